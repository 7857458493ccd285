"""Figures that a release gives twice, sums, shares, and footnotes."""

from __future__ import annotations

import pytest

from support.checks import found


@pytest.mark.parametrize(
    ("language", "headline", "body", "message"),
    [
        ("en", "Acme hires 40 engineers", "Acme hired 50 engineers.", "“40 engineers”, the text “50 engineers”"),
        ("en", "Acme hires 40 new engineers", "It hired 45 engineers.", "“40 new engineers”, the text “45 engineers”"),
        ("en", "Acme opens 3 plants", "Acme opened four plants.", "“3 plants”, the text “four plants”"),
        ("en", "4,000 pumps sold in 2026", "It sold 4,500 pumps.", "“4,000 pumps”, the text “4,500 pumps”"),
        ("fr", "Acme vend 4 000 pompes", "Acme a vendu 5 000 pompes.", "“4 000 pompes”, the text “5 000 pompes”"),
        ("es", "Acme abre 3 fábricas", "Acme abrió cuatro fábricas.", "“3 fábricas”, the text “cuatro fábricas”"),
        ("de", "Acme verkauft 4.000 Pumpen", "Es sind 5.000 Pumpen.", "“4.000 Pumpen”, the text “5.000 Pumpen”"),
        ("pt", "Acme abre 3 fábricas", "A Acme abriu quatro fábricas.", "“3 fábricas”, the text “quatro fábricas”"),
        ("ru", "Acme открыла 5 заводов", "Открыты шесть заводов.", "“5 заводов”, the text “шесть заводов”"),
        ("ar", "المصنع يوظف 40 مهندسا", "سيوظف المصنع 50 مهندسا.", "“40 مهندسا”, the text “50 مهندسا”"),
        ("ar", "مصنع جديد لـ40 مهندسا", "سيعمل في المصنع ل50 مهندسا.", "“40 مهندسا”, the text “50 مهندسا”"),
        ("zh", "工厂招聘40名工程师", "工厂将招聘50名工程师。", "“40名工程”, the text “50名工程”"),
        (
            "en",
            "4 million homes get water",
            "It serves 6 million homes.",
            "“4 million homes”, the text “6 million homes”",
        ),
        ("en", "Acme opens 12 plants", "Acme opened two hundred plants.", "“12 plants”, the text “two hundred plants”"),
    ],
)
def test_another_figure_for_the_same_thing_is_found(language: str, headline: str, body: str, message: str) -> None:
    findings = found("PR405", body, language, headline=headline)
    assert [finding.message for finding in findings] == [f"The headline says {message}"]
    assert findings[0].line == 2


@pytest.mark.parametrize(
    ("language", "headline", "body"),
    [
        ("ru", "Acme обучила 1 650 рабочих", "Acme обучила 1 560 рабочих."),
        ("es", "Acme atiende a 3.460 clientes", "Acme atendió a 3.640 clientes."),
        ("zh", "工厂培训2 670名工程师", "工厂今年培训2 760名工程师。"),
    ],
)
def test_a_figure_with_its_tens_is_no_rounded_one(language: str, headline: str, body: str) -> None:
    assert len(found("PR405", body, language, headline=headline)) == 1


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Acme trains 1,600 people", "Acme trained 1,560 people."),
        ("Acme hires 40 engineers", "Acme hired forty people: 40 engineers."),
        ("Acme hires 40 engineers", "Acme hired 30 engineers in Lyon and 10 engineers in Nice."),
        ("Acme hires 40 engineers", "Acme hired 41 engineers."),
        ("Acme hires 40 engineers", "Acme hired 50 fitters."),
        ("Acme hires 40 engineers", "Acme builds pumps.\n\nText.\n\nText.\n\nIt had 50 engineers."),
        ("Acme opens 3 plants", "Acme opened three plants; it has twelve plants."),
        ("The 2026 plants report", "Acme has 12 plants."),
        ("Acme opens on 8 July", "Acme said on 1 July that it opens soon."),
        ("10 years of pumps", "Acme was founded 25 years ago."),
        ("12 plants for Lyon", "The third of the plants follows."),
        ("4 million homes get water", "It serves 4,200,000 homes."),
        ("Acme sells pumps for 4 million people", "It paid 5 million euros."),
        ("Acme sells pumps for $40 million", "It paid $50 million."),
        ("Acme raises prices by 4%", "Prices rise by 5%."),
        ("10 other plants", "5 other towns."),
    ],
)
def test_figures_that_may_both_be_right_are_left(headline: str, body: str) -> None:
    assert not found("PR405", body, headline=headline)


