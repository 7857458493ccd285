"""Suppression comments: those that silence findings, and idle ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pressctl.findings import Finding, Span
from pressctl.release.file import ignore_comments
from pressctl.release.file.document import Document
from pressctl.rules import IdleComment, Rule, catalogue, find


class Suppression(ignore_comments.Comment):
    """A comment that silences rules on the characters that it covers."""

    def silences(self, finding: Finding) -> bool:
        """Return whether the comment silences a finding, that is, covers its start and names its rule."""
        return self.covers_rule(finding.code, finding.span)

    def covers_rule(self, code: str, at: Span) -> bool:
        """Return whether the comment silences a rule, given by its code, at a place in the file."""
        return self.silences_rule(code, find(code).slug, at.start)


def suppressions(document: Document) -> tuple[Suppression, ...]:
    """Return the suppression comments of a release's file in order."""
    return tuple(Suppression(*comment) for comment in ignore_comments.comments(document))


def idle(comments: Iterable[Suppression], found: Iterable[Finding], rules: Sequence[Rule]) -> Iterator[IdleComment]:
    """Yield the comments that silence none of the findings, or name a rule that does not exist.

    ``rules`` are those that ran on the whole release; a comment that names any other rule is not idle.
    """
    found = list(found)
    for comment in comments:
        unknown = tuple(name for name in comment.names if not _is_known(name))
        if unknown:
            yield IdleComment(comment.span, unknown, is_known=False)
        known = tuple(name for name in comment.names if name not in unknown)
        was_run = any(rule.matches(name) for rule in rules for name in known)
        if (was_run or not comment.names) and not any(comment.silences(finding) for finding in found):
            yield IdleComment(comment.span, known)


def _is_known(name: str) -> bool:
    return any(rule.matches(name) for rule in catalogue())
