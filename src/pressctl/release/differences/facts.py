"""The facts that changed between two texts of a release: figures, days, times, addresses, contacts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pressctl.facts import reading
from pressctl.facts.fact import Fact, Hour, Kind
from pressctl.facts.matching.same import is_trifle, same
from pressctl.prose import abbreviations
from pressctl.prose.blocks import blocks
from pressctl.release.differences.change import Change, Pair, Place
from pressctl.release.differences.pairs import Values
from pressctl.release.model import Correction, Release

FIELDS = ("date", "event", "tickers")
"""Fields whose whole value is a fact."""
SORTS = {
    **dict.fromkeys((Kind.NUMBER, Kind.PERCENT, Kind.MONEY, Kind.ID), "figure"),
    **dict.fromkeys((Kind.DATE, Kind.MONTH, Kind.WEEKDAY), "date"),
    **dict.fromkeys((Kind.EMAIL, Kind.PHONE), "address"),
    Kind.TIME: "time",
    Kind.TICKER: "ticker",
}
"""The kinds of facts that are compared, and what a correction calls them; link targets are not among them."""
BARE_HOUR = re.compile(r"(\d{1,2})[.](\d\d)")
"""A figure that may be a time of day, such as 14.30."""
GLUED = re.compile(r"[\w.-]{1,40}-\Z")
"""What precedes a figure within the same word."""
MOST_GLUED = 41
"""The most characters of that, so that a paragraph is not searched from its start for each of its figures."""
COUNTED = re.compile(r"[ \u00a0\u202f][^\W\d_]+")
"""The word after a figure, which says what is counted."""
MOST = 500_000
"""The most pairs of facts that are compared: they take two seconds."""


def holds(other: Release, wrong: str, right: str, language: str) -> bool:
    """Return whether a translation has the wrong value and not the right one, however its language writes them.

    ``language`` is the tag of the language in which ``wrong`` and ``right`` are written.
    """
    said = _said(other)
    bad, good = (list(_read(text, language)) for text in (wrong, right))
    return bool(bad) and _are_said(bad, said) and not (good and _are_said(good, said)) and not other.is_recalled


def are_taken_over(changes: Iterable[Change | Correction], source: Release, translation: Release) -> bool:
    """Return whether a translation has the facts that were put into its source, and none that were taken out."""
    own, theirs = _said(translation), _said(source)
    for change in changes:
        bad, good = (list(_read(text, source.language)) for text in (change.wrong, change.right))
        is_kept = bad and _are_said(bad, own) and not _are_said(bad, theirs)
        if is_kept or not _are_said(good, own):
            return False
    return True


def _said(release: Release) -> list[Fact]:
    """Return the facts in the headlines, the summary and the body of a release."""
    texts = [release.headline, release.subheadline, release.summary, *(block.text for block in blocks(release.body))]
    return [fact for text in texts for fact in _read(text, release.language)]


def _are_said(facts: Sequence[Fact], said: Sequence[Fact]) -> bool:
    return all(any(same(fact, each) for each in said) for fact in facts)


def facts(pairs: Sequence[Pair], changed: Sequence[Pair], language: str) -> Iterator[Change]:
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
        said = [], []  # too many to compare
    for pair, gone, come in zip(changed, lost, gained, strict=False):
        yield from _others(pair, gone, come, said)


def _read(text: str, language: str) -> Iterator[Fact]:
    return (fact for fact in reading.read(text, language) if fact.kind in SORTS)


def _cancel(ones: list[Fact], others: list[Fact]) -> None:
    """Remove from both lists the facts that are the same; with very many, only those written in the same way."""
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
    """Yield the facts of a paragraph without a counterpart, each with the one that took its place.

    A fact that nothing replaced counts only if the other text does not state it anywhere, and if it could not have
    become words: “2” may now be “both”.
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
    """Return a fact as written, with the rest of its word (“CVE-2021-3156”) and the word that it counts."""
    before = GLUED.search(text, max(0, fact.span.start - MOST_GLUED), fact.span.start)
    written = (before[0] if before else "") + text[fact.span.start : fact.span.end]
    if fact.kind is Kind.MONEY and written.endswith(".") and not abbreviations.ends_in_one(written):
        written = written[:-1]  # the full stop after “14 Millionen Euro”
    after = COUNTED.match(text, fact.span.end)
    is_counted = fact.kind is Kind.NUMBER and not before and not written[:1].isupper()
    return written + (after[0] if is_counted and after else "")


def fields(before: Values, after: Values) -> Iterator[Change]:
    """Yield the front-matter fields and contacts whose whole value has changed."""
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
