"""Lists of recipients, as the record keeps them: a name, a number and a digest, but no addresses."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pressctl import opening
from pressctl.errors import ReadError, UsageError, reason
from pressctl.prose import encodings
from pressctl.prose.addresses import emails

LONGEST = 200
"""Characters of the name of a list."""
HINT = "name a list, or a file with one recipient per line; the record keeps no addresses"


def described(name: str, notes: list[str] | None = None) -> dict[str, Any]:
    """Return what the record keeps about a list: for a file its name, its number of addresses and its SHA-256.

    A name that is not a file is kept as it is. Each address counts once. Empty lines and those that begin with # are
    skipped; a note on any other line without an address is added to ``notes``. Raises UsageError for a file without
    addresses, for an address instead of a name, and for a name that cannot be printed.
    """
    path = Path(name)
    if "@" in path.name or not name.isprintable():
        raise UsageError(f"--list {name} is not the name of a list", HINT)
    if not os.path.isfile(name):  # noqa: PTH113 - Path.is_file raises for a name that is too long
        if "@" in name or path.suffix or "/" in name or len(name) > LONGEST:
            raise UsageError(f"--list {name} is neither a name nor an existing file", HINT)
        return {"list": name}
    try:
        data = opening.read(path)
    except OSError as error:
        raise ReadError(f"--list {name} cannot be read: {reason(error)}") from error
    lines = [line.strip() for line in _text(data).splitlines()]
    found = {number: _addresses(line) for number, line in enumerate(lines, 1) if line and not line.startswith("#")}
    recipients = set().union(*found.values())
    if not recipients:
        raise UsageError(f"--list {name}: no line has an e-mail address", HINT)
    if notes is not None:
        notes += [f"{name}:{number}: has no address, and is not counted" for number in found if not found[number]]
    return {"list": path.stem, "recipients": len(recipients), "list_sha256": hashlib.sha256(data).hexdigest()}


def _text(data: bytes) -> str:
    """Return a list as text; one saved by a spreadsheet may be in UTF-16, or in an older encoding."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode(encodings.likely(data), "replace")


def _addresses(line: str) -> set[str]:
    return {line[start:end].lower() for start, end in emails.addresses(line)}


def shown(channels: Sequence[Mapping[str, Any]]) -> str:
    """Return channels with their lists in words: “mail (press: 214), site”."""
    return ", ".join(map(_channel, channels))


def _channel(channel: Mapping[str, Any]) -> str:
    count = f": {channel['recipients']}" if "recipients" in channel else ""
    return f"{channel['name']} ({channel['list']}{count})" if "list" in channel else str(channel["name"])
