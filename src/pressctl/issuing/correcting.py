"""Comparing a release with what was issued, and making the correction notice that it needs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pressctl.errors import UsageError
from pressctl.exporters import words_for
from pressctl.issuing.files import File, seen
from pressctl.languages import Language
from pressctl.newsroom import loading
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.issued import Record
from pressctl.prose.blocks import blocks, folded
from pressctl.release.differences import pairs, texts
from pressctl.release.differences.change import Comparison, Place, Weight
from pressctl.release.model import Correction, Release, Status, slug_of
from pressctl.release.moments import written

KEYS = ("status", "edition", "corrected", "corrects", "approvals", "slug")
"""The keys that a correction writes."""


@dataclass(frozen=True)
class Difference:
    """What differs between a file and an earlier text: ``edition`` is that of the issued text, or 0 if unknown."""

    file: File
    before: Mapping[str, Any]
    comparison: Comparison
    edition: int = 0
    slug: str = ""

    @property
    def is_acknowledged(self) -> bool:
        """Return whether no correction notice is needed, or the file is a next edition that lists all changed facts."""
        release = self.file.release
        if self.comparison.weight is not Weight.CORRECTION:
            return True
        return release.edition > self.edition and not tuple(texts.unacknowledged(self.comparison, release))


class NeverIssued(UsageError):
    """A release is not in the record, so there is nothing to compare it with."""


def with_record(file: File, record: Record) -> Difference:
    """Return what differs from the last issued text; raises NeverIssued if there is none."""
    last = record.last(file.release.id, file.release.language) if file.release.id else None
    if last is None:
        known = sorted({head.language for head in record.of_id(file.release.id)}) if file.release.id else []
        tag, where = (f" in {file.release.language}", f": it has it in {', '.join(known)}") if known else ("", "")
        words = f"{file.path}: was never issued{tag}, as far as the record knows{where}"
        hint = "compare it with --against FILE, --against git:REVISION, or take it in: `pressctl record --adopt`"
        raise NeverIssued(words, hint)
    return difference(file, last.release, last.head.edition, last.head.slug)


def difference(file: File, before: Mapping[str, Any], edition: int = 0, slug: str = "") -> Difference:
    """Return what differs between an earlier text and a file."""
    return Difference(file, before, texts.compare(before, file.seen, file.release.language), edition, slug)


def where(place: Place, release: Release, language: Language) -> str:
    """Return the words for a place, such as “paragraph 3”: headings are no paragraphs, and a table is one."""
    labels = language.labels
    if place.field == "body":
        kinds = [block.kind for block in blocks(release.body)[: place.number]]
        counted = [kind for kind, above in zip(kinds, ["", *kinds], strict=False) if (kind, above) != ("row", "row")]
        number = sum(kind != "heading" for kind in counted) if kinds else place.number
        return labels["place_body"].replace("{number}", str(max(number, 1)))
    known = {"contacts": "media_contact", "date": "date"}.get(place.field, f"place_{place.field}")
    return labels.get(known, place.field)


def notice(found: Difference) -> tuple[Correction, ...]:
    """Return the correction notice as a list of entries, with their places in the language of the release."""
    release = found.file.release
    language, _ = words_for(release)
    return tuple(
        Correction(each.what, where(each.where, release, language), each.wrong, each.right)
        for each in found.comparison.facts if each.wrong
    )  # fmt: skip


def corrected(found: Difference, weight: Weight, now: dt.datetime, zone: str) -> Release:
    """Return the release as its next edition with its correction notice; calling this again changes nothing."""
    release, edition = found.file.release, found.edition + 1
    slug = found.slug if found.slug and slug_of(release) != found.slug else release.slug
    if weight is Weight.NONE:
        return replace(release, slug=slug)
    is_there = release.edition == edition and release.corrected is not None
    moment = release.corrected if is_there else written(now, zone)
    approvals = tuple(each for each in release.approvals if found.file.digest.startswith(each.of.lower() or "-"))
    after = replace(release, edition=edition, approvals=approvals, slug=slug)
    if weight is Weight.REFILE:
        return after
    if weight is Weight.UPDATE:
        return replace(after, status=Status.RELEASED, corrected=moment, corrects="", corrections=())
    old = found.before.get("corrects", "")
    sentence = "" if folded(release.corrects) == old else release.corrects
    return replace(
        after, status=Status.CORRECTED, corrected=moment, corrects=sentence, corrections=_merged(found, release)
    )


def _merged(found: Difference, release: Release) -> tuple[Correction, ...]:
    """Return the correction notice with entries added by hand, without those of the previous edition."""
    before = [tuple(sorted(each.items())) for each in found.before.get("corrections", ())]
    said = _all_text(found.before)
    own = [
        each for each in release.corrections
        if tuple(sorted(_folded(each).items())) not in before and folded(each.wrong) in said
    ]  # fmt: skip
    computed = [each for each in notice(found) if not any(_is_same(each, other) for other in own)]
    return (*own, *computed)


def _folded(each: Correction) -> dict[str, str]:
    from pressctl.release.file.compose import correction_map

    return {name: folded(text) for name, text in correction_map(each).items()}


def _is_same(one: Correction, other: Correction) -> bool:
    """Return whether two entries of a notice are about the same fact."""
    return texts.value(one.wrong) in other.wrong.split() and (
        not one.right or texts.value(one.right) in other.right.split()
    )


def _all_text(values: Mapping[str, Any]) -> str:
    """Return everything that a reader saw of a release as one text."""
    parts = [
        *(str(values.get(name, "")) for name in pairs.TEXTS),
        *values.get("body", ()),
        str(values.get("contacts")),
    ]
    return "\n".join([*parts, str(values.get("date", ""))])


def of_data(newsroom: Newsroom, path: Path, data: bytes, name: str = "") -> Mapping[str, Any]:
    """Return what a reader saw of an earlier text of a file; raises ReadError, with its name, if it cannot be read."""
    return seen(newsroom, loading.release_of(newsroom, path, data, name))


def reached(record: Record, keys: Collection[tuple[str, str]]) -> Iterator[str]:
    """Yield where each edition of some releases (ids with a language) went, so that everybody can be told."""
    from pressctl.issuing.lists import shown

    for head in record.heads:
        if head.key in keys and head.channels:
            yield f"{head.language}, edition {head.edition} of {head.at[:10]}: {shown(head.channels)}"
