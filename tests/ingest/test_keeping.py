"""Imported releases as files: with where they came from, and readable by the next command."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pressctl.cli import application
from pressctl.release.file import document
from support.command import Run

PAGE = (
    "Acme opens a plant in Lyon\n\nLYON, 2 March 2026 – Acme opened a plant in Lyon on 2 March 2026, and 200 people work"
    " there.\n\n“We waited for this day for three years, and we thank all who helped us to build the plant in time,”"
    " said Ana Silva, the director of the plant. She will show the plant to the press on Friday.\n\nContact: Ana Silva, press@example.org\n\n###\n"
)


def _written(tmp_path: Path) -> str:
    (file,) = (tmp_path / "room" / "releases").rglob("*.md")
    return file.read_text(encoding="utf-8")


@pytest.fixture
def room(tmp_path: Path) -> Path:
    folder = tmp_path / "room"
    folder.mkdir()
    (folder / "pressctl.toml").write_text('[newsroom]\nname = "Acme"\n', encoding="utf-8")
    return folder


def test_a_release_does_not_say_on_whose_computer_its_source_was(run: Run, tmp_path: Path, room: Path) -> None:
    (tmp_path / "dossier.txt").write_text(PAGE, encoding="utf-8")
    assert run("import", str(tmp_path / "dossier.txt"), "--newsroom", str(room)).returncode == 0
    text = _written(tmp_path)
    assert "# imported from: dossier.txt, sha256 " in text
    assert str(tmp_path) not in text


def test_a_source_within_the_newsroom_is_named_from_there(run: Run, tmp_path: Path, room: Path) -> None:
    (room / "inbox").mkdir()
    (room / "inbox" / "dossier.txt").write_text(PAGE, encoding="utf-8")
    run("import", str(room / "inbox" / "dossier.txt"), "--newsroom", str(room))
    assert "# imported from: inbox/dossier.txt, sha256 " in _written(tmp_path)


def test_the_name_of_an_archives_file_puts_no_control_character_into_a_release(
    run: Run, tmp_path: Path, room: Path
) -> None:
    with zipfile.ZipFile(tmp_path / "old.zip", "w") as archive:
        archive.writestr("ok\x1b[31m.txt", PAGE)
    assert run("import", str(tmp_path / "old.zip"), "--newsroom", str(room)).returncode == 0
    assert "# imported from: old.zip/ok\N{REPLACEMENT CHARACTER}[31m.txt, sha256 " in _written(tmp_path)


@pytest.mark.parametrize("mode", [[], ["--dry-run"]])
def test_what_could_not_be_read_again_is_not_written(
    here: Path, room: Path, monkeypatch: pytest.MonkeyPatch, mode: list[str]
) -> None:
    monkeypatch.setattr(document, "SIZE_LIMIT", 50_000)  # five megabytes take seconds to read
    (here / "long.txt").write_text(PAGE.replace("\n\nContact", "\n\n" + "It works. " * 5_600 + "\n\nContact"))
    done = CliRunner().invoke(application(["import"]), ["import", "long.txt", "--newsroom", str(room), *mode])
    assert done.exit_code == 2
    assert (
        "long.txt: the release made from it could not be read: The file is larger than 5 MB, the most that a release may have"
        in done.stderr
    )
    assert not (room / "releases").exists()


@pytest.mark.parametrize(
    "line", ["SPERRFRIST: 4. Dezember 2030, 10:00 Uhr", "EMBARGO: lifts with the minister’s speech"]
)
def test_an_embargo_without_a_known_instant_stays_in_the_file_and_stops_the_release(
    run: Run, tmp_path: Path, room: Path, line: str
) -> None:
    source = tmp_path / "boats.txt"
    source.write_text(f"{line}\n\n{PAGE}", encoding="utf-8")
    done = run("import", str(source), "--newsroom", str(room), "--format", "json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["releases"][0]["embargo"] == line.partition(": ")[2]
    checked = run("validate", "--select", "PR204", "--newsroom", str(room))
    assert checked.returncode == 1
    assert "embargo" in checked.stdout.decode()
