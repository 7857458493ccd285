from __future__ import annotations

from decimal import Decimal

import pytest

from pressctl import languages
from pressctl.languages import quantities

TAGS = quantities.available()


def test_every_language_with_a_table_has_words_for_quantities() -> None:
    assert set(languages.available()) <= set(TAGS)


def test_a_language_without_a_file_says_that_it_has_digits_only() -> None:
    assert not quantities.read("xx").has_words
    assert not quantities.read("../en").has_words


@pytest.mark.parametrize("tag", TAGS)
def test_a_language_has_its_numbers_to_a_hundred_and_beyond(tag: str) -> None:
    own = quantities.read(tag)
    assert set(map(Decimal, (*range(101), 1000))) <= set(own.cardinals.values())
    assert {Decimal(10**6), Decimal(10**9)} <= set(own.magnitudes.values()) or Decimal(10**8) in own.magnitudes.values()
    assert own.currencies
    assert {own.decimal, own.group} <= {".", ",", "\u00a0", "\u202f"}


@pytest.mark.parametrize(
    ("tag", "words", "value"),
    [("fr", "septante", 70), ("ru", "двадцати одного", 21), ("ru", "трёх", 3), ("ar", "أحد عشر", 11), ("de", "zwölf", 12),
     ("es", "veintiún", 21), ("hi", "इक्कीस", 21), ("vi", "hai mươi mốt", 21), ("en", "twenty-one", 21)],
)  # fmt: skip
def test_a_number_is_known_in_its_forms(tag: str, words: str, value: int) -> None:
    assert quantities.read(tag).cardinals[quantities.fold(words)] == value
