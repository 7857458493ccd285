"""The headline among the lines above a text: each line has points for what speaks for it, and against it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pressctl.importers.extraction.contacts import ways as contact_ways
from pressctl.importers.extraction.heads import senders
from pressctl.importers.extraction.lines import menus, page, titles
from pressctl.importers.extraction.lines.blocks import OPENING, Block, adjoin
from pressctl.importers.extraction.lines.site_lines import leads_to_sender
from pressctl.importers.extraction.scripts import wide
from pressctl.importers.extraction.words import folded, is_heading, opener, set_of
from pressctl.prose.lines import day_lines, greeting, publishing_bans
from pressctl.prose.patterns import is_beyond, regex
from pressctl.prose.text import VOWEL_SIGNS

REACH = 20
"""Lines above the text among which its headline stands, besides those of contacts."""
LEAST = 5
"""Words of a first line that is no name of a sender."""
WIDE = 10
"""The same in signs of a script without spaces."""
FEW = 3
"""Words below which a line hardly is a headline."""
START = 1500
"""Characters of a text in which the words of its headline come again."""
FULL_STOPS = (".", "。")
CLAUSES = re.compile(r"[.,،:;؛…]|\s[-–—]\s")
SEVERAL = 2
"""Such words of a line that is no deck of one without any, as a sender's name may be."""
MOST_ALIKE = 3
"""Points that such words give at most."""
NEAR = 3
"""Lines that may stand between a headline and its text before this speaks against it."""
LONGEST_HOUR = 40
"""Characters of the longest line that says at which hour an event is."""
WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{VOWEL_SIGNS}]){{3,39}}")
"""A word long enough to count there."""
LETTERS = re.compile(r"[^\W\d_]{4,40}")
"""The same in a text without vowel signs, found in a third of the time."""
VOWEL_SIGN = re.compile(f"[{VOWEL_SIGNS}]")
STEM = 5
"""Letters of a word that are the same in its forms."""
DENSE = regex(r"[\u3040-\u9fff\uac00-\ud7a3]{2,}")
"""Signs of a script without spaces, two of which count as a word does."""

POINTS = {
    "of several words": 2,
    "of one or two words": -3,
    "of three or four words": -1,
    "first on the page": 1,
    "below a line of the head": 2,
    "below a menu": 2,
    "over the day": 2,
    "over the text": 1,
    "over a greeting": 2,
    "over a menu": -6,
    "over a release line": -3,
    "may be the name of an office": -4,
    "over a number": -4,
    "the value of a label": -4,
    "an item of the menu": -8,
    "with a name behind it": -1,
    "of parts between strokes": -4,
    "has words in lower case": 1,
    "ends as a sentence": -2,
    "says from which day to which": -6,
    "another line of the head, by capitals": -5,
    "under a line that may be the headline": -7,
    "under such a line, with the day between": -2,
    "far above the text": -3,
}
"""What speaks for a line, and against it. The figures were tried on releases set in fifty ways."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may be the headline, its points and the reasons for them."""

    at: int
    points: int
    reasons: tuple[str, ...]


def best(found: list[Block], start: int, contacts: frozenset[int] = page.NONE) -> int | None:
    """Return the place of the line above the paragraph at ``start`` that may be its headline, of several the best."""
    places = [at for at in above(start, contacts) if page.can_head(found, at, contacts)]
    places = [at for at in places if not _says_who_takes_part(found[at].text)] or places
    if len(places) > 1:
        return ranked(found, start, contacts, places)[0].at
    return next(iter(places), None)


def _says_who_takes_part(text: str) -> bool:
    """Return whether a line says who takes part and no more, over a headline: “Under the patronage of the mayor”.

    A headline that opens so goes on behind a comma, a colon or stops.
    """
    return bool(opener(text, "participation_openers")) and not CLAUSES.search(text)


def ranked(found: list[Block], start: int, contacts: frozenset[int], places: Sequence[int]) -> list[Candidate]:
    """Return the lines at ``places``, each of which may be the headline, the best first.

    ``contacts`` are the places of the blocks that print contacts. Of two with as many points the nearer is first.
    """
    said = words_of_text(found, start)
    made = []
    for at in places:
        alike = min(len(words_of(found[at].text) & said), MOST_ALIKE)
        rivals = places if alike < SEVERAL else [other for other in places if _may_lead(found[other].text, said)]
        reasons = tuple(_reasons(found, at, start, contacts, rivals))
        made.append(Candidate(at, sum(POINTS[reason] for reason in reasons) + alike, reasons))
    return sorted(made, key=lambda each: (-each.points, -each.at))


