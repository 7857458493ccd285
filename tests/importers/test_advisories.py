"""Advisories, which invite the press to an event: its day is not that of issue, and its programme no contact."""

from __future__ import annotations

from html import escape

import pytest

from pressctl.importers import Options, html, text
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
