"""Blocks: what a reader sees of a body, part by part, and where it stands."""

from __future__ import annotations

import re

import pytest

from pressctl.prose import blocks as reading
from pressctl.prose.blocks import blocks, digest

BODY = """\
# *Acme* opens

Acme [opened](https://example.org/a "A") a
**plant** in Lyon &amp; Metz.
<!-- en: Acme opened a plant. -->

- first item
- second

  still second

> We waited
> two years.

| Year | Pumps |
|------|-------|
| 2026 | 1,200 |

```
code here
```

<div>Some <b>old</b> page</div>

    Indented text.
"""


def shown(body: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in blocks(body)]


def test_each_part_is_a_block_without_its_mark_up() -> None:
    assert shown(BODY) == [
        ("heading", "Acme opens"),
        ("paragraph", "Acme opened a plant in Lyon & Metz."),
        ("item", "first item"),
        ("item", "second"),
        ("item", "still second"),
        ("quote", "We waited two years."),
        ("row", "Year | Pumps"),
        ("row", "2026 | 1,200"),
        ("code", "code here"),
        ("html", "Some old page"),
        ("paragraph", "Indented text."),
    ]


def test_a_block_says_where_it_stands() -> None:
    found = {block.text: BODY[block.span.start : block.span.end] for block in blocks(BODY)}
    assert found["Acme opened a plant in Lyon & Metz."].startswith("Acme [opened](")
    assert found["2026 | 1,200"] == "| 2026 | 1,200 |"
    assert found["still second"] == "still second"
    assert found["code here"] == "```\ncode here\n```"


@pytest.mark.parametrize(
    "other",
    [
        BODY.replace("\n", "\r\n"),
        BODY.replace("https://example.org/a", "https://example.org/b"),
        BODY.replace("**plant**", "plant"),
        BODY.replace("a\n**plant**", "a   **plant**"),
        BODY.replace("<!-- en: Acme opened a plant. -->\n", ""),
        BODY.replace("<!-- en", "<!-- fr"),
        BODY.replace("&amp;", "&"),
        BODY.replace("first item", "first {{< ref a >}} item"),
    ],
)
def test_what_no_reader_sees_changes_no_digest(other: str) -> None:
    assert other != BODY
    assert [digest(block.text) for block in blocks(other)] == [digest(block.text) for block in blocks(BODY)]


@pytest.mark.parametrize("other", [BODY.replace("1,200", "1,300"), BODY.replace("Lyon", "Lille"), BODY + "\nMore.\n"])
def test_what_a_reader_sees_does(other: str) -> None:
    assert [digest(block.text) for block in blocks(other)] != [digest(block.text) for block in blocks(BODY)]


@pytest.mark.parametrize(
    "body", ["", "\n\n", "<!-- nothing -->", "![](a.jpg)\n", "***", "<!-- open", "\r\r", "a\rb\r\rc"]
)
def test_any_body_has_blocks_or_none(body: str) -> None:
    for block in blocks(body):
        assert block.text
        assert 0 <= block.span.start < block.span.end <= len(body)


def test_letters_in_two_forms_are_one() -> None:
    assert shown("Gene\u0300ve\n") == shown("Gen\u00e8ve\n")


@pytest.mark.parametrize(
    "body",
    [
        "Acme opened *a plant*.\nIt is **big** &amp; [new](https://example.org).\n\n# Plant  \n\n**Lyon** has\n“it”.\n",
        "One \\* two `x  y`\n\n\n  \n_Three_ ![](a.png)\n2026 is near\n\n### About\n\n",
        "1. One\n2. Two\n\n- Three", "One\n===\n\nTwo\n---", "One\n- two", "    One\n\n# Two #", "[a]: https://example.org\n\n[a]",
        "One\n> two", "<b>One</b> &lt;", "One\r\n\r\nTwo", "***\n\nOne", "#One\n\n#\n\n# ", "One\n\n```\ntwo\n```", "| a |\n| - |", "",
        "One\n\n- two\n- 3 *more*\n\n1. four\n2) five\n\n6 seven", "- one\ntwo", "- one\n  - two", "- 1. one", "- # one", "* * *\n\n+ a",
    ],
)  # fmt: skip
def test_plain_bodies_are_read_as_all_others_are(body: str, monkeypatch: pytest.MonkeyPatch) -> None:
    blocks.cache_clear()
    read = blocks(body)
    monkeypatch.setattr(reading, "IS_PLAIN", re.compile("(?!)"))
    blocks.cache_clear()
    assert read == blocks(body)
