"""Contacts in the tables and lists of pages, of which a reader of articles may take some cells and pass over others."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, html
from pressctl.release.model import Contact

TEXT = (
    "Le marché couvert de Port-Exemple rouvrira au public le samedi 2 mai à 8 heures. Fermé depuis octobre 2024, le bâtiment "
    "de 1887 a été rénové et rendu accessible.",
    "« Nous avons gardé la charpente, les pavés et les commerçants ; tout le reste est neuf », résume Hélène Quintard, "
    "maire de Port-Exemple.",
    "Une visite de presse est proposée le jeudi 30 avril à 10 h.",
)


def found(below: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return whom and how the contacts of a page that prints something below its text name."""
    return [(each.name or each.role, each.email, each.phone) for each in contacts_of(below)]


def contacts_of(below: str) -> tuple[Contact, ...]:
    """Return the contacts of a page that prints something below its text."""
    body = "".join(f"<p>{part}</p>" for part in TEXT)
    page = (
        '<!DOCTYPE html><html lang="fr"><head><title>Le marché couvert rouvre</title></head><body><div id="__next">'
        '<div class="Article_root__c3"><span>Communiqué de presse</span><span>Publié le mardi 14 avril 2026</span>'
        f"<h1>Le marché couvert de Port-Exemple rouvre ses portes le 2 mai</h1>{body}{below}"
        "<div><button>Share</button></div></div></div></body></html>"
    )
    return html.read(page.encode(), Options())[0].release.contacts


def table(*rows: tuple[str, str]) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return f'<table class="contact"><tbody>{"".join(f"<tr>{row}</tr>" for row in cells)}</tbody></table>'


def mail(address: str) -> str:
    return f'<a href="mailto:{address}">{address}</a>'


@pytest.mark.parametrize(
    ("heading", "labels"),
    [
        ("Contacts presse", ("Cabinet du maire", "Téléphone", "Portable", "Courriel")),
        ("Media contact", ("Mayor's office", "Phone", "Mobile", "Email")),
        ("Pressekontakt", ("Büro des Bürgermeisters", "Telefon", "Mobil", "E-Mail")),
        ("Contacto de prensa", ("Gabinete del alcalde", "Teléfono", "Móvil", "Correo electrónico")),
    ],
)
def test_a_table_of_labels_is_one_contact(heading: str, labels: tuple[str, str, str, str]) -> None:
    address = "anabelle.silvestre@mairie-port.example"
    values = ("Anabelle Silvestre", "01 99 00 01 48", "06 99 00 01 90", mail(address))
    shown = f"<h2>{heading}</h2>{table(*zip(labels, values, strict=True))}"
    assert found(shown) == [("Anabelle Silvestre", address, ("01 99 00 01 48", "06 99 00 01 90"))]


@pytest.mark.parametrize(
    ("heading", "labels", "values"),
    [
        (
            "お問い合わせ先",
            ("会社名", "部署", "担当者", "電話", "メール"),
            ("例示株式会社", "広報部", "山田太郎", "+44 1632 960148"),
        ),
        (
            "媒体联系",
            ("公司名称", "部门", "姓名", "电话", "电子邮件"),
            ("示例有限公司", "公关部", "王小明", "+44 1632 960148"),
        ),
        (
            "언론 문의",
            ("회사명", "부서", "이름", "전화", "이메일"),
            ("예시주식회사", "홍보팀", "홍길동", "+44 1632 960148"),
        ),
    ],
)
def test_no_label_in_the_first_column_is_a_part_of_the_contact(
    heading: str, labels: tuple[str, ...], values: tuple[str, ...]
) -> None:
    rows = [*zip(labels, (*values, mail("press@example.org")), strict=True)]
    [contact] = contacts_of(f"<h2>{heading}</h2>{table(*rows)}")
    assert (contact.name, contact.email, contact.phone) == (values[2], "press@example.org", ("+44 1632 960148",))
    said = {contact.role, contact.organisation}
    assert not any(label in (each or "") for label in labels if label not in "".join(values) for each in said)


@pytest.mark.parametrize(
    ("heading", "label", "name"),
    [
        ("Media contacts:", "Tel:", "Ana Silva"),
        ("傳媒查詢：", "電話：", "何子恩"),
        ("Contacts presse :", "Tél. :", "Ana Silva"),
    ],
)
def test_a_table_with_a_person_in_each_column(heading: str, label: str, name: str) -> None:
    rows = (
        ("Acme Boats plc", "Boatco PR Ltd"),
        (name, "Bo Ek / Tom Roth"),
        (f"{label} 020 7946 0148", f"{label} 020 7946 0149 / 020 7946 0150"),
        (mail("press@acme.example"), mail("acme@boatco.example")),
    )
    assert found(f"<h2>{heading}</h2>{table(*rows)}") == [
        (name, "press@acme.example", ("020 7946 0148",)),
        ("Bo Ek", "acme@boatco.example", ("020 7946 0149",)),
        ("Tom Roth", "acme@boatco.example", ("020 7946 0150",)),
    ]


@pytest.mark.parametrize(
    ("places", "desk"),
    [
        (("In Port Sudan", "In New York", "In Geneva"), "media desk"),
        (("Paris", "Lyon", "Lille"), "service de presse"),
        (("Oslo", "Bergen", "Bodø"), "pressevakt"),
    ],
)
def test_a_desk_is_the_last_of_a_list_of_people(places: tuple[str, str, str], desk: str) -> None:
    lines = (
        f"{places[0]}: Ana Silva, +1 212 555 0176 (WhatsApp), {mail('silva@acme.example')}",
        f"{places[1]}: Bo Ek, Tel: +1 212 555 0177, Mobile: +1 917 555 0126, {mail('ek@acme.example')}",
        f"{places[2]}: {desk}, {mail('desk@acme.example')}",
    )
    below = f"<div><ul><li>{'<br>'.join(lines)}</li></ul></div><p><strong>About the agency</strong></p><p>The agency works in more than 150 countries.</p>"
    assert found(f"<p><strong>For more information, please contact:</strong></p>{below}") == [
        ("Ana Silva", "silva@acme.example", ("+1 212 555 0176",)),
        ("Bo Ek", "ek@acme.example", ("+1 212 555 0177", "+1 917 555 0126")),
        (desk, "desk@acme.example", ()),
    ]
