"""The running text of a release, as the rules on typography read it: without code, links, addresses and mark-up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pressctl.findings import Problem, Span
from pressctl.prose.views import Prose, bare
from pressctl.release.keys import HEAD_KEYS
from pressctl.release.model import Release

REACH = 500
"""The most characters of a line that are searched; otherwise a body of one line would be read again for each mark."""


class RunningText(NamedTuple):
    """The body, or a text field of the front matter (``field``, empty for the body).

    ``written`` is the text as it is; ``text`` has the same length, with everything blank that a reader does not see.
    """

    release: Release
    field: str
    written: str
    text: str

    def is_whole(self, start: int, end: int) -> bool:
        """Return whether nothing between two places, or directly beside them, is blank."""
        start = max(start - 1, 0)
        return self.written[start : end + 1] == self.text[start : end + 1]

    def find(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Yield the matches of a pattern that are in running text only."""
        return (match for match in pattern.finditer(self.text) if self.is_whole(*match.span()))

    def problem(self, words: str, start: int, end: int, fix: str | None = None, *, safe: bool = True) -> Problem:
        """Return the problem with the characters from ``start`` to ``end`` of this text."""
        if self.field:
            return Problem(words, self.release.place(self.field), Span(start, end), fix, safe)
        return Problem(words, self.release.in_body(start, end), fix=fix, safe=safe)

    def line(self, at: int) -> str:
        """Return the line around a place as written, or the part near the place if the line is very long."""
        return self.written[self.start_of_line(at) : self._end_of_line(at)]

    def start_of_line(self, at: int) -> int:
        """Return the start of the line around a place, or a place well before it if the line is very long."""
        far = max(at - REACH, 0)
        start = self.written.rfind("\n", far, at)
        return start + 1 if start >= 0 else far

    def _end_of_line(self, at: int) -> int:
        far = min(at + REACH, len(self.written))
        end = self.written.find("\n", at, far)
        return end if end >= 0 else far


def running_texts(release: Release, prose: Prose) -> Iterator[RunningText]:
    """Yield the text fields of the front matter that are given, and the body, ``prose`` has the views of the latter."""
    for field in HEAD_KEYS:
        written = getattr(release, field)
        if written and field in release.sources:
            yield RunningText(release, field, written, bare(written))
    yield RunningText(release, "", release.body, prose.bare)
