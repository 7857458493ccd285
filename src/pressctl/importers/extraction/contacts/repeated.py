"""A person or desk whom a release prints in several places, above the headline and below the text, as one contact."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pressctl.importers.extraction.words import folded
from pressctl.release.model import Contact


def united(contacts: Iterable[Contact]) -> list[Contact]:
    """Return each person or desk once, with all that is printed of it; two addresses keep people of one name apart."""
    found: list[Contact] = []
    for contact in contacts:
        at = next((at for at, other in enumerate(found) if _is_same(other, contact)), None)
        if at is None:
            found.append(contact)
        else:
            found[at] = _together(found[at], contact)
    return found


def _is_same(one: Contact, other: Contact) -> bool:
    mail = {each.email.casefold() for each in (one, other) if each.email}
    if len(mail) > 1 or folded(one.name) != folded(other.name):
        return False
    is_desk = bool(one.role or one.organisation) and (one.role, one.organisation) == (other.role, other.organisation)
    is_shared = bool(one.email and other.email) or any(_has(one.phone, number) for number in other.phone)
    return bool(one.name) or (is_desk and is_shared)


def _together(one: Contact, other: Contact) -> Contact:
    further = tuple(number for number in other.phone if not _has(one.phone, number))
    return replace(
        one,
        role=one.role or other.role,
        organisation=one.organisation or other.organisation,
        email=one.email or other.email,
        phone=(*one.phone, *further),
        languages=tuple(dict.fromkeys((*one.languages, *other.languages))),
        printed=" ".join(dict.fromkeys(filter(None, (one.printed, other.printed)))),
    )


def _has(numbers: tuple[str, ...], number: str) -> bool:
    """Return whether a number is among others, with the code of its country or without it."""
    own = _significant(number)
    return any(each.endswith(own) or own.endswith(each) for each in map(_significant, numbers))


def _significant(number: str) -> str:
    """Return the figures of a number without the zero before its area code."""
    return "".join(filter(str.isdigit, number)).lstrip("0")