@pytest.mark.parametrize(
    ("language", "body", "sums"),
    [
        ("en", "A total of 12 people work here: 5 men and 8 women.", (13, 12)),
        ("en", "In total 1,200 pumps were sold (700 small, 400 large and 200 others).", (1300, 1200)),
        ("en", "A total of nine plants: two in France, three in Spain and five in Italy.", (10, 9)),
        ("fr", "Un total de 12 personnes : 5 hommes et 8 femmes.", (13, 12)),
        ("es", "Un total de 12 personas: 5 hombres y 8 mujeres.", (13, 12)),
        ("de", "Insgesamt 12 Personen: 5 Männer und 8 Frauen.", (13, 12)),
        ("pt", "Um total de 12 pessoas: 5 homens e 8 mulheres.", (13, 12)),
        ("ru", "Всего 12 человек: 5 мужчин и 8 женщин.", (13, 12)),
        ("ar", "ما مجموعه 12 شخصا: 5 رجال و8 نساء.", (13, 12)),
        ("zh", "共有12人（5名男性、8名女性）。", (13, 12)),
    ],
)
def test_a_total_that_is_not_the_sum_is_found(language: str, body: str, sums: tuple[int, int]) -> None:
    messages = [finding.message for finding in found("PR406", body, language)]
    assert messages == [f"The parts add up to {sums[0]}, the total is {sums[1]}"]


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "A total of 13 people work here: 5 men and 8 women."),
        ("en", "A total of 12 people work here: men and women."),
        ("en", "A total of 12 people work here: 5 men and some women."),
        ("en", "A total of 12 towns took part: 40 people from Lyon, others from Nice."),
        ("en", "A total of 12% was paid: 5 euros and 8 euros."),
        ("en", "A total of 12 people: 5 men."),
        ("en", "12 people work here: 5 men and 8 women."),
        ("en", "“A total of 12 people: 5 men and 8 women,” she said."),
        ("en", "A total of nine architectures are supported: 32-bit PC and 64-bit PC."),
        ("de", "Insgesamt 13 Personen: 5 Männer sowie 8 Frauen."),
        ("zh", "共有13人（5名男性、8名女性）。"),
    ],
)
def test_a_sum_that_is_right_or_none_is_left(language: str, body: str) -> None:
    assert not found("PR406", body, language)


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "60% are men, 30% are women and the remaining 20% did not say."),
        ("en", "The staff is made up of 60 percent men and 50 percent women."),
        ("fr", "L'effectif est composé de 60 % d'hommes et de 50 % de femmes."),
        ("es", "El 60 % son hombres, el 30 % mujeres y el 20 % restante no contestó."),
        ("de", "60 % sind Männer, 30 % Frauen und die übrigen 20 % antworteten nicht."),
        ("de", "60 Prozent sind Männer, 30 Prozent Frauen und die übrigen 20 Prozent antworteten nicht."),
        ("ru", "60 процентов мужчины, 30 процентов женщины, остальные 20 процентов не ответили."),
        ("pt", "60% são homens, 30% mulheres e o restante 20% não respondeu."),
        ("ru", "60% мужчины, 30% женщины, остальные 20% не ответили."),
        ("zh", "男性占60%，女性占30%，其余20%未回答。"),
    ],
)
def test_shares_of_more_than_a_whole_are_found(language: str, body: str) -> None:
    assert len(found("PR407", body, language)) == 1


@pytest.mark.parametrize(
    "body",
    [
        "60% are men, 30% are women and the remaining 10% did not say.",
        "A third each: 34% men, 33% women and the remaining 34% others.",
        "Sales rose by 20%: 60% were pumps and the remaining 40% valves.",
        "60% want pumps and 70% want valves.",
        "The restructuring kept 75% of its dealers, representing 87% of sales.",
        "It is 89 percent for the remainder of 2026, then 77 percent.",
        "60% want pumps. The remaining 50% want valves.",
    ],
)
def test_shares_of_several_wholes_are_left(body: str) -> None:
    assert not found("PR407", body)


@pytest.mark.parametrize(
    ("body", "messages"),
    [
        ("Text[^1].\n\n[^1]: Note.", []),
        ("Text[^a][^b].\n\n[^a]: Note.\n[^b]: Note.", []),
        ("Text[^1].\n\n> [^1]: Note with another mark[^2].\n\n[^2]: Note.", []),
        ("See `[^1]` and [a link](https://example.org)[^2].\n\n[^2]: Note.", []),
        ("```\nText[^1]\n```\n", []),
        ("Text[^1].", ["The mark [^1] has no footnote"]),
        ("Text.\n\n[^1]: Note.", ["Nothing refers to the footnote [^1]"]),
        ("Text[^1].\n\n[^2]: Note.", ["The mark [^1] has no footnote", "Nothing refers to the footnote [^2]"]),
    ],
)
def test_marks_and_footnotes_go_together(body: str, messages: list[str]) -> None:
    assert [finding.message for finding in found("PR408", body)] == messages


