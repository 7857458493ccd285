"""The formats in which findings are reported.

A reporter takes checked releases one by one and yields its text as it goes, so that an archive of any size takes no
more memory than one release.
"""

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
"""The function of each format: ``report(checked, style)`` takes an iterator of ``Checked`` and yields text."""


class Style(NamedTuple):
    """The style of a report for people: whether to use ANSI colours, and the columns of a line (0: unlimited)."""

    colour: bool = False
    width: int = 0
