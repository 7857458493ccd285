"""NewsML-G2: news items, alone or several in a message. A code is kept as it is; its catalogue is not fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressctl.errors import ImportRefused
from pressctl.importers import Options, Reading, nitf
from pressctl.importers.extraction.lines import broken
from pressctl.importers.markup import markdown
from pressctl.importers.markup.blocks import blocks
from pressctl.importers.markup.xml_source import attribute, every, first, line, local, parse, remove, text
from pressctl.importers.wire import Item, note_lines, picture
from pressctl.prose.addresses.dialling import with_remarks
from pressctl.prose.datelines import dateline
from pressctl.release.model import Contact, Media, Status

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SUBHEADLINE = ("subheadline", "sub", "deck", "subtitle")


def read(data: bytes, options: Options) -> list[Reading]:
    """Return the releases in the bytes of a NewsML-G2 document, one per text item; raises ImportRefused without any."""
    del options
    root = parse(data, "NewsML-G2")
    items = [root] if local(root) == "newsItem" else [each for each in root.iter() if local(each) == "newsItem"]
    texts = [
        each for each in items if attribute(each, "itemMeta/itemClass", "qcode").rpartition(":")[2] in {"", "text"}
    ]
    if not texts:
        raise ImportRefused("holds no news item that is a text", "a picture or a package is no release")
    return [_item(each) for each in texts]


def _item(root: Element) -> Reading:
    item = Item()
    for name, value in (("uri", root.get("guid")), ("version", root.get("version"))):
        if value:
            item.top[name] = str(value)
    meta, content = first(root, "itemMeta"), first(root, "contentMeta")
    tag = attribute(content, "language", "tag") or str(root.get(LANG, ""))
    item.put("language", tag, line(first(content, "language")))
    _headlines(item, meta, content)
    if meta is not None:
        _item_meta(item, meta)
    if content is not None:
        _content_meta(item, content)
    _tickers(item, root)
    _subjects(item, content)
    _rights(item, root)
    _content(item, root)
    return item.reading()


def _headlines(item: Item, meta: Element | None, content: Element | None) -> None:
    headlines = every(content, "headline") if content is not None else []
    roles = [str(each.get("role", "")).rpartition(":")[2].casefold() for each in headlines]
    main = next((each for each, role in zip(headlines, roles, strict=True) if role not in SUBHEADLINE), None)
    sub = next((each for each, role in zip(headlines, roles, strict=True) if role in SUBHEADLINE), None)
    title = text(meta, "title")
    headline = text(main) or title
    item.put("headline", headline, line(main if main is not None else first(meta, "title")))
    item.put("subheadline", text(sub), line(sub))
    item.keep("headlines", [text(each) for each in headlines if each is not main and each is not sub])
    item.keep("title", title if title != headline else "")


def _item_meta(item: Item, meta: Element) -> None:
    made, before = text(meta, "versionCreated"), text(meta, "firstCreated")
    item.embargo(text(meta, "embargoed"), line(first(meta, "embargoed")))
    item.date(before or made, line(first(meta, "firstCreated")))
    item.keep("version_created", made if before and made != before else "")
    status = first(meta, "pubStatus")
    item.status(_code(status), line(status))
    notes = [text(each) for each in every(meta, "edNote")]
    if any(_code(each).endswith(":correction") for each in every(meta, "signal")):
        said = [part for note in notes for part in note_lines(note)]
        item.values["status"] = Status.CORRECTED
        item.put("corrects", "\n".join(said), line(first(meta, "edNote")))
    else:
        item.ed_note("\n".join(notes))
    if not item.kind([text(meta, "profile")], line(first(meta, "profile"))):
        item.keep("profile", text(meta, "profile"))
    item.keep("issuer", _named(first(meta, "provider")))
    item.keep("expires", text(meta, "expires"))
    for name in ("service", "signal"):
        item.keep(name, [_code(each) for each in every(meta, name) if not _code(each).endswith(":correction")])
    links = [{"rel": str(each.get("rel", "")), "uri": str(each.get("residref") or each.get("href") or "")}
             for each in every(meta, "link")]  # fmt: skip
    item.keep("links", links)


def _content_meta(item: Item, content: Element) -> None:
    located = first(content, "located")
    opening = first(content, "dateline")
    own = dateline.read(f"{text(opening)} X") if opening is not None else None
    item.put("dateline", _named(located) or (own.place if own else text(opening)), line(located))
    item.put("summary", text(content, "description"), line(first(content, "description")))
    item.keep("descriptions", [text(each) for each in every(content, "description")[1:]])
    for each in every(content, "altId"):
        kind = str(each.get("type", "")).rpartition(":")[2]
        if kind in {"id", "slug"}:
            item.put(kind, text(each), line(each))
    named = [each for each in every(content, "contributor") if first(each, "personDetails/contactInfo") is not None]
    item.contacts((_contact(each) for each in named), line(named[0]) if named else 1)
    genres = [_named(each) for each in every(content, "genre")]
    if not item.kind(genres, line(first(content, "genre"))):
        item.keep("genres", genres)
    for name, path in (
        ("byline", "by"),
        ("slugline", "slugline"),
        ("creditline", "creditline"),
        ("urgency", "urgency"),
    ):
        item.keep(name, text(content, path))
    item.keep("creators", [_named(each) for each in every(content, "creator")])


def _subjects(item: Item, content: Element | None) -> None:
    """Take the subjects, but for those that stand for a ticker."""
    tickers = set(item.values.get("tickers", ()))
    found = every(content, "subject") if content is not None else []
    kept = [each for each in found if _named(each) not in tickers]
    codes = [str(each.get("qcode") or each.get("uri") or "") for each in kept]
    item.subjects(zip((_named(each) for each in kept), codes, strict=True), line(kept[0]) if kept else 1)
    named = {code: text(each, "name") for each, code in zip(kept, codes, strict=True) if code and text(each, "name")}
    item.keep("subject_names", named)
    keywords = [text(each) for each in (every(content, "keyword") if content is not None else [])]
    item.keep("keywords", keywords)


def _tickers(item: Item, root: Element) -> None:
    found = [each for each in root.iter() if local(each) == "hasInstrument" and each.get("symbol")]
    tickers = [_ticker(each) for each in found]
    item.tickers(tickers, line(found[0]) if found else 1)


def _ticker(instrument: Element) -> str:
    source = str(instrument.get("symbolsrc") or instrument.get("marketlabel") or instrument.get("market") or "")
    exchange = source.rpartition(":")[2]
    return f"{exchange}: {instrument.get('symbol')}" if exchange else str(instrument.get("symbol"))


def _rights(item: Item, root: Element) -> None:
    for name, path in (("copyright_notice", "copyrightNotice"), ("usage_terms", "usageTerms")):
        item.keep(name, text(root, f"rightsInfo/{path}"))
    item.keep("copyright_holder", _named(first(root, "rightsInfo/copyrightHolder")))


def _content(item: Item, root: Element) -> None:
    pictures: list[Media | None] = []
    for part in every(root, "contentSet/inlineXML"):
        inner = next((each for each in part if local(each)), None)
        if inner is not None and local(inner) == "nitf":
            told = nitf.of_root(inner).release
            item.body(told.body.strip().split("\n\n"), line(part))
            pictures += told.media
        elif inner is not None:
            pictures += _without_media(inner)
            _standing(item, inner)
            item.body(blocks(inner), line(part))
    for part in every(root, "contentSet/inlineData"):
        item.body(
            [markdown.safe(block.text) for block in broken.blocks("".join(map(str, part.itertext())))], line(part)
        )
    pictures += [picture(str(each.get("href", ""))) for each in every(root, "contentSet/remoteContent")]
    item.media(pictures, line(first(root, "contentSet")))


def _without_media(page: Element) -> list[Media | None]:
    """Take the pictures and files out of a page, each in a box of its own, and return them."""
    found: list[Media | None] = []
    for box in [each for each in page.iter() if local(each) == "div" and each.get("class") == "media"]:
        image = next((each for each in box.iter() if local(each) in {"img", "a"}), None)
        if image is not None:
            words = text(image) if local(image) == "a" else ""
            source = str(image.get("src") or image.get("href") or "")
            alt = str(image.get("alt", "")) or (words if words != source else "")
            found.append(picture(source, "", alt, text(box, "p"), str(image.get("title", ""))))
        remove(box)
    return found


def _standing(item: Item, page: Element) -> None:
    for box in [each for each in page.iter() if local(each) == "div" and each.get("class") == "boilerplate"]:
        item.put("boilerplate", "\n\n".join(blocks(box)), line(box))
        remove(box)


def _code(element: Element | None) -> str:
    return str(element.get("qcode") or element.get("uri") or "") if element is not None else ""


def _named(element: Element | None) -> str:
    """Return the name of a thing, or else its literal or code."""
    if element is None:
        return ""
    return text(element, "name") or str(element.get("literal") or "") or text(element) or _code(element)


def _contact(contributor: Element) -> Contact:
    info = first(contributor, "personDetails/contactInfo")
    assert info is not None  # only those that have one are asked for
    name, role = text(contributor, "name"), text(contributor, "definition")
    organisation = _named(first(contributor, "personDetails/affiliation"))
    email = text(info, "email")
    country = (
        attribute(info, "address/country", "literal") or attribute(info, "address/country", "qcode").rpartition(":")[2]
    )
    phones, notes = ([text(each) for each in every(info, name)] for name in ("phone", "note"))
    return Contact(
        name=name if name not in {role, organisation, email} else "",
        role=role,
        organisation=organisation,
        country=country if len(country) == 2 else "",
        email=email,
        phone=with_remarks(phones, notes),
        hours=next((note for note in notes if not any(phone in note for phone in phones)), ""),
    )
