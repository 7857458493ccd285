"""Parsing Markdown for all exporters: as tokens, as a tree, as sanitised HTML, as plain text.

Code for site generators is removed here, so that no format prints it.
"""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Protocol, TypeVar

from markdown_it.token import Token

from pressctl.exporters.parts.bare_addresses import link, linked
from pressctl.exporters.parts.end_marks import without_end_mark
from pressctl.exporters.parts.html_tokens import without_html
from pressctl.exporters.parts.lede import with_dateline
from pressctl.exporters.parts.superscripts import lowered, raised
from pressctl.prose.markdown import parser, tokens
from pressctl.prose.views import Prose

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

    from pressctl.release.model import Release

ALLOWED = {
    "p", "br", "hr", "em", "strong", "i", "b", "u", "s", "del", "ins", "sub", "sup", "code", "pre", "blockquote", "q",
    "cite", "abbr", "ul", "ol", "li", "dl", "dt", "dd", "h2", "h3", "h4", "h5", "h6", "a", "img", "table", "thead",
    "tbody", "tr", "th", "td", "caption", "figure", "figcaption", "span", "div",
}  # fmt: skip
ATTRIBUTES = {"a": {"href", "title"}, "img": {"src", "alt", "title"}, "td": {"align"}, "th": {"align", "scope"},
              "ol": {"start"}, "*": {"lang", "dir"}}  # fmt: skip
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
LEFT_OUT = re.compile(r"^[\x00-\x20]+|[\t\n\r]")
"""What browsers remove from an address before they parse it (WHATWG URL Standard, basic URL parser, steps 1 to 3)."""
SCHEMES = {"http", "https", "mailto", "tel"}
EMPTY = "data:,"
"""The address of an empty picture, instead of which browsers show the `alt` text; HTML requires an address."""
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
HOLE = "\ufdd0"
"""A noncharacter that replaces site code while Markdown is parsed, and which Markdown takes for a word."""
ESCAPED_HOLE = "%EF%B7%90"
HOLES = re.compile(rf"^[ \t]*{HOLE}[{HOLE} \t]*(?:\n|\Z)", re.MULTILINE)
"""Lines with nothing but site code."""
PARTED = re.compile(rf" {HOLE}(?=[ \n]|\Z)")
HOLDERS = {"list_item_close", "bullet_list_close", "ordered_list_close", "blockquote_close"}
EMPTY_PARAGRAPH = re.compile(r"<p>\s*</p>\n?")
ADDRESS = 100
"""Characters of an address that are shown for a picture without words; a data URL can have millions."""
Place = Callable[[str], str | None]
"""Returns the address in an export for the target of a link or picture in the newsroom, or None if there is none."""


def tree(text: str, opening: str = "") -> list[SyntaxTreeNode]:
    """Return the blocks of a Markdown text as nodes, each with those inside it; see ``blocks``."""
    from markdown_it.tree import SyntaxTreeNode

    return SyntaxTreeNode(blocks(text, opening)).children


def blocks(text: str, opening: str = "") -> list[Token]:
    """Return the tokens of a Markdown text, with HTML replaced by equivalent tokens.

    ``opening``, the dateline, comes at the start of the first paragraph in bold, or as a paragraph if there is none.
    """
    parsed = _without_site_code(text)
    if "<" in text:
        parsed = without_html(parsed)
    return with_dateline(parsed, opening) if opening else parsed


def site_code(release: Release) -> tuple[str, ...]:
    """Return a note, in a tuple, on code for a site generator in a release's texts, which is not printed."""
    count = sum(len(Prose(text).site_code) for text in (release.body, release.boilerplate))
    return (f"code of a site generator was left out ({count} {'piece' if count == 1 else 'pieces'})",) if count else ()


def _without_site_code(text: str) -> list[Token]:
    """Return the tokens of a Markdown text without site code, and without blocks of nothing else."""
    spans = Prose(text).site_code
    if not spans:
        return linked(without_end_mark(tokens(text)))
    parts, done = [], 0
    for span in spans:
        parts += [text[done : span.start], HOLE * (span.start >= done)]
        done = max(done, span.end)
    return linked(without_end_mark(_filled(tokens(HOLES.sub("", "".join([*parts, text[done:]]))))))


