"""Desks, “Press Office”, apart from the houses they belong to: what is a contact's role, and what its organisation."""

from __future__ import annotations

import re
from functools import cache

from pressctl.importers.extraction.contacts.names import EAST, has_press_word, listed
from pressctl.importers.extraction.words import folded
from pressctl.prose.word_index import has_any
from pressctl.prose.word_lists import WIDE, alternatives, every_word

FOR_PRESS = ("press_words", "department_words")
"""The lists of words of which a desk has one."""
ASKING = ("contact_openers", "reaching_words", "calling_words")
"""The lists of words that ask to contact somebody."""
BETWEEN = re.compile(r"[\s/&+,]+")
"""What stands between the words of a desk."""
ELIDED = re.compile(r"\A[a-z]{1,5}['’](?=[^\W\d_]{3})")
"""An article or preposition that is written on to the name of a desk: “dall'Ufficio Stampa”."""
MARKS = ".:;-–—()（）"
MOST_WORDS = 9
"""Words of the longest name of a desk in a sentence."""
LEAST_ENDING = 3
"""Letters of the shortest word for an office that a compound may end in: “Presseamt”."""


def is_desk(text: str) -> bool:
    """Return whether a text is the name of a desk and no more: words for the press and for a part of a house alone."""
    if EAST.search(text):
        return _dense().fullmatch("".join(text.split())) is not None and _of_the_press().search(text) is not None
    words = _words_of(text)
    if not words or _press().issuperset(words):
        return False  # “Press”, the label of whatever follows
    return all(map(_is_of_desk, words)) and (has_any(text, *FOR_PRESS) or has_press_word(text))


def desk_in(text: str) -> str:
    """Return the desk in a part of a sentence and whose it is: “asked of the press office of Acme at”; else nothing."""
    words = text.split()
    bare = [ELIDED.sub("", word) for word in words]
    for at, word in enumerate(bare):
        end = _end_of_desk(bare, at)
        if end == at:
            continue
        last = next((to for to in range(end, len(words)) if not _is_of_house(words[to])), len(words))
        while last > end and not words[last - 1][0].isupper():
            last -= 1
        first = next((of for of in range(at, 0, -1) if not words[of - 1][0].isupper()), 0)
        first -= first == 1 and words[0] not in listed(*ASKING)  # “the press office”
        if not words[0][0].isupper() or _is_led_to(words[:first]):
            return " ".join([*bare[first:at], word, *words[at + 1 : last]])
    return ""


def _is_led_to(words: list[str]) -> bool:
    """Return whether words lead to a desk, “Media enquiries to the …”, and are not of its name: “Office of the …”."""
    small, leading = listed("small_words"), listed("words_before_names", "reaching_words", "calling_words")
    near = [word.casefold() for word in words[-2:]]
    return not leading.isdisjoint(near) and near[-1] in small | leading


def _end_of_desk(words: list[str], at: int) -> int:
    """Return where the name of a desk ends that starts at a place, and that place where none does."""
    small = listed("small_words", "and_words")
    most = min(len(words), at + MOST_WORDS)
    end = next((to for to in range(at, most) if not _is_of_desk(words[to].casefold())), most)
    while end > at and words[end - 1] in small:
        end -= 1
    name = [word.casefold() for word in words[at:end]]
    has_office = any(word in listed("office_words") for word in name[: None if name[1:] else 0])
    is_compound = bool(name) and has_press_word(name[0]) and name[0].endswith(_endings())
    return end if end > at and name[0] not in small and (has_office or is_compound) and is_desk(" ".join(name)) else at


def _is_of_house(word: str) -> bool:
    """Return whether a word behind a desk can be of the name of its house: “of Acme”, “da Prefeitura”."""
    return word[0].isupper() or word in listed("small_words", "and_words", "name_particles")


def is_label(text: str) -> bool:
    """Return whether a text is words for the press, a contact, an office or a line alone: “Investor contact”."""
    words = _words_of(text)
    return all(_is_of_desk(word) or word in listed("contact_words") or word in _for_all() for word in words) or (
        has_press_word(text) and all(_is_of_line(word) for word in words)
    )


