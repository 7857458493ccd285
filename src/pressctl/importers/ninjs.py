"""ninjs 1.x, 2.x and 3.x, news in JSON: each is read as the second, with keys in lower case and texts in lists.

The schemas: https://iptc.org/standards/ninjs/. What has no place in a release is kept under ``extra``, as it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pressctl.errors import ImportRefused
from pressctl.importers import Options, Reading
from pressctl.importers.extraction.lines import broken
from pressctl.importers.markup import encoding, markdown
from pressctl.importers.markup.blocks import blocks
from pressctl.importers.markup.elements import words_of
from pressctl.importers.wire import TOPIC, Item, picture
from pressctl.prose.addresses.dialling import with_remarks
from pressctl.release.model import Contact, Media

NEW = {
    "versionCreated",
    "firstCreated",
    "pubStatus",
    "embargoedUntil",
    "infoSources",
    "altIds",
    "edNote",
    "contentType",
}
"""Keys that only the third version has."""
TEXTS = {"headline": "headlines", "description": "descriptions", "body": "bodies"}
PLURALS = {"subject": "subjects", "organisation": "organisations", "infosource": "infosources", "person": "people",
           "place": "places", "event": "events", "object": "objects", "genre": "genres"}  # fmt: skip
DERIVED = {"standard", "$standard", "$schema", "charcount", "wordcount", "type", "mimetype", "representationtype"}
"""Keys that say nothing of the release itself."""
HTML = ("text/html", "application/xhtml+xml")
SUBHEADLINES = {"subheadline", "sub", "subhead", "deck", "subtitle"}
REACHED = {"email": "email", "e-mail": "email", "mail": "email", "phone": "phone", "tel": "phone", "telephone": "phone",
           "mobile": "phone", "cell": "phone", "hours": "hours", "languages": "languages", "note": "note"}  # fmt: skip

Values = dict[str, Any]


def read(data: bytes, options: Options) -> list[Reading]:
    """Return the releases in the bytes of a ninjs file, one per item; raises ImportRefused if it holds no release."""
    del options
    try:
        text = data.decode("utf-8-sig")
        values = encoding.json_of(text)
    except (ValueError, RecursionError) as error:
        raise ImportRefused("is not JSON, or is cut off", "ask for the whole file, in UTF-8") from error
    items = values if isinstance(values, list) else [values]
    if not items or not all(isinstance(item, dict) for item in items):
        raise ImportRefused("is JSON, but not ninjs", "ninjs is the JSON that is read")
    return [_Reader(item, text).read() for item in items]


class _Reader:
    """Reads one item; what it does not take is left for ``extra``."""

    def __init__(self, original: Values, text: str) -> None:
        self.original, self.text = original, text
        self.version = _version(original)
        self.values = _listed(_lower(original)) if self.version == 1 else _lower(original)
        self.item = Item()
        self.left = dict(self.values)

    def read(self) -> Reading:
        """Return the release of the item."""
        item = self.item
        item.put("language", self._text("language"), self._line("language"))
        self._texts()
        item.date(self._dates(), self._line("firstcreated", "versioncreated"))
        embargo = self._text("embargoeduntil") or self._text("embargoed")
        item.embargo(embargo, self._line("embargoed", "embargoeduntil"))
        self._identity()
        item.put("dateline", self._text("located"), self._line("located"))
        self._named()
        item.media(self._media(), self._line("associations"))
        item.ed_note(self._text("ednote"))
        item.keep("byline", self._take("by"))
        for key, value in self.left.items():
            if key not in DERIVED:
                item.keep(self._written(key), value)
        kind = self.values.get("type")
        if kind and kind != "text":
            item.keep("type", kind)
        return item.reading()

    def _take(self, key: str) -> Any:
        return self.left.pop(key, None)

    def _text(self, key: str) -> str:
        """Take a text; what is of another type stays for ``extra``."""
        value = self.left.get(key)
        if isinstance(value, str | int | float) and not isinstance(value, bool):
            del self.left[key]
            return str(value).strip()
        return ""

    def _list(self, key: str) -> list[Values]:
        value = self.left.get(key)
        if isinstance(value, list) and all(isinstance(each, dict) for each in value):
            del self.left[key]
            return value
        return []

    def _written(self, key: str) -> str:
        """Return a key as the item itself spells it."""
        return next((own for own in self.original if own.lower() == key), key)

    def _line(self, *keys: str) -> int:
        found = re.search(rf'"(?:{"|".join(keys)})"\s*:', self.text, re.IGNORECASE)
        return self.text.count("\n", 0, found.start()) + 1 if found else 1

    def _dates(self) -> str:
        """Return when it was first issued; when this version was made is kept where that is another time."""
        first, version = self._text("firstcreated"), self._text("versioncreated")
        if first and version and first != version:
            self.item.keep(self._written("versioncreated"), version)
        return first or version

    def _identity(self) -> None:
        item = self.item
        for name in ("uri", "version"):
            if text := self._text(name):
                item.top[name] = text
        item.status(self._text("pubstatus"), self._line("pubstatus"))
        names = [str(each.get("name", "")) for each in self._list("genres")]
        profile = self._text("profile")
        if not item.kind([profile, *names], self._line("profile", "genres", "genre")):
            item.keep("genres", [name for name in names if name])
            item.keep("profile", profile)
        self._other_ids()

    def _other_ids(self) -> None:
        given = self.left.get("altids")
        pairs = given.items() if isinstance(given, dict) else (
            [(each.get("role"), each.get("value")) for each in given if isinstance(each, dict)]
            if isinstance(given, list) else []
        )  # fmt: skip
        found = {role: value for role, value in pairs if role in {"id", "slug"} and isinstance(value, str)}
        for role, value in found.items():
            self.item.put(str(role), value, self._line("altids"))
        if isinstance(given, dict | list) and len(found) == len(given):
            del self.left["altids"]

    def _texts(self) -> None:
        headlines = self._list("headlines")
        main = _first(headlines, "main", *({""})) or next(iter(headlines), None)
        title = self._text("title")
        headline = _plain(main) if main else title
        self.item.put("headline", headline, self._line("headline", "headlines", "title"))
        if title and title != headline:
            self.item.keep("title", title)
        sub = next((each for each in headlines if str(each.get("role", "")).lower() in SUBHEADLINES), None)
        if sub:
            self.item.put("subheadline", _plain(sub), self._line("headlines", "headline_subheadline"))
        self.item.keep("headlines", [each for each in headlines if each not in (main, sub)])
        abstracts = self._list("descriptions")
        abstract = _first(abstracts, "summary", "text", "") or next(iter(abstracts), None)
        if abstract:
            self.item.put("summary", _plain(abstract), self._line("descriptions", r"description_\w+"))
        self.item.keep("descriptions", [each for each in abstracts if each is not abstract])
        self._bodies()

    def _bodies(self) -> None:
        bodies = self._list("bodies")
        standing = _first(bodies, "boilerplate")
        if standing:
            self.item.put("boilerplate", "\n\n".join(_blocks(standing)), self._line("bodies", "body_boilerplate"))
        texts = [each for each in bodies if each is not standing and isinstance(each.get("value"), str)]
        main = next((each for each in texts if _is_html(each)), next(iter(texts), None))
        if main:
            self.item.body(_blocks(main), self._line("bodies", r"body_\w+"))
        others = [each for each in texts if each is not main and _letters(each) != _letters(main or {})]
        self.item.keep("bodies", others)

    def _named(self) -> None:
        """Take contacts, subjects and tickers out of the lists of named things; their rest is kept."""
        item = self.item
        sources = self._list("infosources")
        item.contacts(
            (each for source in sources for each in _contacts(source)), self._line("infosource", "infosources")
        )
        item.keep("infosources", [each for each in sources if not list(_contacts(each))])
        subjects = self._list("subjects")
        pairs = [(str(each.get("name", "")), _uri(each)) for each in subjects]
        item.subjects(pairs, self._line("subject", "subjects"))
        item.keep("subjects", [each for each in subjects if _says_more(each)])
        organisations = self._list("organisations")
        symbols = [symbol for each in organisations for symbol in each.get("symbols") or [] if isinstance(symbol, dict)]
        item.tickers(map(_ticker, symbols), self._line("symbols"))
        item.keep("organisations", [{key: value for key, value in each.items() if key != "symbols"} or each
                                    for each in organisations])  # fmt: skip

    def _media(self) -> Iterator[Media]:
        """Yield the pictures among the associations; other items that it names are kept."""
        kept = []
        for each in self._list("associations"):
            media = (
                _picture(each) if each.get("type") in {"picture", "graphic", "video", "audio", "component"} else None
            )
            if media:
                yield media
            else:
                kept.append(each)
        self.item.keep("associations", kept)


def _version(item: Values) -> int:
    """Return the first digit of the version that an item is in, by its keys."""
    standard = item.get("standard")
    stated = str(standard.get("version", "")) if isinstance(standard, dict) else ""
    if stated[:1] in {"2", "3"}:
        return int(stated[0])
    if set(item) & NEW:
        return 3
    flat = any(re.match(r"(?:body|description|headline)_", key) for key in item) or isinstance(
        item.get("headline"), str
    )
    return 1 if flat or set(item) & set(PLURALS) else 2


def _lower(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key).lower(): _lower(item) for key, item in value.items()}
    return [_lower(item) for item in value] if isinstance(value, list) else value


def _listed(item: Values) -> Values:
    """Return a 1.x item with its texts, named things and associations as lists, as 2.x has them."""
    made: Values = {}
    for key, value in item.items():
        name, _, role = key.partition("_")
        if name in TEXTS and isinstance(value, str):
            kind = HTML[0] if role in {"html", "xhtml"} or value.lstrip().startswith("<") else "text/plain"
            text = {"role": "main" if role in {"", "html", "xhtml"} else role, "contenttype": kind, "value": value}
            made.setdefault(TEXTS[name], []).append(text)
        elif key in PLURALS:
            made[PLURALS[key]] = value
        elif key == "associations" and isinstance(value, dict):
            made[key] = [{"name": name, **_listed(each)} for name, each in value.items() if isinstance(each, dict)]
        elif key == "renditions" and isinstance(value, dict):
            made[key] = [{"name": name, **each} for name, each in value.items() if isinstance(each, dict)]
        else:
            made[{"byline": "by"}.get(key, key)] = value
    return made


def _first(texts: list[Values], *roles: str) -> Values | None:
    return next((each for role in roles for each in texts if str(each.get("role", "")).lower() == role), None)


def _is_html(text: Values) -> bool:
    return str(text.get("contenttype", "")).startswith(HTML)


def _tree(value: str) -> Any:
    from lxml import html

    return html.document_fromstring(f"<html><body><div>{value}</div></body></html>")


def _blocks(text: Values) -> list[str]:
    """Return a text as Markdown: HTML by its marks, plain text by its paragraphs."""
    value = str(text.get("value", ""))
    if _is_html(text) or re.match(r"\s*<(?:p|div|h\d|ul|body|html)\b", value):
        return blocks(_tree(value))
    return [markdown.safe(block.text) for block in broken.blocks(value)]


def _plain(text: Values) -> str:
    value = str(text.get("value", ""))
    return words_of(_tree(value)) if _is_html(text) and "<" in value else " ".join(value.split())


def _letters(text: Values) -> str:
    return re.sub(r"\W+", "", _plain(text))


def _uri(subject: Values) -> str:
    code = subject.get("uri") or f"{subject.get('scheme', '')}{subject.get('code', '')}"
    return code if isinstance(code, str) else ""


def _says_more(subject: Values) -> bool:
    """Return whether a subject has more to it than the one text that a release keeps of it."""
    code, name = _uri(subject), str(subject.get("name", ""))
    known = {"name", "rel", "literal", "uri", "scheme", "code"} if TOPIC.match(code) else {"name", "rel"}
    named = bool(name and code and not re.fullmatch(r"(?:medtop:)?\d{8}", name))
    return bool(set(subject) - known) or named or subject.get("rel", "about") != "about"


def _ticker(symbol: Values) -> str:
    exchange, code = symbol.get("exchange", ""), symbol.get("symbol") or symbol.get("ticker", "")
    return f"{exchange}: {code}" if exchange else str(code)


def _contacts(source: Values) -> Iterator[Contact]:
    """Yield the contacts of a source: each name that its ways to be reached give is one."""
    info = source.get("contactinfo")
    groups: dict[str, list[Values]] = {}
    for each in info if isinstance(info, list) else []:
        if isinstance(each, dict):
            groups.setdefault(str(each.get("name", "")), []).append(each)
    organisation = str(source.get("name", ""))
    for name, ways in groups.items():
        found: dict[str, list[str]] = {}
        for way in ways:
            key = REACHED.get(str(way.get("type", "")).lower(), "")
            if key and isinstance(way.get("value"), str):
                found.setdefault(key, []).append(way["value"])
        countries = [way["address"].get("country", "") for way in ways if isinstance(way.get("address"), dict)]
        yield Contact(
            name=name,
            role=next((str(way["role"]) for way in ways if way.get("role")), ""),
            organisation=organisation if organisation != name else "",
            country=next((each for each in countries if isinstance(each, str) and len(each) == 2), ""),
            email=next(iter(found.get("email", [])), ""),
            phone=with_remarks(found.get("phone", []), found.get("note", [])),
            languages=tuple(part.strip() for text in found.get("languages", []) for part in text.split(",")),
            hours="; ".join(found.get("hours", [])),
        )


def _picture(item: Values) -> Media | None:
    renditions = [each for each in item.get("renditions") or [] if isinstance(each, dict)]
    best = max(renditions, key=_width, default={})
    texts = [each for each in item.get("descriptions") or [] if isinstance(each, dict)]
    texts += [each for each in item.get("headlines") or [] if isinstance(each, dict)]
    alt = _first(texts, "alt", "alttext")
    caption = next((each for each in texts if each is not alt), None)
    uri = str(item.get("uri", ""))
    return picture(
        str(best.get("href", "")) or (uri if uri.startswith("http") else ""),
        str(best.get("title", "")) if not best.get("href") else "",
        _plain(alt) if alt else "",
        _plain(caption) if caption else "",
        str(item.get("by") or item.get("creditline") or item.get("copyrightholder") or ""),
    )


def _width(rendition: Values) -> int:
    width = rendition.get("width", 0)
    return width if isinstance(width, int) else 0
