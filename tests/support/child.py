"""A call of the command in a process that has been forked for it; it loads nothing that the command does not."""

from __future__ import annotations

import os
import sys


def call(arguments: tuple[str, ...], folder: str, variables: dict[str, str], streams: str) -> None:
    """Become the command: its arguments, its folder, its variables, and three files as its streams, by their numbers."""
    os.environ.clear()
    os.environ.update(variables)
    os.chdir(folder)
    for number, flags in enumerate((os.O_RDONLY, os.O_WRONLY | os.O_CREAT, os.O_WRONLY | os.O_CREAT)):
        os.dup2(os.open(f"{streams}/{number}", flags), number)
    sys.stdin, sys.stdout, sys.stderr = os.fdopen(0), os.fdopen(1, "w"), os.fdopen(2, "w")
    sys.argv = ["pressctl", *arguments]
    from pressctl.__main__ import main

    main()
