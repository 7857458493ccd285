"""Page breaks in a text that was copied out of a PDF or typed on sheets: “-more-”, “Page 2 of 3”, the running head."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from pressctl.importers.extraction.lines.blocks import ENDS, UNSEEN
from pressctl.prose.lines.end_mark import is_end_mark
from pressctl.prose.patterns import regex
from pressctl.prose.text import opens_small
from pressctl.prose.word_lists import alternatives, every_word

NEAR = 4
"""Lines of the highest header and of the highest footer."""
FORM_FEED = "\f"
"""What programs write between the pages of a text that they read out of a PDF."""
OF_ALL = regex(r"(?:\A|[\s(|])(\d{1,3})\s?(?:/|\s[^\W\d_]{1,4}\s)\s?(\d{1,3})\W{0,3}\Z")
"""The number of a page and of how many it is one, at the end of a line: “2/3”, “page 2 of 3”."""
END = 4
"""Characters at the end of such a line among which its last figure stands."""
ALONE = regex(r"\W{0,3}(?:[^\W\d_]{1,10}\.?\s)?\d{1,3}\W{0,3}\Z")
"""A line that is the number of a page alone: “- 2 -”, “Page 2”."""
PAGE = 600
"""Characters of the shortest page: what stands nearer to the next number is an item of a list."""
FIRST = frozenset({1, 2})
"""The number of the first page that has one."""
LONGEST = 200
"""Characters of the longest line that ends with the number of a page."""
LINE = 40
"""Characters of the shortest line between two of which a number alone is that of a page."""
MORE = regex(
    lambda: (
        rf"(?i)[-–—*(\[.… ]{{1,6}}(?:{_any('more_below_words')})[-–—*)\]. …]{{1,6}}"
        rf"|(?:{_any('more_below_words')}) ?(?:\.{{2,4}}|…)"
    )
)
"""What a sheet ends with when another follows: “-more-”, “(suite)”."""
NUMBERED = regex(
    lambda: (
        rf"(?i)(?:\S.{{0,100}}?(?:\s{{2,90}}|\s?[|·•,–—-]\s{{0,3}}))?{_page()}"
        rf"(?:[\s,，]{{0,2}}(?:/|[^\W\d_]{{1,4}})?\s?(?:{_page()}|\d{{1,3}}))?\W{{0,3}}|[-–—]\s?\d{{1,2}}\s?[-–—]"
    )
)
"""The number of a page, with a word for it or between dashes; a running head may stand before it."""
BARE = regex(r"(\d{1,2})(?:\s?/\s?\d{1,2})?")
"""The same with nothing else: “2”, “2/3”."""
AT_RIGHT = regex(r"(\S.{0,100}?)\s{3,90}(\d{1,2})")
"""A running head, and a number at the right end of its line."""
QUOTES = "”»\"'’」) "


class Pages(NamedTuple):
    """A text without its page breaks, which are the lines ``breaks`` of the source, 1-based.

    ``numbers`` are the lines of the source that those of ``text`` stand in.
    """

    text: str
    numbers: tuple[int, ...]
    breaks: tuple[int, ...]


@lru_cache(maxsize=2)
def without(text: str) -> Pages | None:
    """Return a text without its page breaks, None when it has none; a sentence goes on in the next line behind one.

    It is kept: who looks for columns asks first, and who reads the text asks again.
    """
    lines = text.split("\n")
    shown = [line.strip(UNSEEN) for line in lines]
    found = {*_found(shown), *_on_each_page(lines)}
    if not found:
        return None
    kept: list[int] = []
    at = 0
    while at < len(shown):
        end = at + 1
        if not shown[at] or at in found:
            end = next((other for other in range(at, len(shown)) if shown[other] and other not in found), len(shown))
        if found.isdisjoint(range(at, end)):
            kept += range(at, end)
        elif not _is_within(shown, at, end):
            kept.append(at)
        at = end
    left = "\n".join("" if at in found else lines[at] for at in kept)
    return Pages(left, tuple(at + 1 for at in kept), tuple(at + 1 for at in sorted(found)))


def _found(shown: list[str]) -> Iterator[int]:
    """Yield the places of the lines that a page ends or begins with."""
    sure = {at for at, line in enumerate(shown) if _may_be(line) and _is_break(line)}
    sure |= set(_bare(shown)) | set(_at_right(shown))
    yield from sure
    often = Counter(map(str.casefold, shown)) if sure else {}
    for at in sure:
        for near in range(max(0, at - NEAR), min(len(shown), at + NEAR + 1)):
            if shown[near] and often[shown[near].casefold()] > 1 and not shown[near].endswith(ENDS):
                yield near


def _may_be(line: str) -> bool:
    """Return whether a line is worth a look: it is short, and has a digit at an end or a mark."""
    return 0 < len(line) <= LONGEST and (line[-1] in "-–—*)]…." or any(map(str.isdigit, line[-8:])))


def _is_break(line: str) -> bool:
    return bool(MORE.fullmatch(line) or NUMBERED.fullmatch(line)) and not is_end_mark(line)  # “-30-”


def _bare(shown: list[str]) -> list[int]:
    """Return the places of numbers alone that count the pages of a text, or of the one that parts it."""
    numbers = {
        at: int(match[1]) for at, line in enumerate(shown) if line[:1].isdigit() and (match := BARE.fullmatch(line))
    }
    if len(numbers) != 1:
        return list(numbers) if _count_pages(shown, numbers) else []
    (at,) = numbers
    before, after = _around(shown, at, at + 1)
    is_between = before.endswith(ENDS) and min(len(before), len(after)) >= LINE
    return [at] if numbers[at] in FIRST and (is_between or _is_within(shown, at, at + 1)) else []


def _at_right(shown: list[str]) -> Iterator[int]:
    """Yield the places of running heads that have the number of their page at the right."""
    ends = [(at, line) for at, line in enumerate(shown) if line[-1:].isdigit() and ("   " in line or "\t" in line)]
    heads = {at: match for at, line in ends if (match := AT_RIGHT.fullmatch(line))}
    for said in {match[1] for match in heads.values()}:
        numbers = {at: int(match[2]) for at, match in heads.items() if match[1] == said}
        is_one = (
            len(heads) == 1
            and FIRST.issuperset(numbers.values())
            and _is_within(shown, *(at + end for at in numbers for end in (0, 1)))
        )
        if is_one or _count_pages(shown, numbers):
            yield from numbers


def _count_pages(shown: list[str], numbers: dict[int, int]) -> bool:
    """Return whether numbers, by the places where they stand, count the pages of a text: 1, 2, 3, a page apart."""
    steps = list(pairwise(numbers.items()))
    is_far = all(sum(map(len, shown[at:other])) >= PAGE for (at, _), (other, _) in steps)
    return bool(steps) and min(numbers.values()) in FIRST and is_far and all(b == a + 1 for (_, a), (_, b) in steps)


def _around(shown: list[str], start: int, end: int) -> tuple[str, str]:
    """Return the last line with words before ``start``, and the first from ``end`` on; empty texts for none."""
    before = next((shown[at] for at in range(start - 1, -1, -1) if shown[at]), "")
    return before, next((shown[at] for at in range(end, len(shown)) if shown[at]), "")


def _is_within(shown: list[str], start: int, end: int) -> bool:
    """Return whether the lines of a page break stand within a sentence: it has not ended, and goes on in lower case."""
    before, after = _around(shown, start, end)
    is_open = bool(before and after) and not before.rstrip(QUOTES).endswith(ENDS) and len(before) >= LINE
    return is_open and (opens_small(after) or (after[0].isalpha() and after.upper() == after.lower()))


def _page() -> str:
    """Return the source of a pattern for the number of a page with a word for it: “Page 2”, “第2页”."""
    word = _any("page_number_words")
    return rf"(?:(?:{word})[\s.:]{{0,2}}\d{{1,3}}(?:\s?(?:{word}))?|\d{{1,3}}\s?(?:{word}))"


def _any(field: str) -> str:
    return alternatives(every_word(field))


def _starts(lines: list[str]) -> list[int]:
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


def _on_each_page(lines: list[str]) -> Iterator[int]:
    """Yield the lines that are on each page but for its number; the header of the first page is that of the text."""
    pages = [range(start, end) for start, end in pairwise([0, *_starts(lines), len(lines)])]
    if len(pages) < 2:
        return
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
