"""Regular expressions that are compiled when they are first used.

There are some three hundred, most of them after a quick look that nearly every text passes: compiling them all takes
longer than checking one release.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, cast

CAPITALS = "".join(letter for letter in map(chr, (*range(0x250), *range(0x400, 0x530))) if letter.isupper())
"""The capitals of the Latin and Cyrillic scripts, to stand in a class: ``[{CAPITALS}]``."""
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
"""Letters that touch a number or an address without being of it, for a class: Thai to Khmer, kana, Han, Hangul."""


class _Regex:
    """Stands for a pattern; each method of it that was asked for once is the compiled pattern's own from then on."""

    def __init__(self, source: str | Callable[[], str], flags: int) -> None:
        self.source, self.compile_flags = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # no pattern has these, and nobody should compile one to learn that
            raise AttributeError(name)
        source = self.source if isinstance(self.source, str) else self.source()
        found = getattr(re.compile(source, self.compile_flags), name)
        setattr(self, name, found)
        return found


def regex(source: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """Return the pattern of a regular expression, as ``re.compile`` does, but without the work until it is used.

    A source that is made from words of the languages is given as a function, as the words have to be read first.
    It can be used in every way but as an argument of a function of ``re``.
    """
    return cast("re.Pattern[str]", _Regex(source, flags))
