"""What PDFs cost beside pandoc with WeasyPrint, in one run.

`python benchmarks/pdf.py [COUNT]`. Budgets: one PDF 0.3 × pandoc's, COUNT of them (100) 0.1 ×. pandoc makes one PDF a
call. pandoc and weasyprint must be on the PATH, or in the folders that TOOLS names as PATH does. Chinese releases are
left out, as many machines have no font for them. Seconds are those of the clock, and of all processors together.
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import export

ROUNDS = 5
Times = tuple[float, float]
"""Seconds of the clock, and of the processors."""
PATH = f"{os.environ.get('TOOLS', '')}:{os.environ['PATH']}"


def main() -> None:
    """Print the time of one PDF and of all, and the ratios."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    if not (shutil.which("pandoc", path=PATH) and shutil.which("weasyprint", path=PATH)):
        sys.exit("pandoc or weasyprint is not installed: not measured")
    script = str(Path(sys.executable).with_name("pressctl"))
    ours = [script, "export", "--to", "pdf", "--no-verify", "--output", "out"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        export.newsroom(folder, count + count // 7 + 1)
        paths = sorted((folder / "releases").rglob("*.md"))
        releases = [str(path) for path in paths if "language: zh" not in path.read_text(encoding="utf-8")][:count]
        _compare("one PDF", folder, [*ours, releases[0]], releases[:1], ROUNDS)
        _compare(f"{count} PDFs", folder, [*ours, *releases], releases, 1)


def _compare(label: str, folder: Path, ours: Sequence[str], releases: Sequence[str], rounds: int) -> None:
    commands = [["pandoc", path, "--pdf-engine=weasyprint", "-o", "p.pdf"] for path in releases]
    own, other = list[Times](), list[Times]()
    for _ in range(rounds):
        own.append(_times(folder, [ours]))
        made = sum(1 for _ in (folder / "out").rglob("*.pdf"))
        if made != len(releases):
            print(f"{made} PDFs instead of {len(releases)}")
        shutil.rmtree(folder / "out", ignore_errors=True)
        other.append(_times(folder, commands))
    for name, at in (("clock", 0), ("processors", 1)):
        one, two = (statistics.median(times[at] for times in runs) for runs in (own, other))
        print(f"{label:10} {name:10} {one:7.2f} s, pandoc {two:7.2f} s: {one / two:.2f}", flush=True)


def _times(folder: Path, commands: Sequence[Sequence[str]]) -> Times:
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    for command in commands:
        subprocess.run(command, cwd=folder, env={**os.environ, "PATH": PATH}, capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - start, spent


if __name__ == "__main__":
    main()
