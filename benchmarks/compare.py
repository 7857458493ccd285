"""Whether two checkouts do the same: findings, fixes, exported bytes and import reports.

`compare.py OLD NEW [--releases FOLDER]… [--pages FOLDER]… [--count N] [--examples N]` runs pressctl of
each checkout (with its `.venv/bin/python`) over the folders of releases, over the folders of pages to import, and over
N generated releases (1,000; 0 for none). It prints how many entries differ in each, with a few examples, and exits with
1 when any does. Nothing is written into the folders: fixes are made, and releases exported, in a copy.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus import newsroom

NOW = "2026-11-26T09:00:00Z"
FORMATS = "html,text,markdown,json,ninjs,newsml-g2,nitf,jsonld,rss,atom,jsonfeed,csv"
"""The formats whose bytes are text, of any release; the others hold times and compressed parts, or need an event."""
HOUSE = {"PRESSCTL_NAME": "Acme", "PRESSCTL_URL": "https://example.org/"}
"""The settings that some formats demand."""
WIDTH = 160
"""Characters of an example that are shown."""


@dataclass(frozen=True)
class Checkout:
    """A checkout with its virtual environment, and a folder for what it writes."""

    root: Path
    work: Path

    def run(self, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Return what the command did, run in a folder with a fixed clock and a cache of its own."""
        command = [str(self.root / ".venv/bin/python"), "-m", "pressctl", "--now", NOW, *arguments]
        variables = {
            **os.environ,
            **HOUSE,
            "PRESSCTL_CACHE": str(self.work / "cache"),
            "COLUMNS": "200",
            "NO_COLOR": "1",
        }
        return subprocess.run(command, cwd=folder, env=variables, capture_output=True, text=True, check=False)


def findings(checkout: Checkout, folder: Path) -> list[str]:
    """Return the lines of the findings of a folder, and what was said about files that cannot be read."""
    done = checkout.run(folder, "validate", "--no-cache", "--format", "jsonl", ".")
    return [*done.stdout.splitlines(), *done.stderr.splitlines(), f"exit code {done.returncode}"]


def fixes(checkout: Checkout, folder: Path) -> list[str]:
    """Return the files of a copy of the folder after all fixes were made, those that changed only."""
    copy = checkout.work / "fixed"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(folder, copy)
    done = checkout.run(copy, "validate", "--no-cache", "--unsafe-fixes", "--format", "jsonl", ".")
    changed = [(name, data) for name, data in _files(copy) if (folder / name).read_bytes() != data]
    return [*(f"{name}: {data!r}" for name, data in changed), f"exit code {done.returncode}"]


def exports(checkout: Checkout, folder: Path) -> list[str]:
    """Return the files of all text formats, one entry per file, and what was said of releases that are refused."""
    copy, out = checkout.work / "distinct", checkout.work / "exported"
    for place in (copy, out):
        shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(folder, copy)
    names = [path.relative_to(copy).as_posix() for path in sorted(copy.rglob("*.md"))]
    for number, name in enumerate(names):
        _give_slug(copy / name, number)
    said = _exported(checkout, copy, names, out)
    return [*said, *(f"{name}: {data!r}" for name, data in _files(out))]


def _give_slug(path: Path, number: int) -> None:
    """Put a slug of its own at the head of a release: no two are then written to one place."""
    data = path.read_bytes()
    if data.startswith(b"---\n"):
        lines = [line for line in data.split(b"\n") if not line.startswith(b"slug:")]
        path.write_bytes(b"\n".join([lines[0], f"slug: r{number}".encode(), *lines[1:]]))


def _exported(checkout: Checkout, folder: Path, names: list[str], out: Path) -> list[str]:
    """Export releases, halving the batch until those that are refused stand alone; return what was said of them."""
    flags = ("--no-verify", "--include-drafts", "--allow-embargoed", "--force")
    place = out / names[0].replace("/", "_")
    done = checkout.run(folder, "export", "--to", FORMATS, "--output", str(place), *flags, *names)
    if done.returncode == 0:
        return []
    if len(names) == 1:
        return [f"{names[0]}: {done.stderr.replace(str(out), '')}"]
    middle = len(names) // 2
    return [line for half in (names[:middle], names[middle:]) for line in _exported(checkout, folder, half, out)]


def imports(checkout: Checkout, folder: Path) -> list[str]:
    """Return the entries of the import report over a folder of pages."""
    room = checkout.work / "imported"
    room.mkdir(exist_ok=True)
    done = checkout.run(room, "import", str(folder), "--dry-run", "--format", "jsonl")
    return [*done.stdout.splitlines(), f"exit code {done.returncode}"]


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()


def compared(name: str, old: list[str], new: list[str], examples: int) -> bool:
    """Print how many entries only one side has, with examples, and return whether there are any."""
    gone, come = list((Counter(old) - Counter(new)).elements()), list((Counter(new) - Counter(old)).elements())
    print(f"{name}: {len(old)} entries, {len(gone)} only in the old, {len(come)} only in the new")
    for before in gone[:examples]:
        after = next((line for line in come if _key(line) == _key(before)), "")
        at = next((i for i, (one, other) in enumerate(zip(before, after, strict=False)) if one != other), 0)
        start = max(0, at - WIDTH // 4)
        print(f"  {_key(before)}\n    - {before[start : start + WIDTH]}\n    + {after[start : start + WIDTH]}")
    old_keys = {_key(line) for line in gone}
    for line in [line for line in come if _key(line) not in old_keys][:examples]:
        print(f"  {_key(line)}\n    + {line[:WIDTH]}")
    return bool(gone or come)


def _key(line: str) -> str:
    """Return what an entry is about: the file and rule of a finding, the source of an import, the name of a file."""
    if not line.startswith("{"):
        return line.partition(":")[0]
    entry = json.loads(line)
    return " ".join(str(entry[key]) for key in ("path", "source", "line", "code") if key in entry)


def main() -> None:
    """Compare two checkouts as the command line says."""
    asked = _arguments()
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        checkouts = [Checkout(root.resolve(), work / side) for side, root in (("old", asked.old), ("new", asked.new))]
        for checkout in checkouts:
            checkout.work.mkdir()
        folders = [folder.resolve() for folder in asked.releases]
        if asked.count:
            newsroom(work / "generated", asked.count)
            folders.append(work / "generated")
        tasks = [(task, folder) for folder in folders for task in (findings, fixes, exports)]
        tasks += [(imports, folder.resolve()) for folder in asked.pages]
        old, new = checkouts
        differing = [
            compared(f"{task.__name__} of {folder.name}", task(old, folder), task(new, folder), asked.examples)
            for task, folder in tasks
        ]
    sys.exit(int(any(differing)))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old", type=Path)
    parser.add_argument("new", type=Path)
    parser.add_argument("--releases", type=Path, action="append", default=[], help="a folder of releases")
    parser.add_argument("--pages", type=Path, action="append", default=[], help="a folder of pages to import")
    parser.add_argument("--count", type=int, default=1000, help="generated releases")
    parser.add_argument("--examples", type=int, default=3, help="examples of differences")
    return parser.parse_args()


if __name__ == "__main__":
    main()
