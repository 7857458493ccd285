"""What tests share: the command as a user runs it, and the real releases when they lie beside the project."""

from __future__ import annotations

from pathlib import Path
from subprocess import CompletedProcess

import pytest
from hypothesis import settings

from support.command import CORPUS, NOW, Run, called

settings.register_profile("pressctl", deadline=None)  # a test is no stop-watch: the machine may have other work
settings.load_profile("pressctl")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite the expected output in tests/commands")


@pytest.fixture
def corpus() -> Path:
    if not CORPUS.is_dir():
        pytest.skip("the corpus of real releases is not beside the project")
    return CORPUS


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in which this process works, with a fixed clock and a cache of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PRESSCTL_CACHE", str(tmp_path / ".kept"))
    monkeypatch.setenv("PRESSCTL_NOW", NOW)
    return tmp_path


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run pressctl in an empty folder, as a user does."""

    def start(*arguments: str, stdin: bytes = b"", **extra: str) -> CompletedProcess[bytes]:
        return called(arguments, tmp_path, stdin, **extra)

    return start
