"""Findings as JSON, for scripts: one object with a version, the findings, any fixed findings, and a summary."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

from pressctl.findings import Checked, Finding, Region, Severity
from pressctl.prose.text import as_json
from pressctl.reporters import Style


def report(checked: Iterable[Checked], style: Style) -> Iterator[str]:
    """Yield the report; later versions may add keys, but never rename any. ``style`` is ignored."""
    del style
    counts = dict.fromkeys(("files", *(f"{level}s" for level in Severity)), 0)
    before = '{\n  "version": 1,\n  "findings": ['
    fixed: list[dict[str, Any]] = []
    for each in checked:
        counts["files"] += not each.error
        fixed += map(as_data, each.fixed)
        for finding in each.findings:
            counts[f"{finding.severity}s"] += 1
            yield before + "\n" + textwrap.indent(_dump(as_data(finding)), "    ")
            before = ","
    yield f"{before if before != ',' else chr(10) + '  '}],\n"
    if fixed:
        yield textwrap.indent(f'"fixed": {_dump(fixed)},', "  ") + "\n"
    yield textwrap.indent(f'"summary": {_dump(counts)}', "  ") + "\n}\n"


def _dump(value: object) -> str:
    return as_json(value, 2)


def as_data(finding: Finding) -> dict[str, Any]:
    """Return a finding as plain data, with the keys that scripts read."""
    return {
        "path": finding.path,
        **_place(finding.region),
        "code": finding.code,
        "slug": finding.slug,
        "severity": str(finding.severity),
        "message": finding.message,
        "fix": _fix(finding),
    }


def _place(region: Region) -> dict[str, int]:
    return {
        "line": region.line,
        "column": region.column,
        "end_line": region.end_line,
        "end_column": region.end_column,
    }


def _fix(finding: Finding) -> dict[str, Any] | None:
    if finding.fix is None:
        return None
    edit = {**_place(finding.fix.region), "text": finding.fix.edit.text}
    return {"safe": finding.fix.safe, "edits": [edit]}
