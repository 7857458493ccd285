"""Words as a search compares them: the same however their letters are encoded, accented or written."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressctl.prose.folding import folded, words


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("zurich", "Zürich"),
        ("ZÜRICH", "Zu\u0308rich"),
        ("oeuvre", "Œuvre"),
        ("lodz", "Łódź"),
        ("strasse", "Straße"),
        ("istanbul", "İstanbul"),
        ("елка", "Ёлка"),
        ("القدس", "القُدْسُ"),
        ("القدس", "القـــدس"),
        ("اعلان", "إعلان"),
        ("اعلان", "أعلان"),
        ("مدينه", "مدينة"),
        ("123", "١٢٣"),
        ("שלום", "שָׁלוֹם"),
        ("ガ", "カ\u3099"),
        ("한국", unicodedata.normalize("NFD", "한국")),
        ("hinweis", "Hin\u00adweis"),
        ("file", "ﬁle"),
    ],
)
def test_what_people_type_is_what_is_written(typed: str, written: str) -> None:
    assert folded(typed) == folded(written)


def test_what_is_another_word_stays_another() -> None:
    assert folded("हिन्दी") != folded("हन्द")  # vowels of Indian scripts are marks
    assert folded("ประเทศ") != folded("ปรเทศ")


def test_scripts_without_spaces_are_read_character_by_character() -> None:
    assert folded("Acme水泵工厂2026年") == "acme 水 泵 工 厂 2026 年"


def test_signs_are_no_words() -> None:
    assert folded('l’UE "OR" AND* (x) {y}^z \0 — #1') == "l ue or and x y z 1"


def test_a_word_is_found_where_it_stands_with_its_accents() -> None:
    text = "À Zu\u0308rich, القُدْسُ 水泵"
    assert [text[word.start : word.end] for word in words(text)] == ["À", "Zu\u0308rich", "القُدْسُ", "水", "泵"]


@given(st.text())
def test_canonically_equivalent_texts_are_the_same(text: str) -> None:
    assert folded(unicodedata.normalize("NFD", text)) == folded(unicodedata.normalize("NFC", text))


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_the_words_of_a_text_are_the_same_with_their_places(text: str) -> None:
    found = words(text)
    assert sorted("".join(word.text for word in found)) == sorted(folded(text).replace(" ", ""))
    assert all(word.start < word.end for word in found)
