"""The generated pages are fresh, and every command and format is documented."""

from __future__ import annotations

import importlib.util
import inspect
import re
from pathlib import Path

import pytest

from pressctl.cli import COMMANDS, HELP, command
from pressctl.exporters import EXPORTERS

ROOT = Path(__file__).parents[1]


def generator() -> dict[str, str]:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return {name: page() for name, page in module.PAGES.items()}


def test_generated_pages_are_fresh() -> None:
    for name, text in generator().items():
        assert (ROOT / "docs" / name).read_text(encoding="utf-8") == text, f"{name}: run python docs/generate.py"


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_of_commands_says_of_each_what_its_own_help_begins_with(name: str) -> None:
    assert HELP[name] == (inspect.getdoc(command(name)) or "").partition("\n\n")[0]
    assert list(HELP) == list(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_shows_an_example(name: str) -> None:
    assert f"Example: pressctl {name}" in (command(name).__doc__ or "")


@pytest.mark.parametrize("name", [*COMMANDS, *EXPORTERS])
def test_the_readme_names_every_command_and_format(name: str) -> None:
    assert re.search(rf"\b{name}\b", (ROOT / "README.md").read_text(encoding="utf-8"))
