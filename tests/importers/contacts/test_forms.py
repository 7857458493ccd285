"""Contacts as offices of many countries set them: what heads them, and how name, role and numbers stand."""

from __future__ import annotations

import pytest

from pressctl.importers import Options
from pressctl.importers.text import read
from pressctl.release.model import Release

HEAD = {
    "en": "For Immediate Release\nOctober 7, 2025",
    "fr": "Pour diffusion immédiate\n7 octobre 2025",
    "de": "Zur sofortigen Veröffentlichung\n7. Oktober 2025",
    "es": "Para Publicación Inmediata\nCasos # 25CF2187, 25CF2188 y 25CF2189\n7 de octubre, 2025",
    "pt": "Para divulgação imediata\n7 de outubro de 2025",
    "ru": "Для немедленного распространения\n7 октября 2025 г.",
    "ar": "للنشر الفوري\n7 أكتوبر 2025",
    "zh": "即时发布\n2025年10月7日",
}
TEXT = {
    "en": "Example County opens a library\nThe county opened a new library on Friday, and it will serve the people of the "
    "northside with books, rooms and a garden, it said.",
    "fr": "La ville d'Exemple ouvre une bibliothèque\nLa ville a ouvert vendredi une nouvelle bibliothèque, qui servira aux "
    "habitants du nord avec des livres, des salles et un jardin.",
    "de": "Stadt Beispiel eröffnet eine Bibliothek\nDie Stadt hat am Freitag eine neue Bibliothek eröffnet, die den Menschen "
    "im Norden mit Büchern, Räumen und einem Garten dienen wird.",
    "es": "La ciudad de Ejemplo abre una biblioteca\nLa ciudad abrió el viernes una nueva biblioteca, que servirá a los "
    "vecinos del norte con libros, salas y un jardín, según dijo.",
    "pt": "A cidade de Exemplo abre uma biblioteca\nA cidade abriu na sexta-feira uma nova biblioteca, que vai servir os "
    "moradores do norte com livros, salas e um jardim, como disse.",
    "ru": "Город Пример открыл библиотеку\nГород открыл в пятницу новую библиотеку, которая будет служить жителям северного "
    "района книгами, залами и садом, сообщила администрация.",
    "ar": "مدينة المثال تفتتح مكتبة جديدة\nافتتحت المدينة يوم الجمعة مكتبة جديدة ستخدم سكان الحي الشمالي بالكتب والقاعات "
    "والحديقة، وفق ما أعلنت المدينة في بيانها.",
    "zh": "示例市为北区居民开放新图书馆\n示例市于周五开放了一座新图书馆，将以图书、阅览室和花园服务北区居民，"
    "该建筑耗时三年建成，由市政府和社会捐款共同出资，市政府表示。",
}
PEOPLE = {
    "ru": ("Сусанна Примерова", "Фарида Моделева", "Пресс-секретарь", "Моб."),
    "ar": ("سارة المثال", "فرح النموذج", "متحدث باسم المدينة", "جوال"),
    "zh": ("李小明", "王大伟", "发言人", "手机"),
    "es": ("Susana Ejemplo", "Fara Modelo", "Jefa de Prensa", "Celular"),
}
OTHERS = ("Susan Example", "Farah Modell", "Director", "Mobile")


def release(language: str, contacts: str) -> Release:
    headline, _, text = TEXT[language].partition("\n")
    return read(f"{HEAD[language]}\n{contacts}\n{headline}\n{text}\n###\n".encode(), Options())[0].release


def people(language: str, contacts: str) -> list[tuple[str, ...]]:
    return [(each.name, *each.phone) for each in release(language, contacts).contacts]


