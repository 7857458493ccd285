"""The errors a user can act on, and the exit codes of the command.

PressctlError            root: message, hint, exit code 2
├── UsageError           the command was called in a way that cannot work
├── SettingsError        pressctl.toml or a PRESSCTL_* variable is wrong
├── ReadError            a file cannot be read, or is not what it should be
├── WriteError           a file cannot be written
├── ImportRefused        a source is no release
├── ExportRefused        a release may not, or cannot, go out in this format
└── Fault                pressctl itself is wrong: a source could not be read, or a rule not run; exit code 70
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
    """Anything a user can act on: what went wrong and where, and a hint on how to fix it."""

    exit_code = FAILED

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(PressctlError):
    """The command was called in a way that cannot work."""


class SettingsError(PressctlError):
    """The settings file or a PRESSCTL_* variable is wrong."""


class ReadError(PressctlError):
    """A file cannot be read, or is not what it should be."""


class WriteError(PressctlError):
    """A file cannot be written."""


class ImportRefused(PressctlError):
    """A source is no release, or cannot be read as one."""


class ExportRefused(PressctlError):
    """A release may not, or cannot, go out in the format asked for."""


class Fault(PressctlError):
    """A fault of pressctl's own stopped the reading of one source, or one rule."""

    exit_code = BUG


def reason(error: OSError) -> str:
    """Return the system's own words for an error, in lower case and without the path."""
    text = os.strerror(error.errno) if error.errno else str(error)
    return text[:1].lower() + text[1:]


def nearest(name: str, known: Iterable[str], least: float = 0.6) -> str:
    """Return the one of some names that is most likely meant by another, or an empty text.

    ``least`` is how alike they must be, as difflib measures it, 0 to 1.
    """
    import difflib

    return next(iter(difflib.get_close_matches(name, list(known), 1, least)), "")
