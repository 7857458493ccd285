"""Every rule: documented, found in its Bad example, silent on its Good one, and cured by its fix."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest

from pressctl.release.file import document
from pressctl.release.file.document import Document
from pressctl.rules import FAMILY_TITLES, Rule, catalogue
from pressctl.validation.engine import validate
from pressctl.validation.fixing import fix
from support.rule_examples import BODY, SCOPE, SOUND, example

RULES = [pytest.param(rule, id=rule.slug) for rule in catalogue()]


def codes(rule: Rule, data: bytes, label: str) -> set[str]:
    scope = example(rule, label).scope(rule)
    return {finding.code for finding in validate(document.decode(data), "release.md", scope)}


@pytest.mark.parametrize("rule", RULES)
def test_is_documented(rule: Rule) -> None:
    assert re.fullmatch(r"PR\d{3}", rule.code)
    assert rule.code[:3] in FAMILY_TITLES
    assert re.fullmatch(r"[A-Z][^.]*\.", rule.summary.replace("e.g.", "")), "the summary is one sentence"
    assert rule.doc.index("Bad:\n\n") < rule.doc.index("Good:\n\n")


@pytest.mark.parametrize("rule", RULES)
def test_finds_its_bad_example_and_not_its_good_one(rule: Rule) -> None:
    assert rule.code in codes(rule, example(rule, "Bad").data(), "Bad")
    assert rule.code not in codes(rule, example(rule, "Good").data(), "Good")


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.slug) for rule in catalogue() if rule.needs])
def test_what_a_rule_needs_is_there_wherever_it_finds_something(rule: Rule) -> None:
    bad = document.decode(example(rule, "Bad").data())
    assert any(need in bad.searchable for need in rule.needs)
    for label in ("Bad", "Good"):
        scope = replace(example(rule, label).scope(rule), only=(rule._replace(needs=frozenset()),))
        passed_over = [text for text in examples(label) if not any(need in text.searchable for need in rule.needs)]
        assert [finding for text in passed_over for finding in validate(text, "a.md", scope)] == []


@cache
def examples(label: str) -> list[Document]:
    return [document.decode(example(rule, label).data()) for rule in catalogue()]


@pytest.mark.parametrize("rule", RULES)
def test_a_fix_cures_and_a_second_run_changes_nothing(rule: Rule) -> None:
    before, scope = document.decode(example(rule, "Bad").data()), example(rule, "Bad").scope(rule)
    found = [finding for finding in validate(before, "release.md", scope) if finding.code == rule.code]
    if not any(finding.fix for finding in found):
        pytest.skip("the rule offers no fix")
    fixed = fix(before, "release.md", scope, unsafe=True)
    after = fixed.document
    assert fixed.made
    assert rule.code not in codes(rule, after.text.encode(), "Bad")
    assert fix(after, "release.md", scope, unsafe=True).made == 0


@pytest.mark.parametrize("rule", RULES)
def test_blanks_around_a_value_move_no_fix(rule: Rule) -> None:
    data, scope = example(rule, "Bad").data(), example(rule, "Bad").scope(rule)
    if b"\x00" in data or not document.decode(data).is_readable:
        pytest.skip("the front matter is not read")
    plain = document.decode(data)
    padded = re.sub(
        r"""^(headline|subheadline|summary): ([^"'>|!\n][^"\\\n]*)$""", r'\1: "  \2 "', plain.text, flags=re.M
    )
    if padded == plain.text:
        pytest.skip("the example has no text that could be quoted")
    of_plain, of_padded = (fix(document.parse(text), "release.md", scope, unsafe=True) for text in (plain.text, padded))
    for key in ("headline", "subheadline", "summary"):
        texts = [str(fixed.document.values.get(key, "")).strip() for fixed in (of_plain, of_padded)]
        assert texts[0] == texts[1]


def test_a_sound_release_has_no_finding() -> None:
    text = "---\n" + "\n".join(SOUND.values()) + "\n---\n\n" + BODY
    assert validate(document.parse(text), "release.md", SCOPE) == []


def test_slugs_are_unique() -> None:
    slugs = [rule.slug for rule in catalogue()]
    assert len(slugs) == len(set(slugs))
