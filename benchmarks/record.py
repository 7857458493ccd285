"""How long it takes to list, check and look up a record of ten thousand events.

`python benchmarks/record.py [--events N]` makes a record of N events (10,000), each of two editions of a release, and
prints the seconds of `pressctl record --format csv` as a whole process, of reading all heads, and of the names alone,
as `validate` does. Budget: 1 s for the list.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from pressctl.newsroom import issued
from pressctl.release.record import events
from pressctl.release.record.events import Event, Happened, Head

RELEASE = {
    "headline": "Acme opens a plant", "language": "en", "date": "2026-03-02",
    "body": [f"Paragraph {number} of a release of the usual length, with some forty words." * 6 for number in range(8)],
}  # fmt: skip


def main() -> None:
    """Make the record, measure, print."""
    parser = argparse.ArgumentParser(description="Measure a record of many events.")
    parser.add_argument("--events", type=int, default=10_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="pressctl-record-") as folder:
        root = Path(folder)
        (root / "pressctl.toml").touch()
        _make(root, asked.events)
        environment = {**os.environ, "PRESSCTL_CACHE": str(root / "cache")}
        command = [sys.executable, "-m", "pressctl", "record", "--format", "csv"]

        def listed() -> None:
            subprocess.run(command, cwd=root, env=environment, stdout=subprocess.DEVNULL, check=True)

        seconds = [_timed(listed) for _ in range(3)]
        print(f"record --format csv   {min(seconds):6.2f} s")
        print(f"all heads             {_timed(lambda: issued.Record(root)):6.2f} s")
        print(f"names alone           {_timed(lambda: issued.names(root, 'plant-7')):6.2f} s")
        print(f"one release           {_timed(lambda: issued.newest(root, 'plant-7')):6.4f} s")


def _make(root: Path, count: int) -> None:
    for number in range(count // 2):
        head = Head(
            "", Happened.ISSUED, f"plant-{number}", "en", 1, f"2026-03-{1 + number % 28:02}T09:00:00Z", "anna",
            channels=({"name": "mail", "list": "press", "recipients": 214},),
        )  # fmt: skip
        first = _save(root, Event(head, release=RELEASE))
        second = replace(head, event=Happened.CORRECTED, edition=2, at=head.at.replace("T09", "T10"), previous=first)
        _save(root, Event(second, release=RELEASE))


def _save(root: Path, event: Event) -> str:
    data = events.written(event)
    path = root / events.FOLDER / events.file_name(event.head)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return hashlib.sha256(data).hexdigest()


def _timed(work: object) -> float:
    start = time.perf_counter()
    work()  # type: ignore[operator]  # a function
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