def above(start: int, contacts: frozenset[int] = page.NONE) -> range:
    """Return the places of the lines above the paragraph at ``start`` that are near enough to be its headline."""
    return range(max(0, start - REACH - len(contacts)), start)


def _reasons(found: list[Block], at: int, start: int, contacts: frozenset[int], places: Sequence[int]) -> Iterator[str]:
    text = found[at].text
    yield from _form(text)
    if senders.is_office(found, at, start):
        yield "may be the name of an office"
    if _is_label(found, at) or _is_of_letterhead(found, at):
        yield "another line of the head, by capitals"
    yield from _over_what(found, at, start)
    if at == 0:
        yield "first on the page"
    elif page.opens_page(found, at, contacts):
        yield "below a line of the head"
    elif is_under_menu(found, at):
        yield "below a menu"
    below = [other for other in range(at + 1, start) if other not in contacts]
    if not below:
        yield "over the text"
    elif day_lines.stands_alone(found[below[0]].text):
        yield "over the day"
    elif greeting.is_line(found[below[0]].text):
        yield "over a greeting"
    elif is_menu([found[other].text for other in below]):
        yield "over a menu"
    if any(page.is_release_line(found[other].text) for other in below):
        yield "over a release line"
    if sum(not stands_between(found[other].text) for other in below) > NEAR:
        yield "far above the text"
    yield from _under_another(found, at, start, contacts, places)


def _over_what(found: list[Block], at: int, start: int) -> Iterator[str]:
    """Yield what the lines right above and below a line of a few words say of it."""
    above = found[at - 1].text if at else ""
    if (is_heading(above, "record_labels") or leads_to_sender(above)) and len(found[at].text.split()) <= LEAST:
        yield "the value of a label"
    if is_item_over_title(found, at, start):
        yield "an item of the menu"
    if not is_long(found[at].text) and at + 1 < start and contact_ways.reaches(found[at + 1].text):
        yield "over a number"


def is_item_over_title(found: list[Block], at: int, start: int) -> bool:
    """Return whether a line is an item of the row of a menu, which heads its pages, over one that may be the headline.

    That has more words of the text: “Acme | News | In Spanish”, “In Spanish”, “Acme opens a plant in Lyon”.
    """
    if at + 1 >= start or not menus.is_menu_item(found[at].text) or not is_long(found[at + 1].text):
        return False
    rows = (menus.STROKE.split(block.text) for block in found[max(at - REACH, 0) : at])
    is_item = any(len(row) > SEVERAL and folded(found[at].text) in map(folded, row) for row in rows)
    said = words_of_text(found, start)
    return is_item and len(words_of(found[at + 1].text) & said) > len(words_of(found[at].text) & said)


def _may_lead(text: str, said: frozenset[str]) -> bool:
    """Return whether a line has words of the text, or quotes somebody, as no name of a sender does."""
    return bool(words_of(text) & said) or text.startswith(OPENING)


def _form(text: str) -> Iterator[str]:
    """Yield what the words of a line say of it."""
    words, dense = [word for word in text.split() if page.has_letters(word)], wide(text)
    if len(words) >= LEAST or dense >= WIDE:
        yield "of several words"
    elif dense < WIDE:
        yield "of one or two words" if len(words) < FEW else "of three or four words"
    if titles.SITE_NAME.search(text):
        yield "with a name behind it"
    if is_row(text) or menus.is_pair(text):
        yield "of parts between strokes"
    if any(word[0].islower() and word not in set_of("small_words") for word in words):
        yield "has words in lower case"
    if text.endswith(FULL_STOPS):
        yield "ends as a sentence"
    if day_lines.is_span(text):
        yield "says from which day to which"


def is_table_row(text: str) -> bool:
    """Return whether a line is a row of a table: two cells stand behind tabs, or one that is a figure."""
    first, tab, rest = text.partition("\t")
    return "\t" in rest or (bool(tab) and bool(first.strip()) and rest.strip()[:1].isdigit())


def is_row(text: str) -> bool:
    """Return whether strokes part a line in three or more: a row of links rather than a headline."""
    return len(menus.STROKE.findall(text)) > 1


def _under_another(
    found: list[Block], at: int, start: int, contacts: frozenset[int], places: Sequence[int]
) -> Iterator[str]:
    """Yield whether a line stands under another that may be the headline, so that it is the deck of this."""
    above = at - 1
    while above >= 0 and (above in contacts or stands_between(found[above].text) or _is_deck_of(found, above, places)):
        above -= 1
    if above not in places or not _is_title_of_words(found[above].text):
        return
    between = [found[other].text for other in range(above + 1, at)]
    if _is_kicker(found, above, at, start):
        return
    if (
        menus.is_pair(found[above].text)
        or _is_label(found, above)
        or senders.is_office(found, above, start)
        or any(map(page.is_release_line, between))
    ):
        return
    is_dated = any(map(day_lines.stands_alone, between))
    yield "under such a line, with the day between" if is_dated else "under a line that may be the headline"


