"""A printed telephone number and what follows it; whether it can be dialled is not asked."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pressctl.prose.word_lists import alternatives, every_word


@lru_cache(maxsize=256)
def main_part(number: str) -> str:
    """Return a number without its extension, the end of a range, a second number, or a remark in brackets."""
    return _tail().sub("", number).rstrip()


@cache
def extension() -> str:
    """Return the source of a pattern for an extension with its word, in any language: “ext. 12”, “poste 12”, “x12”."""
    return rf"(?:(?<![^\W\d_])(?:{alternatives(every_word('extension_words'))})\.?:?|#)\s{{0,3}}\d{{1,6}}"


@cache
def _tail() -> re.Pattern[str]:
    remark = r"\s{0,3}\((?=[^()]{0,40}[^\W\d_])[^()]{1,60}\)$"
    return re.compile(rf"[\s,;]{{0,5}}{extension()}$|\s{{0,3}}/\s?\d{{1,2}}$|[,;].*$|{remark}", re.IGNORECASE)
