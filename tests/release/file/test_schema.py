"""The schema that editors read: it takes what pressctl takes, and refuses what a rule calls a wrong type."""

from __future__ import annotations

import jsonschema
import pytest

from pressctl.release.file import document, schema
from pressctl.release.keys import KEYS
from pressctl.rules import Rule, catalogue, find
from support.rule_examples import example

MADE = schema.front_matter(contacts=["press", "summer"], boilerplates=["acme"])
SCHEMA = jsonschema.Draft7Validator(MADE)
OUTSIDE = {"missing-headline", "missing-front-matter", "unclosed-front-matter", "yaml-syntax", "yaml-tag"}
"""Rules whose Good example need not pass: there is nothing to check in it, or it is about the file."""


def front(rule: Rule, label: str) -> dict[str, object]:
    return dict(document.decode(example(rule, label).data()).values)


def test_the_schema_is_one() -> None:
    jsonschema.Draft7Validator.check_schema(MADE)


def test_sound_front_matter_passes() -> None:
    sound = [rule for rule in catalogue() if rule.slug not in OUTSIDE]
    assert [(rule.slug, error.message) for rule in sound for error in SCHEMA.iter_errors(front(rule, "Good"))] == []


@pytest.mark.parametrize("slug", ["missing-headline", "wrong-type", "headline-line-break", "embargo-without-zone"])
def test_faults_of_type_are_refused(slug: str) -> None:
    values = front(find(slug), "Bad")
    expected = slug != "embargo-without-zone"  # a schema cannot see that a zone is missing, pressctl can
    assert bool(list(SCHEMA.iter_errors(values))) == expected


def test_every_key_has_its_sentence() -> None:
    properties = MADE["properties"]
    assert all(properties[key.name]["description"].startswith(key.doc) for key in KEYS)


def test_a_sites_own_names_and_contacts_are_offered() -> None:
    made = schema.front_matter({"headline": "titre"}, ["beijing"])
    assert {"required": ["titre"]} in made["anyOf"]
    assert made["properties"]["contacts"]["items"]["anyOf"][0] == {"enum": ["beijing"]}
