"""Which files have changed since a revision: git is asked, without running anything that a repository names."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from pressctl.errors import UsageError

ASK = ("git", "-c", "core.fsmonitor=false")
"""The start of each question: a monitor that the repository's own settings name is not started."""


def changed(folder: Path, revision: str) -> set[Path]:
    """Return the files below a folder that differ from a git revision, or are new, as resolved paths.

    Raises UsageError where git is missing, the folder is in no repository, or there is no such revision.
    """
    top = Path(os.fsdecode(_asked(folder, "rev-parse", "--show-toplevel").removesuffix(b"\n"))).resolve()
    commit = _asked(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").decode()
    options = ("--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all")
    below = ("--", str(folder.resolve()))
    names = _asked(top, "diff", *options, commit.strip(), *below)
    names += _asked(top, "ls-files", "-z", "--others", "--exclude-standard", *below)
    return {(top / os.fsdecode(name)).resolve() for name in names.split(b"\0") if name}


def _asked(folder: Path, *question: str) -> bytes:
    try:
        done = subprocess.run([*ASK, *question], cwd=folder, capture_output=True, check=False)
    except OSError as error:
        raise UsageError("--since asks git, and git is not installed") from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip() or "there is no such revision"
        hint = "for example --since origin/main, in the repository of the releases"
        raise UsageError(f"--since: git says: {said.removeprefix('fatal: ').splitlines()[0]}", hint)
    return done.stdout