@pytest.mark.parametrize(
    "body",
    [
        "a total of 1 " * 20_000,
        "total of 12: " + "1 a, " * 20_000,
        "1% " * 50_000,
        "[^a" * 50_000,
        "1 000" * 20_000,
        "\ud800",
    ],
)
@pytest.mark.parametrize("code", ["PR405", "PR406", "PR407", "PR408"])
def test_hostile_text_is_read_without_harm(code: str, body: str) -> None:
    found(code, body, headline="Acme hires 40 engineers")


@pytest.mark.parametrize(
    "body",
    [
        "Acme hired 50 engineers.\n\nThere are 40 new members of the council.",
        "Acme hired 50 engineers.\n\nThe river has 40 bridges, and 40 boats.",
    ],
)
def test_an_equal_figure_for_another_thing_hides_no_difference(body: str) -> None:
    assert len(found("PR405", body, headline="Acme hires 40 engineers")) == 1


@pytest.mark.parametrize(
    "body",
    [
        "Acme hired 50 engineers.\n\nIn Lyon there are now 40.",
        "Acme hired 50 engineers.\n\nOf these, 40 in Lyon.",
        "Acme hired 50 engineers.\n\nOf the engineers 40 are women; the other 10 engineers are men.\n\nAll 40 engineers.",
    ],
)
def test_an_equal_figure_without_its_thing_may_be_the_same(body: str) -> None:
    assert not found("PR405", body, headline="Acme hires 40 engineers")


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "Of those asked 52 per cent were for the plan, 31 per cent against and 27 per cent undecided."),
        ("en", "It was 52 per cent for, 31 against and 27 undecided."),
        ("en", "In the vote 60% were in favour and 45% opposed."),
        ("fr", "On compte 52 % pour, 31 contre et 27 indécis."),
        ("es", "El 52 % estaba a favor, el 31 % en contra y el 27 % indeciso."),
        ("de", "52 Prozent waren dafür, 31 Prozent dagegen und 27 Prozent unentschieden."),
        ("pt", "Foram 52% a favor, 31% contra e 27% indecisos."),
        ("ru", "52 % были за план, 31 % против и 27 % не определились."),
        ("zh", "52%赞成该计划，31%反对，27%尚未决定。"),
    ],
)
def test_answers_that_shut_each_other_out_are_shares_of_a_whole(language: str, body: str) -> None:
    assert len(found("PR407", body, language)) == 1


@pytest.mark.parametrize(
    "body",
    [
        "It was 52 per cent for, 31 against and 17 undecided.",
        "Sales rose 52 % in Asia, 31 % in Africa and 27 % in Europe.",
        "Of those asked 52% read papers, 31% hear the radio and 27% watch television.",
        "This year 62% were for the plan, against 51% last year.",
        "In May 52% were against the plan, in June 61% were against it.",
    ],
)
def test_growth_and_other_answers_are_no_shares_of_a_whole(body: str) -> None:
    assert not found("PR407", body)


def table(*rows: str) -> str:
    head = f"{rows[0]}\n|{'---|' * (rows[0].count('|') - 1)}\n"
    return head + "\n".join(rows[1:])


@pytest.mark.parametrize(
    ("language", "rows", "sums"),
    [
        ("en", ("| | n |", "| A | 520 |", "| B | 310 |", "| C | 270 |", "| **Total** | **1,000** |"), (1100, 1000)),
        ("en", ("| | % |", "| A | 52 % |", "| B | 31 % |", "| C | 27 % |", "| Total | 100 % |"), (110, 100)),
        (
            "en",
            ("| Year | A | B | Total |", "| 2024 | 5 | 6 | 11 |", "| 2025 | 5 | 7 | 11 |", "| 2026 | 1 | 2 | 3 |"),
            (12, 11),
        ),
        ("en", ("| | cost |", "| A | €520 |", "| B | €310 |", "| C | €270 |", "| Total | €1,000 |"), (1100, 1000)),
        ("de", ("| | n |", "| A | 1.520 |", "| B | 310 |", "| C | 270 |", "| Summe | 2.000 |"), (2100, 2000)),
        ("cs", ("| | n |", "| A | 52 |", "| B | 31 |", "| C | 27 |", "| Celkem | 100 |"), (110, 100)),
    ],
)
def test_totals_of_tables_are_added_up(language: str, rows: tuple[str, ...], sums: tuple[int, int]) -> None:
    (finding,) = found("PR406", table(*rows), language)
    assert finding.message == f"The parts add up to {sums[0]}, the total is {sums[1]}"


