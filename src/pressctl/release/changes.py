"""Two texts of a release compared: which facts are others, which words, and how much that weighs.

The weights are those of the agencies: a *correction* changes what a reader may have relied on, a figure, a name, a
quotation, whom to call (Reuters' handbook); an *update* adds; a *refile* changes words and no fact; anything else is
none (GOV.UK's minor changes). Both texts are given as ``reading_copy.seen`` returns them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from pressctl.facts import reading
from pressctl.facts.fact import Fact, Hour, Kind
from pressctl.facts.same import is_trifle, same
from pressctl.languages import Language, find
from pressctl.prose.blocks import blocks
from pressctl.prose.patterns import regex
from pressctl.prose.sequences import matcher
from pressctl.prose.views import QUOTATION
from pressctl.release.model import Release
from pressctl.release.reading_copy import NOTICE, own

Values = Mapping[str, Any]
TEXTS = ("headline", "subheadline", "summary", "dateline")
FIELDS = ("date", "event", "tickers")
"""Fields whose whole value is a fact."""
SORTS = {
    **dict.fromkeys((Kind.NUMBER, Kind.PERCENT, Kind.MONEY, Kind.ID), "figure"),
    **dict.fromkeys((Kind.DATE, Kind.MONTH, Kind.WEEKDAY), "date"),
    **dict.fromkeys((Kind.EMAIL, Kind.PHONE), "address"),
    Kind.TIME: "time",
    Kind.TICKER: "ticker",
}
"""The facts that are compared, and what a correction calls them; where a link leads is no fact of the text."""
WORD = regex(r"[^\W_]+(?:[’'-][^\W_]+)*|[^\w\s]|_")
ALIKE = 0.5
"""How much of two paragraphs must be the same for one to be the other reworded; the measure of difflib, 0 to 1."""
LONGEST_NAME = 4
"""Words of a name; Latin American names have four."""
BARE_HOUR = re.compile(r"(\d{1,2})[.](\d\d)")
"""An hour as a figure: no word beside it says that it is one."""
GLUED = re.compile(r"[\w.-]{1,40}-\Z")
"""What stands before a figure in one word with it."""
MOST_GLUED = 41
"""Characters of it at most: a paragraph of thousands of figures is not read from its start for each."""
COUNTED = re.compile(r"[ \u00a0\u202f][^\W\d_]+")
"""The word after a figure that says what is counted."""
WINDOW = 10
"""Paragraphs among which the one that was reworded is looked for: more are not put between two of them."""
MOST = 500_000
"""Pairs of facts that are held against each other: it takes two seconds."""
LONG = 2_000
"""Words of a paragraph up to which words are compared; longer ones as a whole."""


class Weight(StrEnum):
    """How much a change weighs."""

    NONE = "none"
    REFILE = "refile"
    UPDATE = "update"
    CORRECTION = "correction"


class Place(NamedTuple):
    """Where something stands: the field, and of the body which paragraph, from 1."""

    field: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """What was and what is now: of facts the sort in ``what``; an empty text for what was added or taken out."""

    what: str
    where: Place
    wrong: str
    right: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is other: facts, and words; ``added`` and ``removed`` are whole paragraphs; and how much all that weighs."""

    facts: tuple[Change, ...] = ()
    words: tuple[Change, ...] = ()
    added: tuple[Change, ...] = ()
    removed: tuple[Change, ...] = ()
    weight: Weight = Weight.NONE


class Pair(NamedTuple):
    """A text and what it was before; one of them is empty where it was added or taken out."""

    where: Place
    before: str
    after: str


def compare(before: Values, after: Values, tag: str) -> Comparison:
    """Return what is other in the second text of a release, whose language has this tag."""
    language = find(tag)
    if _told(before) == _told(after):
        return Comparison()
    texts = pairs(before, after)
    changed = [pair for pair in texts if pair.before != pair.after]
    facts = (
        *_facts(texts, changed, tag), *_names(changed, language), *_quotations(changed), *_fields(before, after),
    )  # fmt: skip
    whole = [pair for pair in changed if not pair.before or not pair.after]
    changes = (change for pair in changed if pair not in whole for change in _words(pair))
    words = [change for change in changes if not any(_holds_words(fact, change) for fact in facts)]
    added = tuple(Change("paragraph", pair.where, "", pair.after) for pair in whole if pair.after)
    removed = tuple(Change("paragraph", pair.where, pair.before, "") for pair in whole if pair.before)
    return Comparison(facts, tuple(words), added, removed, _weight(facts, added, removed))


