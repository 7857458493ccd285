"""The record checked: what was altered, lost, skipped, or is not as it was issued."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from pressctl.errors import ReadError
from pressctl.issuing import adopting, auditing
from pressctl.newsroom import loading
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.issued import Record
from pressctl.release.record import events
from support.newsroom import NOW, edit, file, issue, newsroom


def faults(room: Newsroom) -> list[str]:
    return [each.what for each in auditing.faults(room, Record(room.root))]


def second(room: Newsroom, minutes: int = 1) -> Path:
    """Issue a second edition of the English release."""
    edit(room.root, "400", "40")
    edit(room.root, "status: released", "status: corrected\ncorrects: Forty, not 400.")
    edit(room.root, "edition: 1", "edition: 2")
    return issue(room, "en", minutes=minutes, is_only=True)[0]


def test_a_sound_record_has_no_faults(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    issue(room)
    second(room)
    assert faults(room) == []


def test_each_byte_that_is_changed_is_found(tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"])
    (path,) = issue(room)
    data, chance = path.read_bytes(), random.Random(1)
    places = {0, len(data) - 1, *range(0, len(data), 7)}
    for place in places:
        flipped = bytearray(data)
        flipped[place] ^= 1 << chance.randrange(8)
        path.write_bytes(flipped)
        assert faults(room), f"byte {place}"
    path.write_bytes(data)
    assert faults(room) == []


@pytest.mark.parametrize("change", [lambda data: data[:-1], lambda data: data + b"\n", lambda _: b"", lambda _: b"[]"])
def test_an_event_that_is_cut_off_or_nothing_is_found_and_nothing_is_issued_then(change, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]  # functions of bytes
    room = newsroom(tmp_path, ["en"])
    (path,) = issue(room)
    path.write_bytes(change(path.read_bytes()))
    assert faults(room)
    with pytest.raises(ReadError, match=r"issued/2026"):
        issue(room, minutes=1, channel="wire")


def test_an_event_that_was_deleted_is_found_by_the_one_that_follows_it(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    first, _ = issue(room)
    second(room)
    first.unlink()
    assert "follows an event that is gone, or was changed" in faults(room)


def test_an_event_with_a_new_sum_is_found_by_the_one_that_follows_it(tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"])
    (first,) = issue(room)
    second(room)
    event = events.read(first.name, first.read_bytes())
    forged = events.written(events.Event(event.head, event.approvals, event.files, {**event.release, "headline": "X"}))
    first.write_bytes(forged)
    assert "follows an event that is gone, or was changed" in faults(room)


def test_an_edition_that_is_skipped_is_found(tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"])
    issue(room)
    path = second(room)
    edit(tmp_path, "edition: 2", "edition: 4")
    assert faults(room) == ["is edition 4, and the last one that was issued is 2"]
    edit(tmp_path, "edition: 4", "edition: 2")
    text = path.read_text(encoding="utf-8")
    assert text.count('"edition":2') == 1
    event = events.read(f"2026/{path.name}", path.read_bytes())
    path.unlink()
    head = events.Head(**{**{name: getattr(event.head, name) for name in events.HEAD}, "edition": 3, "name": ""})
    other = path.with_name(events.file_name(head).partition("/")[2])
    other.write_bytes(events.written(events.Event(head, release=event.release)))
    assert any("is edition 3 and follows edition 1" in each for each in faults(room))


def test_two_people_who_issue_at_once_and_merge_both_stand_and_the_clash_is_found(tmp_path: Path) -> None:
    room = newsroom(tmp_path / "one", ["en"])
    issue(room)
    shutil.copytree(tmp_path / "one", tmp_path / "two")
    other = newsroom(tmp_path / "three", ["en"])
    other = type(room)((tmp_path / "two").resolve(), room.settings, room.has_settings)
    second(room, minutes=1)
    second(other, minutes=2)
    shutil.copytree(tmp_path / "two" / "issued", tmp_path / "one" / "issued", dirs_exist_ok=True)
    record = Record(room.root)
    assert len(record.heads) == 3
    assert [each for each in faults(room) if "two people have issued at once" in each]
    last = record.last("plant", "en")
    assert last
    assert last.head.at == "2026-03-02T09:02:00Z"


def test_what_is_other_in_the_newsroom_than_in_the_record_is_found(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    issue(room)
    edit(tmp_path, "400", "4000")
    assert faults(room) == ["differs from edition 1 of 2026-03-02 (`pressctl diff` shows it)"]
    edit(tmp_path, "4000", "**400**")
    assert faults(room) == []
    edit(tmp_path, "id: plant", "id: plant\nslug: pumps")
    assert faults(room) == [
        "has the slug “pumps”, and was issued as “acme-opens-a-plant-in-lyon”: its address has changed"
    ]
    edit(tmp_path, "slug: pumps", "subjects: [pumps]")
    edit(tmp_path, "status: released", "status: killed")
    found = faults(room)
    assert "is killed, and no event says so: run `pressctl withdraw` again" in found
    assert any("of the same id is killed" in each for each in found)


def test_a_file_may_be_moved_and_renamed_and_a_deleted_one_is_missed(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    issue(room)
    (tmp_path / "releases" / "2026").mkdir()
    file(tmp_path).rename(tmp_path / "releases" / "2026" / "other.en.md")
    assert faults(room) == []
    file(tmp_path, "fr").unlink()
    assert faults(room) == ["is about “plant” in fr, and that release no longer exists"]


def test_a_run_that_was_killed_before_its_event_is_told(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    english, french = issue(room)
    french.unlink()
    found = faults(room)
    assert "was issued together with fr, of which there is no event" in found
    assert "is released, edition 1, and no event says that it was issued" in found
    assert [path.name for path in issue(room)] == [french.name]
    assert faults(room) == []
    assert english.exists()


def test_an_archive_is_taken_in(tmp_path: Path) -> None:
    room = newsroom(tmp_path, status="released", keys="")
    edit(tmp_path, "id: plant\n", "")
    paths = [file(tmp_path), file(tmp_path, "fr")]
    assert len(adopting.adopt(room, Record(tmp_path), paths, "anna", NOW)) == 2
    assert loading.load_from(room, file(tmp_path)).id
    assert adopting.adopt(room, Record(tmp_path), paths, "anna", NOW) == []
    assert faults(room) == []


def test_links_and_other_files_are_no_events(tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"])
    (path,) = issue(room)
    (path.parent / "readme.txt").write_text("x")
    (path.parent / ".hidden.json").write_text("x")
    (path.parent / "link.json").symlink_to(path)
    assert len(Record(tmp_path).heads) == 1
    assert faults(room) == []


@pytest.mark.parametrize(
    "change",
    [
        {"channels": ("mail",)}, {"channels": ({"name": 1},)}, {"together": (1,)}, {"edition": "2"}, {"edition": True},
        {"is_alone": "no"}, {"at": 5}, {"reason": None}, {"id": ["plant"]},
    ],
)  # fmt: skip
def test_an_event_of_other_types_with_a_sound_sum_is_damaged(change: dict[str, object], tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"])
    (path,) = issue(room)
    event = events.read(path.name, path.read_bytes())
    path.write_bytes(events.written(replace(event, head=replace(event.head, **change))))  # type: ignore[arg-type]  # wrong ones
    assert any("cannot be read as an event" in each for each in faults(room))


@pytest.mark.parametrize(
    "change", [{"files": ({},)}, {"approvals": ("ben",)}, {"release": {"body": "x"}}, {"release": []}]
)
def test_so_is_one_whose_parts_are_of_other_types(change: dict[str, object], tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"])
    (path,) = issue(room)
    event = events.read(path.name, path.read_bytes())
    path.write_bytes(events.written(replace(event, **change)))  # type: ignore[arg-type]  # wrong ones
    assert any("cannot be read as an event" in each for each in faults(room))


def test_the_record_lies_in_the_newsroom_and_nowhere_else(tmp_path: Path) -> None:
    room = newsroom(tmp_path / "room", ["en"])
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "room" / "issued").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ReadError, match="is a link out of the newsroom"):
        issue(room)
    (tmp_path / "room" / "issued").unlink()
    (tmp_path / "room" / "issued").mkdir()
    (tmp_path / "room" / "issued" / "2026").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ReadError, match="is a link; nothing was done"):
        issue(room)
    assert not list((tmp_path / "elsewhere").iterdir())


def test_no_id_and_no_language_leads_out_of_the_record() -> None:
    for id, language in (("../../x", "en"), ("a/b", "../../en"), ("!!", ""), ("x" * 500, "en"), ("\x00", "en\n")):
        head = events.Head("", events.Happened.FOUND, id, language, 1, "2026-03-02T09:00:00Z")
        name = events.file_name(head)
        assert events.PATH.fullmatch(name)
        assert name.count("/") == 1
        assert len(name.encode()) < 200


def deep(data: bytes) -> bytes:
    return data.replace(b'"channels":[', b'"channels":[' + b"[" * 100_000, 1)


def half_a_sign(data: bytes) -> bytes:
    return data.replace(b'"id":"plant"', b'"id":"\\ud800"')


@pytest.mark.parametrize("change", [deep, half_a_sign])
def test_an_event_that_is_made_to_break_its_reader_is_damaged(change: Callable[[bytes], bytes], tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"])
    (path,) = issue(room)
    path.write_bytes(change(path.read_bytes()))
    assert "cannot be read as an event" in faults(room)


def as_link(path: Path) -> None:
    path.rename(path.parents[3] / "elsewhere.json")
    path.symlink_to(path.parents[3] / "elsewhere.json")


def as_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def as_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def year_elsewhere(path: Path) -> None:
    path.parent.rename(path.parents[3] / "elsewhere")
    path.parent.symlink_to(path.parents[3] / "elsewhere")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name here")
@pytest.mark.parametrize("change", [as_link, as_pipe, as_folder, year_elsewhere])
def test_what_stands_in_the_place_of_an_event_is_damaged_and_nothing_is_issued_again(
    change: Callable[[Path], None], tmp_path: Path
) -> None:
    room = newsroom(tmp_path / "room", ["en"])
    (path,) = issue(room)
    change(path)
    assert any("is a link" in what or "it is a folder, a pipe" in what for what in faults(room))
    with pytest.raises(ReadError, match="nothing was done"):
        issue(room, minutes=1, channel="wire")


@pytest.mark.parametrize("change", [lambda path: path.write_text(""), lambda path: path.symlink_to(path.name)])
def test_a_record_that_is_no_folder_is_not_an_empty_one(change: Callable[[Path], object], tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"])
    change(tmp_path / "issued")
    text = file(tmp_path).read_text(encoding="utf-8")
    with pytest.raises(ReadError, match=r"issued: (cannot be read|is a link)"):
        issue(room)
    assert file(tmp_path).read_text(encoding="utf-8") == text
