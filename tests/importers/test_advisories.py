"""Advisories, which invite the press to an event: its day is not that of issue, and its programme no contact."""

from __future__ import annotations

from html import escape

import pytest

from pressctl.importers import Options, html, text
from pressctl.importers.extraction.lines import advisories
from pressctl.release.model import Kind, Release

FRENCH = """INVITATION PRESSE

Le parc des Rives ouvre à Nantes

Jeudi 7 mai 2026 à 11 h

Anne Martin, maire de Nantes, inaugurera le parc des Rives en présence des habitants du quartier et des jardiniers.

Programme :

10 h 45 : accueil de la presse

11 h : discours

11 h 30 : visite du parc

Contact presse

Luc Moreau

Ville de Nantes

02 55 55 01 34
"""
SPANISH = """CONVOCATORIA DE PRENSA

El consejero de Salud presenta el hospital de Vega

Fecha: jueves, 7 de mayo de 2026

Hora: 11.00 horas

Lugar: salón de actos del hospital, avenida del Río, 12

El consejero de Salud presentará el nuevo hospital de Vega, que atenderá a 60.000 vecinos de toda la comarca.
"""
GERMAN = """Einladung zum Pressetermin

Musterstadt, 4. Mai 2026

Neue Kita am Park wird eröffnet

Am Donnerstag, 7. Mai 2026, um 11 Uhr eröffnet die Bürgermeisterin die neue Kita am Park mit Platz für 80 Kinder.

Journalistinnen und Journalisten sind herzlich eingeladen, die Räume zu sehen und mit den Eltern zu sprechen.
"""
PLACED = """MEDIA ADVISORY

Governor opens bridge at Millbrook

Date: Thursday, May 7, 2026

Place: Route 9 at Mill Street, Millbrook

The governor will open the new bridge and speak with the workers who built it over the last eleven months.
"""


SHORT = """MEDIA ADVISORY

Secretary-General to open river forum

WHAT: Opening of the World River Forum
WHEN: Thursday, 10 December 2026, 9:30 a.m. – 10:15 a.m. EST
WHERE: Trusteeship Council Chamber, New York

Media registration closes on 8 December 2026.

Media contact: Ana Silva, silva@example.org, +41 22 730 81 11
"""
SPANISH_SHORT = """CONVOCATORIA DE PRENSA

Apertura del foro de los ríos

FECHA: jueves, 10 de diciembre de 2026 - 10:00 horas
LUGAR: Palacio de las Naciones, Ginebra
ASISTEN: Ana Silva, directora general

El foro reúne a representantes de 40 países y durará tres días.

Contacto: Luis Pérez, perez@example.org, +41 22 730 81 13
"""
BEFORE_PLACE = """INVITATION À LA PRESSE

Conférence de presse : rapport sur les fleuves

Mardi 15 décembre 2026 – 10 h 30, Palais des Nations, salle III

L’Organisation mondiale des fleuves présentera son rapport, qui porte sur deux cents fleuves de quatre-vingt-dix pays.

Genève, 1er décembre 2026
"""


def _as_page(source: str) -> bytes:
    parts = "".join(f"<p>{escape(part)}</p>" for part in source.strip().split("\n\n"))
    return f"<html><body><main>{parts}</main></body></html>".encode()


def _read(source: str, *, is_page: bool) -> Release:
    (reading,) = html.read(_as_page(source), Options()) if is_page else text.read(source.encode(), Options())
    return reading.release


@pytest.mark.parametrize("is_page", [False, True])
@pytest.mark.parametrize(
    ("source", "day"),
    [(FRENCH, "7 mai 2026 à 11"), (SPANISH, "Fecha: jueves, 7 de mayo"), (PLACED, "Date: Thursday, May 7")],
    ids=["hour", "date and hour", "date and place"],
)
def test_the_day_of_an_event_is_in_the_text_and_no_day_of_issue(source: str, day: str, is_page: bool) -> None:
    release = _read(source, is_page=is_page)
    assert release.kind is Kind.MEDIA_ADVISORY
    assert release.date is None
    assert day in release.body.replace("\\", "")


@pytest.mark.parametrize(
    ("source", "headline", "lines"),
    [
        (SHORT, "Secretary-General to open river forum", ("9:30 a.m. – 10:15 a.m. EST", "New York", "8 December")),
        (SPANISH_SHORT, "Apertura del foro de los ríos", ("10:00 horas", "Ginebra", "directora general", "tres días")),
    ],
)
def test_an_advisory_of_a_few_lines_is_read_whole(source: str, headline: str, lines: tuple[str, ...]) -> None:
    release = _read(source, is_page=False)
    assert (release.headline, release.dateline, release.date) == (headline, "", None)
    assert [line for line in lines if line not in release.body] == []
    assert len(release.contacts) == 1


def test_the_day_below_the_text_goes_before_that_of_the_event() -> None:
    release = _read(BEFORE_PLACE, is_page=False)
    assert release.date
    assert release.date.text == "2026-12-01"
    assert "15 décembre 2026 – 10 h 30" in release.body


