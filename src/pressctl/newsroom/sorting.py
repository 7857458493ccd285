"""Many texts in the order of their keys: in the memory while they are few, in runs on the disk when they are many."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from operator import itemgetter
from typing import IO, Any

RUN = 10_000
"""Texts that are sorted in the memory at once: about ten megabytes of rows."""
PART = 200
"""Texts of a run that are read from the disk at once."""
Entry = tuple[Any, str]
KEY = itemgetter(0)


class Sorted:
    """Texts, each with the key of its place. Those of one key stay in the order in which they came."""

    def __init__(self, *, is_reversed: bool = False) -> None:
        """Begin with nothing; ``is_reversed`` puts the greatest key first."""
        self._is_reversed = is_reversed
        self._run: list[Entry] = []
        self._runs: list[IO[bytes]] = []

    def add(self, key: Any, text: str) -> None:
        """Take one more text; raises OSError when there is no room for it on the disk."""
        self._run.append((key, text))
        if len(self._run) == RUN:
            self._put_down()

    def _put_down(self) -> None:
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
        """Give the texts in order, once."""
        self._sort()
        runs = (*map(_read, self._runs), iter(self._run))
        for _, text in heapq.merge(*runs, key=KEY, reverse=self._is_reversed) if self._runs else self._run:
            yield text


def _read(file: IO[bytes]) -> Iterator[Entry]:
    import pickle

    with file:
        for _ in range(0, RUN, PART):
            yield from pickle.load(file)
