"""Where the text of a translation differs from that of its source, as problems of the translation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import NamedTuple

from pressctl.facts.comparing import Difference, Fault, Place, place_of
from pressctl.facts.fact import Fact, Kind
from pressctl.facts.matching.aligning import Pair, Passage
from pressctl.facts.texts import Text, differences, misread, passages
from pressctl.findings import Problem, Region, Severity, Span
from pressctl.languages import quantities as quantity_words
from pressctl.release.file.document import Document
from pressctl.release.keys import HEAD_KEYS
from pressctl.release.model import Release
from pressctl.rules import Context, Original

GRAVE = frozenset({Kind.DATE, Kind.EMAIL, Kind.PHONE, Kind.MONEY, Kind.PERCENT})
"""Kinds of facts on which readers act: they come on the wrong day, write to nobody, or pay a wrong sum."""
MOST_SHOWN = 60
"""The most characters of a paragraph in a message."""
TOP = Region(1, 1, 1, 1)


class FactMismatch(NamedTuple):
    """A problem of a translation with the code of its rule, and the two facts that it is about; one may be missing.

    ``pair`` are the passages in which they are, or should be; ``is_silenced`` says that a comment in the source
    silences the problem.
    """

    code: str
    problem: Problem
    source: Place | None = None
    target: Place | None = None
    pair: Pair | None = None
    is_silenced: bool = False


def problems(code: str, release: Release, ctx: Context) -> Iterator[Problem]:
    """Yield what a rule, given by its code, finds in a translation compared with its source, unless a comment silences it.

    Nothing is reported for a recalled text, as it is not printed any more, and the notice of its recall must go out.
    """
    original = None if release.is_recalled or ctx.disagreement or ctx.prose.is_empty else ctx.original
    if original and are_comparable(original.release, release):
        yield from (mismatch.problem for mismatch in FINDERS[code](release, original) if not mismatch.is_silenced)


def are_comparable(source: Release, target: Release) -> bool:
    """Return whether two releases have languages, and different ones."""
    return bool(source.language and target.language) and source.language.lower() != target.language.lower()


def text_of(release: Release) -> Text:
    """Return the text of a release, for ``facts.texts``."""
    return Text(tuple((name, getattr(release, name)) for name in HEAD_KEYS), release.body, release.language)


def differing_facts(release: Release, original: Original) -> Iterator[FactMismatch]:
    """Yield the facts in which a translation differs from its source."""
    for found in _differences(release, original, Fault.DIFFERS, Fault.SWAPPED):
        source, target = _places(release, original, found)
        assert source
        assert target
        one, other, is_swapped = source.fact, target.fact, found.fault is Fault.SWAPPED
        is_grave = one.kind in GRAVE and one.kind is other.kind and not is_swapped
        relation = "stands where the source has" if is_swapped else "stands for"
        message = f"“{other.written}” {relation} “{one.written}” ({_where(original, source.passage, one)})"
        problem = _problem(release, target.passage, other, message, Severity.ERROR if is_grave else None)
        yield FactMismatch("PR802", problem, source, target, found.pair, _is_ignored(original, found, "PR802"))


def missing_facts(release: Release, original: Original) -> Iterator[FactMismatch]:
    """Yield the facts that only one of a translation and its source has."""
    for found in _differences(release, original, Fault.MISSING):
        source, _ = _places(release, original, found)
        assert source
        where = _where(original, source.passage, source.fact)
        message = f"“{source.fact.written}” of the source ({where}) is not here"
        problem = _problem(release, found.pair.target[0], None, message)
        yield FactMismatch("PR803", problem, source, None, found.pair, _is_ignored(original, found, "PR803"))
    for found in _differences(release, original, Fault.ADDED):
        _, target = _places(release, original, found)
        assert target
        message = f"“{target.fact.written}” is not in the source ({original.release.path})"
        problem = _problem(release, target.passage, target.fact, message)
        yield FactMismatch("PR803", problem, None, target, found.pair, _is_ignored(original, found, "PR803"))


def missing_paragraphs(release: Release, original: Original) -> Iterator[FactMismatch]:
    """Yield the paragraphs of the source without a counterpart in the translation, if that has any text."""
    if not passages(text_of(release)):
        return
    for found in _differences(release, original, Fault.PASSAGE_MISSING):
        number = found.pair.source[0]
        text = passages(text_of(original.release))[number].text
        excerpt = text[:MOST_SHOWN] + ("…" if len(text) > MOST_SHOWN else "")
        message = f"Nothing here is the source's “{excerpt}” ({_where(original, number, None)})"
        problem = _problem(release, found.after, None, message)
        yield FactMismatch("PR804", problem, pair=found.pair, is_silenced=_is_ignored(original, found, "PR804"))


def misprinted_numbers(release: Release, original: Original) -> Iterator[FactMismatch]:
    """Yield the numbers that mean something else in the language of the translation."""
    quantities = quantity_words.read(release.language)
    for place, (own, intended) in misread(text_of(original.release), text_of(release)):
        fact = place.fact
        number = "".join(quantities.group if sign in ",." else sign for sign in fact.written)
        message = f"“{fact.written}” reads as {_plain(own)} in this language, the source has {_plain(intended)}"
        is_plain = fact.span.end - fact.span.start == len(fact.written)
        fix = number if is_plain and fact.kind is Kind.NUMBER else None
        yield FactMismatch("PR807", _problem(release, place.passage, fact, message, fix=fix), target=place)


FINDERS: dict[str, Callable[[Release, Original], Iterator[FactMismatch]]] = {
    "PR802": differing_facts,
    "PR803": missing_facts,
    "PR804": missing_paragraphs,
    "PR807": misprinted_numbers,
}
"""The functions that find the mismatches of each rule in a release and its source."""


def _differences(release: Release, original: Original, *faults: Fault) -> Iterator[Difference]:
    found_all = differences(text_of(original.release), text_of(release))
    yield from (found for found in found_all if found.fault in faults)


def _is_ignored(original: Original, found: Difference, code: str) -> bool:
    known = passages(text_of(original.release))
    at = (known[number].at for number in found.pair.source)
    return any(isinstance(span, Span) and original.ignores(code, original.release.in_body(*span)) for span in at)


def _plain(number: Decimal) -> str:
    return format(number.normalize(), ",f")


def _places(release: Release, original: Original, found: Difference) -> tuple[Place | None, Place | None]:
    """Return the places of the facts of a difference in both texts."""
    source, target = (passages(text_of(each)) for each in (original.release, release))
    return (
        place_of(source, found.pair.source, found.source) if found.source else None,
        place_of(target, found.pair.target, found.target) if found.target else None,
    )


def _where(original: Original, number: int, fact: Fact | None) -> str:
    """Return the path and the line of a fact, or of its passage, in the source."""
    passage = passages(text_of(original.release))[number]
    return f"{original.release.path}, line {region(original.release, original.document, passage, fact).line}"


def region(release: Release, document: Document, passage: Passage, fact: Fact | None = None) -> Region:
    """Return the place of a passage of a release, or of a fact in it, in its file."""
    if isinstance(passage.at, Span):
        return document.region(release.in_body(*(fact.span if fact else passage.at)))
    at = release.place(str(passage.at))
    return document.region(document.locate(at, fact.span if fact else None)) if at in document.spans else TOP


def _problem(
    release: Release, number: int, fact: Fact | None, message: str, severity: Severity | None = None,
    fix: str | None = None,
) -> Problem:  # fmt: skip
    passage = passages(text_of(release))[number]
    if isinstance(passage.at, Span):
        span = fact.span if fact else passage.at
        return Problem(message, release.in_body(*span), severity=severity, fix=fix)
    return Problem(message, release.place(str(passage.at)), fact.span if fact else None, severity=severity, fix=fix)
