"""Comments that silence findings, and those that silence none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pressctl.findings import Finding, Problem, Span
from pressctl.prose.patterns import regex
from pressctl.prose.text import Paragraph, paragraphs
from pressctl.release.document import Document
from pressctl.rules import Rule, find
from pressctl.validation.placing import place

IGNORE_COMMENT = regex(r"#\s*pressctl:\s*ignore\[([^\]\n]*)\]|<!--\s*pressctl:\s*ignore\[([^\]\n]*)\]\s*-->")


@dataclass(frozen=True)
class _Ignore:
    """A comment that silences rules on the characters of ``covers``; ``names`` are codes or slugs."""

    span: Span
    covers: Span
    names: tuple[str, ...]

    def silences(self, finding: Finding) -> bool:
        return self.covers.start <= finding.span.start < self.covers.end and bool(
            {finding.code, finding.slug} & set(self.names)
        )


def without_suppressed(
    found: list[Finding], document: Document, path: str, rules: tuple[Rule, ...]
) -> Iterator[Finding]:
    """Yield the findings that no comment silences, and one for each comment that silences nothing."""
    if "pressctl:" not in document.text:
        yield from found
        return
    ignores = list(_ignores(document))
    for finding in found:
        if not any(ignore.silences(finding) for ignore in ignores):
            yield finding
    unused = find("unused-suppression")
    checked = {name for rule in rules for name in (rule.code, rule.slug)}
    for ignore in ignores if unused in rules else []:
        if not any(ignore.silences(finding) for finding in found):
            idle = [name for name in ignore.names if name in checked]
            if idle or not ignore.names:
                problem = Problem(f"Nothing here is silenced by ignore[{', '.join(ignore.names)}]", ignore.span)
                yield place(problem, unused, unused.severity, path, document)


def _ignores(document: Document) -> Iterator[_Ignore]:
    body = list(paragraphs(document.text[document.body.start :]))
    for match in IGNORE_COMMENT.finditer(document.text):
        names = tuple(name.strip() for name in (match[1] or match[2] or "").split(",") if name.strip())
        in_front = match.start() < document.body.start
        if in_front == bool(match[1]) or match[1] is match[2]:
            covers = _line_of(document.text, match.start()) if in_front else _next(document, body, match.end())
            yield _Ignore(Span(*match.span()), covers, names)


def _line_of(text: str, at: int) -> Span:
    end = text.find("\n", at)
    return Span(text.rfind("\n", 0, at) + 1, end if end >= 0 else len(text))


def _next(document: Document, body: list[Paragraph], at: int) -> Span:
    start = document.body.start
    after = (Span(part.span.start + start, part.span.end + start) for part in body if part.span.end + start > at)
    return next(after, Span(at, at))
