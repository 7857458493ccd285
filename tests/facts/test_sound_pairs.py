"""Sentences and sound translations of them, with the numbers that languages put otherwise: nothing in them differs.

Each line of ``sound_pairs.tsv`` has the tag of a language, a sentence in it, another tag, and the translation.
"""

from __future__ import annotations

from pathlib import Path

from pressctl.facts.comparing import Fault, compare
from pressctl.facts.matching.aligning import Passage
from pressctl.facts.reading import read

PAIRS = Path(__file__).with_name("sound_pairs.tsv")
DIFFER = {Fault.DIFFERS, Fault.SWAPPED}


def passage(text: str, tag: str) -> list[Passage]:
    return [Passage("paragraph", text, read(text, tag), language=tag)]


def differing(one: list[Passage], other: list[Passage]) -> list[tuple[str, str]]:
    found = compare(one, other)
    return [
        (each.source.written, each.target.written)
        for each in found
        if each.fault in DIFFER and each.source and each.target
    ]


def test_sound_translations_do_not_differ() -> None:
    wrong = {}
    for line in PAIRS.read_text(encoding="utf-8").splitlines():
        tag, text, other_tag, other = line.split("\t")
        one, two = passage(text, tag), passage(other, other_tag)
        if found := differing(one, two) + differing(two, one):
            wrong[other] = found
    assert wrong == {}
