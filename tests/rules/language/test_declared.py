"""Language: tags as BCP 47 writes them, and French where its typography is not a matter of taste."""

from __future__ import annotations

import pytest

from pressctl.findings import Finding
from pressctl.release.file import document
from pressctl.release.settings import Settings
from pressctl.rules import choose
from pressctl.validation.engine import validate
from pressctl.validation.scope import Scope
from support import checks
from support.checks import NOW, fixes


def found(code: str, body: str, language: str = "fr", headline: str = "Acme") -> list[Finding]:
    return checks.found(code, body, language, headline=headline)


@pytest.mark.parametrize(
    "tag",
    ["fr", "zh", "zh-CN", "zh-TW", "zh-Hans", "pt-BR", "es-419", "zh-Hant-HK", "sl-rozaj", "de-1996", "zh-yue",
     "de-DE-u-co-phonebk", "en-x-acme"],
)  # fmt: skip
def test_a_canonical_tag_passes(tag: str) -> None:
    assert not found("PR601", "", tag)


@pytest.mark.parametrize(
    ("written", "meant", "safe"),
    [
        ("fr_FR", "fr-FR", True),
        ("FR", "fr", True),
        ("zh-hans", "zh-Hans", True),
        ("en-UK", "en-GB", True),
        ("English", "en", True),
        ("français", "fr", True),
        ("eng", "en", True),
        ("eng-US", "en-US", True),
        ("castellano", "es", True),
        ("日本語", "ja", True),
        ("Italian", "it", True),
        ("iw", "he", True),
        ("cn", "zh-Hans", False),
        ("jp", "ja", False),
    ],
)
def test_a_tag_is_put_right_where_it_is_clear(written: str, meant: str, safe: bool) -> None:
    assert fixes(found("PR601", "", written)) == [(meant, safe)]


@pytest.mark.parametrize("written", ["en, fr", "fr_FR.UTF-8", "cn-CN", "klingonese"])
def test_no_tag_is_invented(written: str) -> None:
    problems = found("PR601", "", written)
    assert len(problems) == 1
    assert not fixes(problems)


def test_a_text_in_another_language_is_found_under_a_tag_that_is_badly_written() -> None:
    body = (
        "Acme opened a plant in Lyon on 2 March 2026. It will employ forty people from the region, and build pumps "
        "for the rivers and canals of the towns that have ordered them from the company."
    )
    assert "“en”" in found("PR602", body, "fr_FR")[0].message
    assert not found("PR602", body, "EN")


def test_one_language_of_the_site_is_enough() -> None:
    text = document.parse("---\nheadline: Acme\n---\n\nHello.\n")
    rules = choose(["PR603"], [])
    assert validate(text, "a.md", Scope(now=NOW, only=rules))
    assert not validate(text, "a.md", Scope(now=NOW, only=rules, settings=Settings(languages=("en",))))


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("ajoute t-il", "ajoute-t-il"),
        ("a t-elle", "a-t-elle"),
        ("a-t'elle", "a-t-elle"),
        ("a-t il", "a-t-il"),
        ("ajoute -t-il", "ajoute-t-il"),
        ("dit t-il", "dit-il"),
    ],
)
def test_verb_and_pronoun_are_joined(written: str, right: str) -> None:
    assert fixes(found("PR604", f"« Nous sommes là », {written} hier.")) == [(right, False)]


@pytest.mark.parametrize("body", ["Y a-t-il un plan ?", "Il s’en est allé, dit-il.", "`a t-il`", "Ils t'ont vu."])
def test_what_is_joined_already_passes(body: str) -> None:
    assert not found("PR604", body)


def test_only_french_is_read_as_french() -> None:
    assert not found("PR604", "a t-il", "en")
    assert not found("PR605", "Etats", "en")


def test_capitals_are_looked_at_in_headline_and_body() -> None:
    problems = found(
        "PR605", "Les Etats-Unis et l'Etat. A partir de lundi, l’Ecole ouvre.", headline="Les Etats membres"
    )
    assert fixes(problems) == [(fix, False) for fix in ("É", "É", "É", "À", "É")]


@pytest.mark.parametrize(
    "body",
    ["Voir https://example.org/Etats et Etats@example.org.", "“The Ecole of the Future”, un essai.", "Vitamine A la plus pure",
     "Les États, Etatsville", "[États](/Etats.html)"],
)  # fmt: skip
def test_addresses_titles_and_names_keep_their_capitals(body: str) -> None:
    assert not found("PR605", body)


GERMAN = (
    "Acme hat in Lyon ein Werk eröffnet, in dem vierzig Menschen aus der Region arbeiten werden. Sie bauen dort Pumpen "
    "für die Flüsse und Kanäle der Städte, die sie bestellt haben. \"Wir haben diesen Ort zwei Jahre lang gesucht\", "
    "sagte die Leiterin des Werks am Montag vor der Presse, und Sie können das Werk ab dem 12 März besuchen."
)  # fmt: skip


def codes(body: str, language: str, *rules: str) -> set[str]:
    checked = checks.release(body, language)
    return {finding.code for finding in validate(checked, "release.md", checks.scope(*rules))}


def test_rules_of_a_language_rest_where_the_text_is_in_another() -> None:
    english = [rule.code for rule in choose((), ()) if "en" in rule.languages] + ["PR613", "PR612", "PR620"]
    assert codes(GERMAN, "en", "PR602", *english, "PR4") == {"PR602"}
    assert codes(GERMAN, "fr", "PR602", "PR605", "PR61", "PR225") == {"PR602"}
    assert codes(GERMAN, "de", "PR602", "PR613") == {"PR613"}


def test_rules_of_a_language_run_where_an_author_says_that_the_text_is_in_it() -> None:
    silenced = "<!-- pressctl: ignore[PR602] -->\n\n" + GERMAN
    assert "PR612" in codes(silenced, "fr", "PR602", "PR612")
    assert codes(GERMAN, "fr", "PR612") == {"PR612"}, "nobody asks whether it is French"
