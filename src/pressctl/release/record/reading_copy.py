"""What a reader sees of a release, as plain data, and its digest.

The digest is the same for the same words, whatever their file and the mark-up that only changes how they look. An
approval is for a digest, and the record of what was issued keeps the data. The digest is the SHA-256 of JSON in UTF-8,
with sorted keys, no spaces between tokens, and every text in Unicode's form NFC with each run of white space as one
space.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Callable, Mapping
from typing import Any

from pressctl.prose.blocks import blocks, folded
from pressctl.release.file.compose import correction_map
from pressctl.release.keys import EVENT_KEYS
from pressctl.release.model import Contact, Release
from pressctl.release.moments import Moment
from pressctl.release.record import markup_content
from pressctl.release.references import resolved
from pressctl.release.settings import Settings

Fingerprint = Callable[[str], str]
"""Returns the SHA-256, in hexadecimal, of a file that a release names, or an empty string if it is missing."""
Values = Mapping[str, Any]
TEXTS = ("headline", "subheadline", "summary", "language", "dateline", "kind", "corrects", "reason")
CONTACT = ("name", "role", "organisation", "country", "email", "phone", "languages", "hours")
"""The fields of a contact that are printed."""
NOTICE = frozenset({"corrects", "corrections", "reason"})
"""Fields about a correction or a recall, which are not part of the text itself."""
SHORT = 12
"""Characters of the digest in an approval: 48 bits, enough to exclude a match by chance."""
FROM_SETTINGS = frozenset({"contacts", "boilerplate", "boilerplate_links", "boilerplate_marks"})
"""Fields that may come from the settings, where they can change for all releases at once, even old ones."""


def seen(release: Release, settings: Settings, fingerprint: Fingerprint) -> dict[str, Any]:
    """Return what a reader sees of a release, as data for JSON; ``body`` and ``boilerplate`` are lists of texts."""
    release = resolved(release, settings)
    (links, said), (about_links, about_said) = map(markup_content.read, (release.body, release.boilerplate))
    values: dict[str, Any] = {name: folded(str(getattr(release, name))) for name in TEXTS}
    values |= {
        "date": _moment(release.date),
        "embargo": _moment(release.embargo),
        "contacts": [_contact(contact) for contact in release.contacts],
        "corrections": [_folded_map(correction_map(each)) for each in release.corrections],
        "event": _event(release),
        "tickers": [folded(each) for each in release.tickers],
        "media": [
            _folded_map({"file": each.file, "url": each.url, "alt": each.alt, "caption": each.caption,
                        "credit": each.credit, "sha256": fingerprint(each.file) if each.file else ""})
            for each in release.media
        ],
        "boilerplate": [block.text for block in blocks(release.boilerplate)],
        "body": [block.text for block in blocks(release.body)],
        "links": links,
        "marks": said,
        "boilerplate_links": about_links,
        "boilerplate_marks": about_said,
    }  # fmt: skip
    return {name: value for name, value in values.items() if value}


def own(values: Values) -> dict[str, Any]:
    """Return the data of ``seen`` without what comes from the settings and without the digests of pictures."""
    media = [{name: text for name, text in each.items() if name != "sha256"} for each in values.get("media", ())]
    rest = {name: value for name, value in values.items() if name not in FROM_SETTINGS}
    return {**rest, "media": media} if media else rest


def digest(values: Values) -> str:
    """Return the SHA-256, in hexadecimal, of the data of ``seen``; paragraph breaks make no difference."""
    joined = {name: " ".join(values[name]) for name in ("body", "boilerplate") if name in values}
    return hashlib.sha256(canonical({**values, **joined})).hexdigest()


def canonical(values: Values) -> bytes:
    """Return data as canonical JSON: equal data give equal bytes."""
    text = json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def _moment(moment: Moment | None) -> str:
    if moment is None:
        return ""
    return moment.instant.astimezone(dt.UTC).isoformat() if moment.instant else moment.text


def _contact(contact: Contact) -> dict[str, Any]:
    values = {name: getattr(contact, name) for name in CONTACT}
    made = {name: list(value) if isinstance(value, tuple) else folded(value) for name, value in values.items()}
    return {name: value for name, value in made.items() if value}


def _event(release: Release) -> dict[str, str]:
    if release.event is None:
        return {}
    parts = {name: getattr(release.event, name) for name in EVENT_KEYS}
    texts = {name: _moment(part) if isinstance(part, Moment) else folded(part or "") for name, part in parts.items()}
    return {name: text for name, text in texts.items() if text}


def _folded_map(values: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, value in values.items() if (text := folded(value))}
