"""What the help of the whole shows."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from pressctl.cli import COMMANDS, PANELS, application
from support.command import Run


def test_each_command_stands_in_one_group_of_the_help() -> None:
    assert sorted(name for names in PANELS.values() for name in names) == sorted(COMMANDS)


@pytest.mark.parametrize("words", [("help",), ("help", "list")])
def test_help_is_a_word_too(words: tuple[str, ...], run: Run) -> None:
    done = run(*words)
    assert (done.returncode, done.stdout) == (0, run(*words[1:], "--help").stdout)


@pytest.mark.parametrize(
    ("command", "words"), [("approve", "`[approvals] signers`"), ("translations", "`[newsroom] languages`")]
)
def test_the_names_of_sections_stand_in_the_help(command: str, words: str, run: Run) -> None:
    assert words in " ".join(run(command, "--help").stdout.decode().split())


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        (["new", "Acme", "wins"], "put words that belong together in quotation marks"),
        (["list", "--output", "list.txt"], "add > FILE to the command"),
        (["report", "-o", "year.svg"], "add > FILE to the command"),
        (["demo"], "Missing argument 'DIR'. For example: pressctl demo tour"),
        (["explain"], "For example: pressctl explain phone-trunk-prefix"),
    ],
)
def test_what_cannot_be_read_is_answered_with_what_was_meant(words: list[str], advice: str) -> None:
    done = CliRunner().invoke(application(words[:1]), words)
    assert done.exit_code == 2
    assert advice in " ".join(done.stderr.replace("│", "").split())
