"""A command or an option by the name that it has in other tools is answered with its name here."""

from __future__ import annotations

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from pressctl.cli import COMMANDS, application, synonyms


def answer(*words: str) -> str:
    """Return what is said to a call that cannot be read, in one line."""
    done = CliRunner().invoke(application(), list(words), env={"COLUMNS": "400", "TERM": "dumb"})
    assert done.exit_code == 2
    return " ".join(done.output.split())


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["list", "--json"], "No such option: --json; did you mean --format json?"),
        (["list", "-f", "csv"], "did you mean --format?"),
        (["search", "-n", "5", "plant"], "did you mean --limit?"),
        (["list", "--lang", "fr"], "did you mean --language?"),
        (["translations", "--language", "fr"], "did you mean --languages?"),
        (["list", "--Status", "draft"], "did you mean --status?"),
        (["list", "--no-colour"], "did you mean --color never?"),
        (["validate", "--dry-run"], "did you mean --diff?"),
        (["validate", "--strict"], "did you mean --fail-on warning?"),
        (["export", "--html"], "did you mean --to html?"),
        (["export", "--format", "html"], "'html' is not one of 'text', 'json'; did you mean --to html?"),
        (["import", "--format", "nitf", "x"], "did you mean --from nitf?"),
        (["new", "--title", "Acme wins"], "write HEADLINE by itself, with no option before it"),
        (["init", "--output", "room"], "write FOLDER by itself, with no option before it"),
        (["list", "--output", "list.txt"], "add > FILE to the command"),
        (["import", "--output", "room", "x"], "`path` in the settings says where releases are written"),
        (["list", "--pdf"], "`pressctl export --to pdf` writes that"),
        (["list", "--fix"], "No such option: --fix; validate has it"),
        (["--json", "list"], "options of a command go after its name"),
        (["check"], "No such command 'check'. Did you mean 'validate'?"),
        (["translate"], "Did you mean 'new --translate RELEASE'?"),
        (["pdf"], "Did you mean 'export --to pdf'?"),
        (["lst"], "Did you mean 'list'?"),
    ],
)
def test_the_name_that_it_has_here_is_told(words: list[str], told: str) -> None:
    assert told in answer(*words)


def test_what_means_nothing_here_is_refused_without_a_guess() -> None:
    assert answer("issue", "--dry-run").count("--dry-run") == 1
    assert "mean" not in answer("frobnicate")


def test_every_command_and_option_of_the_table_exists() -> None:
    commands = getattr(get_command(application()), "commands")  # noqa: B009 - the type is private to Typer
    flags = {flag for each in commands.values() for param in each.params for flag in param.opts}
    assert {name.split()[0] for name in synonyms.OPTIONS} <= flags
    for name in synonyms.COMMANDS:
        first, *options = name.split()
        assert first in COMMANDS
        assert {word for word in options if word.startswith("--")} <= {
            flag for param in commands[first].params for flag in param.opts
        }


def test_no_command_is_named_elsewhere_as_another_is_named_here() -> None:
    others = [word for names in synonyms.COMMANDS.values() for word in names.split()]
    assert len(others) == len(set(others))
    assert set(COMMANDS).isdisjoint(others)
