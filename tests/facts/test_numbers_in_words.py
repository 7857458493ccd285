"""Tests of the numbers that several words say together, or one long one."""

import pytest

from pressctl.facts.reading import read


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("en", "A hundred and fifty thousand people came.", 150_000),
        ("en", "One hundred and twenty thousand people came.", 120_000),
        ("en", "It cost two hundred and five million euros.", 205_000_000),
        ("en", "It cost two and a half million euros.", 2_500_000),
        ("en", "It cost half a million euros.", 500_000),
        ("fr", "Deux cent cinquante mille personnes sont venues.", 250_000),
        ("fr", "Cent vingt mille personnes sont venues.", 120_000),
        ("es", "Acudieron ciento cincuenta mil personas.", 150_000),
        ("pt", "Vieram cento e vinte mil pessoas.", 120_000),
        ("ru", "Пришли сто двадцать тысяч человек.", 120_000),
        ("ru", "Выделено двести пятьдесят миллионов.", 250_000_000),
        ("ar", "حضر مئة وخمسون ألف شخص.", 150_000),
        ("pl", "Przyszło sto dwadzieścia tysięcy osób.", 120_000),
        ("tr", "Yüz elli bin kişi geldi.", 150_000),
        ("de", "Es kamen hunderttausend Menschen.", 100_000),
        ("de", "Es kamen hundertzwanzig Menschen.", 120),
        ("de", "Es kamen tausendfünfhundert Menschen.", 1_500),
        ("de", "Es kamen einhundertfünfzigtausend Menschen.", 150_000),
        ("de", "Es kamen eintausendzweihundertdreißig Menschen.", 1_230),
        ("it", "Sono venute centoventimila persone.", 120_000),
        ("nl", "Er kwamen honderdvijftigduizend mensen.", 150_000),
        ("sv", "Det kom hundrafemtio personer.", 150),
    ],
)
def test_a_number_in_words_is_read_whole(tag: str, text: str, expected: int) -> None:
    numbers = [fact.number for fact in read(text, tag) if fact.number is not None]
    assert expected in numbers
    assert max(numbers) <= max(expected, 1_000_000)


@pytest.mark.parametrize(
    ("tag", "text"), [("de", "Das Jahrhundert der Achtsamkeit"), ("en", "A hundred came, and a thousand stayed away.")]
)
def test_what_only_has_the_letters_or_stands_beside_is_no_such_number(tag: str, text: str) -> None:
    assert all(fact.number is None or fact.number <= 1000 for fact in read(text, tag))
