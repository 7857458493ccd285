"""Hostile text in a real browser: no script of a payload runs, and no request leaves a page, a mail or a site."""

from __future__ import annotations

import contextlib
import email
import email.policy
import shutil
import socket
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any

import pytest

from pressctl import plugins
from pressctl.exporters import EXPORTERS
from pressctl.release.model import Release
from support.hostile_exports import DESK, OTHERS, files
from support.payloads import BASE, FIELDS, HOST, PAYLOADS, RUN

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="there is no Chromium here")
CONTROL = f"<!doctype html><script>{RUN.replace('/ran', '/control')}</script>"
"""A page whose script runs: that it is heard of shows that others would be."""
SEARCHES = ("%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "acme", "plant", "script", "%22%3E%3Cscript%3E")


class Listener:
    """Takes every connection of a browser that is told that all names lead to it, and keeps what was asked for."""

    def __init__(self) -> None:
        self.heard: list[bytes] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        with contextlib.suppress(OSError):  # it was closed
            while True:
                asking, _ = self._socket.accept()
                threading.Thread(target=self._hear, args=(asking,), daemon=True).start()

    def _hear(self, asking: socket.socket) -> None:
        with asking, contextlib.suppress(OSError):
            asking.settimeout(5)
            self.heard.append(asking.recv(65_536))
            asking.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")

    def close(self) -> None:
        """Listen no longer."""
        self._socket.close()


@pytest.fixture
def listener() -> Iterator[Listener]:
    made = Listener()
    yield made
    made.close()


def hostile(payload: str) -> Release:
    """Return a release with a payload in every field."""
    release = BASE
    for field in (*OTHERS, "body"):
        release = FIELDS[field](release, payload)
    return release


def pages(folder: Path) -> Iterator[str]:
    """Write the page, the mail and the site of every payload; yield the addresses of what a browser is to open."""
    releases = [replace(hostile(payload), language="en") for payload in PAYLOADS.values()]
    for number, release in enumerate(releases):
        for _, made in files("html", release, DESK):
            yield written(folder / f"{number}.html", made.data)
        for _, made in files("eml", release, DESK):
            part = email.message_from_bytes(made.data, policy=email.policy.default).get_body(("html",))
            assert part
            yield written(folder / f"{number}.eml.html", part.get_content().encode())
    write: Any = plugins.load("site", EXPORTERS, "pressctl.exporters")
    named = [
        replace(each, slug=f"p{number}", id=f"p{number}", path=f"releases/p{number}.en.md")
        for number, each in enumerate(releases)
    ]
    for name, made in write(named, DESK):
        address = written(folder / "site" / name, made.data)
        if name.endswith(".html"):
            yield address
        if name.endswith("search/index.html"):
            yield from (f"{address}?q={words}" for words in SEARCHES)


def written(file: Path, data: bytes) -> str:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return file.as_uri()


def opened(address: str, listener: Listener, profile: Path) -> str:
    """Return what a browser shows of a page, once all that is in it has run."""
    assert CHROMIUM
    command = [
        CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
        "--disable-background-networking", "--disable-component-update", "--disable-extensions", "--mute-audio",
        f"--host-resolver-rules=MAP * 127.0.0.1:{listener.port}", f"--user-data-dir={profile}",
        "--virtual-time-budget=2000", "--dump-dom", address,
    ]  # fmt: skip
    return subprocess.run(command, capture_output=True, check=True, timeout=120).stdout.decode()


def test_no_script_runs_and_no_request_leaves_in_a_browser(tmp_path: Path, listener: Listener) -> None:
    addresses = [*pages(tmp_path / "made"), written(tmp_path / "control.html", CONTROL.encode())]
    frames = "".join(f'<iframe src="{escape(each)}"></iframe>\n' for each in addresses)
    start = written(tmp_path / "start.html", f"<!doctype html>{frames}".encode())
    assert len(addresses) > 3 * len(PAYLOADS)
    assert opened(start, listener, tmp_path / "profile").count("<iframe") == len(addresses)
    asked = [each.split(b"\r\n")[0] for each in listener.heard if HOST.encode() in each]
    assert [each for each in asked if b"/control" not in each] == []
    assert asked, "not even the script that should run was heard of"
