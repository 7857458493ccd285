"""Running the rules on one release: their problems are placed, suppressed and sorted."""

from __future__ import annotations

import math
import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import TypeVar

from pressctl import languages
from pressctl.errors import Fault, PressctlError
from pressctl.findings import CheckedAs, Finding, Problem, Span
from pressctl.newsroom.loading import Loaded
from pressctl.prose import views
from pressctl.prose.detect import Detected
from pressctl.prose.views import Prose
from pressctl.release import references
from pressctl.release.file import front_matter
from pressctl.release.file.document import Document
from pressctl.release.language import Source
from pressctl.release.model import Attachment, Release, Status
from pressctl.release.record.signed_message import SignedMessage
from pressctl.release.same_id import ALONE, SameId
from pressctl.rules import Clock, Context, Original, Rule, find
from pressctl.validation.placing import place
from pressctl.validation.scope import Scope
from pressctl.validation.suppression import Suppression, idle, suppressions

Answer = TypeVar("Answer")

OF_PAIRS = frozenset({"PR802", "PR803", "PR804", "PR807"})
"""Rules on a translation that a comment in its source also silences; in a source such a comment is never idle."""
NOTHING: Mapping[str, Loaded] = MappingProxyType({})
AHEAD = 10
"""Minutes by which a signer's clock may be ahead of the checker's."""
FIXES_AT_ONCE = 500
"""The most fixes of a release that are tried out one by one in a round (all but those of words in the body); the rest
waits for the next round."""


@dataclass
class Verdict:
    """The findings of a release, and what they depend on besides its text and the scope.

    They are valid from ``since`` until just before ``until`` (timestamps). ``attachments`` says what was at the paths
    that rules asked about, ``files`` has the digests that they asked for. ``checked_as`` is the language, if the user
    should be told about it.
    """

    findings: list[Finding]
    since: float = -math.inf
    until: float = math.inf
    attachments: dict[str, Attachment] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    checked_as: CheckedAs | None = None


def validate(document: Document, path: str, scope: Scope) -> list[Finding]:
    """Return the findings of a release in the order of their places."""
    return examine(document, path, scope).findings


def merged(findings: list[Finding]) -> list[Finding]:
    """Return findings as they are reported: of a rule with ``once`` only the first, with the number of the others."""
    counts = Counter(finding.code for finding in findings)
    often = {code for code, count in counts.items() if count > 1 and find(code).once}
    reported, left = list[Finding](), set(often)
    for finding in findings:
        if finding.code not in often:
            reported.append(finding)
        elif finding.code in left:
            left.remove(finding.code)
            more = counts[finding.code] - 1
            words = f"{finding.message}; the same in {more} more place{'s' if more > 1 else ''}"
            reported.append(finding._replace(message=words))
    return reported


def examine(
    document: Document, path: str, scope: Scope, same_id: SameId | None = None, *, every: bool = False,
    known: Mapping[str, Loaded] = NOTHING,
) -> Verdict:  # fmt: skip
    """Return the findings of a release, in the order of their places, with what they depend on.

    They are ``merged``, as for a report, or ``every`` one of them is returned, as for fixing. ``same_id`` is what is
    known about the other files with its id, by default from the scope; ``known`` has releases that ``read`` has
    returned, by path.
    """
    verdict = Verdict([])
    same_id = scope.same_id.get(path, ALONE) if same_id is None else same_id
    release = known[path].release if path in known else _release(document, path, scope)
    comments = suppressions(document)
    context = _context(document, release, scope, verdict, comments, same_id, known)
    asked = scope.dispatch.rules_for(document, "" if context.disagreement else release.language)
    found = list(_found(_wanted(asked, path, scope), release, context, scope))
    if comments:
        rules = _wanted(scope.rules, path, scope)
        looked = rules if context.original else tuple(rule for rule in rules if rule.code not in OF_PAIRS)
        idle_comments = tuple(idle(comments, found, looked if document.is_readable else ()))
        found = [finding for finding in found if not any(comment.silences(finding) for comment in comments)]
        last = tuple(rule for rule in rules if rule is find("unused-suppression"))
        found += _found(last, release, replace(context, idle_comments=idle_comments), scope)
    verdict.since, verdict.until = context.clock.since, context.clock.until
    found.sort(key=lambda finding: (finding.span, finding.code))
    verdict.findings = found if every else merged(found)
    verdict.checked_as = _checked_as(release, context) if document.is_readable else None
    return verdict


def read(document: Document, path: str, scope: Scope) -> Loaded:
    """Return the release in a document, as it is examined."""
    return Loaded(Path(path), document, _release(document, path, scope))


def _release(document: Document, path: str, scope: Scope) -> Release:
    settings = scope.settings
    return front_matter.read(document, path, settings.fields, settings.known_contacts, settings.languages)


def _checked_as(release: Release, context: Context) -> CheckedAs | None:
    is_guessed = release.language_source is Source.TEXT
    has_words = context.language is not None or context.disagreement is not None  # which is a finding of its own
    is_tag = len(languages.primary_subtag(release.language)) in {2, 3}  # anything else has a finding of its own
    return CheckedAs(release.language, is_guessed, has_words) if is_tag and (is_guessed or not has_words) else None


