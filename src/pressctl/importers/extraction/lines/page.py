"""The lines around a text: the site's menus, the headline, what stands above it and below."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice, pairwise

from pressctl.importers.extraction.contacts import lines as contact_lines
from pressctl.importers.extraction.contacts import ways as contact_ways
from pressctl.importers.extraction.lines import advisories, menus, office_names, titles
from pressctl.importers.extraction.lines.blocks import INNER, SENTENCE_ENDS, Block, adjoin
from pressctl.importers.extraction.lines.site_lines import is_caption, is_site_line, names_sender
from pressctl.importers.extraction.scripts import wide
from pressctl.importers.extraction.words import folded, is_heading, opener
from pressctl.prose.datelines import dateline
from pressctl.prose.lines import day_lines, end_mark, greeting, notices, release_line
from pressctl.prose.word_index import has_any

LINKED = re.compile(r"(?:[-*+]\s{1,4})?\[([^\[\]]{0,200})\]\([^()\s]{0,500}\)")
CHROME = 2
"""Lines such as “Skip to content” or “Share” from which a text is a page with its menus."""
ITEMS = 3
"""Lines of a menu over a headline of one word."""
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
SHORT_DENSE = 4
"""Signs of the shortest headline in a script without spaces, under the row of a menu and over the text."""
KICKER = 2
"""Words of the longest kicker."""
LONGEST_TITLE = 300
"""Characters of the longest headline."""
POINT = re.compile(r"\A(?:[-–*•·]+\s*)+")
"""The marks before a deck that is set as a point of a list."""
LONG_SENTENCE = 100
"""Characters from which a line that ends with a full stop is no headline."""
SENTENCE = re.compile(r"(?:(?<!\w)[^\W\d_A-ZÀ-ÞА-Я][\w'’-]{2,60}|[^\x00-\u2fff])[”»\"’)]{0,2}[.。][*_\s]*\Z")
"""How a sentence ends, but not a title in capitals: with a word in lower case, and a full stop."""
REMARK = re.compile(r"\*[^\W\d_][^*]*\Z")
"""A line that starts with one asterisk and has no other: what it says is said of something else."""
LABELLED = re.compile(r"[^\W\d_]{1,40}(?: [^\W\d_]{1,40}){0,2}[:：] ")
"""How a line of an advisory starts that answers a question of its own: “Coverage: ”."""
LABELS = re.compile(r"[^:\n]{2,40}: [^:/|\n]{2,60} [/|] [^:\n]{2,40}: \S")
"""Two things that a wire says of a text: “Company: Acme / Keyword: results”."""
BRACKETS = re.compile(r"[(\[（][^()\[\]（）]{2,60}[)\]）]")
"""A line that is set in brackets whole."""
SPOKEN = re.compile(r"[“„«\"][^“”„«»\"]{10,250}[.!?…][“”»\"] ?[-–—] ?\S{1,30}(?: \S{1,30}){0,3}")
"""A sentence set apart, with who said it: “I felt rain.” – a patient."""
FEW = 4
"""Words of the longest value behind the label of a record."""
FEW_SIGNS = 16
"""The same in signs of a script without spaces."""
ANY_YEAR = 2000
"""A year that makes a day without one whole: “Tuesday, March 3”."""
BULLET = re.compile(r"[-•*|>]\s")
ADDRESS = re.compile(r"(?i)https?://|case\b.{0,3}#")
"""How a line starts that is an address, or the number of a case."""
DASHES = str.maketrans("–—", "--")
FOOTER_SIGNS = ("©", "(c)", "javascript")
"""What the last line of a site has, as whole a sentence as it may be."""


def has_menus(found: list[Block]) -> bool:
    """Return whether a text has a site's menus in it: many blocks in a row, or items, that are a few words each."""
    chrome = (block for block in found for field in ("site_chrome", "site_menu") if is_heading(block.text, field))
    if next(islice(chrome, CHROME - 1, None), None):
        return True
    length = 0
    for block in found:
        lines = _linked(block.marked) if block.marked else block.text.split("\n")
        length = length + len(lines) if all(menus.is_menu_item(line) for line in lines) else 0
        if length >= MENU:
            return True
    return False


