"""A Chinese family name with how its bearer is addressed, written on to the house: “宣传部何小姐”."""

from __future__ import annotations

from functools import cache

from pressctl.importers.extraction.contacts.names import listed
from pressctl.importers.extraction.contacts.roles import FAMILY_LENGTHS, is_office
from pressctl.prose.patterns import is_beyond
from pressctl.prose.word_lists import WIDE


def at_house(part: str) -> tuple[str, ...]:
    """Return the name and the house of “宣传部何小姐联系”: the family name, how she is addressed, what is asked."""
    if not is_beyond(part):
        return ()
    bare = next((part.removesuffix(word) for word in listed("contact_words") if part.endswith(word)), part)
    title = next(filter(bare.endswith, _wide_titles()), "") if bare.endswith(_wide_titles()) else ""
    for length in FAMILY_LENGTHS if title else ():
        at = len(bare) - len(title) - length
        if at > 0 and bare[at : at + length] in listed("family_names") and is_office(bare[:at]):
            return bare[at:], bare[:at]
    return ()


@cache
def _wide_titles() -> tuple[str, ...]:
    """Return how people are addressed in Chinese or Japanese."""
    return tuple(filter(WIDE.match, listed("courtesy_titles")))
