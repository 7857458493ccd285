"""What is stored is printed: which key each format carries stands in docs/formats.md, as it is measured."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressctl.exporters import FORMATS
from pressctl.release.keys import KEYS
from support.carried import REASONS, carried, table

PAGE = Path(__file__).parents[2] / "docs" / "formats.md"


def test_the_page_on_formats_says_which_keys_each_carries() -> None:
    assert table() in PAGE.read_text(encoding="utf-8"), "run python docs/generate.py, and read what changed"


@pytest.mark.parametrize("key", [key.name for key in KEYS])
def test_what_is_not_carried_has_a_reason(key: str) -> None:
    is_everywhere = all(carried(key, format) for format in FORMATS)
    assert is_everywhere == (key not in REASONS)
