"""What stands beside contacts and is none of them: a wire's credit, verbs, what an office is of, a house's country."""

from __future__ import annotations

import pytest

from pressctl.importers import Options
from pressctl.importers.text import read
from pressctl.release.model import Contact

HEADLINE = "Harbour Trust opens the north pier to visitors"
BODY = (
    "LYON, 2 March 2026 – The Harbour Trust will open the north pier to visitors in June, after three years of work on it.",
    "The work cost 4.2 million euros, of which the city of Lyon paid a third. The pier was built in 1887 and closed in 2022.",
)


def contacts(*lines: str) -> tuple[Contact, ...]:
    text = "\n\n".join((HEADLINE, *BODY, "\n".join(lines)))
    return read(f"{text}\n".encode(), Options())[0].release.contacts


def test_the_credit_of_a_wire_is_no_person() -> None:
    found = contacts(
        "SOURCE ACME", "",
        "CONTACT: INVESTOR CONTACT: Mark Berger, +1-615-555-0142, or MEDIA CONTACT: Jo Presnell, +1-615-555-0128, both of ACME",
    )  # fmt: skip
    assert [(each.name, each.phone) for each in found] == [
        ("Mark Berger", ("+1-615-555-0142",)), ("Jo Presnell", ("+1-615-555-0128",))
    ]  # fmt: skip


def test_the_person_under_the_credit_of_a_wire_is_its_contact() -> None:
    (found,) = contacts("SOURCE Harbour Centre", "", "Information : Nina Berger, 438-555-0135")
    assert (found.name, found.organisation, found.phone) == ("Nina Berger", "", ("438-555-0135",))


def test_the_regions_of_a_press_officer_are_no_second_person() -> None:
    line = "Анна Иванова, пресс-секретарь Северного и Южного филиалов ПАО «Пример»"
    (found,) = contacts("Контакты для СМИ:", line, "Тел.: +7 (3452) 55-01-63", "e-mail: anna.ivanova@example.org")
    assert found.name == "Анна Иванова"
    assert found.role.startswith("пресс-секретарь Северного и Южного")


@pytest.mark.parametrize(
    "line",
    [
        "For interviews please call Nina Berger on +33 4 72 10 30 30 or write to press@example.org.",
        "For interviews please ring Nina Berger on +33 4 72 10 30 30 or send a mail to press@example.org.",
        "Pour toute demande d'interview, appelez Nina Berger au +33 4 72 10 30 30 ou écrivez à press@example.org.",
        "Für Interviews rufen Sie Nina Berger unter +33 4 72 10 30 30 an oder schreiben Sie an press@example.org.",
    ],
)
def test_the_verbs_of_a_sentence_are_no_role(line: str) -> None:
    (found,) = contacts(line)
    assert (found.name, found.role, found.organisation) == ("Nina Berger", "", "")


def test_the_credit_of_a_picture_is_no_house() -> None:
    (found,) = contacts(
        "Press contact:", "Health Directorate of Lyon", "Nina Berger", "Photo: City of Lyon", "020 7946 0100"
    )
    assert (found.name, found.organisation) == ("Nina Berger", "Health Directorate of Lyon")


def test_what_an_office_is_of_is_no_person() -> None:
    (found,) = contacts("Media contact: Department of Fisheries", "Tel: 020 7946 0100, fisheries@example.org")
    assert (found.name, found.organisation) == ("", "Department of Fisheries")


def test_the_country_of_a_house_is_not_part_of_the_name_below_it() -> None:
    (found,) = contacts(
        "Hôpitaux Marine pour enfants – Canada",
        "Emanuelle Berger",
        "Responsable des communications",
        "Bureau : 514 555-0162",
    )
    assert (found.name, found.organisation) == ("Emanuelle Berger", "Hôpitaux Marine pour enfants, Canada")


@pytest.mark.parametrize(
    "desk",
    [
        "Пресс-служба Генерального консульства Республики Казахстан в Джидде",
        "Відділ інформаційної діяльності та комунікацій з громадськістю міста",
    ],
)
def test_a_desk_with_a_long_name_over_its_number_is_a_contact(desk: str) -> None:
    (found,) = contacts(desk, "+966 12 555 01 46", "press@example.org")
    assert (found.organisation, found.email) == (desk, "press@example.org")
