"""No command opens a socket: nothing is asked of the network, and a sandbox without one has nothing to forbid."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from support.command import SOUND, environment

HEARD = """
import sys
sys.addaudithook(lambda event, _: event.startswith("socket.") and print("heard:", event, file=sys.stderr))
sys.argv = ["pressctl", *sys.argv[1:]]
from pressctl.cli import main
main()
"""
PAGE = """<!doctype html><html lang="en"><title>Acme</title><img src="http://example.org/p.png"><main><article>
<h1>Acme opens a plant in Lyon</h1><p>GENEVA, 2 March 2026 – Acme opened a plant in Lyon on Monday. It will employ forty
people and build pumps for rivers and canals, and the first of them will be delivered in the autumn.</p></article></main>
"""


@pytest.mark.parametrize("command", ["import page.html", "validate", "export --to html,pdf,docx,eml --no-verify"])
def test_no_command_opens_a_socket(command: str, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "a.md").write_text(SOUND, encoding="utf-8")
    (tmp_path / "pressctl.toml").write_text('[newsroom]\nname = "Acme"\nreleases = "."\n', encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", HEARD, *command.split()],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert b"heard" not in done.stderr
