"""One self-contained page: accessible, printable, light and dark, with nothing loaded from elsewhere."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urljoin

from markupsafe import Markup, escape

from pressctl.exporters import Desk, Exported, jsonld, words_for
from pressctl.exporters.parts import attachments, identity, lede, markup, pages
from pressctl.exporters.parts.state import state, told_once
from pressctl.exporters.parts.wording import about, long_date, opening, recall
from pressctl.languages.writing import direction
from pressctl.prose.addresses.dialling import tel
from pressctl.prose.datelines.dateline import may_open
from pressctl.release.model import Media, Release

TEMPLATE = "export/release.html"
EMBEDDED = 5_000_000
"""The most bytes of pictures in one page; further pictures are left out and named."""
OUTER = re.compile(r"(?:<div(?: [^>]*)?>\s*)*")
PARAGRAPH = re.compile(r"<p(?: [^>]*)?>")
LINK = re.compile(r"<a [^<>]*>.*?</a>", re.DOTALL)
TAG = re.compile(r"<[^<>]*>")
LEFT_OUT = "{name} is not in the page: {why}"


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture or file on a page: ``address`` is that of the picture, or the target of the link."""

    media: Media
    address: str
    is_picture: bool
    name: str


def write(release: Release, desk: Desk) -> Exported:
    """Return the page in UTF-8 with its pictures embedded, and a note for each thing that is not in it."""
    return page(release, desk)


def page(release: Release, desk: Desk, *, for_mail: bool = False) -> Exported:
    """Return the page; one for a mail does not embed its pictures, and has no JSON-LD and no links to translations."""
    files = _Files(release, desk)
    media = [] if for_mail or release.is_recalled else [shown for each in release.media if (shown := files.show(each))]
    others = desk.siblings(release) if is_public(release, desk) and not for_mail and desk.settings.url else ()
    values, notes = facts(release, desk, None if for_mail else files.place, media, others)
    if for_mail:
        values["structured"] = ""
    return Exported(pages.render(TEMPLATE, desk, values), (*notes, *files.notes))


def is_public(release: Release, desk: Desk) -> bool:
    """Return whether a page may have JSON-LD: if the release is approved, public by now, and not recalled."""
    return release.is_out(desk.now, desk.settings.timezone)


