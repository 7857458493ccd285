"""Totals and shares in releases as offices write them: sound ones stay silent, wrong ones are found."""

from __future__ import annotations

import pytest

from support.checks import found

TOTALS = {
    "en": [
        "A total of 120 people work there: 80 fitters, 30 engineers and 10 apprentices.",
        "In total 14 bridges were built (9 of steel and 5 of stone).",
        "The works employ a total of 1,250 people: 800 in Lyon, 300 in Porto and 150 in Basel.",
        "A total of 12 projects were chosen, among them: 5 schools and 4 libraries.",
        "A total of 40 towns took part: 12 more than last year, and 8 for the first time.",
        "Altogether 3 prizes were given: one for a film, one for a book and one for a song.",
        "A total of 25 million euros goes to the region: 10 million for roads and 15 million for schools.",
        "A total of 60 pumps were sold: more than in 2024 and 2023.",
    ],
    "fr": [
        "Au total, 120 personnes y travaillent : 80 monteurs, 30 ingénieurs et 10 apprentis.",
        "Un total de 14 ponts ont été construits (9 en acier et 5 en pierre).",
        "Au total, 40 communes ont participé : 12 de plus que l’an dernier.",
        "Au total, 1 250 personnes sont employées : 800 à Lyon, 300 à Porto et 150 à Bâle.",
        "Au total, 12 projets ont été retenus, dont 5 écoles.",
        "Au total, 3 prix ont été remis : le premier à Ana Silva, le deuxième à Awa Diop.",
        "Au total, 25 millions d’euros iront à la région : 10 millions aux routes et 15 millions aux écoles.",
    ],
    "es": [
        "Un total de 120 personas trabajan allí: 80 montadores, 30 ingenieros y 10 aprendices.",
        "En total se construyeron 14 puentes (9 de acero y 5 de piedra).",
        "Un total de 40 municipios participaron: 12 más que el año pasado.",
        "En total, 1.250 personas: 800 en Lyon, 300 en Oporto y 150 en Basilea.",
        "En total se entregaron 3 premios: uno a una película y dos a libros.",
        "Un total de 12 proyectos fueron elegidos, entre ellos 5 escuelas.",
        "Un total de 60 bombas se vendieron: más que en 2024 y 2023.",
    ],
    "de": [
        "Insgesamt 120 Menschen arbeiten dort: 80 Monteure, 30 Ingenieure und 10 Lehrlinge.",
        "Insgesamt 14 Brücken wurden gebaut (9 aus Stahl und 5 aus Stein).",
        "Insgesamt 40 Gemeinden nahmen teil: 12 mehr als im Vorjahr.",
        "Insgesamt 1.250 Menschen: 800 in Lyon, 300 in Porto und 150 in Basel.",
        "Insgesamt 12 Projekte wurden gewählt, darunter 5 Schulen.",
        "Insgesamt 3 Preise wurden vergeben: einer für einen Film, zwei für Bücher.",
        "Insgesamt 60 Pumpen wurden verkauft: mehr als 2024 und 2023.",
        "Insgesamt 25 Millionen Euro gehen in die Region: 10 Millionen für Straßen, 15 Millionen für Schulen.",
    ],
}  # fmt: skip
WRONG_TOTALS = {
    "en": [
        "A total of 110 people work there: 80 fitters, 30 engineers and 10 apprentices.",
        "A total of 14 bridges were built (9 of steel and 6 of stone).",
        "The works employ a total of 1,350 people: 800 in Lyon, 300 in Porto and 150 in Basel.",
        "In total 9 prizes were given: 5 for films and 3 for books.",
        "| Town | People |\n|---|---|\n| Lyon | 800 |\n| Porto | 300 |\n| Total | 1,200 |",
    ],
    "fr": [
        "Au total, 110 personnes y travaillent : 80 monteurs, 30 ingénieurs et 10 apprentis.",
        "Au total, 14 ponts ont été construits (9 en acier et 6 en pierre).",
        "Au total, 1 350 personnes sont employées : 800 à Lyon, 300 à Porto et 150 à Bâle.",
        "Au total, 9 prix ont été remis : 5 à des films et 3 à des livres.",
        "| Ville | Personnes |\n|---|---|\n| Lyon | 800 |\n| Porto | 300 |\n| Total | 1 200 |",
    ],
    "es": [
        "Un total de 110 personas trabajan allí: 80 montadores, 30 ingenieros y 10 aprendices.",
        "Un total de 14 puentes se construyeron (9 de acero y 6 de piedra).",
        "Un total de 1.350 personas trabajan en Acme: 800 en Lyon, 300 en Oporto y 150 en Basilea.",
        "En total 9 premios se entregaron: 5 a películas y 3 a libros.",
        "| Ciudad | Personas |\n|---|---|\n| Lyon | 800 |\n| Oporto | 300 |\n| Total | 1.200 |",
    ],
    "de": [
        "Insgesamt 110 Menschen arbeiten dort: 80 Monteure, 30 Ingenieure und 10 Lehrlinge.",
        "Insgesamt 14 Brücken wurden gebaut (9 aus Stahl und 6 aus Stein).",
        "Insgesamt 1.350 Menschen arbeiten bei Acme: 800 in Lyon, 300 in Porto und 150 in Basel.",
        "Insgesamt 9 Preise wurden vergeben: 5 für Filme und 3 für Bücher.",
        "| Ort | Menschen |\n|---|---|\n| Lyon | 800 |\n| Porto | 300 |\n| Gesamt | 1.200 |",
    ],
}
SHARES = {
    "en": [
        "Of the staff 60% are fitters, 30% are engineers and the remaining 10% work in the office.",
        "Sales rose by 60%, costs by 30% and the profit by 20%.",
        "Some 70% of the readers are women, 60% live in towns and 55% have children.",
        "In a survey 52% were for the bridge, 31% against and 17% undecided.",
        "Support rose to 52%, against 48% last year and 45% in 2024.",
        "The budget is split into 33.4% for roads, 33.3% for schools and 33.3% for pumps.",
        "80% of the pumps run on wind, and 90% of the locks are open all year.",
        "The company holds 70% of the shares of one firm and 51% of another.",
    ],
    "fr": [
        "Le personnel se compose de 60 % de monteurs, de 30 % d’ingénieurs et de 10 % d’employés.",
        "Les ventes ont augmenté de 60 %, les coûts de 30 % et le bénéfice de 20 %.",
        "Quelque 70 % des lecteurs sont des femmes, 60 % vivent en ville et 55 % ont des enfants.",
        "52 % des sondés sont pour le pont, 31 % contre et 17 % indécis.",
        "Le soutien atteint 52 %, contre 48 % l’an dernier et 45 % en 2024.",
        "80 % des pompes marchent au vent et 90 % des écluses sont ouvertes toute l’année.",
        "La société détient 70 % d’une entreprise et 51 % d’une autre.",
    ],
    "es": [
        "El personal se compone de un 60 % de montadores, un 30 % de ingenieros y un 10 % de empleados.",
        "Las ventas crecieron un 60 %, los costes un 30 % y el beneficio un 20 %.",
        "El 70 % de los lectores son mujeres, el 60 % vive en ciudades y el 55 % tiene hijos.",
        "Un 52 % está a favor del puente, un 31 % en contra y un 17 % indeciso.",
        "El apoyo sube al 52 %, frente al 48 % del año pasado y al 45 % de 2024.",
        "El 80 % de las bombas usa el viento y el 90 % de las esclusas abre todo el año.",
        "La empresa posee el 70 % de una firma y el 51 % de otra.",
    ],
    "de": [
        "Die Belegschaft besteht zu 60 % aus Monteuren, zu 30 % aus Ingenieuren und zu 10 % aus Angestellten.",
        "Der Umsatz stieg um 60 %, die Kosten um 30 % und der Gewinn um 20 %.",
        "70 % der Leser sind Frauen, 60 % leben in Städten und 55 % haben Kinder.",
        "52 % sind für die Brücke, 31 % dagegen und 17 % unentschieden.",
        "Die Zustimmung stieg auf 52 %, gegenüber 48 % im Vorjahr und 45 % im Jahr 2024.",
        "80 % der Pumpen laufen mit Wind, und 90 % der Schleusen sind ganzjährig offen.",
        "Die Firma hält 70 % an einem Unternehmen und 51 % an einem anderen.",
        "Nach 60 % im Mai und 50 % im Juni waren es 40 % im Juli.",
    ],
}
WRONG_SHARES = {
    "en": [
        "Of the staff 60% are fitters, 30% are engineers and the remaining 20% work in the office.",
        "In a survey 52% were for the bridge, 31% against and 27% undecided.",
        "The staff is made up of 60% fitters, 35% engineers and 15% clerks.",
        "Of those asked, 52 per cent were in favour, 31 per cent against and 27 per cent undecided.",
        "The budget is divided into 45% for roads, 35% for schools and 30% for pumps.",
    ],
    "fr": [
        "Le personnel se compose de 60 % de monteurs, de 30 % d’ingénieurs et de 20 % d’employés.",
        "52 % des sondés sont pour le pont, 31 % contre et 27 % indécis.",
        "60 % sont monteurs, 30 % ingénieurs et les 20 % restants travaillent au bureau.",
        "Le budget se répartit entre 45 % pour les routes, 35 % pour les écoles et 30 % pour les pompes.",
        "Du pont, 52 pour cent sont favorables, 31 pour cent opposés et 27 pour cent sans opinion.",
    ],
    "es": [
        "El personal se compone de un 60 % de montadores, un 30 % de ingenieros y un 20 % de empleados.",
        "Un 52 % está a favor del puente, un 31 % en contra y un 27 % indeciso.",
        "El 60 % son montadores, el 30 % ingenieros y el 20 % restante trabaja en la oficina.",
        "El presupuesto se divide en un 45 % para carreteras, un 35 % para escuelas y un 30 % para bombas.",
        "El 52 por ciento a favor, el 31 por ciento en contra y el 27 por ciento indecisos.",
    ],
    "de": [
        "Die Belegschaft besteht zu 60 % aus Monteuren, zu 30 % aus Ingenieuren und zu 20 % aus Angestellten.",
        "52 % sind für die Brücke, 31 % dagegen und 27 % unentschieden.",
        "60 % sind Monteure, 30 % Ingenieure und die übrigen 20 % arbeiten im Büro.",
        "Der Haushalt teilt sich auf in 45 % für Straßen, 35 % für Schulen und 30 % für Pumpen.",
        "52 Prozent sind dafür, 31 Prozent dagegen und 27 Prozent unentschieden.",
    ],
}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A total of 12 projects were chosen, including some new ones: 8 schools and 9 libraries."),
        ("fr", "Au total, 12 projets ont été retenus, dont (8 écoles et 9 bibliothèques)."),
        ("de", "Insgesamt 12 Projekte wurden gewählt, darunter: 8 Schulen und 9 Museen."),
    ],
)
def test_some_of_the_parts_are_not_more_than_the_total(language: str, text: str) -> None:
    assert len(found("total-mismatch", text, language)) == 1


