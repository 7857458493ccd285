"""NewsML 1.x, as Business Wire and others still send it: components in components, one of them a language's text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from pressctl.errors import ImportRefused
from pressctl.importers import Options, Reading, nitf
from pressctl.importers.extraction.contacts import people as contact_people
from pressctl.importers.extraction.lines import broken
from pressctl.importers.markup import markdown
from pressctl.importers.markup.blocks import blocks
from pressctl.importers.markup.elements import words_of
from pressctl.importers.markup.xml_source import attribute, every, first, line, local, parse, text
from pressctl.importers.wire import Item, picture
from pressctl.prose.word_lists import every_word
from pressctl.release.model import Contact, Media

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

IDENTIFIER = "Identification/NewsIdentifier"
PICTURES = {"photo", "picture", "image", "logo", "graphic", "video", "audio", "main picture", "illustration"}
TEXTS = {"body", "main", "text", "main text", ""}
SIZES = ("highres", "high", "viewimage", "view", "lowres", "thumbnail")
"""What a picture is for, the best for print first."""


def read(data: bytes, options: Options) -> list[Reading]:
    """Return the releases in the bytes of a NewsML document, one for each language of each item."""
    del options
    root = parse(data, "NewsML")
    found = [
        _release(news, component) for news in root.iter() if local(news) == "NewsItem" for component in _texts(news)
    ]
    if not found:
        raise ImportRefused("holds no news item with a text", "a picture or a package is no release")
    return found


def _texts(news: Element) -> list[Element]:
    """Return the components that have a headline and a text: one per language, else the outermost."""
    whole = every(news, "NewsComponent")
    found = [each for each in news.iter() if local(each) == "NewsComponent" and _is_release(each)]
    return [each for each in found if not any(below in found for below in each.iterdescendants())] or [
        each for each in whole if any(local(below) == "DataContent" for below in each.iter())
    ]


def _is_release(component: Element) -> bool:
    """Return whether a component has a headline and, in it or in a part of it, a text."""
    parts = [component, *every(component, "NewsComponent")]
    has_text = any(first(part, "ContentItem/DataContent") is not None for part in parts if _role(part) in TEXTS)
    return first(component, "NewsLines/HeadLine") is not None and has_text


def _role(component: Element) -> str:
    return attribute(component, "Role", "FormalName").casefold()


def _release(news: Element, component: Element) -> Reading:
    item = Item()
    around = [component, *(each for each in component.iterancestors() if local(each) == "NewsComponent")]
    _identity(item, news)
    _management(item, news)
    tag = next(
        (value for each in around if (value := attribute(each, "DescriptiveMetadata/Language", "FormalName"))), ""
    )
    item.put("language", tag, line(first(component, "DescriptiveMetadata/Language")))
    parts = [component, *every(component, "NewsComponent")]
    _lines(item, around)
    _metadata(item, around)
    for part in parts:
        _part(item, part, is_whole=part is component)
    item.media((media for part in parts[1:] if (media := _media(part))), line(component))
    return item.reading()


def _identity(item: Item, news: Element) -> None:
    identifier = first(news, IDENTIFIER)
    uri = text(identifier, "PublicIdentifier")
    if uri:
        item.top["uri"] = uri
    revision = text(identifier, "RevisionId")
    if revision:
        item.top["version"] = revision
    item.put("id", text(identifier, "NewsItemId"), line(first(identifier, "NewsItemId")))
    item.keep("provider_id", text(identifier, "ProviderId"))
    item.keep("date_id", text(identifier, "DateId"))
    before = attribute(identifier, "RevisionId", "PreviousRevision")
    item.keep("previous_revision", before if before != "0" else "")


def _management(item: Item, news: Element) -> None:
    managed = first(news, "NewsManagement")
    state = attribute(managed, "Status", "FormalName")
    if state.casefold() == "embargoed":
        lifts = text(managed, "StatusWillChange/DateAndTime")
        item.embargo(lifts, line(first(managed, "StatusWillChange")))
        if not lifts:
            item.notes.append("the item is embargoed, but does not say until when; write the embargo in by hand")
    created, made = text(managed, "FirstCreated"), text(managed, "ThisRevisionCreated")
    item.date(created or made, line(first(managed, "FirstCreated")))
    item.keep("version_created", made if created and made != created else "")
    item.status(state, line(first(managed, "Status")))
    item.keep("urgency", attribute(managed, "Urgency", "FormalName"))
    for name, path in (
        ("instruction", "Instruction"),
        ("associated_with", "AssociatedWith"),
        ("derived_from", "DerivedFrom"),
    ):
        found = every(managed, path) if managed is not None else []
        item.keep(name, [str(each.get("FormalName") or each.get("NewsItem") or text(each)) for each in found])


def _lines(item: Item, around: list[Element]) -> None:
    """Take the news lines of the component, or of those around it."""
    for component in around:
        own = first(component, "NewsLines")
        if own is None:
            continue
        item.put("headline", text(own, "HeadLine"), line(first(own, "HeadLine")))
        item.put("subheadline", text(own, "SubHeadLine"), line(first(own, "SubHeadLine")))
        item.put("dateline", text(own, "DateLine"), line(first(own, "DateLine")))
        for name, path in (("byline", "ByLine"), ("slugline", "SlugLine"), ("copyright_notice", "CopyrightLine"),
                           ("creditline", "CreditLine"), ("keywords", "KeywordLine")):  # fmt: skip
            if name not in item.extra:
                item.keep(name, text(own, path))
        more = {attribute(each, "NewsLineType", "FormalName") or "line": text(each, "NewsLineText")
                for each in every(own, "NewsLine")}  # fmt: skip
        item.keep("news_lines", {**item.extra.get("news_lines", {}), **more})


def _metadata(item: Item, around: list[Element]) -> None:
    subjects: list[tuple[str, str]] = []
    tickers: list[str] = []
    kept: dict[str, list[str]] = {}
    for component in around:
        for each in every(component, "Metadata"):
            pairs = [(str(one.get("FormalName", "")), str(one.get("Value", ""))) for one in every(each, "Property")]
            values = dict(pairs)
            if "Ticker Symbol" in values:
                tickers.append(": ".join(filter(None, (values.get("Exchange", ""), values["Ticker Symbol"]))))
                continue
            for name, value in pairs:
                if name.endswith("Keywords"):
                    subjects.append((value, ""))
                kept.setdefault(name, []).append(value)
        described = first(component, "DescriptiveMetadata")
        for each in described.iter() if described is not None else ():
            if local(each) in {"Subject", "SubjectMatter", "SubjectDetail"} and each.get("FormalName"):
                code = str(each.get("FormalName"))
                subjects.append(("", f"medtop:{code}") if code.isdigit() and len(code) == 8 else (code, ""))
    item.subjects(subjects, line(around[-1]))
    item.tickers(tickers, line(around[-1]))
    item.keep("properties", kept)
    _described(item, around)


def _described(item: Item, around: list[Element]) -> None:
    genres = [attribute(each, "DescriptiveMetadata/Genre", "FormalName") for each in around]
    if not item.kind(genres, line(around[-1])):
        item.keep("genres", [genre for genre in dict.fromkeys(genres) if genre])
    interests = [
        str(one.get("FormalName", "")) for each in around for one in every(each, "DescriptiveMetadata/OfInterestTo")
    ]
    item.keep("of_interest_to", interests)
    for name in ("Source", "Provider", "Creator"):
        parties = (attribute(each, f"AdministrativeMetadata/{name}/Party", "FormalName") for each in around)
        item.keep({"Source": "issuer"}.get(name, name.lower()), next(filter(None, parties), ""))


def _part(item: Item, part: Element, *, is_whole: bool) -> None:
    """Take what a component holds, by its role: the text, the subheadline, the contacts."""
    role = _role(part)
    content = first(part, "ContentItem/DataContent")
    if content is None or (is_whole and role not in TEXTS):
        return
    found = _blocks(content)
    if role in TEXTS:
        item.body(found, line(content))
    elif role in {"subheadline", "sub-headline"}:
        item.put("subheadline", words_of(content), line(content))
    elif role == "contact":
        item.contacts(_contacts(found), line(content))
    elif role in {"abstract", "summary"}:
        item.put("summary", words_of(content), line(content))
    elif role not in {"headline", "stylesheet"}:
        item.keep("parts", {**item.extra.get("parts", {}), role: "\n\n".join(found)})


def _blocks(content: Element) -> list[str]:
    inner = next((each for each in content if local(each)), None)
    if inner is None:
        return [markdown.safe(block.text) for block in broken.blocks("".join(map(str, content.itertext())))]
    if local(inner) == "nitf":
        return nitf.of_root(inner).release.body.strip().split("\n\n")
    return blocks(content)


def _contacts(found: list[str]) -> Iterator[Contact]:
    """Yield the contacts of a block; a line “or” or “and” parts them, and the first line names the house."""
    for block in found:
        group: list[str] = []
        for row in [*markdown.plain(block).split("\n"), "or"]:
            if row.strip().casefold() not in every_word("or_words", "and_words"):
                group.append(row.strip())
                continue
            yield from _with_house([each for each in group if each])
            group = []


def _with_house(group: list[str]) -> Iterator[Contact]:
    """Yield the contacts of some lines, the first of which names the house when it holds nothing else."""
    is_house = len(group) > 1 and not any(character in "@,;:" or character.isdigit() for character in group[0])
    for each in contact_people.read(group[1:] if is_house else group):
        printed = " ".join(group)
        yield replace(each, organisation=group[0], printed=printed) if is_house and not each.organisation else each


def _media(part: Element) -> Media | None:
    """Return the picture of a component: its largest rendition, with its headline for a caption."""
    if _role(part) not in PICTURES:
        return None
    items = [each for each in every(part, "ContentItem") if each.get("Href")]
    if not items:
        return None
    best = min(items, key=_rank)
    return picture(str(best.get("Href")), "", "", text(part, "NewsLines/HeadLine"), text(part, "NewsLines/CreditLine"))


def _rank(content: Element) -> int:
    uses = [str(each.get("Value", "")).casefold() for each in every(content, "Characteristics/Property")
            if each.get("FormalName") in {"ImageUse", "MultiMediaUse"}]  # fmt: skip
    return next((SIZES.index(use) for use in uses if use in SIZES), len(SIZES))
