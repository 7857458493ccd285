"""The dateline: the place, and often the day, that opens the first paragraph or stands on a line above it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from pressctl.prose import regions, release_line
from pressctl.prose.dateline_forms import CAPITALISED, FORM_SIGNS, forms, lead
from pressctl.prose.dateline_parts import (
    AFTER_SERVICE,
    BEFORE_DAY,
    BETWEEN,
    BOLD_DASH,
    CAPITALS_AT_END,
    COLON,
    DAY,
    FOREIGN_DAY,
    IN_BOLD_AT_END,
    IN_REGION,
    LATE_DAY,
    NOTE,
    PLACE,
    REGION,
    SENDER,
    SIGNED_LINE,
    TWO_PLACES,
    UNSEEN,
)
from pressctl.prose.dates import first_whole, is_day_word
from pressctl.prose.day_lines import before_day, first_day, is_only_day, stands_alone
from pressctl.prose.end_mark import is_end_mark
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import every_word

LONGEST = 170
"""Characters in which a dateline has its dash."""
DATED = 90
"""Characters in which the day of a dateline without a dash begins."""
MOST_WORDS = 6
"""Words of the longest place."""
WEAK_WORDS = 4
"""The same of a place without a day, capitals or an agency."""
SENTENCE_WORDS = 8
"""Words after the dash from which a line is no title, though it has no full stop."""
NO_PARAGRAPH = ("#", "![", ">", "|", "<", "{")
"""How a line of Markdown starts that opens no text: a heading, a picture, a quotation, a table, HTML, site code."""
LEDE_TAG = regex(r"</?(?:a|b|br|div|em|font|i|p|span|strong|u)(?:\s[^<>]{0,500})?/?>", re.IGNORECASE)
"""A tag that can stand around a dateline; an item of a list, a cell or a heading opens no release."""
STOPS = (".", "!", "?", "。", "！", "？", "”", "»", '"', ":", "：", "؟")
LED_BY = 4
"""Release lines and remarks that may stand before a dateline in its paragraph: without a bound a body of nothing but
remarks is read without end."""
GLUED_WITHIN = 330
"""Characters in which a dateline that stands after other words of its line has its dash."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """A place, the day printed with it (or an empty text), and where in the text the lede starts.

    ``sure`` says that it can be nothing else: it has a day, capitals, brackets or an agency.
    """

    place: str
    day: str
    end: int
    sure: bool


@lru_cache(maxsize=64)
def read(text: str) -> Dateline | None:
    """Return the dateline at the start of a paragraph, or None: a sentence with a dash in it has none.

    A release line on the same paragraph is passed over: “FOR IMMEDIATE RELEASE – LYON, 2 March 2026 – Acme …”.
    """
    rest = text
    for _ in range(LED_BY + 1):
        found, passed = _at_start(rest)
        if found:
            return replace(found, end=found.end + len(text) - len(rest))
        if not passed:
            return None
        rest = rest[passed:]
    return None


def _at_start(text: str) -> tuple[Dateline | None, int]:
    """Return the dateline at the start of a text, else how many characters before a dateline may be passed over."""
    line = release_line.opening(text)
    if line and line.kind is not release_line.Kind.EMBARGO and text[line.said.end :].strip():
        return None, len(text) - len(text[line.said.end :].lstrip(" :：-–—|*_\n"))
    if found := _of_two(text) or (_in_rare_form(text) if any(map(str.isdigit, text[:DATED])) else None):
        return found, 0
    note = NOTE.match(text)
    found = _led(text) or _before_colon(text) or _signed(text) or _in_region(text) or _behind_sender(text)
    return found, note.end() if note else 0


def glued(text: str) -> Dateline | None:
    """Return the dateline that stands after other words of its line and in whose bold they are: a lost line break.

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
    """Return the dateline that a line is, “Berlin, 11 August 2021”, or None."""
    match = re.fullmatch(rf"{UNSEEN}(?P<place>{PLACE})\s*{BEFORE_DAY}\s*(?P<day>{DAY})\.?[*_]*", text.strip())
    if not match or release_line.is_head(text) or is_end_mark(text):
        return None
    if not is_place(match["place"]) or not stands_alone(match["day"]):
        return None
    return Dateline(match["place"], match["day"], len(text), True)


