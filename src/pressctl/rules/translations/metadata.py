"""Where the front matter of a translation differs from that of its source, as problems of the translation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from pressctl.facts.fact import Fact, Kind
from pressctl.facts.matching.pairing import distance
from pressctl.facts.matching.same import same
from pressctl.findings import FieldPath, Problem, Severity, Span
from pressctl.prose.addresses import dialling
from pressctl.release.model import NEVER, Contact, Release
from pressctl.release.same_id import Sibling


class FieldMismatch(NamedTuple):
    """A problem of a translation, the field that it is about, and both values."""

    field: str
    problem: Problem
    source: str
    target: str


def differing(release: Release, source: Release, path: str) -> Iterator[FieldMismatch]:
    """Yield the fields in which a translation differs from its source, the release at ``path``, except the embargo."""
    if source.date and release.date and source.date.day != release.date.day and "date" in release.sources:
        words = f"{path}, the source, is dated {source.date.text}, this one {release.date.text}"
        severity = Severity.WARNING if source.date.day < release.date.day else Severity.ERROR
        is_safe = not release.is_released  # else the date is part of its address
        problem = Problem(words, release.place("date"), fix=source.date.text, safe=is_safe, severity=severity)
        yield FieldMismatch("date", problem, source.date.text, release.date.text)
    if _normalised(source.tickers) != _normalised(release.tickers):
        both = ", ".join(source.tickers), ", ".join(release.tickers)
        words = f"{path}, the source, has the tickers {both[0] or 'none'}"
        yield FieldMismatch("tickers", Problem(words, release.place("tickers"), severity=Severity.ERROR), *both)
    if len(source.media) != len(release.media):
        counts = f"{len(source.media)} pictures and files, this one {len(release.media)}"
        problem = Problem(f"{path}, the source, has {counts}", release.place("media"), severity=Severity.INFO)
        yield FieldMismatch("media", problem, str(len(source.media)), str(len(release.media)))
    for index, contact in enumerate(release.contacts):
        for each in source.contacts:
            yield from _contact_mismatches(release, index, contact, each, path)


def is_held_otherwise(one: Release | Sibling, other: Release | Sibling, passed: Callable[..., bool]) -> bool:
    """Return whether the embargoes of two releases lift at different instants, one of which is still to come."""
    both = [lifts for lifts in (one.lifts, other.lifts) if lifts]
    return one.lifts != other.lifts and any(lifts == NEVER or not passed(lifts) for lifts in both)


def embargo(one: Release | Sibling) -> str:
    """Return the embargo of a release in words."""
    if one.lifts is None:
        return "no embargo"
    return "an embargo " + ("that cannot be read" if one.lifts == NEVER else f"until {one.lifts:%Y-%m-%d %H:%M %Z}")


def _normalised(tickers: tuple[str, ...]) -> set[str]:
    return {"".join(ticker.split()).casefold() for ticker in tickers}


def _contact_mismatches(
    release: Release, index: int, own: Contact, other: Contact, path: str
) -> Iterator[FieldMismatch]:
    """Yield the address and the number that differ if two contacts are the same person.

    The offices of two languages have different people, and may share an address; so if no name shows that it is the
    same person, a different number is only reported if it is a slip away.
    """
    place = release.place("contacts")
    if own.name and _folded(own.name) == _folded(other.name) and own.email and other.email:
        both = _email_fact(own.email), _email_fact(other.email)
        if not same(*both):
            at = place if own.ref else (*place, index, "email")
            yield _mismatch(
                "email", both, own, at, path, Severity.INFO
            )  # “presse@” is the address of the French office
    is_shared = bool(own.email) and own.email.lower() == other.email.lower() and not (own.name and other.name)
    is_named = bool(own.name) and _folded(own.name) == _folded(other.name)
    if not (is_named or is_shared):
        return
    numbers, others = [*filter(None, map(_phone_fact, own.phone))], [*filter(None, map(_phone_fact, other.phone))]
    if not (numbers and others) or any(_are_same_number(a, b) for a in numbers for b in others):
        return
    far, one, that = min((distance(a, b), a, b) for a in numbers for b in others)
    if is_named or far <= 1:
        severity = Severity.WARNING if is_named and far <= 1 else Severity.INFO
        yield _mismatch("phone", (one, that), own, place if own.ref else (*place, index, "phone"), path, severity)


def _mismatch(
    field: str, both: tuple[Fact, Fact], own: Contact, at: FieldPath, path: str, severity: Severity
) -> FieldMismatch:
    mine, theirs = both[0].written, both[1].written
    words = f"{path}, the source, has {theirs} for {own.name or own.email}, this one {mine}"
    return FieldMismatch(field, Problem(words, at, severity=severity), theirs, mine)


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _email_fact(address: str) -> Fact:
    return Fact(Kind.EMAIL, Span(0, len(address)), address, address.lower())


def _phone_fact(printed: str) -> Fact | None:
    """Return a number as a fact, or None if it has no digits that can be compared."""
    digits = "".join(str(int(sign)) for sign in dialling.main_part(printed) if sign.isdecimal())
    has_letters = any(map(str.isalpha, dialling.main_part(printed)))
    return Fact(Kind.PHONE, Span(0, len(printed)), printed, digits) if digits and not has_letters else None


def _are_same_number(one: Fact, other: Fact) -> bool:
    """Return whether two numbers call the same line; a trunk prefix in brackets, “(0)”, is not dialled from abroad."""
    return same(one, other) or same(*(each._replace(value=_without_trunk(each.written)) for each in (one, other)))


def _without_trunk(printed: str) -> str:
    return "".join(str(int(sign)) for sign in dialling.main_part(printed).replace("(0)", "") if sign.isdecimal())
