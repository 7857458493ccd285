"""Family PR2: the release line, “for immediate release” or the embargo, in the head of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pressctl import languages
from pressctl.findings import Problem, Severity, Span
from pressctl.languages import Language
from pressctl.prose import release_line
from pressctl.prose.patterns import regex
from pressctl.prose.release_line import Kind as LineKind
from pressctl.prose.release_line import ReleaseLine
from pressctl.release.model import Kind, Release
from pressctl.rules import Context, rule

TAG = regex(r"</?[A-Za-z][^<>\n]{0,300}>")
FULL_WIDTH = {sign: sign - 0xFEE0 for sign in range(0xFF01, 0xFF5F)}
"""Full-width Latin letters, digits and signs, each with the usual one (Unicode, Halfwidth and Fullwidth Forms)."""


@rule("PR210", Severity.WARNING, default=False, changes_markup=True)
def missing_release_line(release: Release, ctx: Context) -> Iterator[Problem]:
    """The text has neither a release line nor an embargo line.

    Many desks look for “For immediate release” before anything else; others consider it needless, and pressctl's
    exports print the line themselves. Switch this on if the file itself goes out.

    Bad:

        headline: Acme opens a plant in Lyon

    Good:

        headline: Acme opens a plant in Lyon
        ---
        FOR IMMEDIATE RELEASE

        Acme opened a plant in Lyon on 2 March 2026. It will employ forty people and build pumps for rivers.
    """
    if ctx.language is None or release.kind is not Kind.PRESS_RELEASE or not release.body.strip():
        return
    if immediate_line(release.body) or embargo_line(release.body, ctx.language.tag):
        return
    fix = None if release.embargo else f"{ctx.language.labels['immediate_release']}\n\n"
    yield Problem("The text has no release line", release.in_body(0, 0), fix=fix, safe=False)


def immediate_line(text: str) -> ReleaseLine | None:
    """Return the line in the head of a text that says “for immediate release”, in any language, or None."""
    return next((line for line in release_line.find(text) if line.kind is LineKind.IMMEDIATE), None)


@lru_cache(maxsize=8)
def embargo_line(text: str, tag: str) -> tuple[Span, Language] | None:
    """Return the place and the language of the line in the head of a text that gives an embargo and when it lifts.

    ``tag`` is the language of the text, in which words that several languages share are read; the line may be in
    another one.
    """
    for line in release_line.find(text):
        if (language := _embargo_language(line, tag)) is not None:
            return line.span, language
    plain = _plain(text)
    for line in release_line.find(plain) if plain != text[: release_line.HEAD] else ():
        if (language := _embargo_language(line, tag)) is not None:
            return _whole_line(text, plain.count("\n", 0, line.span.start)), language
    return None


def _embargo_language(line: ReleaseLine, tag: str) -> Language | None:
    """Return the language of a line that says when an embargo lifts, or None for another line."""
    if line.kind is not LineKind.EMBARGO:
        return None
    language = release_line.language_of(line, tag)
    return language if release_line.says_when(line, language) else None


def _whole_line(text: str, number: int) -> Span:
    start = 0
    for _ in range(number):
        start = text.index("\n", start) + 1
    end = text.find("\n", start)
    return Span(start, len(text) if end < 0 else end)


def _plain(text: str) -> str:
    """Return the head of a text with the same lines, without tags, and with its full-width letters as usual ones."""
    head = text[: release_line.HEAD]
    return (TAG.sub("", head) if "<" in head else head).translate(FULL_WIDTH)


def printed(text: str, line: Span) -> str:
    """Return a line as a message quotes it: without marks of emphasis, on one line, not too long."""
    return re.sub(r"[*_]{2,}|\s+", " ", text[line.start : line.end]).strip(" *_")[:80]


def tongue(ctx: Context) -> Language:
    """Return the release's language, or English, whose zones and hours are read everywhere."""
    language = ctx.language or languages.find(languages.DEFAULT)
    assert language is not None
    return language


def line_tag(ctx: Context) -> str:
    """Return the language in which a line over a release is read first: the release's, also one without words."""
    return (ctx.any_language or tongue(ctx)).tag
