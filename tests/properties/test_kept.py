"""Releases made by chance that something was wrong with once, and some that tell: what always holds, holds of them."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from support import generated
from support.invariants import QUICK, broken

KEPT = sorted((Path(__file__).parent / "kept").glob("*.md"))


@pytest.mark.parametrize("file", KEPT, ids=[file.stem for file in KEPT])
def test_what_always_holds_holds_of_what_is_kept(file: Path) -> None:
    assert list(broken(file.read_bytes().decode("utf-8", "surrogatepass"), formats=QUICK)) == []


@pytest.mark.parametrize("seed", range(20))
def test_what_always_holds_holds_of_a_release_made_by_chance(seed: int) -> None:
    assert list(broken(generated.release(Random(seed)), formats=QUICK[seed % 4 :: 4])) == []


def test_the_same_seed_makes_the_same_releases() -> None:
    assert [generated.release(Random(7)) for _ in range(2)] == [generated.release(Random(7))] * 2
