"""Placeholders: what a template or a hurried author leaves to be filled in."""

from __future__ import annotations

import pytest

from pressctl.prose.signs import placeholders
from pressctl.prose.signs.placeholders import Placeholder


@pytest.mark.parametrize("kind", placeholders.kinds(), ids=lambda kind: kind.example)
def test_each_kind_of_placeholder_is_found_in_its_example(kind: Placeholder) -> None:
    assert any(gate in kind.example for gate in kind.gates), "the quick look would pass over it"
    assert kind.pattern.search(kind.example)
    assert placeholders.is_placeholder(kind.example)


def test_a_day_left_open_is_found_in_latin_and_in_cyrillic_letters() -> None:
    assert [len(list(placeholders.find(text))) for text in ("XX мая", "\u0425\u0425 мая", "XX May")] == [1, 1, 1]


@pytest.mark.parametrize(
    "text",
    ["leaves in [month].", "It has [number] people", "partent en [mois] vers", "kostet [Betrag] im Jahr", "в [месяц] года",
     "في [الشهر] القادم"],
)  # fmt: skip
def test_a_part_left_open_within_a_sentence_is_found(text: str) -> None:
    assert [text[span.start : span.end] for span in placeholders.find(text)] == [
        text[text.index("[") : text.index("]") + 1]
    ]


@pytest.mark.parametrize(
    "text", ["in [month](https://example.org)", "see [number][1] and", "[year]: https://example.org", "in [the] month"]
)
def test_a_link_is_no_part_left_open(text: str) -> None:
    assert not list(placeholders.find(text))


@pytest.mark.parametrize(
    "text",
    [
        "[Prénom Nom]", "[Vorname Name]", "[company name]", "[CITY, STATE]", "[NOM]", "[ИМЯ]", "[Title], Lyon", "[TBC]",
        "[À préciser]", "[noch offen]", "[Name einfügen]", "[أدخل الاسم]", "【待定】", "2026年X月X日", "XX de mayo", "XX%",
    ],
)  # fmt: skip
def test_what_templates_of_each_language_leave_open_is_found(text: str) -> None:
    assert placeholders.is_placeholder(text)


@pytest.mark.parametrize(
    "text",
    [
        "It will cost XX million euros.", "Coût : XX millions d’euros", "XX Millionen Euro", "XX millones", "XX milhões",
        "XX миллионов", "耗资XX万欧元", "XX مليون يورو", "XX milionů eur", "XX milionów", "XX milioni", "XX miljoner",
        "[quote to come]", "[citation à compléter]", "le [date à préciser] à", "[insérer le nom]", "[cita pendiente]",
        "[inserir data]", "[Zitat folgt]", "[цитата будет добавлена]", "[вставить дату]", "【此处插入引语】", "【待定日期】",
        "[يضاف الاقتباس]", "[citát doplnit]", "[doplnit datum]", "[citazione da inserire]", "[wstawić datę]",
        "[infoga datum]", "(insert link)", "(insérer le lien)", "(Datum einfügen)", "It opens on DATE in Lyon",
        "said NAME, the director", "On DATE, the", "am DATUM in Lyon",
        "(inserire link)", "[da confermare]", "il GG/MM/AAAA a Roma", "(link invoegen)", "[nog te bevestigen]",
        "op DD-MM-JJJJ in Gent", "[NAAM]", "(wstawi\u0107 link)", "dnia DD.MM.RRRR w", "[t\u00e4ydennet\u00e4\u00e4n]", "\u3010\u8981\u78ba\u8a8d\u3011", "\u25cf\u25cf\u5104\u5186", "\u25cb\u6708\u25cb\u65e5",
        "[\ud655\uc778 \ud544\uc694]", "00\uc6d4 00\uc77c", "XX\uc5b5 \uc6d0", "\uff0c\u3010\u59d3\u540d\u3011\u8bf4", "[\u064a\u064f\u0633\u062a\u0643\u0645\u0644 \u0644\u0627\u062d\u0642\u0627]", "am TT.MM.JJJJ in Gent",
        "le JJ/MM/AAAA \u00e0", "el DD/MM/AAAA en", "It opens on DD/MM/YYYY in Lyon", "Preis: ???", "Dear *|FNAME|*,", "Dear <%= name %>",
        "dijo NOMBRE, la directora", "a déclaré NOM, directrice", "сказал ФИО, директор", "until DATE.", "It will hire ??? people", "[???]", "[TBD]",
    ],
)  # fmt: skip
def test_what_an_author_left_to_be_filled_in_is_found_in_any_language(text: str) -> None:
    assert placeholders.is_placeholder(text)


