"""Family PR2: the release line, “for immediate release” or the embargo, in the head of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from pressctl import languages
from pressctl.findings import Problem, Severity, Span
from pressctl.languages import Language
from pressctl.prose import dates, times
from pressctl.release.model import Kind, Release
from pressctl.rules import Context, rule

HOUR = r"(?i)\d[ \u00a0\u202f]?(?:h(?:rs?|ours?|oras?|eures?)?\b|uhr\b|час|[时時点點]|[ap]\.?m\b)"
"""An hour that may lack its zone and its minutes; no embargo on trade has one."""
HEAD = 1500
"""How many characters of the body may hold the release line; below them stands the text."""


@rule("PR210", Severity.WARNING, default=False)
def missing_release_line(release: Release, ctx: Context) -> Iterator[Problem]:
    """The text has neither a release line nor an embargo line.

    Many desks look for “For immediate release” before anything else; others hold it for needless, and pressctl's
    exports print the line themselves. Switch this on where the file itself goes out.

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
    if immediate_line(release.body, ctx.language.tag) or embargo_line(release.body, ctx.language.tag):
        return
    fix = None if release.embargo else f"{ctx.language.labels['immediate_release']}\n\n"
    yield Problem("The text has no release line", release.in_body(0, 0), fix=fix, safe=False)


@lru_cache(maxsize=4)
def immediate_line(text: str, tag: str) -> Span | None:
    """Return the line in the head of a text that says “for immediate release”, or None."""
    for match in _opened(text[:HEAD], tag, "immediate_release_lines"):
        after = match["rest"].lstrip()[:1]
        if not after or not after.isalpha() or after.isupper():  # not “immediate release of the crew”
            return Span(*match.span("line"))
    return None


@lru_cache(maxsize=4)
def embargo_line(text: str, tag: str) -> Span | None:
    """Return the line in the head of a text that gives an embargo and when it lifts, or None."""
    for match in _opened(text[:HEAD], tag, "embargo_openers"):
        is_bare = " " not in match["said"] and tag != "zh" and not match["line"].isupper()
        is_prose = is_bare and match["rest"].lstrip()[:1].isalpha() and not _names_a_weekday(match["rest"], tag)
        if is_prose or len(match["line"].split()) > 24 or not re.search(r"\d", match["rest"]):
            continue  # “Embargo on arms to 3 countries”
        if not re.match(r"(?i)(?:embargo|эмбарго)\b", match["said"]) or _says_when(match["rest"], tag):
            return Span(*match.span("line"))
    return None


def _says_when(text: str, tag: str) -> bool:
    """Return whether the text gives an hour or a zone, or ends with a day: not “Embargo until 31 July 2026 extended”."""
    language = languages.find(tag)
    assert language is not None, "the caller has its words"
    has_midnight = any(word in text.casefold() for word in language.midnights)
    if has_midnight or times.zone_of(text, language) or re.search(HOUR, text):
        return True
    if any(times.find(text, language)):
        return True
    day = max((date.span.end for date in dates.find(text, language)), default=-1)
    return day >= 0 and not re.search(r"[^\W\d_]", re.sub(r"(?i)года|г\.", "", text[day:]))


def _names_a_weekday(text: str, tag: str) -> bool:
    """Return whether a text begins with a weekday, as the rest of “Sperrfrist Dienstag, 3. März” does."""
    language = languages.find(tag)
    word = re.match(r"\s{0,3}([\w-]{1,30})", text)
    return bool(word and language and any(word[1].casefold() in names for names in language.weekdays))


def _opened(head: str, tag: str, field: str) -> Iterator[re.Match[str]]:
    """Yield the lines of a head that open with one of the words of a language's list."""
    folded = head.lower().replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")
    if not any(word in folded for word in getattr(languages.find(tag), field)):
        return  # as nearly all heads do, before a pattern is made
    pattern, start = _opening(tag, field), 0
    while 0 <= start < len(head):
        if match := pattern.match(head, start):
            yield match
        start = head.find("\n", start) + 1 or -1


@cache
def _opening(tag: str, field: str) -> re.Pattern[str]:
    language = languages.find(tag)
    assert language is not None, "the caller has its words"
    words = sorted(getattr(language, field), key=len, reverse=True)
    apart = "" if tag == "zh" else r"(?!\w)"
    said = "|".join(re.escape(word).replace(r"\ ", r"[ \u00a0\u202f]+").replace("'", "['’]") for word in words)
    headings = "|".join(map(re.escape, language.press_release_headings))
    return re.compile(
        rf"(?:[*_]{{0,3}}(?:{headings})[^\w\n]{{1,6}}|[^\w\n*]{{0,10}})"
        rf"(?P<line>[*_]{{0,3}}(?P<said>{said}){apart}(?P<rest>[^\n]{{0,300}}))",
        re.IGNORECASE,
    )


def printed(text: str, line: Span) -> str:
    """Return a line as a message quotes it: without marks of emphasis, on one line, not too long."""
    return re.sub(r"[*_]{2,}|\s+", " ", text[line.start : line.end]).strip(" *_")[:80]


def tongue(ctx: Context) -> Language:
    """Return the release's language, or English, whose zones and hours are read everywhere."""
    language = ctx.language or languages.find(languages.DEFAULT)
    assert language is not None
    return language
