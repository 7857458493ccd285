"""Lines below each other that Markdown joins: programmes, lists with other signs, labels, addresses."""

from __future__ import annotations

import pytest

from support.checks import fixes, found


@pytest.mark.parametrize(
    "lines",
    [
        "11:00  Recepción\n11:15  Intervención de la ministra\n12:00  Preguntas",
        "The programme of the day\n9.30 Doors open\n10.15 The mayor speaks",
        "• Forty pumps a year\n• Ninety jobs",
        "(1) Forty pumps a year\n(2) Ninety jobs",
        "■新工場の概要\n・所在地：リヨン\n・従業員数：40人",
        "The plant has:\n2. two halls\n3. three pumps",
        "What: The first pump\nWhen: 4 March 2026, 10:00\nWhere: Lyon",
        "**Wo:** Lyon, Quai 1\n**Wann:** 4. März 2026",
        "Ana Silva\nHead of the plant\n12 Quai des Brumes\n69001 Lyon",
    ],
)
def test_lines_that_run_together_are_found_and_broken(lines: str) -> None:
    findings = found("PR129", f"Acme opened a plant in Lyon.\n\n{lines}\n\nIt is new.")
    assert fixes(findings) == [(lines.replace("\n", "\\\n"), False)]


@pytest.mark.parametrize(
    "lines",
    [
        "Acme opened a plant in Lyon on 2 March 2026. It will employ forty people and\nbuild pumps for rivers and canals.",
        "Acme opened a plant in Lyon.\nIt will employ forty people.\nIt builds pumps.",
        "It opened at\n10:00 in the morning, and closed at noon.",
        "- 10:00 Doors\n- 11:00 Speech",
        "- Doors\n- Speech\n- Questions",
        "The programme\n1. Doors\n2. Speech",
        "1) Doors: noon\n2) Speech: one",
        "10:00 Doors\\\n11:00 Speech",
        "10:00 Doors  \n11:00 Speech",
        "| When: | Where: |\n|---|---|\n| noon | Lyon |",
        "    10:00 Doors\n    11:00 Speech",
        "The town said:\nThe plant is new, and\nit is large",
        "“One thing is sure: pumps will be built here, and\nthe town: it will grow.”",
    ],
)
def test_wrapped_text_and_lists_are_not(lines: str) -> None:
    assert found("PR129", f"Acme opened a plant in Lyon.\n\n{lines}\n\nIt is new.") == []
