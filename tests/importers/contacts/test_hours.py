"""What is said of the hours of a number is nobody's name: the number is of the person above, or of a desk it names."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, text
from pressctl.importers.extraction.contacts.people import read
from pressctl.release.model import Contact

TEXT = """Ulm opens a library on the quay

ULM, 3 March 2026 – The town of Ulm opened a library on the quay today, and readers of all ages came to see it.

Its doors are open from nine to six on every day but Monday, and no fee is asked of anybody who lives in the town.

"""


def of_text(below: str) -> tuple[Contact, ...]:
    (found,) = text.read((TEXT + below).encode(), Options())
    return found.release.contacts


@pytest.mark.parametrize(
    "label",
    [
        "Outside office hours",
        "Außerhalb der Bürozeiten",
        "Rund um die Uhr",
        "En dehors des heures ouvrables",
        "Fuera de horario",
        "Fora do horário comercial",
        "Buiten kantooruren",
        "Вне рабочего времени, в нерабочее время",
        "خارج أوقات الدوام الرسمي",
        "非工作时间",
        "夜間・休日",
        "Poza godzinami pracy",
        "Mesai saatleri dışında",
        "Ngoài giờ làm việc",
    ],
)
def test_hours_before_a_number_are_no_name_and_the_number_is_of_the_person_above(label: str) -> None:
    (found,) = read(["Ana Silva", "030 5550134", f"{label}: 0170 5550134"])
    assert (found.name, found.role, found.organisation) == ("Ana Silva", "", "")
    assert found.phone == ("030 5550134", "0170 5550134")


@pytest.mark.parametrize(
    ("line", "desk"),
    [
        ("Außerhalb der Bürozeiten: Pressebereitschaft, 0170 5550134", "Pressebereitschaft"),
        ("Outside office hours: press desk, 0170 5550134", "press desk"),
        ("Pressjour (kvällar och helger): 0170 5550134", "Pressjour"),
    ],
)
def test_a_desk_named_with_its_hours_below_a_person_is_another_contact(line: str, desk: str) -> None:
    person, other = read(["Ana Silva, 030 5550134", line])
    assert (person.name, person.phone) == ("Ana Silva", ("030 5550134",))
    assert (other.name, f"{other.role}{other.organisation}", other.phone) == ("", desk, ("0170 5550134",))


def test_somebody_else_may_answer_at_other_hours_on_the_same_line() -> None:
    first, second = read(["Pers: Ana Silva, 06 5555 0134 (ma t/m do), buiten kantooruren: Bo Ek, 06 5555 0135"])
    assert (first.name, first.phone) == ("Ana Silva", ("06 5555 0134",))
    assert (second.name, second.phone) == ("Bo Ek", ("06 5555 0135",))


@pytest.mark.parametrize(
    "line",
    [
        "Телефон для журналистов: +7 495 555 01 34",
        "Дежурный по связям с прессой: +7 495 555 01 34 (круглосуточно)",
        "Teléfonos de guardia para la prensa (24 horas): +34 600 555 134",
        "Press line, day and night: 020 7946 0134",
    ],
)
def test_a_number_for_the_press_below_the_text_is_a_contact_without_a_name(line: str) -> None:
    (found,) = of_text(line)
    assert (found.name, len(found.phone)) == ("", 1)


def test_a_label_with_more_said_of_it_is_no_name_where_there_are_no_capitals() -> None:
    (found,) = read(["المكتب الإعلامي – بلدية الدردار", "هاتف مباشر: 04 555 0134", "media@example.org"])
    assert (found.name, found.phone, found.email) == ("", ("04 555 0134",), "media@example.org")
    (found,) = read(["联系人：孙立", "值班手机：139 5555 0134"])
    assert (found.name, found.phone) == ("孙立", ("139 5555 0134",))


@pytest.mark.parametrize(
    "lines",
    [
        "Contact: Ana Silva, 020 7946 0123\nOut of hours: Duty press officer, 07700 900123",
        "Ana Silva\n020 7946 0123\n\nOut of hours\nDuty press officer\n07700 900123",
        "Ana Silva, 020 7946 0123\nEvenings and weekends:\nDuty press officer: 07700 900123",
    ],
)
def test_who_is_on_duty_out_of_hours_is_another_contact(lines: str) -> None:
    found = [(each.name, each.role, each.phone) for each in read(lines.splitlines())]
    assert found == [("Ana Silva", "", ("020 7946 0123",)), ("", "Duty press officer", ("07700 900123",))]


def test_a_number_for_the_evening_is_of_the_same_person() -> None:
    (found,) = read(["Ana Silva", "Press officer, 020 7946 0123", "After hours: 07700 900123"])
    assert (found.role, found.phone) == ("Press officer", ("020 7946 0123", "07700 900123"))


def test_a_sentence_that_says_when_to_call_is_of_no_other_office() -> None:
    said = "Media enquiries to the Westhaven press team on 020 7946 0199. For out-of-hours enquiries call 07700 900199."
    (found,) = read([said])
    assert (found.organisation, found.phone) == ("Westhaven press team", ("020 7946 0199", "07700 900199"))
