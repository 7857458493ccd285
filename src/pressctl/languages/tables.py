"""The tables that hold a few words of many languages: tab-separated columns, comments start with “#”."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def rows(file: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a file of this folder, each with its columns."""
    lines = Path(__file__).with_name(file).read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if not line.startswith("#"))
