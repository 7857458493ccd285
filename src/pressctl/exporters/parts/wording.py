"""The words an export prints: dates, the embargo, the dateline, in the release's own language."""

from __future__ import annotations

import datetime as dt
import unicodedata
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pressctl.exporters import Desk
from pressctl.languages import DEFAULT, IN_FIGURES, Language, primary_subtag
from pressctl.prose import dateline as datelines
from pressctl.prose.times import offsets
from pressctl.prose.zone_names import ABBREVIATIONS
from pressctl.release.model import Release
from pressctl.release.moments import Moment

if TYPE_CHECKING:
    from babel import Locale


DOTTED = frozenset({"tr", "az"})
"""The languages whose small i has its dot as a capital, too."""
TEXT_LEFT_OUT = "the release is withdrawn: its text is left out"
"""The note on a recall in a format that could hold the text."""


def recall(release: Release) -> Release:
    """Return what may still be said of a release that was taken back: what it was, and whom to call; not its text."""
    return replace(
        release, subheadline="", summary="", boilerplate="", media=(), event=None, body="", extra={}, subjects=(),
        tickers=(), corrects="", corrections=(),
    )  # fmt: skip


def without_subjects(release: Release) -> Release:
    """Return a release as a recall names it: its subjects and tickers were part of the text that was taken back."""
    return replace(release, subjects=(), tickers=()) if release.is_recalled else release


def long_date(day: dt.date, language: Language) -> str:
    """Return a day as the language writes it in full: ``22 juin 2018``, ``2018年6月22日``; else in figures."""
    if language.date_locale == IN_FIGURES:
        return day.isoformat()
    words = _long_date(day, language.date_locale or language.tag)
    is_own = day.day == 1 and words.startswith("1 ")
    return language.first_of_month + words[1:] if is_own else words


@lru_cache(maxsize=10_000)
def _long_date(day: dt.date, tag: str) -> str:
    from babel.dates import format_date

    return format_date(day, "long", locale=locale(tag))


def month_name(day: dt.date, language: Language) -> str:
    """Return the name of a day's month as it stands alone, its number in a language without month names."""
    from babel.dates import format_date

    if language.date_locale == IN_FIGURES:
        return f"{day.month:02}"
    return format_date(day, "LLLL", locale=locale(language.date_locale or language.tag))


@cache
def locale(tag: str) -> Locale:
    """Return CLDR's locale of a language we have words for, with its region or script where CLDR knows that."""
    from babel import Locale
    from babel.core import UnknownLocaleError

    try:
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(DEFAULT if tag == IN_FIGURES else primary_subtag(tag))


def labelled(label: str, value: str, language: Language) -> str:
    """Return a value after its label and the language's colon: ``Tél. : +33 1 23 45 67 89``."""
    return f"{language.labels[label]}{language.colon}{value}"


def embargo_words(release: Release, desk: Desk, language: Language) -> str:
    """Return when the embargo lifts: in its own zone, the newsroom's and UTC; as written when it is no instant."""
    moment = release.embargo
    if moment is None:
        return next((problem.text for problem in release.unreadable if problem.field == "embargo"), "") or "?"
    if moment.instant is None:
        return moment.text
    instants = [moment.instant]
    if desk.settings.timezone:
        instants.append(moment.instant.astimezone(ZoneInfo(desk.settings.timezone)))
    instants.append(moment.instant.astimezone(dt.UTC))
    return " / ".join(dict.fromkeys(_instant(instant, language) for instant in instants))


def _zone_name(instant: dt.datetime) -> str:
    """Return the name that desks know a zone by on that day, “CET”; its offset where the name is that of others, too.

    “CST” is the time of Chicago, Shanghai and Havana: 10:00 there is “10:00 (UTC+08:00)” or “10:00 (UTC-06:00)”.
    """
    name, ahead = instant.tzname() or "", instant.utcoffset()
    if not ahead:
        return "UTC" if name in {"UTC", "GMT", ""} or name.startswith("UTC") else name
    if offsets(name, instant.replace(tzinfo=None)) == {ahead} and name in ABBREVIATIONS:
        return name
    offset = instant.strftime("%z")
    return f"UTC{offset[:3]}:{offset[3:]}"


def moment_words(moment: Moment, language: Language) -> str:
    """Return a day, or an instant with its zone, as the language writes it."""
    return _instant(moment.instant, language) if moment.instant else long_date(moment.day, language)


def _instant(instant: dt.datetime, language: Language) -> str:
    from babel.dates import format_time

    zone = _zone_name(instant)
    time = format_time(instant.timetz(), "HH:mm", locale=locale(language.date_locale or language.tag))
    return f"{long_date(instant.date(), language)}{language.comma}{time} ({zone})"


def about(issuer: str, language: Language) -> str:
    """Return the heading of the boilerplate, or an empty text when the issuer has no name."""
    if not issuer:
        return ""
    before, _, after = language.labels["about"].partition("{name}")
    if issuer[0].casefold() in language.elided_letters:
        for full, elided in language.elisions:
            before = before.removesuffix(full) + elided if before.endswith(full) else before
    return before + issuer + after


def dateline(release: Release, language: Language) -> str:
    """Return the words of the dateline, place and day, or an empty text when the release has none."""
    if not release.dateline:
        return ""
    place = _capitals(release.dateline, release.language) if language.capitalises_dateline else release.dateline
    if release.date is None:
        return place + language.labels["dateline"].partition("{date}")[2]
    return language.labels["dateline"].format(place=place, date=long_date(release.date.day, language))


def _capitals(text: str, tag: str) -> str:
    """Return a text in capitals as its language has them: Turkish keeps its dots, Greek drops its accents.

    Unicode's SpecialCasing.txt, and its rules for Greek in CLDR's transform el-Upper.
    """
    if primary_subtag(tag) in DOTTED:
        text = text.replace("i", "İ")
    elif primary_subtag(tag) == "el":
        text = unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).replace("\u0301", ""))
    return text.upper()


def opening(release: Release, language: Language) -> str:
    """Return the dateline as it opens the text that people read, or an empty text where it must not be printed.

    A body that opens with a dateline of its own would be read with two, and one without text with nothing after it.
    """
    is_needless = not release.body.strip() or datelines.opens(release.body, release.dateline)
    return "" if is_needless else dateline(release, language)
