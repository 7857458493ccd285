"""Whatever lies in a folder, every command goes on: it names what it cannot read, waits for nothing, prints what is whole."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from support.command import Run, environment

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="names of any bytes, and pipes in folders")
SOUND = """---
headline: Acme opens a plant in {}
language: en
date: 2026-03-02
dateline: Geneva
status: released
contacts:
- name: Ana Silva
  email: press@example.org
---

Acme opened a plant  in Lyon on 2 March 2026.
"""
NAMES = {
    "a line\nbreak.md": "Lyon", "bad\udcff\udcfe.md": "Bern", "caf\u00e9.md": "Rome", "cafe\u0301.md": "Oslo",
    "x" * 252 + ".md": "Paris", "esc\x1b[31m.md": "Berlin", "quote\"'<&>.md": "Madrid",
}  # fmt: skip


@pytest.fixture
def room(tmp_path: Path) -> Path:
    (tmp_path / "pressctl.toml").write_text(
        '[newsroom]\nname = "Acme"\nlanguages = ["en"]\nurl = "https://example.org"\n'
    )
    releases = tmp_path / "releases"
    (releases / "folder.md").mkdir(parents=True)
    for name, place in NAMES.items():
        (releases / name).write_text(SOUND.format(place), encoding="utf-8")
    for name in ("pipe.md", "pipe.txt", "README.md"):
        os.mkfifo(releases / name)
    (releases / "loop.md").symlink_to("loop.md")
    (releases / "around").symlink_to(".")
    (releases / "gone.md").symlink_to("/nowhere/gone.md")
    (releases / "empty.md").write_bytes(b"")
    here = Path.cwd()
    os.chdir(releases)  # the address of a socket has a hundred bytes at most
    with socket.socket(socket.AF_UNIX) as made:
        made.bind("socket.md")
    os.chdir(here)
    return tmp_path


def lines(data: bytes) -> None:
    for line in data.splitlines():
        json.loads(line)


def text(data: bytes) -> None:
    assert b"\x1b" not in data


COMMANDS: tuple[tuple[str, Callable[[bytes], object]], ...] = (
    ("validate --format json", json.loads), ("validate --format jsonl", lines), ("validate --format sarif", json.loads),
    ("validate --format junit", ElementTree.fromstring), ("validate --format gitlab", json.loads), ("validate --format github", text),
    ("validate --diff", text), ("validate --fix --format json", json.loads), ("list", text), ("list --format json", json.loads),
    ("list --format csv", text), ("show acme", text), ("export --no-verify --to html,json,text,rss --format json", json.loads),
    ("export --no-verify --to site -o site", text), ("import releases --dry-run --format json", json.loads),
    ("translations --format json", json.loads),
)  # fmt: skip


@pytest.mark.parametrize(("command", "read"), COMMANDS, ids=[command for command, _ in COMMANDS])
def test_every_command_names_what_it_cannot_read_and_goes_on(
    command: str, read: Callable[[bytes], object], room: Path, run: Run
) -> None:
    done = run(*command.split())
    assert done.returncode in {0, 1, 2}, done.stderr.decode()
    read(done.stdout)
    text(done.stderr)
    if not command.startswith("show"):
        assert b"pipe.md" in done.stderr or b"pipe.md" in done.stdout
        assert b"Oslo" in done.stdout or b"caf" in done.stdout + done.stderr or "site" in command


@pytest.mark.parametrize("name", ["pipe.md", "socket.md", "loop.md", "folder.md"])
@pytest.mark.parametrize("command", ["show", "validate", "export --to html --no-verify", "import"])
def test_what_is_no_file_is_said_in_a_sentence(command: str, name: str, room: Path, run: Run) -> None:
    done = run(*command.split(), f"releases/{name}")
    assert done.returncode in {0, 2}
    assert len(done.stderr.splitlines()) <= 3


def test_a_baseline_takes_names_of_any_bytes(room: Path, run: Run) -> None:
    assert run("validate", "--write-baseline", "accepted.json").returncode == 2
    done = run("validate", "--baseline", "accepted.json", "--format", "json")
    assert json.loads(done.stdout)["findings"] == []


WEAK = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"]
"""Runs a command of root's as a user who may read only what is allowed."""


@pytest.fixture
def shut(tmp_path: Path) -> Iterator[Path]:
    """A newsroom with a release and a picture that may not be read, beside one that may."""
    releases = tmp_path / "releases"
    releases.mkdir()
    for name, place in (("a.md", "Lyon"), ("shut.md", "Bern")):
        (releases / name).write_text(SOUND.format(place), encoding="utf-8")
    (releases / "shut.txt").write_text("Acme opens a plant\n\nGENEVA, 2 March 2026 – Acme opened a plant in Lyon.\n")
    for name in ("shut.md", "shut.txt"):
        (releases / name).chmod(0)
    if (
        os.geteuid() == 0
        and subprocess.run([*WEAK, "cat", str(releases / "shut.md")], capture_output=True, check=False).stderr == b""
    ):
        pytest.skip("root cannot give up its rights here")
    yield tmp_path
    for path in tmp_path.rglob("*"):
        path.chmod(0o700)


