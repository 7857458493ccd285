"""Numbers to call that stand in the body, not in the contacts: where they are, and whether anything says they are such."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pressctl.findings import Span
from pressctl.languages import available
from pressctl.languages import find as find_language
from pressctl.prose.phones import PrintedPhone, phones
from pressctl.release.model import Release
from pressctl.rules import Context

BEFORE, AFTER = 100, 60
"""Characters around a number in which a contact word or an address says that it is one to call."""


def international(release: Release, ctx: Context) -> Iterator[tuple[Span, str]]:
    """Yield the numbers of the body that start with + or with what leads out of a country, and their places in the file."""
    for phone in phones(ctx.prose.bare):
        if phone.is_for_abroad:
            yield _at(phone, release), phone.number


def _at(phone: PrintedPhone, release: Release) -> Span:
    """Return the place in the file of a number without its extension."""
    start = phone.span.start
    return release.in_body(start, start + len(phone.number))


def is_introduced(place: Span, release: Release, ctx: Context) -> bool:
    """Return whether a contact word, or an address, stands by a number of the body."""
    start, end = max(0, place.start - release.body_at - BEFORE), place.end - release.body_at + AFTER
    near = release.body[start:end]
    return "@" in near or bool(_introductions(ctx.language.tag if ctx.language else "").search(near))


@cache
def _introductions(tag: str) -> re.Pattern[str]:
    """Return a pattern for the words that lead to a number in a language and in English, or in all without a tag."""
    found = [language for one in ({tag, "en"} if tag else available()) if (language := find_language(one))]
    words = {word for one in found for word in (*one.contact_headings, *one.contact_openers, *one.phone_labels)}
    listed = "|".join(re.escape(word).replace("'", "['’]") for word in sorted(words, key=len, reverse=True))
    more = (
        r"[ck]onta[ck]t\w*|tel|tél|fax|t|(?:hot|help)line|whatsapp|call|dial|appele[rz]|anrufen|llam[ae]r?|lig(?:ar|ue)"
    )
    return re.compile(rf"(?<![\w’'])(?:{listed}|{more})(?!\w)", re.IGNORECASE)


def national(release: Release, ctx: Context) -> Iterator[tuple[Span, str]]:
    """Yield the numbers of the body that stand behind a label in the text's language and start with neither."""
    if not ctx.language:
        return
    labels = _labels(ctx.language.tag)
    text = ctx.prose.bare
    for phone in phones(text):
        before = text[max(0, phone.span.start - 30) : phone.span.start]
        if not phone.is_for_abroad and labels.search(before):
            yield _at(phone, release), phone.number


@cache
def _labels(tag: str) -> re.Pattern[str]:
    """Return a pattern for a label of a number at the end of a text."""
    language = find_language(tag)
    words = {*(language.phone_labels if language else ()), "tel", "tel.", "phone"}
    listed = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{listed})\s?[.:：]?[*_]{{0,2}}\s{{0,3}}\Z", re.IGNORECASE)
