"""Dates in a text: found in every language, as they are written, and nothing else."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from pressctl import languages
from pressctl.prose.days import date_patterns
from pressctl.prose.days import dates as written_dates
from pressctl.prose.days.written_date import WrittenDate

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))


def found(text: str, tag: str = "en") -> list[WrittenDate]:
    language = languages.find(tag)
    assert language
    return list(written_dates.find(text, language))


@given(DAYS, st.sampled_from(languages.available()), st.sampled_from(["long", "full"]))
@settings(max_examples=300, deadline=None)
def test_a_date_as_the_cldr_prints_it_is_found_again(day: dt.date, tag: str, width: str) -> None:
    text = format_date(day, width, locale=tag)
    dates = found(f"Acme: {text}." if tag != "zh" else f"公司于{text}宣布", tag)
    assert [date.date() for date in dates] == [day]
    assert dates[0].weekday == (day.weekday() if width == "full" else None)


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("en", "Tue. Feb. 3, 2026", (2026, 2, 3, 1)),
        ("en", "TUESDAY, FEBRUARY 3RD", None),
        ("en", "on Tuesday, February 3rd, 2026", (2026, 2, 3, 1)),
        ("en", "Tuesday 3rd of February 2026", (2026, 2, 3, 1)),
        ("en", "3 February 2026 (Tuesday)", (2026, 2, 3, 1)),
        ("en", "03-Feb-2026", (2026, 2, 3, None)),
        ("en", "2026-02-03", (2026, 2, 3, None)),
        ("fr", "1er mars", (None, 3, 1, None)),
        ("fr", "mardi, le 3 févr. 2026", (2026, 2, 3, 1)),
        ("fr", "Dimanche 1ER MARS 2026", None),
        ("es", "martes 3 de febrero de 2026", (2026, 2, 3, 1)),
        ("es", "el 1.º de marzo del 2026", (2026, 3, 1, None)),
        ("de", "Dienstag, den 3. Februar 2026", (2026, 2, 3, 1)),
        ("de", "Dienstag, 03.02.2026", (2026, 2, 3, 1)),
        ("pt", "terça-feira, 3 de fevereiro de 2026", (2026, 2, 3, 1)),
        ("pt", "1º de março", (None, 3, 1, None)),
        ("ru", "во вторник, 3 февраля 2026 г.", (2026, 2, 3, 1)),
        ("zh", "2026年2月3日（周二）", (2026, 2, 3, 1)),
        ("zh", "2月3日礼拜二", (None, 2, 3, 1)),
        ("zh", "二〇二六年二月二十三日", (2026, 2, 23, None)),
        ("ar", "الثلاثاء 3 فبراير/شباط 2026", (2026, 2, 3, 1)),
        ("ar", "يوم الثلاثاء، ٣ شباط ٢٠٢٦", (2026, 2, 3, 1)),
        ("ar", "الاربعاء 4 فيفري 2026", (2026, 2, 4, 2)),
        ("ar", "15 جانفي", (None, 1, 15, None)),
    ],
)
def test_each_language_writes_a_date_in_its_way(
    tag: str, text: str, expected: tuple[int | None, int, int, int | None] | None
) -> None:
    dates = [(date.year, date.month, date.day, date.weekday) for date in found(f"{text} x", tag)]
    assert dates == ([expected] if expected else dates)


@pytest.mark.parametrize(
    "text",
    ["30 may be", "In March 2026", "Marching 3 miles", "1.5 March", "+41 22 730", "v1.2.2026.4", "may 3", "May 3,000",
     "May 12.5%", "12 Maybe", "12/2026"],
)  # fmt: skip
def test_what_is_no_date(text: str) -> None:
    assert not found(text)


def test_a_date_that_is_none_is_found_and_has_no_day() -> None:
    (date,) = found("on 31 April 2026")
    assert (date.day, date.month, date.date()) == (31, 4, None)


def test_the_span_holds_the_weekday() -> None:
    text = "It opens on Tuesday, 3 February 2026, in Lyon"
    (date,) = found(text)
    assert date.weekday_span
    assert text[date.span.start : date.span.end] == "Tuesday, 3 February 2026"
    assert text[date.weekday_span.start : date.weekday_span.end] == "Tuesday"


@pytest.mark.parametrize(
    "text",
    ["Tuesday 3–5 February 2026", "Monday to Friday, February 2-6, 2026", "Monday and Tuesday, 2 February 2026",
     "Tuesday 3 and 5 February"],
)  # fmt: skip
def test_the_weekday_of_several_days_is_that_of_none(text: str) -> None:
    assert [date.weekday for date in found(text)] == [None]


def test_two_dates_side_by_side_are_two() -> None:
    assert [(date.day, date.month) for date in found("from 3 May 4 June and Jan. 5 Feb. 6")] == [
        (3, 5), (4, 6), (5, 1), (6, 2),
    ]  # fmt: skip


def test_figures_alone_are_read_both_ways() -> None:
    (date,) = found("on 03/04/2026")
    assert date.is_numeric
    assert date.readings == ((3, 4), (4, 3))


@pytest.mark.parametrize(("tag", "text"), [("en", "23/04/2026"), ("en", "2026-04-03"), ("de", "03.04.2026")])
def test_figures_that_can_be_read_in_one_way_only(tag: str, text: str) -> None:
    (date,) = found(text, tag)
    assert not date.is_numeric
    assert date.date()


@pytest.mark.parametrize("tag", languages.available())
@pytest.mark.parametrize("piece", ["1", "1 ", "1 1. ", "Tuesday, ", "Jan ", "1/1/", "1月", "一", "2026-", "٣ ", ", "])
def test_hostile_text_takes_no_time(tag: str, piece: str) -> None:
    start = time.process_time()
    found(piece * (200_000 // len(piece)), tag)
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    ("tag", "text", "weekday"),
    [
        ("es", "MARTES 3 DE MARZO DE 2026", 1),
        ("pt", "TERÇA-FEIRA, 3 DE MARÇO DE 2026", 1),
        ("ru", "3 марта 2026 года (вторник)", 1),
        ("en", "Tuesday, March 3, 202611:45 am", 1),
    ],
)
def test_capitals_a_weekday_in_brackets_and_a_glued_hour_are_read(tag: str, text: str, weekday: int) -> None:
    assert [(date.date(), date.weekday) for date in found(text, tag)] == [(dt.date(2026, 3, 3), weekday)]


def test_a_number_and_the_month_of_the_next_paragraph_are_no_date() -> None:
    assert not found("Tax relief\n\n-40\n\nFebruary 2003 budget")
    assert [date.date() for date in found("on 3\nMarch 2026")] == [dt.date(2026, 3, 3)]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "The court sat 3 March 2026"),
        ("en", "The Sun, 3 March 2026"),
        ("en", "It closed on Friday. March 3, 2026"),
        ("fr", "en mer 3 mars 2026"),
        ("es", "la vie 3 de marzo"),
        ("pt", "vai ter 3 de março"),
        ("zh", "周一至周二（3月3日）"),
    ],
)
def test_a_word_that_is_spelt_like_a_weekday_is_none(tag: str, text: str) -> None:
    assert [date.weekday for date in found(text, tag)] == [None]


@pytest.mark.parametrize(
    ("tag", "text"), [("en", "Tue. March 3, 2026"), ("fr", "mar. 3 mars 2026"), ("zh", "星期二（2026年3月3日）")]
)
def test_a_short_weekday_and_one_before_brackets_are_read(tag: str, text: str) -> None:
    assert [(date.weekday, date.span.start) for date in found(text, tag)] == [(1, 0)]


FORMS = {
    "en": ("2 March 2026", "2 MARCH 2026", "March 2, 2026", "2nd March 2026", "2-March-2026", "2/Mar/2026", "2 Mar. 2026",
           "Monday, 2 March 2026", "2026-03-02", "2026/03/02", "2026-03-02T09:00:00Z"),
    "fr": ("2 mars 2026", "2 MARS 2026"),
    "es": ("2 de marzo de 2026", "2 marzo 2026"),
    "pt": ("2 de março de 2026", "2º de março de 2026"),
    "de": ("2. März 2026", "02.03.2026", "2.3.2026"),
    "ru": ("2 марта 2026 г.", "2 МАРТА 2026", "02.03.2026"),
    "zh": ("2026年3月2日", "二〇二六年三月二日", "２０２６年３月２日"),
    "ar": ("٢ آذار ٢٠٢٦", "2 مارس 2026"),
}  # fmt: skip
"""Days as they are printed, by the language that prints them so."""


@pytest.mark.parametrize(("tag", "text"), [(tag, text) for tag, texts in FORMS.items() for text in texts])
def test_a_printed_day_is_read_in_its_language(tag: str, text: str) -> None:
    assert [date.date() for date in found(text, tag)] == [dt.date(2026, 3, 2)]


@pytest.mark.parametrize(
    "text",
    [text for texts in FORMS.values() for text in texts if not text.startswith(("02.", "2.3"))]
    + ["2 march 2026", "march 2, 2026", "MARCH 2ND, 2026", "2. märz 2026"],
)
def test_a_printed_day_is_read_without_its_language(text: str) -> None:
    day = written_dates.first_whole(text)
    assert day
    assert day.date() == dt.date(2026, 3, 2)


@pytest.mark.parametrize("text", ["02/03/2026", "02.03.2026", "2.3.2026"])
def test_a_day_in_figures_has_two_readings_without_its_language(text: str) -> None:
    assert written_dates.first_whole(text) is None
    day = written_dates.first_numeric(text)
    assert day
    assert day.readings == ((2, 3), (3, 2))


def test_a_day_in_figures_that_only_one_reading_allows_has_it() -> None:
    day = written_dates.first_numeric("13/03/2026")
    assert day
    assert (day.date(), day.readings) == (dt.date(2026, 3, 13), ())


@pytest.mark.parametrize(
    ("tag", "text"), [("fr", "2 mars 26"), ("en", "2-Mar-26"), ("zh", "民国115年3月2日"), ("en", "2026 March 2")]
)
def test_a_year_that_is_not_written_as_four_digits_after_the_day_is_not_guessed(tag: str, text: str) -> None:
    assert written_dates.first_whole(text) is None
    assert [(date.day, date.month, date.year) for date in found(text, tag)] == [(2, 3, None)]


@pytest.mark.parametrize(
    "text", ["2026-W10-1", "https://example.org/2026/03/02/", "1/2026/03/02", "2026/3/2", "version 2026.3.2"]
)
def test_a_week_or_an_address_is_no_day(text: str) -> None:
    assert written_dates.first_whole(text) is None


def test_a_text_without_figures_has_its_dates_looked_for_in_no_pattern(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(date_patterns, "read", lambda tag: pytest.fail(f"the patterns of {tag} were asked for"))
    assert not found("The plant opens in March, and the mayor comes.", "en")


def test_two_chinese_days_of_a_sentence_are_each_found_once() -> None:
    dates = found("二〇二六年三月二日（星期一）至2026年 3 月 4 日，五月无事", "zh")
    assert [(date.month, date.day) for date in dates] == [(3, 2), (3, 4)]


@pytest.mark.parametrize(("tag", "count"), [("cs", 0), ("da", 0), ("en", 2)])
def test_a_day_with_dots_is_read_one_way_where_the_language_has_one(tag: str, count: int) -> None:
    language = languages.known(tag)
    assert language
    (date,) = written_dates.find("03.04.2026", language)
    assert len(date.readings) == count
    assert (date.day, date.month) == (3, 4)


@pytest.mark.parametrize("apostrophe", ["'", "’", "ʼ"])
def test_a_weekday_has_any_apostrophe(apostrophe: str) -> None:
    language = languages.known("uk")
    assert language is not None
    (date,) = written_dates.find(f"Відкриття у п{apostrophe}ятницю, 3 липня 2026 року.", language)
    assert (date.day, date.month, date.weekday) == (3, 7, 4)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("令和元年5月1日", dt.date(2019, 5, 1)),
        ("令和八年三月二日（月）", dt.date(2026, 3, 2)),
        ("平成30年12月2日", dt.date(2018, 12, 2)),
        ("中華民國115年3月2日", dt.date(2026, 3, 2)),
        ("배포 2026. 3. 2.(월)", dt.date(2026, 3, 2)),
        ("14. 3. 2026", dt.date(2026, 3, 14)),
    ],
)
def test_the_year_of_an_era_and_figures_with_stops_and_spaces_are_a_day(text: str, day: dt.date) -> None:
    found = written_dates.first_whole(text) or written_dates.first_numeric(text)
    assert found
    assert found.date() == day


def test_no_day_is_in_a_language_that_nobody_knows() -> None:
    assert written_dates.are_in("3 mars 2026", "fr")
    assert not written_dates.are_in("3 mars 2026", "xx")
    assert not written_dates.are_in("3 mars 2026", "")
