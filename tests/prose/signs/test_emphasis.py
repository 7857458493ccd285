"""Asterisks that make nothing bold."""

from __future__ import annotations

import pytest

from pressctl.prose.signs import emphasis


def printed(text: str) -> list[str]:
    return [text[span.start : span.end + 2] for span in emphasis.printed(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "**Acme** opens", "An **Acme**, a plant", "**“Acme”** opens", "Acme (**the firm**) opens", "**Acme:** it opens",
        "***Acme*** opens", "\\*\\*Acme", "* * *", "***", "Über**mor**gen", "**Acme\nopens** a plant", "工厂**开业**了",
        "**Lyon, 2 March.** Acme opens", "a * b * c",
    ],
)  # fmt: skip
def test_bold_words_leave_no_asterisks(text: str) -> None:
    assert printed(text) == []


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("**Acme **opens", ["**Ac", "**op"]),
        ("** Acme** opens", ["** A", "** o"]),
        ("**LYON –**Acme opens", ["**LY", "**Ac"]),
        ("It opens.** The plant:** it", ["** T", "** i"]),
        ("**Acme opens", ["**Ac"]),
    ],
)
def test_asterisks_with_a_space_inside_or_a_word_joined_on_are_printed(text: str, runs: list[str]) -> None:
    assert printed(text) == runs


def test_a_long_run_of_asterisks_takes_no_time() -> None:
    assert len(printed("** a" * 20_000)) == 20_000
