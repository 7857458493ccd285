"""The e-mail addresses that a text prints, also those hidden from machines; whether mail arrives is not asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import any_of_all

SIGNS = "@＠[({"
"""One of these stands in every address: the sign itself, or the bracket around the word for it."""
LOST = regex(r"\[email\W?protected\]", re.IGNORECASE)
"""What a page leaves where it hid an address from scrapers."""
LOCAL = regex(r"[\w.+%'’-]+\s?\Z")
LONGEST_LOCAL = 65
"""Characters before the sign: 64 of the mailbox (RFC 5321, section 4.5.3.1.1) and a space."""


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the addresses in a text start and end, in characters from 0.

    So are read “press@example.org”, “press [at] example [dot] org”, the at sign of full width, and “[email protected]”.
    """
    if not any(sign in text for sign in SIGNS):
        return
    end = 0
    for match in _rest().finditer(text):
        if LOST.match(match[0]):
            yield match.span()
        elif before := LOCAL.search(text[max(end, match.start() - LONGEST_LOCAL) : match.start()]):
            yield match.start() - len(before[0]), match.end()
        else:
            continue
        end = match.end()


def written_out(address: str) -> str:
    """Return an address with the sign and the full stops that are written as words: “press [at] example [dot] org”."""
    return _word("dot_words").sub(".", _word("at_words").sub("@", address))


@cache
def _rest() -> re.Pattern[str]:
    """Return the pattern of an address from its sign on: that is rarer than a word it may start with."""
    at, dot = _bracketed("at_words"), _bracketed("dot_words")
    domain = rf"\s?[\w-]+(?:(?:\.|\s?{dot}\s?)[\w-]+)+"
    return re.compile(rf"\[email\W?protected\]|(?:[@＠]|{at}){domain}", re.IGNORECASE)


@cache
def _word(field: str) -> re.Pattern[str]:
    return re.compile(rf"\s{{0,3}}{_bracketed(field)}\s{{0,3}}", re.IGNORECASE)


def _bracketed(field: str) -> str:
    return rf"[\[({{]\s{{0,3}}(?:{any_of_all(field).pattern})\s{{0,3}}[\])}}]"
