"""A text saved out of a PDF: what its pages print above, below and beside the text, and the words its lines break."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pressctl.importers import Entry, Reading, side_column
from pressctl.importers.extraction import account
from pressctl.importers.extraction.lines.blocks import ENDS

FORM_FEED = "\f"
"""What programs write between the pages of a text that they read out of a PDF."""
PRINTED = "printed on each page"
NEAR = 4
"""Lines of the highest header and of the highest footer."""
OF_ALL = re.compile(r"(?:\A|[\s(|])(\d{1,3})\s?(?:/|\s[^\W\d_]{1,4}\s)\s?(\d{1,3})\W{0,3}\Z")
"""The number of a page and of how many it is one, at the end of a line: “2/3”, “page 2 of 3”."""
END = 4
"""Characters at the end of such a line among which its last figure stands."""
ALONE = re.compile(r"\W{0,3}(?:[^\W\d_]{1,10}\.?\s)?\d{1,3}\W{0,3}\Z")
"""A line that is the number of a page alone: “- 2 -”, “Page 2”."""
BROKEN = re.compile(r"([^\W\d_]{1,40})-[ \t]{0,4}\r?\n[ \t]{0,40}([^\W\d_]{1,40})")
HYPHEN = re.compile(r"-[ \t]{0,4}\r?\n")
"""What a text has that breaks any word: it is found far sooner."""
MOST_TOLD = 8


@dataclass(frozen=True, slots=True)
class Text:
    """A text without what is printed on each page: its lines, the numbers of these in the source, and what is left."""

    lines: list[str]
    places: list[int]
    left: list[Entry]


def read(text: str, reader: Callable[[str, Sequence[int]], Reading]) -> Reading:
    """Return what ``reader`` makes of a text and of the places of its lines, both given as lines of the source."""
    lines = text.split("\n")
    found = _with_column_below(_without_furniture(lines) or Text(lines, [*range(1, len(lines) + 1)], []))
    if found.lines == lines:
        return _told(text, reader(text, ()))
    reading = reader("\n".join(found.lines), found.places)
    at = [
        entry._replace(line=found.places[number - 1], end_line=found.places[number - 1])
        for entry in reading.account
        for number in range(entry.line, entry.end_line + 1)
    ]
    return _told(text, replace(reading, account=account.of_lines(text, [*at, *found.left])))


def _told(text: str, reading: Reading) -> Reading:
    """Return a reading with a note that names the words that were made whole."""
    pairs = dict.fromkeys(BROKEN.findall(text) if HYPHEN.search(text) else ())
    whole = [f"“{first}{rest}”" for first, rest in pairs if re.search(rf"\b{first}{rest}\b", reading.release.body)]
    if not whole:
        return reading
    more = f" and {len(whole) - MOST_TOLD} more" if len(whole) > MOST_TOLD else ""
    note = (
        f"words that lines broke were made whole: {', '.join(whole[:MOST_TOLD])}{more}; see that none needs its hyphen"
    )
    return replace(reading, notes=(*reading.notes, note))


def _without_furniture(lines: list[str]) -> Text | None:
    """Return a text without the headers, footers and numbers of its pages; None when it is not of several pages."""
    breaks = _breaks(lines)
    pages = [range(start, end) for start, end in pairwise([0, *breaks, len(lines)])]
    if len(pages) < 2:
        return None
    left = set(_furniture(lines, pages))
    if not left:
        return None
    return _joined(lines, left, breaks)


def _with_column_below(text: Text) -> Text:
    """Return a text with the column that stands beside it below it."""
    column = side_column.find(text.lines)
    if column is None:
        return text
    start, beside = column
    left = [line[:start].rstrip() if at in beside else line for at, line in enumerate(text.lines)]
    right = [text.lines[at][start:].strip() for at in beside]
    places = [*text.places, beside.start + 1, *(text.places[at] for at in beside)]
    return Text([*left, "", *right], places, text.left)


def _breaks(lines: list[str]) -> list[int]:
    """Return the lines, 0-based, with which each page but the first starts: after a form feed, or a page's number."""
    fed = [at for at, line in enumerate(lines) if line.startswith(FORM_FEED) and at]
    if fed:
        return fed
    numbered = ((at, line) for at, line in enumerate(lines) if any(map(str.isdecimal, line[-END:])))
    found = [(at, match) for at, line in numbered if (match := OF_ALL.search(line))]
    numbers = [int(match[1]) for _, match in found]
    is_each = len(found) > 1 and numbers == [*range(1, len(found) + 1)]
    is_all = is_each and {int(match[2]) for _, match in found} == {len(found)}
    return [at + 1 for at, _ in found[:-1]] if is_all else []


def _furniture(lines: list[str], pages: Sequence[range]) -> Iterator[int]:
    """Yield the lines that are on each page but for its number; the header of the first page is that of the text."""
    shown = [[at for at in page if lines[at].strip()] for page in pages]
    heads, feet = [page[:NEAR] for page in shown], [page[-NEAR:] for page in shown]
    tops = Counter(shape for page in heads for shape in {_shape(lines[at]) for at in page})
    ends = Counter(shape for page in feet for shape in {_shape(lines[at]) for at in page})
    for page in heads[1:]:
        yield from _run(lines, page, tops)
    for page in feet:
        yield from _run(lines, page[::-1], ends)


def _run(lines: list[str], page: Sequence[int], shapes: Counter[str]) -> Iterator[int]:
    """Yield the lines of a page, from its edge on, up to the first that is on no other page."""
    for at in page:
        if shapes[_shape(lines[at])] < 2 and not ALONE.match(lines[at].strip()):
            return
        yield at


def _shape(line: str) -> str:
    return re.sub(r"\d{1,3}", "0", " ".join(line.split()))


def _joined(lines: list[str], left: set[int], breaks: Sequence[int]) -> Text:
    """Return the text with one empty line between two pages, and none where a sentence goes on over them."""
    shown = [at for at, line in enumerate(lines) if at not in left and line.strip()]
    firsts = {shown[number] for start in breaks if 0 < (number := bisect_left(shown, start)) < len(shown)}
    numbered: list[tuple[str, int]] = []
    before = -1
    for at in shown:
        if at in firsts:
            goes_on = not lines[before].rstrip().endswith(ENDS) and lines[at].strip()[0].islower()
            numbered += [] if goes_on else [("", before + 1)]
        else:
            numbered += [(lines[blank], blank + 1) for blank in range(before + 1, at) if blank not in left]
        numbered.append((lines[at], at + 1))
        before = at
    entries = [Entry(at + 1, at + 1, account.LEFT_OUT, PRINTED) for at in sorted(left)]
    return Text([line for line, _ in numbered], [place for _, place in numbered], entries)
