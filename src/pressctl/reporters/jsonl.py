"""Findings as JSON lines: one finding a line, as soon as it is found."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from pressctl.findings import Checked
from pressctl.reporters import Style
from pressctl.reporters.json import as_data


def report(checked: Iterable[Checked], style: Style) -> Iterator[str]:
    """Yield a line for each finding, with the keys it has in JSON. ``style`` changes nothing."""
    del style
    for each in checked:
        for finding in each.findings:
            yield json.dumps(as_data(finding), ensure_ascii=False) + "\n"