def _filled(parsed: Iterable[Token]) -> list[Token]:
    """Return the tokens without the placeholders of site code, and without blocks that are empty then."""
    made: list[Token] = []
    skipped = False
    for token in parsed:
        was_there = HOLE in token.content
        _fill(token)
        is_empty = token.type == "inline" and was_there and not any(map(_shows, token.children or ()))
        if is_empty and made[-1].type in {"paragraph_open", "heading_open"}:
            made.pop()
            skipped = True
        elif token.nesting < 0 and skipped:
            skipped = False
        elif token.type in HOLDERS and made and made[-1].type == token.type.replace("_close", "_open"):
            made.pop()
        else:
            made.append(token)
    return made


def _shows(token: Token) -> bool:
    return token.type == "image" or bool(token.content.strip())


def _fill(token: Token) -> None:
    for each in (token, *(token.children or ())):
        each.content = PARTED.sub("", each.content).replace(HOLE, "")
        for name, value in each.attrs.items():
            each.attrs[name] = value.replace(HOLE, "").replace(ESCAPED_HOLE, "") if isinstance(value, str) else value


class Typed(Protocol):
    """A token or a node, as far as its type is concerned."""

    @property
    def type(self) -> str:
        """Return the name: "paragraph" of a node, "paragraph_open" of a token."""


class Cell(Protocol):
    """A token or a node with its attributes."""

    @property
    def attrs(self) -> dict[str, str | int | float]:
        """Return the attributes by name."""


Node = TypeVar("Node", bound=Typed)
Context = ParamSpec("Context")
Made = TypeVar("Made")


def visited(
    table: Mapping[str, Callable[Concatenate[Node, Context], Made]],
    nodes: Iterable[Node],
    *context: Context.args,
    **named: Context.kwargs,
) -> list[Made]:
    """Return the results of a table of functions, each called by the type of a node; other nodes are left out."""
    return [table[node.type](node, *context, **named) for node in nodes if node.type in table]


def html(text: str, place: Place | None = None) -> tuple[str, int]:
    """Return sanitised HTML, with headings from level 2 without gaps, and the number of pictures turned into links.

    A picture from another site would be loaded by whoever opens the page, so it becomes a link to it. ``place`` maps
    targets in the newsroom; if it returns None, a link becomes its words, and a picture its `alt`. So the `src` of a
    picture is what ``place`` returned, or a path, but never a web address that the author wrote.
    """
    import nh3

    place = cache(place) if place else None  # called once for each target
    parsed = _without_site_code(text)
    _lower(parsed)
    _align(parsed)
    moved = sum(_make_safe(token, place) for token in parsed)
    rendered = parser().renderer.render(parsed, parser().options, {})

    def within(tag: str, attribute: str, value: str) -> str | None:
        del tag  # only links have href, only pictures src
        if attribute not in {"href", "src"}:
            return value
        if not is_own(value):
            return EMPTY if attribute == "src" else value
        if not place:
            return value
        placed = place(value)
        if attribute == "src" and (not placed or (is_web_address(placed) and not _is_picture(value))):
            return EMPTY
        return placed

    clean = nh3.clean(rendered, tags=ALLOWED, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None,
                      attribute_filter=within)  # fmt: skip
    return EMPTY_PARAGRAPH.sub("", clean), moved


def is_own(target: str) -> bool:
    """Return whether a link or picture has an address without scheme and host, and so is in the newsroom.

    The address is parsed as browsers do: a backslash is a slash, and `https:host` needs no slashes.
    """
    read = LEFT_OUT.sub("", target).replace("\\", "/")
    return bool(read) and not read.startswith("//") and not SCHEME.match(read)


def _is_picture(target: str) -> bool:
    """Return whether a path has the suffix of a picture."""
    return (mimetypes.guess_type(target.partition("?")[0].partition("#")[0])[0] or "").startswith("image/")


