"""The account of a source: every line of it went somewhere, once, and what is said to be body is in the body."""

from __future__ import annotations

import re

import pytest

from pressctl.errors import ImportRefused
from pressctl.importers import Options, Reading
from pressctl.importers.text import read
from support.release_layouts import LAYOUTS, WORDS

MENU = "Home\nAbout us\n- Careers\n- Contact\nFollow us\nSkip to content\n"
PAGE = """Home
About us
Acme opens a plant in Lyon

LYON, 2 March 2026 (Acme) – Acme has opened a plant in Lyon, and it will employ forty people from the region.
Please note: the gate is closed
“We have looked for this place for two years,” said the director of the plant, who opened it with the mayor.

* * *

Media contact: Ana Silva, press@example.org, +41 22 730 81 11
###
The plant is one of the many works of the group that are told of on this site, and in the letters that it sends.
"""


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", re.sub(r"<[^>]*>", "", text))


def _assert_sound(text: str, reading: Reading) -> None:
    """Assert that the account has each line that is not blank once and in order, and that its body is the body."""
    lines = text.split("\n")
    numbers = [number for entry in reading.account for number in range(entry.line, entry.end_line + 1)]
    assert numbers == sorted(set(numbers))
    assert {number for number in numbers if lines[number - 1].strip()} == {
        number for number, line in enumerate(lines, 1) if line.strip()
    }
    assert all(entry.why for entry in reading.account if entry.to == "left-out")
    body = _letters(reading.release.body)
    for number in (number for entry in reading.account if entry.to == "body" for number in
                   range(entry.line, entry.end_line + 1)):  # fmt: skip
        words = _letters(lines[number - 1].removesuffix("###"))
        opens = any(found.line == number for name, found in reading.fields.items() if name in {"date", "dateline"})
        assert (words[-12:] if opens else words) in body, lines[number - 1]


@pytest.mark.parametrize("around", ["", MENU])
@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_line_of_a_page_is_accounted_for_once(layout: str, language: str, around: str) -> None:
    text = around + LAYOUTS[layout](language) + around
    for reading in read(text.encode(), Options()):
        _assert_sound(text, reading)


@pytest.mark.parametrize("cut", range(0, 13))
def test_the_account_covers_a_page_whichever_of_its_lines_is_missing(cut: int) -> None:
    lines = PAGE.splitlines()
    text = "\n".join(lines[:cut] + lines[cut + 1 :])
    try:
        reading = read(text.encode(), Options())[0]
    except ImportRefused:
        return
    _assert_sound(text, reading)


def test_the_account_says_where_each_line_went() -> None:
    reading = read(PAGE.encode(), Options())[0]
    fates = {number: entry.to for entry in reading.account for number in range(entry.line, entry.end_line + 1)}
    assert (fates[1], fates[3], fates[5], fates[6], fates[7]) == ("left-out", "headline", "body", "body", "body")
    assert (fates[11], fates[12], fates[13]) == ("contacts", "end_mark", "left-out")
    assert next(entry.why for entry in reading.account if entry.line == 13) == "after the end mark"


def test_the_lines_of_a_second_release_are_counted_in_the_source() -> None:
    first = "Press release\nAcme opens a plant in Lyon\n" + PAGE.partition("\n\n")[2].partition("###")[0] + "###\n"
    readings = read((first + first).encode(), Options())
    count = first.count("\n")
    assert len(readings) == 2
    assert (readings[0].account[0].line, readings[1].account[0].line) == (1, count + 1)
    assert readings[1].account[-1].end_line == 2 * count