def _wanted(rules: tuple[Rule, ...], path: str, scope: Scope) -> tuple[Rule, ...]:
    """Return the rules that the settings do not ignore in this file."""
    ignores = scope.settings.per_file_ignores.items()
    ignored = [name for glob, names in ignores if PurePath(path).match(glob) for name in names]
    if not ignored:
        return rules
    return tuple(rule for rule in rules if not any(rule.matches(name) for name in ignored))


def _disagreement(release: Release, prose: Prose, comments: tuple[Suppression, ...], scope: Scope) -> Detected | None:
    """Return the language of a text if the release declares another, or None; None also if that rule is silenced."""
    from pressctl.rules.language.declared import disagreement  # with the rules, which the start does without

    rule = find("PR602")  # by its code, which takes no search
    is_silent = any(rule.matches(name) for comment in comments for name in comment.names)
    is_wanted = rule.code in scope.dispatch.codes and bool(_wanted((rule,), release.path, scope))
    return disagreement(release, prose) if is_wanted and not is_silent else None


def _context(
    document: Document, release: Release, scope: Scope, verdict: Verdict, comments: tuple[Suppression, ...],
    same_id: SameId, known: Mapping[str, Loaded],
) -> Context:  # fmt: skip
    prose = views.prose(release.body)
    disagreement = _disagreement(release, prose, comments, scope)
    clock = Clock(scope.now)
    issued = scope.issued(release.id, same_id.events)
    if any(each.id != release.id for each in same_id.siblings):
        same_id = ALONE
    return Context(
        document=document,
        release=release,
        prose=prose,
        clock=clock,
        verify=_verifying(scope, clock),
        attachment=_recording(scope.attachment, release.path, verdict.attachments),
        fingerprint=_recording(scope.fingerprint, release.path, verdict.files),
        issued=issued,
        same_id=same_id,
        find_original=partial(_original, same_id.original, scope, known),
        language=languages.find(release.language) if release.language and not disagreement else None,
        disagreement=disagreement,
        limits=scope.limits,
        settings=scope.settings.in_language(release.language),
    )


def _recording(ask: Callable[[str, str], Answer], path: str, answers: dict[str, Answer]) -> Callable[[str], Answer]:
    """Return a function that asks about a file that the release at ``path`` names, and notes the answer."""

    def answer(target: str) -> Answer:
        answers[target] = ask(path, target)
        return answers[target]

    return answer


def _original(path: str, scope: Scope, known: Mapping[str, Loaded]) -> Original | None:
    """Return the source of a translation, given its path, or None if it cannot be read."""
    found = known.get(path) or scope.load(path)
    if not found or not found.document.is_readable:
        return None
    release = references.resolved(found.release, scope.settings)
    return Original(release, found.document, _silencer(found.document))


def _verifying(scope: Scope, clock: Clock) -> Callable[[SignedMessage], str]:
    """Return a function that returns why a signature is not valid, or an empty string if it is."""

    def verify(signed: SignedMessage) -> str:
        if not clock.passed(signed.at, AHEAD):
            return "is signed at a time that is ahead"
        result = scope.signers.check(signed)
        if not result.is_sure:
            clock.now()  # so that the verdict is not cached, as the next run may be able to check it
        return result.fault

    return verify


def _silencer(document: Document) -> Callable[[str, Span], bool]:
    """Return a function that tells whether a comment in a file silences a rule at a place."""
    comments = suppressions(document)
    return lambda code, at: any(comment.covers_rule(code, at) for comment in comments)


def _found(rules: tuple[Rule, ...], release: Release, context: Context, scope: Scope) -> Iterator[Finding]:
    document, is_draft = context.document, release.status is Status.DRAFT
    if not document.is_readable:
        rules = tuple(rule for rule in rules if rule.code.startswith("PR0"))
    fixes = 0
    for rule, problems in _answers(rules, release, context):
        for problem in problems:
            fixes += problem.fix is not None and (rule.changes_markup or not isinstance(problem.at, Span))
            tried = problem if fixes <= FIXES_AT_ONCE else problem._replace(fix=None)
            usual = problem.severity or (rule.in_draft if is_draft else rule.severity)
            severity = scope.severities.get(rule.code, usual)
            yield place(tried, rule, severity, release.path, document)


def _answers(rules: tuple[Rule, ...], release: Release, context: Context) -> Iterator[tuple[Rule, list[Problem]]]:
    """Yield the rules that find something, with their problems; raises Fault, naming the rule, if one crashes."""
    asked: Rule | None = None
    try:
        for asked in rules:
            if problems := [*asked.check(release, context)]:
                yield asked, problems
    except (PressctlError, RecursionError):
        raise
    except Exception as error:
        if os.environ.get("PRESSCTL_DEBUG"):
            raise
        code = asked.code if asked else ""
        raise Fault(
            f"{release.path}: a bug in pressctl stopped the rule {code} ({type(error).__name__})",
            f"please report it; --ignore {code} checks without that rule",
        ) from error
