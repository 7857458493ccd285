"""`pressctl validate --watch`: check releases again as they are saved."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from pressctl.cli.call import Call, print_message
from pressctl.errors import UsageError

if TYPE_CHECKING:
    from pressctl.newsroom.folder import Newsroom

CLEAR = "\x1b[2J\x1b[H"
"""Clears a terminal and moves the cursor to its first line (ECMA-48)."""


def follow(call: Call, newsroom: Callable[[], Newsroom], names: list[str], format: str) -> None:
    """Report each release again when it is saved, and all of them when the settings are, until Ctrl-C.

    Raises UsageError if the library watchfiles is not installed.
    """
    try:
        from watchfiles import watch
    except ImportError:
        raise UsageError("--watch needs watchfiles", "pip install 'pressctl[watch]'") from None
    places = [Path(name) for name in names if Path(name).exists()] or [newsroom().folder]
    settings = newsroom().root / "pressctl.toml"
    print_message(f"watching {', '.join(map(str, places))}; Ctrl-C ends")
    for changes in watch(*places, *([settings] if settings.exists() else ()), raise_interrupt=True):
        changed = {Path(path) for _, path in changes}
        _again(call, newsroom(), names, None if settings in changed else changed, format)


def _again(call: Call, newsroom: Newsroom, names: list[str], changed: set[Path] | None, format: str) -> None:
    from pressctl import plugins
    from pressctl.cli.tally import Tally
    from pressctl.errors import PressctlError
    from pressctl.newsroom.lists import lookup
    from pressctl.reporters import REPORTERS
    from pressctl.validation import scope
    from pressctl.validation.batch import check

    tally = Tally()
    if sys.stdout.isatty():  # so that two runs are not mistaken for one
        typer.echo(CLEAR, nl=False)
    print_message(f"{dt.datetime.now():%H:%M:%S} checking again")
    try:
        files = [path for path in lookup.stream(newsroom, names) if changed is None or Path(path).resolve() in changed]
        checked = tally.counting(check(newsroom, scope.scope(newsroom, call.now()), files))
        for piece in plugins.load(format, REPORTERS, "pressctl.reporters")(checked, call.style()):
            call.print(piece)
    except PressctlError as error:  # the next save may fix it
        print_message(f"pressctl: {error.message}")
    print_message(*tally.languages())
    if tally.files:
        print_message(tally.summary())
