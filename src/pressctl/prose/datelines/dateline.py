"""The dateline: the place, and often the day, that opens the first paragraph or is on a line above it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from pressctl.prose.datelines import dateline_day
from pressctl.prose.datelines.dateline_day import Precision
from pressctl.prose.datelines.dateline_evidence import (
    SERVICE_NAMES,
    SHORT_REGION,
    WEAK_WORDS,
    is_certain,
    may_be_place,
    may_lead,
    place_of,
)
from pressctl.prose.datelines.dateline_parts import Head, Sign, heads
from pressctl.prose.datelines.places import is_in_capitals, is_of_region, is_office, is_place, opens_as_office
from pressctl.prose.days.whole_days import BEFORE_OURS
from pressctl.prose.lines import release_line
from pressctl.prose.lines.end_mark import is_end_mark
from pressctl.prose.patterns import regex
from pressctl.prose.text import opens_small, unescaped
from pressctl.prose.word_lists import alternatives, any_of_all, every_word

LONGEST = 170
"""Characters of the longest line with a place and a day."""
WAITING = 90
"""Characters of the longest dateline on its own line that ends with a dash."""
LED_BY = 4
"""The most release lines and remarks before a dateline in its paragraph; without a limit, a body of nothing but remarks
would take for ever."""
PARAGRAPHS = regex(r"\n[ \t\r]*\n")
NO_PARAGRAPH = ("#", "![", ">", "|", "<", "{")
"""Starts of Markdown lines that are not running text: headings, pictures, quotations, tables, HTML, site code."""
LEDE_TAG = regex(r"</?(?:a|b|br|div|em|font|i|p|span|strong|u)(?:\s[^<>]{0,500})?/?>", re.IGNORECASE)
"""A tag that may be around a dateline; one of a list item, a cell or a heading is not."""
GLUED_WITHIN = 330
"""Characters within which a dateline after other words on its line has its dash."""
NOTE = regex(r"[*_]{0,4}\([^()\n]{1,40}\)[*_]{0,4}\s{0,6}(?:[-–—]{1,2}\s{1,6})?")
"""A remark or an agency's sign in brackets before a dateline: “(Archived Content)”, “(ANSA) - ”."""
SENDER = regex(r"[^\W\d_a-z][^\da-z\n:]{8,90}:\s{1,6}")
"""Words in capitals and a colon before a dateline: “RELEASED BY THE OFFICE OF ANA SILVA: ”."""
SIGNED_LINE = regex(
    r"(?P<before>[^()（）\n]{6,110}?[,|])?[\s*_]{0,6}(?:\d{4,5}\s)?(?P<place>[^\s,|()（）\n*_][^,|()（）\n]{1,40}?),?\s{0,3}"
    rf"[(（]{SERVICE_NAMES}(?:[/-][^()（）\n]{{1,30}})?[)）]\s{{0,3}}[-–—]{{0,3}}[*_]{{0,4}}\Z",
    re.IGNORECASE,
)
"""A line that ends with the place and a service's sign, perhaps with the day, time, sender and postcode before it."""
PLACE_AND_OFFICE = regex(
    r"\s{0,3}[-–—]{1,2}\s{1,3}(?P<place>(?P<town>[^\s,(–—][^,(–—\n]{1,30}?)(?:\s{0,2}[,(][^–—\n]{2,40})?)\s{1,3}[-–—]{1,2}\s{1,3}"
    r"(?P<office>[^–—\n]{4,100})"
)
"""What follows the day on the third line of an advisory: a place with its region, and the sender."""
TOWN_AND_OFFICE = regex(
    r"\s{1,3}(?P<place>(?P<town>[^\W\d_][^\d()\n]{1,30}?)\s\((?P<region>[^()\d\n]{2,30})\))\s{1,3}"
    r"(?P<office>[^\W\d_][^\d\n.!?]{3,80})"
)
"""The same with nothing but brackets between: “2 March 2026 Lyon (France) Parks Office”."""
HAN = r"[\u4e00-\u9fff]"
AGENCY = regex(r"\W{0,3}[^\W\d_]{2,5}\W{0,3}")
"""An agency's sign after a day."""
BOLD_DASH = regex(r"[*_]{1,4}\s?[-–—]{1,2}|\s[-–—]{1,2}(?=[*_])")
"""The dash at which emphasis ends: “**Acme sells pumps LYON** – Today”."""
CAPITALS_AT_END = regex(r"(?<![^\s*_])[^\W\d_a-z][^\da-z*_\n;:()]*[*_\s]{0,6}\Z")
"""The words in capitals at the end of a text."""
IN_BOLD_AT_END = regex(r"(?<=[*_])[^*_\s][^*_\n]{3,40}\Z")
"""The words in emphasis at the end of a text."""


