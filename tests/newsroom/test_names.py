"""A house's name in each of its languages, in the settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressctl.errors import SettingsError
from pressctl.newsroom import config


def test_the_name_may_have_a_text_for_each_language(tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").write_text(
        '[newsroom]\nlanguages = ["fr", "en"]\nacronym = "WRO"\n[newsroom.name]\nen = "World Rivers"\nfr = "Rivières"\n',
        encoding="utf-8",
    )
    settings = config.load(tmp_path, {})
    named = [settings.name, *(settings.in_language(tag).name for tag in ("en", "fr", "fr-CH", "EN", "ar"))]
    assert named == ["Rivières", "World Rivers", "Rivières", "Rivières", "World Rivers", "Rivières"]
    assert settings.in_language("en").acronym == "WRO"
    assert "World Rivers" in settings.as_text()


def test_a_name_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").write_text("[newsroom]\nname = { en = 3 }\n", encoding="utf-8")
    with pytest.raises(SettingsError):
        config.load(tmp_path, {})
