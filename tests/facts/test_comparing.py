from __future__ import annotations

import time

import pytest

from pressctl.facts.comparing import Fault, compare
from pressctl.facts.matching.aligning import Passage, align
from pressctl.facts.reading import read

LONGEST = 10.0
"""Seconds of the processor for what takes more than two."""


def passages(text: str, tag: str) -> list[Passage]:
    return [Passage("paragraph", part, read(part, tag)) for part in text.split("\n")]


def faults(one: str, tag: str, other: str, tag_of_other: str) -> list[tuple[str, str, str]]:
    """Return what differs between two texts: the fault, and the fact of each side as it is printed."""
    found = compare(passages(one, tag), passages(other, tag_of_other))
    return [
        (each.fault.value, each.source.written if each.source else "", each.target.written if each.target else "")
        for each in found
    ]


@pytest.mark.parametrize(
    ("one", "tag", "other"),
    [
        ("It grew by 5 to 10 % in 2025.", "fr", "Elle a crû de 5 % à 10 % en 2025."),
        ("It opens on 10-11 November 2026.", "da", "Den åbner den 10. - 11. november 2026."),
        ("It opens on 2-4 March.", "ja", "3月2-4日に開催されます。"),
        ("At 5:30 pm", "fr", "À 17 h 30"), ("At 10:00 GMT", "fr", "À 11 h 00 CET"),
        ("In the 1980s", "sv", "På 80-talet"), ("Over 30 people", "fr", "Plus d’une trentaine de personnes"),
        ("Three plants and 21 offices", "ru", "3 завода и двадцать один офис"),
        ("One or 2 of them, 0 others", "de", "Einige davon"), ("Version 4.0", "de", "Version 4"),
        ("Acme in 2013", "de", "Acme13"), ("It is 100 % steel", "de", "Es ist ganz aus Stahl"),
        ("The 21st century", "fr", "Le XXIe siècle"), ("The 21st century", "ru", "XXI век"),
        ("Open 24/7", "fr", "Ouvert 24 heures sur 24"), ("On 15 August", "de", "Am 15.8. (Samstag)"),
        ("Call +33 1 23 45 67 89", "fr", "Tél. 01 23 45 67 89"), ("$5 million", "fr", "5 millions de dollars"),
        ("Half a million people", "fr", "500 000 personnes"), ("1.5 million died", "fr", "Un million et demi de morts"),
        ("1.5 million came", "it", "Un milione e mezzo"), ("2.5 million złoty", "pl", "dwa i pół miliona złotych"),
        ("In 2.5 hours", "fr", "En deux heures et demie"), ("523 people", "ru", "пятьсот двадцать три человека"),
        ("523 cats, 200,000 trees", "it", "cinquecentoventitré gatti, duecentomila alberi"),
        ("500,000 people", "ru", "полмиллиона человек"), ("1.5 million came", "ar", "مليون ونصف المليون شخص"),
        ("7 million of 47 million", "fr", "sept millions sur 47 millions"), ("80,000 homes", "fr", "quatre-vingt mille foyers"),
        ("€3.2m and $100K", "fr", "3,2 M€ et 100 000 $"), ("$2bn", "fr", "2 Md$"), ("The 10-mile wall", "es", "El muro de 16 kilómetros"),
        ("A 95% CI", "de", "Ein 95-%-KI"), ("Some 4.9m", "zh", "约490万"), ("On 24 and 31 December", "de", "Am 24.12. und 31.12."),
        ("Trains at 10.30", "da", "Tog kl. 10.30"),
        ("Directive 2014/24/EU", "fr", "La directive 2014/24/UE"), ("ISO 9001:2015", "zh", "通过ISO 9001认证"),
        ("Resolution 2254 (2015)", "fr", "La résolution S/RES/2254 (2015)"), ("S/RES/2254", "es", "la resolución 2254"),
        ("Regulation (EU) 2016/679", "de", "die Verordnung 2016/679"), ("v3.2.1 is out", "ru", "Вышла версия 3.2.1"),
        ("36,000 people", "sv", "36,000 personer"), ("On 6 February 2012", "fr", "En février 2012"),
        ("In March 2,500 people came.", "de", "Im März 2500 Menschen."), ("On 5 May 2,500 people came.", "fr", "Le 5 mai 2500 personnes"),
        ("120 miles, at 75 mph", "fr", "193 km, à 120 km/h"), ("It is -5 °C, minus 12 on Monday.", "fr", "Il fait –5 °C, moins 12 lundi."),
        ("It is minus 5 degrees.", "zh", "气温为零下5度。"), ("It is minus 5 degrees.", "ru", "Сейчас 5 градусов мороза."),
        ("From 5 to 10 °C", "de", "5–10 °C"), ("A 30-minute film", "de", "Ein Film von 30 Minuten"), ("In 12 months", "es", "En doce meses"),
        ("A six-month course", "fr", "Un cours de six mois"), ("30 days", "ja", "30日"), ("3 months", "zh", "三个月"),
        ("It opens on February 4-5.", "zh", "将于2月4–5日开放。"), ("From 28 February to 2 March", "zh", "2月28日—3月2日"),
        ("Nearly 5 million people", "fr", "4,98 millions de personnes"), ("About 5 million people", "zh", "约498万人"),
        ("It yields 1.2 GW.", "de", "Sie leistet 1.200 MW."), ("It yields 1.2 GW.", "zh", "装机容量120万千瓦。"),
        ("AED 500", "fr", "500 dirhams"), ("500 dirhams", "ar", "500 درهم"), ("XOF 5,000", "fr", "5 000 FCFA"), ("MX$20", "es", "20 pesos"),
        ("20 million Mexican pesos", "es", "20 millones de pesos mexicanos"), ("R$5 million", "ar", "5 ملايين ريال برازيلي"),
        ("TRY 20 million", "fr", "20 millions de livres turques"), ("+44 20 7946 0123 ext. 45", "fr", "020 7946 0123 poste 45"),
        ("The 68000 chips", "de", "Die 68k-Chips"), ("June 1996 (474 pumps)", "ko", "1996년 6월 (474개의 펌프)"),
        ("Call 833-555-4255.", "ko", "833-555-4255로 전화하십시오."), ("On 14 August 2021", "ko", "2021. 8. 14."),
        ("A 3-day meeting", "ru", "Трехдневная встреча"), ("A 3-day meeting", "de", "Ein dreitägiges Treffen"),
        ("From 3rd-party vendors", "fr", "De fournisseurs tiers"), ("Within 12 months", "zh", "一年内"),
        ("12 months later", "de", "Ein Jahr später"), ("48 hours later", "fr", "Deux jours plus tard"),
        ("In Q3", "zh", "第三季度"), ("In the third quarter", "de", "Im 3. Quartal"),
        ("The plant made 12,034,000 parts", "fr", "L’usine a produit 12 034 000 pièces"),
        ("It is a decade since the bridge opened", "ko", "다리가 개통된 지 10년이 지났습니다"), ("A decade ago", "fr", "Il y a 10 ans"),
        ("The 5th place wins $90, the 9th $30", "hi", "पांचवां स्थान $90 जीतता है, नौवां $30"),
        ("2 billion people", "es", "2 mil millones de personas"), ("1.2 million", "zh", "120万"),
    ],
)  # fmt: skip
def test_two_ways_to_say_one_fact_agree(one: str, tag: str, other: str) -> None:
    assert faults(one, "en", other, tag) == []


