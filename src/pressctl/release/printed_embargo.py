"""The embargo that a release prints, in its text, headline, subheadline or summary, and whether it has lifted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from pressctl import languages
from pressctl.findings import Span
from pressctl.languages import Language
from pressctl.prose.lines import embargo_line
from pressctl.prose.patterns import regex
from pressctl.release.holding import Passed
from pressctl.release.keys import HEAD_KEYS

if TYPE_CHECKING:
    from pressctl.release.model import Release

PARAGRAPH_END = regex(r"(?:[ \t]{0,9}\r?\n){2,9}|\s{0,9}\Z")


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

    def end(self, release: Release) -> dt.datetime | None:
        """Return the instant (aware) until which the line holds a release, or None if that is not known."""
        return embargo_line.end(self.line, self.language, _day(release))

    @property
    def names_time(self) -> bool:
        """Return whether the line names a day or an hour."""
        return embargo_line.names_time(self.line, self.language)

    @property
    def quoted(self) -> str:
        """Return the line as a message quotes it."""
        return embargo_line.printed(self.text, self.span)


def texts(release: Release) -> dict[str, str]:
    """Return the texts in which a release may print an embargo, by their names."""
    return {"text": release.body, **{name: getattr(release, name) for name in HEAD_KEYS}}


def lines(release: Release, tag: str) -> Iterator[Printed]:
    """Yield the embargo lines of a release; ``tag`` is the language in which they are read first.

    Of several in a text, one that names no time is only a heading: “STRICT EMBARGO” over the line with the day.
    """
    for name, text in texts(release).items():
        found = [Printed(name, text, *line) for line in embargo_line.every(text, tag)] if text else []
        timed = [line for line in found if line.names_time] if len(found) > 1 else found
        yield from timed or found


def has_lifted(release: Release, printed: Printed, passed: Passed) -> bool:
    """Return whether an embargo is past: the front matter's, else that of the line."""
    if release.embargo:
        return release.embargo.instant is not None and passed(release.embargo.instant)
    end = printed.end(release)
    return end is not None and passed(end)


def holding(release: Release, passed: Passed) -> Printed | None:
    """Return the embargo line for which a release must not be public, or None.

    It has not lifted; or it names only days to come, and the embargo of the front matter has lifted. Where a comment in
    the file silences the rule on such lines, somebody has decided that it is not an embargo.
    """
    for printed in lines(release, _tag(release)):
        is_over = has_lifted(release, printed, passed) and not (release.embargo and _is_later(release, printed, passed))
        if not is_over and not _is_freed(release, printed):
            return printed
    return None


def _is_freed(release: Release, printed: Printed) -> bool:
    """Return whether a comment in the file says that an embargo line holds nothing back."""
    if printed.name != "text":
        return printed.name in release.freed
    at = release.in_body(*printed.span).start
    return any(isinstance(span, Span) and span.start <= at < span.end for span in release.freed)


def without_repeated(release: Release) -> Release:
    """Return a release without the paragraph of its text that says no more than that its embargo lifts when it does."""
    for line in lines(release, _tag(release)) if release.embargo_instant else ():
        alone = not release.body[: line.span.start].strip() and PARAGRAPH_END.match(release.body, line.span.end)
        is_same = line.end(release) == release.embargo_instant and embargo_line.says_only_that(line.line)
        if line.name == "text" and alone and is_same:
            return replace(release, body=release.body[alone.end() :])
    return release


def lifts(release: Release) -> dt.datetime | None:
    """Return the instant (aware) until which the embargo lines of a release without a key hold it.

    It is ``NEVER`` if that is not known, and None if there is no such line.
    """
    ends = [line.end(release) or embargo_line.NEVER for line in lines(release, _tag(release))
            if not _is_freed(release, line)]  # fmt: skip
    return max(ends, default=None)


def _tag(release: Release) -> str:
    known = languages.known(release.language) if release.language else None
    return known.tag if known else languages.DEFAULT


def _is_later(release: Release, printed: Printed, passed: Passed) -> bool:
    begin = embargo_line.begin(printed.line, printed.language, _day(release))
    return begin is not None and not passed(begin)


def _day(release: Release) -> dt.date | None:
    return release.date.day if release.date else None
