"""The line above a release that says when it may be published: “For immediate release”, an embargo, “Press release”.

It is recognised in every language, whatever that of the text: French texts may also have “FOR IMMEDIATE RELEASE”.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from pressctl import languages
from pressctl.findings import Span
from pressctl.languages import Language
from pressctl.prose.days import dates
from pressctl.prose.hours import times
from pressctl.prose.lines import day_lines, embargo_wording, notices, publishing_bans, release_words
from pressctl.prose.patterns import regex
from pressctl.prose.text import POINTS
from pressctl.prose.word_index import pattern_of
from pressctl.prose.word_lists import any_of_all, every_word, whole

HEAD = 1500
"""Characters at the start of a text within which the line may be."""
LONGEST_REST = 300
"""The most characters of a line after its words."""
WORDS = 48
"""Words of the longest line that gives an embargo."""
UNCASED = 60
"""Characters of the longest line in a script without capitals that goes on with a letter."""
LEAD = regex(r"(?:[^\w\n]|_){0,10}")
EMPHASIS = regex(r"[*_]{0,3}\Z")
AFTER_HEADING = regex(r"(?:[^\w\n]|_){1,6}")
NOTHING = " \t\r\u00a0:：.-–—|*_#"
"""Characters after a heading that is alone on its line."""
WITHOUT_SPACES = regex(r"[\u3040-\u9fff]")
LONGEST_HEAD = 100
"""Characters of the longest line above a headline that is not an embargo."""
DAY_WORDS = 4
"""Words of the longest day without a year after a heading: “du mardi 12 mars”."""
LONGEST_MISREAD = 24
"""Characters of the longest number or day that was scanned badly."""
ISSUER_WORDS = 9
"""Words of the longest name of an issuer, and the small ones beside it."""
SMALL = 5
"""Letters of the longest small word: “vom”, “från”."""
NUMBER = regex(
    r"[\s:：,.–—-]{0,4}(?:[^\W\d_]{1,7}[.:º°]{0,2}\s{0,2}){0,3}[#№(]?\s?(?:[A-Z]{1,4}[-–/ ]?)?"
    r"\d{1,6}(?:\s?[-–/.]\s?\d{1,6}){0,2}[^\W\d_]?\W{0,3}"
)
"""The number of a release after its heading: “ No. 33”, “ D. G. No. 7/1971”, “: n° 12”."""


SPACED = regex(r"(?:[^\W\d_a-z][ \u00a0]{1,3}){4,40}[^\W\d_a-z](?!\w)")
"""Letter-spaced capitals."""


class Kind(StrEnum):
    """What the line says; the value is the list of words in ``Language`` by which it is recognised."""

    HEADING = "press_release_headings"
    IMMEDIATE = "immediate_release_lines"
    EMBARGO = "embargo_openers"


KINDS = tuple(map(str, Kind))


class ReleaseLine(NamedTuple):
    """A release line in a text.

    ``span`` is its place from the emphasis before its words to the end of the line, without a heading before it
    (“PRESS RELEASE – ”); ``said`` is the place of the words, ``rest`` what follows them on the line. ``tags`` are the
    languages with a table that have the words.
    """

    kind: Kind
    tags: tuple[str, ...]
    span: Span
    said: Span
    words: str
    rest: str

    def moved(self, by: int) -> ReleaseLine:
        """Return the same line ``by`` characters further on."""
        spans = (Span(span.start + by, span.end + by) for span in (self.span, self.said))
        return self._replace(span=next(spans), said=next(spans))

    @property
    def is_bare(self) -> bool:
        """Return whether it is recognised by a single word, such as “embargo”, that is not in capitals."""
        return (
            " " not in self.words and not WITHOUT_SPACES.search(self.words) and not (self.words + self.rest).isupper()
        )


@lru_cache(maxsize=8)
def find(text: str) -> tuple[ReleaseLine, ...]:
    """Return the release lines in the head of a text, with their places in it."""
    head, start, found = text[:HEAD], 0, list[ReleaseLine]()
    for line in head.split("\n"):
        if said := read_of_many(line):
            found.append(said.moved(start))
        start += len(line) + 1
    return tuple(found)


def read_of_many(line: str) -> ReleaseLine | None:
    """Return what ``read`` does, sooner for other lines, and without keeping it: for the lines of a text."""
    return read(line) if _may_open(line) else _ban(line)


def _may_open(line: str) -> bool:
    """Return whether a line may be a release line: it begins like one of the words, or with a punctuation mark."""
    if line[1:2].isspace() and line[3:4].isspace():
        return True  # as letter-spaced words do
    first = line[:2] if line[:4].isascii() else POINTS.sub("", line[:4])[:2]
    return bool(release_words.starting(first.lower()[:2], KINDS)) if line[:1].isalnum() else bool(line)


@lru_cache(maxsize=512)
def read(line: str) -> ReleaseLine | None:
    """Return the release line if a line is one, or None; “immediate release of the crew” is not one."""
    found = opening(line)
    if not found or not _stands(found):
        return _ban(line)
    return _timed_ban(line) or found if found.kind is Kind.IMMEDIATE else found


def _timed_ban(line: str) -> ReleaseLine | None:
    """Return the embargo line if words that free a text are in one with an hour (“julkaisuvapaa”), or an embargo."""
    is_embargo = embargo_wording.first(line) is not None and not embargo_wording.is_lifted(line)
    return _ban(line) if is_embargo or publishing_bans.HOUR.search(line) else None


def _ban(line: str) -> ReleaseLine | None:
    """Return the embargo line if a line is one in free wording (``publishing_bans``); all of it is then its rest."""
    if not publishing_bans.is_line(line):
        return None
    start, end = len(line) - len(line.lstrip()), len(line.rstrip())
    return ReleaseLine(Kind.EMBARGO, languages.available(), Span(start, end), Span(start, start), "", line[start:end])


def is_head(line: str) -> bool:
    """Return whether a line belongs above a headline: a release line, or a heading with its number or day.

    “Media release 12/90” and “Press release of 7 May 2022” are such lines, and so are the lines that our exports print
    about a correction or a recall.
    """
    if len(line) >= LONGEST_HEAD:
        return notices.is_line(line) or publishing_bans.is_line(line)
    is_named = _has_number_or_day(line) or names_issuer(line)
    return is_named or read(line) is not None or notices.is_line(line)


def names_issuer(line: str) -> bool:
    """Return whether a line names the issuer and day of the release below: “Acme press release of 7 May 2022”.

    False for a statement, as that may be a headline, and for a line with words other than names and particles.
    """
    day = day_lines.first_day(line) if len(line) < LONGEST_HEAD and any(map(str.isdigit, line)) else None
    if day is None or any(map(str.isalnum, any_of_all("year_words").sub("", line[day.span.end :]))):
        return False
    before = line[: day.span.start]
    words = _release_words().sub(" ", before)
    others = re.findall(r"[^\W\d_]+", words)
    return words != before and len(others) <= ISSUER_WORDS and all(map(_is_of_name, others))


def _is_of_name(word: str) -> bool:
    """Return whether a word may be part of an issuer's name, or a particle next to it."""
    return word[0].isupper() or len(word) <= SMALL or word.upper() == word.lower() or dates.is_day_word(word)


