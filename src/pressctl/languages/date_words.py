"""What pressctl knows of the days and hours of a language: the keys of its table that are about them."""

from __future__ import annotations

from collections.abc import Mapping


class DateWords:
    """The words of days, hours and zones of a language, and how its dates are built."""

    capitalises_months: bool
    """Whether months and weekdays have a capital."""
    puts_month_first: bool
    """Whether a date may begin with the name of its month: “March 3, 2026”."""
    puts_weekday_last: bool
    """Whether a weekday stands after its date, without brackets: “6 Aralık 2026 Pazar”."""
    puts_day_first_with_dots: bool
    """Whether 03.04.2026 is the third of April and nothing else."""
    relative_days: tuple[str, ...]
    """Words such as “today”, which mean nothing without a date; “today” is the first."""
    months: tuple[tuple[str, ...], ...]
    """For each month its names, long and short, without a full stop."""
    weekdays: tuple[tuple[str, ...], ...]
    """For each weekday, Monday first, its names, long and short, without a full stop."""
    midnights: tuple[str, ...]
    """Words for midnight, as they stand by an hour."""
    noons: tuple[str, ...]
    """Words for noon."""
    mornings: tuple[str, ...]
    """Words for the first half of the day, as they stand by an hour."""
    afternoons: tuple[str, ...]
    """Words for the second half of the day, as they stand by an hour."""
    hour_words: tuple[str, ...]
    """Words after the number of an hour."""
    clock_words: tuple[str, ...]
    """Words after an hour that make it one of the clock, and no while."""
    clock_openers: tuple[str, ...]
    """Words before the number of an hour that make it one of the clock, and no while; a language may have none."""
    zone_phrases: tuple[str, ...]
    """How a zone is named by a place, with “{place}” where that stands: “{place} time”."""
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
    """Endings of numbers in figures, each as it is right, then as it is often misspelt; a language may have none.

    The rule on them reads those of the first, second, third and other numbers of English, and in French those of the
    first, masculine and feminine, and of the others.
    """
    words_before_day: tuple[str, ...]
    """Words in a date before the day, “March the 3rd”, and before a newspaper named so; a language may have none."""
    words_before_no_day: tuple[str, ...]
    """Words after which none of ``relative_days`` is a day, “USA Today”; a language may have none."""
    interchangeable_weekdays: tuple[str, ...]
    """The numbers of weekdays, Monday 1, of which one can stand for another with no other word changed."""
    words_before_month: tuple[str, ...]
    """Words in a date after the day; a language may have none."""
    words_before_year: tuple[str, ...]
    """Words in a date after the month; a language may have none."""
    range_words: tuple[str, ...]
    """Words before the last of several days; a language may have none."""
    words_after_weekday: tuple[str, ...]
    """Words in a date after the weekday; a language may have none."""
    time_zones: Mapping[str, str]
    """For words that name a zone after a time (capitals: an abbreviation) its name; empty for “local”."""
