"""``python -m pressctl``, and the command ``pressctl``."""

from __future__ import annotations

import contextlib
import gc
import sys

from pressctl.version import __version__

COLLECTED_AFTER = 100_000, 5, 10
"""Objects after which Python looks for circles among them, to be freed (its own choice is 700), and how many such looks
before it takes in older ones. Loading modules and comparing texts make many objects and no circles: the looks took a
tenth of the time."""


def main() -> None:
    """Run the command. The version alone is answered without loading the rest, in a third of the time."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        with contextlib.suppress(OSError):  # a full disk: the command says so
            print(f"pressctl {__version__}", flush=True)
            return
    if sys.argv[1:2] == ["help"]:  # what people type who know git
        sys.argv[1:] = [*sys.argv[2:3], "--help"]
    gc.set_threshold(*COLLECTED_AFTER)
    try:
        from pressctl.cli import main as run

        run()
    except KeyboardInterrupt:  # while the command is loaded; once it runs it ends itself
        from pressctl.errors import INTERRUPTED

        sys.exit(INTERRUPTED)
    finally:
        gc.freeze()  # to end, Python would look through all that is there once more


if __name__ == "__main__":
    main()
