"""Baselines: files of accepted findings, so that a run reports only new ones.

A finding is recognised by its rule, its message and the words it points at. Its line may change.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pressctl import opening
from pressctl.errors import ReadError, UsageError, reason
from pressctl.findings import Checked, Finding

VERSION = 1


@dataclass
class Baseline:
    """Accepted findings: for each release, by its path relative to the baseline's folder, how often each was there.

    ``accepted`` counts those found again in this run.
    """

    folder: Path
    releases: dict[str, Counter[str]] = field(default_factory=dict)
    accepted: int = 0

    def without(self, checked: Iterable[Checked]) -> Iterator[Checked]:
        """Yield each release with only its new findings."""
        for each in checked:
            left = Counter(self.releases.get(_name(each.path, self.folder), ()))
            new = tuple(finding for finding in each.findings if not _take(left, _identity(finding, each.text)))
            self.accepted += len(each.findings) - len(new)
            yield each._replace(findings=new)


def _take(left: Counter[str], identity: str) -> bool:
    left[identity] -= 1
    return left[identity] >= 0


def _name(path: str, folder: Path) -> str:
    return Path(os.path.relpath(path, folder)).as_posix()


def _identity(finding: Finding, text: str) -> str:
    words = f"{finding.message}\n{text[finding.span.start : finding.span.end]}"
    return f"{finding.code} {hashlib.sha256(words.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


def read(file: Path) -> Baseline:
    """Return the baseline in a file; raises UsageError if there is no such file, ReadError if it is not a baseline."""
    try:
        data = json.loads(opening.read(file))
        releases = {path: Counter(dict(found)) for path, found in data["releases"].items()}
    except FileNotFoundError:
        raise UsageError(f"{file}: there is no such baseline", f"--write-baseline {file} makes it") from None
    except OSError as error:
        raise ReadError(f"{file}: cannot be read: {reason(error)}") from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise ReadError(f"{file}: is not a baseline", f"--write-baseline {file} makes a new one") from None
    if data.get("version") != VERSION:
        raise ReadError(f"{file}: is a baseline of another version of pressctl")
    return Baseline(file.parent, releases)


def is_baseline(file: Path) -> bool:
    """Return whether a file is a baseline, of any version of pressctl."""
    try:
        data = json.loads(opening.read(file))
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(data, dict) and {"version", "releases"} <= data.keys()


def serialised(checked: Iterable[Checked], folder: Path) -> bytes:
    """Return the bytes of a baseline of all the findings, for a file in ``folder``; sorted, so that diffs are small."""
    releases: dict[str, Counter[str]] = {}
    for each in checked:
        found = Counter(_identity(finding, each.text) for finding in each.findings)
        if found:
            releases[_name(each.path, folder)] = found
    data = {"version": VERSION, "releases": releases}
    text = json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True)
    return f"{text}\n".encode("utf-8", "backslashreplace")  # a name that is not UTF-8 as JSON escapes it
