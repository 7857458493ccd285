"""What may go out, under which names, and that a batch is written whole or not at all."""

from __future__ import annotations

import datetime as dt
import json
import zipfile
from pathlib import Path

import pytest

from pressctl.errors import UsageError, WriteError
from pressctl.exporters import FORMATS, Exported
from pressctl.publishing import order
from pressctl.publishing.order import File
from pressctl.publishing.public_files import RECORD
from pressctl.publishing.render import BATCH
from pressctl.publishing.stage import Stage
from pressctl.release.model import Release, Status
from support.command import Run

SOUND = """\
---
headline: {headline}
language: en
date: 2026-03-01
dateline: Lyon
status: {status}
{more}contacts:
- name: Ana Silva
  email: press@example.org
  phone: +41 22 730 81 11
---

Acme has opened a plant in Lyon, and it will employ forty people from the region.
"""


def write(
    folder: Path, name: str, headline: str = "Acme opens a plant", status: str = "approved", more: str = ""
) -> None:
    (folder / name).write_text(SOUND.format(headline=headline, status=status, more=more), encoding="utf-8")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != RECORD)


def test_a_release_with_an_error_is_shown_and_not_exported(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "a.md")
    write(tmp_path, "b.md", "Acme, XXX", more="embargo: tomorrow\n")
    done = run("export", "--output", "out")
    assert done.returncode == 1
    assert b"unreadable-embargo" in done.stderr
    assert b"b.md: not exported, it has errors" in done.stderr
    assert names(tmp_path / "out") == ["acme-opens-a-plant.en.html"]
    done = run("export", "b.md", "--output", "-", "--no-verify", "--to", "text")
    assert done.returncode == 0
    assert done.stdout.startswith(b"EMBARGOED UNTIL tomorrow")


def test_two_releases_that_would_get_one_name_are_refused_before_anything_is_written(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "a.md")
    write(tmp_path, "b.md")
    done = run("export", "--output", "out")
    assert done.returncode == 2
    assert b"a.md and b.md would both become out/acme-opens-a-plant.en.html" in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_site_goes_into_a_folder_of_its_own(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "a.md")
    done = run("export", "--to", "site,rss")
    assert done.returncode == 2
    assert b"A site needs a folder of its own" in done.stderr
    assert run("export", "--to", "site").returncode == 0
    assert (tmp_path / "site" / "index.html").exists()


def test_what_is_there_is_replaced_only_when_told_so(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "a.md")
    assert run("export", "--output", "out").returncode == 0
    done = run("export", "--output", "out")
    assert done.returncode == 2
    assert b"already exists; nothing was written" in done.stderr
    assert run("export", "--output", "out", "--force").returncode == 0


def test_a_discreet_name_says_nothing(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "a.md", more="embargo: 2026-03-09 10:00 Europe/Zurich\n")
    assert run("export", "--output", "out", "--discreet", "--to", "kit").returncode == 0
    (name,) = names(tmp_path / "out")
    assert name.startswith("embargoed-")
    with zipfile.ZipFile(tmp_path / "out" / name) as archive:
        assert not [inside for inside in archive.namelist() if "acme" in inside]


def test_the_manifest_says_what_was_written(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "a.md")
    done = run("export", "--to", "html,text", "--format", "json")
    entries = json.loads(done.stdout)["exports"]
    assert [entry["format"] for entry in entries] == ["html", "text"]
    assert {"release", "format", "path", "bytes", "sha256", "notes"} == set(entries[0])


def test_many_are_exported_in_processes_and_the_bytes_are_the_same(run: Run, tmp_path: Path) -> None:
    for number in range(80):
        write(tmp_path, f"{number:02}.md", f"Acme opens plant number {number}")
    assert run("export", "--output", "one", "--jobs", "1").returncode == 0
    assert run("export", "--output", "two", "--jobs", "2").returncode == 0
    assert len(names(tmp_path / "one")) == 80
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def test_to_help_lists_the_formats(run: Run) -> None:
    shown = run("export", "--to", "help").stdout.decode()
    assert [line.split()[0] for line in shown.splitlines()] == list(FORMATS)


@pytest.mark.parametrize("name", ["../a.txt", "/a.txt"])
def test_no_file_leaves_the_folder(name: str, tmp_path: Path) -> None:
    stage = Stage(tmp_path / "out", force=True)
    with pytest.raises(WriteError):
        stage.add(File("a.md", "text", name, Exported(b"")))


