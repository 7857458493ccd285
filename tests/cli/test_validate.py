"""What `validate --fix` does when a file cannot be written."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressctl.cli import bulk
from pressctl.cli.call import Call
from pressctl.cli.fixing import fixed
from pressctl.cli.tally import Tally
from pressctl.errors import WriteError
from pressctl.newsroom import saving
from support.checks import scope

TEXT = b"---\nheadline: Acme opens a plant.\nlanguage: en\n---\n\nAcme.\n"


def test_a_file_that_cannot_be_written_stops_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = tmp_path / "a.md", tmp_path / "b.md"
    for file in (first, second):
        file.write_bytes(TEXT)
    real = saving.save

    def save(path: Path, data: bytes, *, force: bool, instead_of: bytes) -> None:
        if path == first:
            raise WriteError(f"{path}: cannot be written: permission denied")
        real(path, data, force=force, instead_of=instead_of)

    monkeypatch.setattr(saving, "save", save)
    releases = [(str(file), TEXT) for file in (first, second)]
    tally = Tally()
    one, other = fixed(releases, scope("PR102"), tally, unsafe=False, diff=False, is_stdin=False)
    assert one.error == f"{first}: cannot be written: permission denied"
    assert other.fixed
    assert tally.fixed == 1
    assert first.read_bytes() == TEXT
    assert second.read_bytes() == TEXT.replace(b"plant.", b"plant")


def test_what_a_fix_leaves_under_another_name_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(TEXT)
    (tmp_path / "b.md").hardlink_to(file)
    list(fixed([(str(file), TEXT)], scope("PR102"), Tally(), unsafe=False, diff=False, is_stdin=False))
    assert capsys.readouterr().err == f"{file} {saving.PARTED}\n"


def test_files_that_are_passed_over_for_their_names_are_said(capsys: pytest.CaptureFixture[str]) -> None:
    bulk.name_skipped(Call(), [f"{name}.md" for name in ("TO-DO", "DEPLOY", "GUIDE", "NOTES", "STYLE", "WORDS")])
    bulk.name_skipped(Call(), [])
    said = "skipped, in capitals and without front matter: DEPLOY.md, GUIDE.md, NOTES.md, STYLE.md, TO-DO.md and 1 more"
    assert capsys.readouterr().err == f"{said} (name one to check it)\n"
