"""After an import, releases that may be one in several languages are named: nothing compares them before they have one id."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressctl.importers import Reading
from pressctl.ingest.keeping import Imported, State
from pressctl.ingest.possible_translations import MOST, PossibleTranslations
from pressctl.release import moments
from pressctl.release.model import Contact, Release


def imported(
    language: str, day: str = "2026-03-09", email: str = "ana@example.org", id: str = "", state: State = State.WRITTEN
) -> Imported:
    contacts = (Contact(name="Ana Silva", email=email),) if email else ()
    release = Release(headline="Acme", language=language, date=moments.read(day), contacts=contacts, id=id)
    return Imported(f"{language}.txt", "text", Path(f"{day}-acme.{language}.md"), Reading(release, {}), state)


def notes(*releases: Imported) -> list[str]:
    translations = PossibleTranslations()
    for each in releases:
        translations.add(each)
    return list(translations.notes())


def test_one_day_and_one_contact_in_several_languages_is_named_with_what_to_do() -> None:
    (note,) = notes(imported("en"), imported("fr"), imported("zh-Hans"), imported("fr", day="2026-03-10"))
    assert "2026-03-09-acme.en.md, 2026-03-09-acme.fr.md, 2026-03-09-acme.zh-Hans.md" in note
    assert "give them the same `id`" in note


@pytest.mark.parametrize(
    "other",
    [
        imported("en"),
        imported("en-GB"),
        imported("fr", day="2026-03-10"),
        imported("fr", email="bo@example.org"),
        imported("fr", email=""),
        imported("fr", id="acme"),
        imported("fr", state=State.KEPT),
    ],
)
def test_others_are_not(other: Imported) -> None:
    assert notes(imported("en"), other) == []


def test_two_releases_of_a_day_in_two_languages_each_are_not_guessed_at() -> None:
    assert notes(*map(imported, ("en", "en", "fr", "fr"))) == []


def test_a_large_archive_names_a_few() -> None:
    days = [f"2026-03-{day:02}" for day in range(1, 11)]
    told = notes(*(imported(tag, day) for day in days for tag in ("en", "fr")))
    assert len(told) == MOST + 1
    assert told[-1] == "5 more such groups"
