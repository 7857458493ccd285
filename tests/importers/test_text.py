"""Pages of our own writing, in each layout and language: what is there is found, what is not is not invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressctl.importers import Confidence, Options, Reading
from pressctl.importers.text import read
from pressctl.newsroom import templates

PAGES = {
    "en": """Press release
Acme opens a plant in Lyon
LYON, 2 March 2026 (Acme) – Acme has opened a plant in Lyon, and it will employ forty people from the whole of the region.
“We have looked for this place for two years,” said the director of the plant, who opened it with the mayor of the city.
The first pumps that are built there will be delivered to the towns of the region in the autumn of this year.
Media contact:
Ana Silva
Press officer
press@example.org
+41 22 730 81 11
""",
    "fr": """COMMUNIQUÉ DE PRESSE
Acme ouvre une usine à Lyon
Lyon, le 2 mars 2026 – Acme a ouvert une usine à Lyon, et elle emploiera quarante personnes de la région dès cette année.
« Nous cherchions ce lieu depuis deux ans », a déclaré la directrice de l’usine, qui l’a inaugurée avec le maire de la ville.
Les premières pompes qui sont construites dans cette usine seront livrées aux villes de la région avant la fin de l’année.
Contact presse : Ana Silva, chargée de communication, presse@example.org, +41 22 730 81 11
""",
    "es": """NOTA DE PRENSA
Acme abre una fábrica en Lyon
LYON, 2 de marzo de 2026 – Acme ha abierto una fábrica en Lyon que dará trabajo a cuarenta personas de la región desde este año.
«Buscábamos este lugar desde hace dos años», declaró la directora de la fábrica, que la inauguró con el alcalde de la ciudad.
Las primeras bombas que se construyen en la fábrica se entregarán a las ciudades de la región antes del fin del año.
Contacto de prensa: Ana Silva, prensa@example.org, +41 22 730 81 11
""",
    "de": """PRESSEMITTEILUNG
Acme eröffnet ein Werk in Lyon
Lyon, 2. März 2026 – Acme hat in Lyon ein Werk eröffnet, und es wird vierzig Menschen aus der ganzen Region Arbeit geben.
„Wir haben diesen Ort seit zwei Jahren gesucht“, sagte die Leiterin des Werks, die es mit dem Bürgermeister der Stadt eröffnete.
Die ersten Pumpen, die in dem Werk gebaut werden, gehen noch in diesem Jahr an die Städte und Gemeinden der Region.
Pressekontakt: Ana Silva, presse@example.org, +41 22 730 81 11
""",
    "pt": """COMUNICADO DE IMPRENSA
Acme abre uma fábrica em Lyon
LYON, 2 de março de 2026 – A Acme abriu uma fábrica em Lyon, que vai dar trabalho a quarenta pessoas da região ainda este ano.
“Procurávamos este lugar há dois anos”, disse a diretora da fábrica, que a inaugurou com o presidente da câmara da cidade.
As primeiras bombas que são construídas na fábrica serão entregues às cidades da região antes do fim do ano em curso.
Contacto de imprensa: Ana Silva, imprensa@example.org, +41 22 730 81 11
""",
    "ru": """ПРЕСС-РЕЛИЗ
Компания «Акме» открыла завод в Лионе
ЛИОН, 2 марта 2026 г. – Компания «Акме» открыла в Лионе завод, на котором будут работать сорок человек из этого региона.
«Мы искали это место два года», — сказала директор завода, которая открыла его вместе с мэром города и с рабочими.
Первые насосы, которые строят на заводе, будут поставлены городам региона ещё до конца этого года, как и было обещано.
Контакты для СМИ: Анна Силва, press@example.org, +41 22 730 81 11
""",
    "ar": """بيان صحفي
شركة أكمي تفتتح مصنعا جديدا في ليون
ليون، 2 مارس 2026 – افتتحت شركة أكمي مصنعا جديدا في ليون، وسيعمل في هذا المصنع أربعون شخصا من أبناء المنطقة خلال العام.
«كنا نبحث عن هذا المكان منذ سنتين» قالت مديرة المصنع التي افتتحته مع رئيس بلدية المدينة في حفل حضره العمال من كل المنطقة.
وستسلم المضخات الأولى التي تصنع في هذا المصنع إلى مدن المنطقة قبل نهاية العام كما كان مقررا من قبل في الخطة الأولى.
للتواصل الإعلامي: آنا سيلفا، press@example.org، +41 22 730 81 11
""",
    "zh": """新闻稿
