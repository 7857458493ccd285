"""The command as a user runs it, and where the project and the real releases lie."""

from __future__ import annotations

import atexit
import multiprocessing
import os
import pkgutil
import shutil
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from subprocess import CompletedProcess

import pressctl
from support.child import call

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

Run = Callable[..., CompletedProcess[bytes]]

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload([module.name for module in pkgutil.walk_packages(pressctl.__path__, "pressctl.")])
"""Starts each call of the command from a process that has loaded the modules: loading takes longer than the work."""


def environment(**extra: str) -> dict[str, str]:
    """Return the variables a command is run with: a fixed clock, 80 columns, a cache of the tests' own."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "COVERAGE_PROCESS_CONFIG") if name in os.environ}
    return {**kept, "PRESSCTL_NOW": NOW, "COLUMNS": "80", "LC_ALL": "C.UTF-8", "TERM": "dumb",
            "PRESSCTL_CACHE": CACHE, **extra}  # fmt: skip


def called(arguments: Sequence[str], folder: Path, stdin: bytes = b"", **extra: str) -> CompletedProcess[bytes]:
    """Run the command in a folder and in a process of its own, with more variables; no traceback is ever shown.

    What a start of Python does is not tried here; tests of that start one.
    """
    with tempfile.TemporaryDirectory() as streams:
        given, shown, said = (Path(streams, str(number)) for number in range(3))
        given.write_bytes(stdin)
        process = FORKS.Process(target=call, args=(tuple(arguments), str(folder), environment(**extra), streams))
        process.start()
        process.join(240)
        process.kill()  # which is nothing to one that has ended
        assert process.exitcode is not None, "the command does not end"
        done = CompletedProcess(arguments, process.exitcode, shown.read_bytes(), said.read_bytes())
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return done
