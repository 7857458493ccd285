"""The tour: each command is shown before its real output, and the files it names are there."""

from __future__ import annotations

from pathlib import Path

from support.command import Run


def test_the_tour_runs_every_step_and_names_its_files(run: Run, tmp_path: Path) -> None:
    done = run("demo", "tour")
    shown = done.stdout.decode()
    assert done.returncode == 0
    steps = [line.split()[2] for line in shown.splitlines() if line.startswith("$ pressctl ")]
    assert steps == ["import", "validate", "validate", "list", "export"]
    assert "keeps the national 0" in shown
    assert "1 fixed" in shown
    files = shown.partition("The files of the tour:\n")[2].split()
    assert len(files) == 5
    for name in files:
        assert (tmp_path / name).is_file()
    release = next((tmp_path / "tour" / "releases").rglob("*.md")).read_text(encoding="utf-8")
    assert "phone: +41 22 730 81 11\n" in release


def test_the_tour_never_takes_a_folder_that_is_in_use(run: Run, tmp_path: Path) -> None:
    (tmp_path / "tour").mkdir()
    (tmp_path / "tour" / "mine.md").touch()
    assert run("demo", "tour").returncode == 2
    assert [entry.name for entry in (tmp_path / "tour").iterdir()] == ["mine.md"]
