"""Regular expressions that are compiled on first use.

There are some three hundred, and for most texts a quick check makes most of them unnecessary; compiling them all would
take longer than checking one release.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any, cast

WESTERN_CAPITALS = "A-ZÀ-ÖØ-Þ"
CAPITALS = f"{WESTERN_CAPITALS}Ѐ-Я" + "".join(
    letter for letter in map(chr, (*range(0x100, 0x250), *range(0x430, 0x530))) if letter.isupper()
)
"""The capitals of the Latin and Cyrillic scripts, for a character class: ``[{CAPITALS}]``."""
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
"""Letters that may directly adjoin a number or an address, for a character class: Thai to Khmer, kana, Han, Hangul."""
OF_UNSPACED = tuple(part.split("-") for part in re.findall(".-.", UNSPACED))
NONE_OF_THEM = "\ufdd0"
"""Replaces them in patterns for texts that have none of them: a noncharacter."""


class _Regex:
    """A proxy for a pattern; each method, once accessed, is replaced by that of the compiled pattern."""

    def __init__(self, source: str | Callable[[], str], flags: int) -> None:
        self.source, self.compile_flags = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # patterns do not have these, and need not be compiled to find out
            raise AttributeError(name)
        source = self.source if isinstance(self.source, str) else self.source()
        found = getattr(re.compile(source, self.compile_flags), name)
        setattr(self, name, found)
        return found


def is_unspaced(character: str) -> bool:
    """Return whether a character is one of ``UNSPACED``; False for an empty string."""
    return any(first <= character <= last for first, last in OF_UNSPACED)


class ByScript:
    """A pattern with ``UNSPACED`` in it, which is compiled without these letters for texts that have none of them.

    A class of forty thousand letters takes longer to compile than ten patterns without one.
    """

    def __init__(self, source: str, flags: int = 0) -> None:
        self._with, self._without = regex(source, flags), regex(source.replace(UNSPACED, NONE_OF_THEM), flags)

    def of(self, text: str) -> re.Pattern[str]:
        """Return the pattern for a text."""
        return self._with if is_beyond(text) else self._without


class ByCapitals:
    """A pattern with ``CAPITALS`` in it, made with those of Western Europe alone for the texts that have no others.

    A class of all capitals takes ten times as long to make.
    """

    def __init__(self, source: Callable[[], str]) -> None:
        self._all, self._western = regex(source), regex(lambda: source().replace(CAPITALS, WESTERN_CAPITALS))

    def of(self, text: str) -> re.Pattern[str]:
        """Return the pattern to be used on a text."""
        return self._western if _is_western(text) else self._all


@lru_cache(maxsize=16)
def _is_western(text: str) -> bool:
    """Return whether a text has no letters of Eastern Europe; cached, as a body is checked often."""
    return text.isascii() or EASTERN.search(text) is None


@lru_cache(maxsize=16)
def is_beyond(text: str) -> bool:
    """Return whether a text has characters beyond the letters and marks of Europe; cached, as it is called often."""
    return not text.isascii() and BEYOND.search(text) is not None


def regex(source: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """Return a pattern, as ``re.compile`` does, that is compiled on first use.

    If the source is made from words of the languages, it is given as a function, so that these are loaded only then.
    The pattern cannot be passed to functions of ``re``.
    """
    return cast("re.Pattern[str]", _Regex(source, flags))


EASTERN = regex("[\u0100-\u052f]")
"""The Latin, Greek and Cyrillic letters that Western European languages do not use."""
BEYOND = regex(r"[^\x00-\u05ff\u2000-\u20cf]")
"""Characters beyond the letters and marks of Europe, for whose scripts patterns are slow to compile."""
