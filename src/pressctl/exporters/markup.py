"""Markdown read once, for every exporter: as tokens, as sanitised HTML, as plain text."""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.token import Token

ALLOWED = {
    "p", "br", "hr", "em", "strong", "i", "b", "u", "s", "del", "ins", "sub", "sup", "code", "pre", "blockquote", "q",
    "cite", "abbr", "ul", "ol", "li", "dl", "dt", "dd", "h2", "h3", "h4", "h5", "h6", "a", "img", "table", "thead",
    "tbody", "tr", "th", "td", "caption", "figure", "figcaption", "span", "div",
}  # fmt: skip
ATTRIBUTES = {"a": {"href", "title"}, "img": {"src", "alt", "title"}, "td": {"align"}, "th": {"align", "scope"},
              "ol": {"start"}, "*": {"lang", "dir"}}  # fmt: skip
SCHEMES = {"http", "https", "mailto", "tel"}


def tokens(text: str) -> list[Token]:
    """Return the block tokens of a Markdown text: CommonMark and tables, with the HTML of real sites."""
    return MarkdownIt("commonmark", {"html": True}).enable("table").parse(text)


def html(text: str) -> tuple[str, int]:
    """Return sanitised HTML with every heading a level lower, and how many pictures became links.

    A picture from another place would be fetched by whoever opens the page, so it becomes a link to it.
    """
    import nh3

    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    parsed = parser.parse(text)
    moved = sum(_tame(token) for token in parsed)
    rendered = parser.renderer.render(parsed, parser.options, {})
    clean = nh3.clean(rendered, tags=ALLOWED, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel="noopener",
                      attribute_filter=_local_pictures)  # fmt: skip
    return clean, moved


def _local_pictures(tag: str, attribute: str, value: str) -> str | None:
    return None if tag == "img" and attribute == "src" and "//" in value else value


def _tame(token: Token) -> int:
    """Lower a heading by a level; turn pictures from elsewhere into links. Returns the number of those."""
    if token.type in {"heading_open", "heading_close"}:
        token.tag = f"h{min(int(token.tag[1]) + 1, 6)}"
    moved = 0
    for index, child in enumerate(token.children or []):
        source = str(child.attrGet("src") or "")
        if child.type == "image" and "//" in source:
            token.children[index : index + 1] = _link(source, child.content or source)  # type: ignore[index]  # not None here
            moved += 1
    return moved


def _link(address: str, words: str) -> list[Token]:
    text = Token("text", "", 0, content=words)
    return [Token("link_open", "a", 1, attrs={"href": address}), text, Token("link_close", "a", -1)]


def inline_text(token: Token) -> str:
    """Return the words of an inline token: emphasis dropped, the address of a link after its words."""
    words: list[str] = []
    addresses: list[str] = []
    for child in token.children or []:
        if child.type == "link_open":
            addresses.append(str(child.attrGet("href") or ""))
            words.append("\x00")
        elif child.type == "link_close":
            words = _close_link(words, addresses.pop() if addresses else "")
        elif child.type in {"text", "code_inline"} or child.type == "image":
            words.append(child.content)
        elif child.type in {"softbreak", "hardbreak"}:
            words.append(" " if child.type == "softbreak" else "\n")
    return "".join(words)


def _close_link(words: list[str], address: str) -> list[str]:
    start = len(words) - 1 - words[::-1].index("\x00")
    shown = "".join(words[start + 1 :])
    bare = address.removeprefix("mailto:").removeprefix("tel:")
    same = bare.rstrip("/") in {shown, shown.rstrip("/")} or not address.startswith(("http", "mailto"))
    return [*words[:start], shown if same else f"{shown} ({bare})"]


def words_of_html(text: str) -> str:
    """Return the words of a piece of HTML on one line, none of its tags, scripts or styles."""
    import html as entities

    import nh3

    return " ".join(entities.unescape(nh3.clean(text, tags=set())).split())


def is_safe_target(address: str) -> bool:
    """Say whether a link may stand in an export: relative, or of a scheme that a reader can follow without harm."""
    scheme, colon, _ = address.partition(":")
    return not colon or "/" in scheme or "#" in scheme or "?" in scheme or scheme.strip().lower() in SCHEMES
