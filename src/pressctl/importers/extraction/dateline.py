"""The dateline: the place, and often the day, that opens the first paragraph or stands on a line above it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pressctl.importers.extraction import dates
from pressctl.importers.extraction.words import every, folded
from pressctl.prose import release_line
from pressctl.prose.dates import is_day_word
from pressctl.prose.release_line import Kind as LineKind

WORD = r"(?:(?:[^\W\d_]\.){2,}|[A-Z][a-z]{1,5}\.|[^\W\d_][\w'’ʼ/-]*)"
"""A word of a place: “St.”, “D.C.”, “Calif.”, “Saint-Louis”, “Berlin/München”."""
PLACE = rf"{WORD}(?:(?:\s*[,،，]\s*|\s+){WORD}){{0,5}}?"
DAY = r"(?:le |den |am |a |on )?[^–—\n]{0,30}?\d[^–—\n]{0,20}?"
LEAD = re.compile(
    rf"[*_]*(?P<bracket>[(\[【])?\s*(?P<place>{PLACE})\s*(?(bracket)[)\]】])"
    rf"(?:\s+\((?P<country>{PLACE})\)(?=\s*[,،，]))?"
    rf"(?:\s*[,،，]\s*(?P<day>{DAY})|\s+(?P<bare_day>\d{{1,2}}[^–—\n]{{1,20}}))?"
    r"\s*(?P<agency>[(（/][^)）/]{1,40}[)）/])?\s*(?P<wire>电|讯|電|訊)?[*_]*"
    r"(?:\.?\s[-–—]+\s*|\.[-–—]+\s*|(?<=\))-+\s+|[–—]+\s*|--+\s*|(?<=[电讯電訊])\s*)(?P<rest>\S)",
    re.DOTALL,
)
"""Backtracking stays small: a place has six words, a day fifty characters."""
FULL_DAY = r"(?:den |le )?\d[^–—\n]{4,30}?\d{4}"
SHORT_DAY = r"\d{1,2}[^–—\n\d/]{3,20}(?:\d{4})?"
DRESSES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"[*_]*(?P<place>{PLACE})\s*,\s*(?P<day>{FULL_DAY})(?:\s?г(?:ода|\.)?)?[.:][*_]*\s+(?P<rest>[^\W\d_a-zа-я])",
        rf"[(（\[【]\s*(?P<place>{PLACE})\s*[,，]?\s*(?P<day>{FULL_DAY}|\d[^)）\]】\n]{{4,20}}?日)\s*(?:电|讯|電|訊)?\s*[)）\]】]"
        r"\s*[-–—:：]*\s*(?P<rest>\S)",
        r"(?:[\u4e00-\u9fff]{1,5}[社网])?(?P<place>[\u4e00-\u9fff]{2,6}?)(?P<day>(?:\d{4}年)?\d{1,2}月\d{1,2}日)(?:电|讯|電|訊)"
        r"\s*(?:[(（][^)）\n]{1,30}[)）])?\s*(?P<rest>\S)",
        rf"(?P<place>{PLACE})\s*,\s*(?P<day>{SHORT_DAY})\.?\s*/[^/\n]{{1,30}}/\.?\s*[-–—]*\s*(?P<rest>\S)",
        rf"[*_]*(?P<day>{FULL_DAY})(?:\s?г(?:ода|\.)?)?\s*,\s*(?P<place>{PLACE})[*_]*\s+[-–—]+\s+(?P<rest>\S)",
        rf"[*_]*(?P<place>{PLACE})[*_]*\s*[(（/]\s*(?P<day>{FULL_DAY})\s*[)）]?[*_]*\s*[-–—]+\s*(?P<rest>\S)",
    )
)
"""“Berlin, 27.10.2021. Acme”, “(LYON, 2 March 2026) Acme”, “新华社里昂3月2日电”, “ЛИОН, 2 марта. /АКМЕ/. Acme”,
“2 March 2026, Lyon – Acme”, “LYON (2 March 2026) – Acme”."""
SMALL_WORDS = frozenset(
    "de da do dos la le las les du des del of the and el los y et e d' der am an au aux en in on sur upon".split()
)


LATE_DAY = re.compile(r"([^–—\n]{4,30}?)\s[-–—]+\s+")


@dataclass(frozen=True, slots=True)
class Dateline:
    """A place, the day printed with it (or an empty text), and where in the text the lede starts.

    ``sure`` says that it can be nothing else: it has a day, capitals, brackets or an agency.
    """

    place: str
    day: str
    end: int
    sure: bool


def read(text: str) -> Dateline | None:
    """Return the dateline at the start of a paragraph, or None: a sentence with a dash in it has none."""
    line = release_line.opening(text)
    if line and line.kind is not LineKind.EMBARGO and text[line.said.end :].strip():
        below = text[line.said.end :].lstrip(" :：-–—|*_\n")
        found = read(below)
        return replace(found, end=found.end + len(text) - len(below)) if found else None
    if any(sign.isdigit() for sign in text[:90]) and (dressed := _dressed(text)):
        return dressed
    match = LEAD.match(text)
    if not match:
        return None
    place = " ".join(match["place"].split())
    day = (match["day"] or match["bare_day"] or "").strip()
    place, day = _with_region(place, day)
    end = match.start("rest")
    if not day and (late := LATE_DAY.match(text, end)) and dates.stands_alone(late[1]):
        day, end = late[1], late.end()
    if day and not (dates.find(day)[0] or dates.NUMERIC.search(day) or _is_day(day)):
        return None
    sure = bool(day or match["bracket"] or match["agency"] or match["wire"]) or _capitals(place)
    if not is_place(place) or not (sure or _opens_sentence(text, match)):
        return None
    return Dateline(place, day, end, sure)


def _dressed(text: str) -> Dateline | None:
    """Return the dateline in one of its rarer dresses, all of which have a day: that makes them sure."""
    for pattern in DRESSES:
        match = pattern.match(text)
        if match and is_place(match["place"]):
            day = re.sub(r"(?<=\.)\s+(?=\d)", "", match["day"]).strip()
            if dates.is_only_day(day) or (_is_day(day) and pattern is not DRESSES[0]):
                return Dateline(" ".join(match["place"].split()), day, match.start("rest"), True)
    return None


def _with_region(place: str, day: str) -> tuple[str, str]:
    """Return a place with the region that stands between it and the day: “Dublin, Ohio”."""
    region = dates.before_day(day)
    if not region or region.casefold() in SMALL_WORDS or not is_place(region):
        return place, day
    return f"{place}, {region}", day[len(region) :].lstrip(" ,،，")


def own_line(text: str) -> Dateline | None:
    """Return the dateline that a line is, “Berlin, 11 August 2021”, or None."""
    match = re.fullmatch(rf"[*_]*(?P<place>{PLACE})\s*[,،，]\s*(?P<day>{DAY})\.?[*_]*", text.strip())
    if not match or not is_place(match["place"]) or not dates.stands_alone(match["day"]):
        return None
    return Dateline(match["place"], match["day"], len(text), True)


def is_sure(text: str) -> bool:
    """Return whether a text starts with what can only be a dateline."""
    found = read(text)
    return found is not None and found.sure


def is_place(text: str) -> bool:
    """Return whether a text can be a place: a few words with capitals, or a short one in a script without any."""
    words = [word for word in re.split(r"[\s,،，]+", text) if word]
    if not words or len(words) > 6 or any(sign.isdigit() for sign in text) or _is_time(words[0]):
        return False
    if len(words) == 1 and words[0].casefold() in SMALL_WORDS:
        return False
    if not any(sign.isupper() or sign.islower() for sign in text):
        return len(text) <= 20 and len(words) <= 3
    parts = [part for word in words for part in re.split(r"[-/]", word) if part]
    return words[0][0].isupper() and all(part[0].isupper() or part.casefold() in SMALL_WORDS for part in parts)


def _is_time(word: str) -> bool:
    return is_day_word(word) or folded(word) in every("relative_days")


def _capitals(place: str) -> bool:
    city = re.split(r"[,،，]", place)[0]
    return city.isupper() and len(city) >= 3


def _is_day(text: str) -> bool:
    """Return whether a text is a day without its year: “22 June”, “6月22日”."""
    return bool(dates.find(f"{text} 2000")[0] or dates.find(f"{text}, 2000")[0] or dates.find(f"2000年{text}")[0])


def _opens_sentence(text: str, match: re.Match[str]) -> bool:
    """Return whether a short place without a day is one: a sentence starts after the dash, no second dash closes it.

    “Lyon - Acme opens” is a dateline, “Ana Silva – director since May – says” is none.
    """
    after = text[match.start("rest") :]
    first = re.split(r"(?<=[.!?。])\s", after, maxsplit=1)[0]
    opens = not after[0].islower() or after[:2] in {"l’", "d’"}
    return opens and len(match["place"].split()) <= 4 and not re.search(r"\s[-–—]\s", first)
