"""What a text is like: whom it speaks to, what its headline and its lede share, what most of its lines are.

A release tells of an event: its headline is long enough to say what has happened, its lede says that again, and
somebody else speaks in it between marks. A page that stays, a post or a law does little of that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from unicodedata import numeric

from pressctl.importers.evidence.page import Page
from pressctl.importers.extraction.scripts import closed_up, wide
from pressctl.importers.extraction.words import folded, found, is_heading, may_have, of_language, opener
from pressctl.languages import primary_subtag
from pressctl.languages.calendars import is_weekday, month_starts
from pressctl.prose.days import dates
from pressctl.prose.days.whole_days import MOON_DAY
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import WIDE, alternatives, every_word, whole

START = 4000
"""Characters of a text that show what it is like."""
OPENING = 600
"""Characters of its lede."""
FIRST = 400
"""Characters of its first sentences."""
STEM = 5
"""Letters of a word that stay the same in its forms."""
LONG = 5
"""Letters of the shortest word that says something."""
RIGHT_TO_LEFT = "\u0590"
"""The first letter of the scripts that leave vowels out: their words are shorter."""
SHARED = 3
"""Words of a headline that its lede says again, half of them at least: it tells of the same event."""
SOME = 2
"""The same of a lede that takes the headline up."""
SHORT = 3
"""Words of the longest title that says of no event."""
DENSE = 8
"""The same in Chinese or Japanese signs."""
NAME, ARTICLE = 6, 5
"""Words of the longest headline that is a name, and letters of the longest article before it."""
OFTEN = 40
"""Words of a text for each to its readers or of its writer, below which it speaks to them."""
ADDRESSED = 3
"""The least of these."""
SYLLABIC = re.compile(r"[\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]")
"""Letters that Vietnamese alone has."""
SYLLABLES = 6
"""How many of these a text has whose words are syllables."""
DENSE_WORD = 2
"""Signs of a word in Chinese or Japanese."""
HALF = 2
"""Part of a text that is half of it."""
BESIDE_NUMBER = re.compile(r"(?:([^\W\d_]{3,20})\s)?(?<!\d)\d{1,2}(?!\d)(?:[.\s]{1,2}([^\W\d_]{3,20}))?")
"""A number of one or two figures, with the words before and after it."""
NUMBERED = 3
"""Numbered paragraphs from which a text is one of rules, where half of it is these."""
NUMBER = re.compile(r"(\w)、")
"""How they start in Chinese; releases in other languages number theirs, too."""
SECTION = re.compile(r"\W{0,4}(\d{1,2})\.(\d{1,2})(?:\.\s?|\s)(?=\W{0,2}[^\W\d_])")
"""How a section of rules starts: “2.1. Material”."""
ENACTED = 60
"""Characters at the end of a line in which it says that it orders something."""
CLAUSES = 2
"""Headings of clauses from which a text is a law, or a contract."""
SIGNS = '“”„«»「」『』"'
QUOTATION = re.compile(rf"[{SIGNS}][^{SIGNS}]{{0,600}}[{SIGNS}]")
QUOTED = 25
"""Characters of the shortest quotation of a sentence."""
DASHES = ("–", "—", "− ", "- ")
"""How a paragraph starts that is said, in Norway or Russia."""
MARKS = " .,:;!?()،。、"
"""What may stand around a word."""
JOINED = frozenset({"de", "nl", "sv", "da", "no", "fi", "hu"})
"""Languages that join nouns: the last is what a title is of."""
ASKED = ("?", "？", "؟")
CLOSING = ' ”»"’“」)）'
"""What may stand behind the mark of a question."""
PARTS = re.compile(r"[:：]\s?|\s[–—|-]\s")
"""What parts a title in two: “Acme: questions and answers for the media”."""
NO_LANGUAGE = "und"
SPOKEN = ("address_words", "writer_words")
"""The lists of words to the readers of a text, and of its writer."""
WORD = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f\u0900-\u0dff])+")
"""A word; in the scripts of India signs of vowels are in it that are no letters."""
DENSE_LETTERS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
"""Letters of scripts in which two make a word."""
CLAUSE = regex(lambda: rf"(?i)\W{{0,4}}(?:§\s?\d|\(1\)|(?:{alternatives(every_word('statute_words'))})\s?\d)")
"""How a clause of a law or a contract starts: “§ 3”, “Article 2”, “(1) …”."""
SECOND = re.compile(r"[.;]\s\(2\)\s")
"""How its second part does within a line."""


def of(page: Page) -> Iterator[str]:
    """Yield what speaks for a release and against it in what a text is like."""
    yield from _event(page)
    release = page.release
    is_headed = opener(release.headline, "press_release_headings") != ""
    if not is_headed and _is_addressed(unquoted(release.body[:START]), release.language):
        yield "words to its readers"
    if may_have("enacting_words", page.own) and any(map(_enacts, page.own)):
        yield "a line that orders something"
    elif clauses(page.own) >= CLAUSES or _count_sections(page.text) >= NUMBERED or _is_numbered(page.text):
        yield "the clauses of a law"


def _event(page: Page) -> Iterator[str]:
    """Yield what shows, or does not, that a text tells of an event: a headline taken up, a day, somebody quoted."""
    release, headline, lede = page.release, page.release.headline, closed_up("\n".join(page.text)[:OPENING])
    is_brief = 0 < len(headline.split()) <= SHORT and wide(headline) < DENSE
    if is_brief:
        yield "a headline of a few words"
    if starts_clause(headline) or _is_titled_otherwise(headline, release.language):
        yield "the title of another kind of text"
    elif not (release.date or release.dateline) and _is_titled_as_standing(headline, release.language):
        yield "the title of a text that stays, and no day"
    if headline.rstrip(CLOSING).endswith(ASKED):
        yield "a question for a headline"
    is_quoted = any(_size(match[0]) > QUOTED for match in QUOTATION.finditer(release.body))
    if is_quoted:
        yield "a quotation"
    days = [*_days(f"{headline}\n{lede}", page.lede, release.language)]
    yield from days
    by_moon = any(MOON_DAY.search(line) for line in (*page.above, *page.between))
    is_dated = bool(days or release.date or release.dateline or by_moon)
    stems_of = _pairs if _is_of_syllables(lede) else _stems
    stems = stems_of(page.title)
    again = len(stems & stems_of(lede[:FIRST]))
    if _is_of_itself(headline, lede):
        pass  # “Water Office” over “The Water Office tests …”: it tells of no event
    elif again >= SHARED and again * HALF >= len(stems):
        yield "a lede that says the headline again"
    elif again >= SOME and is_dated and not is_brief:
        yield "a day, and a lede that takes up the headline"
    elif not (again >= SOME or is_dated or is_quoted or opener(headline, "press_release_headings")):
        yield "no day, no quotation, no lede on the headline"


def _is_of_itself(headline: str, lede: str) -> bool:
    """Return whether the first sentence goes on from a headline of a few words: it names what the page is about."""
    title, start = folded(headline), folded(lede[: len(headline) + ARTICLE])
    at = start.find(title) if 1 < len(title.split()) <= NAME else -1
    return 0 <= at <= ARTICLE and start[at + len(title) : at + len(title) + 2].startswith((" ", ", "))


def _is_titled_otherwise(headline: str, language: str) -> bool:
    """Return whether a headline opens with what another kind of text is called, or, in Chinese, ends with it."""
    tag, title = primary_subtag(language) if language else "", folded(headline)
    words = of_language("other_titles", tag) if tag else ()
    if not title.startswith(words) and not title.endswith(words):
        return False
    return any(
        (title.startswith(word) and not title[len(word) : len(word) + 1].isalpha())
        or (WIDE.match(word) is not None and (title.endswith(word) or title.startswith(word)))
        for word in words
    )


def _is_titled_as_standing(headline: str, language: str) -> bool:
    """Return whether a headline begins or ends with what a text is called that stays: “News release guidelines”."""
    tag = primary_subtag(language) if language else ""
    words = of_language("standing_titles", tag) if tag else ()
    return bool(words) and any(_is_standing(folded(part).strip(MARKS), words, tag) for part in PARTS.split(headline))


def _is_standing(title: str, words: tuple[str, ...], tag: str) -> bool:
    ends = (title, title.split(" ", 1)[0]) if tag in JOINED else (title,)  # “Gebührensatzung der Stadt Ulm”
    if not title.startswith(words) and not any(end.endswith(words) for end in ends):
        return False
    return any(
        (title.startswith(word) and (WIDE.match(word) or not title[len(word) : len(word) + 1].isalpha()))
        or any(end.endswith(word) and _may_end(end[: -len(word)], word, tag) for end in ends)
        for word in words
    )


def _may_end(before: str, word: str, tag: str) -> bool:
    """Return whether a word of a language may end what has these letters before it: it is one, or nouns are joined."""
    return WIDE.match(word) is not None or tag in JOINED or not before[-1:].isalpha()


def _days(opening: str, lede: str, language: str) -> Iterator[str]:
    """Yield what days the start of a text names, outside of quotations where they are such as “today”."""
    if is_dated(opening, language):
        yield "a day in the lede"
    said = QUOTATION.sub(" ", lede[:OPENING]).partition("\n")[2]
    if found("relative_days", [said], language or NO_LANGUAGE):
        yield "a day such as “today” in the lede"


@lru_cache(maxsize=2)
def clauses(lines: tuple[str, ...]) -> int:
    """Return how many clauses of a law or a contract start in some lines."""
    return sum(starts_clause(line) + (len(SECOND.findall(line)) if "(2)" in line else 0) for line in lines)


def starts_clause(line: str) -> bool:
    """Return whether a line starts with the number of a clause of a law or a contract."""
    return CLAUSE.match(line) is not None


def _enacts(line: str) -> bool:
    """Return whether a line says that something is ordered: “The council hereby resolves:”, or a word for it alone."""
    if is_heading(line, "enacting_words"):
        return True
    end = line[-ENACTED:].rstrip(" :：") if line.rstrip().endswith((":", "：")) else ""
    return end != "" and any(end.casefold().endswith(f" {word}") for word in found("enacting_words", [end]))


def _is_numbered(lines: Sequence[str]) -> bool:
    """Return whether most of the lines of a text start with their numbers in Chinese, from the first on."""
    count = 0
    for line in lines:
        match = NUMBER.match(line)
        count += match is not None and numeric(match[1], 0) == count + 1
    return count >= NUMBERED and count * HALF >= len(lines)


def _count_sections(lines: Sequence[str]) -> int:
    """Return how many lines start with the number of a section that follows the one before: “1.2”, “2.1”."""
    count, after = 0, set[tuple[int, int]]()
    for first, second in (map(int, match.groups()) for line in lines if (match := SECTION.match(line))):
        if not after or (first, second) in after:
            count, after = count + 1, {(first, second + 1), (first + 1, 0), (first + 1, 1)}
    return count


def _size(text: str) -> int:
    """Return the letters of a text, those of Chinese and Japanese by what they say."""
    return len(text) + wide(text) * (DENSE_WORD - 1)


def is_dated(text: str, language: str) -> bool:
    """Return whether a text prints a day, or a weekday: its number and month, in its language or with a year."""
    tag = primary_subtag(language) if language else ""
    has_day = dates.are_in(text, tag) or dates.first_whole(text) is not None
    return has_day or _has_month_beside_number(text, tag) or _names_one_weekday(text)


def _has_month_beside_number(text: str, tag: str) -> bool:
    """Return whether a number and a month, in any of its cases, stand side by side in a language without a table."""
    words = [word for match in BESIDE_NUMBER.finditer(text.casefold()) for word in match.groups() if word]
    return bool(words) and any(word.startswith(month_starts(tag)) for word in words)


def _names_one_weekday(text: str) -> bool:
    """Return whether a text names a weekday; several of them are when an office is open."""
    words = {word.strip(MARKS) for word in text.casefold().split()}
    return sum(is_weekday(word) or word in _weekdays() for word in words if len(word) >= LONG) == 1


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(word.casefold() for word in every_word("weekdays"))


def _stems(text: str) -> set[str]:
    """Return the starts of the longer words of a text, and pairs of letters where there are no spaces between words."""
    stems = {
        word[:STEM].casefold()
        for word in WORD.findall(text)
        if len(word) >= (LONG if word < RIGHT_TO_LEFT else LONG - 1)
    }
    return stems | {run[at : at + 2] for run in DENSE_LETTERS.findall(text) for at in range(len(run) - 1)}


def _is_of_syllables(text: str) -> bool:
    """Return whether the words of a text are syllables, as those of Vietnamese are."""
    return len(SYLLABIC.findall(text)) >= SYLLABLES


def _pairs(text: str) -> set[str]:
    """Return each two words of a text that stand side by side."""
    return {f"{one} {other}" for one, other in pairwise(map(str.casefold, WORD.findall(text)))}


def unquoted(text: str) -> str:
    """Return a text without what stands between quotation marks, or behind a dash at the start of a paragraph."""
    return QUOTATION.sub(" ", "\n".join(line for line in text.split("\n") if not line.startswith(DASHES)))


def _is_addressed(said: str, language: str) -> bool:
    """Return whether a text, outside of quotations, speaks to its readers, or its writer says “we” or “I”, often."""
    tag = primary_subtag(language) if language else ""
    paragraphs = said.split("\n\n")
    if not tag or not any(found(field, paragraphs, tag) for field in SPOKEN if of_language(field, tag)):
        return False
    count = len(_addresses(tag).findall(said))
    return count >= ADDRESSED and count * OFTEN >= len(said.split()) + wide(said) // DENSE_WORD


@cache
def _addresses(tag: str) -> re.Pattern[str]:
    return re.compile(whole(_spoken_words(tag)), re.IGNORECASE)


def _spoken_words(tag: str) -> tuple[str, ...]:
    return tuple(word for field in SPOKEN for word in of_language(field, tag))
