"""Who is what in a contact: posts are roles, offices and firms organisations, whatever the order and the language."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, text
from pressctl.importers.extraction.contacts.people import read
from pressctl.release.model import Contact

Person = tuple[str, str, str]


def of(contacts: list[Contact]) -> list[Person]:
    return [(contact.name, contact.role, contact.organisation) for contact in contacts]


@pytest.mark.parametrize(
    ("lines", "person"),
    [
        ("Contacts presse :\nAcme – Paul Meyer, responsable des relations médias – Tél. : 04 72 55 01 00",
         ("Paul Meyer", "responsable des relations médias", "Acme")),
        ("Contacts presse :\nAgence Bleue – Julie Roux – +33 (0)1 55 50 10 00", ("Julie Roux", "", "Agence Bleue")),
        ("Contact presse :\nMairie de Lyon\nJulie Roux, attachée de presse\n04 72 55 01 00",
         ("Julie Roux", "attachée de presse", "Mairie de Lyon")),
        ("Press contact:\nAcme Inc.\nAnn Brown, Senior Press Officer\n202 555 0100",
         ("Ann Brown", "Senior Press Officer", "Acme Inc")),
        ("Press contact:\nAnn Brown\nOffice of the Director\n202 555 0100", ("Ann Brown", "", "Office of the Director")),
        ("Press contact:\nAnn Brown, Headquarters, Washington, 202 555 0100", ("Ann Brown", "", "Headquarters, Washington")),
        ("Contacto de prensa:\nMinisterio de Salud\nMaría López, portavoz\n91 555 01 00",
         ("María López", "portavoz", "Ministerio de Salud")),
        ("Contacto: María López (Gabinete de Prensa), 91 555 01 00", ("María López", "Gabinete de Prensa", "")),
        ("Контакты для СМИ:\nПресс-служба компании «Акме»\nМария Козлова, руководитель пресс-службы\n+7 495 555-01-00",
         ("Мария Козлова", "руководитель пресс-службы", "Пресс-служба компании «Акме»")),
        ("للتواصل الإعلامي:\nوزارة الصحة\nليلى حسن، مسؤولة الإعلام\nهاتف: 065550100",
         ("ليلى حسن", "مسؤولة الإعلام", "وزارة الصحة")),
        ("媒体联系人：\n阿克米公司公关部\n张伟，新闻官\n电话：010-55500100", ("张伟", "新闻官", "阿克米公司公关部")),
        ("Pressekontakt:\nPressestelle der Stadt Ulm\nAnna Berg, Polizeisprecherin\n0731 555 0100",
         ("Anna Berg", "Polizeisprecherin", "Pressestelle der Stadt Ulm")),
        ("Contatti stampa:\nUfficio stampa Acme\nMaria Rossi, responsabile\n335 5550100",
         ("Maria Rossi", "responsabile", "Ufficio stampa Acme")),
        ("Basın İletişim:\nAyşe Yılmaz, Kurumsal İletişim Müdürü\nTel: 0212 555 01 00",
         ("Ayşe Yılmaz", "Kurumsal İletişim Müdürü", "")),
        ("Kontakt dla mediów:\nKatarzyna Nowak\nRzecznik prasowy\ntel. +48 22 555 01 00",
         ("Katarzyna Nowak", "Rzecznik prasowy", "")),
    ],
)  # fmt: skip
def test_a_post_is_the_role_and_an_office_the_organisation(lines: str, person: Person) -> None:
    assert of(read(lines.splitlines())) == [person]


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("Pressekontakt: Pressesprecher Jan Kramer, 0731 555 0100", "Jan Kramer", "Pressesprecher"),
        ("Контакты: пресс-секретарь Анна Петрова, +7 495 555-01-00", "Анна Петрова", "пресс-секретарь"),
        ("媒体联系人：新闻官张伟，电话：010-55500100", "张伟", "新闻官"),
        ("للتواصل: المتحدث الرسمي سامر عوض، هاتف: 065550100", "سامر عوض", "المتحدث الرسمي"),
        ("Contact: Press Officer Ann Brown, 202 555 0100", "Ann Brown", "Press Officer"),
        ("Contact presse : attachée de presse Julie Roux, 04 72 55 01 00", "Julie Roux", "attachée de presse"),
        ("Contacto: jefe de prensa Juan Pérez, 91 555 01 00", "Juan Pérez", "jefe de prensa"),
        ("联系人：李娜 公共信息助理 010-55500100", "李娜", "公共信息助理"),
    ],
)
def test_a_post_may_stand_right_before_its_person_or_behind(line: str, name: str, role: str) -> None:
    assert of(read([line])) == [(name, role, "")]


@pytest.mark.parametrize("degree", ["M.A.", "PhD", "Ph.D.", "MBA", "M.Sc."])
def test_a_degree_is_no_role(degree: str) -> None:
    assert of(read([f"Kontakt: Jan Kramer, {degree}, Leiter Kommunikation, 0731 555 0100"])) == [
        ("Jan Kramer", "Leiter Kommunikation", "")
    ]
    assert of(read(["Kontakt", f"Jan Kramer, {degree}", "0731 555 0100"])) == [("Jan Kramer", "", "")]


def test_an_office_over_rows_of_people_is_of_them_all() -> None:
    lines = ["Ufficio stampa Acme", "Maria Rossi, cell. 335 5550100", "Luca Bianchi, tel. 06 5550100"]
    assert of(read(lines)) == [("Maria Rossi", "", "Ufficio stampa Acme"), ("Luca Bianchi", "", "Ufficio stampa Acme")]


def test_two_family_names_at_a_japanese_desk_are_of_one_office() -> None:
    lines = ["お問い合わせ先", "アクメ省総務課広報係", "担当：山田、佐藤", "電話：03-5555-0100（内線1234）"]
    lines += ["FAX：03-5555-0101", "E-mail：koho@example.jp"]
    assert of(read(lines)) == [("山田", "", "アクメ省総務課広報係"), ("佐藤", "", "アクメ省総務課広報係")]


@pytest.mark.parametrize(
    ("line", "phone"),
    [
        ("هاتف: 065550100 - فرعي 12", "065550100 - فرعي 12"),
        ("Phone: 202 555 0100 – ext. 12", "202 555 0100 – ext. 12"),
    ],
)
def test_an_extension_behind_a_dash_is_no_organisation(line: str, phone: str) -> None:
    [contact] = read(["Ann Brown", line])
    assert (contact.phone, contact.role, contact.organisation) == ((phone,), "", "")


def test_an_arabic_preposition_is_no_part_of_a_name() -> None:
    lines = [
        "يرجى الاتصال بـ:",
        "ليلى حسن، مسؤولة الإعلام، هاتف: 0227365140",
        "أو بعمر خليل على الرقم ٠٢-٢٧٣٦٥١٤١ أو البريد الإلكتروني okhalil@example.org",
    ]
    assert of(read(lines)) == [("ليلى حسن", "مسؤولة الإعلام", ""), ("عمر خليل", "", "")]
    assert of(read(["يرجى الاتصال بعمر خليل على الرقم 0227365140"])) == [("عمر خليل", "", "")]
    assert of(read(["للتواصل: بلال خليل، هاتف: 0227365140"])) == [("بلال خليل", "", "")]


def test_a_chinese_sentence_with_a_number_names_nobody() -> None:
    line = (
        "更多信息请访问https://www.example.org/news了解详情，或致电+86 10 5550 0100转12，亦可发邮件至news@example.org。"
    )
    [contact] = read([line])
    assert of([contact]) == [("", "", "")]
    assert (contact.phone, contact.email) == (("+86 10 5550 0100转12",), "news@example.org")


def test_the_office_under_a_heading_is_no_line_of_the_text() -> None:
    source = (
        "阿克米公司新建水泵工厂\n\n北京，2026年3月2日 — 阿克米公司今天宣布，将投资两亿元新建一座水泵工厂，预计明年投产。\n\n"
        "公司首席执行官表示：“这里拥有我们需要的工程师。”\n\n"
        "新闻垂询：\n阿克米公司公关部\n联系人：刘洋\n电话：(010) 5550-0100\n"
    )
    found = text.read(source.encode(), Options())[0].release
    assert of(list(found.contacts)) == [("刘洋", "", "阿克米公司公关部")]
    assert "公关部" not in found.body


def test_a_sentence_may_open_with_the_name() -> None:
    line = "Ann Brown is the press officer of Acme and can be reached at 202 555 0100 or ann@example.org."
    assert [contact.name for contact in read([line])] == ["Ann Brown"]


def test_a_post_that_also_heads_contacts_is_what_the_person_is() -> None:
    (found,) = read(["Kontakt pro média:", "Jana Dvořáková, tisková mluvčí", "tel.: +420 555 012 345"])
    assert (found.name, found.role) == ("Jana Dvořáková", "tisková mluvčí")


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("新聞聯絡人：經濟部資料中心高級分析師陳志遠，02-2555-0123", ("陳志遠", "高級分析師", "經濟部資料中心")),
        ("聯絡人：陳科長志明，02-2555-0123", ("陳志明", "科長", "")),
        ("新聞聯絡人：社會局 林主任淑芬 0912-555-123", ("林淑芬", "主任", "社會局")),
    ],
)
def test_a_post_may_stand_between_a_house_and_a_name_or_within_the_name(line: str, person: Person) -> None:
    assert of(read([line])) == [person]


@pytest.mark.parametrize(
    "label",
    ["Press hotline", "Media line", "Ligne presse", "Teléfono de prensa", "Telefono stampa", "Presstelefon",
     "Pressjournummer", "Pressehotline"],
)  # fmt: skip
def test_the_label_of_a_number_for_the_press_is_the_role(label: str) -> None:
    assert of(read([f"{label}: 030 555 01 34"])) == [("", label, "")]


def test_a_japanese_postcode_is_neither_a_role_nor_a_house() -> None:
    lines = [
        "お問い合わせ先",
        "港大学広報部 担当：松村",
        "〒658-8501 神戸市東灘区岡本 8-9-1",
        "電話 078ー555-2314 FAX 078ー555-2546",
    ]
    (contact,) = read(lines)
    assert (contact.name, contact.role, contact.organisation) == ("松村", "", "港大学広報部")
    assert contact.phone == ("078ー555-2314",)
