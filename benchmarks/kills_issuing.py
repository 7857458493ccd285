"""Issuing, correcting and withdrawing killed at random moments: nothing is half out that nobody tells.

`python benchmarks/kills_issuing.py [--kills N] [--seed S]` makes for each kill a newsroom of releases in two languages,
starts a command in a process of its own (forked, with everything loaded, so that most moments fall into its work), ends
it with SIGKILL after a random time, and then asks that

- each file is what it was before, or what a whole run makes of it, byte by byte;
- `record --check` has a fault exactly when some of it is done and some is not;
- the same command, run again, ends as a run that nobody has killed, with the same files, and no fault is left.

Prints, for each command, how many runs were killed before their end, in how many something was half done (and told),
and what did not hold.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pressctl import cli
from pressctl.issuing import auditing, issue, withdrawing  # noqa: F401  # loaded before the fork
from pressctl.newsroom import folder
from pressctl.newsroom.issued import Record
from pressctl.rules import catalogue

RELEASE = """---
headline: {headline} {number}
language: {language}
date: 2026-03-02
dateline: Geneva
status: approved
id: plant-{number}
contacts:
  - name: Ana Silva
    email: press@example.org
---

{body}
"""
TEXTS = {
    "en": (
        "Acme opens a plant in Lyon",
        "Acme opened a plant in Lyon on 2 March 2026. It will employ 400 people.",
    ),
    "fr": (
        "Acme ouvre une usine à Lyon",
        "Acme a ouvert une usine à Lyon le 2 mars 2026. Elle a 400 personnes.",
    ),
}
SETTINGS = '[newsroom]\nname = "Acme"\nlanguages = ["en", "fr"]\nurl = "https://example.org"\n'
FILES = 4
WRITING = 0.6
"""The part of a run after which it writes; every second moment is looked for there."""
COMMANDS = {
    "issue": ["issue", "releases", "--channel", "mail", "--to", "text,html", "-o", "out", "--by", "anna"],
    "correct": ["correct", "plant-2", "--language", "en", "--write"],
    "withdraw": [
        "withdraw",
        "releases",
        "--reason",
        "It was put off.",
        "--reason",
        "fr=C’est reporté.",
        "--kill",
        "--to",
        "text",
        "-o",
        "out",
    ],
}


def main() -> None:
    """Kill, look, and print what held."""
    parser = argparse.ArgumentParser(description="Kill issue, correct and withdraw at random moments.")
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    catalogue()
    killed, half, faults = Counter[str](), Counter[str](), Counter[str]()
    with tempfile.TemporaryDirectory(prefix="pressctl-kills-") as place:
        work = Path(place)
        os.environ["PRESSCTL_CACHE"] = str(work / "cache")
        os.environ["PRESSCTL_NOW"] = "2026-03-03T09:00:00Z"
        prepared = {name: _prepared(work, name) for name in COMMANDS}
        while killed.total() < asked.kills:
            name = min(COMMANDS, key=lambda each: killed[each])
            was_killed, is_half, found = _one(work, name, *prepared[name], chance)
            killed[name] += was_killed
            half[name] += is_half
            faults.update(f"{name}: {fault}" for fault in found)
    for name in COMMANDS:
        print(f"{name:10} {killed[name]:5} killed, {half[name]:4} half done and told")
    for fault, count in faults.most_common():
        print(f"{count:5}  {fault}")
    print("all held" if not faults else f"{faults.total()} faults")
    sys.exit(bool(faults))


def _prepared(work: Path, name: str) -> tuple[Path, float, dict[str, bytes]]:
    """Return the newsroom as it is before the command, the seconds of a whole run, and the files that it leaves."""
    room = work / f"before-{name}"
    (room / "releases").mkdir(parents=True)
    (room / "pressctl.toml").write_text(SETTINGS, encoding="utf-8")
    for number in range(FILES):
        for language, (headline, body) in TEXTS.items():
            text = RELEASE.format(headline=headline, language=language, number=number, body=body)
            (room / "releases" / f"{number}.{language}.md").write_text(text, encoding="utf-8")
    if name != "issue":
        _wait(_started(room, COMMANDS["issue"]))
    if name == "correct":
        file = room / "releases" / "2.en.md"
        file.write_text(file.read_text(encoding="utf-8").replace("400", "40"), encoding="utf-8")
    with _copied(work, room) as copy:
        start = time.perf_counter()
        code = _wait(_started(copy, COMMANDS[name]))
        assert code == 0, f"{name} ends with {code}"
        return room, time.perf_counter() - start, _files(copy)


def _one(
    work: Path, name: str, before: Path, seconds: float, after: dict[str, bytes], chance: random.Random
) -> tuple[bool, bool, list[str]]:
    """Kill one run; return whether it was running still, whether some was done and some not, and what did not hold."""
    first = _files(before)
    with _copied(work, before) as room:
        process = _started(room, COMMANDS[name])
        time.sleep(seconds * chance.uniform(chance.choice((0, WRITING)), 1.05))
        was_killed = os.waitpid(process, os.WNOHANG) == (0, 0)
        if was_killed:
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
        now = _files(room)
        faults = [f"{path} is half written" for path in now if now[path] not in {first.get(path), after.get(path)}]
        is_half, told = _is_half(now, first, after), _told(room)
        if name != "correct" and is_half != bool(told):
            faults.append(f"half is {is_half}, and the check says {told}")
        code = _wait(_started(room, COMMANDS[name]))
        if code not in {0, 2}:  # 2: all of it was done before
            faults.append(f"the next run ends with {code}")
        again = _files(room)
        faults += [f"{path} is not as after a whole run" for path in after if again.get(path) != after[path]]
        faults += [f"{path} is left" for path in again if path not in after]
        faults += [f"the check says {each}" for each in _told(room)]
    return was_killed, is_half and bool(told), faults


def _is_half(now: dict[str, bytes], before: dict[str, bytes], after: dict[str, bytes]) -> bool:
    """Return whether some release files and events are as after the run, and others are not; exports do not count."""
    names = [name for name in after if name.startswith(("releases/", "issued/")) and after[name] != before.get(name)]
    done = sum(now.get(name) == after[name] for name in names)
    return 0 < done < len(names)


def _told(room: Path) -> list[str]:
    found = folder.locate(room)
    return [each.what for each in auditing.faults(found, Record(found.root))]


def _started(room: Path, command: list[str]) -> int:
    """Start a command in a process of its own; return its number."""
    sys.stdout.flush()
    process = os.fork()
    if process:
        return process
    os.chdir(room)
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    sys.argv = ["pressctl", *command]
    try:
        cli.main()
    except SystemExit as end:
        os._exit(int(end.code or 0))
    os._exit(70)


def _wait(process: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


@contextmanager
def _copied(work: Path, room: Path) -> Iterator[Path]:
    copy = work / "room"
    shutil.copytree(room, copy)
    try:
        yield copy
    finally:
        shutil.rmtree(copy)


def _files(room: Path) -> dict[str, bytes]:
    """Return the bytes of the files of a newsroom by their paths, without those that have no name yet."""
    files = (path for path in room.rglob("*") if path.is_file())
    named = (path for path in files if not any(part.startswith(".") for part in path.relative_to(room).parts))
    return {path.relative_to(room).as_posix(): path.read_bytes() for path in named}


if __name__ == "__main__":
    main()
