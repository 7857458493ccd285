"""Approving as it is done: in the file, for its words, by somebody else than the author."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.command import Run

RELEASE = """---
headline: Acme opens a plant in Lyon
language: {language}
date: 2026-03-02
dateline: Geneva
status: {status}
id: plant
contacts:
  - name: Ana Silva
    email: press@example.org
---

Acme opened a plant in Lyon on 2 March 2026. It will employ forty people and build pumps for rivers and canals.
"""


def written(folder: Path, status: str = "review", name: str = "a.md", language: str = "en") -> Path:
    file = folder / name
    file.write_text(RELEASE.format(status=status, language=language), encoding="utf-8")
    return file


def test_without_settings_one_person_approves(tmp_path: Path, run: Run) -> None:
    file = written(tmp_path)
    before = file.read_text(encoding="utf-8")
    done = run("approve", "a.md", "--as", "press", PRESSCTL_BY="ben")
    assert done.returncode == 0, done.stderr
    after = file.read_text(encoding="utf-8")
    head, _, approvals = after.partition("approvals:\n")
    assert head == before.partition("---\n\nAcme")[0].replace("status: review", "status: approved")
    assert approvals.startswith("- by: ben\n  as: press\n  at: '2026-03-02T10:00:00+01:00'\n  of: ")
    assert run("validate").returncode == 0
    again = run("approve", "a.md", "--as", "press", "--by", "ben", "--now", "2026-03-03T10:00:00Z")
    assert again.returncode == 0
    assert file.read_text(encoding="utf-8").count("by: ben") == 1


@pytest.mark.parametrize(
    ("status", "code", "words"),
    [("draft", 2, "is a draft"), ("killed", 2, "is killed"), ("review\nslug: a b", 1, "nothing was approved")],
)
def test_what_is_no_text_to_be_approved_is_refused(
    status: str, code: int, words: str, tmp_path: Path, run: Run
) -> None:
    file = written(tmp_path, status)
    before = file.read_bytes()
    done = run("approve", "a.md", "--as", "press", "--by", "ben")
    assert done.returncode == code
    assert words in done.stderr.decode()
    assert file.read_bytes() == before


def test_an_approval_copied_to_another_file_is_of_another_text(tmp_path: Path, run: Run) -> None:
    file = written(tmp_path)
    run("approve", "a.md", "--as", "press", "--by", "ben")
    other = tmp_path / "b.md"
    text = file.read_text(encoding="utf-8").replace("id: plant", "id: other")
    other.write_text(text, encoding="utf-8")
    assert run("validate", "b.md").returncode == 0  # the very same words
    other.write_text(text.replace("forty", "fifty"), encoding="utf-8")
    done = run("validate", "b.md")
    assert b"PR911" in done.stdout
