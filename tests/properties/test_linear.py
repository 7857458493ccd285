"""No input takes more than linear time: every pattern, rule, fix, exporter and importer, on hostile text.

Time is the processor's, and only what is far off fails: a text four times as long may take ten times as long (a square
takes sixteen), and what is quick at all sizes is not looked at. Each pattern and each work is asked about some texts,
so that each text is asked of some; `benchmarks/linear.py` asks about all of them, which takes an hour.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator

import pytest

import pressctl
from pressctl.facts import reading
from pressctl.prose.patterns import _Regex
from support.hostile import TEXTS, hostile
from support.linear_work import Work, checks, exports, facts, fixes, grown, imports, whole

QUICK = 0.1
"""Seconds of the processor below which nothing is said."""
OF_A_PATTERN = 0.02
FACTOR = 10
ANCHORED = {
    "CODE_SCHEME", "LIST_MARK", "EMAIL_START", "URI", "SCHEME", "NOTE", "SITE_NAME", "WHEN", "dialling.ALONE",
    "emails.LOCAL", "quotes.SENTENCE", "links.NO_SPACE", "repeated.ENTRY", "article.ERROR",
    "article.BLOCK", "quotation_marks.ITEM", "schemes.OTHER_LETTERS", "views.NO_TEXT", "folder.HOUSE_FILE",
    "blocks.IS_PLAIN", "counting.ENDS", "counted.PARTS", "place_lines.BEFORE_STOP",
}  # fmt: skip
"""Patterns that are only asked at one place, or of some characters, by name."""


def slow(work: Work, texts: Iterable[str], length: int, quick: float = QUICK) -> list[str]:
    """Return what grows more than it should of a work, with the text; the patterns and words are read before."""
    work("Acme opens.\n")
    return [
        f"{each.part} on {name}: {each.factor:.0f} times as long, {each.seconds:.1f} s"
        for name in texts
        for each in grown(work, TEXTS[name], length, quick, FACTOR)
    ]


def patterns() -> dict[str, re.Pattern[str]]:
    """Return every pattern that is kept in a module, once, by its name."""
    for module in pkgutil.walk_packages(pressctl.__path__, "pressctl."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    ours = [name for name in sorted(sys.modules) if name.startswith("pressctl.")]
    found = {f"{name}.{key}": value for name in ours for key, value in vars(sys.modules[name]).items()}
    named = {name: pattern for key, value in found.items() for name, pattern in _in(key, value)}
    return {name: pattern for pattern, name in {pattern: name for name, pattern in named.items()}.items()}


def _in(name: str, value: object) -> Iterator[tuple[str, re.Pattern[str]]]:
    if isinstance(value, _Regex) or (isinstance(value, re.Pattern) and isinstance(value.pattern, str)):
        yield name, value  # type: ignore[misc]  # a pattern may be bytes; ours are text
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _in(f"{name}[{key}]", item)
    elif isinstance(value, tuple | list):
        for number, item in enumerate(value):
            yield from _in(f"{name}[{number}]", item)


def some(name: str, parts: int) -> list[str]:
    """Return the texts that a name is asked about: one in ``parts``, which ones depends on the name alone."""
    return list(TEXTS)[zlib.crc32(name.encode()) % parts :: parts]


PATTERNS = patterns()


def test_the_patterns_are_found() -> None:
    assert len(PATTERNS) > 150


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", [name for name in PATTERNS if not name.endswith(tuple(f".{each}" for each in ANCHORED))]
)
def test_a_pattern_is_linear(name: str) -> None:
    def search(text: str) -> None:
        for _ in PATTERNS[name].finditer(text):
            pass

    assert slow(whole(search), some(name, 20), 6_000, OF_A_PATTERN) == []


WORKS = {"rules": checks, "fixes": fixes, "exports": exports, "imports": imports, "facts": facts}
EACH = [(f"{kind}: {name}", work) for kind, works in WORKS.items() for name, work in works()]
SOME = {
    "rules: rules headline en": 12_000,
    "rules: rules body en": 8_000,
    "fixes: fix headline": 8_000,
    "exports: export text body": 12_000,
    "exports: export markup": 12_000,
    "imports: import text": 8_000,
    "imports: import html": 8_000,
}
"""What is asked each time, with the length of the text."""
TELLING = [repr(unit) for unit in ("<!--", "\u200b", "\u00a0", "’s ", "”,", "[", "> ", "a@", "http://")]
TELLING += ["definitions", "definitions used", "notes", "a long target used often", "stars in stars", "a table"]
"""Texts that something was not linear on once."""


@pytest.mark.parametrize("name", SOME)
def test_what_was_not_linear_once_is(name: str) -> None:
    assert slow(dict(EACH)[name], TELLING, SOME[name]) == []


@pytest.mark.slow
@pytest.mark.parametrize(("name", "work"), EACH, ids=[name for name, _ in EACH])
def test_everything_is_linear(name: str, work: Work) -> None:
    assert slow(work, some(name, 60), 12_000) == []


@pytest.mark.parametrize(("unit", "tag"), [("at 3 p.m. ", "en"), ("at noon ", "en"), ("midi, ", "fr")])
def test_the_facts_of_a_text_are_read_in_linear_time(unit: str, tag: str) -> None:
    uncached = reading.read.__wrapped__
    work = whole(lambda text: uncached(text, tag))
    assert grown(work, lambda size: unit * (size // len(unit)), 40_000, QUICK, FACTOR) == []


def test_a_paragraph_of_many_lines_is_read_in_linear_time() -> None:
    work = dict(EACH)["imports: import text alone"]
    assert (
        grown(
            work, lambda size: "<item><title>Acme opens a plant</title></item>\n" * (size // 47), 80_000, QUICK, FACTOR
        )
        == []
    )


def test_a_square_is_found() -> None:
    def square(text: str) -> None:
        for _ in text:
            sorted(text)

    assert slow(whole(square), ["'a'"], 8_000)


def test_the_hostile_texts_are_as_long_as_asked() -> None:
    lengths: dict[str, Callable[[int], str]] = TEXTS
    assert {name for name, text in lengths.items() if not 500 <= len(text(2_000)) <= 80_000} == set()
    assert hostile("ab", 4) == "abab\x00"
