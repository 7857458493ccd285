"""NITF 3.6, the News Industry Text Format.

The schema leaves the forms of dates and of the status open; here they are as the documentation (http://www.nitf.org)
asks: ``YYYYMMDDTHHMMSS±HHMM``, and one of four words.
"""

from __future__ import annotations

import datetime as dt
import mimetypes
from typing import TYPE_CHECKING

from pressctl.exporters import Desk, Exported, words_for
from pressctl.exporters.parts import attachments, identity, nitf_body, subjects
from pressctl.exporters.parts.state import state
from pressctl.exporters.parts.wording import long_date, text_left_out, without_subjects
from pressctl.exporters.parts.xml_tree import XML_LANG, Builder, serialised
from pressctl.languages import Language
from pressctl.prose.addresses.dialling import read, remark
from pressctl.release.located import located
from pressctl.release.model import Contact, Media, Release, Status

if TYPE_CHECKING:
    from lxml.etree import _Element

NAMESPACE = "http://iptc.org/std/NITF/2006-10-18/"
VERSION = {"version": "-//IPTC//DTD NITF 3.6//EN", "change.date": "September 11, 2009", "change.time": "12:26"}
"""The fixed attributes of version 3.6."""


def write(release: Release, desk: Desk) -> Exported:
    """Return the release as an NITF document in UTF-8."""
    release = without_subjects(release)
    language, notes = words_for(release, desk)
    builder = Builder(NAMESPACE)
    root = builder.root("nitf", {**VERSION, "baselang": release.language, XML_LANG: release.language})
    _head(builder, root, release, desk, language)
    body = builder.add(root, "body")
    _body_head(builder, body, release, desk, language)
    if not release.is_recalled:
        _content(builder, builder.add(body, "body.content"), release)
    _tagline(builder, body, release)
    notes += identity.left_behind(release, "NITF") + text_left_out(release) + builder.notes
    return Exported(serialised(root), notes)


def status(release: Release, now: dt.datetime) -> str:
    """Return the standard's word for the status of the release: usable, embargoed, withheld or canceled."""
    pub_status = identity.pub_status(release)
    return "embargoed" if pub_status == "usable" and release.is_embargoed(now) else pub_status


def norm(instant: dt.datetime) -> str:
    """Return an instant (aware) in NITF's form: ``20260303T100000+0100``."""
    return instant.strftime("%Y%m%dT%H%M%S%z")


def _head(builder: Builder, root: _Element, release: Release, desk: Desk, language: Language) -> None:
    head = builder.add(root, "head")
    builder.add(head, "title", release.headline)
    for name, value in (("id", release.id), ("slug", release.slug), ("kind", str(release.kind))):
        if value:
            builder.add(head, "meta", "", {"name": name, "content": value})
    tobject = builder.add(head, "tobject")
    builder.add(tobject, "tobject.property", "", {"tobject.property.type": str(release.kind)})
    for code in subjects.codes(release):
        builder.add(tobject, "tobject.subject", "", {"tobject.subject.refnum": code})
    _docdata(builder, head, release, desk, language)
    changed = identity.changed(release, desk)
    if changed and (release.corrected or release.withdrawn):
        release_state = state(release, desk, language)
        comment = " / ".join(filter(None, (*release_state.marks, " / ".join(release_state.note.splitlines()))))
        builder.add(head, "revision-history", "", {"norm": norm(changed), "comment": comment})


def _docdata(builder: Builder, head: _Element, release: Release, desk: Desk, language: Language) -> None:
    release_state = state(release, desk, language)
    held, lines = status(release, desk.now), release_state.warnings
    uri, issued = identity.uri(release, desk), identity.issued(release, desk)
    recall = {"management-doc-idref": uri} if held == "canceled" else {}
    data = builder.add(head, "docdata", "", {"management-status": held, **recall})
    if release.status is Status.CORRECTED:
        info = release_state.note or language.labels["correction"]
        builder.add(data, "correction", "", {"info": info, "id-string": uri})
    builder.add(data, "doc-id", "", {"id-string": uri})
    if issued:
        builder.add(data, "date.issue", "", {"norm": norm(issued)})
    if release.embargo and release.embargo.instant:
        builder.add(data, "date.release", "", {"norm": norm(release.embargo.instant)})
    if lines:
        builder.add(data, "ed-msg", "", {"msg-type": held, "info": " / ".join(lines)})
    if release.edition:
        version = identity.version(release)
        builder.add(data, "du-key", "", {"key": uri, "generation": version, "version": version})
    words = subjects.words(release)
    if words:
        keys = builder.add(data, "key-list")
        for word in words:
            builder.add(keys, "keyword", "", {"key": word})
    if release.tickers:
        content = builder.add(data, "identified-content")
        for ticker in release.tickers:
            exchange, symbol = subjects.ticker(ticker)
            builder.add(content, "org", desk.issuer(release.language), {"idsrc": exchange, "value": symbol})


