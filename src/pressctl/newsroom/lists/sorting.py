"""Sorting texts by keys: in memory while they are few, and by an external merge sort when they are many."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from operator import itemgetter
from typing import IO, Any

RUN = 10_000
"""Texts sorted in memory at once: about ten megabytes of rows."""
PART = 200
"""Texts of a run that are read from disk at once."""
Entry = tuple[Any, str]
KEY = itemgetter(0)


class Sorted:
    """Texts sorted by their keys; texts with equal keys stay in the order in which they were added."""

    def __init__(self, *, is_reversed: bool = False) -> None:
        """Begin empty; with ``is_reversed`` the greatest key comes first."""
        self._is_reversed = is_reversed
        self._run: list[Entry] = []
        self._runs: list[IO[bytes]] = []

    def add(self, key: Any, text: str) -> None:
        """Add a text; raises OSError if the disk is full."""
        self._run.append((key, text))
        if len(self._run) == RUN:
            self._write_run()

    def _write_run(self) -> None:
        import pickle
        import tempfile

        file = tempfile.TemporaryFile()  # noqa: SIM115 - it is read to its end, or gone with this process
        self._sort()
        for at in range(0, RUN, PART):
            pickle.dump(self._run[at : at + PART], file)
        file.seek(0)
        self._runs.append(file)
        self._run = []

    def _sort(self) -> None:
        self._run.sort(key=KEY, reverse=self._is_reversed)

    def __iter__(self) -> Iterator[str]:
        """Yield the texts in order; only once."""
        self._sort()
        runs = (*map(_read, self._runs), iter(self._run))
        for _, text in heapq.merge(*runs, key=KEY, reverse=self._is_reversed) if self._runs else self._run:
            yield text


def _read(file: IO[bytes]) -> Iterator[Entry]:
    import pickle

    with file:
        for _ in range(0, RUN, PART):
            yield from pickle.load(file)
