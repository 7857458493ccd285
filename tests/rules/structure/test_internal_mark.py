"""Lines that say that a text is not for the public."""

from __future__ import annotations

import pytest

from support.checks import fixes, found


@pytest.mark.parametrize(
    "line",
    [
        "DRAFT v3 – CONFIDENTIAL – not for distribution", "DRAFT", "**Draft 2 – for approval**", "[CONFIDENTIAL]",
        "For internal use only", "Entwurf, Version 2 - nicht zur Veröffentlichung", "STRENG VERTRAULICH",
        "BROUILLON – ne pas diffuser", "Uso interno. No difundir.", "ЧЕРНОВИК", "Не для публикации", "草稿（请勿发布）",
        "مسودة – ليست للنشر", "# DRAFT", "Draft (24/11/2026) / not for circulation", "RASCUNHO – não publicar",
    ],
)  # fmt: skip
def test_a_line_that_keeps_the_text_back_is_found(line: str) -> None:
    (finding,) = found("PR130", f"{line}\n\nAcme opened a plant in Lyon.", status="approved")
    assert finding.severity.value == "error"
    assert fixes([finding]) == [("", False)]


@pytest.mark.parametrize(
    "line",
    [
        "Draft", "## Draft", "The draft is confidential.", "Not for distribution in the United States, Canada or Japan",
        "Not for publication before 10:00 GMT on 3 March 2026", "FOR IMMEDIATE RELEASE", "2. Draft", "`DRAFT`", "PROJET",
        "The committee will see the draft: confidential parts are black.", "Confidential Conversations",
    ],
)  # fmt: skip
def test_other_lines_are_not(line: str) -> None:
    assert found("PR130", f"{line}\n\nAcme opened a plant in Lyon.", status="approved") == []


@pytest.mark.parametrize(
    ("headline", "count"),
    [
        ('"DRAFT: Acme opens a plant"', 1), ('"[CONFIDENTIAL] Acme opens a plant"', 1), ("DRAFT v2 – Acme opens a plant", 1),
        ('"Draft: Lakeside pick Ana Silva first"', 0), ('"NFL: Acme opens a plant"', 0), ("Acme opens a plant", 0),
    ],
)  # fmt: skip
def test_a_headline_that_begins_so_is_found(headline: str, count: int) -> None:
    assert len(found("PR130", "Acme opened a plant.", headline=headline)) == count


@pytest.mark.parametrize(
    "line", ["BOZZA", "WERSJA ROBOCZA – POUFNE", "Niet voor publicatie", "ЧЕРНЕТКА", "社外秘", "대외비", "TASLAK v2", "Utkast – fortrolig"]
)  # fmt: skip
def test_marks_in_languages_without_a_table_are_known(line: str) -> None:
    assert len(found("PR130", f"{line}\n\nAcme opened a plant in Lyon.", status="approved")) == 1


@pytest.mark.parametrize("line", ["CONCEPT", "Riservato ai soci", "Szkic historyczny", "草案について"])
def test_headings_with_such_a_word_are_left(line: str) -> None:
    assert found("PR130", f"{line}\n\nAcme opened a plant in Lyon.", status="approved") == []
