"""The wording of a release as it is now and as it was issued.

Loaded only if something was issued, as comparing texts needs half of all readers.
"""

from __future__ import annotations

from collections.abc import Iterator

from pressctl.prose.blocks import blocks, folded
from pressctl.release.differences import texts
from pressctl.release.differences.change import Comparison
from pressctl.release.model import Release
from pressctl.release.record import reading_copy
from pressctl.release.record.events import Event
from pressctl.rules import Context


def compared(release: Release, last: Event, ctx: Context) -> Comparison:
    """Return how a release differs from the issued one, apart from its contacts, which the settings may change for all."""
    now = reading_copy.seen(release, ctx.settings, ctx.fingerprint)
    before = {**last.release, "contacts": now.get("contacts", ())}
    return texts.compare(before, now, release.language)


def issued(event: Event) -> str:
    """Return all that a reader saw of what was issued, as one text."""
    return folded(" ".join(_texts(event.release)))


def present(release: Release, ctx: Context) -> str:
    """Return all that a reader sees of a release now, as one text."""
    values = reading_copy.seen(release, ctx.settings, ctx.fingerprint)
    words = [*_texts(values), *(block.text for block in blocks(release.boilerplate))]
    return folded(" ".join([*words, release.date.text if release.date else ""]))


def _texts(values: object) -> Iterator[str]:
    """Yield the texts in some data, except those of the notice."""
    if isinstance(values, dict):
        for name, value in values.items():
            if name not in reading_copy.NOTICE:
                yield from _texts(value)
    elif isinstance(values, list | tuple):
        for value in values:
            yield from _texts(value)
    else:
        yield str(values)


def occurs_in(quoted: str, text: str) -> bool:
    """Return whether quoted words occur in a text, in any case."""
    return folded(quoted).casefold() in text.casefold()
