"""Findings as JSON Lines: one finding per line, as soon as it is found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pressctl.findings import Checked
from pressctl.prose.text import as_json
from pressctl.reporters import Style
from pressctl.reporters.json import as_data


def report(checked: Iterable[Checked], style: Style) -> Iterator[str]:
    """Yield a line for each finding, with the same keys as in JSON. ``style`` is ignored."""
    del style
    for each in checked:
        for finding in each.findings:
            yield as_json(as_data(finding)) + "\n"