@pytest.mark.parametrize("is_page", [False, True])
def test_the_day_above_the_headline_of_an_advisory_is_that_of_issue(is_page: bool) -> None:
    release = _read(GERMAN, is_page=is_page)
    assert release.kind is Kind.MEDIA_ADVISORY
    assert release.date
    assert (release.date.text, release.dateline) == ("2026-05-04", "Musterstadt")


@pytest.mark.parametrize("is_page", [False, True])
def test_the_welcome_of_the_press_in_a_programme_is_no_press_office(is_page: bool) -> None:
    release = _read(FRENCH, is_page=is_page)
    assert "accueil de la presse" in release.body
    assert [(each.name, each.organisation, each.phone) for each in release.contacts] == [
        ("Luc Moreau", "Ville de Nantes", ("02 55 55 01 34",))
    ]


@pytest.mark.parametrize(
    ("line", "is_hour"),
    [("10 h 45 : accueil", True), ("2.30 p.m. Doors open", True), ("36.000 den fazla", False), ("12.05.2026", False)],
)
def test_a_line_of_a_programme_starts_with_an_hour_and_no_other_number(line: str, is_hour: bool) -> None:
    assert (advisories.TIME.match(line) is not None) is is_hour


@pytest.mark.parametrize("is_page", [False, True])
@pytest.mark.parametrize("opening", ["REMINDER - MEDIA ADVISORY: ", "RAPPEL - AVIS AUX MÉDIAS : "])
def test_a_reminder_of_an_advisory_is_one_and_its_place_no_contact(opening: str, *, is_page: bool) -> None:
    release = _read(
        f"Department of Oceans\n\n{opening}Minister Marsh to open the tidal basin in Port Ellen\n\nMarch 12, 2026\n\n"
        "PORT ELLEN - The Minister of Oceans, Ada Marsh, will open the tidal basin. Media are invited to attend it.\n\n"
        "Date: Friday, March 13, 2026\n\nTime: 10:00 a.m.\n\nLocation: Harbour Laboratory, 14 Custom House Lane\n\n"
        "Media Relations\n\nDepartment of Oceans\n\n613-555-0177\n\nmedia@oceans.example.org\n",
        is_page=is_page,
    )
    assert release.headline == "Minister Marsh to open the tidal basin in Port Ellen"
    assert (release.kind, release.dateline) == (Kind.MEDIA_ADVISORY, "PORT ELLEN")
    assert "Location: Harbour Laboratory" in release.body
    assert [(each.role, each.organisation) for each in release.contacts] == [
        ("Media Relations", "Department of Oceans")
    ]


@pytest.mark.parametrize(
    ("heading", "title"),
    [("INVITATION", "Opening of the new water works"), ("Einladung", "Eröffnung des neuen Wasserwerks"),
     ("Convocatoria", "Apertura de la nueva planta de agua"), ("INVITO", "Apertura del nuovo impianto idrico"),
     ("Приглашение", "Открытие новой насосной станции")],
)  # fmt: skip
def test_an_invitation_alone_over_the_headline_is_the_kind(heading: str, title: str) -> None:
    body = f"{heading}\n\n{title}\n\nAda Muster 2026 {title} {title}, {title} – {title}, {title} – {title}.\n"
    assert text.read(body.encode(), Options())[0].release.kind is Kind.MEDIA_ADVISORY


@pytest.mark.parametrize(
    ("lines", "language"),
    [("WHAT: Opening\n\nWHEN: 12 March 2026, 10 a.m.\n\nWHERE: Town hall, Sampleton\n\nWHO: Ada Muster, Bela Exempel", "en"),
     ("Was: Eröffnung\n\nWann: 12. März 2026, 10 Uhr\n\nWo: Rathaus Musterstadt\n\nWer: Ada Muster, Bela Exempel, Oberstadt", "de")],
)  # fmt: skip
def test_the_questions_of_an_advisory_tell_its_language(lines: str, language: str) -> None:
    assert advisories.language(lines.split("\n\n")) == language
    assert advisories.language(lines.split("\n\n")[:1]) == ""


@pytest.mark.parametrize("line", ["Closing date: 31 March 2026", "Application deadline: 31 March 2026"])
def test_the_day_on_which_something_closes_is_not_that_of_issue(line: str) -> None:
    body = "The board of the water works gives prizes to schools that save water, and asks them for their ideas."
    release = text.read(f"Prize for schools that save water\n\n{line}\n\n{body}\n\n{body}\n".encode(), Options())[
        0
    ].release
    assert release.date is None


def test_an_embargo_on_a_line_in_the_text_is_read() -> None:
    body = "The board of the water works gives prizes to schools that save water, and asks them for their ideas."
    for line, found in (("EMBARGOED UNTIL 13 March 2026, 10:00 CET", "2026-03-13T10:00+01:00"),
                        ("Embargoed goods worth 13 million euros were found in 2026 in the port of Sampleton.", "")):  # fmt: skip
        source = f"Prize for schools that save water\n\n12 March 2026\n\n{body}\n\n{line}\n\n{body}\n\n{body}\n\nENDS\n"
        embargo = text.read(source.encode(), Options())[0].release.embargo
        assert (embargo.text if embargo else "") == found
