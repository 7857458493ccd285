"""The formats of the report: what each tool that reads them relies on, by its own schema where it has one."""

from __future__ import annotations

import json
import re
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
from rich.cells import cell_len

from pressctl import plugins
from pressctl.findings import Checked, Severity
from pressctl.release.file import document
from pressctl.reporters import REPORTERS, Style
from pressctl.validation.engine import validate
from support.command import ROOT
from support.rule_examples import SCOPE

SARIF = ROOT / "tests" / "formats" / "sarif-schema-2.1.0.json"
FAULTY = """---
headline: "🎉 Acme opens: a plant, 100% new!"
language: en
status: review
date: 2026-03-02
dateline: Geneva
boilerplate: acme
contacts:
- name: Ana Silva
  email: press@example.org.
  phone: +41 (0)22 730 81 11
---

Acme opened a plant in Lyon on 2 March 2026. It will employ forty people and build pumps for rivers and canals.
"""


def checked(text: str = FAULTY, path: str = "releases/été 1.md") -> Checked:
    return Checked(path, text, tuple(validate(document.parse(text), path, SCOPE)))


def report(name: str, *releases: Checked) -> str:
    return "".join(plugins.load(name, REPORTERS, "pressctl.reporters")(iter(releases), Style()))


UNREAD = Checked("gone.md", error="gone.md: cannot be read: there is no such file")


@pytest.mark.parametrize("releases", [(), (checked(),), (checked(), UNREAD, checked(path="b.md"))])
def test_sarif_is_valid_by_its_schema(releases: tuple[Checked, ...]) -> None:
    log = json.loads(report("sarif", *releases))
    jsonschema.Draft7Validator(json.loads(SARIF.read_text(encoding="utf-8"))).validate(log)
    assert len(log["runs"][0]["results"]) == sum(len(each.findings) for each in releases)


def result(code: str) -> dict[str, Any]:
    run = json.loads(report("sarif", checked()))["runs"][0]
    found: dict[str, Any] = next(item for item in run["results"] if item["ruleId"] == code)
    assert run["tool"]["driver"]["rules"][found["ruleIndex"]]["id"] == code
    return found


def test_sarif_counts_columns_as_editors_do() -> None:
    place = result("PR105")["locations"][0]["physicalLocation"]
    line = FAULTY.split("\n")[1].encode("utf-16-le")
    start, end = place["region"]["startColumn"], place["region"]["endColumn"]
    assert line[(start - 1) * 2 : (end - 1) * 2].decode("utf-16-le") == "!"
    assert place["artifactLocation"]["uri"] == "releases/%C3%A9t%C3%A9%201.md"


