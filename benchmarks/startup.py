"""Start-up, as ratios to `import typer` and to the smallest Typer application's --help, in one run, in processor time.

Budgets: --version 0.5; list of a small newsroom, and a completion, 1.4; validate on one French file 2.0 (Typer, PyYAML
and phonenumbers alone take 1.4), unchanged 1.7, and no more than proselint takes; --help 1.1 of the smallest. Where
proselint is on the PATH, or in a folder of TOOLS, that takes its turn, too.
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROUNDS = 15
Command = tuple[list[str], dict[str, str]]
"""What is started, and the variables it is started with."""
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
    """Print each command's median processor time in milliseconds and its ratio."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "empty").mkdir()
        (folder / "a.fr.md").write_text(RELEASE, encoding="utf-8")
        environment = {**ENVIRONMENT, "PRESSCTL_CACHE": str(folder / ".cache")}
        times = _measure(_commands(environment), folder)
    for name, milliseconds in times.items():
        base = times["smallest --help" if name.endswith("--help") else "import typer"]
        print(f"{name:20} {milliseconds:6.0f} ms  {milliseconds / base:4.2f}")


def _commands(environment: dict[str, str]) -> dict[str, Command]:
    """Return each command with its environment."""
    script = [str(Path(sys.executable).with_name("pressctl"))]
    completing = {"_PRESSCTL_COMPLETE": "complete_bash", "COMP_WORDS": "pressctl va", "COMP_CWORD": "1"}
    commands = {
        "import typer": ([sys.executable, "-c", "import typer"], environment),
        "--version": ([*script, "--version"], environment),
        "list, empty": ([*script, "list", "empty"], environment),
        "list, one file": ([*script, "list", "."], environment),
        "validate, changed": ([*script, "validate", "--no-cache", "a.fr.md"], environment),
        "validate, unchanged": ([*script, "validate", "a.fr.md"], environment),
        "completion": (script, {**environment, **completing}),
        "smallest --help": ([sys.executable, "-c", SMALLEST, "--help"], environment),
        "--help": ([*script, "--help"], environment),
    }
    if found := shutil.which("proselint", path=f"{os.environ.get('TOOLS', '')}:{os.environ['PATH']}"):
        commands["proselint"] = ([found, "check", "a.fr.md"], environment)
    return commands


def _measure(commands: dict[str, Command], folder: Path) -> dict[str, float]:
    """Return the median time of the processor of each command; they take turns, so that a noisy minute falls on all.

    The first round fills the cache and does not count.
    """
    times: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(ROUNDS + 1):
        for name, (command, environment) in commands.items():
            start = _used()
            subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
            if number:
                times[name].append((_used() - start) * 1000)
    return {name: statistics.median(values) for name, values in times.items()}


def _used() -> float:
    """Return the seconds of the processor that the commands have taken: what else runs beside them counts little."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
