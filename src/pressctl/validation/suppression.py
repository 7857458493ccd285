"""Suppression comments: those that silence findings, and idle ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pressctl.findings import Finding, Span
from pressctl.prose.patterns import regex
from pressctl.prose.text import Paragraph, paragraphs
from pressctl.release.document import Document
from pressctl.rules import IdleComment, Rule, catalogue, find

IGNORE_COMMENT = regex(r"#\s*pressctl:\s*ignore\[([^\]\n]*)\]|<!--\s*pressctl:\s*ignore\[([^\]\n]*)\]\s*-->")


class Suppression(NamedTuple):
    """A comment that silences rules on the characters that it covers; ``names`` are codes, slugs or families.

    One in the front matter covers its line, and the opening fence, where findings about missing keys are placed.
    """

    span: Span
    covers: tuple[Span, ...]
    names: tuple[str, ...]

    def silences(self, finding: Finding) -> bool:
        """Return whether the comment silences a finding, that is, covers its start and names its rule."""
        return self.covers_rule(finding.code, finding.span)

    def covers_rule(self, code: str, at: Span) -> bool:
        """Return whether the comment silences a rule, given by its code, at a place in the file."""
        is_covered = any(span.start <= at.start < span.end for span in self.covers)
        return is_covered and any(find(code).matches(name) for name in self.names)


def suppressions(document: Document) -> tuple[Suppression, ...]:
    """Return the suppression comments of a release's file in order."""
    return tuple(_suppressions(document)) if "pressctl:" in document.text else ()


def _suppressions(document: Document) -> Iterator[Suppression]:
    body = list(paragraphs(document.text[document.body.start :]))
    for match in IGNORE_COMMENT.finditer(document.text):
        names = tuple(name.strip() for name in (match[1] or match[2] or "").split(",") if name.strip())
        in_front = match.start() < document.body.start
        if in_front == bool(match[1]) or match[1] is match[2]:
            covers = _in_front(document, match.start()) if in_front else (_next(document, body, match.end()),)
            yield Suppression(Span(*match.span()), covers, names)


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


def _in_front(document: Document, at: int) -> tuple[Span, ...]:
    return (_line_of(document.text, at), Span(0, document.front.start))


def _line_of(text: str, at: int) -> Span:
    end = text.find("\n", at)
    return Span(text.rfind("\n", 0, at) + 1, end if end >= 0 else len(text))


def _next(document: Document, body: list[Paragraph], at: int) -> Span:
    start = document.body.start
    after = (Span(part.span.start + start, part.span.end + start) for part in body if part.span.end + start > at)
    return next(after, Span(at, at))
