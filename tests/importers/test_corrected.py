"""A corrected or recalled release that we have exported is read back: the lines over it are no headline and no text."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from pressctl.exporters import Desk, docx, eml, html, text
from pressctl.importers import Options
from pressctl.importers import docx as docx_importer
from pressctl.importers import eml as eml_importer
from pressctl.importers import html as html_importer
from pressctl.importers import text as text_importer
from pressctl.importers.extraction import account
from pressctl.languages import available, find
from pressctl.newsroom import templates
from pressctl.prose.lines import notices
from pressctl.release import moments
from pressctl.release.model import Contact, Correction, Release, Status
from pressctl.release.settings import Settings

DESK = Desk(dt.datetime(2026, 3, 4, tzinfo=dt.UTC), templates.source, Settings(name="Acme", url="https://example.org"))
RELEASE = Release(
    headline="Acme opens a plant in Lyon", language="en", date=moments.read("2026-03-02"), dateline="Geneva",
    status=Status.CORRECTED, edition=2, corrected=moments.read("2026-03-03T10:00:00+01:00[Europe/Zurich]"),
    corrections=(
        Correction("figure", "paragraph 1", "400 people", "40 people"), Correction("", "headline", "", "Lyon"),
        Correction("", "paragraph 2", "soon", ""),
    ),
    contacts=(Contact(name="Ana Silva", email="press@example.org"),),
    body="Acme opened a plant in Lyon on 2 March 2026. It will employ 40 people and build pumps for rivers and canals.\n",
)  # fmt: skip
FORMATS = {
    "text": (text.write, text_importer.read), "html": (html.write, html_importer.read),
    "docx": (docx.write, docx_importer.read), "eml": (eml.write, eml_importer.read),
}  # fmt: skip


@pytest.mark.parametrize("name", FORMATS)
def test_what_stands_over_a_correction_is_neither_headline_nor_text(name: str) -> None:
    write, read = FORMATS[name]
    (reading,) = read(write(RELEASE, DESK).data, Options())
    assert reading.release.headline == RELEASE.headline
    assert reading.release.body.strip() == RELEASE.body.strip()


@pytest.mark.parametrize("language", available())
def test_the_lines_are_known_in_every_language_and_others_are_none(language: str) -> None:
    from pressctl.exporters.parts.state import state

    words = find(language)
    assert words
    own = replace(RELEASE, language=language)
    killed = replace(own, status=Status.KILLED, withdrawn=RELEASE.corrected, replaced_by="plant-2")
    lines = [*state(own, DESK, words).lines[1:], *state(killed, DESK, words).lines[1:]]
    assert [line for line in lines if not notices.is_line(line)] == []


@pytest.mark.parametrize(
    "line",
    [
        "Acme opens a plant in Lyon", "Minister says “we need 40 instead of 400”: a talk", "Corrected figures are out",
        "A new plant: 40 people instead of 400", "Withdrawn on appeal: the town wins", "“Pumps” was added to the list of words: see below",
    ],
)  # fmt: skip
def test_a_headline_is_no_such_line(line: str) -> None:
    assert not notices.is_line(line)


SCHOOLS = """Forty-one flood-hit schools reopen in the Limbe valley

BLANTYRE, 4 March 2026 – Pupils returned to class on Tuesday in 41 of the 56 schools that closed when the Limbe river broke
its banks in January.

The remaining fifteen schools, most of them in Chikwawa district, will open by 20 April.
"""


@pytest.mark.parametrize(
    "notice",
    [
        "*** CORRECTED VERSION – replaces the release of 3 March 2026. The number of schools is 41, not 14. ***",
        "CORRECTION: An earlier version of this release gave the number of schools as 14. It is 41.",
        "This release replaces the one issued on 3 March 2026, which gave a wrong number of schools.",
        "Please note that this is a corrected version of the press release sent on Tuesday. We apologise for the error.",
        "THIS RELEASE SUPERSEDES THE RELEASE OF 3 MARCH 2026",
        "Rectificatif : le nombre d'écoles est de 41 et non de 14, comme indiqué par erreur mardi.",
        "ERRATUM – Annule et remplace le communiqué du 3 mars 2026",
        "更正：昨日发布的新闻稿中学校数目有误，应为41所。",
        "ИСПРАВЛЕННАЯ ВЕРСИЯ",
    ],
)
def test_what_others_say_of_a_correction_is_neither_headline_nor_text_and_is_told(notice: str) -> None:
    (reading,) = text_importer.read(f"{notice}\n\n{SCHOOLS}".encode(), Options())
    release = reading.release
    assert release.headline == "Forty-one flood-hit schools reopen in the Limbe valley"
    assert release.date
    assert (release.date.text, release.dateline) == ("2026-03-04", "BLANTYRE")
    assert release.body.startswith("Pupils returned")
    assert [entry.line for entry in reading.account if entry.why == account.CORRECTION] == [1]


@pytest.mark.parametrize(
    "headline", ["Corrections officers strike in three states", "Correction: wheat prices fall by a tenth"]
)
def test_a_headline_about_a_correction_is_no_notice(headline: str) -> None:
    (reading,) = text_importer.read(SCHOOLS.replace(SCHOOLS.partition("\n")[0], headline).encode(), Options())
    assert reading.release.headline == headline
