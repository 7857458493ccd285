"""What a translation remembers of its source, and what has changed in that since."""

from __future__ import annotations

import random

import pytest

from pressctl.release.differences.paragraphs import Change, changes, digests, parts
from pressctl.release.file import document, front_matter
from pressctl.release.file.compose import compose, translated_text
from pressctl.release.model import Release, Translated


def shown(before: str, now: str) -> list[str]:
    """Return the changes between two wordings, a letter for each part of the body."""
    fields = ("h", "s", "u")
    found = changes((*fields, *before), (*fields, *now))
    return [f"{change.how} {_letter(before, change.before)}{_letter(now, change.now)}" for change in found]


def _letter(body: str, index: int | None) -> str:
    return "-" if index is None else body[index - 3]


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        ("abc", "abc", []),
        ("abc", "axc", ["changed bx"]),
        ("abc", "abxc", ["new -x"]),
        ("abc", "ac", ["gone b-"]),
        ("abcd", "acdb", ["moved bb"]),
        ("abc", "axyc", ["changed bx", "new -y"]),
        ("abcd", "axd", ["changed bx", "gone c-"]),
        ("", "ab", ["new -a", "new -b"]),
        ("aab", "ab", ["gone a-"]),
    ],
)
def test_what_changed_came_went_or_moved_is_told_apart(before: str, now: str, said: list[str]) -> None:
    assert shown(before, now) == said


def test_a_headline_is_changed_and_a_summary_comes_and_goes() -> None:
    one, other = Release(headline="Acme opens", summary="In Lyon."), Release(headline="Acme opens!")
    assert [change.how for change in changes(digests(one), digests(other))] == ["changed", "gone"]
    assert [change.how for change in changes(digests(other), digests(one))] == ["changed", "new"]


def test_every_part_is_accounted_for_whatever_changes() -> None:
    choice = random.Random(5)
    for _ in range(200):
        before, now = (["".join(choice.choices("abcdef", k=1)) for _ in range(choice.randrange(9))] for _ in range(2))
        found = changes(("h", "s", "u", *before), ("h", "s", "u", *now))
        was, came = ({x for x in side if x is not None} for side in (map(_before, found), map(_now, found)))
        rest = (
            [b for i, b in enumerate(before) if i + 3 not in was],
            [n for j, n in enumerate(now) if j + 3 not in came],
        )
        assert rest[0] == rest[1]
        assert bool(found) == (before != now)


def _before(change: Change) -> int | None:
    return change.before


def _now(change: Change) -> int | None:
    return change.now


def test_a_very_long_release_takes_no_long_time() -> None:
    before = ("h", "s", "u", *map(str, range(100_000)))
    assert len(changes(before, (*before[:-1], "new"))) == 1
    assert len(changes(before, ("h", "s", "u", *map(str, range(100_000, 0, -1))))) == 100_000
    changes(("h", "s", "u", *"a" * 1_000), ("h", "s", "u", *"ab" * 500))


def test_the_key_is_one_line_and_read_as_it_was_written() -> None:
    made = Release(headline="Acme", translated=Translated("en", ("000123", "7e1234", "abcdef")), body="Texte.")
    text = compose(made)
    assert "\ntranslated: {from: en, paragraphs: 000123 7e1234 abcdef}\n" in text
    for written in (text, f"---\nheadline: Acme\ntranslated: {translated_text(made.translated)}\n---\n\nTexte.\n"):  # type: ignore[arg-type]  # it is given
        assert front_matter.read(document.parse(written)).translated == made.translated


@pytest.mark.parametrize("value", ["yes", "[en]", "{}", "{from: [en]}", "{paragraphs: abc}"])
def test_another_key_of_that_name_does_no_harm(value: str) -> None:
    assert front_matter.read(document.parse(f"---\ntranslated: {value}\n---\n\nText.\n")).translated is None


def test_a_part_says_where_it_stands() -> None:
    text = "---\nheadline: Acme\n---\n\n# News\n\nActe one.\n"
    found = {part.name: part.at for part in parts(front_matter.read(document.parse(text)))}
    assert found["headline"] == ("headline",)
    start = text.index("Acte")
    assert found["paragraph 2"] == (start, start + len("Acte one."))
