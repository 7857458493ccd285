"""What tests share: the command as a user runs it, and the real releases when they lie beside the project."""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("pressctl", deadline=None)  # a test is no stop-watch: the machine may have other work
settings.load_profile("pressctl")

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"
NOW = "2026-03-02T10:00:00+01:00"

CACHE = tempfile.mkdtemp(prefix="pressctl-tests-")
atexit.register(shutil.rmtree, CACHE, ignore_errors=True)

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite the expected output in tests/commands")


@pytest.fixture
def corpus() -> Path:
    if not CORPUS.is_dir():
        pytest.skip("the corpus of real releases is not beside the project")
    return CORPUS


def environment(**extra: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "COVERAGE_PROCESS_CONFIG") if name in os.environ}
    return {**kept, "PRESSCTL_NOW": NOW, "COLUMNS": "80", "LC_ALL": "C.UTF-8", "TERM": "dumb",
            "PRESSCTL_CACHE": CACHE, **extra}  # fmt: skip


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run pressctl in an empty folder, as a user does."""

    def start(*arguments: str, stdin: bytes = b"", **extra: str) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "pressctl", *arguments]
        done = subprocess.run(
            command, cwd=tmp_path, env=environment(**extra), input=stdin, capture_output=True, check=False, timeout=60
        )
        assert b"Traceback" not in done.stderr, done.stderr.decode()
        return done

    return start
