"""The list row of a release in the form in which it is cached: without its path and what depends on the clock."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from math import inf
from typing import Any

from pressctl.errors import ReadError
from pressctl.newsroom.lists.listing import KEPT, written_instant
from pressctl.newsroom.loading import Loaded
from pressctl.prose.lines.embargo_signs import may_hold
from pressctl.prose.patterns import regex
from pressctl.release.language import Source
from pressctl.release.model import NEVER, Release, Translated, slug_of

OPENING = 400
"""Characters at the start of a text within which a dateline has its dash."""
PLACED = regex(r"(?m)^[ \t*_(\[]{0,6}[^\W\d_a-z][^\n]{1,90}?\s?[-–—](?:\s|[*_]|$)")
"""A line that may start with a place: with a letter other than “a” to “z”, and with a dash."""
READ: dict[str, Callable[[Release], Any]] = {
    "id": lambda release: release.id or None,
    "headline": lambda release: release.headline or None,
    "subheadline": lambda release: release.subheadline or None,
    "language": lambda release: (release.language or None) if release.language_source is not Source.TEXT else None,
    "detected_language": lambda release: release.language if release.language_source is Source.TEXT else None,
    "date": lambda release: release.date.text if release.date else None,
    "status": lambda release: str(release.status),
    "kind": lambda release: str(release.kind),
    "embargo": lambda release: release.embargo.text if release.embargo else None,
    "dateline": lambda release: _place(release) or None,
    "contacts": lambda release: [_contact(contact) for contact in release.contacts],
    "slug": slug_of,
    "subjects": lambda release: list(release.subjects),
    "summary": lambda release: release.summary or None,
    "source_language": lambda release: release.source_language or None,
    "translated": lambda release: _translated(release.translated),
}
"""How each field of ``KEPT`` is read from a release."""


def _place(release: Release) -> str:
    """Return the place of a release; the reader of datelines is imported only if the text may open with one."""
    if release.dateline or not PLACED.search(release.body, 0, OPENING):
        return release.dateline
    from pressctl.release.located import located

    return located(release)


def written(loaded: Loaded, zone: str) -> bytes:
    """Return the cached form of a release's row, from which ``listing.row`` makes the row.

    ``zone`` is the newsroom's IANA zone (empty: UTC), in which days begin.
    """
    try:
        loaded.refuse_faults()
    except ReadError as error:
        return unread(error.message)
    release = loaded.release
    day = release.date.day.isoformat() if release.date else ""
    until = _until(release)
    lifts = -inf if until is None else inf if until == NEVER else until.timestamp()
    return _data([day, lifts, *_free(release, until, zone), *(READ[field](release) for field in KEPT)])


def _until(release: Release) -> dt.datetime | None:
    """Return when the embargo of a release lifts, or that which only its text prints; None if it has none.

    The reader of such lines is imported only if a text has a word for an embargo.
    """
    texts = (release.body, release.headline, release.subheadline, release.summary)
    if release.lifts or release.is_recalled or not any(map(may_hold, texts)):
        return release.lifts
    from pressctl.release import printed_embargo

    return printed_embargo.lifts(release)


def _free(release: Release, until: dt.datetime | None, zone: str) -> tuple[float, str]:
    """Return the instant from which a release is public, as a timestamp and as text in the newsroom's zone.

    It is that of its embargo or of its date, whichever is later: infinite and “never” for an embargo without a known
    end, minus infinity if there is neither, or if the release was taken back.
    """
    held = [] if release.is_recalled else [each for each in (until, release.dated(zone)) if each]
    if not held:
        return -inf, ""
    last = max(held)
    if last == NEVER:
        return inf, "never"
    return last.timestamp(), written_instant(last, zone)


def unread(why: str) -> bytes:
    """Return the cached form for a file that cannot be read as a release."""
    return _data(why)


def _data(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _translated(translated: Translated | None) -> dict[str, Any] | None:
    return {"from": translated.source, "paragraphs": translated.paragraphs} if translated else None


def _contact(contact: Any) -> dict[str, Any]:
    fields = ("name", "role", "organisation", "email")
    return {**{field: getattr(contact, field) or None for field in fields}, "phone": list(contact.phone)}
