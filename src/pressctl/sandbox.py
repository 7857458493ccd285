"""A sandbox for templates: they see only plain values, and their time and memory are bounded."""

from __future__ import annotations

import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import Any

from jinja2 import FunctionLoader, StrictUndefined, TemplateNotFound, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import pass_environment

from pressctl.errors import PressctlError, UsageError

TURNS = 1_000_000
"""Iterations that all loops of one rendering may take together."""
SIZE = 50_000_000
"""Characters that one rendered text may have."""
BITS = 10_000
"""Bits of the largest integer that a template may compute."""
SECONDS = 10
"""Seconds of processor time for one rendering: a page takes some milliseconds, a list of 10,000 releases a second."""
MEMORY = 1_000_000_000
"""Bytes by which the process may grow during one rendering."""
STATE = "/proc/self/statm"
"""Where Linux tells the size of a process, in pages."""
POWER = 64
"""The highest exponent a template may raise a number to."""
TEMPLATES = (".html", ".css", ".md")
"""Suffixes of templates: in a traceback they tell a template's frames from the program's."""


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, in which loops are counted, and neither texts nor numbers can grow without limit."""

    intercepted_binops = frozenset({"*", "**"})
    turns = TURNS

    def __init__(
        self,
        template: Callable[[str], str],
        plain: Mapping[type, frozenset[str]] | None = None,
        **options: Any,
    ) -> None:
        """Make a sandbox; ``template`` returns the source of a template by its name.

        ``plain`` maps types to the attributes that templates may read without the sandbox's own checks.
        """

        def source(name: str) -> tuple[str, str, Callable[[], bool]]:
            if name.startswith("/") or ".." in name.split("/"):
                raise TemplateNotFound(name, f"{name} leads out of the folder of templates")
            return template(name), name, lambda: True

        super().__init__(
            trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined, loader=FunctionLoader(source), **options
        )
        self.plain = plain or {}
        self.filters["counted"] = _counted
        self.filters["round"] = _rounded

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for loop in tree.find_all(nodes.For):
            loop.iter = nodes.Filter(loop.iter, "counted", [], [], None, None, lineno=loop.lineno)
        tree.set_environment(self)
        return tree

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return an attribute listed in ``plain`` directly; leave everything else to Jinja's checks."""
        if attribute in self.plain.get(type(obj), ()):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Apply ``*`` or ``**``; raises SecurityError if the result would be too large."""
        if operator == "**" and not (isinstance(right, int | float) and abs(right) <= POWER):
            raise SecurityError(f"a number is raised to a power above {POWER}")
        if isinstance(left, int) and isinstance(right, int):
            bits, more = left.bit_length(), right.bit_length()
            if (bits + more if operator == "*" else bits * right) > BITS:
                raise SecurityError(f"a number has more than {BITS:,} bits")
        for thing, times in ((left, right), (right, left)):
            if hasattr(thing, "__len__") and isinstance(times, int) and len(thing) * times > SIZE:
                raise SecurityError("a text is repeated too often")
        return super().call_binop(context, operator, left, right)


@pass_environment
def _counted(environment: Sandbox, items: Iterable[Any]) -> Iterator[Any]:
    for item in items:
        environment.turns -= 1
        if environment.turns < 0:
            raise SecurityError(f"its loops take more than {TURNS // 1_000_000} million turns")
        yield item


def _rounded(value: float, precision: int = 0, method: str = "common") -> float:
    """Round as Jinja's own filter does, which would never finish with a billion digits."""
    from jinja2.filters import do_round

    if abs(precision) > POWER:
        raise SecurityError(f"a number is rounded to more than {POWER} digits")
    return do_round(value, precision, method)  # type: ignore[arg-type]  # Jinja itself checks the method


def rendered(sandbox: Sandbox, name: str, values: Mapping[str, Any]) -> str:
    """Return the template of a name, rendered with the values.

    Raises UsageError, naming the template and its line, if it is wrong, asks for something it must not see, or
    exceeds a limit; also whatever PressctlError the sandbox's ``template`` function raises.
    """
    sandbox.turns = TURNS
    parts, size = [], 0
    try:
        with _limits():
            for part in sandbox.get_template(name).generate(values):
                parts.append(part)
                size += len(part)
                if size > SIZE:
                    raise SecurityError(f"the page is longer than {SIZE // 1_000_000} million characters")
    except PressctlError:
        raise
    except Exception as error:  # whatever a user's template raises is that template's fault
        raise UsageError(_message(error, name), "fix it, or remove it to use the shipped one") from error
    return "".join(parts)


def _message(error: Exception, name: str) -> str:
    frames = [each for each in traceback.extract_tb(error.__traceback__) if each.filename.endswith(TEMPLATES)]
    line = getattr(error, "lineno", None) or (frames[-1].lineno if frames else None)
    name = getattr(error, "name", None) or (frames[-1].filename if frames else name)
    words = str(error)
    if isinstance(error, RecursionError):
        words = "it calls itself without end"
    elif isinstance(error, MemoryError):
        words = "it takes too much memory"
    return f"The template {name}{f', line {line}' if line else ''} does not work: {words or type(error).__name__}"


@contextmanager
def _limits() -> Iterator[None]:
    """Limit the processor time and the memory of the block, where the system can do so.

    Beyond them, SecurityError or MemoryError is raised in the block. Only the main thread can be interrupted; in
    others nothing but the loops and sizes are limited.
    """
    if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
        yield
        return
    import resource

    _handle_timer()
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS, 1)  # again each second: the first may be swallowed
    try:
        resource.setrlimit(resource.RLIMIT_AS, (_memory(soft), hard))
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


@cache
def _handle_timer() -> None:
    """Make the timer of ``_limits`` raise SecurityError; once per process, as it takes as long as a short page."""

    def end(*_: object) -> None:
        raise SecurityError(f"it takes more than {SECONDS} seconds")

    signal.signal(signal.SIGVTALRM, end)


def _memory(limit: int) -> int:
    """Return the memory limit of the process while a template runs: at most ``limit``, its present one (-1: none).

    Measured each time: a process that had grown past an old limit would get no memory at all, and crash.
    """
    import resource

    try:
        file = os.open(STATE, os.O_RDONLY)
    except OSError:  # other systems have no such cheap measure, or do not enforce this limit
        return limit
    has = int(os.read(file, 100).split()[0]) * resource.getpagesize()
    os.close(file)
    return has + MEMORY if limit < 0 else min(limit, has + MEMORY)
