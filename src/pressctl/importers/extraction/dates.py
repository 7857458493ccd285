"""The day that a text prints as a moment: read when there is one reading, else left alone."""

from __future__ import annotations

import re

from pressctl.prose.dates import WrittenDate, first_numeric, first_whole, is_day_word
from pressctl.release import moments
from pressctl.release.moments import Moment

START = 60
"""Characters of a paragraph in which a day that opens it ends."""


def find(text: str) -> tuple[Moment | None, str]:
    """Return the first day that a text prints, and a note when it prints one that can be read two ways."""
    if day := first_whole(text):
        return _moment(day), ""
    numeric = first_numeric(text)
    if numeric is None or len(numeric.readings) < 2 or not numeric.year:
        return (_moment(numeric) if numeric else None), ""
    days = sorted(f"{numeric.year}-{month:02}-{day:02}" for day, month in numeric.readings)
    shown = text[numeric.day_span.start : numeric.day_span.end]
    return None, f"the date {shown} can be read two ways, {' or '.join(days)}, and was left out"


def opening(text: str) -> Moment | None:
    """Return the day that opens a paragraph, before a dash or a colon: “2 March 2026 – Acme has opened …”."""
    start = text[:START]
    day = first_whole(start)
    if not day or not re.match(r"[)\s]{0,2}(?:[-–—:：]\s|[–—])", start[day.span.end :]):
        return None
    before = re.sub(r"^\d{1,2}[.)]\s+", "", start[: day.span.start]).strip(" (*_,")
    return _moment(day) if not before or is_day_word(before) else None


def _moment(day: WrittenDate) -> Moment | None:
    written = day.date()
    return moments.read(written.isoformat()) if written else None
