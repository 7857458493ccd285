"""Family PR1: the structure of the body: its paragraphs, its headings, and remains of an import around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from pressctl import languages
from pressctl.findings import Problem, Severity, Span
from pressctl.prose.patterns import regex
from pressctl.release.model import Kind, Release
from pressctl.rules import Context, rule

HEADING = regex(r"^ {0,3}(?P<marks>#{1,6})[ \t]{1,20}(?P<text>[^\s#][^\n]*)$", re.MULTILINE)
"""A heading; the end mark “# # #” does not count as one."""
UNDERLINED = regex(r"^(?P<text>[^\s#>|*+-][^\n]{0,300})\n(?P<marks>=+)[ \t]*$", re.MULTILINE)
"""A heading of the first level in its other form, with a line of equals signs under it."""
HEADING_MARKS = ("#", "\n=")
"""One of these is in every text with a heading."""
CONFLICT_START = "<<<<<<< "
"""The start of a merge conflict of git, whose two sides are separated by a line of equals signs."""
LINKED = regex(r"!?\[([^\[\]]{0,200})\]\([^()\s]{0,500}\)")
MARKS = regex(r"^[\W\d_]+|[\W_]+$")
ENTRY = regex(r"[^\W\d_](?:[^\W\d]|[ ,&'-]){2,39}")
"""An entry of a menu: a few words, without figures, tags or the marks of a sentence."""
MENU_LINES = 3
"""The least different menu lines, or repeated ones, that make a menu; a release may have a heading “Newsletter”."""

LONG = 1500
"""The least characters of a paragraph that is a whole release."""
BESIDE = 250
"""The most characters beside it: a line about the archive, an end mark, a contact."""
BREAK = regex(r"<(?:p|br|li|div|tr)\b|\n[ \t]*[-*•] ", re.IGNORECASE)
"""Breaks in a text other than an empty line."""


@rule("PR115", Severity.WARNING)
def too_few_paragraphs(release: Release, ctx: Context) -> Iterator[Problem]:
    """The body has fewer paragraphs than the profile requires.

    `wire` requires three, as ReleaseWire does: the news, what it means, and who says so. A media advisory, a
    statement and a correction may be shorter.

    Bad:

        (profile: wire)
        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will employ forty people and build pumps for rivers and canals.

    Good:

        (profile: wire)
        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will employ forty people and build pumps for rivers and canals.

        “We have looked for this place for two years,” said Ana Silva, director of the plant, at the opening.

        The first pumps will be delivered in the autumn, to the towns that have ordered them from the company.
    """
    limit = ctx.limits["paragraphs"]
    if not limit or release.kind not in {Kind.PRESS_RELEASE, Kind.BRIEFING_NOTE} or not release.body.strip():
        return
    least = 40 if ctx.language is None or ctx.language.has_word_spaces else 12
    blocks = [block for block in ctx.prose.blocks if block.kind in {"paragraph", "list", "quote"}]
    count = sum(block.span.end - block.span.start >= least for block in blocks)
    if count < limit and "<" in release.body:
        count += len(re.findall(r"<(?:p|li)\b", release.body, re.IGNORECASE))
    if count < limit:
        described = "1 paragraph" if count == 1 else f"{count} paragraphs"
        yield Problem(f"The body has {described}; the profile asks for {limit}", release.in_body(0, 0))


