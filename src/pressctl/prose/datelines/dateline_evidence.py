"""Judging whether the parts at the start of a text form a dateline: by the signs between them, and by their words."""

from __future__ import annotations

import re
from functools import cache

from pressctl.prose.datelines import dateline_day, places
from pressctl.prose.datelines.dateline_day import Precision
from pressctl.prose.datelines.dateline_parts import Head, Sign
from pressctl.prose.datelines.places import is_in_capitals, is_of_region, is_place
from pressctl.prose.days.dates import is_day_word
from pressctl.prose.days.whole_days import BEFORE_OURS
from pressctl.prose.patterns import regex
from pressctl.prose.text import opens_small
from pressctl.prose.word_lists import WIDE, alternatives, every_word

TITLE = 170
"""Characters at the start of a text by which it is judged whether it is a title."""
WEAK_WORDS = 4
"""Words of the longest place that has no day, capitals or agency."""
SENTENCE_WORDS = 8
"""Words after the dash from which a line is not a title, even without a full stop."""
KANA = regex(r"[\u3041-\u309f]")
THAI_LINE = regex(r"(?:[\u0e00-\u0e7f]\s?){20}")
"""Letters of a text in Thai, which has neither spaces between words nor full stops."""
STOPS = (".", "!", "?", "。", "！", "？", "”", "»", '"', ":", "：", "؟")
QUOTES = frozenset("“«„\"'「『[‘‹")
SERVICE_NAMES = (
    r"(?:ots|pts|dpa|sda|apa|afp|ats|efe|ansa|lusa|idw|kna|epd|ntb|anp|belga|čtk|tasr|pap|mti|bta|tt|ritzau|tass|ap|aa"
    r"|ani|pti|antara|bernama|ttxvn|reuters|xinhua|kyodo|italpress|europa press|andina|cnw|eans|dgap|news ?aktuell"
    r"|pr ?newswire|business ?wire|globe ?newswire|acn newswire|apo group"
    r"|newswise|eurekalert!?|access ?wire|ein presswire|newsfile|prweb)(?![^\W\d_])"
)
SERVICE = regex(SERVICE_NAMES, re.IGNORECASE)
"""Services whose sign in brackets after a place may replace the dash: “Berlin (ots) Acme has opened …”."""
AGENCY = regex(r"[^\W\dA-ZÀ-Þ_]{2,5}(?:/[^\W\d_]{2,5})?")
"""The sign of a small agency in lower case, as in German newspapers: “Werra (upw). Moors hold …”."""
SHORTEST_NAMED, STEM = 2, 4
"""A place that the text names again must have more letters than the first; the second is how many must stay the same
in other grammatical cases."""
SHORTEST = 4
"""Letters of the shortest place with a hyphen directly after it: “Lyon- Acme”, not “pre- and after-school”."""
SHORT_REGION = regex(r"[,،，]\s*(?:[A-Z]{2}|(?:[A-Z]\.){1,3}[A-Z]?|[A-Z][a-z]{1,5}\.)\Z")
"""An abbreviated region after a place: “, CA”, “, D.C.”, “, Calif.”."""


def place_of(text: str, head: Head) -> str:
    """Return the place in a head, on one line, or an empty string if its words are not a place."""
    place = " ".join(text[head.first : head.last].split())
    place = _without_preposition(place) if head.precision is Precision.WHOLE else place
    towns = _between_towns().split(place) if head.places > 1 else [place]
    last = place.casefold().rpartition(" ")[2]
    leads_to_day = last in every_word("words_before_day") or last.endswith(_unspaced_before_day())  # “… يوم الاثنين”
    is_dated = head.precision is Precision.WHOLE and head.sign is Sign.DASH  # “Como, 2 luglio 2026 –”
    is_word = place.casefold() in _sentence_words() and not is_dated
    is_service = SERVICE.fullmatch(place) is not None  # “Newswise — Acme has opened …”
    is_other = leads_to_day or is_word or is_service or any(map(places.is_office, (place, *towns)))
    return place if all(map(is_place, towns)) and not is_other else ""


def _without_preposition(place: str) -> str:
    """Return a place without the word for “in” before it; “A Coruña” and “La Paz” have none."""
    first, _, rest = place.partition(" ")
    is_preposition = first.casefold() in every_word("place_prepositions") and not opens_small(first)
    return rest if is_preposition and rest[:1].isupper() else place