IN_SMALL = regex(r"[\s*_]{0,6}(?P<place>[^\W\d_]{3,20}(?:[ /-][^\W\d_]{2,20}){0,2}),\s(?=(?:[^\W\d_]{2,10},? )?\d)")
"""A place in a text that is set in lower case throughout, before the day."""
DASH = regex(r"[*_]{0,4}\s{1,2}[-–—][*_]{0,4}\s{1,2}(?=[^\W\d_])")


class Dateline(NamedTuple):
    """A place, the day printed with it (or an empty string), and the offset in the text at which the lede starts.

    ``sure`` says that it cannot be anything else: it has a day, capitals, brackets or an agency.
    """

    place: str
    day: str
    end: int
    sure: bool


@lru_cache(maxsize=256)
def read(text: str) -> Dateline | None:
    """Return the dateline at the start of a paragraph, or None, also for a sentence that only has a dash.

    A release line in the same paragraph is skipped: “FOR IMMEDIATE RELEASE – LYON, 2 March 2026 – Acme …”.
    """
    rest = text
    for _ in range(LED_BY + 1):
        found, passed = _at_start(rest)
        if found:
            return found._replace(end=found.end + len(text) - len(rest))
        if not passed:
            return None
        rest = rest[passed:]
    return None


def _at_start(text: str) -> tuple[Dateline | None, int]:
    """Return the dateline at the start of a text, or None with the number of characters to skip before trying again."""
    line = release_line.opening(text)
    if line and line.kind is not release_line.Kind.EMBARGO and text[line.said.end :].strip():
        return None, len(text) - len(text[line.said.end :].lstrip(" :：-–—|*_\n"))
    found = _of_chinese_agency(text) or _last(text) or _after_sender(text) or _in_lower_case(text)
    note = NOTE.match(text)
    return found, note.end() if note else 0


def _last(text: str) -> Dateline | None:
    """Return the longest dateline that the parts at the start of a text form, or None."""
    found = None
    for head in heads(text):
        found = _dateline_of(text, head) or found
    return found


def _dateline_of(text: str, head: Head) -> Dateline | None:
    """Return the dateline that the parts at the start of a text form with the sign after them, or None."""
    if head.sign is Sign.SPACE and opens_small(text[head.end : head.end + 1]):
        return None  # the first words of most sentences
    place, lede = place_of(text, head), text[head.end :]
    if not place or not lede or not may_lead(head, place, lede):
        return None
    sure = is_certain(head, place, lede)
    return Dateline(place, head.day.strip(), head.end, sure) if sure or may_be_place(head, place, lede) else None


def _of_chinese_agency(text: str) -> Dateline | None:
    """Return the dateline of a Chinese agency, without separators between place, day and the word for a wire."""
    may_be = any(word in text[:LONGEST] for word in every_word("wire_words"))
    match = _wire().match(text) if may_be else None
    if not match or not (match["day"] or match["open"]):
        return None
    return Dateline(match["place"], match["day"] or "", match.end(), bool(match["day"] or match["sender"]))