@rule("PR127", Severity.WARNING)
def one_paragraph(release: Release, ctx: Context) -> Iterator[Problem]:
    """The whole text is one long paragraph.

    Its line breaks were lost when it was converted or pasted. Nobody reads two pages without a break, and desks cut a
    release from its end, paragraph by paragraph.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. It builds pumps for rivers and canals. Forty people from the
        region work there. The first pumps go to Porto, where the town renews its locks. Others follow in autumn.
        The mayor thanked the builders for their patience and the company for its trust in the town. Acme opened a
        plant in Lyon on 2 March 2026. It builds pumps for rivers and canals. Forty people from the region work
        there. The first pumps go to Porto, where the town renews its locks. Others follow in autumn. The mayor
        thanked the builders for their patience and the company for its trust in the town. Acme opened a plant in
        Lyon on 2 March 2026. It builds pumps for rivers and canals. Forty people from the region work there. The
        first pumps go to Porto, where the town renews its locks. Others follow in autumn. The mayor thanked the
        builders for their patience and the company for its trust in the town. Acme opened a plant in Lyon on 2
        March 2026. It builds pumps for rivers and canals. Forty people from the region work there. The first pumps
        go to Porto, where the town renews its locks. Others follow in autumn. The mayor thanked the builders for
        their patience and the company for its trust in the town. Acme opened a plant in Lyon on 2 March 2026. It
        builds pumps for rivers and canals. Forty people from the region work there. The first pumps go to Porto,
        where the town renews its locks. Others follow in autumn. The mayor thanked the builders for their patience
        and the company for its trust in the town. Acme opened a plant in Lyon on 2 March 2026. It builds pumps for
        rivers and canals. Forty people from the region work there. The first pumps go to Porto, where the town
        renews its locks. Others follow in autumn. The mayor thanked the builders for their patience and the company
        for its trust in the town.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon. It builds pumps. They are for rivers.

        It will employ forty people from the region.
    """
    if all(block.span.end - block.span.start < LONG for block in ctx.prose.blocks):
        return
    blocks = [block for block in ctx.prose.blocks if block.kind != "code"]
    longest = max(blocks, key=lambda block: block.span.end - block.span.start, default=None)
    length = longest.span.end - longest.span.start if longest else 0
    others = sum(block.span.end - block.span.start for block in blocks) - length
    if longest is None or longest.kind != "paragraph" or length < LONG or others > BESIDE:
        return
    if not BREAK.search(release.body, longest.span.start, longest.span.end):
        words = f"The text is one paragraph of {length} characters; divide it into paragraphs"
        yield Problem(words, release.in_body(longest.span.start, longest.span.start))


@rule("PR116", Severity.WARNING, changes_markup=True, needs=HEADING_MARKS, once=True)
def skipped_heading_level(release: Release, ctx: Context) -> Iterator[Problem]:
    """A heading is more than one level below the one before it.

    People who listen to a page navigate by its headings, and look for the skipped level (WCAG 2.2, technique G141).
    If only this heading is too deep, the safe fix raises it.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        ## The plant

        Acme opened a plant in Lyon on 2 March 2026.

        #### The pumps

        They are for rivers and canals.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        ## The plant

        Acme opened a plant in Lyon on 2 March 2026.

        ### The pumps

        They are for rivers and canals.
    """
    headings = _headings(ctx)
    for index, (before, heading) in enumerate(pairwise(headings)):
        above, level = _level(before), _level(heading)
        if level > above + 1:
            after = headings[index + 2] if index + 2 < len(headings) else None
            fix = "#" * (above + 1) if after is None or _level(after) <= above + 1 else None
            words = f"“{heading['text'][:60].strip()}” is a heading of level {level} right below one of level {above}; the level between is left out"
            yield Problem(words, release.in_body(*heading.span("marks")), fix=fix)


def _headings(ctx: Context) -> list[re.Match[str]]:
    """Return the headings of the body in order."""
    body, text = ctx.prose.body, ctx.prose.uncoded
    found = list(HEADING.finditer(text)) if "#" in body else []
    if "\n=" not in body or CONFLICT_START in body:
        return found
    return sorted([*found, *UNDERLINED.finditer(text)], key=lambda heading: heading.start())


def _level(heading: re.Match[str]) -> int:
    return 1 if heading["marks"].startswith("=") else len(heading["marks"])


