"""The country of a place or of an internet address, by names of countries, cities with a time zone, and domains."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pressctl import languages
from pressctl.languages import countries
from pressctl.prose.hours import zone_places
from pressctl.prose.patterns import regex

WORDS = 3
"""Words of the longest place name that is searched for in a text."""
ANYWHERE = frozenset({"AI", "CC", "CO", "EU", "FM", "GG", "IO", "LY", "ME", "SH", "TO", "TV", "WS"})
"""Countries whose domain is used by anybody (Google's list of generic country domains)."""
DOMAIN = regex(r"\.([a-z]{2})\Z", re.IGNORECASE)
WORD = regex(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")


def of_places(text: str, tag: str) -> set[str]:
    """Return the countries (ISO 3166 alpha-2) of the places that a short text names, in its language and in English."""
    names = _names(languages.primary_subtag(tag) if languages.known(tag) else languages.DEFAULT)
    language = languages.find(tag)
    if language and not language.has_word_spaces:
        return {known for name, known in names.items() if name in text}
    return {known for name in _runs(text) if (known := names.get(name))}


def of_address(email: str) -> str:
    """Return the country of an e-mail address's domain; an empty string for .org, .int and those in ``ANYWHERE``."""
    found = DOMAIN.search(email)
    code = found[1].upper() if found else ""
    return "GB" if code == "UK" else code if code and code not in ANYWHERE else ""


def _runs(text: str) -> Iterator[str]:
    words = WORD.findall(zone_places.folded(text))
    for size in range(1, WORDS + 1):
        yield from (" ".join(words[at : at + size]) for at in range(len(words) - size + 1))


@cache
def _names(tag: str) -> dict[str, str]:
    """Return the countries by the folded names of themselves and of their cities."""
    from babel.core import get_global

    territories = get_global("zone_territories")
    named = {name: territories.get(zone, "") for name, zone in zone_places.cities(tag).items()}
    for each in dict.fromkeys((languages.DEFAULT, tag)):
        named |= {zone_places.folded(name): code for code, name in countries.names(each).items()}
    return {name: code for name, code in named.items() if code}
