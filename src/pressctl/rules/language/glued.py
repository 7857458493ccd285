"""Family PR6: words that have run together."""

from __future__ import annotations

from collections.abc import Iterator

from pressctl.findings import Problem, Severity
from pressctl.languages import primary_subtag
from pressctl.prose.patterns import CAPITALS, regex
from pressctl.release.model import Release
from pressctl.rules import Context, rule

JOINING = {
    "fi",
    "hu",
    "et",
    "tr",
    "az",
    "kk",
    "eu",
    "ko",
    "ka",
    "mn",
    "ja",
    "zh",
    "th",
    "km",
    "lo",
    "my",
    "ar",
    "he",
    "fa",
}
"""Languages that join particles or endings on to any word, a link too, or that put no spaces between words."""
LOWER = rf"[^\W\d_{CAPITALS}]"
SENTENCES = regex(
    rf"[.!?:;,…](?<=[^\W_]{{3}}.)(?P<mark>[.!?…]*[”»]?)(?P<after>[{CAPITALS}]{LOWER}+)(?![\w@/\\(=]|[.:]\w)"
)
"""The mark that ends a sentence or part of one, and the next one's first word: from the mark on, which is rare."""
ENDING = regex(rf"(?:(?<![\w.@/\\&-]){LOWER}{{3,}}|(?<![\w.@/\\&-])\d{{4}})\Z")
"""The word before such a mark; one with a capital in it may be a name: openSUSE.Asia."""
NUMBER = regex(rf"[0-9](?<=[0-9]{{3}})(?P<mark>)(?P<after>[{CAPITALS}]{LOWER}{{2,}})")
DIALLED = regex(r"(?<![\w#.-])\+?[\d(][\d ().-]{5,20}\Z")
"""A telephone number, at the end of which a word begins."""
REACH = 40
"""Characters before a mark in which the word or number before it starts."""
WORD = regex(r"[^\W\d_]{4,}")
SUFFIXES = {"com", "org", "net", "gov", "edu", "info", "biz", "int"}
"""What stands behind the full stop of an address written with capitals: Booking.Com."""


@rule("PR668", Severity.WARNING)
def glued_words(release: Release, ctx: Context) -> Iterator[Problem]:
    """Two words have run together.

    A line break or a space was lost when the text was converted: “organisations.Live”, “622-2960Megan”, or a link that
    begins right after a letter. It is the most frequent fault of pasted releases, and no spelling checker sees it.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026.Forty people will build pumps there. Most of them are new.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. Forty people will build pumps there. Most of them are new.
    """
    for start, end in sorted({*_sentences(ctx.prose.bare), *_numbers(ctx.prose.bare), *_links(release, ctx)}):
        words = f"“{release.body[start:end]}” has lost a space"
        yield Problem(words, release.in_body(start, end))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a word, the mark after it and the word joined on to it start and end."""
    for match in SENTENCES.finditer(text):
        before = ENDING.search(text[max(match.start() - REACH, 0) : match.start()])
        is_year = before and before[0].isdigit()
        if before and match["after"].lower() not in SUFFIXES and not (is_year and match[0][0] in ":;,"):
            yield match.start() - len(before[0]), match.end()


def _numbers(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a telephone number and the word joined on to it start and end."""
    for match in NUMBER.finditer(text):
        if before := DIALLED.search(text[max(match.start() - REACH, 0) : match.start()]):
            yield match.start() - len(before[0]), match.end()


def _links(release: Release, ctx: Context) -> Iterator[tuple[int, int]]:
    """Yield where a word and the link joined on to it start and end, or the link and the word."""
    if primary_subtag(release.language) in JOINING:
        return
    body = release.body
    for link in ctx.prose.links:
        start, end = link.shown.start - 1, link.at.end + 1
        if link.is_image or link.shown == link.at or body[start] != "[" or not body[start + 1].isalnum():
            continue
        if body[max(start - 2, 0) : start].isalpha() and start >= 2:
            yield _word_before(body, start), link.shown.end
        if body[end - 1 : end] == ")" and (after := WORD.match(body, end)):
            yield link.shown.start, after.end()


def _word_before(text: str, at: int) -> int:
    """Return where the word that ends at a place starts."""
    start = at
    while start and text[start - 1].isalpha():
        start -= 1
    return start