def test_a_batch_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    stage = Stage(tmp_path, force=False)
    stage.add(File("a.md", "text", "a.txt", Exported(b"a")))
    stage.add(File("b.md", "text", "a.txt", Exported(b"b")))
    with pytest.raises(UsageError, match=r"a\.md and b\.md"):
        stage.move()
    stage.clear()
    assert names(tmp_path) == []


def test_only_what_changed_is_built_again(run: Run, tmp_path: Path) -> None:
    for name in ("a.md", "b.md"):
        write(tmp_path, name, f"Acme opens {name[0]}", more="media:\n- file: plant.png\n  alt: A\n")
    (tmp_path / "plant.png").write_bytes(b"one")
    assert run("export", "--to", "html,kit,csv", "--changed").returncode == 0
    before = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "exports").iterdir()}
    done = run("export", "--to", "html,kit,csv", "--changed")
    assert b"5 files are up to date" in done.stderr
    assert done.stdout == b""
    (tmp_path / "plant.png").write_bytes(b"two")
    done = run("export", "--to", "html,kit,csv", "--changed")
    made = ("acme-opens-a.en.html", "acme-opens-a.en.zip", "acme-opens-b.en.html", "acme-opens-b.en.zip")
    assert sorted(done.stdout.decode().split()) == [f"exports/{name}" for name in made]
    write(tmp_path, "a.md", "Acme opens a", more="summary: Pumps\n")
    (tmp_path / "exports" / "acme-opens-b.en.html").write_text("touched")
    done = run("export", "--to", "html,csv", "--changed")
    assert set(done.stdout.decode().split()) == {
        "exports/acme-opens-a.en.html", "exports/acme-opens-b.en.html", "exports/releases.csv",
    }  # fmt: skip
    after = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "exports").iterdir()}
    assert set(before) == set(after)


def test_an_embargo_that_lifts_is_a_change(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "a.md", more="embargo: 2026-03-09 10:00 Europe/Zurich\n")
    assert run("export", "--changed").stdout
    assert not run("export", "--changed").stdout
    assert run("export", "--changed", "--now", "2026-03-10T00:00:00Z").stdout


def test_a_format_that_cannot_be_does_not_keep_the_others_back(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "a.md")
    done = run("export", "--to", "ics,rss,html")
    assert done.returncode == 2
    assert done.stdout == b"exports/acme-opens-a-plant.en.html\n"
    assert b"pressctl: a.md: ics: there is no event" in done.stderr
    assert b"pressctl: rss: " in done.stderr


def test_when_a_file_cannot_be_moved_it_is_said_how_many_were(tmp_path: Path) -> None:
    stage = Stage(tmp_path, force=True)
    (tmp_path / "new").mkdir()
    for name in ("a.txt", "new/b.txt", "old/c.txt", "z.txt"):
        stage.add(File("a.md", "text", name, Exported(b"a")))
    (tmp_path / "z.txt" / "taken").mkdir(parents=True)
    with pytest.raises(WriteError) as raised:
        stage.move()
    stage.clear()
    assert "z.txt: cannot be written" in raised.value.message
    assert raised.value.hint == "3 of 4 files are in their places, the others are not"
    assert names(tmp_path / "new") == ["b.txt"]
    assert names(tmp_path / "old") == ["c.txt"]


def test_a_page_that_may_no_longer_be_public_is_taken_down(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "a.md", "Acme opens a")
    write(tmp_path, "b.md", "Acme opens b")
    assert run("export", "--to", "site").returncode == 0
    page = tmp_path / "site" / "en" / "2026" / "acme-opens-b" / "index.html"
    (tmp_path / "site" / "CNAME").write_text("news.example")
    assert page.exists()
    write(tmp_path, "b.md", "Acme opens b", more="embargo: 2026-03-09 10:00 Europe/Zurich\n")
    done = run("export", "--to", "site", "--changed")
    assert done.returncode == 0
    assert b"acme-opens-b/index.html: taken down" in done.stderr
    assert not page.exists()
    assert (tmp_path / "site" / "CNAME").exists()


