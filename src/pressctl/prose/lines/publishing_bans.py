"""Embargo lines in free wording: “Not to be published before 3 March 2026”.

The usual openings of embargo lines are in ``release_line``; desks word them in many other ways, and an embargo that is
mistaken for a headline is broken.
"""

from __future__ import annotations

import re
from functools import cache

from pressctl.languages import partial
from pressctl.prose.days import dates
from pressctl.prose.lines import day_lines
from pressctl.prose.patterns import regex
from pressctl.prose.text import POINTS
from pressctl.prose.word_index import candidates, has_any
from pressctl.prose.word_lists import FIRST_WIDE, alternatives, every_word, whole

LONGEST = 160
"""Characters of the longest line."""
BETWEEN = 3
"""The most words between “embargo” and the first figure; not “EU embargo on oil of Russia starts at 10:00”."""
SMALL = 3
"""Letters of the longest preposition before a day or a time: “on”, “vom”."""
ZONE = 4
"""Words of the longest zone after a time: “(hora de Ginebra)”."""
WORDS = ("publishing_ban_phrases", "embargo_nouns", "timed_release_openers")
"""Every such line has a word of one of these lists; they are searched for together, as hardly any line has one."""
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
DATED = regex(r"\d{4}|\d[./-][ \u00a0]?\d")
"""Four figures, or two numbers as in a day in figures."""
TIMED = regex(lambda: rf"[\s*_]{{0,6}}{whole(every_word('timed_release_openers'))}", re.IGNORECASE)
NOUN = regex(lambda: whole(every_word("embargo_nouns")), re.IGNORECASE)


def _gapped() -> str:
    phrases = [phrase.split(GAP) for phrase in every_word("publishing_ban_phrases") if GAP in phrase]
    return "|".join(r"[^\n]{0,60}?".join(alternatives([part.strip()]) for part in parts) for parts in phrases)


GAPPED = regex(_gapped, re.IGNORECASE)
"""The phrases with other words in them."""


def is_line(line: str) -> bool:
    """Return whether a line forbids publication before a date in it, or mentions an embargo with a time."""
    if len(line) > LONGEST or not _may_have_day(line):
        return False
    text = POINTS.sub("", line)
    is_ban = candidates(text, *WORDS) and (
        has_any(text, "publishing_ban_phrases") or _is_of_noun(text) or _is_timed_release(text)
    )
    is_ban = is_ban or _has_gapped(text)
    return is_ban and (day_lines.first_day(text) is not None or bool(HOUR.search(text) and YEAR.search(text)))


def _has_gapped(text: str) -> bool:
    low = text.casefold()
    return any(start in low for start in _gapped_starts()) and GAPPED.search(text) is not None


@cache
def _gapped_starts() -> tuple[str, ...]:
    """Return the first words of the phrases with other words in them: hardly any line has one."""
    phrases = every_word("publishing_ban_phrases")
    return tuple({phrase.split(GAP)[0].split()[0].casefold() for phrase in phrases if GAP in phrase})


def _may_have_day(line: str) -> bool:
    """Return whether a line may contain a day or a year, by a quick check; any character may in East Asia."""
    return DATED.search(line) is not None or (not line.isascii() and max(line) >= FIRST_WIDE)


def _is_timed_release(text: str) -> bool:
    """Return whether a line opens with “for release” and has an hour behind it, and no words but those of a day."""
    opener = TIMED.match(text) if candidates(text, "timed_release_openers") else None
    if opener is None or not HOUR.search(text):
        return False
    between, _, after = re.split(r"(\d(?:.*\d)?)", text[opener.end() :], maxsplit=1, flags=re.DOTALL)
    words = re.findall(r"[^\W\d_]+", between)
    is_plain = all(len(word) <= SMALL or dates.is_day_word(word) for word in words)
    return is_plain and len(after.split()) <= ZONE


def _is_of_noun(text: str) -> bool:
    """Return whether “embargo” stands close before a figure in a line with an hour and no sentence, or is its label."""
    noun = NOUN.search(text) if candidates(text, "embargo_nouns") else None
    if noun is None or text.rstrip(" *_").endswith("."):
        return False
    if not text[: noun.start()].strip(" *_") and text[noun.end() :].lstrip(" *_")[:1] in {":", "："}:
        return True
    if not HOUR.search(text):
        return False
    between = re.match(r"\D{0,60}(?=\d)", text[noun.end() :])
    return between is not None and len(re.findall(r"[^\s,:：–—-]+", between[0])) <= BETWEEN
