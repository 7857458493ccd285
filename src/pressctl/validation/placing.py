"""Turning a rule's problem into a finding: its place in the file, and the edit that fixes it."""

from __future__ import annotations

from pressctl.findings import Edit, Finding, Fix, Problem, Severity, Span
from pressctl.release.file.document import Document
from pressctl.rules import Rule


def place(problem: Problem, rule: Rule, severity: Severity, path: str, document: Document) -> Finding:
    """Return the finding for a problem, with its place in lines and columns, and its fix as an edit of the file."""
    span = _span(problem, document)
    edit = _edit(problem, document, span)
    fix = Fix(edit, problem.safe, document.region(edit.span)) if edit else None
    return Finding(path, rule.code, rule.slug, severity, problem.message, span, document.region(span), fix)


def _span(problem: Problem, document: Document) -> Span:
    if isinstance(problem.at, Span):
        return problem.at
    if problem.key and problem.at in document.keys:
        return document.keys[problem.at]
    if problem.at in document.keys:
        span = document.locate(problem.at, problem.part)
        return span if span.start < span.end else document.keys[problem.at]  # an empty value has no characters
    if problem.at in document.spans and problem.at:
        return document.locate(problem.at, problem.part)
    if problem.at[:-1] in document.keys:
        return document.keys[problem.at[:-1]]
    fence = document.text.find("---", 0, document.front.start)
    return Span(fence, fence + 3) if fence >= 0 else Span(document.front.start, document.front.start)


def _edit(problem: Problem, document: Document, span: Span) -> Edit | None:
    if problem.fix is None:
        return None
    if isinstance(problem.at, Span) or problem.key:
        return Edit(span, problem.fix)
    old = document.value(problem.at)
    if problem.at not in document.keys and len(problem.at) == 1:
        return document.add_key(str(problem.at[0]), problem.fix)
    if not isinstance(old, str):
        return None
    return document.replace_value(problem.at, problem.part or Span(0, len(old.strip())), problem.fix)
