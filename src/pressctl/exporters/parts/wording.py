"""Words in the release's language for every export: dates, the embargo, the dateline, labels."""

from __future__ import annotations

import datetime as dt
import unicodedata
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pressctl.exporters import Desk
from pressctl.languages import DEFAULT, IN_FIGURES, Language, primary_subtag
from pressctl.prose.datelines import dateline as datelines
from pressctl.prose.hours.times import offsets
from pressctl.prose.hours.zone_names import ABBREVIATIONS
from pressctl.release.model import Release
from pressctl.release.moments import Moment

if TYPE_CHECKING:
    from babel import Locale


DOTTED = frozenset({"tr", "az"})
"""The languages in which the capital of i keeps its dot."""
TEXT_LEFT_OUT = "the release is withdrawn: its text is left out"
"""The note on a recall in a format that otherwise has the text."""


def text_left_out(release: Release) -> tuple[str, ...]:
    """Return the note, in a tuple, that the text of a recalled release is left out; empty for any other release."""
    return (TEXT_LEFT_OUT,) if release.is_recalled else ()


def recall(release: Release) -> Release:
    """Return what may still be printed of a recalled release: its headline, its contacts and the like, but no text."""
    return replace(
        release, subheadline="", summary="", boilerplate="", media=(), event=None, body="", extra={}, subjects=(),
        tickers=(), corrects="", corrections=(),
    )  # fmt: skip


def without_subjects(release: Release) -> Release:
    """Return a recalled release without its subjects and tickers; any other release as it is."""
    return replace(release, subjects=(), tickers=()) if release.is_recalled else release


def long_date(day: dt.date, language: Language) -> str:
    """Return a day in full in a language (``22 juin 2018``, ``2018年6月22日``), or in figures if CLDR lacks it."""
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
    """Return the name of a day's month in its stand-alone form, or its number in a language without month names."""
    from babel.dates import format_date

    if language.date_locale == IN_FIGURES:
        return f"{day.month:02}"
    return format_date(day, "LLLL", locale=locale(language.date_locale or language.tag))


@cache
def locale(tag: str) -> Locale:
    """Return CLDR's locale for a language that pressctl has words for, with its region or script if CLDR has that."""
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
    """Return when the embargo lifts, in its own zone, the newsroom's and UTC, or as written if it is not an instant."""
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
    """Return the abbreviation of the zone at an instant, such as “CET”, or its offset if the former is ambiguous.

    “CST” is used in Chicago, Shanghai and Havana, so 10:00 there is “10:00 (UTC-06:00)” or “10:00 (UTC+08:00)”. Where
    clocks show UTC, as in London or Lisbon in winter, it is that.
    """
    name, ahead = instant.tzname() or "", instant.utcoffset()
    if not ahead:
        return "UTC"
    if offsets(name, instant.replace(tzinfo=None)) == {ahead} and name in ABBREVIATIONS:
        return name
    offset = instant.strftime("%z")
    return f"UTC{offset[:3]}:{offset[3:]}"


def moment_words(moment: Moment, language: Language) -> str:
    """Return a day, or an instant with its zone, in the form of the language."""
    return _instant(moment.instant, language) if moment.instant else long_date(moment.day, language)


def _instant(instant: dt.datetime, language: Language) -> str:
    from babel.dates import format_time

    zone = _zone_name(instant)
    time = format_time(instant.timetz(), "HH:mm", locale=locale(language.date_locale or language.tag))
    return f"{long_date(instant.date(), language)}{language.comma}{time} ({zone})"


def about(issuer: str, language: Language) -> str:
    """Return the heading of the boilerplate, or an empty string if the issuer has no name."""
    if not issuer:
        return ""
    before, _, after = language.labels["about"].partition("{name}")
    if issuer[0].casefold() in language.elided_letters:
        for full, elided in language.elisions:
            before = before.removesuffix(full) + elided if before.endswith(full) else before
    return before + issuer + after


def dateline(release: Release, language: Language) -> str:
    """Return the dateline, with place and day, or an empty string if the release has none."""
    if not release.dateline:
        return ""
    place = _capitals(release.dateline, release.language) if language.capitalises_dateline else release.dateline
    if release.date is None:
        return place + language.labels["dateline"].partition("{date}")[2]
    return language.labels["dateline"].format(place=place, date=long_date(release.date.day, language))


def _capitals(text: str, tag: str) -> str:
    """Return a text in capitals by the rules of its language: Turkish keeps its dots, Greek drops its accents.

    By Unicode's SpecialCasing.txt and, for Greek, CLDR's transform el-Upper.
    """
    if primary_subtag(tag) in DOTTED:
        text = text.replace("i", "İ")
    elif primary_subtag(tag) == "el":
        text = unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).replace("\u0301", ""))
    return text.upper()


def opening(release: Release, language: Language) -> str:
    """Return the dateline for the start of the text, or an empty string if it must not be printed.

    It is not printed if the body has a dateline of its own, or has no text.
    """
    is_needless = not release.body.strip() or datelines.opens(release.body, release.dateline)
    return "" if is_needless else dateline(release, language)
