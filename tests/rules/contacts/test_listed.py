"""Contacts: what counts as one, and addresses and numbers judged as they are printed."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from pressctl.findings import Finding
from pressctl.release.file import document
from pressctl.release.settings import Settings
from pressctl.validation.engine import validate
from pressctl.validation.fixing import fix
from support.checks import fixes, scope

PHONES = ("PR305", "PR306", "PR307", "PR308")


def release(contact: str = "", body: str = "Hello.", language: str = "en") -> document.Document:
    front = f"headline: Acme opens a plant\nlanguage: {language}\nstatus: review\n{contact}"
    return document.parse(f"---\n{front}---\n\n{body}\n")


def entry(**fields: str) -> str:
    lines = [f"{key}: '{value.replace(chr(39), chr(39) * 2)}'" for key, value in fields.items()]
    return "contacts:\n- name: Ana Silva\n" + "".join(f"  {line}\n" for line in lines)


def found(text: document.Document, *codes: str) -> list[Finding]:
    return validate(text, "release.md", scope(*codes))


def rows(corpus: Path, name: str) -> list[dict[str, str]]:
    with (corpus / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize(
    "body",
    [
        "For more information, please contact Ana Silva at press@example.org.",
        "Media contact\n\nAna Silva\n\n+41 22 730 81 11",
        "如需更多信息，请联系 press@example.org。",
        "Contact presse : presse [at] example.org",
        "Per informazioni: <ufficiostampa@example.org>",
        "Voor meer informatie: Jan Jansen, jan@example.org",
        "Więcej informacji: jan@example.org",
        "Více informací: jan@example.org",
        "Presskontakt: jan@example.org",
        "Yderligere oplysninger: jan@example.org",
        "Lisätietoja: jan@example.org",
        "További információ: jan@example.org",
        "Ana Silva\n\nana@example.org\n\n+41 22 730 81 11\n\n###",
    ],
)
def test_a_body_that_says_whom_to_call_has_a_contact(body: str) -> None:
    assert not found(release(body=body), "PR301")


@pytest.mark.parametrize(
    "body",
    [
        "Please contact us about the plan for 2016-2018.",
        "Contact your bank. The plan of 2016-05-24 stands.",
        "The contact page is https://example.org/contact?id=1202571228982.",
        "The pump has the number 12 34 56 78 99.",
    ],
)
def test_a_date_a_link_or_a_figure_is_no_contact(body: str) -> None:
    assert found(release(body=body), "PR301")


def test_an_unknown_name_is_told_the_nearest() -> None:
    known = {"press": {"name": "Press office", "email": "press@example.org"}}
    problems = validate(release("contacts: [pres]\n"), "a.md", scope("PR302", house=Settings(contacts=known)))
    assert "did you mean “press”?" in problems[0].message


def test_a_contact_of_the_settings_is_checked_at_its_name() -> None:
    known = {"press": {"name": "Press office", "email": "press@example"}}
    text = release("contacts: [press]\n")
    problem = validate(text, "a.md", scope("PR304", house=Settings(contacts=known)))[0]
    assert text.text[problem.span.start : problem.span.end] == "press"
    assert "settings" in problem.message
    assert problem.fix is None


@pytest.mark.parametrize(
    ("printed", "meant", "safe"),
    [
        ("mailto:press@example.org", "press@example.org", True),
        ("<press@example.org>", "press@example.org", True),
        ("press＠example．org", "press@example.org", True),
        ("[press@example.org](mailto:press@example.org)", "press@example.org", True),
        ("press [at] example (dot) org", "press@example.org", False),
        ("orAna.Silva@example.orgwith", "Ana.Silva@example.org", False),
    ],
)
def test_a_mechanical_fault_is_mended_unasked_and_a_guess_is_not(printed: str, meant: str, safe: bool) -> None:
    [(text, is_safe)] = fixes(found(release(entry(email=printed)), "PR304"))
    assert (text.strip("'\""), is_safe) == (meant, safe)


@pytest.mark.parametrize(
    "address", ["o'neil@example.org", "info@example.community", "a@bücher.example.de", "x@a.network"]
)
def test_an_odd_but_sound_address_passes(address: str) -> None:
    assert not found(release(entry(email=address)), "PR304")


def test_an_address_hidden_from_scrapers_is_said_to_be_lost() -> None:
    problem = found(release(entry(email="[email protected]")), "PR304")[0]
    assert "hid it from scrapers" in problem.message
    assert problem.fix is None


@pytest.mark.parametrize(
    "number", ["+39 06 6988 1234", "(+41) 22 730 81 11", "+41 22 730 81 11 ext. 12", "+81 3 3224 5000 内線 12"]
)
def test_a_number_as_it_should_be_dialled_passes(number: str) -> None:
    assert not found(release(entry(phone=number)), *PHONES)


def test_the_trunk_digit_is_taken_out_and_nothing_else_changes() -> None:
    before = release(entry(email="press@example.org", phone="+41 (0)22 730 81 11") + "  hours: 9-17  # until May\n")
    fixed = fix(before, "a.md", scope("PR307"))
    after, made = fixed.document, fixed.made
    assert made == 1
    assert after.text == before.text.replace("+41 (0)22 730 81 11", "+41 22 730 81 11")


def test_a_foreign_label_is_replaced_by_one_of_the_same_case() -> None:
    text = release(body="Contact presse : Ana Silva, EMAIL: presse@example.org, tel: +41 22 730 81 11", language="fr")
    problems = found(text, "PR309")
    assert [problem.fix.edit.text for problem in problems if problem.fix] == ["COURRIEL", "tél."]


def test_an_own_label_or_a_place_is_no_foreign_label() -> None:
    body = "Courriel : presse@example.org, tél. +41 22 730 81 11\n\nLe Post Office 12345678 a fermé."
    assert not found(release(body=body, language="fr"), "PR309")


def test_real_numbers_that_can_be_dialled_pass(corpus: Path) -> None:
    for row in rows(corpus, "phones.tsv"):
        if row["judgement"] == "valid":
            fields = {"phone": row["phone"], **({"country": row["country"]} if row["country"] else {})}
            assert not found(release(entry(**fields)), "PR305"), row


@pytest.mark.parametrize(
    ("printed", "country", "meant"),
    [
        ("Tel. +41 22 730 81 11", "", "+41 22 730 81 11"),
        ("Ana Silva 022 730 81 11", "CH", "022 730 81 11"),
        ("022 730 81 11-direct", "CH", "022 730 81 11"),
        ("1-800-FLOWERS", "US", "1-800-3569377"),
        ("++1 212-736-5000", "", "+1 212-736-5000"),
        ("212) 736-5000", "US", "(212) 736-5000"),
        ("C: 212-736-5000", "US", "212-736-5000"),
    ],
)
def test_a_joined_word_and_letters_for_digits_are_mended_only_when_asked(
    printed: str, country: str, meant: str
) -> None:
    [(text, is_safe)] = fixes(found(release(entry(phone=printed, country=country)), "PR305"))
    assert (text.strip("'"), is_safe) == (meant, False)


@pytest.mark.parametrize("number", ["see the website", "022 730", "Hall 7, 1200 Geneva"])
def test_nothing_is_offered_where_no_number_of_the_country_comes_out(number: str) -> None:
    assert [finding.fix for finding in found(release(entry(phone=number, country="CH")), "PR305")] == [None]


@pytest.mark.parametrize("remark", ["(mobile)", "(24h)", "(9-17 CET)", ", mobile"])
def test_a_remark_behind_a_number_does_not_spoil_it(remark: str) -> None:
    assert not found(release(entry(phone=f"+41 22 730 81 11 {remark}")), *PHONES)


def test_an_exit_code_before_the_own_country_is_mended_though_the_number_has_lost_its_validity() -> None:
    text = release(entry(phone="0041 22 30 81 11", country="CH"))
    assert {finding.code for finding in found(text, "PR305", "PR308")} == {"PR305"}
    text = release(entry(phone="0092-051-826121", country="PK"))
    assert {finding.code for finding in found(text, "PR305", "PR308")} == {"PR305", "PR308"}


def test_a_word_that_begins_the_next_sentence_is_no_domain() -> None:
    fix = found(release(entry(email="ana@example.org.Media")), "PR304")[0].fix
    assert fix
    assert fix.edit.text.strip("'") == "ana@example.org"


@pytest.mark.parametrize(("judgement", "codes", "share"), [("fixable", PHONES, 0.95), ("invalid", ("PR305",), 0.9)])
def test_real_numbers_that_cannot_are_found(corpus: Path, judgement: str, codes: tuple[str, ...], share: float) -> None:
    chosen = [row for row in rows(corpus, "phones.tsv") if row["judgement"] == judgement]
    hits = [row for row in chosen if found(release(entry(phone=row["phone"], country=row["country"])), *codes)]
    assert len(hits) >= share * len(chosen)


@pytest.mark.parametrize("judgement", ["valid", "fixable", "invalid"])
def test_real_addresses_are_judged_as_people_judged_them(corpus: Path, judgement: str) -> None:
    for row in rows(corpus, "emails.tsv"):
        looks_valid = "looks valid" in row["note"] or "well-formed all the same" in row["note"]
        if row["judgement"] == judgement and not looks_valid:
            assert bool(found(release(entry(email=row["email"])), "PR304")) == (judgement != "valid"), row