@pytest.mark.parametrize(
    "key",
    [
        "Embargo",
        "embrago",
        "embargoed",
        "embargo_until",
        "EMBARGO-UNTIL",
        "emabrgo",
        "embarg",
        "under_embargo",
        "sperrfrist",
        "gesperrt-bis",
        "эмбарго",
        "hold_for_release",
        "禁发时间",
    ],
)
def test_a_key_that_may_be_meant_as_an_embargo_keeps_a_release_out_of_what_everybody_reads(
    run: Run, tmp_path: Path, key: str
) -> None:
    write(tmp_path, "a.md", more=f"{key}: 2035-01-01T10:00:00+01:00\n")
    done = run("export", "--to", "jsonld", "--no-verify", "--output", "out")
    assert f"its key “{key}” may be meant as an embargo".encode() in done.stderr
    assert not (tmp_path / "out").exists() or names(tmp_path / "out") == []


@pytest.mark.parametrize(
    "line", ["publish: false", "online: no", "visible: false", "password: abc", "published: false", "unlisted: true"]
)
def test_what_keeps_a_page_out_of_another_site_keeps_it_out_here(run: Run, tmp_path: Path, line: str) -> None:
    write(tmp_path, "a.md", more=f"{line}\n")
    done = run("export", "--to", "jsonld", "--no-verify", "--output", "out")
    assert f"“{line.partition(':')[0]}”".encode() in done.stderr
    assert not (tmp_path / "out").exists() or names(tmp_path / "out") == []


@pytest.mark.parametrize(
    "line", ["embargoed: false", "publish: true", "online: yes", "password: ''", "press_release: true", "release: 2026-03-02",
             "immediate_release: true", "sperrfrist: nein", "lastmod: 2026-03-02", "hold: 2026-03-02"]
)  # fmt: skip
def test_a_key_that_holds_nothing_back_lets_a_release_out(run: Run, tmp_path: Path, line: str) -> None:
    write(tmp_path, "a.md", more=f"{line}\n")
    assert run("export", "--to", "jsonld", "--no-verify", "--output", "out").returncode == 0
    assert names(tmp_path / "out") == ["acme-opens-a-plant.en.jsonld"]


def test_a_key_that_says_there_is_no_embargo_holds_nothing_back(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "a.md", more="embargoed: false\n")
    assert run("export", "--to", "jsonld", "--no-verify", "--output", "out").returncode == 0
    assert names(tmp_path / "out") == ["acme-opens-a-plant.en.jsonld"]


@pytest.mark.parametrize("format", ["site", "jsonld"])
def test_the_embargo_of_one_language_holds_the_others(run: Run, tmp_path: Path, format: str) -> None:
    (tmp_path / "pressctl.toml").write_text('[newsroom]\nname = "Acme"\nreleases = "."\n', encoding="utf-8")
    write(tmp_path, "a.en.md", more="id: plant\nembargo: 2035-01-01T10:00:00+01:00\n")
    write(tmp_path, "a.fr.md", "Acme ouvre une usine", more="id: plant\n")
    done = run("export", "--to", format, "--no-verify", "--output", "out")
    assert b"a.en.md with the same id is under embargo" in done.stderr
    assert not [path for path in (tmp_path / "out").rglob("*") if path.is_file() and b"usine" in path.read_bytes()]


