"""Which lines put a text under embargo: instructions of a desk on this text, and not prose on other embargoes.

Each line of the two files has the tag of a language and a line; in the text it is the first paragraph.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from pressctl.languages import find as language
from pressctl.prose.lines import embargo_line, embargo_signs

PROSE = "Acme opens a plant in Lyon, and it will employ forty people from the whole of the region of the rivers.\n\n"
UNTIL = "Embargoed until 28 December 2027"


def rows(name: str) -> list[tuple[str, str]]:
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()[1:]
    return [(tag, line.replace("\\n", "\n")) for tag, line in (row.split("\t", 1) for row in lines)]


def found(text: str, tag: str = "en") -> str:
    line = embargo_line.find(text, tag)
    return text[line[0].start : line[0].end] if line else ""


@pytest.mark.parametrize(("tag", "line"), rows("embargo_lines.tsv"))
def test_an_instruction_puts_its_text_under_embargo(tag: str, line: str) -> None:
    assert found(f"{line}\n\n{PROSE}{PROSE}", tag)


@pytest.mark.parametrize(("tag", "line"), rows("embargo_lines.tsv"))
def test_the_quick_check_of_lists_misses_none(tag: str, line: str) -> None:
    assert embargo_signs.may_hold(f"{PROSE}{line}\n\n{PROSE}"), tag


@pytest.mark.parametrize(("tag", "line"), rows("other_embargoes.tsv"))
def test_a_line_on_another_embargo_does_not(tag: str, line: str) -> None:
    assert not found(f"{line}\n\n{PROSE}{PROSE}", tag)


@pytest.mark.parametrize(
    "text",
    [
        "Acme opens a plant in Lyon. Under embargo until 28 December 2027.",
        "Acme opens a plant in Lyon [EMBARGOED]",
        "Acme opens a plant in Lyon (under embargo)",
        "UNDER EMBARGO: Acme opens a plant in Lyon",
        f"{PROSE * 20}{UNTIL}",
        f"{PROSE * 20}UNDER EMBARGO",
        f"{PROSE * 20}###\n\nNotes to editors\n\nThis report is under embargo until 28 December 2027.\n",
        f"{PROSE * 3}{UNTIL}\n\n{PROSE * 3}",
        f"{PROSE * 20}{UNTIL}\n\n{PROSE * 20}",
        f"{UNTIL}<br>{PROSE}",
        f"Acme Ltd<br />{UNTIL}<br />\n{PROSE}",
        f"_Do not publish before tomorrow, 10 a.m._\n\n{PROSE}",
        f"[{UNTIL}](https://example.org/embargo)\n\n{PROSE}",
        f"{UNTIL}&nbsp;\n\n{PROSE}",
        f"> {UNTIL}\n\n{PROSE}",
        f"> **Not for publication before 28 December 2027**\n\n{PROSE}",
        f"> [!IMPORTANT]\n> {UNTIL}\n\n{PROSE}",
        f">>> {UNTIL} <<<\n\n{PROSE}",
        f"* Embargo: 28 December 2027\n* Contact: Ana Silva\n\n{PROSE}",
        f"| Embargo | 28 December 2027 |\n| --- | --- |\n| Contact | Ana Silva |\n\n{PROSE}",
        f"{PROSE * 3}Notes to editors\n\n1. Not for publication before 28 December 2027\n",
        f"[Embargo until 28 December 2027] Acme opens a plant in Lyon\n\n{PROSE}",
        f"Do not publish before Friday, 10 a.m.: Acme opens a plant in Lyon\n\n{PROSE}",
        f"Do not publish before Friday – Acme opens a plant in Lyon\n\n{PROSE}",
        f"{UNTIL}\r\n\r\n{PROSE}",
        f"Under embargo until\n28 December 2027\n\n{PROSE}",
        f"This press release is strictly\nembargoed until 28 December 2027.\n\n{PROSE}",
        f"All information here is strictly embargoed until 10:00 CET on\nTuesday 28 December 2027.\n\n{PROSE}",
        f"Acme Ltd\nPress office\nembargoed until 28 December 2027\n\n{PROSE}",
        f"<div>\nEmbargoed until <b>28 December 2027</b>\n</div>\n\n{PROSE}",
        f"> EMBARGOED UNTIL 28 December 2027, 10:00 CET\n\n{PROSE}",
        f"> UNDER EMBARGO\n\n{PROSE}",
        f"* Embargo: 28 December 2027, 10:00 CET\n* Contact: Ana Silva\n\n{PROSE}",
        f"| Embargo | 28 December 2027, 10:00 CET |\n|---|---|\n\n{PROSE}",
        f"{UNTIL} – LYON, 1 March 2027 – {PROSE}",
        f"**Embargo:** 28 December 2027\n\n{PROSE}",
        f"EMBARGO\n28 December 2027, 10:00 CET\n\n{PROSE}",
        f"E M B A R G O E D\n\n{PROSE}",
        f"UNDER\u00a0EMBARGO\n\n{PROSE}",
        f"\uff25\uff2d\uff22\uff21\uff32\uff27\uff2f\n\n{PROSE}",
        f"Embargo: ______\n\n{PROSE}",
    ],
)
def test_it_may_stand_at_either_end_of_a_text_however_it_is_set(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Under embargo: how Freedonia lives",
        "Freedonia under embargo",
        f"{PROSE * 20}Do not publish before 28 December 2027\n\n{PROSE * 20}",
        f"{PROSE * 20}Embargo: 28 December 2027\nElections: 4 May 2028\n\n{PROSE * 20}",
        f"{PROSE}- 1 March 2027: talks begin\n- Embargo: 28 December 2027\n- Elections: 4 May 2028\n\n{PROSE}",
        f"{PROSE}1. Embargo: 28 December 2027\n2. Talks: 3 January 2028\n\n{PROSE}",
        f"{PROSE}| Embargo | 28 December 2027 |\n| --- | --- |\n| Elections | 4 May 2028 |\n\n{PROSE}",
        f"{PROSE}> Embargo until 28 December 2027\n\n{PROSE}",
        f"The note of the ministry read:\n\n> Embargo until 28 December 2027\n\n{PROSE}",
        f"The fleet stays in port, and its cargo remains\nunder embargo until 28 December 2027\nas it was.\n\n{PROSE}",
        f"> The island was under embargo until 28 December 2027, 10:00, her diary says.\n\n{PROSE}",
        f"<!--\n{UNTIL}\n-->\n\n{PROSE}",
        f"~~{UNTIL}~~\n\n{PROSE}",
        f"![{UNTIL}](label.png)\n\n{PROSE}",
        f"[ ] Embargoed until: ____\n[x] For immediate release\n\n{PROSE}",
    ],
)
def test_it_is_not_looked_for_inside_prose_nor_in_what_nobody_reads(text: str) -> None:
    assert not found(text)


@pytest.mark.parametrize(
    ("line", "end"),
    [
        ("EMBARGOED UNTIL 10:00 CET, 9 March 2026", "2026-03-09T09:00"),
        ("EMBARGOED UNTIL 10:00, Monday 9 March 2026 (CET)", "2026-03-09T09:00"),
        ("EMBARGOED UNTIL 9 March 2026, 10:00 CET / 9 March 2026, 9:00 GMT", "2026-03-09T09:00"),
        ("EMBARGOED UNTIL noon GMT, 9 March 2026", "2026-03-09T12:00"),
        ("EMBARGOED UNTIL 10:00 IST, 9 March 2026", "2026-03-09T10:00"),
        ("EMBARGOED UNTIL 10:00, 9 March 2026", "2026-03-10T12:00"),
        ("EMBARGOED UNTIL 9 March 2026", "2026-03-10T12:00"),
        ("EMBARGOED UNTIL 10:00 CET on 9 March 2026, in print from 10 March 2026", "2026-03-11T12:00"),
        ("EMBARGOED UNTIL 10:00", "2026-03-03T12:00"),
        ("EMBARGOED UNTIL 10:00 on Monday", "2026-03-10T12:00"),
        ("EMBARGOED UNTIL 10:00 tomorrow", "2026-03-10T12:00"),
        ("Do not publish before Friday", "2027-03-04T12:00"),
        ("Не публиковать до 10:00 пятницы", "2026-03-10T12:00"),
        ("EMBARGOED UNTIL 2026", "2027-01-01T12:00"),
        ("EMBARGOED UNTIL 5 November", "2026-11-06T12:00"),
        ("UNDER EMBARGO", "2027-03-04T12:00"),
    ],
)
def test_it_holds_to_its_own_instant_or_to_the_safe_end(line: str, end: str) -> None:
    words = language("en")
    assert words
    assert embargo_line.end(line, words, dt.date(2026, 3, 2)) == dt.datetime.fromisoformat(f"{end}+00:00")


def test_one_without_any_day_has_no_known_end() -> None:
    words = language("en")
    assert words
    assert embargo_line.end("UNDER EMBARGO", words, None) is None
