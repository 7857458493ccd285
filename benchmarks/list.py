"""What `list` costs on 10,000 releases, as a ratio to `hugo list all` on the same releases, in one run.

`python benchmarks/list.py [--hundred-thousand]`. Budgets: 1.0 × Hugo when nothing is known, 0.3 × when everything is,
as a table and as JSON; 100,000 releases 11 × the time of 10,000, with 200 MB at most for the largest process and 1.5 ×
that of 10,000. hugo is looked for on the PATH, and in the folders that TOOLS names as PATH does. The releases are
sound, as Hugo stops at the first fault.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import corpus

ROUNDS = 5
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Where Python may not keep what it has compiled, everything that starts it is slow."""
SETTINGS = "baseURL = 'https://example.org/'\ncontentDir = 'releases'\n"
PRESSCTL = [str(Path(sys.executable).with_name("pressctl")), "list"]
FORMATS = ("table", "json")
Measure = tuple[float, float, float]
"""Seconds by the clock, seconds of all processors, megabytes of the largest process."""


def main() -> None:
    """Print what each costs, and its ratio to Hugo, by the clock and by the processors."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        corpus.newsroom(folder, faulty=False)
        (folder / "hugo.toml").write_text(SETTINGS, encoding="utf-8")
        _compare(folder, _commands(folder))
        _scale(folder, "--hundred-thousand" in sys.argv)


def _commands(folder: Path) -> dict[str, Sequence[str]]:
    """Return the commands by their labels; Hugo first, where it is installed."""
    hugo = shutil.which("hugo", path=f"{os.environ.get('TOOLS', '')}:{os.environ['PATH']}")
    if hugo is None:
        print("hugo is not installed: not measured")
    ours = {
        f"pressctl list, {what}, {format}": [*PRESSCTL, "--format", format]
        for what in ("cold", "warm")
        for format in FORMATS
    }
    _run(folder, PRESSCTL, "warm")
    return ({"hugo list all": [hugo, "list", "all"]} if hugo else {}) | ours


def _compare(folder: Path, commands: dict[str, Sequence[str]]) -> None:
    """Run the commands in turn, so that whatever else the machine does meets all of them."""
    rounds = [
        [_run(folder, command, "cold" if "cold" in label else "warm") for label, command in commands.items()]
        for _ in range(ROUNDS)
    ]
    medians = [tuple(map(statistics.median, zip(*runs, strict=True))) for runs in zip(*rounds, strict=True)]
    for label, (wall, cpu, megabytes) in zip(commands, medians, strict=True):
        print(f"{label:28} {wall:6.2f} s {wall / medians[0][0]:5.2f} ×  {cpu:6.2f} s CPU {cpu / medians[0][1]:5.2f} ×"
              f"  {megabytes:5.0f} MB")  # fmt: skip


def _run(folder: Path, command: Sequence[str], kept: str) -> Measure:
    """Return what a command costs; ``cold`` forgets first what was kept."""
    if kept == "cold":
        shutil.rmtree(folder / kept, ignore_errors=True)
    before, start = os.times(), time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, env={**ENVIRONMENT, "PRESSCTL_CACHE": str(folder / kept)},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0  # it has been waited for
    return time.perf_counter() - start, _children(os.times()) - _children(before), usage.ru_maxrss / 1024


def _children(times: os.times_result) -> float:
    return times.children_user + times.children_system


def _scale(folder: Path, is_long: bool) -> None:
    """Print time and memory for more and more releases, cold and warm."""
    for size in [1_000, 10_000, 100_000] if is_long else [1_000, 10_000]:
        place = folder / f"of-{size}"
        corpus.newsroom(place, size)
        for what in ("cold", "warm"):
            for format in FORMATS:
                if what == "cold":
                    shutil.rmtree(place / "kept", ignore_errors=True)
                wall, cpu, megabytes = _run(place, [*PRESSCTL, "--format", format], "kept")
                print(f"{size:7,} releases, {what}, {format:5}: {wall:6.2f} s {cpu:6.2f} s CPU {megabytes:4.0f} MB")
        shutil.rmtree(place)


if __name__ == "__main__":
    main()
