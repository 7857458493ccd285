"""What the help of the whole shows."""

from __future__ import annotations

from pressctl.cli import COMMANDS, PANELS


def test_each_command_stands_in_one_group_of_the_help() -> None:
    assert sorted(name for names in PANELS.values() for name in names) == sorted(COMMANDS)