def _lower(parsed: list[Token]) -> None:
    """Make the highest headings level 2, and no heading more than one level below the one before it."""
    headings = [token for token in parsed if token.type == "heading_open"]
    shift = 2 - min((int(token.tag[1]) for token in headings), default=2)
    level = 1
    for token in parsed:
        if token.type == "heading_open":
            level = min(int(token.tag[1]) + shift, level + 1, 6)
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{level}"


def _align(parsed: list[Token]) -> None:
    """Set the alignment of columns with an attribute, as feeds and mails are shown without styles."""
    for token in parsed:
        if token.type in {"th_open", "td_open"} and token.attrs:
            token.attrs = {"align": aligned} if (aligned := alignment(token)) else {}


def alignment(cell: Cell) -> str:
    """Return the alignment of a cell's column: "left", "center" or "right", or an empty string if none is given."""
    return str(cell.attrs.get("style", "")).removeprefix("text-align:")


def _make_safe(token: Token, place: Place | None) -> int:
    """Turn pictures from other sites into links, and remove dead links; return the number of such pictures."""
    if not token.children:
        return 0
    moved, kept, dead = 0, list[Token](), False
    for child in token.children:
        source = str(child.attrGet("src") or child.attrGet("href") or "")
        lost = place is not None and is_own(source) and place(source) is None
        if child.type == "link_open" and lost:
            dead = True
        elif child.type == "link_close" and dead:
            dead = False
        elif child.type == "image" and lost:
            kept.append(Token("text", "", 0, content=child.content))
        elif child.type == "image" and source and not is_own(source):
            kept.extend(link(source, child.content or source[:ADDRESS]))
            moved += 1
        else:
            kept.append(child)
    token.children = kept
    return moved


def inline_text(token: Token) -> str:
    """Return the words of an inline token without emphasis, and with the address of a link after its words."""
    words: list[str] = []
    visited(INLINE, token.children or [], words, list[tuple[int, str]]())
    return "".join(words)


def _visit_words(token: Token, words: list[str], links: list[tuple[int, str]]) -> None:
    words.append(token.content)


def _visit_soft_break(token: Token, words: list[str], links: list[tuple[int, str]]) -> None:
    words.append(" ")


def _visit_hard_break(token: Token, words: list[str], links: list[tuple[int, str]]) -> None:
    words.append("\n")


def _visit_link_open(token: Token, words: list[str], links: list[tuple[int, str]]) -> None:
    links.append((len(words), str(token.attrGet("href") or "")))


def _visit_link_close(token: Token, words: list[str], links: list[tuple[int, str]]) -> None:
    start, address = links.pop()
    link_text = "".join(words[start:])
    bare = address.removeprefix("mailto:").removeprefix("tel:")
    same = bare.rstrip("/") in {link_text, link_text.rstrip("/")} or not address.startswith(("http", "mailto"))
    words[start:] = [link_text if same else f"{link_text} ({bare})"]


def _visit_shifted_open(token: Token, words: list[str], shifted: list[tuple[int, str]]) -> None:
    shifted.append((len(words), token.tag))


def _visit_shifted_close(token: Token, words: list[str], shifted: list[tuple[int, str]]) -> None:
    start, tag = shifted.pop()
    shifted_text = "".join(words[start:])
    words[start:] = [raised(shifted_text) if tag == "sup" else lowered(shifted_text)]


INLINE = {
    "text": _visit_words,
    "code_inline": _visit_words,
    "image": _visit_words,
    "softbreak": _visit_soft_break,
    "hardbreak": _visit_hard_break,
    "link_open": _visit_link_open,
    "link_close": _visit_link_close,
    "sup_open": _visit_shifted_open,
    "sup_close": _visit_shifted_close,
    "sub_open": _visit_shifted_open,
    "sub_close": _visit_shifted_close,
}


def is_web_address(address: str) -> bool:
    """Return whether an address is a web address."""
    return address.lower().startswith(("https://", "http://")) and not CONTROL.search(address)


def is_safe_target(address: str) -> bool:
    """Return whether a link is safe in an export: relative, or with a harmless scheme."""
    scheme, colon, _ = address.partition(":")
    return not colon or "/" in scheme or "#" in scheme or "?" in scheme or scheme.strip().lower() in SCHEMES