def facts(
    release: Release, desk: Desk, place: markup.Place | None, media: Sequence[Shown], others: Sequence[Release]
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Return the values for the template of a release's page, and notes on what the page does not carry."""
    language, notes = words_for(release, desk)
    printed = recall(release) if release.is_recalled else told_once(release, desk)
    body, moved = markup.html(printed.body, place)
    if moved:
        notes = (*notes, f"{attachments.linked(moved)}: the page fetches nothing")
    status = state(release, desk, language)
    public, tag = status.is_public, release.language or language.tag
    issuer = desk.issuer(release.language)
    values = {
        "release": printed,
        "labels": language.labels,
        "marked": pages.marked_labels(tag, language),
        "label_lang": pages.label_lang(tag, language),
        "language": tag,
        "direction": direction(tag),
        "issuer": issuer,
        "lines": [pages.marked_line(line, tag, language) for line in status.labelled_lines],
        "is_alert": status.is_alert,
        "is_embargoed": release.is_embargoed(desk.now),
        "is_draft": release.is_draft,
        "is_recalled": release.is_recalled,
        "is_public": public,
        "address": identity.address(release, desk) if public else "",
        "structured": Markup(jsonld.script(release, desk, others)) if public else "",
        "translations": translations(others, desk),
        "long_date": long_date(release.date.day, language) if release.date else "",
        "body": Markup(with_dateline(body, opening(printed, language))),  # sanitised by markup.html
        "media": media,
        "boilerplate": Markup(boilerplate_html(printed.boilerplate, place)),
        "about": about(issuer, language),
        "marked_about": pages.marked(about(issuer, language), tag, language),
        "contacts": [(contact, [(number, tel(number, contact.country)) for number in contact.phone])
                     for contact in printed.contacts],
        "colon": language.colon,
        "picture": _picture(printed),
        "end_mark": release.end_mark or language.labels["end_mark"],
    }  # fmt: skip
    return values, notes


def _picture(release: Release) -> str:
    """Return the address of the first picture that has one."""
    addresses = (each.url for each in release.media if markup.is_web_address(each.url))
    return next(filter(attachments.is_picture, addresses), "")


def translations(others: Iterable[Release], desk: Desk) -> list[tuple[str, str, str]]:
    """Return the language, its name in itself and the public address of each translation that has one."""
    found = [(other.language, identity.address(other, desk)) for other in others]
    return [(tag, pages.language_name(tag), address) for tag, address in sorted(found) if address]


@dataclass
class _Files:
    """Embeds the pictures of a release in its page, up to ``EMBEDDED``."""

    release: Release
    desk: Desk
    notes: dict[str, None] = field(default_factory=dict)
    _size: int = 0

    def place(self, target: str) -> str | None:
        """Return the address for a target in the page: a data URL, or the public address of another page."""
        if attachments.is_picture(target):
            return self._embedded(target)
        if attachments.is_source(target):
            return None
        address = identity.address(self.release, self.desk) if is_public(self.release, self.desk) else ""
        return urljoin(address, target) if address else target

    def show(self, media: Media) -> Shown | None:
        """Return a picture embedded in the page, or a file that it links to."""
        name = PurePosixPath(media.file or media.url).name or attachments.named(media)
        if media.file and attachments.is_picture(media.file):
            address = self._embedded(media.file)
            return Shown(media, address, True, name) if address else None
        if markup.is_web_address(media.url):
            return Shown(media, media.url, False, name)
        why = "a page can hold only pictures" if media.file else attachments.why_not_in(self.release, self.desk, media)
        self.notes[LEFT_OUT.format(name=name, why=why)] = None
        return None

    def _embedded(self, target: str) -> str | None:
        data = attachments.read(self.release, self.desk, target)
        if data is None:
            why = attachments.why_unread(self.release, self.desk, target)
            self.notes[LEFT_OUT.format(name=target, why=why)] = None
            return None
        if self._size + len(data) > EMBEDDED:
            self.notes[LEFT_OUT.format(name=target, why=f"it would hold more than {EMBEDDED // 1_000_000} MB")] = None
            return None
        self._size += len(data)
        return f"data:{attachments.mime(target)};base64,{base64.b64encode(data).decode('ascii')}"


def with_dateline(body: str, opening: str) -> str:
    """Return the body with the dateline leading into its first paragraph."""
    if not opening:
        return body
    words = f'<span class="dateline">{escape(opening)}</span>{lede.space_after(opening)}'
    outer = OUTER.match(body)
    if outer and body[outer.end() : outer.end() + 1] not in {"", "<"}:  # bare words, as an element of HTML has them
        return f"{outer[0]}{words}{body[outer.end() :]}"
    paragraphs = list(PARAGRAPH.finditer(body))
    if not paragraphs:
        return f"<p>{words}</p>{body}"
    at = next((each for each in paragraphs if may_open(_unlinked(body, each.end()))), paragraphs[0]).end()
    return f"{body[:at]}{words}{body[at:]}"


def _unlinked(body: str, start: int) -> str:
    """Return the words of the paragraph at an offset, without those of its links."""
    return unescape(TAG.sub("", LINK.sub("", body[start : body.find("</p>", start)])))


def boilerplate_html(boilerplate: str, place: markup.Place | None = None) -> str:
    """Return a boilerplate as sanitised HTML; without links it is cached, as many releases share it."""
    return markup.html(boilerplate, place)[0] if "[" in boilerplate or "<" in boilerplate else _plain(boilerplate)


@lru_cache(maxsize=100)
def _plain(text: str) -> str:
    return markup.html(text)[0]