@pytest.mark.parametrize(
    ("one", "tag", "other", "pair"),
    [
        ("30 languages", "it", "70 lingue", ("30", "70")),
        ("It is 5 % more", "fr", "C’est 5 de plus", ("5 %", "5")),
        ("4 million people", "de", "4 Milliarden Menschen", ("4 million", "4 Milliarden")),
        ("5 euros", "de", "5 Dollar", ("5 euros", "5 Dollar")),
        ("On Tuesday, 3 March 2026", "fr", "Le mercredi 3 mars 2026", ("Tuesday, 3 March 2026", "mercredi 3 mars 2026")),
        ("On Friday", "fr", "Le samedi", ("Friday", "samedi")), ("On Fridays", "fr", "Le samedi", ("Fridays", "samedi")),
        ("From Sunday 1 July to Saturday 7 July", "sv", "Från söndag 1 juli till torsdag 7 juli",
         ("Saturday 7 July", "torsdag 7 juli")),
        ("At 10:30", "fr", "À 10 h 45", ("10:30", "10 h 45")),
        ("Write to press@example.org", "fr", "Écrire à pres@example.org", ("press@example.org", "pres@example.org")),
        ("Call +33 1 23 45 67 89", "fr", "Tél. 01 23 45 67 98", ("+33 1 23 45 67 89", "01 23 45 67 98")),
        ("It has KDE 3.5.10 and X 7.3", "de", "Es hat KDE 3.9.10 und X 7.3", ("3.5.10", "3.9.10")),
        ("Acme 1.0 came out in July", "zh", "Acme 7.0 在七月发布", ("1.0", "7.0")),
        ("LXDE 0.5.5", "de", "LXDE 0.55", ("0.5.5", "0.55")), ("A 10-mile wall", "es", "Un muro de 18 kilómetros", ("10", "18")),
        ("€3.2m", "fr", "3,2 Md€", ("€3.2m", "3,2 Md€")),
        ("Directive 2014/24/EU", "fr", "La directive 2014/25/UE", ("2014/24/EU", "2014/25/UE")),
        ("CVE-2021-3156", "ru", "CVE-2021-3165", ("CVE-2021-3156", "CVE-2021-3165")),
        ("S/RES/2254 (2015)", "ar", "القرار S/RES/2245 (2015)", ("S/RES/2254 (2015)", "S/RES/2245 (2015)")),
        ("On 7 July, and again on 7 July", "ja", "7月7日、そして7月1日に", ("7 July", "7月1日")),
        ("The 32-bit IA-32 and the 64-bit", "fr", "La IA-21 de 32 bits et celle de 64 bits", ("32", "21")),
        ("30 minutes", "fr", "30 heures", ("30 minutes", "30 heures")), ("Six months later", "es", "Seis años después", ("Six months", "Seis años")),
        ("3 months", "zh", "三年", ("3 months", "三年")), ("12 km", "fr", "12 miles", ("12 km", "12 miles")), ("5 MW", "de", "5 GW", ("5 MW", "5 GW")),
        ("It is -5 °C.", "fr", "Il fait 5 °C.", ("-5 °C", "5 °C")), ("It is minus 12 degrees.", "de", "Es sind 12 Grad.", ("minus 12 degrees", "12 Grad")),
        ("It opens on 4-5 February in Lyon.", "ja", "5月4-5日に開催されます。", ("5 February", "5日")),
        ("Eight towns", "da", "Tyve byer", ("Eight", "Tyve")),
        ("The first talk, on Wednesday 22nd at 19:00", "fr", "La première séance, mercredi 8 juin à 19 h", ("22", "mercredi 8 juin")),
        ("The first talk is at 19:00", "fr", "La première séance, à 13:00", ("19:00", "13:00")),
        ("From 21 July to 27 July", "fr", "Du 29 au 27 juillet", ("21 July", "29")),
        ("500 dirhams", "fr", "500 dinars", ("500 dirhams", "500 dinars")), ("500 pesos", "fr", "500 dollars", ("500 pesos", "500 dollars")),
        ("500 rand", "zh", "500卢比", ("500 rand", "500卢比")), ("500 dirhams", "ar", "500 دينار", ("500 dirhams", "500 دينار")),
        ("+44 20 7946 0123 ext. 45", "fr", "020 7946 0123 poste 54", ("+44 20 7946 0123 ext. 45", "020 7946 0123 poste 54")),
        ("Acme won 3–1.", "fr", "Acme a gagné 3 à 2.", ("1", "2")), ("In the third quarter", "de", "Im 2. Quartal", ("third", "2")),
        ("June 1996 (474 pumps)", "de", "Juni 1997 (474 Pumpen)", ("June 1996", "Juni 1997")),
        ("In Q3", "fr", "Au deuxième trimestre", ("3", "deuxième")), ("In the 1980s", "fr", "Dans les années 90", ("1980s", "années 90")),
        ("In September", "ru", "В октябре", ("September", "октябре")), ("Nearly 5 million", "fr", "6,02 millions", ("5 million", "6,02 millions")),
        ("On 12 August 2017", "fr", "Le 12 août 9017", ("12 August 2017", "12 août 9017")),
        ("On 16 August 1993", "es", "El 16 de agosto de 1693", ("16 August 1993", "16 de agosto de 1693")),
        ("In December 2008", "de", "Im Dezember 2508", ("December 2008", "Dezember 2508")),
        ("In December 2008", "zh", "2508年12月", ("December 2008", "2508年12月")), ("In December", "ja", "19月に", ("December", "19月")),
        ("By June 10th, then on 6 June 2026", "ja", "6月10日までに、2026年6月19日に", ("6 June 2026", "2026年6月19日")),
        ("From 29 July 2018, and from 21 July", "ru", "С 21 июля и с 21 июля", ("29 July 2018", "21 июля")),
        ("In a room, Hall 1", "de", "In einem Raum, Hall 5", ("1", "5")), ("Two ports of Acme 6.0", "ja", "アクメの二つの移植版、Acme 2.0", ("6.0", "2.0")),
        ("Version 6.0 of Acme; Acme 6.0", "zh", "Acme 6.5；Acme 6.0", ("6.0", "6.5")), ("Not 100 %", "zh", "不是百分比500%", ("100 %", "500%")),
        ("4.5 million, 3.5 million", "fr", "4,5 milliards, 3,5 millions", ("4.5 million", "4,5 milliards")),
    ],
)  # fmt: skip
def test_two_facts_that_nothing_answers_are_one_that_differs(
    one: str, tag: str, other: str, pair: tuple[str, str]
) -> None:
    assert faults(one, "en", other, tag) == [("differs", *pair)]