def is_menu(found: list[Block], index: int) -> bool:
    """Return whether a menu begins with a block: many in a row that are a few words each."""
    run = found[index : index + MENU]
    return len(run) == MENU and all(menus.is_menu_item(line) for block in run for line in block.text.split("\n"))


def _linked(marked: str) -> list[str]:
    """Return the words of lines of Markdown; those that are no link become a full stop, as no menu is without."""
    lines = (LINKED.fullmatch(line.strip()) for line in marked.split("\n"))
    return [match[1] if match else "." for match in lines]


def repeated_title(found: list[Block]) -> int | None:
    """Return the index where the page's title, its first line, stands again as a headline, or None."""
    if not found:
        return None
    again = [
        index
        for index in _parts_of_title(tuple(block.text for block in found))
        if is_title(found[index].text) and any(block.is_prose for block in found[index + 1 : index + REACH])
    ]
    together = [index for index in again if not _text_between(found, again[0], index)]
    return together[-1] if together else None


def is_whole_title(title: str, text: str) -> bool:
    """Return whether a line, short as it may be, is all that the title of its page says before the name of the site."""
    return _is_title_of(_said(title), text)


def is_titled(title: str, text: str) -> bool:
    """Return whether a line can be the headline, and is the title of its page but for the name of the site."""
    said = _said(title)
    return is_title(text) and (_is_title_of(said, text) or _is_end_of_title(said, text))


@lru_cache(maxsize=4)
def _parts_of_title(texts: tuple[str, ...]) -> list[int]:
    """Return the places of the texts that are the first, a page's title, but for the name of the site."""
    title, longest = _said(texts[0]), len(texts[0]) + 20  # signs that are folded away make one text longer
    near = [at for at, text in enumerate(texts) if at and len(text) <= longest]
    parts = [at for at in near if _is_title_of(title, texts[at])]
    return parts or [at for at in near if _is_end_of_title(title, texts[at])]


@lru_cache(maxsize=1024)
def _said(text: str) -> str:
    """Return a line as titles are compared: folded, and its dashes alike."""
    return folded(text).translate(DASHES)


def _text_between(found: list[Block], first: int, last: int) -> bool:
    """Return whether the release stands between two of its headlines: the second is in a list of latest posts."""
    return sum(len(block.text) for block in found[first + 1 : last] if block.is_prose) > PARAGRAPH


def _is_title_of(title: str, text: str) -> bool:
    """Return whether a page's title, folded, is a text, but for the name of the site after it."""
    part = _said(titles.dated(text) or text)
    rest = title[len(part) :]
    return bool(part) and title.startswith(part) and (not rest or titles.ends(rest))


def _is_end_of_title(title: str, text: str) -> bool:
    """Return whether a page's title, folded, is the name of the site and a text after it."""
    part = _said(text)
    return bool(part) and title.endswith(part) and titles.begins(title[: len(title) - len(part)])


NONE: frozenset[int] = frozenset()
"""The places of no block."""


def is_point(text: str) -> bool:
    """Return whether a line is a point of a list, or said of something else."""
    return bool(BULLET.match(text) or REMARK.match(text))


def has_letters(text: str) -> bool:
    """Return whether a text has a word in it."""
    return any(map(str.isalpha, text))


def is_over_day(found: list[Block], index: int) -> bool:
    """Return whether a line is a title that ends in brackets, right over the day: “Statement on trade (Valletta)”."""
    text = found[index].text
    is_bracketed = text.endswith((")", "）")) and is_title(text) and not INNER.search(text)
    return is_bracketed and index + 1 < len(found) and day_lines.stands_alone(found[index + 1].text)