def _in_lower_case(text: str) -> Dateline | None:
    """Return the dateline of a text in lower case, “lyon, 2. märz 2026 – das werk hat …”, or None."""
    match = IN_SMALL.match(text) if text[:LONGEST].islower() else None
    if not match or not is_place(match["place"].title()):
        return None
    length, precision = dateline_day.at_start(text[match.end() :])
    day = text[match.end() : match.end() + length]
    dash = DASH.match(text, match.end() + length)
    is_dated = precision is Precision.WHOLE and dash is not None
    return Dateline(match["place"], day, dash.end(), sure=False) if dash and is_dated else None


@cache
def _wire() -> re.Pattern[str]:
    """Return the pattern of “新华社里昂3月2日电”, “（中央社記者王小明里昂2日電）”, “【本報里昂訊】”."""
    wire, agency, by = (alternatives(every_word(name)) for name in ("wire_words", "agency_words", "author_labels"))
    day = rf"(?:\d{{4}}{HAN})?(?:\d{{1,2}}{HAN})?\d{{1,2}}(?:{alternatives(every_word('day_words'))})"
    sender = rf"(?:(?:{HAN}{{0,5}}?(?:{agency}))?(?:(?:{by}){HAN}{{2,3}}[／/]?)?)"
    return re.compile(
        rf"\s{{0,6}}(?P<open>[(（\[【〔])?(?P<sender>{sender})(?P<place>{HAN}{{2,6}}?)[，,]?(?P<day>{day})?(?:{wire})"
        rf"(?:[(（][^)）\n]{{1,30}}[)）])?(?(open)[)）\]】〕])\s{{0,6}}(?=\S)"
    )


def glued(text: str) -> Dateline | None:
    """Return the dateline after other words on its line, within their bold, as left by a lost line break, or None.

    “**Acme sells its pumps LYON** – Today, Acme …” has one.
    """
    for dash in BOLD_DASH.finditer(text, 0, GLUED_WITHIN):
        for pattern in (IN_BOLD_AT_END, CAPITALS_AT_END):
            place = pattern.search(text[: dash.start()])
            found = _after(text, text[place.start() :]) if place else None
            if found and not text[found.end :].lstrip(" *_")[:1].islower() and _is_plain_place(found.place):
                return found
    return None


def own_line(text: str) -> Dateline | None:
    """Return the dateline if a line is nothing else, “Berlin, 11 August 2021”, or None.

    A dash may stand before the day where a region is told: “Geneva, Switzerland – 11 August 2021”; else it is behind
    the name of an office as often.
    """
    whole = text.strip()
    if len(whole) > LONGEST or not any(map(str.isdigit, whole)):
        return None
    if found := _with_office(whole):
        return found
    has_two = BEFORE_OURS.search(whole) is not None  # days, that of the moon first: no other line has them
    for head in heads(whole):
        is_last = head.end == len(whole) or (has_two and AGENCY.fullmatch(whole, head.end))
        if is_last and head.precision is Precision.WHOLE and head.ends == "day" and not head.has_brackets:
            is_parted = has_two or head.before_day in {Sign.COMMA, Sign.JOINT, None}
            is_parted = is_parted or (head.before_day is Sign.DASH and is_of_region(whole[head.first : head.last]))
            place = place_of(whole, head) if is_parted else ""
            place = "" if head.before_day is None and place[1:2] == " " else place  # “V Praze dne”
            is_other = release_line.is_head(text) or is_end_mark(text) or head.source
            is_line = not (is_other or any_of_all("publication_words").match(whole))
            return Dateline(place, head.day.strip(), len(text), True) if place and is_line else None
    return None


def _with_office(line: str) -> Dateline | None:
    """Return the dateline of a line with a day, a place and an office: “June 7, 2021 – Lyon – Office of Health”."""
    opened = line[:1].lower() + line[1:]  # “Le 7 juin 2021”
    length, precision = dateline_day.at_start(opened) if len(line) <= LONGEST else (0, Precision.NONE)
    is_whole = precision is Precision.WHOLE
    told = TOWN_AND_OFFICE.fullmatch(line, length) if is_whole and ")" in line else None
    is_told = told is not None and is_place(told["region"]) and is_place(told["office"])
    match = told if is_told else PLACE_AND_OFFICE.fullmatch(line, length) if is_whole else None
    office = match["office"].rstrip("*_ ") if match else ""
    if not match or not is_place(match["town"]) or not (is_told or is_office(office) or opens_as_office(office)):
        return None
    return Dateline(" ".join(match["place"].split()), line[:length].strip(" *_"), len(line), True)


