"""The commands as a user runs them: each Markdown file holds input files, a command, and what it prints."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from support.command import Run

FILES = sorted((Path(__file__).parent / "commands").glob("*.md"))
BLOCK = re.compile(r"^```(\S+)(?: ([^\n]*))?\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_commands_print_what_their_page_says(
    path: Path, run: Run, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    text = path.read_text(encoding="utf-8")
    shown = BLOCK.sub(lambda match: _block(match, run, tmp_path), text)
    if request.config.getoption("--update"):
        path.write_text(shown, encoding="utf-8")
        return
    assert shown == text


def _block(match: re.Match[str], run: Run, folder: Path) -> str:
    kind, name, content = match.groups()
    if kind == "file":
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
        return match[0]
    return f"```{kind}\n{_console(content, run)}```"


def _console(content: str, run: Run) -> str:
    shown = ""
    for line in re.findall(r"^\$ pressctl (.*)$", content, re.MULTILINE):
        done = run(*shlex.split(line))
        output = (done.stdout + done.stderr).decode().replace("\r\n", "\n")
        shown += f"$ pressctl {line}\n{output}" + (f"(exit code {done.returncode})\n" if done.returncode else "")
    return shown
