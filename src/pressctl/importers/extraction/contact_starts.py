"""Where contacts start in the blocks of a page: an opener or heading, or by what stands there a person or office."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from pressctl.importers.extraction import contact_heads, contact_places
from pressctl.importers.extraction.contacts import cards as contact_cards
from pressctl.importers.extraction.contacts import letterheads as contact_letterheads
from pressctl.importers.extraction.contacts import lines as contact_lines
from pressctl.importers.extraction.contacts import mailboxes as contact_mailboxes
from pressctl.importers.extraction.contacts import names as contact_names
from pressctl.importers.extraction.contacts import parts as contact_parts
from pressctl.importers.extraction.contacts import roles as contact_roles
from pressctl.importers.extraction.contacts import rows as contact_rows
from pressctl.importers.extraction.contacts import sentences as contact_sentences
from pressctl.importers.extraction.contacts import tables as contact_tables
from pressctl.importers.extraction.contacts import ways as contact_ways
from pressctl.importers.extraction.contacts.lines import labels_a_name
from pressctl.importers.extraction.lines import advisories
from pressctl.importers.extraction.lines.blocks import Block
from pressctl.importers.extraction.words import is_heading, opener
from pressctl.prose.lines import bylines
from pressctl.prose.lines.end_mark import is_end_mark
from pressctl.prose.word_index import has_any

LABEL = re.compile(r"[^\W\d_][^:：\d@\n]{1,40}[:：](?!//)")
"""A label with its colon, in whatever language."""
LONGEST_HEADING = 60
"""Characters of the longest heading over contacts."""
HEADING_WORDS = range(2, 7)
"""Words of a heading of contacts that goes on in other words, “Contact for all newsrooms”."""
CARD_LINES = range(2, 8)
"""Lines of a block that is one person's."""
BEHIND = re.compile(r"[,(（，]")
"""What stands between the writer of a text and an address: “By Ana Silva, Lyon (asilva@example.org)”."""
MOST_LABELS = 4
"""Labels of numbers that stand together before the numbers themselves."""
MOST_APART = 6
"""Short lines between the head of a page and a name with its role or label: “Para Publicaci”, “ó”, “n Inmediata”."""
FAR = 10
"""Lines of a whole card: name, role, house, street, town."""
COLONS = (":", "：")
TITLED = 2
"""Parts of a name with a rank before it."""
NEAR = 3
"""Lines under a label among which the address or number stands."""


def opens(blocks: list[Block], index: int, start: int, end: int) -> bool:
    """Return whether contacts start here: with an opener, or in the head or after the text with a bare name."""
    text = blocks[index].text
    if advisories.says_when_or_where(text) or is_end_mark(text):
        return False
    if (index < start or index >= end - 1) and _heads_columns(blocks, index):
        return True
    if text.endswith(COLONS) and (
        _is_over_rows(blocks, index) or labels_people(blocks, index) or heads_note(blocks, index)
    ):
        return True
    if not (
        _leads(blocks, index, end)
        or _may_open(blocks, index, start, end)
        or (index >= start and contact_heads.heads_card(blocks, index))
    ):
        return False  # as nearly every line of a text
    if contact_lines.is_for_public(text) or (index < end and _is_writer_above_contact(blocks, index)):
        return False
    return index < end or not (_is_written_by(text) or is_credit(text))


def _is_writer_above_contact(blocks: list[Block], index: int) -> bool:
    """Return whether a line says who wrote a text, and the next one whom to call: “By Ana Silva”, “Contact: …”."""
    text, below = blocks[index].text, "".join(block.text for block in blocks[index + 1 : index + 2])
    return _is_written_by(text) and not contact_ways.reaches(text) and contact_lines.is_contact_line(below)


def _may_open(blocks: list[Block], index: int, start: int, end: int) -> bool:
    """Return whether a line outside the text, or at its end, is somebody or an office with an address or number."""
    text = blocks[index].text
    if index >= end - 1 and _is_under_text(blocks, index):
        return True
    is_outside = index < start or index >= end
    if index >= end - 1 and contact_heads.heads_name(blocks, index):
        return True
    if (is_outside or index == end - 1) and contact_lines.heads_number(text):
        return True
    return is_outside and (
        (index < start and _opens_head(blocks, index, start))
        or _is_name_over_reach(blocks, index, start, end)
        or ((contact_lines.tells_whom(text) or _is_card(text)) and contact_places.is_placed(blocks, index, end))
        or (
            index < start
            and contact_lines.is_office_line(text)
            and contact_places.is_placed(blocks, index, end, apart=MOST_APART)
        )
    )


