"""Many releases: the same answers, in the same order, however the work is spread."""

from __future__ import annotations

import datetime as dt
import os
import sys
import time
from collections.abc import Iterable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import pressctl
from pressctl.findings import Checked
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.translations import same_id
from pressctl.validation import batch
from pressctl.validation.batch import BATCH, check
from pressctl.validation.cache import Cache
from pressctl.workers import processes
from support.rule_examples import BODY, SCOPE, SOUND

COUNT = 3 * BATCH + 5


@pytest.fixture
def releases(tmp_path: Path) -> list[Path]:
    """Three batches and a bit; every seventh has a placeholder in it, one is gone, one is no UTF-8."""
    files = []
    for number in range(COUNT):
        file = tmp_path / f"{number:04}.md"
        fault = f"\nThe prize is [insert {number}].\n" if number % 7 == 0 else ""
        file.write_text("---\n" + "\n".join(SOUND.values()) + "\n---\n\n" + BODY + fault, encoding="utf-8")
        files.append(file)
    files[10].unlink()
    files[90].write_bytes(b"---\nheadline: \xff\n---\n")
    return files


def results(files: Iterable[Path], root: Path, **how: Any) -> list[Checked]:
    return list(check(Newsroom(root), SCOPE, files, **how))


class Here(Executor):
    """The smallest executor there is: it does the work when it is handed in."""

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


def test_every_executor_gives_the_same_in_the_same_order(tmp_path: Path, releases: list[Path]) -> None:
    alone = results(releases, tmp_path)
    assert [each.path for each in alone] == [str(file) for file in releases]
    assert [bool(each.findings) for each in alone[:8]] == [True, *[False] * 6, True]
    assert "0010.md" in alone[10].error
    assert alone[90].findings[0].slug == "not-utf-8"
    with ThreadPoolExecutor(2) as threads:
        assert results(releases, tmp_path, start=lambda: threads) == alone
    assert results(releases, tmp_path, start=Here) == alone
    with processes(2) as start:
        assert results(releases, tmp_path, start=start) == alone


def test_a_second_run_takes_all_but_what_changed_from_the_cache(tmp_path: Path, releases: list[Path]) -> None:
    alone = results(releases, tmp_path)
    assert results(releases, tmp_path, cache=Cache(tmp_path / "kept", SCOPE)) == alone
    releases[3].write_text(releases[0].read_text(encoding="utf-8"), encoding="utf-8")
    asked: list[int] = []

    def start() -> None:
        asked.append(1)

    again = results(releases, tmp_path, cache=Cache(tmp_path / "kept", SCOPE), start=start)
    assert again[3].findings
    assert [*again[:3], *again[4:]] == [*alone[:3], *alone[4:]]
    assert not asked  # starting processes takes longer than checking the one


def test_nothing_is_started_when_everything_is_known(tmp_path: Path, releases: list[Path]) -> None:
    sound = releases[11:90]
    results(sound, tmp_path, cache=Cache(tmp_path / "kept", SCOPE))

    def start() -> Executor:
        raise AssertionError("there was nothing to do")

    assert len(results(sound, tmp_path, cache=Cache(tmp_path / "kept", SCOPE), start=start)) == len(sound)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_an_interruption_ends_the_processes_at_once(tmp_path: Path, releases: list[Path]) -> None:
    import multiprocessing

    numbers: list[int] = []

    def interrupted() -> None:
        with processes(2) as start:
            for number, _ in enumerate(check(Newsroom(tmp_path), SCOPE, releases * 20, start=start)):
                if number == 2 * BATCH:
                    numbers.extend(child.pid for child in multiprocessing.active_children() if child.pid)
                    raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert len(numbers) == 2
    end = time.monotonic() + 10  # asked of the system: the pool's own thread waits for the processes, too
    while any(runs(number) for number in numbers):
        assert time.monotonic() < end, numbers
        time.sleep(0.01)


def runs(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True


def test_the_api_checks_a_folder_with_any_executor(tmp_path: Path, releases: list[Path]) -> None:
    with ThreadPoolExecutor(2) as threads:
        spread = list(pressctl.check(tmp_path, executor=threads))
    assert spread == list(pressctl.check(tmp_path))
    assert len(spread) == COUNT - 1
    assert sum(any(f.slug == "placeholder-left" for f in each.findings) for each in spread) == len(range(0, COUNT, 7))


def test_warm_and_cold_say_the_same_before_and_after_an_embargo(tmp_path: Path, releases: list[Path]) -> None:
    lifts = SCOPE.now + dt.timedelta(hours=2)
    for file in releases[20:60]:
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("date: ", f"embargo: {lifts.isoformat()}\ndate: "), encoding="utf-8")
    for now in (SCOPE.now, SCOPE.now, lifts, lifts + dt.timedelta(hours=1), SCOPE.now):
        scope = replace(SCOPE, now=now)
        with closing(Cache(tmp_path / "cache", scope)) as cache:
            warm = list(check(Newsroom(tmp_path), scope, releases, cache))
        assert warm == list(check(Newsroom(tmp_path), scope, releases))
        slugs = {finding.slug for each in warm[20:60] for finding in each.findings}
        assert ("embargo-past" in slugs) is (now >= lifts)


def test_a_known_release_is_not_looked_into_for_its_id(
    tmp_path: Path, releases: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, file in enumerate(releases[20:24]):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("---\n", f"---\nid: plant-{number // 3}\n", 1), encoding="utf-8")

    def checked() -> list[Checked]:
        with closing(Cache(tmp_path / "cache", SCOPE)) as cache:
            return results(releases, tmp_path, cache=cache)

    cold = checked()
    assert [any(f.code == "PR805" for f in each.findings) for each in cold[20:24]] == [True, True, True, False]
    looked: list[str] = []
    head = same_id.head

    def counted(room: Newsroom, path: str, data: bytes) -> same_id.Head:
        looked.append(path)
        return head(room, path, data)

    monkeypatch.setattr(same_id, "head", counted)
    assert checked() == cold
    assert not looked
    releases[23].write_bytes(releases[23].read_bytes() + b"\n")
    assert checked() == cold
    assert set(looked) == {str(releases[23])}


@pytest.mark.parametrize("most", [0, 5_000])
def test_what_there_is_no_room_for_is_read_again(
    tmp_path: Path, releases: list[Path], monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    alone = results(releases, tmp_path)
    monkeypatch.setattr(batch, "MOST", most)
    assert results(releases, tmp_path) == alone
    for _ in range(2):
        with closing(Cache(tmp_path / "cache", SCOPE)) as cache:
            assert results(releases, tmp_path, cache=cache) == alone