def weakly(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command without the right to read what is shut."""
    command = [sys.executable, "-m", "pressctl", *arguments]
    command = [*WEAK, *command] if os.geteuid() == 0 else command
    return subprocess.run(command, cwd=folder, env=environment(), capture_output=True, timeout=60, check=False)


@pytest.mark.parametrize(("command", "read"), COMMANDS, ids=[command for command, _ in COMMANDS])
def test_a_file_that_may_not_be_read_is_named_and_the_run_goes_on(
    command: str, read: Callable[[bytes], object], shut: Path
) -> None:
    done = weakly(shut, *command.split())
    assert done.returncode in {0, 1, 2}, done.stderr.decode()
    read(done.stdout)
    if not command.startswith("show"):
        assert b"shut.md" in done.stderr + done.stdout
        assert b"ermission denied" in done.stderr + done.stdout


@pytest.mark.parametrize(
    "command", ["validate", "list", "export --to html --no-verify", "new Acme", "show acme", "import releases"]
)
@pytest.mark.parametrize("name", ["releases/inner", "pressctl.toml", "templates"])
def test_what_may_not_be_read_around_the_releases_is_said_in_a_sentence(command: str, name: str, shut: Path) -> None:
    (shut / "releases" / "inner").mkdir()
    (shut / "templates" / "new").mkdir(parents=True)
    (shut / "pressctl.toml").write_text('[newsroom]\nname = "Acme"\n', encoding="utf-8")
    (shut / name).chmod(0)
    done = weakly(shut, *command.split())
    assert done.returncode in {0, 1, 2}, done.stderr.decode()
    assert b"Traceback" not in done.stderr


def test_ten_thousand_entries_are_passed_over(shut: Path, run: Run) -> None:
    for number in range(10_000):
        (shut / "releases" / f"{number}.jpg").touch()
    assert run("list", "--format", "json").stdout.count(b'"headline"') >= 1


@pytest.mark.parametrize("option", ["--baseline", "--write-baseline"])
def test_a_pipe_in_the_place_of_a_baseline_is_not_waited_for(option: str, room: Path, run: Run) -> None:
    os.mkfifo(room / "accepted.json")
    done = run("validate", option, "accepted.json", str(room / "releases" / "caf\u00e9.md"))
    assert done.returncode == 2
    assert b"accepted.json" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_pipe_in_the_place_of_an_exported_file_is_not_waited_for(room: Path, run: Run) -> None:
    name = run("export", "--no-verify", "--to", "text", "-o", "out", str(room / "releases" / "caf\u00e9.md")).stdout
    there = room / name.decode().strip()
    there.unlink()
    os.mkfifo(there)
    again = ("export", "--no-verify", "--to", "text", "-o", "out", "--changed", str(room / "releases" / "caf\u00e9.md"))
    assert run(*again).returncode == 0
    assert there.is_file()


def test_a_search_finds_names_of_any_bytes_and_forgets_them_when_they_go(room: Path, run: Run) -> None:
    (found,) = json.loads(run("search", "bern", "--format", "json").stdout)["releases"]
    assert found["headline"] == "Acme opens a plant in Bern"
    (room / "releases" / "bad\udcff\udcfe.md").unlink()
    assert json.loads(run("search", "bern", "--format", "json").stdout)["releases"] == []


LONG = "An Acme headline that somebody pasted where a name is asked for. " * 8


@pytest.mark.parametrize("command", ["show", "list", "validate", "export", "translations", "diff", "report", "record"])
def test_a_name_too_long_for_a_file_is_a_name_that_no_release_has(command: str, room: Path, run: Run) -> None:
    done = run(command, LONG)
    assert (done.returncode, b"there is no such release" in done.stderr) == (2, True), done.stderr.decode()


@pytest.mark.parametrize(
    "command",
    [
        f"import {'x' * 300}",
        f"list --newsroom {'x' * 300}",
        f"validate --write-baseline {'x' * 300}",
        f"init {'x' * 300}",
    ],
)
def test_a_path_that_cannot_be_used_is_named(command: str, room: Path, run: Run) -> None:
    done = run(*command.split())
    assert done.returncode == 2
    assert b"xxx" in done.stderr
    assert b"file name too long" in done.stderr
    assert b"output" not in done.stderr


def test_a_cache_folder_with_an_impossible_name_is_done_without(room: Path, run: Run) -> None:
    good = str(room / "releases" / "caf\u00e9.md")
    for command in (("validate", "--select", "PR660", good), ("list", good), ("search", "rome")):
        done = run(*command, PRESSCTL_CACHE=f"/tmp/{'x' * 300}")
        assert done.stdout, done.stderr.decode()


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo, lambda path: path.symlink_to("nowhere.toml")])
@pytest.mark.parametrize("command", ["list", "validate", "export", "new Acme --language en"])
def test_settings_that_are_no_file_are_not_passed_over(
    make: Callable[[Path], object], command: str, room: Path, run: Run
) -> None:
    (room / "pressctl.toml").unlink()
    make(room / "pressctl.toml")
    done = run(*command.split())
    assert done.returncode == 2
    assert b"pressctl.toml: " in done.stderr
