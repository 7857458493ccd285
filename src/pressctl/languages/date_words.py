"""The keys of a language's table for dates, times of day and time zones."""

from __future__ import annotations

from collections.abc import Mapping


class DateWords:
    """The words of a language for days, hours and zones, and the order of the parts of its dates."""

    capitalises_months: bool
    """Whether months and weekdays have a capital."""
    puts_month_first: bool
    """Whether a date may begin with the name of its month: “March 3, 2026”."""
    puts_weekday_last: bool
    """Whether a weekday follows its date, without brackets: “6 Aralık 2026 Pazar”."""
    puts_day_first_with_dots: bool
    """Whether 03.04.2026 can only be the third of April."""
    relative_days: tuple[str, ...]
    """Words such as “today”, which mean nothing without a date; “today” is the first."""
    today_words: tuple[str, ...]
    """The words for “today”, before a day that is that of issue: German “heute”, “am heutigen”."""
    months: tuple[tuple[str, ...], ...]
    """The long and short names of each month, without a full stop."""
    weekdays: tuple[tuple[str, ...], ...]
    """The long and short names of each weekday, Monday first, without a full stop."""
    weekday_forms: tuple[str, ...]
    """Other forms of their names, such as those after “until” and “before”: пятницы; a language may have none."""
    two_letter_weekdays: tuple[str, ...]
    """The weekdays in two letters as they are printed, Monday first: Di, вт; a language may have none."""
    midnights: tuple[str, ...]
    """Words for midnight, as used with an hour."""
    noons: tuple[str, ...]
    """Words for noon."""
    mornings: tuple[str, ...]
    """Words for the first half of the day, as used with an hour."""
    afternoons: tuple[str, ...]
    """Words for the second half of the day, as used with an hour."""
    hour_words: tuple[str, ...]
    """Words after the number of an hour."""
    clock_words: tuple[str, ...]
    """Words after a number that make it a time of day and not a duration."""
    clock_openers: tuple[str, ...]
    """Words before a number that make it a time of day and not a duration; a language may have none."""
    zone_phrases: tuple[str, ...]
    """Phrases that name a zone by a place, written as “{place}”: “{place} time”."""
    hour_separators: tuple[str, ...]
    """Words between an hour and its minutes."""
    minute_words: tuple[str, ...]
    """Words after the minutes."""
    day_words: tuple[str, ...]
    """Words after the number of a day in a date that starts with its year, 2026年3月2日; a language may have none."""
    month_words: tuple[str, ...]
    """Words after the number of a month; a language may have none."""
    year_words: tuple[str, ...]
    """Words after the number of a year; a language may have none."""
    ordinal_endings: tuple[tuple[str, ...], ...]
    """Endings of ordinals in figures, each correct one followed by its common misspellings; a language may have none.

    Their order is that of the rule on ordinals: in English the endings of first, second, third and all others, in
    French those of first, masculine and feminine, and of all others.
    """
    words_before_day: tuple[str, ...]
    """Words before the day in a date, “March the 3rd”, and before a newspaper named so; a language may have none."""
    words_before_no_day: tuple[str, ...]
    """Words after which one of ``relative_days`` is not a day, “USA Today”; a language may have none."""
    interchangeable_weekdays: tuple[str, ...]
    """The numbers of weekdays, Monday 1, that can replace each other without a change to any other word."""
    words_before_month: tuple[str, ...]
    """Words between the day and the month of a date; a language may have none."""
    words_before_year: tuple[str, ...]
    """Words between the month and the year of a date; a language may have none."""
    range_words: tuple[str, ...]
    """Words before the last of several days; a language may have none."""
    words_after_weekday: tuple[str, ...]
    """Words after the weekday in a date; a language may have none."""
    time_zones: Mapping[str, str]
    """The zones of words and, in capitals, abbreviations after a time; an empty string for “local”."""
