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
"""Languages that join particles or endings to any word, even a link, or put no spaces between words."""
LOWER = rf"[^\W\d_{CAPITALS}]"
SENTENCES = ByCapitals(
    lambda: (
        rf"[.!?:;,…](?<=[^\W_]{{3}}.)(?P<mark>[.!?…]*[”»]?)(?P<after>[{CAPITALS}](?:{LOWER}+|(?=[ \u00a0]{LOWER}{{2}})))"
        r"(?![\w@/\\(=]|[.:]\w)"
    )
)
"""The mark at the end of a sentence or part of one, and the first word after it. The mark comes first, as it is rare.

The word may be one letter, as “I” is in English and Swedish, “W” in Polish and “В” in Russian.
"""
ENDING = regex(rf"(?:(?<![\w.@/\\&-]){LOWER}{{3,}}|(?<![\w.@/\\&-])\d{{4}})\Z")
"""The word before such a mark; one with a capital inside may be a name: openSUSE.Asia."""
EMPHASISED = ByCapitals(
    lambda: rf"\*(?<={LOWER}\*)\*?(?P<after>[{CAPITALS}]{LOWER}+) [^*\n]{{1,60}}[^\s*]\*(?![^\W\d_])"
)
"""Emphasised words that begin right after a letter, unlike a gender star: “the*Federal Register*”."""
BRACKET = regex(r"(?:\(|（)(?<=\w.)(?P<after>https?://)")
"""An address in parentheses that begins right after a word: a link that has lost its square brackets."""
NUMBER = ByCapitals(lambda: rf"[0-9](?<=[0-9]{{3}})(?P<mark>)(?P<after>[{CAPITALS}]{LOWER}{{2,}})")
DIALLED = regex(r"(?<![\w#.-])\+?[\d(][\d ().-]{5,20}\Z")
"""A telephone number, at the end of which a word begins."""
NAMED = regex(rf"(?<![\w.@/\\&-])[{CAPITALS}]{LOWER}{{3,}}\Z")
"""A name before a full stop, with one capital."""
ROMAN = {"i", "v", "x"}
SPELLED_OUT = 5
"""The least letters of a word before a number that is not an abbreviation."""
REACH = 40
"""Characters before a mark within which the word or number before it starts."""
WORD = regex(r"[^\W\d_]{4,}")
SUFFIXES = {"com", "org", "net", "gov", "edu", "info", "biz", "int"}
"""The endings of an address that may be written with a capital: Booking.Com."""


@rule("PR668", Severity.WARNING)
def glued_words(release: Release, ctx: Context) -> Iterator[Problem]:
    """Two words have run together.

    A line break or a space was lost when the text was converted: “organisations.Live”, “622-2960Megan”, or a link that
    begins right after a letter. It is the most frequent fault of pasted releases, and no spelling checker finds it.

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
    glued = (
        *_glued_sentences(bare, ctx.language),
        *_glued_to_numbers(bare),
        *_glued_to_links(release, ctx),
        *_glued_to_marks(ctx.prose),
    )
    for start, end in sorted(set(glued)):
        words = f"“{release.body[start:end]}” has lost a space"
        yield Problem(words, release.in_body(start, end))


def _glued_sentences(text: str, language: Language | None) -> Iterator[tuple[int, int]]:
    """Yield the starts and ends of two words with the mark of a sentence but no space between them.

    A name may continue after the mark (Booking.Com), but not with a function word that is not a domain: “Syria.On”.
    """
    for match in SENTENCES.of(text).finditer(text):
        window = text[max(match.start() - REACH, 0) : match.start()]
        before, after = ENDING.search(window), match["after"].lower()
        if not before and match[0][0] == "." and _is_function_word(after, language) and not is_top_level(after):
            before = NAMED.search(window)
        if before and after in ROMAN and len(before[0]) < SPELLED_OUT:
            continue  # “vol.I” is a number
        is_year = before and before[0].isdigit()
        is_entity = before and match[0][0] == ";" and _is_entity(before[0])
        if before and after not in SUFFIXES and not is_entity and not (is_year and match[0][0] in ":;,"):
            yield match.start() - len(before[0]), match.end()


def _is_function_word(word: str, language: Language | None) -> bool:
    """Return whether a word is a function word of a language, which may open a sentence but is not a name."""
    return language is not None and word in words_of(language, "function_words", "small_words")


def _is_entity(word: str) -> bool:
    """Return whether a word is the name of an HTML entity: “&amp;nbsp;” was escaped twice."""
    from html.entities import html5  # one of the larger modules

    return f"{word};" in html5


def _glued_to_marks(prose: Prose) -> Iterator[tuple[int, int]]:
    """Yield the starts and ends of words with emphasised words or an address in brackets right after them."""
    text = prose.uncoded
    found = list(EMPHASISED.of(text).finditer(text)) if "*" in text else []
    found += BRACKET.finditer(text) if "(http" in text else ()
    for match in found:
        yield _start_of_word(text, match.start()), match.end("after")


def _glued_to_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Yield the starts and ends of telephone numbers with a word right after them."""
    for match in NUMBER.of(text).finditer(text):
        if before := DIALLED.search(text[max(match.start() - REACH, 0) : match.start()]):
            yield match.start() - len(before[0]), match.end()


def _glued_to_links(release: Release, ctx: Context) -> Iterator[tuple[int, int]]:
    """Yield the starts and ends of links with a word right before or after them, including the word."""
    if primary_subtag(release.language) in JOINING:
        return
    body = release.body
    for link in ctx.prose.links:
        start, end = link.shown.start - 1, link.at.end + 1
        if link.is_image or link.shown == link.at or body[start] != "[" or not body[start + 1].isalnum():
            continue
        if body[max(start - 2, 0) : start].isalpha() and start >= 2:
            yield _start_of_word(body, start), link.shown.end
        if body[end - 1 : end] == ")" and (after := WORD.match(body, end)):
            yield link.shown.start, after.end()


def _start_of_word(text: str, at: int) -> int:
    """Return the start of the word that ends at a place."""
    start = at
    while start and text[start - 1].isalpha():
        start -= 1
    return start
