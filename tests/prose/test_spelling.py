"""A slip of one letter is told from another word."""

import pytest

from pressctl.prose.spelling import is_one_letter_off, shared_start


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("christ", "crist"),  # left out
        ("crist", "christ"),  # put in
        ("liljert", "liljart"),  # changed
        ("slivka", "silvka"),  # two that swapped
        ("silva", "silav"),
        ("silva", "silvan"),
        ("silva", "ilva"),
        ("anna", "annna"),
    ],
)
def test_one_slip_is_one_letter_off(one: str, other: str) -> None:
    assert is_one_letter_off(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("silva", "silva"),
        ("silva", "silvano"),
        ("silva", "salve"),
        ("silva", "avlis"),
        ("silva", "islav"),
        ("", ""),
    ],
)
def test_the_same_word_and_another_word_are_not(one: str, other: str) -> None:
    assert not is_one_letter_off(one, other)


def test_the_shared_start_ends_before_the_first_difference() -> None:
    assert shared_start("christ", "crist") == 1
    assert shared_start("silva", "silvano") == 5
