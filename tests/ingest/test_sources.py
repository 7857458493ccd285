"""What is to be imported, in bulk and of any kind: archives, mail boxes, encodings; one bad source stops no other."""

from __future__ import annotations

import io
import json
import sys
import zipfile
from pathlib import Path

import pytest

from pressctl.errors import Fault, PressctlError, ReadError
from pressctl.importers import Options, Reading
from pressctl.importers.markup import encoding
from pressctl.ingest import run as ingest
from pressctl.ingest.sources import ARCHIVE_LIMIT, SIZE_LIMIT, Skipped, Source, paths, stream
from pressctl.workers import Start, processes
from support.command import Run
from support.docx_files import document, paragraph

TEXT = """COMMUNIQUÉ DE PRESSE
Acme ouvre une usine à Lyon
Lyon, le 2 mars 2026 – Acme a ouvert une usine à Lyon, et elle emploiera quarante personnes de la région dès cette année.
« Nous cherchions ce lieu depuis deux ans », a déclaré la directrice de l’usine, qui l’a inaugurée avec le maire de la ville.
Les premières pompes qui sont construites dans cette usine seront livrées aux villes de la région avant la fin de l’année.
Contact presse : Ana Silva, presse@example.org, +41 22 730 81 11
"""
RUSSIAN = """ПРЕСС-РЕЛИЗ
Компания открыла завод в Лионе
ЛИОН, 2 марта 2026 г. – Компания открыла в Лионе завод, на котором будут работать сорок человек из этого региона.
Первые насосы, которые строят на заводе, будут поставлены городам региона ещё до конца этого года, как и было обещано.
Мы искали это место два года, и нашли его на берегу реки, сказала директор завода, которая открыла его вместе с мэром.
"""
CHINESE = """新闻稿
阿克米公司在里昂开设新工厂
里昂，2026年3月2日电 阿克米公司在里昂开设了新的工厂，将为当地提供四十个工作岗位，并为沿河的城市制造水泵和闸门。
工厂制造的第一批水泵将在今年年底以前交付给该地区的各个城市，这是公司与各城市在去年签订的合同中约定的。
"""


ENCODINGS = {
    "cp1252": (TEXT, "fr", "read as Windows-1252"), "utf-16": (TEXT, "fr", ""), "utf-16-le": (TEXT, "fr", ""),
    "utf-8-sig": (TEXT, "fr", ""), "cp1251": (RUSSIAN, "ru", "read as Windows-1251"),
    "koi8-r": (RUSSIAN, "ru", "read as KOI8-R"), "gb18030": (CHINESE, "zh", "read as GB18030"),
}  # fmt: skip


def read(source: Source) -> tuple[str, list[Reading]]:
    found, readings = ingest.read(source)
    return found, list(readings)


@pytest.mark.parametrize("name", ENCODINGS)
def test_old_encodings_are_read_and_said(name: str) -> None:
    text, language, words = ENCODINGS[name]
    text = text if name != "koi8-r" else text.replace("–", "-")
    data = text.encode(name)
    found, readings = read(Source("page.txt", data))
    release = readings[0].release
    assert found == "text"
    assert release.headline == text.split("\n")[1]
    assert release.language.startswith(language)
    assert any("it is not in UTF-8" in note for note in readings[0].notes) is bool(words)
    assert not words or any(words in note for note in readings[0].notes)


@pytest.mark.parametrize("stated", ["", "iso-8859-1", "no-such-charset"])
def test_a_page_in_latin_1_is_read(stated: str) -> None:
    head = f'<meta charset="{stated}">' if stated else ""
    body = "".join(f"<p>{line}</p>" for line in TEXT.strip().split("\n")[2:])
    page = f"<!DOCTYPE html><html><head>{head}</head><body><article><h1>Acme ouvre une usine à Lyon</h1>{body}</article></body></html>"
    found, readings = read(Source("page.html", page.encode("cp1252")))
    assert (found, readings[0].release.headline) == ("html", "Acme ouvre une usine à Lyon")
    assert "« Nous cherchions" in readings[0].release.body
    assert any("Windows-1252" in note for note in readings[0].notes)


def test_garbled_text_is_left_and_told_of() -> None:
    _, readings = read(
        Source("page.txt", TEXT.encode("utf-8").decode("cp1252", "replace").replace("\ufffd", "").encode())
    )
    assert "dÃ©clarÃ©" in readings[0].release.body
    note = next(note for note in readings[0].notes if "garbled" in note)
    assert readings[0].release.headline.startswith("Acme ouvre une usine")
    assert "“â€“” stands for “–”" in note
    assert "--select mojibake" in note


@pytest.mark.parametrize("text", ["Ã in Portuguese: SÃO PAULO, AMANHÃ", "Âge, Ã la carte"])
def test_capitals_of_a_language_are_not_garbled(text: str) -> None:
    assert encoding.garbled(text) == ""


