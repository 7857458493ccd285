"""Findings as JUnit XML: a suite a release, a case a finding; a release without findings is one case that passes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from pressctl.findings import Checked, Finding

NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no place for (section 2.2)."""


def report(checked: Iterable[Checked], colour: bool) -> Iterator[str]:
    """Yield the document. ``colour`` changes nothing."""
    del colour
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="pressctl">\n'
    for each in checked:
        yield _suite(each)
    yield "</testsuites>\n"


def _suite(each: Checked) -> str:
    name = _attribute(each.path)
    failures = len(each.findings)
    if each.error:
        cases = f'    <testcase name="read" classname={name}><error message={_attribute(each.error)}/></testcase>\n'
    elif not failures:
        cases = f'    <testcase name="pressctl" classname={name}/>\n'
    else:
        cases = "".join(_case(finding) for finding in each.findings)
    counts = f'tests="{max(1, failures)}" failures="{failures}" errors="{int(bool(each.error))}"'
    return f"  <testsuite name={name} {counts}>\n{cases}  </testsuite>\n"


def _case(finding: Finding) -> str:
    name = _attribute(f"{finding.code} {finding.slug}:{finding.line}:{finding.column}")
    where = _attribute(finding.path)
    text = escape(_xml(f"{finding.path}:{finding.line}:{finding.column}: {finding.severity}: {finding.message}"))
    failure = f'<failure type="{finding.severity}" message={_attribute(finding.message)}>{text}</failure>'
    return f'    <testcase name={name} classname={where} file={where} line="{finding.line}">{failure}</testcase>\n'


def _attribute(text: str) -> str:
    return quoteattr(_xml(text), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def _xml(text: str) -> str:
    return NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
