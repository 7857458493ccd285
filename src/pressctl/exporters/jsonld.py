"""schema.org's ``NewsArticle`` as JSON-LD 1.1, for search engines and for our own pages.

schema.org has no property for an embargo, so an embargoed release has no JSON-LD, and pages leave it out.
"""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Mapping, Sequence
from typing import Any

from pressctl.exporters import Desk, Exported, words_for
from pressctl.exporters.parts import identity, markup, subjects
from pressctl.exporters.parts.state import state
from pressctl.exporters.parts.wording import recall, text_left_out
from pressctl.exporters.text import body_text
from pressctl.prose.addresses.dialling import read
from pressctl.release.located import located
from pressctl.release.model import Contact, Event, Media, Release
from pressctl.release.moments import Moment

OBJECTS = {"image": "ImageObject", "audio": "AudioObject", "video": "VideoObject"}


def write(release: Release, desk: Desk) -> Exported:
    """Return the release as one JSON-LD object in UTF-8; of a recalled one, only what it was and that it is void."""
    _, notes = words_for(release, desk)
    notes += identity.left_behind(release, "schema.org") + text_left_out(release)
    text = json.dumps(article(release, desk, desk.siblings(release)), ensure_ascii=False, indent=2)
    return Exported(text.encode("utf-8", "replace") + b"\n", notes)


def script(release: Release, desk: Desk, others: Sequence[Release]) -> str:
    """Return the JSON-LD for a ``<script>`` in the page with the text, escaped so that it cannot end the element."""
    text = json.dumps(article(release, desk, others, with_text=False), ensure_ascii=False)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def article(release: Release, desk: Desk, others: Sequence[Release], *, with_text: bool = True) -> dict[str, Any]:
    """Return the release as a ``NewsArticle``; ``others`` are its translations."""
    language, _ = words_for(release, desk)
    uri, address = identity.uri(release, desk), identity.address(release, desk)
    status = "Withdrawn" if release.is_recalled else "Draft" if release.is_draft else ""
    printed = recall(release) if release.is_recalled else release
    values = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": uri,
        "url": address,
        "mainEntityOfPage": address,
        "genre": language.labels[release.kind],
        "headline": printed.headline,
        "alternativeHeadline": printed.subheadline,
        "description": printed.summary,
        "inLanguage": printed.language,
        "creativeWorkStatus": status,
        "datePublished": _moment(printed.date),
        "dateModified": _moment((printed.withdrawn if printed.is_recalled else None) or printed.corrected),
        "version": int(identity.version(printed)) if printed.edition else 0,
        "dateline": printed.dateline,
        "locationCreated": _place(located(printed)),
        "publisher": _organisation(printed, desk),
        "author": _thing("Organization", name=desk.issuer(release.language)),
        "keywords": subjects.words(printed),
        "about": [*map(_topic, subjects.codes(printed)), *([_event(printed.event)] if printed.event else [])],
        "mentions": [
            _thing("Corporation", tickerSymbol=" ".join(ticker.replace(":", " ").split())) for ticker in printed.tickers
        ],
        "correction": _correction(printed, desk),
        "articleBody": body_text(printed, language) if printed.body and with_text else "",
        **_media(printed.media),
        **_translations(printed, others, desk),
    }
    return {key: value for key, value in values.items() if value}


def _thing(kind: str, **values: Any) -> dict[str, Any]:
    """Return an object of a type without its empty values, or an empty object if all of them are empty."""
    there = {key: value for key, value in values.items() if value}
    return {"@type": kind, **there} if there else {}


def _moment(moment: Moment | None) -> str:
    """Return an instant with its offset, or only the day if no time is given."""
    if moment is None:
        return ""
    return identity.rfc3339(moment.instant) if moment.instant else moment.day.isoformat()


def _correction(release: Release, desk: Desk) -> dict[str, Any]:
    """Return what was corrected and when, if the release says what."""
    language, _ = words_for(release, desk)
    note = state(release, desk, language).note
    return _thing("CorrectionComment", text=note, datePublished=_moment(release.corrected)) if note else {}


def _place(name: str) -> dict[str, Any]:
    return _thing("Place", name=name)


def _organisation(release: Release, desk: Desk) -> dict[str, Any]:
    points = [_contact(contact) for contact in release.contacts]
    return _thing(
        "Organization",
        name=desk.issuer(release.language),
        alternateName=desk.settings.in_language(release.language).acronym,
        url=desk.settings.url,
        contactPoint=list(filter(None, points)),
    )


def _contact(contact: Contact) -> dict[str, Any]:
    """Return a media contact; remarks on a number go into the description."""
    name = ", ".join(part for part in (contact.name, contact.role, contact.organisation) if part)
    remarks = [number for number in contact.phone if read(number).call != number]
    point = _thing(
        "ContactPoint", name=name, email=contact.email, telephone=[read(number).call for number in contact.phone],
        availableLanguage=list(contact.languages), description="; ".join(filter(None, (contact.hours, *remarks))),
    )  # fmt: skip
    return {**point, "contactType": "media"} if point else {}


def _topic(code: str) -> dict[str, Any]:
    return {"@type": "DefinedTerm", "@id": subjects.MEDIA_TOPICS + code, "termCode": code}


def _event(event: Event) -> dict[str, Any]:
    url = event.url if markup.is_web_address(event.url) else ""
    return _thing(
        "Event", startDate=_moment(event.start), endDate=_moment(event.end), location=_place(event.place), url=url
    )


def _media(media: Sequence[Media]) -> Mapping[str, Any]:
    """Return the pictures and recordings that have an address, under schema.org's names."""
    found: dict[str, list[dict[str, Any]]] = {}
    for each in media:
        mime = mimetypes.guess_type(each.url)[0] or ""
        kind = OBJECTS.get(mime.partition("/")[0], "MediaObject")
        item = _thing(
            kind, contentUrl=each.url, encodingFormat=mime, caption=each.caption, description=each.alt,
            creditText=each.credit,
        )  # fmt: skip
        if markup.is_web_address(each.url):
            found.setdefault("image" if kind == "ImageObject" else "associatedMedia", []).append(item)
    return found


def _translations(release: Release, others: Sequence[Release], desk: Desk) -> Mapping[str, Any]:
    """Return the translations, and separately the source if this release is a translation."""
    found: dict[str, list[dict[str, Any]]] = {}
    for other in others:
        name = "translationOfWork" if release.source_language == other.language else "workTranslation"
        item = _thing(
            "NewsArticle", headline=other.headline, inLanguage=other.language, url=identity.address(other, desk)
        )
        found.setdefault(name, []).append({"@id": identity.uri(other, desk), **item})
    return found
