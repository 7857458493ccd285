"""Which rules are asked about a release: none that can have nothing to say of it, and every one that can."""

import datetime as dt
from pathlib import Path

import pytest

from pressctl.release.file import document
from pressctl.rules import catalogue, find
from pressctl.validation.dispatch import Dispatch
from pressctl.validation.engine import validate
from pressctl.validation.scope import Scope

CORPUS = sorted((Path(__file__).parent.parent / "corpus").glob("*.md"))
NOW = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)


def _asked(name: str, language: str, body: str = "Acme opened a plant.") -> bool:
    text = document.decode(f"---\nheadline: Acme\n---\n\n{body}\n".encode())
    return bool(Dispatch((find(name),)).rules_for(text, language))


def test_a_rule_of_one_language_is_asked_about_its_regions_and_about_no_other_language() -> None:
    assert _asked("bare-capital", "fr")
    assert _asked("bare-capital", "FR_ca")
    assert not _asked("bare-capital", "frr")
    assert not _asked("bare-capital", "en")
    assert not _asked("bare-capital", "")


def test_a_rule_of_all_languages_is_asked_about_a_release_without_one() -> None:
    assert _asked("placeholder-left", "")


def test_a_rule_that_needs_a_sign_is_asked_where_it_stands() -> None:
    assert _asked("misspelt-domain", "en", "Write to press@example.org.")
    assert not _asked("misspelt-domain", "en")


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_what_rules_need_hides_no_finding(path: Path) -> None:
    text, rules = document.decode(path.read_bytes()), catalogue()
    always = tuple(rule._replace(needs=frozenset()) for rule in rules)
    assert validate(text, path.name, Scope(NOW, only=always)) == validate(text, path.name, Scope(NOW, only=rules))