def signed_line(text: str) -> Dateline | None:
    """Return the dateline that a line is which ends with a place and its service, “Berlin (ots)”, or None."""
    match = (
        SIGNED_LINE.fullmatch(text.strip()) if len(text) <= LONGEST and text.rstrip(" -–—*_").endswith(")") else None
    )
    if not match or not is_place(match["place"]):
        return None
    day = (match["day"] or "").strip()
    return Dateline(match["place"], day, len(text), True) if not day or _names_day(day) else None


def place_with_region(text: str) -> str:
    """Return the place that a line is, with its region, “LYON, France”; an empty text when it is anything else."""
    place = " ".join(text.strip(" *_").split())
    has_region = re.fullmatch(rf"{PLACE}", place) is not None and place.count(",") == 1
    return place if has_region and len(place.split()) <= WEAK_WORDS and is_place(place) else ""


def waits(line: str, lede: str) -> bool:
    """Return whether a line is a place, or a place and a day, whose dash leads into the text of the next: “LYON —”."""
    bare = line.rstrip(" *_")
    if len(line) > DATED or not bare.endswith(("-", "–", "—")):
        return False
    found = read(f"{line} {lede}")
    return found is not None and found.end > len(bare)


def without_tags(line: str) -> str:
    """Return a line without the tags of a paragraph and its words, and with its entities as they are read."""
    text = LEDE_TAG.sub("", line) if "<" in line else line
    if "&" not in text:
        return text
    from html import unescape  # its table of entities is one of the larger modules

    return unescape(text)


def opens(body: str, place: str) -> bool:
    """Return whether the first paragraph of a Markdown body starts with a dateline: with a day, or of this place."""
    found = printed(body)
    return found is not None and ((found.sure and bool(found.day)) or found.place.casefold() == place.casefold())


def printed(body: str) -> Dateline | None:
    """Return the dateline that opens the first paragraph of a Markdown body, or None."""
    lines = (without_tags(line) for line in body.split("\n"))
    return read(next((line for line in lines if line.strip() and not line.lstrip().startswith(NO_PARAGRAPH)), ""))


def is_sure(text: str) -> bool:
    """Return whether a text starts with what can only be a dateline."""
    found = read(text)
    return found is not None and found.sure


def is_place(text: str) -> bool:
    """Return whether a text can be a place: a few words with capitals, or a short one in a script without any."""
    words = [word for word in re.split(r"[\s,،，、&]+", text) if word]
    if not words or len(words) > MOST_WORDS or any(map(str.isdigit, text)) or _is_time(words[0]):
        return False
    if (len(words) == 1 and words[0].casefold() in _particles()) or text.casefold() in _notes():
        return False
    if not any(letter.isupper() or letter.islower() for letter in text):
        return len(text) <= 20 and len(words) <= 3
    parts = [part for word in words for part in re.split(r"[-/]", word) if part]
    return words[0][0].isupper() and all(part[0].isupper() or part.casefold() in _particles() for part in parts)


def _after(text: str, rest: str) -> Dateline | None:
    """Return the dateline of the end of a text, with its places in the whole text."""
    found = read(rest)
    return replace(found, end=found.end + len(text) - len(rest)) if found else None


