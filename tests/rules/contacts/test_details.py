"""The details of a contact: until when, whose address, how the number is printed, look-alike letters."""

from __future__ import annotations

import datetime as dt

import pytest

from pressctl.findings import Finding
from pressctl.release.file import document
from pressctl.release.settings import Settings
from pressctl.validation.engine import validate
from pressctl.validation.fixing import fix
from support.checks import scope

HOUSE = Settings(contacts={"summer": {"name": "Ana", "until": dt.date(2026, 3, 1)}})


def release(lines: str, language: str = "en", body: str = "Hello.", headline: str = "Acme opens") -> document.Document:
    return document.parse(f"---\nheadline: {headline}\nlanguage: {language}\n{lines}\n---\n\n{body}\n")


def person(language: str = "en", **fields: str) -> document.Document:
    lines = "".join(f"  {key}: '{value}'\n" for key, value in ({"name": "Ana Silva"} | fields).items())
    return release("contacts:\n- role: Press officer\n" + lines.rstrip(), language)


def found(code: str, text: document.Document) -> list[Finding]:
    return validate(text, "release.md", scope(code, house=HOUSE))


def fixed(code: str, text: document.Document) -> str:
    after = fix(text, "release.md", scope(code, house=HOUSE), unsafe=True).document
    assert not found(code, after)
    return after.text


@pytest.mark.parametrize(("day", "count"), [("2026-03-01", 0), ("2026-03-02", 1)])
def test_a_contact_holds_until_its_last_day(day: str, count: int) -> None:
    assert len(found("PR310", release(f"contacts: [summer]\ndate: {day}"))) == count


@pytest.mark.parametrize(
    ("name", "email"),
    [
        ("Ana Liljert", "ana.liljart@example.org"),
        ("Ana Liljert", "aliljrt@example.org"),
        ("Ana Liljert", "ana.lilejrt@example.org"),
        ("Jürgen Müller", "j.muellar@example.org"),
        ("Silveira, Ana", "silvera@example.org"),
        ("Ana Crandall", "ana.crandal@example.org"),
        ("Izabel Valverde", "izabelvalvrde@example.org"),
        ("Joel Avery", "abery.joel@example.org"),
        ("Pedro Martins", "pedro.martin@example.org"),
    ],
)
def test_a_surname_with_a_letter_off_is_found(name: str, email: str) -> None:
    assert found("PR311", person(name=name, email=email))


@pytest.mark.parametrize(
    ("name", "email"),
    [
        ("Paula Liljert", "pliljert@example.org"),
        ("Paula Liljert", "liljertp@example.org"),
        ("Jürgen Müller", "mueller@example.org"),
        ("Jürgen Müller", "muller@example.org"),
        ("Lena Groß", "lena.gross@example.org"),
        ("Eva Preiss", "press@example.org"),
        ("Marina Martina", "marina@example.org"),
        ("Ana Johannsen", "johannse@example.org"),
        ("Анна Иванова", "ivanov@example.org"),
        ("Ana Silva", "press@example.org"),
        ("Ana Crandall", "jcrandal@example.org"),
        ("Izabel Valverde", "izabelvalverde@example.org"),
        ("Ana García López", "agarcia@example.org"),
    ],
)
def test_initials_accents_and_desks_are_no_mismatch(name: str, email: str) -> None:
    assert not found("PR311", person(name=name, email=email))


@pytest.mark.parametrize(
    "number", ["\u200e+41 22 730 81 11", "\u202a+41 22 730 81 11\u202c", "+41 22 730\u201181\u201111"]
)
def test_marks_in_a_number_are_taken_out(number: str) -> None:
    plain = number.replace("\u2011", "-").strip("\u200e\u202a\u202c")
    assert f"phone: '{plain}'" in fixed("PR312", person(phone=number))


def test_digits_of_full_width_become_plain() -> None:
    assert "+41 22 730 81 11" in fixed("PR312", person(phone="+４１ ２２ 730 81 11"))


@pytest.mark.parametrize(
    ("country", "number", "count"),
    [
        ("CH", "+33 1 42 68 53 00", 1),
        ("CH", "+41 22 730 81 11", 0),
        ("CA", "+1 202 354 7222", 0),
        ("KZ", "+7 495 123 45 67", 0),
        ("CH", "+800 1234 5678", 0),
        ("CH", "022 730 81 11", 0),
    ],
)
def test_a_number_of_another_country_is_told(country: str, number: str, count: int) -> None:
    assert len(found("PR313", person(country=country, phone=number))) == count


