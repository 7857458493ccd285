"""Tests of where sentences end."""

from itertools import pairwise

import pytest

from pressctl.prose import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened. It is new.", ["It opened.", " It is new."]),
        ("“It is new.” Ann said so.", ["“It is new.”", " Ann said so."]),
        ("“Is it new?” asked Ann. It is.", ["“Is it new?” asked Ann.", " It is."]),
        ("It cost 3 Mio. euros. It is new.", ["It cost 3 Mio. euros.", " It is new."]),
        ("J. Doe spoke. So did A. B. Roe.", ["J. Doe spoke.", " So did A. B. Roe."]),
        ("It grew by 3.5 percent.", ["It grew by 3.5 percent."]),
        ("工厂已开工。共有40人。", ["工厂已开工。", "共有40人。"]),
        ("هل افتتح؟ نعم.", ["هل افتتح؟", " نعم."]),
        ("यह नया है। वह पुराना है।", ["यह नया है।", " वह पुराना है।"]),
        ("A heading\n\nIt opened", ["A heading\n\n", "It opened"]),
        ("Towns:\n- Sampleton\n- Exampleby", ["Towns:\n", "- Sampleton\n", "- Exampleby"]),
        ("| 12 | 30 |", ["|", " 12 |", " 30 |"]),
    ],
)
def test_a_sentence_ends_at_its_mark_and_at_no_abbreviation(text: str, expected: list[str]) -> None:
    ends = [0, *sentences.ends(text), len(text)]
    assert [text[a:b] for a, b in pairwise(ends) if a < b] == expected


def test_a_semicolon_parts_what_a_sentence_says() -> None:
    assert len([*sentences.ends_of_parts("12 came; 30 stayed. All left.")]) == 3
    assert sentences.count("12 came; 30 stayed. All left.") == 2


@pytest.mark.parametrize(
    "text", ["It is new.", "“It is new.”", "(It is new!)", "它是新的。”", "And so on …", "**Done.** "]
)
def test_a_text_that_ends_as_a_sentence_is_ended(text: str) -> None:
    assert sentences.is_ended(text)


@pytest.mark.parametrize("text", ["Acme opens a plant", "When:", "“Acme opens a plant”", ""])
def test_a_title_is_not(text: str) -> None:
    assert not sentences.is_ended(text)
