"""Releases made by chance go through everything, and what always holds is looked at: see `tests/support/invariants.py`.

`python benchmarks/fuzz.py [--inputs N] [--seed S] [--jobs J] [--fixed F] [--whole W] [--until HH:MM]` makes N releases
from a grammar and from those that are kept, checks each (two milliseconds), fixes one in F, and takes one in W through
a quarter of the formats. Prints how many went through what, and each kind of failure once with the smallest input that
shows it, which is kept in `tests/properties/kept` and replayed by the tests. The same seed makes the same releases,
whatever the number of jobs.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import re
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from random import Random
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from pressctl.prose import detect
from support import generated
from support.invariants import QUICK, SLOW, broken

KEPT = Path(__file__).parents[1] / "tests" / "properties" / "kept"
BATCH = 100
"""Inputs of one piece of work."""
SECONDS = 20
"""Time of the processor that goes into making the input of a kind of failure smaller."""
PARTS = 4
"""An input goes through every fourth format."""
SURE = 20
"""One in so many of those that are not exported is asked for its language by its letters: all else takes less time."""
DEAR = 50
"""One in so many of those that are exported goes out as PDF and press kit instead."""
Failing = tuple[str, tuple[str, ...]]
"""An input that fails, and the formats that it was exported to."""


def failures(text: str, *, fixed: bool, formats: tuple[str, ...]) -> Iterator[str]:
    """Yield the failures of an input, each as what it is of: an exception by the place that it comes from."""
    try:
        yield from broken(text, fixed=fixed, formats=formats)
    except Exception as error:  # which is what is looked for
        last = traceback.extract_tb(error.__traceback__)[-1]
        yield f"{type(error).__name__} in {Path(last.filename).name}, {last.name}: {error}"


def kind(failure: str) -> str:
    """Return what a failure has in common with others: what it says without the values."""
    return re.sub(
        r"(?:came back as|another \w+:|cannot be parsed:|is not read again:|Error in [^:]+:).*",
        lambda m: m[0].split(":")[0],
        failure,
    )[:100]


def batch(
    seed: int, one_in: tuple[int, int], kept: tuple[str, ...], number: int
) -> tuple[Counter[str], dict[str, Failing]]:
    """Return how many inputs of a batch went through what, and an input for each kind of failure."""
    counts, found = Counter[str](), dict[str, Failing]()
    chance = Random(f"{seed}/{number}")
    for at in range(BATCH):
        is_kept = kept and chance.random() < 0.1
        text = generated.mutated(chance.choice(kept), chance, 2) if is_kept else generated.release(chance)
        count = number * BATCH + at
        fixed, whole = (count % each == 0 for each in one_in)
        formats = QUICK[count // one_in[1] % PARTS :: PARTS] if whole else ()
        if whole and count // one_in[1] % DEAR == 0:
            formats = SLOW
        counts.update(["checked", *["fixed"] * fixed, *["exported and imported"] * whole, *formats])
        asks = whole or count % SURE == 0
        counts.update(["language looked for"] * asks)
        with nullcontext() if asks else patch.object(detect, "_ask_langdetect", return_value=None):
            broken_here = list(failures(text, fixed=fixed, formats=formats))
        for failure in broken_here:
            counts["failures"] += 1
            found.setdefault(kind(failure), (text, formats))
    return counts, found


def smallest(text: str, formats: tuple[str, ...], wanted: str) -> str:
    """Return a part of an input that fails in the same way, and that hardly anything can be left out of."""
    end = time.process_time() + SECONDS
    needed = tuple(name for name in formats if wanted in map(kind, failures(text, fixed=False, formats=(name,))))[:1]
    size = max(len(text) // 2, 1)
    while size:
        at = 0
        while at < len(text) and time.process_time() < end:
            shorter = text[:at] + text[at + size :]
            if wanted in map(kind, failures(shorter, fixed=not needed, formats=needed)):
                text = shorter
            else:
                at += size
        size //= 2
    return text


def main() -> None:
    """Make, look, print; the code is 1 when something does not hold."""
    asked = argparse.ArgumentParser(description="Put releases made by chance through everything.")
    asked.add_argument("--inputs", type=int, default=10_000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--jobs", type=int, default=2)
    asked.add_argument("--fixed", type=int, default=10, help="one in so many is fixed, too")
    asked.add_argument("--whole", type=int, default=1000, help="one in so many is exported and imported, too")
    asked.add_argument("--until", default="", help="HH:MM, UTC: no further input is made then")
    asked.add_argument("--start", type=int, default=0, help="the batch to begin with")
    given = asked.parse_args()
    kept = tuple(path.read_bytes().decode() for path in sorted(KEPT.glob("*.md")))
    work = partial(batch, given.seed, (given.fixed, given.whole), kept)
    counts, seen, began = Counter[str](), set[str](), time.monotonic()
    last = given.start + -(-given.inputs // BATCH)
    with ProcessPoolExecutor(given.jobs) as pool:
        for start in range(given.start, last, given.jobs * 4):
            if given.until and dt.datetime.now(dt.UTC).strftime("%H:%M") >= given.until:
                break
            for more, found in pool.map(work, range(start, min(start + given.jobs * 4, last))):
                counts += more
                for name in found.keys() - seen:
                    seen.add(name)
                    _tell(name, smallest(*found[name], name))
            print(f"{dict(counts)}, batch {start}, {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    for name, count in counts.most_common():
        print(f"{count:9,}  {name}")
    print(f"{time.monotonic() - began:9,.0f}  seconds; {len(seen)} kinds of failure")
    sys.exit(bool(seen))


def _tell(name: str, text: str) -> None:
    file = KEPT / f"{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}.md"
    KEPT.mkdir(exist_ok=True)
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    print(f"{name}\n  {file.name}: {text!r}", flush=True)


if __name__ == "__main__":
    main()
