"""What of a newsroom may go out with a release."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressctl.newsroom.attachments import read_attachment, why_unread


@pytest.fixture
def room(tmp_path: Path) -> Path:
    root = tmp_path / "room"
    for name in ("releases/plan.pdf", "releases/.env", ".git/config", "pressctl.toml", "templates/new/a.md", "desk.pem",
                 "issued/2026/a.json", "pictures/plant.jpg", ".hidden/plan.pdf"):  # fmt: skip
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(b"secret")
    (root / "releases" / "link.pdf").symlink_to("../.git/config")
    return root


@pytest.mark.parametrize("target", ["plan.pdf", "../pictures/plant.jpg", "/pictures/plant.jpg"])
def test_files_of_the_newsroom_go_out(room: Path, target: str) -> None:
    assert read_attachment(room, str(room / "releases" / "a.en.md"), target) == b"secret"


@pytest.mark.parametrize(
    "target",
    [".env", "../.git/config", "/.git/config", "../pressctl.toml", "../templates/new/a.md", "../desk.pem",
     "../issued/2026/a.json", "../.hidden/plan.pdf", "link.pdf", "../../other.pdf", "."],
)  # fmt: skip
def test_what_is_hidden_or_makes_the_newsroom_work_stays_in_the_house(room: Path, target: str) -> None:
    assert read_attachment(room, str(room / "releases" / "a.en.md"), target) is None


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").touch()
    with (tmp_path / "big.jpg").open("wb") as file:
        file.truncate(20_000_000_000)
    assert read_attachment(tmp_path, "a.md", "big.jpg") is None


@pytest.mark.parametrize(
    ("target", "why"),
    [("plan.pdf", ""), ("lost.pdf", "is not in the newsroom"), ("../pictures", "is a folder"),
     ("../../other.pdf", "lies outside the newsroom"), (".env", "is internal"),
     ("a\0b", "is not in the newsroom"), ("../pictures/film.mp4", "has 600 MB, and no more than 500 go with a release")],
)  # fmt: skip
def test_why_a_file_does_not_go_out_is_said_as_it_is(room: Path, target: str, why: str) -> None:
    with (room / "pictures" / "film.mp4").open("wb") as file:
        file.truncate(600_000_000)
    path = str(room / "releases" / "a.en.md")
    said = why_unread(room, path, target)
    assert said.startswith(why)
    assert bool(said) is (read_attachment(room, path, target) is None)
