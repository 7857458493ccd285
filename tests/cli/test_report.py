"""`pressctl report`: the newsroom in numbers, as bars, as data and as a picture."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from rich.cells import cell_len
from typer.testing import CliRunner

from pressctl.cli import application

RELEASE = """---
headline: {headline}
language: {language}
date: {date}
status: released
contacts:
  - name: Ana Silva
    organisation: "{office}"
    email: press@example.org
subjects: [{subjects}]
---

Acme opened a plant in Lyon. It will employ 40 people, who build pumps for rivers and canals.
"""
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def call(here: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("COLUMNS", "60")
    write(here, "a", "en", "2026-02-27", "Acme <Lyon> & Söhne", "water, energy")
    write(here, "bridges.", "en", "2026-03-02", "Acme <Lyon> & Söhne", "water")
    write(here, "c", "ar", "2025-03-02", "مكتب بيروت", "")
    return lambda *arguments: CliRunner().invoke(application(["report"]), ["report", *arguments])


def write(folder: Path, name: str, language: str, date: str, office: str, subjects: str) -> None:
    text = RELEASE.format(headline=f"Acme opens {name}", language=language, date=date, office=office, subjects=subjects)
    (folder / f"{name.strip('.')}.md").write_text(text, encoding="utf-8")


def counts(report: dict[str, Any], by: str) -> dict[str, int]:
    return {each["name"]: each["releases"] for each in report[f"by_{by}"]}


def test_an_office_without_a_house_or_a_person_is_its_desk(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(here, "a", "en", "2026-02-27", "", "")
    page = here / "a.md"
    page.write_text(page.read_text("utf-8").replace("name: Ana Silva", "role: Press Office"), "utf-8")
    report = json.loads(CliRunner().invoke(application(["report"]), ["report", "--format", "json"]).stdout)
    assert counts(report, "office") == {"Press Office": 1}


def test_releases_are_counted_in_every_way(call: Any) -> None:
    report = json.loads(call("--format", "json").stdout)
    assert (report["version"], report["year"], report["releases"]) == (1, None, 3)
    assert counts(report, "year") == {"2025": 1, "2026": 2}
    assert counts(report, "month") == {"2025-03": 1, "2026-02": 1, "2026-03": 1}
    assert counts(report, "language") == {"en": 2, "ar": 1}
    assert counts(report, "status") == {"released": 3}
    assert counts(report, "kind") == {"press-release": 3}
    assert counts(report, "office") == {"Acme <Lyon> & Söhne": 2, "مكتب بيروت": 1}
    assert counts(report, "subject") == {"water": 2, "energy": 1, "none": 1}
    [full_stop] = [each for each in report["by_rule"] if each["code"] == "PR102"]
    assert full_stop == {"code": "PR102", "slug": "headline-full-stop", "severity": "warning", "findings": 1}


def test_a_year_is_counted_alone_with_its_findings(call: Any) -> None:
    report = json.loads(call("--format", "json", "--year", "2025").stdout)
    assert (report["year"], report["releases"]) == (2025, 1)
    assert "by_year" not in report
    assert counts(report, "language") == {"ar": 1}
    assert "PR102" not in {each["code"] for each in report["by_rule"]}
    assert json.loads(call("--format", "json", "--year", "1999").stdout)["by_rule"] == []


def test_bars_are_as_long_as_the_counts_and_fit_narrow_terminals(call: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from pressctl.newsroom.lists.counting import Section
    from pressctl.reporters.bars import bars

    names = (("x" * 90, 10), ("水泵" * 30, 5), ("z", 1))
    lines = list(bars([Section("subject", names)], 60))
    assert max(map(cell_len, lines)) <= 60
    whole, half, tenth = (line.count("█") for line in lines[1:4])
    assert (half, tenth) == (whole // 2, whole // 10)
    assert "by office" in call().stdout


def test_a_long_section_shows_the_most_frequent_and_the_last_months() -> None:
    from pressctl.newsroom.lists.counting import Section
    from pressctl.reporters.bars import MOST, bars

    months = tuple((f"{2000 + number // 12}-{number % 12 + 1:02}", 1) for number in range(MOST + 7))
    lines = list(bars([Section("month", months)], 60))
    assert lines[-2] == "  and 7 more"
    assert lines[-3].split()[0] == months[-1][0]


def test_the_picture_is_read_by_those_who_do_not_see_it(call: Any) -> None:
    root = ElementTree.fromstring(call("--format", "svg").stdout)
    assert root.get("role") == "img"
    named = [root.find(f"{SVG}*[@id='{name}']") for name in (root.get("aria-labelledby") or "").split()]
    title, description = [each.text for each in named if each is not None]
    assert title == "The newsroom: 3 releases"
    assert "by office: Acme <Lyon> & Söhne 2, مكتب بيروت 1" in (description or "")
    assert {each.tag.removeprefix(SVG) for each in root.iter()} == {"svg", "title", "desc", "style", "rect", "text"}
    assert all(name.startswith("aria-") or not name.startswith("on") for each in root.iter() for name in each.attrib)


@pytest.mark.parametrize("year", ["26", "MMXX", "٢٠٢٦", "2026-03"])
def test_a_year_that_is_none_is_refused(year: str, call: Any) -> None:
    assert "is not a year" in str(call("--year", year).exception)


def test_a_newsroom_without_releases_has_nothing_to_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(application(["report"]), ["report"])
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "0 releases\n")


def test_a_file_that_cannot_be_read_is_named(call: Any, tmp_path: Path) -> None:
    (tmp_path / "d.md").write_text("---\nheadline: [\n---\n")
    done = call("--format", "json")
    assert done.exit_code == 2
    assert "d.md" in done.stderr
    assert json.loads(done.stdout)["releases"] == 3
