"""Reading the tables with a few words of many languages: tab-separated columns; comments start with “#”."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def rows(file: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a file in this folder as tuples of columns; the rows are cached."""
    return tuple(map(tuple, lines(file)))


def lines(file: str) -> list[list[str]]:
    """Return the rows of a file in this folder as lists of columns, without caching them."""
    text = Path(__file__).with_name(file).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