def pairs(before: Values, after: Values) -> list[Pair]:
    """Return all texts of a release, each beside what it was: the head, then the body paragraph by paragraph."""
    head = [Pair(Place(name), before.get(name, ""), after.get(name, "")) for name in TEXTS]
    return [*head, *_paragraphs(before.get("body", ()), after.get("body", ()))]


def _holds_words(fact: Change, words: Change) -> bool:
    """Return whether a fact that changed is told with all of some words, which are then no change of their own."""
    if fact.where != words.where or fact.what not in {*SORTS.values(), "name"}:
        return False
    if fact.wrong and words.wrong.replace(fact.wrong, fact.right, 1) == words.right:
        return True
    edge = "" if any(map(str.isdigit, words.wrong + words.right)) else r"\b"  # a figure changes in the middle: “4.5 %”
    both = (words.wrong, fact.wrong), (words.right, fact.right)
    return all(part in whole and re.search(f"{edge}{re.escape(part)}{edge}", whole) for part, whole in both)


def untold(comparison: Comparison, release: Release) -> Iterator[Change]:
    """Yield the facts that were put right and are not in the notice of a release."""
    said = [*(f"{each.wrong} {each.right}" for each in release.corrections), release.corrects]
    for change in comparison.facts:
        if change.wrong and not any(value(change.wrong) in text or change.wrong in text for text in said):
            yield change


def value(phrase: str) -> str:
    """Return the first word of a phrase: the figure without what it counts."""
    return next(iter(phrase.split()), phrase)


def holds(other: Release, wrong: str, right: str, language: str) -> bool:
    """Return whether a translation has a wrong value and not the right one, however its language writes them.

    ``language`` is the tag of that in which the two are written.
    """
    texts = [other.headline, other.subheadline, other.summary, *(block.text for block in blocks(other.body))]
    said = [fact for text in texts for fact in _read(text, other.language)]
    bad, good = (list(_read(text, language)) for text in (wrong, right))
    return bool(bad) and _are_said(bad, said) and not (good and _are_said(good, said)) and not other.is_recalled


def _are_said(facts: Sequence[Fact], said: Sequence[Fact]) -> bool:
    return all(any(same(fact, each) for each in said) for fact in facts)


def _told(values: Values) -> dict[str, Any]:
    """Return what is compared: not the notice of a correction, which says what the comparison finds."""
    kept = {name: value for name, value in own(values).items() if name not in NOTICE}
    return {**kept, "contacts": values.get("contacts")}


def _weight(facts: Sequence[Change], added: Sequence[Change], removed: Sequence[Change]) -> Weight:
    if any(change.wrong for change in facts):
        return Weight.CORRECTION
    return Weight.UPDATE if facts or added or removed else Weight.REFILE


def _paragraphs(before: Sequence[str], after: Sequence[str]) -> Iterator[Pair]:
    """Yield the paragraphs of two bodies beside each other, the number that of the second."""
    for kind, start, end, other, other_end in matcher(before, after).get_opcodes():
        if kind == "equal":
            pairs = zip(before[start:end], after[other:other_end], strict=True)
            yield from (Pair(Place("body", other + at + 1), *pair) for at, pair in enumerate(pairs))
        else:
            yield from _aligned(before[start:end], after[other:other_end], other)


def _aligned(before: Sequence[str], after: Sequence[str], offset: int) -> Iterator[Pair]:
    """Yield paragraphs that are not the same, each with the one that it was most likely, in order."""
    at = 0
    for number, text in enumerate(after, offset + 1):
        near = range(at, min(len(before), at + WINDOW))
        found = next((index for index in near if _are_alike(before[index], text)), None)
        if found is None and len(before) == len(after):
            found = at  # as many as there were: nothing was added
        if found is None:
            yield Pair(Place("body", number), "", text)
            continue
        yield from (Pair(Place("body", number), gone, "") for gone in before[at:found])
        yield Pair(Place("body", number), before[found], text)
        at = found + 1
    yield from (Pair(Place("body", offset + len(after)), gone, "") for gone in before[at:])


