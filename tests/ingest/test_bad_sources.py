"""Sources that are broken, hostile or not what they say: a sentence for each, the right exit code, and the run goes on."""

from __future__ import annotations

import io
import os
import random
import zipfile
from pathlib import Path

import pytest

from pressctl.errors import BUG, Fault, ImportRefused, PressctlError
from pressctl.importers import FORMATS, Options, Reading, html
from pressctl.ingest.run import read, read_all
from pressctl.ingest.sources import SIZE_LIMIT, Skipped, Source, stream
from support.command import Run
from support.docx_files import document, paragraph

TEXT = (
    "Acme opens a plant in Genève\n\nGENÈVE, 2 March 2026 – Acme has opened a plant in Genève, and it will employ forty people.\n\n"
    "The first pumps that are built there will be delivered to the towns of the région in the autumn of this year.\n"
)
PAGE = "<!doctype html><html><head>{}</head><body><main><h1>{}</h1><p>{}</p><p>{}</p></main></body></html>".format(
    "{}", *TEXT.strip().split("\n\n")
)
MAIL = "From: a@example.org\r\nTo: b@example.org\r\nSubject: Acme\r\nMIME-Version: 1.0\r\nContent-Type: {}\r\n\r\n{}"
FEED = "<item><title>Acme opens</title><description>{}</description></item>"
WHOLE = {
    "docx": document(*map(paragraph, TEXT.strip().split("\n\n"))),
    "html": PAGE.format("").encode(),
    "eml": MAIL.format("text/plain; charset=utf-8", TEXT).encode(),
    "rss": f"<rss><channel>{FEED.format(TEXT) * 3}</channel></rss>".encode(),
    "jsonfeed": b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "title": "Acme opens"}]}',
    "ninjs": b'{"uri": "https://example.org/a", "headline": "Acme opens", "body_text": "Acme opened a plant."}',
    "nitf": b"<nitf><body><body.head><hedline><hl1>Acme opens</hl1></hedline></body.head></body></nitf>",
    "markdown": f"---\ntitle: Acme opens\n---\n\n{TEXT}".encode(),
    "text": TEXT.encode(),
}


def reasons(source: Source) -> str:
    """Return why a source is not read, or an empty text; whatever else stops it fails the test."""
    message = ""
    try:
        list(read(source)[1])
    except Fault:
        raise
    except PressctlError as error:
        message = error.message
    assert not message or (message.startswith(f"{source.name}: ") and "\n" not in message)
    return message


@pytest.mark.parametrize("format", WHOLE)
def test_what_is_cut_off_anywhere_is_read_or_refused_in_a_sentence(format: str) -> None:
    data = WHOLE[format]
    assert not reasons(Source(f"a{min(FORMATS[format].suffixes)}", data))
    for end in range(1, len(data), max(1, len(data) // 40)):
        reasons(Source(f"a{min(FORMATS[format].suffixes)}", data[:end]))


@pytest.mark.parametrize("format", WHOLE)
def test_what_was_damaged_is_read_or_refused_in_a_sentence(format: str) -> None:
    chance = random.Random(7)
    for _ in range(30):
        data = bytearray(WHOLE[format])
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        reasons(Source(f"a{min(FORMATS[format].suffixes)}", bytes(data)))


@pytest.mark.parametrize("suffix", sorted({suffix for each in FORMATS.values() for suffix in each.suffixes}))
def test_bytes_of_a_program_are_refused_whatever_their_name(suffix: str) -> None:
    data = random.Random(7).randbytes(4000)
    assert "is not text but a binary file" in reasons(Source(f"a{suffix}", b"\x7fELF" + data))


@pytest.mark.parametrize("data", [b"<html><body>" + b"<p>Acme opens a plant.</p>" * 4_000_000, b"Acme " * 20_000_000])
def test_a_page_of_100_megabytes_is_refused_without_being_read(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(data)
    (source,) = stream([str(tmp_path / "page.html")])
    assert source.error is not None
    assert "is larger than 20 MB; no release is" in source.error.message
    assert not source.data
    assert len(data) > 4 * SIZE_LIMIT


@pytest.mark.parametrize(
    "mail",
    [
        MAIL.format("image/png\r\nContent-Transfer-Encoding: base64", "iVBORw0KGgo="),
        MAIL.format("multipart/mixed; boundary=x", "--x\r\nContent-Type: application/pdf\r\n\r\n%PDF\r\n--x--\r\n"),
        MAIL.format("multipart/mixed; boundary=x", ""),
        MAIL.format("text/plain", " \r\n"),
    ],
)
def test_a_mail_without_a_text_is_refused(mail: str) -> None:
    assert reasons(Source("a.eml", mail.encode()))


LAUGHS = "".join(f'<!ENTITY a{number} "{f"&a{number - 1};" * 10}">' for number in range(1, 9))
BOMBS = [f'<!DOCTYPE x [<!ENTITY a0 "ha">{LAUGHS}]>', '<!DOCTYPE x [<!ENTITY a8 SYSTEM "file:///etc/hostname">]>']


@pytest.mark.parametrize("declared", BOMBS)
@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("a.rss", "<rss><channel><item><title>&a8;</title></item></channel></rss>"),
        ("a.atom", '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>&a8;</title></entry></feed>'),
        ("a.nitf", "<nitf><body>&a8;</body></nitf>"),
        ("a.xml", '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/">&a8;</newsItem>'),
    ],
)
def test_xml_that_declares_entities_is_refused(declared: str, name: str, body: str) -> None:
    assert "entit" in reasons(Source(name, f'<?xml version="1.0"?>{declared}{body}'.encode())).lower()


@pytest.mark.parametrize("declared", BOMBS)
def test_a_document_that_declares_entities_says_nothing_of_this_machine(declared: str) -> None:
    data = document(paragraph("&a8;"), *map(paragraph, TEXT.strip().split("\n\n")))
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                part = part.replace(b"<w:document", declared.encode() + b"<w:document", 1).replace(b"&amp;a8;", b"&a8;")
            new.writestr(name, part)
    try:
        (reading,) = read(Source("a.docx", made.getvalue()))[1]
    except ImportRefused:
        return
    assert Path("/etc/hostname").read_text(encoding="utf-8").strip() not in str(reading)
    assert "haha" not in str(reading)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.html", PAGE.format('<meta charset="utf-8">').encode("cp1252")),
        ("a.html", PAGE.format('<meta charset="iso-8859-1">').encode()),
        ("a.html", PAGE.format('<meta charset="utf-16">').encode()),
        ("a.txt", TEXT.encode("cp1252")),
        ("a.eml", MAIL.format("text/plain; charset=utf-8", TEXT).encode("cp1252")),
        ("a.eml", MAIL.format("text/plain; charset=us-ascii", TEXT).encode()),
    ],
)
def test_a_wrong_charset_garbles_nothing(name: str, data: bytes) -> None:
    (reading,) = read(Source(name, data))[1]
    assert "Genève" in reading.release.body


