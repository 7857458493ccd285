"""`export`: the releases it checks are those that nobody has checked before."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from pressctl.cli import application
from pressctl.release.document import Document
from pressctl.validation import batch
from pressctl.validation.engine import Verdict, examine
from pressctl.validation.scope import Scope

COUNT = 20
RELEASE = """\
---
headline: Acme opens plant {number}
language: en
date: 2026-03-01
dateline: Lyon
status: approved
contacts:
- name: Ana Silva
  email: press@example.org
  phone: +41 22 730 81 11
---

Acme has opened a plant in Lyon, and it will employ forty people from the region.
"""


@pytest.fixture
def examined(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """Some releases in the working folder, and the names of those that were examined in this process."""
    names: list[str] = []

    def counted(document: Document, path: str, scope: Scope) -> Verdict:
        names.append(Path(path).name)
        return examine(document, path, scope)

    monkeypatch.setattr(batch, "examine", counted)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PRESSCTL_CACHE", str(tmp_path / "kept"))
    for number in range(COUNT):
        (tmp_path / f"{number:02}.md").write_text(RELEASE.format(number=number), encoding="utf-8")
    return names


def pressctl(*arguments: str) -> int:
    return CliRunner().invoke(application(), [*arguments, "--jobs", "1"]).exit_code


def test_what_was_validated_is_not_examined_again_for_an_export(examined: list[str]) -> None:
    assert pressctl("validate") == 0
    assert len(examined) == COUNT
    assert pressctl("export", "--output", "out") == 0
    assert len(examined) == COUNT


def test_what_was_changed_since_is_examined(examined: list[str], tmp_path: Path) -> None:
    assert pressctl("export", "--output", "out") == 0
    examined.clear()
    (tmp_path / "07.md").write_text(RELEASE.format(number="seven"), encoding="utf-8")
    assert pressctl("export", "--output", "out", "--changed") == 0
    assert examined == ["07.md"]


def test_a_kept_verdict_keeps_a_release_back_as_a_new_one_does(examined: list[str], tmp_path: Path) -> None:
    faulty = RELEASE.format(number=3).replace("status: approved\n", "status: approved\nembargo: tomorrow\n")
    (tmp_path / "03.md").write_text(faulty, encoding="utf-8")
    assert pressctl("validate") == 1
    examined.clear()
    assert pressctl("export", "--output", "out") == 1
    assert not examined
    assert len(list((tmp_path / "out").iterdir())) == COUNT - 1
