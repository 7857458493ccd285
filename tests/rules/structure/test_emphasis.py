"""Asterisks that are printed."""

from __future__ import annotations

import pytest

from support.checks import fixes, found

RULE = "broken-emphasis"


@pytest.mark.parametrize(
    "text",
    ["**LYON –**Acme opens a plant.", "**Who: **Ana Silva", "It opens.** The plant** is new.", "- **When **at noon", "**Acme opens a plant."],
)  # fmt: skip
def test_bold_that_fails_is_found_once_a_text(text: str) -> None:
    (finding,) = found(RULE, f"{text}\n\nMore **words **here.")
    assert "so are others" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "**LYON** – Acme opens a plant.", "The price is 40 euros.** It is low.", "** Without taxes.", "`**a **`",
        "```\n**a **b\n```", "* * *\n\n***", "<p>**a **b</p>",
    ],
)  # fmt: skip
def test_bold_words_notes_and_code_are_left(text: str) -> None:
    assert found(RULE, text) == []


def test_asterisks_between_figures_are_found() -> None:
    (finding,) = found(RULE, "The court measures 2*3*4 metres.")
    assert "readers see “234”" in finding.message
    assert fixes([finding]) == [("2×3×4", False)]


@pytest.mark.parametrize(
    "text", ["It has 2 * 3 * 4 rooms.", "It is 2*3 metres.", "`2*3*4`", "It is 2\\*3\\*4 metres.", "Code A*3*4*b."]
)
def test_asterisks_that_are_printed_between_figures_are_left(text: str) -> None:
    assert found(RULE, text) == []