def signed_line(text: str) -> Dateline | None:
    """Return the dateline if a line ends with a place and a service's sign, “Berlin (ots)”, or None.

    The day and the sender may come before it.
    """
    may_be = len(text) <= LONGEST and ("(" in text or "（" in text)
    match = SIGNED_LINE.match(text.strip()) if may_be else None
    if not match or not is_place(match["place"]):
        return None
    before = (match["before"] or "").strip(" *_")
    day, _ = dateline_day.at_start(before)
    return Dateline(match["place"], before[:day], len(text), True) if day or not before else None


def place_with_region(text: str) -> str:
    """Return the place if a line is a place with its region, “LYON, France”, or an empty string."""
    place = " ".join(text.strip(" *_").split())
    last = next((head for head in heads(place) if head.end == len(place)), None)
    has_region = last is not None and last.ends == "place" and place.count(",") == 1
    return place if has_region and len(place.split()) <= WEAK_WORDS and is_place(place) else ""


def waits(line: str, lede: str) -> bool:
    """Return whether a line is a place, perhaps with a day, that leads into the next line: “LYON —”.

    After a day, it may end with a colon.
    """
    bare = line.rstrip(" *_")
    is_dated = bare.endswith((":", "：")) and any(map(str.isdigit, bare))
    if len(line) > WAITING or not (is_dated or bare.endswith(("-", "–", "—"))):
        return False
    found = read(f"{line} {lede}")
    return found is not None and found.end > len(bare) and (bool(found.day) or not is_dated)


def without_tags(line: str) -> str:
    """Return a line without tags around words and paragraphs, and with its entities decoded."""
    return unescaped(LEDE_TAG.sub("", line) if "<" in line else line)


def opens(body: str, place: str) -> bool:
    """Return whether the first paragraph of a Markdown body starts with a dateline with a day, or with this place."""
    found = printed(body)
    return found is not None and ((found.sure and bool(found.day)) or found.place.casefold() == place.casefold())


def printed(body: str) -> Dateline | None:
    """Return the dateline at the start of a Markdown body, in the first paragraph that may have one, or None."""
    for paragraph in PARAGRAPHS.split(body):
        lines = (without_tags(line).strip() for line in paragraph.split("\n"))
        words = "\n".join(line for line in lines if line and not line.startswith(NO_PARAGRAPH))
        found = read(words) or own_line(words.strip("*_. "))
        if found or may_open(words):
            return found
    return None


def may_open(words: str) -> bool:
    """Return whether a paragraph may be the start of the text, rather than a release line or a day above it."""
    line = " ".join(words.split())
    above = (
        release_line.read(line) is not None or release_line.is_head(line) or dateline_day.at_start(line)[0] == len(line)
    )
    return bool(line) and not above


def is_sure(text: str) -> bool:
    """Return whether a text starts with what can only be a dateline."""
    found = read(text)
    return found is not None and found.sure


def _after(text: str, rest: str) -> Dateline | None:
    """Return the dateline in the rest of a text, with offsets in the whole text."""
    found = read(rest)
    return found._replace(end=found.end + len(text) - len(rest)) if found else None


def _after_sender(text: str) -> Dateline | None:
    """Return the dateline in capitals after the sender, as in “RELEASED BY ACME: LYON – Acme opened”, or None."""
    sender = SENDER.match(text) if ":" in text[:LONGEST] else None
    found = _last(text[sender.end() :]) if sender and sender[0].isupper() else None
    return found._replace(end=found.end + sender.end()) if sender and found and found.sure else None


def _is_plain_place(place: str) -> bool:
    return is_in_capitals(place) or bool(SHORT_REGION.search(place))
