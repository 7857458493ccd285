from __future__ import annotations

import pytest

from pressctl.facts.comparing import Fault, compare
from pressctl.facts.matching.aligning import Passage
from pressctl.facts.reading import read


def differing(one: str, tag: str, other: str, other_tag: str) -> list[tuple[str, str]]:
    """Return what two texts of a passage each give otherwise, as each prints it."""
    found = compare(*([Passage("paragraph", text, read(text, of))] for text, of in ((one, tag), (other, other_tag))))
    return [(each.source.written, each.target.written) for each in found if each.fault is Fault.DIFFERS and each.source and each.target]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "tag", "other", "pair"),
    [
        ("Acme opens three schools.", "de", "Acme eröffnet fünf Schulen.", ("three", "fünf")),
        ("Acme opens eleven schools.", "fr", "Acme ouvre treize écoles.", ("eleven", "treize")),
        ("Acme opens eleven schools.", "fr", "Acme ouvre 13 écoles.", ("eleven", "13")),
        ("Acme opens 11 schools.", "es", "Acme abre trece escuelas.", ("11", "trece")),
        ("Acme opens nine schools.", "zh", "Acme开设六所学校。", ("nine", "六")),
        ("Acme opens nine schools.", "ja", "アクメは六つの学校を開く。", ("nine", "六")),
        ("Its ninth meeting", "zh", "第六次会议", ("ninth", "六")), ("Its third plant", "fr", "Sa cinquième usine", ("third", "cinquième")),
        ("The 21st century", "fr", "Le XIXe siècle", ("21", "XIXe")),
        ("Thousands of people came.", "fr", "Des millions de personnes sont venues.", ("Thousands", "millions")),
        ("Over a million people came.", "zh", "超过一千万人参加。", ("million", "一千万")),
        ("Dozens of people came.", "de", "Hunderte Menschen kamen.", ("Dozens", "Hunderte")),
        ("A third of the members", "fr", "Un quart des membres", ("third of", "Un quart")),
        ("Two thirds of the farms", "zh", "四分之三的农场", ("Two thirds", "四分之三")),
        ("A quarter of the farms", "es", "Un tercio de las granjas", ("quarter of", "Un tercio")),
        ("Half of the farms", "ru", "Треть ферм", ("Half of", "Треть")), ("A third of farms", "ar", "ربع المزارع", ("third of", "ربع")),
        ("It opens in February.", "zh", "将于1月开放。", ("February", "1月")), ("It opens in May.", "fr", "Il ouvre en juin.", ("May", "juin")),
    ],
)  # fmt: skip
def test_a_number_or_month_in_words_that_the_other_text_has_otherwise_differs(
    one: str, tag: str, other: str, pair: tuple[str, str]
) -> None:
    assert differing(one, "en", other, tag) == [pair]


@pytest.mark.parametrize(
    ("one", "tag", "other"),
    [
        ("A third of the members, 33 %", "de", "Ein Drittel der Mitglieder"), ("Half of the farms", "fr", "50 % des fermes, un tiers des champs"),
        ("In the third quarter", "es", "En el tercer trimestre"), ("Two out of three farms", "fr", "Les deux tiers des fermes"),
        ("Every six months", "fr", "Deux fois par an"), ("Half a quarter", "de", "Ein halbes Viertel"),
        ("Dozens of people came.", "es", "Acudieron decenas de personas."),
        ("Tens of thousands came.", "de", "Zehntausende kamen."), ("Hundreds of thousands came.", "zh", "数十万人参加。"),
        ("Hundreds of thousands came.", "fr", "Des centaines de milliers de personnes sont venues."),
        ("Tens of thousands came.", "ar", "جاء عشرات الآلاف."), ("Three decades of growth", "fr", "Trente ans de croissance"),
        ("A quarter past two, in six rooms", "de", "Viertel nach zwei, in sechs Räumen"),
        ("It is of two minds.", "fr", "Il hésite."), ("Both firms grew for three years.", "fr", "Les deux sociétés ont crû trois ans."),
        ("Two dozen people came.", "fr", "Vingt-quatre personnes sont venues."), ("250,000 stayed.", "it", "Un quarto di milione è rimasto."),
        ("The release has nine new packages.", "ko", "이 판에는 새 꾸러미가 들어 있다."), ("In the second step", "cs", "V následujícím kroku"), ("For eighteen months", "fr", "Pendant un an et demi"),
    ],
)  # fmt: skip
def test_what_two_languages_say_in_other_words_does_not_differ(one: str, tag: str, other: str) -> None:
    assert differing(one, "en", other, tag) == []


def test_a_number_in_words_is_held_against_the_sentence_in_its_place() -> None:
    one = "Acme has three plants. It has five offices in all."
    assert differing(one, "en", "Acme a trois usines. Elle a sept bureaux en tout.", "fr") == [("five", "sept")]
    assert differing(one, "en", "Acme a quatre usines. Elle a sept bureaux en tout.", "fr") == [
        ("three", "quatre"), ("five", "sept"),
    ]  # fmt: skip
    assert differing("Five of them grew. The rest, well, did not.", "en", "Le reste, non. Les autres ont grandi, toutes, six.", "fr") == [("Five", "six")]  # fmt: skip


def test_a_number_that_one_text_has_once_too_often_is_held_against_the_new_one() -> None:
    one = "Acme has two plants and two offices."
    assert differing(one, "en", "Acme a deux usines et douze bureaux.", "fr") == [("two", "douze")]
    one = "In the past eighteen years there were eleven releases."
    assert differing(one, "en", "Negli ultimi undici anni ci sono state undici versioni.", "it") == [
        ("eighteen", "undici")
    ]
    assert differing("Acme has two plants. Two grow.", "en", "Acme a deux usines. Elles croissent.", "fr") == []


def test_of_several_numbers_in_words_the_one_in_the_place_of_the_new_one_is_meant() -> None:
    one = "A semi-annual meeting of seven ministers lasts three days."
    other = "Cada seis meses, la reunión de siete ministros dura cinco días."
    assert differing(one, "en", other, "es") == [("three", "cinco")]
    one = "Around one quarter of the clients stay; the remaining three quarters of them leave."
    other = "Omkring en fjerdel af kunderne bliver; den resterende tredjedel af dem går."
    assert differing(one, "en", other, "da") == [("three quarters", "tredjedel")]


def test_a_one_in_words_stands_for_no_january() -> None:
    assert differing("Let us look at the January data.", "en", "我们来看一下5月的数据。", "zh") == [("January", "5月")]
