"""What is stored is printed: which key each format carries stands in docs/formats.md, as it is measured."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pressctl.exporters import FORMATS
from pressctl.release.keys import KEYS
from pressctl.release.model import Contact
from support.carried import DESK, REASONS, RELEASE, carried, table
from support.exports import said_by

PAGE = Path(__file__).parents[2] / "docs" / "formats.md"


def test_the_page_on_formats_says_which_keys_each_carries() -> None:
    assert table() in PAGE.read_text(encoding="utf-8"), "run python docs/generate.py, and read what changed"


@pytest.mark.parametrize("key", [key.name for key in KEYS])
def test_what_is_not_carried_has_a_reason(key: str) -> None:
    is_everywhere = all(carried(key, format) for format in FORMATS)
    assert is_everywhere == (key not in REASONS)


@pytest.mark.parametrize("format", ["csv", "ics", "eml", "newsml-g2", "text", "html", "json"])
def test_an_office_without_a_name_or_a_role_is_carried_by_its_organisation(format: str, tmp_path: Path) -> None:
    office = Contact(organisation="Officeword", email="press@acme.example")
    assert "Officeword" in said_by(format, replace(RELEASE, contacts=(office,)), DESK, tmp_path)
