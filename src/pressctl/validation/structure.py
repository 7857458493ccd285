"""Checking, before fixes are made, that they do not change the structure of the Markdown around them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pressctl import rules
from pressctl.findings import Edit, Finding, Span
from pressctl.prose.markdown import LINE_END, TARGETS, Outline, outline
from pressctl.prose.patterns import regex
from pressctl.release.file import document as documents
from pressctl.release.file.document import Document

DEFINITION = regex(r" {0,3}\[[^\[\]\n]{1,300}\]:[ \t]{0,8}<?")
"""The start of a link reference definition, up to its target."""
LOOKS = 200
"""How often a body is parsed to single out harmful fixes: enough for twenty among five hundred."""


def harmful(document: Document, fixes: Mapping[Finding, Edit]) -> set[Finding]:
    """Return the findings whose fix would change more of the body's structure than it says.

    A fix of words must leave all mark-up of the body as it is: its links, lists, headings, code. A fix of mark-up
    (a rule that ``changes_markup``) must leave the blocks that it does not touch.
    """
    in_body = {finding: _within(document, edit) for finding, edit in fixes.items() if _is_in_body(document, edit)}
    if not in_body:
        return set()
    body = document.text[document.body.start :]
    before = _outline(body)
    of_markup = {finding: edit for finding, edit in in_body.items() if rules.find(finding.code).changes_markup}
    of_words = {finding: edit for finding, edit in in_body.items() if finding not in of_markup}
    found = {finding for finding, edit in of_markup.items() if not _keeps_the_rest(body, before, edit)}
    return found | _harmful_words(body, before, of_words)


def _harmful_words(body: str, before: tuple[Outline, ...], edits: Mapping[Finding, Edit]) -> set[Finding]:
    """Return the fixes of words that change the mark-up, found by bisection.

    After ``LOOKS`` attempts, all fixes not yet known to be harmless count as harmful.
    """
    found, kept, waiting, looks = set[Finding](), list[Edit](), [list(edits.items())], 0
    while waiting:
        some, looks = waiting.pop(), looks + 1
        together = [*kept, *(edit for _, edit in some)]
        if looks <= LOOKS and _keeps_marks(body, before, together):
            kept = together
        elif looks <= LOOKS and len(some) > 1:
            waiting += [some[len(some) // 2 :], some[: len(some) // 2]]
        else:
            found.update(finding for finding, _ in some)
    return found


def _is_in_body(document: Document, edit: Edit) -> bool:
    return edit.span.start >= document.body.start


def _within(document: Document, edit: Edit) -> Edit:
    start = document.body.start
    return Edit(Span(edit.span.start - start, edit.span.end - start), edit.text)


def _keeps_marks(body: str, before: tuple[Outline, ...], edits: Iterable[Edit]) -> bool:
    return _marks(_outline(documents.apply(body, list(edits)))) == _marks(before)


def _outline(body: str) -> tuple[Outline, ...]:
    """Return the outline of a body, empty if it is nothing but white space, as a document reads that as no body."""
    return outline(body) if body.strip() else ()


def _keeps_the_rest(body: str, before: tuple[Outline, ...], edit: Edit) -> bool:
    """Return whether the blocks above and below the lines of an edit stay as they are.

    An edit in a link reference definition may change the targets of links in them, but nothing else.
    """
    marks = _marks_without_targets if _is_in_definition(body, edit) else _marks
    first, last = (sum(1 for _ in LINE_END.finditer(body, 0, end)) for end in (edit.span.start, edit.span.end))
    above = marks(block for block in before if block.end <= first)
    below = marks(block for block in before if block.start > last)
    after = marks(_outline(documents.apply(body, [edit])))
    is_long_enough = len(after) >= len(above) + len(below)
    return is_long_enough and after[: len(above)] == above and after[len(after) - len(below) :] == below


def _is_in_definition(body: str, edit: Edit) -> bool:
    start = body.rfind("\n", 0, edit.span.start) + 1
    return DEFINITION.match(body, start, edit.span.start) is not None


def _marks_without_targets(blocks: Iterable[Outline]) -> list[tuple[tuple[str, str, str], ...]]:
    return [
        tuple((kind, tag, "" if kind in TARGETS else unseen) for kind, tag, unseen in block.parts) for block in blocks
    ]


def _marks(blocks: Iterable[Outline]) -> list[tuple[tuple[str, str, str], ...]]:
    return [block.parts for block in blocks]
