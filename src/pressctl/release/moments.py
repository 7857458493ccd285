"""Dates and instants as authors write them, read without guessing and never converted."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pressctl.prose.patterns import regex

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

ZONE_WORD = regex(r"\s{0,5}(?:\[(?P<rfc>[A-Za-z][\w+\-/]*)\]|\s(?P<name>[A-Za-z][\w+\-]*(?:/[\w+\-]+)*))\s{0,5}$")
DAY = regex(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})$")
TIME = regex(
    r"(?P<date>\d{4}-\d{1,2}-\d{1,2})(?:[Tt]|\s+)(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?"
    r"\s*(?P<offset>[Zz]|[+-]\d{2}(?::?\d{2})?)?$"
)
STAMP = regex(
    r"(?P<day>\d{4}-?\d{2}-?\d{2})(?:[T ]?(?P<hour>\d{2}):?(?P<minute>\d{2})(?::?(?P<second>\d{2}))?(?:\.\d+)?"
    r"\s?(?P<offset>Z|[+-]\d{2}(?::?\d{2})?)?)?(?!\d)"
)
"""ISO 8601, extended or basic, perhaps with spaces: ``2026-03-02T10:00:00+01:00``, ``20260302T100000+0100``."""
NUMERIC = regex(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{2,4})$")


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, or a day and a time, as written in ``text``.

    ``day`` is the calendar day as written, whatever the machine's zone. ``instant`` is aware, and set only
    when the text gives a time and an offset or IANA zone. ``zone`` is that IANA name or an empty string.
    ``has_time`` is true when a time is given, with or without a zone.
    """

    text: str
    day: dt.date
    has_time: bool = False
    instant: dt.datetime | None = None
    zone: str = ""


def read(text: str) -> Moment:
    """Return the moment in a text: ISO 8601, RFC 9557, or ISO 8601 followed by an IANA zone name.

    Raises ValueError with words for the author that follow the text (“is not written as YEAR-MONTH-DAY”) if it is
    none of these, if there is no such day or time, or if its offset disagrees with its zone.
    """
    text = text.strip()
    zone_match = ZONE_WORD.search(text)
    zone = (zone_match["rfc"] or zone_match["name"]) if zone_match else ""
    core = text[: zone_match.start()] if zone_match else text
    if zone in ("Z", "UTC", "GMT", "z"):
        core, zone = f"{core}Z", "" if zone in ("Z", "z") else "UTC"
    if match := DAY.match(core):
        return Moment(text, _day(match["year"], match["month"], match["day"]), zone=zone)
    if match := TIME.match(core):
        return _with_time(text, match, zone)
    raise ValueError(_why_not(core))


def stamp(text: str, *, is_loose: bool = False) -> Moment | None:
    """Return the moment of a machine's time stamp (ISO 8601, extended or basic), or None for anything else.

    With ``is_loose``, as on web pages, it may contain spaces, and a zone's name or other words after it are ignored.
    """
    text = text.strip()
    match = STAMP.match(text) if is_loose or " " not in text else None
    if not match or (not is_loose and match.end() < len(text)):
        return None
    day, offset = match["day"].replace("-", ""), match["offset"] or ""
    if len(offset) == 5:
        offset = f"{offset[:3]}:{offset[3:]}"
    time = f"T{match['hour']}:{match['minute']}:{match['second'] or '00'}{offset}" if match["hour"] else ""
    try:
        return read(f"{day[:4]}-{day[4:6]}-{day[6:]}{time}")
    except ValueError:
        return None


def written(instant: dt.datetime, zone: str = "") -> Moment:
    """Return an instant (aware) as a moment to the second, in an IANA zone (empty: UTC)."""
    if not zone:
        return read(instant.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
    return read(f"{instant.astimezone(_zone(zone)).isoformat(timespec='seconds')}[{zone}]")


def _day(year: str, month: str, day: str) -> dt.date:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        raise ValueError("names a day that does not exist") from None


def _with_time(text: str, match: re.Match[str], zone: str) -> Moment:
    day = _day(*match["date"].split("-"))
    try:
        time = dt.time(int(match["hour"]), int(match["minute"]), int(match["second"] or 0))
    except ValueError:
        raise ValueError("names a time that does not exist") from None
    local = dt.datetime.combine(day, time)
    offset = _offset(match["offset"])
    if not zone or zone == "UTC":
        return Moment(text, day, True, _in_calendar(local.replace(tzinfo=offset)) if offset else None, zone)
    if any(character in zone for character in "+-") and "/" not in zone:
        raise ValueError(f"gives {zone} as its zone; an offset is written +01:00")
    if "/" not in zone:
        what = (
            "an abbreviation that several places use" if zone.isupper() else "which is not a zone of the IANA database"
        )
        raise ValueError(f"gives {zone} as its zone, {what}")
    aware = local.replace(tzinfo=_zone(zone))
    if offset and aware.utcoffset() != offset.utcoffset(None):
        other = aware.replace(fold=1)  # in the hour that a clock change repeats, the offset says which
        if other.utcoffset() != offset.utcoffset(None):
            raise ValueError(f"has the offset {match['offset']}, which is not that of {zone} at that time")
        aware = other
    return Moment(text, day, True, _in_calendar(aware), zone)


def _in_calendar(instant: dt.datetime) -> dt.datetime:
    """Return an instant that can be shown in every zone; raises ValueError for one in the year 1 or 9999."""
    if not 1 < instant.year < dt.MAXYEAR:
        raise ValueError("names a day that does not exist")
    return instant


def _offset(text: str | None) -> dt.timezone | None:
    if not text:
        return None
    if text in "Zz":
        return dt.UTC
    digits = text[1:].replace(":", "").ljust(4, "0")
    delta = dt.timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    if delta >= dt.timedelta(hours=24):
        raise ValueError(f"gives {text} as its offset, which is not one")
    return dt.timezone(-delta if text[0] == "-" else delta)


def _zone(name: str) -> ZoneInfo:
    from zoneinfo import ZoneInfo  # most releases name no zone

    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise ValueError(f"gives {name} as its zone, which the IANA database does not know") from None


def _why_not(text: str) -> str:
    match = NUMERIC.match(text)
    if not match and re.match(r"\d{4}-\d{1,2}-\d{1,2}(?!\d)", text):
        return "has something after the day that is neither a time nor a zone"
    if not match:
        return "is not written as YEAR-MONTH-DAY"
    first, second, year = match.groups()
    if len(year) == 4 and int(first) <= 12 and int(second) <= 12 and first != second:
        return (
            f"can be read two ways: {year}-{int(second):02}-{int(first):02} or {year}-{int(first):02}-{int(second):02}"
        )
    return "is not written as YEAR-MONTH-DAY"
