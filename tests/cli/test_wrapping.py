"""Messages on a terminal: folded between words, with commands in one piece, and no line of an import beyond it."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
from pathlib import Path

import pytest

from pressctl.cli.wrapping import lines
from pressctl.prose.text import columns
from support.command import environment

LONG = (
    "releases/plant.fr.md: still says “400 people”; correct it, then `pressctl correct plant --write`, and issue both"
)
TEXT = """FOR IMMEDIATE RELEASE

Acme opens a plant in Lyon, and forty people from the whole region will work in it from the second of March on

LYON, 2 March 2026 – Acme opened a plant in Lyon on 2 March 2026. It will employ 400 people and build pumps for rivers.

Media contact
Ana Silva, Head of Media Relations for Europe and the Middle East
press@example.org

###
"""


def test_a_message_is_folded_between_words_and_its_commands_stay_whole() -> None:
    assert list(lines(LONG, 60)) == [
        "releases/plant.fr.md: still says “400 people”; correct it,",
        "    then `pressctl correct plant --write`, and issue both",
    ]
    assert list(lines(LONG, 44)) == [
        "releases/plant.fr.md: still says “400",
        "    people”; correct it, then",
        "    `pressctl correct plant --write`, and",
        "    issue both",
    ]
    assert list(lines(f"  {LONG}", 60))[1].startswith("      then")


@pytest.mark.parametrize("text", ["", "short", "a  b   c", "  indented", "`", "a ` b", LONG])
def test_what_fits_stays_as_it_is(text: str) -> None:
    assert list(lines(text, 0)) == [text]
    assert list(lines(text, 200)) == [text]


def test_a_word_that_fits_in_no_line_is_left_to_the_terminal() -> None:
    assert list(lines(f"there is {'a' * 50} now", 30)) == [f"there is {'a' * 50}", "    now"]


def on_terminal(folder: Path, width: int, *arguments: str) -> str:
    """Return what the command prints on a terminal of some columns."""
    main, terminal = pty.openpty()
    command = [sys.executable, "-m", "pressctl", *arguments]
    said = environment(COLUMNS=str(width), NO_COLOR="1")
    shown = b""
    with subprocess.Popen(command, cwd=folder, env=said, stdin=terminal, stdout=terminal, stderr=terminal) as started:
        is_over = False
        while not is_over:
            is_over = started.poll() is not None  # what was printed before is read after it
            while select.select([main], [], [], 0.05)[0]:
                shown += os.read(main, 10_000)
    os.close(main)
    os.close(terminal)
    return shown.decode().replace("\r\n", "\n")


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("explain", [(), ("--explain",)])
def test_no_line_of_an_import_is_longer_than_the_terminal_but_the_paths_of_releases(
    width: int, explain: tuple[str, ...], tmp_path: Path
) -> None:
    folder = tmp_path / "archive-of-the-communications-department-2026"
    folder.mkdir()
    (folder / "Acme opens a plant in Lyon, and forty people work in it (final version).txt").write_text(
        TEXT, encoding="utf-8"
    )
    (folder / "minutes.txt").write_text("Budget: approved.\n", encoding="utf-8")
    said = on_terminal(tmp_path, width, "import", *explain, folder.name)
    (arrow,) = (line for line in said.splitlines() if "→" in line)
    assert arrow.split("→ ")[1].startswith("releases/2026/2026-03-02-acme-opens")
    assert "(final version).txt" in said
    too_long = [line for line in said.splitlines() if columns(line) > width and line != arrow]
    assert [line for line in too_long if max(map(columns, line.split(" "))) < width - 10] == []
