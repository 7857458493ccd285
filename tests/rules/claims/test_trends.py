"""What rose and became less, or fell and became more."""

from __future__ import annotations

import pytest

from support.checks import found


@pytest.mark.parametrize(
    ("language", "body", "message"),
    [
        ("en", "The number of species rose from 21 in 2022 to 9 in April 2026.", "The text says “rose”, and “9” is less than “21”"),
        ("en", "The rate was 62 per cent, down from 48 per cent in 2021.", "The text says “down”, and “62 per cent” is more than “48 per cent”"),
        ("en", "Turnover rose by 8 per cent, from €30 million to €28 million.", "The text says “rose”, and “€28 million” is less than “€30 million”"),
        ("fr", "Le taux de chômage a baissé, passant de 36 % en 2019 à 41 % en 2025.", "The text says “baissé”, and “41 %” is more than “36 %”"),
        ("es", "Las emisiones cayeron de 49 000 toneladas en 2023 a 70 000 toneladas en 2025.", "The text says “cayeron”, and “70 000” is more than “49 000”"),
        ("pt", "As vendas caíram de 30 milhões de euros para 40 milhões.", "The text says “caíram”, and “40 milhões” is more than “30 milhões de euros”"),
        ("it", "Le vendite sono aumentate da 40 a 30 milioni.", "The text says “aumentate”, and “30 milioni” is less than “40”"),
        ("de", "Die Zahl der Arten ist von 21 auf 9 gestiegen.", "The text says “gestiegen”, and “9” is less than “21”"),
        ("nl", "De omzet daalde van 30 naar 40 miljoen euro.", "The text says “daalde”, and “40 miljoen euro” is more than “30”"),
        ("ru", "Доля проб снизилась с 11 % в 2021 году до 18 % в 2025 году.", "The text says “снизилась”, and “18 %” is more than “11 %”"),
        ("ar", "وارتفع عدد السفن من 5200 سفينة عام 2020 إلى 4100 سفينة عام 2025.", "The text says “وارتفع”, and “4100” is less than “5200”"),
        ("zh", "水质达标率从2020年的71%提高到2025年的52%。", "The text says “提高”, and “52%” is less than “71%”"),
        ("fr", "Le nombre d’élèves a augmenté, passant de 130 à 100.", "The text says “augmenté”, and “100” is less than “130”"),
        ("fr", "Le taux a diminué et est passé de 36 % à 41 %.", "The text says “diminué”, and “41 %” is more than “36 %”"),
        ("es", "El número de alumnos aumentó de 130 a 100.", "The text says “aumentó”, and “100” is less than “130”"),
        ("es", "Las ventas bajaron, pasando de 30 a 40 millones.", "The text says “bajaron”, and “40 millones” is more than “30”"),
        ("pt", "O número de alunos subiu de 130 a 100.", "The text says “subiu”, and “100” is less than “130”"),
        ("ar", "ارتفع عدد التلاميذ من 130 إلى 100.", "The text says “ارتفع”, and “100” is less than “130”"),
    ],
)  # fmt: skip
def test_figures_that_contradict_what_is_said_of_them_are_found(language: str, body: str, message: str) -> None:
    assert [finding.message for finding in found("PR419", body, language)] == [message]


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "The number of species rose from 9 in 2022 to 21 in April 2026."),
        ("en", "The rate was 62 per cent, up from 48 per cent in 2021."),
        ("en", "The country rose from 87th to 45th place."),
        ("en", "The town rose from 40 to 12 in the national ranking."),
        ("en", "The odds fell from 1 in 12 to 1 in 9."),
        ("en", "It fell from 19.6 to 17.2 million euros."),
        ("en", "Sales grew from $900,000 to $1.2 million."),
        ("en", "Sales fell to $90 million from $100 million."),
        ("en", "That cut the price by 17 to 42 cents, and sales rose."),
        ("en", "The ratio of cuts to revenue increases is 3 to 1."),
        ("en", "Rewards were increased from up to $1 million to up to $10 million."),
        ("en", "It will increase the sale by $1 billion to $16 billion."),
        ("en", "Growth slowed as the fall of prices went from 3 to 5 per cent."),
        ("en", "Temperatures rose from 20 to 12 °C over the mountains."),
        ("fr", "Cela entraîne une réduction de 17 à 42 %."),
        ("es", "Se espera una reducción de 17 a 42 centavos."),
        ("fr", "Le prix a baissé de 17 à 42 centimes."),
        ("fr", "La croissance est passée de 5 % à 3 %."),
        ("fr", "Le nombre de vols a augmenté de 40 % à 30 par jour."),
        ("fr", "La hausse des prix a été ramenée de 5 à 3 %."),
        ("fr", "Le nombre d’élèves a augmenté, passant de 100 à 130."),
        ("es", "Un aumento de 130 a 100 es imposible de explicar."),
        ("es", "El precio bajó de 17 a 42 centavos."),
        ("ar", "انخفض السعر من 17 إلى 42 سنتا."),
        ("ar", "ارتفع من 12 إلى 8 في الترتيب."),
        ("de", "Das bedeutet einen Rückgang von 17 bis 42 Prozent."),
        ("ar", "خفض السعر وانخفض من 17 إلى 42 سنتا."),
        ("zh", "水质达标率从2020年的52%提高到2025年的71%。"),
        ("zh", "该市排名从第40上升到第12。"),
    ],
)
def test_what_is_no_contradiction_is_not(language: str, body: str) -> None:
    assert found("PR419", body, language) == []


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "Profit rose from -£5m to -£3m."), ("en", "The balance improved from minus 5 to minus 3."),
        ("en", "Temperatures dropped from 12°C to 3°C. The loss widened from £3m to £5m."), ("de", "Das Ergebnis stieg von -5 Mio. Euro auf -3 Mio. Euro."),
        ("de", "Der Preis sank von 1,20 Euro auf 95 Cent."), ("en", "The price rose from 95 cents to 1.20 euros."),
        ("ru", "Время сократилось с 2 ч до 90 мин."), ("pt", "O orçamento subiu de R$ 312 mi para R$ 401 mi. Dos 2.800 fiscais, 70% estão em campo."),
        ("nl", "Het saldo steeg van -5 miljoen naar -3 miljoen euro."),
    ],
)  # fmt: skip
def test_what_is_below_zero_or_counted_in_smaller_units_or_said_in_another_sentence_is_left(
    language: str, body: str
) -> None:
    assert not found("PR419", body, language)


def test_a_figure_that_left_out_its_currency_is_compared() -> None:
    assert found("PR419", "Costs rose from $21 million to 9 million in May.")
