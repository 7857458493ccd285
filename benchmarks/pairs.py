"""What a check of translations beside their sources costs, as a ratio to the same files without ids, in one run.

`python benchmarks/pairs.py [COUNT [ROUNDS]]`. COUNT ids (5,000) in English and French; plain texts, with a figure or
two, and dense ones, with forty facts each. Times are those of the processor, of all processes. Budgets: 1.5 × the time
without pairs when nothing is kept, and less than 20 ms a pair; where everything is kept the time without pairs; after a
change of one source nothing but it and its translation is checked.
"""

from __future__ import annotations

import json
import os
import random
import re
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from unittest import mock

import sound

import corpus

COUNT = 5_000
ROUNDS = 3
TAGS = ("en", "fr")
FACTS = Path(__file__).parents[1] / "tests" / "facts" / "six_languages"
"""A text with forty facts in six languages: ``{written|reading}`` is one of them."""
FACT = re.compile(r"\{([^{}|]+)\|[^{}|]+\}")
PARAGRAPHS = 7
"""Of the text with facts in a release: it is as long as a plain one then."""


def main() -> None:
    """Print for each kind of text what the pairs cost, cold and warm, and what is checked after a change."""
    count, rounds = [*map(int, sys.argv[1:]), *(COUNT, ROUNDS)[len(sys.argv) - 1 :]]
    for kind in ("plain", "dense"):
        with tempfile.TemporaryDirectory() as place:
            rooms = [Path(place) / name for name in ("pairs", "alone")]
            for room in rooms:
                newsroom(room, count, kind, has_ids=room.name == "pairs")
            _measure(kind, rooms, count, rounds)


def _measure(kind: str, rooms: Sequence[Path], count: int, rounds: int) -> None:
    for label, options in (("cold", ["--no-cache"]), ("kept", []), ("warm", [])):
        times = [[_checked(room, *options) for room in rooms] for _ in range(1 if label == "kept" else rounds)]
        pairs, alone = (statistics.median(each) for each in zip(*times, strict=True))
        more = (pairs - alone) / count * 1000
        print(f"{kind}, {label}: {pairs:6.2f} s of {alone:6.2f} s: {pairs / alone:5.2f} ×, {more:5.2f} ms a pair more")
    source = next((rooms[0] / "releases").glob("*.en.md"))
    source.write_bytes(source.read_bytes() + b"\n")
    print(f"{kind}, a source changed: {_checked(rooms[0]):6.2f} s")


def newsroom(folder: Path, count: int, kind: str, *, has_ids: bool) -> None:
    """Write a newsroom of so many ids in two languages, or the same files without ids."""
    (folder / "releases").mkdir(parents=True)
    boilerplates = "\n".join(f"{tag} = {json.dumps(corpus.BOILERPLATE[tag], ensure_ascii=False)}" for tag in TAGS)
    settings = corpus.SETTINGS.format(languages=json.dumps(TAGS), boilerplates=boilerplates)
    (folder / "pressctl.toml").write_text(settings, encoding="utf-8")
    for number in range(count):
        for tag in TAGS:
            release = _written(number, tag)
            release = release.telling(*_paragraphs(number, tag)) if kind == "dense" else release
            release = release.having(id=f"id: acme-{number:06}\nsource_language: en" if has_ids else "")
            file = folder / "releases" / f"{release.day}-{number:06}.{tag}.md"
            file.write_text(release.text(), encoding="utf-8")


def _written(number: int, tag: str) -> sound.Written:
    with mock.patch.object(sound, "LANGUAGES", (tag,)):
        return sound.written(number)


def _paragraphs(number: int, tag: str) -> list[str]:
    """Return some paragraphs of the text with facts, the same of each language, with a figure of their own."""
    text = FACT.sub(r"\1", (FACTS / f"{tag}.md").read_text(encoding="utf-8")).replace("640", str(600 + number % 300))
    paragraphs = text.strip().split("\n\n")
    places = random.Random(number).sample(range(len(paragraphs)), PARAGRAPHS)
    return [paragraphs[place] for place in sorted(places)]


def _checked(folder: Path, *options: str) -> float:
    """Return the seconds of the processor, in all processes, that a check takes."""
    command = [str(Path(sys.executable).with_name("pressctl")), "validate", "--format", "jsonl", *options]
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    environment = {**os.environ, "PRESSCTL_CACHE": str(folder / "kept")}
    subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, check=False)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


if __name__ == "__main__":
    main()
