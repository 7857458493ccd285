"""Files moved to their places: what a run that ends in the middle leaves behind."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from pressctl.errors import UsageError, WriteError
from pressctl.exporters import Exported
from pressctl.publishing import stage
from pressctl.publishing.order import File
from pressctl.publishing.public_files import RECORD, PublicFile, digest, read, save
from pressctl.publishing.stage import Stage


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRESSCTL_CACHE", str(tmp_path / "cache"))


def site(folder: Path, *names: str) -> Stage:
    made = Stage(folder, force=True)
    for name in names:
        made.add(File("", "site", name, Exported(b"page")))
    return made


def test_a_site_lists_its_files_before_the_first_is_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "site"
    site(folder, "old/index.html").move()

    def broken(source: Path, target: Path) -> None:
        raise OSError(28, "No space left on device", str(target))

    monkeypatch.setattr(stage, "_move", broken)
    with pytest.raises(WriteError):
        site(folder, "new/index.html").move()
    assert sorted(read(folder) or ()) == ["new/index.html", "old/index.html"]


def test_the_next_run_takes_down_what_a_killed_one_left(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    site(folder, "old/index.html").move()
    (folder / "new").mkdir()
    (folder / "new" / "index.html").write_bytes(b"secret")
    save(folder, {**(read(folder) or {}), "new/index.html": PublicFile("site", digest(b"secret"))})
    site(folder, "old/index.html").move()
    assert not (folder / "new" / "index.html").exists()


def test_a_list_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    folder, outside = tmp_path / "site", tmp_path / "outside"
    folder.mkdir()
    outside.write_text("kept", encoding="utf-8")
    (folder / RECORD).symlink_to(outside)
    site(folder, "index.html").move()
    assert outside.read_text("utf-8") == "kept"
    assert not (folder / RECORD).is_symlink()


def test_what_an_old_run_left_beside_the_files_is_removed(tmp_path: Path) -> None:
    old, running = tmp_path / ".pressctl-abcdefgh", tmp_path / ".pressctl-ijklmnop"
    for place in (old, running):
        place.mkdir()
    hours_ago = time.time() - 2 * stage.ABANDONED
    os.utime(old, (hours_ago, hours_ago))
    site(tmp_path, "index.html").move()
    assert not old.exists()
    assert running.exists()


@pytest.mark.parametrize("names", [("en/2026/index.html", "en/2026/index.html/index.html"), ("a/b/c.html", "a")])
def test_a_file_that_would_lie_in_another_file_is_named(tmp_path: Path, names: tuple[str, str]) -> None:
    for order in (names, names[::-1]):
        stage = site(tmp_path / "out", *order)
        with pytest.raises(
            UsageError,
            match=f"{names[0] if len(names[0]) < len(names[1]) else names[1]} would be a file, and the folder of ",
        ):
            stage.move()
        stage.clear()
