"""Profiles: the shipped ones, and a newsroom's own that extends one of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pressctl import profiles
from pressctl.errors import PressctlError, ReadError, SettingsError, UsageError
from support.command import Run
from support.rule_examples import BODY, SOUND

OURS = 'extends = "wire"\nrules = ["headline-hype"]\n\n[limits]\nheadline = 20\n'
FILE = "---\n" + "\n".join(SOUND.values()).replace("boilerplate: acme\n", "") + "\n---\n\n" + BODY


def test_a_newsrooms_own_profile_extends_another(tmp_path: Path) -> None:
    file = tmp_path / "ours.toml"
    file.write_text(OURS, encoding="utf-8")
    ours, wire = profiles.find(str(file)), profiles.find("wire")
    assert ours.limits == {**wire.limits, "headline": 20}
    assert ours.rules == (*wire.rules, "headline-hype")


@pytest.mark.parametrize(
    ("text", "error", "said"),
    [
        ("extends = 'wires'", UsageError, "no profile wires"),
        ("extend = 'wire'", SettingsError, "no setting extend"),
        ("rules = 'PR210'", SettingsError, "must be a list"),
        ("limits = 3", SettingsError, "no limit limits"),
        ("[limits]\nheadlines = 3", SettingsError, "no limit headlines"),
        ("[limits]\nheadline = 'long'", SettingsError, "must be a whole number"),
        ("[limits", SettingsError, "not valid TOML"),
        (None, UsageError, "no such profile"),
    ],
)
def test_a_file_that_is_no_profile_is_refused(
    tmp_path: Path, text: str | None, error: type[PressctlError], said: str
) -> None:
    file = tmp_path / "ours.toml"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    with pytest.raises(error, match=said):
        profiles.find(str(file))


def test_a_folder_is_no_profile(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").mkdir()
    with pytest.raises(ReadError):
        profiles.find(str(tmp_path / "ours.toml"))


def test_the_settings_and_the_command_take_a_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "ours.toml").write_text(OURS, encoding="utf-8")
    (tmp_path / "a.md").write_text(FILE, encoding="utf-8")
    asked = run("validate", "a.md", "--profile", "rules/ours.toml", "--format", "json")
    (tmp_path / "pressctl.toml").write_text('[validate]\nprofile = "rules/ours.toml"\n', encoding="utf-8")
    given = run("validate", "a.md", "--format", "json")
    for done in (asked, given):
        assert "headline-too-long" in {finding["slug"] for finding in json.loads(done.stdout)["findings"]}, done.stderr
    assert b"no such profile" in run("validate", "a.md", "--profile", "none.toml").stderr
