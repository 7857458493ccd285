"""Quotation marks of two kinds in one release."""

from __future__ import annotations

import pytest

from support.checks import fixes, found


@pytest.mark.parametrize("language", ["en", "es", "pt", "it", "cs", "sv", "ar"])
def test_straight_and_printed_marks_in_one_text_are_told_once(language: str) -> None:
    text = '“Acme xx abc” a “Bcme yy def” b.\n\n"Ccme zz ghi" c "Dcme vv" d.'
    problems = found("PR669", text, language)
    assert len(problems) == 1
    assert "1 more place" in problems[0].message
    assert fixes(problems) == [("“Ccme zz ghi”", False)]


def test_czech_and_polish_marks_count_as_printed() -> None:
    assert found("PR669", '„Acme otevřela závod“ a "Beta také" řekl.', "cs")
    assert found("PR669", '„Acme otwiera zakład” i "Beta też" mówi.', "pl")


def test_the_rarer_kind_is_shown() -> None:
    problems = found("PR669", '“One of us” a "two of us" b "three of us" c.')
    assert [problem.message for problem in problems] == [
        "“One of us” stands in “ ”, others in straight quotation marks"
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", '"One of us" and "two of us".'),
        ("en", "“One of us” and “two of us”."),
        ("en", "“He said "  '"no" to us” and “two of us”.'),
        ("en", '"He said “no” to us" and "two of us".'),
        ("en", 'A screen of 27" and 24", “the best of us”.'),
        ("en", 'See `"code"` and <a href="https://example.org">it</a>, “the best of us”.'),
        ("fr", "« Un jour » et \"deux jours\"."),
        ("de", "„Ein Tag“ und \"zwei Tage\"."),
    ],
)  # fmt: skip
def test_one_kind_or_one_within_the_other_is_left(language: str, text: str) -> None:
    assert not found("PR669", text, language)
