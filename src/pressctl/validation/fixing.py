"""Fixes made: round by round, until nothing is left to fix."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pressctl.findings import Edit, Finding
from pressctl.release import document as documents
from pressctl.release.document import Document
from pressctl.validation.engine import validate
from pressctl.validation.scope import Scope

FIX_ROUNDS = 10
"""A fix can uncover another fault; no release needs more rounds than this to come to rest."""


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
