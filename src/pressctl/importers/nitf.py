"""NITF, the News Industry Text Format, in any of its versions, with or without its namespace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressctl.importers import Options, Reading
from pressctl.importers.extraction.contacts import people as contact_people
from pressctl.importers.markup.blocks import blocks
from pressctl.importers.markup.xml_source import attribute, every, first, line, local, parse, text
from pressctl.importers.wire import Item, picture
from pressctl.prose.addresses.dialling import read as read_phone
from pressctl.release import moments
from pressctl.release.model import Contact, Media, Status

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
EMPHASIS = {"strong": "strong", "bold": "strong", "b": "strong", "s": "s", "code": "code"}
"""What NITF's one emphasis is, by its class."""


def read(data: bytes, options: Options) -> list[Reading]:
    """Return the release in the bytes of an NITF document; raises ImportRefused when it cannot be read."""
    del options
    return [of_root(parse(data, "NITF"))]


def of_root(root: Element) -> Reading:
    """Return the release of an ``nitf`` element."""
    item = Item()
    head, data = first(root, "head"), first(root, "head/docdata")
    language = root.get(LANG) or root.get("baselang") or attribute(root, "body", LANG)
    item.put("language", str(language or ""), line(root))
    _body_head(item, root)
    if data is not None:
        _dates(item, data)
        _docdata(item, data)
    if head is not None:
        _head(item, head)
    _content(item, root)
    _end(item, root)
    return item.reading()


def _body_head(item: Item, root: Element) -> None:
    head = first(root, "body/body.head")
    hedline = first(head, "hedline")
    headline = text(hedline, "hl1") or text(hedline) or text(root, "head/title")
    item.put("headline", headline, line(first(hedline, "hl1")))
    item.put("subheadline", text(hedline, "hl2"), line(first(hedline, "hl2")))
    item.keep("subheadlines", [text(each) for each in every(hedline, "hl2")[1:]] if hedline is not None else [])
    title = text(root, "head/title")
    item.keep("title", title if title != headline else "")
    dateline = first(head, "dateline")
    item.put("dateline", text(dateline, "location") or _place(dateline), line(dateline))
    abstract = first(head, "abstract")
    item.put("summary", " ".join(text(each) for each in abstract) if abstract is not None and len(abstract) else
             text(abstract), line(abstract))  # fmt: skip
    for name, path in (("byline", "byline"), ("issuer", "distributor"), ("rights", "rights")):
        item.keep(name, text(head, path))
    item.ed_note("\n".join(text(note) for note in (every(head, "note") if head is not None else [])))


def _place(dateline: Element | None) -> str:
    """Return the words of a dateline that marks no place, but for those of its day."""
    if dateline is None:
        return ""
    day = text(dateline, "story.date")
    return text(dateline).replace(day, "").strip(" ,،，–—-") if day else text(dateline)


def _dates(item: Item, data: Element) -> None:
    issued, released = attribute(data, "date.issue", "norm"), attribute(data, "date.release", "norm")
    first_moment, second = moments.stamp(issued), moments.stamp(released)
    state = data.get("management-status", "")
    later = bool(
        first_moment and second and first_moment.instant and second.instant and second.instant > first_moment.instant
    )
    if state == "embargoed" or later:
        item.embargo(released, line(first(data, "date.release")))
        item.date(issued, line(first(data, "date.issue")))
    else:
        item.date(issued or released, line(first(data, "date.issue")))
        item.keep("date_release", released if issued and released != issued else "")
    item.keep("expires", attribute(data, "date.expire", "norm"))


def _docdata(item: Item, data: Element) -> None:
    item.status(str(data.get("management-status", "")), line(data))
    if uri := attribute(data, "doc-id", "id-string"):
        item.top["uri"] = uri
    correction = first(data, "correction")
    if correction is not None:
        item.values["status"] = Status.CORRECTED
        item.put("corrects", str(correction.get("info", "")), line(correction))
    item.keep("urgency", attribute(data, "urgency", "ed-urg"))
    for name in ("doc.copyright", "doc.rights", "fixture", "du-key", "series", "evloc", "doc-scope"):
        item.keep(name, [dict(sorted((str(key), str(value)) for key, value in each.attrib.items()))
                         for each in every(data, name)])  # fmt: skip
    item.ed_note("\n".join(str(each.get("info", "")) for each in every(data, "ed-msg")))
    owners = every(data, "identified-content/org")
    tickers = (
        f"{each.get('idsrc')}: {each.get('value')}" for each in owners if each.get("idsrc") and each.get("value")
    )
    item.tickers(tickers, line(first(data, "identified-content")))
    item.keep("organisations", [text(each) for each in owners if text(each)])


