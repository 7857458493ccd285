"""A clock set ahead of the machine's is for rehearsals: nothing is recorded of a time to come."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.command import Run
from support.newsroom import edit, file, files, newsroom

AHEAD = "2999-03-02T09:00:00Z"


def test_a_rehearsal_says_what_would_be_issued_and_writes_nothing(run: Run, tmp_path: Path) -> None:
    newsroom(tmp_path)
    before = files(tmp_path)
    done = run("--now", AHEAD, "issue", "plant", "--channel", "mail", "--to", "eml")
    assert (done.returncode, done.stdout) == (0, b"")
    said = done.stderr.decode()
    assert f"{file(tmp_path).relative_to(tmp_path)}: would be issued, edition 1" in said
    assert "this was a rehearsal, and nothing was written" in said
    assert files(tmp_path) == before
    assert run("issue", "plant", "--channel", "mail").returncode == 0


def test_a_rehearsal_is_refused_for_what_would_be_refused(run: Run, tmp_path: Path) -> None:
    newsroom(tmp_path)
    edit(tmp_path, "status: approved", "status: draft", "fr")
    done = run("--now", AHEAD, "issue", "plant", "--channel", "mail")
    assert done.returncode == 1
    assert b"has the status draft" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("withdraw", "plant", "--reason", "en=No.", "--reason", "fr=Non."),
        ("correct", "plant", "--language", "en", "--write"),
        ("approve", "plant", "--by", "ben", "--as", "legal"),
        ("record", "--adopt"),
    ],
)
@pytest.mark.parametrize("is_option", [True, False])
def test_nothing_else_is_recorded_of_a_time_to_come(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], is_option: bool
) -> None:
    newsroom(tmp_path)
    assert run("issue", "plant", "--channel", "mail").returncode == 0
    edit(tmp_path, "400 people", "40 people")
    before = files(tmp_path)
    done = run(*arguments, "--now", AHEAD) if is_option else run(*arguments, PRESSCTL_NOW=AHEAD)
    assert done.returncode == 2
    assert f"{AHEAD} is still to come; nothing was written" in done.stderr.decode()
    assert files(tmp_path) == before