@pytest.mark.parametrize(
    ("one", "tag", "other"),
    [("1 in 5 children", "es", "El 20 % de los niños"), ("More than 30%", "ja", "3割以上"), ("50 basis points", "de", "0,5 Prozentpunkte"),
     ("From 9 to 5", "fr", "De 9 h à 17 h")],
)  # fmt: skip
def test_another_number_of_another_unit_is_no_slip(one: str, tag: str, other: str) -> None:
    assert {fault for fault, *_ in faults(one, "en", other, tag)} <= {"missing", "added"}


def test_what_only_one_text_has_is_missing_or_added() -> None:
    assert faults("Acme has 40 plants.", "en", "Acme a des usines.", "fr") == [("missing", "40", "")]
    assert faults("Acme has plants.", "en", "Acme a 40 usines.", "fr") == [("added", "", "40")]
    assert faults("Write to press@example.org", "en", "Écrire à presse@example.fr", "fr") == [
        ("missing", "press@example.org", ""), ("added", "", "presse@example.fr"),
    ]  # fmt: skip


def test_a_sentence_that_moved_is_not_missed() -> None:
    one = "Acme has 40 plants in all of the country.\nIt was founded in 1970 by two sisters from Lyon."
    other = "Acme a été fondée en 1970 et a des usines.\nElle en a 40, et elle vient de deux sœurs de Lyon."
    assert faults(one, "en", other, "fr") == []