def _head(item: Item, head: Element) -> None:
    subjects = every(head, "tobject/tobject.subject")
    codes = [str(each.get("tobject.subject.refnum", "")) for each in subjects]
    names = [" / ".join(str(each.get(f"tobject.subject.{part}")) for part in ("type", "matter", "detail")
                        if each.get(f"tobject.subject.{part}")) for each in subjects]  # fmt: skip
    words = [str(each.get("key", "")) for each in every(head, "docdata/key-list/keyword")]
    pairs = [("", f"medtop:{code}") if code.isdigit() and len(code) == 8 else (name or code, "")
             for name, code in zip(names, codes, strict=True)]  # fmt: skip
    item.subjects([*pairs, *((word, "") for word in words)], line(first(head, "docdata/key-list")))
    item.keep("subject_names", {code: name for name, code in zip(names, codes, strict=True) if name and code})
    metas = {str(each.get("name", "")): str(each.get("content", "")) for each in every(head, "meta")}
    for name in ("id", "slug"):
        item.put(name, metas.pop(name, ""), line(first(head, "meta")))
    kinds = [metas.pop("kind", ""), attribute(head, "tobject/tobject.property", "tobject.property.type")]
    if not item.kind(kinds, line(first(head, "tobject"))):
        item.keep("kind", next(filter(None, kinds), ""))
    item.keep("meta", {name: value for name, value in metas.items() if name and value})
    publication = first(head, "pubdata")
    item.keep("pubdata", {str(key): str(value) for key, value in publication.attrib.items()} if publication is not None
              else {})  # fmt: skip


def _content(item: Item, root: Element) -> None:
    content = first(root, "body/body.content")
    if content is None:
        return
    for emphasis in [each for each in content.iter() if local(each) == "em" and each.get("class") in EMPHASIS]:
        emphasis.tag = EMPHASIS[str(emphasis.get("class"))]
    pictures = [each for each in content.iter() if local(each) == "media"]
    item.media((_media(each) for each in pictures), line(pictures[0]) if pictures else 1)
    standing = [each for each in content if local(each) == "block" and each.get("class") == "boilerplate"]
    for block in standing:
        item.put("boilerplate", "\n\n".join(blocks(block)), line(block))
    for each in [*pictures, *standing]:
        parent = each.getparent()
        if parent is not None:
            parent.remove(each)
    item.body(blocks(content), line(content))


def _media(media: Element) -> Media | None:
    reference = first(media, "media-reference")
    if reference is None:
        return None
    credit = text(media, "media-producer") or str(reference.get("source-credit", ""))
    alt = str(reference.get("alternate-text", ""))
    return picture(str(reference.get("source", "")), "", alt, text(media, "media-caption"), credit)


def _end(item: Item, root: Element) -> None:
    tagline = first(root, "body/body.end/tagline")
    if tagline is None:
        return
    found = _marked(tagline) or contact_people.read([text(tagline)])
    item.contacts(found, line(tagline))
    if not found:
        item.keep("tagline", text(tagline))


def _marked(tagline: Element) -> list[Contact]:
    """Return the contacts of a tagline that marks who is who; a line break parts them."""
    groups: list[list[Element]] = [[]]
    for child in tagline:
        if local(child) == "br":
            groups.append([])
        else:
            groups[-1].append(child)
    return [_contact(group) for group in groups if any(local(each) == "virtloc" for each in group)]


def _contact(group: list[Element]) -> Contact:
    def of(name: str, kind: str = "") -> list[str]:
        return [text(each) for each in group if local(each) == name and (not kind or each.get("class") == kind)]

    emails = of("virtloc", "email") or [value for value in of("virtloc") if "@" in value]
    return Contact(
        name=next(iter(of("person")), ""),
        role=next(iter(of("function")), ""),
        organisation=next(iter(of("org")), ""),
        email=next(iter(emails), ""),
        phone=tuple(_phone(each) for each in group if local(each) == "virtloc" and each.get("class") == "phone"),
        hours=next(iter(of("virtloc", "hours")), ""),
    )


def _phone(element: Element) -> str:
    """Return a number with the remark that stands behind its element, “(switchboard)”, where it is one."""
    number = text(element)
    printed = number + (element.tail or "").rstrip(" ,\n\t")
    return printed if read_phone(printed).call == number else number
