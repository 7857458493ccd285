"""Times of day as texts print them, and what their zones stand for."""

from __future__ import annotations

import datetime as dt
import time

import pytest

from pressctl import languages
from pressctl.prose.hours.times import WrittenTime, find, name_on, offsets, zone_of
from pressctl.prose.hours.zone_names import ABBREVIATIONS, GENERIC

SUMMER = dt.date(2026, 7, 3)
WINTER = dt.date(2026, 2, 3)


def only(text: str, tag: str = "en") -> WrittenTime:
    found = list(find(text, languages.find(tag)))
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("tag", "text", "clock", "zone"),
    [
        ("en", "at 10:00 GMT on Tuesday", "10:00", "GMT"),
        ("en", "10 a.m. ET", "10:00", "America/New_York"),
        ("en", "12:30 p.m. Eastern Time", "12:30", "America/New_York"),
        ("en", "12:01 AM (EST)", "00:01", "EST"),
        ("en", "00:01 (CET)", "00:01", "CET"),
        ("en", "18:00 UTC+8", "18:00", "UTC+08:00"),
        ("en", "18:00 (GMT−3:30)", "18:00", "UTC-03:30"),
        ("en", "10:00 (Europe/Zurich)", "10:00", "Europe/Zurich"),
        ("en", "10:00 Geneva time", "10:00", "Europe/Zurich"),
        ("en", "10.30 GMT", "10:30", "GMT"),
        ("fr", "à 10 h 30", "10:30", ""),
        ("fr", "à 10h30 (heure de Genève)", "10:30", "Europe/Zurich"),
        ("fr", "à 10 h TU", "10:00", "UTC"),
        ("fr", "à 10 h 30 (HNE)", "10:30", "EST"),
        ("de", "um 10.30 Uhr MEZ", "10:30", "CET"),
        ("de", "um 10 Uhr", "10:00", ""),
        ("de", "um 10:00 Uhr (Genfer Zeit)", "10:00", "Europe/Zurich"),
        ("es", "a las 10:00, hora de Madrid", "10:00", "Europe/Madrid"),
        ("es", "a las 6 de la tarde", "18:00", ""),
        ("pt", "às 10h30, horário de Brasília", "10:30", "America/Sao_Paulo"),
        ("ru", "в 10:00 МСК", "10:00", "MSK"),
        ("ru", "в 10:00 по московскому времени", "10:00", "Europe/Moscow"),
        ("zh", "3月2日上午10时30分（北京时间）", "10:30", "Asia/Shanghai"),
        ("zh", "北京时间下午2时", "14:00", "Asia/Shanghai"),
        ("zh", "下午3点半", "15:30", ""),
        ("es", "a las 10 horas menos cuarto", "09:45", ""),
        ("ar", "الساعة 10:00 بتوقيت غرينتش", "10:00", "UTC"),
        ("ar", "الساعة ١٠:٣٠ صباحا", "10:30", ""),
    ],
)
def test_a_time_is_read_with_its_zone(tag: str, text: str, clock: str, zone: str) -> None:
    found = only(text, tag)
    assert (f"{found.hour:02}:{found.minute:02}", found.zone) == (clock, zone)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "$10.30"),
        ("en", "version 10.30"),
        ("en", "10:75"),
        ("en", "25:00"),
        ("en", "a ratio of 1:2"),
        ("en", "10 amperes"),
        ("en", "on 10 May 2026"),
        ("en", "2026-03-02"),
        ("fr", "pendant 10 h de travail"),
        ("fr", "10,5 heures"),
        ("zh", "2026年3月2日"),
        ("en", "+41 22 730 81 11"),
    ],
)
def test_other_numbers_are_no_times(tag: str, text: str) -> None:
    assert not list(find(text, languages.find(tag)))


def test_the_spans_are_those_of_the_time_and_of_the_zone() -> None:
    text = "at 10:00 a.m. (GMT), in Lyon"
    found = only(text)
    assert text[found.span.start : found.span.end] == "10:00 a.m. (GMT)"
    assert text[found.zone_span.start : found.zone_span.end] == "GMT"


def test_local_time_is_a_zone_that_names_none() -> None:
    found = only("at 10:00 local time")
    assert (found.has_zone, found.zone, found.instants(SUMMER)) == (True, "", frozenset())


def test_24_hours_begin_the_next_day() -> None:
    assert only("24:00 GMT").instants(WINTER) == {dt.datetime(2026, 2, 4, tzinfo=dt.UTC)}


def test_an_abbreviation_of_the_wrong_season_has_two_readings() -> None:
    hours = {instant.hour for instant in only("10:00 EST").instants(SUMMER)}
    assert hours == {14, 15}
    assert {instant.hour for instant in only("10:00 ET").instants(SUMMER)} == {14}


