"""Embargo lines in free wording: “Not to be published before 3 March 2026”.

The usual openings of embargo lines are in ``release_line``; desks word them in many other ways, and an embargo that is
mistaken for a headline is broken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pressctl.findings import Span
from pressctl.languages import calendars, partial
from pressctl.prose.days import dates
from pressctl.prose.lines import day_lines, embargo_wording
from pressctl.prose.patterns import regex
from pressctl.prose.text import POINTS
from pressctl.prose.word_index import candidates, has_any, pattern_of
from pressctl.prose.word_lists import alternatives, any_of_all, every_word, is_bounded, whole

LONGEST = 300
"""Characters of the longest line."""
LONGEST_WITHOUT_FIGURES = 80
"""Characters of the longest line that names a weekday alone: “Bitte nicht vor Freitag veröffentlichen”."""
FIGURE = regex(r"\d")
BETWEEN = 3
"""The most words between “embargo” and the first figure; not “EU embargo on oil of Russia starts at 10:00”."""
YEAR_WORD = 4
"""Letters of the longest word after a year: “r.”, “року”."""
SMALL = 3
"""Letters of the longest preposition before a day or a time: “on”, “vom”."""
ZONE = 4
"""Words of the longest zone after a time: “(hora de Ginebra)”."""
WORDS = ("publishing_ban_phrases", "embargo_openers", "embargo_nouns", "timed_release_openers")
"""Every such line has a word of one of these lists; they are searched for together, as hardly any line has one."""
LONGEST_PLAIN = 160
"""Characters of the longest ban without a word but those of bans."""
PUBLISHING = ("publishing_words", "untimed_ban_openers")
BANS = ("ban_words", "untimed_ban_openers")
PLAIN = (*PUBLISHING, "ban_words", "ban_limits")
COLON = regex("[:：]")
HEADLINE = regex(lambda: rf"{embargo_wording.PARTING.pattern}|[:：](?!\d)")
"""What parts a ban on publishing from a headline; a colon parts “Restricted until Friday” from its topic."""
ZONE_LETTERS = 4
"""Letters of the longest sign of a zone: “AEDT”."""
QUOTED = regex(r"[\s*_]{0,6}[“„«\"「《][^”“»\"」》\n]{1,200}[”“»\"」》](?=[^\n]{0,40}[^\W\d_])")
"""What somebody said, in a sentence: “Do not publish before Friday,” the note read."""
SAID_DAYS = ("relative_days", "weekday_forms")
GAP = "…"
"""Represents other words in a phrase: “nicht vor … veröffentlichen”."""
HOUR = regex(
    lambda: (
        r"(?<![\d.:：])(?:[01]?\d|2[0-4])(?:[:：.][0-5]\d(?![\d.:：])"
        rf"|[ \u00a0\u202f]?(?:[ap]\.?m\b|h(?![^\W\d_])|(?:{alternatives(every_word('hour_words'))})(?![^\W\d_])))"
        rf"|{whole((*every_word('clock_openers'), *partial.clock_openers()))}\.?[ \u00a0\u202f]?\d"
    ),
    re.IGNORECASE,
)
"""A time, which an embargo on trade hardly ever has."""
YEAR = regex(r"(?<!\d)20\d\d(?!\d)")
"""A year beside an hour: its day may be in a month that is another one elsewhere, as the Polish “listopada”."""
EAST_DAY = regex(
    lambda: (
        rf"\d{{1,2}}\s?(?:{alternatives(every_word('month_words'))})\s?\d{{1,2}}\s?(?:{alternatives(every_word('day_words'))})"
    )
)
"""A month and day in Chinese, Japanese or Korean."""
WORD = regex(r"[^\W\d_]+")
LEAST_DAY = 4
"""Letters of the shortest name of a day or month that is hardly another word, “may” or “sun”."""
NEAR = 4
"""Characters between a shorter one and its number."""
HAN = regex(r"[\u3040-\u30ff\u3400-\u9fff]")
MOST_BESIDE = 1
"""Other words behind a day without a year: “nicht vor Freitag veröffentlichen oder senden”."""
TIMED = regex(lambda: rf"[\s*_]{{0,6}}{whole(every_word('timed_release_openers'))}", re.IGNORECASE)
NOUN = regex(lambda: whole(every_word("embargo_nouns")), re.IGNORECASE)


def _gapped() -> str:
    phrases = [phrase.split(GAP) for phrase in every_word("publishing_ban_phrases") if GAP in phrase]
    return "|".join(r"[^\n]{0,90}?".join(alternatives([part.strip()]) for part in parts) for parts in phrases)


GAPPED = regex(_gapped, re.IGNORECASE)
"""The phrases with other words in them."""


def is_line(line: str) -> bool:
    """Return whether a line forbids to publish the text before a date in it, or gives the time of an embargo on it."""
    if len(line) > LONGEST:
        return False
    text = POINTS.sub("", line)
    if _is_plain(text):
        return True
    said = _said(text)
    if said is None or not embargo_wording.is_of_text(text, said, is_timed=HOUR.search(text) is not None):
        return False
    return (
        day_lines.first_day(text) is not None
        or bool(HOUR.search(text) and YEAR.search(text))
        or _is_undated(text, said)
    )


def _is_plain(text: str) -> bool:
    """Return whether a line has words that forbid, for publishing, and a day or hour until which, and no others.

    So they may stand in any order: “Bitte erst ab Freitag, 10 Uhr, senden”. Names may follow, as of a zone.
    """
    if len(text) > LONGEST_PLAIN or not candidates(text, *PUBLISHING):
        return False
    if not (has_any(text, *PUBLISHING) and has_any(text, *BANS) and has_any(text, "ban_limits")):
        return False
    if not (any(_days(text)) or HOUR.search(text) or day_lines.first_day(text)):
        return False
    if _is_of_results(text):
        return False
    figures = [figure.span() for figure in FIGURE.finditer(text)] or [(len(text), len(text))]
    parts = (text[: figures[0][0]], text[figures[0][0] : figures[-1][1]], text[figures[-1][1] :])
    before, between, after = (embargo_wording.others(any_of_all(*PLAIN).sub(" ", part)) for part in parts)
    if before or (after and COLON.search(parts[2])):
        return False
    return len(between) + len(after) <= ZONE and all(map(_is_zone, between)) and not any(map(str.islower, after))


def _is_zone(word: str) -> bool:
    return word.isupper() and len(word) <= ZONE_LETTERS


def _is_of_results(text: str) -> bool:
    """Return whether it is another text that may not be published: “Veröffentlichung der Ergebnisse nicht vor …”."""
    said, ban = any_of_all(*PUBLISHING).search(text), any_of_all(*BANS).search(text)
    return said is not None and ban is not None and bool(candidates(text[said.end() : ban.start()], "embargoed_texts"))


def _is_undated(text: str, said: Span) -> bool:
    """Return whether a ban has a day without a year, or an hour, and hardly a word but those of bans and days around.

    So has no sentence that a few words of a ban open, and no road that is “gesperrt bis Freitag”: its number is before.
    """
    days = [*_days(text), *(Span(*found.span()) for found in HOUR.finditer(text))]
    if not days or embargo_wording.ROAD.search(text[: said.start]) or QUOTED.match(text):
        return False
    first, last = min(day.start for day in days), max(day.end for day in days)
    ends = HEADLINE if any_of_all(*PUBLISHING).search(text, said.start, said.end) else embargo_wording.PARTING
    between, after = text[said.end : first], embargo_wording.rest_of_part(text, max(last, said.end), ends=ends)
    texts = len(candidates(after, "embargoed_texts"))  # “no publication before Friday of the results of the vote”
    return not _others(between) and _others(after) + texts <= MOST_BESIDE


def _others(part: str) -> int:
    """Return the number of other words that are no names; a run of Chinese or Japanese may be a clause."""
    return sum(MOST_BESIDE + 1 if HAN.search(word) else word.islower() for word in embargo_wording.others(part))


def _days(text: str) -> Iterator[Span]:
    """Yield the places of days without a year: “Friday”, “4 Dec.”, “12月4日”, “tomorrow”; “may” alone is a verb."""
    yield from (Span(*found.span()) for found in EAST_DAY.finditer(text))
    if candidates(text, *SAID_DAYS):
        yield from (Span(*found.span()) for found in any_of_all(*SAID_DAYS).finditer(text))
    for found in WORD.finditer(text):
        start, end = found.span()
        is_sure = len(found[0]) >= LEAST_DAY or not found[0].isascii()
        is_near = any(map(str.isdigit, text[max(0, start - NEAR) : end + NEAR]))
        if (is_sure or is_near) and (dates.is_day_word(found[0]) or (is_near and calendars.languages_with([found[0]]))):
            yield Span(start, end)


def _said(text: str) -> Span | None:
    """Return the place of the words that make a line a ban, the longest of the first, or None."""
    if candidates(text, *WORDS):
        openers = set(candidates(text, "embargo_openers")) - {*every_word("embargo_nouns")}
        words = {*candidates(text, "publishing_ban_phrases"), *openers}
        found = [match.span() for word in words if (match := pattern_of(word).search(text))]
        if found:
            return Span(*min(found, key=lambda span: (span[0], -span[1])))
        if said := _noun(text) or _timed_release(text):
            return said
    if len(text) > LONGEST_WITHOUT_FIGURES and not FIGURE.search(text):
        return None
    low = text.casefold()
    gapped = GAPPED.search(text) if any(start in low for start in _gapped_starts()) else None
    return Span(*gapped.span()) if gapped else None


@cache
def _gapped_starts() -> tuple[str, ...]:
    """Return what stands before the other words in the phrases that have some: hardly any line has it."""
    phrases = every_word("publishing_ban_phrases")
    return tuple({phrase.split(GAP)[0].strip().casefold() for phrase in phrases if GAP in phrase})


def _timed_release(text: str) -> Span | None:
    """Return the place of “for release” at the start of a line with an hour, and no words but those of a day."""
    may_be = bool(candidates(text, "timed_release_openers")) and HOUR.search(text) is not None
    opener = TIMED.match(text) if may_be else None
    if opener is None:
        return None
    between, _, after = re.split(r"(\d(?:.*\d)?)", text[opener.end() :], maxsplit=1, flags=re.DOTALL)
    words = re.findall(r"[^\W\d_]+", between)
    is_plain = all(len(word) <= SMALL or dates.is_day_word(word) for word in words)
    return Span(*opener.span()) if is_plain and len(after.split()) <= ZONE else None


def _noun(text: str) -> Span | None:
    """Return the place of “embargo” close before a figure in a line without a sentence, or as its label.

    It has an hour, or opens the line and a day ends it: “EMBARGO DO 28 grudnia 2027 r.”.
    """
    noun = NOUN.search(text) if candidates(text, "embargo_nouns") else None
    if noun is None:
        return None
    said, after = Span(*noun.span()), text[noun.end() :]
    opens = not embargo_wording.others(text[: noun.start()])
    is_sentence = text.rstrip(" *_").endswith(".")
    if opens and not is_sentence and after.lstrip(" *_")[:1] in {":", "："}:
        return said
    between = re.match(r"\D{0,60}(?=\d)", after)
    if between is None or (is_sentence and not opens) or len(re.findall(r"[^\s,:：–—-]+", between[0])) > BETWEEN:
        return None
    if HOUR.search(text) and not is_sentence:
        return said
    last = max(at for at, sign in enumerate(after) if sign.isdigit())
    tail = [word for word in embargo_wording.others(after[last + 1 :]) if len(word) > YEAR_WORD]
    return said if opens and is_bounded(noun[0]) and not (tail or embargo_wording.others(between[0])) else None
