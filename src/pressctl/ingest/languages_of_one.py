"""Releases that may be one in several languages: of the same day and contact, each in a different language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pressctl.ingest.keeping import Imported, State
from pressctl.languages import primary_subtag

MOST = 5
"""Groups of such releases that are named after a run, at most."""


class Languages:
    """The releases of a run by their day and contact, as far as they may be translations of each other."""

    def __init__(self) -> None:
        """Begin with none."""
        self._found: dict[tuple[str, str], list[tuple[str, Path]]] = {}

    def add(self, imported: Imported) -> None:
        """Take a release into account; one with an id of its own says what it belongs to."""
        release = imported.reading.release
        addresses = sorted(contact.email.casefold() for contact in release.contacts if contact.email)
        if imported.state is not State.KEPT and release.date and release.language and addresses and not release.id:
            key = release.date.text[:10], addresses[0]
            self._found.setdefault(key, []).append((primary_subtag(release.language), imported.path))

    def notes(self) -> Iterator[str]:
        """Yield a note for each group in which no two releases share a language, with what to do."""
        groups = [found for found in self._found.values() if len({tag for tag, _ in found}) == len(found) > 1]
        for found in groups[:MOST]:
            paths = ", ".join(str(path) for _, path in found)
            yield (
                f"same day and contact, each in a different language: {paths}; "
                "if they are one release, give them the same `id`: then `validate` compares what they say"
            )
        if len(groups) > MOST:
            yield f"{len(groups) - MOST} more such groups"
