"""Making fixes, round by round until nothing is left, except those that would change the structure of the Markdown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pressctl.findings import CheckedAs, Edit, Finding
from pressctl.release.file import document as documents
from pressctl.release.file.document import Document
from pressctl.validation import structure
from pressctl.validation.engine import examine, merged
from pressctl.validation.scope import Scope

FIX_ROUNDS = 10
"""The most rounds: a fix can uncover another fault, but no release needs more than this."""


@dataclass(frozen=True)
class FixedDocument:
    """A document after fixing, the findings that were fixed, and those that are left.

    The place of a fixed finding is that in the text to which its round was applied. ``refused`` are those of
    ``findings`` whose fix was not made because it would have changed the Markdown around it.
    """

    document: Document
    fixed: tuple[Finding, ...]
    findings: list[Finding]
    refused: tuple[Finding, ...] = ()
    checked_as: CheckedAs | None = None

    @property
    def made(self) -> int:
        """Return the number of fixes made."""
        return len(self.fixed)


def fix(document: Document, path: str, scope: Scope, *, unsafe: bool = False) -> FixedDocument:
    """Return the document with all safe fixes made or, with ``unsafe``, all fixes.

    A fix whose edit overlaps another waits for the next round; nothing outside the edits changes.
    """
    fixed: list[Finding] = []
    refused: set[Finding] = set()
    verdict = examine(document, path, scope, every=True)
    found = verdict.findings
    for _ in range(FIX_ROUNDS):
        wanted = [finding for finding in found if finding.fix and (finding.fix.safe or unsafe)]
        chosen, refused = _harmless(document, wanted)
        if not chosen:
            break
        document = documents.parse(documents.apply(document.text, list(chosen.values())))
        fixed += chosen
        verdict = examine(document, path, scope, every=True)
        found = verdict.findings
    left = [finding._replace(fix=None) if finding in refused else finding for finding in found]
    not_made = tuple(finding for finding in found if finding in refused)
    return FixedDocument(document, tuple(fixed), merged(left), not_made, verdict.checked_as)


def _harmless(document: Document, wanted: list[Finding]) -> tuple[dict[Finding, Edit], set[Finding]]:
    """Return the findings to fix in this round, with their edits, and those whose fix would break the Markdown."""
    refused: set[Finding] = set()
    while chosen := _apart(finding for finding in wanted if finding not in refused):
        harmful = structure.harmful(document, chosen)
        if not harmful:
            break
        refused |= harmful
    return chosen, refused


def _apart(findings: Iterable[Finding]) -> dict[Finding, Edit]:
    """Return findings with their edits, only the first of any that overlap."""
    chosen: dict[Finding, Edit] = {}
    end = -1
    edits = ((finding.fix.edit, finding) for finding in findings if finding.fix)
    for edit, finding in sorted(edits, key=lambda pair: pair[0].span):
        if edit.span.start >= end:
            chosen[finding] = edit
            end = edit.span.end
    return chosen
