"""The command where a stream is closed, and where it is stopped before it has begun."""

from __future__ import annotations

import subprocess
import sys
import types
from pathlib import Path

import pytest

from pressctl import __main__
from support.command import SOUND, Run, environment


@pytest.mark.skipif(sys.platform == "win32", reason="a shell closes the streams")
@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ("new --language en <&-", 2, "without a terminal, nothing is asked"),
        ("new Acme --language en --stdin <&-", 0, "dated 2026-03-02"),
        ("validate - <&-", 1, "1 error"),
        ("list >&-", 0, "1 release"),
        ("show a.md >&-", 0, ""),
        ("show b.md 2>&-", 2, ""),
    ],
)
def test_a_closed_stream_is_an_empty_one(words: str, code: int, said: str, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(SOUND, encoding="utf-8")
    command = f"'{sys.executable}' -m pressctl {words}"
    done = subprocess.run(["sh", "-c", command], cwd=tmp_path, env=environment(), capture_output=True, check=False)
    assert (done.returncode, said in done.stderr.decode()) == (code, True), done.stderr.decode()


LATIN = "Café ouvre".encode("latin-1")
"""What a terminal sends that is not set to UTF-8."""


@pytest.mark.skipif(sys.platform == "win32", reason="a command line of Windows has no bytes")
@pytest.mark.parametrize(
    "words",
    [
        [b"new", LATIN, b"--language", b"fr"],
        [b"new", b"Acme", b"--language", b"fr", b"--dateline", LATIN],
        [b"approve", b"a.md", b"--by", LATIN, b"--as", b"press"],
        [b"approve", b"a.md", b"--by", b"ben", b"--as", LATIN],
    ],
)
def test_words_in_another_encoding_are_refused(words: list[bytes], tmp_path: Path) -> None:
    text = SOUND.replace("dateline", "id: a\nstatus: review\ndateline")
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    command = [sys.executable.encode(), b"-m", b"pressctl", *words]
    done = subprocess.run(command, cwd=tmp_path, env=environment(), capture_output=True, check=False)
    assert done.returncode == 2, done.stderr.decode()
    assert "not UTF-8" in done.stderr.decode()
    assert [file.name for file in tmp_path.iterdir()] == ["a.md"]
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (LATIN, "pressctl: standard input: Byte 3 (0xe9) is not UTF-8; the file looks like Windows-1252\n"),
        (
            b"a" * 5_000_001,
            "pressctl: standard input: The file is larger than 5 MB, the most that a release may have\n",
        ),
        (b"a" * 4_999_900, "pressctl: The file would be larger than 5 MB, the most that a release may have\n"),
    ],
)
def test_a_body_that_no_release_can_hold_is_refused(given: bytes, said: str, run: Run, tmp_path: Path) -> None:
    done = run("new", "Acme", "--language", "en", "--stdin", stdin=given)
    assert (done.returncode, done.stderr.decode().partition("\n")[0] + "\n") == (2, said)
    assert not list(tmp_path.rglob("*.md"))


def test_a_body_may_have_the_lines_of_windows_and_a_byte_order_mark(run: Run, tmp_path: Path) -> None:
    run("new", "Acme", "--language", "en", "--stdin", stdin=b"\xef\xbb\xbfOne.\r\n\r\nTwo.\r\n")
    (file,) = tmp_path.rglob("*.md")
    assert file.read_bytes().endswith(b"---\n\nOne.\n\nTwo.\n")


def test_ctrl_c_while_the_command_is_loaded_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stopped(types.ModuleType):
        def __getattr__(self, name: str) -> object:
            raise KeyboardInterrupt

    monkeypatch.setitem(sys.modules, "pressctl.cli", Stopped("pressctl.cli"))
    monkeypatch.setattr(sys, "argv", ["pressctl", "list"])
    monkeypatch.setattr("gc.set_threshold", lambda *numbers: None)
    monkeypatch.setattr("gc.freeze", lambda: None)
    with pytest.raises(SystemExit) as ended:
        __main__.main()
    assert ended.value.code == 130


@pytest.mark.skipif(sys.platform == "win32", reason="the editors are programs of a POSIX system")
@pytest.mark.parametrize(
    ("editor", "code", "said"),
    [
        ("true", 0, "dated"),
        ("false", 2, "--edit: false has failed"),
        ("no-such-editor", 2, "--edit: no-such-editor cannot be started"),
        ("vi '", 2, "--edit: vi ' cannot be started"),
        (" ", 2, "--edit: neither VISUAL nor EDITOR names an editor"),
    ],
)
def test_the_release_is_there_whatever_becomes_of_the_editor(
    editor: str, code: int, said: str, run: Run, tmp_path: Path
) -> None:
    done = run("new", "Acme", "--language", "en", "--edit", EDITOR=editor)
    assert (done.returncode, said in done.stderr.decode()) == (code, True), done.stderr.decode()
    assert len(list(tmp_path.rglob("*.md"))) == 1