@cache
def _release_words() -> re.Pattern[str]:
    """Return the pattern of words for a release, apart from those for a statement."""
    known = [language for tag in languages.available() if (language := languages.find(tag))]
    statements = {language.labels["statement"].casefold() for language in known}
    words = [word for word in every_word(Kind.HEADING) if word.casefold() not in statements]
    return re.compile(whole(words), re.IGNORECASE)


def _has_number_or_day(line: str) -> bool:
    if not any(map(str.isdigit, line)):
        return False
    found = opening(line)
    rest = found.rest if found and found.kind is Kind.HEADING else _after_number_word(line)
    if not rest:
        return False
    is_day = day_lines.stands_alone(rest) or (len(rest.split()) <= DAY_WORDS and day_lines.stands_alone(f"{rest} 2000"))
    return NUMBER.fullmatch(rest) is not None or is_day or _is_misread(line, rest)


def _is_misread(line: str, rest: str) -> bool:
    """Return whether what follows a heading is a number or a day that was scanned badly: “FOR PRESS 224 JA141968”."""
    digits = sum(map(str.isdigit, rest))
    return line.isupper() and len(rest) <= LONGEST_MISREAD and digits * 2 >= sum(map(str.isalnum, rest)) and digits > 2


def _after_number_word(line: str) -> str:
    """Return what follows the words before a release's number, or an empty string if the line lacks them."""
    lead = LEAD.match(line)
    match = _number_words().match(line, lead.end() if lead else 0)
    return line[match.end() :] if match else ""


