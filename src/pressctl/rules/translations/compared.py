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
from pressctl.release.document import Document
from pressctl.release.model import Release
from pressctl.rules import Context, Original

FIELDS = ("headline", "subheadline", "summary")
GRAVE = frozenset({Kind.DATE, Kind.EMAIL, Kind.PHONE, Kind.MONEY, Kind.PERCENT})
"""What readers act on: they come on the wrong day, write to nobody, or pay another sum."""
MOST_SHOWN = 60
"""Characters of a paragraph that a message shows."""
TOP = Region(1, 1, 1, 1)


class Told(NamedTuple):
    """A problem of a translation by the code of its rule, and the two facts that it is about; one may be missing.

    ``pair`` are the passages in which they stand, or should; ``is_silenced`` says that a comment in the source
    silences it.
    """

    code: str
    problem: Problem
    source: Place | None = None
    target: Place | None = None
    pair: Pair | None = None
    is_silenced: bool = False


def problems(code: str, release: Release, ctx: Context) -> Iterator[Problem]:
    """Yield what the rule of a code finds in a translation beside its source, except what a comment silences.

    Nothing is said of a text that was taken back, as it is printed no more: the notice of its recall must go out.
    """
    original = None if release.is_recalled or ctx.disagreement or ctx.prose.is_empty else ctx.original
    if original and are_comparable(original.release, release):
        yield from (told.problem for told in TOLD[code](release, original) if not told.is_silenced)


def are_comparable(source: Release, target: Release) -> bool:
    """Return whether two releases are in languages, each in another."""
    return bool(source.language and target.language) and source.language.lower() != target.language.lower()


def text_of(release: Release) -> Text:
    """Return the text of a release, for ``facts.texts``."""
    return Text(tuple((name, getattr(release, name)) for name in FIELDS), release.body, release.language)


def differing(release: Release, original: Original) -> Iterator[Told]:
    """Yield the facts in which a translation differs from its source."""
    for found in _found(release, original, Fault.DIFFERS, Fault.SWAPPED):
        source, target = _places(release, original, found)
        assert source
        assert target
        one, other, is_swapped = source.fact, target.fact, found.fault is Fault.SWAPPED
        is_grave = one.kind in GRAVE and one.kind is other.kind and not is_swapped
        stands = "stands where the source has" if is_swapped else "stands for"
        said = f"“{other.written}” {stands} “{one.written}” ({_where(original, source.passage, one)})"
        problem = _problem(release, target.passage, other, said, Severity.ERROR if is_grave else None)
        yield Told("PR802", problem, source, target, found.pair, _is_ignored(original, found, "PR802"))


def missing(release: Release, original: Original) -> Iterator[Told]:
    """Yield the facts that only one of a translation and its source has."""
    for found in _found(release, original, Fault.MISSING):
        source, _ = _places(release, original, found)
        assert source
        where = _where(original, source.passage, source.fact)
        said = f"“{source.fact.written}” of the source ({where}) is not here"
        problem = _problem(release, found.pair.target[0], None, said)
        yield Told("PR803", problem, source, None, found.pair, _is_ignored(original, found, "PR803"))
    for found in _found(release, original, Fault.ADDED):
        _, target = _places(release, original, found)
        assert target
        said = f"“{target.fact.written}” is not in the source ({original.release.path})"
        problem = _problem(release, target.passage, target.fact, said)
        yield Told("PR803", problem, None, target, found.pair, _is_ignored(original, found, "PR803"))


def missing_paragraphs(release: Release, original: Original) -> Iterator[Told]:
    """Yield the paragraphs of the source that have none beside them in the translation, if that has any text."""
    if not passages(text_of(release)):
        return
    for found in _found(release, original, Fault.PASSAGE_MISSING):
        number = found.pair.source[0]
        text = passages(text_of(original.release))[number].text
        shown = text[:MOST_SHOWN] + ("…" if len(text) > MOST_SHOWN else "")
        said = f"Nothing here is the source's “{shown}” ({_where(original, number, None)})"
        problem = _problem(release, found.after, None, said)
        yield Told("PR804", problem, pair=found.pair, is_silenced=_is_ignored(original, found, "PR804"))


def misprinted(release: Release, original: Original) -> Iterator[Told]:
    """Yield the numbers that read as others in the language of the translation."""
    quantities = quantity_words.read(release.language)
    for place, (own, meant) in misread(text_of(original.release), text_of(release)):
        fact = place.fact
        number = "".join(quantities.group if sign in ",." else sign for sign in fact.written)
        said = f"“{fact.written}” reads as {_plain(own)} in this language, the source has {_plain(meant)}"
        is_plain = fact.span.end - fact.span.start == len(fact.written)
        fix = number if is_plain and fact.kind is Kind.NUMBER else None
        yield Told("PR807", _problem(release, place.passage, fact, said, fix=fix), target=place)


TOLD: dict[str, Callable[[Release, Original], Iterator[Told]]] = {
    "PR802": differing,
    "PR803": missing,
    "PR804": missing_paragraphs,
    "PR807": misprinted,
}
"""What each rule finds in the texts of a release and its source."""


def _found(release: Release, original: Original, *faults: Fault) -> Iterator[Difference]:
    told = differences(text_of(original.release), text_of(release))
    yield from (found for found in told if found.fault in faults)


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
    release: Release, number: int, fact: Fact | None, said: str, severity: Severity | None = None,
    fix: str | None = None,
) -> Problem:  # fmt: skip
    passage = passages(text_of(release))[number]
    if isinstance(passage.at, Span):
        span = fact.span if fact else passage.at
        return Problem(said, release.in_body(*span), severity=severity, fix=fix)
    return Problem(said, release.place(str(passage.at)), fact.span if fact else None, severity=severity, fix=fix)
