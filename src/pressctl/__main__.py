"""``python -m pressctl``, and the command ``pressctl``."""

from __future__ import annotations

import contextlib
import gc
import sys

from pressctl.version import __version__

COLLECTED_AFTER = 100_000, 5, 10
"""Thresholds of the garbage collector: new objects before it runs (Python's default is 700), and runs on each younger
generation before the next older one is collected. Loading modules and comparing texts create many objects but no
reference cycles, and collecting took a tenth of the time."""


def main() -> None:
    """Run the command. ``--version`` is answered without loading the rest, in a third of the time."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        with contextlib.suppress(OSError):  # a full disk: the command says so
            print(f"pressctl {__version__}", flush=True)
            return
    if sys.argv[1:2] == ["help"]:  # as in git
        sys.argv[1:] = [*sys.argv[2:3], "--help"]
    gc.set_threshold(*COLLECTED_AFTER)
    try:
        from pressctl.cli import main as run

        run()
    except KeyboardInterrupt:  # while modules are loading; a running command handles it itself
        from pressctl.errors import INTERRUPTED

        sys.exit(INTERRUPTED)
    finally:
        gc.freeze()  # spares the last collection when Python exits


if __name__ == "__main__":
    main()