def may_lead(head: Head, place: str, lede: str) -> bool:
    """Return whether the sign after the parts may separate them from the text.

    In Japanese none does before a particle: a house and its address in brackets begin a sentence.
    """
    if lede.startswith(_particles()):
        return False
    if head.precision is Precision.FIGURES or head.places > 1:
        is_marked = bool(head.source) or head.precision > Precision.FIGURES
        are_two = head.places > 1 and head.precision is Precision.NONE and head.sign is Sign.DASH and " / " in place
        return (is_marked or are_two) and _may_lead(head, place, lede)
    is_span = head.ends == "day" and head.precision is Precision.NO_YEAR and dateline_day.at_start(lede)[0] > 0
    if is_span and not dateline_day.opens_sentence(lede):
        return False  # “FOR THE WEEK OF APRIL 19 – APRIL 25”
    return _may_lead(head, place, lede)


@cache
def _particles() -> tuple[str, ...]:
    return tuple(filter(KANA.match, every_word("words_before_day")))


def _may_lead(head: Head, place: str, lede: str) -> bool:
    if head.sign in {Sign.DASH, Sign.EQUALS}:
        is_small = opens_small(lede.lstrip("*_")) and (head.ends == "place" if head.day else bool(head.source))
        return (head.sign is Sign.DASH or bool(head.source)) and (not is_small or is_in_capitals(place))
    if head.sign is Sign.HYPHEN:
        is_dated = head.ends == "day" and head.precision is Precision.WHOLE and not head.is_joined
        return is_in_capitals(place) or is_dated or (not head.day and len(place) >= SHORTEST and " " not in place)
    if not (lede[:1].isalpha() or lede[:1] in QUOTES) or (opens_small(lede) and not _may_open_small(head, place)):
        return False
    if head.before_day is Sign.COLON and not _may_be_town(place):
        return False  # “DATE: 2 MARCH 2026. The works”
    if head.is_enclosed and head.precision is Precision.NONE:  # “(Lyon). Acme opened”
        return head.sign is Sign.STOP and not (head.source or _is_remark(place))
    return head.is_enclosed or _may_stop(head, place, lede)


def _may_open_small(head: Head, place: str) -> bool:
    """Return whether a text may open with a small letter behind the day and a colon: “Lyon, 2 mars 2026 : la ville”."""
    is_dated = head.ends == "day" and head.before_day is Sign.COMMA and head.precision is Precision.WHOLE
    return is_dated and head.sign is Sign.COLON and _may_be_town(place)


def _may_stop(head: Head, place: str, lede: str) -> bool:
    """Return whether parts without a dash after them may be a dateline: with a full stop, colon, bar or nothing."""
    is_bare_town = head.is_town and not (head.source or head.day)
    if is_bare_town or head.sign in {Sign.COMMA, Sign.JOINT, Sign.SLASH}:
        return is_bare_town and head.sign is Sign.STOP
    is_whole, is_capital = head.precision is Precision.WHOLE, is_in_capitals(place)
    if head.source and head.precision in {Precision.FIGURES, Precision.NO_YEAR, Precision.WHOLE}:
        return head.sign is not Sign.SPACE or is_capital or is_whole or place.upper() == place.lower()
    if head.source:
        return bool(SERVICE.match(head.source)) or (head.sign is Sign.STOP and bool(AGENCY.fullmatch(head.source)))
    if is_whole:
        is_bare = head.sign is Sign.SPACE and not (is_capital and head.before_day is Sign.COMMA)
        has_two = BEFORE_OURS.search(head.day) is not None  # days, that of the moon first
        is_led = (head.before_day is not Sign.SPACE or has_two) and not is_bare
        return head.has_brackets or (is_led and head.sign is not Sign.BREAK) or _is_repeated_in_text(head, place, lede)
    if head.day:
        return _is_in_uncased(head, place) or (_is_day_separate(head) and _may_be_town(place) and _is_long(lede))
    is_text = len(lede.split(maxsplit=4)) > 3 and not lede[:TITLE].isupper()
    is_certain = (is_of_region(place) and is_text) or (head.sign is Sign.COLON and bool(SHORT_REGION.search(place)))
    return is_capital and is_certain


def _is_long(lede: str) -> bool:
    return len(lede.split(maxsplit=SENTENCE_WORDS)) >= SENTENCE_WORDS


def _is_day_separate(head: Head) -> bool:
    """Return whether a day without its year is separated from the place and from the text: “Lyon, 2 March. Acme …”."""
    is_parted = head.before_day in {Sign.COMMA, Sign.STOP} and head.sign in {Sign.STOP, Sign.COLON}
    return is_parted and head.ends == "day" and head.precision is Precision.NO_YEAR


def _may_be_town(place: str) -> bool:
    """Return whether a word before a day may be a town, rather than what is then: “Update, 2 March. The bridge …”."""
    words = place.casefold().replace(",", " ").split()
    return len(words) <= WEAK_WORDS and not (_occasions() & {place.casefold(), words[0], words[-1]})


