"""What `validate --fix` does when a file cannot be written."""

from __future__ import annotations

from pathlib import Path

import pytest

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
