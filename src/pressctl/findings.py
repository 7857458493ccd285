"""The results of a check, as plain data: severity, place, problem, edit, finding."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

FieldPath = tuple[str | int, ...]
"""A place in the front matter by name: ``("contacts", 0, "email")``; ``()`` is the front matter itself."""


class Severity(StrEnum):
    """How bad a finding is: a desk would refuse it, an editor would change it, or it is worth a look."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """Return 0 for an error, 1 for a warning, 2 for an info: the most important first."""
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
    value. ``fix`` is the new text for that place; ``safe`` says that the fix cannot change the meaning of the
    release. ``key`` points at the key instead of its value. ``severity`` is set only if it differs from the rule's.
    """

    message: str
    at: Place
    part: Span | None = None
    fix: str | None = None
    safe: bool = True
    key: bool = False
    severity: Severity | None = None


class Edit(NamedTuple):
    """Replace the characters of ``span`` with ``text``."""

    span: Span
    text: str


class Region(NamedTuple):
    """A place as text editors count it: lines and columns start at 1 and count characters; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Fix(NamedTuple):
    """A fix for one finding, the place it changes, and whether it is safe (cannot change the meaning)."""

    edit: Edit
    safe: bool
    region: Region


class Finding(NamedTuple):
    """One problem with its place: ``span`` in characters of the text, ``region`` in lines and columns."""

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
    """The language a release was checked in, as a tag, if the user should be told about it.

    Either it ``is_guessed``, from only the text, or pressctl has no words for it and rules that need them did not
    run.
    """

    tag: str
    is_guessed: bool
    has_words: bool


class Checked(NamedTuple):
    """The result of checking a release: the path it is shown under, its text, its findings.

    ``error`` says why the file could not be read; text and findings are then empty. ``fixed`` has the findings that
    have been fixed; ``checked_as`` is its language if the user should be told about it.
    """

    path: str
    text: str = ""
    findings: tuple[Finding, ...] = ()
    error: str = ""
    fixed: tuple[Finding, ...] = ()
    checked_as: CheckedAs | None = None

    @property
    def errors(self) -> tuple[Finding, ...]:
        """Return the findings of severity error."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)
