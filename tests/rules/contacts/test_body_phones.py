"""Numbers printed in the body: looked at where they are numbers to call, and left alone where they are figures."""

from __future__ import annotations

import pytest

from pressctl.findings import Finding
from pressctl.release.settings import Settings
from pressctl.validation.engine import validate
from pressctl.validation.fixing import fix
from support.checks import NO_HOUSE, fixes, release, scope

PHONES = ("PR305", "PR306", "PR307", "PR308")
SWISS = {"name": "Press office", "email": "press@example.org", "phone": "+41 22 730 81 11"}


def found(body: str, *codes: str, house: Settings = NO_HOUSE) -> list[Finding]:
    return validate(release(body), "release.md", scope(*(codes or PHONES), house=house))


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Contact: Ana Silva, +41 (0)22 730 81 11", "Contact: Ana Silva, +41 22 730 81 11"),
        ("Media contact\n\nAna Silva\n\n+86 010 5979 9695", "Media contact\n\nAna Silva\n\n+86 10 5979 9695"),
        ("T: +44 (0) 20 7946 0000 ext. 12, or write.", "T: +44 20 7946 0000 ext. 12, or write."),
        ("[+41 (0)22 730 81 11](tel:+41227308111)", "[+41 22 730 81 11](tel:+41227308111)"),
        ("Tél. +41\u00a0(0)22\u00a0730\u00a081\u00a011.", "Tél. +41\u00a022\u00a0730\u00a081\u00a011."),
    ],
)
def test_the_trunk_digit_is_taken_out_of_a_number_in_the_text(printed: str, meant: str) -> None:
    fixed = fix(release(printed), "release.md", scope("PR307"))
    assert fixed.document.text == release(meant).text
    assert not fixed.findings


@pytest.mark.parametrize("word", ["Contact:", "Tel.", "press@example.org,", "Please call our press office on"])
def test_an_exit_code_and_a_number_without_a_digit_are_found_beside_a_contact_word(word: str) -> None:
    assert [finding.code for finding in found(f"{word} 0041 22 730 81 11")] == ["PR308"]
    assert [finding.code for finding in found(f"{word} +41 22 730 81")] == ["PR305"]


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose by +12 345 678 in a year, and those of the plant by +3 200 000 000.",
        "The press release has the number 0041 22 730 81 11 in the register of 2000-2001.",
        "The code is `+41 (0)22 730 81 11`, and the page https://example.org/tel+41022730811.",
        "Contact: +41 22 730 81 11 10-12 a.m., +41 22 730 81 11 / +41 22 730 81 12.",
        "Contact us: +12 345 678 visitors came, and +1.200.300 wrote.",
        "Contact: Viale Roma 1, tel. +39 06 6988 1234.",
        "Contact: +41 22 730 81 11–12, or 1 000 000 other ways; budget +20 % (00 110 200 300 400 500).",
    ],
)
def test_figures_and_sound_numbers_are_left_alone(text: str) -> None:
    assert not found(text)


INTERNATIONAL = Settings(languages=("en", "fr"), contacts={"press": SWISS})


def test_a_labelled_number_without_a_country_code_is_found_where_readers_are_abroad() -> None:
    findings = found("Contact: Ana Silva, tel. 022 730 81 11", house=INTERNATIONAL)
    assert [finding.code for finding in findings] == ["PR306"]
    assert fixes(findings) == [("+41 22 730 81 11", False)]


@pytest.mark.parametrize(
    "text",
    [
        "Contact: Ana Silva, tel. +41 22 730 81 11",
        "Contact: Ana Silva, tel. 0041 22 730 81 11",
        "The free line, tel. 0800 730 811, is open.",
        "Our friends in Dallas, tel. 214-653-3600, join in.",
        "The order 022 730 81 11 was placed in May.",
    ],
)
def test_other_numbers_have_no_country_code_to_miss(text: str) -> None:
    assert not found(text, "PR306", house=INTERNATIONAL)


@pytest.mark.parametrize(
    "house",
    [
        Settings(languages=("en",), contacts={"press": SWISS}),
        Settings(languages=("en", "fr")),
        Settings(languages=("en", "fr"), contacts={"press": SWISS, "paris": {"name": "Ada", "country": "FR"}}),
    ],
)
def test_nothing_is_said_where_the_country_or_the_readers_are_not_known(house: Settings) -> None:
    assert not found("Contact: Ana Silva, tel. 022 730 81 11", "PR306", house=house)


@pytest.mark.parametrize("label", ["Tel.", "Call", "Phone:", "**Tel.**"])
def test_a_number_after_a_label_is_no_figure_however_it_is_grouped(label: str) -> None:
    assert [finding.code for finding in found(f"{label} +1 202 622 296")] == ["PR305"]
    assert not found(f"{label} +1 202 622 2960")


def test_a_national_number_without_a_digit_is_found_where_the_country_is_known() -> None:
    french = Settings(contacts={"press": {"name": "Desk", "phone": "+33 1 40 20 50 50"}})
    assert [finding.code for finding in found("Tel. 01 99 00 12 3", "PR305", house=french)] == ["PR305"]
    assert not found("Tel. 01 99 00 12 34, Tel. 01 99 00 12 34 10-12 h.", "PR305", house=french)
    assert not found("Tel. 01 99 00 12 3", "PR305")