def _body_head(builder: Builder, body: _Element, release: Release, desk: Desk, language: Language) -> None:
    head = builder.add(body, "body.head")
    hedline = builder.add(head, "hedline")
    builder.add(hedline, "hl1", release.headline)
    recalled = release.is_recalled
    if release.subheadline and not recalled:
        builder.add(hedline, "hl2", release.subheadline)
    for line in state(release, desk, language).warnings:
        note = builder.add(head, "note", "", {"noteclass": "editorsnote"})
        builder.add(builder.add(note, "body.content"), "p", line)
    if desk.settings.name:
        builder.add(builder.add(head, "distributor"), "org", desk.issuer(release.language))
    if place := located(release):
        dateline = builder.add(head, "dateline")
        builder.add(dateline, "location", place)
        if release.date:
            day = release.date.day
            builder.add(dateline, "story.date", long_date(day, language), {"norm": day.strftime("%Y%m%d")})
    if release.summary and not recalled:
        builder.add(builder.add(head, "abstract"), "p", release.summary)


def _content(builder: Builder, content: _Element, release: Release) -> None:
    nitf_body.write(builder, content, release.body)
    if release.boilerplate:
        nitf_body.write(builder, builder.add(content, "block", "", {"class": "boilerplate"}), release.boilerplate)
    for media in map(attachments.inert, attachments.with_pictures(release).media):
        _media(builder, content, media)


def _media(builder: Builder, content: _Element, media: Media) -> None:
    mime = mimetypes.guess_type(media.url or media.file)[0] or ""
    kind = {"image": "image", "audio": "audio", "video": "video"}.get(
        mime.partition("/")[0], "data" if mime else "image"
    )
    element = builder.add(content, "media", "", {"media-type": kind})
    source = {"source": media.url or media.file, "mime-type": mime, "alternate-text": media.alt}
    builder.add(element, "media-reference", "", {**source, "source-credit": media.credit})
    if media.caption:
        builder.add(element, "media-caption", media.caption)
    if media.credit:
        builder.add(element, "media-producer", media.credit)


def _tagline(builder: Builder, body: _Element, release: Release) -> None:
    """Add the contacts as text for readers, with an element for each part."""
    if not release.contacts:
        return
    tagline = builder.add(builder.add(body, "body.end"), "tagline")
    for number, contact in enumerate(release.contacts):
        if number:
            builder.add(tagline, "br")
        _contact(builder, tagline, contact)


def _after(printed: str, call: str) -> str:
    """Return the text after a printed number; a remark before the number is moved there, too."""
    return printed.removeprefix(call) if printed.startswith(call) else f" ({remark(printed)})"


def _contact(builder: Builder, tagline: _Element, contact: Contact) -> None:
    calls = {number: read(number).call for number in contact.phone}
    remarks = {call: _after(number, call) for number, call in calls.items()}
    parts = [
        ("person", contact.name, {}),
        ("function", contact.role, {}),
        ("org", contact.organisation, {}),
        ("virtloc", contact.email, {"class": "email"}),
        *(("virtloc", call, {"class": "phone"}) for call in calls.values()),
        ("virtloc", contact.hours, {"class": "hours"}),
    ]
    shown = [part for part in parts if part[1]]
    for number, (name, text, attributes) in enumerate(shown):
        if number:
            builder.write(tagline, ", ")
        builder.add(tagline, name, text, attributes)
        if text in remarks:
            builder.write(tagline, remarks[text])