def _led(text: str) -> Dateline | None:
    """Return the dateline that a dash, or the word of an agency, leads into the lede."""
    if not any(sign in text[:LONGEST] for sign in _leading_signs()) or not (match := lead().match(text)):
        return None
    place, day = _with_region(text, match)
    end = match.start("rest")
    if not day and (late := LATE_DAY.match(text, end)) and stands_alone(late[1]):
        day, end = late[1], late.end()
    if not is_place(match["place"]) or (day and not _names_day(day)) or (match["tight"] and not _is_in_capitals(place)):
        return None
    if match["wire"] and not (day or match["agency"]):
        return None  # part of a word
    is_marked = bool(day or match["bracket"] or match["agency"])
    is_title = text[end : end + LONGEST].isupper()  # “HELP FOR LYON - STATEMENT BY THE MAYOR”
    sure = is_marked or (_is_in_capitals(place) and not _is_heading(place) and not is_title)
    return Dateline(place, day, end, sure) if sure or _is_weak(place, text[end:]) else None


def _before_colon(text: str) -> Dateline | None:
    """Return the dateline of a place in capitals with its region that a colon leads into the lede."""
    match = COLON.match(text) if ":" in text else None
    if not match or not _is_in_capitals(match["place"]) or match["rest"].islower() or not is_place(match["place"]):
        return None
    return Dateline(" ".join(match["place"].split()), "", match.start("rest"), True)


def _signed(text: str) -> Dateline | None:
    """Return the dateline that the sign of a service closes without a dash."""
    match = AFTER_SERVICE.match(text) if "(" in text[:LONGEST] else None
    if not match or match["rest"].islower() or not is_place(match["place"]):
        return None
    return Dateline(" ".join(match["place"].split()), "", match.start("rest"), True)


def _of_two(text: str) -> Dateline | None:
    """Return the dateline of two places with a dash or slash between them, and a day or the sender after them."""
    match = TWO_PLACES.match(text) if BETWEEN.search(text, 0, DATED) else None
    if not match or not (match["day"] or match["agency"]) or (match["day"] and not _names_day(match["day"])):
        return None
    if not all(map(is_place, BETWEEN.split(match["place"]))):
        return None
    return Dateline(match["place"], match["day"] or "", match.start("rest"), True)


def _in_region(text: str) -> Dateline | None:
    """Return the dateline of a town in capitals with a region that is known, without a dash."""
    match = IN_REGION.match(text) if "," in text[:DATED] else None
    if not match or not match["rest"].isupper() or not _is_in_capitals(match["place"]):
        return None
    rest = text[match.start("rest") : match.start("rest") + LONGEST]
    is_text = len(rest.split(maxsplit=4)) > 3 and not rest.isupper()
    is_name = match["region"].istitle() and len(match["region"]) > 6  # its full stop ends the dateline
    place = " ".join(match["place"].split()).removesuffix("." if is_name else "")
    return Dateline(place, "", match.start("rest"), True) if is_text and regions.is_region(match["region"]) else None


def _behind_sender(text: str) -> Dateline | None:
    """Return the dateline in capitals behind who sends the text: “RELEASED BY ACME: LYON – Acme opened”."""
    sender = SENDER.match(text) if ":" in text[:LONGEST] else None
    found = _led(text[sender.end() :]) if sender else None
    return replace(found, end=found.end + sender.end()) if sender and found and found.sure else None


def _in_rare_form(text: str) -> Dateline | None:
    """Return the dateline in one of its rarer forms, all of which have a day: that makes them sure."""
    for form, pattern in forms().items():
        if form in FORM_SIGNS and not FORM_SIGNS[form].search(text):  # spares compiling what cannot be there
            continue
        match = pattern.match(text)
        if not match or not is_place(match["place"]):
            continue
        day = re.sub(r"(?<=\.)\s+(?=\d)", "", match["day"]).strip()
        has_no_dash = form in {"no dash", "bare"}
        if has_no_dash and match["rest"].islower():
            continue
        if form in CAPITALISED and not _is_in_capitals(match["place"]):
            continue
        is_day = is_only_day(day) or stands_alone(day) or _is_foreign_day(day)
        if is_day or (_is_day_without_year(day) and not has_no_dash):
            return Dateline(" ".join(match["place"].split()), day, match.start("rest"), True)
    return None


