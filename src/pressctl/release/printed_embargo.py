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


class Printed(NamedTuple):
    """An embargo line: the name of the text that prints it (“text” for the body), the text, its place, its language."""

    name: str
    text: str
    span: Span
    language: Language

    @property
    def line(self) -> str:
        """Return the line as it stands in the text, without line breaks if it goes on over several."""
        return self.text[self.span.start : self.span.end].replace("\n", " ")

    @property
    def names_time(self) -> bool:
        """Return whether the line names a day or an hour."""
        return embargo_line.names_time(self.line, self.language)

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
    """Return whether an embargo is past: the front matter's, else that of the line."""
    if release.embargo:
        return release.embargo.instant is not None and passed(release.embargo.instant)
    end = ends(release, printed)
    return end is not None and passed(end)


def ends(release: Release, printed: Printed) -> dt.datetime | None:
    """Return the instant (aware) until which an embargo line holds a release, or None if that is not known."""
    return embargo_line.end(printed.line, printed.language, _day(release))


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
    begin = embargo_line.begin(printed.line, printed.language, _day(release))
    return begin is not None and not passed(begin)


def _day(release: Release) -> dt.date | None:
    return release.date.day if release.date else None
