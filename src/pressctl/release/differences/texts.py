"""Comparing two texts of a release: which facts and words have changed, and how serious that is.

The weights are those of the news agencies: a *correction* changes something a reader may have relied on, such as a
figure, a name, a quotation or a contact (Reuters' handbook); an *update* adds something; a *refile* changes words but
no fact; anything less has no weight (GOV.UK's minor changes). Texts are given as ``reading_copy.seen`` returns them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from pressctl.languages import find
from pressctl.release.differences import facts as changed_facts
from pressctl.release.differences import words as changed_words
from pressctl.release.differences.change import Change, Comparison, Place, Weight
from pressctl.release.differences.facts import SORTS
from pressctl.release.differences.pairs import Values, pairs
from pressctl.release.model import Release
from pressctl.release.record.reading_copy import NOTICE, own

OF_MARK_UP = {"links": "link", "marks": "mark-up"}
"""What mark-up says, in a text of a release, and what a change of it is called."""


def compare(before: Values, after: Values, tag: str) -> Comparison:
    """Return what has changed from one text of a release to the other; ``tag`` is that of their language."""
    language = find(tag)
    if _compared(before) == _compared(after):
        return Comparison()
    texts = pairs(before, after)
    changed = [pair for pair in texts if pair.before != pair.after]
    facts = (
        *changed_facts.facts(texts, changed, tag),
        *changed_words.names(changed, language),
        *changed_words.quotations(changed),
        *changed_facts.fields(before, after),
    )
    whole = [pair for pair in changed if not pair.before or not pair.after]
    changes = (change for pair in changed if pair not in whole for change in changed_words.words(pair))
    words = [change for change in changes if not any(_holds_words(fact, change) for fact in facts)]
    counts = [replace(change, what="figure") for change in words if changed_words.is_count(change)]
    words = [change for change in words if not changed_words.is_count(change)]
    facts = (*(fact for fact in facts if not any(_is_counterpart(fact, count) for count in counts)), *counts)
    added = tuple(Change("paragraph", pair.where, "", pair.after) for pair in whole if pair.after)
    removed = tuple(Change("paragraph", pair.where, pair.before, "") for pair in whole if pair.before)
    words += _of_mark_up(before, after)
    return Comparison(facts, tuple(words), added, removed, _weight(facts, added, removed))


def _of_mark_up(before: Values, after: Values) -> Iterator[Change]:
    """Yield the targets of links and pictures, and what else mark-up says, that have changed."""
    for name, what in OF_MARK_UP.items():
        old, new = (Counter[str](values.get(name, ())) for values in (before, after))
        gone, come = list((old - new).elements()), list((new - old).elements())
        if len(gone) == len(come):
            yield from (Change(what, Place(what), wrong, right) for wrong, right in zip(gone, come, strict=True))
        else:
            yield from (Change(what, Place(what), wrong, "") for wrong in gone)
            yield from (Change(what, Place(what), "", right) for right in come)


def _holds_words(fact: Change, words: Change) -> bool:
    """Return whether a changed fact already includes a change of words, which is then not reported on its own."""
    if fact.where != words.where or fact.what not in {*SORTS.values(), "name"}:
        return False
    if fact.wrong and words.wrong.replace(fact.wrong, fact.right, 1) == words.right:
        return True
    edge = "" if any(map(str.isdigit, words.wrong + words.right)) else r"\b"  # a figure changes in the middle: “4.5 %”
    both = (words.wrong, fact.wrong), (words.right, fact.right)
    return all(part in whole and re.search(f"{edge}{re.escape(part)}{edge}", whole) for part, whole in both)


def _is_counterpart(fact: Change, count: Change) -> bool:
    """Return whether a figure that is only on one side is already reported with its counterpart in words."""
    return fact.where == count.where and (fact.wrong, fact.right) in {("", count.right), (count.wrong, "")}


def unacknowledged(comparison: Comparison, release: Release) -> Iterator[Change]:
    """Yield the corrected facts that the release's correction notice does not mention."""
    said = [*(f"{each.wrong} {each.right}" for each in release.corrections), release.corrects]
    for change in comparison.facts:
        if change.wrong and not any(value(change.wrong) in text or change.wrong in text for text in said):
            yield change


def value(phrase: str) -> str:
    """Return the first word of a phrase: the figure without what it counts."""
    return next(iter(phrase.split()), phrase)


def _compared(values: Values) -> dict[str, Any]:
    """Return the fields that are compared: all but the correction notice, which reports the differences itself."""
    kept = {name: value for name, value in own(values).items() if name not in NOTICE}
    return {**kept, "contacts": values.get("contacts")}


def _weight(facts: Sequence[Change], added: Sequence[Change], removed: Sequence[Change]) -> Weight:
    if any(change.wrong for change in facts):
        return Weight.CORRECTION
    return Weight.UPDATE if facts or added or removed else Weight.REFILE
