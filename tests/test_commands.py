"""The commands as a user runs them: each page, also of the documentation, holds files, commands and what they print."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from support.command import ROOT, Run

DOCS = ROOT / "docs"
FILES = sorted(
    [
        *(ROOT / "tests" / "commands").glob("*.md"),
        *(page for page in DOCS.rglob("*.md") if "```console" in page.read_text()),
    ]
)
BLOCK = re.compile(r"^```(\S+)(?: ([^\n]*))?\n(.*?)^```$", re.DOTALL | re.MULTILINE)
CLOCK = re.compile(r"^the clock is set to \S+ by PRESSCTL_NOW:.*\n", re.MULTILINE)
"""What the fixed clock of the tests makes an export say; the documentation is for people who have none."""
TITLE = re.compile(r'title="([^"]+)"')


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_commands_print_what_their_page_says(
    path: Path, run: Run, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    text = path.read_text(encoding="utf-8")
    shown = BLOCK.sub(lambda match: _block(match, run, tmp_path), text)
    if path.is_relative_to(DOCS):
        shown = CLOCK.sub("", shown)
    if request.config.getoption("--update"):
        path.write_text(shown, encoding="utf-8")
        return
    assert shown == text


def _block(match: re.Match[str], run: Run, folder: Path) -> str:
    kind, rest, content = match.groups()
    title = TITLE.fullmatch(rest or "")
    if kind == "file" or title:
        file = folder / (title[1] if title else rest)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    return f"```console\n{_console(content, run)}```" if kind == "console" else match[0]


def _console(content: str, run: Run) -> str:
    shown = ""
    for line in re.findall(r"^\$ pressctl (.*)$", content, re.MULTILINE):
        done = run(*shlex.split(line))
        output = (done.stdout + done.stderr).decode().replace("\r\n", "\n")
        shown += f"$ pressctl {line}\n{output}" + (f"(exit code {done.returncode})\n" if done.returncode else "")
    return shown