def _opens_head(blocks: list[Block], index: int, start: int) -> bool:
    """Return whether contacts start in the head: with somebody's own address, or rows of people by their place."""
    if _has_own_address(blocks, index) or contact_heads.starts(blocks, index, start):
        return True
    return _is_placed_row(blocks[index].text) and any(
        _is_placed_row(block.text) for block in blocks[index + 1 : min(index + 1 + NEAR, start)]
    )


def _is_placed_row(text: str) -> bool:
    """Return whether a line is a label, a colon, and one person with a number: “In Lyon: Ana Silva 04 72 …”."""
    return labels_a_name(text) and contact_lines.is_row(text)


def _heads_columns(blocks: list[Block], index: int) -> bool:
    """Return whether a line is the first row of a table with a person in each column, or set with blanks."""
    text = blocks[index].text
    if not (text.startswith("|") or contact_tables.GAP.search(text)):
        return False
    below = [line for block in blocks[index : index + FAR] for line in block.text.splitlines()]
    return contact_tables.are_columns(below)


def _is_under_text(blocks: list[Block], index: int) -> bool:
    """Return whether a line under a text is a row of somebody, an office, or says whom to ask or who signs it."""
    text = blocks[index].text
    is_line = any(map(_is_row, text.splitlines())) or contact_lines.tells_whom(text) or _is_post_over_row(blocks, index)
    is_line = is_line or (_is_placed_row(text) and index > 0 and is_credit(blocks[index - 1].text))
    is_line = is_line or contact_lines.is_list_of_people(text)
    return is_line or _is_office(blocks, index) or contact_heads.is_signed(blocks, index)


def _is_post_over_row(blocks: list[Block], index: int) -> bool:
    """Return whether a short line is a post, and the next one a person with a number."""
    text = blocks[index].text
    below = blocks[index + 1].text if index + 1 < len(blocks) else ""
    if not _own_lines([below]) or not (contact_lines.is_row(below) and contact_lines.names_someone_first(below)):
        return False
    return contact_roles.is_post(text) and len(text) < contact_roles.LONGEST_ROLE and contact_lines.is_detail(text)


def _is_written_by(text: str) -> bool:
    """Return whether a line says who wrote a text, and may go on with an address."""
    return bylines.is_byline(BEHIND.split(text)[0].strip())


def is_credit(text: str) -> bool:
    """Return whether a line says who wrote a text and who took its pictures, “Text: Ana Silva / Photos: Bo Ek”.

    So does one that wires set under a text: “SOURCE Acme Boats”.
    """
    source = opener(text, "source_labels")
    if source.isupper() and text[len(source) :].strip(": ")[:1].isupper():
        return True
    found = bylines.read(text) if not contact_ways.reaches(text) else None
    label = found.rest.partition(":")[0].strip() if found else ""
    return any(is_heading(word, "picture_words") for word in (label, label[:-1]))  # “Photos”


def _leads(blocks: list[Block], index: int, end: int) -> bool:
    """Return whether a line says that contacts follow, or is itself one, or the first row of several."""
    is_line = contact_lines.is_contact_line(blocks[index].text) or _ends_in_colon_over_reach(blocks, index, end)
    return is_line or lines_of_sentence(blocks, index) > 1 or _are_rows(blocks, index, end)


def _is_card(text: str) -> bool:
    """Return whether the lines of a block are a person and how to reach that person; a street makes it a letterhead."""
    lines = text.splitlines()
    is_short = len(lines) in CARD_LINES and max(map(len, lines)) < contact_lines.LONGEST_LEAD_IN
    is_person = is_short and contact_lines.names_someone(lines[0]) and any(map(contact_ways.reaches, lines[1:]))
    return is_person and not any(map(contact_letterheads.is_postal, lines))


def labels_people(blocks: list[Block], index: int) -> bool:
    """Return whether a line is a label of the press or of an office, over a person and a way to reach that person."""
    text = blocks[index].text
    if not text.endswith((":", "：")) or len(text) > LONGEST_HEADING:
        return False
    below = [line for block in blocks[index + 1 : index + 1 + FAR] for line in block.text.splitlines()][:FAR]
    is_over_name = bool(below) and contact_lines.names_someone_first(below[0])
    is_known = contact_names.has_heading(text) or contact_names.has_role(text) or has_any(text, "press_words")
    if below and not contact_ways.reaches(below[0]) and _is_over_desk(below):
        return True
    is_over_post = any(map(contact_roles.is_post, below[1:2]))  # “Source:”, “Ana Silva”, “Press officer”
    is_over_post = is_over_post and not contact_lines.names_someone_first(below[1])
    titled = contact_parts.chunks(below[0]) if is_over_name else ()  # “Captain Ana Silva”
    is_known = is_known or (len(titled) == TITLED and contact_roles.is_post(titled[1]))
    near = takewhile(lambda line: not _heads_contact(line), below if is_over_post else below[: NEAR + 1])
    return is_over_name and bool(is_known or is_over_post) and any(map(contact_ways.reaches, near))


