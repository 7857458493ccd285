"""Languages without a table: their words in the Unicode CLDR, which are enough for some rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product, zip_longest
from typing import TYPE_CHECKING, Any

from pressctl.languages import tables, writing
from pressctl.languages.calendars import months_in_dates
from pressctl.languages.language import Language

if TYPE_CHECKING:
    from babel.core import Locale

JOINING = frozenset({"Arab", "Hebr"})
"""Scripts (ISO 15924 codes) whose languages attach short words to the next one."""
EMPTY: dict[str, Any] = {"str": "", "bool": False}
"""The empty values of types of fields; those of all other types are empty lists or tables."""
SPANS = tuple(f"duration-{unit}" for unit in ("year", "month", "week", "day", "hour", "minute"))
SAME = "="
"""In the table of marks: the same mark opens and closes."""
PATTERN = r"EEEE,? ?(?:'(?P<after>[^']+)' )?d\.? ?(?:'(?P<of>[^']+)' ?)?MMMM,? ?(?:'(?P<of_year>[^']+)' ?)?y"
"""A date with its weekday as CLDR writes it: “EEEE, d 'de' MMMM 'de' y”."""
UNITS = r"y(?P<year>[^\W\d_a-zA-Z']+) ?1?M?(?P<month>[^\W\d_a-zA-Z']+) ?d(?P<day>[^\W\d_a-zA-Z']+)"
"""A date of numbers with units in the CLDR, “y年M月d日”, or with the name of January in it, “y년 1월 d일”."""
DOTTED = r"dd?\.\s?MM?\."
"""The start of a date in figures, the day first: “dd.MM.y”."""


@cache
def read(primary: str) -> Language | None:
    """Return the language of a primary subtag, or None if the CLDR does not have it.

    It has the names of months and weekdays, units of time, large numbers, quotation marks and the script; all its
    other lists are empty.
    """
    from babel.core import Locale, UnknownLocaleError  # most releases are in a language with a table

    try:
        locale = Locale.parse(primary)
    except (UnknownLocaleError, ValueError):
        return None
    fields = Language.fields().items()
    empty = {name: EMPTY.get(kind, {} if "Mapping" in kind else ()) for name, kind in fields}
    return Language(**{**empty, **_known(primary, locale)})


def _known(primary: str, locale: Locale) -> dict[str, Any]:
    script = writing.script(primary)
    pairs, forms, after = _row(primary)
    months = _names(locale.months, range(1, 13))
    months = [names + further for names, further in zip_longest(months, months_in_dates(primary), fillvalue=())]
    weekdays = _names(locale.days, range(7))
    for form in forms.split():
        weekdays[int(form[0]) - 1] += (form[1:].replace("_", " "),)
    pattern = re.search(PATTERN, locale.date_formats["full"].pattern)
    links = pattern.groupdict() if pattern else {}
    units = re.search(UNITS, locale.date_formats["long"].pattern.replace("MMMM", locale.months["format"]["wide"][1]))
    return {
        "tag": primary,
        "name": locale.get_display_name("en") or primary,
        "own_name": locale.get_display_name() or primary,
        "direction": "rtl" if locale.text_direction == "rtl" else "ltr",
        "script": script,
        "has_word_spaces": writing.has_word_spaces(primary),
        "joins_particles": script in JOINING,
        "capitalises_months": locale.months["format"]["wide"][1][:1].isupper(),
        "puts_weekday_last": locale.date_formats["full"].pattern.endswith(" EEEE"),
        "puts_day_first_with_dots": re.match(DOTTED, locale.date_formats["short"].pattern) is not None,
        "turns_quotation_marks": pairs == SAME,
        "reopens_quotations_with_closing_mark": True,
        "months": tuple(months),
        "weekdays": tuple(weekdays),
        **{f"{unit}_words": (units[unit],) for unit in ("year", "month", "day") if units},
        "words_after_weekday": tuple(filter(None, {links.get("after"), after})),
        "zone_phrases": (f"{locale.zone_formats['region'] % '{place}'}".lower(),),
        "words_before_month": tuple(filter(None, {links.get("of")})),
        "words_before_year": tuple(filter(None, {links.get("of_year")})),
        "uncounted_words": tuple(sorted(set(_spans_of_time(locale)) | set(_large_numbers(locale)))),
        "quotation_marks": () if pairs == SAME else tuple(pairs.split()),
    }


@cache
def is_day_first(primary: str, *, everywhere: bool = False) -> bool:
    """Return whether a language puts the day before the month: French does, English does not.

    With ``everywhere`` it must do so in every country where it is spoken: Spanish does not in Puerto Rico.
    """
    from babel import localedata
    from babel.core import Locale

    tags = [tag for tag in localedata.locale_identifiers() if tag.split("_")[0] == primary]
    tags = tags if everywhere else [tag for tag in tags if tag == primary]
    orders = [Locale.parse(tag).date_formats["short"].pattern for tag in tags]
    return bool(orders) and all(order.find("d") < order.find("M") or order.startswith("y") for order in orders)


def _row(primary: str) -> tuple[str, str, str]:
    """Return the pairs of marks, the further forms of weekdays and the words after a weekday, each empty if unknown."""
    pairs, forms, after, *_ = next((row for tag, *row in _rows() if tag == primary), ("", "", ""))
    return pairs, forms, after


def total_labels() -> frozenset[str]:
    """Return the headers of rows or columns of totals in all languages without a table."""
    return frozenset(word for *_, words, _ in _rows() for word in words.split(";") if word)


def clock_openers() -> frozenset[str]:
    """Return the words before a time of day in all languages without a table: “kl. 11.00”."""
    return frozenset(word for *_, words in _rows() for word in words.split(";") if word)


def _rows() -> Iterator[list[str]]:
    for row in tables.rows("partial.tsv"):
        yield [*row, "", "", "", "", ""][:6]


def _names(table: Any, numbers: range) -> list[tuple[str, ...]]:
    """Return the long names of months or weekdays, as they are in a date and by themselves.

    The short ones may be other words: Czech “po” is “after” and “ne” is “no”.
    """
    return [
        tuple(dict.fromkeys(table[context]["wide"][number].lower() for context in ("format", "stand-alone")))
        for number in numbers
    ]


def _spans_of_time(locale: Locale) -> Iterator[str]:
    """Yield the units of time after a number, in the plural forms for one, few and many."""
    from babel.units import format_unit

    for unit, count in product(SPANS, (1, 2, 5, 1.5)):
        yield from _words(format_unit(count, unit, "long", locale=locale))


def _large_numbers(locale: Locale) -> Iterator[str]:
    """Yield the words for thousands and millions."""
    for patterns in locale.compact_decimal_formats["long"].values():
        for pattern in patterns.values():
            yield from _words(pattern.pattern)


def _words(pattern: str) -> list[str]:
    return re.findall(r"[^\W\d_]{3,}", pattern.lower())
