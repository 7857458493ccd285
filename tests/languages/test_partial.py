"""Languages without a table of words: what the CLDR knows of them is read, and rules that need no more run."""

from __future__ import annotations

import pytest

from pressctl import languages
from support.checks import fixes, found

WRONG_DAYS = [
    ("cs", "Škola se otevře ve středu 12. března 2026.", "čtvrtek"),
    ("cs", "Škola se otevře v pátek 12. března.", "čtvrtek"),
    ("da", "Skolen åbner fredag den 12. marts 2026.", "torsdag"),
    ("fi", "Koulu avataan perjantaina 12. maaliskuuta 2026.", "torstaina"),
    ("it", "La scuola apre venerdì 12 marzo 2026.", "giovedì"),
    ("ja", "学校は2026年3月12日（金）に開きます。", "木曜日"),
    ("ja", "学校は2026年3月12日金曜日に開きます。", "木曜日"),
    ("nl", "De school opent op vrijdag 12 maart 2026.", "donderdag"),
    ("pl", "Szkoła zostanie otwarta w środę, 12 marca 2026.", "czwartek"),
    ("sv", "Skolan öppnar fredagen den 12 mars 2026 och fredag den 13 mars.", "torsdag"),
    ("sv", "Skolan öppnar fredag den 12 mars 2026.", "torsdag"),
    ("uk", "Школа відкриється в середу, 12 березня 2026 року.", "четвер"),
]


@pytest.mark.parametrize(("language", "body", "right"), WRONG_DAYS)
def test_a_wrong_weekday_is_found_and_left_to_the_author(language: str, body: str, right: str) -> None:
    findings = found("PR223", body, language)
    assert [right in finding.message for finding in findings] == [True]
    assert not fixes(findings)


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("cs", "Škola se otevře ve čtvrtek 12. března 2026. Po 13. březnu je zavřená."),
        ("it", "La scuola apre giovedì 12 marzo 2026."),
        ("pl", "Szkoła zostanie otwarta w czwartek, 12 marca 2026."),
        ("ja", "学校は2026年3月12日（木）に開きます。3月12日日本で。"),
    ],
)
def test_a_right_weekday_is_left(language: str, body: str) -> None:
    assert not found("PR223", body, language)


def test_a_day_that_is_in_no_calendar_and_the_day_of_the_dateline_are_found() -> None:
    assert len(found("PR224", "Škola se otevře 31. dubna 2026.", "cs")) == 1
    assert len(found("PR229", "PRAHA, 2. března 2025 – Škola se otevřela.", "cs")) == 1
    assert not found("PR229", "PRAHA, 2. března 2026 – Škola se otevřela.", "cs")


@pytest.mark.parametrize(
    ("language", "body", "count"),
    [
        ("cs", "„To je dobře, řekla Anna Silva.", 1),
        ("cs", "„To je dobře,“ řekla Anna Silva.", 0),
        ("cs", "„To je dobře,” řekla Anna Silva.", 1),
        ("pl", "„To dobrze”, powiedziała Anna Silva.", 0),
        ("pl", "„To dobrze, powiedziała Anna Silva.", 1),
        ("sv", "”Det är bra”, sade Anna Silva.", 0),
        ("sv", "”Det är bra, sade Anna Silva.", 1),
        ("it", "«Va bene, ha detto Anna Silva.", 1),
        ("it", "«Va bene», ha detto Anna Silva.", 0),
        ("ja", "「それは良いことです」と彼女は述べた。", 0),
        ("ja", '彼女は"新しい"町と"古い"村。', 0),
        ("ja", '彼女は"新しい"町と"古い村。', 1),
    ],
)
def test_quotations_are_paired_by_the_marks_of_the_language(language: str, body: str, count: int) -> None:
    assert len(found("PR401", body, language)) == count


def test_of_mixed_marks_the_one_that_the_language_closes_with_is_named() -> None:
    (finding,) = found("PR401", "„To je dobře,” řekla Anna Silva.", "cs")
    assert "The mark ” is of another kind than the one at the other end; “ is meant" in finding.message


def test_names_and_figures_are_compared() -> None:
    assert len(found("PR403", "Johanna Lindqvist vede kancelář.\n\nByla tam Johanna Lindquist.", "cs")) == 1
    headline = "Závod přijme 40 inženýrů"
    assert len(found("PR405", "Závod přijme 50 inženýrů.\n\nMá 40 mostů.", "cs", headline=headline)) == 1
    assert not found("PR405", "Závod přijme 40 inženýrů.", "cs", headline=headline)


@pytest.mark.parametrize(
    ("language", "headline", "body"),
    [
        ("it", "La fabbrica compie 40 anni", "È nata 50 anni fa, 12 anni dopo la scuola."),
        ("it", "Acme vende a 4 milioni di persone", "Ha pagato 5 milioni di euro."),
        ("cs", "Acme slaví 40 let", "Vznikla před 50 lety, škola před 30 let."),
    ],
)
def test_spans_of_time_and_large_numbers_count_nothing(language: str, headline: str, body: str) -> None:
    assert not found("PR405", body, language, headline=headline)


def test_a_language_with_words_has_them_and_an_unknown_one_has_nothing() -> None:
    assert languages.known("fr-CH") is languages.find("fr")
    assert languages.known("xx") is None
    czech = languages.known("cs")
    assert czech is not None
    assert (czech.script, czech.has_word_spaces, czech.function_words) == ("Latn", True, ())


@pytest.mark.parametrize(
    ("language", "body", "right"),
    [
        ("ko", "학교는 2026년 3월 12일 금요일에 문을 엽니다.", "목요일"),
        ("cs", "Škola se otevře v pátek 12.3.2026.", "čtvrtek"),
        ("da", "Skolen åbner fredag den 04.03.2026.", "onsdag"),
    ],
)
def test_days_in_figures_are_read_as_the_language_writes_them(language: str, body: str, right: str) -> None:
    (finding,) = found("PR223", body, language)
    assert right in finding.message
