"""The grammar of a dateline: places, a day and a source, with a sign after each, up to the first words of the text.

“LYON, France, 2 March 2026 (ACME) – ” and “【東京=ACME】” have the same parts with other signs. What has been read up
to a sign is a head; ``dateline`` decides whether it is a dateline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import cache, lru_cache
from typing import NamedTuple

from pressctl.prose.datelines import dateline_day, regions
from pressctl.prose.datelines.dateline_day import Precision
from pressctl.prose.datelines.places import MOST_WORDS, is_place, is_small
from pressctl.prose.days.dates import is_day_word
from pressctl.prose.patterns import regex
from pressctl.prose.text import VOWEL_SIGNS, opens_small
from pressctl.prose.word_lists import alternatives, every_word

LONGEST = 170
"""Characters within which a dateline must end."""
MOST_PARTS = 8
LATEST_DAY = 90
"""Characters within which its day must begin."""
UNSEEN = r"[\s*_\u200b\ufeff]{0,12}"
"""Emphasis, spaces and invisible characters before a part."""
UNSEEN_START = regex(UNSEEN)
TOWN_SIGN = r"[\u0430-\u044f]{1,2}\.\s?(?=[\u0410-\u042f])"
TOWN = regex(TOWN_SIGN)
"""The abbreviation for “town” before a place in Cyrillic: “г. Душанбе”, “м. Київ”, “гр. Варна”."""
DASHES = r"\u2010\u2012-\u2015\u2212–—-"
LETTERS = rf"[^\W\d_](?:[^\W\d_]|['’ʼ·・{VOWEL_SIGNS}]){{0,30}}"
NAME = rf"{LETTERS}(?:[-/](?![^\W\d_]{{3,9}}\.? \d{{1,2}},? \d{{4}}){LETTERS}){{0,4}}"
WORD = regex(
    rf"(?:[^\W\d_]\.){{2,5}}|[a-z]\.(?=\s[A-Z][a-z])|[^\W\d_]{{1,3}}\.[^\W\d_]{{1,12}}(?!\w)|[A-Z](?:[A-Z]{{0,3}}|[a-z]{{1,5}})\.(?!\w)|(?:['’]s-)?{NAME}"
)
"""A word of a place: “St.”, “D.C.”, “i.” of “i. Br.”, “TP.HCM”, “Calif.”, “Saint-Louis”, “Berlin/München”."""
SHORT_WORD = 3
"""Letters of the longest abbreviation that is not a region: “St.”, “Ste.”."""
SPACE = regex(r"[^\S\n]{1,3}(?:&\s)?|\n(?=\S)")
BEFORE_FIGURE = regex(r"[.,]{0,2}\s{1,3}\d")
SIGN = regex(
    rf"(?P<gap>[\s*_]{{0,8}})(?:(?P<DASH>[.。]?\s?[{DASHES}]{{1,3}})|(?P<COMMA>[,،，、\u1363])|(?P<COLON>[:：])|(?P<STOP>\.(?=[\s*_]|\Z)|[。\u06d4])"
    r"|(?P<BAR>[|;·؛])|(?P<EQUALS>[=＝])|(?P<SLASH>/(?=[\s\d])(?![^/\n]{1,30}/)))?[*_]{0,4}\s{0,6}"
)
BRACKET = regex(
    r"[(（\[【〔]\s?(?P<inside>[^()（）\[\]【】〔〕\n]{1,80}(?:\([^()（）\n]{1,40}\)[^()（）\[\]【】〔〕\n]{1,60})?)[)）\]】〕]"
    r"|/(?P<between>[^/\n]{1,60})/"
)
"""The content of brackets, perhaps with nested ones: “(Thurso (Ontario), 27 September 2006)”."""
LINK = regex(r"https?|www\.|[@:：]")
"""The content of brackets that is not a source: an address, or the exchange of a ticker."""
SOURCE = regex(r"[^\W\d_a-z](?:[^\W\d_a-z]|-){1,14}(?:\.[^\W\d_]{2,3})?(?: [^\W\d_a-z]{2,10})?(?![\w'’])")
"""An agency's sign in capitals, without brackets: “INTERFAX.RU”."""
BYLINE = regex(r"\s?[^\W\d_][^=＝\n.]{1,30}\s?[=＝]\s?")
"""The byline after the brackets of Korean agencies: “(서울=연합뉴스) 김철수 기자 = ”."""
SHORTEST_TOWN = 4
"""Letters of the shortest place in brackets and capitals; shorter words, or as short without a vowel, are signs."""
VOWEL = regex(r"[AEIOUYÀ-Ý\u0410\u0415\u0401\u0418\u0406\u0407\u041e\u0423\u042b\u042d\u042e\u042f]")
REST = 25
"""Characters of the longest source after a place or a day in brackets."""


class Sign(Enum):
    """What separates two parts, or the last part from the text."""

    DASH = auto()
    HYPHEN = auto()
    """A hyphen directly after a word and before a space."""
    JOINT = auto()
    """A hyphen without spaces."""
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
"""Signs after which no further part can follow."""


