"""Tables and reports use the width of the terminal, and can be read on a narrow one."""

from __future__ import annotations

import io

import pytest

from pressctl.cli.import_ import _cut
from pressctl.cli.table import Table

HEAD = ["at", "id", "by", "channels"]
ROW = [
    "2026-03-02T09:00:00Z",
    "acme-opens-a-plant-for-pumps-in-lyon",
    "anna",
    "mail, national desks and regional papers, site",
]


def lines(room: int) -> list[str]:
    table = Table(HEAD, {"id", "by", "channels"})
    return list(table.lines([table.cells(ROW), table.cells(ROW)], room))


@pytest.mark.parametrize("room", [56, 60, 80, 100, 111, 112, 113, 120])
def test_a_table_is_as_wide_as_the_terminal_at_most(room: int) -> None:
    shown = lines(room)
    assert len(shown) == 3
    assert max(map(len, shown)) <= room
    assert max(map(len, shown)) >= min(room - 2, 112)


def test_what_a_short_column_leaves_goes_to_the_long_ones() -> None:
    assert lines(112)[1] == "  ".join([ROW[0], ROW[1], ROW[2], ROW[3]])
    assert "anna  mail, national desks" in lines(90)[1]


def test_on_a_terminal_too_narrow_for_a_table_each_cell_has_its_line() -> None:
    assert lines(40) == [
        "at        2026-03-02T09:00:00Z",
        "id        acme-opens-a-plant-for-pumps-",
        "          in-lyon",
        "by        anna",
        "channels  mail, national desks and",
        "          regional papers, site",
        "",
        *lines(40)[:6],
    ]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("width", "length"), [(60, 40), (100, 80), (200, 150)])
def test_the_report_of_an_import_shows_as_much_of_a_field_as_fits(
    width: int, length: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    assert len(_cut("a" * 150, Terminal(), 20)) == length
    assert len(_cut("a" * 150, io.StringIO(), 20)) == 70
