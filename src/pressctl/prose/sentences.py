"""The ends of sentences: within a text, and at the end of a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressctl.prose.patterns import regex

WIDE_STOPS = "。！？"
"""The marks that end a sentence in Chinese and Japanese."""
OTHER_STOPS = "\u0964\u0965\u06d4\u0589\u1362\u104b\u17d4"
"""Full stops of Hindi and its relatives, Urdu, Armenian, Amharic, Burmese and Khmer (Unicode: Sentence_Terminal)."""
STOPS = (".", "!", "?", "\u061f", *WIDE_STOPS, *OTHER_STOPS)
"""The marks that end a sentence in some language; not those that may break it off, such as “…”."""
CLOSING = "\"'”’»“)]*_"
"""Marks that may follow the end of a sentence that is quoted, in brackets or emphasised."""
SMALL = r"a-z\u00df-\u00f6\u00f8-\u00ff\u0430-\u044f\u0451"
STOP = (
    rf"[.…!?\u061f](?:(?<!\b[A-Z]\.)|(?<=°[CF]\.))[{re.escape(CLOSING)}]{{0,3}}(?=\s|\Z)(?!\s{{1,2}}[{SMALL}])"
    rf"|[{WIDE_STOPS}{OTHER_STOPS}]"
)
"""No lower-case letter follows, as after “Mio.”, and the full stop does not follow an initial; “3 °C.” has none."""
BREAK = r"\n[ \t]*\n|\n(?=[|#>*-])|\|"
"""The end of a paragraph, a list item or a table cell."""
END = regex(rf"{STOP}|{BREAK}")
END_OF_PART = regex(rf"{STOP}|{BREAK}|;(?=\s|\Z)|；")


def ends(text: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Yield the ends of the sentences of a text, or of a part of it, each after its last mark."""
    yield from (match.end() for match in END.finditer(text, start, len(text) if end is None else end))


def count(text: str) -> int:
    """Return how many sentences end in a text."""
    return len(END.findall(text))


def has_end(text: str, start: int = 0, end: int | None = None) -> bool:
    """Return whether a sentence ends in a text, or in a part of it."""
    return END.search(text, start, len(text) if end is None else end) is not None


def ends_of_parts(text: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Yield the ends of sentences, and of their parts before a semicolon, which separates like a full stop."""
    yield from (match.end() for match in END_OF_PART.finditer(text, start, len(text) if end is None else end))


def is_ended(text: str) -> bool:
    """Return whether a text ends like a sentence; marks and blanks may follow."""
    return text.rstrip(CLOSING + " \u00a0\n").endswith((*STOPS, "…"))
