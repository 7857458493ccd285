"""The walk through the folder of releases: which files it finds, in which order, and what it passes over."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from pressctl.errors import ReadError
from pressctl.newsroom import loading
from pressctl.newsroom.folder import Newsroom, walk
from pressctl.newsroom.lists import lookup

LINKS = pytest.mark.skipif(sys.platform == "win32", reason="Windows lets few users make links")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = ("b.md", "a.MD", "c.markdown", "z.txt", ".d.md", "2025/e.md", "2024/q/f.md", "x.md/g.md", ".git/h.md",
             "templates/i.md", "node_modules/j/k.md")  # fmt: skip
    for name in files:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(name.encode())
    return tmp_path


FOUND = ["a.MD", "b.md", "c.markdown", "2024/q/f.md", "2025/e.md", "x.md/g.md"]


def test_releases_come_in_order_each_folder_before_those_in_it(folder: Path) -> None:
    assert [Path(path).relative_to(folder).as_posix() for path in walk(folder)] == FOUND


def test_paths_are_shown_as_a_person_would_type_them(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert [Path(path).as_posix() for path in walk(Path())] == FOUND
    assert [Path(path).as_posix() for path in walk(Path("./2024"))] == ["2024/q/f.md"]
    named = lookup.stream(Newsroom(folder), ["2024", "./b.md", "b.md", "2024/q"])
    assert [Path(path).as_posix() for path in named] == ["2024/q/f.md", "b.md"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"gone: the folder cannot be read"):
        list(walk(tmp_path / "gone"))


@LINKS
def test_links_to_files_are_found_and_links_to_folders_are_not_followed(folder: Path) -> None:
    (folder / "2024" / "up").symlink_to(folder)
    (folder / "2024" / "up.md").symlink_to(folder)
    (folder / "2024" / "to-b.md").symlink_to(folder / "b.md")
    (folder / "2024" / "to-nothing.md").symlink_to("nothing")
    (folder / "2024" / "circle.md").symlink_to("circle.md")
    names = ["2024/circle.md", "2024/to-b.md", "2024/to-nothing.md"]
    assert [Path(path).relative_to(folder).as_posix() for path in walk(folder)] == [*FOUND[:3], *names, *FOUND[3:]]


@LINKS
def test_a_link_inside_the_newsroom_is_read_and_one_out_of_it_is_not(folder: Path) -> None:
    room = Newsroom(folder / "2024")
    (folder / "2024" / "in.md").symlink_to("q/f.md")
    (folder / "2024" / "out.md").symlink_to(folder / "b.md")
    assert loading.read(room, folder / "2024" / "in.md") == b"2024/q/f.md"
    with pytest.raises(ReadError, match=r"out\.md: is a link to a file outside the newsroom"):
        loading.read(room, folder / "2024" / "out.md")


@LINKS
def test_a_link_that_leads_nowhere_cannot_be_read(folder: Path) -> None:
    for name, target in (("gone.md", "gone"), ("circle.md", "circle.md")):
        (folder / name).symlink_to(target)
        with pytest.raises(ReadError, match=f"{name}: cannot be read"):
            loading.read(Newsroom(folder), str(folder / name))


def test_what_is_no_file_cannot_be_read(folder: Path) -> None:
    with pytest.raises(ReadError, match=r"x\.md: cannot be read"):
        loading.read(Newsroom(folder), folder / "x.md")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has such files")
def test_a_file_that_is_longer_than_it_was_said_to_be_is_read_whole() -> None:
    file = Path("/proc/version")
    assert loading.read(Newsroom(file.parent), file) == file.read_bytes()


HOUSE_FILES = ("DEPLOY.md", "CONTENT-GUIDE.md", "STYLE_GUIDE.markdown", "q/NOTES.md")


def test_files_that_people_of_the_house_write_for_each_other_are_passed_over_and_named(tmp_path: Path) -> None:
    (tmp_path / "q").mkdir()
    for name in (*HOUSE_FILES, "README.md", "PR-2026-01.md", "Plant.md", "plant.md", "A.md"):
        (tmp_path / name).write_text("# Deploying\n", encoding="utf-8")
    (tmp_path / "STATEMENT.md").write_text("---\nheadline: Acme\n---\n", encoding="utf-8")
    passed: list[str] = []
    found = [Path(path).name for path in walk(tmp_path, passed)]
    assert found == ["A.md", "PR-2026-01.md", "Plant.md", "STATEMENT.md", "plant.md"]
    assert {Path(path).relative_to(tmp_path).as_posix() for path in passed} == {*HOUSE_FILES}