def test_an_abbreviation_of_several_places_has_all_their_readings() -> None:
    assert offsets("IST", dt.datetime(2026, 1, 15)) >= {dt.timedelta(hours=hours) for hours in (1, 2, 5.5)}


@pytest.mark.parametrize(
    ("zone", "month", "name"),
    [
        ("EST", 7, "EDT"),
        ("EST", 1, "EST"),
        ("EDT", 12, "EST"),
        ("CET", 7, "CEST"),
        ("BST", 12, "GMT"),
        ("GMT", 7, "GMT"),
        ("JST", 7, "JST"),
        ("America/New_York", 7, "America/New_York"),
    ],
)
def test_what_the_clocks_are_called_on_a_day(zone: str, month: int, name: str) -> None:
    assert name_on(zone, dt.datetime(2026, month, 15, 10)) == name


@pytest.mark.parametrize("name", ABBREVIATIONS)
def test_each_abbreviation_has_zones_of_the_database(name: str) -> None:
    assert offsets(name, dt.datetime(2026, 1, 15))


@pytest.mark.parametrize("tag", languages.available())
def test_each_zone_a_language_names_is_one(tag: str) -> None:
    language = languages.find(tag)
    assert language
    for words, zone in language.time_zones.items():
        assert not zone or offsets(GENERIC.get(zone, zone), dt.datetime(2026, 1, 15)), words


@pytest.mark.parametrize("text", ["1" * 200_000, "10:" * 70_000, "10:00 " * 30_000, "10 " + " " * 200_000])
@pytest.mark.parametrize("tag", ["en", "zh", "ar"])
def test_hostile_text_takes_no_time(text: str, tag: str) -> None:
    start = time.process_time()
    sum(1 for _ in find(text, languages.find(tag)))
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("tag", "text", "clock", "zone"),
    [
        ("en", "at 1000 GMT on Tuesday", "10:00", "GMT"),
        ("en", "at 0930 hrs (CET)", "09:30", "CET"),
        ("en", "at 10.00 hrs CET", "10:00", "CET"),
        ("en", "at 10:00 hours CET", "10:00", "CET"),
        ("de", "UM 10.00 UHR (MEZ)", "10:00", "CET"),
        ("fr", "à 10 heures (heure de Paris)", "10:00", "Europe/Paris"),
        ("fr", "à 10 heures 30 (heure de Paris)", "10:30", "Europe/Paris"),
        ("es", "a las 10:00 horas (CET)", "10:00", "CET"),
        ("es", "HASTA LAS 11.00 HORAS", "11:00", ""),
        ("es", "a las 11.30 h", "11:30", ""),
        ("pt", "às 11.00 horas", "11:00", ""),
        ("ru", "10 часов по московскому времени", "10:00", "Europe/Moscow"),
        ("ru", "10 часов 30 минут по московскому времени", "10:30", "Europe/Moscow"),
    ],
)
def test_hours_in_words_and_in_four_figures_are_read_with_their_zone(
    tag: str, text: str, clock: str, zone: str
) -> None:
    time_ = only(text, tag)
    assert (f"{time_.hour:02}:{time_.minute:02}", time_.zone) == (clock, zone)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "for 10 hours"),
        ("en", "on 3 March 2026 GMT"),
        ("en", "some 1500 MT of rice"),
        ("fr", "pendant 10 heures"),
        ("fr", "pendant 10 heures 30"),
        ("es", "durante 10 horas"),
        ("ru", "10 часов работы"),
    ],
)
def test_a_while_a_year_and_a_weight_are_no_times(tag: str, text: str) -> None:
    assert not list(find(text, languages.find(tag)))


