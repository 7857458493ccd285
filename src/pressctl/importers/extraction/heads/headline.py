"""The headline of a text among the lines above its first paragraph, and the lines of its deck."""

from __future__ import annotations

import re
from itertools import pairwise

from pressctl.importers.extraction.contacts import ways as contact_ways
from pressctl.importers.extraction.heads import choice, decks, rivals, senders
from pressctl.importers.extraction.lines import menus, page
from pressctl.importers.extraction.lines.blocks import ADDRESS, RECORD, Block
from pressctl.importers.extraction.words import folded
from pressctl.prose.datelines import dateline
from pressctl.prose.lines import day_lines, greeting, notices, release_line

LEAST = 5
"""Words of a first line that is no name of a sender."""
TITLE_OF_RECORD = 3
"""Lines at its top among which its title is."""
SAME = 20
"""Characters from which the start of a headline stands for it."""
TWO = 2
FEW = 3
"""Words that the name of a kind has at most which is no headline: “Press release”."""
LOWER_RANK = re.compile(r"#{2,3} ")
"""How a heading below the title of a page starts."""
ISSUER = re.compile(r"\s{0,3}[–—|:·-]\s{0,3}")
"""What stands between the kind of a text and its issuer."""
MENU = 4
"""Lines that stand twice on a page whose menu does, too."""
OF_LETTER = 3
"""Lines above a letter's text among which its headline stands: a greeting stands between."""


def find(found: list[Block], start: int, contacts: frozenset[int] = page.NONE) -> tuple[int | None, list[int]]:
    """Return the index of the headline above the paragraph at ``start``, and those of the lines under it.

    ``contacts`` are the places of the blocks that print contacts.
    """
    title = _told_title(found, start)
    title = _said_twice(found, start) if title is None else title
    if title is not None and _is_of_sender(found, title, start, contacts):
        title = None
    if title is not None:
        return title, decks.under(found, title, start, contacts)
    title = _below_company(found, start)
    if title is not None:
        return title, decks.under(found, title, start, contacts)
    wired = next((at for at in (_over_company(found, start), _of_record(found, start)) if at is not None), None)
    if wired is not None:
        return wired, []
    best = choice.best(found, start, contacts)
    kind = _of_kind(found, start)
    if best is None:
        letter = _of_letter(found, start)
        return kind if letter is None else letter, []
    if kind is not None and senders.is_office(found, best, start):
        return kind, []
    return best, decks.under(found, best, start, contacts)


def has_any(found: list[Block], start: int) -> bool:
    """Return whether ``find`` finds a headline above the paragraph at ``start``; any line that may be one is enough."""
    return any(page.can_head(found, at) for at in reversed(choice.above(start))) or find(found, start)[0] is not None


def below_notice(found: list[Block], start: int, end: int) -> int:
    """Return where a text starts whose head stands under a paragraph about it: “We print releases as they are.”.

    No line above that paragraph can be the headline; below it one can, under the day or another line of a head, or
    under what says that the release was corrected.
    """
    is_first = start == 0 and notices.is_correction(found[0].text)
    if not start < end or not (is_first or (start and not has_any(found, start))):
        return start
    below = next((at for at in range(start + 1, end) if found[at].is_prose), start)
    is_led = notices.is_correction(found[start].text) or any(page.is_led(found, at) for at in range(start + 2, below))
    is_led = is_led or (below > start + 1 and dateline.is_sure(found[below].text))  # below what an agency says of it
    title = find(found, below)[0] if is_led else None
    return below if title is not None and title > start else start


def in_capitals(found: list[Block], title: int, start: int, contacts: frozenset[int]) -> int | None:
    """Return the place of the headline in capitals above the text, where ``title`` says the same in other words.

    It is then the subject of a mail that was made from the headline: whom to call stands between them.
    """
    if contacts.isdisjoint(range(title + 1, start)):
        return None
    above = found[title].text
    for index in range(start - 1, title, -1):
        text = found[index].text
        is_long = text.isupper() and len(text.split()) >= LEAST and index not in contacts
        if is_long and not above.isupper() and rivals.alike(text, above):
            return index if page.is_title(text) else None
    return None


