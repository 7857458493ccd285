"""`pressctl search`: releases are found by their words, whatever is typed, changed or broken in between."""

from __future__ import annotations

import json
import os
import sqlite3
import time
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from pressctl import store
from pressctl.cli import application
from pressctl.errors import UsageError
from pressctl.newsroom.search import search_index, searching
from support.command import NOW, Run

RELEASE = """---
headline: "{headline}"
language: {language}
date: {date}
status: released
---

{body}
"""
OLD = time.time() - 3600


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """A newsroom of five releases, written an hour ago."""
    write(tmp_path, "plant.en.md", "Acme opens a plant", "Acme opened a plant in Zürich.\nIt builds pumps for rivers.")
    write(tmp_path, "pump.en.md", "Acme sells pumps", "The pumps of the plant are sold.", date="2025-05-06")
    write(tmp_path, "usine.fr.md", "Acme ouvre une usine à Zurich", "L’UE a payé l’usine.", language="fr")
    write(tmp_path, "masna.ar.md", "أكمي تفتح مصنعًا", "فتحت الشركة مصنعًا في القُدْسُ.", language="ar")
    write(tmp_path, "gong.zh.md", "Acme 开设水泵厂", "Acme 公司开设了一家工厂，制造水泵。", language="zh")
    return tmp_path


def write(folder: Path, name: str, headline: str, body: str, language: str = "en", date: str = "2026-03-02",
          at: float = OLD) -> None:  # fmt: skip
    file = folder / name
    file.write_text(RELEASE.format(headline=headline, language=language, date=date, body=body), encoding="utf-8")
    os.utime(file, (at, at))


