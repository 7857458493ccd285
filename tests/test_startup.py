"""Starting the command loads nothing heavy; each command loads only what it needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from support.command import environment

HEAVY = {"rich.console", "yaml", "frontmatter", "langdetect", "phonenumbers", "email_validator", "jinja2", "babel",
         "markdown_it", "nh3", "slugify"}  # fmt: skip

FRENCH = """---
headline: Acme ouvre une usine à Lyon
language: fr
date: 2026-03-02
dateline: Lyon
contacts:
- name: Ana Silva
  email: presse@example.org
---

Acme a ouvert une usine à Lyon le 2 mars 2026. Elle emploiera quarante personnes de la région, qui construiront
les pompes des fleuves et des canaux pour les villes qui les ont commandées.
"""


def loaded(code: str, folder: Path) -> set[str]:
    script = f"import sys\n{code}\nprint('\\n'.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=folder, env=environment(), capture_output=True, text=True, check=True
    )
    return set(done.stdout.split("\n"))


def test_importing_the_command_loads_nothing_heavy(tmp_path: Path) -> None:
    assert not loaded("import pressctl.cli", tmp_path) & HEAVY


def test_the_version_is_printed_without_loading_typer(tmp_path: Path) -> None:
    code = "import sys; sys.argv = ['pressctl', '--version']\nfrom pressctl.__main__ import main; main()"
    modules = loaded(code, tmp_path)
    assert "pressctl 0.1.0" in modules  # the first line of what was printed
    assert not modules & (HEAVY | {"typer", "click", "pressctl.cli"})


CALL = "from pressctl.cli import application\ntry: application()({arguments!r})\nexcept SystemExit: pass"


def test_listing_an_empty_newsroom_reads_no_yaml(tmp_path: Path) -> None:
    assert not loaded(CALL.format(arguments=["list"]), tmp_path) & HEAVY


def test_a_table_of_releases_needs_no_console(tmp_path: Path) -> None:
    (tmp_path / "a.fr.md").write_text(FRENCH, encoding="utf-8")
    modules = loaded(CALL.format(arguments=["list"]), tmp_path)
    assert "pressctl.cli.table" in modules
    assert not modules & {"rich.console", "sqlite3", "concurrent.futures", "langdetect", "phonenumbers", "markdown_it"}


def test_validating_a_french_release_detects_its_language_without_langdetect(tmp_path: Path) -> None:
    (tmp_path / "a.fr.md").write_text(FRENCH, encoding="utf-8")
    modules = loaded(CALL.format(arguments=["validate", "a.fr.md"]), tmp_path)
    assert "yaml" in modules
    assert not modules & {"langdetect", "email_validator", "rich.console", "jinja2", "markdown_it"}


@pytest.mark.parametrize("module", ["pressctl", "pressctl.release.model", "pressctl.importers.text"])
def test_the_library_does_not_load_the_command_line(module: str, tmp_path: Path) -> None:
    assert "typer" not in loaded(f"import {module}", tmp_path)


def test_importing_a_text_reads_no_page_and_no_word_file(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(
        "Communiqué de presse\nAcme ouvre une usine\n" + FRENCH.partition("---\n\n")[2] * 2
    )
    modules = loaded(CALL.format(arguments=["import", "page.txt"]), tmp_path)
    assert (tmp_path / "releases").is_dir()
    assert not modules & {
        "trafilatura",
        "lxml",
        "lxml.etree",
        "mammoth",
        "email",
        "zipfile",
        "langdetect",
        "rich.console",
    }
