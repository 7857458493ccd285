"""Sound translations of English sentences, in which nothing differs, and broken ones, in which one fact is told.

Each line of ``broken_pairs.tsv`` has the kind of the fact, the tag of a language, the sentence in English, a sound
translation and a broken one.
"""

from __future__ import annotations

from pathlib import Path

from pressctl.facts.comparing import Fault, compare
from pressctl.facts.matching.aligning import Passage
from pressctl.facts.reading import read

ROWS = [
    line.split("\t") for line in Path(__file__).with_name("broken_pairs.tsv").read_text(encoding="utf-8").splitlines()
]
TOLD = {Fault.DIFFERS, Fault.SWAPPED}


def passages(text: str, tag: str) -> list[Passage]:
    return [Passage("paragraph", text, read(text, tag), language=tag)]


def is_told(one: list[Passage], other: list[Passage]) -> bool:
    return any(found.fault in TOLD for pair in ((one, other), (other, one)) for found in compare(*pair))


def test_nothing_differs_in_a_sound_translation() -> None:
    wrong = [row for row in ROWS if is_told(passages(row[2], "en"), passages(row[3], row[1]))]
    assert wrong == []


def test_the_fact_that_is_broken_is_told() -> None:
    untold = [row for row in ROWS if not is_told(passages(row[2], "en"), passages(row[4], row[1]))]
    assert untold == []
