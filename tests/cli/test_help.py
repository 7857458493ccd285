"""What the help of the whole shows."""

from __future__ import annotations

import pytest

from pressctl.cli import COMMANDS, PANELS
from support.command import Run


def test_each_command_stands_in_one_group_of_the_help() -> None:
    assert sorted(name for names in PANELS.values() for name in names) == sorted(COMMANDS)


@pytest.mark.parametrize("words", [("help",), ("help", "list")])
def test_help_is_a_word_too(words: tuple[str, ...], run: Run) -> None:
    done = run(*words)
    assert (done.returncode, done.stdout) == (0, run(*words[1:], "--help").stdout)