def _own_lines(below: Sequence[str]) -> list[str]:
    """Return lines up to the first that is a contact by itself, “Contact: Ana Silva, 202 …”: its number is its own."""
    return [*takewhile(lambda line: not (_heads_contact(line) and _names_somebody(line)), below)]


def _heads_contact(line: str) -> bool:
    """Return whether a line, or the first point of a list, is one of a contact."""
    return contact_lines.is_contact_line(line.removeprefix("- ").partition("\n")[0])


def _names_somebody(line: str) -> bool:
    return any(map(contact_names.is_name, contact_parts.chunks(line)))


def _is_over_desk(below: list[str]) -> bool:
    """Return whether one of the first lines ends with the word for a press office, and a number is near."""
    above = [*takewhile(lambda line: not (contact_ways.reaches(line) or advisories.TIME.match(line)), below[:NEAR])]
    ends = [contact_letterheads.PART.split(line)[-1] for line in above if not contact_lines.names_someone_first(line)]
    desks = (last for last in ends if contact_names.has_role(last) and contact_names.has_press_word(last))
    is_desk = any(not contact_roles.is_post(last) for last in desks)
    return is_desk and any(map(contact_ways.reaches, below[1:FAR]))


def _is_over_rows(blocks: list[Block], index: int) -> bool:
    """Return whether a line that ends in a colon stands over two that each name somebody with a number of their own."""
    if len(blocks[index].text) > LONGEST_HEADING:
        return False
    rows = [line for block in blocks[index + 1 : index + 3] for line in block.text.splitlines()][:2]
    return len(rows) > 1 and all(map(contact_lines.is_row, rows))


def _are_rows(blocks: list[Block], index: int, end: int) -> bool:
    """Return whether from here on the text ends, or goes on below it, in lines of people with numbers."""
    if not contact_lines.is_row(blocks[index].text.partition("\n")[0]):
        return False  # as nearly every line of a text
    rows = [line for block in blocks[index : max(end, index + 2)] for line in block.text.splitlines()]
    return len(rows) > 1 and all(map(contact_lines.is_row, rows))


def lines_of_sentence(blocks: list[Block], index: int) -> int:
    """Return how many blocks a sentence fills that leads to a contact and is broken over several, as mail is."""
    return contact_sentences.lines_of_sentence(
        [block.text for block in blocks[index : index + contact_sentences.MOST_LINES]]
    )


def _is_office(blocks: list[Block], index: int) -> bool:
    """Return whether a line below the text is a press office, “Press office of Acme”, over a way to reach it."""
    text = blocks[index].text
    most = contact_roles.LONGEST_ROLE if contact_roles.is_office(text) else LONGEST_HEADING
    if len(text) >= most or text.rstrip().endswith((".", "!", "?")) or (len(text) >= LONGEST_HEADING and ":" in text):
        return False
    below = blocks[index + 1].text if index + 1 < len(blocks) else ""
    if below.startswith(contact_cards.BRACKETS) and contact_cards.is_number(below) and contact_roles.is_office(text):
        return True  # over “(202 555 0100)”
    if not any(reaches(blocks, at) for at in range(index + 1, min(index + 3, len(blocks)))):
        return False
    is_desk = contact_names.has_role(text) and has_any(text, "press_words", "department_words")
    return is_desk or bool(opener(text, "contact_headings"))


def _has_own_address(blocks: list[Block], index: int) -> bool:
    """Return whether a line is a name and a number, over an address that is made of the name."""
    text = blocks[index].text
    if not (contact_ways.reaches(text) and contact_lines.names_someone(text)):
        return False
    names = [part for part in contact_parts.chunks(text)[:2] if contact_names.is_name(part)]
    below = (address for block in blocks[index : index + NEAR] for address in contact_ways.emails(block.text))
    return any(contact_mailboxes.has_made(name, address) for address in below for name in names)


def _is_row(text: str) -> bool:
    """Return whether a line is the row of a table that names somebody and says how to reach them."""
    has_cells = ("\t" in text or text.startswith("|")) and contact_ways.reaches(text)
    return has_cells and (contact_lines.names_someone_first(text) or bool(contact_rows.name_first(text)))


