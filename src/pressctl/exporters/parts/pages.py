"""Pages made from templates: in a sandbox, within limits, compiled once a process."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from functools import cache, lru_cache
from typing import Any

from babel import Locale
from babel.core import UnknownLocaleError
from jinja2 import BytecodeCache, FunctionLoader, StrictUndefined, TemplateError, TemplateNotFound, nodes
from jinja2.bccache import Bucket
from jinja2.environment import Environment
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import pass_environment

from pressctl import languages
from pressctl.errors import UsageError
from pressctl.exporters import Desk
from pressctl.release.model import Contact, Event, Media, Release
from pressctl.release.moments import Moment

TURNS = 1_000_000
"""Turns that the loops of one page may take together."""
SIZE = 50_000_000
"""Characters that one page may have."""
CONTROLS = bytes(set(range(32)) - set(b"\t\n\r")) + b"\x7f"
"""Control characters, which have no place in HTML."""
POWER = 64
"""The highest exponent a template may raise a number to."""
PLAIN = {each: frozenset(field.name for field in fields(each)) for each in (Release, Contact, Media, Event, Moment)}
"""The types of a release, of which templates may have every value."""
FAULTS = (
    TemplateError, ArithmeticError, AttributeError, LookupError, MemoryError, RecursionError, TypeError, ValueError
)  # fmt: skip
"""What a template that is wrong raises while it runs."""


def render(name: str, desk: Desk, values: Mapping[str, Any]) -> bytes:
    """Return a page in UTF-8 from the template of that name; a template may include and extend others.

    Control characters are left out.

    Raises UsageError, naming the template and its line, when the template is wrong, asks for what it may not have, or
    does not come to an end.
    """
    sandbox = _sandbox(desk.template)
    sandbox.turns = TURNS
    parts, size = [], 0
    try:
        for part in sandbox.get_template(name).generate(values):
            parts.append(part)
            size += len(part)
            if size > SIZE:
                raise SecurityError(f"the page is longer than {SIZE // 1_000_000} million characters")
    except FAULTS as error:
        raise UsageError(_said(error, name), "fix it, or remove it to use the shipped one") from error
    return "".join(parts).strip().encode("utf-8", "replace").translate(None, CONTROLS) + b"\n"


def _said(error: BaseException, name: str) -> str:
    frames = [each for each in traceback.extract_tb(error.__traceback__) if each.filename.endswith((".html", ".css"))]
    line = getattr(error, "lineno", None) or (frames[-1].lineno if frames else None)
    name = getattr(error, "name", None) or (frames[-1].filename if frames else name)
    words = str(error) if not isinstance(error, RecursionError) else "it calls itself without end"
    return f"The template {name}{f', line {line}' if line else ''} does not work: {words or type(error).__name__}"


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, in which loops are counted and texts cannot be multiplied without limit."""

    intercepted_binops = frozenset({"*", "**"})
    turns = TURNS

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for loop in tree.find_all(nodes.For):
            loop.iter = nodes.Filter(loop.iter, "counted", [], [], None, None, lineno=loop.lineno)
        tree.set_environment(self)
        return tree

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Give the public values of our own plain data at once; ask the sandbox about everything else."""
        if type(obj) in PLAIN and attribute in PLAIN[type(obj)]:
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Multiply and raise within limits."""
        if operator == "**" and not (isinstance(right, int | float) and abs(right) <= POWER):
            raise SecurityError(f"a number is raised to a power above {POWER}")
        for thing, times in ((left, right), (right, left)):
            if hasattr(thing, "__len__") and isinstance(times, int) and len(thing) * times > SIZE:
                raise SecurityError("a text is repeated too often")
        return super().call_binop(context, operator, left, right)


@pass_environment
def _counted(environment: Environment, items: Iterable[Any]) -> Iterator[Any]:
    assert isinstance(environment, Sandbox)
    for item in items:
        environment.turns -= 1
        if environment.turns < 0:
            raise SecurityError(f"its loops take more than {TURNS // 1_000_000} million turns")
        yield item


class _Compiled(BytecodeCache):
    """Keeps compiled templates as long as the process lives; the key is made of name and source."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if data := self._kept.get((bucket.key, bucket.checksum)):
            bucket.bytecode_from_string(data)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._kept[bucket.key, bucket.checksum] = bucket.bytecode_to_string()


COMPILED = _Compiled()


@lru_cache(maxsize=4)
def _sandbox(template: Callable[[str], str]) -> Sandbox:
    """Return the sandbox in which the templates of a desk run; each template is read once."""

    def source(name: str) -> tuple[str, str, Callable[[], bool]]:
        if name.startswith("/") or ".." in name.split("/"):
            raise TemplateNotFound(name, f"{name} leads out of the folder of templates")
        return template(name), name, lambda: True

    sandbox = Sandbox(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined,
        loader=FunctionLoader(source), bytecode_cache=COMPILED,
    )  # fmt: skip
    sandbox.filters["counted"] = _counted
    return sandbox


@cache
def direction(tag: str) -> str:
    """Return "rtl" or "ltr" for a language, also for one that pressctl has no words for."""
    own = languages.find(tag)
    if own:
        return own.direction
    locale = _locale(tag)
    return "rtl" if locale and locale.text_direction == "rtl" else "ltr"


@cache
def language_name(tag: str) -> str:
    """Return what a language calls itself: ``Français``, ``简体中文``; the tag when nobody knows."""
    own = languages.find(tag)
    locale = None if own and own.tag == tag else _locale(tag)
    name = own.own_name if own and own.tag == tag else locale.get_display_name() if locale else None
    return name[:1].upper() + name[1:] if name else tag


def _locale(tag: str) -> Locale | None:
    try:
        return Locale.parse(tag, sep="-") if tag != "und" else None
    except (UnknownLocaleError, ValueError, TypeError):
        return None
