"""Words of a language as patterns: found as texts print them, as words of their own, and nowhere else."""

from __future__ import annotations

import re

import pytest

from pressctl.languages import Language, available, find
from pressctl.prose.word_lists import alternatives, any_of, any_of_all, whole, words_of

LISTS = tuple(name for name, kind in Language.fields().items() if kind == "tuple[str, ...]")


def language(tag: str) -> Language:
    found = find(tag)
    assert found is not None
    return found


@pytest.mark.parametrize("tag", available())
def test_every_word_of_every_list_is_found_as_texts_print_it(tag: str) -> None:
    for name in LISTS:
        pattern = any_of(language(tag), name)
        for word in words_of(language(tag), name):
            for printed in (word, word.upper(), word.replace("'", "’"), word.replace(" ", "\u00a0")):
                if printed.casefold() == word.casefold() or "'" in word or " " in word:  # “ß” has no capital of its own
                    match = pattern.search(f"… {printed} …")
                    assert match, f"{name}: {printed}"
                    assert len(match[0]) >= len(word)


def test_the_longest_word_wins() -> None:
    match = re.search(alternatives(["contact", "contact presse", "presse"]), "contact presse : a@b.org")
    assert match
    assert match[0] == "contact presse"


@pytest.mark.parametrize(
    ("words", "text", "is_found"),
    [
        (["media"], "multimedia", False),
        (["media"], "media:", True),
        (["tel."], "tel.022 730 81 11", True),
        (["tel"], "tell", False),
        (["联系人"], "媒体联系人：王芳", True),
        (["l'usine"], "devant l’usine", True),
        ([], "anything", False),
    ],
)
def test_a_word_is_a_word_of_its_own(words: list[str], text: str, is_found: bool) -> None:
    assert bool(re.search(whole(words), text)) is is_found


def test_arabic_particles_are_joined_to_a_word() -> None:
    assert any_of(language("ar"), "relative_days").search("واليوم")
    assert not any_of(language("en"), "relative_days").search("todayish")


def test_the_words_of_all_languages_are_one_pattern() -> None:
    for text in ("Media contact: Ana", "Contact presse : Ana", "媒体联系人：王芳"):
        assert any_of_all("contact_headings").search(text), text


def test_the_same_words_make_the_same_pattern() -> None:
    assert alternatives({"b", "a", "cc"}) == alternatives(["a", "cc", "b"]) == "cc|a|b"