@pytest.mark.parametrize(
    ("language", "opener"),
    [
        ("en", "News Media Contact:"),
        ("en", "Reporters may contact:"),
        ("en", "Public Information Officer:"),
        ("fr", "Contacts médias :"),
        ("fr", "Attachée de presse :"),
        ("fr", "Pour plus d'informations, veuillez contacter :"),
        ("de", "Ansprechpartnerinnen:"),
        ("de", "Rückfragehinweis:"),
        ("de", "Presse- und Öffentlichkeitsarbeit:"),
        ("es", "Más información para medios:"),
        ("es", "Para más información, contactar a:"),
        ("es", "Departamento de Comunicación:"),
        ("es", "Comuníquese con:"),
        ("es", ""),
        ("pt", "Contactos para a comunicação social:"),
        ("pt", "Para mais informações, contactar:"),
        ("ru", "Контактные лица:"),
        ("ru", "Контактная информация для СМИ:"),
        ("ar", "للإعلام:"),
        ("zh", "媒体咨询："),
        ("zh", ""),
    ],
)
@pytest.mark.parametrize("form", ["lines", "roles", "line"])
def test_two_people_are_read_under_what_heads_them(language: str, opener: str, form: str) -> None:
    first, second, role, mobile = PEOPLE.get(language, OTHERS)
    numbers = ("714-347-8408", "714-292-2718"), ("714-347-8405", "714-323-4486")
    shown = {
        "lines": "{0}\n{1}\n{3}\n{4}: {2}",
        "roles": "{0}, {1}\n{3}\n{4}: {2}",
        "line": "{0} • {1} • {3} • {2}",
    }[form]
    lines = [shown.format(name, role, b, a, mobile) for name, (a, b) in zip((first, second), numbers, strict=True)]
    assert people(language, "\n".join([opener, *lines]).strip()) == [(first, *numbers[0]), (second, *numbers[1])]


@pytest.mark.parametrize(
    ("opener", "name"),
    [
        ("Prensa: Ana Ejemplo, Jefa de Prensa", "Ana Ejemplo"),
        ("Para más información, contactar a: Ana Ejemplo", "Ana Ejemplo"),
        ("Ana Ejemplo / Responsable de prensa", "Ana Ejemplo"),
    ],
)
def test_a_name_may_follow_what_heads_it_on_its_line(opener: str, name: str) -> None:
    assert people("es", f"{opener}\nTelf. 91 123 45 67") == [(name, "91 123 45 67")]


def test_who_published_a_text_is_no_contact() -> None:
    found = release("en", "Published By: Office of the Mayor\nContact: Ann Example, 202-555-0108")
    assert [each.name for each in found.contacts] == ["Ann Example"]


SUSAN, FARAH = ("Susan Example", "714-555-0108", "714-555-0118"), ("Farah Modell", "714-555-0105", "714-555-0186")


@pytest.mark.parametrize(
    "table",
    [
        "Contact:\n{0}\nChief of Staff\n{3}\nSpokesperson\nOffice: {1}\nCell: {2}\nOffice: {4}\nCell: {5}",
        "Contact:\n{0}\nChief of Staff\n{3}\nSpokesperson\nOffice: {1}\nOffice: {4}\nCell: {2}\nCell: {5}",
        "Contact:\nOffice:\nCell:\nContact:\nOffice:\nCell:\n{0}\nChief of Staff\n{1}\n{2}\n{3}\nSpokesperson\n{4}\n{5}",
        "{0}\nChief of Staff\nOffice:\nCell:\n{1}\n{2}\n{3}\nSpokesperson\nOffice:\nCell:\n{4}\n{5}",
        "Contact:\n{0} / {3}\nOffice: {1} / {4}\nCell: {2} / {5}",
    ],
)
def test_each_person_of_a_table_read_by_its_columns_has_the_own_numbers(table: str) -> None:
    assert people("en", table.format(*SUSAN, *FARAH)) == [SUSAN, FARAH]


def test_of_two_people_side_by_side_none_has_the_numbers_of_both() -> None:
    columns = "Contact:\n{0} {3}\nOffice: {1} Office: {4}\nCell: {2} Cell: {5}".format(*SUSAN, *FARAH)
    assert [name for name, *_ in people("en", columns)] == [""]