def test_one_language_alone_is_held_too(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").write_text('[newsroom]\nname = "Acme"\nreleases = "."\n', encoding="utf-8")
    write(tmp_path, "a.en.md", more="id: plant\nembargo: 2035-01-01T10:00:00+01:00\n")
    write(tmp_path, "a.fr.md", "Acme ouvre une usine", more="id: plant\n")
    done = run("export", "a.fr.md", "--to", "jsonld", "--no-verify", "--output", "out")
    assert b"a.en.md with the same id is under embargo" in done.stderr


def test_what_a_file_is_called_and_how_its_keys_are_named_is_part_of_what_was_built(run: Run, tmp_path: Path) -> None:
    text = SOUND.format(headline="Acme opens a room", status="approved", more="lede: A new room\n")
    (tmp_path / "2026-03-02-room.en.md").write_text(text.replace("date: 2026-03-01\n", ""), encoding="utf-8")
    export = ("export", "--to", "json", "--no-verify", "--changed", "--output", "out")
    assert run(*export).returncode == 0
    (tmp_path / "2026-03-02-room.en.md").rename(tmp_path / "2026-04-09-room.en.md")
    run(*export)
    built = tmp_path / "out" / "acme-opens-a-room.en.json"
    assert json.loads(built.read_text("utf-8"))["release"]["date"]["day"] == "2026-04-09"
    (tmp_path / "pressctl.toml").write_text(
        '[newsroom]\nreleases = "."\n[fields]\nsummary = "lede"\n', encoding="utf-8"
    )
    run(*export)
    assert json.loads(built.read_text("utf-8"))["release"]["summary"] == "A new room"


def test_a_name_that_no_system_takes_stops_no_other_release(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "a.md", more=f"slug: {'é' * 250}\n")
    write(tmp_path, "b.md", "Acme opens a room")
    done = run("export", "--no-verify", "--output", "out")
    assert b"longer than 255 bytes; give it a `slug`" in done.stderr
    assert names(tmp_path / "out") == ["acme-opens-a-room.en.html"]


@pytest.mark.parametrize("format", ["docx", "nitf", "pdf"])
def test_mark_up_that_is_nested_too_deep_is_named(run: Run, tmp_path: Path, format: str) -> None:
    write(tmp_path, "a.md")
    (tmp_path / "a.md").write_text((tmp_path / "a.md").read_text("utf-8") + "**a " * 300 + " a**" * 300, "utf-8")
    done = run("export", "--to", format, "--no-verify", "--output", "out")
    assert done.returncode == 2
    assert b"mark-up nested hundreds of levels deep" in done.stderr


def test_more_pdfs_than_go_to_a_process_at_once_are_written_to_the_end(run: Run, tmp_path: Path) -> None:
    for number in range(BATCH + 2):
        write(tmp_path, f"{number:02}.md", f"Acme opens plant {number}")
    done = run("export", "--to", "pdf", "--no-verify", "--jobs", "2", "--output", "out")
    assert done.returncode == 0
    assert len(names(tmp_path / "out")) == BATCH + 2


@pytest.mark.parametrize("to", ["html", "site", "jsonld"])
def test_a_clock_that_is_set_is_said(run: Run, tmp_path: Path, to: str) -> None:
    write(tmp_path, "a.md", more="embargo: 2035-01-01T10:00:00+01:00\n")
    done = run("export", "--to", to, "-o", "out", "--now", "2036-01-01T00:00:00Z")
    assert b"the clock is set to 2036-01-01T00:00:00+00:00 by --now" in done.stderr
    done = run("export", "--to", to, "-o", "out", "--force", PRESSCTL_NOW="2036-01-02T00:00:00Z")
    assert b"the clock is set to 2036-01-02T00:00:00+00:00 by PRESSCTL_NOW" in done.stderr
    assert b"the clock" not in run("export", "--to", to, "-o", "out", "--force", PRESSCTL_NOW="").stderr


def test_a_site_is_made_again_and_what_somebody_changed_in_it_is_not_replaced(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "a.md", "Acme opens a plant in Lyon")
    write(tmp_path, "b.md", "Acme opens a plant in Bern")
    assert run("export", "--to", "site").returncode == 0
    write(tmp_path, "a.md", "Acme closes a plant in Lyon")
    again = run("export", "--to", "site")
    assert again.returncode == 0, again.stderr.decode()
    assert b"Acme closes" in (tmp_path / "site" / "en" / "index.html").read_bytes()
    front = tmp_path / "site" / "en" / "index.html"
    front.write_bytes(front.read_bytes().replace(b"</body>", b"<!-- mine --></body>"))
    done = run("export", "--to", "site")
    assert (done.returncode, b"already exists; nothing was written" in done.stderr) == (2, True)
    assert b"mine" in front.read_bytes()


def test_a_site_loses_its_last_release(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "a.md")
    (tmp_path / "pressctl.toml").write_text('[newsroom]\nreleases = "."\nlanguages = ["en"]\n')
    assert run("export", "--to", "site").returncode == 0
    write(tmp_path, "a.md", status="draft")
    assert run("export", "--to", "site").returncode == 0
    assert list((tmp_path / "site").rglob("*plant*")) == []


@pytest.mark.parametrize(("status", "why"), [(Status.DRAFT, "it is a draft"), (Status.REVIEW, "it is in review")])
def test_what_nobody_has_approved_is_kept_back_in_words(status: Status, why: str) -> None:
    now = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)
    kept = order.kept_back(Release(status=status), order.Order(()), now=now, zone="")
    assert kept == f"left out, {why} (--include-drafts takes it)"
