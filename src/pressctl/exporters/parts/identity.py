"""The identity of a release for others: its public address, its URI, its version and its dates."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import uuid
from urllib.parse import quote
from zoneinfo import ZoneInfo

from pressctl.exporters import Desk
from pressctl.release.model import Release, Status, slug_of
from pressctl.release.moments import Moment

NAMESPACE = uuid.UUID("6f2f3c0e-5d0b-5d6e-8f0a-7c2f0f1f9f11")
"""The namespace of our name-based UUIDs (RFC 9562, version 5); it must never change, or all URIs would change."""
CARRIED = frozenset({"uri", "version", "canonical", "canonical_url"})
"""Keys of ``extra`` for which every news format has a place."""
URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")


def path(release: Release) -> str:
    """Return the path of a release's page on the site: ``fr/2026/acme-ouvre-une-usine/``, or ``fr/undated/…``."""
    year = f"{release.date.day.year:04}" if release.date else "undated"
    return f"{release.language or 'und'}/{year}/{slug_of(release)}/"


def stem(release: Release, desk: Desk) -> str:
    """Return the name of a release's files without extension; a discreet one does not reveal an embargoed headline."""
    name = slug_of(release)
    if desk.choices.discreet and release.is_embargoed(desk.now):
        return f"embargoed-{hashlib.sha256(name.encode()).hexdigest()[:10]}"
    return name


def address(release: Release, desk: Desk) -> str:
    """Return the public address of a release, percent-encoded, or an empty string if the newsroom has no `url`."""
    own = release.extra.get("canonical") or release.extra.get("canonical_url")
    if isinstance(own, str) and own.startswith(("https://", "http://")):
        return own
    return on_site(path(release), desk) if desk.settings.url else ""


def on_site(path: str, desk: Desk) -> str:
    """Return the public address of a path of the site, percent-encoded, in a newsroom that has a `url`."""
    return f"{desk.settings.url.rstrip('/')}/{quote(path)}"


def uri(release: Release, desk: Desk) -> str:
    """Return the URI of this release in this language, which is the same on every machine.

    It is the one it came with (``extra.uri``), or else its public address, or else a name-based UUID of the issuer, the
    language and the id (or, without an id, the year and slug).
    """
    own = release.extra.get("uri")
    if isinstance(own, str) and URI.fullmatch(own):
        return own
    name = f"{release.language}/{release.id}" if release.id else path(release)
    return address(release, desk) or f"urn:uuid:{uuid.uuid5(NAMESPACE, f'{desk.settings.name}/{name}')}"


def issued(release: Release, desk: Desk) -> dt.datetime | None:
    """Return the instant (aware) of issue: that of the date, or else the start of its day in the newsroom's zone.

    If the newsroom has no zone, the day starts in UTC. None if the release has no date.
    """
    return _instant_of(release.date, desk) if release.date else None


def changed(release: Release, desk: Desk) -> dt.datetime | None:
    """Return the instant (aware) of this version: that of the recall, or of the last correction, or of the issue."""
    recalled = release.withdrawn if release.is_recalled else None
    moment = recalled or release.corrected or release.date
    return _instant_of(moment, desk) if moment else None


def is_first_date_known(release: Release) -> bool:
    """Return whether the date is that of the first version, which is unknown for a correction without an instant."""
    return release.status is not Status.CORRECTED or release.corrected is not None


def _instant_of(moment: Moment, desk: Desk) -> dt.datetime:
    if moment.instant:
        return moment.instant
    zone = ZoneInfo(moment.zone or desk.settings.timezone or "UTC")
    return dt.datetime.combine(moment.day, dt.time(), zone)


def rfc3339(instant: dt.datetime) -> str:
    """Return an instant (aware) to the second with its offset: ``2026-03-02T10:00:00+01:00``; ``Z`` for UTC."""
    text = instant.isoformat(timespec="seconds")
    return text.replace("+00:00", "Z")


def pub_status(release: Release) -> str:
    """Return the IPTC's word for the status of a release: canceled, withheld or usable."""
    return "canceled" if release.is_recalled else "withheld" if release.is_draft else "usable"


def version(release: Release) -> str:
    """Return the number of this version: the edition, or else the version it came with, or else "1".

    A corrected release without a number is "2"; a recall is one more than the edition that it must replace.
    """
    if release.edition:
        return str(release.edition + release.is_recalled)
    own = str(release.extra.get("version", ""))
    if own.isdigit():
        return own
    return "2" if release.status == "corrected" else "1"


def left_behind(release: Release, format: str) -> tuple[str, ...]:
    """Return a note, in a tuple, that names the release's own keys for which a news format has no place, if any."""
    names = sorted(set(release.extra) - CARRIED)
    return (f"{format} has no place for {', '.join(names)}",) if names else ()
