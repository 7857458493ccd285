"""The lines around a text: the site's menus, the headline, what stands above it and below."""

from __future__ import annotations

import re

from pressctl.importers.extraction import advisories, contact_lines, contact_parts, titles
from pressctl.importers.extraction.lines import ADDRESS, RECORD, Block, wide
from pressctl.importers.extraction.site_lines import is_site_line
from pressctl.importers.extraction.words import folded, is_heading, opener
from pressctl.prose import dateline, day_lines, release_line, word_lists
from pressctl.prose.end_mark import is_end_mark
from pressctl.prose.patterns import regex

MENU_WORDS = 4
"""Words of the longest item of a menu."""
LINKED = re.compile(r"(?:[-*+]\s{1,4})?\[([^\[\]]{0,200})\]\([^()\s]{0,500}\)")
CHROME = 2
"""Lines such as “Skip to content” or “Share” from which a text is a page with its menus."""
MENU = 8
"""Short blocks in a row from which they are a menu."""
REACH = 40
"""Blocks below the repeated page title in which the release starts; head lines and contacts stand between."""
LONGEST_BELOW = 100
"""Characters of the longest line that heads what stands below a release."""
ENOUGH = 150
"""Characters of a run of paragraphs below the repeated title from which it is the release."""
PARAGRAPH = 75
"""Characters of paragraphs between two lines that are the title from which the release stands between them."""
KICKER = 2
"""Words of the longest kicker."""
DECK = 3
"""Lines that a headline may have under it before the paragraphs start."""
TITLE_OF_RECORD = 3
"""Lines at its top among which its title is."""
MOST_POINTS = 5
"""Lines that say what a text does, between the title of its page and the text."""
SAME = 20
"""Characters from which the start of a headline stands for it."""
LONGEST_TITLE = 300
"""Characters of the longest headline."""
POINT = re.compile(r"\A(?:[-–*•·]+\s*)+")
"""The marks before a deck that is set as a point of a list."""
LONG_POINT = 8
"""Words of a point of the deck that may say whom to call: “* Witnesses are asked to ring 202 555 0100”."""
OTHER_FIGURES = re.compile(r"\d(?![\d.,]*\s[^\W\d_]{3})")
"""How a line starts that has figures first and is no deck: a schedule, an address; “200 people will work there” is."""
LONG_SENTENCE = 100
"""Characters from which a line that ends with a full stop is no headline."""
SENTENCE = re.compile(r"(?:(?<!\w)[^\W\d_A-ZÀ-ÞА-Я][\w'’-]{2,60}|[^\x00-\u2fff])[”»\"’)]{0,2}[.。][*_\s]*\Z")
"""How a sentence ends, but not a title in capitals: with a word in lower case, and a full stop."""
REMARK = re.compile(r"\*[^\W\d_][^*]*\Z")
"""A line that starts with one asterisk and has no other: what it says is said of something else."""
BULLET = re.compile(r"[-•*|>]\s")
BYLINE = regex(
    lambda: (
        rf"(?i:https?://|case\b.{{0,3}}#|{word_lists.any_of_all('byline_words').pattern} [A-ZÀ-Þ]\S+ \S+"
        rf"(?:(?:,| {word_lists.any_of_all('and_words').pattern}) [A-ZÀ-Þ]\S+ \S+){{0,3}}$)"
    )
)
"""An address, who wrote it, the number of a case."""
DASHES = str.maketrans("–—", "--")
SENTENCE_ENDS = (".", "!", "?", "。", "！", "？", "”", "»", "“", "」", '"', "؟")
FOOTER = regex(lambda: rf"©|(?i:\(c\)|javascript|{word_lists.any_of_all('footer_words').pattern})")
"""What the last line of a site says, as whole a sentence as it may be."""


def has_menus(found: list[Block]) -> bool:
    """Return whether a text has a site's menus in it: many blocks in a row, or items, that are a few words each."""
    chrome = sum(is_heading(block.text, field) for block in found for field in ("site_chrome", "site_menu"))
    if chrome >= CHROME:
        return True
    length = 0
    for block in found:
        lines = _linked(block.marked) if block.marked else block.text.split("\n")
        length = length + len(lines) if all(is_menu_item(line) for line in lines) else 0
        if length >= MENU:
            return True
    return False