def test_a_wrong_name_does_not_mislead() -> None:
    data = document(paragraph("Acme opens a plant", "Title"), *(paragraph(line) for line in TEXT.split("\n")[2:5]))
    found, readings = read(Source("plant.txt", data))
    assert found == "docx"
    assert "it is a Word document, whatever its name says, and was read as such" in readings[0].notes
    found, readings = read(Source("plant.docx", TEXT.encode()))
    assert found == "text"


def archive(**files: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, data in files.items():
            opened.writestr(name.replace("__", "/"), data)
    return made.getvalue()


def names(*paths: Path) -> list[tuple[str, str]]:
    found = stream([str(path) for path in paths])
    return [(Path(each.name).name, each.error.message if each.error else "") for each in found]


MAIL = b"From: Ana Silva <press@example.org>\nTo: desk@example.net\nSubject: Acme opens a plant in %s\nDate: Mon, 02 Mar 2026 10:00:00 +0100\n\n"
BODY = b"Acme has opened a plant in the town, and it will employ forty people from the whole of the region.\n\n>From the autumn on, the first pumps that are built there will be delivered to the towns of the region.\n"


def mailbox(*towns: bytes) -> bytes:
    return b"".join(b"From a@example.org Mon Mar  2 10:00:00 2026\n" + MAIL % town + BODY + b"\n" for town in towns)


def test_a_mail_box_is_one_source_a_mail(tmp_path: Path, run: Run) -> None:
    (tmp_path / "pressctl.toml").touch()
    (tmp_path / "box.mbox").write_bytes(mailbox(b"Lyon", b"Bern"))
    done = run("import", "box.mbox", "--format", "jsonl")
    assert done.returncode == 0
    releases = [json.loads(line) for line in done.stdout.splitlines()]
    assert [each["headline"] for each in releases] == ["Acme opens a plant in Lyon", "Acme opens a plant in Bern"]
    assert "\n\nFrom the autumn" in releases[0]["body"]
    again = run("import", "-", stdin=mailbox(b"Lyon", b"Bern"))
    assert again.stdout.count(b"imported before") == 2


def test_an_archive_is_read_without_being_unpacked(tmp_path: Path, run: Run) -> None:
    (tmp_path / "pressctl.toml").touch()
    slip = archive(
        **{
            "../../slip.txt": TEXT.encode(),
            "a.txt": TEXT.encode(),
            "box.mbox": mailbox(b"Lyon", b"Bern"),
            "pic.png": b"x",
        }
    )
    (tmp_path / "all.zip").write_bytes(slip)
    done = run("import", "all.zip")
    assert done.returncode == 2
    assert b"all.zip/../../slip.txt: has a name that leads out of its archive" in done.stderr
    assert not (tmp_path.parent.parent / "slip.txt").exists()
    assert b"3 imported; 1 not imported" in done.stderr
    assert sorted(path.suffix for path in tmp_path.rglob("*") if path.is_file()) == [".md"] * 3 + [".toml", ".zip"]


def test_an_archive_in_an_archive_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(archive(**{"b.zip": archive(**{"c.txt": b"x"})}))
    assert names(tmp_path / "a.zip") == [("b.zip", "is an archive in an archive")]


def test_an_archive_without_a_source_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.pages").write_bytes(archive(**{"Index/Document.iwa": b"x", ".hidden.txt": b"x"}))
    assert names(tmp_path / "a.pages") == [("a.pages", "is an archive without anything that can be imported")]


def test_a_bomb_does_not_go_off(tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("large.txt", b"0" * (SIZE_LIMIT + 1))
        opened.writestr("page.txt", b"x")
    (tmp_path / "a.zip").write_bytes(made.getvalue())
    assert names(tmp_path / "a.zip") == [("large.txt", "is larger than 20 MB; no release is"), ("page.txt", "")]
    huge = made.getvalue().replace((SIZE_LIMIT + 1).to_bytes(4, "little"), (ARCHIVE_LIMIT + 1).to_bytes(4, "little"))
    (tmp_path / "b.zip").write_bytes(huge)
    assert names(tmp_path / "b.zip")[0][1] == "unpacks to more than any archive of releases"


def test_a_file_of_200_megabytes_is_not_read(tmp_path: Path, run: Run) -> None:
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(200_000_000)
    done = run("import", "large.txt")
    assert done.returncode == 2
    assert b"large.txt: is larger than 20 MB; no release is" in done.stderr


def test_a_text_that_starts_with_from_is_no_mail_box(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("From Lyon to Bern by boat\n\n" + TEXT, encoding="utf-8")
    assert names(tmp_path / "a.txt") == [("a.txt", "")]


def test_a_bad_source_stops_no_other(tmp_path: Path, run: Run) -> None:
    (tmp_path / "pressctl.toml").touch()
    folder = tmp_path / "old"
    folder.mkdir()
    for town in ("Lyon", "Bern", "Oslo", "Rome"):
        (folder / f"{town}.txt").write_text(TEXT.replace("Lyon", town), encoding="utf-8")
    (folder / "cut.xml").write_bytes(b"<nitf><body>")
    (folder / "index.html").write_bytes(b"<html><body></body></html>")
    (folder / "plant.png").write_bytes(b"x")
    done = run("import", "old")
    assert done.returncode == 2
    assert b"cut.xml: is NITF that is cut off" in done.stderr
    assert b"index.html: holds no article" in done.stderr
    assert b"skipped in folders, as no source has such a suffix: 1 .png" in done.stderr
    assert done.stderr.splitlines()[-1] == b"4 imported; 2 not imported"
    again = run("import", "old", "--format", "json")
    data = json.loads(again.stdout)
    assert [each["state"] for each in data["releases"]] == ["kept"] * 4
    assert [Path(each["source"]).name for each in data["errors"]] == ["cut.xml", "index.html"]
    assert len(list((tmp_path / "releases").rglob("*.md"))) == 4


def test_a_release_that_was_moved_and_edited_is_not_imported_again(tmp_path: Path, run: Run) -> None:
    (tmp_path / "pressctl.toml").touch()
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    run("import", "a.txt")
    made = next((tmp_path / "releases").rglob("*.md"))
    moved = tmp_path / "releases" / "moved.fr.md"
    moved.write_text(made.read_text(encoding="utf-8").replace("quarante", "cinquante"), encoding="utf-8")
    made.unlink()
    assert b"moved.fr.md (imported before" in run("import", "a.txt").stdout
    assert "cinquante" in moved.read_text(encoding="utf-8")


def test_many_sources_read_in_processes_are_the_same_in_the_same_order() -> None:
    feed = b"<rss version='2.0'><channel><title>Acme</title></channel></rss>"
    sources = [Source(f"{number:02}.txt", TEXT.replace("Lyon", f"Lyon-{number}").encode()) for number in range(40)]
    sources[7], sources[20], sources[38] = Source("7.txt", b"Nothing."), Source("20.rss", feed), Source("38.md", b"\0")

    def results(start: Start | None = None) -> list[tuple[str, object]]:
        made = ingest.read_all(sources, "", Options(), start)
        return [(each.name, f"{found!r}" if isinstance(found, PressctlError) else told(found)) for each, found in made]

    def told(found: ingest.Read) -> object:
        try:
            return found[0], list(found[1])
        except Fault:
            raise
        except PressctlError as error:
            return f"{error!r} {error.hint}"

    alone = results()
    assert [name for name, _ in alone] == [source.name for source in sources]
    assert sum(isinstance(each, str) for _, each in alone) >= 2
    with processes(2) as start:
        assert results(start) == alone


def test_a_feed_is_read_out_of_its_file_an_item_after_the_other(tmp_path: Path) -> None:
    """A site of 20,000 posts is one file of 200 MB; control characters, which old sites leave in it, are no text."""
    titles = [f"Acme opens plant {number}" for number in range(400)]
    items = "\n".join(f"<item><title>{title}</title></item>" for title in titles).replace("plant 2", "pl\x0bant 2")
    (tmp_path / "feed.rss").write_text(f"<rss version='2.0'><channel>{items}</channel></rss>", encoding="utf-8")
    (source,) = stream([str(tmp_path / "feed.rss")])
    assert len(source.data) < 5_000
    found, readings = read(source)
    assert (found, [each.release.headline for each in readings]) == ("rss", titles)
    _, whole = ingest.read(source, "text", Options(anyway=True))
    assert "plant 399" in next(iter(whole)).release.body


def test_a_feed_that_is_gone_before_it_is_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "feed.rss").write_bytes(b"<rss version='2.0'><channel/></rss>")
    (source,) = stream([str(tmp_path / "feed.rss")])
    (tmp_path / "feed.rss").unlink()
    with pytest.raises(ReadError, match=r"feed\.rss: cannot be read"):
        read(source)


@pytest.mark.parametrize("name", ["https://www.example.org/news", "http://www.example.org/?p=1", "www.example.org"])
def test_an_address_on_the_web_is_to_be_saved_first(name: str) -> None:
    (source,) = stream([name])
    assert source.error
    assert "pressctl uses no network" in source.error.message
    assert source.error.hint == "save the page, and import the file"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows asks for rights to make a link")
def test_a_link_out_of_a_folder_is_passed_over_and_named(tmp_path: Path, run: Run) -> None:
    folder, other = tmp_path / "archive", tmp_path / "other.txt"
    (folder / "kept").mkdir(parents=True)
    (folder / "kept" / "a.txt").write_text(TEXT, encoding="utf-8")
    other.write_text(TEXT, encoding="utf-8")
    (folder / "inner.txt").symlink_to("kept/a.txt")
    (folder / "outer.txt").symlink_to(other)
    (folder / "loop.txt").symlink_to("loop.txt")
    skipped = Skipped()
    assert [Path(name).name for name in paths([str(folder)], skipped)] == ["inner.txt", "loop.txt", "a.txt"]
    assert skipped.links == [str(folder / "outer.txt")]
    assert "as links that lead out of them: archive/outer.txt;" in run("import", "archive").stderr.decode()
    assert list(paths([str(folder / "outer.txt")], skipped)) == [str(folder / "outer.txt")]
