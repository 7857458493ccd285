"""The scripts of README and documentation, as a user on macOS or Windows runs them: their processes are spawned."""

from __future__ import annotations

import importlib.util
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from support.command import ROOT, Run, environment

BLOCK = re.compile(r"^```python[^\n]*\n(.*?)^```$(?:\s*^```text\n(.*?)^```$)?", re.DOTALL | re.MULTILINE)
FILE = re.compile(r'^```\w+ title="([^"]+\.(?:md|toml))"\n(.*?)^```$', re.DOTALL | re.MULTILINE)
SPAWN = "import multiprocessing\n\nmultiprocessing.set_start_method('spawn', force=True)\n"
"""What macOS and Windows do by themselves."""
OPTIONAL = {"dask": "distributed", "duckdb": "duckdb"}
"""What a script may need that only the extra `scale` installs, by the word it stands for in the script."""
RELEASE = """---
headline: Acme opens a plant in Lyon.
language: en
date: 2026-03-02
status: released
dateline: Lyon
contacts:
  - name: Ana Silva
    email: press@example.org
---

Acme opened a plant in Lyon on Monday, 2 March 2026. It will employ 40 people, who build pumps for rivers and canals.
"""
MANY = 150
"""Releases beside the one: enough for a second batch, from which on processes work."""


def scripts(page: str) -> list[tuple[str, str]]:
    return BLOCK.findall((ROOT / page).read_text(encoding="utf-8"))


def newsroom(folder: Path) -> None:
    place = folder / "releases" / "2026"
    place.mkdir(parents=True)
    (folder / "pressctl.toml").write_text('[newsroom]\nname = "Acme"\nlanguages = ["en"]\n', encoding="utf-8")
    (place / "2026-03-02-a-plant.en.md").write_text(RELEASE, encoding="utf-8")
    for number in range(MANY):
        (place / f"{number:03}.en.md").write_text(RELEASE, encoding="utf-8")


def ran(script: str, folder: Path) -> str:
    """Run a script as its own file; skip where it needs what is not installed."""
    for word, module in OPTIONAL.items():
        if word in script and importlib.util.find_spec(module) is None:
            pytest.skip(f"{module} is not installed: pip install 'pressctl[scale]'")
    file = folder / "script.py"
    file.write_text(SPAWN + script, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, file.name], cwd=folder, env=environment(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


PAGES = [
    (page, number) for page in ("README.md", "docs/python.md") for number in range(len(scripts(page)))
]  # fmt: skip


@pytest.mark.parametrize(("page", "number"), PAGES)
def test_a_script_of_the_documentation_runs_where_processes_are_spawned(page: str, number: int, tmp_path: Path) -> None:
    script, expected = scripts(page)[number]
    newsroom(tmp_path)
    assert (output := ran(script, tmp_path))
    assert not expected or output == expected


def test_a_script_without_its_guard_breaks_where_processes_are_spawned(tmp_path: Path) -> None:
    [script] = [script for script, _ in scripts("docs/python.md") if "ProcessPool" in script]
    newsroom(tmp_path)
    with pytest.raises(AssertionError, match=r"BrokenProcessPool|bootstrapping"):
        ran(script.replace('if __name__ == "__main__":\n    main()', "main()"), tmp_path)


def test_the_register_of_several_shards_is_queried(run: Run, tmp_path: Path) -> None:
    page = (ROOT / "docs" / "million.md").read_text(encoding="utf-8")
    for name, text in FILE.findall(page):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    for year in ("2025", "2026"):
        assert run("export", "--to", "parquet", "--output", f"register/{year}", f"releases/{year}").returncode == 0
    [(script, expected)] = scripts("docs/million.md")
    assert ran(script, tmp_path) == expected


def test_a_format_of_an_own_package_is_found_and_writes(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "how-to" / "write-a-format.md").read_text(encoding="utf-8")
    [(script, expected)] = BLOCK.findall(page)[:1]
    [(_, settings)] = [block for block in FILE.findall(page) if block[0] == "pyproject.toml"]
    entry = tomllib.loads(settings)["project"]["entry-points"]["pressctl.exporters"]
    package = tmp_path / "installed" / "acme_ticker-1.0.dist-info"
    package.mkdir(parents=True)
    (package.parent / "ticker.py").write_text(script, encoding="utf-8")
    (package / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-ticker\nVersion: 1.0\n")
    lines = "".join(f"{name} = {target}\n" for name, target in entry.items())
    (package / "entry_points.txt").write_text(f"[pressctl.exporters]\n{lines}")
    (tmp_path / "pressctl.toml").write_text('[newsroom]\nname = "Acme"\nacronym = "ACME"\nlanguages = ["en"]\n')
    (tmp_path / "releases").mkdir()
    (tmp_path / "releases" / "plant.en.md").write_text(RELEASE.replace("Lyon.\nlang", "Lyon\nlang"))
    shown = re.findall(r"^\$ pressctl (.*)\n(.*)$", page, re.MULTILINE)
    assert not expected
    for line, output in shown:
        done = subprocess.run(
            [sys.executable, "-m", "pressctl", *shlex.split(line)], cwd=tmp_path, capture_output=True, check=False,
            env=environment(PYTHONPATH=str(package.parent)),
        )  # fmt: skip
        assert done.stdout.decode() == f"{output}\n", done.stderr.decode()


SHELL = re.compile(r"^```sh\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def shell_lines(page: str) -> list[str]:
    """Return the lines of the shell blocks of a page that call pressctl; where it is installed is tried elsewhere."""
    lines = "".join(SHELL.findall((ROOT / page).read_text(encoding="utf-8"))).splitlines()
    return [line for line in lines if line.startswith("pressctl ")]


def test_the_lines_of_the_readme_and_of_the_pipelines_run(tmp_path: Path) -> None:
    bin = tmp_path / "bin"
    bin.mkdir()
    (bin / "pressctl").write_text(f'#!/bin/sh\nexec {sys.executable} -m pressctl "$@"\n')
    (bin / "pressctl").chmod(0o755)
    variables = environment(HOME=str(tmp_path), GIT_CONFIG_GLOBAL="/dev/null")
    variables["PATH"] = f"{bin}:{variables['PATH']}"

    def shell(line: str, folder: Path) -> None:
        done = subprocess.run(["bash", "-c", line], cwd=folder, env=variables, capture_output=True, check=False)
        assert done.returncode in {0, 1}, (line, done.stderr.decode())  # 1: the prompts of a new release are findings
        assert b"Traceback" not in done.stderr

    first, *rest = shell_lines("README.md")
    shell(first, tmp_path)
    room = tmp_path / "newsroom"
    (room / "archive").mkdir()
    (room / "archive" / "plant.txt").write_text(RELEASE.rpartition("---\n")[2])
    (room / "letters.mbox").write_text("From a\nSubject: Acme opens a plant\nFrom: a@example.org\n\n" + RELEASE[-120:])
    shell("git init -q && git add -A && git -c user.name=a -c user.email=a@example.org commit -qm a", room)
    shell("git update-ref refs/remotes/origin/main HEAD", room)
    assert len(rest) >= 5
    for line in [*rest, *shell_lines("docs/pipelines.md")]:
        shell(line, room)
