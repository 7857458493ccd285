"""Upcoming releases as a calendar (RFC 5545): an event at each instant at which a release becomes public."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable, Iterator, Sequence
from math import isinf

from pressctl.newsroom.lists.listing import DRAFTS, Row, language
from pressctl.prose.text import printable

HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//pressctl//pressctl//EN\r\nMETHOD:PUBLISH\r\n"
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "pressctl list --upcoming")


def event(row: Row, _fields: Sequence[str] = ()) -> str:
    """Return the event of a release, or an empty string for one that never becomes public.

    Its UID depends only on the release, so that a changed embargo moves the event.
    """
    import icalendar

    if isinf(row.free):
        return ""
    values, at = row.values, dt.datetime.fromtimestamp(row.free, dt.UTC)
    entry = icalendar.Event()
    entry.add("uid", str(uuid.uuid5(NAMESPACE, f"{values['id'] or values['path']}/{language(row)}")))
    entry.add("dtstamp", at)
    entry.add("dtstart", at)
    why = "Embargo lifts" if values["embargoed"] else "Goes out"
    entry.add("summary", f"{why}: {printable(values['headline'] or values['path'])}")
    entry.add("status", "TENTATIVE" if values["status"] in DRAFTS else "CONFIRMED")
    facts = (language(row), values["status"], values["path"])
    entry.add("description", ", ".join(printable(str(fact)) for fact in facts if fact))
    data: bytes = entry.to_ical()
    return data.decode("utf-8", "replace")


def calendar(events: Iterable[str], _fields: Sequence[str] = ()) -> Iterator[str]:
    """Yield a calendar of events."""
    yield HEAD
    yield from events
    yield "END:VCALENDAR\r\n"
