"""Family PR7: how links are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pressctl import languages
from pressctl.findings import FieldPath, Problem, Severity
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import any_of, any_of_all, every_word
from pressctl.release.model import Release
from pressctl.rules import Context, rule
from pressctl.rules.media import schemes
from pressctl.rules.media.addresses import DEFINITION
from pressctl.rules.media.entries import entries
from pressctl.rules.media.schemes import shorten

ADDRESS = r"(?:https?:|ftp:|mailto:|tel:|www\.|/|\.{1,2}/)"
SUSPICIOUS = regex(r"\]\((?![^()\s]++\))")
"""A link with a space or another bracket before its closing bracket: most of them are valid nevertheless."""
INLINE = regex(r"\]\((?P<inner>(?:[^()\n]|\([^()\n]{0,200}\)){1,600})\)")
TITLE = regex(r"[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\))[ \t]*$")
OPEN = regex(rf"\[[^\[\]\n]{{1,300}}\]\({ADDRESS}[^\s()]{{1,2000}}+(?=[ \t]{{0,8}}(?:\n[ \t]{{0,8}}(?![)\"'(])|\Z))")
REVERSED = regex(r"(?<!\])\((?P<text>[^()\[\]\n]{1,200})\)\[(?P<target>https?://[^\[\]\s]{1,2000}+)\]")
APART = regex(
    rf"\[[^\[\]\n]{{1,200}}(?:[^\W\d_]|[^\W\d_][ \u00a0]\d{{1,4}})\](?P<gap>[ \t]{{1,3}})\({ADDRESS}[^\s()]{{1,2000}}+\)"
)
EMPTY = regex(r"\[[^\[\]\n]{1,200}\]\([ \t]{0,8}\)")
NO_SPACE = regex(r"[a-z]+://[^/\s]+\s|https?:\s|(?:mailto|tel):[^?\s]{0,300}\s", re.IGNORECASE)
"""Addresses in which “%20” would not help: after the host, where a slash or another link was meant, or in a mail address."""
LINK_SIGNS = ("](", "][", "://", "www.", "<", "@", "{", "[/")
"""One of these occurs in every link or address, and in what may become one."""
LONGEST_LINK_TEXT = 30
"""Characters of the longest paragraph that may be only the text of a link."""
NEAR = 300
"""Characters before and after “click here” within which its link may be."""
SIZE = regex(r"[ \u00a0]{0,3}\([^()]{0,12}\d[^()]{0,6}[KMG]?[Bo]\)$", re.IGNORECASE)
AROUND = regex(r"^[\W_]+|[\W_]+$")


@rule("PR701", Severity.ERROR, changes_markup=True)
def link_syntax(release: Release, ctx: Context) -> Iterator[Problem]:
    """A link is written in a way that does not work.

    A space in an address, a missing bracket or `http//` leaves the reader with mark-up instead of a link (CommonMark
    0.31, section 6.3; dead links are second on Business Wire's list of faults), and an address without `https://`
    leads to a page of one's own site that is not there (RFC 3986, section 4.2). The safe fix turns spaces into `%20`,
    corrects a misspelt scheme and adds a missing one.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. The [plans of the site](/files/plans of the site.pdf) are public.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. The [plans of the site](/files/plans%20of%20the%20site.pdf) are public.
    """
    if "](" in release.body:
        yield from _broken_inline(release, ctx)
    if "] (" in release.body or "]\t(" in release.body:
        for match in APART.finditer(ctx.prose.uncoded):
            words = f"“{shorten(match[0])}” has a space between text and address"
            yield Problem(words, release.in_body(*match.span("gap")), fix="", safe=False)
    if ")[http" in release.body:
        for match in REVERSED.finditer(ctx.prose.uncoded):
            right = f"[{match['text']}]({match['target']})"
            words = f"“{shorten(match[0])}” has its brackets the wrong way round"
            yield Problem(words, release.in_body(*match.span()), fix=right, safe=False)
    yield from _scheme_problems(release, ctx)


def _scheme_problems(release: Release, ctx: Context) -> Iterator[Problem]:
    """Yield the problems of addresses with a wrong start: the targets of links, and misspelt schemes anywhere in the text."""
    text = ctx.prose.uncoded
    places = [(link.target, link.at.start, link.at.end) for link in ctx.prose.links if link.shown != link.at]
    if "]:" in text:
        places += [(match["target"], *match.span("target")) for match in DEFINITION.finditer(text)]
    for target, start, end in places:
        if fault := schemes.fault(target):
            yield Problem(fault.words, release.in_body(start, end), fix=fault.fix, safe=fault.is_safe)
    if schemes.may_be_misspelt(release.body):
        for match in schemes.MISSPELT.finditer(text):
            fix, safe = schemes.repair(match)
            excerpt = release.body[match.start() : match.end() + 20].split("\n")[0]
            yield Problem(f"“{excerpt}…” is no address", release.in_body(*match.span()), fix=fix, safe=safe)
    for url, at in _urls_in_front_matter(release, ctx):
        if misspelt := schemes.MISSPELT.match(url):
            begins, safe = schemes.repair(misspelt)
            yield Problem(f"“{shorten(url)}” is no address", at, fix=begins + url[misspelt.end() :], safe=safe)
        elif fault := schemes.fault(url):
            yield Problem(fault.words, at, fix=fault.fix, safe=fault.is_safe)


def _urls_in_front_matter(release: Release, ctx: Context) -> Iterator[tuple[str, FieldPath]]:
    for at, media in entries(release, ctx):
        if media.url:
            yield media.url, (*at, "url")
    if release.event and release.event.url:
        yield release.event.url, (*release.place("event"), "url")


def _broken_inline(release: Release, ctx: Context) -> Iterator[Problem]:
    if not SUSPICIOUS.search(release.body):
        return
    text = ctx.prose.uncoded
    for match in EMPTY.finditer(text):
        yield Problem(f"“{shorten(match[0])}” has no address", release.in_body(*match.span()))
    for match in OPEN.finditer(text):
        yield Problem(f"“{shorten(match[0])}” has no closing bracket", release.in_body(*match.span()))
    for match in INLINE.finditer(text):
        inner = TITLE.sub("", match["inner"]).strip()
        if "](" in inner:
            yield Problem(f"“{shorten(inner)}” is a link within an address", release.in_body(*match.span("inner")))
        elif re.search(r"\s", inner) and _is_address(inner) and not schemes.MISSPELT.match(inner):
            start = match.start("inner") + match["inner"].index(inner)
            fixed = None if NO_SPACE.match(inner) else re.sub(r"\s", "%20", inner)
            words = f"“{shorten(inner)}” has a space in the address"
            yield Problem(words, release.in_body(start, start + len(inner)), fix=fixed)


def _is_address(text: str) -> bool:
    return not text.startswith("<") and "{" not in text and re.match(ADDRESS, text, re.IGNORECASE) is not None


@rule("PR702", Severity.WARNING, needs=("](", "<a", "<A"))
def vague_link_text(release: Release, ctx: Context) -> Iterator[Problem]:
    """The text of a link does not say where it leads.

    “Click here” means nothing to a reader who goes from link to link, listens to the text, or has it on paper (Web
    Content Accessibility Guidelines 2.2, success criterion 2.4.4). Say what the link leads to.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. To see the plans, [click here](https://www.example.org/plans).

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. See [the plans of the plant](https://www.example.org/plans).
    """
    if ctx.language is None:
        return
    vague = _vague_texts(ctx.language.tag)
    for link in ctx.prose.links:
        if link.is_image or link.shown == link.at or link.shown.end - link.shown.start > 40:
            continue
        words_of_link = release.body[link.shown.start : link.shown.end]
        words = AROUND.sub("", SIZE.sub("", " ".join(words_of_link.split()))).casefold().replace("’", "'")
        if words in vague:
            yield Problem(f"The link “{words_of_link}” does not say where it leads", release.in_body(*link.shown))


@cache
def _vague_texts(tag: str) -> frozenset[str]:
    return frozenset(languages.listed(tag, "vague_link_texts"))


@rule("PR721", Severity.WARNING)
def click_without_link(release: Release, ctx: Context) -> Iterator[Problem]:
    """The text sends the reader to a link that is not there.

    “Click here” was a link on the page or in the mail that the text was copied from; what it led to is lost. Put the
    link in, and say what it leads to.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. To see the plans, click here.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. See [the plans of the plant](https://www.example.org/plans).
    """
    if ctx.language:
        yield from _lost_links(release, ctx, _vague_texts(ctx.language.tag))
    folded = release.body.lower()
    words = ctx.language.click_words if ctx.language else every_word("click_words")
    if not any(word in folded for word in words):
        return
    pattern = any_of(ctx.language, "click_words") if ctx.language else any_of_all("click_words")
    for match in pattern.finditer(ctx.prose.bare):
        if not _is_linked(release.body, *match.span()):
            yield Problem(f"“{release.body[slice(*match.span())]}” has no link", release.in_body(*match.span()))


def _lost_links(release: Release, ctx: Context, vague: frozenset[str]) -> Iterator[Problem]:
    """Yield the problems of paragraphs that are only the text of a link in capitals, such as “HERE”: the link is lost."""
    for block in ctx.prose.blocks:
        if block.kind == "paragraph" and block.span.end - block.span.start <= LONGEST_LINK_TEXT:
            text = release.body[block.span.start : block.span.end]
            words = AROUND.sub("", text)
            if words.isupper() and words.casefold() in vague and not any(sign in text for sign in LINK_SIGNS):
                yield Problem(f"“{words}” has no link", release.in_body(*block.span))


def _is_linked(body: str, start: int, end: int) -> bool:
    """Return whether there is a link or an address near a place in a body: in its paragraph, or after a colon at its end."""
    above = body.rfind("\n\n", 0, start)
    below = body.find("\n\n", end)
    if below >= 0 and body[end:below].rstrip().endswith((":", "：")):
        below = body.find("\n\n", below + 2)
    around = body[max(above, start - NEAR, 0) : min(below if below >= 0 else len(body), end + NEAR)]
    return any(sign in around for sign in LINK_SIGNS)
