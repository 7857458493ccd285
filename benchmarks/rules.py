"""What each rule costs: µs of processor time a file over a folder. `python benchmarks/rules.py FOLDER [RULE…]`.

The views of the text that rules share (`context.prose`) are paid by the first rule that asks, and shown by themselves.
"""

from __future__ import annotations

import datetime as dt
import sys
import time
from pathlib import Path

from pressctl.newsroom import folder as newsroom
from pressctl.release.file import document, front_matter
from pressctl.release.model import Release
from pressctl.release.same_id import ALONE
from pressctl.rules import Context, Rule, choose
from pressctl.validation.dispatch import Dispatch
from pressctl.validation.engine import Verdict, _context
from pressctl.validation.scope import Scope

WARM_UP = 100
"""Files that are read before the clock starts, so that no rule pays for compiling its patterns."""
SHARED_VIEWS = ("bare", "unquoted", "quotations", "blocks", "opening", "links")


def main() -> None:
    """Print the rules, dearest first."""
    folder, *names = sys.argv[1:]
    scope = Scope(now=dt.datetime(2026, 3, 2, tzinfo=dt.UTC))
    rules = choose(names, ())
    paths = list(newsroom.walk(Path(folder)))
    warm = _pairs(paths[:WARM_UP], scope)
    for rule in rules:
        _time(rule, warm)
    pairs = _pairs(paths, scope)
    times = {f"(view {view})": _view(view, pairs) for view in SHARED_VIEWS}
    times |= {f"{rule.code} {rule.slug}": _time(rule, pairs) for rule in rules}
    for name, seconds in sorted(times.items(), key=lambda item: -item[1]):
        print(f"{seconds / len(pairs) * 1e6:8.1f} µs  {name}")
    print(f"{sum(times.values()) / len(pairs) * 1e6:8.1f} µs  all, over {len(pairs)} files")


def _pairs(paths: list[str], scope: Scope) -> list[tuple[Release, Context]]:
    return [pair for path in paths if (pair := _read(path, scope))]


def _read(path: str, scope: Scope) -> tuple[Release, Context] | None:
    parsed = document.decode(Path(path).read_bytes())
    release = front_matter.read(parsed, str(path), scope.settings.fields)
    return (release, _context(parsed, release, scope, Verdict([]), (), ALONE, None)) if parsed.is_readable else None


def _view(name: str, pairs: list[tuple[Release, Context]]) -> float:
    start = time.process_time()
    for _, context in pairs:
        getattr(context.prose, name)
    return time.process_time() - start


def _time(rule: Rule, pairs: list[tuple[Release, Context]]) -> float:
    dispatch = Dispatch((rule,))
    start = time.process_time()
    for release, context in pairs:
        for each in dispatch.rules_for(context.document, release.language):
            for _ in each.check(release, context):
                pass
    return time.process_time() - start


if __name__ == "__main__":
    main()
