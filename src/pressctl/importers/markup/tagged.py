"""Text that is written with tags of HTML in it, as sites keep their Markdown: the same lines without them."""

from __future__ import annotations

import html
import re

from pressctl.importers.markup.emphasis import PAIRS, resolved

Numbered = list[tuple[int, str]]
"""Lines, each with the number of the line of the source it starts on, from 1."""
LEAVES = {"p", "li", "td", "th", "blockquote", "figcaption", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6"}
"""Elements in which a line break of the source is a space."""
BOXES = set(
    "div section article main header footer ul ol dl table thead tbody tr figure hr center aside details".split()
)
EMPHASIS = {"b": "strong", "strong": "strong", "i": "em", "em": "em"}
SKIPPED = {"style", "script"}
KNOWN = "|".join(
    sorted(
        {*LEAVES, *BOXES, *EMPHASIS, *SKIPPED, "br", "a", "u", "span", "font", "small", "img"}, key=len, reverse=True
    )
)
TAG = re.compile(rf"(?<!\\)<(/?)({KNOWN})(?=[\s/>])([^<>]{{0,2000}})>", re.IGNORECASE)
HREF = re.compile(r"\bhref\s{0,3}=\s{0,3}[\"']([^\"'\s()]{1,2000})[\"']", re.IGNORECASE)
LEAST = 2
"""Tags of blocks from which a text is read without its tags: one may be an example."""


def has_tags(text: str) -> bool:
    """Return whether paragraphs, breaks, lists or headings of a text are marked with tags."""
    if "<" not in text:
        return False
    blocks = (match for match in TAG.finditer(text) if (match[2] or "").lower() in {*LEAVES, *BOXES, "br"})
    return sum(1 for _, _ in zip(range(LEAST), blocks, strict=False)) == LEAST


def lines(text: str) -> Numbered:
    """Return the lines of a text without its tags: an element is a line, bold type and links are Markdown."""
    walk = _Walk()
    text = _without_comments(text)
    at = 0
    for match in TAG.finditer(text):
        walk.words(text[at : match.start()])
        walk.tag((match[2] or "").lower(), bool(match[1]), match[3] or "")
        walk.line += match[0].count("\n")
        at = match.end()
    walk.words(text[at:])
    walk.flush()
    return walk.lines


def _without_comments(text: str) -> str:
    """Return a text without the comments of HTML; their line breaks stay, so that lines keep their numbers."""
    kept: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        kept += [text[at:start], "\n" * text.count("\n", start, end)]
        at = end + 3
    return "".join([*kept, text[at:]])


class _Walk:
    """Where a walk through the tags of a text has come to."""

    def __init__(self) -> None:
        self.lines: Numbered = []
        self.line = self.start = 1
        self._parts: list[str] = []
        self._inside = False
        self._skips = ""
        self._targets: list[str] = []

    def words(self, text: str) -> None:
        """Take words between two tags; outside of an element each of their lines is one."""
        first, *more = text.split("\n") if not self._skips else [""] * (text.count("\n") + 1)
        self._add(first)
        for part in more:
            self.line += 1
            if self._inside:
                self._add(f" {part}")
            else:
                self.flush()
                self._add(part)

    def _add(self, text: str) -> None:
        if text.strip() and not "".join(self._parts).strip():
            self.start = self.line
        self._parts.append(text)

    def flush(self) -> None:
        """End a line; an empty one is kept, as it parts paragraphs."""
        text = resolved(html.unescape("".join(self._parts)).strip())
        self.lines.append((self.start if text else self.line, text))
        self._parts, self.start = [], self.line

    def tag(self, name: str, is_end: bool, attributes: str) -> None:
        """Take a tag."""
        if name in SKIPPED:
            self._skips = "" if is_end else name
        elif self._skips:
            return
        elif name == "br":
            self.flush()
        elif name in LEAVES or name in BOXES:
            self._break(name, is_end)
        elif name in EMPHASIS:
            self._parts.append(PAIRS[EMPHASIS[name]][is_end])
        elif name == "a":
            self._link(is_end, attributes)

    def _break(self, name: str, is_end: bool) -> None:
        self.flush()
        if name not in {"li", "td", "th"}:
            self.lines.append((self.line, ""))
        self._inside = name in LEAVES and not is_end
        if self._inside:
            self._parts = ["- " if name == "li" else "#" * int(name[1]) + " " if name[0] == "h" else ""]

    def _link(self, is_end: bool, attributes: str) -> None:
        if is_end:
            target = self._targets.pop() if self._targets else ""
            self._parts.append(f"]({target})" if target else "")
            return
        match = HREF.search(attributes)
        self._targets.append(match[1] if match else "")
        self._parts.append("[" if match else "")
