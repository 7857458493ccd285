"""Tables that a text sets with spaces become tables."""

from __future__ import annotations

from pressctl.importers import Options
from pressctl.importers.extraction.lines import text_tables
from pressctl.importers.text import read

TABLE = """\
                               H1 2026    H1 2025    Change
Revenue (£m)                     412.6      388.1     +6.3%
Operating profit (£m)             51.0       44.8    +13.8%
-----------------------------------------------------------
Basic earnings per share (p)      18.2       15.9    +14.5%
Interim dividend per share (p)     6.0          –      n/a
"""
MARKED = """\
|  | H1 2026 | H1 2025 | Change |
| --- | --- | --- | --- |
| Revenue (£m) | 412.6 | 388.1 | +6.3% |
| Operating profit (£m) | 51.0 | 44.8 | +13.8% |
| Basic earnings per share (p) | 18.2 | 15.9 | +14.5% |
| Interim dividend per share (p) | 6.0 | – | n/a |"""
RELEASE = f"""Half-year results for the six months ended 30 September 2026

LONDON, 10 November 2026 – Acme Turbines plc today announces its results for the six months to September.

{TABLE}
The chief executive, Priya Raman, said that the company has grown in every market it is in.

Media contact: Ana Silva, press@example.org, +44 20 7946 0101
"""


def test_the_columns_of_a_table_are_told_by_where_they_stand() -> None:
    [table] = text_tables.find(TABLE.split("\n"))
    assert (table.start, table.end) == (0, 6)
    assert table.marked == MARKED


def test_the_body_of_a_release_has_the_table() -> None:
    [reading] = read(RELEASE.encode(), Options())
    assert MARKED in reading.release.body
    assert [entry.to for entry in reading.account if entry.line <= 7 <= entry.end_line] == ["body"]


def test_rows_of_contacts_and_lists_of_two_columns_are_no_tables() -> None:
    for text in (
        "Ana Silva      +41 22 730 81 11   a@example.org\nBen Roth       +41 22 730 81 12   b@example.org\n" * 2,
        "Date      3 May 2026\nTime      10 a.m.\nPlace     12 Mill Road\nFee       20 euros\n",
        "Mon 3 May    Opening       Town hall\nTue 4 May    Excursion     Mill\nWed 5 May    Dinner        Harbour\n",
    ):
        assert not list(text_tables.find(text.split("\n")))


def test_rows_between_strokes_are_a_table_within_the_text() -> None:
    text = f"""Press release
Acme sold more pumps in the first half of the year
{PARAGRAPH}
Sales by region, in pieces
| 2026 | 2025 | ||
| Region | First half | Second half |
| Italy | 60 228 | 47 851 |
| Greece | 6 978 | 5 574 |
{OTHER}
"""
    body = read(text.encode(), Options())[0].release.body
    assert "| Region | First half | Second half |  |\n| Italy | 60 228 | 47 851 |  |" in body
    assert body.endswith(f"{OTHER}\n")


PARAGRAPH = (
    "Acme, which builds pumps for the towns of the region, sold more of them between January and June than ever before."
)
OTHER = "The rest of the year will be harder, the company said, because two of its customers have ordered none so far."