def can_head(found: list[Block], index: int, contacts: frozenset[int] = NONE) -> bool:
    """Return whether a line can be the headline where it stands."""
    if index in contacts or _is_kicker(found, index, contacts) or is_heading(found[index].text, "byline_words"):
        return False
    if _is_of_form(found, index) or is_record(found[index].text) or found[index].text.count("\t") > 1:
        return False
    is_between = _is_between_row_and_text(found, index)
    is_dense = is_between and wide(found[index].text) >= SHORT_DENSE
    least = 1 if is_dense or _is_alone_under_menu(found, index) else 2
    can_be_short = least == 1 or is_between or opens_page(found, index, contacts)
    return is_title(found[index].text) or (can_be_short and is_title(found[index].text, least=least))


def _is_alone_under_menu(found: list[Block], index: int) -> bool:
    """Return whether a line stands by itself between a menu, one item below the other, and a paragraph or its day."""
    below = next((each for each in found[index + 1 : index + 3] if not day_lines.stands_alone(each.text)), None)
    if index < ITEMS or below is None or not below.is_prose:
        return False
    *menu, above = found[index - ITEMS : index]
    is_alone = not adjoin(above, found[index]) and not adjoin(found[index], found[index + 1])
    together = all(adjoin(block, after) for block, after in pairwise((*menu, above)))
    return is_alone and together and all(menus.is_menu_item(block.text) for block in (*menu, above))


def _is_between_row_and_text(found: list[Block], index: int) -> bool:
    """Return whether a line stands alone between a menu that is one line and the first paragraph."""
    if not index or index + 1 >= len(found) or not found[index + 1].is_prose:
        return False
    return menus.is_menu_line(found[index - 1].text) or menus.is_row(found[index - 1].text)


def _is_of_form(found: list[Block], index: int) -> bool:
    """Return whether a line has a label, and so have both beside it, or the one above asks a known question."""
    if not index or not LABELLED.match(found[index].text):
        return False
    beside = found[index - 1 : index + 2 : 2]
    return bool(advisories.question(found[index - 1].text)) or all(LABELLED.match(block.text) for block in beside)


def is_record(text: str) -> bool:
    """Return whether a line has two labels, or a known one and a few words, or only says who posted it: “By admin”."""
    label, colon, value = text.replace("：", ":").partition(":")
    if colon and (LABELS.match(text) or (_is_value(value) and is_heading(label, "record_labels"))):
        return True
    return len(text.split()) == 2 and bool(opener(text, "byline_words"))


def _is_value(text: str) -> bool:
    return 0 < len(text.split()) <= FEW and wide(text) <= FEW_SIGNS


def opens_page(found: list[Block], index: int, contacts: frozenset[int] = NONE) -> bool:
    """Return whether a line stands where a headline does: first, or below a head line, a date or a kicker."""
    return _is_below_head(found, index, contacts) or _is_kicker(found, index - 1, contacts)


def is_led(found: list[Block], index: int) -> bool:
    """Return whether a line stands just below a release line, a day, or what a site prints there."""
    return index > 0 and _is_over_headline(found[index - 1].text)


@lru_cache(maxsize=1024)
def _is_over_headline(text: str) -> bool:
    is_known = is_release_line(text) or day_lines.stands_alone(text) or is_site_line(text) or menus.is_trail(text)
    return bool(text) and is_known


def _is_below_head(found: list[Block], index: int, contacts: frozenset[int]) -> bool:
    above = found[index - 1].text if index else ""
    return not index or is_led(found, index) or index - 1 in contacts or contact_lines.is_contact_line(above)


def _is_kicker(found: list[Block], index: int, contacts: frozenset[int]) -> bool:
    """Return whether a line is the one or two words above a headline that say of what kind it is: “UPDATE”."""
    if index < 0 or index + 1 >= len(found):
        return False
    text, below = found[index].text, found[index + 1]
    few = len(text.split(maxsplit=KICKER)) <= KICKER and wide(text) < 8
    if not few or text.endswith(SENTENCE_ENDS) or "," in text or not _is_below_head(found, index, contacts):
        return False
    over_title = is_title(below.text, least=KICKER + 2) and not below.is_prose
    return over_title and not is_other_line(text) and has_letters(text)


@lru_cache(maxsize=1024)
def is_release_line(text: str) -> bool:
    """Return whether a line is “Press release”, “For immediate release”, an embargo: what stands above a headline."""
    return release_line.is_head(text) or _is_sent(text)


