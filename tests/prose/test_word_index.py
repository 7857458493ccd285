"""Words of long lists in a text: none is passed over, and few are looked for."""

from __future__ import annotations

import pytest

from pressctl.languages import Language, find
from pressctl.prose.word_index import Index, candidates, has_any, has_any_of, pattern_of, read
from pressctl.prose.word_lists import every_word

LISTS = tuple(name for name, kind in Language.fields().items() if kind == "tuple[str, ...]")


@pytest.mark.parametrize("name", LISTS)
def test_a_text_with_a_word_has_what_the_word_is_known_by(name: str) -> None:
    """Where it had not, a word would be passed over that its pattern finds."""
    for word in every_word(name):
        pattern, index = pattern_of(word), Index([word])
        forms = {word, word.upper(), word.title(), word.replace("'", "ʼ"), word.replace(" ", "\u00a0 ")}
        for text in (
            text for form in forms for text in (form, f"a {form}, b", f"会{form}会", f"ال{form}ه", f"({form})")
        ):
            assert index.candidates(read(text)) or not pattern.search(text), (word, text)


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


def test_any_word_of_one_language() -> None:
    german = find("de")
    assert german
    assert has_any_of(german, "PRESSEKONTAKT: Ana Silva", "contact_headings")
    assert not has_any_of(german, "Contact presse : Ana Silva", "contact_headings")
    assert not has_any_of(german, "", "contact_headings")


def test_only_words_of_which_a_text_has_a_telling_part_are_looked_for() -> None:
    """Else the patterns of long lists would be made and tried for nearly every line."""
    assert not candidates("The mayor opened a bakery in the old station", "obituary_words", "publishing_ban_phrases")
    assert not candidates("افتتحت الشركة مصنعا جديدا في المدينة", "obituary_words")
    assert "journalists" in candidates("Only for JOURNALISTS", "press_words")