class Head(NamedTuple):
    """The parts read so far at the start of a text: the places, the day, the source, and the sign after them."""

    first: int = 0
    last: int = 0
    places: int = 0
    """The number of towns, separated by a dash or slash."""
    day: str = ""
    precision: Precision = Precision.NONE
    source: str = ""
    is_enclosed: bool = False
    """Whether all of it is in brackets."""
    has_brackets: bool = False
    """Whether its day or place is in brackets."""
    before_day: Sign | None = None
    """The sign between the place and the day; None if there is a word between them: “Stockholm den 3 mars”."""
    is_joined: bool = False
    """Whether nothing separates place and day, “Opens 2 March”, or a place follows the day after a dash."""
    is_town: bool = False
    """Whether the place has an abbreviation for “town” before it: “г. Душанбе”."""
    ends: str = ""
    """The last part: “place”, “day” or “source”."""
    sign: Sign = Sign.SPACE
    end: int = 0


def heads(text: str) -> tuple[Head, ...]:
    """Return the head of a text after each of its parts; the last one that is a dateline is the text's dateline."""
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
        if sign in LAST and not _precedes_day_after_colon(text, at, head):
            return
        if sign is Sign.SPACE and head.ends == "place" and (joint := _and().match(text, at)):
            head, at = head._replace(sign=Sign.AND), joint.end()
        unseen = UNSEEN_START.match(text, at)
        at = unseen.end() if unseen else at


def _bracket(text: str, at: int, head: Head) -> Head | None:
    """Return the head extended by the content of brackets: a whole dateline, a region, a day or a source."""
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
    """Return whether the content of brackets is a service's sign rather than a place: “(IDS)”, “(PRSW)”."""
    word = content.strip()
    return word.isupper() and (len(word) < SHORTEST_TOWN or (len(word) == SHORTEST_TOWN and not VOWEL.search(word)))


@cache
def _and() -> re.Pattern[str]:
    return re.compile(rf"(?i:{alternatives(every_word('and_words'))})\s{{1,3}}(?=[^\W\d_a-z])")


def _enclosed(text: str, start: int) -> Head | None:
    """Return the head inside brackets at the end of a text, with a source after it."""
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
    """Return the head extended by a town, a region after a comma, or a second town after a dash or slash."""
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
    """Return the end of a known region that is followed by the text without a sign: “LYON, France The company”."""
    words = [space.start() for space in SPACE.finditer(text, at, end)]
    known = (stop for stop in reversed(words) if regions.is_region(text[at:stop]))
    return end if regions.is_region(text[at:end]) else next(known, end)


def _source(text: str, at: int, head: Head) -> Head | None:
    """Return the head extended by an agency's sign after its day, or in capitals after a full stop or comma."""
    if head.ends != "day" or head.sign not in {Sign.STOP, Sign.COMMA} or not head.places or head.source:
        return None
    match = SOURCE.match(text, at)
    is_sign = match is not None and match[0].isupper()  # no word of a script without capitals, or in lower case
    return head._replace(source=match[0], ends="source", end=match.end()) if match and is_sign else None


def place_end(text: str, at: int) -> int:
    """Return the end of the place that begins at an offset, or 0: words with capitals, or any in other scripts."""
    end, is_linked = 0, False
    for _ in range(MOST_WORDS):
        match = WORD.match(text, at)
        if not match:
            break
        word, stop = match[0], match.end()
        if word.endswith(".") and len(word) > SHORT_WORD + 1 and not _is_short_region(word):
            word, stop = word[:-1], stop - 1
        may_lead = BEFORE_FIGURE.match(text, stop) and (is_day_word(word) or (end and dateline_day.is_small(word)))
        if may_lead and not (is_linked and _precedes_day(text, stop)):
            break
        if opens_small(word) and not (end and is_small(word)):
            break
        end = stop if any(map(str.isupper, word)) or not opens_small(word) else end
        is_linked = end != stop
        space = SPACE.match(text, stop)
        if not space:
            break
        at = space.end()
    return end


def _precedes_day_after_colon(text: str, at: int, head: Head) -> bool:
    """Return whether a colon is between a place in capitals and its day: “LYON, FRANCE: 2 MARCH 2026: ”."""
    is_in_capitals = head.sign is Sign.COLON and head.ends == "place" and text[head.first : head.last].isupper()
    return is_in_capitals and dateline_day.at_start(text[at:])[1] >= Precision.NO_YEAR


def _is_short_region(word: str) -> bool:
    """Return whether the full stop of a word belongs to it: that of “Calif.” does, that of “Ghana.” does not."""
    return regions.is_region(word) and not regions.is_region(word[:-1])


def _precedes_day(text: str, at: int) -> bool:
    """Return whether a day with its own month comes after a comma: “Rio de Janeiro, 28 de fevereiro”."""
    return text[at : at + 1] == "," and dateline_day.at_start(text[at + 1 :].lstrip())[1] >= Precision.NO_YEAR


def _sign(text: str, head: Head) -> tuple[Sign, int]:
    """Return the sign after a part, and the offset after it."""
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
    """Return the kind of a dash; a hyphen counts as a dash after a space, a full stop or a bracket."""
    before = match.string[max(match.start() - 1, 0) : match.start("DASH")]
    if (
        match["DASH"] != "-"
        or before[-1:].isspace()
        or before[:1] in set(".)）/")
        or any(map(str.isspace, match["gap"]))
    ):
        return Sign.DASH
    return Sign.HYPHEN if match[0][-1:].isspace() else Sign.JOINT
