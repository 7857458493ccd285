"""Date lines: a day and little else, “Published on Monday, 2 March 2026”, “22 May 2026 Posted in Press releases”."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pressctl.findings import Span
from pressctl.languages import available, find
from pressctl.prose.days.dates import first_numeric, first_whole, is_day_word
from pressctl.prose.days.whole_days import AFTER_OURS, BEFORE_OURS, MOON_DAY, with_whole_days
from pressctl.prose.days.written_date import WrittenDate
from pressctl.prose.lines import bylines
from pressctl.prose.patterns import regex
from pressctl.prose.text import VOWEL_SIGNS
from pressctl.prose.word_index import candidates
from pressctl.prose.word_lists import any_of_all, every_word, whole

LONGEST = 100
"""Characters of the longest date line."""
LONGEST_STAMP = 240
"""The same of one in which the issuer of a text stands beside the day and the hour."""
AROUND = " *_.,،()"
"""Characters around a day that is alone on its line."""
LABEL_WORDS = 3
"""The most other words on a date line: a weekday, “Published on”, a time."""
WORDS_OF_SPAN = 4
"""Words that a line has at most beside the two days between which something is: “Exhibition from … to …”."""
LABELS = ("record_labels", "publication_words", "updated_words", "press_release_headings")
"""The lists of labels of a day."""
LABEL_CHARACTERS = 6
"""The same in Chinese or Japanese characters: 发布时间, 星期一."""
POSTED_LENGTH = 90
"""Characters of the longest line below a headline with the day, and where or by whom the text was posted."""
MOST_WORDS = 9
"""The most words of the names on such a line, and between them."""
DENSE = regex(r"[\u3040-\u9fff]")
NO_WORD = regex(rf"[^\w\s{VOWEL_SIGNS}]")
"""Characters between words; vowel signs are part of words."""
WEEKDAY_SIGN = regex(r"\s?[(（][^\W\d_][)）]")
"""A one-character weekday in brackets after its day: “2026. 3. 5.(목)”."""
UPDATED_START = regex(
    lambda: rf"(?:^|[,;|/·•–—(-])\s{{0,3}}(?:[^\W\d_]{{2,12}}\s)?{any_of_all('updated_words').pattern}", re.IGNORECASE
)
"""The start of a line, or of a part of it, that says when a text was changed: “Last updated”."""
MOST_OF_UPDATE = 3
"""The most other words on such a line, and words of names before them."""
USER = regex(r"[\w.-]{2,30}(?=\s)")
"""The name of a user of a content system, in whatever case."""
STROKES = regex(r"\s[/|｜·•]\s")
"""The separators of a line above a headline: “Ministry of Health | 5 March 2026 | Press release”."""
DAY_LABEL = regex(r"\A[^\W\d_]{3,15}:\s")
"""A label of one word before the day in such a line: “Date: 5 March 2026 | Category: Press releases”."""
PARTS, WORDS_OF_PART = range(2, 5), 5
"""The number of parts of such a line, and the maximum number of words of a part."""
NUMBER_OR_HALF = regex(r"\d{1,2}(?:h\d{0,2})?|[ap]m")
CODE = regex(r"(?<![\w/.-])(?:[A-Z]{2,4} )?[A-Z]{0,3}\d{2,4}(?:[-/]\d{2,5}){1,2}(?![\w/.-])")
"""The number of a release next to the day: “News feature: 2012-090”, “Index: IOR 30/2508/2020”."""


def first_day(text: str) -> WrittenDate | None:
    """Return the first date with a year, or else the first in figures that may be ambiguous, or None."""
    return first_whole(text) or first_numeric(text)


def before_day(text: str) -> str:
    """Return the words before the day in a text: “Ohio” for “Ohio, 6 January 2026”."""
    day = first_whole(text)
    return text[: day.span.start].strip(" ,،，") if day else ""


@lru_cache(maxsize=1024)
def stands_alone(text: str) -> bool:
    """Return whether a line is a date line: a day with little but a weekday, a label, a time, or where it was posted.

    The day of a later change, “Updated 2 March 2026”, does not count.
    """
    if len(text) > LONGEST:
        return _is_stamp(text)
    if text.count("\t") > 1 or not any(map(str.isnumeric, text)):
        return False  # a row of a table has several days
    text = without_update(text)
    text = _counted().sub("|", text) if candidates(text, "count_words") else text
    day = first_day(text)
    if day is None:
        text = with_whole_days(text)
        day = first_day(text)
    if moon := MOON_DAY.search(text):
        text = f"{text[: moon.start()]} {text[moon.end() :]}" if day else text
        day = first_day(text)
        if day is None:
            return _has_few_words(text, Span(*moon.span()))
    if day is None:
        return False
    again = text[day.span.start : day.span.end]
    text = text[: day.span.end] + text[day.span.end :].replace(again, " ")
    forms = (_is_posted, _has_few_words, _is_signed, _is_published, _is_between_strokes)
    return any(is_form(text, day.span) for is_form in forms) or (" | " in text and _is_stamp(text))


def _is_stamp(text: str) -> bool:
    """Return whether a long line is a day and an hour, and between strokes who issued a text, and of what kind it is.

    So newsrooms for many issuers print it: “4.5.2026 11:30:00 CEST | City of Lyon, Office of Culture | Press release”.
    """
    day, stroke, rest = text.partition(" | ")
    is_line = bool(stroke) and len(text) <= LONGEST_STAMP and not rest.rstrip().endswith((".", "!", "?", "…"))
    return is_line and ":" in day and stands_alone(day)


def without_update(text: str) -> str:
    """Return a line without the day of a later change: “Published 2 March 2026, updated 3 March 2026”.

    The change may go before: “Updated 3 March 2026; posted 2 March 2026”, “Last updated: …. First published: …”.
    """
    updated = any_of_all("updated_words").search(text) if candidates(text, "updated_words") else None
    if not updated:
        return text
    posted = any_of_all("publication_words").search(text, updated.end())
    return text[: updated.start()] + (text[posted.start() :] if posted else "")


@lru_cache(maxsize=1024)
def is_update(text: str) -> bool:
    """Return whether a line says little but when a text was changed: “Last updated 2 March 2026”."""
    may_be = len(text) <= LONGEST and any(map(str.isnumeric, text)) and candidates(text, "updated_words")
    start = UPDATED_START.search(text) if may_be else None
    day = first_day(text[start.end() :]) if start else None
    if start is None or day is None:
        return False
    before = [word for word in _words(text[: start.start()]) if word.casefold() not in bylines.small_words()]
    between = text[start.end() : start.end() + day.span.start]
    after = text[start.end() + day.span.end :]
    rest = [word for word in _words(f"{between} {after}") if not _belongs_to_day(word)]
    return len(before) <= MOST_OF_UPDATE and len(rest) <= MOST_OF_UPDATE and all(map(bylines.is_of_name, before))


def is_labelled(text: str) -> bool:
    """Return whether a line is the day of publication behind its label: “Published 2 March 2026”."""
    may_be = len(text) <= LONGEST and any(map(str.isnumeric, text)) and candidates(text, *LABELS[:2])
    label = any_of_all(*LABELS[:2]).match(text.lstrip(" *_")) if may_be else None
    return label is not None and stands_alone(text)


def labels_change(text: str) -> bool:
    """Return whether a line is only a label for the day of a change, without the day: “Last updated:”."""
    is_label = 0 < len(text.split()) <= MOST_OF_UPDATE and not any(map(str.isnumeric, text))
    return is_label and bool(candidates(text, "updated_words")) and any_of_all("updated_words").search(text) is not None


def is_only_day(text: str) -> bool:
    """Return whether a line is nothing but a day, perhaps with its weekday, and the same day in the lunar calendar."""
    text = text if text.isascii() else AFTER_OURS.sub(" ", BEFORE_OURS.sub(" ", text))
    day = first_day(text)
    if day is None:
        text = with_whole_days(text)
        day = first_day(text)
    if day is None or len(text[day.span.end :].strip(AROUND)) > 1:
        return False
    before = text[: day.span.start].strip(AROUND)
    return not before or is_day_word(before)


def is_span(text: str) -> bool:
    """Return whether a line says from which day to which something is, and in a few words what."""
    first = first_day(text) if len(text) <= LONGEST and text[-1:].isalnum() else None
    last = first_day(text[first.span.end :]) if first else None
    if first is None or last is None:
        return False
    after = text[first.span.end :]
    rest = f"{text[: first.span.start]} {after[: last.span.start]} {after[last.span.end :]}"
    return sum(not _belongs_to_day(word) for word in _words(rest)) <= WORDS_OF_SPAN


def _has_few_words(text: str, day: Span) -> bool:
    if _is_in_phrase(text[: day.start]):
        return False
    after = text[day.end :]
    after = _zones().sub(" ", after) if ":" in after else after
    after = WEEKDAY_SIGN.sub(" ", after, 1)
    words = [word for word in _words(CODE.sub(" ", f"{text[: day.start]} | {after}")) if not _belongs_to_day(word)]
    dense = len(DENSE.findall("".join(words)))
    return len(words) <= LABEL_WORDS and dense <= LABEL_CHARACTERS


def _is_in_phrase(before: str) -> bool:
    """Return whether the words before a day are a phrase rather than a label: “Grants paid from 1 October 2026”."""
    words = _words(before)
    if words and words[-1] in every_word("words_before_day"):
        return False
    is_phrase = len(words) >= LABEL_WORDS and words[-1].islower() and words[-1].isalpha()
    return is_phrase and not any(any_of_all(labels).match(before) for labels in LABELS)


def _words(text: str) -> list[str]:
    return NO_WORD.sub(" ", text).split()


def _belongs_to_day(word: str) -> bool:
    is_year_word = word in every_word("year_words") or f"{word}." in every_word("year_words")
    return is_day_word(word) or bool(NUMBER_OR_HALF.fullmatch(word)) or is_year_word


def _is_posted(text: str, day: Span) -> bool:
    """Return whether a line begins with a day and then says where or by whom the text was posted."""
    before = text[: day.start].strip(" ,.،*_")
    is_sentence = text.rstrip().endswith((".", "!", "?", "…"))
    opens = not before or is_day_word(before)
    return opens and not is_sentence and len(text) <= POSTED_LENGTH and bool(_posted().match(text, day.end))


def _is_published(text: str, day: Span) -> bool:
    """Return whether a line says when a text was published, in few words by whom or where, and is not a sentence."""
    start = len(text) - len(text.lstrip(" *_"))
    published = any_of_all("publication_words").match(text, start)
    if not published or len(text) > POSTED_LENGTH or text.rstrip().endswith((".", "!", "?", "…")):
        return False
    after = text[day.end :].lstrip(" ,|·*_")
    writer = bylines.led(after)  # “Posted on 3 March 2026 by Ann Example in Press releases”
    rest = f"{text[published.end() : day.start]} {after[writer.end() if writer else 0 :]}"
    words = [word for word in _words(rest) if not (_belongs_to_day(word) or word.casefold() in bylines.small_words())]
    return len(words) <= LABEL_WORDS


def _is_signed(text: str, day: Span) -> bool:
    """Return whether a line has a day and a writer, perhaps with the reading time, and is not a sentence."""
    if len(text) > POSTED_LENGTH or text.rstrip().endswith((".", "!", "?", "…")):
        return False
    rest = f"{text[: day.start]} | {text[day.end :]}"
    writer = bylines.PART.search(rest)
    if not writer:
        return False
    # “By press office, published …”, “Author: press office, …”
    posted = any_of_all("publication_words")
    is_told = ":" in writer[0] or posted.search(text, writer.end(), max(writer.end(), day.start)) is not None
    user = USER.match(rest, writer.end()) if " " in writer[0].strip() else None  # “Submitted by editor on …”
    rest = f"{rest[: writer.end()]} {rest[user.end() :]}" if user else rest
    rest = _counted().sub(" ", bylines.PART.sub(" ", rest))
    words = [word for word in re.findall(r"[^\W_]+", rest) if not (word.isdigit() or _belongs_to_day(word))]
    return len(words) <= MOST_WORDS and (is_told or all(map(bylines.is_of_name, words)))


def _is_between_strokes(text: str, day: Span) -> bool:
    """Return whether a date is by itself between bars, beside an office or a kind of text in a few words each."""
    parts = STROKES.split(text)
    others = [part for part in parts if not is_only_day(DAY_LABEL.sub("", part, 1))]
    are_short = all(len(part.split()) <= WORDS_OF_PART for part in others)
    is_last = text[day.end :].strip(AROUND) == ""  # a headline may stand before it
    is_told = not is_last or any(":" in part and any_of_all("record_labels").match(part) for part in others)
    return len(parts) in PARTS and len(others) == len(parts) - 1 and are_short and is_told


@cache
def _zones() -> re.Pattern[str]:
    """Return the pattern of a zone after a time: “09:00 AM Eastern Standard Time”."""
    known = (language for tag in available() if (language := find(tag)))
    return re.compile(whole(word for language in known for word in language.time_zones), re.IGNORECASE)


@cache
def _counted() -> re.Pattern[str]:
    """Return the pattern of the reading time of a text, or of its number of views: “Reading time: 3 min”."""
    counted = any_of_all("count_words").pattern
    return re.compile(rf"{counted}\W{{0,3}}\d{{0,6}}(?:\s[^\W\d_]{{1,8}}(?=\W*$|\W*\|))?", re.IGNORECASE)


@cache
def _posted() -> re.Pattern[str]:
    """Return the pattern of the words after the day on such a line."""
    posted, place = whole(every_word("publication_words")), whole(every_word("publication_place_words"))
    clock = r"(?:(?:[^\W\d_]{1,3}\.?\s)?\d\d?[:.]\d\d(?:[:.]\d\d)?(?:\s[A-Z]{2,5})?)?"
    return re.compile(
        rf"[\s,.|·•–—-]{{0,5}}{clock}[\s,.|·•–—-]{{0,5}}(?:{posted}|{place}\s*:?\s+\S|(?<=[|·•]\s)\S|[|·•])",
        re.IGNORECASE,
    )
