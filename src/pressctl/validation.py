"""Rules run over one release: problems placed, suppressed, sorted; and fixes made.

Called validation, not validate: ``pressctl.validate`` is the function of the public API.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

from pressctl import document as documents
from pressctl import front_matter, languages
from pressctl.document import Document
from pressctl.errors import UsageError
from pressctl.findings import Edit, Finding, Fix, Problem, Severity, Span
from pressctl.model import Contact, Release, Status
from pressctl.rules import Context, Rule, catalogue, find
from pressctl.text import Paragraph, paragraphs

IGNORE_COMMENT = re.compile(r"#\s*pressctl:\s*ignore\[([^\]\n]*)\]|<!--\s*pressctl:\s*ignore\[([^\]\n]*)\]\s*-->")
FIX_ROUNDS = 10
"""A fix can uncover another fault; no release needs more rounds than this to come to rest."""


@dataclass(frozen=True)
class Scope:
    """What a validation depends on besides the text: the clock, the rules, and what the settings hold.

    ``now`` is aware. ``rules`` None means all. ``contacts`` maps a language to the contacts in it.
    """

    now: dt.datetime
    rules: tuple[Rule, ...] | None = None
    profile: str = "house"
    renamed: Mapping[str, str] = field(default_factory=dict)
    contacts: Mapping[str, Contact] = field(default_factory=dict)
    boilerplates: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()


def validate(document: Document, path: str, scope: Scope) -> list[Finding]:
    """Return the findings of a release in the order of their places."""
    release = front_matter.read(document, path, scope.renamed, scope.contacts, scope.languages)
    context = _context(document, release, scope)
    rules = catalogue() if scope.rules is None else scope.rules
    found = [finding for rule in rules for finding in _run(rule, release, context)]
    kept = _without_suppressed(found, document, path, rules)
    return sorted(kept, key=lambda finding: (finding.span, finding.code))


def _context(document: Document, release: Release, scope: Scope) -> Context:
    return Context(
        document=document,
        now=scope.now,
        language=languages.find(release.language) if release.language else None,
        limits=limits(scope.profile),
        contacts=scope.contacts,
        boilerplates=scope.boilerplates,
        site_languages=scope.languages,
    )


@cache
def limits(profile: str) -> Mapping[str, int]:
    """Return the numbers of a profile; raises UsageError when there is no such profile."""
    file = resources.files("pressctl.profiles") / f"{profile}.toml"
    if not profile.replace("-", "").isalnum() or not file.is_file():
        raise UsageError(f"There is no profile {profile}", "the profiles are house, wire and gov-uk")
    values: dict[str, int] = tomllib.loads(file.read_text(encoding="utf-8"))["limits"]
    return values


def _run(rule: Rule, release: Release, context: Context) -> Iterator[Finding]:
    if not context.document.is_readable and not rule.code.startswith("PR0"):
        return
    severity = rule.in_draft if release.status is Status.DRAFT else rule.severity
    for problem in rule.check(release, context):
        yield _place(problem, rule, severity, release.path, context.document)


def _place(problem: Problem, rule: Rule, severity: Severity, path: str, document: Document) -> Finding:
    span = _span(problem, document)
    edit = _edit(problem, document, span)
    line, column = document.position(span.start)
    end_line, end_column = document.position(max(span.end, span.start))
    fix = Fix(edit, problem.safe) if edit else None
    return Finding(path, rule.code, rule.slug, severity, problem.message, span, line, column, end_line, end_column, fix)


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
    if not isinstance(old, str):
        return None
    return document.replace_value(problem.at, problem.part or Span(0, len(old)), problem.fix)


def mend(document: Document, path: str, scope: Scope, *, unsafe: bool = False) -> tuple[Document, int]:
    """Return the document with every fix made that may be made, and how many were.

    A fix whose edit would overlap another waits for the next round; nothing outside the edits changes.
    """
    made = 0
    for _ in range(FIX_ROUNDS):
        fixes = [finding.fix for finding in validate(document, path, scope) if finding.fix]
        edits = _apart(fix.edit for fix in fixes if fix.safe or unsafe)
        if not edits:
            return document, made
        document = documents.parse(documents.apply(document.text, edits))
        made += len(edits)
    return document, made


def _apart(edits: Iterable[Edit]) -> list[Edit]:
    chosen: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: edit.span):
        if not chosen or edit.span.start >= chosen[-1].span.end:
            chosen.append(edit)
    return chosen


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


def _without_suppressed(
    found: list[Finding], document: Document, path: str, rules: tuple[Rule, ...]
) -> Iterator[Finding]:
    ignores = list(_ignores(document)) if "pressctl:" in document.text else []
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
                yield _place(problem, unused, unused.severity, path, document)


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
