"""Scripts that put no spaces between words: how much a text in one says, beside the words of others."""

from __future__ import annotations

from functools import lru_cache

from pressctl.prose.patterns import is_beyond, regex
from pressctl.prose.word_lists import WIDE, WIDE_SIGN

UNPARTED_SIGN = r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]"
UNPARTED = regex(UNPARTED_SIGN)
SPACELESS = regex(WIDE_SIGN[:-1] + UNPARTED_SIGN[1:])
"""A sign of a script without spaces."""
SPACED = regex(rf"{WIDE_SIGN} (?:{WIDE_SIGN} ){{3}}{WIDE_SIGN}")
"""Signs with spaces between; the first is no group, as one that starts a pattern is looked for six times as long."""
SIGNS = r"\u3040-\u9fff○〇,，。、()（）:："
BETWEEN_SIGNS = regex(rf"(?<=[{SIGNS}]) (?=[{SIGNS}\w])")
LETTERS = 4
"""Letters of such a script that say as much as a Chinese character."""
LONG_UNPARTED = 85
"""Signs of the shortest paragraph in such a script; headlines have fewer."""


def closed_up(text: str) -> str:
    """Return a text without the spaces that a page sets between all signs of its Chinese: “消 防 处 今 日”.

    Its lines stay; a text of which fewer lines are set so stays as it is.
    """
    if not is_beyond(text) or not SPACED.search(text):
        return text
    lines = [line for line in text.splitlines() if WIDE.search(line)]
    spaced = sum(SPACED.search(line) is not None for line in lines)
    return BETWEEN_SIGNS.sub("", text) if spaced * 2 > len(lines) else text


@lru_cache(maxsize=1024)
def wide(text: str) -> int:
    """Return how many characters of a text are of a script without spaces: Chinese or Japanese.

    Of Thai and its kin four letters count as one such character.
    """
    found: list[str] = SPACELESS.findall(text) if is_beyond(text) else []
    unparted = sum(sign < "\u3040" for sign in found)
    return len(found) - unparted + unparted // LETTERS


def runs_on(text: str) -> bool:
    """Return whether a text is long in a script that parts neither words nor sentences: Thai, Lao, Khmer, Burmese."""
    return is_beyond(text) and len(UNPARTED.findall(text)) >= LONG_UNPARTED


def is_unparted(text: str) -> bool:
    """Return whether a text says as much as a sentence in a script without full stops: Thai, Lao, Khmer, Burmese."""
    return is_beyond(text) and len(UNPARTED.findall(text)) >= LONG_UNPARTED // 2
