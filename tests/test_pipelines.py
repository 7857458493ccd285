"""The action of GitHub and the job of GitLab: their scripts, run as they stand."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from support.command import ROOT, environment

if not shutil.which("bash"):
    pytest.skip("there is no bash", allow_module_level=True)

WARNS = "---\nheadline: Acme opens a plant.\nlanguage: en\nstatus: draft\n---\n\nLYON, 2 March 2026 – Acme opens.\n"


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    (tmp_path / "pressctl.toml").touch()
    (tmp_path / "releases").mkdir()
    (tmp_path / "releases" / "a b.md").write_text(WARNS, encoding="utf-8")
    (tmp_path / "bin").mkdir()
    command = tmp_path / "bin" / "pressctl"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m pressctl "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return tmp_path


def done(script: str, newsroom: Path, **variables: str) -> subprocess.CompletedProcess[bytes]:
    path = f"{newsroom / 'bin'}{os.pathsep}{os.environ['PATH']}"
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(
        command, cwd=newsroom, env=environment(**variables) | {"PATH": path}, capture_output=True, check=False
    )


def read(path: str) -> Any:
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


def test_the_action_annotates_and_fails_as_it_is_told(newsroom: Path) -> None:
    script = read(".github/actions/validate/action.yml")["runs"]["steps"][-1]["run"]
    given = {"RELEASES": "releases/a b.md\n", "SINCE": "", "FAIL_ON": "warning", "SARIF": "out.sarif"}
    run = done(script, newsroom, **given)
    assert run.returncode == 1, run.stderr
    assert run.stdout.startswith(b"::warning file=releases/a b.md,")
    assert json.loads((newsroom / "out.sarif").read_bytes())["runs"][0]["results"]
    assert done(script, newsroom, **given | {"RELEASES": "", "FAIL_ON": "error", "SARIF": ""}).returncode == 0
    assert done(script, newsroom, **given | {"RELEASES": "$(touch gone)"}).returncode == 2
    assert not (newsroom / "gone").exists()


def test_no_input_of_the_action_is_put_into_a_script() -> None:
    for step in read(".github/actions/validate/action.yml")["runs"]["steps"]:
        assert "${{" not in step.get("run", "")


def test_the_job_of_gitlab_reports_and_fails_as_it_is_told(newsroom: Path) -> None:
    given = read(".gitlab/pressctl.yml")
    script = "\n".join(given["pressctl"]["script"][1:])
    variables = {name: str(value) for name, value in given["variables"].items()}
    assert done(script, newsroom, **variables).returncode == 0
    assert json.loads((newsroom / "gl-code-quality-report.json").read_bytes())
    run = done(script, newsroom, **variables | {"PRESSCTL_FAIL_ON": "warning", "PRESSCTL_RELEASES": "releases/a b.md"})
    assert run.returncode == 1, run.stderr
    assert run.stdout.startswith(b"releases/a b.md:")
