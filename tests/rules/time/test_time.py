"""Dates, embargoes and datelines: the cases that are easily got wrong."""

from __future__ import annotations

import pytest

from pressctl.release.file import document
from pressctl.validation.engine import validate
from pressctl.validation.fixing import fix
from support import checks
from support.rule_examples import BODY, SCOPE, SOUND


def release(body: str = BODY, **values: str) -> document.Document:
    front = SOUND | {key: f"{key}: {value}" for key, value in values.items()}
    lines = [line for key, line in front.items() if line != f"{key}: -"]
    return document.parse("---\n" + "\n".join(lines) + "\n---\n\n" + body)


def codes(checked: document.Document) -> set[str]:
    return {finding.code for finding in validate(checked, "release.md", SCOPE)}


@pytest.mark.parametrize(("written", "fixed"), [("2026/03/02", "2026-03-02"), ("2026.3.2", "2026-03-02")])
def test_a_date_with_strokes_is_fixed(written: str, fixed: str) -> None:
    after = fix(release(date=written), "release.md", SCOPE).document
    assert after.values["date"] == fixed


@pytest.mark.parametrize("written", ["2026/02/31", "03/04/2026", "2 March 2026"])
def test_a_date_that_is_none_or_two_is_left_to_the_author(written: str) -> None:
    assert "PR202" in codes(release(date=written))
    assert fix(release(date=written), "release.md", SCOPE, unsafe=True).made == 0


@pytest.mark.parametrize(
    ("written", "how"),
    [("2 March 2026", "; write 2026-03-02"), ("Monday 2 March", "YEAR-MONTH-DAY"), ("2 mars 2026", "02")],
)
def test_a_day_in_words_is_told_as_it_is_to_be_written(written: str, how: str) -> None:
    (message,) = [each.message for each in validate(release(date=written), "release.md", SCOPE) if each.code == "PR202"]
    assert message.endswith(how)


@pytest.mark.parametrize(
    ("zone", "what"),
    [("CET", "an abbreviation that several places use"), ("Geneva", "not a zone of the IANA database")],
)
def test_a_zone_that_is_none_is_said_to_be_what_it_is(zone: str, what: str) -> None:
    found = validate(release(embargo=f"2026-03-04 10:00 {zone}"), "release.md", SCOPE)
    assert any(what in each.message for each in found if each.code == "PR204")


@pytest.mark.parametrize("field", ["date", "embargo"])
def test_a_prompt_is_a_placeholder_and_nothing_else(field: str) -> None:
    found = codes(release(**{field: '"[insert the day]"'}))
    assert found == {"PR109"}


@pytest.mark.parametrize("field", ["date", "embargo"])
def test_what_is_no_text_is_not_quoted_as_an_empty_one(field: str) -> None:
    found = validate(release(**{field: "[2026-03-02]"}), "release.md", SCOPE)
    assert f"The {field} is a list where text is expected" in {each.message.partition(";")[0] for each in found}


@pytest.mark.parametrize("written", ["0001-01-01 00:10 Europe/Zurich", "9999-12-31T23:50:00-05:00"])
def test_the_ends_of_the_calendar_are_no_embargo(written: str) -> None:
    assert "PR204" in codes(release(embargo=written))


@pytest.mark.parametrize(
    ("written", "is_wrong"),
    [
        ("2026-03-29 02:30 Europe/Zurich", True),
        ("2026-10-25 02:30 Europe/Zurich", True),
        ("2026-10-25T02:30:00+01:00[Europe/Zurich]", False),
        ("2026-10-25T02:30+01[Europe/Zurich]", False),
        ("2026-10-25 02:30 +02:00 Europe/Zurich", False),
        ("2026-10-25 03:30 Europe/Zurich", False),
    ],
)
def test_an_hour_that_clocks_skip_or_repeat(written: str, is_wrong: bool) -> None:
    assert ("PR206" in codes(release(embargo=written))) is is_wrong


@pytest.mark.parametrize(
    "opening",
    [
        "GENEVA, 22 June 2018 (IOM) – ",
        "Genève, le 22 juin 2018 – ",
        "**LYON** — ",
        "北京，6月22日电",
        "（北京，6月22日）",
        "جنيف – ",
    ],
)
def test_a_lede_may_open_with_a_dateline_of_its_own(opening: str) -> None:
    assert "PR207" not in codes(release(opening + BODY, dateline="-"))


@pytest.mark.parametrize(
    ("language", "place", "is_country"),
    [
        ("fr", "Chine", True),
        ("en", "Singapore", False),
        ("es", "Granada", False),
        ("ar", "تونس", False),
        ("fr", "Tunisie", True),
        ("en", "Jersey", False),
    ],
)
def test_towns_that_are_called_like_a_country(language: str, place: str, is_country: bool) -> None:
    assert bool(checks.found("PR208", "", language, dateline=place)) is is_country


@pytest.mark.parametrize(
    ("said", "is_found"),
    [
        ("Acme said so today.", True),
        ("“We start today,” she said.", False),
        ("Today, 2 March 2026, Acme started.", False),
        ("USA Today wrote so.", False),
        ("Prices will be higher than today.", False),
    ],
)
def test_today_in_a_release_without_a_date(said: str, is_found: bool) -> None:
    assert ("PR209" in codes(release(said + "\n", date="-"))) is is_found


def test_a_german_quotation_hides_no_day_after_it() -> None:
    opened = release("Sie sagte „gut“ dazu. Das Werk öffnet heute in Lyon.\n", date="-", language="de")
    assert "PR209" in codes(opened)
    assert "PR209" not in codes(release("Sie sagte: „Das Werk öffnet heute.“\n", date="-", language="de"))