def _is_of_line(word: str) -> bool:
    """Return whether a word is of the name of a number for the press: “Press hotline”, “Presstelefon”."""
    return word in _line_words() or has_press_word(word)


@cache
def _line_words() -> frozenset[str]:
    """Return the words of labels of numbers, and the small words between them: “Téléphone de presse”."""
    lists = ("phone_labels", "calling_words", "small_words")
    return frozenset(part for word in every_word(*lists) for part in folded(word).split())


def says_nothing(text: str) -> bool:
    """Return whether a text is a word for a contact and small words alone: “contact the”."""
    return listed("contact_words", "small_words").issuperset(_words_of(text))


def _words_of(text: str) -> list[str]:
    return [word for each in BETWEEN.split(folded(text)) if (word := each.strip(MARKS))]


def _is_of_desk(word: str) -> bool:
    """Return whether a word can be in the name of a desk, as a whole or as a compound: “Presseabteilung”."""
    joined = word[1:] if word[:1] in listed("joined_words") else word
    return word in _words() or joined in _words() or (has_press_word(word) and word.endswith(_endings()))


def of_parts(parts: list[str], roles: list[str]) -> tuple[list[str], list[str]]:
    """Return the roles and the houses among the parts of a contact, each once; ``roles`` are those that are posts.

    A desk is a role. One with its house in it, “Acme Press Office”, stays whole, and is a house, where nothing else
    names this.
    """
    firsts: dict[str, str] = {}
    for part in parts:
        firsts.setdefault(folded(part), part)
    told = [*firsts.values()]
    own = [*dict.fromkeys(roles), *(part for part in told if part not in roles and is_desk(part))]
    houses = [part for part in told if part not in own]
    for part in tuple(houses):
        named = next((other for other in houses if other != part and folded(other) in folded(part)), "")
        if named and is_desk(rest := _without(named, part)):
            own += [rest] if folded(rest) not in map(folded, own) else []
            houses.remove(part)
    return [part for part in own if not _is_in(part, [*own, *houses])], houses


def _is_in(desk: str, parts: list[str]) -> bool:
    """Return whether a desk is part of what another part says in full: “Press Office” of “Acme Press Office”."""
    return is_desk(desk) and any(part != desk and folded(desk) in folded(part) for part in parts)


def _without(house: str, desk: str) -> str:
    """Return the name of a desk without that of its house, and without the small words between them."""
    at = folded(desk).find(folded(house))
    words = f"{desk[:at]} {desk[at + len(house) :]}".split()
    small = listed("small_words")
    while words and words[-1].casefold() in small:
        words.pop()
    while words and words[0].casefold() in small:
        words.pop(0)
    return " ".join(words)


@cache
def _words() -> frozenset[str]:
    lists = ("office_words", "small_words", "and_words", *FOR_PRESS)
    return frozenset(part for word in every_word(*lists) for part in folded(word).split())


@cache
def _for_all() -> frozenset[str]:
    """Return the words that say of a label that it is that of all: “All media enquiries”."""
    return frozenset(part for word in every_word("words_for_all") for part in word.split())


@cache
def _press() -> frozenset[str]:
    return frozenset(part for word in every_word("press_words") for part in folded(word).split())


@cache
def _endings() -> tuple[str, ...]:
    """Return the words for a part of a house, and for a department, that compounds end in."""
    return tuple(word for word in every_word("office_words", "department_words") if len(word) >= LEAST_ENDING)


@cache
def _dense() -> re.Pattern[str]:
    """Return the pattern of a desk in Chinese, Japanese or Korean, whose words have no space between them."""
    lists = ("office_words", "and_words", *FOR_PRESS)
    words = alternatives(word for word in every_word(*lists) if EAST.match(word) or WIDE.match(word))
    return re.compile(rf"(?:{words}|[・·／/])+")


@cache
def _of_the_press() -> re.Pattern[str]:
    return re.compile(alternatives(filter(EAST.match, every_word(*FOR_PRESS))))