def pairs(texts: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(language, text) for language, some in texts.items() for text in some]


@pytest.mark.parametrize(("language", "text"), pairs(TOTALS))
def test_a_sound_total_is_left(language: str, text: str) -> None:
    assert found("total-mismatch", text, language) == []


@pytest.mark.parametrize(("language", "text"), pairs(WRONG_TOTALS))
def test_a_wrong_total_is_found(language: str, text: str) -> None:
    assert len(found("total-mismatch", text, language)) == 1


@pytest.mark.parametrize(("language", "text"), pairs(SHARES))
def test_sound_shares_are_left(language: str, text: str) -> None:
    assert found("percentages-over-100", text, language) == []


@pytest.mark.parametrize(("language", "text"), pairs(WRONG_SHARES))
def test_shares_of_more_than_the_whole_are_found(language: str, text: str) -> None:
    assert len(found("percentages-over-100", text, language)) == 1


@pytest.mark.parametrize(
    ("language", "body", "sums"),
    [
        ("en", "Of 1,204 patients 817 came from Lyon, 240 from Nice and 93 from abroad.", "1150, the total is 1204"),
        ("zh", "共收到意见1 862条，采纳1 104条，部分采纳391条，未采纳376条。", "1871, the total is 1862"),
        ("pt", "Arderam 61 400 hectares, dos quais 39 800 de floresta e 22 500 de mato.", "62300, the total is 61400"),
        ("es-MX", "De 12,480 niñas, 7,500 son de Puebla, 3,980 de Oaxaca y 1,200 de Veracruz.", "12680, the total is 12480"),
    ],
)  # fmt: skip
def test_a_total_whose_parts_all_but_make_it_is_found_without_a_word_for_it(
    language: str, body: str, sums: str
) -> None:
    assert [each.message for each in found("PR406", body, language)] == [f"The parts add up to {sums}"]


