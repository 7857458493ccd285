"""The tables that hold a few words of many languages: tab-separated columns, comments start with “#”."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path


@cache
def rows(file: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a file of this folder, each with its columns."""
    return tuple(lines(file))


def lines(file: str) -> Iterator[tuple[str, ...]]:
    """Yield the same rows, which are not kept."""
    for line in Path(__file__).with_name(file).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield tuple(line.split("\t"))
