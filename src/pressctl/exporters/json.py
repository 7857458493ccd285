"""The release as JSON, for other programs, and the JSON Schema of it."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from pressctl.exporters import Desk, Exported, words_for
from pressctl.exporters.parts import markup
from pressctl.exporters.parts.wording import recall, text_left_out
from pressctl.exporters.text import body_text
from pressctl.languages.writing import direction
from pressctl.prose.addresses.dialling import read, remark, tel
from pressctl.release.file.compose import approval_map, correction_map
from pressctl.release.keys import APPROVAL_KEYS, CONTACT_KEYS, CORRECTION_KEYS, MEDIA_KEYS
from pressctl.release.model import Contact, Event, Kind, Release, Status, Translated
from pressctl.release.moments import Moment

TEXT: dict[str, Any] = {"type": "string"}
OPTIONAL: dict[str, Any] = {"type": ["string", "null"]}
TEXTS: dict[str, Any] = {"type": "array", "items": TEXT}


def write(release: Release, desk: Desk) -> Exported:
    """Return the release as one JSON object in UTF-8, with its body as Markdown, HTML and plain text."""
    values = {"version": 1, "release": _values(release, desk)}
    text = json.dumps(values, ensure_ascii=False, indent=2) + "\n"
    return Exported(text.encode("utf-8", "replace"), text_left_out(release))


def _values(release: Release, desk: Desk) -> dict[str, Any]:
    language, _ = words_for(release, desk)
    recalled = release.is_recalled
    if recalled:
        release = recall(release)
    return {
        "path": release.path,
        "id": release.id or None,
        "headline": release.headline,
        "subheadline": release.subheadline or None,
        "summary": release.summary or None,
        "language": release.language or None,
        "direction": direction(release.language),
        "date": _moment(release.date),
        "embargo": _moment(release.embargo),
        "embargoed": release.is_embargoed(desk.now),
        "dateline": release.dateline or None,
        "kind": str(release.kind),
        "status": str(release.status),
        "contacts": [_contact(contact) for contact in release.contacts],
        "boilerplate": release.boilerplate or None,
        "subjects": list(release.subjects),
        "media": [_plain(asdict(item)) for item in release.media],
        "event": _event(release.event),
        "author": release.author or None,
        "approvals": [approval_map(each) for each in release.approvals],
        "edition": release.edition or None,
        "corrected": _moment(release.corrected),
        "withdrawn": _moment(release.withdrawn),
        "corrects": release.corrects or None,
        "corrections": [correction_map(each) for each in release.corrections],
        "reason": release.reason or None,
        "replaced_by": release.replaced_by or None,
        "tickers": list(release.tickers),
        "source_language": release.source_language or None,
        "translated": _translated(release.translated),
        "slug": release.slug or None,
        "body": release.body,
        "body_html": markup.html(release.body)[0],
        "body_text": "" if recalled else body_text(release, language),
        "extra": dict(release.extra),
    }


def _object(properties: dict[str, Any], *, required: bool = True) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties) if required else []}


def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of what ``write`` writes; later versions may add keys, but never rename any."""
    moment = _object({"text": TEXT, "day": {**TEXT, "format": "date"},
                      "instant": {**OPTIONAL, "format": "date-time"}, "zone": OPTIONAL})  # fmt: skip
    when = {"anyOf": [moment, {"type": "null"}]}
    contact = _object(
        {**dict.fromkeys(CONTACT_KEYS, TEXT), "phone": TEXTS, "languages": TEXTS, "ref": TEXT}, required=False
    )
    call = _object({"number": TEXT, "tel": OPTIONAL, "remark": OPTIONAL})
    contact["properties"]["calls"] = {"type": "array", "items": call}
    translated = _object({"from": TEXT, "paragraphs": TEXTS})
    event = _object({"start": moment, "end": when, "place": TEXT, "url": TEXT})
    properties = {
        **dict.fromkeys(("path", "headline", "direction", "body", "body_html", "body_text"), TEXT),
        **dict.fromkeys(("id", "subheadline", "summary", "language", "dateline", "boilerplate", "corrects",
                         "source_language", "slug", "author", "reason", "replaced_by"), OPTIONAL),
        "approvals": {"type": "array", "items": _object(dict.fromkeys(APPROVAL_KEYS.values(), TEXT), required=False)},
        "corrections": {"type": "array", "items": _object(dict.fromkeys(CORRECTION_KEYS, TEXT), required=False)},
        "edition": {"type": ["integer", "null"], "minimum": 1}, "corrected": when, "withdrawn": when,
        "date": when, "embargo": when, "embargoed": {"type": "boolean"},
        "kind": {"enum": [str(kind) for kind in Kind]}, "status": {"enum": [str(status) for status in Status]},
        "contacts": {"type": "array", "items": contact}, "subjects": TEXTS, "tickers": TEXTS,
        "media": {"type": "array", "items": _object(dict.fromkeys(MEDIA_KEYS, TEXT), required=False)},
        "event": {"anyOf": [event, {"type": "null"}]}, "translated": {"anyOf": [translated, {"type": "null"}]},
        "extra": {"type": "object"},
    }  # fmt: skip
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "A press release, exported by pressctl"}
    return {**head, **_object({"version": {"const": 1}, "release": _object(properties)})}


def _moment(moment: Moment | None) -> dict[str, Any] | None:
    if moment is None:
        return None
    instant = moment.instant.isoformat() if moment.instant else None
    return {"text": moment.text, "day": moment.day.isoformat(), "instant": instant, "zone": moment.zone or None}


def _event(event: Event | None) -> dict[str, Any] | None:
    if event is None:
        return None
    return {"start": _moment(event.start), "end": _moment(event.end), "place": event.place, "url": event.url}


def _translated(translated: Translated | None) -> dict[str, Any] | None:
    return {"from": translated.source, "paragraphs": list(translated.paragraphs)} if translated else None


def _contact(contact: Contact) -> dict[str, Any]:
    """Return a contact as written, and under ``calls`` its numbers separate from the remarks on them."""
    calls = [
        {"number": read(number).call, "tel": tel(number, contact.country) or None, "remark": remark(number) or None}
        for number in contact.phone
    ]
    return _plain({**asdict(contact), "calls": calls})


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {key: list(value) if isinstance(value, tuple) else value for key, value in values.items() if value}
