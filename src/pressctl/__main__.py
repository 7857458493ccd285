"""``python -m pressctl``, and the command ``pressctl``."""

from __future__ import annotations

import contextlib
import gc
import sys

from pressctl.version import __version__


COLLECTED_AFTER = 10_000, 5, 10
"""Objects after which Python looks among them for circles to be freed (700 of its own accord), and how many such looks
before it takes in older ones: texts that are compared make many objects and no circles, and each look takes its time."""


def main() -> None:
    """Run the command. The version alone is answered without loading the rest, in a third of the time."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        with contextlib.suppress(OSError):  # a full disk: the command says so
            print(f"pressctl {__version__}", flush=True)
            return
    if sys.argv[1:2] == ["help"]:  # what people type who know git
        sys.argv[1:] = [*sys.argv[2:3], "--help"]
    gc.set_threshold(*COLLECTED_AFTER)
    from pressctl.cli import main as run

    run()


if __name__ == "__main__":
    main()