def _is_sent(text: str) -> bool:
    """Return whether a line is the name of an office and “press release”: “Acme Press Office – Press release”."""
    sender, sign, kind = text.rpartition(" - ") if " - " in text else text.rpartition(" – ")
    line = release_line.read(kind) if sign and len(text) < LONGEST_BELOW else None
    return line is not None and not line.rest.strip() and office_names.is_sender(sender)


def is_title(text: str, least: int = 3) -> bool:
    """Return whether a line can be a headline: several words, no menu item, no release line, no address."""
    return len(text) <= LONGEST_TITLE and _is_title(text, least)


@lru_cache(maxsize=1024)
def _is_title(text: str, least: int) -> bool:
    if not has_form_of_title(text, least) or is_other_line(text):
        return False
    return not (contact_ways.emails(text) or contact_ways.phones(text))


def has_form_of_title(text: str, least: int) -> bool:
    """Return whether a line has letters and enough words, not too many, and neither a colon at its end nor a bullet."""
    words = text.split()
    is_spaced = all(len(word) == 1 for word in words) and not wide(text)  # “I N V I T A T I O N”
    has_words = any(map(str.isalpha, text)) and (len(words) >= least or wide(text) >= 8) and not is_spaced
    has_form = has_words and len(text) <= LONGEST_TITLE and not text.endswith((":", "：", "--"))
    return has_form and not (is_point(text) or is_long_sentence(text))


def is_long_sentence(text: str) -> bool:
    """Return whether a line is a sentence longer than any that is a headline: it ends as one, or opens with “today”."""
    is_long = len(text) + 2 * wide(text) >= LONG_SENTENCE
    return is_long and bool(SENTENCE.search(text) or opener(text, "relative_days"))


@lru_cache(maxsize=1024)
def is_other_line(text: str) -> bool:
    """Return whether a line is known as something that stands around a headline."""
    return (
        is_release_line(text)
        or end_mark.is_end_mark(text)
        or day_lines.stands_alone(text)
        or (text[-1:].isalnum() and any(map(str.isdigit, text)) and day_lines.is_only_day(f"{text} {ANY_YEAR}"))
        or contact_lines.is_contact_line(text)
        or dateline.own_line(text) is not None
        or is_site_line(text)
        or day_lines.is_update(text)
        or is_caption(text)
        or bool(ADDRESS.match(text))
        or is_heading(text.rstrip("."), "site_chrome", "notes_headings")
        or titles.NUMBERED.search(text) is not None
        or menus.is_trail(text)
        or menus.is_menu_line(text)
        or menus.is_row(text)
        or menus.is_menu_of_lines(text)
        or is_remark(text)
        or greeting.is_line(text)
        or bool(advisories.question(text))
    )


def is_remark(text: str) -> bool:
    """Return whether a line is said of the text, “Check against delivery”, “Corrected version”, or is taken from it."""
    if BRACKETS.fullmatch(text) or SPOKEN.fullmatch(text):
        return True
    return is_heading(text.strip("*_()[]. "), "remark_lines") or notices.is_correction(text)


@lru_cache(maxsize=1024)
def is_below(text: str) -> bool:
    """Return whether a line heads what a site prints below a release: “Related news”, “More news from Acme”."""
    if is_heading(text.rstrip(".?？؟ "), "below_release_lines"):
        return True
    starts = opener(text, "below_release_lines") if len(text) < LONGEST_BELOW else ""
    rest = text[len(starts) :].lstrip()
    return bool(starts) and (rest[:1] in {":", "："} or names_sender(starts, rest))


def is_footer(text: str) -> bool:
    """Return whether a text has what the last line of a site says."""
    low = text.lower()
    return any(sign in low for sign in FOOTER_SIGNS) or has_any(text, "footer_words")


def heads_other(text: str) -> bool:
    """Return whether a line is part of a site, or heads what stands below a release."""
    return menus.is_of_menu(text.rstrip(".")) or is_below(text) or is_footer(text)
