"""Findings as GitLab's Code Quality report: one JSON array.

Source: GitLab's "Code Quality report format"; ``fingerprint`` must be unique in the report, and the same in the next.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from pressctl.findings import Checked, Finding, Severity
from pressctl.prose.text import as_json
from pressctl.reporters import Style

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def report(checked: Iterable[Checked], style: Style) -> Iterator[str]:
    """Yield the array, one finding per line. ``style`` is ignored."""
    del style
    before = "["
    for each in checked:
        seen: Counter[str] = Counter()
        for finding in each.findings:
            same = f"{finding.path}\n{finding.code}\n{finding.message}"
            seen[same] += 1
            issue = _issue(finding, f"{same}\n{seen[same]}")
            yield f"{before}\n  {as_json(issue)}"
            before = ","
    yield "\n]\n" if before == "," else "[]\n"


def _issue(finding: Finding, identity: str) -> dict[str, Any]:
    return {
        "description": f"{finding.code} {finding.slug}: {finding.message}",
        "check_name": finding.slug,
        "fingerprint": hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest(),
        "severity": SEVERITIES[finding.severity],
        "location": {
            "path": finding.path,
            "lines": {"begin": finding.region.line, "end": finding.region.end_line},
        },
    }
