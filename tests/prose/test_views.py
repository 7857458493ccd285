"""One reading of a body: what of it a reader sees, and where its links lead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressctl.prose.views import Prose, bare

UNSEEN = [
    "```\nQQ\n```",
    "~~~ js\nQQ\n\nQQ\n~~~",
    "`QQ`",
    "``QQ ` QQ``",
    "`QQ\nQQ`",
    "<!-- QQ -->",
    "{{< QQ >}}",
    "{% QQ %}",
    "{:.QQ}",
    '[caption id="QQ" width=300]',
    "[/qqq]",
    '<p class="QQ">',
    "<b title=\"QQ<p>QQ)\" id='QQ>'>",
    "<style>QQ\n\nQQ</style>",
    "<script type='a'>QQ</script>",
    "<https://example.org/QQ>",
    "&QQ;",
    "&#8217;",
    "[p]: https://example.org/QQ 'QQ'",
    "[p]: <QQ>\n   (QQ)",
    "[^QQ]",
    "https://example.org/QQ",
    "mailto:QQ",
    "QQ@example.org",
    '{.QQ title="QQ QQ" width=3}',
    "{title='QQ'}",
    '<%= QQ "QQ" %>',
    "{/* QQ */}",
    'import QQ from "QQ";',
    '::: QQ "QQ"',
    '!!! QQ "QQ"',
    '??? "QQ"',
    r"$$ \text{QQ} = QQ $$",
    r"$\text{QQ}$",
    r"\(\text{QQ}\)",
    r"\[\text{QQ}\]",
]
SEEN = [
    "[QQ](https://example.org)",
    "[QQ](https://example.org 'A title')",
    "[QQ](https://example.org (A title))",
    "[QQ](<a b.pdf>)",
    "[QQ][plan]",
    "![QQ](plan.jpg)",
    "<b>QQ</b>",
    "[QQ]",
    "[^1]: QQ",
    "5 ` QQ",
    "\\`QQ\\`",
    "A & QQ; B",
    "    QQ",
    "{QQ}",
    'He wrote {QQ "here"}',
    "It costs $5 QQ and $6",
    "import QQ from Lyon",
    "!!!QQ",
    "$$ QQ $$",
    "100 <% QQ",
]


@pytest.mark.parametrize("written", UNSEEN)
def test_what_no_reader_sees_is_blank(written: str) -> None:
    body = f"Before.\n\n{written}\n\nAfter."
    assert "QQ" not in bare(body)
    assert "Q" not in bare(body)
    assert "8217" not in bare(body)
    assert bare(body).startswith("Before.")
    assert bare(body).endswith("After.")


@pytest.mark.parametrize("written", SEEN)
def test_what_a_reader_sees_stays(written: str) -> None:
    assert "QQ" in bare(f"Before.\n\n{written}\n\nAfter.")
    assert "example" not in bare(f"Before.\n\n{written}\n\nAfter.")


@given(st.lists(st.sampled_from([*UNSEEN, *SEEN, "`", "~~~", "[", "](", "<", "\n", "\n\n", " ", "'", "&"])))
def test_a_place_in_one_view_is_the_place_in_all(pieces: list[str]) -> None:
    body = "".join(pieces)
    for view in (Prose(body).bare, Prose(body).uncoded, Prose(body).unquoted):
        assert len(view) == len(body)
        assert all(character in (" ", body[at]) for at, character in enumerate(view))
        assert [at for at, character in enumerate(view) if character == "\n"] == [
            at for at, character in enumerate(body) if character == "\n"
        ]


def test_links_are_found_with_every_title_and_none_in_code() -> None:
    body = "[a](x 'A title') [b](y (A title)) `[c](z)` ``[d](` z)``\n\n~~~\n[e](w)\n~~~\n\n<https://example.org>"
    assert [link.target for link in Prose(body).links] == ["x", "y", "https://example.org"]


@pytest.mark.parametrize(
    ("text", "target", "seen"),
    [
        ("请访问https://example.org/news了解更多。", "https://example.org/news", "请访问了解更多。"),
        ("见https://example.org/新闻/三月，共30人。", "https://example.org/新闻/三月", "见，共30人。"),
        ("자세한 내용은 https://example.org를 보십시오.", "https://example.org", "자세한 내용은 를 보십시오."),
        ("詳細はhttps://example.org/aまで。", "https://example.org/a", "詳細はまで。"),
    ],
)
def test_a_link_ends_where_a_word_touches_it_in_a_script_without_spaces(text: str, target: str, seen: str) -> None:
    prose = Prose(text)
    assert [link.target for link in prose.links] == [target]
    assert prose.bare.replace(" ", "") == seen.replace(" ", "")


def test_the_words_before_an_address_are_read_where_no_spaces_are_set() -> None:
    assert Prose("共有30人，请致函press@example.org或致电。").bare.split() == ["共有30人，请致函", "或致电。"]


def test_code_with_an_empty_line_in_it_is_code_throughout() -> None:
    blocks = Prose("One.\n\n~~~\nmake all\n\nmake check\n~~~\n\nTwo.").blocks
    assert [block.kind for block in blocks] == ["paragraph", "code", "code", "paragraph"]
