"""What is kept between runs: empty after any error, and deleted only when nothing can be read from it again."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from pressctl import store
from pressctl.store import Store

TABLE = "CREATE TABLE IF NOT EXISTS word (word TEXT)"
ALL = "SELECT word FROM word"


def keep(place: Path, *words: str, version: int = 1) -> Store:
    kept = Store(place, "words", version, TABLE)
    kept.write("INSERT INTO word VALUES (?)", [(word,) for word in words])
    kept.close()
    return kept


def words(place: Path, version: int = 1) -> list[str]:
    kept = Store(place, "words", version, TABLE)
    found = [word for (word,) in kept.rows(ALL)]
    kept.close()
    return found


def test_what_was_kept_is_there_in_the_next_run(tmp_path: Path) -> None:
    keep(tmp_path / "new", "one", "two")
    assert words(tmp_path / "new") == ["one", "two"]


@pytest.mark.parametrize("junk", [b"not a database", b"SQLite format 3\0" + b"\xff" * 4096])
def test_a_damaged_file_is_deleted_and_begun_again(tmp_path: Path, junk: bytes) -> None:
    file = keep(tmp_path, "one").file
    file.write_bytes(junk)
    assert words(tmp_path) == []
    keep(tmp_path, "two")
    assert words(tmp_path) == ["two"]


def test_names_of_tables_that_are_not_utf_8_are_damage(tmp_path: Path) -> None:
    file = keep(tmp_path, "one").file
    damaged = file.read_bytes().replace(b"CREATE TABLE", b"CREATE TABEL").replace(b"wordword", b"w\xb7rdw\xb7rd")
    file.write_bytes(damaged)
    assert words(tmp_path) == []
    keep(tmp_path, "two")
    assert words(tmp_path) == ["two"]


def test_a_file_that_another_run_holds_is_left_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "TIMEOUT", 0.01)
    other = sqlite3.connect(keep(tmp_path, "one").file)
    other.execute("BEGIN EXCLUSIVE")
    keep(tmp_path, "two")
    assert words(tmp_path) == []
    other.rollback()
    other.close()
    assert words(tmp_path) == ["one"]


def test_a_text_that_is_not_utf_8_is_damage(tmp_path: Path) -> None:
    file = keep(tmp_path, "one").file
    file.write_bytes(file.read_bytes().replace(b"one", b"on\xff"))
    assert words(tmp_path) == []
    assert not file.exists()


def test_rows_are_written_all_or_none(tmp_path: Path) -> None:
    kept = Store(tmp_path, "words", 1, "CREATE TABLE IF NOT EXISTS word (word TEXT NOT NULL)")
    kept.write("INSERT INTO word VALUES (?)", [("one",), (None,)])
    assert words(tmp_path) == []


def test_a_new_shape_is_a_new_file_and_the_old_one_goes(tmp_path: Path) -> None:
    old = keep(tmp_path, "one").file
    assert words(tmp_path, version=2) == []
    assert not old.exists()


def test_nothing_is_kept_where_a_file_stands_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    keep(tmp_path / "file", "one")
    assert words(tmp_path / "file") == []


def test_the_folder_is_the_environments_or_the_systems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRESSCTL_CACHE", str(tmp_path))
    assert store.folder() == tmp_path
    monkeypatch.delenv("PRESSCTL_CACHE")
    assert store.folder().name == "pressctl"
