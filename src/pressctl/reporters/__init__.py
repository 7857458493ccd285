"""How findings are shown. A reporter takes releases one by one and yields its text as it goes, so that an archive of
any size is reported in the memory of one release."""

from typing import NamedTuple

REPORTERS = {
    "text": "pressctl.reporters.text:report",
    "concise": "pressctl.reporters.concise:report",
    "json": "pressctl.reporters.json:report",
    "jsonl": "pressctl.reporters.jsonl:report",
    "sarif": "pressctl.reporters.sarif:report",
    "github": "pressctl.reporters.github:report",
    "gitlab": "pressctl.reporters.gitlab:report",
    "junit": "pressctl.reporters.junit:report",
}
"""Each format's function: ``report(checked, style)`` takes an iterator of ``Checked`` and yields text."""


class Style(NamedTuple):
    """What a report for people may use: ANSI colours, and lines of ``width`` columns (0: of any length)."""

    colour: bool = False
    width: int = 0