@pytest.mark.parametrize(
    "body",
    [
        "Of 1,204 patients 871 came from Lyon, 240 from Nice and 93 from abroad.",
        "Of 1,204 patients 817 came from Lyon and 240 from Nice.",
        "It grew 420,000 tons in Java, 310,000 tons in Bali and 190,000 tons in Lampung.",
        "The court named section 420, section 116 and Chapter 224.",
        "It earned $412.6 million, after $380.6 million and $31.1 million.",
        "Foreigners held $16,412 billion: $6,189 billion in U.S. equities, $9,292 billion in debt and $930 billion in bills.",
    ],
)
def test_figures_that_are_no_total_and_its_parts_are_left(body: str) -> None:
    assert not found("PR406", body)


@pytest.mark.parametrize(
    ("language", "body", "said"),
    [
        ("en", "Acme earned $412.6 million, an increase of 9.4% from $380.6 million.", "make 8.4, the text says 9.4"),
        ("it", "L’attesa media è scesa da 109 a 85 minuti (–32%).", "make 22, the text says 32"),
        ("id", "Produksi mencapai 32,7 juta ton, naik 8,3 persen dari 31,5 juta ton.", "make 3.8, the text says 8.3"),
        ("en", "It rose from 22 per cent in 2005 to 33 per cent in 2025, by 13 percentage points.", "make 11, the text says 13"),
        ("es", "La tasa bajó de 18,5 % a 11,2 %, es decir, 6,3 puntos porcentuales.", "make 7.3, the text says 6.3"),
        ("en", "The margin narrowed to 58.2% from 61.7%, a decline of 530 basis points.", "make 350, the text says 530"),
        ("en", "It rose by 35 per cent, from 14,640 in October to 18,300 in November.", "make 25, the text says 35"),
        ("ar", "تراجعت الإيرادات بنسبة 15.2% إلى 350 مليون درهم من 400 مليون درهم.", "make 12.5, the text says 15.2"),
        ("zh", "受援人数增长40%，由2 300人增至2 760人。", "make 20, the text says 40"),
        ("ru", "Выручка снизилась на 15 %, с 20,0 до 19,0 млрд рублей.", "make 5.0, the text says 15"),
        ("nl", "De omzet steeg van 17,2 naar 19,6 miljoen euro, een toename van 41 procent.", "make 14, the text says 41"),
        ("es", "Realizó 1.150 consultas, un 25 % más que las 1.000 del mes anterior.", "make 15, the text says 25"),
        ("fr", "Le nombre d’élèves a augmenté de 50 %, passant de 100 à 130.", "make 30, the text says 50"),
        ("es", "El número de alumnos creció un 50 %, pasando de 100 a 130.", "make 30, the text says 50"),
    ],
)  # fmt: skip
def test_a_percentage_that_is_a_slip_of_the_change_beside_it_is_found(language: str, body: str, said: str) -> None:
    assert [each.message for each in found("PR415", body, language)] == [f"The figures beside it {said}"]


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "Acme earned $412.6 million, an increase of 8.4% from $380.6 million."),
        ("en", "The request is $12.1 billion, a 4.7 percent increase over $11.6 billion."),
        ("en", "The market grows by 8 per cent a year, from $4.0 billion to $6.0 billion."),
        ("en", "It asked 1,150 people, 25 per cent of the 4,600 in town."),
        ("en", "Refiled notices fell from 24 percent to 18 percent (and from 63 to 43 notices)."),
        ("fr", "Le nombre a augmenté de 20 %, de 1 070 en 2025 à 1 284 en 2026."),
        ("en", "Families with between $20,000 and $50,000 a year spend more than 30 percent of it on rent."),
        ("en", "A worker who is 30 years old pays 27 percent for 11 years."),
        ("en", "It declined by 0.7 percentage point, although at 3.9 percent it is above the average of 3.0 percent."),
        ("ja", "電力損失を38%低減し、重量を4.2kgから2.9kgに軽量化した。"),
    ],
)
def test_a_percentage_of_something_else_is_left(language: str, body: str) -> None:
    assert not found("PR415", body, language)


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("uk", "Із 500 операцій 318 проведено від живого донора, 128 — від померлого."),
        ("it", "Sono state recuperate 214 opere: 123 dipinti, 51 sculture e 31 manoscritti."),
        (
            "en",
            "It earned €8.1 million from rights, €4.6 million from sponsors and €5.1 million from tickets, €19.6 million in all.",
        ),
    ],
)
def test_a_total_of_which_two_digits_are_turned_round_is_found(language: str, body: str) -> None:
    assert len(found("PR406", body, language)) == 1


