"""Starting the command loads nothing heavy; each command loads only what it needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from pressctl.cli import COMMANDS
from support.command import Run, environment

HEAVY = {"rich.console", "yaml", "frontmatter", "langdetect", "phonenumbers", "email_validator", "jinja2", "babel",
         "markdown_it", "nh3", "slugify", "concurrent.futures", "sqlite3", "pressctl.rules", "pressctl.findings",
         "pressctl.languages.language", "pressctl.prose.word_lists", "pressctl.prose.views", "pressctl.prose.detect",
         "pressctl.release.file.document", "pressctl.release.model"}  # fmt: skip
"""Modules that take a millisecond or more to load, or show that something heavy was done."""

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


def heavy(folder: Path, *arguments: str, **extra: str) -> set[str]:
    """Return the heavy modules and the commands that one call of the command has loaded when it ends."""
    code = (
        f"import atexit, sys; sys.argv = ['pressctl', *{arguments!r}]\n"
        "atexit.register(lambda: print('LOADED', *sys.modules, file=sys.stderr))\n"
        "from pressctl.__main__ import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, env=environment(**extra), capture_output=True, text=True, check=False
    )
    modules = set(done.stderr.partition("LOADED ")[2].split())
    assert "pressctl.cli" in modules, done.stderr
    return {name for name in modules if name in HEAVY or name in OF_COMMANDS}


OF_COMMANDS = {target.partition(":")[0] for target in COMMANDS.values()}
RICH = {"rich.console", "markdown_it"}
"""What Typer itself loads to show a help."""
READING = {"yaml", "pressctl.findings", "pressctl.languages.language", "pressctl.release.file.document",
           "pressctl.release.model"}  # fmt: skip


def test_the_help_and_the_completion_of_the_whole_load_no_command(tmp_path: Path) -> None:
    assert heavy(tmp_path, "--help") <= RICH
    assert not heavy(tmp_path, _PRESSCTL_COMPLETE="complete_bash", COMP_WORDS="pressctl va", COMP_CWORD="1")


def test_completing_an_option_loads_its_command_alone(tmp_path: Path) -> None:
    words = {"COMP_WORDS": "pressctl list --fo", "COMP_CWORD": "2"}
    assert heavy(tmp_path, _PRESSCTL_COMPLETE="complete_bash", **words) == {"pressctl.cli.list_"}


def test_listing_an_empty_newsroom_reads_nothing(tmp_path: Path) -> None:
    assert heavy(tmp_path, "list") == {"pressctl.cli.list_"}


def test_listing_reads_what_it_has_not_read_before_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a.fr.md").write_text(FRENCH, encoding="utf-8")
    kept = {"PRESSCTL_CACHE": str(tmp_path / ".kept")}
    assert heavy(tmp_path, "list", **kept) == {"pressctl.cli.list_", "sqlite3", "slugify", *READING}
    assert heavy(tmp_path, "list", **kept) == {"pressctl.cli.list_", "sqlite3"}


def test_a_release_that_did_not_change_loads_no_rule(tmp_path: Path) -> None:
    (tmp_path / "a.fr.md").write_text(FRENCH, encoding="utf-8")
    kept = {"PRESSCTL_CACHE": str(tmp_path / ".kept")}
    assert {"pressctl.rules", *READING} <= heavy(tmp_path, "validate", "a.fr.md", **kept)
    unchanged = heavy(tmp_path, "validate", "a.fr.md", **kept)
    assert unchanged == {"pressctl.cli.validate", "sqlite3", "pressctl.findings"}


def test_validating_a_french_release_detects_its_language_without_langdetect(tmp_path: Path) -> None:
    (tmp_path / "a.fr.md").write_text(FRENCH, encoding="utf-8")
    modules = loaded(CALL.format(arguments=["validate", "--no-cache", "a.fr.md"]), tmp_path)
    assert "yaml" in modules
    assert not modules & {"langdetect", "email_validator", "rich.console", "jinja2", "markdown_it"}


def test_validating_a_release_without_an_hour_reads_no_words_for_hours(tmp_path: Path) -> None:
    (tmp_path / "a.fr.md").write_text(FRENCH, encoding="utf-8")
    modules = loaded(CALL.format(arguments=["validate", "--no-cache", "a.fr.md"]), tmp_path)
    assert not modules & {"decimal", "pressctl.languages.quantities", "pressctl.release.record.events"}


def test_a_release_without_a_translation_or_record_loads_nothing_that_compares_texts(tmp_path: Path) -> None:
    (tmp_path / "a.fr.md").write_text(FRENCH, encoding="utf-8")
    modules = loaded(CALL.format(arguments=["validate", "--no-cache", "a.fr.md"]), tmp_path)
    assert "pressctl.rules.lifecycle.editions" in modules
    assert not modules & {"pressctl.facts.reading", "pressctl.release.differences.texts", "statistics"}


@pytest.mark.parametrize("names", [["a.fr.md"], []])
def test_a_rule_there_is_not_is_refused_even_where_nothing_is_checked(
    names: list[str], tmp_path: Path, run: Run
) -> None:
    (tmp_path / "a.fr.md").mkdir()  # no release, and none is in it
    done = run("validate", "--select", "PR999", *names)
    assert done.returncode == 2
    assert b"There is no rule PR999" in done.stderr


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


def test_the_end_of_a_command_looks_through_nothing_that_is_there(tmp_path: Path) -> None:
    code = (
        "import atexit, gc, sys; sys.argv = ['pressctl', 'list']\n"
        "atexit.register(lambda: print('FROZEN', gc.get_freeze_count()))\n"
        "from pressctl.__main__ import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment(), capture_output=True, text=True, check=False
    )
    assert int(done.stdout.partition("FROZEN ")[2]) > 1000
