"""Family PR6: words that have run together."""

from __future__ import annotations

from collections.abc import Iterator

from pressctl.findings import Problem, Severity
from pressctl.languages import Language, primary_subtag
from pressctl.prose.addresses.hosts import is_top_level
from pressctl.prose.patterns import CAPITALS, ByCapitals, regex
from pressctl.prose.views import Prose
from pressctl.prose.word_lists import words_of
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
SENTENCES = ByCapitals(
    lambda: (
        rf"[.!?:;,…](?<=[^\W_]{{3}}.)(?P<mark>[.!?…]*[”»]?)(?P<after>[{CAPITALS}](?:{LOWER}+|(?=[ \u00a0]{LOWER}{{2}})))"
        r"(?![\w@/\\(=]|[.:]\w)"
    )
)
"""The mark that ends a sentence or part of one, and the next one's first word: from the mark on, which is rare.

The word may be one letter, as “I” is in English and Swedish, “W” in Polish and “В” in Russian.
"""
ENDING = regex(rf"(?:(?<![\w.@/\\&-]){LOWER}{{3,}}|(?<![\w.@/\\&-])\d{{4}})\Z")
"""The word before such a mark; one with a capital in it may be a name: openSUSE.Asia."""
EMPHASISED = ByCapitals(
    lambda: rf"\*(?<={LOWER}\*)\*?(?P<after>[{CAPITALS}]{LOWER}+) [^*\n]{{1,60}}[^\s*]\*(?![^\W\d_])"
)
"""Words in emphasis that begin right after a letter, as no gender star does: “the*Federal Register*”."""
BRACKET = regex(r"(?:\(|（)(?<=\w.)(?P<after>https?://)")
"""An address in parentheses that begins right after a word: a link that has lost its square brackets."""
NUMBER = ByCapitals(lambda: rf"[0-9](?<=[0-9]{{3}})(?P<mark>)(?P<after>[{CAPITALS}]{LOWER}{{2,}})")
DIALLED = regex(r"(?<![\w#.-])\+?[\d(][\d ().-]{5,20}\Z")
"""A telephone number, at the end of which a word begins."""
NAMED = regex(rf"(?<![\w.@/\\&-])[{CAPITALS}]{LOWER}{{3,}}\Z")
"""A name before a full stop, with one capital."""
ROMAN = {"i", "v", "x"}
SPELLED_OUT = 5
"""Letters of a word that is no abbreviation before a number."""
REACH = 40
"""Characters before a mark in which the word or number before it starts."""
WORD = regex(r"[^\W\d_]{4,}")
SUFFIXES = {"com", "org", "net", "gov", "edu", "info", "biz", "int"}
"""What comes after the full stop of an address written with capitals: Booking.Com."""


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
    bare = ctx.prose.bare
    joined = (*_sentences(bare, ctx.language), *_numbers(bare), *_links(release, ctx), *_marks(ctx.prose))
    for start, end in sorted(set(joined)):
        words = f"“{release.body[start:end]}” has lost a space"
        yield Problem(words, release.in_body(start, end))


def _sentences(text: str, language: Language | None) -> Iterator[tuple[int, int]]:
    """Yield where a word, the mark after it and the word joined on to it start and end.

    A name before the mark may go on after it (Booking.Com), but not with a small word that is no domain: “Syria.On”.
    """
    for match in SENTENCES.of(text).finditer(text):
        window = text[max(match.start() - REACH, 0) : match.start()]
        before, after = ENDING.search(window), match["after"].lower()
        if not before and match[0][0] == "." and _is_small(after, language) and not is_top_level(after):
            before = NAMED.search(window)
        if before and after in ROMAN and len(before[0]) < SPELLED_OUT:
            continue  # “vol.I” is a number
        is_year = before and before[0].isdigit()
        is_entity = before and match[0][0] == ";" and _is_entity(before[0])
        if before and after not in SUFFIXES and not is_entity and not (is_year and match[0][0] in ":;,"):
            yield match.start() - len(before[0]), match.end()


def _is_small(word: str, language: Language | None) -> bool:
    """Return whether a word is one of the small words of a language, which open sentences and are no names."""
    return language is not None and word in words_of(language, "function_words", "small_words")


def _is_entity(word: str) -> bool:
    """Return whether a word names a character in HTML: “&amp;nbsp;” is one that was once too often escaped."""
    from html.entities import html5  # one of the larger modules

    return f"{word};" in html5


def _marks(prose: Prose) -> Iterator[tuple[int, int]]:
    """Yield where a word and what is joined on to it by the mark of an emphasis or by a bracket start and end."""
    text = prose.uncoded
    found = list(EMPHASISED.of(text).finditer(text)) if "*" in text else []
    found += BRACKET.finditer(text) if "(http" in text else ()
    for match in found:
        yield _word_before(text, match.start()), match.end("after")


def _numbers(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a telephone number and the word joined on to it start and end."""
    for match in NUMBER.of(text).finditer(text):
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