@pytest.mark.parametrize(
    ("tag", "text", "clock", "zone"),
    [
        ("en", "at 10:00 Oslo time", "10:00", "Europe/Oslo"),
        ("en", "at 10.30 Oslo time", "10:30", "Europe/Oslo"),
        ("en", "10:00 a.m. SYDNEY TIME", "10:00", "Australia/Sydney"),
        ("en", "10:00 Stockholm, 3 March 2026", "10:00", "Europe/Stockholm"),
        ("en", "10:00 NEW YORK TUESDAY 3 MARCH", "10:00", "America/New_York"),
        ("en", "00:01 (Geneva)", "00:01", "Europe/Zurich"),
        ("en", "10:00 local time in Tokyo", "10:00", "Asia/Tokyo"),
        ("en", "10:00 UK time", "10:00", "Europe/London"),
        ("en", "10:00 Norway time", "10:00", "Europe/Oslo"),
        ("en", "10:00 MEZ", "10:00", "CET"),
        ("en", "10:00 MESZ", "10:00", "CEST"),
        ("fr", "à 10 h (heure d’Oslo)", "10:00", "Europe/Oslo"),
        ("fr", "à 10h30, heure de Copenhague", "10:30", "Europe/Copenhagen"),
        ("de", "um 10.30 Uhr Osloer Zeit", "10:30", "Europe/Oslo"),
        ("de", "um 11.00 Uhr (Ortszeit Stockholm)", "11:00", "Europe/Stockholm"),
        ("es", "a las 10:00, hora de Estocolmo", "10:00", "Europe/Stockholm"),
        ("pt", "às 10h30, horário de Copenhague", "10:30", "Europe/Copenhagen"),
        ("ru", "в 10:00 по времени Осло", "10:00", "Europe/Oslo"),
        ("ar", "الساعة 10:00 بتوقيت أوسلو", "10:00", "Europe/Oslo"),
        ("zh", "上午10时30分（奥斯陆时间）", "10:30", "Europe/Oslo"),
        ("it", "ore 10.00 (Roma)", "10:00", "Europe/Rome"),
        ("sv", "kl. 11.00 (Köpenhamn)", "11:00", "Europe/Copenhagen"),
    ],
)
def test_a_place_names_its_zone(tag: str, text: str, clock: str, zone: str) -> None:
    (time_,) = find(text, languages.known(tag))
    assert (f"{time_.hour:02}:{time_.minute:02}", time_.zone) == (clock, zone)


@pytest.mark.parametrize(
    "text",
    ["10:00 Easter Monday", "10:00 Paris Match opened", "10:00 Registration", "10:00 (under embargo)", "10:00 paris"],
)
def test_what_stands_after_an_hour_is_not_always_its_zone(text: str) -> None:
    assert not only(text).has_zone


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("sv", "KL. 11.00"),
        ("sv", "kl.11.00"),
        ("sv", "kl 11"),
        ("da", "kl. 11.00"),
        ("nb", "kl. 11.00"),
        ("fi", "klo 11.00"),
        ("it", "ore 11.00"),
        ("it", "alle ore 11.00"),
        ("pl", "godz. 11.00"),
        ("de", "um 11.00 Uhr"),
        ("de", "11.00 Uhr"),
        ("en", "kl. 11.00"),
    ],
)
def test_an_hour_with_a_full_stop_is_known_by_the_word_beside_it(tag: str, text: str) -> None:
    (time_,) = find(text, languages.known(tag))
    assert (time_.hour, time_.minute) == (11, 0)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("sv", "11.50 kr"),
        ("it", "11.00 euro"),
        ("de", "um 10.30 Prozent"),
        ("en", "at 10.30 per cent"),
        ("fi", "klosetti 11.00"),
    ],
)
def test_a_decimal_is_no_time(tag: str, text: str) -> None:
    assert not list(find(text, languages.known(tag)))


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("10:00, Tuesday 3 March 2026 (Geneva)", "Europe/Zurich"),
        ("10:00 on 3 March 2026, Oslo time", "Europe/Oslo"),
        ("10:00, 3 March 2026 – Stockholm", "Europe/Stockholm"),
        ("10:00 on Tuesday (under embargo)", ""),
        ("10:00, Tuesday 3 March 2026 (CET)", "CET"),
        ("10:00 on Tuesday 3 March 2026, Paris time", "Europe/Paris"),
        ("10:00, 3 March 2026, Hartford, CT", ""),
        ("10:00 GMT / 11:00 CET", ""),
        ("10:00", ""),
    ],
)
def test_a_line_names_its_zone_once(text: str, zone: str) -> None:
    assert zone_of(text, languages.find("en")) == zone


@pytest.mark.parametrize(
    ("tag", "text", "zones"),
    [
        ("en", "from 10:00 GMT – 12:00 GMT", ["GMT", "GMT"]), ("en", "10:00 UTC-12:00 UTC", ["UTC", "UTC"]),
        ("en", "10:00 GMT - 12", ["UTC-12:00"]), ("en", "10:00 UTC+5:30", ["UTC+05:30"]),
        ("en", "10:00 GMT + 2", ["UTC+02:00"]), ("en", "10:00 UTC-0330", ["UTC-03:30"]),
        ("ar", "6:30 صباحاً (بتوقيت غرينتش+2)", ["UTC+02:00"]), ("fr", "6 h 30 (TU+2)", ["UTC+02:00"]),
        ("es", "a las 6:30 (hora de Greenwich + 2)", ["UTC+02:00"]), ("zh", "上午10时（格林威治时间+8）", ["UTC+08:00"]),
    ],
)  # fmt: skip
def test_hours_ahead_of_universal_time_are_no_second_time(tag: str, text: str, zones: list[str]) -> None:
    assert [time.zone for time in find(text, languages.find(tag))] == zones


def test_the_figures_of_a_zone_are_no_hour() -> None:
    assert not list(find("Zone 10 GMT-3:30 and 11 people", languages.find("en")))
