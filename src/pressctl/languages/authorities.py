"""Choosing the authority on typography that a release follows; the tables of the languages name them."""

from __future__ import annotations

from collections.abc import Mapping

from pressctl.languages import find, primary_subtag


def known(tag: str) -> Mapping[str, tuple[str, ...]]:
    """Return the authorities of the language of a BCP 47 tag, each with its regions; none without a table."""
    language = find(tag)
    return language.authorities if language else {}


def authority(tag: str, house: Mapping[str, str]) -> str:
    """Return the authority for a BCP 47 tag: the one the house chose, else its region's, else an empty string."""
    chosen = house.get(tag) or house.get(primary_subtag(tag))
    if chosen:
        return chosen
    authorities = known(tag)
    if tag in authorities:
        return tag
    subtags = {part.upper() for part in tag.replace("_", "-").split("-")[1:] if len(part) == 2}
    return next((name for name, regions in authorities.items() if subtags.intersection(regions)), "")
