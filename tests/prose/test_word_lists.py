"""Words of a language as patterns: found as texts print them, as words of their own, and nowhere else."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest

from pressctl.languages import Language, available, find
from pressctl.prose.word_lists import (
    alternatives,
    any_of,
    any_of_all,
    candidates,
    every_word,
    has_any,
    sign_of,
    signs_of,
    whole,
    words_of,
)

LISTS = tuple(field.name for field in fields(Language) if field.type == "tuple[str, ...]")


def language(tag: str) -> Language:
    found = find(tag)
    assert found is not None
    return found


@pytest.mark.parametrize("tag", available())
@pytest.mark.parametrize("name", LISTS)
def test_every_word_of_every_list_is_found_as_texts_print_it(tag: str, name: str) -> None:
    pattern = any_of(language(tag), name)
    for word in words_of(language(tag), name):
        for printed in (word, word.upper(), word.replace("'", "’"), word.replace(" ", "\u00a0")):
            if printed.casefold() == word.casefold() or "'" in word or " " in word:  # “ß” has no capital of its own
                match = pattern.search(f"… {printed} …")
                assert match, printed
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


@pytest.mark.parametrize("name", LISTS)
def test_a_text_with_a_word_has_what_the_word_is_known_by(name: str) -> None:
    """Where it had not, a word would be passed over that its pattern finds."""
    for word in every_word(name):
        pattern = re.compile(whole([word]), re.IGNORECASE)
        forms = {word, word.upper(), word.title(), word.replace("'", "ʼ"), word.replace(" ", "\u00a0 ")}
        for text in (
            text for form in forms for text in (form, f"a {form}, b", f"会{form}会", f"ال{form}ه", f"({form})")
        ):
            assert sign_of(word) in signs_of(text) or not pattern.search(text), (word, text)


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("Media contact", True),
        ("Multimediale", False),
        ("MEDIA\u00a0CONTACT:", True),
        ("BASIN", True),  # Turkish “basın”
        ("媒体联系人", True),
        ("a pump", False),
        ("", False),
    ],
)
def test_any_word_of_any_language(text: str, is_found: bool) -> None:
    assert has_any(text, "press_words") is is_found


def test_only_words_of_which_a_text_has_a_telling_part_are_looked_for() -> None:
    """Else the patterns of long lists would be made and tried for nearly every line."""
    assert not candidates("The mayor opened a bakery in the old station", "obituary_words", "publishing_ban_phrases")
    assert not candidates("افتتحت الشركة مصنعا جديدا في المدينة", "obituary_words")
    assert "journalists" in candidates("Only for JOURNALISTS", "press_words")