def test_a_figure_of_the_headline_is_held_against_the_only_one_of_its_unit() -> None:
    body = "Acme earned 22 per cent more, and has 400 people."
    assert found("PR405", body, headline="Acme earns 32 per cent more")
    assert not found("PR405", body, headline="Acme earns 23.4 per cent more")
    assert not found("PR405", f"{body} It has 12 per cent of the market.", headline="Acme earns 32 per cent more")
    made = "Acme's sales rose from €100 million to €132 million. Its margin was 22 per cent."
    assert not found("PR405", made, headline="Acme earns 32 per cent more")


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "Revenue fell 15.2% to $42.0 million from $48.0 million."),
        ("es", "Los ingresos cayeron un 4,9 %, hasta 288,1 millones, desde 318,0 millones."),
        ("ar", "تراجعت الإيرادات بنسبة 15.2% إلى 35.0 مليون درهم من 40.0 مليون درهم."),
        ("en", "Turnout was 61.3%, up 9.7 points from 53.4% in 2022."),
    ],
)
def test_a_change_is_as_exact_as_its_figures_are_printed(language: str, body: str) -> None:
    assert len(found("PR415", body, language)) == 1


HIGH = "Acme sold 1,284 pumps in Lyon and Nice this year.\n\n"


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", HIGH + "They went to four countries: 612 to France, 450 to Italy and 267 to Spain."),
        ("en", "Acme asks for $6.4 million for 350 pumps: $3.1 million for Lyon, $2.4 million for Nice and $1.1 million for Metz."),
        ("es", "Acme vendió 5.200 bombas: 2.900 grandes y 3.200 pequeñas."),
        ("ar", "باع المصنع 560 مضخة.\n\nوتوزعت على ثلاث مدن: 240 مضخة في ليون، و910 مضخة في نيس، و130 مضخة في ميتز."),
        ("zh", "工厂今年售出2 760台水泵。\n\n按国别计，法国1 120台，意大利490台，西班牙700台。"),
        ("ru", "Acme продала 1 560 насосов.\n\nОни распределились так: 780 больших, 540 средних и 330 малых."),
    ],
)  # fmt: skip
def test_parts_in_a_row_are_held_against_the_total_before_them(language: str, body: str) -> None:
    assert len(found("PR406", body, language)) == 1


