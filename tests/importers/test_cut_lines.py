"""Sentences cut at links, headlines in capitals that are wrapped, and the words around a release in eight languages."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, docx
from pressctl.importers.text import read
from pressctl.release.model import Release
from support.rendered import as_document, as_text

HEADLINE = "Acme opens a new plant for pumps in Springfield"
LEDE = (
    "SPRINGFIELD, March 3, 2026 – Acme, a maker of pumps, today opened a new plant in the old courthouse in the middle of "
    "the city, where two hundred people will work."
)
MORE = "“We are glad to bring this work back,” said the mayor, who cut the ribbon in the morning with a hundred guests."


def of(*lines: str, between: str = "\n") -> Release:
    return read((between.join(lines) + "\n").encode(), Options())[0].release


@pytest.mark.parametrize(
    "lines",
    [
        ("Representatives from the", "Springfield Police Department, the", "Office of Ana Silva, and the",
         "Agency for Pumps were present."),
        ("Representatives from the", "Springfield Police Department", ",", "the", "Office of Ana Silva", ", and",
         "the Agency for Pumps", "were present at the opening of the plant."),
    ],
)  # fmt: skip
def test_a_sentence_that_links_cut_after_three_words_is_one_paragraph(lines: tuple[str, ...]) -> None:
    body = of(HEADLINE, LEDE, *lines, MORE).body
    assert " ".join(lines).replace(" ,", ",") in body.split("\n\n")


@pytest.mark.parametrize(
    "lines",
    [
        ("ACME OPENS A NEW PLANT FOR PUMPS IN THE OLD", "COURTHOUSE OF SPRINGFIELD"),
        ("ACME OPENS A NEW PLANT FOR PUMPS IN A", "COURTHOUSE OF SPRINGFIELD WHERE", "TWO HUNDRED PEOPLE WILL WORK"),
    ],
)
def test_a_headline_in_capitals_that_is_wrapped_is_one(lines: tuple[str, ...]) -> None:
    release = of("FOR IMMEDIATE RELEASE", "\n".join(lines), LEDE, MORE, between="\n\n")
    assert release.headline == " ".join(lines)


@pytest.mark.parametrize(
    "line", ["NEWS FOR IMMEDIATE RELEASE", "FOR RELEASE: IMMEDIATE", "PARA SU DIFUSIÓN INMEDIATA", "PRESS RELEASE No 12/2026"]
)  # fmt: skip
def test_a_release_line_is_no_headline(line: str) -> None:
    assert of(line, HEADLINE, LEDE, MORE).headline == HEADLINE


@pytest.mark.parametrize(
    "mark",
    ["End of release", "Fin del comunicado", "Fin du communiqué", "Ende der Mitteilung", "Fim do comunicado",
     "Конец пресс-релиза", "انتهى البيان", "全文完", "（结束）"],
)  # fmt: skip
def test_the_end_of_a_release_may_be_said_in_words(mark: str) -> None:
    release = of(HEADLINE, LEDE, MORE, mark, between="\n\n")
    assert release.end_mark == mark
    assert mark not in release.body


def test_the_signs_around_a_headline_are_no_part_of_it_in_word_as_in_text() -> None:
    parts = [("headline", f"+++ {HEADLINE} +++"), ("text", LEDE), ("text", MORE)]
    [typed] = docx.read(as_document(parts), Options())
    assert typed.release.headline == of(as_text(parts)).headline == HEADLINE


def test_a_headline_goes_on_behind_a_semicolon() -> None:
    deck = "Two hundred people work in the old courthouse"
    assert of(f"{HEADLINE};", deck, LEDE, MORE, between="\n\n").headline == f"{HEADLINE}; {deck}"
