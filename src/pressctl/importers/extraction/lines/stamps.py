"""The place in the stamp of a content system: “2 March 2026 | News release | Lyon”, or on a line below the day."""

from __future__ import annotations

import re

from pressctl.importers.extraction.lines import place_lines
from pressctl.languages import DEFAULT, countries, towns
from pressctl.prose.datelines.places import is_place
from pressctl.prose.days.whole_days import with_whole_days
from pressctl.prose.hours import zone_places
from pressctl.prose.lines import day_lines, release_line

BETWEEN = re.compile(r"\s?[|｜•·/\t\n]\s?|\s[-–—]{1,2}\s")
"""What stands between the day, the kind of a text and its place."""
AROUND = " ,،，;:()[]*_-–—"
LONGEST = 40
"""Characters of the longest place with its region."""


def place(text: str, prose: str) -> str:
    """Return the place beside the day in a stamp, where it is known or the text names it; an empty text without one.

    A name that is none of these may be that of who posted the text, or of a section of the site.
    """
    if not day_lines.stands_alone(text):
        return ""
    day = day_lines.first_day(text) or day_lines.first_day(text := with_whole_days(text))
    rest = f"{text[: day.span.start]}|{text[day.span.end :]}" if day else ""
    found = [part for each in BETWEEN.split(rest) if is_told(part := _without_kind(each), prose)]
    return found[0] if len(found) == 1 else ""


def _without_kind(part: str) -> str:
    """Return what a part of a stamp says behind the kind of the text: “Lyon” of “News release Lyon”."""
    kind = release_line.opening(part.strip(AROUND))
    is_kind = kind is not None and kind.kind is release_line.Kind.HEADING
    return (kind.rest if kind and is_kind else part).strip(AROUND)


def is_told(text: str, prose: str) -> bool:
    """Return whether words are a place that is known, or one that the text in ``prose`` says to be in."""
    if not 0 < len(text) <= LONGEST or not is_place(text) or place_lines.is_house(text):
        return False
    return place_lines.beside_own_day(text, prose) != "" or is_known(text)


def is_known(text: str) -> bool:
    """Return whether words are a country, or a town that is known, perhaps with its region behind a comma."""
    town = zone_places.folded(re.split(r"\s?[,(]", text, maxsplit=1)[0])
    is_name = town in countries.in_any_language() or any(town in towns.names(tag) for tag in towns.TAGS)
    return is_name or town in zone_places.cities(DEFAULT)
