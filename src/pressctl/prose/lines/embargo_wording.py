"""Whether the words of an embargo are an instruction on the text itself, or part of a sentence on something else.

“This report is under embargo until 2 March” holds the text, “Arms sales are under embargo until 2 March” does not. So
the words before those of the embargo must be ones that desks use for a text, and no other clause may follow.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from pressctl.findings import Span
from pressctl.languages import calendars
from pressctl.prose.days import dates
from pressctl.prose.patterns import regex
from pressctl.prose.sentences import STOPS
from pressctl.prose.text import POINTS
from pressctl.prose.word_index import candidates, pattern_of
from pressctl.prose.word_lists import alternatives, any_of_all, every_word, is_bounded, whole

LONGEST_ALONE = 120
"""Characters of the longest line that names no day."""
MOST_OTHERS = 4
"""The most other words before the embargo in a line with an hour: “Nature paper on bees: embargoed until 10:00”."""
MOST_BETWEEN = 3
"""The most other words between “embargo”, which may be one on trade, and its hour."""
CLAUSE, LONG_CLAUSE = 2, 3
"""Other words after a comma that make a clause, and those that do behind an hour or words that open their line."""
LINK = 3
"""Letters of the longest word between a text and its subject: “report on”, “rapport sur”."""
SUBJECT_WORDS = 8
"""The most words of such a subject."""
ROAD = regex(r"\b[A-Z]{1,2} ?\d{1,3}\b")
"""The number of a road, which may be “gesperrt” as a text is."""
UNTIL_WORDS = 12
"""Words of the longest line that says until what event: “Embargoed until publication in the Journal of Rivers”."""
EMBARGOES = ("embargo_openers", "embargo_nouns")
UNTIMED = ("untimed_ban_openers",)
OWN = (
    *EMBARGOES, "embargo_line_words", "embargoed_texts", "press_release_headings", "relative_days", "weekday_forms",
    "noons", "midnights", "mornings", "afternoons", "hour_words", "clock_openers", "words_before_day", "year_words",
)  # fmt: skip
"""The lists with the words of embargo lines."""
TEXTS = ("embargoed_texts", "press_release_headings")
RUN = regex(r"[^\W\d_]+")
NO_WORD = regex(r"[\W\d_]+")
FIGURE = regex(r"\d+")
PARTING = regex(r"(?<!\D\d)(?<!\D\d\d)[.!?…。！？؟](?!\S)|[。！？]|\s[–—|-]\s|[\])】）]\s")
"""What parts an embargo from a headline or another sentence on its line."""
OPENING, CLOSING = regex(r"[\[(【（]"), regex(r"[\])】）]")
BRACKETS = regex(r"[\[(【（][^\[\]()【】（）\n]{0,200}[\])】）]")
AROUND = " \t\r\u00a0*_#<>"
SEPARATORS = (":", "：", "–", "—", "-", "/", "|")
COMMAS = regex("[,،，、;；]")
SENTENCE_END = regex(r"(?<!\D\d)(?<!\D\d\d)[.!?…。！？؟][\s”»\"]{1,3}|[。！？]")
GOES_ON = regex(r"[\s*_\])】）]{0,6}[:：–—|/-]")


def is_of_text(line: str, said: Span, *, is_timed: bool) -> bool:
    """Return whether the words of an embargo in a line with a day or an hour are an instruction on the text itself."""
    before, after = _around(line, said)
    between, tail = _beside_figures(after)
    if _is_topic_of(line[said.start : said.end], before, between, tail, is_timed=is_timed):
        return False
    if _is_told_of(line, said):
        return False
    unknown = others(before)
    if not before.strip(AROUND) or not unknown or _is_a_text(before, unknown):
        opens = not RUN.search(before)
        is_order = (
            opens and any_of_all(*UNTIMED).match(line, said.start) is not None
        )  # “Do not publish before …, when …”
        return (opens and (is_timed or is_order)) or not _has_clause(tail, LONG_CLAUSE if opens or is_timed else CLAUSE)
    if not is_timed or len(unknown) > MOST_OTHERS or _has_clause(tail, CLAUSE):
        return False
    return before.rstrip(AROUND).endswith(SEPARATORS) or _names_embargo(line[said.start : said.end])


def _is_told_of(line: str, said: Span) -> bool:
    """Return whether a sentence has the noun, and a clause after it: “Under embargo until 3 May 2026, exports fell”."""
    if not (any_of_all("embargo_nouns").search(line, said.start, said.end) and line.rstrip(AROUND).endswith(STOPS)):
        return False
    figure = FIGURE.search(line, said.end)
    return figure is not None and _has_clause(rest_of_part(line, figure.start(), ends=PARTING), LONG_CLAUSE)


def _beside_figures(after: str) -> tuple[str, str]:
    """Return what stands before the first figure behind an embargo, and after the last one in the same part."""
    first = FIGURE.search(after)
    if first is None:
        return "", after
    parting = PARTING.search(after, first.start())
    part = after[: parting.start() if parting else len(after)]
    *_, last = FIGURE.finditer(part)
    return after[: first.start()], part[last.end() :]


def rest_of_part(line: str, start: int, *, ends: re.Pattern[str]) -> str:
    """Return what follows a place of a line up to the end of its part, which is one of some signs."""
    parting = ends.search(line, start)
    return line[start : parting.start() if parting else len(line)]


def before_bracket(text: str) -> str:
    """Return a text up to a bracket that was opened before it: “[Embargo until 3 March 2027] Acme opens a plant”."""
    closing = CLOSING.search(text)
    return text[: closing.start()] if closing and not OPENING.search(text, 0, closing.start()) else text


def _is_topic_of(words: str, before: str, between: str, tail: str, *, is_timed: bool) -> bool:
    """Return whether the words for an embargo, as one on trade, are the topic of a sentence with others around it."""
    is_of_trade = may_be_of_trade(words)
    if not is_of_trade and (" " in words.strip() or GOES_ON.match(between)):
        return False
    is_led_on = is_of_trade and bool(before.strip(AROUND) and others(tail))
    if is_of_trade and others(" ".join(RUN.findall(before)[-1:])) and RUN.findall(before)[-1].islower():
        return True  # “oil embargo”
    return len(others(between)) > MOST_BETWEEN or (not is_timed and (bool(others(between)) or is_led_on))


def may_be_alone(line: str) -> bool:
    """Return whether a line may be one for ``is_alone``: it is short, and has a word for an embargo. Few lines have."""
    return len(line) <= LONGEST_ALONE and bool(candidates(line, *EMBARGOES, *UNTIMED))


def is_alone(line: str, *, is_timed: bool) -> bool:
    """Return whether a line says that the text is under embargo, and names no day, or only an hour.

    “No embargo” and “Embargo lifted” do not, and “Embargo” as a heading is a topic.
    """
    line = line if line.isascii() else POINTS.sub("", line)
    if any(map(str.isdigit, line)) and not is_timed:
        return False
    said = first(line)
    if is_lifted(line):
        return False
    return _is_untimed_ban(line) or (said is not None and _stands_alone(line, said, is_timed=is_timed))


def _stands_alone(line: str, said: Span, *, is_timed: bool) -> bool:
    """Return whether the words for an embargo in a line have no others around them that tell of something else."""
    before, after = _around(line, said)
    if ROAD.search(before):
        return False
    words = line[said.start : said.end]
    unknown = others(before)
    if (unknown and not _is_a_text(before, unknown)) or (line.lstrip().startswith("#") and _is_topic(line, words)):
        return False
    if is_timed:
        return len(zone := others(after)) <= MOST_BETWEEN and all(map(_is_name, zone))
    return not others(after) or (not RUN.search(before) and _is_open(words, after))


def _is_untimed_ban(line: str) -> bool:
    """Return whether a line forbids publication without a time, and has no words but those: “NOT FOR PUBLICATION”."""
    if not candidates(line, *UNTIMED):
        return False
    found = any_of_all(*UNTIMED).search(line)
    if found is None:
        return False
    return not any(others(any_of_all("publishing_words").sub(" ", part)) for part in _around(line, Span(*found.span())))


def others(text: str) -> list[str]:
    """Return the words of a text that are not those of embargo lines, nor of days and hours."""
    text = POINTS.sub("", text)
    if not text.isascii():
        text = _unspaced().sub(" ", text)
    return [
        word for word in RUN.findall(text) if not _is_own(word.casefold()) and not (len(word) == 1 and word.isascii())
    ]


def may_be_of_trade(words: str) -> bool:
    """Return whether words may be those of an embargo on trade."""
    return any_of_all("embargo_nouns").match(words) is not None


def _is_own(word: str) -> bool:
    if word in _own() or dates.is_day_word(word) or calendars.languages_with([word]):
        return True
    return any(word.startswith(joined) and word[len(joined) :] in _own() for joined in every_word("joined_words"))


@cache
def _own() -> frozenset[str]:
    own = {run for words in every_word(*OWN) for run in RUN.findall(POINTS.sub("", words).casefold())}
    return frozenset({*own, *map(_without_accents, own)})


def _without_accents(word: str) -> str:
    """Return a word as many print it in capitals."""
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


@cache
def _unspaced() -> re.Pattern[str]:
    """Return the pattern of those words that have no spaces around them, as in Chinese."""
    words = (*every_word(*OWN), *every_word("months", "weekdays", "day_words", "month_words"))
    return re.compile(alternatives(word for word in words if not is_bounded(word)), re.IGNORECASE)


def _around(line: str, said: Span) -> tuple[str, str]:
    """Return what stands before and after words in their sentence, their cell, or a bracket at an end of the line."""
    start, end = 0, len(line)
    for bracket in BRACKETS.finditer(line):
        is_at_end = not line[: bracket.start()].strip(AROUND) or not line[bracket.end() :].strip(AROUND)
        if bracket.start() < said.start and said.end < bracket.end() and is_at_end:
            return line[bracket.start() + 1 : said.start], line[said.end : bracket.end() - 1]
    if "|" in line:
        start, end = line.rfind("|", 0, said.start) + 1, line.find("|", said.end)
        end = len(line) if end < 0 else end
    ends = [found.end() for found in SENTENCE_END.finditer(line, start, said.start)]
    before = line[ends[-1] if ends else start : said.start]
    if candidates(before, "remark_lines"):  # “Check against delivery – embargoed until delivery”
        before = any_of_all("remark_lines").sub(" ", before)
    return before, line[said.end : end]


def _is_a_text(before: str, unknown: list[str]) -> bool:
    """Return whether the words before an embargo name a text, with its author or subject: “Acme report on rivers”."""
    found = any_of_all(*TEXTS).search(before) if candidates(before, *TEXTS) else None
    if found is None or not all(map(_is_name, others(before[: found.start()]))):
        return False
    behind = before[found.end() :]
    link = RUN.search(behind)
    is_led = link is not None and len(link[0]) <= LINK and not COMMAS.search(behind)
    return not others(behind) or (is_led and len(unknown) <= SUBJECT_WORDS)


def _is_name(word: str) -> bool:
    return word[0] != word[0].lower()


def _has_clause(tail: str, least: int) -> bool:
    """Return whether a comma and another clause follow: “…, the ministry said”."""
    comma = COMMAS.search(tail)
    return comma is not None and sum(not _is_name(word) for word in others(tail[comma.end() :])) >= least


def _names_embargo(words: str) -> bool:
    """Return whether words have the noun, or one made from it: “embargoed”, not “not for release before”."""
    low = words.casefold()
    return any(noun[:-1] in low for noun in every_word("embargo_nouns")) or low.split()[0] in every_word(*EMBARGOES)


def first(line: str) -> Span | None:
    """Return the place of the first words for an embargo in a line, the longest that begin there."""
    found = (match.span() for word in candidates(line, *EMBARGOES) for match in pattern_of(word).finditer(line))
    first = min(found, key=lambda span: (span[0], -span[1]), default=None)
    return Span(*first) if first else None


def is_lifted(line: str) -> bool:
    """Return whether a line says that there is no embargo, or none any more."""
    said = " ".join(RUN.findall(line.casefold()))
    if _lifted().search(said):
        return True
    rest = " ".join(any_of_all("embargo_openers").sub(" ", said).split())
    return rest in every_word("immediate_release_lines")


@cache
def _lifted() -> re.Pattern[str]:
    return re.compile(whole(NO_WORD.sub(" ", phrase) for phrase in every_word("lifted_embargo_phrases")), re.IGNORECASE)


def _is_topic(line: str, words: str) -> bool:
    return not line.isupper() and any_of_all("embargo_nouns").fullmatch(words.rsplit(maxsplit=1)[-1]) is not None


def _is_open(words: str, after: str) -> bool:
    """Return whether words that open a line go on to an event, or in capitals to a headline behind a sign."""
    if words.isupper() and GOES_ON.match(after):
        return True
    first, *more = words.split()
    is_until = bool(more) and not (_names_embargo(more[-1]) or may_be_of_trade(first))
    return is_until and len(after.split()) <= UNTIL_WORDS and not after.rstrip(AROUND).endswith(STOPS)
