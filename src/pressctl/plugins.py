"""Finding a named format: in our own table first, else among the installed packages."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import Any

from pressctl.errors import UsageError, nearest

MEANT = {
    "word": "docx", "mail": "eml", "excel": "xlsx", "spreadsheet": "xlsx", "plain": "text", "md": "markdown",
    "calendar": "ics", "ical": "ics", "zip": "kit", "feed": "rss", "web": "html",
}  # fmt: skip
"""What people call a format whose name is spelt quite otherwise."""


def load(name: str, table: Mapping[str, str], group: str) -> Any:
    """Return the function that ``table`` ("module:function"), or an entry point of ``group``, has under a name.

    Installed packages are looked at only for a name that the table does not have: that scan is slow. Raises
    UsageError when nobody has the name, or when the package that has it cannot be imported.
    """
    if name in table:
        module, _, function = table[name].partition(":")
        return getattr(importlib.import_module(module), function)
    from importlib import metadata  # a scan is rare, and the module dear

    for entry in metadata.entry_points(group=group, name=name):
        try:
            return entry.load()
        except (ImportError, AttributeError) as error:
            package = entry.dist.name if entry.dist else entry.value
            raise UsageError(f"The package {package} offers {name} but cannot be loaded: {error}") from error
    meant = MEANT.get(name.lower(), "")
    near = meant if meant in table else nearest(name.lower(), table)
    hint = f"did you mean {near}?" if near else f"there are {', '.join(sorted(table))}"
    raise UsageError(f"There is no format {name}", hint)
