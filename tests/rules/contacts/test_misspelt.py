"""The domains of e-mail addresses."""

from __future__ import annotations

import pytest

from pressctl.release.settings import Settings
from support.checks import found

HOUSE = Settings(url="https://www.schoolfund.org/news", contacts={"press": {"email": "press@schoolfund.org"}})


def contact(email: str) -> str:
    return f"\n  - name: Ana Silva\n    email: {email}"


@pytest.mark.parametrize(
    "email",
    [
        "ana@schoolfnud.org",
        "ana@gmial.com",
        "ana@hotmial.fr",
        "ana@yahooo.co.jp",
        "ana@outlok.de",
        "ana@senzam.cz",
        "ana@schoolfund.rog",
        "ana@press.schoolfumd.org",
        "ana@example.orq",
    ],
)
def test_a_slip_is_found_under_contacts_and_in_the_text(email: str) -> None:
    assert len(found("misspelt-domain", "Acme.", house=HOUSE, contacts=contact(email))) == 1
    assert len(found("misspelt-domain", f"Acme.\n\nContact: {email}, or call us.", house=HOUSE)) == 1


def test_another_address_of_the_release_shows_what_is_meant() -> None:
    (finding,) = found("misspelt-domain", "Write to bob@riverpmups.org.", contacts=contact("ana@riverpumps.org"))
    assert finding.message == "“riverpmups.org” is one letter from “riverpumps.org”"
    assert finding.region.line > 6


@pytest.mark.parametrize(
    "email",
    ["ana@schoolfund.org", "ana@mail.com", "ana@schoolfund.de", "ana@gmx.at", "ana@aceme.org", "ana@example.museum",
     "ana@example.рф", "ana@example.test"],
)  # fmt: skip
def test_other_domains_are_left(email: str) -> None:
    assert found("misspelt-domain", f"Write to {email}.", house=HOUSE) == []


def test_a_domain_in_capitals_is_put_right_too() -> None:
    (finding,) = found("misspelt-domain", "Acme.", house=HOUSE, contacts=contact("press@Schoolfnud.org"))
    assert finding.fix
    assert finding.fix.edit.text == "press@schoolfund.org"


MAILBOX = "[{name: Ana Silva, email: %s@acme.org}]"


@pytest.mark.parametrize(
    ("contact", "address", "is_slip"),
    [
        ("pressestelle", "pressestele", True),
        ("anna.vandenberg", "anna.vandenburg", True),
        ("press", "presse", False),
        ("m.schneider", "a.schneider", False),
        ("newsdesk1", "newsdesk2", False),
    ],
)
def test_an_address_of_the_text_that_is_a_letter_from_that_of_a_contact(
    contact: str, address: str, is_slip: bool
) -> None:
    findings = found("PR318", f"Write to {address}@acme.org for photographs.", contacts=MAILBOX % contact)
    assert bool(findings) is is_slip
    assert not found("PR318", f"Write to {address}@acme.net for photographs.", contacts=MAILBOX % contact)


def test_a_part_of_a_house_is_held_against_the_other_addresses_and_links_of_the_release() -> None:
    body = "Write to bob@pmups.acme.org, or see [our pumps](https://www.pumps.acme.org/new)."
    (finding,) = found("misspelt-domain", body, contacts=contact("ana@pumps.acme.org"))
    assert finding.message == "“pmups.acme.org” is one letter from “pumps.acme.org”"
    assert not found("misspelt-domain", "Write to bob@canals.acme.org.", contacts=contact("ana@pumps.acme.org"))
    assert not found("misspelt-domain", "Write to bob@north.acme.org.", contacts=contact("ana@south.acme.org"))