@pytest.mark.parametrize(
    "body",
    [
        HIGH + "They went to four countries: 612 to France, 405 to Italy and 267 to Spain.",
        HIGH + "They went to four countries: 612 to France, 404 to Italy and 260 to Spain.",
        "Acme has 25 players: 3 from Lyon, 8 from Nice and 7 from Metz.",
        "Acme has 25 players: 3 from Lyon, 8 from Nice and 4 from Metz.",
        "Bring the following (4): 1. your name, 2. your number and 4. your country.",
        "Acme hires about 20 people: 12 in Lyon and 9 in Nice.",
        "Acme opens 12 plants: 300 people in Lyon and 200 in Nice work there.",
        "Acme earned $6.4 million: $3.1 million in Lyon, $2.3 million in Nice and $1.1 million in Metz.",
    ],
)
def test_parts_that_are_rounded_or_not_all_there_are_left(body: str) -> None:
    assert not found("PR406", body)


def test_parts_that_leave_out_the_currency_of_their_total_are_held_against_it() -> None:
    body = "Acme spent €48.6 million: 20.4 million on pumps, 14.8 million on pipes and 9.8 million on roads."
    assert [finding.message for finding in found("PR406", body)] == [
        "The parts add up to 45,000,000, the total is 48,600,000"
    ]
    assert found("PR406", body.replace("14.8", "18.4")) == []
    assert (
        found("PR406", "Acme spent €5 million: 3 million people in towns and 4 million in villages have water.") == []
    )


def test_a_change_is_read_of_two_figures_behind_a_comma() -> None:
    body = "Emissions fell by 40 % in two years, from 70,000 tonnes in 2023 to 49,000 tonnes in 2025."
    assert [finding.message for finding in found("PR415", body)] == ["The figures beside it make 30, the text says 40"]
    assert found("PR415", body.replace("40 %", "30 %")) == []


def test_of_several_sums_the_headline_is_held_against_the_one_of_the_same_thing() -> None:
    body = "The city and Acme sign a contract of 12 million dollars. A school, of 7.5 million dollars, comes first."
    found_ = found("PR405", body, headline="City signs contract of 15 million dollars")
    assert [each.message for each in found_] == [
        "The headline says “15 million dollars”, the text “12 million dollars”"
    ]
    assert found("PR405", body, headline="City plans bridge of 15 million dollars") == []


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("pl", "Kosztowa\u0142y 63,9 mln z\u0142, z czego 54,3 mln z\u0142 (85 proc.) to dotacja."), ("it", "Costa 63,9 milioni, di cui 54,3 milioni (85%) europei."),
        ("sv", "Det kostar 63,9 miljoner kronor, varav 54,3 miljoner kronor (85 %) kommer fr\u00e5n EU."),
        ("en", "It cost \u00a363.9m, of which \u00a354.3m (85%) came from the EU."),
    ],
)  # fmt: skip
def test_a_percentage_may_be_the_share_of_two_sums(language: str, body: str) -> None:
    assert not found("PR415", body, language)
