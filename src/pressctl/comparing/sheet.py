"""The comparison itself: a column for each release, and what differs between the source and the others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from pressctl.facts.comparing import Comparison
from pressctl.facts.fact import Fact
from pressctl.facts.matching.aligning import Passage
from pressctl.facts.texts import Text, compared, has_words, passages
from pressctl.findings import Finding, Problem, Region, Severity
from pressctl.newsroom.loading import Loaded
from pressctl.prose.views import Prose
from pressctl.release.file.document import Document
from pressctl.release.model import Release
from pressctl.rules import Original, find
from pressctl.rules.language.declared import disagreement
from pressctl.rules.translations import metadata
from pressctl.rules.translations.compared import FINDERS, FactMismatch, region, text_of
from pressctl.validation.placing import place
from pressctl.validation.suppression import Suppression, suppressions

DIFFER = frozenset({"PR802", "PR806", "PR807"})
"""Rules whose findings are differing facts. Facts in only one language are shown, but do not count."""


class Mark(StrEnum):
    """The state of a fact in a language, compared with the source."""

    SAME = "same"
    DIFFERS = "differs"
    SILENCED = "silenced"
    MISSING = "missing"
    ADDED = "added"


@dataclass(frozen=True)
class Side:
    """A column of a comparison: a release with what is computed from it."""

    loaded: Loaded

    @property
    def release(self) -> Release:
        """Return the release."""
        return self.loaded.release

    @property
    def document(self) -> Document:
        """Return the document it was read from."""
        return self.loaded.document

    @cached_property
    def text(self) -> Text:
        """Return its text, as facts are read in it."""
        return text_of(self.release)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Return the passages of its text."""
        return passages(self.text)

    @cached_property
    def comments(self) -> tuple[Suppression, ...]:
        """Return the comments in its file that silence rules."""
        return suppressions(self.document)

    @cached_property
    def fault(self) -> str:
        """Return why nothing can be compared with it, or an empty string."""
        prose = Prose(self.release.body)
        if prose.is_empty:
            return f"{self.loaded.path}: has no text yet, so nothing is compared with it"
        found = disagreement(self.release, prose)
        if found and not any(find("PR602").matches(name) for comment in self.comments for name in comment.names):
            reason = f"says that it is in {self.release.language}, and reads as {found.tag}"
            return f"{self.loaded.path}: {reason}, so nothing is compared with it"
        return ""

    def region(self, passage: int, fact: Fact | None = None) -> Region:
        """Return the place in the file of a passage, given by its number, or of a fact in it."""
        return region(self.release, self.document, self.passages[passage], fact)

    def original(self) -> Original:
        """Return the release as the source of translations."""
        ignores = self.comments
        return Original(
            self.release, self.document, lambda code, at: any(comment.covers_rule(code, at) for comment in ignores)
        )

    def placed(self, code: str, problem: Problem) -> tuple[Finding, bool]:
        """Return a problem as a finding in its file, and whether a comment there silences it."""
        rule = find(code)
        finding = place(problem, rule, problem.severity or rule.severity, str(self.loaded.path), self.document)
        return finding, any(comment.silences(finding) for comment in self.comments)


class Disagreement(NamedTuple):
    """A finding in column ``side``, and the values in the source and there, either of which may be empty."""

    side: int
    finding: Finding
    source: str
    target: str
    is_silenced: bool
    mismatch: FactMismatch | None = None
    field: str = ""

    @property
    def counts(self) -> bool:
        """Return whether it is a fact that differs and is not silenced by a comment."""
        return self.is_fact and not self.is_silenced

    @property
    def is_fact(self) -> bool:
        """Return whether it is a fact that differs, rather than something merely worth a look."""
        is_slight = self.finding.code == "PR806" and self.finding.severity is Severity.INFO
        return self.finding.code in DIFFER and not is_slight

    @property
    def mark(self) -> Mark:
        """Return the mark of the fact in the column."""
        if self.is_silenced:
            return Mark.SILENCED
        return Mark.DIFFERS if self.is_fact else Mark.ADDED if self.target else Mark.MISSING


@dataclass(frozen=True)
class Sheet:
    """Releases side by side, the source first.

    ``comparisons`` has one entry for each of the others, None if it could not be compared. ``faults`` say what could
    not be compared, ``notes`` what could be compared only in part.
    """

    sides: tuple[Side, ...]
    comparisons: tuple[Comparison | None, ...]
    disagreements: tuple[Disagreement, ...]
    faults: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Return whether any fact differs and is not silenced by a comment."""
        return any(each.counts for each in self.disagreements)


def compare(found: Sequence[Loaded], now: dt.datetime) -> Sheet:
    """Return releases compared with the first of them, the source, as of ``now`` (aware)."""
    sides = tuple(map(Side, found))
    source, others = sides[0], sides[1:]
    comparisons, faults = list[Comparison | None](), [source.fault] if source.fault else []
    for side in others:
        comparison = None if source.fault or side.fault else compared(source.text, side.text)
        if side.fault or (comparison is None and not source.fault):
            faults.append(side.fault or f"{side.loaded.path}: is too long, or its source is, to be compared with it")
        comparisons.append(comparison)
    disagreements = [
        each
        for number, side in enumerate(others, 1)
        if comparisons[number - 1]
        for each in _disagreements(number, side, source, now)
    ]
    notes = [
        f"{side.release.language}: compared by digits alone, as pressctl has no words for numbers in it"
        for side in sides if not has_words(side.text)
    ]  # fmt: skip
    ids = dict.fromkeys(side.release.id for side in sides)
    if len(ids) > 1:
        named = ", ".join(id or "none" for id in ids)
        notes.append(f"these do not share an id ({named}): `validate` does not compare them")
    return Sheet(sides, tuple(comparisons), tuple(disagreements), tuple(faults), tuple(notes))


def _disagreements(number: int, side: Side, source: Side, now: dt.datetime) -> Iterator[Disagreement]:
    for difference in (*_embargo_mismatch(side.release, source.release, now), *_metadata_mismatches(side, source)):
        finding, is_silenced = side.placed("PR806", difference.problem)
        yield Disagreement(number, finding, difference.source, difference.target, is_silenced, field=difference.field)
    original = source.original()
    for find_mismatches in FINDERS.values():
        for mismatch in find_mismatches(side.release, original):
            finding, is_silenced = side.placed(mismatch.code, mismatch.problem)
            one, other = (place.fact.written if place else "" for place in (mismatch.source, mismatch.target))
            yield Disagreement(number, finding, one, other, is_silenced or mismatch.is_silenced, mismatch)


def _metadata_mismatches(side: Side, source: Side) -> Iterator[metadata.FieldMismatch]:
    yield from metadata.differing(side.release, source.release, str(source.loaded.path))


def _embargo_mismatch(release: Release, source: Release, now: dt.datetime) -> Iterator[metadata.FieldMismatch]:
    if metadata.is_held_otherwise(release, source, lambda instant: instant <= now):
        both = metadata.embargo(source), metadata.embargo(release)
        words = f"{source.path}, the source, has {both[0]}, this one {both[1]}"
        yield metadata.FieldMismatch("embargo", Problem(words, release.place("embargo")), *both)
