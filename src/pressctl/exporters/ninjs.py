"""ninjs, the IPTC's news in JSON: 3.1 is built here, 2.2 and 1.6 are made from that.

The schemas are those of https://iptc.org/standards/ninjs/. From 2.2 on they refuse unknown keys, so a release's own
keys (``extra``) are left out and named in the notes.
"""

from __future__ import annotations

import json
import mimetypes
import re
import uuid
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from pressctl.choices import NinjsVersion
from pressctl.exporters import Desk, Exported, words_for
from pressctl.exporters.parts import attachments, identity, markup, subjects
from pressctl.exporters.parts.state import state
from pressctl.exporters.parts.wording import text_left_out, without_subjects
from pressctl.exporters.text import body_text
from pressctl.languages import Language
from pressctl.languages.writing import count_words
from pressctl.prose.addresses.dialling import read
from pressctl.release.located import located
from pressctl.release.model import Contact, Media, Release

SCHEMAS = "http://www.iptc.org/std/ninjs/ninjs-schema_{}.json"


def write(release: Release, desk: Desk) -> Exported:
    """Return the release as one ninjs object in the chosen version."""
    release = without_subjects(release)
    language, notes = words_for(release, desk)
    item = VERSIONS[desk.choices.ninjs_version](_item(release, desk, language))
    notes += identity.left_behind(release, "ninjs") + text_left_out(release)
    text = json.dumps(item, ensure_ascii=False, indent=2) + "\n"
    return Exported(text.encode("utf-8"), notes)


def _item(release: Release, desk: Desk, language: Language) -> dict[str, Any]:
    recalled, created = release.is_recalled, identity.issued(release, desk)
    changed = identity.changed(release, desk)
    values = {
        "uri": identity.uri(release, desk),
        "standard": {"name": "ninjs", "version": "3.1", "schema": SCHEMAS.format("3.1")},
        "type": "text",
        "representationType": "full",
        "profile": str(release.kind),
        "version": identity.version(release),
        "firstCreated": identity.rfc3339(created) if created and identity.is_first_date_known(release) else None,
        "versionCreated": identity.rfc3339(changed) if changed else None,
        "embargoedUntil": identity.rfc3339(release.embargo_instant) if release.embargo_instant else None,
        "pubStatus": identity.pub_status(release),
        "edNote": _ed_note(release, desk, language),
        "language": release.language,
        "title": release.headline,
        "headlines": list(_headlines(release)),
        "descriptions": [_text("summary", release.summary)] if release.summary and not recalled else [],
        "bodies": [] if recalled else list(_bodies(release, language)),
        "located": located(release),
        "genres": [{"name": _genre(release)}],
        "subjects": [_subject(text) for text in release.subjects],
        "organisations": list(_organisations(release, desk)),
        "infoSources": [_source(contact, release, desk) for contact in release.contacts],
        "altIds": [
            {"role": role, "value": value} for role, value in (("id", release.id), ("slug", release.slug)) if value
        ],
        "associations": [] if recalled else [*_pictures(release, desk), *_translations(release, desk)],
    }
    return {key: value for key, value in values.items() if value not in (None, "", [])}


def _ed_note(release: Release, desk: Desk, language: Language) -> str:
    """Return what an editor must know first: a recall and its reason, the embargo, a draft, what was corrected."""
    status = state(release, desk, language)
    return "\n".join(filter(None, (*status.warnings, status.note)))


def _text(role: str, value: str) -> dict[str, Any]:
    return {"role": role, "contentType": "text/plain", "value": value}


def _headlines(release: Release) -> Iterator[dict[str, Any]]:
    yield _text("main", release.headline)
    if release.subheadline and not release.is_recalled:
        yield _text("subheadline", release.subheadline)


def _bodies(release: Release, language: Language) -> Iterator[dict[str, Any]]:
    words = body_text(release, language)
    counts = {"charCount": len(words), "wordCount": count_words(words, release.language)}
    yield {"role": "main", "contentType": "text/html", **counts, "value": markup.html(release.body)[0]}
    if release.boilerplate:
        page = markup.html(release.boilerplate)[0]
        yield {"role": "boilerplate", "contentType": "text/html", "value": page}


def _genre(release: Release) -> str:
    return str(release.kind).replace("-", " ").capitalize()


def _subject(text: str) -> dict[str, Any]:
    code = subjects.code(text)
    return {"name": text, "uri": subjects.MEDIA_TOPICS + code, "literal": code} if code else {"name": text}


def _organisations(release: Release, desk: Desk) -> Iterator[dict[str, Any]]:
    found = map(subjects.ticker, release.tickers)
    symbols = [{"exchange": exchange, "symbol": symbol} for exchange, symbol in found if exchange]
    if desk.settings.name or symbols:
        yield {
            "name": desk.issuer(release.language) or "issuer",
            "rel": "issuer",
            **({"symbols": symbols} if symbols else {}),
        }


def _source(contact: Contact, release: Release, desk: Desk) -> dict[str, Any]:
    """Return a media contact: each way to reach it comes with its name and role, for which there is no other place.

    A number with a remark becomes the number, and a note with the whole text.
    """
    who = {"role": contact.role, "name": contact.name, "lang": release.language}
    who = {key: value for key, value in who.items() if value}
    remarks = [("note", number) for number in contact.phone if read(number).call != number]
    ways = [("email", contact.email), *(("phone", read(number).call) for number in contact.phone), *remarks,
            ("hours", contact.hours), ("languages", ", ".join(contact.languages))]  # fmt: skip
    info: list[dict[str, Any]] = [{"type": kind, **who, "value": value} for kind, value in ways if value]
    if contact.country:
        info.append({"type": "address", **who, "address": {"country": contact.country}})
    name = contact.organisation or desk.issuer(release.language) or contact.name
    return {"role": "press-contact", **({"name": name} if name else {}), **({"contactInfo": info} if info else {})}


