"""Findings as JSON, for scripts: one object with a version, the findings, and a summary."""

from __future__ import annotations

import json
from typing import Any

from pressctl.document import Document
from pressctl.findings import Finding, Severity


def report(checked: list[tuple[Document, list[Finding]]], colour: bool) -> str:
    """Return the report; keys are added in later versions, never renamed. ``colour`` changes nothing."""
    del colour
    findings = [_finding(document, finding) for document, found in checked for finding in found]
    levels = {f"{level}s": sum(item["severity"] == level for item in findings) for level in Severity}
    whole = {"version": 1, "findings": findings, "summary": {"files": len(checked), **levels}}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _finding(document: Document, finding: Finding) -> dict[str, Any]:
    return {
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "code": finding.code,
        "slug": finding.slug,
        "severity": str(finding.severity),
        "message": finding.message,
        "fix": _fix(document, finding),
    }


def _fix(document: Document, finding: Finding) -> dict[str, Any] | None:
    if finding.fix is None:
        return None
    edit = finding.fix.edit
    line, column = document.position(edit.span.start)
    end_line, end_column = document.position(edit.span.end)
    place = {"line": line, "column": column, "end_line": end_line, "end_column": end_column}
    return {"safe": finding.fix.safe, "edits": [{**place, "text": edit.text}]}
