"""Findings as SARIF 2.1.0 (OASIS), which code hosts and editors read: rules with their help, places, fixes.

Columns count UTF-16 code units, as editors do: a character outside the basic plane takes two.
"""

from __future__ import annotations

import hashlib
import os
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Any, TypeGuard
from urllib.parse import quote

from pressctl.findings import Checked, Finding, Fix, Region, Severity
from pressctl.prose.text import Lines, as_json
from pressctl.reporters import Style
from pressctl.rules import Rule, catalogue
from pressctl.version import __version__

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def report(checked: Iterable[Checked], style: Style) -> Iterator[str]:
    """Yield the log, with one run and its results as they come. ``style`` is ignored."""
    del style
    numbers = {rule.code: number for number, rule in enumerate(catalogue())}
    unread: list[str] = []
    yield _head()
    before = ""
    for each in checked:
        unread += [each.error] if each.error else []
        lines = Lines(each.text)
        for finding in each.findings:
            yield f"{before}\n" + textwrap.indent(_dump(_result(finding, lines, numbers)), " " * 8)
            before = ","
    yield "\n      ],\n" if before else "],\n"
    yield textwrap.indent(f'"invocations": {_dump([_invocation(unread)])}', " " * 6) + "\n    }\n  ]\n}\n"


def _dump(value: object) -> str:
    return as_json(value, 2)


def _head() -> str:
    driver = {"name": "pressctl", "version": __version__, "rules": [_rule(rule) for rule in catalogue()]}
    run = f'"tool": {_dump({"driver": driver})},\n"columnKind": "utf16CodeUnits",\n"results": ['
    head = f'{{\n  "$schema": "{SCHEMA}",\n  "version": "2.1.0",\n  "runs": [\n    {{\n'
    return head + textwrap.indent(run, " " * 6)


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.slug,
        "shortDescription": {"text": rule.summary},
        "help": {"text": rule.doc, "markdown": rule.doc},
        "defaultConfiguration": {"level": LEVELS[rule.severity], "enabled": rule.is_default},
    }


def _result(finding: Finding, lines: Lines, numbers: dict[str, int]) -> dict[str, Any]:
    artifact = {"uri": _uri(finding.path)}
    place = {"artifactLocation": artifact, "region": _region(finding.region, lines)}
    same = f"{finding.path}\n{finding.code}\n{lines.line(finding.line)}"
    result = {
        "ruleId": finding.code,
        "ruleIndex": numbers.get(finding.code, -1),
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"line/v1": hashlib.sha256(same.encode("utf-8", "surrogatepass")).hexdigest()},
    }
    return result | ({"fixes": [_fix(finding.fix, artifact, lines)]} if _is_seen(finding.fix) else {})


def _is_seen(fix: Fix | None) -> TypeGuard[Fix]:
    """Return whether there is a fix that changes anything visible; a byte-order mark, for example, takes no column."""
    if fix is None:
        return False
    region = fix.region
    return bool(fix.edit.text) or (region.line, region.column) != (region.end_line, region.end_column)


def _fix(fix: Fix, artifact: dict[str, str], lines: Lines) -> dict[str, Any]:
    change = {"deletedRegion": _region(fix.region, lines), "insertedContent": {"text": fix.edit.text}}
    words = f"Write “{fix.edit.text}”" if fix.edit.text else "Delete it"
    if not fix.safe:
        words += " (check it first: it may change what the release says)"
    return {
        "description": {"text": words},
        "artifactChanges": [{"artifactLocation": artifact, "replacements": [change]}],
    }


def _region(region: Region, lines: Lines) -> dict[str, int]:
    return {
        "startLine": region.line,
        "startColumn": _units(lines.line(region.line), region.column),
        "endLine": region.end_line,
        "endColumn": _units(lines.line(region.end_line), region.end_column),
    }


def _units(line: str, column: int) -> int:
    """Return a column in characters as a column in UTF-16 code units; both count from 1."""
    before = line[: column - 1]
    return column if before.isascii() else column + sum(character > "\uffff" for character in before)


def _uri(path: str) -> str:
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(os.fsencode(pure.as_posix()))


def _invocation(unread: list[str]) -> dict[str, Any]:
    notes = [{"level": "error", "message": {"text": error}} for error in unread]
    return {"executionSuccessful": not unread, "toolExecutionNotifications": notes}
