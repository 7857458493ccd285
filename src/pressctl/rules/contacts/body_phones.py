"""Numbers to call that stand in the body, not in the contacts: where they are, and whether anything says they are such."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from pressctl.findings import Span
from pressctl.languages import available
from pressctl.languages import find as find_language
from pressctl.prose.patterns import regex
from pressctl.release.model import Release
from pressctl.rules import Context
from pressctl.rules.contacts.listed import PHONE_IN_TEXT

GLOBAL = regex(r"[+＋](?<![\w.+/=*-].)[ \u00a0]?\(?[1-9][\d \u00a0().\-/–\u2011]{5,24}\d(?!\w|[.,]\d|\s?%)")
"""A number with its country code, on one line: ``+41 (0)22 730 81 11``."""
EXIT_CODE = regex(r"00(?<![^\s(:]..)(?:11)?[ \u00a0().-]{0,3}[1-9][\d \u00a0().\-/–\u2011]{6,24}\d(?!\w|[.,]\d|\s?%)")
"""A number that 00 or 0011 leads to."""
BEFORE, AFTER = 100, 60
"""Characters around a number in which a contact word or an address says that it is one to call."""


def international(release: Release, ctx: Context) -> Iterator[tuple[Span, str]]:
    """Yield the numbers of the body that start with + or with what leads out of a country, and their places in the file."""
    text = ctx.prose.bare
    for start, end in _international(text):
        yield release.in_body(start, end), release.body[start:end]


@lru_cache(maxsize=2)
def _international(text: str) -> tuple[tuple[int, int], ...]:
    """Return where they are; kept for the rules that ask one after the other."""
    patterns = [
        pattern for signs, pattern in (("+＋", GLOBAL), ("0", EXIT_CODE)) if any(sign in text for sign in signs)
    ]
    return tuple(sorted(match.span() for pattern in patterns for match in pattern.finditer(text)))


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
    for match in PHONE_IN_TEXT.finditer(text):
        start = match.start() - (text[match.start() - 1 : match.start()] == "(")
        before = text[max(0, start - 30) : start]
        if before.rstrip(" (")[-1:] not in {"+", "＋"} and not match[0].startswith("00") and labels.search(before):
            yield release.in_body(start, match.end()), release.body[start : match.end()]


@cache
def _labels(tag: str) -> re.Pattern[str]:
    """Return a pattern for a label of a number at the end of a text."""
    language = find_language(tag)
    words = {*(language.phone_labels if language else ()), "tel", "tel.", "phone"}
    listed = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{listed})\s?[.:：]?[*_]{{0,2}}\s{{0,3}}\Z", re.IGNORECASE)