@pytest.mark.parametrize(
    "rows",
    [
        ("| | n |", "| A | 520 |", "| B | 310 |", "| C | 170 |", "| Total | 1,000 |"),
        ("| | % |", "| A | 33 % |", "| B | 33 % |", "| C | 33 % |", "| Total | 100 % |"),
        ("| | € |", "| A | 1.23 |", "| B | 2.35 |", "| C | 3.41 |", "| Total | 7.0 |"),
        ("| | growth |", "| A | 5 |", "| B | 7 |", "| C | 9 |", "| Total | 7 |"),
        ("| | n |", "| A | 520 |", "| B | none |", "| C | 170 |", "| Total | 1,000 |"),
        ("| | n |", "| A | 520 |", "| B | 310 |", "| C | 170 |", "| D | 5,000 |"),
    ],
)
def test_sums_averages_and_other_rows_of_tables_are_left(rows: tuple[str, ...]) -> None:
    assert not found("PR406", table(*rows))


@pytest.mark.parametrize(
    ("language", "headline", "body"),
    [
        ("zh", "工厂成立40年", "学校成立50年，工厂有12个车间。"),
        ("zh", "工厂投资40亿元", "去年投资50亿元。"),
        ("ar", "المصنع يبلغ 40 عاما", "المدرسة تبلغ 50 عاما."),
    ],
)
def test_spans_of_time_and_money_count_nothing(language: str, headline: str, body: str) -> None:
    assert not found("PR405", body, language, headline=headline)


@pytest.mark.parametrize(
    ("language", "headline", "body", "message"),
    [
        ("en", "Acme earns £4m", "Acme earned €4m in the year.", "“£4m”, the text “€4m”"),
        ("en", "Acme earns $4.2 billion", "Acme earned $4.2 million in the year.", "“$4.2 billion”, the text “$4.2 million”"),
        ("en", "Sales up 4.8%", "Sales rose by 8.4% in the year.", "“4.8%”, the text “8.4%”"),
        ("de-CH", "Acme setzt CHF 41,8 Mio. um", "Acme hat EUR 41,8 Mio. umgesetzt.", "“CHF 41,8 Mio.”, the text “EUR 41,8 Mio.”"),
        ("pt-BR", "Acme investe R$ 1,8 milhão", "A Acme investiu R$ 1,8 bilhão.", "“R$ 1,8 milhão”, the text “R$ 1,8 bilhão”"),
        ("ko", "애크미, 560만 원 지원", "애크미는 650만 원을 지원한다.", "“560만 원”, the text “650만 원”"),
        ("cs", "Pokuta 2,3 milionu korun", "Soud uložil pokutu 3,2 milionu korun.", "“2,3 milionu korun”, the text “3,2 milionu korun”"),
        ("da", "182 millimeter regn", "Der faldt 128 mm regn.", "“182 millimeter regn”, the text “128 mm regn”"),
        ("en", "Acme pays 12,430 euros", "Acme paid 12,480 euros.", "“12,430 euros”, the text “12,480 euros”"),
    ],
)  # fmt: skip
def test_a_figure_of_the_headline_that_is_a_slip_of_the_text_s_is_found(
    language: str, headline: str, body: str, message: str
) -> None:
    assert [each.message for each in found("PR405", body, language, headline=headline)] == [
        f"The headline says {message}"
    ]


def test_a_slip_in_the_lines_below_the_headline_is_found() -> None:
    body = "Of 1,420 rivers, 413 ran dry."
    (finding,) = found("PR405", body, headline="Rivers run dry", summary="A survey of 1,240 rivers shows it.")
    assert finding.message == "The summary says “1,240”, the text “1,420”"


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Acme earns £4m", "Acme earned £4m (€4.6m)."),
        ("Acme earns about £4m", "Acme earned €4m (£3.5m)."),
        ("Acme earns $412 million", "Acme earned $412.6 million, after $421.3 million."),
        ("Acme earns $54 million", "It earned $45 million with pumps and $9 million with valves."),
        ("Acme earns $1,200 pesos", "Acme ganó 1200 pesos."),
        ("Sales up 12%", "Sales rose by 21% in Lyon, by 12 per cent in all."),
        ("12 towns get 45% more", "In 21 houses, 54 people."),
        ("Acme opens plant 48", "Plant 84 is older."),
    ],
)
def test_a_figure_that_the_text_explains_is_no_slip(headline: str, body: str) -> None:
    assert not found("PR405", body, headline=headline)


