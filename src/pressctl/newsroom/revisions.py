"""Earlier versions of files in git, and which files have changed since a revision.

Git is asked only for names, digests and stored contents, and runs no program that the repository's settings name.
Files in the working tree are read here, as git would put them through the repository's filters.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from pressctl import opening
from pressctl.errors import UsageError

ASK = ("git", "-c", "core.fsmonitor=false", "-c", "protocol.allow=never")
"""The start of each command: nothing that the repository's settings name is started, and nothing is fetched."""
EXAMPLES = {"--since": "origin/main", "--against": "git:HEAD~1"}
VERSIONS = 50
"""The most earlier versions of a file that are searched."""
DIGESTS = {40: "sha1", 64: "sha256"}
"""Git's hash functions, by the length of the hexadecimal digest."""


def changed(folder: Path, revision: str, files: Iterable[str]) -> Iterator[str]:
    """Yield the files that are new or different since a git revision; ``folder`` is in the repository.

    Raises UsageError if git is not installed, the folder is not in a repository, or there is no such revision.
    """
    top = Path(os.fsdecode(_git(folder, "rev-parse", "--show-toplevel").removesuffix(b"\n"))).resolve()
    known = dict(_digests(_git(top, "ls-tree", "-r", "-z", "--full-tree", _commit(folder, revision, "--since"))))
    for file in files:
        path = Path(file).resolve()
        name = os.fsencode(path.relative_to(top).as_posix()) if path.is_relative_to(top) else b""
        if not _is_as_it_was(path, known.get(name, "")):
            yield file


def content(file: Path, revision: str) -> bytes:
    """Return the bytes of a file in a git revision; raises UsageError if it is not there."""
    folder = file.parent
    commit = _commit(folder, revision, "--against")
    return _git(folder, "cat-file", "blob", f"{commit}:./{file.name}", option="--against")


def versions(path: Path) -> Iterator[bytes]:
    """Yield the bytes of a file's versions in git, the newest first; none if the file is not in git.

    They are as git stores them, without any filter.
    """
    folder, name = path.resolve().parent, path.name
    with suppress(UsageError):
        # not `git log`, which may check signatures with a program that the repository names
        hashes = _git(folder, "rev-list", f"--max-count={VERSIONS}", "HEAD", "--", name).decode()
        for commit in hashes.split():
            with suppress(UsageError):  # it was deleted there
                yield _git(folder, "cat-file", "blob", f"{commit}:./{name}")


def _commit(folder: Path, revision: str, option: str) -> str:
    """Return the hash of the commit that a revision means, as given to an option of the command line."""
    arguments = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    return _git(folder, *arguments, option=option).decode().strip()


def _digests(listing: bytes) -> Iterator[tuple[bytes, str]]:
    """Yield the name and the digest of each entry of `git ls-tree -z`: "mode type digest<tab>name"."""
    for entry in filter(None, listing.split(b"\0")):
        about, _, name = entry.partition(b"\t")
        yield name, about.rpartition(b" ")[2].decode()


def _is_as_it_was(path: Path, digest: str) -> bool:
    if not digest:
        return False
    try:
        data = opening.read(path)
    except OSError:  # reported when the file is checked
        return False
    as_kept = (data, data.replace(b"\r\n", b"\n"))  # git may store CRLF as LF
    return digest in {_digest(each, DIGESTS[len(digest)]) for each in as_kept}


def _digest(data: bytes, kind: str) -> str:
    return hashlib.new(kind, b"blob %d\0" % len(data) + data).hexdigest()


def _git(folder: Path, *arguments: str, option: str = "--since") -> bytes:
    try:
        done = subprocess.run([*ASK, *arguments], cwd=folder, capture_output=True, check=False)
    except OSError as error:
        raise UsageError(f"{option} needs git, which is not installed") from error
    if done.returncode:
        message = done.stderr.decode("utf-8", "replace").strip() or "there is no such revision"
        hint = f"for example {option} {EXAMPLES[option]}, in the repository of the releases"
        raise UsageError(f"{option}: git says: {message.removeprefix('fatal: ').splitlines()[0]}", hint)
    return done.stdout