@pytest.mark.parametrize(
    ("number", "right"),
    [
        ("+41227308111", "+41 22 730 81 11"),
        ("+41.22.730.81.11", "+41 22 730 81 11"),
        ("+41227308111 ext. 12", "+41 22 730 81 11 ext. 12"),
    ],
)
def test_a_number_without_gaps_is_grouped(number: str, right: str) -> None:
    assert f"phone: '{right}'" in fixed("PR314", person(phone=number))


@pytest.mark.parametrize("number", ["+41 22 730 81 11", "022 730 81 11", "+41-22-730-8111", "+4122730", "202.354.7222"])
def test_other_layouts_are_left_alone(number: str) -> None:
    assert not found("PR314", person(phone=number))


@pytest.mark.parametrize(
    ("language", "number", "right"),
    [
        ("fr", "+41 22 730 81 11 ext. 12", "poste 12"),
        ("de", "+41 22 730 81 11, poste 12", "Durchwahl 12"),
        ("ru", "+41 22 730 81 11 ext 12", "доб. 12"),
        ("en", "+41 22 730 81 11 доб. 12", "ext. 12"),
    ],
)
def test_an_extension_is_named_in_the_language(language: str, number: str, right: str) -> None:
    assert f" {right}'" in fixed("PR315", person(language, phone=number))


@pytest.mark.parametrize(
    ("language", "number"),
    [("en", "+41 22 730 81 11 x12"), ("es", "+41 22 730 81 11 ext. 12"), ("xx", "+41 22 ext. 12")],
)
def test_an_own_word_for_an_extension_is_right(language: str, number: str) -> None:
    assert not found("PR315", person(language, phone=number))


@pytest.mark.parametrize(
    ("body", "right"),
    [
        ("The C\u041eVID figures.", "The COVID figures."),
        ("The pl\u0430nt and the pl\u0430ce.", "The plant and the place."),
        ("The \uff41nnual report.", "The annual report."),
        (
            "Ha\u0440o\u0434 \u0438 \u0440e\u043a\u0438.",
            "\u041d\u0430\u0440\u043e\u0434 \u0438 \u0440\u0435\u043a\u0438.",
        ),
        ("\u65b0\u7684\u0421OVID\u75ab\u82d7", "\u65b0\u7684COVID\u75ab\u82d7"),
    ],
)
def test_a_word_of_two_scripts_is_written_in_one(body: str, right: str) -> None:
    assert right in fixed("PR316", release("date: 2026-03-02", body=body))


@pytest.mark.parametrize(
    "body",
    [
        "\u041a\u043e\u043c\u043f\u0430\u043d\u0438\u044f Acme, IT-\u043a\u043e\u043c\u043f\u0430\u043d\u0438\u0438, iPhone\u2019\u043e\u043c \u0438 SMS\u043a\u0438.",
        "\u0426\u0435\u043d\u044b OPEC\u0430 \u0438 PR\u0449\u0438\u043a\u0438.",
        "A \u0394T of 3 K, 5 \u00b5m, 5 \u03bcg, 10 k\u03a9, \u03b2A.",
        "\uff21\uff29 \u6280\u672f, a \u00d7 b.",
    ],
)
def test_scripts_side_by_side_are_no_look_alikes(body: str) -> None:
    assert not found("PR316", release("date: 2026-03-02", body=body))


def test_a_word_of_two_scripts_on_its_own_line_has_no_part_of_the_line_before() -> None:
    (finding,) = found("PR316", release("date: 2026-03-02", body="Acme opens o\nc\u0430nals"))
    assert finding.message.startswith("“c\u0430nals”")


def test_look_alikes_are_looked_for_in_names_addresses_and_headlines() -> None:
    text = person(name="Ana S\u0456lva", email="press@ex\u0430mple.org")
    assert [finding.message.split("”")[0] for finding in found("PR316", text)] == ["“S\u0456lva", "“ex\u0430mple"]
    assert found("PR316", release("date: 2026-03-02", headline="Acme opens a pl\u0430nt"))
    assert not found("PR316", release("date: 2026-03-02", body="The address is https://ex\u0430mple.org"))
