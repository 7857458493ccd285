"""What ten times as many releases cost: time and the most memory of one process, in one run.

`python benchmarks/scale.py [COUNT [COMMAND…]]`. COUNT releases (10,000), then ten times as many; the commands are
validate, list, html and site, all of them where none is named. Budgets: 11 × the time, 1.5 × the memory, and no process
of more than 200 MB.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import export

import corpus

COMMANDS = {
    "validate": ["validate", "--format", "jsonl"],
    "list": ["list", "--format", "json"],
    "html": ["export", "--no-verify", "--output", "out"],
    "site": ["export", "--to", "site", "--no-verify", "--output", "out"],
}


def main() -> None:
    """Print for each command the time and memory of both sizes, and their ratios."""
    count, *names = sys.argv[1:] or [str(corpus.COUNT)]
    found: dict[str, list[tuple[float, float]]] = {}
    for size in (int(count), 10 * int(count)):
        with tempfile.TemporaryDirectory() as folder:
            export.newsroom(Path(folder), size)
            for name in names or COMMANDS:
                found.setdefault(name, []).append(_measured(Path(folder), COMMANDS[name]))
                seconds, megabytes = found[name][-1]
                print(f"{name:9} {size:8,} releases {seconds:8.2f} s {megabytes:6.0f} MB", flush=True)
    for name, ((less, small), (more, large)) in found.items():
        print(f"{name:9} time {more / less:5.2f} ×  memory {large / small:5.2f} ×")


def _measured(folder: Path, options: Sequence[str]) -> tuple[float, float]:
    """Return the seconds of a command, and the megabytes of its largest process."""
    script = str(Path(sys.executable).with_name("pressctl"))
    environment = {**os.environ, "PRESSCTL_CACHE": str(folder / "kept")}
    start = time.perf_counter()
    process = subprocess.Popen(
        [script, *options], cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0  # it has been waited for
    shutil.rmtree(folder / "out", ignore_errors=True)
    return time.perf_counter() - start, usage.ru_maxrss / 1024


if __name__ == "__main__":
    main()
