"""Asterisks that are printed."""

from __future__ import annotations

import pytest

from support.checks import found

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