LONG = "The plant builds pumps for rivers, and it will open its doors to visitors in the spring of the year."


def test_a_paragraph_that_nobody_translated_is_missed() -> None:
    one = [Passage("paragraph", f"{LONG} {number}" * 2, read(f"{number}", "en")) for number in (31, 42, 53)]
    missing = compare(one, [one[0], one[2]])
    assert [(each.fault, each.pair.source) for each in missing] == [(Fault.PASSAGE_MISSING, (1,))]


def test_a_paragraph_that_was_parted_is_beside_its_parts() -> None:
    one = [Passage("paragraph", LONG * 2, ()), Passage("paragraph", LONG, ()), Passage("heading", "More", ())]
    parts = [Passage("paragraph", LONG, ()), Passage("paragraph", LONG, ()), *one[1:]]
    assert [(pair.source, pair.target) for pair in align(one, parts)] == [((0,), (0, 1)), ((1,), (2,)), ((2,), (3,))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5" * 20_000, "7" * 20_000), ("1 " * 20_000, "2 " * 20_000), ("5 " + "a" * 50_000, "6 " + "b" * 50_000),
        ("7 May\n" * 2_000, "8 May\n" * 1_999), ("1,2," * 10_000, "2,1," * 10_000), ("text\n" * 5_000, "text\n" * 4_000),
        ("\n".join(f"{number} pumps" for number in range(490)), "\n".join(f"{number} pumps" for number in range(900, 1390))),
    ],
)  # fmt: skip
def test_long_texts_are_given_up_in_time(one: str, other: str) -> None:
    before = time.process_time()
    faults(one, "en", other, "de")
    assert time.process_time() - before < LONGEST


