"""Explaining why front matter is not valid YAML, in words that say how to fix it."""

from __future__ import annotations

import re

import yaml

from pressctl.findings import Span
from pressctl.prose.patterns import regex

CONFLICT = regex(r"^(?:<{7}|>{7}|\|{7})(?: [^\n]*)?$", re.MULTILINE)
"""A line with which git marks the two sides of a merge conflict."""
VALUE = regex(r"\A\s*+(?:- )?(?P<key>[^\s:#][^:#\n]*+):[ \t]++(?P<value>[^\n]*)")
GLUED = regex(r"\A\s*+(?:- )?(?P<key>[\w-]++):(?P<value>[^\s:/][^\n]*)")
OPEN_QUOTE = regex(
    r"""^[ \t]*+(?:- )?[^\s:#][^:#\n]*+:[ \t]++(?P<value>"(?:[^"\\\n]|\\.)*+|'(?:[^'\n]|'')*+)\n"""
    r"(?=[ \t]*+(?:- )?[\w-]++:)",
    re.MULTILINE,
)
"""A quoted value that is still open at the end of its line, followed by a key on the next line."""
SIGNS = frozenset("[{>|*&!%@`")
"""Characters with a meaning of their own in YAML at the start of a value."""
Diagnosis = tuple[str, Span]
"""What is wrong, and its place in the front matter."""


def diagnosis(error: Exception, source: str) -> Diagnosis:
    """Return the diagnosis of front matter (``source``) that the YAML parser refused with ``error``."""
    if match := CONFLICT.search(source):
        return unfinished_merge(match[0]), Span(*match.span())
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return f"The front matter is not valid YAML: {str(error).partition(chr(10))[0]}", Span(0, 1)
    problem, at = error.problem or "", min(error.problem_mark.index, len(source))
    opened = error.context_mark.index if error.context_mark else at
    for explained, place in ((AT_PROBLEM, at), (AT_OPENING, opened)):
        for sign, explain in explained.items():
            if sign in problem:
                return explain(source, place)
    return f"The front matter is not valid YAML here: {problem}", Span(at, at + 1)


def unfinished_merge(mark: str) -> str:
    """Return the message about a merge conflict that opens with ``mark``."""
    return f"“{mark.strip()[:40]}”: a merge conflict; keep one of its two sides, and delete the lines of marks"


def conflict(text: str) -> Span | None:
    """Return the first line of a merge conflict at the very beginning of a text, or None."""
    match = CONFLICT.match(text)
    return Span(*match.span()) if match else None


def _colon(source: str, at: int) -> Diagnosis:
    """Return the diagnosis of a colon where there must be none: in a value, or on a continuation line."""
    line, start = _line(source, at)
    match = VALUE.match(line.rstrip())
    if match and start + match.end("key") < at:
        value = match["value"].replace('"', "'")
        words = f'“{_short(match["value"])}” has a colon; put it in quotation marks: {match["key"]}: "{_short(value)}"'
        return words, Span(start + match.start("value"), start + match.end("value"))
    above, above_at = _line(source, max(start - 1, 0))
    if line[:1] in " \t" and ":" in above:
        words = f"“{_short(line.strip())}” is indented, but “{_short(above.strip())}” has its value; correct that"
        return words, Span(start, start + len(line))
    return _no_colon(above, above_at)


def _no_colon(line: str, start: int) -> Diagnosis:
    """Return the diagnosis of a line that should be a key with its value."""
    if match := GLUED.match(line):
        meant = f"{match['key']}: {_short(match['value'].rstrip())}"
        words = f"“{_short(line.strip())}” lacks a space after the colon: {meant}"
    else:
        words = f"“{_short(line.strip())}” has no key: put a key and a colon before it, or indent it"
    return words, Span(start, start + max(len(line), 1))


def _key_expected(source: str, at: int) -> Diagnosis:
    """Return the diagnosis of text after the end of a value, usually a quoted one."""
    line, start = _line(source, at)
    match = VALUE.match(line.rstrip())
    mark = match["value"][:1] if match else ""
    if opened := _left_open(source[:start]):
        return opened
    if match and mark and mark in "[{":
        return _first_character(source, start + match.start("value"))
    if match and mark in {'"', "'"}:
        other = '"' if mark == "'" else "'"
        words = (
            f"The value of “{match['key']}” ends at its second {mark} and goes on; "
            f"put all of it in {other}, or write the {mark} within it {mark * 2 if mark == chr(39) else chr(92) + mark}"
        )
        return words, Span(start + match.start("value"), start + match.end("value"))
    words = f"“{_short(line.strip())}” is not in line with the keys above; correct its indentation"
    return words, Span(start, start + max(len(line), 1))


def _left_open(source: str) -> Diagnosis | None:
    """Return the diagnosis of the last quotation mark that opens a value and is not closed on its line, or None."""
    for match in reversed(list(OPEN_QUOTE.finditer(source))):
        value = match["value"].rstrip()
        words = f"The {value[0]} before “{_short(value[1:])}” is not closed"
        return words, Span(match.start("value"), match.start("value") + len(value))
    return None


def _unclosed(source: str, at: int) -> Diagnosis:
    return f"The {source[at : at + 1]} that opens here is not closed", Span(at, at + 1)


def _first_character(source: str, at: int) -> Diagnosis:
    """Return the diagnosis of a value that begins with one of ``SIGNS``, perhaps before where the parser stopped."""
    line, start = _line(source, at)
    match = VALUE.match(line)
    first = start + match.start("value") if match else at
    at = first if source[first : first + 1] in SIGNS else at
    return f"A value cannot begin with {source[at : at + 1]} in YAML; put it in quotation marks", Span(at, at + 1)


def _escape(source: str, at: int) -> Diagnosis:
    words = f"The backslash before “{source[at : at + 1]}” is written twice within double quotation marks"
    return words, Span(at, at + 1)


AT_PROBLEM = {
    "mapping values are not allowed": _colon,
    "did not find expected key": _key_expected,
    "did not find expected '-' indicator": _key_expected,
    "cannot start any token": _first_character,
    "found undefined alias": _first_character,
    "block sequence entries are not allowed": _first_character,
    "expected alphabetic or numeric character": _first_character,
    "expected comment or line break": _first_character,
    "unknown escape character": _escape,
}
"""libyaml's messages, each with the function that explains it from the source and the place of the problem."""
AT_OPENING = {
    "could not find expected ':'": lambda source, at: _no_colon(*_line(source, at)),
    "unexpected end of stream": _unclosed,
    "did not find expected ',' or": _unclosed,
}
"""The same, with the place where the construct that contains the problem begins."""


def _line(source: str, at: int) -> tuple[str, int]:
    """Return the line at an offset, without its line break, and the offset at which it starts."""
    start = source.rfind("\n", 0, at) + 1
    end = source.find("\n", at)
    return source[start : end if end >= 0 else None].rstrip("\r"), start


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:50]}…"