def _with_region(text: str, match: re.Match[str]) -> tuple[str, str]:
    """Return the place and the day of a dateline, the place with the region that stands between: “Dublin, Ohio”."""
    place, day = " ".join(match["place"].split()), (match["day"] or match["bare_day"] or "").strip()
    region = before_day(day)
    is_known = bool(region) and (is_place(region) or regions.is_region(region))
    if not is_known or region.casefold() in _particles():
        return place, day
    comma = text[match.end("place") :].lstrip()[:1]
    return f"{place}{comma} {region}", day[len(region) :].lstrip(" ,،，|")


def _names_day(text: str) -> bool:
    return first_day(text) is not None or _is_day_without_year(text) or _is_month(text) or _is_foreign_day(text)


def _is_foreign_day(text: str) -> bool:
    """Return whether a text is a day or month with its year in a language of which no words are known."""
    match = FOREIGN_DAY.fullmatch(text)
    return match is not None and bool(match["day"] or match["month"].istitle())


def _is_day_without_year(text: str) -> bool:
    """Return whether a text is a day without its year: “22 June”, “6月22日”."""
    years = (f"{text} 2000", f"{text}, 2000", *(f"2000{word}{text}" for word in every_word("year_words")))
    return any(map(first_whole, years))


def _is_month(text: str) -> bool:
    """Return whether a text is a month with its year: “August 2015”."""
    return first_whole(f"1 {text}") is not None and is_day_word(text.split(maxsplit=1)[0])


def _is_time(word: str) -> bool:
    return is_day_word(word) or word.casefold() in every_word("relative_days")


def _is_in_capitals(place: str) -> bool:
    city = re.split(r"[,،，]", place)[0]
    return city.isupper() and len(city) >= 3


def _is_plain_place(place: str) -> bool:
    return _is_in_capitals(place) or bool(REGION.search(place))


def _is_heading(place: str) -> bool:
    """Return whether words are “MEDIA ADVISORY” or another heading, and no place."""
    return place.casefold() in every_word("press_release_headings")


def _is_weak(place: str, lede: str) -> bool:
    """Return whether a short place with neither day nor capitals is one: “Lyon - Acme opens a plant in the town.”."""
    words = place.split()
    is_span = is_day_word(words[-1]) and is_day_word((lede.split() or [""])[0])  # “During the April – June quarter”
    is_short = len(words) <= WEAK_WORDS and not _is_heading(place) and not _is_in_sentence(words) and not is_span
    return is_short and _opens_sentence(lede.lstrip("*_ "), has_region=bool(REGION.search(place)))


def _is_in_sentence(words: list[str]) -> bool:
    """Return whether words have one among them that stands in sentences and in no place: “What I know”."""
    return any(word.casefold() in _sentence_words() for word in words)


@cache
def _sentence_words() -> frozenset[str]:
    """Return the words that stand in sentences and in no place."""
    return frozenset(every_word("function_words")) - _particles()


def _opens_sentence(lede: str, *, has_region: bool) -> bool:
    """Return whether a sentence starts after the dash, and no second dash closes it.

    “Lyon - Acme opens” is a dateline, “Ana Silva – director since May – says” is not.
    """
    first = re.split(r"(?<=[.!?。])\s", lede, maxsplit=1)[0]
    starts = (lede[:1].isalpha() and not lede[:1].islower()) or lede[1:2] in {"’", "'"} or lede[:1] in set("“«„\"'「[‘")
    is_closed = not has_region and bool(re.search(r"\s[-–—]\s", first))
    is_text = " | " not in first and (len(lede.split()) >= SENTENCE_WORDS or lede.rstrip("*_ \n").endswith(STOPS))
    return starts and not is_closed and is_text


@cache
def _particles() -> frozenset[str]:
    return frozenset(every_word("place_particles"))


@cache
def _notes() -> frozenset[str]:
    """Return what is printed before a note or a table, and is no place: “FOOTNOTE.--Figures are rounded”."""
    return frozenset(every_word("note_words", "notes_headings"))


@cache
def _leading_signs() -> tuple[str, ...]:
    return ("-", "–", "—", *every_word("wire_words"))
