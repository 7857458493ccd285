"""Lines above a headline that are names: of who sends a release, of a section of a site, of where an event is."""

from __future__ import annotations

import re
from functools import cache

from pressctl import languages
from pressctl.importers.extraction.contacts.names import is_name
from pressctl.importers.extraction.lines import office_names
from pressctl.importers.extraction.lines.blocks import Block
from pressctl.importers.extraction.scripts import wide
from pressctl.importers.extraction.words import every, folded, opener, set_of
from pressctl.prose.lines import day_lines
from pressctl.prose.text import VOWEL_SIGNS
from pressctl.prose.word_index import has_any

LEAST = 5
"""Words that the name of a sender or a section has fewer than."""
TWO = 2
"""Words of the shortest name of a person."""
LONGEST_OFFICE = 9
"""Words of the longest name of an office."""
LONGEST_FORM = 5
"""Signs of the longest form of a company."""
LONGEST_DENSE = 16
"""Signs of the longest name of a company in a script without spaces."""
FORM = re.compile(r"(?<=\s)(?:[^\W\d_]{1,2}\. ?){2,4}\Z")
"""The form of a company or a club as letters with stops: “e. V.”, “s.r.o.”, “S.p.A.”."""
LETTERS_OF_KIND = 6
"""Letters that a word for a release has more than."""
WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{VOWEL_SIGNS}]){{1,39}}")
PARTS = re.compile("[,،，、]")
LABEL = re.compile(r"(?:\d{4} )?[^\W\d_]{2,16}(?: [^\W\d_]{1,16})?\s?[:：]\s?(?=\S)")
"""A label of one word or two, after a year or without: “From: ”, “2003 From: ”."""


def is_office(found: list[Block], at: int, start: int) -> bool:
    """Return whether a line may be the name of a sender: it has a word of offices, or is a name that the text has.

    So may the place be of an event: “Town Hall, Room 4, Elmton”.
    """
    text = found[at].text
    if (
        office_names.is_sender(text)
        or _names_section(text)
        or is_company(text)
        or is_venue(text)
        or _is_foreign_name(text)
        or _is_dense_office(text)
    ):
        return True
    if _is_labelled_sender(text):
        return True
    if not _is_name(text):
        return False
    if at + 1 < start and day_lines.stands_alone(found[at + 1].text) and _has_desk_word(text):
        return True
    is_short = len(text.split()) < LEAST
    return is_short and folded(text) in folded(" ".join(block.text for block in found[start : start + 12]))


def is_person_of_desk(text: str) -> bool:
    """Return whether a line is a name and the desk of that person, with nothing between: “Ann Example Press Office”."""
    words = text.split()
    if not TWO < len(words) <= LONGEST_OFFICE or folded(words[-1]) not in set_of("desk_words"):
        return False
    if not has_any(text, "press_words"):  # “Minister Visits City Council” is a deck
        return False
    return any(is_name(" ".join(words[:at])) and _is_name(" ".join(words[at:])) for at in range(TWO, len(words)))


def _is_name(text: str) -> bool:
    """Return whether a line may be a name: its words have capitals but for small ones, or its script has none."""
    small = set_of("small_words")
    has_case = text.upper() != text.lower()
    return all(word[0].isupper() or word in small for word in text.split()) if has_case else not wide(text)


def _is_labelled_sender(text: str) -> bool:
    """Return whether a line is a label and the name of an office: “From: Coast Office of Ireland”, after a year."""
    label = LABEL.match(text)
    rest = text[label.end() :] if label else ""
    if not rest or len(rest.split()) > LEAST or not _is_name(rest):
        return False
    words = folded(rest).split()
    is_house = any(word in set_of("house_words") or word.endswith(tuple(every("house_endings"))) for word in words)
    return is_house or office_names.is_sender(rest) or is_company(rest) or _has_desk_word(rest)


