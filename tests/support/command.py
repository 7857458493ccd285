"""The command as a user runs it, and where the project and the real releases lie."""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
CORPUS = ROOT.parent / "shared" / "corpus"
NOW = "2026-03-02T10:00:00+01:00"
SOUND = """---
headline: Acme opens a plant in Lyon
language: en
date: 2026-03-02
dateline: Geneva
contacts:
- name: Ana Silva
  email: press@example.org
---

Acme opened a plant in Lyon on 2 March 2026.
"""
"""A release in which nothing is found."""

CACHE = tempfile.mkdtemp(prefix="pressctl-tests-")
atexit.register(shutil.rmtree, CACHE, ignore_errors=True)

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


def environment(**extra: str) -> dict[str, str]:
    """Return the variables a command is run with: a fixed clock, 80 columns, a cache of the tests' own."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "COVERAGE_PROCESS_CONFIG") if name in os.environ}
    return {**kept, "PRESSCTL_NOW": NOW, "COLUMNS": "80", "LC_ALL": "C.UTF-8", "TERM": "dumb",
            "PRESSCTL_CACHE": CACHE, **extra}  # fmt: skip
