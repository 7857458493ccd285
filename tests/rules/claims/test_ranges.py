"""Ranges whose ends have changed places, and parts that are more than their whole."""

from __future__ import annotations

import pytest

from support.checks import found


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "Rain of 45–35 mm is expected."),
        ("en", "| Area | Rain |\n|---|---|\n| North | 45–35 mm |"),
        ("en", "Gusts reach 70 to 75 mph (113–112 km/h)."),
        ("en", "Acme expects revenue of between $1.65 billion and $1.62 billion."),
        ("en", "Acme expects revenue of between $1.62 billion and $1.65 million."),
        ("en", "The hall is open from 10:30 to 10:15 on Friday."),
        ("en", "The fair is held from 14 May 2026 to 10 April 2026."),
        ("fr", "L’aide est versée entre 2031 et 2027."),
        ("de", "Im Süden fielen 60 bis 45 Prozent mehr Regen."),
        ("de", "Die Messe läuft vom 20. bis 18. Mai."),
        ("es", "Las entradas cuestan entre 55 y 32 euros."),
        ("ru", "Срок составит между 40 и 30 днями."),
        ("zh", "价格介于800元和500元之间。"),
        ("ar", "يتراوح السعر بين 80 و50 دولارا."),
        ("de", "Es liegt zwischen 850 und 820 Millionen Euro."),
        ("fr", "La perte sera comprise entre 18 et 15 M€."),
        ("de", "Darin sind Späne von 7 bis 2 mm."),
        ("fr", "Les rafales de sud souffleront à 110–90 km/h."),
        ("fr", "La pièce arrive en 7 à 5 jours."),
        ("nl", "De daders zijn 1,90 tot 1,80 meter lang."),
        ("tr", "Biletler 1.200 TL ile 350 TL arasında."),
    ],
)
def test_a_range_that_begins_with_its_end_is_found(language: str, body: str) -> None:
    assert len(found("PR416", body, language)) == 1


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "Prices fell from 45 to 35 euros."),
        ("en", "The gap between 63% and 43% is closing."),
        ("en", "Acme leads 52–41% in the poll."),
        ("en", "Rivers won 3–1, and 53–30 in the vote."),
        ("en", "The night bus runs from 22:00 to 6:00."),
        ("fr", "Ne sortez pas entre 22 heures et 6 heures."),
        ("sv", "Det är tyst mellan 22 och 6."),
        ("en", "The store is open from 10:00 to 6:00."),
        ("en", "It was built in 1991–92, and again in 2008–09."),
        ("en", "See Notice 2003-71 and P.L. 108-27."),
        ("en", "It brakes from 100–0 km/h in 34 m."),
        ("en", "They voted 60 to 40 per cent for it."),
        ("en", "Between 900 and 1.2 million people came."),
        ("en", "Between 800 g and 1.2 kg of pumps are sold."),
        ("en", "Temperatures of −2 to −10 °C, then 12–8 °C, are expected."),
        ("en", "It is open from 28 December to 3 January."),
        ("de", "Der Anteil sank von 60 auf 45 Prozent."),
        ("fr", "Le prix passe de 50 à 45 euros."),
        ("es", "La diferencia entre 55 y 32 euros es grande."),
        ("vi", "Tỷ lệ giảm từ 30% xuống 20%."),
    ],
)
def test_what_falls_is_parted_or_ends_the_next_day_is_no_turned_range(language: str, body: str) -> None:
    assert not found("PR416", body, language)


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "It kept 187 of 104 treated rivers flowing."),
        ("en", "It affects 186 million people, among them 261 million children."),
        ("fr", "L’eau manque dans 187 des 104 rivières."),
        ("fr", "L’État verse 3 millions d’euros, dont 5 millions pour les rivières."),
        ("es", "Se secaron 187 de los 104 ríos."),
        ("de", "Von 3 Millionen Euro, davon 5 Millionen für Pumpen, ist die Rede."),
        ("ru", "Из бюджета выделено 3 млн рублей, из них 5 млн на насосы."),
        ("zh", "总投资3亿元，其中5亿元用于水泵。"),
        ("ar", "جفت 187 من أصل 104 نهر."),
        ("en", "The floods displaced 18,300 people across four districts, of whom 19,700 are children."),
        ("en", "Acme trained 1,560 people. Of them, 6,400 are women."),
        ("en", "Of the 40 teachers, 45 are women."),
        ("fr", "Sur les 40 enseignants, 45 sont des femmes."),
        ("es", "De los 40 profesores, 45 son mujeres."),
        ("de", "Von den 40 Lehrkräften sind 45 Frauen."),
        ("pt", "Dos 40 professores, 45 são mulheres."),
        ("it", "Dei 40 insegnanti, 45 sono donne."),
        ("ru", "Из 40 учителей 45 — женщины."),
        ("ar", "من بين 40 معلما، 45 من النساء."),
        ("es", "Acme atendió a 3.640 clientes en Lyon, de los cuales 11.200 eran nuevos."),
        ("ru", "Acme обучила 1 560 рабочих в Лионе и Ницце. Среди них 6 400 женщин."),
        ("ar", "بلغ عدد العمال 3,920 عاملا، منهم 20,500 امرأة."),
        ("zh", "工厂培训了2 760名工人，其中3 310人为女性。"),
        ("en", "It costs $4.8 million, of which $2.9 million for pumps and $2.2 million for pipes."),
        (
            "fr",
            "Le projet coûte 2,1 millions d’euros, dont 1,6 million pour les pompes et 0,7 million pour les tuyaux.",
        ),
    ],
)
def test_a_part_that_is_more_than_its_whole_is_found(language: str, body: str) -> None:
    assert len(found("PR417", body, language)) == 1


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "It kept 87 of 104 treated rivers flowing."),
        ("en", "Acme opens 3 houses, including 40 flats."),
        ("en", "Of 400 towns, 30 have pumps, of which 90 are new."),
        ("en", "It spent €9 million; €2 million on rivers, including €5 million of the state."),
        ("en", "It rose in 2018. Of the 350, half are new."),
        ("en", "Of the 45 teachers, 40 are women."),
        ("en", "Of the 40 schools, 45 classes are new."),
        ("en", "In the 40 schools, 45 are taught."),
        ("en", "Of the 40 teachers and 60 pupils, 75 are women."),
        ("fr", "Sur les 40 communes, 300 agents travaillent."),
        ("de", "Von den 40 Lehrkräften sind 25 Frauen."),
        ("de", "Von den 12 Gemeinden haben 45 Vertreter zugestimmt."),
        ("es", "De los 40 centros, 45 aulas son nuevas."),
        ("en", "Acme has plants in 3 towns, of whom 400 people live by the river."),
        ("en", "It has 12 schools with 3,000 pupils, of whom 1,900 are girls."),
        ("en", "It costs $4.8 million, of which $2.7 million for pumps and $2.2 million for pipes."),
        ("en", "It costs $4.8 million, of which $2.6 million for pumps in 2026, and $3.1 million more than it has."),
        ("de", "Die Zahl stieg um 20 von 10 auf 30."),
        ("fr", "Acme emploie 300 personnes, dont 40 % de femmes."),
    ],
)
def test_parts_of_another_kind_are_left(language: str, body: str) -> None:
    assert not found("PR417", body, language)


def test_the_day_of_a_dateline_begins_no_range() -> None:
    assert not found("PR416", "GENEVA, 6 May 2026 \u2013 3 May 2026 was the hottest day.")
    assert found("PR416", "It was open on 6 May 2026 \u2013 3 May 2026.")
