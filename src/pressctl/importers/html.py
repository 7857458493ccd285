"""Releases out of web pages: trafilatura finds the article, the page's own metadata and our reader the rest."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pressctl.errors import ImportRefused
from pressctl.importers import Found, Options, Reading, article, exported_page, marked, metadata
from pressctl.importers.markdown import plain

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def read(data: bytes, options: Options) -> list[Reading]:
    """Return the release in the bytes of a page. Nothing is fetched; scripts do not run.

    Raises ImportRefused when there is no article in the page.
    """
    del options
    text = decoded(data)
    tree = tree_of(text)
    own = exported_page.read(tree)
    if own is not None:
        return [own]
    known = metadata.read(tree)
    base = metadata.address(tree)
    blocks = article.read(tree, base)
    words = " ".join(plain(block) for block in blocks)
    article.refuse_error_page(known.headline, len(words))
    reading = marked.read(blocks, known)
    release = replace(
        reading.release,
        media=tuple(metadata.pictures(tree, base, " ".join(words.split()))),
        subjects=known.subjects,
        extra=known.extra,
    )
    source = html.unescape(re.sub(r"<[^>]*>", "", text))
    fields = {name: _placed(found, source) for name, found in reading.fields.items()}
    return [replace(reading, release=release, fields=fields)]


def tree_of(text: str) -> HtmlElement:
    """Return the tree of a page's text; raises ImportRefused when it has none."""
    from lxml import etree
    from lxml import html as lxml_html

    try:
        parser = lxml_html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, encoding="utf-8")
        tree = lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, ValueError) as error:
        raise ImportRefused("is not a page that can be read", "save it again, as “web page, HTML only”") from error
    return tree


def decoded(data: bytes) -> str:
    """Return the text of a page's bytes, in the encoding that it states or that its bytes have."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    match = re.search(rb"(?i)<meta[^>]{0,100}charset\s*=\s*[\"']?\s*([\w-]{3,20})", data[:4096])
    try:
        return data.decode(match[1].decode("ascii")) if match else data.decode("cp1252", "replace")
    except (LookupError, UnicodeDecodeError):
        return data.decode("cp1252", "replace")


def _placed(found: Found, source: str) -> Found:
    """Return the place of a field in the page: the line that holds its first words, the first line when none does."""
    start = " ".join(found.text.split()[:4])
    at = source.find(start) if start else -1
    return Found(source.count("\n", 0, max(at, 0)) + 1, found.confidence, found.text)
