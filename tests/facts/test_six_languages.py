"""One release in six languages, whose facts agree; each of them broken, in each language, is found.

In the files a fact stands beside what it is broken into: “{640|690}”.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from pressctl.facts import texts
from pressctl.facts.comparing import compare, side_by_side
from pressctl.facts.matching.aligning import Passage

FOLDER = Path(__file__).with_name("six_languages")
FACT = re.compile(r"\{([^{}|]+)\|([^{}|]+)\}")
TAGS = ("en", "fr", "es", "ar", "zh", "ru")
LEAST = 40
"""Facts of the release."""


@cache
def text(tag: str, broken: int = -1) -> str:
    """Return the release in a language, with one of its facts broken, by its number."""
    whole = (FOLDER / f"{tag}.md").read_text(encoding="utf-8")
    numbers = iter(range(whole.count("{")))
    return FACT.sub(lambda match: match[2] if next(numbers) == broken else match[1], whole)


@cache
def passages(tag: str, broken: int = -1) -> list[Passage]:
    return list(texts.passages(texts.Text((), text(tag, broken), tag)))


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("other", TAGS)
def test_the_languages_agree(tag: str, other: str) -> None:
    assert compare(passages(tag), passages(other)) == []


@pytest.mark.parametrize("tag", TAGS)
def test_each_fact_of_the_source_is_answered_by_the_same_in_the_other_language(tag: str) -> None:
    found = side_by_side(passages("en"), passages(tag))
    assert found
    hard = [fact.written for passage in passages("en") for fact in passage.facts if fact.is_hard]
    answered = [place.fact.written for place in found.answers if place.fact.is_hard]
    assert sorted(answered) == sorted(hard)
    assert all(other.fact in passages(tag)[other.passage].facts for other in found.answers.values())
    assert [pair for pair in found.pairs if len(pair.source) != 1 or len(pair.target) != 1] == []


@pytest.mark.parametrize("tag", TAGS)
def test_each_fact_that_is_broken_in_a_language_is_found(tag: str) -> None:
    facts = FACT.findall((FOLDER / f"{tag}.md").read_text(encoding="utf-8"))
    assert len(facts) >= LEAST
    source = "fr" if tag == "en" else "en"
    unseen = [fact for number, fact in enumerate(facts) if not compare(passages(source), passages(tag, number))]
    assert unseen == []