def is_menu(found: list[Block], index: int) -> bool:
    """Return whether a menu begins with a block: many in a row that are a few words each."""
    run = found[index : index + MENU]
    return len(run) == MENU and all(is_menu_item(line) for block in run for line in block.text.split("\n"))


def _linked(marked: str) -> list[str]:
    """Return the words of lines of Markdown; those that are no link become a full stop, as no menu is without."""
    lines = (LINKED.fullmatch(line.strip()) for line in marked.split("\n"))
    return [match[1] if match else "." for match in lines]


def is_menu_item(line: str) -> bool:
    """Return whether a line may be an item of a site's menu: a few words without a figure or a full stop."""
    few = len(line.split()) <= MENU_WORDS and wide(line) < 8
    return few and not line.endswith((".", ":", ",", ";", "。")) and not any(map(str.isdigit, line))


def repeated_title(found: list[Block]) -> int | None:
    """Return the index where the page's title, its first line, stands again as a headline, or None."""
    if not found:
        return None
    longest = len(found[0].text) + 20  # signs that are folded away make one text longer
    title = folded(found[0].text).translate(DASHES)
    near = [index for index in range(1, len(found)) if len(found[index].text) <= longest]
    parts = [index for index in near if _is_title_of(title, found[index].text)]
    parts = parts or [index for index in near if _is_end_of_title(title, found[index].text)]
    again = [
        index
        for index in parts
        if is_title(found[index].text) and any(block.is_prose for block in found[index + 1 : index + REACH])
    ]
    together = [index for index in again if not _text_between(found, again[0], index)]
    return together[-1] if together else None


def _text_between(found: list[Block], first: int, last: int) -> bool:
    """Return whether the release stands between two of its headlines: the second is in a list of latest posts."""
    return sum(len(block.text) for block in found[first + 1 : last] if block.is_prose) > PARAGRAPH


def _is_title_of(title: str, text: str) -> bool:
    """Return whether a page's title, folded, is a text, but for the name of the site after it."""
    part = folded(titles.dated(text) or text).translate(DASHES)
    rest = title[len(part) :]
    return bool(part) and title.startswith(part) and (not rest or titles.ends(rest))


def _is_end_of_title(title: str, text: str) -> bool:
    """Return whether a page's title, folded, is the name of the site and a text after it."""
    part = folded(text).translate(DASHES)
    return bool(part) and title.endswith(part) and titles.begins(title[: len(title) - len(part)])


NONE: frozenset[int] = frozenset()
"""The places of no block."""


def headline(found: list[Block], start: int, contacts: frozenset[int] = NONE) -> tuple[int | None, list[int]]:
    """Return the index of the headline above the paragraph at ``start``, and those of the lines under it.

    ``contacts`` are the places of the blocks that print contacts.
    """
    title = _told_title(found, start)
    if title is not None:
        return title, _under(found, title, start, contacts)
    recorded = _of_record(found, start)
    if recorded is not None:
        return recorded, []
    near = range(start - 1, max(-1, start - 12 - len(contacts)), -1)
    nearest = next((index for index in near if _can_head(found, index, contacts)), None)
    if nearest is None:
        return None, []
    top = nearest
    while top > 0 and nearest - top < DECK and not _opens_page(found, top, contacts):
        if not (_can_head(found, top - 1, contacts) or _is_point(found[top - 1].text)):
            break
        top -= 1
    if is_title(found[0].text) and not found[0].is_prose and _is_under_title(found, nearest, contacts):
        return 0, _under(found, 0, start, contacts)
    if _opens_page(found, top, contacts) and not _is_point(found[top].text):
        return top, _under(found, top, start, contacts)
    return nearest, []


def _told_title(found: list[Block], start: int) -> int | None:
    """Return the headline that stands twice on the page, or is its one heading of the first rank."""
    title = repeated_title(found)
    if title is not None and found[0].marked:  # there are no menus in mark-up: the first line is the headline
        title = next((index for index in (0, title) if found[index].marked.startswith("#")), 0)
    if title is not None and title < start <= title + REACH:
        return title
    first = [index for index in range(start) if found[index].marked.startswith("# ")]
    return first[0] if len(first) == 1 and is_title(found[first[0]].text, least=1) else None


