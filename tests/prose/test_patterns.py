"""Patterns that are made when they are used, and only with the letters that a text may have."""

from __future__ import annotations

import pytest

from pressctl.prose.patterns import CAPITALS, UNSPACED, ByCapitals, ByScript, is_unspaced

WORD = ByScript(rf"[^\W{UNSPACED}]+")


@pytest.mark.parametrize(
    ("text", "words"),
    [("Été à “Łódź”", ["Été", "à", "Łódź"]), ("Acme在Lyon", ["Acme", "Lyon"]), ("안녕 дом", ["дом"]), ("", [])],
)
def test_a_pattern_by_script_finds_the_same_in_a_text_with_and_without_far_scripts(text: str, words: list[str]) -> None:
    assert WORD.of(text).findall(text) == words


def test_a_letter_of_a_script_without_spaces_is_told_from_others() -> None:
    assert all(map(is_unspaced, "在かก한"))
    assert not any(map(is_unspaced, ("a", "é", "д", "。", "")))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Été à Lyon", ["Été", "Lyon"]),
        ("Łódź, Ärger", ["Łódź", "Ärger"]),
        ("Дом и Été", ["Дом", "Été"]),
        ("在 “a”", []),
    ],
)
def test_a_pattern_by_capitals_finds_the_same_in_a_text_with_and_without_those_of_eastern_europe(
    text: str, words: list[str]
) -> None:
    word = ByCapitals(lambda: rf"(?<!\w)[{CAPITALS}][^\W\d_{CAPITALS}]+")
    assert word.of(text).findall(text) == words
