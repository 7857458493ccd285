"""The scripts of README and documentation, as a user on macOS or Windows runs them: their processes are spawned."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
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
