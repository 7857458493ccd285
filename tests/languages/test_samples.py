"""Each language has a release of ours, which is clean and comes back from its export as text."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from pressctl import languages
from pressctl.exporters import Desk
from pressctl.exporters.text import write
from pressctl.importers import Options
from pressctl.importers.text import read
from pressctl.prose.writing_systems import SCRIPTS, script_of
from pressctl.release.file import document, front_matter
from pressctl.release.model import Contact, Release
from pressctl.validation.engine import validate
from pressctl.validation.scope import Scope

SAMPLES = Path(__file__).parents[1] / "corpus"
BEFORE = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
"""An instant before any sample is out: the text has the line of its embargo, where there is one."""
AFTER = dt.datetime(2026, 3, 3, 12, tzinfo=dt.UTC)


def source(tag: str) -> str:
    path = SAMPLES / f"{tag}.md"
    assert path.is_file(), f"write a release in this language, as the others are, into tests/corpus/{path.name}"
    return path.read_text(encoding="utf-8")


def sample(tag: str) -> Release:
    return front_matter.read(document.parse(source(tag)), f"{tag}.md")


def line(text: str) -> str:
    """Return a text without what only its wrapping put in."""
    return re.sub(r"\s+", " ", text).strip()


def day(release: Release) -> dt.date | None:
    return release.date.day if release.date else None


def instant(release: Release) -> dt.datetime | None:
    return release.embargo.instant if release.embargo else None


def contact(who: Contact) -> tuple[str, str, str, tuple[str, ...]]:
    return who.name, who.role, who.email, who.phone


@pytest.mark.parametrize("tag", languages.available())
@pytest.mark.parametrize("now", [BEFORE, AFTER])
def test_the_sample_of_a_language_is_clean(tag: str, now: dt.datetime) -> None:
    found = validate(document.parse(source(tag)), f"{tag}.md", Scope(now))
    findings = [
        finding for finding in found if now is AFTER or finding.slug != "dated-ahead"
    ]  # as it is, the day before
    assert [f"{finding.line}: {finding.code} {finding.message}" for finding in findings] == []


@pytest.mark.parametrize("tag", languages.available())
def test_a_sample_has_what_a_release_has(tag: str) -> None:
    release = sample(tag)
    assert languages.primary_subtag(release.language) == tag
    assert all((release.headline, release.subheadline, release.date, release.dateline, release.boilerplate))
    assert all((who.name, who.role, who.email, who.phone) for who in release.contacts)
    assert len(release.contacts) == 1


@pytest.mark.parametrize("tag", languages.available())
def test_the_detection_of_languages_knows_the_script(tag: str) -> None:
    assert script_of(tag) in SCRIPTS, f"add the script of {tag} to SCRIPT_NAMES in prose/detect.py"


def test_the_samples_go_out_at_once_or_under_embargo() -> None:
    assert {bool(sample(tag).embargo) for tag in languages.available()} == {True, False}


@pytest.mark.parametrize("tag", languages.available())
def test_a_sample_comes_back_from_its_text(tag: str) -> None:
    release = sample(tag)
    readings = read(write(release, Desk(BEFORE, lambda name: "")).data, Options())
    assert len(readings) == 1
    back = readings[0].release
    assert line(back.headline) == release.headline
    assert line(back.subheadline) == release.subheadline
    assert back.language == release.language
    assert back.dateline.casefold() == release.dateline.casefold()
    assert day(back) == day(release)
    assert instant(back) == instant(release)
    assert line(back.body).startswith(line(release.body)[:40])
    assert line(release.boilerplate) in line(f"{back.body} {back.boilerplate}")
    assert [contact(who) for who in back.contacts] == [contact(who) for who in release.contacts]
