"""A release file as text: values as written, places to the character, edits that change nothing else."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pressctl.findings import Span
from pressctl.release.file import document, yaml_nodes
from pressctl.release.file.compose import compose
from pressctl.release.file.front_matter import read
from pressctl.release.model import Contact, Release

WORDS = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=60)


@pytest.mark.parametrize("written", ["12:30", "no", "0x1F", "1e3", "+86 010 59799695", "2026-03-02"])
def test_values_stay_as_the_author_wrote_them(written: str) -> None:
    assert document.parse(f"---\nheadline: {written}\n---\n").values == {"headline": written}


def test_places_count_characters_also_after_emoji_and_with_windows_line_ends() -> None:
    parsed = document.parse("---\r\nheadline: 😀 été\r\ncontacts:\r\n- phone: '+41 22'\r\n---\r\n\r\nText.\r\n")
    assert parsed.lines.position(parsed.locate(("contacts", 0, "phone"), Span(0, 3)).start) == (4, 11)
    assert parsed.text[parsed.body.start :] == "Text.\r\n"


@pytest.mark.parametrize("quoted", ["old", "'old'", '"old"', '"o\\u006cd"'])
def test_an_edit_keeps_the_authors_quoting_and_comments(quoted: str) -> None:
    parsed = document.parse(f"---\nheadline: {quoted}  # ours\ndateline: old\n---\n")
    edit = parsed.replace_value(("headline",), Span(0, 3), "new: it's")
    assert edit
    after = document.parse(document.apply(parsed.text, [edit]))
    assert after.values == {"headline": "new: it's", "dateline": "old"}
    assert "  # ours\n" in after.text


def test_an_edit_that_cannot_be_faithful_is_not_made() -> None:
    parsed = document.parse("---\nheadline: &a old\ndateline: *a\n---\n")
    assert parsed.replace_value(("headline",), Span(0, 3), "- x\n# y") is None


@given(st.text(max_size=200))
def test_reading_never_raises(text: str) -> None:
    read(document.parse(text))
    read(document.parse(f"---\n{text}\n---\nBody\n"))
    document.decode(text.encode("utf-16-le", "surrogatepass"))


@given(headline=WORDS, name=WORDS, phone=WORDS, body=WORDS)
def test_what_is_written_is_read_again(headline: str, name: str, phone: str, body: str) -> None:
    written = Release(
        headline=headline.strip(), contacts=(Contact(name=name.strip(), phone=(phone.strip(),)),), body=body
    )
    again = read(document.parse(compose(written)))
    assert again.headline == written.headline
    if name.strip():
        assert again.contacts[0].name == name.strip()
    if phone.strip():
        assert again.contacts[0].phone == (phone.strip(),)


def test_an_event_has_a_start_and_a_text_of_that_name_is_a_sites_own() -> None:
    text = "---\nheadline: Acme\nevent:\n  start: 2026-03-03 10:00 Europe/Paris\n  place: Lyon\n---\n"
    event = read(document.parse(text)).event
    assert event
    assert (event.start.text, event.end, event.place) == ("2026-03-03 10:00 Europe/Paris", None, "Lyon")
    release = read(document.parse("---\nheadline: Acme\nevent: fair\n---\n"))
    assert release.event is None
    assert release.extra == {"event": "fair"}
    unreadable = read(document.parse("---\nevent:\n  start: tomorrow\n---\n")).unreadable
    assert [problem.at for problem in unreadable] == [("event", "start")]


def test_no_place_is_worked_out_before_somebody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, place_of = list[object](), yaml_nodes.Places.of

    def counted(places: yaml_nodes.Places, node: yaml.Node) -> Span:
        asked.append(node)
        return place_of(places, node)

    monkeypatch.setattr(yaml_nodes.Places, "of", counted)
    parsed = document.parse("---\nheadline: old\nsubjects: [a, b]\n---\n")
    assert not asked
    assert parsed.spans["subjects", 1] == Span(32, 33)
    assert len(asked) == 1


@pytest.mark.parametrize("tagged", ["!!int 1", "! 1", "!own 1", "!!map {a: b}", "!!str 1"])
def test_a_value_keeps_its_text_whatever_tag_it_is_given(tagged: str) -> None:
    value = document.parse(f"---\nheadline: {tagged}\n---\n").values["headline"]
    assert value == ({"a": "b"} if "map" in tagged else "1")


@pytest.mark.parametrize(
    ("line", "part", "text", "after"),
    [
        ('headline: "a Ã© b"', Span(2, 4), "é", 'headline: "a é b"'),
        ("headline: 'a Ã© b'", Span(2, 4), "é", "headline: 'a é b'"),
        ("headline: a cafÃ© b", Span(5, 7), "é", "headline: a café b"),
        ("headline: a cafÃ© b", Span(5, 7), "è: é", "headline: 'a cafè: é b'"),
        ("headline: yes no", Span(3, 6), "", "headline: yes"),
        ("headline: '''a'''", Span(1, 2), "b", "headline: '''b'''"),
        ('headline: "a b"', Span(1, 2), '"', "headline: 'a\"b'"),
        ('headline: "a \\u00e9 b"', Span(2, 3), "x", "headline: 'a x b'"),
        ("headline: |\n  a b c", Span(2, 3), "x", "headline: |\n  a x c"),
    ],
)
def test_a_part_of_a_value_is_replaced_in_the_author_s_own_quoting(
    line: str, part: Span, text: str, after: str
) -> None:
    parsed = document.parse(f"---\n{line}\n---\n\nA.\n")
    edit = parsed.replace_value(("headline",), part, text)
    assert edit is not None
    made = document.apply(parsed.text, [edit])
    assert made == f"---\n{after}\n---\n\nA.\n"
    old = parsed.values["headline"].strip()
    assert document.parse(made).values["headline"].strip() == (old[: part.start] + text + old[part.end :]).strip()


def test_an_alias_is_never_changed_with_what_it_stands_for() -> None:
    parsed = document.parse('---\nheadline: &h "a b"\nsummary: *h\n---\n')
    assert parsed.replace_value(("headline",), Span(2, 3), "c") is None


def test_no_more_edits_of_a_long_value_are_tried_than_reading_it_is_worth() -> None:
    parsed = document.parse(f"---\nheadline: |\n  {'a, ' * 10_000}b\n---\n")
    edits = [parsed.replace_value(("headline",), Span(at, at + 1), "") for at in range(1, 1000, 3)]
    assert 8 <= sum(edit is not None for edit in edits) < 40
    assert edits == [parsed.replace_value(("headline",), Span(at, at + 1), "") for at in range(1, 1000, 3)]