@pytest.mark.parametrize("day", ["8 de septiembre del 2009", "Septiembre 8, 2009"])
def test_people_stand_below_a_release_line_that_was_broken(day: str) -> None:
    headline, _, text = TEXT["es"].partition("\n")
    person = "{0}\nJefa de Prensa\nOficina: {1}\nCelular: {2}"
    top = f"{headline}\nPrensa\n{headline}\nPara Publicaci\nó\nn Inmediata\nCaso #\n09NF2363\n{day}"
    page = f"{top}\n{person.format(*SUSAN)}\n{person.format(*FARAH)}\n{headline}\n{text}\n###\n"
    found = read(page.encode(), Options())[0].release
    assert [(each.name, *each.phone) for each in found.contacts] == [SUSAN, FARAH]
    assert found.date is not None
    assert found.date.text[:10] == "2009-09-08"


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ("Beispiel AG\nUnternehmenskommunikation\nEva Muster\nTel.: 0211 555 01-11\nMobil: 0170 555 0112\neva.muster@example.org",
         "Eva Muster"),
        ("Foundry Example\nJason Gelsample, Founder and CEO\njgelsample@example.org\n904.555.0188", "Jason Gelsample"),
        ("Sample Works\nCéline Modèle\n617-555-0102\nceline@example.org", "Céline Modèle"),
        ("Acme Limited\n617-555-0102\npress@example.org", ""),
    ],
)  # fmt: skip
def test_a_house_above_its_person_is_no_name(lines: str, name: str) -> None:
    assert [each.name for each in release("en", f"Media contact:\n{lines}").contacts] == [name]


def test_a_han_name_is_told_from_the_role_behind_it() -> None:
    found = release("zh", "媒体联络：\n李华 公关总监\n手机：138 0055 0112")
    assert [(each.name, each.role) for each in found.contacts] == [("李华", "公关总监")]


def test_a_letterhead_with_its_switchboard_is_no_contact_of_the_head() -> None:
    letterhead = "Anton Sample\nDistrict Attorney\n401 Example Drive West\nSanta Example, CA 92701\n(714) 555-0100"
    page = f"{letterhead}\n{HEAD['en']}\nContact:\n{SUSAN[0]}\nOffice: {SUSAN[1]}\n{TEXT['en']}\n###\n"
    found = read(page.encode(), Options())[0].release
    assert [(each.name, *each.phone) for each in found.contacts] == [SUSAN[:2]]


def test_each_office_of_the_head_has_its_own_number() -> None:
    offices = "OC Sheriff Public Affairs, 714-555-0142\nOC District Attorney Office, 714-555-0105\nExample Police Department, (714) 555-0145"
    found = release("en", offices)
    assert [each.phone for each in found.contacts] == [("714-555-0142",), ("714-555-0105",), ("(714) 555-0145",)]


@pytest.mark.parametrize(
    ("language", "office", "number"),
    [
        ("en", "Press office of the Acme Foundation", "Tel.: 202-555-0142"),
        ("de", "Pressestelle der Stiftung Beispiel", "Tel.: 030 55501077"),
        ("ru", "Пресс-служба фонда «Пример»", "тел.: +7 (495) 555-01-34, доб. 112"),
    ],
)
def test_a_press_office_below_the_text_is_a_contact(language: str, office: str, number: str) -> None:
    headline, _, text = TEXT[language].partition("\n")
    page = f"{headline}\n\n{HEAD[language]}\n\n{text}\n\n{office}\n{number}\npress@example.org\n"
    found = read(page.encode(), Options())[0].release
    assert [(each.email, each.phone) for each in found.contacts] == [("press@example.org", (number.split(": ")[1],))]
    assert office not in found.body


@pytest.mark.parametrize(
    ("accredit", "told"),
    [
        (
            "Presse die die Bürgermeisterin sprechen möchte, meldet sich bis Montag unter anmeldung@example.org an.",
            "Pressekontakte der Stadt sind Eva Beispiel, Telefon 030 5550134, E-Mail eva@example.org, und Max Muster, "
            "Telefon 030 5550135, E-Mail max@example.org.",
        ),
        (
            "Presse som ønskjer intervju med ordføraren, må melde seg på til paamelding@example.org innan fredag.",
            "Pressekontaktar for ordføraren er rådgivar Eva Beispiel, telefon 55 55 01 34, e-post eva@example.org og "
            "kommunikasjonsrådgivar Max Muster, telefon 55 55 01 35, e-post max@example.org.",
        ),
    ],
)
def test_people_for_the_press_go_before_an_address_to_register_at(accredit: str, told: str) -> None:
    title, news = TEXT["de"].split("\n")
    page = f"{title}\n\n{news}\n\n{accredit}\n\n{news}\n\n{told}\n"
    contacts = read(page.encode(), Options())[0].release.contacts
    assert [(each.name, each.email) for each in contacts] == [
        ("Eva Beispiel", "eva@example.org"),
        ("Max Muster", "max@example.org"),
    ]