def _of_letter(found: list[Block], start: int) -> int | None:
    """Return the two words in capitals, or over a greeting, that head a letter: “SPRING CAMPAIGN”, “Dear editors”."""
    for index in range(start - 1, max(start - 1 - OF_LETTER, -1), -1):
        text, below = found[index].text, found[index + 1].text
        is_over_greeting = index + 1 < start and (greeting.is_line(below) or greeting.is_bare(below))
        is_greeting = greeting.is_line(text) or greeting.is_bare(text)
        if (text.isupper() or is_over_greeting) and not is_greeting and page.is_title(text, least=2):
            return index
    return None


def _of_kind(found: list[Block], start: int) -> int | None:
    """Return the line right above a text that calls it a release in many words, where no other line can head it.

    “For the attention of the media” is all the headline that some offices print; “Press release” is not a headline.
    In Chinese an office and “statement” are a few signs; a row of asterisks may stand below them.
    """
    at = next((at for at in range(start - 1, -1, -1) if page.has_letters(found[at].text)), None)
    line = release_line.read(found[at].text) if at is not None else None
    if at is None or start - at > TWO:
        return None
    is_heading = line is not None and line.kind is release_line.Kind.HEADING and at == start - 1
    is_long = is_heading and len(found[at].text.split()) > FEW
    return at if is_long or senders.is_dense_statement(found[at].text) else None


def _told_title(found: list[Block], start: int) -> int | None:
    """Return the headline that stands twice on the page, or is its one heading of the first rank."""
    title = page.repeated_title(found)
    if title is not None and choice.is_item_over_title(found, title, start):
        return None
    if title is not None and found[0].marked:  # there are no menus in mark-up: the first line is the headline
        bare = title if len(found[title].text) < len(found[0].text) else 0  # the first has the name of the site, too
        title = next((index for index in (0, title) if found[index].marked.startswith("#")), bare)
    if title is not None and title < start <= title + page.REACH:
        return title
    first = [index for index in range(start) if found[index].marked.startswith("# ")]
    is_one = len(first) == 1 and not menus.is_section(found[first[0]].text) and not _heads_site(found, first[0], start)
    return first[0] if is_one and page.is_title(found[first[0]].text, least=1) else None


def _heads_site(found: list[Block], title: int, start: int) -> bool:
    """Return whether the heading of the first rank names the site, or kind and issuer, and a lower one stands below.

    The name of a site leads to its home page: “# [Acme](../index.html)”; the other is “# PRESS RELEASE – Acme”.
    """
    below = range(title + 1, start)
    if not any(LOWER_RANK.match(found[at].marked) and page.is_title(found[at].text) for at in below):
        return False
    if menus.TO_HOME.fullmatch(found[title].marked.strip()):
        return True
    line = release_line.opening(found[title].text)
    if line is None or line.kind is not release_line.Kind.HEADING:
        return False
    return ISSUER.match(line.rest) is not None and len(ISSUER.sub("", line.rest).split()) <= FEW


def _said_twice(found: list[Block], start: int) -> int | None:
    """Return the last place of a title that stands twice above the text: as that of its page, and as its headline.

    Several lines that each stand twice in a row are the items of a menu; so are many that stand twice anywhere, as
    where a page prints its menu for small screens, too.
    """
    texts = [folded(block.text) for block in found[: start + 1]]
    doubled = {text for text, after in pairwise(texts) if text == after}
    items = doubled if len(doubled) > 1 else set()
    again = [at for at, text in enumerate(texts) if len(text) > SAME and text in texts[:at] and text not in items]
    if len({texts[at] for at in again}) > MENU:
        return None
    last = next((at for at in reversed(again) if page.is_title(found[at].text, LEAST)), None)
    return last if last != start else texts.index(texts[start])


