"""The event of a media advisory as a calendar file (RFC 5545)."""

from __future__ import annotations

import datetime as dt
import uuid
from zoneinfo import ZoneInfo

from pressctl.errors import ExportRefused
from pressctl.exporters import Desk, Exported, words_for
from pressctl.exporters.parts import identity, markup
from pressctl.exporters.parts.attachments import left_out
from pressctl.exporters.parts.state import state
from pressctl.exporters.text import body_text
from pressctl.release.located import located
from pressctl.release.model import Contact, Release
from pressctl.release.moments import Moment


def write(release: Release, desk: Desk) -> Exported:
    """Return a calendar with one event; raises ExportRefused if the release has none, or one without a zone."""
    import icalendar

    if release.event is None:
        raise ExportRefused("there is no event to put in a calendar", "give the release an `event` with a `start`")
    start = _when(release.event.start)
    event = icalendar.Event()
    event.add("uid", str(uuid.uuid5(identity.NAMESPACE, identity.uri(release, desk))))
    event.add("dtstamp", _stamp(release, desk, start))
    event.add("summary", release.headline)
    event.add("dtstart", start)
    if release.event.end:
        event.add("dtend", _end(release.event.end, start))
    event.add("status", "CANCELLED" if release.is_recalled else "TENTATIVE" if release.is_draft else "CONFIRMED")
    event.add("sequence", int(identity.version(release)) - 1)
    event.add("description", _description(release, desk))
    if place := release.event.place or located(release):
        event.add("location", place)
    is_link = markup.is_web_address(release.event.url)
    url = release.event.url if is_link else identity.address(release, desk)
    if url:
        event.add("url", url)
    for contact in release.contacts:
        event.add("contact", _contact(contact))
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//pressctl//pressctl//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if release.is_recalled else "PUBLISH")
    calendar.add_component(event)
    calendar.add_missing_timezones()
    lost = "the event's address is not a web address, and is left out"
    notes = (
        *([left_out(len(release.media), "calendar")] if release.media else []),
        *([lost] if release.event.url and not is_link else []),
    )
    return Exported(calendar.to_ical(), notes)


def _when(moment: Moment) -> dt.datetime | dt.date:
    """Return a day, or an instant in its own IANA zone, or in UTC if it has only an offset."""
    if not moment.has_time:
        return moment.day
    if moment.instant is None:
        hint = "write it with its zone, as 2026-03-03 10:00 Europe/Paris"
        raise ExportRefused(f"the event's time “{moment.text}” has no zone", hint)
    return moment.instant.astimezone(ZoneInfo(moment.zone) if "/" in moment.zone else dt.UTC)


def _end(moment: Moment, start: dt.datetime | dt.date) -> dt.datetime | dt.date:
    """Return the end of an event; for whole days, the day after the last (RFC 5545, 3.6.1: “non-inclusive”)."""
    end = _when(moment)
    if isinstance(end, dt.datetime) is not isinstance(start, dt.datetime):
        hint = "write both with their hour and zone, or neither"
        raise ExportRefused("the start or the end of the event has an hour, and the other has none", hint)
    return end if isinstance(end, dt.datetime) else end + dt.timedelta(days=1)


def _stamp(release: Release, desk: Desk, start: dt.datetime | dt.date) -> dt.datetime:
    """Return the time of this version, which the standard requires; not the clock's, so that the bytes are the same."""
    issued = identity.changed(release, desk)
    if issued is None:
        issued = start if isinstance(start, dt.datetime) else dt.datetime.combine(start, dt.time(), dt.UTC)
    return issued.astimezone(dt.UTC)


def _description(release: Release, desk: Desk) -> str:
    language, _ = words_for(release, desk)
    status = state(release, desk, language)
    parts = status.lines if status.is_alert else ()
    return "\n\n".join([*parts, *([] if release.is_recalled else [body_text(release, language)])])


def _contact(contact: Contact) -> str:
    parts = (contact.name, contact.role, contact.organisation, contact.email, *contact.phone)
    return ", ".join(filter(None, parts))
