"""Whether words can be a place, judged by their form: “Rio de Janeiro”, “WASHINGTON, D.C.”, “北京”."""

from __future__ import annotations

import re
from functools import cache

from pressctl.prose.datelines import regions
from pressctl.prose.days.dates import is_day_word, is_weekday
from pressctl.prose.patterns import regex
from pressctl.prose.text import opens_small
from pressctl.prose.word_lists import WIDE, every_word

MOST_WORDS = 6
"""Words of the longest place."""
LONGEST = 20
"""Characters of the longest town in a script without capitals."""
CAPITALS = 3
"""Letters of the shortest town that is recognised by its capitals."""
MOST_OF_PAIR, LONGEST_LINK = 2, 3
"""Parts of a word with a hyphen, and letters of the small one between two: “Idanha-a-Nova”."""
WITH_WEEKDAY = 2
"""Words of a place with its weekday, “Lyon, Monday”, and one before it."""
LETTER = 2
"""Characters of a letter with its full stop."""
COMMA = regex(r"[,،，、]")
THE = regex(r"\A['’]s-(?=[A-Z])")
"""The old article of Dutch towns: “'s-Gravenhage”."""


def is_place(text: str) -> bool:
    """Return whether a text can be a place: a few words with capitals, or a short one in a script without any."""
    words = [word for word in re.split(r"[\s,،，、&]+", text) if word]
    if not words or len(words) > MOST_WORDS or ":" in text or any(map(str.isdigit, text)) or _is_time(words[0]):
        return False
    if len(words) > WITH_WEEKDAY and is_weekday(words[-1]) and words[-2].islower():
        return False  # “Briefing of the mayor on Tuesday”
    if (len(words) == 1 and words[0].casefold() in particles()) or text.casefold() in _notes() or _is_lettered(words):
        return False
    if not any(letter.isupper() or opens_small(letter) for letter in text):
        return len(COMMA.split(text)[0]) <= LONGEST and all(len(part.split()) <= 3 for part in COMMA.split(text))
    words[0] = THE.sub("", words[0])
    parts = [part for word in words for part in _parts(word)]
    return words[0][0].isupper() and all(part[0].isupper() or is_small(part) for part in parts)


def _is_lettered(words: list[str]) -> bool:
    """Return whether words are a noun and its letter, “ANNEX A”; “WASHINGTON D C” has two."""
    is_letter = [len(word) == 1 and not WIDE.match(word) for word in words]
    return len(words) > 1 and is_letter[-1] and not is_letter[-2]


def _parts(word: str) -> list[str]:
    """Return the parts of a word that need a capital in a place, not the small one between two: “Idanha-a-Nova”."""
    parts = [part for part in re.split(r"[-/]", word) if part]
    is_framed = len(parts) > MOST_OF_PAIR and len(parts[1]) <= LONGEST_LINK
    return [parts[0], *parts[2:]] if is_framed else parts


def is_small(word: str) -> bool:
    """Return whether a word may stand in a place without a capital: “de”, “d'Ampezzo”, “a.M.”."""
    is_letter = len(word) == LETTER and word.endswith(".")  # “Freiburg i. Br.”
    return is_letter or word.casefold() in particles() or (word[1:2] in {"'", "’", "."} and word[2:3].isupper())


def is_in_capitals(place: str) -> bool:
    """Return whether the town of a place is printed in capitals: “LYON, France”."""
    city = COMMA.split(place)[0]
    return city.isupper() and len(city) >= CAPITALS


def is_of_region(place: str) -> bool:
    """Return whether a place ends with a region, or country, that is known: “Madrid, España”, “Walpole, Mass.”."""
    before, comma, region = place.rpartition(next(iter(COMMA.findall(place)[-1:]), ",")) if place else ("", "", "")
    return bool(before and comma) and regions.is_region(region.strip())


def is_heading(place: str) -> bool:
    """Return whether words are a heading such as “MEDIA ADVISORY” rather than a place."""
    return place.casefold() in every_word("press_release_headings")


def is_office(place: str) -> bool:
    """Return whether words are the name of an office, “Ulm University”: it ends with a word of such names."""
    words = place.casefold().split()
    is_dense = bool(WIDE.match(place)) and place.endswith(_dense_offices())
    return is_dense or (len(words) > 1 and words[-1] in every_word("desk_words"))


@cache
def _dense_offices() -> tuple[str, ...]:
    """Return what names of companies and offices end with where no spaces stand between words."""
    return tuple(word for word in every_word("desk_words") if len(word) > 1 and WIDE.match(word))


def opens_as_office(text: str) -> bool:
    """Return whether words open as the name of an office does: “Ministry of Health”, “Direction de l'eau”."""
    words = text.casefold().split()
    return len(words) > 1 and words[0] in every_word("desk_words") and words[1] in every_word("small_words")


@cache
def particles() -> frozenset[str]:
    """Return the words that stand in places without a capital."""
    return frozenset(every_word("place_particles", "and_words"))


def _is_time(word: str) -> bool:
    return is_day_word(word) or word.casefold() in every_word("relative_days")


@cache
def _notes() -> frozenset[str]:
    """Return words before a note, a table, a date or an answer that are not places: “FOOTNOTE.--Figures”."""
    questions = ("what_labels", "when_labels", "where_labels", "who_labels")
    return frozenset(every_word("note_words", "notes_headings", "publication_words", "updated_words", *questions))
