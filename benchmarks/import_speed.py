"""What importing text costs, as a ratio to one cold import of trafilatura, in one run.

`python benchmarks/import_speed.py [COUNT]`. Pages of text in eight languages, with menus around them, are imported into
an empty newsroom. Budgets: 1,000 pages in 15 × the time in which Python imports trafilatura, on two idle cores; the
most memory for ten times as many pages within a tenth of that for one time, but for the table of what was imported. The
seconds of CPU, of all processes together, tell two versions apart beside other work, too.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import sound

import corpus

ROUNDS = 3
MENU = "Home\nAbout us\n- Careers\n- Contact\nNews\n- Latest\n- Archive\nSearch\n"
FOOTER = "Follow us\nTerms of use\nPrivacy\n"
COUNT = 1_000
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""The variables of what is measured: as installed, all modules are compiled."""


def main() -> None:
    """Print the time, its ratio, and the memory of a tenth of the pages, of all, and of ten times as many."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    rounds = [_run([sys.executable, "-c", "import trafilatura"], ".") for _ in range(ROUNDS)]
    floor, work, memory = map(statistics.median, zip(*rounds, strict=True))
    print(f"import trafilatura  {floor:6.2f} s            {work:6.2f} s CPU            {memory:6.1f} MB")
    with tempfile.TemporaryDirectory() as folder:  # ext4 is slow to make files where others were just removed
        _imported(1, folder)  # which compiles the modules
        for pages in (count // 10, count, count * 10):
            seconds, cpu, memory = _imported(pages, folder)
            ratios = f"{seconds:6.2f} s  {seconds / floor:6.2f} ×  {cpu:6.2f} s CPU  {cpu / work:6.2f} ×"
            print(f"{pages:6} pages        {ratios}  {memory:6.1f} MB")


def _imported(pages: int, folder: str) -> tuple[float, float, float]:
    newsroom = Path(tempfile.mkdtemp(dir=folder))
    sources = newsroom / "pages"
    sources.mkdir()
    (newsroom / "pressctl.toml").touch()
    for number in range(pages):
        (sources / f"{number:06}.txt").write_text(page(number), encoding="utf-8")
    script = str(Path(sys.executable).with_name("pressctl"))
    measured = _run([script, "import", "pages"], str(newsroom))
    made = sum(1 for _ in (newsroom / "releases").rglob("*.md"))
    if made != pages:
        print(f"{pages - made} pages were not imported")
    return measured


def page(number: int) -> str:
    """Return a page saved as text: a release with the menus of its site around it."""
    release = corpus.written(number)
    contact = sound.TEXTS[release.language]["contact"]
    headline = release.front["headline"].removeprefix("headline: ")
    reach = f"{contact['name']}\n{contact['email']}\n{contact['phone']}\n"
    return f"{MENU}{headline} ({number})\n" + "\n".join(release.body) + f"\n###\nMedia contact:\n{reach}{FOOTER}"


def _run(command: list[str], folder: str) -> tuple[float, float, float]:
    """Return the seconds that a command takes, those of CPU, and the megabytes that it has at most."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, _, usage = os.wait4(process.pid, 0)
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


if __name__ == "__main__":
    main()
