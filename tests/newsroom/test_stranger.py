"""A newsroom from a stranger: nothing outside it is read or written, and nothing in it makes a command wait for ever."""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from pressctl.errors import ReadError, SettingsError, UsageError
from pressctl.newsroom import folder, loading, templates
from pressctl.newsroom.folder import Newsroom, path_for
from pressctl.release import SIZE_LIMIT
from pressctl.release.model import Release
from pressctl.release.settings import Settings


def with_settings(root: Path, text: str) -> Path:
    root.mkdir()
    (root / "pressctl.toml").write_text(f"[newsroom]\n{text}\n", encoding="utf-8")
    return root


@pytest.mark.parametrize("releases", ["../outside", "/tmp", "releases/../../outside"])
def test_the_folder_of_releases_is_one_of_the_newsroom(tmp_path: Path, releases: str) -> None:
    room = with_settings(tmp_path / "room", f'releases = "{releases}"')
    with pytest.raises(SettingsError, match="leads out of the newsroom"):
        folder.locate(room, environment={})


def test_a_link_for_the_folder_of_releases_leads_nowhere_else(tmp_path: Path) -> None:
    room = with_settings(tmp_path / "room", 'releases = "releases"')
    (tmp_path / "outside").mkdir()
    (room / "releases").symlink_to(tmp_path / "outside")
    with pytest.raises(SettingsError, match="leads out of the newsroom"):
        folder.locate(room, environment={})


@pytest.mark.parametrize(
    "pattern", ["{slug.__class__}", "{slug:>30000000000}", "{date}.md", "{year.foo}-{slug}.md", "{date!a:{slug}}", ""]
)
def test_a_pattern_that_looks_into_what_it_is_given_or_names_no_release_is_refused(
    tmp_path: Path, pattern: str
) -> None:
    room = with_settings(tmp_path / "room", f'path = "{pattern}"')
    with pytest.raises(SettingsError, match="path is not a valid pattern"):
        folder.locate(room, environment={})


@pytest.mark.parametrize("pattern", ["../.git/hooks/{slug}", "../../{slug}.md", "/tmp/{slug}.md"])
def test_a_new_release_stays_in_the_folder_of_releases(tmp_path: Path, pattern: str) -> None:
    room = Newsroom(tmp_path, replace(Settings(), path=pattern), has_settings=True)
    with pytest.raises(UsageError, match="leads out of the folder of releases"):
        path_for(room, Release(headline="Acme", language="en"), "2026-03-02")


def test_braces_in_a_slug_mean_nothing(tmp_path: Path) -> None:
    room = Newsroom(tmp_path, Settings(), has_settings=True)
    path = path_for(room, Release(headline="Acme", language="en", slug="{year}"), "2026-03-02")
    assert path.name == "2026-03-02-{year}.en.md"


def test_a_template_that_is_a_link_out_of_the_newsroom_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("root:x:0:0", encoding="utf-8")
    own = tmp_path / "room" / "templates"
    (own / "export").mkdir(parents=True)
    (own / "export" / "release.html").symlink_to(tmp_path / "secret")
    with pytest.raises(ReadError, match="link out of the newsroom"):
        templates.source("export/release.html", own)


def test_a_pipe_among_the_releases_is_named_and_nobody_waits_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.md")
    with pytest.raises(ReadError, match="cannot be read: it is a folder, a pipe"):
        loading.read(Newsroom(tmp_path), tmp_path / "a.md")


def test_a_file_that_grows_while_it_is_read_is_read_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_bytes(b"x" * 9_000)
    found = os.stat_result((stat.S_IFREG | 0o600, 0, 0, 1, 0, 0, 10, 0, 0, 0))  # ten bytes, when it was looked at
    monkeypatch.setattr(os, "fstat", lambda _: found)
    assert loading.read(folder.locate(tmp_path, environment={}), tmp_path / "a.md") == b"x" * 9_000


def test_a_file_that_grows_over_the_limit_is_not_read_further(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "a.md").open("wb") as file:
        file.truncate(50_000_000)
    found = os.stat_result((stat.S_IFREG | 0o600, 0, 0, 1, 0, 0, 10, 0, 0, 0))
    monkeypatch.setattr(os, "fstat", lambda _: found)
    assert len(loading.read(folder.locate(tmp_path, environment={}), tmp_path / "a.md")) == SIZE_LIMIT + 1


@pytest.mark.parametrize("url", ["www.acme.example/news", "/news", "acme", "ftp://acme.example", "https://"])
def test_an_address_that_no_reader_can_open_is_refused(tmp_path: Path, url: str) -> None:
    room = with_settings(tmp_path / "room", f'url = "{url}"')
    with pytest.raises(SettingsError, match="is not a web address"):
        folder.locate(room, environment={})


@pytest.mark.parametrize(
    ("slug", "name"),
    [("../../evil", "evil"), ("news/2026/plant", "news-2026-plant"), (".git/hooks/x", "git-hooks-x"), (".plant", "plant"),
     ("C:\\\\plant", "c-plant"), ("a\x1b[31m", "a-31m"), ("Plant_1", "Plant_1")],
)  # fmt: skip
def test_a_slug_of_another_site_stays_one_name(slug: str, name: str, tmp_path: Path) -> None:
    path = path_for(Newsroom(tmp_path), Release(headline="Acme", language="en", slug=slug), "2026-03-02")
    assert path.name == f"2026-03-02-{name}.en.md"
    assert path.parent.name == "2026"