@cache
def _number_words() -> re.Pattern[str]:
    return re.compile(whole(every_word("release_number_words")), re.IGNORECASE)


@lru_cache(maxsize=1024)
def opening(text: str) -> ReleaseLine | None:
    """Return the release line with whose words a text begins, whatever follows them, or None.

    Headings before it, as in “PRESS RELEASE – FOR IMMEDIATE RELEASE” or “Press release / Persbericht”, are skipped.
    """
    lead = LEAD.match(text)
    found = _at(text, lead.end() if lead else 0)
    while found and found.kind is Kind.HEADING and (gap := AFTER_HEADING.match(text, found.said.end)):
        following = _at(text, gap.end())
        if not following:
            break
        found = following
    return found


def says_when(line: ReleaseLine, language: Language) -> bool:
    """Return whether an embargo line says when it lifts: not “Embargo on arms to 3 countries”."""
    is_ban = not line.words  # it names a day, perhaps only a weekday
    if not (is_ban or any(map(str.isdigit, line.rest))) or len(f"{line.words}{line.rest}".split()) > WORDS:
        return False
    return not embargo_wording.may_be_of_trade(line.words) or _names_time(
        embargo_wording.before_bracket(line.rest), language
    )


def language_of(line: ReleaseLine, preferred: str) -> Language:
    """Return the language of a line: the one in which its date is written, or ``preferred`` if several are possible."""
    own = [] if preferred in languages.available() else [preferred]  # one without words has days of its own
    ordered = [*own, *sorted(line.tags, key=lambda tag: tag != preferred), preferred]
    known = [language for tag in ordered if (language := languages.known(tag))]
    return next((language for language in known if any(dates.find(line.rest, language))), known[len(own)])


def _at(text: str, start: int) -> ReleaseLine | None:
    """Return the release line whose words are at an offset, the longest words first, or None."""
    if spaced := SPACED.match(text, start):
        return _spaced(text, spaced)
    printed = text[start : start + LONGEST_REST]
    part = printed if printed.isascii() else POINTS.sub("", printed)
    lowered = part[:8].lower()
    for word in release_words.starting(lowered[:2], KINDS):
        match = pattern_of(word.text).match(part) if lowered.startswith(word.stem) else None
        if match and (match[0].isupper() or not word.in_capitals) and _ends_word(part, match.end()):
            end = match.end() if part == printed else _with_points(printed, match.end())
            return _line(text, start, start + end, Kind(word.field), word.tags)
    return None


def _spaced(text: str, letters: re.Match[str]) -> ReleaseLine | None:
    """Return the release line whose words are letter-spaced: “P R E S S  R E L E A S E”, “E M B A R G O: 2 March”."""
    kind, tags = _unspaced().get("".join(letters[0].split()).casefold(), (None, ()))
    return _line(text, letters.start(), letters.end(), kind, tags) if kind else None


@cache
def _unspaced() -> dict[str, tuple[Kind, tuple[str, ...]]]:
    """Return the kinds of release lines and their languages by their words without spaces."""
    known: dict[str, tuple[Kind, tuple[str, ...]]] = {}
    for kind in Kind:
        for word in every_word(kind):
            tags = tuple(tag for tag in languages.available() if word in languages.listed(tag, kind))
            closed = "".join(word.split()).casefold()
            known[closed] = (kind, (*known.get(closed, (kind, ()))[1], *tags))
    return known


