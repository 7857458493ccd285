"""The page that `pressctl export --to html` writes, read back field by field: nothing in it has to be guessed."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from pressctl import languages
from pressctl.importers import Confidence, Entry, Found, Reading, in_paragraphs
from pressctl.importers.extraction import dates
from pressctl.importers.extraction.contacts.desks import is_desk, is_label
from pressctl.importers.extraction.contacts.roles import is_post
from pressctl.importers.markup.blocks import Piece, blocks, pieces
from pressctl.importers.markup.elements import words_of
from pressctl.importers.markup.metadata import first
from pressctl.languages import DEFAULT, Language
from pressctl.prose.hours.times import offsets
from pressctl.prose.lines import day_lines
from pressctl.release import moments
from pressctl.release.model import Contact, Kind, Release
from pressctl.release.moments import Moment

if TYPE_CHECKING:
    from lxml.html import HtmlElement

FIELDS = {
    "h1": "headline", "subheadline": "subheadline", "alert": "embargo", "end": "end_mark", "contact": "contacts",
    "about": "boilerplate", "header": "date", "article": "body",
}  # fmt: skip
"""The fields that the elements and classes of our page hold."""
WHEN = re.compile(r"(?P<day>.{6,40}?)\s*[,،，]\s*(?P<time>\d{2}:\d{2}) \((?P<zone>[\w/+:-]{1,40})\)")


def read(tree: HtmlElement) -> Reading | None:
    """Return the release on a page of ours, or None when the page is of another make."""
    pages = tree.xpath("//body/main[article/header/h1]")
    if not pages or not (pages[0].xpath("article/p[@class='end']") and pages[0].xpath("article/header/p")):
        return None
    page = pages[0]
    entries = tuple(_entry(piece, page) for piece in pieces(tree.find("body")))
    language = first(tree, "/html/@lang")
    words = languages.find(language) or languages.find(DEFAULT)
    assert words is not None
    end_mark = words_of(page.xpath("article/p[@class='end']")[0])
    release = Release(
        headline=words_of(page.xpath("article/header/h1")[0]),
        subheadline=_inside(page, "article/header/p[@class='subheadline']"),
        summary=first(tree, "//meta[@name='description']/@content"),
        language=language,
        date=_day(page),
        embargo=_embargo(page, words),
        kind=_kind(page, words),
        dateline=_dateline(page, words),
        contacts=tuple(_contact(each, words) for each in page.xpath("section[@class='contact']/address")),
        boilerplate=_boilerplate(page),
        end_mark="" if end_mark == words.labels["end_mark"] else end_mark,
        body=_body(page),
    )
    return Reading(release, _fields(release), account=entries)


def _entry(piece: Piece, page: HtmlElement) -> Entry:
    """Return where a block of the page stands in the release: what is what, its elements say."""
    inside = [piece.element, *piece.element.iterancestors()]
    to = next((name for above in inside if (name := _field(above))), "") if page in inside else ""
    return Entry(piece.line, piece.end, to or "left-out", "" if to else "around the release", piece.text)


def _field(element: HtmlElement) -> str:
    name, kind = str(element.tag), str(element.get("class") or "")
    if kind in FIELDS or name in FIELDS:
        return FIELDS.get(kind) or FIELDS[name]
    return "boilerplate" if name == "section" and element.get("aria-label") else ""


def _inside(page: HtmlElement, path: str) -> str:
    found = page.xpath(path)
    return words_of(found[0]) if found else ""


def _fields(release: Release) -> dict[str, Found]:
    names = ("headline", "subheadline", "summary", "language", "date", "embargo", "kind", "dateline", "boilerplate")
    shown = {name: value for name in names if (value := getattr(release, name))}
    shown["contacts"] = "; ".join(", ".join(filter(None, (each.name, each.email))) for each in release.contacts)
    shown["body"] = in_paragraphs(release.body.strip().count("\n\n") + 1)
    texts = {name: value.text if isinstance(value, Moment) else str(value) for name, value in shown.items() if value}
    return {name: Found(1, Confidence.CERTAIN, " ".join(text.split())) for name, text in texts.items()}


def _day(page: HtmlElement) -> Moment | None:
    text = first(page, "article/header//time/@datetime")
    try:
        return moments.read(text) if text else None
    except ValueError:
        return None


def _embargo(page: HtmlElement, words: Language) -> Moment | None:
    """Return the embargo of the release line, in the zone that stands first in it."""
    line = _inside(page, "article/header/p[@class='alert'][last()]")
    before = words.labels["embargo"].partition("{when}")[0]
    match = WHEN.match(line.removeprefix(before)) if before and line.startswith(before) else None
    day = dates.find(match["day"])[0] if match else None
    if not match or not day:
        return None
    try:
        return moments.read(_in_zone(f"{day.text}T{match['time']}:00", match["zone"]))
    except ValueError:
        return None


def _in_zone(local: str, zone: str) -> str:
    """Return a time with its zone as it is read in a front matter; “CET” is its offset on that day.

    Raises ValueError when it cannot be read as a time.
    """
    offset = re.fullmatch(r"UTC([+-]\d{2}:\d{2})", zone)
    if offset or zone == "UTC":
        return local + (offset[1] if offset else "Z")
    moment = dt.datetime.fromisoformat(local)
    ahead = offsets(zone, moment) if "/" not in zone else frozenset()
    return moment.replace(tzinfo=dt.timezone(next(iter(ahead)))).isoformat() if len(ahead) == 1 else f"{local} {zone}"


def _kind(page: HtmlElement, words: Language) -> Kind:
    line = " ".join(_inside(page, "article/header/p[not(@class)]").split())
    return next((kind for kind in Kind if line.split(" · ")[0] == words.labels[kind]), Kind.PRESS_RELEASE)


def _dateline(page: HtmlElement, words: Language) -> str:
    """Return the place in the words that open the lede: what stands before the day, or before the closing dash."""
    text = _inside(page, "article//span[@class='dateline']")
    before, _, closing = words.labels["dateline"].partition("{place}")[2].partition("{date}")
    for comma in re.finditer(re.escape(before), text):
        day = text[comma.end() :].removesuffix(closing)
        if dates.find(day)[0] and not day_lines.before_day(day):
            return text[: comma.start()]
    return text.removesuffix(words.labels["dateline"][-1]).strip()


def _body(page: HtmlElement) -> str:
    article = page.xpath("article")[0]
    for element in article.xpath("header|p[@class='end']"):
        element.drop_tree()
    for span in article.xpath(".//span[@class='dateline']"):
        span.tail = (span.tail or "").lstrip()
        span.text = ""
    return "\n\n".join(blocks(article)) + "\n"


def _boilerplate(page: HtmlElement) -> str:
    found = page.xpath("section[@class='about' or @aria-label]")
    if not found:
        return ""
    for heading in found[0].xpath("h2"):
        heading.drop_tree()
    return "\n\n".join(blocks(found[0]))


def _contact(address: HtmlElement, words: Language) -> Contact:
    """Return the contact of an address: its name is bold, its ways to be reached stand after their labels."""
    lines = [line.strip() for line in _lines(address)]
    labels = {name: words.labels[name] for name in ("email", "phone", "hours")}
    found: dict[str, list[str]] = {name: [] for name in labels}
    plain: list[str] = []
    for line in filter(None, lines):
        name = next((name for name, label in labels.items() if re.match(rf"{re.escape(label)}\s?[:：]", line)), "")
        if name:
            found[name].append(re.split(r"[:：]\s*", line, maxsplit=1)[1])
        else:
            plain.append(line)
    bold = _inside(address, "strong")
    rest = [line for line in plain if line != bold]
    is_role = len(rest) > 1 or any(is_post(line) or is_desk(line) or is_label(line) for line in rest)
    role, *houses = rest if is_role else ["", *rest]
    return Contact(
        name=bold,
        role=role,
        organisation=next(iter(houses), ""),
        email=next(iter(found["email"]), ""),
        phone=tuple(found["phone"]),
        hours=next(iter(found["hours"]), ""),
    )


def _lines(address: HtmlElement) -> list[str]:
    for line_break in address.iter("br"):
        line_break.text = "\n"
    text = "".join(str(part) for part in address.itertext())
    return [" ".join(line.split()) for line in text.split("\n")]
