"""What a check of translations beside their sources costs, as a ratio to the same files without ids, in one run.

`python benchmarks/pairs.py [COUNT [ROUNDS]]`. COUNT ids (5,000) in English and French; plain texts, with a figure or
two, and dense ones, with forty facts each. Both newsrooms take turns; the ratio is the median of those of the rounds,
with the least and the most of them: of the seconds of the processor, in all processes, and of those of the clock, which
other work on the machine changes more. Budgets: 1.5 × the time without pairs when nothing is kept, and less than 20 ms
a pair; where everything is kept the time without pairs; after a change of one source nothing but it and its translation
is checked.
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
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import sound

import corpus

COUNT = 5_000
ROUNDS = 5
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


class Seconds(NamedTuple):
    """How long a check took: of the processor, in all processes, and of the clock."""

    processor: float
    clock: float


def _measure(kind: str, rooms: Sequence[Path], count: int, rounds: int) -> None:
    for label, options in (("cold", ["--no-cache"]), ("kept", []), ("warm", [])):
        times = [_round(rooms, options, number) for number in range(1 if label == "kept" else rounds)]
        pairs, alone = (statistics.median(each.processor for each in column) for column in zip(*times, strict=True))
        more = statistics.median(both[0].processor - both[1].processor for both in times) / count * 1000
        ratios = (_ratios([(one[place], other[place]) for one, other in times]) for place in (0, 1))
        print(
            f"{kind}, {label}: {pairs:.2f} s of {alone:.2f} s: {', by the clock '.join(ratios)}, {more:.2f} ms a pair"
        )
    source = next((rooms[0] / "releases").glob("*.en.md"))
    source.write_bytes(source.read_bytes() + b"\n")
    print(f"{kind}, a source changed: {_checked(rooms[0]).processor:.2f} s")


def _round(rooms: Sequence[Path], options: Sequence[str], number: int) -> tuple[Seconds, Seconds]:
    """Return how long each of two newsrooms takes; every other round begins with the second."""
    turn = 1 if number % 2 == 0 else -1
    one, other = [_checked(room, *options) for room in rooms[::turn]][::turn]
    return one, other


def _ratios(times: Sequence[tuple[float, float]]) -> str:
    """Return the median of the ratios of some rounds, with the least and the most."""
    ratios = sorted(pairs / alone for pairs, alone in times)
    return f"{statistics.median(ratios):.2f} × ({ratios[0]:.2f}–{ratios[-1]:.2f})"


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


def _checked(folder: Path, *options: str) -> Seconds:
    """Return how long a check takes."""
    command = [str(Path(sys.executable).with_name("pressctl")), "validate", "--format", "jsonl", *options]
    environment = {**os.environ, "PRESSCTL_CACHE": str(folder / "kept")}
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Seconds(processor, time.perf_counter() - start)


if __name__ == "__main__":
    main()
