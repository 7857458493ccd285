"""Process pools that end with this process, and spreading work over them with the results in order."""

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
"""Returns an executor, or None if the work is to be done in this process; see ``processes``."""
Batch = TypeVar("Batch")
Common = TypeVar("Common")
Task = TypeVar("Task")
Result = TypeVar("Result")
WINDOW = 4
"""Batches submitted ahead for each process; more would only use memory."""


def batched(items: Iterable[Task], size: int) -> Iterator[list[Task]]:
    """Yield the items in order, in lists of up to ``size``."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch


def in_order(
    work: Callable[[Sequence[Task]], list[Result]], batches: Iterable[tuple[Batch, Sequence[Task]]], start: Start | None
) -> Iterator[tuple[Batch, list[Result]]]:
    """Yield each batch with the results of ``work`` on its tasks, in order, while later batches are under way.

    ``start`` is called for an executor at the second batch that has tasks; the first is done in this process, which
    loads the modules that forked processes then share. Without an executor all work is done in this process.
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
    """Provide a function that starts a pool of ``count`` processes (none for 1), and returns the same pool each time.

    Called with an argument, it ends the pool and starts another, whose processes all receive that argument: ``given``
    returns it there. So data that every task needs is not sent with each task.

    After the block no task is begun. Running tasks are not killed: a process killed while it sends a result would
    leave its pool waiting for ever. All processes end with this one, however it ends.
    """
    pools: list[Executor] = []

    def start(common: object = None) -> Executor | None:
        if common is not None:
            while pools:
                pools.pop().shutdown()  # nothing may be running when the next pool forks
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
        for pool in pools:  # waits for at most a batch each; else Python 3.11 may fail when it exits
            pool.shutdown(wait=waits, cancel_futures=True)


_GIVEN: list[object] = []


def give(common: object) -> None:
    """Set the data that every task in this process needs."""
    _GIVEN[:] = [common]


def given() -> Any:
    """Return the data that ``give`` set last."""
    return _GIVEN[0]


def _pool(count: int, common: object) -> Executor:
    """Return a pool whose processes have started, with SIGINT and SIGPIPE blocked in them and in its threads."""
    import multiprocessing
    import signal
    import sys
    from concurrent.futures import ProcessPoolExecutor

    how = "fork" if sys.platform == "linux" else "spawn"  # a fork has the rules loaded; no thread is running yet
    pool = ProcessPoolExecutor(count, multiprocessing.get_context(how), _as_worker, (common,))
    if not hasattr(signal, "pthread_sigmask"):
        return pool
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGPIPE})
    try:
        pool.submit(bool).result()  # the processes and threads that start now inherit the blocked signals
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
    gc.freeze()  # the objects there already will stay: they need not be collected
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(multiprocessing.parent_process(),), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    """End this process when its parent has ended or was killed; otherwise it would wait for work for ever."""
    import os

    parent.join()
    os._exit(1)
