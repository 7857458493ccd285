"""Family PR2: times of day that do not exist."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pressctl.findings import Problem, Severity
from pressctl.languages import Language
from pressctl.prose.hours.zone_names import ABBREVIATIONS
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import alternatives
from pressctl.release.model import Release
from pressctl.rules import Context, rule
from pressctl.rules.time.release_line import language_or_english

LAST_HOUR, LAST_OF_HALF, LAST_MINUTE = 24, 12, 59
DIGITS = regex(r"\d[:.h \u00a0\u202f]{1,3}\d\d")


@rule("PR237", Severity.WARNING)
def impossible_time(release: Release, ctx: Context) -> Iterator[Problem]:
    """A time of day does not exist.

    Nobody knows when to come at 18:60, and 24:30 or 15:00 p.m. may be meant in two ways. Only a time with
    its zone, “a.m.”, “p.m.”, the word for the hour, or an hour before it counts: 25:17 may be a score, and 30 h 15 a
    duration.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme opens a plant in Lyon on 8 July 2026 at 18:60 CEST. It will employ forty people and build pumps.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme opens a plant in Lyon on 8 July 2026 at 18:00 CEST. It will employ forty people and build pumps.
    """
    if DIGITS.search(ctx.prose.unquoted):
        for match in _times_pattern(language_or_english(ctx)).finditer(ctx.prose.unquoted):
            hour = int(match["hour"] or match["spaced"] or match["last"])
            minute = int(match["minute"] or match["rest"] or match["end"])
            is_half = bool(match["half"]) and hour > LAST_OF_HALF
            is_late = bool(match["zone"]) and (hour > LAST_HOUR or (hour == LAST_HOUR and minute > 0))
            if minute > LAST_MINUTE or is_half or is_late:
                yield Problem(f"“{match[0]}” is no time of day", release.in_body(*match.span()))


@cache
def _times_pattern(language: Language) -> re.Pattern[str]:
    """Return the pattern of an hour with minutes and with what shows that it is one; “18.75 hours” is not."""
    from pressctl.languages import quantities  # it loads decimal

    zones, words = alternatives(ABBREVIATIONS), alternatives(language.hour_words) or "h"
    clock = alternatives(language.clock_words) or "o'clock"
    to = alternatives(quantities.read(language.tag).through_words) or "-"
    mark = rf"(?P<half>[aApP]\.?[mM]\b\.?)|(?P<zone>(?:{zones})(?!\w))"
    return regex(
        rf"(?<![\w.,:/-])(?:(?P<hour>\d\d?)(?::|[.](?=\d\d[ \u00a0]?(?:[aApP]\.?[mM]\b|(?:{zones}|(?i:{clock}))\b)))"
        rf"(?P<minute>\d\d)"
        rf"[ \u00a0\u202f]?(?:{mark}|(?i:{words})(?!\w))"
        r"|(?P<spaced>\d\d?)[ \u00a0\u202f]?h[ \u00a0\u202f]?(?P<rest>\d\d)(?![\w:/-]|[.,]\d)"
        rf"|(?:[01]?\d|2[0-4]):[0-5]\d(?:[ \u00a0]?[–-][ \u00a0]?|[ \u00a0](?:{to})[ \u00a0])"
        r"(?P<last>\d\d?):(?P<end>[6-9]\d)(?![\w:/-]|[.,]\d))"
    )
