"""What `validate` costs on 10,000 releases, as ratios to floors and to other tools, in one run.

`python benchmarks/validate.py [--hundred-thousand]`. Budgets: cold as velite's check of the schema (about 3.5 × libyaml
parsing every front matter in one process); warm as rumdl's (about 3.5 × reading every byte); one file 2 × `import
typer`; 100,000 releases 10 × the time of 10,000; memory the same for both. All seeded faults must be found, and nothing
in the sound releases. hugo, velite, rumdl and markdownlint-cli2 are measured where they are on the PATH, or in the
folders that TOOLS names as PATH does; hugo and velite on sound releases, as they stop at the first fault.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import corpus

ROUNDS = 3
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Where Python may not keep what it has compiled, everything that starts it is slow."""
READ = "import sys, pathlib\nfor path in pathlib.Path('releases').rglob('*.md'): path.read_bytes()"
PARSE = """
import pathlib, yaml
for path in pathlib.Path('releases').rglob('*.md'):
    try:
        yaml.load(path.read_bytes().split(b'---\\n')[1], yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError):
        pass
"""
VELITE = """
import { defineConfig, s } from 'velite'
export default defineConfig({ root: 'releases', output: { data: '.velite' }, collections: { releases: {
  name: 'Release', pattern: '**/*.md',
  schema: s.object({ headline: s.string(), language: s.string(), date: s.isodate(), dateline: s.string(),
    status: s.enum(['draft', 'released']), contacts: s.array(s.object({ name: s.string(), email: s.string() })) })
} } })
"""
HUGO = "baseURL = 'https://example.org/'\ncontentDir = 'releases'\n"


def main() -> None:
    """Print each measure in seconds, its ratio to both floors, and the most memory a process of it took."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "newsroom"
        corpus.newsroom(folder)
        _judge(folder)
        times = _timed(folder)
        for label, seconds in times.items():
            print(f"{label:34} {seconds:7.2f} s  {seconds / times['floor: read all bytes']:6.2f} × reading"
                  f"  {seconds / times['floor: libyaml, one process']:6.2f} × libyaml")  # fmt: skip
        _scaled(folder, "--hundred-thousand" in sys.argv)


def _judge(folder: Path) -> None:
    done = _run(folder, _pressctl("--no-cache", "--format", "json"), "")
    unfound, false = corpus.missed(folder, json.loads(done.stdout)["findings"])
    seeded = (folder / "manifest.jsonl").read_text(encoding="utf-8").count("\n")
    print(f"seeded faults found: {seeded - len(unfound)} of {seeded}; findings in sound releases: {len(false)}")
    for line in (*unfound, *false)[:20]:
        print(f"  {line}")


def _timed(folder: Path) -> dict[str, float]:
    python = sys.executable
    kept = folder / "kept"
    one = next((folder / "releases" / "2015").iterdir())
    times = {
        "floor: import typer": _median(folder, [python, "-c", "import typer"], rounds=9),
        "pressctl, one file": _median(folder, _pressctl(str(one)), rounds=9),
        "floor: read all bytes": _median(folder, [python, "-c", READ]),
        "floor: libyaml, one process": _median(folder, [python, "-c", PARSE]),
        "pressctl, cold": _median(folder, _pressctl(), before=lambda: shutil.rmtree(kept, ignore_errors=True)),
        "pressctl, cold, one process": _median(folder, _pressctl("--no-cache", "--jobs", "1"), rounds=1),
        "pressctl, warm": _median(folder, _pressctl()),
        "pressctl, one file changed": _median(folder, _pressctl(), before=lambda: _change(folder)),
    }
    return times | _others(folder)


def _others(folder: Path) -> dict[str, float]:
    times = {}
    sound = folder.with_name("sound")
    corpus.newsroom(sound, faulty=False)
    (sound / "velite.config.js").write_text(VELITE, encoding="utf-8")
    (sound / "hugo.toml").write_text(HUGO, encoding="utf-8")
    for label, command in OTHERS.items():
        found = shutil.which(command[0], path=f"{os.environ.get('TOOLS', '')}:{os.environ['PATH']}")
        if found is None:
            print(f"{command[0]} is not installed: not measured")
            continue
        if command[0] == "velite" and not (sound / "node_modules").exists():  # its settings import it from there
            (sound / "node_modules").symlink_to(Path(found).parent.parent)
        place = sound if command[0] in {"velite", "hugo"} else folder
        times[label] = _median(place, [found, *command[1:]], rounds=1 if "cold" in label else ROUNDS)
    return times


OTHERS = {
    "velite (schema only)": ["velite"],
    "hugo list all": ["hugo", "list", "all", "--quiet"],
    "rumdl, cold": ["rumdl", "check", "--silent", "releases"],
    "rumdl, warm": ["rumdl", "check", "--silent", "releases"],
    "markdownlint-cli2": ["markdownlint-cli2", "releases/**/*.md"],
}


def _pressctl(*options: str) -> list[str]:
    return [str(Path(sys.executable).with_name("pressctl")), "validate", *options]


def _change(folder: Path) -> None:
    path = next((folder / "releases" / "2015").iterdir())
    path.write_bytes(path.read_bytes() + b"\n")


def _median(
    folder: Path, command: Sequence[str], before: Callable[[], None] = lambda: None, rounds: int = ROUNDS
) -> float:
    times = []
    for _ in range(rounds):
        before()
        start = time.perf_counter()
        _run(folder, command, str(folder / "kept"))
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def _run(folder: Path, command: Sequence[str], kept: str) -> subprocess.CompletedProcess[bytes]:
    place = {"PRESSCTL_CACHE": kept} if kept else {}
    return subprocess.run(command, cwd=folder, env={**ENVIRONMENT, **place}, capture_output=True, check=False)


def _scaled(folder: Path, is_long: bool) -> None:
    """Print time and the most memory of one process for more and more releases, cold and warm."""
    sizes = [1_000, 10_000, 100_000] if is_long else [1_000, 10_000]
    for size in sizes:
        place = folder / f"of-{size}"
        corpus.newsroom(place, size)
        for label in ("cold", "warm"):
            seconds, megabytes = _measured(place, _pressctl("--format", "jsonl"))
            print(f"{size:7,} releases, {label}: {seconds:6.2f} s, {megabytes:4.0f} MB")
        shutil.rmtree(place)


def _measured(folder: Path, command: Sequence[str]) -> tuple[float, float]:
    """Return seconds, and the megabytes of the largest process."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, env={**ENVIRONMENT, "PRESSCTL_CACHE": str(folder / "kept")},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0  # it has been waited for
    return time.perf_counter() - start, usage.ru_maxrss / 1024


if __name__ == "__main__":
    main()
