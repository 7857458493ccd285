"""Lists that are written as one text."""

from __future__ import annotations

import pytest

from pressctl.validation.engine import validate
from support.checks import found, release, scope


@pytest.mark.parametrize(
    ("keys", "meant"),
    [
        ({"subjects": "water, work"}, "[water, work]"),
        ({"subjects": "water; work, "}, "[water, work]"),
        ({"tags": "water, work"}, "[water, work]"),
        ({"subjects": "水，工作"}, "[水, 工作]"),
        ({"tickers": '"NYSE: ACM, Nasdaq: ACM"'}, '["NYSE: ACM", "Nasdaq: ACM"]'),
    ],
)
def test_several_in_one_text_are_found_and_told_as_a_list(keys: dict[str, str], meant: str) -> None:
    (finding,) = validate(release("Acme opened.", **keys), "release.md", scope("PR019"))
    assert finding.message.endswith(f"several are a list: {meant}")


@pytest.mark.parametrize(
    "value", ["water", "[water, work]", '["Health, safety and work"]', "medtop:20000423", "1,000 jobs", '""']
)
def test_one_subject_and_a_list_are_none(value: str) -> None:
    assert found("PR019", "Acme opened.", subjects=value) == []


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"contacts": "\n  - name: Ana\n    tel: +33 4 72 10 30 30"}, "“tel”; did you mean “phone”"),
        ({"contacts": "\n  - name: Ana\n    e-mail: a@acme.org"}, "“e-mail”; did you mean “email”"),
        ({"media": "\n  - file: a.png\n    captoin: The plant"}, "“captoin”; did you mean “caption”"),
        ({"event": "\n  strat: 2026-03-03 10:00 UTC"}, "“strat”; did you mean “start”"),
    ],
)
def test_keys_of_contacts_pictures_and_events_by_other_names_are_found(keys: dict[str, str], said: str) -> None:
    (finding,) = validate(release("Acme opened.", **keys), "release.md", scope("PR010"))
    assert said in finding.message