def _are_alike(one: str, other: str) -> bool:
    found = matcher(WORD.findall(one)[:LONG], WORD.findall(other)[:LONG])
    return found.quick_ratio() >= ALIKE and found.ratio() >= ALIKE


def _facts(pairs: Sequence[Pair], changed: Sequence[Pair], language: str) -> Iterator[Change]:
    """Yield the figures, days, times and addresses that differ; one that only moved does not count."""
    kept = [pair for pair in pairs if pair.before == pair.after]
    lost = [[*_read(pair.before, language)] for pair in (*changed, *kept)]
    gained = [[*_read(pair.after, language)] for pair in (*changed, *kept)]
    said = [fact for facts in lost for fact in facts], [fact for facts in gained for fact in facts]
    for one, other in zip(lost, gained, strict=True):
        _cancel(one, other)
    left = [facts for facts in gained if facts]
    if sum(map(len, lost)) * sum(map(len, left)) <= MOST:
        for one, own in zip(lost, gained, strict=True):
            for other in left if one else ():
                if other is not own:
                    _cancel(one, other)
    else:
        said = [], []  # nobody holds so many against each other
    for pair, gone, come in zip(changed, lost, gained, strict=False):
        yield from _others(pair, gone, come, said)


def _read(text: str, language: str) -> Iterator[Fact]:
    return (fact for fact in reading.read(text, language) if fact.kind in SORTS)


def _cancel(ones: list[Fact], others: list[Fact]) -> None:
    """Take out of both lists the facts that say the same; of very many, those that are written in the same way."""
    if len(ones) * len(others) > MOST:
        both = Counter(fact.written for fact in ones) & Counter(fact.written for fact in others)
        for facts in (ones, others):
            left = both.copy()
            facts[:] = [fact for fact in facts if not _is_taken(left, fact.written)]
        return
    for fact in tuple(ones):
        equal = next((each for each in others if _is_same(fact, each)), None)
        if equal is not None:
            ones.remove(fact)
            others.remove(equal)


def _is_taken(left: Counter[str], written: str) -> bool:
    left[written] -= 1
    return left[written] >= 0


def _is_same(one: Fact, other: Fact) -> bool:
    """Return whether two facts of one language say the same; “14.30” may be the hour that another text writes 14:30."""
    return same(one, other) or _is_bare_hour(one, other) or _is_bare_hour(other, one)


def _is_bare_hour(figure: Fact, hour: Fact) -> bool:
    match = BARE_HOUR.fullmatch(figure.written) if isinstance(hour.value, Hour) else None
    return bool(match and isinstance(hour.value, Hour) and tuple(map(int, match.groups())) == hour.value[:2])


def _others(
    pair: Pair, gone: Sequence[Fact], come: list[Fact], said: tuple[Sequence[Fact], Sequence[Fact]]
) -> Iterator[Change]:
    """Yield the facts of a paragraph that nothing answers, each with the one in its place.

    One that is alone counts where the other text says it nowhere, and not in words: it may have become “both”.
    """
    before, after = said
    for fact in gone:
        other = next((each for each in come if SORTS[each.kind] == SORTS[fact.kind]), None)
        if other is not None:
            come.remove(other)
        if other is not None or _counts_alone(fact, after):
            right = _phrase(pair.after, other) if other is not None else ""
            yield Change(SORTS[fact.kind], pair.where, _phrase(pair.before, fact), right)
    for fact in come:
        if _counts_alone(fact, before):
            yield Change(SORTS[fact.kind], pair.where, "", _phrase(pair.after, fact))


def _counts_alone(fact: Fact, said: Sequence[Fact]) -> bool:
    return fact.is_hard and not is_trifle(fact) and not any(_is_same(fact, each) for each in said)


def _phrase(text: str, fact: Fact) -> str:
    """Return a fact as it is written, whole (“CVE-2021-3156”), with the word that it counts."""
    before = GLUED.search(text, max(0, fact.span.start - MOST_GLUED), fact.span.start)
    written = (before[0] if before else "") + text[fact.span.start : fact.span.end]
    after = COUNTED.match(text, fact.span.end)
    is_counted = fact.kind is Kind.NUMBER and not before and not written[:1].isupper()
    return written + (after[0] if is_counted and after else "")


