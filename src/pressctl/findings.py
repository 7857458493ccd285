"""What a check says, as plain data: severity, place, problem, edit, finding."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

FieldPath = tuple[str | int, ...]
"""A place in the front matter by name: ``("contacts", 0, "email")``; ``()`` is the front matter itself."""


class Severity(StrEnum):
    """How bad a finding is: a desk would refuse it, an editor would change it, or worth knowing."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """Return 0 for an error, 1 for a warning, 2 for an info: the order in which they matter."""
        return list(Severity).index(self)


class Span(NamedTuple):
    """A stretch of text in characters, 0-based and half open, as Python slices."""

    start: int
    end: int


Place = FieldPath | Span
"""Where a problem is: a field by name, or a span of the whole file's text."""


class Problem(NamedTuple):
    """What a rule yields.

    ``at`` is a field path or a span of the file's text; ``part`` narrows a field to some characters of its
    value. ``fix`` is the new text of what ``at`` and ``part`` name; ``safe`` says that the fix cannot
    change what the release says. ``key`` points at the key instead of its value. ``severity`` is that of this problem
    where it is another than its rule's.
    """

    message: str
    at: Place
    part: Span | None = None
    fix: str | None = None
    safe: bool = True
    key: bool = False
    severity: Severity | None = None


class Edit(NamedTuple):
    """Replace the characters of ``span`` by ``text``."""

    span: Span
    text: str


class Region(NamedTuple):
    """A place as editors count it: lines and columns start at 1 and count characters; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Fix(NamedTuple):
    """A fix of one finding, the place it changes, and whether it is safe to make unasked."""

    edit: Edit
    safe: bool
    region: Region


class Finding(NamedTuple):
    """One problem, placed: ``span`` in characters of the text, the rest as editors count."""

    path: str
    code: str
    slug: str
    severity: Severity
    message: str
    span: Span
    region: Region
    fix: Fix | None = None

    @property
    def line(self) -> int:
        """Return the line, counted from 1."""
        return self.region.line

    @property
    def column(self) -> int:
        """Return the column of its first character, counted from 1."""
        return self.region.column


class CheckedAs(NamedTuple):
    """The language a release was checked in, by its tag, where a user must hear of it.

    It ``is_told`` by the text alone, or pressctl has no words for it, and rules that need them did not run.
    """

    tag: str
    is_told: bool
    has_words: bool


class Checked(NamedTuple):
    """A release after its check: the path it is shown under, its text, its findings.

    ``error`` says why the file could not be read; there is no text then, and no finding. ``fixed`` are the findings
    that were fixed before; ``checked_as`` is its language where that must be said.
    """

    path: str
    text: str = ""
    findings: tuple[Finding, ...] = ()
    error: str = ""
    fixed: tuple[Finding, ...] = ()
    checked_as: CheckedAs | None = None
