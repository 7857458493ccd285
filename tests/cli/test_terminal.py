"""What is printed holds nothing that a terminal takes for a command, and data stay what they are."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from pressctl.cli import application, new, rules
from pressctl.cli.table import Table
from pressctl.prose.text import UNSEEN, as_json
from pressctl.release.record import events
from support.command import NOW, Run
from support.newsroom import edit, issue, newsroom

HOSTILE = "a\x1b[31m\x9b\u202eb"


def call(*arguments: str) -> Any:
    return CliRunner().invoke(application([arguments[0]]), list(arguments))


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A newsroom with a hostile language, headline and record."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PRESSCTL_NOW", NOW)
    monkeypatch.setenv("PRESSCTL_CACHE", str(tmp_path / ".kept"))
    (path,) = issue(newsroom(tmp_path, ["en"]))
    event = events.read(path.name, path.read_bytes())
    head = {**{name: getattr(event.head, name) for name in events.HEAD}, "by": HOSTILE, "slug": HOSTILE, "name": ""}
    path.write_bytes(events.written(events.Event(events.Head(**head), release=event.release)))
    path.rename(path.with_name(f"{HOSTILE}.json"))
    edit(tmp_path, "language: en", f"language: {json.dumps(HOSTILE)}")
    edit(tmp_path, "headline: ", f"subheadline: {json.dumps(HOSTILE)}\nheadline: ")
    return tmp_path


@pytest.mark.parametrize(
    "command",
    [
        ("record",), ("record", "--format", "json"), ("record", "--format", "csv"), ("record", "--check"),
        ("search", "lyon"), ("search", "lyon", "--format", "json"), ("translations",),
        ("translations", "--format", "csv"), ("translations", "--format", "json"), ("list", "--format", "json"),
        ("list", "--format", "jsonl"), ("report", "--format", "json"), ("validate", "--format", "json"),
    ],
)  # fmt: skip
def test_nothing_that_is_printed_is_a_command_to_the_terminal(command: tuple[str, ...], root: Path) -> None:
    said = call(*command).output
    assert said.count("\n") > 0
    assert "\x1b" not in said
    assert not UNSEEN.search(said)


@pytest.mark.skipif(sys.platform == "win32", reason="no name has a line break there")
@pytest.mark.parametrize(
    "command",
    [("validate",), ("import", "in"), ("export", "--to", "html"), ("show", "plant"), ("search", "Acme"), ("list",),
     ("validate", "--format", "github"), ("new", "Other", "--language", "fr", "--translate", "plant")],
)  # fmt: skip
def test_a_line_break_in_a_name_begins_no_line(command: tuple[str, ...], tmp_path: Path, run: Run) -> None:
    newsroom(tmp_path, ["en"])
    text = (tmp_path / "releases" / "plant.en.md").read_text(encoding="utf-8").replace("date:", "dat:")
    for folder in ("releases", "in"):
        (tmp_path / folder).mkdir(exist_ok=True)
        for name in "ab":
            (tmp_path / folder / f"{name}\nFAKE: all is well.en.md").write_text(text, encoding="utf-8")
    done = run(*command)
    said = (done.stdout + done.stderr).decode()
    assert not [line for line in said.splitlines() if line.lstrip().startswith("FAKE")]
    assert "FAKE" in said or command[0] == "list"


def test_data_have_what_is_there(root: Path) -> None:
    (event,) = json.loads(call("record", "--format", "json").stdout)["events"]
    assert event["by"] == HOSTILE
    assert json.loads(as_json({"é": [HOSTILE, "\ud800", "ü"]})) == {"é": [HOSTILE, "\ud800", "ü"]}
    assert as_json("ü") == '"ü"'


def test_no_head_of_a_table_is_a_formula(root: Path) -> None:
    edit(root, f"language: {json.dumps(HOSTILE)}", 'language: "=1+1"')
    head, *_ = csv.reader(call("translations", "--format", "csv").stdout.splitlines())
    assert "'=1+1" in head
    assert list(Table(["a\x1b"]).lines([], 0)) == ["a\N{REPLACEMENT CHARACTER}"]


@pytest.mark.parametrize("width", [40, 60, 80, 81, 82, 90, 200])
def test_a_question_and_its_usual_answer_break_between_words(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    question = "Kind (press-release, statement, media-advisory, briefing-note, correction)"
    shown = f"{new._folded(question, 'press-release')} [press-release]: "
    assert max(map(len, shown.split("\n"))) <= width + 1
    assert " ".join(shown.split()) == f"{question} [press-release]:"


@pytest.mark.parametrize("width", [40, 60, 80])
def test_a_rule_of_the_list_breaks_between_words(width: int) -> None:
    line = "PR106  headline-markup           warning  The headline holds mark-up, or another line that is printed"
    shown = rules._folded(line, line.index("The"), width)
    assert max(map(len, shown.split("\n"))) <= width
    assert shown.split() == line.split()