def _pictures(release: Release, desk: Desk) -> Iterator[dict[str, Any]]:
    for number, media in enumerate(map(attachments.inert, release.media), 1):
        kind = mimetypes.guess_type(media.url or media.file)[0]
        rendition = {"name": "main", "href": media.url, "contentType": kind, "title": media.file}
        item: dict[str, Any] = {
            "name": f"media-{number}",
            "uri": _media_uri(media, release, desk),
            "type": "picture" if kind is None or kind.startswith("image/") else kind.partition("/")[0],
            "by": media.credit,
            "descriptions": [
                _text(role, text) for role, text in (("caption", media.caption), ("alt", media.alt)) if text
            ],
            "renditions": [{key: value for key, value in rendition.items() if value}],
        }
        if item["type"] not in {"picture", "audio", "video"}:
            item["type"] = "component"
        yield {key: value for key, value in item.items() if value}


def _media_uri(media: Media, release: Release, desk: Desk) -> str:
    if identity.URI.fullmatch(media.url):
        return media.url
    return f"urn:uuid:{uuid.uuid5(identity.NAMESPACE, f'{identity.uri(release, desk)} {media.file}')}"


def _translations(release: Release, desk: Desk) -> Iterator[dict[str, Any]]:
    for other in desk.siblings(release):
        yield {
            "name": f"translation-{other.language}",
            "uri": identity.uri(other, desk),
            "type": "text",
            "language": other.language,
            "headlines": [_text("main", other.headline)],
        }


def _lowered(item: Mapping[str, Any]) -> dict[str, Any]:
    """Return a 3.1 object as 2.2, with its keys in lower case and the older name for the embargo."""
    lowered: dict[str, Any] = _lower_keys(item)
    if "embargoeduntil" in lowered:
        lowered["embargoed"] = lowered.pop("embargoeduntil")
    lowered["standard"] = {"name": "ninjs", "version": "2.2", "schema": SCHEMAS.format("2.2")}
    return lowered


def _lower_keys(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key.lower(): _lower_keys(item) for key, item in value.items()}
    return [_lower_keys(item) for item in value] if isinstance(value, list) else value


def _flat(item: Mapping[str, Any]) -> dict[str, Any]:
    """Return a 3.1 object as 1.6, in which the keys of texts include their role, and names of lists are singular."""
    flat = _lowered(item)
    flat["$standard"] = {"name": "ninjs", "version": "1.6", "schema": SCHEMAS.format("1.6")}
    flat["representationtype"] = "complete"
    for plural, key in (("headlines", "headline"), ("descriptions", "description"), ("bodies", "body")):
        for each in flat.pop(plural, []):
            flat[_flat_key(key, each)] = each["value"]
            if key == "body" and "wordcount" in each:
                flat |= {"charcount": each["charcount"], "wordcount": each["wordcount"]}
    for plural, single in (("subjects", "subject"), ("organisations", "organisation"), ("infosources", "infosource"),
                           ("genres", "genre")):  # fmt: skip
        if plural in flat:
            flat[single] = [_coded(each) for each in flat.pop(plural)]
    if "altids" in flat:
        flat["altids"] = {each["role"]: each["value"] for each in flat["altids"]}
    if "associations" in flat:
        flat["associations"] = {_name(each): _flat_association(each) for each in flat["associations"]}
    del flat["standard"]
    return flat


def _flat_key(key: str, text: Mapping[str, Any]) -> str:
    if key == "headline" and text["role"] == "main":
        return "headline"
    return f"{key}_{'html' if text['contenttype'] == 'text/html' and text['role'] == 'main' else text['role']}"


def _coded(each: Mapping[str, Any]) -> dict[str, Any]:
    """Return a named thing as in 1.6: a scheme and a code instead of a URI, and ``rel`` instead of ``role``."""
    changed = dict(each)
    if "uri" in changed:
        scheme, _, code = changed.pop("uri").rpartition("/")
        changed |= {"scheme": f"{scheme}/", "code": code}
    if "role" in changed:
        changed["rel"] = changed.pop("role")
    changed.pop("literal", None)
    return changed


def _name(each: Mapping[str, Any]) -> str:
    return re.sub(r"\W", "_", each["name"])


def _flat_association(each: Mapping[str, Any]) -> dict[str, Any]:
    flat = {
        key: value
        for key, value in each.items()
        if key not in {"name", "headlines", "descriptions", "renditions", "by"}
    }
    for plural, key in (("headlines", "headline"), ("descriptions", "description")):
        flat |= {_flat_key(key, text): text["value"] for text in each.get(plural, [])}
    if "by" in each:
        flat["byline"] = each["by"]
    if "renditions" in each:
        flat["renditions"] = {
            rendition["name"]: {
                ("mimetype" if key == "contenttype" else key): value
                for key, value in rendition.items()
                if key != "name"
            }
            for rendition in each["renditions"]
        }
    return flat


VERSIONS: dict[NinjsVersion, Callable[[dict[str, Any]], dict[str, Any]]] = {
    NinjsVersion.V3_1: dict,
    NinjsVersion.V2_2: _lowered,
    NinjsVersion.V1_6: _flat,
}
"""The conversion of a 3.1 object to each version."""