def _names(changed: Sequence[Pair], language: Language | None) -> Iterator[Change]:
    """Yield the names that stand in the place of others, and the others nowhere any more.

    In languages that capitalise nouns, or have no capitals, nothing is said of names.
    """
    if language is None or language.capitalises_nouns or language.script not in {"Latn", "Cyrl"}:
        return
    before = {word for pair in changed for word in WORD.findall(pair.before)}
    after = {word for pair in changed for word in WORD.findall(pair.after)}
    for pair in changed:
        for wrong, right in _replaced(pair):
            is_other = not after.intersection(wrong) and not before.intersection(right)
            if len(wrong) == len(right) and is_other and _is_name(wrong, language) and _is_name(right, language):
                yield Change("name", pair.where, " ".join(wrong), " ".join(right))


def _is_name(words: Sequence[str], language: Language) -> bool:
    roles = {part for role in language.speaker_roles for part in role.split()}
    is_long = len(words) > LONGEST_NAME
    return (
        not is_long
        and all(word[0].isupper() and word[1:].replace("-", "").isalpha() for word in words)
        and not (roles.intersection(word.lower() for word in words))
    )


def _replaced(pair: Pair) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the words that stand in the place of others within a sentence."""
    one, other = WORD.findall(pair.before), WORD.findall(pair.after)
    for kind, start, end, at, at_end in _opcodes(one, other):
        if kind == "replace" and at and other[at - 1] not in ".!?:":
            yield one[start:end], other[at:at_end]


def _opcodes(one: Sequence[str], other: Sequence[str]) -> Sequence[tuple[str, int, int, int, int]]:
    return matcher(one[:LONG], other[:LONG]).get_opcodes()


def _quotations(changed: Sequence[Pair]) -> Iterator[Change]:
    """Yield the quotations of which the words are others; marks and capitals make no other words."""
    for pair in changed:
        old, new = (_quoted(text) for text in (pair.before, pair.after))
        if _letters(" ".join(old)) == _letters(" ".join(new)):
            continue  # what interrupts a quotation may stand elsewhere
        for text in old:
            other = next((each for each in new if _are_alike(text, each)), None)
            if other is not None and _letters(text) != _letters(other) and not _same_figures(text, other):
                yield Change("quotation", pair.where, text, other)


def _quoted(text: str) -> list[str]:
    return [match[0][1:-1].strip() for match in QUOTATION.finditer(text)]


def _letters(text: str) -> list[str]:
    return [word.casefold() for word in WORD.findall(text) if word[0].isalnum()]


def _same_figures(one: str, other: str) -> bool:
    """Return whether two texts differ in figures alone, which are told as such."""
    return re.sub(r"\d", "", one) == re.sub(r"\d", "", other)


def _fields(before: Values, after: Values) -> Iterator[Change]:
    for name in FIELDS:
        one, other = _text(before.get(name)), _text(after.get(name))
        if one != other:
            yield Change(name, Place(name), one, other)
    old, new = (list(map(_text, values.get("contacts", ()))) for values in (before, after))
    gone = [each for each in old if each not in new]
    come = [each for each in new if each not in old]
    for index in range(max(len(gone), len(come))):
        wrong, right = (each[index] if index < len(each) else "" for each in (gone, come))
        yield Change("contact", Place("contacts"), wrong, right)


def _text(value: Any) -> str:
    if isinstance(value, Mapping):
        return ", ".join(_text(each) for each in value.values())
    return ", ".join(map(_text, value)) if isinstance(value, list | tuple) else str(value or "")


def _words(pair: Pair) -> Iterator[Change]:
    """Yield the words that are others, each run with what stood there."""
    one, other = [(m.start(), m.end()) for m in WORD.finditer(pair.before)], [
        (m.start(), m.end()) for m in WORD.finditer(pair.after)
    ]  # fmt: skip
    texts = [pair.before[start:end] for start, end in one], [pair.after[start:end] for start, end in other]
    if max(len(one), len(other)) > LONG:
        yield Change("words", pair.where, pair.before, pair.after)
        return
    for kind, start, end, at, at_end in _opcodes(*texts):
        if kind != "equal":
            wrong = pair.before[one[start][0] : one[end - 1][1]] if end > start else ""
            right = pair.after[other[at][0] : other[at_end - 1][1]] if at_end > at else ""
            yield Change("words", pair.where, wrong, right)