@rule("PR117", Severity.WARNING, changes_markup=True, needs=HEADING_MARKS)
def h1_in_body(release: Release, ctx: Context) -> Iterator[Problem]:
    """The body has a heading of the first level.

    That level is the headline's, which sites and exports set above the body; a second one gives the page two titles
    (WCAG 2.2, technique G141). The safe fix makes it a heading of the second level if there is no other of that
    level; the unsafe fix removes it if it repeats the headline.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026.

        # The pumps

        They are for rivers and canals.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026.

        ## The pumps

        They are for rivers and canals.
    """
    headings = _headings(ctx)
    is_free = not any(_level(heading) == 2 for heading in headings)
    for heading in headings:
        if _level(heading) > 1:
            continue
        text = heading["text"].rstrip(" \t#")
        if bare_words(text) == bare_words(release.headline):
            words = "The body repeats the headline"
            yield Problem(words, release.in_body(*heading.span()), fix="", safe=False)
        else:
            marks = heading["marks"]
            fix = "##" if marks == "#" else "-" * len(marks)
            words = f"“{text[:60]}” is a heading of the first level (#), which is the headline's; write ##"
            yield Problem(words, release.in_body(*heading.span("marks")), fix=fix if is_free else None)


def bare_words(text: str) -> str:
    """Return the words of a text in lower case, without punctuation."""
    return re.sub(r"[\W_]+", " ", text).strip().casefold()


@rule("PR118", Severity.ERROR, in_draft=Severity.WARNING)
def site_chrome(release: Release, ctx: Context) -> Iterator[Problem]:
    """Parts of a web page around the text were copied with it.

    “Skip to content”, a cookie notice, share buttons and menus are copied along with a page. One line that never
    occurs in a release is enough; ordinary menu words count when there are three of them, and so do menu entries that
    a page repeats.

    Bad:

        status: review
        ---
        Skip to main content

        Acme opened a plant in Lyon on 2 March 2026. It will employ forty people and build pumps for rivers and canals.

    Good:

        status: review
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will employ forty people and build pumps for rivers and canals.
    """
    lines = list(_short_lines(ctx))
    tag = ctx.language.tag if ctx.language else ""
    found = [
        span
        for line, span in lines
        if line in _words(tag, "site_chrome") or line.startswith(_cookie_notice_starts(tag))
    ]
    menu = {line: span for line, span in lines if line in _words(tag, "site_menu")}
    if len(menu) >= MENU_LINES:
        found += menu.values()
    twice = {line: span for (line, span), (after, _) in pairwise(lines) if line == after and ENTRY.fullmatch(line)}
    twice = {line: span for line, span in twice.items() if not _is_picture(release.body[span.start : span.end])}
    if len(twice) >= MENU_LINES:
        found += twice.values()
    if found:
        first, count = min(found), len(set(found)) - 1
        excerpt = release.body[first.start : first.end].strip()[:60]
        more = f" and {count} more line{'s' if count > 1 else ''}" if count else ""
        words = f"“{excerpt}”{more} {'are' if count else 'is'} left from a web page"
        yield Problem(words, release.in_body(*first))


def _is_picture(line: str) -> bool:
    """Return whether a line is a picture: its caption may say the same as its alternative text."""
    return line.lstrip().startswith(("![", "[!["))


def _short_lines(ctx: Context) -> Iterator[tuple[str, Span]]:
    """Yield the short lines of the body, folded and without mark-up, with their places."""
    start = 0
    for line in ctx.prose.uncoded.split("\n"):
        end = start + len(line)
        if line and not line.startswith("|") and len(line) <= 160:
            text = LINKED.sub(r"\1", line) if "](" in line else line
            if text.strip() and len(text) <= 80:
                yield _as_menu_entry(text), Span(start, end)
        start = end + 1


def _as_menu_entry(line: str) -> str:
    """Return a line as it would be in a menu: in lower case, without marks around it; a line with a tag unchanged."""
    return line if "<" in line else MARKS.sub("", line).casefold().replace("’", "'")


@cache
def _words(tag: str, field: str) -> frozenset[str]:
    return frozenset(languages.listed(tag, field) if tag else ())


@cache
def _cookie_notice_starts(tag: str) -> tuple[str, ...]:
    """Return the starts of lines of a cookie notice, none for an unknown language."""
    cookie_words = _words(tag, "cookie_words")
    return tuple(line for line in _words(tag, "site_chrome") if any(word in line for word in cookie_words))
