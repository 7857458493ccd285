"""Figures in prose: what counts something, what it counts, and how much it is."""

from __future__ import annotations

import pytest

from pressctl import languages
from pressctl.facts import counting


def language(tag: str) -> languages.Language:
    found = languages.find(tag)
    assert found, tag
    return found


@pytest.mark.parametrize(
    ("tag", "text", "values"),
    [
        ("en", "It hired 4,000 people and twelve engineers", [4000, 12]),
        ("fr", "Elle emploie 4 000 personnes et douze ingénieurs", [4000, 12]),
        ("de", "Es beschäftigt 4.000 Personen und zwölf Fachleute", [4000, 12]),
        ("ru", "Работают 4 000 человек и двенадцать инженеров", [4000, 12]),
        ("en", "It costs €40 today, 12% more than in 13.1 on an A320", []),
        ("en", "It serves 4 million people from two hundred sites", [4_000_000, 200]),
        ("en", "The third plant opened on 8 July beside one mill in the XXI district", []),
    ],
)
def test_whole_numbers_that_count_something_are_found(tag: str, text: str, values: list[int]) -> None:
    assert [count.value for count in counting.counts(text, language(tag))] == values


@pytest.mark.parametrize(
    ("tag", "one", "two"),
    [("en", "engineer", "engineers"), ("fr", "personne", "personnes"), ("ru", "завод", "заводов"),
     ("de", "Person", "Personen"), ("es", "bomba", "bombas")],
)  # fmt: skip
def test_a_noun_is_the_same_in_the_singular_and_the_plural(tag: str, one: str, two: str) -> None:
    assert counting.folded(one, language(tag)) == counting.folded(two, language(tag))
