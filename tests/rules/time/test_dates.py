"""Days in a text: the weekday beside them, and figures that can be read two ways."""

from __future__ import annotations

import pytest

from pressctl.validation.engine import validate
from support.checks import fixes, found, release, scope


def test_a_day_without_a_year_is_said_with_the_year_it_was_taken_in() -> None:
    assert "in 2026 that day is a Tuesday" in found("PR223", "It opens on Monday, 10 March.")[0].message
    assert "the day is a Tuesday" in found("PR223", "It opens on Monday, 10 March 2026.")[0].message


@pytest.mark.parametrize(
    ("date", "body", "is_found"),
    [
        ("2017-12-14", "It opened on Thursday, April 20.", False),
        ("2017-12-14", "It opens on Friday, April 20.", False),
        ("2017-12-14", "It opens on Monday, April 20.", True),
        ("2017-12-14", "It opens on Tuesday, January 9.", False),
        ("2017-12-14", "It opens on Monday, January 9.", True),
    ],
)
def test_late_in_the_year_a_day_of_spring_may_be_of_either_year(date: str, body: str, is_found: bool) -> None:
    assert bool(found("PR223", body, date=date)) is is_found


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("It opens on 03/04/2026.", 1),
        ("They met on 18/10/2025 and on 03/04/2026.", 0),
        ("They met on 10/18/2025 and on 03/04/2026.", 0),
        ("They met on 18/10/2025, on 10/18/2025 and on 03/04/2026.", 1),
        ("They met on 18 October 2025 and on 03/04/2026.", 1),
    ],
)
def test_figures_are_clear_where_others_show_their_order(body: str, count: int) -> None:
    assert len(found("PR228", body)) == count


@pytest.mark.parametrize(
    ("keys", "is_found"),
    [({}, True), ({"source_url": "https://example.org/a"}, False), ({"link": "/news/a"}, True)],
)
def test_an_item_that_points_elsewhere_needs_no_body(keys: dict[str, str], is_found: bool) -> None:
    assert bool(validate(release("", **keys), "release.md", scope("PR108"))) is is_found


def test_where_all_weekdays_fit_another_year_the_date_is_said_to_be_wrong() -> None:
    body = "It opens on Thursday, March 3 and Friday, March 4."
    (finding,) = found("PR223", body, date="2024-05-06")
    assert "fit 2011, 2016 or 2022, not 2024" in finding.message
    assert finding.fix is None
    assert finding.line == 4


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("It opens on Thursday, March 3.", 1),
        ("It opens on Thursday, March 3, and closes on Monday, March 4.", 1),
        ("It opens on Thursday, March 3, and closes on Saturday, March 9.", 1),
        ("It opens on Sunday, March 3, and closes on Monday, March 4.", 0),
    ],
)
def test_else_the_weekdays_are_at_fault(body: str, count: int) -> None:
    findings = found("PR223", body, date="2024-05-06")
    assert len(findings) == count
    assert all("that day is a" in finding.message for finding in findings)


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "Applications for the course close on 12 April 2025."),
        ("en", "The fair will be held in Lyon on April 12, 2025."),
        ("en", "The show is open until 12 April 2025."),
        ("fr", "Les inscriptions se terminent le 12 avril 2025."),
        ("es", "El plazo termina el 12 de abril de 2025."),
        ("de", "Anmeldungen sind bis zum 12. April 2025 möglich."),
        ("pt", "As inscrições terminam em 12 de abril de 2025."),
        ("ru", "Приём заявок заканчивается 12 апреля 2025 года."),
        ("ar", "ينتهي التسجيل في 12 أبريل 2025."),
        ("zh", "报名截止日期为2025年4月12日。"),
    ],
)
def test_what_is_to_come_is_not_on_a_day_of_last_year(language: str, body: str) -> None:
    assert fixes(found("PR233", body, language)) == [("2026", False)]


@pytest.mark.parametrize(
    "body",
    [
        "Applications closed on 12 April 2025.",
        "The fair was held on 12 April 2025.",
        "The board will consider the report of 12 April 2025.",
        "The board will vote on the plan that was adopted on 12 April 2025.",
        "The plant, opened on 12 April 2025, will employ forty people.",
        "The fair will be held on 12 April 2026.",
        "The fair will be held on 12 October 2025.",
        "“The fair will be held on 12 April 2025,” she said.",
        "The fair will be held on Sunday, 12 April 2025.",
    ],
)
def test_days_that_are_over_and_said_to_be_are_left(body: str) -> None:
    assert not found("PR233", body)


