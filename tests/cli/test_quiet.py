"""`--quiet` leaves out sums and hints, and nothing that went wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from pressctl.cli import application

RELEASE = """---
headline: Acme opens a plant{mark}
language: en
date: 2026-03-02
status: released
contacts:
  - name: Ana Silva
    email: press@example.org
---

Acme opened a plant in Lyon. It will employ 40 people, who build pumps for rivers and canals.
"""


@pytest.fixture
def call(here: Path) -> Any:
    (here / "plant.en.md").write_text(RELEASE.format(mark="."), encoding="utf-8")
    return lambda *arguments: CliRunner().invoke(application(), arguments)


@pytest.mark.parametrize("arguments", [["list"], ["validate", "--ignore", "PR102"], ["search", "plant"], ["report"]])
def test_nothing_is_said_where_all_is_well(arguments: list[str], call: Any) -> None:
    loud = call(*arguments)
    assert loud.stderr
    for quiet in (call(*arguments, "-q"), call("--quiet", *arguments)):
        assert (quiet.stdout, quiet.stderr, quiet.exit_code) == (loud.stdout, "", loud.exit_code)


@pytest.mark.parametrize("command", ["list", "validate", "search plant", "report"])
def test_what_cannot_be_read_is_named_all_the_same(command: str, call: Any, tmp_path: Path) -> None:
    (tmp_path / "bad.md").write_bytes(b"---\nheadline: \xff\n---\n")
    (tmp_path / "folder.md").symlink_to(tmp_path / "gone.md")
    done = call(*command.split(), "-q")
    assert done.exit_code == 2
    assert "folder.md" in done.stderr


def test_what_is_left_out_is_named_all_the_same(call: Any, tmp_path: Path) -> None:
    file = tmp_path / "plant.en.md"
    file.write_text(file.read_text().replace("status:", "embargo: 2026-03-04 10:00 Europe/Zurich\nstatus:"))
    (tmp_path / "pressctl.toml").write_text('[newsroom]\nreleases = "."\nurl = "https://example.org"\n')
    done = call("export", "--to", "rss", "-q", "--no-verify")
    assert "left out, under embargo" in done.stderr


def test_a_release_is_made_without_advice(call: Any) -> None:
    done = call("new", "Acme opens a works", "--language", "en", "-q")
    assert done.stdout.endswith("acme-opens-a-works.en.md\n")
    assert done.stderr == ""


def test_a_list_of_nothing_has_no_head(call: Any) -> None:
    loud = call("list", "--status", "killed")
    assert (loud.stdout, loud.stderr) == ("", "0 releases\n")
    quiet = call("list", "--upcoming", "-q")
    assert (quiet.exit_code, quiet.stdout, quiet.stderr) == (0, "", "")


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (["html"], "html: there is no such release", "a format is named with --to: --to html"),
        (["--to", "text", "-o", "plant.txt"], "--output plant.txt names the folder, not the file",
         "to choose the name of the file: --output - > plant.txt"),
        (["zebra"], "zebra: there is no such release", "words of a headline"),
    ],
)  # fmt: skip
def test_an_export_that_was_meant_otherwise_is_told_how(
    arguments: list[str], message: str, hint: str, call: Any, tmp_path: Path
) -> None:
    done = call("export", *arguments)
    assert done.exception.message == message
    assert hint in done.exception.hint
    assert not list(tmp_path.glob("plant.txt"))


@pytest.mark.parametrize(
    ("subjects", "found"), [(["Water"], 1), (["work,water"], 1), (["work"], 0), (["wat"], 0), (["work", "pumps"], 1)]
)
def test_a_list_is_of_one_of_some_subjects(subjects: list[str], found: int, call: Any, tmp_path: Path) -> None:
    file = tmp_path / "plant.en.md"
    file.write_text(file.read_text(encoding="utf-8").replace("status:", "subjects: [pumps, water]\nstatus:"), "utf-8")
    done = call("list", *(word for name in subjects for word in ("--subject", name)))
    assert done.stderr == f"{found} release{'' if found == 1 else 's'}\n"


def test_an_option_of_a_list_takes_several_names(call: Any) -> None:
    done = call("list", "--status", "draft,released", "--language", "fr, en", "-q", "--fields", "status")
    assert done.stdout == "status\nreleased\n"


def test_a_diff_says_what_the_option_that_was_named_would_change(call: Any) -> None:
    assert call("validate", "--diff").stderr.endswith("; --fix would change 1 file; --fix fixes 1\n")
    assert call("validate", "--diff", "--unsafe-fixes").stderr.endswith("; --unsafe-fixes would change 1 file\n")