def _of_record(found: list[Block], start: int) -> int | None:
    """Return the title in the head of an archive's record: number, title, day, kind, and the address of the file."""
    first = [block.text for block in found[: min(start, TITLE_OF_RECORD, end_of_record(found))]]
    top = enumerate(first)
    title = next((at for at, text in top if not (text.isdigit() or is_release_line(text))), None)
    return title if title is not None and is_title(first[title]) else None


def end_of_record(found: list[Block]) -> int:
    """Return the place of the address that ends the head of an archive's record, 0 where there is none.

    Such a head starts with the number of the record.
    """
    if not found or not found[0].text.isdigit():
        return 0
    return next((at for at, block in enumerate(found[:RECORD]) if ADDRESS.fullmatch(block.text)), 0)


def _is_under_title(found: list[Block], nearest: int, contacts: frozenset[int]) -> bool:
    """Return whether the lines above the text are points, and what a site prints, under the first line of the page."""
    places = range(1, nearest + 1)
    points = [at for at in places if _is_point(found[at].text)]
    rivals = [at for at in places if at not in {*points, *contacts} and is_title(found[at].text)]
    menu = sum(is_menu_item(found[at].text) for at in places)
    if menu > MENU_WORDS or titles.SITE_NAME.search(found[0].text) or any(map(is_release_line, _texts(found, places))):
        return False
    has_site = any(is_site_line(text) or is_heading(text, "site_chrome") for text in _texts(found, places))
    return (bool(points) and not rivals) or (has_site and len(rivals) <= MOST_POINTS)


def _texts(found: list[Block], places: range) -> list[str]:
    return [found[at].text for at in places]


def _is_point(text: str) -> bool:
    return bool(BULLET.match(text) or REMARK.match(text))


def known_headline(
    found: list[Block], text: str, start: int, contacts: frozenset[int] = NONE
) -> tuple[int, list[int]] | None:
    """Return the same for a headline that is known, or None when it does not stand above the paragraph at ``start``."""
    places = [index for index in range(start) if folded(found[index].text) == folded(text)]
    if not text or not places:
        return None
    place = next((index for index in places if found[index].marked.startswith("#")), places[-1])
    return place, _under(found, place, start, contacts)


def _under(found: list[Block], title: int, start: int, contacts: frozenset[int]) -> list[int]:
    """Return the indices of the lines of the deck: head lines and lines of the site may stand above it or below."""
    shown = folded(found[title].text)
    below = [
        index
        for index in range(title + 1, start)
        if not _is_known(found, index, contacts) and not _is_again(shown, folded(found[index].text))
    ]
    together = not below or below[-1] - below[0] < len(below)
    is_clear = all(_is_deck(found, index, contacts) for index in below)
    is_under = not below or below[0] == title + 1 or not POINT.match(found[below[0]].text)
    return below if together and is_clear and is_under and len(below) <= DECK else []


def _is_again(headline: str, text: str) -> bool:
    """Return whether a line is the headline again, or one of these the start of the other; both are folded."""
    short, long = sorted((headline, text), key=len)
    return len(short) > SAME and long.startswith(short)


def _is_known(found: list[Block], index: int, contacts: frozenset[int]) -> bool:
    return index in contacts or _stands_between(found[index].text)


def _is_deck(found: list[Block], index: int, contacts: frozenset[int]) -> bool:
    if _has_points(found, index):
        return False
    text = POINT.sub("", found[index].text)
    is_point = text != found[index].text and len(text.split()) >= LONG_POINT
    return (
        index not in contacts
        and (is_title(text) or (is_point and contact_parts.reaches(text) and _has_form_of_title(text, LONG_POINT)))
        and not heads_other(text)
        and not OTHER_FIGURES.match(text)
        and not dateline.is_sure(text)
    )


def _has_points(found: list[Block], index: int) -> bool:
    """Return whether a block is one of several points of a list, or a list of several: those open the text."""
    near = [block.text for block in found[max(index - 1, 0) : index + 2]]
    points = sum(bool(BULLET.match(text)) for text in near)
    is_list = sum(bool(BULLET.match(line)) for line in (found[index].marked or found[index].text).split("\n")) > 1
    return is_list or (points > 1 and bool(BULLET.match(found[index].text)))


