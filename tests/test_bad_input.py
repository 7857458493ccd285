"""Bad input, as a user meets it: one clear sentence, the right exit code, nothing lost."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from support.command import SOUND, Run, environment


def write(folder: Path, text: str | bytes, name: str = "a.md") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def finding(run: Run, *arguments: str) -> dict[str, object]:
    done = run("validate", *arguments, "--format", "json")
    findings: list[dict[str, object]] = json.loads(done.stdout)["findings"]
    assert done.returncode == 1
    return findings[0]


CASES = {
    "not-utf-8": (
        "---\nheadline: L'été\n---\n".encode("cp1252"),
        "Byte 16 (0xe9) is not UTF-8; the file looks like Windows-1252",
        2,
    ),
    "missing-front-matter": (b"Acme opens a plant\n", "There is no front matter", 1),
    "unclosed-front-matter": (b"---\nheadline: Acme\n", "no closing line", 1),
    "tab-indentation": (b"---\ncontacts:\n\t- name: Ana\n---\n", "indented with a tab", 3),
    "yaml-tag": (b"---\nheadline: !!python/name:os.system x\n---\n", "!!python/name:os.system", 2),
    "duplicate-key": (SOUND.replace("language:", "date: 2026-03-01\nlanguage:").encode(), "first on line 3", 5),
    "yaml-syntax": (b"---\nheadline: Acme: opens\n---\n", "has a colon; put it in quotation marks", 2),
}


@pytest.mark.parametrize("slug", CASES)
def test_a_broken_file_is_one_finding_at_its_place(slug: str, run: Run, tmp_path: Path) -> None:
    data, words, line = CASES[slug]
    write(tmp_path, data)
    found = finding(run, "a.md", "--select", slug)
    assert (found["slug"], found["line"]) == (slug, line)
    assert words in str(found["message"])


def test_an_alias_bomb_does_not_go_off(run: Run, tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    write(tmp_path, "---\n" + "\n".join(lines) + "\n---\n")
    assert finding(run, "a.md")["slug"] == "yaml-too-deep"


def test_ten_megabytes_are_not_read(run: Run, tmp_path: Path) -> None:
    write(tmp_path, SOUND + "x" * 10_000_000)
    assert finding(run, "a.md")["slug"] == "file-too-large"


def test_line_ends_and_comments_survive_a_fix(run: Run, tmp_path: Path) -> None:
    text = SOUND.replace("press@example.org", "press@example.org\n  phone: '+41 (0)22 730 81 11'  # desk").replace(
        "\n", "\r\n"
    )
    path = write(tmp_path, text)
    assert run("validate", "--fix", "a.md").returncode == 0
    assert path.read_bytes().decode() == text.replace("+41 (0)22 730 81 11", "+41 22 730 81 11")


def test_a_byte_order_mark_is_taken_off_by_the_fix(run: Run, tmp_path: Path) -> None:
    path = write(tmp_path, "\ufeff" + SOUND)
    run("validate", "--fix", "a.md")
    assert path.read_text(encoding="utf-8") == SOUND


def test_an_empty_folder_is_no_error(run: Run, tmp_path: Path) -> None:
    for command in ("validate", "list", "export"):
        done = run(command)
        assert done.returncode == 0
        assert b"there is no release" in done.stderr
    assert json.loads(run("list", "--format", "json").stdout) == {"version": 1, "releases": []}


def test_of_an_empty_folder_that_is_named_it_is_said(run: Run, tmp_path: Path) -> None:
    write(tmp_path, SOUND)
    (tmp_path / "drafts").mkdir()
    for command in ("validate", "list", "export"):
        assert b"there is no release in drafts;" in run(command, "drafts").stderr
    for command in ("show", "diff", "correct"):
        done = run(command, "drafts")
        assert (done.returncode, done.stderr.splitlines()[0]) == (2, b"pressctl: drafts: there is no release in it")


def test_a_file_is_no_folder_for_an_export(run: Run, tmp_path: Path) -> None:
    write(tmp_path, SOUND)
    done = run("export", "--output", "a.md")
    assert (done.returncode, b"a.md is a file, and it names a folder" in done.stderr) == (2, True)


def test_quotation_marks_are_no_advice_where_a_command_takes_nothing(run: Run) -> None:
    assert b"it takes none" in run("config", "newsroom.name").stderr
    assert b"quotation marks" in run("new", "Acme", "opens").stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every folder")
def test_a_folder_without_permission_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir(mode=0o000)
    done = run("list", "shut")
    (tmp_path / "shut").chmod(0o700)
    assert done.returncode == 2
    assert b"shut: the folder cannot be read: permission denied" in done.stderr


def test_a_file_that_vanished_is_named_and_the_run_goes_on(run: Run, tmp_path: Path) -> None:
    write(tmp_path, SOUND)
    for command in ("list", "validate"):
        done = run(command, "a.md", "gone.md")
        assert done.returncode == 2
        assert b"gone.md: cannot be read: no such file or directory" in done.stderr
        assert b"1 could not be read" in done.stderr or b"1 file could not be read" in done.stderr


def test_a_link_out_of_the_newsroom_is_not_followed(run: Run, tmp_path: Path) -> None:
    outside = write(tmp_path.parent, SOUND, f"{tmp_path.name}-outside.md")
    (tmp_path / "a.md").symlink_to(outside)
    done = run("validate", "a.md")
    assert done.returncode == 2
    assert b"link to a file outside the newsroom" in done.stderr


@pytest.mark.parametrize("command", [["list"], ["validate"], ["show", "a.md"]])
def test_a_headline_cannot_drive_the_terminal(command: list[str], run: Run, tmp_path: Path) -> None:
    write(
        tmp_path,
        SOUND.replace("Acme opens", r'"\e[31mAcme\u202e [red]opens[/red]').replace("in Lyon\nl", 'in Lyon"\nl'),
    )
    done = run(*command, "--color", "always")
    assert b"\x1b[31mAcme" not in done.stdout
    assert "\u202e".encode() not in done.stdout


def test_markup_in_a_headline_is_printed_as_it_is(run: Run, tmp_path: Path) -> None:
    write(tmp_path, SOUND.replace("Acme opens a plant", "Acme opens [red]a plant[/red]"))
    assert b"[red]a plant[/red]" in run("list").stdout


def test_nothing_is_overwritten_without_force(run: Run, tmp_path: Path) -> None:
    write(tmp_path, SOUND)
    assert run("export", "a.md", "--to", "text").returncode == 0
    before = next((tmp_path / "exports").iterdir()).read_bytes()
    done = run("export", "a.md", "--to", "text")
    assert done.returncode == 2
    assert b"already exists; nothing was written" in done.stderr
    assert next((tmp_path / "exports").iterdir()).read_bytes() == before


def test_a_full_disk_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = write(tmp_path, SOUND.replace("press@example.org", "press@example.org."))
    full = "import os\ndef fsync(_): raise OSError(28, 'full')\nos.fsync = fsync\n"
    code = (
        full + "from pressctl.cli import main\nimport sys\nsys.argv = ['pressctl', 'validate', '--fix', 'a.md']\nmain()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment(), capture_output=True, check=False
    )
    assert done.returncode == 2
    assert b"a.md: cannot be written: no space left on device" in done.stderr
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.md"]
    assert "press@example.org." in path.read_text(encoding="utf-8")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_output_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    write(tmp_path, SOUND)
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "pressctl", "list"], cwd=tmp_path, env=environment(), stdout=full,
            stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert b"the output cannot be written: no space left on device" in done.stderr


def test_control_c_ends_with_130(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pressctl", "validate", "-"]
    started = subprocess.Popen(command, cwd=tmp_path, env=environment(), stdin=subprocess.PIPE, stderr=subprocess.PIPE)
    assert started.stdin
    started.stdin.write(b" " * 1_000_000)  # more than a pipe holds: it returns when the command reads
    started.stdin.flush()
    started.send_signal(signal.SIGINT)
    _, errors = started.communicate(timeout=20)
    assert started.returncode == 130
    assert b"Traceback" not in errors


@pytest.mark.skipif(sys.platform == "win32", reason="Windows removes no folder that somebody is in")
@pytest.mark.parametrize("command", ["list", "validate a.md", "new Acme", "export"])
def test_a_working_folder_that_was_removed_is_said(command: str, tmp_path: Path) -> None:
    shell = f"mkdir gone && cd gone && rmdir ../gone && exec {sys.executable} -m pressctl {command}"
    done = subprocess.run(shell, shell=True, cwd=tmp_path, env=environment(), capture_output=True, check=False)
    assert done.returncode == 2
    assert b"the working folder has been removed" in done.stderr


def test_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    for number in range(50):
        write(tmp_path, SOUND, f"{number}.md")
    shell = f"{sys.executable} -m pressctl list --format jsonl | head -1"
    done = subprocess.run(shell, shell=True, cwd=tmp_path, env=environment(), capture_output=True, check=False)
    assert done.stderr == b""


def test_settings_say_what_was_meant(run: Run, tmp_path: Path) -> None:
    write(tmp_path, '[newsroom]\nlangauges = ["en"]\n', "pressctl.toml")
    done = run("list")
    assert done.returncode == 2
    assert b"there is no setting langauges\n  did you mean languages?" in done.stderr


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"\x89PNG\x00\x00", "is a picture or a sound"),
        (b"\x7fELF\x02\x01\x00\x00", "is not text but a binary file"),
        (b"Home\nNews\nContact\n", "holds no release"),
        (b"<!DOCTYPE html><html></html>", "holds no article"),
        (b"%PDF-1.7\n", "is a PDF"),
        (gzip.compress(b"Acme opens a plant in Lyon", mtime=0), "is a packed file"),
        (bz2.compress(b"Acme opens a plant in Lyon"), "is a packed file"),
        (lzma.compress(b"Acme opens a plant in Lyon"), "is a packed file"),
        (b"{\\rtf1 x}", "is an RTF file"),
        (b'{"name": "x"}', "is JSON, but not ninjs"),
        (b'<?xml version="1.0"?><rss></rss>', "is an RSS feed without a single item"),
        (b"<nitf><body>", "is NITF that is cut off"),
        (b'<!DOCTYPE nitf [<!ENTITY e SYSTEM "file:///etc/passwd">]><nitf>&e;</nitf>', "declares entities"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "is a .doc, Word's old format"),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 600 + "__substg1.0_0037001F".encode("utf-16-le"), "is an Outlook message"),
        (b"PK\x03\x04 cut off", "is a broken ZIP archive"),
    ],
)
def test_what_is_no_release_is_not_imported(data: bytes, words: str, run: Run, tmp_path: Path) -> None:
    write(tmp_path, data, "page.txt")
    done = run("import", "page.txt")
    assert done.returncode == 2
    assert words in done.stderr.decode()
    assert [entry.name for entry in tmp_path.iterdir()] == ["page.txt"]


def test_settings_nested_too_deep_are_named(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "x = " + "[" * 600, "pressctl.toml")
    done = run("list")
    assert done.returncode == 2
    assert b"pressctl.toml: is not valid TOML" in done.stderr


def test_a_mail_nested_too_deep_is_named(run: Run, tmp_path: Path) -> None:
    parts = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(1000))
    write(
        tmp_path,
        f"From: a@example.org\nSubject: Acme\nMIME-Version: 1.0\n{parts}Content-Type: text/plain\n\nAcme\n",
        "a.eml",
    )
    done = run("import", "a.eml", "--dry-run")
    assert done.returncode == 2
    assert b"a.eml: is nested too deeply to be read" in done.stderr


def test_a_page_with_a_control_character_in_a_reference_is_read(run: Run, tmp_path: Path) -> None:
    page = '<main><article><header><p><h1>A</header><p class="end"></article><section class="contact"><address><br>&#3'
    write(tmp_path, page, "a.html")
    assert run("import", "a.html", "--dry-run").returncode in {0, 2}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
@pytest.mark.parametrize("format", ["text", "json", "jsonl", "sarif", "junit", "github", "gitlab"])
def test_a_name_that_is_no_utf_8_breaks_no_report(run: Run, tmp_path: Path, format: str) -> None:
    with open(os.fsencode(tmp_path) + b"/a\xff.md", "wb") as file:  # noqa: PTH123 - a path of bytes
        file.write(SOUND.encode())
    done = run("validate", "--format", format)
    assert done.returncode in {0, 1}
    assert b"bug" not in done.stderr


@pytest.mark.parametrize("value", ["tomorrow", "2026-03-02", "2026-03-02T10:00"])
def test_a_wrong_clock_is_blamed_on_who_set_it(value: str, run: Run, tmp_path: Path) -> None:
    write(tmp_path, SOUND)
    assert run("list", PRESSCTL_NOW=value).stderr.startswith(f"pressctl: PRESSCTL_NOW {value} ".encode())
    assert run("list", "--now", value).stderr.startswith(f"pressctl: --now {value} ".encode())