def is_labelled(blocks: list[Block], index: int) -> bool:
    """Return whether a line is a label and a colon, with an address or number after it or in the next lines."""
    label = LABEL.match(blocks[index].text)
    if label is None or _is_written_by(blocks[index].text) or label[0].casefold().startswith(("http", "www")):
        return False
    rest = blocks[index].text[label.end() :]
    below = blocks[index + 1 : index + 1 + NEAR]
    return contact_ways.reaches(rest) or (not rest.strip() and any(contact_ways.reaches(each.text) for each in below))


def _ends_in_colon_over_reach(blocks: list[Block], index: int, end: int) -> bool:
    """Return whether a line at the end of the text leads to an address or number in the next one: “Contact for you”."""
    text = blocks[index].text
    words = text.split(maxsplit=HEADING_WORDS.stop)
    is_heading_ = len(words) in HEADING_WORDS and bool(opener(text, "contact_headings")) and text[-1].isalpha()
    if not (text.endswith(COLONS) or is_heading_) or index + 1 >= len(blocks) or not reaches(blocks, index + 1):
        return False
    return index >= end - 2 or (len(text) < LONGEST_HEADING and contact_names.has_heading(text))


def _is_name_over_reach(blocks: list[Block], index: int, start: int, end: int) -> bool:
    """Return whether a bare name, in the head or after the text, stands over an address or number."""
    last = start if index < start else len(blocks)  # a contact of the head has its number there
    below = _own_lines([block.text for block in blocks[index + 1 : min(index + 1 + MOST_LABELS + NEAR, last)]])
    if not any(map(contact_ways.reaches, below)) or _heads_another_name(below):
        return False
    name = blocks[index].text
    is_signed = contact_roles.is_post(below[0]) and index >= end  # between post and number stands a letterhead
    near = [text for text in below if not is_heading(text, "phone_labels")][: None if is_signed else NEAR]
    has_role = any(map(contact_names.has_role, takewhile(lambda text: not contact_ways.reaches(text), near)))
    mail = [address for text in near for address in contact_ways.emails(text)]
    is_told = has_role or _is_of_press(name)
    has_own = is_told or any(contact_mailboxes.has_made(name, address) for address in mail)
    near = near if index < start or has_own else near[:1]
    if not (any(map(contact_ways.reaches, near)) and contact_lines.names_someone(name)):
        return False
    if index < start and any(map(contact_letterheads.is_postal, near)):
        return False  # a letterhead: who heads the office, its street and its switchboard
    is_labelled = any(opener(text, "phone_labels") and contact_ways.reaches(text) for text in near)
    is_officer = any(map(_is_of_press, near[:1])) and any(map(contact_ways.reaches, near[1:2]))
    heads_card = contact_places.is_on_top(blocks, index) and any(map(_is_of_press, (name, *near[:1])))
    if index < start and (is_officer or heads_card):
        return True
    return contact_places.is_placed(blocks, index, end, apart=MOST_APART if has_role or is_labelled else 0)


def _heads_another_name(below: list[str]) -> bool:
    """Return whether the line below somebody or an office is a heading of contacts over another name."""
    is_headed = bool(below) and is_heading(below[0], "contact_headings") and contact_names.has_heading(below[0])
    return is_headed and any(map(contact_lines.names_someone_first, below[1:2]))


def _is_of_press(text: str) -> bool:
    """Return whether a line says of somebody a post for the press: “Head of Communications”."""
    posts = filter(contact_roles.is_post, contact_parts.chunks(text))
    return any(contact_names.has_press_word(post) or has_any(post, "press_words", "department_words") for post in posts)


def heads_note(blocks: list[Block], index: int) -> bool:
    """Return whether a heading of contacts or of a note, “Note to editors (not for print):”, leads to a person."""
    text = blocks[index].text
    if not text.endswith((":", "：")) or len(text) > LONGEST_HEADING or contact_ways.reaches(text):
        return False
    if not (opener(text, "notes_headings") or contact_lines.is_contact_line(text)):
        return False
    below = contact_sentences.first(blocks[index + 1].text) if index + 1 < len(blocks) else ""
    return contact_ways.reaches(below) and any(map(contact_names.is_name, contact_parts.chunks(below)))


def reaches(blocks: list[Block], index: int) -> bool:
    """Return whether a block has an address or number, and is no paragraph."""
    return contact_ways.reaches(blocks[index].text) and not is_paragraph(blocks[index])


def is_paragraph(block: Block) -> bool:
    """Return whether a block reads as a paragraph, and is no long row of somebody with a number."""
    return block.is_prose and not contact_lines.is_row(block.text)
