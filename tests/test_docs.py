"""The generated pages are fresh, and every command and format is documented."""

from __future__ import annotations

import importlib.util
import inspect
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pressctl.cli import COMMANDS, HELP, application, command
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


PAGES = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")])


CODE = re.compile(r"^```.*?^```|^ {4}[^\n]*|`[^`\n]*`", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\((?!\w+:|#)([^)#\s]+)")


RUN = re.compile(r"^```console.*?^```", re.DOTALL | re.MULTILINE)
CALL = re.compile(r"pressctl ((?:export|list|report) -[^`\n|>&]*?)(?= +2>|[`\n|>&])")
"""The call of a command that reads the newsroom, and names no file and no branch that the page invents."""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_what_a_page_tells_to_type_and_does_not_run_is_understood(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "releases" / "2026").mkdir(parents=True)
    for call in CALL.findall(RUN.sub("", page.read_text(encoding="utf-8"))):
        done = CliRunner().invoke(application(), shlex.split(call, comments=True))
        assert done.exit_code == 0, (call, done.stderr)


def linked(page: Path) -> set[Path]:
    return {page.parent / target for target in LINK.findall(CODE.sub("", page.read_text(encoding="utf-8")))}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_of_the_documentation_lead_to_a_file(page: Path) -> None:
    assert [target for target in linked(page) if not target.exists()] == []


def test_every_page_of_the_documentation_is_linked() -> None:
    pages = {page.resolve() for page in PAGES}
    found, waiting = set(), [(ROOT / "README.md").resolve()]
    while waiting:
        page = waiting.pop()
        found.add(page)
        waiting += [target for each in linked(page) if (target := each.resolve()) in pages - found]
    assert pages - found == set()


def test_the_documentation_builds_as_a_site_without_a_warning(tmp_path: Path) -> None:
    settings = (ROOT / ".mkdocs.yml").read_text(encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    command = [sys.executable, "-m", "zensical", "build", "--strict", "-f", str(tmp_path / "mkdocs.yml")]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode()
    assert "On this page" in (tmp_path / "build" / "docs" / "tutorial" / "index.html").read_text(encoding="utf-8")
