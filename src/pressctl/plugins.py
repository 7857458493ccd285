"""Loading a format by its name: from our own table, or else from the entry points of installed packages."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import Any

from pressctl.errors import UsageError, nearest

MEANT = {
    "word": "docx", "mail": "eml", "excel": "xlsx", "spreadsheet": "xlsx", "plain": "text", "md": "markdown",
    "calendar": "ics", "ical": "ics", "zip": "kit", "feed": "rss", "web": "html",
}  # fmt: skip
"""Other names for formats, spelt too differently for ``nearest`` to find them."""


def load(name: str, table: Mapping[str, str], group: str) -> Any:
    """Return the function that ``table`` (as "module:function") or an entry point of ``group`` has under a name.

    Installed packages are scanned only for a name that is not in the table, as that is slow. Raises UsageError if
    the name is unknown, or if the package that offers it cannot be imported.
    """
    if name in table:
        module, _, function = table[name].partition(":")
        return getattr(importlib.import_module(module), function)
    from importlib import metadata  # rarely needed, and slow to import

    for entry in metadata.entry_points(group=group, name=name):
        try:
            return entry.load()
        except (ImportError, AttributeError) as error:
            package = entry.dist.name if entry.dist else entry.value
            raise UsageError(f"The package {package} offers {name} but cannot be loaded: {error}") from error
    meant = MEANT.get(name.lower(), "")
    near = meant if meant in table else nearest(name.lower(), table)
    hint = f"did you mean {near}?" if near else f"choose from {', '.join(sorted(table))}"
    raise UsageError(f"There is no format {name}", hint)
