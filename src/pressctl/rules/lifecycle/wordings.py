"""The wording of a release now, and of what was issued of it.

Read where something was issued: to compare texts takes half the readers there are.
"""

from __future__ import annotations

from collections.abc import Iterator

from pressctl.prose.blocks import blocks, folded
from pressctl.release import reading_copy
from pressctl.release.differences import texts
from pressctl.release.differences.change import Comparison
from pressctl.release.events import Event
from pressctl.release.model import Release
from pressctl.rules import Context


def compared(release: Release, last: Event, ctx: Context) -> Comparison:
    """Return what differs from what was issued; who may be called is in the settings, and changes there for all."""
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
    """Yield the texts of data, but for those of the notice."""
    if isinstance(values, dict):
        for name, value in values.items():
            if name not in reading_copy.NOTICE:
                yield from _texts(value)
    elif isinstance(values, list | tuple):
        for value in values:
            yield from _texts(value)
    else:
        yield str(values)


def stands(quoted: str, text: str) -> bool:
    """Return whether words that are quoted are in a text, in any case."""
    return folded(quoted).casefold() in text.casefold()