def test_a_large_figure_that_the_text_has_of_something_else_is_the_same() -> None:
    body = (
        "A operação completou oito anos com a marca de 160 mil venezuelanos levados de Roraima a outros estados do país. "
        "O voo desta semana levou 212 pessoas a Curitiba, Manaus e São Paulo, onde moram famílias delas.\n"
    )
    assert not found("PR405", body, "pt", headline="Operação completa oito anos com 160 mil pessoas interiorizadas")
    assert found("PR405", body, "pt", headline="Operação completa oito anos com 210 mil pessoas interiorizadas")


def test_a_figure_of_the_headline_may_be_rounded_from_one_with_another_noun() -> None:
    body = "Se sigui\u00f3 a 8.012 escolares: 4.105 ni\u00f1as y 3.907 ni\u00f1os."
    assert not found("PR405", body, "es", headline="Un estudio con 8.000 ni\u00f1os")
    assert found("PR405", body, "es", headline="Un estudio con 9.000 ni\u00f1os")


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("de", "Insgesamt entstehen 1.204 Stellen: 300 in Gera, 400 in Jena und 505 in Suhl."),
        ("es", "En total se crean 1.204 empleos: 300 en Vigo, 400 en Lugo y 505 en Noia."),
        ("pt", "Ao todo, s\u00e3o criados 1.204 empregos: 300 em Faro, 400 em Beja e 505 em Elvas."),
        ("ru", "\u0412\u0441\u0435\u0433\u043e \u0441\u043e\u0437\u0434\u0430\u043d\u043e 1204 \u043c\u0435\u0441\u0442\u0430: 300 \u0432 \u041e\u043c\u0441\u043a\u0435, 400 \u0432 \u0422\u043e\u043c\u0441\u043a\u0435 \u0438 505 \u0432 \u0422\u0443\u043b\u0435."),
    ],
)  # fmt: skip
def test_a_verb_may_stand_between_the_word_for_a_total_and_its_figure(language: str, body: str) -> None:
    assert found("PR406", body, language)
    assert not found("PR406", body.replace("505", "504"), language)


def test_a_total_that_is_called_approximate_is_left_to_be_so() -> None:
    assert not found("PR406", "In total nearly 1,200 jobs: 300 in Ghent, 400 in Aalst and 505 in Ronse.")


@pytest.mark.parametrize(
    ("language", "headline", "body"),
    [
        ("en", "7 in 10 trains on time", "Some 162 trains were late."), ("de", "7 von 10 Z\u00fcgen p\u00fcnktlich", "41 Z\u00fcgen fehlte Personal."),
        ("es", "7 de cada 10 trenes llegan", "Unos 162 trenes no."), ("fr", "7 trains sur 10 arrivent", "162 trains \u00e9taient en retard."),
        ("pt", "7 em cada 10 comboios a horas", "Cerca de 162 comboios n\u00e3o."), ("ru", "7 \u0438\u0437 10 \u043f\u043e\u0435\u0437\u0434\u043e\u0432 \u0432\u043e\u0432\u0440\u0435\u043c\u044f", "\u041e\u043f\u043e\u0437\u0434\u0430\u043b\u0438 162 \u043f\u043e\u0435\u0437\u0434\u043e\u0432."),
        ("it", "7 treni su 10 in orario", "Altri 162 treni no."), ("nl", "7 op de 10 treinen op tijd", "162 treinen niet."),
        ("ar", "7 \u0645\u0646 \u0643\u0644 10 \u0642\u0637\u0627\u0631\u0627\u062a \u0641\u064a \u0645\u0648\u0639\u062f\u0647\u0627", "\u062a\u0623\u062e\u0631\u062a 162 \u0642\u0637\u0627\u0631\u0627\u062a."),
        ("fr", "12 trains \u00e0 l\u2019heure", "Septante pour cent des trains \u00e9taient \u00e0 l\u2019heure. 12 trains."),
    ],
)  # fmt: skip
def test_the_ends_of_a_ratio_and_words_for_per_cent_count_nothing(language: str, headline: str, body: str) -> None:
    assert not found("PR405", body, language, headline=headline)


def test_a_headline_with_two_counts_is_no_ratio() -> None:
    assert found("PR405", "It opened 14 clinics in 10 towns.", headline="Acme opens 12 clinics in 10 towns")
