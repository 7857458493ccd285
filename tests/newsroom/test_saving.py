"""Files written whole or not at all, and never over what somebody else has saved."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pressctl.errors import WriteError
from pressctl.newsroom.saving import save


def test_what_was_saved_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"the author's")
    with pytest.raises(WriteError, match="was changed in the meantime"):
        save(file, b"fixed", force=True, instead_of=b"as it was read")
    assert file.read_bytes() == b"the author's"
    assert list(tmp_path.iterdir()) == [file]


def test_what_is_as_it_was_read_is_written(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"as it was read")
    save(file, b"fixed", force=True, instead_of=b"as it was read")
    assert file.read_bytes() == b"fixed"


def test_what_a_killed_run_has_left_is_cleared_and_a_file_being_written_is_not(tmp_path: Path) -> None:
    left, fresh, own = (tmp_path / name for name in (".a.md.abcdefgh.part", ".b.md.abcdefgh.part", "notes.part"))
    for file in (left, fresh, own):
        file.write_text("half", encoding="utf-8")
    for file in (left, own):
        os.utime(file, (0, 0))
    save(tmp_path / "a.md", b"whole")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".b.md.abcdefgh.part", "a.md", "notes.part"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give files away")
def test_a_file_that_is_replaced_keeps_its_owner_and_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"before")
    path.chmod(0o604)
    os.chown(path, 65534, 65534)
    save(path, b"after", force=True)
    found = path.stat()
    assert (found.st_uid, found.st_gid, found.st_mode & 0o777) == (65534, 65534, 0o604)


def test_a_file_with_another_name_is_parted_from_it_and_that_is_said(tmp_path: Path) -> None:
    file, other = tmp_path / "a.md", tmp_path / "copy.md"
    file.write_bytes(b"before")
    assert not save(file, b"as it was read", force=True)
    other.hardlink_to(file)
    assert save(file, b"fixed", force=True, instead_of=b"as it was read")
    assert (file.read_bytes(), other.read_bytes()) == (b"fixed", b"as it was read")
    assert not save(file, b"fixed again", force=True)
