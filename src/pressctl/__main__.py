"""``python -m pressctl``, and the command ``pressctl``."""

from __future__ import annotations

import contextlib
import sys

from pressctl.version import __version__


def main() -> None:
    """Run the command. The version alone is answered without loading the rest, in a third of the time."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        with contextlib.suppress(OSError):  # a full disk: the command says so
            print(f"pressctl {__version__}", flush=True)
            return
    if sys.argv[1:2] == ["help"]:  # what people type who know git
        sys.argv[1:] = [*sys.argv[2:3], "--help"]
    from pressctl.cli import main as run

    run()


if __name__ == "__main__":
    main()