@pytest.fixture
def call(room: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Run the command in this process, in the newsroom, with a cache of its own."""
    monkeypatch.chdir(room)
    monkeypatch.setenv("PRESSCTL_CACHE", str(room / ".kept"))
    monkeypatch.setenv("PRESSCTL_NOW", NOW)
    return lambda *arguments: CliRunner().invoke(application(["search"]), ["search", *arguments])


@pytest.fixture
def find(call: Any) -> Any:
    """Search; give the names of the files that are found, in order."""

    def names(*arguments: str) -> list[str]:
        done = call("--format", "json", *arguments)
        assert done.exit_code == 0, done.stderr
        return [each["path"] for each in json.loads(done.stdout)["releases"]]

    return names


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["plant"], ["plant.en.md", "pump.en.md"]),  # a headline before a text
        (["PLANT", "zurich"], ["plant.en.md"]),  # all of the words
        (["Zu\u0308rich"], ["usine.fr.md", "plant.en.md"]),
        (["pump"], ["pump.en.md", "plant.en.md"]),  # and what begins with it
        (["pl"], []),  # but not of two letters
        (["l'UE"], ["usine.fr.md"]),
        (["القدس"], ["masna.ar.md"]),
        (["القـدس"], ["masna.ar.md"]),
        (["水泵"], ["gong.zh.md"]),
        (["水厂"], []),
        (["plant in zurich pumps"], ["plant.en.md"]),
        (["nothing"], []),
    ],
)
def test_a_release_is_found_by_its_words(words: list[str], found: list[str], find: Any) -> None:
    assert find(*words) == found
    assert sorted(find("--no-cache", *words)) == sorted(found)


def test_filters_are_those_of_the_list(find: Any) -> None:
    assert find("acme", "--language", "fr") == ["usine.fr.md"]
    assert find("acme", "--language", "zh", "--since", "2026-03-02") == ["gong.zh.md"]
    assert find("pumps", "--until", "2025-12-31") == ["pump.en.md"]
    assert find("plant", "--status", "draft") == []
    assert len(find("acme", "--limit", "2")) == 2
    assert len(find("acme", "--limit", "0")) == 4


def test_the_line_is_named_and_what_was_looked_for_is_marked(call: Any) -> None:
    done = call("zurich", "--language", "en")
    assert done.stdout.splitlines() == [
        "plant.en.md:8",
        "  Acme opens a plant (en, 2026-03-02, released)",
        "    8 | Acme opened a plant in Zürich.",
        "      |                        ^^^^^^",
        "",
    ]
    assert done.stderr == "1 release\n"


def test_it_is_said_that_there_are_more(call: Any) -> None:
    assert call("plant", "--limit", "1").stderr == "the best 1; --limit 0 shows all\n"
    assert call("plant", "--limit", "2").stderr == "2 releases\n"


def test_a_word_that_only_the_headline_has_is_shown_there(call: Any) -> None:
    done = call("sells", "--format", "json")
    [found] = json.loads(done.stdout)["releases"]
    assert (found["line"], found["text"]) == (2, 'headline: "Acme sells pumps"')
    assert found["marks"] == [{"column": 17, "end_column": 22}]


HOSTILE = ['"', "'", "plant\"", "NEAR(plant pump)", "headline:plant", "plant*", "-plant", "^plant", "plant OR zzz",
           "(", "plant AND", "{plant}", "plant; DROP TABLE file", "\udcff plant", "é" * 10_000, "a b " * 2_500, "pla\0nt",
           " ".join(f"w{number}" for number in range(2_000))]  # fmt: skip


def test_nothing_that_is_typed_is_a_command(find: Any, call: Any) -> None:
    for typed in HOSTILE:
        done = call("--", typed)
        is_word = any(map(str.isalnum, typed))
        assert done.exit_code == 0 if is_word else isinstance(done.exception, UsageError), (typed, done.exception)
        assert "cannot be used" not in done.stderr
    assert find("--", "-plant") == ["plant.en.md", "pump.en.md"]
    assert find("plant*") == ["plant.en.md", "pump.en.md"]
    assert find("plant OR zzz") == []


def test_a_search_for_signs_alone_says_so(run: Run) -> None:
    done = run("search", "«…»")
    assert (done.returncode, done.stderr.decode().splitlines()[0]) == (2, "pressctl: There is no word to look for")


def test_what_has_changed_is_found_as_it_is_now(find: Any, room: Path) -> None:
    assert find("plant") == ["plant.en.md", "pump.en.md"]
    write(room, "plant.en.md", "Acme opens a works", "Acme opened a works in Zürich.", at=OLD + 60)
    (room / "pump.en.md").unlink()
    write(room, "new.en.md", "Acme closes a plant", "It is closed.")
    assert find("plant") == ["new.en.md"]
    assert find("works") == ["plant.en.md"]
    (room / "usine.fr.md").rename(room / "fabrique.fr.md")
    assert find("usine") == ["fabrique.fr.md"]


def test_a_file_that_is_saved_twice_in_a_moment_is_read_again(find: Any, room: Path) -> None:
    now = time.time()
    write(room, "plant.en.md", "Acme opens a plant", "One apple.", at=now)
    assert find("apple") == ["plant.en.md"]
    write(room, "plant.en.md", "Acme opens a plant", "One lemon.", at=now)
    assert find("apple") == []
    assert find("lemon") == ["plant.en.md"]


def test_only_what_has_changed_is_read(room: Path, tmp_path: Path) -> None:
    from pressctl.newsroom.folder import Newsroom
    from pressctl.newsroom.search import searching

    house = Newsroom(room)
    index = search_index.SearchIndex(tmp_path / ".own", house)
    assert len(index.changed(_seen_later(room))) == 5
    index.put(list(searching.fresh(house, index.changed(_seen_later(room)))))
    index.settle(_seen_later(room))
    assert index.changed(_seen_later(room)) == []
    write(room, "pump.en.md", "Acme sells", "Something else.", at=OLD + 60)
    assert [path for path, _ in index.changed(_seen_later(room))] == [str(room / "pump.en.md")[len(str(room)) + 1 :]]
    index.close()


def _seen_later(room: Path) -> search_index.Snapshot:
    """Return what is seen a minute from now, when nothing was written just before."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search_index, "YOUNG", -60_000_000_000)
        return search_index.snapshot(room)


def test_settings_that_change_how_releases_are_read_make_another_index(find: Any, room: Path) -> None:
    (room / "note.md").write_text("---\ntitel: Acme pflanzt Bäume\n---\nEin Text.\n", encoding="utf-8")
    assert find("baume") == []
    (room / "pressctl.toml").write_text('[newsroom]\nreleases = "."\n[fields]\nheadline = "titel"\n')
    assert find("baume") == ["note.md"]


def files_of(room: Path) -> list[Path]:
    return sorted((room / ".kept").glob("search-*.sqlite"))


@pytest.mark.parametrize("junk", [b"", b"not a database", b"SQLite format 3\0" + b"\xff" * 9000])
def test_a_damaged_index_is_made_again(junk: bytes, find: Any, room: Path) -> None:
    find("plant")
    [file] = files_of(room)
    file.write_bytes(junk)
    assert find("plant") == ["plant.en.md", "pump.en.md"]


def test_bytes_that_change_in_the_index_stop_nothing(find: Any, room: Path) -> None:
    find("plant")
    [file] = files_of(room)
    data = file.read_bytes()
    for start in range(4096, len(data), len(data) // 6):
        file.write_bytes(data[:start] + b"\xa5" * 700 + data[start + 700 :])
        assert set(find("plant")) <= {"plant.en.md", "pump.en.md"}


def test_an_index_that_another_search_holds_is_done_without(
    find: Any, call: Any, room: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "TIMEOUT", 0.01)
    find("plant")
    [file] = files_of(room)
    write(room, "new.en.md", "Acme closes a plant", "It is closed.")
    other = sqlite3.connect(file)
    other.execute("BEGIN EXCLUSIVE")
    done = call("plant", "--format", "json")
    other.rollback()
    other.close()
    assert done.exit_code == 0
    assert {each["path"] for each in json.loads(done.stdout)["releases"]} == {"new.en.md", "plant.en.md", "pump.en.md"}
    assert "the search index cannot be used (database is locked); every release is read" in done.stderr


def test_a_folder_that_takes_no_index_is_done_without(call: Any, room: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (room / "file").touch()
    monkeypatch.setenv("PRESSCTL_CACHE", str(room / "file"))
    done = call("plant")
    assert (done.exit_code, done.stdout.count(".md:")) == (0, 2)
    assert "every release is read" in done.stderr


def test_sqlite_without_full_text_search_is_done_without(
    room: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pressctl.newsroom.folder import Newsroom

    monkeypatch.setattr(search_index, "TABLES", ("CREATE VIRTUAL TABLE words USING fts99(body)",))
    index = search_index.SearchIndex(tmp_path / ".own", Newsroom(room))
    assert index.fault == "no such module: fts99"
    assert list(index.unread()) == []


def test_files_that_are_no_releases_are_named(call: Any, room: Path) -> None:
    for number in range(5):
        (room / f"bad{number}.md").write_text("---\nheadline: [\n---\nplant\n")
    done = call("plant")
    assert done.exit_code == 2
    assert "bad0.md:" in done.stderr
    assert "2 more files could not be read, and were not searched" in done.stderr
    assert done.stdout.count(".md:") == 2


def test_the_index_of_a_newsroom_is_used_from_any_folder(run: Run, room: Path) -> None:
    (room / "releases").mkdir()
    write(room / "releases", "a.en.md", "Acme grows", "It grows.")
    (room / "pressctl.toml").touch()
    inside = json.loads(run("search", "grows", "--format", "json", PRESSCTL_CACHE=str(room / ".kept")).stdout)
    outside = run("search", "grows", "--format", "json", "--newsroom", str(room), PRESSCTL_CACHE=str(room / ".kept"))
    assert inside == json.loads(outside.stdout)
    assert len(files_of(room)) == 1


def test_a_file_of_a_time_that_no_clock_has_seen_is_read_each_time(find: Any, room: Path) -> None:
    os.utime(room / "plant.en.md", (10_000_000_000, 10_000_000_000))  # 2286: its nanoseconds fit into no 64 bits
    assert find("rivers") == ["plant.en.md"]
    write(room, "plant.en.md", "Acme opens a plant", "Lemons.", at=10_000_000_000)
    assert (find("rivers"), find("lemons")) == ([], ["plant.en.md"])


def test_the_state_of_files_does_not_hang_on_the_order_in_which_the_system_names_them(room: Path) -> None:
    (room / "2026").mkdir()
    write(room / "2026", "deep.en.md", "Acme opens a plant", "Deep.")
    (room / "gone.md").symlink_to("nowhere.md")
    files = dict(_seen_later(room).files())
    assert sorted(files) == [
        "2026/deep.en.md", "gone.md", "gong.zh.md", "masna.ar.md", "plant.en.md", "pump.en.md", "usine.fr.md",
    ]  # fmt: skip
    assert [path for path, stamp in files.items() if not stamp] == ["gone.md"]
    assert search_index.snapshot(room).digest == b""  # a link that leads nowhere may lead somewhere at any time


def test_no_limit_is_too_large(call: Any) -> None:
    assert call("plant", "--limit", "99999999999999999999").exit_code == 0


@pytest.mark.slow
@pytest.mark.parametrize("looked_for", [["1000"], ["1000 1000"], ["100", "1000"]])
def test_a_hundred_thousand_figures_in_a_line_are_marked_in_linear_time(looked_for: list[str]) -> None:
    line = " ".join(["1000"] * 100_000)
    began = time.process_time()
    assert len(searching.marks(line, looked_for)) >= 99_999
    assert time.process_time() - began < 5  # it took thirteen seconds and more
