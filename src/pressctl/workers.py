"""Pools of processes that end with this one, and work spread over them in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future
    from multiprocessing.process import BaseProcess

Start = Callable[..., "Executor | None"]
"""Gives an executor, or none where the work is done here; see ``processes``."""
Batch = TypeVar("Batch")
Common = TypeVar("Common")
Task = TypeVar("Task")
Result = TypeVar("Result")
WINDOW = 4
"""Batches under way for each process; more would only fill the memory."""


def batched(items: Iterable[Task], size: int) -> Iterator[list[Task]]:
    """Yield items in order, up to ``size`` at once."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch


def in_order(
    work: Callable[[Sequence[Task]], list[Result]], batches: Iterable[tuple[Batch, Sequence[Task]]], start: Start | None
) -> Iterator[tuple[Batch, list[Result]]]:
    """Yield each batch with what ``work`` makes of its tasks, in order, a few more of them under way.

    ``start`` is asked for an executor at the second batch that has tasks; the first is worked on here, which loads
    what the processes then start with. Without an executor all the work is done here.
    """
    executor, has_worked = None, False
    waiting: deque[tuple[Batch, Future[list[Result]] | None]] = deque()
    for batch, tasks in batches:
        if tasks and has_worked and start:
            executor, start = start(), None
        if executor is None:
            yield batch, work(tasks) if tasks else []
            has_worked = has_worked or bool(tasks)
            continue
        waiting.append((batch, executor.submit(work, tasks) if tasks else None))
        if len(waiting) >= WINDOW * _size(executor):
            yield _done(*waiting.popleft())
    while waiting:
        yield _done(*waiting.popleft())


def _done(batch: Batch, result: Future[list[Result]] | None) -> tuple[Batch, list[Result]]:
    return batch, result.result() if result else []


def _size(executor: Executor) -> int:
    return int(getattr(executor, "_max_workers", 0) or 8)


@contextmanager
def processes(count: int) -> Iterator[Start]:
    """Give a function that starts a pool of ``count`` processes (none for 1), and returns the same one each time.

    Asked with something, it starts another pool, once the one before has ended: all its processes begin with that, and
    ``given`` returns it there and here. So what every task needs is not sent with each of them.

    After the block nothing more is begun. What is under way is not stopped: killed while it answers, a process would
    leave its pool waiting for the rest for ever. All end with this process, however that ends.
    """
    pools: list[Executor] = []

    def start(common: object = None) -> Executor | None:
        if common is not None:
            while pools:
                pools.pop().shutdown()  # a fork has nothing running beside it
        if count > 1 and not pools:
            pools.append(_pool(count, common))
        return pools[0] if pools else None

    waits = True
    try:
        yield start
    except KeyboardInterrupt:
        waits = False
        raise
    finally:
        for pool in pools:  # else it is waited for, at most a batch: Python 3.11 may stumble over it when it exits
            pool.shutdown(wait=waits, cancel_futures=True)


_GIVEN: list[object] = []


def give(common: object) -> None:
    """Set what every task in this process needs."""
    _GIVEN[:] = [common]


def given() -> Any:
    """Return what ``give`` set last."""
    return _GIVEN[0]


def _pool(count: int, common: object) -> Executor:
    """Return a pool that has started: signals for this process disturb neither its processes nor its threads."""
    import multiprocessing
    import signal
    import sys
    from concurrent.futures import ProcessPoolExecutor

    how = "fork" if sys.platform == "linux" else "spawn"  # a fork has the rules loaded already; nothing runs beside it
    pool = ProcessPoolExecutor(count, multiprocessing.get_context(how), _as_worker, (common,))
    if not hasattr(signal, "pthread_sigmask"):
        return pool
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGPIPE})
    try:
        pool.submit(bool).result()  # what starts now keeps these signals blocked
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    return pool


def _as_worker(common: object) -> None:
    """Ignore Ctrl-C, which the parent process handles, and end when the parent does."""
    import gc
    import multiprocessing
    import signal
    import threading

    give(common)
    gc.freeze()  # what is there already will stay: nobody need look through it again
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(multiprocessing.parent_process(),), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    """End this process when its parent has ended or was killed: it would wait for work for ever."""
    import os

    parent.join()
    os._exit(1)
