"""Texts sorted: those of one key keep their order, in the memory and on the disk."""

from __future__ import annotations

import pytest

from pressctl.newsroom.lists import sorting
from pressctl.newsroom.lists.sorting import Sorted

KEYS = ["b", "a", "c", "a", "", "b", "a", "c", "\udc80", "b"]


@pytest.mark.parametrize("run", [2, 4, 10, 100])
@pytest.mark.parametrize("is_reversed", [False, True])
def test_the_disk_sorts_as_the_memory_does(run: int, is_reversed: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sorting, "RUN", run)
    monkeypatch.setattr(sorting, "PART", 3)
    texts = Sorted(is_reversed=is_reversed)
    for number, key in enumerate(KEYS):
        texts.add(key, str(number))
    expected = sorted(range(len(KEYS)), key=KEYS.__getitem__, reverse=is_reversed)
    assert list(texts) == [str(number) for number in expected]


def test_of_nothing_nothing_is_sorted() -> None:
    assert list(Sorted()) == []
