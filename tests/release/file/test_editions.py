"""The keys of what happens after writing: read as written, kept in any form, written back as they were."""

from __future__ import annotations

import json

import jsonschema
import pytest

from pressctl.release.file import compose, document, front_matter, schema
from pressctl.release.model import Approval, Correction, Release

KEYS = """---
headline: Acme opens a plant
language: en
status: released
author: anna
approvals:
- by: ben
  as: legal
  at: '2026-03-02T08:10:00+01:00'
  of: 3f2a91c4d0e7
edition: 2
corrected: '2026-03-03T10:00:00+01:00'
withdrawn: '2026-03-04T10:00:00+01:00'
corrects:
- what: figure
  where: paragraph 1
  wrong: 400 people
  right: 40 people
reason: The opening was put off.
replaced_by: acme-lyon-2027
---

Acme opened a plant.
"""


def read(text: str) -> Release:
    return front_matter.read(document.parse(text))


def test_the_keys_are_read_and_written_back_as_they_were() -> None:
    release = read(KEYS)
    assert release.approvals == (Approval("ben", "legal", "2026-03-02T08:10:00+01:00", "3f2a91c4d0e7"),)
    assert release.corrections == (Correction("figure", "paragraph 1", "400 people", "40 people"),)
    assert (release.author, release.edition, release.reason) == ("anna", 2, "The opening was put off.")
    assert not release.extra
    assert read(compose.compose(release)).approvals == release.approvals
    assert compose.compose(release) == KEYS


def test_what_is_corrected_may_be_a_sentence_a_list_or_both() -> None:
    one = read("---\ncorrects: Forty, not 400.\n---\n")
    both = read("---\ncorrects: [Forty, {wrong: '400', right: '40'}]\n---\n")
    assert (one.corrects, one.corrections) == ("Forty, not 400.", ())
    assert (both.corrects, both.corrections) == ("Forty", (Correction(wrong="400", right="40"),))
    assert read(compose.compose(both)).corrections == both.corrections


@pytest.mark.parametrize("value", ["two", "0", "-1", "2.5", "²", "99999999", "[2]"])
def test_an_edition_is_a_whole_number(value: str) -> None:
    release = read(f"---\nedition: {value}\n---\n")
    assert release.edition == 0
    assert [each.field for each in release.unreadable] == ["edition"]


def test_authors_that_a_site_keeps_in_its_own_form_stay_as_they_are() -> None:
    release = read("---\nauthor: {name: Anna}\n---\n")
    assert release.author == ""
    assert release.extra == {"author": {"name": "Anna"}}
    assert not release.unreadable


def test_the_schema_takes_them() -> None:
    values = dict(document.parse(KEYS).values, edition=2)
    jsonschema.validate(json.loads(json.dumps(values)), schema.front_matter())
    for wrong in ({"edition": 0}, {"approvals": "ben"}, {"corrected": "3 March"}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({**values, **wrong}, schema.front_matter())
