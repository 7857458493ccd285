"""The release as JSON, for other programs."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from pressctl.exporters import Desk, Exported, markup, words_for
from pressctl.exporters.text import body_text
from pressctl.exporters.wording import is_recalled
from pressctl.model import Event, Release
from pressctl.moments import Moment


def write(release: Release, desk: Desk) -> Exported:
    """Return the release as one JSON object in UTF-8, with its body as Markdown, HTML and plain text."""
    language, _ = words_for(release)
    recalled = is_recalled(release)
    page, _ = markup.html("" if recalled else release.body)
    values = {
        "path": release.path,
        "id": release.id or None,
        "headline": release.headline,
        "subheadline": release.subheadline or None,
        "summary": release.summary or None,
        "language": release.language or None,
        "direction": language.direction,
        "date": _moment(release.date),
        "embargo": _moment(release.embargo),
        "embargoed": release.is_embargoed(desk.now),
        "dateline": release.dateline or None,
        "kind": str(release.kind),
        "status": str(release.status),
        "contacts": [_plain(asdict(contact)) for contact in release.contacts],
        "boilerplate": release.boilerplate or None,
        "subjects": list(release.subjects),
        "media": [_plain(asdict(item)) for item in release.media],
        "event": _event(release.event),
        "corrects": release.corrects or None,
        "tickers": list(release.tickers),
        "source_language": release.source_language or None,
        "slug": release.slug or None,
        "body": "" if recalled else release.body,
        "body_html": page,
        "body_text": "" if recalled else body_text(release, language),
        "extra": dict(release.extra),
    }
    text = json.dumps({"version": 1, "release": values}, ensure_ascii=False, indent=2) + "\n"
    return Exported(text.encode("utf-8"), ("the release is withdrawn: its text is left out",) if recalled else ())


def _moment(moment: Moment | None) -> dict[str, Any] | None:
    if moment is None:
        return None
    instant = moment.instant.isoformat() if moment.instant else None
    return {"text": moment.text, "day": moment.day.isoformat(), "instant": instant, "zone": moment.zone or None}


def _event(event: Event | None) -> dict[str, Any] | None:
    if event is None:
        return None
    return {"start": _moment(event.start), "end": _moment(event.end), "place": event.place, "url": event.url}


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {key: list(value) if isinstance(value, tuple) else value for key, value in values.items() if value}