@pytest.mark.parametrize(
    "text",
    ["Enter the date as DD/MM/YYYY here", "im Format TT.MM.JJJJ", "il formato GG/MM/AAAA resta", "\u3010\u65e5\u6642\u30115\u67086\u65e5",
     "\u25cb\u25cb\u3055\u3093\u306f", "\u300c\u25cf\u300d\u3092\u9078", "10\uc6d4 10\uc77c", "(lis\u00e4\u00e4 tietoa kuvasta)", "[Anm. d. Red.]",
     "le XX siècle", "siglo XX", "el siglo XX europeo", "el siglo XX militar", "XX edición", "[emphasis added]", "[for years to come]", "(to be confirmed)", "(insert)",
     "SAVE THE DATE NOW", "Really??? Yes", "[2]", "[insert](https://example.org)", "[the committee]",
     "|____|____|", "a link [to the plans][plans]", "It speaks at the DATE conference in Lyon.",
     "The NAME project and the CITY initiative begin.", "Its plan NAME, for short, is new.", "Sie spricht auf der DATE in Lyon.",
     "la conférence DATE de Lyon", "el proyecto NOMBRE de Lyon", "In its plan TITLE, the", "ahead of DATE in Lyon",
     "The DATE conference opens in May. More on DATE in Lyon."],
)  # fmt: skip
def test_what_only_looks_like_something_to_be_filled_in_is_left(text: str) -> None:
    assert not placeholders.is_placeholder(text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "diikuti oleh guru TK dan orang tua"),
        ("es", "la canción xxx dice"),
        ("es", "los casos de TBC en el país"),
    ],
)
def test_marks_of_an_english_desk_are_words_in_other_languages(language: str, text: str) -> None:
    assert not list(placeholders.find(text, placeholders.likely(text, frozenset(text), language)))
    assert list(placeholders.find(text, placeholders.likely(text, frozenset(text), "en")))


@pytest.mark.parametrize(
    "text",
    ["[name](https://example.org)", "[Title] of the report", "[nom]", "Article XX may be amended", "XXX Olympiad",
     "Congrès XXX", "a [sic] month"],
)  # fmt: skip
def test_brackets_and_roman_numbers_that_stand_for_themselves_are_left(text: str) -> None:
    assert not placeholders.is_placeholder(text)


def test_a_quick_look_at_a_whole_file_excludes_no_kind_that_stands_in_a_part_of_it() -> None:
    for kind in placeholders.kinds():
        file = f"headline: {kind.example}\n---\nIt opens in Lyon."
        assert kind in placeholders.likely(file, frozenset(file)), kind.example


def test_of_a_file_without_a_sign_nothing_is_searched() -> None:
    assert placeholders.likely("It opens in Lyon.", frozenset("It opens in Lyon.")) == ()
    assert list(placeholders.find("It will hire XXX people", among=())) == []


@pytest.mark.parametrize(
    "text",
    [
        "“We want to [insert] young people into work,” said Ann.",
        "He [inserted himself into the debate] again.",
        "The clause [inserted after the vote] stays.",
        "« Il faut [ajouter] de la justice », dit-elle.",
        "« Il faut [insérer les jeunes] dans la vie », dit-elle.",
        "« [Ajouter à cela la pluie] », dit-il.",
        "«Надо [добавить] воды», сказал он.",
        "«Нужно [указать на ошибку]», сказал он.",
        "„Wir müssen [Lücken] einfügen und [Kraft einsetzen]“, sagte er.",
        "„Wir [wollen uns einsetzen]“, sagte er.",
        "«Queremos [rellenar] los huecos», dijo.",
        "«Queremos [insertar a los jóvenes] en el trabajo», dijo.",
        "“Queremos [preencher] as vagas”, disse.",
        "“Queremos [inserir os jovens] no trabalho”, disse.",
        "“The houses [to be completed in 2027] are sold,” she said.",
        "“The coins [to be added by the bank] are new,” she said.",
        "“We hope [to come] back,” she said.",
        "«Хочу [уточнить] одно», сказал он.",
        "«Vamos a [completar] la obra», dijo.",
        "我们要【插入排名】",
        "The park (insert coin to play) opens.",
        "Le métier (insérer dans la vie) change.",
        "“It is for us [to be determined] and calm,” she said.",
        "【插入排队者】",
    ],
)
def test_a_word_of_an_author_in_brackets_is_no_prompt(text: str) -> None:
    assert not placeholders.is_placeholder(text)


@pytest.mark.parametrize(
    "text",
    [
        "[Insert a quote from the director that says why this matters to the people of the town]",
        "[INSERT CEO STATEMENT]", "[insert two sentences here]", "said [quote to come from the mayor]",
        "[ajouter le lien]", "[chiffres à vérifier]", "[nom à insérer]", "[добавить ссылку]", "[уточнить дату]", "[уточнить]",
        "[указать сумму]", "[Foto einsetzen]", "[Zahlen bitte ergänzen]", "[wird nachgereicht]", "[rellenar fecha]",
        "[por confirmar]", "[cifra por confirmar]", "[preencher o nome]", "[valor a definir]", "【填写姓名】", "[أدخل التاريخ]",
        "[to be completed]", "[to come]", "“[to come],” said Ann.", "(insert the photo here)", "(insertar enlace)",
    ],
)  # fmt: skip
def test_a_prompt_says_what_is_to_be_filled_in(text: str) -> None:
    assert placeholders.is_placeholder(text)


