"""`new --template`: a template of the newsroom, by its name, in the language of the release, in a sandbox."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from pressctl.cli import application


@pytest.fixture
def new(here: Path) -> Any:
    (here / "pressctl.toml").write_text('[newsroom]\nlanguages = ["en", "fr"]\n')
    own = here / "templates" / "new"
    own.mkdir(parents=True)
    (own / "results.md").write_text("{{ headline }} in [quarter].\n")
    (own / "results.fr.md").write_text("{{ headline }} au [trimestre].\n")
    (own / "evil.md").write_text("{{ ''.__class__.__mro__ }}\n")
    (own / "other.md").write_text("{% include 'results.md' %}\n")
    return lambda *arguments: CliRunner().invoke(application(["new"]), ["new", *arguments])


def text(done: Any) -> str:
    assert done.exit_code == 0, done.exception
    return Path(done.stdout.strip()).read_text(encoding="utf-8")


def test_the_template_of_the_language_is_taken_else_the_one_for_all(new: Any) -> None:
    assert "Acme grows in [quarter]." in text(new("Acme grows", "--template", "results"))
    assert "Acme croît au [trimestre]." in text(new("Acme croît", "--template", "results", "--language", "fr"))


def test_the_kinds_are_templates_too(new: Any) -> None:
    assert "kind: statement" in text(new("Acme speaks", "--template", "statement"))
    assert "kind:" not in text(new("Acme reports", "--template", "results"))


def test_an_unknown_one_is_refused_with_those_that_are_there(new: Any, tmp_path: Path) -> None:
    for name in ("result", "../results", "results.fr", "/etc/passwd"):
        done = new("Acme grows", "--template", name)
        assert str(done.exception) == f"There is no template {name} for a new release"
        assert getattr(done.exception, "hint", "").startswith("choose from evil, other, results, ")
    assert not (tmp_path / "releases").exists()


@pytest.mark.parametrize("name", ["evil", "other"])
def test_a_template_runs_in_the_sandbox(name: str, new: Any, tmp_path: Path) -> None:
    done = new("Acme grows", "--template", name)
    assert done.exit_code != 0
    assert not (tmp_path / "releases").exists()


def test_a_link_out_of_the_newsroom_is_no_template(new: Any, tmp_path: Path) -> None:
    (tmp_path / "templates" / "new" / "hosts.md").symlink_to("/etc/hosts")
    assert "is a link out of the newsroom" in str(new("Acme grows", "--template", "hosts").exception)
