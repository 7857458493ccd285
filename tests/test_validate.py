"""`pressctl validate` on a folder: the cache, the processes, the baseline, the watch; as processes, as users run it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from support.command import Run, environment
from support.rule_examples import BODY, SOUND

COUNT = 200
SOUND_TEXT = "---\n" + "\n".join(SOUND.values()).replace("boilerplate: acme\n", "") + "\n---\n\n" + BODY


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Give a folder of releases, of which every tenth has a placeholder in it."""
    (tmp_path / "pressctl.toml").write_text('[newsroom]\nname = "Acme"\n', encoding="utf-8")
    folder = tmp_path / "releases"
    folder.mkdir()
    for number in range(COUNT):
        text = SOUND_TEXT if number % 10 else SOUND_TEXT.replace("forty people", "[insert number] people")
        text = text.replace("Acme opens a plant", f"Acme opens plant {number}")
        (folder / f"plant-{number:03}.md").write_text(text, encoding="utf-8")
    return folder


def test_processes_and_cache_do_not_change_the_report(run: Run, newsroom: Path, tmp_path: Path) -> None:
    kept = str(tmp_path / "kept")
    alone = run("validate", "--no-cache", "--jobs", "1", "--format", "json")
    assert alone.returncode == 1
    assert json.loads(alone.stdout)["summary"] == {"files": COUNT, "errors": COUNT // 10, "warnings": 0, "infos": 0}
    for arguments in (("--jobs", "2"), ("--jobs", "2"), ("--jobs", "1")):
        done = run("validate", "--format", "json", *arguments, PRESSCTL_CACHE=kept)
        assert (done.returncode, done.stdout) == (1, alone.stdout)
    assert list(Path(kept).iterdir())


def test_statistics_count_by_rule(run: Run, newsroom: Path) -> None:
    done = run("validate", "--statistics")
    assert done.stdout.decode().split() == ["20", "PR109", "placeholder-left"]


def test_a_baseline_accepts_what_was_there_and_reports_what_is_new(run: Run, newsroom: Path) -> None:
    assert run("validate", "--write-baseline", "accepted.json").returncode == 0
    assert run("validate", "--baseline", "accepted.json").returncode == 0
    first = newsroom / "plant-000.md"
    first.write_text(first.read_text("utf-8").replace("The first pumps", "More TBC.\n\nThe first pumps"), "utf-8")
    done = run("validate", "--baseline", "accepted.json", "--format", "json")
    found = json.loads(done.stdout)["findings"]
    assert done.returncode == 1
    assert [(Path(f["path"]).name, f["slug"]) for f in found] == [("plant-000.md", "placeholder-left")]
    assert "TBC" in found[0]["message"]


@pytest.mark.parametrize(
    ("text", "said"), [(None, b"no such baseline"), ("[]", b"not a baseline"), ('{"version": 9, "releases": {}}', b"another version")]
)  # fmt: skip
def test_a_baseline_that_is_none_is_refused(run: Run, newsroom: Path, text: str | None, said: bytes) -> None:
    if text is not None:
        (newsroom.parent / "accepted.json").write_text(text, encoding="utf-8")
    done = run("validate", "--baseline", "accepted.json")
    assert done.returncode == 2
    assert said in done.stderr


def test_several_formats_name_the_same_faults(run: Run, newsroom: Path) -> None:
    for name in ("jsonl", "sarif", "github", "gitlab", "junit", "text"):
        done = run("validate", "--format", name)
        assert done.returncode == 1, name
        assert done.stdout.count(b"number]") >= COUNT // 10, name


def started(newsroom: Path, kept: Path) -> subprocess.Popen[bytes]:
    """Start a check of so many faults that what a process answers does not fit in a pipe, and wait for the first."""
    for number in range(COUNT, 8 * COUNT):
        (newsroom / f"plant-{number:04}.md").write_text(SOUND_TEXT + f"\n[insert {number}]\n" * 30, encoding="utf-8")
    process = subprocess.Popen(
        LONG, cwd=newsroom.parent, env=environment(PRESSCTL_CACHE=str(kept)), stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    assert process.stdout
    process.stdout.readline()
    return process


LONG = [sys.executable, "-m", "pressctl", "validate", "--jobs", "2", "--format", "jsonl"]
needs_signals = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")


@needs_signals
def test_ctrl_c_ends_a_long_run_at_once_and_leaves_the_cache_sound(newsroom: Path, tmp_path: Path) -> None:
    process = started(newsroom, tmp_path / "kept")
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to every process
    _, said = process.communicate(timeout=20)
    assert (process.returncode, said) == (130, b"")
    until(lambda: not has_processes(process.pid))
    again = subprocess.run(
        [*LONG, "--statistics"],
        cwd=tmp_path,
        env=environment(PRESSCTL_CACHE=str(tmp_path / "kept")),
        capture_output=True,
        timeout=240,  # not how long it may take: the machine may have other work
        check=False,
    )
    assert again.returncode == 1
    assert again.stdout.count(b"\n") > 30 * 7 * COUNT


@needs_signals
@pytest.mark.parametrize("how", ["SIGTERM", "SIGKILL"])
def test_no_process_lives_on_when_the_first_is_killed(newsroom: Path, tmp_path: Path, how: str) -> None:
    process = started(newsroom, tmp_path / "kept")
    process.send_signal(getattr(signal, how))
    process.communicate(timeout=20)
    until(lambda: not has_processes(process.pid))


def has_processes(group: int) -> bool:
    """Return whether a process of a group runs still; one that only waits to be buried does not."""
    shown = subprocess.run(["ps", "-e", "-o", "pgid=,stat="], capture_output=True, text=True, check=True).stdout
    lines = (line.split() for line in shown.splitlines())
    return any(number == str(group) and not state.startswith("Z") for number, state in lines)


def test_watch_reports_a_release_again_when_it_is_saved(tmp_path: Path, newsroom: Path) -> None:
    pytest.importorskip("watchfiles")
    command = [sys.executable, "-m", "pressctl", "validate", "--watch", "--format", "jsonl"]
    log = tmp_path / "log.jsonl"
    with log.open("wb") as out, (tmp_path / "said").open("wb") as said:
        watching = subprocess.Popen(
            command, cwd=tmp_path, env=environment(PYTHONUNBUFFERED="1"), stdout=out, stderr=said
        )
    try:
        until(lambda: "watching" in (tmp_path / "said").read_text("utf-8"))
        before = log.read_text("utf-8").count("\n")
        saved = newsroom / "plant-001.md"
        until(lambda: _saved_and_seen(saved, log, before))
        assert "plant-001.md" in log.read_text("utf-8").splitlines()[-1]
    finally:
        watching.send_signal(signal.SIGINT)
        assert watching.wait(20) == 130


def _saved_and_seen(saved: Path, log: Path, before: int) -> bool:
    """Save a fault: more than once when need be, as the system takes a moment to begin watching."""
    saved.write_text(SOUND_TEXT.replace("forty people", f"TBC people, {time.monotonic_ns()}"), encoding="utf-8")
    os.utime(saved)
    time.sleep(0.2)
    return log.read_text("utf-8").count("\n") > before


def until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not is_so():
        assert time.monotonic() < end, "nothing came of it in 20 seconds"
        time.sleep(0.05)


def test_json_says_what_was_fixed(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "plant.md"
    file.write_text(SOUND_TEXT.replace("in Lyon", "in Lyon.", 1).replace("+41 22", "+41 (0)22"), encoding="utf-8")
    told = json.loads(run("validate", "plant.md", "--fix", "--format", "json").stdout)
    assert [(each["slug"], each["line"]) for each in told["fixed"]] == [
        ("headline-full-stop", 2),
        ("phone-trunk-prefix", 10),
    ]
    assert told["findings"] == []
    assert file.read_text("utf-8") == SOUND_TEXT
    assert "fixed" not in json.loads(run("validate", "plant.md", "--fix", "--format", "json").stdout)


def test_a_fix_that_would_break_the_markdown_is_said(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "plant.md"
    text = SOUND_TEXT.replace("Acme opened a plant", "\u200b# Acme opened a plant", 1)
    file.write_text(text, encoding="utf-8")
    done = run("validate", "plant.md", "--fix")
    assert file.read_text("utf-8") == text
    assert "PR015 invisible-character is not fixed: that would change the Markdown around it" in done.stderr.decode()


def test_a_baseline_is_never_written_over_a_release(run: Run, newsroom: Path) -> None:
    release = newsroom / "plant-000.md"
    before = release.read_bytes()
    result = run("validate", "--write-baseline", str(release))
    assert result.returncode == 2
    assert b"is not a baseline; nothing was written" in result.stderr
    assert release.read_bytes() == before


CZECH = (
    "Město otevřelo novou školu pro čtyři sta žáků. Starosta řekl, že stavba trvala dva roky a stála méně, než se "
    "čekalo. Škola bude mít knihovnu, tělocvičnu a jídelnu, kterou budou moci využívat i obyvatelé okolních ulic."
)


@pytest.mark.parametrize("count", [1, 20])
def test_a_language_that_nobody_says_or_knows_is_said_once_a_run(run: Run, tmp_path: Path, count: int) -> None:
    for number in range(count):
        (tmp_path / f"a{number}.md").write_text(f"---\nheadline: Škola {number}\n---\n\n{CZECH}\n", encoding="utf-8")
    files = "1 file" if count == 1 else f"{count} files"
    for _ in range(2):  # and again, from what is kept
        done = run("validate", ".", "--format", "json", PRESSCTL_CACHE=str(tmp_path / "kept"))
        json.loads(done.stdout)
        said = done.stderr.decode()
        assert said.count(f"checked as Czech ({files})") == 1
        assert 'languages = ["cs"]' in said
        no_words = f"cs: pressctl has no words for Czech; rules about its words did not run ({files})"
        assert said.count(no_words) == 1


def test_a_language_with_words_that_is_said_is_not_spoken_of(run: Run, newsroom: Path) -> None:
    assert b"checked as" not in run("validate").stderr
