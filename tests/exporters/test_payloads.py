"""Hostile text is inert in every format: payloads in every field, judged by parsers, and by a browser."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pressctl.errors import SettingsError
from pressctl.exporters import FORMATS, Desk
from pressctl.newsroom import config
from pressctl.release.model import Release
from support.hostile_exports import DESK, HOUSE, OTHERS, files
from support.payloads import BASE, FIELDS, PAYLOADS, SETTINGS, judge

ONE = [name for name in FORMATS if name not in {"pdf", "kit"}]
"""The formats that are asked about each field by itself; a kit is made of others, and a PDF takes long to set."""
SLOW = {"pdf", "docx", "kit", "site", "eml", "xlsx", "parquet"}
"""Formats that take long: the quick test has all fields of a payload in one release, the slow one each by itself."""
PARTS = {format: 10 if format in SLOW else 5 for format in ONE}
"""One payload in so many is tried in a field by itself; which ones, goes round with field and format."""


def breaches(format: str, release: Release, desk: Desk = DESK) -> list[str]:
    """Return what is not inert in the export of a release."""
    return [f"{name}: {each}" for name, made in files(format, release, desk) for each in judge(name, made.data)]


@pytest.mark.parametrize("format", FORMATS)
def test_what_is_harmless_is_judged_so(format: str) -> None:
    assert list(files(format, BASE, DESK))
    assert breaches(format, BASE) == []


@pytest.mark.parametrize("format", FORMATS)
def test_a_payload_in_all_fields_at_once_is_inert(format: str) -> None:
    found = []
    for name, payload in list(PAYLOADS.items())[:: 3 if format == "kit" else 1]:  # it is made of files asked themselves
        release = BASE
        for field in (*OTHERS, "body"):
            release = FIELDS[field](release, payload)
        found += [f"{name}: {each}" for each in breaches(format, release)]
    assert found == []


@pytest.mark.slow
@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("format", ONE)
def test_a_payload_in_one_field_is_inert(format: str, field: str) -> None:
    start = (list(FIELDS).index(field) + ONE.index(format)) % PARTS[format]
    found = [
        f"{name}: {each}"
        for name, payload in list(PAYLOADS.items())[start :: PARTS[format]]
        for each in breaches(format, FIELDS[field](BASE, payload))
    ]
    assert found == []


@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("format", [name for name in FORMATS if name != "kit"])  # it is made of the others
def test_a_payload_in_the_settings_is_inert(format: str, setting: str) -> None:
    found = []
    for name, payload in PAYLOADS.items() if format not in SLOW else list(PAYLOADS.items())[::4]:
        own: dict[str, Any] = {setting: payload}
        desk = replace(DESK, settings=replace(HOUSE, **own))
        if setting == "url" and not config.WEB_ADDRESS.fullmatch(payload):
            continue  # it is refused where the settings are read
        found += [f"{name}: {each}" for each in breaches(format, BASE, desk)]
    assert found == []


@pytest.mark.parametrize("payload", [each for each in PAYLOADS.values() if ":" in each or not each.isprintable()])
def test_an_address_of_the_newsroom_that_is_none_is_refused_with_the_settings(payload: str, tmp_path: Path) -> None:
    quoted = json.dumps(payload)
    (tmp_path / config.FILE).write_text(f"[newsroom]\nurl = {quoted}\n", encoding="utf-8")
    with pytest.raises(SettingsError):
        config.load(tmp_path, {})
