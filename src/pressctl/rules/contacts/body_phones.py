"""Phone numbers in the body rather than in the contacts: their places, and whether the text around them identifies them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pressctl.findings import Span
from pressctl.languages import Language
from pressctl.prose.addresses.phones import PrintedPhone, phones
from pressctl.prose.word_lists import every_word, whole
from pressctl.release.model import Release
from pressctl.rules import Context
from pressctl.rules.contacts.listed import INTRODUCING, has_word

ENGLISH_LABELS = ("tel", "tel.", "phone")
"""Labels that are printed in releases in any language."""
LABEL_REACH = 30
"""The most characters of a label before a number, including those between them."""
BEFORE, AFTER = 100, 60
"""Characters around a number among which a contact word or an address shows that it is one to call."""


def international(release: Release, ctx: Context) -> Iterator[tuple[Span, str]]:
    """Yield the numbers in the body that start with + or an exit code, and their places in the file."""
    for phone in phones(ctx.prose.bare):
        if phone.is_for_abroad:
            yield _at(phone, release), phone.number


def without_prefix(release: Release, ctx: Context) -> Iterator[tuple[Span, str]]:
    """Yield the other numbers in the body, whatever precedes them."""
    for phone in phones(ctx.prose.bare):
        if not phone.is_for_abroad:
            yield _at(phone, release), phone.number


def _at(phone: PrintedPhone, release: Release) -> Span:
    """Return the place in the file of a number without its extension."""
    start = phone.span.start
    return release.in_body(start, start + len(phone.number))


def is_introduced(place: Span, release: Release, ctx: Context) -> bool:
    """Return whether a contact word, a label or an address is near a number in the body."""
    start, end = max(0, place.start - release.body_at - BEFORE), place.end - release.body_at + AFTER
    near = release.body[start:end]
    return "@" in near or has_word(near, ctx.language, *INTRODUCING, "calling_words", "phone_labels")


def is_labelled(place: Span, release: Release, ctx: Context) -> bool:
    """Return whether a label or a word like “call” directly precedes a number in the body, so that it is not a figure."""
    start = place.start - release.body_at
    label = _label_before(ctx.language, ("phone_labels", "calling_words"))
    return bool(label.search(release.body[max(0, start - LABEL_REACH) : start]))


def national(release: Release, ctx: Context) -> Iterator[tuple[Span, str]]:
    """Yield the other numbers in the body that follow a label in the language of the text."""
    if not ctx.language:
        return
    text = ctx.prose.bare
    for phone in phones(text):
        before = text[max(0, phone.span.start - LABEL_REACH) : phone.span.start]
        if not phone.is_for_abroad and _label_before(ctx.language, ("phone_labels",)).search(before):
            yield _at(phone, release), phone.number


@cache
def _label_before(language: Language | None, fields: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of a word of these lists, in any language if none is given, at the end of a text."""
    words = (getattr(language, field) if language else every_word(field) for field in fields)
    label = whole({*ENGLISH_LABELS, *(word for each in words for word in each)})
    return re.compile(rf"{label}\s?[.:：]?[*_]{{0,2}}\s{{0,3}}\Z", re.IGNORECASE)
