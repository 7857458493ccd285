"""Checks of signatures by a program that is missing, ends at once, or does not answer."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest

from pressctl.newsroom import signatures
from pressctl.newsroom.signatures import Signers
from pressctl.release.record.signed_message import SignedMessage

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the program of these tests is a script of the shell")


def program(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Put a script in the place of ssh-keygen."""
    file = folder / signatures.PROGRAM
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(signatures, "_silent", set())


def said(text: str) -> signatures.CheckResult:
    signed = SignedMessage("ben", text.encode(), "U1NIU0lH", dt.datetime(2026, 3, 2, tzinfo=dt.UTC))
    return Signers(b"ben ssh-ed25519 AAAA").check(signed)


def test_the_message_is_a_file_as_a_program_that_ends_before_it_reads_would_end_us_by_a_pipe(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path, monkeypatch, '[ -f /dev/stdin ] && [ "$(cat)" = words ]')
    assert said("words") == ("", True)


def test_a_program_that_does_not_answer_is_asked_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path, monkeypatch, f"echo asked >> {tmp_path}/asked; exec sleep 60")
    monkeypatch.setattr(signatures, "CHECKED", 0.2)
    for text in ("one", "two", "three"):
        assert not said(text).is_sure
    assert (tmp_path / "asked").read_text(encoding="utf-8") == "asked\n"
