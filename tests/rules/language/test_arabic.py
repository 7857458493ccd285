"""Arabic: its own marks, one set of figures, telephone numbers that keep their order."""

from __future__ import annotations

import pytest

from pressctl.validation.fixing import fix
from support.checks import found, release, scope


@pytest.mark.parametrize(
    ("body", "right"),
    [
        ("في ليون, وفي جنيف; هل تعلم?", "في ليون، وفي جنيف؛ هل تعلم؟"),
        ("في ليون ,وفي جنيف", "في ليون،وفي جنيف"),
        ("شركة Acme, Inc. في ليون.", None),
        ("بلغت 1,200 يورو", None),
        ("انظر https://acme.example/ليون?a=b و`ليون,`", None),
    ],
)
def test_latin_marks(body: str, right: str | None) -> None:
    made = fix(release(body, "ar"), "release.md", scope("PR640")).document
    assert made.text.rpartition("---\n\n")[2].rstrip("\n") == (right or body)


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("في ٢ مارس ٢٠٢٦ عمل 40 شخصا", "40"),
        ("في 2 مارس 2026 عمل ٤٠ شخصا", "٤٠"),
        ("في ٢ مارس ٢٠٢٦ مع Acme3 وCOVID-19 وpress1@acme.example", ""),
        ("في 2 مارس 2026", ""),
    ],
)
def test_two_sets_of_figures_are_shown_once(body: str, shown: str) -> None:
    text = release(body, "ar").text
    assert [text[finding.span.start : finding.span.end] for finding in found("PR641", body, "ar")] == [shown] * bool(
        shown
    )


@pytest.mark.parametrize(
    ("body", "is_found"),
    [
        ("للاتصال: +41 22 730 81 11", True),
        ("للاتصال: +41-22-730-81-11.", True),
        ("للاتصال: \u2066+41 22 730 81 11\u2069", False),
        ("للاتصال: \u200e+41 22 730 81 11", False),
        ("للاتصال: +41227308111", False),
        ("Call +41 22 730 81 11", False),
    ],
)
def test_a_number_in_groups_after_arabic_letters(body: str, is_found: bool) -> None:
    assert bool(found("PR642", body, "ar")) is is_found


@pytest.mark.parametrize("code", ["PR640", "PR641", "PR642"])
def test_other_languages_of_the_script_are_left(code: str) -> None:
    assert not found(code, "در لیون, ٢ و 3: +41 22 730 81 11", "fa")
