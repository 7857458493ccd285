"""The headline among the lines above a text: each line has points for what speaks for it, and against it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from pressctl import languages
from pressctl.importers.extraction import contact_parts, menus, page, titles
from pressctl.importers.extraction.lines import OPENING, Block, wide
from pressctl.importers.extraction.words import every, folded, opener
from pressctl.prose import day_lines, greeting, publishing_bans
from pressctl.prose.text import VOWEL_SIGNS

REACH = 20
"""Lines above the text among which its headline stands, besides those of contacts."""
LEAST = 5
"""Words of a first line that is no name of a sender."""
WIDE = 10
"""The same in signs of a script without spaces."""
FEW = 3
"""Words below which a line hardly is a headline."""
LONGEST_OFFICE = 9
"""Words of the longest name of an office."""
START = 1500
"""Characters of a text in which the words of its headline come again."""
SEVERAL = 2
"""Such words of a line that is no deck of one without any, as a sender's name may be."""
MOST_ALIKE = 3
"""Points that such words give at most."""
NEAR = 3
"""Lines that may stand between a headline and its text before this speaks against it."""
LONGEST_HOUR = 40
"""Characters of the longest line that says at which hour an event is."""
LONGEST_FORM = 5
"""Signs of the longest form of a company."""
LONGEST_DENSE = 16
"""Signs of the longest name of a company in a script without spaces."""
LETTERS_OF_KIND = 6
"""Letters that a word for a release has more than."""
WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{VOWEL_SIGNS}]){{3,39}}")
"""A word long enough to count there."""
WORDS = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{VOWEL_SIGNS}]){{1,39}}")
PARTS = re.compile("[,،，、]")
LABEL = re.compile(r"(?:\d{4} )?[^\W\d_]{2,16}(?: [^\W\d_]{1,16})?\s?[:：]\s?(?=\S)")
"""A label of one word or two, after a year or without: “From: ”, “2003 From: ”."""
PAIR = re.compile(r"(?=([\u3040-\u9fff\uac00-\ud7a3]{2}))")
"""Two signs of a script without spaces, which count as a word does."""

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
    "with a name behind it": -1,
    "of three parts or more": -4,
    "has words in lower case": 1,
    "ends as a sentence": -2,
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


def ranked(found: list[Block], start: int, contacts: frozenset[int] = page.NONE) -> list[Candidate]:
    """Return the lines above the paragraph at ``start`` that may be its headline, the best first.

    ``contacts`` are the places of the blocks that print contacts. Of two with as many points the nearer is first.
    """
    places = [at for at in above(start, contacts) if page.can_head(found, at, contacts)]
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
    if is_office(found, at, start):
        yield "may be the name of an office"
    if _is_label(found, at) or _is_of_letterhead(found, at):
        yield "another line of the head, by capitals"
    if not is_long(text) and at + 1 < start and contact_parts.reaches(found[at + 1].text):
        yield "over a number"
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
    if is_row(text):
        yield "of three parts or more"
    if any(word[0].islower() and word not in every("small_words") for word in words):
        yield "has words in lower case"
    if text.endswith((".", "。")):
        yield "ends as a sentence"


def is_row(text: str) -> bool:
    """Return whether strokes part a line in three or more: a row of links rather than a headline."""
    return len(menus.STROKE.findall(text)) > 1


def _under_another(
    found: list[Block], at: int, start: int, contacts: frozenset[int], places: Sequence[int]
) -> Iterator[str]:
    """Yield whether a line stands under another that may be the headline, so that it is the deck of this."""
    above = at - 1
    while above >= 0 and (above in contacts or stands_between(found[above].text)):
        above -= 1
    if above not in places or not _is_title_of_words(found[above].text):
        return
    between = [found[other].text for other in range(above + 1, at)]
    if _is_label(found, above) or is_office(found, above, start) or any(map(page.is_release_line, between)):
        return
    is_dated = any(map(day_lines.stands_alone, between))
    yield "under such a line, with the day between" if is_dated else "under a line that may be the headline"


def _is_label(found: list[Block], at: int) -> bool:
    """Return whether a line is a kind and what it is of, in capitals over a headline: “MEDIA NOTICE: PHOTOCALL”."""
    text, below = found[at].text, found[at + 1].text if at + 1 < len(found) else ""
    words = sum(map(page.has_letters, text.split()))
    is_short = text.isupper() and words <= LEAST and any(colon in text[:-1] for colon in (":", "："))
    return is_short and is_long(below) and not below.isupper()


def _is_of_letterhead(found: list[Block], at: int) -> bool:
    """Return whether a line stands right under two in capitals and is none itself: the third line of a letterhead."""
    above = found[max(at - 2, 0) : at]
    together = [block.end + 1 for block in above] == [block.line for block in found[max(at - 1, 0) : at + 1]]
    return len(above) > 1 and together and not found[at].text.isupper() and all(block.text.isupper() for block in above)


def _is_title_of_words(text: str) -> bool:
    """Return whether a line has enough words for a headline; “Case No. 12” has one, and a number."""
    return sum(map(page.has_letters, text.split())) >= FEW or wide(text) >= WIDE - 2


