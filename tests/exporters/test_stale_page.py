"""The page of a translation whose source has changed since says so, where the settings ask for it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from pressctl.errors import SettingsError
from pressctl.exporters import Desk
from pressctl.exporters.site.writer import write
from pressctl.languages import available, find
from pressctl.newsroom import config, templates
from pressctl.release import moments
from pressctl.release.differences.paragraphs import digests
from pressctl.release.model import Release, Status, Translated
from pressctl.release.settings import Settings

DESK = Desk(
    now=dt.datetime(2026, 6, 1, tzinfo=dt.UTC),
    template=templates.source,
    settings=Settings(name="Acme", url="https://acme.example", timezone="UTC", stale="banner"),
)
ENGLISH = Release(
    path="a.en.md", headline="Acme opens", language="en", id="plant", date=moments.read("2026-03-02"),
    status=Status.RELEASED, body="It employs 40 people.\n",
)  # fmt: skip
FRENCH = replace(
    ENGLISH, path="a.fr.md", headline="Acme ouvre", language="fr", source_language="en", body="Elle emploie.\n",
    translated=Translated("en", digests(ENGLISH)),
)  # fmt: skip
CHANGED = replace(ENGLISH, body="It employs 45 people.\n")


def page(desk: Desk, *releases: Release) -> str:
    files = {name: made.data.decode("utf-8", "replace") for name, made in write(releases, desk)}
    return files["fr/2026/acme-ouvre/index.html"]


def test_the_line_leads_to_what_has_changed_since() -> None:
    said = "Le texte original a changé depuis cette traduction"
    assert f'<a href="../../../en/2026/acme-opens/index.html">{said}</a>' in page(DESK, CHANGED, FRENCH)
    assert said not in page(DESK, ENGLISH, FRENCH)
    assert said not in page(DESK, CHANGED, replace(FRENCH, translated=None))
    assert said not in page(replace(DESK, settings=replace(DESK.settings, stale="")), CHANGED, FRENCH)


@pytest.mark.parametrize("status", [Status.DRAFT, Status.WITHDRAWN])
def test_nothing_is_said_of_what_nobody_may_read(status: Status) -> None:
    assert "stale" not in page(DESK, replace(CHANGED, status=status), FRENCH)


def test_each_language_has_words_for_it() -> None:
    said = [find(tag).labels["outdated_translation"] for tag in available()]  # type: ignore[union-attr]  # it is there
    assert len(set(said)) == len(available())


def test_another_value_of_the_setting_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").write_text('[site]\nstale = "hide"\n', encoding="utf-8")
    with pytest.raises(SettingsError, match="stale hide"):
        config.load(tmp_path, {})