def test_a_feed_in_another_charset_than_it_says_is_refused_at_its_line() -> None:
    data = f'<?xml version="1.0" encoding="utf-8"?>\n<rss><channel>{FEED.format(TEXT)}</channel></rss>'.encode("cp1252")
    assert "is an RSS feed that is not well-formed at line 2" in reasons(Source("a.rss", data))


@pytest.mark.parametrize("count", [200, pytest.param(2_000, marks=pytest.mark.slow)])
def test_one_bad_file_among_many_is_named_and_all_others_are_imported(count: int, run: Run, tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").touch()
    (tmp_path / "old").mkdir()
    for number in range(count):
        text = f"---\ntitle: Acme opens plant {number}\ndate: 2026-03-02\n---\n\nOpen.\n"
        (tmp_path / f"old/{number:05}.en.md").write_text(text, encoding="utf-8")
    (tmp_path / "old/00100.en.md").write_bytes(b"\x7fELF\x00\x00")
    done = run("import", "old")
    assert done.returncode == 2
    assert done.stderr.count(b"pressctl: ") == 1
    assert b"old/00100.en.md: is not text but a binary file" in done.stderr
    assert f"{count - 1} imported; 1 not imported".encode() in done.stderr
    assert len(list((tmp_path / "releases").rglob("*.md"))) == count - 1


def test_a_folder_in_a_folder_that_cannot_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "shut").mkdir()
    (tmp_path / "shut/a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "z.txt").write_text(TEXT, encoding="utf-8")
    scan = os.scandir

    def denied(path: str) -> object:
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", denied)
    sources = list(stream([str(tmp_path)], Skipped()))
    assert [(Path(each.name).name, each.error.message if each.error else "") for each in sources] == [
        ("z.txt", ""),
        ("shut", "the folder cannot be read: permission denied"),
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every folder")
def test_the_command_names_a_folder_that_it_may_not_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").touch()
    (tmp_path / "old/shut").mkdir(parents=True)
    (tmp_path / "old/a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "old/shut").chmod(0o000)
    done = run("import", "old")
    (tmp_path / "old/shut").chmod(0o700)
    assert done.returncode == 2
    assert b"old/shut: the folder cannot be read: permission denied" in done.stderr
    assert b"1 imported; 1 not imported" in done.stderr


def test_a_fault_of_ours_in_one_source_is_told_and_the_others_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(data: bytes, options: Options) -> list[Reading]:
        raise IndexError

    monkeypatch.setattr(html, "read", broken)
    monkeypatch.delenv("PRESSCTL_DEBUG", raising=False)
    sources = [Source("a.html", WHOLE["html"]), Source("b.txt", WHOLE["text"])]
    (_, fault), (_, whole) = read_all(sources, "", Options())
    assert isinstance(fault, Fault)
    assert fault.exit_code == BUG
    assert fault.message == "a.html: was not imported: a bug in pressctl stopped the importer (IndexError)"
    assert not isinstance(whole, PressctlError)
    monkeypatch.setenv("PRESSCTL_DEBUG", "1")
    with pytest.raises(IndexError):
        read(sources[0])