def test_sarif_carries_the_fix() -> None:
    change = result("PR307")["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert change["insertedContent"]["text"] == "+41 22 730 81 11"
    assert change["deletedRegion"]["startLine"] == 11


def test_sarif_leaves_out_a_fix_that_no_editor_could_make() -> None:
    results = json.loads(report("sarif", checked("\ufeff" + FAULTY)))["runs"][0]["results"]
    found = next(item for item in results if item["ruleId"] == "PR002")
    assert "fixes" not in found  # the byte-order mark takes no column
    assert ["fixes" in item for item in results if item["ruleId"] == "PR307"] == [True]


def test_sarif_says_what_could_not_be_read() -> None:
    invocation = json.loads(report("sarif", UNREAD))["runs"][0]["invocations"][0]
    assert not invocation["executionSuccessful"]
    assert "gone.md" in invocation["toolExecutionNotifications"][0]["message"]["text"]


def test_github_commands_escape_what_would_end_them() -> None:
    release = checked(FAULTY.replace("Acme opens: a", "Acme opens: <b>a"), "a,b:c.md")
    lines = report("github", release).splitlines()
    assert len(lines) == len(release.findings)
    assert all(re.fullmatch(r"::(error|warning|notice) file=a%2Cb%3Ac\.md,line=\d+,.*title=PR\d{3} [a-z-]+::.+", line)
               for line in lines)  # fmt: skip


def test_gitlab_fingerprints_are_unique_and_stay_when_lines_move() -> None:
    twice = FAULTY.replace("forty people", "forty [insert who] people, [insert who]")
    first, moved = (
        json.loads(report("gitlab", checked(twice))),
        json.loads(report("gitlab", checked(f"{twice}\n\nMore."))),
    )
    assert len({issue["fingerprint"] for issue in first}) == len(first)
    assert {issue["fingerprint"] for issue in first} <= {issue["fingerprint"] for issue in moved}
    assert {issue["severity"] for issue in first} <= {"info", "minor", "major"}
    assert report("gitlab") == "[]\n"


def test_junit_counts_and_survives_control_characters() -> None:
    hostile = FAULTY.replace("a plant,", r"a \x1b[31m <plant> & \"more\",")
    tree = ElementTree.fromstring(report("junit", checked(hostile), UNREAD, checked("---\n", "c.md")))
    for suite in tree:
        assert int(suite.attrib["failures"]) == len(suite.findall("testcase/failure"))
        assert int(suite.attrib["errors"]) == len(suite.findall("testcase/error"))
        assert int(suite.attrib["tests"]) == len(suite.findall("testcase"))


def test_json_lines_and_json_hold_the_same() -> None:
    releases = checked(), UNREAD, checked(path="b.md")
    whole = json.loads(report("json", *releases))
    assert [json.loads(line) for line in report("jsonl", *releases).splitlines()] == whole["findings"]
    assert whole["version"] == 1
    assert whole["summary"]["files"] == 2
    assert json.loads(report("json")) == {"version": 1, "findings": [],
                                          "summary": {"files": 0, "errors": 0, "warnings": 0, "infos": 0}}  # fmt: skip


def test_text_shows_the_first_infos_of_a_rule_and_counts_the_rest() -> None:
    infos = tuple(finding._replace(severity=Severity.INFO) for finding in checked().findings[:1] * 5)
    text = report("text", checked()._replace(findings=infos))
    assert text.count(f"({infos[0].code} {infos[0].slug})\n") == 3
    assert text.endswith(f"\n  2 more: {infos[0].code} {infos[0].slug}\n\n")
    assert report("jsonl", checked()._replace(findings=infos)).count("\n") == 5


def test_text_names_a_release_once_above_its_findings() -> None:
    releases = (checked(), checked(FAULTY.replace("release", ""), "b.md"), checked("---\nid: \n---\n", "c.md"))
    lines = report("text", *releases).splitlines()
    assert [line for line in lines if line and not line.startswith(" ")] == ["releases/été 1.md", "b.md", "c.md"]


def test_concise_gives_each_finding_a_line_with_its_path() -> None:
    findings = checked().findings
    lines = report("concise", checked()).splitlines()
    assert len(lines) == len(findings)
    assert lines[0] == f"{findings[0].path}:{findings[0].line}:{findings[0].column}: {findings[0].severity} " \
        f"{findings[0].code} {findings[0].slug}: {findings[0].message}"  # fmt: skip


@pytest.mark.parametrize("width", [60, 80, 100])
@pytest.mark.parametrize("line", [
    "Acme opened a plant in Lyon on 2 Mrach 2026 with the phone +41 (0)22 730 81 11 [insert the figure of the year] " * 3,
    "阿克梅公司在里昂开设了一家工厂,电话 +86 010 59799695,[此处插入数字],联系人为新闻处,地址为里昂市。" * 4,
])  # fmt: skip
def test_text_keeps_within_the_terminal_and_marks_the_fault(width: int, line: str) -> None:
    release = checked(FAULTY.replace("Acme opened a plant", line))
    assert any(finding.code == "PR109" for finding in release.findings)
    shown = "".join(plugins.load("text", REPORTERS, "pressctl.reporters")([release], Style(width=width))).splitlines()
    assert max(cell_len(each) for each in shown) <= width
    found = next(finding for finding in release.findings if finding.code == "PR109")
    placeholder = line[line.index("[") : line.index("]") + 1]
    at = next(number for number, each in enumerate(shown) if each.startswith(f"  {found.line}:{found.column} "))
    source, caret = next((shown[n], shown[n + 1]) for n in range(at, len(shown)) if " | " in shown[n])
    start = cell_len(source[: source.index(placeholder)])
    assert caret.index("^") == start
    assert caret.count("^") == cell_len(placeholder)


def test_text_is_folded_in_half_a_window() -> None:
    shown = "".join(plugins.load("text", REPORTERS, "pressctl.reporters")([checked()], Style(width=40))).splitlines()
    assert max(cell_len(each) for each in shown) <= 40


def test_junit_steers_no_terminal_and_says_the_same() -> None:
    finding = checked().findings[0]._replace(message="a \u202e b \x9b c")
    text = report("junit", checked()._replace(findings=(finding,)))
    assert not {"\u202e", "\x9b"} & set(text)
    assert "a \u202e b \x9b c" in "".join(ElementTree.fromstring(text).itertext())


def test_junit_calls_no_info_a_failure() -> None:
    infos = tuple(finding._replace(severity=Severity.INFO) for finding in checked().findings)
    suite = ElementTree.fromstring(report("junit", checked()._replace(findings=infos)))[0]
    assert suite.get("failures") == "0"
    assert len(suite.findall("testcase/system-out")) == len(infos) == int(suite.get("tests", ""))


def test_text_shows_no_line_where_something_is_missing() -> None:
    assert "| ---" not in report("text", checked("---\nlanguage: en\n---\n"))


def test_a_command_of_github_carries_no_control_character() -> None:
    faulty = document.parse(FAULTY.replace("opens: a", "opens\x9b: a"))
    findings = tuple(validate(faulty, "a\x1b.md", SCOPE))
    lines = report("github", Checked("a\x1b.md", faulty.text, findings))
    assert findings
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", lines)


def test_text_tells_a_habit_of_a_folder_once_with_the_setting_that_answers_it() -> None:
    undeclared = FAULTY.replace("language: en\n", "")
    releases = [checked(undeclared, f"{number}.md") for number in range(12)]
    told = report("text", *releases)
    assert told.count("There is no language") == 3
    assert "PR603: the same in 9 more files; in pressctl.toml, `languages = [" in told
    assert told.count("PR307") == 12
    assert report("jsonl", *releases).count("PR603") == 12
