"""Counting releases by year, month, language, status, kind, office and subject."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from pressctl.newsroom.lists import listing
from pressctl.newsroom.lists.listing import Row

NOTHING = "none"
"""The name under which releases without a value are counted."""
IN_ORDER = {"year", "month"}
"""Sections in order of time; the others begin with the most frequent value."""


class Section(NamedTuple):
    """The counts of one field: its title, and each value with its number of releases, in order."""

    title: str
    counts: tuple[tuple[str, int], ...]


class Counts:
    """The counts of a number of releases."""

    def __init__(self) -> None:
        """Begin with no releases."""
        names = ("year", "month", "language", "status", "kind", "office", "subject")
        self.total = 0
        self._by: dict[str, Counter[str]] = {name: Counter() for name in names}

    def add(self, row: Row) -> None:
        """Count a release once in each section, and once for each of its offices and subjects."""
        self.total += 1
        for name, found in _values(row).items():
            self._by[name].update(dict.fromkeys(found or [NOTHING], 1))

    def sections(self) -> Iterator[Section]:
        """Yield the sections in order, without empty ones."""
        for name, counter in self._by.items():
            if counter:
                yield Section(name, tuple(sorted(counter.items(), key=_place(name))))


def _place(name: str) -> Any:
    if name in IN_ORDER:
        return lambda counted: (counted[0] == NOTHING, counted[0])
    return lambda counted: (-counted[1], counted[0])


def _values(row: Row) -> dict[str, list[str]]:
    """Return the values a release is counted by. An office is the organisation of a contact, or the contact itself."""
    fields = ("organisation", "name", "role", "email")
    values = row.values
    offices = [next(filter(None, map(each.get, fields)), "") for each in values["contacts"]]
    return {
        "year": [row.day[:4]] if row.day else [],
        "month": [row.day[:7]] if row.day else [],
        "language": [tag] if (tag := listing.language(row)) else [],
        "status": [values["status"]],
        "kind": [values["kind"]],
        "office": [office for office in offices if office],
        "subject": list(values["subjects"]),
    }
