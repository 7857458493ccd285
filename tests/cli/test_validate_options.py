"""What the options of `validate` choose: which releases, what is printed, and when the exit code is 1."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from support.command import Run

WARNS = "---\nheadline: Acme opens a plant.\nlanguage: en\nstatus: draft\n---\n\nLYON, 2 March 2026 – Acme opens.\n"


def written(folder: Path, **releases: str) -> None:
    (folder / "pressctl.toml").touch()
    (folder / "releases").mkdir(exist_ok=True)
    for name, text in releases.items():
        (folder / "releases" / f"{name}.md").write_text(text, encoding="utf-8")


def git(folder: Path, *arguments: str) -> None:
    names = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *names, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.mark.parametrize(
    ("options", "code"),
    [((), 0), (("--fail-on", "warning"), 1), (("--fail-on", "info"), 1), (("--fail-on", "info", "--exit-zero"), 0)],
)
def test_the_least_severity_that_fails_is_chosen(options: tuple[str, ...], code: int, run: Run, tmp_path: Path) -> None:
    written(tmp_path, a=WARNS)
    assert run("validate", "--select", "PR102", *options).returncode == code


def test_statistics_stand_alone_on_standard_output(run: Run, tmp_path: Path) -> None:
    written(tmp_path, a=WARNS, b=WARNS)
    done = run("validate", "--select", "PR102", "--statistics")
    assert done.stdout.decode() == "     2  PR102 headline-full-stop\n"
    assert run("validate", "--select", "PR102", "--statistics", "--format", "jsonl").stdout.count(b"\n") == 2


@pytest.mark.parametrize("name", ["text", "concise"])
def test_colour_is_forced_into_a_pipe(name: str, run: Run, tmp_path: Path) -> None:
    written(tmp_path, a=WARNS)
    command = ("validate", "--select", "PR102", "--format", name)
    assert b"\x1b[" in run(*command, "--color", "always").stdout
    assert b"\x1b[" in run(*command, FORCE_COLOR="1", TERM="xterm").stdout
    assert b"\x1b[" in run(*command, CLICOLOR_FORCE="1", TERM="xterm").stdout
    assert b"\x1b[" not in run(*command, CLICOLOR_FORCE="0", TERM="xterm").stdout
    assert b"\x1b[" not in run(*command).stdout


def test_what_has_changed_since_a_revision_is_checked(run: Run, tmp_path: Path) -> None:
    written(tmp_path, same=WARNS, changed=WARNS)
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "First")
    assert b"no release has changed since HEAD" in run("validate", "--since", "HEAD").stderr
    written(tmp_path, changed=WARNS.replace("plant", "shop"), new=WARNS)
    shown = run("validate", "--since", "HEAD", "--select", "PR102", "--format", "concise").stdout.decode()
    assert [line.split(":")[0] for line in shown.splitlines()] == ["releases/changed.md", "releases/new.md"]
    only = run("validate", "--since", "HEAD", "--select", "PR102", "--format", "concise", "releases/new.md")
    assert only.stdout.decode().startswith("releases/new.md:")


def test_no_filter_of_a_repository_is_run(run: Run, tmp_path: Path) -> None:
    written(tmp_path, a=WARNS)
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "First")
    (tmp_path / ".gitattributes").write_text("*.md filter=x diff=x\n", encoding="utf-8")
    for key in ("filter.x.clean", "filter.x.process", "diff.x.command", "diff.x.textconv", "core.fsmonitor"):
        git(tmp_path, "config", key, f"touch '{tmp_path}/ran'; cat")
    written(tmp_path, a=WARNS.replace("plant", "shop"))
    assert b"releases/a.md" in run("validate", "--since", "HEAD", "--format", "concise").stdout
    assert not (tmp_path / "ran").exists()


def test_a_revision_that_git_does_not_know_is_one_sentence(run: Run, tmp_path: Path) -> None:
    written(tmp_path, a=WARNS)
    done = run("validate", "--since", "HEAD")
    assert (done.returncode, done.stderr.decode().splitlines()[0][:27]) == (2, "pressctl: --since: git says")
    git(tmp_path, "init", "--quiet")
    done = run("validate", "--since", "--output=x")
    assert done.returncode == 2
    assert not (tmp_path / "x").exists()


def test_files_beside_the_releases_are_left_out_with_a_word(run: Run, tmp_path: Path) -> None:
    written(tmp_path, a=WARNS)
    (tmp_path / "README.md").write_text("# Our newsroom\n", encoding="utf-8")
    done = run("validate", "--only-releases", "--select", "PR0,PR102", "README.md", "releases/a.md")
    assert b"left out, not in releases: README.md" in done.stderr
    assert (done.returncode, done.stdout.count(b"(PR")) == (0, 1)
    assert run("validate", "--only-releases", "README.md").returncode == 0