def is_office(found: list[Block], at: int, start: int) -> bool:
    """Return whether a line may be the name of a sender: it has a word of offices, or is a name that the text has.

    So may the place be of an event: “Town Hall, Room 4, Elmton”.
    """
    text = found[at].text
    if page.is_sender(text) or _names_section(text) or is_company(text) or is_venue(text) or _is_foreign_name(text):
        return True
    if _is_labelled_sender(text):
        return True
    if not _is_name(text):
        return False
    if at + 1 < start and day_lines.stands_alone(found[at + 1].text) and _has_desk_word(text):
        return True
    is_short = len(text.split()) < LEAST
    return is_short and folded(text) in folded(" ".join(block.text for block in found[start : start + 12]))


def _is_name(text: str) -> bool:
    """Return whether a line may be a name: its words have capitals but for small ones, or its script has none."""
    small = every("small_words")
    has_case = text.upper() != text.lower()
    return all(word[0].isupper() or word in small for word in text.split()) if has_case else not wide(text)


def _is_labelled_sender(text: str) -> bool:
    """Return whether a line is a label and the name of an office: “From: Coast Office of Ireland”, after a year."""
    label = LABEL.match(text)
    rest = text[label.end() :] if label else ""
    if not rest or len(rest.split()) > LEAST or not _is_name(rest):
        return False
    words = folded(rest).split()
    is_house = any(word in every("house_words") or word.endswith(tuple(every("house_endings"))) for word in words)
    return is_house or page.is_sender(rest) or is_company(rest) or _has_desk_word(rest)


def _names_section(text: str) -> bool:
    """Return whether a line names a section of a site: a few words, with that for several releases: “Comunicados”.

    So does one that opens with a word for news, and a small word behind it: “Latest news from the port”.
    """
    low = f" {folded(text)} "
    if wide(text) == len(text) <= LONGEST_DENSE and text.endswith(_dense_kinds()) and text not in _dense_kinds():
        return True
    news = opener(text, "news_headings")
    if news and len(text.split()) <= LEAST and folded(text[len(news) :]).split()[:1] in _small_words():
        return True
    kinds = (f" {kind}" for kind in every("press_release_headings") if len(kind) > LETTERS_OF_KIND)
    return low.count(" ") <= LEAST + 1 and any(
        low[low.find(kind) + len(kind)].isalpha() for kind in kinds if kind in low
    )


def is_company(text: str) -> bool:
    """Return whether a line is a name with the form of a company behind it: “Acme Group PLC”, “Acme S.p.A.”."""
    parts = text.split() if len(text) <= LONGEST_DENSE else []
    if any(part.startswith(_dense_forms()) or part.endswith(_dense_forms()) for part in parts):
        return True
    *name, form = text.rstrip(".").split()
    is_form = len(form) <= LONGEST_FORM and sum(map(str.isupper, form)) > 1
    return 0 < len(name) < LEAST and is_form and all(word[0].isupper() for word in name)


@cache
def _dense_forms() -> tuple[str, ...]:
    """Return what names of companies and offices open or end with in scripts without spaces."""
    return tuple(word for word in every("desk_words") if wide(word) > 1 and wide(word) == len(word))


@cache
def _dense_kinds() -> tuple[str, ...]:
    """Return what calls a text a release in scripts without spaces."""
    return tuple(word for word in every("press_release_headings") if wide(word) == len(word))


@cache
def _small_words() -> tuple[list[str], ...]:
    return tuple([word] for word in every("small_words"))


def is_venue(text: str) -> bool:
    """Return whether a line is where an event will be: names with a comma, a hall or a street among them."""
    words = WORDS.findall(text)
    small = every("small_words")
    if PARTS.search(text) is None or any(word[0].islower() and word not in small for word in words):
        return False
    return any(folded(word) in every("venue_words") for word in words)


def _is_foreign_name(text: str) -> bool:
    """Return whether a line is a name by its capitals: the small word in it is not of a language that titles so.

    Headlines have a capital to each word in English, and in German most words that matter are nouns.
    """
    words = text.split()
    small = [word for word in words if word in every("small_words")]
    is_name = len(words) <= LEAST and all(word[0].isupper() for word in words if word not in small)
    return is_name and bool(small) and not any(word in _titling_words() for word in small)


@cache
def _titling_words() -> frozenset[str]:
    return frozenset(word for tag in ("en", "de") for word in languages.listed(tag, "small_words"))


def _has_desk_word(text: str) -> bool:
    if text.isupper() or len(text.split()) > LONGEST_OFFICE:
        return False
    return any(word in (*every("desk_words"), *every("personal_roles")) for word in folded(text).split())


def is_long(text: str) -> bool:
    """Return whether a line has more words than the name of a sender."""
    return len(text.split()) >= LEAST or wide(text) >= WIDE


def is_menu(lines: Sequence[str]) -> bool:
    """Return whether a menu stands among lines: one in a line, or two items beside neither number nor hour."""
    if any(map(menus.is_menu_line, lines)):
        return True
    are_items = sum(map(menus.is_menu_item, lines)) > 1
    return are_items and not any(contact_parts.phones(line) or is_hour(line) for line in lines)


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


@lru_cache(maxsize=512)
def words_of(text: str) -> frozenset[str]:
    """Return the words of a text by which two are alike: their first letters; of scripts without spaces pairs."""
    low = folded(text[:START])
    return frozenset(word[:6] for word in WORD.findall(low)).union(() if low.isascii() else PAIR.findall(low))
