"""Releases that may be one in several languages: of the same day and contact, each in a different language."""

from __future__ import annotations

from collections.abc import Iterator

from pressctl.ingest.keeping import Imported, State
from pressctl.languages import primary_subtag

MOST = 5
"""Groups of such releases that are named after a run, at most."""


class Languages:
    """The releases of a run by their day and contact, as far as they may be translations of each other."""

    def __init__(self) -> None:
        """Begin with none."""
        self._found: dict[str, tuple[str, ...] | None] = {}
        """By day and address the language and path of each release, in turn; None where two are in one language."""

    def add(self, imported: Imported) -> None:
        """Take a release into account; one with an id of its own says what it belongs to."""
        release = imported.reading.release
        addresses = sorted(contact.email.casefold() for contact in release.contacts if contact.email)
        if imported.state is not State.KEPT and release.date and release.language and addresses and not release.id:
            key, tag = f"{release.date.text[:10]} {addresses[0]}", primary_subtag(release.language)
            told = self._found.get(key, ())
            self._found[key] = None if told is None or tag in told[::2] else (*told, tag, str(imported.path))

    def notes(self) -> Iterator[str]:
        """Yield a note for each group in which no two releases share a language, with what to do."""
        groups = [told[1::2] for told in self._found.values() if told and told[2:]]
        for paths in groups[:MOST]:
            yield (
                f"same day and contact, each in a different language: {', '.join(paths)}; "
                "if they are one release, give them the same `id`: then `validate` compares what they say"
            )
        if len(groups) > MOST:
            yield f"{len(groups) - MOST} more such groups"
