"""No input takes more than linear time: every pattern, and every rule as a whole, on hostile text.

Time is measured, so only what is far off fails: a text four times as long may take ten times as long (a square takes
sixteen), and what is quick at all sizes is not looked at.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

import pressctl
from pressctl.prose.patterns import _Regex
from pressctl.release import document
from pressctl.rules import catalogue
from pressctl.validation.engine import validate
from support.hostile import UNITS, hostile
from support.rule_examples import SCOPE, SOUND

pytestmark = pytest.mark.slow
QUICK = 1.5
"""Seconds of the processor below which nothing is said: noise of a busy machine; what is not linear takes many more."""
FACTOR = 12
ANCHORED = {"CODE_SCHEME", "LIST_MARK", "EMAIL_START"}
"""Patterns that are only asked at one place, or of some characters, by name."""


def is_linear(work: Callable[[int], object], length: int) -> bool:
    """Return whether work on a text of a length takes no time, or about four times that on a quarter of it."""
    if _seconds(work, length) < QUICK:
        return True
    long, short = min(_seconds(work, length) for _ in range(2)), min(_seconds(work, length // 4) for _ in range(3))
    return long < max(QUICK, FACTOR * short)


def _seconds(work: Callable[[int], object], length: int) -> float:
    start = time.process_time()
    work(length)
    return time.process_time() - start


def patterns() -> dict[str, re.Pattern[str]]:
    """Return every pattern that a check of a release may use, by its name."""
    for module in pkgutil.walk_packages(pressctl.__path__, "pressctl."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    ours = [name for name in sorted(sys.modules) if name.startswith("pressctl.")]
    ours = [name for name in ours if not name.startswith(("pressctl.importers", "pressctl.exporters"))]
    found = {f"{name}.{key}": value for name in ours for key, value in vars(sys.modules[name]).items()}
    return {name: pattern for key, value in found.items() for name, pattern in _in(key, value)}


def _in(name: str, value: object) -> Iterator[tuple[str, re.Pattern[str]]]:
    if isinstance(value, _Regex) or (isinstance(value, re.Pattern) and isinstance(value.pattern, str)):
        yield name, value  # type: ignore[misc]  # a pattern may be bytes; ours are text
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _in(f"{name}[{key}]", item)
    elif isinstance(value, tuple | list):
        for number, item in enumerate(value):
            yield from _in(f"{name}[{number}]", item)


PATTERNS = patterns()


def test_the_patterns_are_found() -> None:
    assert len(PATTERNS) > 150


@pytest.mark.parametrize("name", [name for name in PATTERNS if name.rpartition(".")[2] not in ANCHORED])
def test_a_pattern_is_linear(name: str) -> None:
    for unit in UNITS:

        def search(length: int, unit: str = unit) -> None:
            for _ in PATTERNS[name].finditer(hostile(unit, length)):
                pass

        assert is_linear(search, 8_000), f"{name} on {unit!r}, again and again"


RULES = replace(SCOPE, only=catalogue())
PLACES: dict[str, Callable[[str], str]] = {
    "body": lambda text: _file("", text),
    "headline": lambda text: _file(f"headline: {json.dumps(text)}", "Acme opens."),
    "contact": lambda text: _file(f"contacts: [{{name: {json.dumps(text)}, email: {json.dumps(text)}, "
                                  f"phone: {json.dumps(text)}, printed: {json.dumps(text)}}}]", "Acme opens."),
    "embargo line": lambda text: _file("", f"EMBARGOED UNTIL 10:00 GMT, 3 March 2026 {text}"),
}  # fmt: skip


def _file(line: str, body: str) -> str:
    key = line.partition(":")[0]
    front = "\n".join(value for name, value in SOUND.items() if name != key)
    return f"---\n{front}\n{line}\n---\n\n{body}\n"


@pytest.mark.parametrize("language", ["en", "fr", "zh-Hans"])
@pytest.mark.parametrize("place", PLACES)
def test_the_rules_are_linear(place: str, language: str) -> None:
    for unit in UNITS[:: 1 if place == "body" else 3]:

        def check(length: int, unit: str = unit) -> None:
            text = PLACES[place](hostile(unit, length)).replace("language: en", f"language: {language}")
            validate(document.parse(text), "a.md", RULES)

        assert is_linear(check, 12_000), f"{unit!r}, again and again: {_dearest(check)}"


def _dearest(check: Callable[[int], object]) -> str:
    """Return the functions that the time goes into, for the message of the test."""
    import cProfile
    import io
    import pstats

    profile, shown = cProfile.Profile(), io.StringIO()
    profile.runcall(check, 12_000)
    pstats.Stats(profile, stream=shown).sort_stats("tottime").print_stats(5)
    return shown.getvalue()[-900:]
