"""Start-up, as ratios to `import typer` and to the smallest Typer application's --help, in one run.

Budgets: --version 1.1, list on an empty newsroom 1.5, validate on one French file 2.5, --help 1.1.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 15
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Where Python may not keep what it has compiled, everything that starts it is slow."""
SMALLEST = "import typer\napp = typer.Typer()\n@app.command()\ndef one(): pass\n@app.command()\ndef two(): pass\napp()"
RELEASE = """---
headline: Acme ouvre une usine à Lyon
language: fr
date: 2026-03-02
dateline: Lyon
contacts:
- name: Ana Silva
  email: presse@example.org
  phone: +41 (0)22 730 81 11
---

Acme a ouvert une usine à Lyon le 2 mars 2026. Elle emploiera quarante personnes de la région, qui construiront
les pompes des fleuves et des canaux pour les villes qui les ont commandées.
"""


def main() -> None:
    """Print each command's median time in milliseconds and its ratio."""
    script = str(Path(sys.executable).with_name("pressctl"))
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "empty").mkdir()
        (Path(folder) / "a.fr.md").write_text(RELEASE, encoding="utf-8")
        commands = {
            "import typer": [sys.executable, "-c", "import typer"],
            "--version": [script, "--version"],
            "list, empty": [script, "list", "empty"],
            "validate, one file": [script, "validate", "a.fr.md"],
            "smallest --help": [sys.executable, "-c", SMALLEST, "--help"],
            "--help": [script, "--help"],
        }
        times = _measure(commands, folder)
    for name, milliseconds in times.items():
        base = times["smallest --help" if name.endswith("--help") else "import typer"]
        print(f"{name:20} {milliseconds:6.0f} ms  {milliseconds / base:4.2f}")


def _measure(commands: dict[str, list[str]], folder: str) -> dict[str, float]:
    """Return the median time of each command; they take turns, so that a noisy minute falls on all of them."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, check=False)
            times[name].append((time.perf_counter() - start) * 1000)
    return {name: statistics.median(values) for name, values in times.items()}


if __name__ == "__main__":
    main()
