"""Translations are found by their id, however the front matter writes it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from pressctl.newsroom import folder as newsroom
from pressctl.newsroom import loading
from pressctl.newsroom.translations.siblings import Siblings

NOW = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)


def release(folder: Path, language: str, id: str, more: str = "") -> Path:
    path = folder / f"{language}.md"
    text = f"---\nheadline: Acme\nlanguage: {language}\nstatus: released\n{id}\n{more}---\n\nid: other\n"
    path.write_text(text, encoding="utf-8")
    return path


def found(folder: Path, path: Path) -> list[str]:
    room = newsroom.locate(folder)
    return [each.language for each in Siblings(room, NOW)(loading.load_from(room, path))]


@pytest.mark.parametrize(
    "id",
    ["id: plant", 'id: "plant"', "id: 'plant'", "id: plant # the same", '"id": plant', "id:   plant  ",
     "id: >-\n  plant"],
)  # fmt: skip
def test_an_id_is_found_however_it_is_written(tmp_path: Path, id: str) -> None:
    (tmp_path / "pressctl.toml").write_text('[newsroom]\nreleases = "."\n')
    own = release(tmp_path, "en", "id: plant")
    release(tmp_path, "fr", id)
    assert found(tmp_path, own) == ["fr"]


def test_what_is_no_translation_is_not_found(tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").write_text('[newsroom]\nreleases = "."\n')
    own = release(tmp_path, "en", "id: plant")
    release(tmp_path, "de", "id: other")
    release(tmp_path, "fr", "slug: plant")
    release(tmp_path, "es", "id: plant", "embargo: 2026-03-09 10:00 Europe/Zurich\n")
    release(tmp_path, "ru", "contacts:\n- id: plant")
    (tmp_path / "ar.md").write_bytes(b"---\nid: plant\n\xff\n---\n")
    assert found(tmp_path, own) == []


def test_the_site_s_own_name_for_the_id_is_followed(tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").write_text('[newsroom]\nreleases = "."\n[fields]\nid = "ref"\n')
    own = release(tmp_path, "en", "ref: plant")
    release(tmp_path, "fr", "ref: plant")
    assert found(tmp_path, own) == ["fr"]


def test_a_page_links_to_one_translation_a_language(tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").write_text('[newsroom]\nreleases = "."\n')
    french = release(tmp_path, "fr", "id: plant")
    english = release(tmp_path, "en", "id: plant")
    (tmp_path / "z.en.md").write_bytes(english.read_bytes())
    assert found(tmp_path, french) == ["en"]


def test_none_is_found_while_one_language_is_held_back(tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").write_text('[newsroom]\nreleases = "."\n')
    own = release(tmp_path, "en", "id: plant")
    release(tmp_path, "fr", "id: plant")
    release(tmp_path, "es", "id: plant", "embargo: 2026-03-09 10:00 Europe/Zurich\n")
    assert found(tmp_path, own) == []