def _names_section(text: str) -> bool:
    """Return whether a line names a section of a site: a few words, with that for several releases: “Comunicados”.

    So does one that opens with a word for news, and a small word behind it: “Latest news from the port”.
    """
    low = f" {folded(text)} "
    if is_dense_statement(text):
        return True
    news = opener(text, "news_headings")
    if news and len(text.split()) <= LEAST and folded(text[len(news) :]).split()[:1] in _small_words():
        return True
    return low.count(" ") <= LEAST + 1 and any(
        low[low.find(kind) + len(kind)].isalpha() for kind in _long_kinds() if kind in low
    )


def _is_dense_office(text: str) -> bool:
    """Return whether a line is a name that ends as those of offices do where no spaces stand: “北浜市こども未来局”."""
    return wide(text) == len(text) <= LONGEST_DENSE and text.endswith(_dense_endings())


@cache
def _dense_endings() -> tuple[str, ...]:
    return tuple(ending for ending in every("house_endings") if wide(ending) == len(ending))


def is_dense_statement(text: str) -> bool:
    """Return whether a line of a few signs is a name and what a release is called: a section's, or “渔农署声明”."""
    is_short = wide(text) == len(text) <= LONGEST_DENSE
    return is_short and text.endswith(_dense_kinds()) and text not in _dense_kinds()


def is_company(text: str) -> bool:
    """Return whether a line is a name with the form of a company behind it: “Acme Group PLC”, “Acme S.p.A.”."""
    parts = text.split() if len(text) <= LONGEST_DENSE and wide(text) else []
    if any(part.startswith(_dense_forms()) or part.endswith(_dense_forms()) for part in parts):
        return True
    if match := FORM.search(text):
        name, is_form = text[: match.start()].split(), True
    else:
        *name, form = text.rstrip(".").split()
        is_form = len(form) <= LONGEST_FORM and sum(map(str.isupper, form)) > 1
    return 0 < len(name) < LEAST and is_form and all(word[0].isupper() or word.isdigit() for word in name)


@cache
def _dense_forms() -> tuple[str, ...]:
    """Return what names of companies and offices open or end with in scripts without spaces."""
    return tuple(word for word in every("desk_words") if wide(word) > 1 and wide(word) == len(word))


@cache
def _dense_kinds() -> tuple[str, ...]:
    """Return what calls a text a release in scripts without spaces."""
    return tuple(word for word in every("press_release_headings") if wide(word) == len(word))


@cache
def _long_kinds() -> tuple[str, ...]:
    """Return what calls a text a release in a longer word or several, with the space before it."""
    return tuple(f" {kind}" for kind in every("press_release_headings") if len(kind) > LETTERS_OF_KIND)


@cache
def _small_words() -> tuple[list[str], ...]:
    return tuple([word] for word in every("small_words"))


def is_venue(text: str) -> bool:
    """Return whether a line is where an event will be: names with a comma, a hall or a street among them."""
    words = WORD.findall(text)
    small = set_of("small_words")
    if PARTS.search(text) is None or any(word[0].islower() and word not in small for word in words):
        return False
    return any(folded(word) in set_of("venue_words") for word in words)


def _is_foreign_name(text: str) -> bool:
    """Return whether a line is a name by its capitals: the small word in it is not of a language that titles so.

    Headlines have a capital to each word in English, and in German most words that matter are nouns.
    """
    words = text.split()
    small = [word for word in words if word in set_of("small_words")]
    is_name = len(words) <= LEAST and all(word[0].isupper() for word in words if word not in small)
    return is_name and bool(small) and not any(word in _titling_words() for word in small)


@cache
def _titling_words() -> frozenset[str]:
    return frozenset(word for tag in ("en", "de") for word in languages.listed(tag, "small_words"))


def _has_desk_word(text: str) -> bool:
    if text.isupper() or len(text.split()) > LONGEST_OFFICE:
        return False
    return any(word in set_of("desk_words") or word in set_of("personal_roles") for word in folded(text).split())
