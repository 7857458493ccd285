"""Paragraphs of an agency's releases in six languages, dense with facts: all agree, and each broken fact is found.

Each line of ``dense_paragraphs.tsv`` has the number of a paragraph, the tag of a language and the text in it, in which
a fact stands beside what it is broken into: “{640|690}”.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import permutations
from pathlib import Path

import pytest

from pressctl.facts.comparing import compare
from pressctl.facts.matching.aligning import Passage
from pressctl.facts.reading import read

FACT = re.compile(r"\{([^{}|]+)\|([^{}|]+)\}")
PARAGRAPHS: dict[str, dict[str, str]] = defaultdict(dict)
for line in Path(__file__).with_name("dense_paragraphs.tsv").read_text(encoding="utf-8").splitlines():
    number, tag, text = line.split("\t")
    PARAGRAPHS[number][tag] = text


def passage(text: str, tag: str, broken: int = -1) -> list[Passage]:
    """Return a paragraph with one of its facts broken, by its number."""
    numbers = iter(range(text.count("{")))
    whole = FACT.sub(lambda match: match[2] if next(numbers) == broken else match[1], text)
    return [Passage("paragraph", whole, read(whole, tag), language=tag)]


@pytest.mark.parametrize("number", PARAGRAPHS)
def test_the_six_languages_agree(number: str) -> None:
    texts = PARAGRAPHS[number]
    told = [
        (one, other)
        for one, other in permutations(texts, 2)
        if compare(passage(texts[one], one), passage(texts[other], other))
    ]
    assert told == []


@pytest.mark.parametrize("number", PARAGRAPHS)
def test_each_broken_fact_is_found(number: str) -> None:
    texts = PARAGRAPHS[number]
    unseen = [
        (one, other, fact)
        for one, other in permutations(texts, 2)
        for at, fact in enumerate(FACT.findall(texts[other]))
        if not compare(passage(texts[one], one), passage(texts[other], other, at))
    ]
    assert unseen == []