def _stands_between(text: str) -> bool:
    """Return whether a line that stands under a headline's deck is known to be none of it."""
    return _is_other_line(text) or heads_other(text) or bool(BYLINE.match(text)) or not has_letters(text)


def has_letters(text: str) -> bool:
    """Return whether a text has a word in it."""
    return any(map(str.isalpha, text))


def _can_head(found: list[Block], index: int, contacts: frozenset[int] = NONE) -> bool:
    if index in contacts or _is_kicker(found, index, contacts):
        return False
    return is_title(found[index].text) or (_opens_page(found, index, contacts) and is_title(found[index].text, least=2))


def _opens_page(found: list[Block], index: int, contacts: frozenset[int] = NONE) -> bool:
    """Return whether a line stands where a headline does: first, or below a head line, a date or a kicker."""
    return _is_below_head(found, index, contacts) or _is_kicker(found, index - 1, contacts)


def is_led(found: list[Block], index: int) -> bool:
    """Return whether a line stands just below a release line, a day, or what a site prints there."""
    above = found[index - 1].text if index else ""
    return bool(above) and (is_release_line(above) or day_lines.stands_alone(above) or is_site_line(above))


def _is_below_head(found: list[Block], index: int, contacts: frozenset[int]) -> bool:
    above = found[index - 1].text if index else ""
    return not index or is_led(found, index) or index - 1 in contacts or contact_lines.is_contact_line(above)


def _is_kicker(found: list[Block], index: int, contacts: frozenset[int]) -> bool:
    """Return whether a line is the one or two words above a headline that say of what kind it is: “UPDATE”."""
    if index < 0 or index + 1 >= len(found) or not _is_below_head(found, index, contacts):
        return False
    text, below = found[index].text, found[index + 1]
    few = len(text.split()) <= KICKER and wide(text) < 8 and not text.endswith(SENTENCE_ENDS) and "," not in text
    over_title = is_title(below.text, least=KICKER + 2) and not below.is_prose
    return few and over_title and not _is_other_line(text) and has_letters(text)


def is_release_line(text: str) -> bool:
    """Return whether a line is “Press release”, “For immediate release”, an embargo: what stands above a headline."""
    return release_line.is_head(text)


def is_title(text: str, least: int = 3) -> bool:
    """Return whether a line can be a headline: several words, no menu item, no release line, no address."""
    if not _has_form_of_title(text, least) or _is_other_line(text) or BYLINE.match(text):
        return False
    return not (contact_parts.emails(text) or contact_parts.phones(text))


def _has_form_of_title(text: str, least: int) -> bool:
    """Return whether a line has letters and enough words, not too many, and neither a colon at its end nor a bullet."""
    has_words = any(map(str.isalpha, text)) and (len(text.split()) >= least or wide(text) >= 8)
    has_form = has_words and len(text) <= LONGEST_TITLE and not text.endswith((":", "："))
    return has_form and not (_is_point(text) or is_long_sentence(text))


def is_long_sentence(text: str) -> bool:
    """Return whether a line is a sentence longer than any that is a headline: it ends as one, or opens with “today”."""
    is_long = len(text) + 2 * wide(text) >= LONG_SENTENCE
    return is_long and bool(SENTENCE.search(text) or opener(text, "relative_days"))


def _is_other_line(text: str) -> bool:
    """Return whether a line is known as something that stands around a headline."""
    return (
        is_release_line(text)
        or is_end_mark(text)
        or day_lines.stands_alone(text)
        or contact_lines.is_contact_line(text)
        or dateline.own_line(text) is not None
        or is_site_line(text)
        or is_heading(text.rstrip("."), "site_chrome")
        or bool(advisories.question(text))
    )


def is_below(text: str) -> bool:
    """Return whether a line heads what a site prints below a release: “Related news”, “Posted in: Sport”."""
    if is_heading(text.rstrip("."), "below_release_lines"):
        return True
    starts = opener(text, "below_release_lines") if len(text) < LONGEST_BELOW else ""
    return bool(starts) and text[len(starts) :].lstrip()[:1] in {":", "："}


def heads_other(text: str) -> bool:
    """Return whether a line is part of a site, or heads what stands below a release."""
    menu = is_heading(text.rstrip("."), "site_chrome") or is_heading(text, "site_menu")
    return menu or is_below(text) or bool(FOOTER.search(text))
