"""A list as data: the JSON is that of the standard library, no cell is a formula."""

from __future__ import annotations

import json
from typing import Any

import pytest

from pressctl.newsroom.lists.list_formats import FORMATS, safe_cell
from pressctl.newsroom.lists.listing import Row

CONTACT = {"name": "Ana “A” Silva\n", "role": None, "phone": ["+41 22 730 81 11", "\u2028"]}
VALUES: dict[str, Any] = {
    "headline": "Acme \\ \x00 é", "embargoed": False, "contacts": [CONTACT, {}], "subjects": [], "language": None,
    "detected_language": "fr",
}  # fmt: skip
FIELDS = tuple(VALUES)


def written(name: str, *rows: Row) -> str:
    format = FORMATS[name]
    return "".join(format.whole([format.row(row, FIELDS) for row in rows], FIELDS))


@pytest.mark.parametrize("count", [0, 1, 3])
def test_json_is_written_as_the_standard_library_does(count: int) -> None:
    whole = {"version": 1, "releases": [VALUES] * count}
    assert written("json", *[Row(VALUES, "")] * count) == json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
    assert written("jsonl", *[Row(VALUES, "")] * count) == (json.dumps(VALUES, ensure_ascii=False) + "\n") * count


def test_a_table_of_cells_has_its_names_even_when_it_is_empty() -> None:
    assert written("csv") == ",".join(FIELDS) + "\r\n"
    assert written("tsv", Row({**VALUES, "headline": "=1+1\tx"}, "")).split("\n")[1].split("\t")[0] == "'=1+1 x"


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "＝1", " =1", "\u00a0+1", "\ufeff @a"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


def test_a_cell_takes_no_control_character_to_a_terminal() -> None:
    assert safe_cell("Acme \x1b[31mopens\x07\ta plant") == "Acme \ufffd[31mopens\ufffd a plant"
