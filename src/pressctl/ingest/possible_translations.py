"""Noting imported releases that may be translations of each other: same day and contact, different languages."""

from __future__ import annotations

from collections.abc import Iterator

from pressctl.ingest.keeping import Imported, State
from pressctl.languages import primary_subtag

MOST = 5
"""The most groups of such releases that are named after a run."""


class PossibleTranslations:
    """The releases of an import by day and contact, as far as they may be translations of each other."""

    def __init__(self) -> None:
        """Begin with no releases."""
        self._found: dict[str, tuple[str, ...] | None] = {}
        """By day and e-mail address, the language and path of each release in turn; None if two share a language."""

    def add(self, imported: Imported) -> None:
        """Add a release, unless it has an id already."""
        release = imported.reading.release
        addresses = sorted(contact.email.casefold() for contact in release.contacts if contact.email)
        if imported.state is not State.KEPT and release.date and release.language and addresses and not release.id:
            key, tag = f"{release.date.text[:10]} {addresses[0]}", primary_subtag(release.language)
            told = self._found.get(key, ())
            self._found[key] = None if told is None or tag in told[::2] else (*told, tag, str(imported.path))

    def notes(self) -> Iterator[str]:
        """Yield a note, with advice, for each group in which no two releases share a language."""
        groups = [told[1::2] for told in self._found.values() if told and told[2:]]
        for paths in groups[:MOST]:
            yield (
                f"same day and contact, each in a different language: {', '.join(paths)}; "
                "if they are one release, give them the same `id`: then `validate` compares what they say"
            )
        if len(groups) > MOST:
            yield f"{len(groups) - MOST} more such groups"
