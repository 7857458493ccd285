"""Commands killed at random moments: nothing is half written, nothing is lost, and the next run mends the rest.

`python benchmarks/kills.py [--kills N] [--seed S] [--until HH:MM]` makes a newsroom of some releases for each kill,
starts a command, ends it with SIGKILL after a random time within that of a whole run, and then asks that

- each release and source is what it was before, or what a whole run makes of it, byte by byte;
- the same command, run again, ends as a run does that nobody has killed, and leaves the same files;
- an hour later (files are made older) a run leaves no file or folder of its own behind.

Prints, for each command, how many runs were killed before their end, and what did not hold.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

RELEASE = """---
headline: Acme opens a plant in Lyon {number}
language: en
date: 2026-03-02
dateline: Geneva
status: released
id: plant-{number}
contacts:
  - name: Ana Silva
    email: press@example.org
    phone: +41 22 730 81 11
---

Acme opened a plant  in Lyon on 2 March 2026. It will employ forty people and build pumps for  rivers and canals.

“We have looked for this place for two years,” said Ana Silva, director of the the plant, at the opening.
"""
PAGE = """Acme opens a plant in Lyon {number}

GENEVA, 2 March 2026 – Acme opened a plant in Lyon on Monday. It will employ forty people and build pumps for rivers.

The first pumps will be delivered in the autumn, to the towns that have ordered them from the company.

Media contact: Ana Silva, press@example.org, +41 22 730 81 11
"""
SETTINGS = """[newsroom]
name = "Acme"
languages = ["en"]
url = "https://example.org"
timezone = "Europe/Zurich"
"""
FILES = 30
COMMANDS = {
    "fix": ["validate", "--fix", "--unsafe-fixes", "--jobs", "1", "releases"],
    "import": ["import", "pages"],
    "export": ["export", "--to", "html,text", "-o", "out", "--force", "--no-verify", "--jobs", "1"],
    "changed": ["export", "--to", "html,docx", "-o", "out", "--changed", "--no-verify", "--jobs", "1"],
    "site": ["export", "--to", "site", "-o", "public", "--force", "--no-verify", "--jobs", "1"],
    "baseline": ["validate", "--write-baseline", "accepted.json", "releases"],
    "new": ["new", "Acme opens another plant", "--language", "en"],
}
OURS = (".pressctl-????????", ".*.????????.part")


def main() -> None:
    """Kill, look, and print what held."""
    parser = argparse.ArgumentParser(description="Kill commands at random moments.")
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--until", default="", help="HH:MM, UTC: no further run is started then")
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    killed, faults = Counter[str](), Counter[str]()
    with tempfile.TemporaryDirectory(prefix="pressctl-kills-") as folder:
        work = Path(folder)
        whole = {name: _whole(work, name) for name in COMMANDS}
        names = list(COMMANDS)
        while killed.total() < asked.kills and not (
            asked.until and time.strftime("%H:%M", time.gmtime()) >= asked.until
        ):
            name = names[killed.total() % len(names)]
            was_killed, found = _one(work, name, *whole[name], chance)
            killed[name] += was_killed
            for fault in found:
                faults[f"{name}: {fault}"] += 1
    for name in COMMANDS:
        print(f"{name:10} {killed[name]:5} killed")
    for fault, count in faults.most_common():
        print(f"{count:5}  {fault}")
    print("all held" if not faults else f"{faults.total()} faults")
    sys.exit(bool(faults))


def _whole(work: Path, name: str) -> tuple[float, dict[str, bytes]]:
    """Return how many seconds a whole run takes, and the files it leaves."""
    room = _room(work)
    start = time.perf_counter()
    _run(room, name).wait()
    seconds = time.perf_counter() - start
    files = _files(room)
    shutil.rmtree(room)
    return seconds, files


def _one(
    work: Path, name: str, seconds: float, after: dict[str, bytes], chance: random.Random
) -> tuple[bool, list[str]]:
    """Kill one run; return whether it was still running then, and what did not hold."""
    room = _room(work)
    before = _files(room)
    process = _run(room, name)
    time.sleep(seconds * chance.uniform(0.3, 1.05))
    was_killed = process.poll() is None
    process.send_signal(signal.SIGKILL)
    process.wait()
    faults = [f"{path} is half written" for path in _mixed(_files(room), before, after)]
    _make_older(room)
    _run(room, name).wait()
    now = _files(room)
    faults += [f"{path} is left" for pattern in OURS for path in map(str, room.rglob(pattern))]
    if name not in {"new", "import"}:  # what is there already is not made twice
        faults += [f"{path} is not as after a whole run" for path in after if now.get(path) != after[path]]
    else:
        faults += [f"{path} is missing after the next run" for path in after if path not in now]
    shutil.rmtree(room)
    return was_killed, faults


def _mixed(now: dict[str, bytes], before: dict[str, bytes], after: dict[str, bytes]) -> list[str]:
    """Return the files that are neither as before nor as after a whole run; those without a name yet are not asked."""
    return [path for path, data in now.items() if data not in {before.get(path), after.get(path)}]


def _room(work: Path) -> Path:
    room = work / "room"
    for folder in ("releases", "pages"):
        (room / folder).mkdir(parents=True)
    settings = (
        '[newsroom]\nname = "Acme"\nlanguages = ["en"]\nurl = "https://example.org"\ntimezone = "Europe/Zurich"\n'
    )
    (room / "pressctl.toml").write_text(settings, encoding="utf-8")
    for number in range(FILES):
        (room / "releases" / f"{number:03}.md").write_text(RELEASE.format(number=number), encoding="utf-8")
        (room / "pages" / f"{number:03}.txt").write_text(PAGE.format(number=number), encoding="utf-8")
    return room


def _run(room: Path, name: str) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PRESSCTL_CACHE": str(room.parent / "cache"), "PRESSCTL_NOW": "2026-03-03T09:00:00Z"}
    shutil.rmtree(room.parent / "cache", ignore_errors=True)
    command = [sys.executable, "-m", "pressctl", *COMMANDS[name]]
    return subprocess.Popen(command, cwd=room, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _files(room: Path) -> dict[str, bytes]:
    """Return the bytes of the files of a newsroom by their paths, without those that have no name yet."""
    files = (path for path in room.rglob("*") if path.is_file())
    named = (path for path in files if not any(part.startswith(".") for part in path.relative_to(room).parts))
    return {path.relative_to(room).as_posix(): path.read_bytes() for path in named}


def _make_older(room: Path) -> None:
    """Make what runs have left two hours older."""
    past = time.time() - 7200
    for pattern in OURS:
        for path in room.rglob(pattern):
            os.utime(path, (past, past))


if __name__ == "__main__":
    main()
