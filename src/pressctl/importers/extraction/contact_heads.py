"""Where people stand in the head of a page: their cards, and the lines that lead to one person each."""

from __future__ import annotations

from itertools import takewhile

from pressctl.importers.extraction.contacts import cards as contact_cards
from pressctl.importers.extraction.contacts import labels as contact_labels
from pressctl.importers.extraction.contacts import lines as contact_lines
from pressctl.importers.extraction.contacts import names as contact_names
from pressctl.importers.extraction.contacts import roles as contact_roles
from pressctl.importers.extraction.contacts import ways as contact_ways
from pressctl.importers.extraction.contacts.houses import is_bare_way
from pressctl.importers.extraction.lines import advisories
from pressctl.importers.extraction.lines.blocks import Block
from pressctl.importers.extraction.words import folded, is_heading, opener
from pressctl.prose.addresses.emails import LOST
from pressctl.prose.word_index import has_any

MOST = 10
"""Lines of two cards: name, house, department, town, number."""
LONGEST = 60
"""Characters of the longest of them."""
MOST_WORDS = 6
"""Words of the longest heading over a person: “Contact for all newsrooms”."""
CLOSING = ",،，.!"
"""What stands behind the line that closes a letter."""
SENTENCE_ENDS = (".", "!", "?", "…", "。")
NEAR = 3
"""Lines under a heading among which its person stands."""


def starts(blocks: list[Block], index: int, start: int) -> bool:
    """Return whether a person's card starts with a line of the head; under another label, “Venue:”, it is a place."""
    above = blocks[index - 1].text if index else ""
    if leads(blocks, index) or _is_issuer(blocks, index, start):
        return True
    is_labelled = above.endswith((":", "：")) and not contact_lines.is_contact_line(above)
    return not is_labelled and contact_cards.starts([block.text for block in blocks[index : min(index + MOST, start)]])


def is_signed(blocks: list[Block], index: int) -> bool:
    """Return whether an office signs a letter with a line: under “With kind regards”, over a way to reach it."""
    above, text = blocks[index - 1].text if index else "", blocks[index].text
    is_closed = is_heading(above.rstrip(CLOSING), "closing_lines")
    is_office = " " in text or contact_names.has_role(text)  # a word alone may be a given name
    if not (is_closed and is_office) or contact_lines.names_someone_first(text):
        return False
    below = [block.text for block in blocks[index : index + MOST]]
    first = next((at for at, line in enumerate(below) if contact_ways.reaches(line)), 0)
    return first > 0 and all(len(line) < LONGEST for line in below[:first])


def _is_issuer(blocks: list[Block], index: int, start: int) -> bool:
    """Return whether a line of the head is the office that signs the text, too, with a labelled number below it."""
    text = blocks[index].text
    below = (block.text for block in blocks[index + 1 : min(index + 1 + MOST, start)])
    reached = filter(contact_ways.reaches, below)
    if not any(opener(line, "phone_labels") and contact_ways.phones(line) for line in reached):
        return False
    is_office = len(text) < LONGEST and contact_roles.is_office(text) and not contact_ways.reaches(text)
    return is_office and any(folded(block.text) == folded(text) for block in blocks[start:])


def leads(blocks: list[Block], index: int) -> bool:
    """Return whether a line leads to a person: a heading with a name over a number, or dashes over “Ana <>”."""
    text, below = blocks[index].text, [block.text for block in blocks[index + 1 : index + 1 + NEAR]]
    heads_number = bool(opener(text, "contact_headings")) and len(text) < contact_roles.LONGEST_ROLE
    if heads_number and not blocks[index].is_prose and any(map(contact_cards.is_number, below[:1])):
        return True
    is_dashed = text.endswith(("-", "–", "—", ":", "：")) and len(text.split()) <= contact_lines.LEAD_IN_WORDS
    hidden = (contact_ways.HIDDEN.search(line) or LOST.search(line) for line in below)
    return is_dashed and any(
        at and contact_lines.names_someone_first(line) for at, line in zip(hidden, below, strict=True)
    )


def heads_name(blocks: list[Block], index: int) -> bool:
    """Return whether a heading of contacts and a few words, “Contact for the editors”, stand over a person."""
    text, below = blocks[index].text, [block.text for block in blocks[index + 1 : index + 1 + MOST]]
    is_short = len(text.split()) <= MOST_WORDS and text[-1].isalpha()
    is_heading_ = is_short and bool(opener(text, "contact_headings")) and not contact_ways.reaches(text)
    is_over_name = is_heading_ and bool(below) and contact_names.is_name(contact_names.without_courtesy(below[0]))
    return is_over_name and any(map(contact_ways.reaches, below))


def heads_card(blocks: list[Block], index: int) -> bool:
    """Return whether a few words stand over the card of a person or a desk, and are for contacts or the press.

    So they may be put in whatever way, “Contact details for journalists”, “Enquiries from the media”, and text may
    follow.
    """
    text = blocks[index].text
    if len(text) >= LONGEST or len(text.split()) > MOST_WORDS or text.endswith(SENTENCE_ENDS):
        return False
    is_of_press = contact_names.has_press_word(text) or has_any(text, "press_words")
    if (
        not (is_of_press or contact_names.has_heading(text))
        or contact_ways.reaches(text)
        or advisories.is_heading(text)
    ):
        return False
    under = (line for block in blocks[index + 1 : index + 1 + MOST] for line in block.text.splitlines())
    below = [line for line in under if any(map(str.isalnum, line))]  # no rule
    card = [*takewhile(lambda line: not contact_ways.reaches(line) and len(line) < LONGEST, below[: NEAR + 1])]
    ways = [*takewhile(contact_ways.reaches, below[len(card) :])]
    if not any(map(is_bare_way, ways[:1])) or any(map(advisories.says_when_or_where, card)):
        return False
    if not card:
        return is_of_press and len(ways) > 1
    names = [*map(contact_lines.names_someone_first, card)]
    is_person = names[0] and (is_of_press or _is_of_press(card, ways)) and not contact_labels.is_public_label(text)
    is_desk = is_of_press and (contact_names.has_role(card[0]) or contact_roles.is_office(card[0]))
    return (is_person or is_desk) and not any(names[1:])  # as in a list of those who speak


def _is_of_press(card: list[str], ways: list[str]) -> bool:
    """Return whether somebody's post, or an address, is of a press office."""
    addresses = [address for line in ways for address in contact_ways.emails(line)]
    return any(map(contact_names.has_press_word, card)) or any(map(contact_ways.is_of_press, addresses))


def is_of_card(blocks: list[Block], index: int) -> bool:
    """Return whether a line of the head is of a person's card, or leads to one: no headline, however many words."""
    near = range(max(0, index - contact_cards.BETWEEN), index + 1)
    lengths = ((at, contact_cards.length([block.text for block in blocks[at : at + NEAR + 2]])) for at in near)
    return leads(blocks, index) or any(index < at + length for at, length in lengths)


def is_over_name(blocks: list[Block], index: int) -> bool:
    """Return whether a line is no name and stands over one: the office of each person, “Africa” over “Ana Silva”."""
    lines = [block.text for block in blocks[index : index + 2]]
    return [*map(contact_lines.names_someone_first, lines)] == [False, True]