阿克米公司在里昂开设新工厂
里昂，2026年3月2日电 阿克米公司在里昂开设了新的工厂，将为当地提供四十个工作岗位，并为沿河的城市制造水泵和闸门。
“我们寻找这个地方已经两年了，”工厂的负责人在开幕仪式上说，她与市长和工人们一起为工厂揭幕，并参观了新的车间。
工厂制造的第一批水泵将在今年年底以前交付给该地区的各个城市，这是公司与各城市在去年签订的合同中约定的。
媒体联系人：王安娜，press@example.org，+41 22 730 81 11
""",
}


@pytest.mark.parametrize("language", PAGES)
def test_a_page_is_read_in_every_language(language: str) -> None:
    reading = read(PAGES[language].encode(), Options())[0]
    release, lines = reading.release, PAGES[language].splitlines()
    assert release.headline == lines[1]
    assert release.language == {"zh": "zh-Hans"}.get(language, language)
    assert release.date
    assert release.date.text == "2026-03-02"
    assert release.dateline.casefold() in {"lyon", "лион", "ليون", "里昂"}
    assert len(release.body.strip().split("\n\n")) == 3
    assert release.body.split("\n\n")[1] == lines[3]
    assert [(contact.email.partition("@")[2], contact.phone) for contact in release.contacts] == [
        ("example.org", ("+41 22 730 81 11",))
    ]
    assert release.contacts[0].name in lines[5] + lines[-4]
    assert release.contacts[0].name
    assert reading.fields["headline"].line == 2


def paragraphs(reading: Reading) -> list[str]:
    return reading.release.body.strip().split("\n\n")


def test_menus_around_the_text_are_left_out() -> None:
    source = templates.source("demo/page.fr.txt")
    reading = read(source.encode(), Options())[0]
    assert paragraphs(reading)[1:] == source.splitlines()[26:30]
    assert "Nous rejoindre" not in reading.release.body
    assert reading.release.date is None
    assert "date" not in reading.fields
    assert "no date found in the source; the key is left out" in reading.notes


def test_the_page_of_an_international_organisation(corpus: Path) -> None:
    source = (corpus / "iom-fr-china-eu.txt").read_text(encoding="utf-8")
    reading = read(source.encode(), Options())[0]
    release = reading.release
    lines = source.splitlines()
    assert release.headline == lines[29]
    assert (release.language, release.dateline, release.date) == ("fr", "Chine", None)
    assert paragraphs(reading) == [lines[30].removeprefix("Chine - "), *lines[31:36]]
    assert len(release.contacts) == 1
    assert release.contacts[0].phone == ("+86 010 59799695",)
    assert release.contacts[0].organisation.startswith("Bureau de liaison")
    assert release.contacts[0].printed == lines[36]


def test_an_ambiguous_date_is_left_out_with_both_readings() -> None:
    page = PAGES["en"].replace("LYON, 2 March 2026 (Acme) – ", "").replace("Press release", "Press release\n03/04/2026")
    reading = read(page.encode(), Options())[0]
    assert reading.release.date is None
    assert any("2026-03-04 or 2026-04-03" in note for note in reading.notes)


def test_an_embargo_without_a_zone_is_a_guess_and_no_value() -> None:
    page = "EMBARGOED UNTIL 10 a.m. on Tuesday\n" + PAGES["en"]
    reading = read(page.encode(), Options())[0]
    assert reading.release.embargo is None
    assert reading.fields["embargo"].confidence is Confidence.GUESS


@pytest.mark.parametrize(
    ("line", "instant"),
    [
        ("EMBARGOED UNTIL 10:00 Oslo time, 3 March 2026", "2026-03-03T10:00:00+01:00"),
        ("EMBARGOED UNTIL 3 March 2026, 10:00 MEZ", "2026-03-03T10:00:00+01:00"),
        ("EMBARGOED UNTIL 8 p.m. Sydney, 3 March 2026", "2026-03-03T20:00:00+11:00"),
        ("EMBARGOED UNTIL 10:00 on Tuesday 3 March 2026 (Helsinki)", "2026-03-03T10:00:00+02:00"),
        ("EMBARGO: 3 marzo 2026, ore 11.00 (Roma)", "2026-03-03T11:00:00+01:00"),
    ],
)
def test_an_embargo_is_read_in_the_zone_of_a_place(line: str, instant: str) -> None:
    embargo = read(f"{line}\n{PAGES['en']}".encode(), Options())[0].release.embargo
    assert embargo
    assert embargo.instant
    assert embargo.instant.isoformat() == instant


@pytest.mark.parametrize("line", ["EMBARGOED UNTIL 2 March 2026, 10:00 CET", "Embargo: 2 March 2026, 10:00 CET"])
def test_an_embargo_under_the_text_is_read_too(line: str) -> None:
    embargo = read(f"{PAGES['en']}\n\n{line}\n".encode(), Options())[0].release.embargo
    assert embargo
    assert embargo.instant
    assert embargo.instant.isoformat() == "2026-03-02T10:00:00+01:00"


def test_a_title_behind_the_word_for_an_embargo_is_no_part_of_it() -> None:
    reading = read(f"EMBARGOED\n{PAGES['en']}".encode(), Options())[0]
    assert reading.fields["embargo"].text == "EMBARGOED"


def test_text_wrapped_as_in_mail_keeps_its_paragraphs() -> None:
    page = """PRESS RELEASE