@pytest.mark.parametrize(
    "text",
    [
        "[NAME OF DONOR]", "[name of donor]", "[NOM DU DONATEUR]", "[nom de l’hôpital]", "[NOMBRE DEL DONANTE]", "[número de personas]",
        "[НАЗВАНИЕ ДОНОРА]", "[имя директора]", "[اسم المانح]", "[Name des Ministers]", "[nome do ministro]",
        "由【捐助方名称】提供", "由[部门名称]提供", "It will hire [X] people", "[XX] % des salariés", "yaklaşık [##] kişi",
        "voir [lien] pour", "véase [enlace].", "الرابط [الرابط].", "Le directeur : À COMPLÉTER", "La ministra: POR COMPLETAR",
        "Директор: ДОПОЛНИТЬ", "The quotation is TO BE COMPLETED", "×月×日",
    ],
)  # fmt: skip
def test_a_blank_that_says_what_it_is_of_is_found(text: str) -> None:
    assert placeholders.is_placeholder(text)


@pytest.mark.parametrize(
    "text",
    [
        "[x] Done", "- [X] Done", "the [x] key", "【活动名称】开放日", "[Name of the Rose](https://example.org)", "[SAVE OUR SEAS]",
        "The wing is to be completed in May.", "[number: 12]", "[the name of the ship] sails",
    ],
)  # fmt: skip
def test_a_bracket_that_is_no_blank_is_left(text: str) -> None:
    assert not placeholders.is_placeholder(text)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Prénom Nom", True), ("First name Last name", True), ("Nombre y Apellidos", True), ("Имя Фамилия", True),
        ("姓名", True), ("الاسم الكامل", True), ("City, Country", True), ("Nom Sophea", False), ("Grace Name-Obi", False),
    ],
)  # fmt: skip
def test_what_a_template_has_for_a_value_is_known(value: str, *, expected: bool) -> None:
    assert placeholders.is_prompt_for_value(value) is expected


@pytest.mark.parametrize(
    "text", ["[Acme](https://example.org)", "It opens [in the spring]", "[1] See above", "- [x] done"]
)
def test_brackets_without_a_word_of_a_template_are_not_looked_at_closely(text: str) -> None:
    assert not [kind.example for kind in placeholders.kinds() if kind.inside and kind.may_occur_in(text)]


@pytest.mark.parametrize("text", ["该中心主任XXX说，工厂已开工。", "工場長のXXX氏が述べた。"])
def test_crosses_between_letters_that_touch_them_are_a_placeholder(text: str) -> None:
    assert [text[slice(*span)] for span in placeholders.find(text)] == ["XXX"]


@pytest.mark.parametrize(
    "text",
    [
        "Click or tap here to enter text.", "Cliquez ou appuyez ici pour entrer du texte.", "Haga clic aquí para escribir texto.",
        "Klicken Sie hier, um Text einzugeben.", "Место для ввода текста.", "单击此处输入文字。", "انقر هنا لإدخال نص.",
        "Firstname Lastname, director, thanked all.", "Contact presse : Nom Prénom, +33 1 40 20 50 50", "Vorname Nachname (Direktorin)",
        "Имя Фамилия, директор, рада.", "NAME SURNAME, head of the school, said so.", "Nombre Apellido, directora, se alegra.",
        "<Insert name of spokesperson> said so.", "<Name einfügen> sagte das.", "The school costs CHF X.X million.",
        "L’école coûte X,X millions d’euros.", "课程设有[XX]个名额。", "定員は[XX]名です。", "定員は○○名です。", "정원은 ○○명 규모다.", "La directrice, xxx, se réjouit.",
        "Insérer la citation ici.", "Hier Zitat einfügen", "Insert photo here", "Вставьте цитату здесь.", "此处插入引语。",
        "[Add photo here]", "“[引语待补]”，院长说。", "See [add picture of the school]",
    ],
)  # fmt: skip
def test_what_a_template_shows_before_it_is_filled_in_is_found(text: str) -> None:
    assert len(list(placeholders.find(f"It opens.\n\n{text}\n"))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Click here to enter the contest.", "Cliquez ici pour entrer dans la salle.", "Formulaire : Nom Prénom Adresse",
        "Last Name First, a film, opens.", "<insert-widget name>", "<em>insert</em> it", "The X.X series opens.",
        "Insert the coin and press the button to begin the game.", "x[XX] y", "○○大学は発表した。", "二〇〇人が来た。",
        "How to insert a link into a page is told by the handbook of the school.", "# Insert photo here",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_prompt_of_a_template_is_left(text: str) -> None:
    assert not list(placeholders.find(f"It opens.\n\n{text}\n"))
