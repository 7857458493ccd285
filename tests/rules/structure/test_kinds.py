"""Advisories and statements: what they must say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pressctl.findings import Finding
from pressctl.release.file import document
from pressctl.release.settings import Settings
from pressctl.rules import choose
from pressctl.validation.engine import validate
from support.rule_examples import SCOPE, SOUND


def found(rule: str, body: str, house: Settings = SCOPE.settings, **keys: str) -> list[Finding]:
    front = SOUND | {key: f"{key}: {value}" for key, value in keys.items()}
    text = document.parse("---\n" + "\n".join(front.values()) + "\n---\n\n" + body + "\n")
    return validate(text, "release.md", replace(SCOPE, only=choose((rule,), ()), settings=house))


def missing(body: str, **keys: str) -> str:
    findings = found("advisory-incomplete", body, SCOPE.settings, kind="media-advisory", **keys)
    return " ".join(finding.message for finding in findings)


LABELLED = {
    "en": ("When", "Where", "Who"),
    "fr": ("Quand", "Où", "Qui"),
    "es": ("Cuándo", "Dónde", "Quién"),
    "de": ("Wann", "Wo", "Wer"),
    "pt": ("Quando", "Onde", "Quem"),
    "ru": ("Когда", "Где", "Кто"),
    "ar": ("متى", "أين", "من"),
    "zh": ("时间", "地点", "人员"),
}


@pytest.mark.parametrize("language", LABELLED)
@pytest.mark.parametrize("form", ["{}: x", "- **{} :** x", "| {} | x |", "**{}**x", "## {}\n\nx", "{}：x"])
def test_labels_are_read_in_each_language_and_form(language: str, form: str) -> None:
    body = "\n\n".join(form.format(label) for label in LABELLED[language])
    assert missing(body, language=language) == ""


def test_what_is_missing_is_named() -> None:
    assert missing("Acme is at work.") == "The media advisory does not say when, where and who"
    assert missing("Acme is at work.\n\nWhere: Lyon") == "The media advisory does not say when and who"
    assert missing("The opening is in the hall at 10 a.m.") == "The media advisory does not say who"


@pytest.mark.parametrize(
    "body",
    [
        "The director will speak in the plant on 9 March 2026.",
        "The director will speak in the plant at 10:00.",
        "The director will speak in the planttoday, at10:00am in the hall.",
    ],
)
def test_prose_says_it_as_well(body: str) -> None:
    assert missing(body) == ""


def test_the_date_of_the_advisory_is_not_that_of_the_event() -> None:
    assert missing("LYON, 2 March 2026 – The director will speak in the plant.").endswith("when")


def test_the_key_counts() -> None:
    event = "\n  start: 2026-03-09T10:00:00+01:00\n  place: 12 quai des Brumes"
    assert missing("The director will speak.", event=event) == ""


def test_other_kinds_and_languages_are_not_asked() -> None:
    assert not found("advisory-incomplete", "Acme is at work.", kind="press-release")
    assert missing("Acme är i arbete.", language="sv") == ""
    assert missing("[insert the event]") == ""


FIRE = "The fire was put out within an hour. Nobody was hurt, and the pumps will be delivered as planned."


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Statement on the fire", f"{FIRE}\n\n“We are glad,” said Ana Silva."),
        ("Statement on the fire", f"The director of the plant declared: {FIRE}"),
        ("Statement of the Ministry of Labour on the fire", FIRE),
        ("Acme's statement on the fire", FIRE),
    ],
)
def test_a_statement_with_a_speaker_is_sound(headline: str, body: str) -> None:
    assert not found("statement-without-speaker", body, kind="statement", headline=f'"{headline}"')


def test_a_statement_nobody_makes_is_found() -> None:
    assert found("statement-without-speaker", FIRE, kind="statement", headline="Statement on the fire")
    assert found("statement-without-speaker", FIRE, Settings(), kind="statement", headline="Acme on the fire")


def test_no_statement_is_judged_where_names_have_no_capitals() -> None:
    assert not found(
        "statement-without-speaker", "火已扑灭，无人受伤。", kind="statement", headline="关于火灾", language="zh"
    )
