"""`pressctl list --upcoming`: what is still to come and when, for people, calendars and schedulers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import icalendar
import pytest
from typer.testing import CliRunner

from pressctl.cli import application
from pressctl.errors import UsageError

RELEASE = """---
headline: {name}
language: en
{keys}
---

Acme opened a plant.
"""
FILES = {
    "embargoed": "date: 2026-03-02\nembargo: 2026-03-02 12:00 Europe/Zurich\nstatus: approved",
    "same instant": "date: 2026-03-02\nembargo: 2026-03-02T11:30:00Z\nstatus: draft",
    "ahead": "date: 2026-03-03\nstatus: approved",
    "ahead at noon": "date: 2026-03-03 12:00 Europe/Zurich\nstatus: approved",
    "date after embargo": "date: 2026-03-05\nembargo: 2026-03-04 12:00 Europe/Zurich\nstatus: approved",
    "no zone": "date: 2026-03-02\nembargo: 2026-03-02 12:00\nstatus: approved",
    "lifted": "date: 2026-03-02\nembargo: 2026-03-02 10:00 Europe/Zurich\nstatus: released",
    "out": "date: 2026-03-01\nstatus: released",
    "taken back": "date: 2026-03-04\nstatus: withdrawn",
    "undated": "status: draft",
}


@pytest.fixture
def call(here: Path) -> Any:
    (here / "pressctl.toml").write_text('[newsroom]\nreleases = "."\ntimezone = "Europe/Zurich"\n')
    for name, keys in FILES.items():
        (here / f"{name.replace(' ', '-')}.md").write_text(RELEASE.format(name=name, keys=keys))
    return lambda *arguments: CliRunner().invoke(application(["list"]), ["list", "--upcoming", *arguments])


def test_what_is_to_come_stands_in_the_order_of_the_instants(call: Any) -> None:
    done = call("--format", "json")
    found = json.loads(done.stdout)["releases"]
    assert [(each["headline"], each["lifts"]) for each in found] == [
        ("embargoed", "2026-03-02T12:00:00+01:00"),
        ("same instant", "2026-03-02T12:30:00+01:00"),
        ("ahead", "2026-03-03T00:00:00+01:00"),
        ("ahead at noon", "2026-03-03T12:00:00+01:00"),
        ("date after embargo", "2026-03-05T00:00:00+01:00"),
        ("no zone", "never"),
    ]


def test_the_embargo_of_one_language_holds_the_others(call: Any, tmp_path: Path) -> None:
    for name, keys in {
        "fr": "date: 2026-03-02\nembargo: 2026-03-02 15:00 Europe/Zurich\nid: plant\nstatus: approved",
        "en": "date: 2026-03-02\nid: plant\nstatus: approved",
        "es": "date: 2026-03-02\nid: plant\nembargo: 2026-03-02 11:00 Europe/Zurich\nstatus: approved",
        "de": "date: 2026-03-02\nid: plant\nstatus: withdrawn",
        "ar": "date: 2026-03-02\nid: dam\nembargo: soon\nstatus: approved",
        "ru": "date: 2026-03-02\nid: dam\nstatus: approved",
    }.items():
        (tmp_path / f"{name}.md").write_text(RELEASE.format(name=name, keys=keys))
    found = json.loads(call("--format", "json").stdout)["releases"]
    lifts = {each["headline"]: each["lifts"] for each in found}
    assert {lifts.get(name) for name in ("fr", "en", "es")} == {"2026-03-02T15:00:00+01:00"}
    assert {lifts.get(name) for name in ("ar", "ru")} == {"never"}
    assert "de" not in lifts


def test_the_table_begins_with_the_instant(call: Any) -> None:
    head, first, *_, last = call().stdout.splitlines()
    assert head.split() == ["lifts", "language", "status", "headline"]
    assert first.split()[0] == "2026-03-02T12:00:00+01:00"
    assert last.split()[0] == "never"


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--within", "90m"], 0),
        (["--within", "2h"], 1),
        (["--within", "14h", "--status", "draft"], 1),
        (["--within", "2h", "--status", "draft"], 0),
        ([], 1),
        (["--now", "2026-03-04T00:00:00Z", "--within", "1h"], 0),
    ],
)
def test_a_scheduler_is_told_by_the_exit_code(options: list[str], code: int, call: Any) -> None:
    assert call("--exit-code", *options).exit_code == code
    assert call(*options).exit_code == 0


def test_a_calendar_has_an_event_at_each_instant(call: Any) -> None:
    done = call("--format", "ics")
    events = icalendar.Calendar.from_ical(done.stdout).walk("VEVENT")
    assert [(str(each["summary"]), str(each["status"])) for each in events] == [
        ("Embargo lifts: embargoed", "CONFIRMED"),
        ("Embargo lifts: same instant", "TENTATIVE"),
        ("Goes out: ahead", "CONFIRMED"),
        ("Goes out: ahead at noon", "CONFIRMED"),
        ("Embargo lifts: date after embargo", "CONFIRMED"),
    ]
    assert events[0].decoded("dtstart").isoformat() == "2026-03-02T11:00:00+00:00"
    assert len({str(each["uid"]) for each in events}) == 5
    assert call("--format", "ics").stdout == done.stdout


@pytest.mark.parametrize("options", [["--within", "soon"], ["--within", "-1h"], ["--within", "٣h"]])
def test_a_span_of_time_that_is_none_is_refused(options: list[str], call: Any) -> None:
    assert isinstance(call(*options).exception, UsageError)


@pytest.mark.parametrize("options", [["--within", "1h"], ["--exit-code"], ["--format", "ics"]])
def test_what_is_for_the_upcoming_goes_with_it(options: list[str], call: Any) -> None:
    done = CliRunner().invoke(application(["list"]), ["list", *options])
    assert "go with --upcoming" in str(done.exception)


def test_a_list_of_everything_says_when_each_lifts(call: Any) -> None:
    done = CliRunner().invoke(application(["list"]), ["list", "--format", "json", "--sort", "headline"])
    found = {each["headline"]: each["lifts"] for each in json.loads(done.stdout)["releases"]}
    assert found["lifted"] is found["out"] is found["taken back"] is found["undated"] is None
    assert found["ahead"] == "2026-03-03T00:00:00+01:00"


@pytest.mark.parametrize(
    ("line", "lifts"),
    [
        ("EMBARGOED UNTIL 12:00 CET, 4 March 2026", "2026-03-04T12:00:00+01:00"),
        ("Sperrfrist: 4. März 2026", "2026-03-05T13:00:00+01:00"),
        ("Not for publication before 4 March 2026", "2026-03-05T13:00:00+01:00"),
        ("Bitte nicht vor Freitag veröffentlichen", "2027-03-04T13:00:00+01:00"),
        ("星期五前请勿发布", "2027-03-04T13:00:00+01:00"),
        ("The results will not be published before 4 March 2027.", None),
        ("UNDER EMBARGO", "2027-03-04T13:00:00+01:00"),
        ("Arms sales are under embargo until 4 March 2027.", None),
        ("<!-- pressctl: ignore[PR211] -->\n\nUnder embargo until 4 March 2027", None),
    ],
)
def test_an_embargo_that_only_the_text_prints_is_one_that_lifts(here: Path, line: str, lifts: str | None) -> None:
    (here / "pressctl.toml").write_text('[newsroom]\nreleases = "."\ntimezone = "Europe/Zurich"\n')
    text = RELEASE.format(name="printed", keys="date: 2026-03-02\nstatus: approved")
    (here / "a.md").write_text(text.replace("Acme opened", f"{line}\n\nAcme opened"), encoding="utf-8")
    done = CliRunner().invoke(application(["list"]), ["list", "--embargoed", "--format", "json"])
    assert [each["lifts"] for each in json.loads(done.stdout)["releases"]] == ([lifts] if lifts else [])
