"""Family PR1: what an advisory, a statement or another kind of release must contain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pressctl.findings import Problem, Severity
from pressctl.languages import Language
from pressctl.prose.days import dates as written_dates
from pressctl.prose.hours import times
from pressctl.prose.patterns import CAPITALS, regex
from pressctl.prose.signs.placeholders import is_placeholder
from pressctl.prose.word_lists import alternatives, any_of, words_of
from pressctl.release.model import Kind, Release
from pressctl.rules import Context, rule

NAME = regex(
    rf"(?<![.!?:–—-] )(?<!^)(?<!\n)(?<![\w*_])(?:[{CAPITALS}][\w'’-]{{1,40}} ){{1,3}}[{CAPITALS}][\w'’-]{{1,40}}"
)
"""Two or more words with capitals within a sentence: a person or an organisation."""
HOUR = regex(r"\d{1,2}[:h]\d\d")
"""An hour, even if a lost space has joined it to the words beside it."""
WITH_CAPITALS = {"Latn", "Cyrl"}


@cache
def _label(language: Language, field: str) -> re.Pattern[str]:
    words = alternatives(words_of(language, field))
    return re.compile(
        rf"(?:^|[\n|*_>#•-])[ \t]{{0,6}}(?:{words})[ \t\u00a0\u202f]{{0,20}}(?:[:：|\n]|\*\*)", re.IGNORECASE
    )


@rule("PR120", Severity.WARNING)
def advisory_incomplete(release: Release, ctx: Context) -> Iterator[Problem]:
    """A media advisory does not say when, where or who.

    It is an invitation: a desk sends somebody to a place at a time to hear somebody (guides to media advisories
    agree on who, what, when, where). The key `event` counts, and so do a label, a date or an hour, and a word for a
    place in the text.

    Bad:

        kind: media-advisory
        ---
        Acme invites journalists to the opening of the plant. Ana Silva, its director, will answer questions.

    Good:

        kind: media-advisory
        ---
        Acme invites journalists to the opening of the plant. Ana Silva, its director, will answer questions.

        When: 9 March 2026, 10:00 CET

        Where: Acme, 12 quai des Brumes, Lyon
    """
    if release.kind is not Kind.MEDIA_ADVISORY or ctx.language is None or is_unwritten(release):
        return
    language, text = ctx.language, f"{release.headline}\n{release.subheadline}\n{release.body}"
    missing = [
        word
        for word, is_stated in (
            ("when", _says_when(release, text, language)),
            ("where", _says_where(release, language)),
            ("who", _says_who(release, text, language)),
        )
        if not is_stated
    ]
    if missing:
        listed = " and ".join((", ".join(missing[:-1]), missing[-1])) if len(missing) > 1 else missing[0]
        yield Problem(f"The media advisory does not say {listed}", release.place("kind"))


def is_unwritten(release: Release) -> bool:
    """Return whether there is no text yet, or whether a template's prompts are still in it."""
    return not release.body.strip() or is_placeholder(release.body)


def _says_when(release: Release, text: str, language: Language) -> bool:
    if release.event or _label(language, "when_labels").search(text):
        return True
    issued = release.date.day if release.date else None
    dates = written_dates.find(text, language)
    other = any(date.year is None or date.date() != issued for date in dates)
    return other or bool(HOUR.search(text)) or any(True for _ in times.find(text, language))


def _says_where(release: Release, language: Language) -> bool:
    if release.event and (release.event.place or release.event.url):
        return True
    labelled = _label(language, "where_labels").search(release.body)
    return bool(labelled or any_of(language, "venue_words").search(release.body))


def _says_who(release: Release, text: str, language: Language) -> bool:
    labelled = _label(language, "who_labels").search(text)
    return bool(labelled or any_of(language, "speaker_roles").search(text) or NAME.search(release.body))


@rule("PR121", Severity.WARNING)
def statement_without_speaker(release: Release, ctx: Context) -> Iterator[Problem]:
    """A statement does not say whose it is.

    It is quoted word for word, and a quotation needs a name: a person with the office, or the organisation (Press
    Association's document types). Only languages that write names with capitals are checked.

    Bad:

        kind: statement
        headline: Statement on the fire in Lyon
        ---
        The fire in the plant was put out within an hour. Nobody was hurt, and the pumps will be delivered as planned.

    Good:

        kind: statement
        headline: Statement of Ana Silva, director of the plant, on the fire in Lyon
        ---
        The fire in the plant was put out within an hour. Nobody was hurt, and the pumps will be delivered as planned.
    """
    language = ctx.language
    if release.kind is not Kind.STATEMENT or language is None or language.script not in WITH_CAPITALS:
        return
    text = f"{release.headline}\n{release.subheadline}\n{release.body}"
    house = [name.casefold() for name in (ctx.settings.name, ctx.settings.acronym) if name]
    if is_unwritten(release) or any(name in text.casefold() for name in house):
        return
    if not any_of(language, "speaker_roles").search(text) and not NAME.search(release.body):
        yield Problem("The statement does not say whose it is", release.place("headline"))