def _with_points(printed: str, length: int) -> int:
    """Return the number of characters, including vowel points, that print the first ``length`` letters."""
    letters = [at for at, sign in enumerate(printed) if not POINTS.match(sign)]
    return letters[length] if length < len(letters) else len(printed)


def _line(text: str, start: int, end: int, kind: Kind, tags: tuple[str, ...]) -> ReleaseLine:
    stop = text.find("\n", end)
    stop = min(len(text) if stop < 0 else stop, end + LONGEST_REST)
    emphasis = EMPHASIS.search(text, max(start - 3, 0), start)
    first = emphasis.start() if emphasis else start
    words = " ".join(text[start:end].split())
    return ReleaseLine(kind, tags, Span(first, stop), Span(start, end), words, text[end:stop])


def _ends_word(text: str, end: int) -> bool:
    return not text[end : end + 1].isalnum() or bool(WITHOUT_SPACES.match(text[end - 1]))


def _stands(line: ReleaseLine) -> bool:
    """Return whether the words are a line of their own rather than the start of a sentence, by what follows them."""
    after = line.rest.strip(NOTHING)
    match line.kind:
        case Kind.HEADING:
            return not after
        case Kind.IMMEDIATE:
            return not line.rest.lstrip()[:1].isalpha() or after[0].isupper() or _is_short_uncased(line)
        case Kind.EMBARGO:
            return not ((line.is_bare and _goes_on(line)) or _is_in_sentence(line)) and _is_of_text(line)


def _is_short_uncased(line: ReleaseLine) -> bool:
    whole_line = line.words + line.rest
    return len(whole_line) <= UNCASED and whole_line.upper() == whole_line.lower()


def _goes_on(line: ReleaseLine) -> bool:
    """Return whether a sentence goes on after a single word: “Embargo on arms”, not “Sperrfrist Dienstag, 3. März”."""
    after = line.rest.lstrip(" \t\u00a0")
    if not (after[:1].isalpha() or after[:1] in {",", "،", "，"}):
        return False
    word = re.match(r"\W{0,3}([\w-]{1,30})", after)
    known = [language for tag in line.tags if (language := languages.find(tag))]
    return not word or not any(word[1].casefold() in names for language in known for names in language.weekdays)


def _is_in_sentence(line: ReleaseLine) -> bool:
    """Return whether words that end with the noun begin a sentence: “Under embargo rules, no ship may leave.”."""
    last = line.words.split()[-1:]
    is_of_noun = len(line.words.split()) > 1 and any(map(any_of_all("embargo_nouns").fullmatch, last))
    is_told = any(map(str.isdigit, line.rest)) and not line.rest.rstrip().endswith(".")
    return is_of_noun and line.rest.lstrip()[:1].islower() and not is_told


def _is_of_text(line: ReleaseLine) -> bool:
    """Return whether an embargo with a day is one on the text below: not “Embargo: the Council extends it to 3 May”."""
    if not any(map(str.isdigit, line.rest)):
        return True
    text, is_timed = line.words + line.rest, publishing_bans.HOUR.search(line.rest) is not None
    return embargo_wording.is_of_text(text, Span(0, len(line.words)), is_timed=is_timed)


def _names_time(text: str, language: Language) -> bool:
    """Return whether a text gives an hour or a zone, or ends with a day: not “31 July 2026 extended”."""
    if any(word in text.casefold() for word in language.midnights) or times.zone_of(text, language):
        return True
    if publishing_bans.HOUR.search(text) or any(times.find(text, language)):
        return True  # no embargo on trade has an hour
    day = max((date.span.end for date in dates.find(text, language)), default=-1)
    return day >= 0 and not any(map(str.isalpha, any_of_all("year_words").sub("", text[day:])))
