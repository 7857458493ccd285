"""Lines of a text that stand by themselves, where desks put instructions: not those inside a paragraph of prose."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pressctl.findings import Span
from pressctl.prose.patterns import regex
from pressctl.prose.sentences import STOPS
from pressctl.prose.text import opens_small
from pressctl.prose.views import CODE, COMMENTS, LIST_ITEM, Mask, masked

HEAD, FOOT = 1500, 600
"""Characters at the start and at the end of a text within which such a line may be."""
LONGEST = 400
"""The most characters of a line that are looked at."""
WRAPPED = 40
"""Characters of the shortest line of wrapped prose."""
PROSE = 80
"""Characters of the longest line that is hardly prose, if no mark ends it."""
MOST_LINES = 3
"""Lines over which an instruction goes on."""
ENDS = (*STOPS, ":", "：", "  ", "\\")
"""Ends of a line after which the next one is another: of a sentence, of a label, and Markdown's own."""
PARAGRAPH = regex(r"(?<=\n\n)([^\n]{4,160})(?=\n\n)")
"""A paragraph of one short line."""
BREAK = regex(r"(?i)<br[ \t]{0,3}/?>")
"""A break of the line inside a paragraph."""
COMMAS = (",", "\u060c", "，")
INSETS = (">", "|")
NO_LINES = ("![", "[ ]", "\u2610")
"""Starts of an image and of an empty box: “[ ] Embargoed until”."""
STRUCK: tuple[Mask, ...] = ((("~~",), regex(r"~~[^~\n]{1,300}~~")),)
"""Words that are struck out."""


class OwnLine(NamedTuple):
    """A line, with those in which it goes on, and its place.

    ``is_inset`` is true in a list, a table or a quotation below the first prose, where others are told of, and
    ``is_inside`` in a paragraph between the head and the foot.
    """

    text: str
    span: Span
    is_inset: bool
    is_inside: bool = False


def find(text: str) -> Iterator[OwnLine]:
    """Yield the lines in the head and at the foot of a text that stand by themselves, and paragraphs of a line between.

    Code, comments and what is struck out are left out. A full line that may go on is given alone and with the next.
    """
    seen = masked(text, (*CODE, *COMMENTS, *STRUCK))
    if "<br" in seen or "<BR" in seen:
        seen = BREAK.sub(lambda found: f"\n{' ' * (len(found[0]) - 1)}", seen)
    foot = seen.rfind("\n", 0, max(len(seen) - FOOT, 0)) + 1
    yield from _own(seen, 0, HEAD if foot > HEAD else len(seen), is_open=False)
    if foot > HEAD:
        yield from _inside(seen, HEAD, foot)
        yield from _own(seen, foot, len(seen), is_open=True)


def _inside(text: str, start: int, end: int) -> Iterator[OwnLine]:
    """Yield the short paragraphs of one line in a part of a text."""
    for found in PARAGRAPH.finditer(text, start, end):
        yield OwnLine(found[1], Span(*found.span(1)), _is_inset(found[1].lstrip()), is_inside=True)


def _own(text: str, start: int, end: int, *, is_open: bool) -> Iterator[OwnLine]:
    """Yield such lines that start in a part of a text; ``is_open`` tells whether prose stands before it."""
    before = ""
    while start < min(end, len(text)):
        line, stop = _line(text, start)
        is_own = line.strip() and not (len(before) > WRAPPED and _goes_on(before, line))
        if is_own and not line.lstrip().startswith(NO_LINES):
            for said, span in _whole(text, line, start):
                yield OwnLine(said, span, is_inset=is_open and _is_inset(line.lstrip()))
        is_open = is_open or len(line) > PROSE or line.rstrip(" *_").endswith(ENDS[:-2])
        before, start = line, stop + 1


def _line(text: str, start: int) -> tuple[str, int]:
    stop = text.find("\n", start)
    stop = len(text) if stop < 0 else stop
    return text[start : min(stop, start + LONGEST)], stop


def _whole(text: str, line: str, start: int) -> Iterator[tuple[str, Span]]:
    """Yield a line with those in which it goes on, and their place; a full line also with the next one."""
    said, (_, stop) = line.rstrip("\r"), _line(text, start)
    for count in range(MOST_LINES):
        more, end = _line(text, stop + 1)
        goes_on = bool(more.strip()) and count + 1 < MOST_LINES and (said.endswith(COMMAS) or _goes_on(said, more))
        if not goes_on:
            yield said, Span(start, stop)
        if not goes_on and not (more.strip() and WRAPPED < len(said) < LONGEST and not said.endswith(ENDS)):
            return
        said, stop = f"{said} {more.strip()}", end


def _goes_on(line: str, after: str) -> bool:
    """Return whether a line of a paragraph goes on in the one after it, which then starts in lower case."""
    return bool(line.strip()) and not line.endswith(ENDS) and opens_small(after.lstrip(" \t*_"))


def _is_inset(line: str) -> bool:
    return line.startswith(INSETS) or LIST_ITEM.match(line) is not None