def _is_of_sender(found: list[Block], title: int, start: int, contacts: frozenset[int]) -> bool:
    """Return whether a line that stands twice is the name of an office, as in its letterhead and over its number.

    Another line below it may then be the headline.
    """
    if found[title].marked.startswith("#") or not (
        senders.is_office(found, title, start) or _is_over_number(found, folded(found[title].text), start)
    ):
        return False
    best = choice.best(found, start, contacts)
    first = next(at for at, block in enumerate(found) if folded(block.text) == folded(found[title].text))
    if best is None or best <= first or senders.is_office(found, best, start):
        return False
    return folded(found[best].text) != folded(found[title].text)


def _is_over_number(found: list[Block], name: str, start: int) -> bool:
    """Return whether a line stands right over a number or an address, as the name of an office does in a card."""
    places = (at for at in range(start - 1) if folded(found[at].text) == name)
    return any(contact_ways.reaches(found[at + 1].text) for at in places)


def _over_company(found: list[Block], start: int) -> int | None:
    """Return the line over company and day, as wires of stock exchanges print them: “Interim Results”, “Acme PLC”.

    It has a word of the text, or the company stands below once more.
    """
    for at in range(1, start - 1):
        text = found[at - 1].text
        if not (senders.is_company(found[at].text) and day_lines.stands_alone(found[at + 1].text)):
            continue
        if _is_under_headline(found, at - 1, start):
            return None
        is_again = any(folded(block.text) == folded(found[at].text) for block in found[at + 2 : start])
        is_other = menus.is_of_menu(text) or senders.is_company(text) or page.is_record(text)
        is_title = page.is_title(text, least=1) and not is_other
        if is_title and (is_again or choice.words_of(text) & choice.words_of_text(found, start)):
            return at - 1
    return None


def _is_under_headline(found: list[Block], at: int, start: int) -> bool:
    """Return whether a line is a deck: one of several words right above it may be the headline."""
    is_title = at > 0 and choice.is_long(found[at - 1].text) and page.can_head(found, at - 1)
    return is_title and not senders.is_office(found, at - 1, start)


def _below_company(found: list[Block], start: int) -> int | None:
    """Return the line below number, company and day, as other wires print them: “RNS Number : 1207K”, “Acme PLC”."""
    for at in range(1, start - 2):
        is_led = page.is_record(found[at - 1].text) and senders.is_company(found[at].text)
        if is_led and day_lines.stands_alone(found[at + 1].text) and page.is_title(found[at + 2].text, least=2):
            return at + 2
    return None


def _of_record(found: list[Block], start: int) -> int | None:
    """Return the title in the head of an archive's record: number, title, day, kind, and the address of the file."""
    first = [block.text for block in found[: min(start, TITLE_OF_RECORD, end_of_record(found))]]
    top = enumerate(first)
    title = next((at for at, text in top if not (text.isdigit() or page.is_release_line(text))), None)
    return title if title is not None and page.is_title(first[title], least=1) else None


def end_of_record(found: list[Block]) -> int:
    """Return the place of the address that ends the head of an archive's record, 0 if no head does.

    Such a head starts with the number of the record.
    """
    if not found or not found[0].text.isdigit():
        return 0
    return next((at for at, block in enumerate(found[:RECORD]) if ADDRESS.fullmatch(block.text)), 0)


def known(
    found: list[Block], text: str, start: int, contacts: frozenset[int] = page.NONE
) -> tuple[int, list[int]] | None:
    """Return the same for a headline that is known, or None when it does not stand above the paragraph at ``start``."""
    places = [index for index in range(start) if folded(found[index].text) == folded(text)]
    if not text or not places:
        return None
    place = next((index for index in places if found[index].marked.startswith("#")), places[-1])
    return place, decks.under(found, place, start, contacts)
