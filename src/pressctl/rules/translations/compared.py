"""What the text of a translation and that of its source say otherwise, as problems of the translation."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from pressctl.facts.aligning import Passage
from pressctl.facts.comparing import Difference, Fault, compare
from pressctl.facts.fact import Amount, Fact, Kind
from pressctl.facts.reading import read
from pressctl.findings import Problem, Severity, Span
from pressctl.languages import primary_subtag
from pressctl.languages import quantities as quantity_words
from pressctl.prose.blocks import blocks
from pressctl.release.model import Release
from pressctl.rules import Context, Original

FIELDS = ("headline", "subheadline", "summary")
GRAVE = frozenset({Kind.DATE, Kind.EMAIL, Kind.PHONE, Kind.MONEY, Kind.PERCENT})
"""What readers act on: they come on the wrong day, write to nobody, or pay another sum."""
MOST_SHOWN = 60
"""Characters of a paragraph that a message shows."""
Text = tuple[tuple[str, ...], str, str]
"""The fields, the body and the language of a release."""


def differing(release: Release, ctx: Context) -> Iterator[Problem]:
    """Yield the facts that a translation gives otherwise than its source."""
    for found, original in _found(release, ctx, (Fault.DIFFERS, Fault.SWAPPED), "PR802"):
        source, target = found.source, found.target
        assert source
        assert target
        is_grave = source.kind in GRAVE and source.kind is target.kind and found.fault is Fault.DIFFERS
        where = _where(original, _passage(original.release, found.pair.source, source), source)
        stands = "stands where the source has" if found.fault is Fault.SWAPPED else "stands for"
        said = f"“{target.written}” {stands} “{source.written}” ({where})"
        yield _problem(
            release, _passage(release, found.pair.target, target), target, said, Severity.ERROR if is_grave else None
        )


def missing(release: Release, ctx: Context) -> Iterator[Problem]:
    """Yield the facts that only one of a translation and its source has."""
    for found, original in _found(release, ctx, (Fault.MISSING,), "PR803"):
        assert found.source
        where = _where(original, _passage(original.release, found.pair.source, found.source), found.source)
        said = f"“{found.source.written}” of the source ({where}) is not here"
        yield _problem(release, _passages(_text(release))[found.pair.target[0]], None, said)
    for found, original in _found(release, ctx, (Fault.ADDED,), "PR803"):
        assert found.target
        said = f"“{found.target.written}” is not in the source ({original.release.path})"
        yield _problem(release, _passage(release, found.pair.target, found.target), found.target, said)


def missing_paragraphs(release: Release, ctx: Context) -> Iterator[Problem]:
    """Yield the paragraphs of the source that have none beside them in the translation."""
    for found, original in _found(release, ctx, (Fault.PASSAGE_MISSING,), "PR804"):
        passage = _passages(_text(original.release))[found.pair.source[0]]
        shown = passage.text[:MOST_SHOWN] + ("…" if len(passage.text) > MOST_SHOWN else "")
        said = f"Nothing here is the source's “{shown}” ({_where(original, passage, None)})"
        yield _problem(release, _passages(_text(release))[found.after], None, said)


def misprinted(release: Release, ctx: Context) -> Iterator[Problem]:
    """Yield the numbers that read as others in the language of the translation."""
    original = _compared_with(release, ctx)
    if not original or not quantity_words.read(release.language).has_words:
        return
    source, target = _text(original.release), _text(release)
    quantities = quantity_words.read(release.language)
    for passage, fact, (own, meant) in _misread(source, target):
        number = "".join(quantities.group if sign in ",." else sign for sign in fact.written)
        said = f"“{fact.written}” reads as {_plain(own)} in this language, the source has {_plain(meant)}"
        is_plain = fact.span.end - fact.span.start == len(fact.written)
        yield _problem(release, passage, fact, said, fix=number if is_plain and fact.kind is Kind.NUMBER else None)


def _compared_with(release: Release, ctx: Context) -> Original | None:
    """Return what a release is a translation of, when its text can be compared with that."""
    if ctx.disagreement or ctx.prose.is_empty or not release.language:
        return None
    original = ctx.original
    if not original or primary_subtag(original.release.language) == primary_subtag(release.language):
        return None
    return original


def _found(
    release: Release, ctx: Context, faults: tuple[Fault, ...], code: str
) -> Iterator[tuple[Difference, Original]]:
    """Yield what is wrong in these ways, but for what a comment in the source silences.

    Nothing is said of a text that was taken back, as it is printed no more: the notice of its recall must go out.
    """
    original = None if release.is_recalled else _compared_with(release, ctx)
    if original:
        for found in _differences(_text(original.release), _text(release)):
            if found.fault in faults and not _is_ignored(original, found, code):
                yield found, original


def _is_ignored(original: Original, found: Difference, code: str) -> bool:
    if not found.pair.source:
        return False
    passages = _passages(_text(original.release))
    at = (passages[number].at for number in found.pair.source)
    return any(isinstance(span, Span) and original.ignores(code, original.release.in_body(*span)) for span in at)


def _text(release: Release) -> Text:
    return tuple(getattr(release, name) for name in FIELDS), release.body, release.language


@lru_cache(maxsize=16)
def _passages(text: Text) -> tuple[Passage, ...]:
    """Return the fields and the blocks of the body, each with its facts and its place."""
    fields, body, tag = text
    found = [Passage(name, value, read(value, tag), name) for name, value in zip(FIELDS, fields, strict=True) if value]
    facts = read(body, tag)
    for block in blocks(body):
        own = tuple(fact for fact in facts if block.span.start <= fact.span.start < block.span.end)
        found.append(Passage(block.kind, block.text, own, block.span))
    return tuple(found)


@lru_cache(maxsize=16)
def _differences(source: Text, target: Text) -> tuple[Difference, ...]:
    has_words = all(quantity_words.read(tag).has_words for _, _, tag in (source, target))
    return tuple(compare(_passages(source), _passages(target), has_words=has_words))


def _misread(source: Text, target: Text) -> Iterator[tuple[Passage, Fact, tuple[Decimal, Decimal]]]:
    """Yield the figures of a translation that its language reads otherwise, with their passage and both.

    The source has no figure that is the first reading, and one that is the other.
    """
    values = {fact.number for passage in _passages(source) for fact in passage.facts}
    for passage in _passages(target):
        for fact in passage.facts:
            own, others = fact.number, [*filter(None, map(_number, fact.also))]
            if own is not None and own not in values and len(others) == 1 and own < others[0] and others[0] in values:
                yield passage, fact, (own, others[0])


def _number(value: object) -> Decimal | None:
    if isinstance(value, Amount):
        return value.value
    return value if isinstance(value, Decimal) else None


def _plain(number: Decimal) -> str:
    return format(number.normalize(), ",f")


def _passage(release: Release, numbers: tuple[int, ...], fact: Fact) -> Passage:
    """Return the one of some passages in which a fact stands."""
    passages = [_passages(_text(release))[number] for number in numbers]
    return next((passage for passage in passages if fact in passage.facts), passages[0])


def _where(original: Original, passage: Passage, fact: Fact | None) -> str:
    """Return the path and the line of a fact, or of its passage, in the source."""
    release, document = original.release, original.document
    if isinstance(passage.at, Span):
        start = fact.span.start if fact else passage.at.start
        line = document.region(release.in_body(start, start)).line
    else:
        at = release.place(str(passage.at))
        line = document.region(document.spans[at]).line if at in document.spans else 1
    return f"{release.path}, line {line}"


def _problem(
    release: Release, passage: Passage, fact: Fact | None, said: str, severity: Severity | None = None,
    fix: str | None = None,
) -> Problem:  # fmt: skip
    if isinstance(passage.at, Span):
        span = fact.span if fact else passage.at
        return Problem(said, release.in_body(*span), severity=severity, fix=fix)
    return Problem(said, release.place(str(passage.at)), fact.span if fact else None, severity=severity, fix=fix)
