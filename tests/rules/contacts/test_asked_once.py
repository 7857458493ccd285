"""What costs time is done once: the numbers of a file are found once, a number is parsed once for all files."""

import datetime as dt

import phonenumbers
import pytest

from pressctl.prose.addresses import phones as printed
from pressctl.release.file import document
from pressctl.release.model import Release
from pressctl.rules import contact_phones
from pressctl.validation.engine import validate
from pressctl.validation.scope import Scope

NOW = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)


def text(number: int) -> str:
    """Return a release that no other test has, whose contact and body have a phone number each."""
    contact = "contacts:\n  - name: Ana Silva\n    country: CH\n    phone: +41 22 730 81 17\n"
    head = f"headline: Acme opens plant {number}\nlanguage: en\ndate: 2026-03-02\ndateline: Lyon\n{contact}"
    return f"---\n{head}---\n\nAcme opens plant {number} on 3 March 2026. Call +41 22 730 81 27 or +41 22 730 81 37.\n"


def check(*numbers: int) -> None:
    """Check releases with all the rules that run by default."""
    scope = Scope(NOW)
    for number in numbers:
        validate(document.parse(text(number)), f"{number}.md", scope)


def test_the_numbers_of_the_contacts_are_collected_once_for_all_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Release] = []
    collect = contact_phones.contact_numbers

    def counted(release: Release, read: document.Document) -> object:
        asked.append(release)
        return collect(release, read)

    monkeypatch.setattr("pressctl.rules.contact_numbers", counted)
    check(1)
    assert len(asked) == 1


def test_a_text_is_searched_for_numbers_once(monkeypatch: pytest.MonkeyPatch) -> None:
    check(2)  # what is worked out once for all texts is no part of this
    before = printed.phones.cache_info().misses
    check(3)
    body_bare_and_line = 3
    assert printed.phones.cache_info().misses - before <= body_bare_and_line


def test_each_number_is_parsed_once_for_all_releases(monkeypatch: pytest.MonkeyPatch) -> None:
    check(4)
    asked: list[str] = []
    parse = phonenumbers.parse

    def counted(number: str, *rest: object) -> object:
        asked.append(number)
        return parse(number, *rest)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(phonenumbers, "parse", counted)
    check(5, 6)
    assert not asked
