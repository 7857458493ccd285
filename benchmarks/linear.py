"""Whether everything takes linear time: rules, fixes, exporters, importers and facts on long runs of one piece of text.

`python benchmarks/linear.py [PART …] [--length N] [--only TEXT] [--until HH:MM]`, a part being rules, fixes, exports,
imports, facts or words (all when none is named; until a time of the day, UTC), prints what takes more than eight times
as long on a text four times as long, with the seconds of the longer one, and how many pairs were measured. `words` runs
every word and phrase of the languages' tables through the rules.
Time is the processor's; what seems to grow is measured three times, and what takes less than 0.02 s is passed over.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from support.hostile import TEXTS, hostile
from support.linear_work import Work, checks, exports, facts, fixes, grown, imports, words

QUICK = 0.02
FACTOR = 8
LENGTH = 10_000
"""Characters of the longer text: as many as a very long release has."""
PARTS = {
    "rules": checks,
    "fixes": fixes,
    "exports": exports,
    "imports": imports,
    "facts": facts,
    "words": partial(checks, ("en",)),
}


def slow(
    works: Iterable[tuple[str, Work]], texts: Mapping[str, Callable[[int], str]], length: int, until: str
) -> Iterator[str]:
    """Yield a line on each part of a work that grows more than it should; say on stderr how many were measured."""
    count = 0
    for name, work in works:
        work("Acme opens.\n")  # what is read or compiled once
        for shown, text in texts.items():
            if until and dt.datetime.now(dt.UTC).strftime("%H:%M") >= until:
                break
            count += 1
            for each in grown(work, text, length, QUICK, FACTOR):
                yield f"{each.factor:6.1f} × {each.seconds:8.2f} s  {name} {each.part}  {shown}"
        print(f"{count} measured, up to {name}", file=sys.stderr, flush=True)


def main() -> None:
    """Print what is not linear; the code is 1 when there is any."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    asked.add_argument("--length", type=int, default=LENGTH)
    asked.add_argument("--only", default="", help="works with this in their name")
    asked.add_argument("--until", default="", metavar="HH:MM", help="nothing is measured from then on")
    given = asked.parse_args()
    found = 0
    for part in given.parts or PARTS:
        of_words = {word: partial(hostile, f"{word} ") for word in words()} if part == "words" else {}
        works = (pair for pair in PARTS[part]() if given.only in pair[0] and (not of_words or "body" in pair[0]))
        for line in slow(works, of_words or TEXTS, given.length, given.until):
            found += 1
            print(line, flush=True)
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
