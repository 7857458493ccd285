"""A byte of a kept verdict or row that has changed is noticed: SQLite itself says nothing of it."""

from __future__ import annotations

from pathlib import Path

from pressctl.newsroom.lists import row_cache
from pressctl.release.file import document
from pressctl.release.settings import Settings
from pressctl.validation import cache
from pressctl.validation.engine import examine
from support.rule_examples import SCOPE

TEXT = "---\nheadline: Acme opens a plant.\nlanguage: en\n---\n\nAcme opened a plant in Lyon.\n"


def test_a_verdict_with_a_changed_byte_is_none(tmp_path: Path) -> None:
    kept = cache.Cache(tmp_path, SCOPE)
    key = kept.key("a.md", TEXT.encode())
    kept.put([key], [examine(document.parse(TEXT), "a.md", SCOPE)])
    kept.close()
    (file,) = tmp_path.iterdir()
    assert cache.Cache(tmp_path, SCOPE).find([key])
    file.write_bytes(file.read_bytes().replace(b"full stop", b"fool stop"))
    assert cache.Cache(tmp_path, SCOPE).find([key]) == {}


def test_a_row_with_a_changed_byte_is_none(tmp_path: Path) -> None:
    kept = row_cache.RowCache(tmp_path, Settings())
    key = kept.key("a.md", b"text")
    kept.put([(key, b"Acme opens a plant")])
    kept.close()
    (file,) = tmp_path.iterdir()
    assert row_cache.RowCache(tmp_path, Settings()).find([key]) == {key: b"Acme opens a plant"}
    file.write_bytes(file.read_bytes().replace(b"a plant", b"a slant"))
    assert row_cache.RowCache(tmp_path, Settings()).find([key]) == {}