@cache
def _occasions() -> frozenset[str]:
    lists = ("note_words", "record_labels", "updated_words", "deadline_words", "when_labels", "programme_titles")
    return frozenset(every_word(*lists, "news_headings", "remark_lines", "issue_words", "past_words", "until_words"))


def _is_remark(place: str) -> bool:
    """Return whether words in brackets before a sentence are a remark on the text: “(Correction). Acme opened”."""
    said = ("remark_lines", "correction_words", "recall_words", "updated_words", "picture_words")
    return place.casefold() in every_word(*said, "press_release_headings")


@cache
def _between_towns() -> re.Pattern[str]:
    return re.compile(rf"\s[-–—/]\s|\s(?:{alternatives(every_word('and_words'))})\s", re.IGNORECASE)


def _is_repeated_in_text(head: Head, place: str, lede: str) -> bool:
    """Return whether a day in figures is between a place and a full stop, and the text names the place again.

    “Pori 3.3.2026. Porin satama …” is such a start, “Avataan 3.3.2026. Liput …” is not.
    """
    is_in_figures = head.is_joined and not any(map(str.isalpha, head.day))
    return is_in_figures and head.sign is Sign.STOP and len(place) > SHORTEST_NAMED and place[:STEM] in lede


def _is_in_uncased(head: Head, place: str) -> bool:
    """Return whether place and day are separated as in datelines in scripts without capitals: “پشاور۔ 3 مارچ؛ ”."""
    is_parted = head.before_day in {Sign.COMMA, Sign.STOP} and head.sign in {Sign.COLON, Sign.BAR}
    return is_parted and place.upper() == place.lower()


def is_certain(head: Head, place: str, lede: str) -> bool:
    """Return whether parts can only be a dateline, because of a day, a service, capitals or a known region."""
    if _is_marked(head, place, lede) or (head.day and not (head.is_joined or _is_day_separate(head))):
        return True
    if head.is_joined and head.sign is Sign.STOP:  # “Pori 3.3.2026. The port of Pori has opened …”
        return True
    is_title = places.is_heading(place) or lede[:TITLE].isupper()  # “HELP FOR LYON - STATEMENT BY THE MAYOR”
    return is_in_capitals(place) and not head.source and not is_title


def _is_marked(head: Head, place: str, lede: str) -> bool:
    """Return whether a head has something that only datelines have: a service, a known region, a source with a day."""
    if head.is_town or (head.day and (head.source or is_in_capitals(place))):
        return True
    is_sent = bool(head.source) and (
        head.places > 1 or is_in_capitals(place) or head.is_enclosed or bool(SERVICE.match(head.source))
    )
    return is_sent or (is_of_region(place) and (is_in_capitals(place) or _opens_sentence(lede, has_region=True)))


def may_be_place(head: Head, place: str, lede: str) -> bool:
    """Return whether words without a day or capitals may be a place: “Lyon - Acme opens a plant in the town.”."""
    if _is_day_separate(head):
        return True
    words = place.split()
    is_span = is_day_word(words[-1]) and is_day_word((lede.split() or [""])[0])  # “During the April – June quarter”
    is_short = len(words) <= WEAK_WORDS and not places.is_heading(place) and not _is_in_sentence(words) and not is_span
    is_no_person = "/" in place or SHORT_REGION.search(place) is not None  # “Lyon/Bron - Acme opens a plant - at last.”
    return is_short and _opens_sentence(lede.lstrip("*_ "), has_region=is_no_person)


def _is_in_sentence(words: list[str]) -> bool:
    """Return whether any of the words occurs in sentences but not in places: “What I know”."""
    return any(word.casefold() in _sentence_words() for word in words)


@cache
def _unspaced_before_day() -> tuple[str, ...]:
    """Return the words directly before a day in a sentence, without a space: “本成果は、2021年11月10日に”."""
    return tuple(word for word in every_word("words_before_day") if WIDE.match(word))


@cache
def _sentence_words() -> frozenset[str]:
    """Return the words that occur in sentences but not in places."""
    return frozenset(every_word("function_words")) - places.particles()


def _opens_sentence(lede: str, *, has_region: bool) -> bool:
    """Return whether a sentence starts after the dash, and the dash does not open a parenthesis.

    “Lyon - Acme opens” is a dateline, “Ana Silva – director since May – says” is not.
    """
    first = re.split(r"(?<=[.!?。])\s", lede, maxsplit=1)[0]
    starts = (lede[:1].isalpha() and not opens_small(lede)) or lede[1:2] in {"’", "'"} or lede[:1] in QUOTES
    is_closed = not has_region and bool(re.search(r"\s[-–—]\s", first))
    is_long = _is_long(lede) or THAI_LINE.match(lede) is not None
    is_text = " | " not in first and (is_long or lede.rstrip("*_ \n").endswith(STOPS))
    return starts and not is_closed and is_text
