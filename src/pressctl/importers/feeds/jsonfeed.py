"""JSON Feed, 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from pressctl.errors import ImportRefused
from pressctl.importers import Options, Reading
from pressctl.importers.feeds.article import Article, readings
from pressctl.importers.markup import encoding
from pressctl.importers.wire import picture
from pressctl.release.model import Media

Values = dict[str, Any]


def read(data: bytes, options: Options) -> Iterator[Reading]:
    """Return the release of each item; raises ImportRefused when the feed has none, or cannot be read."""
    del options
    try:
        feed = encoding.json_of(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise ImportRefused("is not JSON, or is cut off", "ask for the whole file, in UTF-8") from error
    items = _list(feed, "items") if isinstance(feed, dict) else []
    if not items or not all(isinstance(item, dict) for item in items):
        raise ImportRefused("is a JSON Feed without items, or with a broken one", "ask for the file again")
    return readings(_articles(items, _text(feed, "language"), data))


def _articles(items: list[Values], language: str, data: bytes) -> Iterator[Article]:
    at, line = 0, 1
    for item in items:
        named = json.dumps(_text(item, "id"), ensure_ascii=False).encode("utf-8", "replace")
        before, at = at, max(at, data.find(named, at))
        line += data.count(b"\n", before, at)
        yield _article(item, language, line)


def _article(item: Values, language: str, line: int) -> Article:
    link, uri = _text(item, "url") or _text(item, "external_url"), _text(item, "id")
    return Article(
        line=line,
        source=json.dumps(item, sort_keys=True, ensure_ascii=False).encode("utf-8", "replace"),
        title=_text(item, "title"),
        text=_text(item, "content_html") or _paragraphs(_text(item, "content_text")),
        summary=_text(item, "summary"),
        date=_text(item, "date_published") or _text(item, "date_modified"),
        language=_text(item, "language"),
        feed_language=language,
        link=link,
        uri=uri if uri != link and re.match(r"[a-z][\w+.-]*:", uri) else "",
        byline=", ".join(_names(item)),
        subjects=[(tag, "") for tag in _list(item, "tags") if isinstance(tag, str)],
        media=[each for each in _media(item) if each],
    )


def _text(values: Values, key: str) -> str:
    value = values.get(key)
    return value.strip() if isinstance(value, str) else ""


def _list(values: Values, key: str) -> list[Any]:
    value = values.get(key)
    return value if isinstance(value, list) else []


def _paragraphs(text: str) -> str:
    """Return a plain text as HTML: empty lines part its paragraphs."""
    parts = (html.escape(part, quote=False) for part in re.split(r"\n\s*\n", text) if part.strip())
    return "".join(f"<p>{part}</p>" for part in parts)


def _names(item: Values) -> Iterator[str]:
    """Yield the names of an item's authors, of both versions of the format."""
    for each in [*_list(item, "authors"), item.get("author")]:
        if isinstance(each, dict) and (name := _text(each, "name")):
            yield name


def _media(item: Values) -> Iterator[Media | None]:
    for each in _list(item, "attachments"):
        if isinstance(each, dict):
            yield picture(_text(each, "url"), caption=_text(each, "title"))
    for key in ("image", "banner_image"):
        yield picture(_text(item, key))
