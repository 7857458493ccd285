"""The errors a user can act on, and the exit codes of the command.

PressctlError            root: message, hint, exit code 2
├── UsageError           the command was called with options or names that cannot work
├── SettingsError        pressctl.toml or a PRESSCTL_* variable is wrong
├── ReadError            a file cannot be read, or does not have the content it should
├── WriteError           a file cannot be written
├── ImportRefused        a source is not a release, or cannot be read as one
├── ExportRefused        a release must not, or cannot, go out in this format
└── Fault                a bug in pressctl stopped one importer or one rule; exit code 70
"""

from __future__ import annotations

import os
from collections.abc import Iterable

OK = 0
FINDINGS = 1
FAILED = 2
BUG = 70
INTERRUPTED = 130


class PressctlError(Exception):
    """An error that a user can act on: what went wrong and where, and a hint on what to do."""

    exit_code = FAILED

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(PressctlError):
    """The command was called with options or names that cannot work."""


class SettingsError(PressctlError):
    """The settings file or a PRESSCTL_* variable is wrong."""


class ReadError(PressctlError):
    """A file cannot be read, or does not have the content it should."""


class WriteError(PressctlError):
    """A file cannot be written."""


class ImportRefused(PressctlError):
    """A source is not a release, or cannot be read as one."""


class ExportRefused(PressctlError):
    """A release must not, or cannot, go out in the requested format."""


class Fault(PressctlError):
    """A bug in pressctl stopped the import of one source, or one rule."""

    exit_code = BUG


def reason(error: OSError) -> str:
    """Return the system's message for an error, beginning in lower case and without the path."""
    text = os.strerror(error.errno) if error.errno else str(error)
    return text[:1].lower() + text[1:]


def nearest(name: str, known: Iterable[str], least: float = 0.6) -> str:
    """Return the known name that is spelt most like ``name``, or an empty string if none is close enough.

    ``least`` is how similar they must be, from 0 to 1, as difflib measures it.
    """
    import difflib

    return next(iter(difflib.get_close_matches(name, list(known), 1, least)), "")
