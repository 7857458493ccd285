"""Parts of a sentence that tells whom to reach, without its verbs: the name, role or office in each."""

from __future__ import annotations

import re
from functools import cache

from pressctl.importers.extraction.contacts import desks
from pressctl.importers.extraction.contacts.named import name_in, office_in
from pressctl.importers.extraction.contacts.names import (
    AROUND,
    has_role,
    is_firm_name,
    is_name,
    listed,
    pair,
    without_courtesy,
)
from pressctl.importers.extraction.contacts.roles import is_post
from pressctl.prose.word_lists import WIDE, every_word

LONGEST_OFFICE, SMALL = 5, 0.7
"""Words of the longest office that is not looked at, and the part of its words in lower case that a sentence has."""
SITE = re.compile(r"(?:https?://|www\.)\S{0,200}")
KANA = re.compile(r"[\u3041-\u309f]{5}")
"""A verb of Japanese with its endings."""


def without_verbs(part: str) -> str:
    """Return a part of a sentence without its verbs: the name in it, or nothing; names and roles stay as they are."""
    *before, part = SITE.split(_unaddressed(part))
    if KANA.search(part) or (before and not (part := _behind_site(part))) or _is_verb(part.split()):
        return ""
    if asked := max((part.rfind(word) + len(word) for word in _asking() if word in part), default=0):
        return _named_alone(part[asked:])  # “请致电张薇”
    words = part.split()
    is_whole = is_name(part) or pair(part) or is_firm_name(part) or desks.is_desk(part) or not words[0][0].isalpha()
    is_asked = words[0] in listed(*desks.ASKING) or (words[0].islower() and office_in(part) != "")
    if (is_whole and not is_asked) or _is_led_by_post(words) or _is_desk_of_house(words):
        return part  # “Press secretary to minister Ana Silva”
    desk = "" if is_post(part) else desks.desk_in(part)
    if _tells(words) and (name := name_in(part) or office_in(part) or desk):
        return without_courtesy(name)
    if len(words) > 3 and any(word.casefold() in _addressed() for word in words):
        return next((word for word in words if has_role(word)), "")  # “our spokeswoman will help you”
    return "" if _asks(words) or (_runs_on(words) and not has_role(part)) else part


def _unaddressed(part: str) -> str:
    """Return a post without the words by which a sentence speaks of its writer: “our Head of PR”."""
    words = part.split()
    while len(words) > 1 and words[0].casefold() in _addressed():
        words = words[1:]
    is_whole = all(word[0].isupper() or word in listed("linking_words") for word in words[1:])
    return " ".join(words) if is_whole and is_post(" ".join(words[:2])) else part


def _behind_site(text: str) -> str:
    """Return whom a sentence names behind a site and “or”, “visit www.example.org or call the press office”."""
    words = text.split()
    while words and words[0].casefold() in listed("or_words", "lead_in_words", "reaching_words", "small_words"):
        words = words[1:]
    is_led = bool(words) and text.split(maxsplit=1)[0].casefold() in listed("or_words")
    named = " ".join(words)
    return named if is_led and (has_role(named) or is_name(named)) else ""


def _asks(words: list[str]) -> bool:
    """Return whether words say when to call, and end so: “For enquiries in the evening call”."""
    return words[0].casefold() in listed("small_words") and words[-1] in _calling()


def _is_verb(words: list[str]) -> bool:
    """Return whether words are what asks to call or to write, and at most small words: “write to”."""
    return words[0].casefold() in _verbs() and listed("small_words").issuperset(words[1:])


@cache
def _verbs() -> frozenset[str]:
    """Return what asks to call or to write, without the small words behind it: “write”, of “write to”."""
    small = listed("small_words", "address_words")
    asked = (word.split() for word in every_word("calling_words", "reaching_words"))
    return frozenset(words[0] for words in asked if all(word in small for word in words[1:])) - _headings()


@cache
def _calling() -> frozenset[str]:
    return frozenset(every_word("calling_words", "reaching_words"))


def _is_desk_of_house(words: list[str]) -> bool:
    """Return whether words are a house and, in small letters behind it, its desk: “Acme Boats press office”."""
    last = max((at for at, word in enumerate(words) if word[0].isupper()), default=-1)
    is_led = any(word in listed("words_before_names") for word in words[:last])  # “Media enquiries to the Acme …”
    return words[0][0].isupper() and not is_led and desks.is_desk(" ".join(words[last + 1 :]))


def _is_led_by_post(words: list[str]) -> bool:
    """Return whether a post comes first and what it is of behind it: “Press secretary to …”, “chef du service …”."""
    is_followed = len(words) > 1 and words[1].islower() and is_post(words[0])
    return is_followed and (words[0][0].isupper() or words[1] in listed("small_words"))


def _named_alone(text: str) -> str:
    """Return a name, or nothing where a text is anything else."""
    return name if is_name(name := without_courtesy(text.strip(AROUND))) else ""


def _tells(words: list[str]) -> bool:
    """Return whether words are part of a sentence: one begins or ends in lower case, or has several small words."""
    lower = [word for word in words if word[0].islower()]
    is_led = bool(lower) and words[0].casefold() in listed("small_words")  # “Für Fragen steht Ana Silva”
    return words[0][0].islower() or words[-1][0].islower() or is_led or (len(words) > 3 and len(lower) > 1)


def _runs_on(words: list[str]) -> bool:
    """Return whether words are what is left of a sentence, and no role: long, or nothing but small words."""
    lower = [word for word in words if word.islower()]
    if words[0][0].islower():
        return len(words) > 2 or all(len(word) < 4 for word in words)
    return len(words) > LONGEST_OFFICE and (not words[0][0].isupper() or len(lower) > SMALL * len(words))


@cache
def _addressed() -> frozenset[str]:
    """Return the words by which a sentence speaks of its writer and to its reader, “our”, and that are nothing else."""
    return frozenset(every_word("address_words")) - frozenset(every_word("small_words"))  # German “du”, French “du”


@cache
def _asking() -> tuple[str, ...]:
    """Return what asks to call or to write in scripts without spaces between words: no part with it is a name."""
    asked = every_word("calling_words", "reaching_words")
    return tuple(word for word in asked if WIDE.match(word) and word not in _headings())


@cache
def _headings() -> frozenset[str]:
    return frozenset(every_word("contact_headings"))
