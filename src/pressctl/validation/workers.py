"""Pools of processes that end with this one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess


Start = Callable[[], Executor | None]


@contextmanager
def processes(count: int) -> Iterator[Start]:
    """Give what starts a pool of ``count`` processes (none for one).

    After the block nothing more is begun. What is under way is not stopped: killed while it answers, a process would
    leave its pool waiting for the rest for ever. All end with this process, however that ends.
    """
    pools: list[Executor] = []

    def start() -> Executor | None:
        if count > 1:
            pools.append(_pool(count))
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


def _pool(count: int) -> Executor:
    """Return a pool that has started: signals for this process disturb neither its processes nor its threads."""
    import multiprocessing
    import signal
    import sys
    from concurrent.futures import ProcessPoolExecutor

    how = "fork" if sys.platform == "linux" else "spawn"  # a fork has the rules loaded already; nothing runs beside it
    pool = ProcessPoolExecutor(count, multiprocessing.get_context(how), _as_worker)
    if not hasattr(signal, "pthread_sigmask"):
        return pool
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGPIPE})
    try:
        pool.submit(bool).result()  # what starts now keeps these signals blocked
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    return pool


def _as_worker() -> None:
    """Leave Ctrl-C to the process that everybody looks at, and end with it."""
    import multiprocessing
    import signal
    import threading

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(multiprocessing.parent_process(),), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    """End this process when its parent has ended or was killed: it would wait for work for ever."""
    import os

    parent.join()
    os._exit(1)
