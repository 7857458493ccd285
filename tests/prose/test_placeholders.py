"""Placeholders: what a template or a hurried author leaves to be filled in."""

from __future__ import annotations

import pytest

from pressctl.prose import placeholders
from pressctl.prose.placeholders import PLACEHOLDERS, Placeholder


@pytest.mark.parametrize("kind", PLACEHOLDERS, ids=lambda kind: kind.example)
def test_each_kind_of_placeholder_is_found_in_its_example(kind: Placeholder) -> None:
    assert any(gate in kind.example for gate in kind.gates), "the quick look would pass over it"
    assert kind.pattern.search(kind.example)
    assert placeholders.is_placeholder(kind.example)


def test_a_day_left_open_is_found_in_latin_and_in_cyrillic_letters() -> None:
    assert [len(list(placeholders.find(text))) for text in ("XX мая", "\u0425\u0425 мая", "XX May")] == [1, 1, 1]
