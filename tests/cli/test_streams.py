"""The command where a stream is closed, and where it is stopped before it has begun."""

from __future__ import annotations

import subprocess
import sys
import types
from pathlib import Path

import pytest

from pressctl import __main__
from support.command import SOUND, environment


@pytest.mark.skipif(sys.platform == "win32", reason="a shell closes the streams")
@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ("new --language en <&-", 2, "nobody is at a terminal to be asked"),
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
