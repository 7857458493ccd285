"""Rows of a list: the same whether they were kept or read, here or in other processes."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pressctl.errors import ReadError
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.lists import listing, row_cache
from pressctl.newsroom.lists.catalogue import BATCH, Listed, rows
from pressctl.newsroom.lists.row_cache import VERSION, RowCache
from pressctl.release.file import document
from pressctl.release.file.document import Document
from pressctl.release.settings import Settings
from pressctl.workers import processes

LIFTS = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
NOW = LIFTS - dt.timedelta(hours=1)
COUNT = 2 * BATCH + 5
SETTINGS = Settings(contacts={"press": {"name": "Press office"}})
TEXT = """---
headline: "Acme opens plant {number} ‘x’"
language: en
date: 2026-03-02
embargo: 2026-03-02T10:00:00+01:00
contacts: [press]
subjects: [pumps, {number}]
---
Acme opens a plant.
"""


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """More than two batches; one is gone, one has no front matter."""
    names = [tmp_path / f"{number:04}.md" for number in range(COUNT)]
    for number, file in enumerate(names):
        file.write_text(TEXT.format(number=number), encoding="utf-8")
    names[3].unlink()
    names[4].write_text("Acme", encoding="utf-8")
    return names


def listed(files: Iterable[Path], kept: Path | None = None, now: dt.datetime = NOW, **how: Any) -> list[Any]:
    """Return what a list says of each file, with the rows kept in a folder."""
    settings = how.pop("settings", SETTINGS)
    cache = RowCache(kept, settings) if kept else None
    found = [_plain(row) for row in rows(Newsroom(Path.cwd(), settings), now, files, cache, **how)]
    if cache:
        cache.close()
    return found


def _plain(row: Listed) -> object:
    return row.message if isinstance(row, ReadError) else (row.values, row.day)


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Give the list of what has been parsed so far."""
    seen: list[bytes] = []
    decode = document.decode

    def counting(data: bytes) -> Document:
        seen.append(data)
        return decode(data)

    monkeypatch.setattr(document, "decode", counting)
    return seen


def test_a_row_says_what_the_release_does(files: list[Path]) -> None:
    [(values, day)] = listed(files[:1])
    assert set(values) == {*listing.FIELDS, *listing.KEPT}
    assert (values["path"], values["headline"], day) == (str(files[0]), "Acme opens plant 0 ‘x’", "2026-03-02")
    assert (values["contacts"][0]["name"], values["subjects"]) == ("Press office", ["pumps", "0"])


def test_kept_and_spread_rows_are_the_same_in_the_same_order(tmp_path: Path, files: list[Path]) -> None:
    alone = listed(files)
    assert [row[0]["path"] for row in (alone[0], alone[-1])] == [str(files[0]), str(files[-1])]
    assert "cannot be read" in alone[3]
    assert "no front matter" in alone[4]
    with processes(2) as start:
        assert listed(files, tmp_path / "kept", start=start) == alone
    assert listed(files, tmp_path / "kept") == alone


def test_only_what_changed_is_parsed_again(tmp_path: Path, files: list[Path], parsed: list[bytes]) -> None:
    listed(files, tmp_path / "kept")
    assert len(parsed) == COUNT - 1
    parsed.clear()
    files[7].write_text(TEXT.format(number="seven"), encoding="utf-8")
    again = listed(files, tmp_path / "kept")
    assert parsed == [files[7].read_bytes()]
    assert again[7][0]["headline"] == "Acme opens plant seven ‘x’"


def test_rows_are_kept_whether_they_fill_the_last_part_or_not(
    tmp_path: Path, files: list[Path], parsed: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(row_cache, "TOGETHER", BATCH)
    listed(files, tmp_path / "kept")
    parsed.clear()
    listed(files, tmp_path / "kept")
    assert parsed == []


def test_no_process_is_started_when_everything_is_known(tmp_path: Path, files: list[Path]) -> None:
    listed(files, tmp_path / "kept")

    def start() -> None:
        raise AssertionError("there was nothing to do")

    assert len(listed(files, tmp_path / "kept", start=start)) == COUNT


def test_an_embargo_lifts_for_a_kept_row_too(tmp_path: Path, files: list[Path], parsed: list[bytes]) -> None:
    for hours, is_embargoed in ((-1, True), (0, False), (-1, True)):
        now = LIFTS + dt.timedelta(hours=hours)
        assert listed(files[:1], tmp_path / "kept", now)[0][0]["embargoed"] is is_embargoed
    assert len(parsed) == 1


@pytest.mark.parametrize("embargo", ["2026-03-02 10:00", "soon"])
def test_an_embargo_that_cannot_be_read_never_lifts(tmp_path: Path, embargo: str) -> None:
    file = tmp_path / "a.md"
    file.write_text(TEXT.replace("2026-03-02T10:00:00+01:00", embargo), encoding="utf-8")
    for _ in range(2):
        assert listed([file], tmp_path / "kept", dt.datetime(9999, 12, 31, tzinfo=dt.UTC))[0][0]["embargoed"]


def test_other_settings_or_another_path_are_another_row(tmp_path: Path, files: list[Path], parsed: list[bytes]) -> None:
    listed(files[:1], tmp_path / "kept")
    renamed = files[0].rename(tmp_path / "2025-01-01-a.fr.md")
    listed([renamed], tmp_path / "kept")
    other = replace(SETTINGS, contacts={"press": {"name": "Media office"}})
    [(values, _)] = listed([renamed], tmp_path / "kept", settings=other)
    assert values["contacts"][0]["name"] == "Media office"
    assert len(parsed) == 3


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"null", b"[1, 2]", b'["", 0, 1]', b"{}", b"\xff\xfe"])
def test_a_row_that_is_damaged_is_read_again(tmp_path: Path, files: list[Path], damage: bytes) -> None:
    alone = listed(files[:5], tmp_path / "kept")
    with sqlite3.connect(tmp_path / "kept" / f"rows-{VERSION}.sqlite") as file:
        file.execute("UPDATE row SET data = ?", (damage,))
    file.close()
    assert listed(files[:5], tmp_path / "kept") == alone


def test_a_cache_that_is_no_database_is_begun_again(tmp_path: Path, files: list[Path]) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / f"rows-{VERSION}.sqlite").write_bytes(b"not a database")
    assert listed(files[:5], tmp_path / "kept") == listed(files[:5])
