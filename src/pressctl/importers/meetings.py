"""Minutes and agendas of meetings, and reports of sittings: recognised by their titles and by what every meeting has.

Words are compared without accents: in capitals many leave them out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from pressctl.importers.extraction.words import is_heading
from pressctl.prose.folding import folded
from pressctl.prose.word_lists import alternatives, every_word

MARKS = 2
"""Points of minutes, besides their title, that show them to be such."""
NEAR = 12
"""Lines on top of a page among which its title stands."""
START = 80
"""Characters of a line in which a point stands."""
NUMBERED = re.compile(r"[\s\d.):•*#-]{0,12}")


def reason(lines: Sequence[str]) -> str:
    """Return what a page is by its title, or by the points of a meeting; else an empty text."""
    starts = [*map(_start, lines)]
    points = _found(starts, "minutes_headings")
    sittings = _found(starts, "sitting_words")
    is_titled = bool(_found(starts[:NEAR], "minutes_words"))
    if len(sittings) >= MARKS or (is_titled and (len(points) >= MARKS or sittings)):
        return "is the minutes of a meeting"
    is_agenda = any(is_heading(line, "agenda_titles") for line in lines[:NEAR])
    return "is the agenda of a meeting" if is_agenda and len(points) > MARKS else ""


def doubt(lines: Sequence[str]) -> str:
    """Return what a page may be: in one line a sitting is opened, halted or closed."""
    return "the minutes of a meeting" if _found([*map(_start, lines)], "sitting_words") else ""


@lru_cache(maxsize=1024)
def _start(line: str) -> str:
    """Return the first words of a line, without accents and the number of an item."""
    return folded(NUMBERED.sub("", line[:START], count=1))


def _found(starts: Sequence[str], field: str) -> set[str]:
    """Return with which words of a list lines begin, each once, with the number of an item that has no other word."""
    near = [start for start in starts if start.startswith(_beginnings(field))]
    return {match[0] for start in near if (match := _openings(field).match(start))}


@cache
def _beginnings(field: str) -> tuple[str, ...]:
    """Return the words of a list, folded, up to an apostrophe: few lines start with any, and so need the pattern."""
    return tuple({re.split("['’ʼ]", folded(word), maxsplit=1)[0] for word in every_word(field)})


@cache
def _openings(field: str) -> re.Pattern[str]:
    words = alternatives(map(folded, every_word(field)))
    return re.compile(rf"(?:{words})(?=\s|$)(?:\s\d{{1,2}}(?=\s|$))?")
