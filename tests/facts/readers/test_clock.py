"""Hours of the day in all languages with words: a sound translation does not differ, and another hour is found.

Each line of ``clock_pairs.tsv`` has the tag of a language, an hour in English, the same in the language, and another.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

from pressctl.facts.comparing import Fault, compare
from pressctl.facts.fact import Hour, Kind
from pressctl.facts.matching.aligning import Passage
from pressctl.facts.reading import read

ROWS = [
    line.split("\t") for line in Path(__file__).with_name("clock_pairs.tsv").read_text(encoding="utf-8").splitlines()
]


def faults(english: str, other: str, tag: str) -> set[Fault]:
    source, target = f"240 / {english}.", f"240 / {other}."
    found = compare(
        [Passage("paragraph", source, read(source, "en"))], [Passage("paragraph", target, read(target, tag))]
    )
    return {each.fault for each in found}


def test_the_same_hour_does_not_differ() -> None:
    assert [(tag, same) for tag, english, same, _ in ROWS if faults(english, same, tag)] == []


def test_another_hour_is_told_as_one_that_differs() -> None:
    unseen = [(tag, other) for tag, english, _, other in ROWS if Fault.DIFFERS not in faults(english, other, tag)]
    assert unseen == []


def test_a_number_with_a_word_for_hours_stays_one_and_is_shown_with_its_word() -> None:
    (fact,) = read("Le siège ferme à 22 heures.", "fr")
    assert (fact.kind, fact.written, fact.number) == (Kind.NUMBER, "22 heures", Decimal(22))
    assert fact.clock == Hour(22, 0)


def test_hours_in_words_accuse_nobody_where_the_other_text_has_none() -> None:
    assert faults("the doors open", "à midi", "fr") == set()


def test_a_while_is_no_hour_of_the_clock() -> None:
    assert faults("two and a half hours", "deux heures et demie", "fr") == set()
    assert faults("after 24 hours", "au bout de 24 heures", "fr") == set()
    assert Fault.DIFFERS in faults("after 24 hours", "au bout de 23 heures", "fr")
    assert faults("it takes 7 hours and 30 minutes", "mất 7 giờ 30 phút", "vi") == set()


def test_the_first_hour_of_a_range_has_the_half_of_the_day_that_the_second_says() -> None:
    assert [fact.clock or fact.value for fact in read("from 3 to 6 p.m.", "en")] == [
        Hour(15, 0, "pm"),
        Hour(18, 0, "pm"),
    ]
    assert [fact.clock or fact.value for fact in read("from 10 to 2 p.m.", "en")] == [
        Hour(10, 0, "am"),
        Hour(14, 0, "pm"),
    ]
    assert faults("from 3:00 to 6:00 pm", "von 15 bis 18 Uhr", "de") == set()
    assert Fault.DIFFERS in faults("from 3:00 to 6:00 pm", "von 14 bis 18 Uhr", "de")


def test_an_hour_answers_an_hour_before_it_answers_a_number() -> None:
    assert Fault.DIFFERS in faults("3 p.m., for 15 days", "15 heures, pendant 30 jours", "fr")
    assert faults("3 p.m., for 15 days", "15 heures, pendant 15 jours", "fr") == set()


@pytest.mark.parametrize(
    "text",
    [
        "보내 주십시오.",
        "본사에 오시면 됩니다.",
        "필요한 시점에 시작합니다.",
        "등록이 시작되었습니다.",
        "한 시민이 말했다.",
    ],
)
def test_letters_of_korean_that_also_are_a_number_and_an_hour_are_none_within_a_word(text: str) -> None:
    assert not [fact for fact in read(text, "ko") if fact.kind is Kind.TIME]


def test_each_hour_of_a_range_is_on_the_day_that_stands_beside_it() -> None:
    hours = [fact.value for fact in read("Den 19 juli 2025 klockan 11 och 19.30 visas pumpen.", "sv")]
    assert hours[-1] == Hour(19, 30, day=dt.date(2025, 7, 19))
