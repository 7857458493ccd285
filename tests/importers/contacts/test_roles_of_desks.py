"""A desk or a post is the role, the house the organisation, and the name is a person's alone."""

from __future__ import annotations

import pytest

from pressctl.importers.extraction.contacts.desks import is_desk
from pressctl.importers.extraction.contacts.people import read

NUMBER = "+1 202 555 0141"


def told(lines: str) -> list[tuple[str, str, str]]:
    return [(each.name, each.role, each.organisation) for each in read(f"{lines}\n{NUMBER}".splitlines())]


@pytest.mark.parametrize(
    ("lines", "person"),
    [
        ("Jo Sample, Press Office\nAcme Boats", ("Jo Sample", "Press Office", "Acme Boats")),
        ("Jo Sample\nPress Officer, Media Relations\nAcme Ltd", ("Jo Sample", "Press Officer, Media Relations", "Acme Ltd")),
        ("Anna Beispiel\nPressestelle\nMusterwerke AG", ("Anna Beispiel", "Pressestelle", "Musterwerke AG")),
        ("Anne Exemple, Service communication\nRégion Exemple", ("Anne Exemple", "Service communication", "Région Exemple")),
        ("Ana Pérez, Departamento de Prensa, Fundación Ejemplo",
         ("Ana Pérez", "Departamento de Prensa", "Fundación Ejemplo")),
        ("Anna Esempio, Ufficio stampa\nComune di Esempio", ("Anna Esempio", "Ufficio stampa", "Comune di Esempio")),
        ("Анна Петрова, отдел по связям с общественностью\nООО «Образец»",
         ("Анна Петрова", "отдел по связям с общественностью", "ООО «Образец»")),
        ("سامر حداد، إدارة الإعلام\nبلدية المثال", ("سامر حداد", "إدارة الإعلام", "بلدية المثال")),
        ("张伟，公关部\n示例公司", ("张伟", "公关部", "示例公司")),
        ("サンプル製作所 広報課 田中 花子", ("田中 花子", "広報課", "サンプル製作所")),
    ],
)  # fmt: skip
def test_a_desk_is_the_role_of_a_person(lines: str, person: tuple[str, str, str]) -> None:
    assert told(lines) == [person]


@pytest.mark.parametrize(
    ("lines", "office"),
    [
        ("Press Office\nAcme Ltd", ("", "Press Office", "Acme Ltd")),
        ("Manager, Media Office\nBank of Example\nSydney", ("", "Manager, Media Office", "Bank of Example, Sydney")),
        ("Leiter Unternehmenskommunikation\nMusterwerke AG", ("", "Leiter Unternehmenskommunikation", "Musterwerke AG")),
        ("Gabinete de Prensa\nAyuntamiento de Ejemplo", ("", "Gabinete de Prensa", "Ayuntamiento de Ejemplo")),
        ("Пресс-служба\nООО «Образец»", ("", "Пресс-служба", "ООО «Образец»")),
        ("المكتب الإعلامي\nبلدية المثال", ("", "المكتب الإعلامي", "بلدية المثال")),
    ],
)  # fmt: skip
def test_a_desk_or_a_post_without_a_person_is_the_role(lines: str, office: tuple[str, str, str]) -> None:
    assert told(lines) == [office]


@pytest.mark.parametrize(
    ("lines", "office"),
    [
        ("Acme Boats Press Office", ("", "", "Acme Boats Press Office")),
        ("Pressestelle der Stadt Musterstadt", ("", "", "Pressestelle der Stadt Musterstadt")),
        ("Press office of Acme Ltd\nAcme Ltd", ("", "Press office", "Acme Ltd")),
        ("Acme Ltd Press Office\nAcme Ltd", ("", "Press Office", "Acme Ltd")),
        ("Press Office\nAcme Ltd\nAcme Ltd", ("", "Press Office", "Acme Ltd")),
    ],
)
def test_a_desk_with_its_house_in_it_stays_whole_and_nothing_is_said_twice(
    lines: str, office: tuple[str, str, str]
) -> None:
    assert told(lines) == [office]


@pytest.mark.parametrize(
    "text",
    ["Press and Communications", "Presse- und Öffentlichkeitsarbeit", "Bureau de presse", "Unternehmenskommunikation",
     "Biuro Prasowe", "Tiskové oddělení", "Kurumsal İletişim", "Viestintä", "홍보팀", "広報部"],
)  # fmt: skip
def test_words_for_the_press_and_for_an_office_alone_are_a_desk(text: str) -> None:
    assert is_desk(text)


@pytest.mark.parametrize("text", ["Press", "Office", "Acme Press Office", "Press Officer", "Media Museum", "Ana Silva"])
def test_a_label_a_house_a_post_and_a_person_are_no_desk(text: str) -> None:
    assert not is_desk(text)