def test_two_days_in_each_other_s_place_are_found_within_a_paragraph_and_across() -> None:
    one = "A hall opens in Lyon on 2 March 2026.\nA second hall opens in Paris on 15 September 2027."
    other = "Une halle ouvre à Lyon le 15 septembre 2027.\nUne deuxième ouvre à Paris le 2 mars 2026."
    assert [fault for fault, *_ in faults(one, "en", other, "fr")] == ["differs", "differs"]
    joined = faults(one.replace("\n", " "), "en", other.replace("\n", " "), "fr")
    assert joined == [("swapped", "2 March 2026", "15 septembre 2027")]


def test_two_paragraphs_in_each_other_s_place_are_no_difference() -> None:
    one = "A hall opens in Lyon on 2 March 2026.\nA second hall opens in Paris on 15 September 2027."
    other = "Une deuxième halle ouvre à Paris le 15 septembre 2027.\nUne halle ouvre à Lyon le 2 mars 2026."
    assert faults(one, "en", other, "fr") == []


@pytest.mark.parametrize(
    ("tag", "other"),
    [("zh", "在所需的50亿美元中的40亿美元已经承诺。"), ("ja", "要請額50億ドルのうち40億ドルが約束された。"),
     ("ko", "요청액 50억 달러 중 40억 달러가 약속되었다.")],
)  # fmt: skip
def test_a_whole_may_stand_before_its_part(tag: str, other: str) -> None:
    assert faults("Donors pledged $4 billion of the $5 billion asked.", "en", other, tag) == []


def test_two_amounts_in_the_other_order_are_swapped_where_none_is_part_of_the_other() -> None:
    found = faults("Sales rose from $4 billion to $5 billion.", "en", "销售额从50亿美元增至40亿美元。", "zh")
    assert [fault for fault, *_ in found] == ["swapped"]


def test_a_month_that_is_said_elsewhere_does_not_say_a_day_of_it() -> None:
    source = passages("The fair is held on 22 August.\n\nIt is hot in August.", "en")
    target = passages("Messen holdes den 42. august.\n\nDet er varmt i august.", "da")
    assert compare(source, target)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The board met on 2 May 2025 and on 2 May 2026.", "Le conseil s’est réuni le 2 mai 2026 et le 2 mai 2025."),
        ("A ticket costs $5 and a map €5.", "Un billet coûte 5 € et un plan 5 $."),
    ],
)
def test_facts_that_differ_in_the_year_or_the_currency_alone_are_swapped_too(one: str, other: str) -> None:
    assert [fault for fault, _, _ in faults(one, "en", other, "fr")] == ["swapped"]


def test_a_number_in_words_with_its_unit_is_the_same_without_it() -> None:
    assert faults("It ran for a hundred years.", "en", "Elle a tourné pendant cent ans.", "fr") == []
    found = faults("It waited for twelve months.", "en", "Elle a attendu onze mois.", "fr")
    assert found == [("differs", "twelve", "onze")]