def test_a_wrong_weekday_with_its_year_is_found_beside_them() -> None:
    body = "It opens on Thursday, March 3 and Friday, March 4. It closes on Monday, May 10, 2024."
    messages = [finding.message for finding in found("PR223", body, date="2024-05-06")]
    assert ["fit 2011" in messages[0], "the day is a Friday" in messages[1]] == [True, True]


def test_a_day_far_from_the_release_may_be_right_and_the_release_s_date_wrong() -> None:
    (finding,) = found("PR223", "He will speak on Tuesday, 1 August, in Lyon.", date="2025-12-23")
    assert "it fits 2006, 2017 or 2023: the weekday is wrong, or the date of the release" in finding.message
    assert finding.fix is None


def test_where_the_text_names_its_year_the_date_of_the_release_is_said_to_be_wrong() -> None:
    (finding,) = found("PR223", "LYON, 31 August 2006\n\nIt opens on Friday, 1 September.", date="2025-12-23")
    assert finding.message.startswith("The weekdays of the text fit 2006, not 2025")
    assert finding.region.line == 4


def test_a_year_named_in_passing_does_not_excuse_a_wrong_weekday() -> None:
    (finding,) = found("PR223", "Acme was founded on 3 May 2006. It opens on Monday, 12 March 2026.")
    assert finding.fix
    (finding,) = found("PR223", "Acme was founded on 3 May 2008. It opens on Monday, 12 March.")
    assert "in 2026 that day is a Thursday" in finding.message


def test_a_day_in_no_calendar_is_shown_whole() -> None:
    assert found("PR224", "It opens on 31 April 2026.")[0].message == "“31 April 2026” is in no calendar"


@pytest.mark.parametrize(
    ("text", "tag", "right"),
    [
        ("Acme abrió el 5 de Febrero de 2026.", "es", "febrero"),
        ("Acme a ouvert le lundi 2 Mars 2026.", "fr", "mars"),
        ("A Acme abriu em 2 de Março de 2026.", "pt", "março"),
        ("Acme открыла завод 2 Марта 2026 года.", "ru", "марта"),
        ("Acme ha aperto il 2 Marzo 2026.", "it", "marzo"),
        ("La feria es el 4 y 5 de Febrero en Lyon.", "es", "febrero"),
        ("Le salon dure du 4 au 5 Mars à Lyon.", "fr", "mars"),
        ("La feria abre el lunes 2 de Marzo.", "es", "marzo"),
    ],
)
def test_a_month_is_written_small_where_the_language_does(text: str, tag: str, right: str) -> None:
    assert fixes(found("PR235", text, tag)) == [(right, True)]


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Acme opened on 2 March 2026.", "en"),
        ("Am 2. März 2026 kam Acme.", "de"),
        ("LYON, LE 2 MARS 2026 – Acme ouvre.", "fr"),
        ("El acto es en la Plaza 2 de Mayo.", "es"),
        ("La fiesta del 2 de Mayo reunió a 300.", "es"),
        ("Elle dit : « Le 2 Mars 2026 ».", "fr"),
    ],
)
def test_months_that_have_their_capital_by_right_are_left(text: str, tag: str) -> None:
    assert not found("PR235", text, tag)


@pytest.mark.parametrize(
    ("language", "right", "wrong"),
    [
        ("es", "El Museo del Mar abre el jueves 5 de marzo.", "El Museo del Mar abre el viernes 5 de marzo."),
        ("ko", "3월 5일(목)부터 받는다.", "3월 5일(금)부터 받는다."),
        ("hu", "2026. március 5-én, csütörtökön nyit.", "2026. március 5-én, pénteken nyit."),
        ("tr", "5 Mart Perşembe günü açılıyor.", "5 Mart Cuma günü açılıyor."),
        ("vi", "Mở cửa thứ Năm, ngày 5 tháng 3 năm 2026.", "Mở cửa thứ Sáu, ngày 5 tháng 3 năm 2026."),
        ("pl", "Wnioski do czwartku 5 marca 2026 r.", "Wnioski do piątku 5 marca 2026 r."),
        ("cs", "Přihlášky do čtvrtka 5. března 2026.", "Přihlášky do pátku 5. března 2026."),
        ("uk", "Заявки до четверга 5 березня 2026 року.", "Заявки до середи 5 березня 2026 року."),
    ],
)
def test_a_weekday_is_read_in_the_case_and_place_of_its_language(language: str, right: str, wrong: str) -> None:
    assert not found("PR223", right, language)
    assert len(found("PR223", wrong, language)) == 1


@pytest.mark.parametrize(
    "body", ["4-5 Mart Çarşamba-Perşembe günleri.", "4 ve 5 Mart Çarşamba ve Perşembe günleri.", "5 Mart Perşembe."]
)
def test_weekdays_after_several_days_are_those_of_several(body: str) -> None:
    assert not found("PR223", body, "tr")