Acme opens a plant in Lyon

Acme has opened a plant in Lyon, and it will employ forty people from
the whole of the region, who will build pumps for the rivers and the
canals of the towns that have ordered them from the company.

The first of the pumps that are built there will be delivered to the
towns in the autumn, and the last of them before the end of the year
that follows, said the director.

###
"""
    reading = read(page.encode(), Options())[0]
    assert len(paragraphs(reading)) == 2
    assert reading.release.end_mark == "###"
    assert reading.release.headline == "Acme opens a plant in Lyon"


NEWS = (
    "Acme opened a plant in Lyon on Monday, and it will employ forty people from the whole of the region.\n\n"
    "The plant will build pumps for the rivers and canals of the towns that have ordered them from the company."
)


@pytest.mark.parametrize("mark", ["***", "* * *", "###", r"\###", "xxx"])
def test_signs_close_a_release_above_its_boilerplate(mark: str) -> None:
    about = "About Acme\n\nAcme builds pumps for rivers and canals in forty countries of the world, and has since 1990."
    reading = read(f"Acme opens a plant in Lyon\n\n{NEWS}\n\n{mark}\n\n{about}\n".encode(), Options())[0]
    assert reading.release.end_mark == mark.replace("\\", "")
    assert paragraphs(reading)[-2] == "About Acme"


def test_the_last_of_several_lines_of_asterisks_closes_nothing_either() -> None:
    text = (
        f"Acme opens a plant in Lyon\n\n{NEWS}\n\n***\n\n{NEWS}\n\n***\n\nContact: Ana Silva, ana@example.org\n\n***\n"
    )
    assert read(text.encode(), Options())[0].release.end_mark == ""


def test_asterisks_between_sections_are_kept_and_close_nothing() -> None:
    text = f"Acme opens a plant in Lyon\n\n{NEWS}\n\n***\n\n{NEWS}\n"
    reading = read(text.encode(), Options())[0]
    assert not reading.release.end_mark
    assert paragraphs(reading)[2] == "***"
    assert len(paragraphs(reading)) == 5


@pytest.mark.parametrize("line", ["PRESS RELEASE – FOR IMMEDIATE RELEASE", "News release | Embargoed until 3 March"])
def test_a_release_line_after_its_heading_is_no_headline(line: str) -> None:
    reading = read(f"{line}\n\nAcme opens a plant in Lyon\n\n{NEWS}\n".encode(), Options())[0]
    assert reading.release.headline == "Acme opens a plant in Lyon"


def test_a_sentence_about_a_release_is_a_headline() -> None:
    reading = read(f"Immediate release of the crew demanded by Acme\n\n{NEWS}\n".encode(), Options())[0]
    assert reading.release.headline == "Immediate release of the crew demanded by Acme"


def test_what_links_to_a_heading_is_no_word_of_it() -> None:
    source = f"# **Acme opens a plant in Lyon** {{#acme-opens-a-plant}}\n\n{NEWS}\n"
    assert read(source.encode(), Options())[0].release.headline == "Acme opens a plant in Lyon"
