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
