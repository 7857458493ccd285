"""Slips in Markdown: cells that are lost, mark-up that is printed, paragraphs that become code."""

from __future__ import annotations

import pytest

from support.checks import fixes, found, release

TEXT = "Acme opened a plant in Lyon."


@pytest.mark.parametrize(
    ("table", "lost"),
    [
        ("| Year | Pumps |\n|---|---|\n| 2025 | 400 | 12 |", "“12”"),
        ("Year | Pumps\n---|---\n2025 | 400 | 12", "“12”"),
        ("| Year | Pumps |\n|---|---|\n| 2025 | a|b | 12 |", "“b | 12”"),
    ],
)
def test_cells_beyond_the_head_are_found(table: str, lost: str) -> None:
    (finding,) = found("PR131", f"{TEXT}\n\n{table}\n\nIt is new.")
    assert finding.message.startswith(lost)


@pytest.mark.parametrize(
    "table",
    [
        "| Year | Pumps |\n|---|---|\n| 2025 | 400 |\n| 2026 |", "| Year | Pumps |\n|---|---|\n| 2025 | 400 | |",
        "| Year | Pumps |\n|---|---|\n| a\\|b | 400 |", "Acme | Lyon | 2026", "```\n| a |\n|---|\n| 1 | 2 |\n```",
        "| A |\n|---|\n| 1 |\n\n| A | B |\n|---|---|\n| 1 | 2 |",
    ],
)  # fmt: skip
def test_tables_that_are_whole_are_not(table: str) -> None:
    assert found("PR131", f"{TEXT}\n\n{table}\n\nIt is new.") == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("##The plant", "no heading"), ("| Year | Pumps |\n| 2025 | 400 |", "no table"),
        ("| Year | Pumps |\n|---|\n| 2025 | 400 |", "no table"),
        ("See [the page](https://acme.example for more.", "is not closed"), ("See [the page][1] for more.", "leads"),
    ],
)  # fmt: skip
def test_mark_up_that_is_printed_is_found(body: str, words: str) -> None:
    (finding,) = found("PR132", f"{TEXT}\n\n{body}\n\nIt is new.")
    assert words in finding.message


def test_a_heading_gets_its_space() -> None:
    assert fixes(found("PR132", f"{TEXT}\n\n###The plant\n\nIt is new.")) == [("### ", True)]


@pytest.mark.parametrize(
    "body",
    [
        "## The plant", "#MeToo", "###", "| A | B |\n|---|---|\n| 1 | 2 |", "See [the page](https://acme.example/a_(b)).",
        "See [the page][p] for more.\n\n[p]: https://acme.example", "Sources: [1][2].", "Acme | Lyon",
        "`[a][b] ##c`", 'See [the page](https://acme.example "Acme") for more.', "Acme makes pumps[^1].\n\n[^1]: A note.",
    ],
)  # fmt: skip
def test_mark_up_that_works_is_not(body: str) -> None:
    assert found("PR132", f"{TEXT}\n\n{body}\n\nIt is new.") == []


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("    It will employ forty people from the region, and train them.", 1),
        ("\tIt will employ forty people from the region, and train them.", 1),
        ("    GET /plants HTTP/1.1", 0), ("    x = 1\n    y = 2", 0),
        ("- One\n\n    It will employ forty people from the region.", 0),
        ("It will employ forty people\n    from the region, and train them.", 0),
    ],
)  # fmt: skip
def test_an_indented_paragraph_is_found(body: str, count: int) -> None:
    assert len(found("PR133", f"{TEXT}\n\n{body}\n\nIt is new.")) == count


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("code", "body", "part"),
    [
        ("PR131", "| a | b |\n|---|---|\n| 1 | 2 | 3 |", "| 1 | 2 | 3 |"),
        ("PR132", "| Year | Pumps |\n| 2025 | 400 |", "| Year | Pumps |"),
        ("PR132", "See [the plan][gone].", "[the plan][gone]"),
    ],
)
def test_lines_end_with_either_sign(code: str, body: str, part: str, end: str) -> None:
    text = f"{TEXT}\n\nTwo.\n\nThree.\n\n{body}".replace("\n", end)
    (finding,) = found(code, text)
    start, stop = finding.span
    assert release(text).text[start:stop].strip() == part
