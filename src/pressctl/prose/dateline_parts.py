"""The grammar of a dateline: places, a day and who sends it, with a sign after each, up to the first words of the text.

“LYON, France, 2 March 2026 (ACME) – ” and “【東京=ACME】” are the same parts in other signs. What was read up to a
sign is a head; whether it is a dateline, its reader says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import cache, lru_cache
from typing import NamedTuple

from pressctl.prose import dateline_day, regions
from pressctl.prose.dateline_day import Precision
from pressctl.prose.dates import is_day_word
from pressctl.prose.patterns import regex
from pressctl.prose.places import MOST_WORDS, is_place, is_small
from pressctl.prose.text import VOWEL_SIGNS, opens_small
from pressctl.prose.word_lists import alternatives, every_word

LONGEST = 170
"""Characters in which a dateline ends."""
MOST_PARTS = 8
LATEST_DAY = 90
"""Characters in which its day begins."""
UNSEEN = r"[\s*_\u200b\ufeff]{0,12}"
"""Emphasis and what looks like nothing before a part."""
UNSEEN_START = regex(UNSEEN)
TOWN_SIGN = r"[\u0430-\u044f]{1,2}\.\s?(?=[\u0410-\u042f])"
TOWN = regex(TOWN_SIGN)
"""The letters that stand for “town” before a place in Cyrillic: “г. Душанбе”, “м. Київ”, “гр. Варна”."""
DASHES = r"\u2010\u2012-\u2015\u2212–—-"
LETTERS = rf"[^\W\d_](?:[^\W\d_]|['’ʼ·・{VOWEL_SIGNS}]){{0,30}}"
NAME = rf"{LETTERS}(?:[-/](?![^\W\d_]{{3,9}}\.? \d{{1,2}},? \d{{4}}){LETTERS}){{0,4}}"
WORD = regex(
    rf"(?:[^\W\d_]\.){{2,5}}|[^\W\d_]{{1,3}}\.[^\W\d_]{{1,12}}(?!\w)|[A-Z](?:[A-Z]{{0,3}}|[a-z]{{1,5}})\.(?!\w)|{NAME}"
)
"""A word of a place: “St.”, “D.C.”, “TP.HCM”, “Calif.”, “Saint-Louis”, “Berlin/München”."""
SHORT_WORD = 3
"""Letters of the longest word that has a full stop and is no region: “St.”, “Ste.”."""
SPACE = regex(r"[^\S\n]{1,3}(?:&\s)?|\n(?=\S)")
BEFORE_FIGURE = regex(r"[.,]{0,2}\s{1,3}\d")
SIGN = regex(
    rf"(?P<gap>[\s*_]{{0,8}})(?:(?P<DASH>[.。]?\s?[{DASHES}]{{1,3}})|(?P<COMMA>[,،，、])|(?P<COLON>[:：])|(?P<STOP>\.(?=[\s*_]|\Z)|[。\u06d4])"
    r"|(?P<BAR>[|;·؛])|(?P<EQUALS>[=＝])|(?P<SLASH>/(?=[\s\d])(?![^/\n]{1,30}/)))?[*_]{0,4}\s{0,6}"
)
BRACKET = regex(
    r"[(（\[【〔]\s?(?P<inside>[^()（）\[\]【】〔〕\n]{1,80}(?:\([^()（）\n]{1,40}\)[^()（）\[\]【】〔〕\n]{1,60})?)[)）\]】〕]"
    r"|/(?P<between>[^/\n]{1,60})/"
)
"""What stands in brackets, other brackets in it: “(Thurso (Ontario), 27 September 2006)”."""
LINK = regex(r"https?|www\.|[@:：]")
"""What stands between brackets and is no source: an address, the place where shares are sold."""
SOURCE = regex(r"[^\W\d_a-z](?:[^\W\d_a-z]|-){1,14}(?:\.[^\W\d_]{2,3})?(?: [^\W\d_a-z]{2,10})?(?![\w'’])")
"""The sign of an agency in capitals, without brackets: “INTERFAX.RU”."""
BYLINE = regex(r"\s?[^\W\d_][^=＝\n.]{1,30}\s?[=＝]\s?")
"""Who wrote it, after the brackets of Korean agencies: “(서울=연합뉴스) 김철수 기자 = ”."""
SHORTEST_TOWN = 4
"""Letters of the shortest place in brackets and capitals; of as many without a vowel it is a sign."""
VOWEL = regex(r"[AEIOUYÀ-Ý\u0410\u0415\u0401\u0418\u0406\u0407\u041e\u0423\u042b\u042d\u042e\u042f]")
REST = 25
"""Characters of the longest source behind a place or a day in brackets."""


class Sign(Enum):
    """What stands between two parts, or between the last and the text."""

    DASH = auto()
    HYPHEN = auto()
    """A hyphen right after a word and before a space."""
    JOINT = auto()
    """A hyphen that touches both."""
    COMMA = auto()
    COLON = auto()
    STOP = auto()
    BAR = auto()
    EQUALS = auto()
    SLASH = auto()
    SPACE = auto()
    AND = auto()
    """A word for “and”, between two towns with their regions."""
    BREAK = auto()
    """The end of a line."""


LAST = frozenset({Sign.COLON, Sign.BREAK})
"""Signs behind which no part follows."""


class Head(NamedTuple):
    """What a text begins with, as far as it is read: where its places stand, its day and source, the sign after it."""

    first: int = 0
    last: int = 0
    places: int = 0
    """How many towns stand in it, parted by a dash or slash."""
    day: str = ""
    precision: Precision = Precision.NONE
    source: str = ""
    is_enclosed: bool = False
    """Whether all of it stands in brackets."""
    has_brackets: bool = False
    """Whether its day or place stands in them."""
    before_day: Sign | None = None
    """The sign between the place and its day; None where a small word parts them: “Stockholm den 3 mars”."""
    is_joined: bool = False
    """Whether nothing parts place and day, “Opens 2 March”, or a dash a place from the day before it."""
    is_town: bool = False
    """Whether the sign of a town stands before the place: “г. Душанбе”."""
    ends: str = ""
    """The last part: “place”, “day” or “source”."""
    sign: Sign = Sign.SPACE
    end: int = 0


def heads(text: str) -> tuple[Head, ...]:
    """Return what a text begins with, after each of its parts: the last that is a dateline is the one it has."""
    return _heads(text[:LONGEST])


@lru_cache(maxsize=256)
def _heads(text: str) -> tuple[Head, ...]:
    start = UNSEEN_START.match(text)
    at = start.end() if start else 0
    town = TOWN.match(text, at)
    return tuple(_scan(text, town.end() if town else at, Head(is_town=town is not None)))


def _scan(text: str, at: int, head: Head) -> Iterator[Head]:
    for _ in range(MOST_PARTS):
        found = _bracket(text, at, head) or _day(text, at, head) or _place(text, at, head) or _source(text, at, head)
        if found is None:
            return
        sign, at = _sign(text, found)
        head = found._replace(sign=sign, end=at)
        yield head
        if sign in LAST:
            return
        if sign is Sign.SPACE and head.ends == "place" and (joint := _and().match(text, at)):
            head, at = head._replace(sign=Sign.AND), joint.end()
        unseen = UNSEEN_START.match(text, at)
        at = unseen.end() if unseen else at


def _bracket(text: str, at: int, head: Head) -> Head | None:
    """Return a head with what stands in brackets: all of a dateline, its region, its day, or who sends it."""
    match = BRACKET.match(text, at)
    content = match["inside"] or match["between"] if match else ""
    if not match or LINK.search(content):
        return None
    if head.ends == "place" and text[match.end() : match.end() + 1] in set(",،，"):
        return head._replace(end=match.end())  # the country: “Paris (France), 2 March”
    start, stop, end = match.start(match.lastgroup or 0), match.end(match.lastgroup or 0), match.end()
    if not (head.places or head.day):
        inner = None if head.source or _is_sign(content) else _enclosed(text[:stop], start)
        return (inner or head._replace(source=content, ends="source"))._replace(end=end)
    if head.places and not head.day:
        length, precision = dateline_day.at_start(content)
        if length >= len(content.rstrip()) and precision > Precision.FIGURES:
            return head._replace(day=content.strip(), precision=precision, has_brackets=True, ends="day", end=end)
    may_be_place = match["inside"] and content[:1].isupper() and not _is_sign(content)
    if not head.places and may_be_place and is_place(content.strip()):
        return head._replace(first=start, last=stop, places=1, has_brackets=True, ends="place", end=end)
    return None if head.source else head._replace(source=content.strip(), ends="source", end=end)


def _is_sign(content: str) -> bool:
    """Return whether what stands in brackets is the sign of a service and no place: “(IDS)”, “(PRSW)”."""
    word = content.strip()
    return word.isupper() and (len(word) < SHORTEST_TOWN or (len(word) == SHORTEST_TOWN and not VOWEL.search(word)))


@cache
def _and() -> re.Pattern[str]:
    return re.compile(rf"(?i:{alternatives(every_word('and_words'))})\s{{1,3}}(?=[^\W\d_a-z])")


def _enclosed(text: str, start: int) -> Head | None:
    """Return the head that stands between brackets up to the end of a text, with its source where that follows."""
    found = None
    for head in _scan(text, start, Head()):
        found = head
    if not found or not found.places:
        return None
    rest = text[found.end :].strip()
    if not rest and found.sign in {Sign.SPACE, Sign.STOP}:
        return found._replace(is_enclosed=True)
    is_source = len(rest) <= REST and (found.sign is Sign.EQUALS or (found.day and found.sign is Sign.SPACE))
    return found._replace(source=rest, ends="source", is_enclosed=True) if is_source else None


def _day(text: str, at: int, head: Head) -> Head | None:
    if at > LATEST_DAY or (head.day and head.ends != "day"):
        return None
    length, precision = dateline_day.at_start(text[at:])
    if head.day:  # the same once more, as wires add it: “Jun 4, 2019, June 04, 2019 (ACME) – ”
        is_again = length > 0 and dateline_day.are_same(head.day, text[at : at + length])
        return head._replace(end=at + length) if is_again else None
    if not length:
        return None
    if not head.places and dateline_day.opens_sentence(text[at:]):
        return None
    is_joined = head.ends == "place" and head.sign is Sign.SPACE and text[at].isdigit() and text[at - 1].isspace()
    day = text[at : at + length]
    is_led = dateline_day.is_led(day) and head.sign is Sign.SPACE
    return head._replace(
        day=day,
        before_day=None if is_led else head.sign,
        precision=precision,
        ends="day",
        end=at + length,
        is_joined=is_joined,
    )


def _place(text: str, at: int, head: Head) -> Head | None:
    """Return a head with a town, with a region behind a comma, or with a second town behind a dash or slash."""
    is_region = head.ends == "place" and head.sign is Sign.COMMA
    is_joint = head.sign in {Sign.DASH, Sign.SLASH, Sign.AND}
    is_second = head.ends == "place" and is_joint and not head.source and head.places == 1
    if is_second and head.is_enclosed:
        head = Head(source=text[head.first : head.last])  # “(ANSA) - ROMA, 3 MAR - ”
    if not (is_region or is_second) and (head.places or head.ends == "source"):
        return None
    end = place_end(text, at)
    if is_region and text[head.first : head.last].isupper():
        end = _region_end(text, at, end)
    town = text[head.first : head.last].partition(",")[0]
    if not end or (is_second and head.places and town.isupper() != text[at:end].isupper()):
        return None
    first = head.first if head.places else at
    is_joined = head.is_joined or (bool(head.day) and head.sign is not Sign.COMMA)
    places = head.places + (not is_region)
    return head._replace(first=first, last=end, places=places, is_joined=is_joined, ends="place", end=end)


def _region_end(text: str, at: int, end: int) -> int:
    """Return where a region ends that is known, when the text follows it with no sign: “LYON, France The company”."""
    words = [space.start() for space in SPACE.finditer(text, at, end)]
    known = (stop for stop in reversed(words) if regions.is_region(text[at:stop]))
    return end if regions.is_region(text[at:end]) else next(known, end)


def _source(text: str, at: int, head: Head) -> Head | None:
    """Return a head with the sign of an agency behind its day, or in capitals behind a stop or comma."""
    if head.ends != "day" or head.sign not in {Sign.STOP, Sign.COMMA} or not head.places or head.source:
        return None
    match = SOURCE.match(text, at)
    return head._replace(source=match[0], ends="source", end=match.end()) if match else None


def place_end(text: str, at: int) -> int:
    """Return where the place that begins there ends, 0 for none: with a capital, or any word where there are none."""
    end = 0
    for _ in range(MOST_WORDS):
        match = WORD.match(text, at)
        if not match:
            break
        word, stop = match[0], match.end()
        if word.endswith(".") and len(word) > SHORT_WORD + 1 and not regions.is_region(word):
            word, stop = word[:-1], stop - 1
        if BEFORE_FIGURE.match(text, stop) and (is_day_word(word) or (end and dateline_day.is_small(word))):
            break
        if opens_small(word) and not (end and is_small(word)):
            break
        end = stop if any(map(str.isupper, word)) or not opens_small(word) else end
        space = SPACE.match(text, stop)
        if not space:
            break
        at = space.end()
    return end


def _sign(text: str, head: Head) -> tuple[Sign, int]:
    """Return the sign after a part, and where what follows it begins."""
    if head.is_enclosed and head.source and (byline := BYLINE.match(text, head.end)):
        return Sign.EQUALS, byline.end()
    if head.is_enclosed and head.source and text[head.end - 1] == "】":
        return Sign.EQUALS, head.end
    match = SIGN.match(text, head.end)
    if match is None or match.lastgroup in {None, "gap"}:
        gap = text[head.end : match.end()] if match else ""
        return (Sign.BREAK if "\n" in gap else Sign.SPACE), head.end + len(gap)
    if match.lastgroup == "DASH":
        return _dash(match), match.end()
    return Sign[match.lastgroup or ""], match.end()


def _dash(match: re.Match[str]) -> Sign:
    """Return what a dash is: a hyphen is one with a space before it, or after a full stop or bracket."""
    before = match.string[max(match.start() - 1, 0) : match.start("DASH")]
    if (
        match["DASH"] != "-"
        or before[-1:].isspace()
        or before[:1] in set(".)）/")
        or any(map(str.isspace, match["gap"]))
    ):
        return Sign.DASH
    return Sign.HYPHEN if match[0][-1:].isspace() else Sign.JOINT
