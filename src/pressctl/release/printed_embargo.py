"""The embargo that a release prints, in its text, headline or summary, and whether it has lifted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from pressctl import languages
from pressctl.findings import Span
from pressctl.languages import Language
from pressctl.prose.lines import embargo_line
from pressctl.release.holding import Passed

if TYPE_CHECKING:
    from pressctl.release.model import Release

FIRST, LAST = dt.timedelta(hours=-14), dt.timedelta(hours=12)
"""From UTC's midnight to that of the zones where a day begins first, and last."""


class Printed(NamedTuple):
    """An embargo line: the name of the text that prints it (“text” for the body), the text, its place, its language."""

    name: str
    text: str
    span: Span
    language: Language

    @property
    def line(self) -> str:
        """Return the line as it stands in the text."""
        return self.text[self.span.start : self.span.end]

    @property
    def quoted(self) -> str:
        """Return the line as a message quotes it."""
        return embargo_line.printed(self.text, self.span)


def lines(release: Release, tag: str) -> Iterator[Printed]:
    """Yield the embargo lines of a release; ``tag`` is the language in which they are read first."""
    for name, text in (("text", release.body), ("headline", release.headline), ("summary", release.summary)):
        if text and (found := embargo_line.find(text, tag)):
            yield Printed(name, text, *found)


def has_lifted(release: Release, printed: Printed, passed: Passed) -> bool:
    """Return whether an embargo is past: the front matter's, else the line's last day, else the day of the release."""
    if release.embargo:
        return release.embargo.instant is not None and passed(release.embargo.instant)
    day = release.date.day if release.date else None
    latest = max(embargo_line.days(printed.line, printed.language, day), default=day)
    if latest is None or latest == dt.date.max:
        return False
    return passed(_midnight(latest + dt.timedelta(days=1)) + LAST)


def holding(release: Release, passed: Passed) -> str:
    """Return the embargo line for which a release must not be public, as a message quotes it, or an empty string.

    It has not lifted; or it names only days to come, and the embargo of the front matter has lifted.
    """
    known = languages.known(release.language) if release.language else None
    for printed in lines(release, known.tag if known else languages.DEFAULT):
        if not has_lifted(release, printed, passed) or (release.embargo and _is_later(release, printed, passed)):
            return printed.quoted
    return ""


def _is_later(release: Release, printed: Printed, passed: Passed) -> bool:
    days = embargo_line.days(printed.line, printed.language, release.date.day if release.date else None)
    return bool(days) and not passed(_midnight(min(days)) + FIRST)


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), dt.UTC)
