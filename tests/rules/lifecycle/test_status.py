"""Slug and subjects, corrections and recalls."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pressctl.findings import Finding
from pressctl.release.file import document
from pressctl.rules import choose
from pressctl.validation.engine import validate
from pressctl.validation.fixing import fix
from support.rule_examples import BODY, SCOPE, SOUND


def release(body: str = BODY, **keys: str) -> document.Document:
    front = SOUND | {key: f"{key}: {value}" for key, value in keys.items()}
    return document.parse("---\n" + "\n".join(front.values()) + "\n---\n\n" + body + "\n")


def found(rule: str, body: str = BODY, **keys: str) -> list[Finding]:
    return validate(release(body, **keys), "release.md", replace(SCOPE, only=choose((rule,), ())))


@pytest.mark.parametrize("slug", ["'a plant'", "'plant?'", "'plant#2'", "../plant", "'50% more'", "'a//b'", '"a\\tb"'])
def test_slugs_that_break_an_address_are_found(slug: str) -> None:
    assert found("malformed-slug", slug=slug)


@pytest.mark.parametrize("slug", ["plant", "Plant_2", "2026/plant", "السفر-إلى-ليون", "新工厂", "caf%C3%A9", "v1.2"])
def test_slugs_that_stand_in_an_address_are_left_alone(slug: str) -> None:
    assert not found("malformed-slug", slug=slug)


def test_the_slug_that_is_offered_is_a_good_one() -> None:
    scope = replace(SCOPE, only=choose(("malformed-slug",), ()))
    checked = release(slug="'A plant? In Lyon'")
    assert fix(checked, "release.md", scope).made == 0, "an address may be public"
    assert fix(checked, "release.md", scope, unsafe=True).document.values["slug"] == "a-plant-in-lyon"


def test_bytes_of_a_slug_are_counted_not_letters() -> None:
    assert not found("slug-too-long", slug="新" * 50)
    assert found("slug-too-long", slug="新" * 51)


def test_subjects_are_the_same_whatever_their_case_and_spaces() -> None:
    (finding,) = found("subject-twice", subjects="[Rivers and lakes, pumps, rivers  and lakes]")
    assert finding.span.start > release(subjects="[Rivers and lakes, pumps, x]").text.index("pumps")
    assert not found("subject-twice", subjects="rivers")


CORRECTED = {
    "en": "An earlier version of this release gave the number of places as four hundred.",
    "fr": "Rectificatif : l’usine emploiera quarante personnes, et non quatre cents comme annoncé.",
    "es": "Fe de erratas: la planta dará trabajo a cuarenta personas y no a cuatrocientas.",
    "de": "Berichtigung: Das Werk wird vierzig Menschen beschäftigen und nicht vierhundert.",
    "pt": "Retificação: a fábrica empregará quarenta pessoas e não quatrocentas, como foi dito.",
    "ru": "Исправлено: на заводе будут работать сорок человек, а не четыреста.",
    "ar": "تصحيح: سيوظف المصنع أربعين شخصا وليس أربعمئة شخص كما ورد سابقا.",
    "zh": "更正：该工厂将雇用四十人，而不是此前所说的四百人。",
}


@pytest.mark.parametrize("language", CORRECTED)
def test_a_sentence_says_what_was_corrected_in_each_language(language: str) -> None:
    note = CORRECTED[language]
    assert not found("missing-correction-note", f"{note}\n", status="corrected", language=language)
    assert not found("missing-correction-note", "Text.\n", status="corrected", language=language, summary=f"'{note}'")
    assert found("missing-correction-note", "Text.\n", status="corrected", language=language)


def test_the_word_correction_alone_says_nothing() -> None:
    assert found("missing-correction-note", f"**CORRECTION**\n\n{BODY}", status="corrected")
    assert found("missing-correction-note", kind="correction", headline="'Correction: Acme opens a plant'")
    assert not found("missing-correction-note", kind="correction", corrects="forty places, not four hundred")


def test_releases_in_other_states_and_languages_are_not_asked() -> None:
    assert not found("missing-correction-note", status="released")
    assert not found("missing-correction-note", status="corrected", language="sv")
    assert not found("recall-without-reason", status="released")
    assert not found("recall-without-reason", status="killed", language="sv")


def test_a_template_that_is_not_filled_in_is_left_to_its_own_rule() -> None:
    assert not found("missing-correction-note", "[insert the right passage]", kind="correction", status="draft")


def test_a_recall_says_that_it_is_one() -> None:
    assert found("recall-without-reason", status="killed")
    note = "This release is withdrawn because the figures in it were wrong.\n\n"
    assert not found("recall-without-reason", note + BODY, status="killed")
    assert found("recall-without-reason", "WITHDRAWN\n\n" + BODY, status="withdrawn")
