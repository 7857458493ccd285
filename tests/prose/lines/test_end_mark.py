"""The mark that ends a release."""

from __future__ import annotations

import pytest

from pressctl.findings import Span
from pressctl.prose.lines import end_mark
from pressctl.prose.lines.end_mark import Kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("#", Kind.HASHES),
        ("###", Kind.HASHES),
        ("# # #", Kind.HASHES),
        (r"\###", Kind.HASHES),
        (r"\#\#\#", Kind.HASHES),
        ("**###**", Kind.HASHES),
        ("***", Kind.ASTERISKS),
        ("* * *", Kind.ASTERISKS),
        (r"\*\*\*", Kind.ASTERISKS),
        ("*****", Kind.ASTERISKS),
        ("-30-", Kind.THIRTY),
        ("– 30 –", Kind.THIRTY),
        ("--30--", Kind.THIRTY),
        ("xxx", Kind.CROSSES),
        ("XXXX", Kind.CROSSES),
    ],
)
def test_signs_of_a_mark_are_told_apart(line: str, kind: Kind) -> None:
    mark = end_mark.read(line)
    assert mark
    assert mark.kind is kind
    assert not mark.word


@pytest.mark.parametrize(
    ("line", "word", "is_set_off"),
    [
        ("ENDS", "ends", True),
        ("– Ends –", "ends", True),
        ("**[Ends]**", "ends", True),
        ("### END ###", "end", True),
        ("Ends", "ends", False),
        ("End.", "end", False),
        ("- FIN -", "fin", True),
        ("/ENDE/", "ende", True),
        ("FIM", "fim", True),
        ("Конец", "конец", False),
        ("（完）", "完", True),
        ("【完】", "完", True),
        ("- انتهى -", "انتهى", True),
    ],
)
def test_a_word_of_any_language_is_a_mark_and_may_be_set_off(line: str, word: str, *, is_set_off: bool) -> None:
    mark = end_mark.read(line)
    assert mark
    assert (mark.kind, mark.word, mark.is_set_off) == (Kind.WORD, word, is_set_off)


@pytest.mark.parametrize(
    "line", ["", "  ", "**", "# Results", "30", "(30)", "- 3 -", "The end", "Ends meet", "xx", "——"]
)
def test_what_is_no_mark_is_not_read_as_one(line: str) -> None:
    assert end_mark.read(line) is None


def test_marks_are_found_with_their_places_but_for_the_first_line() -> None:
    text = "ENDS\n\nAcme opened a plant.\n\n  **– Ends –**\nMore.\n###"
    assert [text[mark.span.start : mark.span.end] for mark in end_mark.find(text)] == ["– Ends –", "###"]


def test_a_mark_after_the_last_sentence_of_a_paragraph_is_found() -> None:
    assert end_mark.at_end("Acme opened a plant. ###") == Span(20, 24)
    assert end_mark.at_end("Acme opened plant ###") is None


def test_a_word_knows_its_languages() -> None:
    assert end_mark.words()["fin"] == {"es", "fr"}


def test_number_signs_far_apart_are_a_mark() -> None:
    mark = end_mark.read("#                #                 #")
    assert mark is not None
    assert mark.kind is Kind.HASHES
