"""Numbers of the contacts: what is said of one that cannot be dialled, and what is meant."""

import pytest

from pressctl.findings import Finding, Severity
from pressctl.prose.addresses.dialling import tel
from pressctl.validation.engine import validate
from pressctl.validation.fixing import fix
from support.checks import fixes, release, scope


def found(printed: str, *codes: str, country: str = "", status: str = "released") -> list[Finding]:
    of = f"\n  country: {country}" if country else ""
    contacts = f"\n- name: Ana Silva\n  phone: '{printed}'{of}"
    return validate(release("Text.", contacts=contacts, status=status), "release.md", scope(*codes))


@pytest.mark.parametrize(
    ("printed", "country", "words"),
    [
        ("+7 495 123-45-67", "", "looks like a placeholder"),
        ("+52 1 55 5658 1111", "", "no longer dialled in Mexico; did you mean “+52 55 5658 1111”?"),
        ("+49 30 18 17-2000 oder -2001", "", "holds more than one number; list each by itself"),
        ("+33 1 40 20 50 50 / +33 1 40 20 50 51", "", "holds more than one number"),
        ("+33 1 40 20 50 50 blorp 12", "", "“blorp 12” cannot be read as an extension of “+33 1 40 20 50 50”"),
        ("++1 212-736-5000", "", "did you mean “+1 212-736-5000”?"),
        ("212) 736-5000", "US", "did you mean “(212) 736-5000”?"),
        ("Jo: +33 1 40 20 50 50", "", "did you mean “+33 1 40 20 50 50”?"),
        ("+33 1 40 20 50 50 – Jo Doe", "", "did you mean “+33 1 40 20 50 50 (Jo Doe)”?"),
        ("+52 (1) 55 5658 1111", "", "did you mean “+52 55 5658 1111”?"),
        ("C: 212-736-5000", "US", "did you mean “212-736-5000”?"),
        ("212-736-5000-752", "US", "did you mean “212-736-5000 ext. 752”?"),
        ("1800-FLOWERS (356 9377)", "US", "did you mean “1800-356 9377 (1800-FLOWERS)”?"),
        ("1-800-FLOWERS (1-800-356-9377)", "US", "did you mean “1-800-356-9377 (1-800-FLOWERS)”?"),
        ("13 CATS (13 2287)", "AU", "did you mean “13 2287 (13 CATS)”?"),
        ("+1 212 736 5000 (212 736 5000)", "", "did you mean “+1 212 736 5000”?"),
    ],
)
def test_a_number_that_cannot_be_dialled_is_told_what_it_is(printed: str, country: str, words: str) -> None:
    (finding,) = found(printed, "PR305", country=country)
    assert words in finding.message


@pytest.mark.parametrize(
    ("printed", "country"), [("49 30 18272-0", "DE"), ("612 9374 4000", "AU"), ("7 495 363 47 57", "RU")]
)
def test_a_country_code_without_its_plus_is_found(printed: str, country: str) -> None:
    assert fixes(found(printed, "PR306", country=country)) == [(f"+{printed}", False)]


@pytest.mark.parametrize(
    ("printed", "country"),
    [("1-212-736-5000", "US"), ("030 18272-0", "DE"), ("02 9374 4000", "AU"), ("8 495 363 47 57", "RU")],
)
def test_a_national_number_of_a_known_country_is_sound(printed: str, country: str) -> None:
    assert not found(printed, "PR305", "PR306", country=country)


def test_a_plain_0_after_the_country_code_is_an_error_and_one_in_brackets_a_warning() -> None:
    assert [each.severity for each in found("+86 010 59799695", "PR307")] == [Severity.ERROR]
    assert [each.severity for each in found("+86 010 59799695 (24h)", "PR307")] == [Severity.ERROR]
    assert [each.severity for each in found("+86 (0)10 59799695", "PR307")] == [Severity.WARNING]
    assert [each.severity for each in found("+86 010 59799695", "PR307", status="draft")] == [Severity.WARNING]


def test_only_the_number_is_repaired_beside_a_remark() -> None:
    contacts = "\n- name: Ana Silva\n  phone: (Büro) +41 {} 730 81 11 (24h)"
    fixed = fix(release("Text.", contacts=contacts.format("(0)22")), "release.md", scope("PR307"))
    assert fixed.document.text == release("Text.", contacts=contacts.format("22")).text


@pytest.mark.parametrize(
    "printed", ["1800-FLOWERS (356 9377)", "1-800-FLOWERS (1-800-356-9377)", "+1 800 FLOWERS (356-9377)"]
)
def test_letters_with_their_digits_are_one_finding_whose_fix_dials_and_keeps_the_letters(printed: str) -> None:
    (finding,) = found(printed, "PR3", country="US")
    assert finding.fix
    right = finding.fix.edit.text
    assert "FLOWERS" in right
    assert tel(right, "US") == "tel:+1-800-356-9377"
    assert not found(right, "PR3", country="US")


def test_letters_with_other_digits_are_not_repaired() -> None:
    (finding,) = found("1-800-FLOWERS (356 9378)", "PR305", country="US")
    assert finding.fix is None
