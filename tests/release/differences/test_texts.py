"""What differs between two texts of a release, and how much that weighs: a changed figure is found, a rewording is no change of facts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pressctl.facts import reading
from pressctl.release.differences import facts as changed_facts
from pressctl.release.differences import texts
from pressctl.release.differences.change import Comparison, Weight
from pressctl.release.model import Contact, Release
from pressctl.release.record import reading_copy
from pressctl.release.settings import Settings

FIGURES = [
    ("en", "The plant will employ 400 people and build pumps.", "The plant will employ 40 people and build pumps.", "400 people", "40 people"),
    ("en", "More than 6,200 supporters have signed the letter.", "More than 7,500 supporters have signed the letter.", "6,200 supporters", "7,500 supporters"),
    ("en", "Applications close on 18 February 2026 in Geneva.", "Applications close on 4 March 2026 in Geneva.", "18 February 2026", "4 March 2026"),
    ("en", "The fault is known as CVE-2021-3156 since January.", "The fault is known as CVE-2021-3158 since January.", "CVE-2021-3156", "CVE-2021-3158"),
    ("en", "Sales grew by 4.5% in the first half of the year.", "Sales grew by 5.4% in the first half of the year.", "4.5%", "5.4%"),
    ("en", "The doors open at 10:00 on Monday, 2 March 2026.", "The doors open at 11:00 on Monday, 2 March 2026.", "10:00", "11:00"),
    ("en", "Acme opens a plant near the river.", "Acme opens 2 plants near the river.", "a plant", "2 plants"),
    ("fr", "Acme ouvre une usine au bord du fleuve.", "Acme ouvre 2 usines au bord du fleuve.", "une usine", "2 usines"),
    ("de", "Acme eröffnet ein Werk am Fluss.", "Acme eröffnet 2 Werke am Fluss.", "ein Werk", "2 Werke"),
    ("es", "Acme abre una planta junto al río.", "Acme abre 2 plantas junto al río.", "una planta", "2 plantas"),
    ("ru", "Завод открыл один цех у реки.", "Завод открыл 2 цеха у реки.", "один цех", "2 цеха"),
    ("en", "Three towns have ordered the first pumps.", "Four towns have ordered the first pumps.", "Three", "Four"),
    ("en", "Write to press@example.org before the visit.", "Write to desk@example.org before the visit.", "press@example.org", "desk@example.org"),
    ("en", "The bridge is 1 200 metres long and has two lanes.", "The bridge is 2 100 metres long and has two lanes.", "1 200 metres", "2 100 metres"),
    ("en", "In 2012 the house opened a school in the valley.", "In 2011 the house opened a school in the valley.", "2012", "2011"),
    ("en", "The plant cost EUR 1.5 million, says the report.", "The plant cost EUR 2.5 million, says the report.", "EUR 1.5 million", "EUR 2.5 million"),
    ("en", "The pumps of Acne are built for rivers and canals.", "The pumps of Acme are built for rivers and canals.", "Acne", "Acme"),
    ("en", "It was opened by Maria Lopez, the mayor of the town.", "It was opened by Marta Gomez, the mayor of the town.", "Maria Lopez", "Marta Gomez"),
    ("en", "She said: “We never sold the river to anybody.” Then she left.", "She said: “We once sold the river to somebody.” Then she left.", "We never sold the river to anybody.", "We once sold the river to somebody."),
    ("fr", "L’usine emploiera 400 personnes et construira des pompes.", "L’usine emploiera 40 personnes et construira des pompes.", "400 personnes", "40 personnes"),
    ("fr", "Les portes ouvrent le 1er mars 2026 à Genève.", "Les portes ouvrent le 11 mars 2026 à Genève.", "1er mars 2026", "11 mars 2026"),
    ("fr", "Le pont a coûté 6 200 euros par mètre.", "Le pont a coûté 7 500 euros par mètre.", "6 200 euros", "7 500 euros"),
    ("fr", "Trois villes ont commandé les premières pompes.", "Quatre villes ont commandé les premières pompes.", "Trois", "Quatre"),
    ("de", "Das Werk beschäftigt 400 Menschen und baut Pumpen.", "Das Werk beschäftigt 40 Menschen und baut Pumpen.", "400 Menschen", "40 Menschen"),
    ("de", "Die Türen öffnen am 3. März 2026 in Genf.", "Die Türen öffnen am 5. März 2026 in Genf.", "3. März 2026", "5. März 2026"),
    ("de", "Der Umsatz stieg um 4,5 % im ersten Halbjahr.", "Der Umsatz stieg um 5,4 % im ersten Halbjahr.", "4,5 %", "5,4 %"),
    ("es", "La planta empleará a 400 personas y fabricará bombas.", "La planta empleará a 40 personas y fabricará bombas.", "400 personas", "40 personas"),
    ("es", "El plazo termina el 18 de febrero de 2026.", "El plazo termina el 4 de marzo de 2026.", "18 de febrero de 2026", "4 de marzo de 2026"),
    ("es", "Cinco ciudades han pedido las primeras bombas.", "Seis ciudades han pedido las primeras bombas.", "Cinco", "Seis"),
    ("pt", "A fábrica empregará 400 pessoas e fará bombas.", "A fábrica empregará 40 pessoas e fará bombas.", "400 pessoas", "40 pessoas"),
    ("pt", "O prazo termina em 18 de fevereiro de 2026.", "O prazo termina em 4 de março de 2026.", "18 de fevereiro de 2026", "4 de março de 2026"),
    ("ru", "На заводе будут работать 400 человек.", "На заводе будут работать 40 человек.", "400 человек", "40 человек"),
    ("ru", "Завод открылся 2 марта 2026 года в Лионе.", "Завод открылся 3 марта 2026 года в Лионе.", "2 марта 2026", "3 марта 2026"),
    ("ar", "سيوظف المصنع 400 شخص ويصنع المضخات.", "سيوظف المصنع 40 شخص ويصنع المضخات.", "400", "40"),
    ("zh", "工厂将雇用400人，生产水泵。", "工厂将雇用40人，生产水泵。", "400", "40"),
    ("zh", "工厂于2026年3月2日开业。", "工厂于2026年3月5日开业。", "2026年3月2日", "2026年3月5日"),
    ("it", "Lo stabilimento impiegherà 400 persone.", "Lo stabilimento impiegherà 40 persone.", "400", "40"),
]  # fmt: skip
"""A language, a sentence as it was issued and as it is now, and what was wrong and is right."""
REWORDINGS = [
    ("en", "The plant will employ 400 people in 2026.", "In 2026, the plant will give work to 400 people."),
    ("en", "The first pumps will be delivered in the autumn.", "The first of the pumps will be handed over in autumn."),
    ("en", "About 6,200 people have signed.", "Some 6200 people have put their names to it."),
    ("en", "Applications close on 18 February 2026.", "Applications are open until February 18, 2026."),
    ("en", "The doors open at 10:00.", "Doors will be open from 10:00."),
    ("en", "Three towns have ordered pumps.", "Pumps have been ordered by three towns."),
    ("en", "The Minister of Health opened the house.", "The house was opened by the Minister of Health."),
    ("en", "She leads the company since 2011.", "Since 2011 she has led the firm."),
    ("en", "The report was published today.", "Today saw the publication of the report."),
    ("en", "Acme builds pumps for rivers, lakes and canals.", "Acme makes pumps for lakes, canals and rivers."),
    ("en", "We are pleased to announce the new plant.", "We announce the new plant."),
    ("en", "It is a very big step for the whole region.", "It is a big step for the region."),
    ("en", "The organization helps its members.", "The organisation helps its members."),
    ("en", "The programme runs for 3 years, with 5 partners.", "With 5 partners, the programme will run for 3 years."),
    ("en", "“It is a good day,” said the director.", "“It is a good day”, the director said."),
    ("en", "The team worked for two years on the pump.", "For two years, the team has been working on the pump."),
    ("en", "More on https://example.org/a.", "Read more on https://example.org/a."),
    ("en", "The U.S. team won.", "The team from the U.S. won."),
    ("en", "Costs fell by 4.5%.", "Costs went down by 4.5 %."),
    ("en", "The pumps can be seen in Lyon and Geneva.", "In Geneva and Lyon the pumps are on show."),
    ("en", "Readers find the data below.", "The data are below."),
    ("en", "He thanked everybody for there work.", "He thanked everybody for their work."),
    ("en", "The goverment has agreed to the plan.", "The government has agreed to the plan."),
    ("fr", "L’usine emploiera 400 personnes en 2026.", "En 2026, quelque 400 personnes travailleront à l’usine."),
    ("fr", "Les portes ouvrent le 1er mars 2026.", "L’ouverture des portes est prévue pour le 1er mars 2026."),
    ("fr", "Le rapport est publié aujourd’hui.", "Le rapport paraît ce jour."),
    ("fr", "Trois villes ont commandé des pompes.", "Des pompes ont été commandées par trois villes."),
    ("fr", "Le coût est de 6 200 euros.", "Cela coûte 6200 euros."),
    ("fr", "La ministre de la Santé a ouvert la maison.", "La maison a été ouverte par la ministre de la Santé."),
    ("fr", "Elle dirige la société depuis 2011.", "Depuis 2011, elle est à la tête de la société."),
    ("de", "Das Werk beschäftigt 400 Menschen.", "400 Menschen arbeiten in dem Werk."),
    ("de", "Die Türen öffnen am 3. März 2026.", "Am 3. März 2026 werden die Türen geöffnet."),
    ("de", "Der Bericht ist heute erschienen.", "Heute wurde der Bericht veröffentlicht."),
    ("de", "Drei Städte haben Pumpen bestellt.", "Pumpen wurden von drei Städten bestellt."),
    ("de", "Die Ministerin hat das Haus eröffnet.", "Das Haus wurde von der Ministerin eröffnet."),
    ("de", "Seit 2011 leitet sie die Firma.", "Sie leitet das Unternehmen seit 2011."),
    ("es", "La planta empleará a 400 personas.", "Unas 400 personas trabajarán en la planta."),
    ("es", "El plazo termina el 18 de febrero de 2026.", "Hay plazo hasta el 18 de febrero de 2026."),
    ("es", "El informe se publica hoy.", "Hoy se ha publicado el informe."),
    ("es", "La ministra de Salud abrió la casa.", "La casa fue abierta por la ministra de Salud."),
    ("es", "Tres ciudades han pedido bombas.", "Las bombas han sido pedidas por tres ciudades."),
    ("pt", "A fábrica empregará 400 pessoas.", "Cerca de 400 pessoas vão trabalhar na fábrica."),
    ("pt", "O prazo termina em 18 de fevereiro de 2026.", "O prazo vai até 18 de fevereiro de 2026."),
    ("pt", "O relatório foi publicado hoje.", "Saiu hoje o relatório."),
    ("ru", "На заводе будут работать 400 человек.", "Завод даст работу 400 людям."),
    ("ru", "Завод открылся 2 марта 2026 года.", "Открытие завода прошло 2 марта 2026 года."),
    ("ru", "Доклад опубликован сегодня.", "Сегодня вышел доклад."),
    ("ar", "سيوظف المصنع 400 شخص.", "سيعمل في المصنع 400 شخص."),
    ("ar", "نُشر التقرير اليوم.", "صدر التقرير اليوم."),
    ("zh", "工厂将雇用400人。", "工厂计划招聘400人。"),
    ("zh", "工厂于2026年3月2日开业。", "2026年3月2日，工厂正式开业。"),
    ("zh", "报告今天发布。", "报告于今日公布。"),
    ("en", "The plant cost 1.5 million euros.", "The plant cost 1,500,000 euros."),
    ("en", "Forty people, 40 in all, work there.", "40 people work there, all of them."),
    ("en", "The doors open at 2 p.m.", "The doors open at 14:00."),
    ("en", "The 40-year-old pump is 5km away.", "The pump, 40 years old, is 5 km away."),
    ("en", "It is the 2nd plant, with 1,200.5 tons.", "With 1200.5 tons it is the 2nd plant."),
    ("it", "Lo stabilimento impiegherà 400 persone.", "Nello stabilimento lavoreranno 400 persone."),
    ("en", "The company said it expects to hire 250 engineers by the end of 2027.", "By the end of 2027 the company plans to take on 250 engineers, it said."),
    ("en", "The bridge, which is 1,200 metres long, was closed on Friday.", "On Friday the 1,200-metre bridge was closed."),
    ("en", "Prime Minister Anna Berg met the delegation in Oslo.", "The delegation was received in Oslo by Prime Minister Anna Berg."),
    ("en", "Revenue rose 12 per cent to $3.4 billion in the third quarter.", "In the third quarter, revenue was up 12% at $3.4bn."),
    ("en", "The law takes effect on 1 July 2026 and covers all 27 states.", "All 27 states are covered by the law, which enters into force on July 1, 2026."),
    ("en", "At least 14 houses were damaged, the mayor said on Tuesday.", "The mayor said Tuesday that no fewer than 14 houses had suffered damage."),
    ("en", "The vaccine was given to 2 million children.", "Two million children got the vaccine."),
    ("en", "We will publish the results in March 2026.", "Results are due to be published in March 2026."),
    ("en", "The ship left Rotterdam at 6.30 am.", "At 6:30 a.m. the ship sailed from Rotterdam."),
    ("en", "Only one in three patients is treated in time.", "Just one of three patients gets treatment in time."),
    ("en", "The Foundation’s Director, Dr Lena Holt, welcomed the decision.", "Dr Lena Holt, the Director of the Foundation, welcomed the decision."),
    ("en", "The museum reopens after a ten-year closure.", "Closed for ten years, the museum is opening again."),
    ("en", "“Nobody should wait that long,” she said, “and nobody will.”", "She said: “Nobody should wait that long, and nobody will.”"),
    ("en", "The fund has paid out over EUR 5 million since 2019.", "Since 2019, more than 5 million euros have been paid out by the fund."),
    ("en", "The first train will run at dawn, and the last one at midnight.", "Trains will run from dawn to midnight."),
    ("en", "Half of the 80 seats are free.", "Of the 80 seats, half are still free."),
    ("en", "The agreement was signed by both parties yesterday.", "Yesterday both parties put their signatures to the agreement."),
    ("en", "Call the press office for interviews.", "For interviews, please call the press office."),
    ("fr", "Le chiffre d’affaires a progressé de 12 % à 3,4 milliards d’euros.", "Avec 3,4 milliards d’euros, le chiffre d’affaires est en hausse de 12 %."),
    ("fr", "La loi entrera en vigueur le 1er juillet 2026.", "L’entrée en vigueur de la loi est fixée au 1er juillet 2026."),
    ("fr", "Au moins 14 maisons ont été endommagées, selon le maire.", "D’après le maire, 14 maisons au moins ont subi des dégâts."),
    ("fr", "Le musée rouvre après dix ans de fermeture.", "Fermé pendant dix ans, le musée ouvre de nouveau."),
    ("fr", "Deux millions d’enfants ont reçu le vaccin.", "Le vaccin a été administré à 2 millions d’enfants."),
    ("fr", "La conférence commence à 14 h 30 au palais des Nations.", "C’est à 14h30 que débute la conférence, au palais des Nations."),
    ("fr", "« Personne ne devrait attendre si longtemps », a-t-elle déclaré.", "Elle a déclaré : « Personne ne devrait attendre si longtemps. »"),
    ("fr", "Le directeur de la fondation, M. Paul Roux, s’est félicité de la décision.", "M. Paul Roux, directeur de la fondation, a salué la décision."),
    ("de", "Der Umsatz stieg um 12 Prozent auf 3,4 Milliarden Euro.", "Mit 3,4 Milliarden Euro lag der Umsatz um 12 % höher."),
    ("de", "Das Gesetz tritt am 1. Juli 2026 in Kraft.", "In Kraft tritt das Gesetz zum 1. Juli 2026."),
    ("de", "Mindestens 14 Häuser wurden beschädigt, sagte der Bürgermeister.", "Dem Bürgermeister zufolge sind mindestens 14 Häuser beschädigt worden."),
    ("de", "Das Museum öffnet nach zehn Jahren wieder.", "Nach zehnjähriger Pause ist das Museum wieder offen."),
    ("de", "Zwei Millionen Kinder wurden geimpft.", "Geimpft wurden 2 Millionen Kinder."),
    ("de", "Die Pressekonferenz beginnt um 14.30 Uhr.", "Beginn der Pressekonferenz ist um 14:30 Uhr."),
    ("de", "„Niemand sollte so lange warten“, sagte sie.", "Sie sagte: „Niemand sollte so lange warten.“"),
    ("es", "Los ingresos crecieron un 12 % hasta 3400 millones de euros.", "Los ingresos alcanzaron 3.400 millones de euros, un 12 % más."),
    ("es", "La ley entra en vigor el 1 de julio de 2026.", "El 1 de julio de 2026 entrará en vigor la ley."),
    ("es", "Al menos 14 casas resultaron dañadas, según el alcalde.", "El alcalde dijo que por lo menos 14 casas sufrieron daños."),
    ("es", "El museo reabre tras diez años cerrado.", "Tras diez años de cierre, el museo vuelve a abrir."),
    ("es", "La rueda de prensa comienza a las 14.30 horas.", "A las 14:30 empieza la conferencia de prensa."),
    ("es", "Dos millones de niños recibieron la vacuna.", "La vacuna llegó a 2 millones de niños."),
    ("pt", "A receita cresceu 12% para 3,4 mil milhões de euros.", "Com 3,4 mil milhões de euros, a receita aumentou 12 %."),
    ("pt", "A lei entra em vigor em 1 de julho de 2026.", "A entrada em vigor da lei está prevista para 1 de julho de 2026."),
    ("pt", "Pelo menos 14 casas ficaram danificadas.", "Houve danos em, pelo menos, 14 casas."),
    ("pt", "O museu reabre depois de dez anos.", "Dez anos depois, o museu volta a abrir."),
    ("ru", "Выручка выросла на 12 % до 3,4 млрд евро.", "Выручка составила 3,4 млрд евро, что на 12% больше."),
    ("ru", "Закон вступит в силу 1 июля 2026 года.", "С 1 июля 2026 года закон начнёт действовать."),
    ("ru", "Повреждены не менее 14 домов, сообщил мэр.", "По словам мэра, пострадали по меньшей мере 14 домов."),
    ("ru", "Музей открывается после десяти лет ремонта.", "После ремонта, длившегося десять лет, музей снова открыт."),
    ("ru", "Прививку получили 2 миллиона детей.", "Два миллиона детей были привиты."),
    ("ru", "Пресс-конференция начнётся в 14:30.", "Начало пресс-конференции — в 14.30."),
    ("ar", "يدخل القانون حيز النفاذ في 1 يوليو 2026.", "سيبدأ سريان القانون في 1 يوليو 2026."),
    ("ar", "تضرر ما لا يقل عن 14 منزلا.", "لحقت أضرار بـ 14 منزلا على الأقل."),
    ("ar", "ارتفعت الإيرادات بنسبة 12% لتبلغ 3.4 مليار يورو.", "بلغت الإيرادات 3.4 مليار يورو بزيادة 12%."),
    ("ar", "حصل مليونا طفل على اللقاح.", "تلقى اللقاح مليونا طفل."),
    ("zh", "营业收入增长12%，达到34亿欧元。", "营业收入为34亿欧元，同比上升12%。"),
    ("zh", "该法将于2026年7月1日起施行。", "自2026年7月1日起，该法正式生效。"),
    ("zh", "至少14栋房屋受损。", "受损房屋不少于14栋。"),
    ("zh", "发布会于14时30分开始。", "14:30举行发布会。"),
    ("zh", "博物馆时隔十年重新开放。", "关闭十年之后，博物馆再度开放。"),
    ("zh", "两百万儿童接种了疫苗。", "有200万儿童接种疫苗。"),
    ("it", "Il museo riapre dopo dieci anni.", "Dopo dieci anni il museo torna ad aprire."),
]  # fmt: skip
"""A language and a sentence in two wordings that say the same."""
FRAME = {"before": "One more paragraph.\n\n", "after": "\n\nAnd a last paragraph."}


def compared(before: Release, after: Release) -> Comparison:
    one, other = (reading_copy.seen(each, Settings(), lambda target: "") for each in (before, after))
    return texts.compare(one, other, before.language)


def of_bodies(language: str, before: str, after: str) -> Comparison:
    release = Release(headline="Acme", language=language, body=FRAME["before"] + before + FRAME["after"])
    return compared(release, replace(release, body=FRAME["before"] + after + FRAME["after"]))


@pytest.mark.parametrize(("language", "before", "after", "wrong", "right"), FIGURES)
def test_a_fact_in_the_place_of_another_is_a_correction(
    language: str, before: str, after: str, wrong: str, right: str
) -> None:
    found = of_bodies(language, before, after)
    assert [(each.wrong.startswith(wrong), each.right.startswith(right)) for each in found.facts] == [(True, True)], (
        found
    )
    assert found.weight is Weight.CORRECTION
    assert found.facts[0].where == ("body", 2)
    assert found.words == () or found.facts[0].what == "quotation"  # told once


@pytest.mark.parametrize(("language", "before", "after", "wrong", "right"), [
    ("ar", "تستثمر الشركة 14 مليون يورو.", "تستثمر الشركة 15 مليون يورو.", "14 مليون يورو", "15 مليون يورو"),
    ("ar", "تبلغ الكلفة 14 مليون درهم. وتفتح في الربيع.", "تبلغ الكلفة 15 مليون درهم. وتفتح في الربيع.", "14 مليون درهم", "15 مليون درهم"),
    ("de", "Das Werk kostet 14 Millionen Euro.", "Das Werk kostet 15 Millionen Euro.", "14 Millionen Euro", "15 Millionen Euro"),
    ("ru", "Цех стоит 14 млн руб. в год.", "Цех стоит 15 млн руб. в год.", "14 млн руб.", "15 млн руб."),
])  # fmt: skip
def test_an_amount_has_the_stop_of_an_abbreviation_and_not_that_of_its_sentence(
    language: str, before: str, after: str, wrong: str, right: str
) -> None:
    assert [(each.wrong, each.right) for each in of_bodies(language, before, after).facts] == [(wrong, right)]


@pytest.mark.parametrize(("language", "before", "after"), REWORDINGS)
def test_other_words_for_the_same_are_no_fact(language: str, before: str, after: str) -> None:
    found = of_bodies(language, before, after)
    assert found.facts == ()
    assert found.weight is Weight.REFILE
    assert found.words


RELEASE = Release(
    headline="Acme opens a plant", language="en", summary="Many jobs.", dateline="Lyon", body="One. It has 40 people.\n\nThen.\n",
    contacts=(Contact(name="Ana Silva", email="press@example.org"),),
)  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "weight"),
    [
        ({"body": "One.\nIt has **40 people**.\n\n\nThen.\n"}, Weight.NONE),
        ({"slug": "plant", "subjects": ("rivers",)}, Weight.NONE),
        ({"body": "Then.\n\nOne. It has 40 people.\n"}, Weight.UPDATE),
        ({"body": RELEASE.body + "\nThree, with 5 towns.\n"}, Weight.UPDATE),
        ({"body": "One. It has 40 people, and 5 towns.\n\nThen.\n"}, Weight.UPDATE),
        ({"body": "One. It has 40 people.\n"}, Weight.UPDATE),
        ({"body": "One.\n\nThen.\n"}, Weight.CORRECTION),
        ({"headline": "Acme opens the plant"}, Weight.REFILE),
        ({"headline": "Acme opens 3 plants"}, Weight.CORRECTION),
        ({"contacts": (Contact(name="Ana Silva", email="desk@example.org"),)}, Weight.CORRECTION),
        ({"body": RELEASE.body.replace("Then", "[Then](https://example.org)")}, Weight.REFILE),
    ],
)
def test_how_much_a_change_weighs(changed: dict[str, object], weight: Weight) -> None:
    assert compared(RELEASE, replace(RELEASE, **changed)).weight is weight  # type: ignore[arg-type]  # fields of a release


def test_one_of_two_equal_figures_is_told_where_it_stands() -> None:
    before = replace(RELEASE, body="It has 400 people.\n\nOf them 400 live in Lyon.\n")
    found = compared(before, replace(before, body="It has 400 people.\n\nOf them 40 live in Lyon.\n"))
    assert [(each.wrong, each.right, each.where.number) for each in found.facts] == [("400 live", "40 live", 2)]


def test_several_facts_of_a_paragraph_are_paired_in_their_order() -> None:
    before = replace(RELEASE, body="It has 400 people and 12 pumps, since 2 March 2026.\n")
    found = compared(before, replace(before, body="It has 40 people and 10 pumps, since 3 March 2026.\n"))
    pairs = {(each.wrong, each.right) for each in found.facts}
    assert pairs == {("400 people", "40 people"), ("12 pumps", "10 pumps"), ("2 March 2026", "3 March 2026")}


def test_thousands_of_figures_are_compared_in_linear_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changed_facts, "MOST", 10)
    held: list[object] = []
    monkeypatch.setattr(changed_facts, "_is_same", lambda *facts: held.append(facts))
    before = " ".join(f"The plant has {number} pumps." for number in range(101, 161))
    after = before.replace("The plant has 150 pumps.", "The plant has 9,999 pumps.")
    found = texts.compare({"body": [before]}, {"body": [after]}, "en")
    assert [(each.wrong, each.right) for each in found.facts] == [("150 pumps", "9,999 pumps")]
    assert len(held) < 10


@pytest.mark.parametrize("glue", ["CVE-2021-", "x" * 39 + "-", "(CVE-", "é-"])
def test_what_a_figure_is_glued_to_is_found_from_near_it(glue: str) -> None:
    text = f"{'The plant has pumps. ' * 50}{glue}3156 is old."
    start = text.index("3156")
    fact = next(each for each in reading.read(text, "en") if each.span.end == start + 4)
    assert changed_facts._phrase(text, fact) == f"{glue.removeprefix('(')}3156"


def test_a_link_that_leads_elsewhere_is_shown_and_is_no_correction() -> None:
    before = "See [the plan](https://example.org/a) for 10<sup>6</sup> litres."
    after = "See [the plan](https://example.org/b) for 10<sup>6</sup> litres."
    found = of_bodies("en", before, after)
    assert (found.weight, found.facts) == (Weight.REFILE, ())
    assert [(each.what, each.wrong, each.right) for each in found.words] == [
        ("link", "https://example.org/a", "https://example.org/b")
    ]
    (raised,) = of_bodies("en", before, before.replace("<sup>6</sup>", "6")).words
    assert (raised.what, raised.wrong) == ("mark-up", "See the plan for 10<sup>6</sup> litres.")
