"""Rules run over one release: problems placed, suppressed, sorted; and fixes made.

Called validation, not validate: ``pressctl.validate`` is the function of the public API.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from pressctl import document as documents
from pressctl import front_matter, languages, profiles
from pressctl.document import Document
from pressctl.findings import Edit, Finding, Fix, Problem, Severity, Span
from pressctl.model import Attachment, Release, Status
from pressctl.patterns import regex
from pressctl.prose import Prose
from pressctl.rules import Context, House, Rule, choose, find
from pressctl.text import Paragraph, paragraphs

IGNORE_COMMENT = regex(r"#\s*pressctl:\s*ignore\[([^\]\n]*)\]|<!--\s*pressctl:\s*ignore\[([^\]\n]*)\]\s*-->")
FIXES_AT_ONCE = 500
"""Fixes worked out for a release at once: each is tried on its front matter. The rest waits for the next round."""
FIX_ROUNDS = 10
"""A fix can uncover another fault; no release needs more rounds than this to come to rest."""


def _present(path: str, target: str) -> Attachment:
    del path, target
    return Attachment.PRESENT


@dataclass(frozen=True)
class Scope:
    """What a validation depends on besides the text: the clock, the rules, and what the settings hold.

    ``now`` is aware. ``rules`` None means those of the profile. ``limits`` go over the profile's; ``severities`` are
    by code. ``ignores`` are globs of paths, each with the rules not checked there. ``attachment`` says what stands
    at a path that a release names; where nobody can look, everything is taken to be there.
    """

    now: dt.datetime
    rules: tuple[Rule, ...] | None = None
    profile: str = profiles.DEFAULT
    limits: Mapping[str, int] = field(default_factory=dict)
    severities: Mapping[str, Severity] = field(default_factory=dict)
    ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    renamed: Mapping[str, str] = field(default_factory=dict)
    house: House = field(default_factory=House)
    attachment: Callable[[str, str], Attachment] = _present


@dataclass
class Verdict:
    """The findings of a release, and what was asked for them besides its text and the scope.

    ``asked_clock``: a rule looked at the present; ``attachments``: what stood at the paths that rules asked about.
    """

    findings: list[Finding]
    asked_clock: bool = False
    attachments: dict[str, Attachment] = field(default_factory=dict)


def validate(document: Document, path: str, scope: Scope) -> list[Finding]:
    """Return the findings of a release in the order of their places."""
    return examine(document, path, scope).findings


def examine(document: Document, path: str, scope: Scope) -> Verdict:
    """Return the findings of a release, in the order of their places, with what they depend on."""
    verdict = Verdict([])
    release = front_matter.read(document, path, scope.renamed, scope.house.contacts, scope.house.languages)
    context = _context(document, release, scope, verdict)
    rules = _rules_for(path, scope)
    found = list(_found(rules, release, context, scope))
    kept = _without_suppressed(found, document, path, rules)
    verdict.findings = sorted(kept, key=lambda finding: (finding.span, finding.code))
    return verdict


def _rules_for(path: str, scope: Scope) -> tuple[Rule, ...]:
    rules = choose((), (), profiles.find(scope.profile).rules) if scope.rules is None else scope.rules
    ignored = [name for glob, names in scope.ignores if PurePath(path).match(glob) for name in names]
    return tuple(rule for rule in rules if not any(rule.matches(name) for name in ignored)) if ignored else rules


def _context(document: Document, release: Release, scope: Scope, verdict: Verdict) -> Context:
    def clock() -> dt.datetime:
        verdict.asked_clock = True
        return scope.now

    def attachment(target: str) -> Attachment:
        verdict.attachments[target] = scope.attachment(release.path, target)
        return verdict.attachments[target]

    return Context(
        document=document,
        prose=Prose(release.body),
        clock=clock,
        attachment=attachment,
        language=languages.find(release.language) if release.language else None,
        limits={**profiles.find(scope.profile).limits, **scope.limits},
        house=scope.house,
    )


def _found(rules: tuple[Rule, ...], release: Release, context: Context, scope: Scope) -> Iterator[Finding]:
    document, is_draft = context.document, release.status is Status.DRAFT
    if not document.is_readable:
        rules = tuple(rule for rule in rules if rule.code.startswith("PR0"))
    fixes = 0
    for rule in rules:
        for problem in rule.check(release, context):
            fixes += problem.fix is not None
            tried = problem if fixes <= FIXES_AT_ONCE else replace(problem, fix=None)
            severity = scope.severities.get(rule.code, rule.in_draft if is_draft else rule.severity)
            yield _place(tried, rule, severity, release.path, document)


def _place(problem: Problem, rule: Rule, severity: Severity, path: str, document: Document) -> Finding:
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
    if not isinstance(old, str):
        return None
    return document.replace_value(problem.at, problem.part or Span(0, len(old)), problem.fix)


@dataclass(frozen=True)
class Mended:
    """A document with its fixes made, the findings that they were of, and what is found in it still.

    The place of a fixed finding is where it was when its turn came, after the fixes of the rounds before.
    """

    document: Document
    fixed: tuple[Finding, ...]
    findings: list[Finding]

    @property
    def made(self) -> int:
        """Return how many fixes were made."""
        return len(self.fixed)


def mend(document: Document, path: str, scope: Scope, *, unsafe: bool = False) -> Mended:
    """Return the document with every fix made that may be made.

    A fix whose edit would overlap another waits for the next round; nothing outside the edits changes.
    """
    fixed: list[Finding] = []
    found = validate(document, path, scope)
    for _ in range(FIX_ROUNDS):
        chosen = _apart(finding for finding in found if finding.fix and (finding.fix.safe or unsafe))
        if not chosen:
            break
        document = documents.parse(documents.apply(document.text, list(chosen.values())))
        fixed += chosen
        found = validate(document, path, scope)
    return Mended(document, tuple(fixed), found)


def _apart(findings: Iterable[Finding]) -> dict[Finding, Edit]:
    """Return the findings whose edits do not overlap, the first of those that do, each with its edit."""
    chosen: dict[Finding, Edit] = {}
    end = -1
    edits = ((finding.fix.edit, finding) for finding in findings if finding.fix)
    for edit, finding in sorted(edits, key=lambda pair: pair[0].span):
        if edit.span.start >= end:
            chosen[finding] = edit
            end = edit.span.end
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