def _is_deck_of(found: list[Block], at: int, places: Sequence[int]) -> bool:
    """Return whether a line of many words that is no rival stands between a line and one that may be the headline."""
    return at not in places and at - 1 in places and is_long(found[at].text) and found[at].text[-1:].isalnum()


def _is_kicker(found: list[Block], above: int, at: int, start: int) -> bool:
    """Return whether a sentence leads to the line below it, which is not a sentence and has more words of the text."""
    first, second = found[above].text, found[at].text
    is_sentence = first.endswith(FULL_STOPS) and not second.endswith(FULL_STOPS) and is_long(second)
    said = words_of_text(found, start) if is_sentence else frozenset()
    return is_sentence and len(words_of(second) & said) >= len(words_of(first) & said) + SEVERAL


def _is_label(found: list[Block], at: int) -> bool:
    """Return whether a line is a kind and what it is of, in capitals over a headline: “MEDIA NOTICE: PHOTOCALL”."""
    text, below = found[at].text, found[at + 1].text if at + 1 < len(found) else ""
    words = sum(map(page.has_letters, text.split()))
    is_short = text.isupper() and words <= LEAST and any(colon in text[:-1] for colon in (":", "："))
    return is_short and is_long(below) and not below.isupper()


def _is_of_letterhead(found: list[Block], at: int) -> bool:
    """Return whether a line is the third of a letterhead: right under two in capitals, and not in capitals itself."""
    above = found[max(at - 2, 0) : at]
    together = all(itertools.starmap(adjoin, itertools.pairwise((*above, found[at]))))
    return len(above) > 1 and together and not found[at].text.isupper() and all(block.text.isupper() for block in above)


def _is_title_of_words(text: str) -> bool:
    """Return whether a line has enough words for a headline; “Case No. 12” has one, and a number."""
    return sum(map(page.has_letters, text.split())) >= FEW or wide(text) >= WIDE - 2


def is_long(text: str) -> bool:
    """Return whether a line has more words than the name of a sender."""
    return len(text.split()) >= LEAST or wide(text) >= WIDE


def is_menu(lines: Sequence[str]) -> bool:
    """Return whether a menu stands among lines: one in a line, the way to a page, or two items beside no number."""
    if any(menus.is_menu_line(line) or menus.is_trail(line) for line in lines):
        return True
    are_items = sum(map(menus.is_menu_item, lines)) > 1
    return are_items and not any(contact_ways.phones(line) or is_hour(line) for line in lines)


def is_hour(text: str) -> bool:
    """Return whether a line says at which hour something is: “10:00 a.m.”."""
    return len(text) < LONGEST_HOUR and publishing_bans.HOUR.search(text) is not None


def is_under_menu(found: list[Block], index: int) -> bool:
    """Return whether a line of several words stands just below two items of a menu: no section has such a name."""
    above = [block.text for block in found[max(index - 2, 0) : index]]
    is_below = (len(above) > 1 and all(map(menus.is_menu_item, above))) or any(map(menus.is_menu_line, above[-1:]))
    return is_below and is_long(found[index].text)


def stands_between(text: str) -> bool:
    """Return whether a line that stands under a headline is known to be neither of it nor of its deck."""
    return page.is_other_line(text) or page.heads_other(text) or not page.has_letters(text)


def words_of_text(found: list[Block], start: int) -> frozenset[str]:
    """Return the words of the first paragraphs of a text by which a line above them is alike."""
    return words_of(" ".join(block.text for block in found[start : start + 8]))


def alike(words: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Return which words of a text another has, perhaps in another form: “perales” and “peral”."""
    stems = {word[:STEM] for word in others if len(word) >= STEM}
    return frozenset(word for word in words if word in others or word[:STEM] in stems)


@lru_cache(maxsize=32)
def words_of(text: str) -> frozenset[str]:
    """Return the words of a text by which two are alike: their first letters; of scripts without spaces pairs."""
    low = folded(text[:START])
    words = (LETTERS if VOWEL_SIGN.search(low) is None else WORD).findall(low)
    dense = DENSE.findall(low) if is_beyond(low) else []
    return frozenset({word[:6] for word in words} | {run[at : at + 2] for run in dense for at in range(len(run) - 1)})
