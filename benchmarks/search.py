"""What `search` costs on 100,000 releases: the first one, and warm ones, with what finding out what has changed takes.

`python benchmarks/search.py [COUNT]`. Budgets: the search itself 0.2 s, and a search after one file has changed no more
than 0.1 s longer than one after none. Looking whether files have changed is measured apart: it asks the system about
each of them, and beside it stands what the system takes to answer, which no index can make less.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import corpus

ROUNDS = 5
WORDS = ("Sydney works", "水泵", "насос река", "الأنهار", "acme", "nothingofthekind")
"""A place, Chinese, two words, Arabic, a word of every release, a word of none."""


def main() -> None:
    """Print what each step takes, the least of some rounds."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        corpus.newsroom(folder, count, faulty=False)
        old = time.time() - 3600
        for file in folder.rglob("*.md"):
            os.utime(file, (old, old))
        os.environ["PRESSCTL_CACHE"] = str(folder / "kept")
        os.chdir(folder)
        time.sleep(4)  # else all were written just now, and read again
        _measure(folder)


def _measure(folder: Path) -> None:
    import datetime as dt

    from pressctl import store
    from pressctl.newsroom import folder as folders
    from pressctl.newsroom.lists import listing
    from pressctl.newsroom.search import searching
    from pressctl.newsroom.search.search_index import SearchIndex, snapshot

    start = time.perf_counter()
    os.system(f"{sys.executable} -m pressctl search nothingofthekind >/dev/null 2>&1")
    print(f"first search          {time.perf_counter() - start:7.2f} s")
    room = folders.locate(Path())
    query = listing.query([], [], [], "", "", False, "", "date", "")
    files, seconds = _least(lambda: snapshot(room.folder))
    print(f"has a file changed?   {seconds:7.3f} s")
    paths = [f"{room.folder}{os.sep}{path}" for path, _ in files.files()]
    _, seconds = _least(lambda: [os.stat(path) for path in paths])  # noqa: PTH116 - as the search asks
    print(f"the system's answers  {seconds:7.3f} s")
    index, seconds = _least(lambda: SearchIndex(store.folder(), room))
    print(f"index opened          {seconds:7.3f} s")
    _, seconds = _least(lambda: index.changed(files))
    print(f"nothing has           {seconds:7.3f} s")
    for words in WORDS:
        parts = searching.parts([words])
        now = dt.datetime.now(dt.UTC)
        found, seconds = _least(lambda: list(searching.indexed(room, index, parts, query, 20, now)))  # noqa: B023 - it is called at once
        print(f"{words:21} {seconds:7.3f} s  {len(found)} shown")
    index.close()
    size = sum(file.stat().st_size for file in (folder / "kept").iterdir())
    print(f"the index has {size / 1e6:.0f} MB")


def _least(work: Callable[[], Any]) -> tuple[Any, float]:
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        found = work()
        times.append(time.perf_counter() - start)
    return found, min(times)


if __name__ == "__main__":
    main()
