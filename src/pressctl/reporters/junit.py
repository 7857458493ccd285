"""Findings as JUnit XML: a suite per release, a case per finding; an info passes, like a release without findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from pressctl.findings import Checked, Finding, Severity
from pressctl.prose.text import NOT_XML, UNSEEN
from pressctl.reporters import Style


def report(checked: Iterable[Checked], style: Style) -> Iterator[str]:
    """Yield the document, with control characters as character references. ``style`` is ignored."""
    del style
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="pressctl">\n'
    for each in checked:
        yield UNSEEN.sub(lambda match: f"&#{ord(match[0])};", _suite(each))
    yield "</testsuites>\n"


def _suite(each: Checked) -> str:
    name = _attribute(each.path)
    failures = sum(finding.severity is not Severity.INFO for finding in each.findings)
    if each.error:
        cases = f'    <testcase name="read" classname={name}><error message={_attribute(each.error)}/></testcase>\n'
    elif not each.findings:
        cases = f'    <testcase name="pressctl" classname={name}/>\n'
    else:
        cases = "".join(_case(finding) for finding in each.findings)
    counts = f'tests="{max(1, len(each.findings))}" failures="{failures}" errors="{int(bool(each.error))}"'
    return f"  <testsuite name={name} {counts}>\n{cases}  </testsuite>\n"


def _case(finding: Finding) -> str:
    name = _attribute(f"{finding.code} {finding.slug}:{finding.line}:{finding.column}")
    where = _attribute(finding.path)
    text = escape(_xml(f"{finding.path}:{finding.line}:{finding.column}: {finding.severity}: {finding.message}"))
    element = f'<failure type="{finding.severity}" message={_attribute(finding.message)}>{text}</failure>'
    if finding.severity is Severity.INFO:
        element = f"<system-out>{text}</system-out>"
    return f'    <testcase name={name} classname={where} file={where} line="{finding.line}">{element}</testcase>\n'


def _attribute(text: str) -> str:
    return quoteattr(_xml(text), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def _xml(text: str) -> str:
    return NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
