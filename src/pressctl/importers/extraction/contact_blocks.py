"""Where a page prints its contacts: the runs of blocks that are an opener or heading and the short lines after it."""

from __future__ import annotations

import re
from itertools import takewhile

from pressctl.importers.extraction import (
    contact_heads,
    contact_letterheads,
    contact_lines,
    contact_names,
    contact_parts,
    contact_roles,
    contact_sentences,
    page,
    rivals,
)
from pressctl.importers.extraction.contact_orders import is_bare_number
from pressctl.importers.extraction.lines import Block
from pressctl.importers.extraction.words import is_heading, opener
from pressctl.prose import day_lines, release_line
from pressctl.prose.end_mark import is_end_mark
from pressctl.prose.word_lists import has_any

MOST = 60
"""Blocks of one run at most: ten people with six lines each."""
SENTENCE = 400
"""Characters of the longest sentence under a contact heading."""
NUMBER_WORDS = 4
"""Words of the longest line that is such a number; one that starts with what is counted, “Cases # …”, may have more."""
NUMBERS = re.compile(r"[^\W\d_]{2,12}\W{1,3}(?:#|№|[Nn][.º°]{1,2})\s?\w")
LABEL = re.compile(r"[^\W\d_][^:：\d@\n]{1,40}[:：](?!//)")
"""A label with its colon, in whatever language."""
LONGEST_HEADING = 60
"""Characters of the longest heading over contacts."""
CARD_LINES = range(2, 8)
"""Lines of a block that is one person's."""
MOST_LABELS = 4
"""Labels of numbers that stand together before the numbers themselves."""
MOST_APART = 6
"""Short lines between the head of a page and a name with its role or label: “Para Publicaci”, “ó”, “n Inmediata”."""
SHORT = 30
"""Characters of the longest of them."""
FAR = 10
"""The same of a whole card: name, role, house, street, town."""
NEAR = 3
"""Lines under a label among which the address or number stands."""


def runs(blocks: list[Block], places: range, start: int, end: int, *, has_words: bool = True) -> list[list[int]]:
    """Return the runs of blocks among ``places`` that print contacts; the release's text is from start to end.

    ``has_words`` says that the words of its language are known; where they are not, a label and a colon over an
    address or number, outside the text, are a contact.
    """
    found: list[list[int]] = []
    index, above = places.start, _above_boilerplate(blocks, start, end)
    while index < places.stop:
        below = above.start if index in above else end
        is_outside = index < start or index >= below
        is_last = is_outside or (index == end - 1 and len(blocks[index].text) < contact_roles.LONGEST_ROLE)
        if not (_opens(blocks, index, start, below) or (is_last and not has_words and _is_labelled(blocks, index))):
            index += 1
            continue
        run = [*_labelled_above(blocks, index, places.start), index] if index < start else [index]
        run += range(index + 1, index + _lines_of_sentence(blocks, index))
        index = run[-1]
        if index + 1 < places.stop and _is_heading_of_sentence(blocks, index):
            index += 1
            run.append(index)
        last = len(blocks) if places.stop > start else places.stop  # people go on below the last place to start
        while index + 1 < last and len(run) < MOST:
            heads_another = _is_for_others(blocks, run[0]) and contact_lines.is_contact_line(blocks[index + 1].text)
            is_below = index + 1 >= start and contact_letterheads.starts(
                [blocks[at].text for at in run], [block.text for block in blocks[index + 1 : index + 1 + FAR]]
            )
            if heads_another or is_below or not _continues(blocks, index + 1, start, _reach_of(blocks, run, start)):
                break
            index += 1
            run.append(index)
        found.append(run)
        index += 1
    return [run for run in found if not _is_for_others(blocks, run[0])] or found


def _labelled_above(blocks: list[Block], index: int, first: int) -> list[int]:
    """Return the line right above a contact of the head that is a label and a number: “Technical: 202 555 0100”."""
    text = blocks[index - 1].text if index > first else ""
    label, colon, rest = text.partition(":")
    is_number = bool(colon) and contact_parts.reaches(rest) and len(text) < contact_roles.LONGEST_ROLE
    is_of_head = is_number and not is_heading(label, "phone_labels") and not contact_lines.is_for_public(text)
    return [index - 1] if is_of_head and not _is_head(text) else []


def _above_boilerplate(blocks: list[Block], start: int, end: int) -> range:
    """Return the short lines between the last paragraph of a text and the heading of what is said of its issuer."""
    places = (at for at in range(end - 1, start, -1) if opener(blocks[at].text, "boilerplate_openers"))
    last = first = next((at for at in places if at and not blocks[at - 1].is_prose), start)
    while first > start + 1 and not blocks[first - 1].is_prose:
        first -= 1
    return range(first, last)


def _is_for_others(blocks: list[Block], index: int) -> bool:
    """Return whether a line leads to an address or number, and has no word of a contact: “Please register here:”."""
    text = blocks[index].text
    is_of_contact = contact_lines.is_contact_line(text) or contact_names.has_heading(text)
    return text.endswith((":", "：")) and not (is_of_contact or _labels_people(blocks, index))


def _opens(blocks: list[Block], index: int, start: int, end: int) -> bool:
    """Return whether contacts start here: with an opener, or in the head or after the text with a bare name."""
    text = blocks[index].text
    if _is_over_rows(blocks, index) or _labels_people(blocks, index):
        return True
    if contact_lines.is_for_public(text):
        return False
    if _leads(blocks, index, end) or (index >= end - 1 and _is_office(blocks, index)):
        return True
    if index >= end and (any(map(_is_row, text.splitlines())) or _is_labelled_name(text)):
        return True
    is_outside = index < start or index >= end
    if (is_outside or index == end - 1) and contact_lines.heads_number(text):
        return True
    return is_outside and (
        (index < start and (_has_own_address(blocks, index) or contact_heads.starts(blocks, index, start)))
        or _is_name_over_reach(blocks, index, start, end)
        or ((contact_lines.is_whole(text) or _is_card(text)) and _is_placed(blocks, index, end))
        or (index < start and contact_lines.is_desk(text) and _is_placed(blocks, index, end, apart=MOST_APART))
    )


def _leads(blocks: list[Block], index: int, end: int) -> bool:
    """Return whether a line says that contacts follow, or is itself one, or the first row of several."""
    is_line = contact_lines.is_contact_line(blocks[index].text) or _ends_in_colon_over_reach(blocks, index, end)
    return is_line or _lines_of_sentence(blocks, index) > 1 or _are_rows(blocks, index, end)


def _is_card(text: str) -> bool:
    """Return whether the lines of a block are a person and how to reach that person; a street makes it a letterhead."""
    lines = text.splitlines()
    is_short = len(lines) in CARD_LINES and max(map(len, lines)) < contact_lines.LONGEST_LEAD_IN
    is_person = is_short and contact_lines.names_someone(lines[0]) and any(map(contact_parts.reaches, lines[1:]))
    return is_person and not any(map(contact_letterheads.is_postal, lines))


def _labels_people(blocks: list[Block], index: int) -> bool:
    """Return whether a line is a label of the press or of an office, over a person and a way to reach that person."""
    text = blocks[index].text
    if not text.endswith((":", "：")) or len(text) > LONGEST_HEADING:
        return False
    below = [line for block in blocks[index + 1 : index + 1 + FAR] for line in block.text.splitlines()][:FAR]
    is_over_name = bool(below) and contact_lines.names_someone_first(below[0])
    is_known = contact_names.has_heading(text) or contact_names.has_role(text) or has_any(text, "press_words")
    is_over_post = any(map(contact_roles.is_post, below[1:2]))  # “Source:”, “Ana Silva”, “Press officer”
    near = below if is_over_post else below[: NEAR + 1]
    return is_over_name and bool(is_known or is_over_post) and any(map(contact_parts.reaches, near))


def _is_over_rows(blocks: list[Block], index: int) -> bool:
    """Return whether a line that ends in a colon stands over two that each name somebody with a number of their own."""
    text = blocks[index].text
    rows = [line for block in blocks[index + 1 : index + 3] for line in block.text.splitlines()][:2]
    is_label = text.endswith((":", "：")) and len(text) <= LONGEST_HEADING
    return is_label and len(rows) > 1 and all(map(contact_lines.is_row, rows))


def _are_rows(blocks: list[Block], index: int, end: int) -> bool:
    """Return whether from here on the text ends, or goes on below it, in lines of people with numbers."""
    if not contact_lines.is_row(blocks[index].text.partition("\n")[0]):
        return False  # as nearly every line of a text
    rows = [line for block in blocks[index : max(end, index + 2)] for line in block.text.splitlines()]
    return len(rows) > 1 and all(map(contact_lines.is_row, rows))


def _lines_of_sentence(blocks: list[Block], index: int) -> int:
    """Return how many blocks a sentence fills that leads to a contact and is broken over several, as mail is."""
    return contact_sentences.lines_of_sentence(
        [block.text for block in blocks[index : index + contact_sentences.MOST_LINES]]
    )


def _is_office(blocks: list[Block], index: int) -> bool:
    """Return whether a line below the text is a press office, “Press office of Acme”, over a way to reach it."""
    text = blocks[index].text
    is_short = len(text) < LONGEST_HEADING and not text.rstrip().endswith((".", "!", "?"))
    is_desk = contact_names.has_role(text) and has_any(text, "press_words")
    opens = is_short and (is_desk or bool(opener(text, "contact_headings")))
    return opens and any(_reaches(blocks, at) for at in range(index + 1, min(index + 3, len(blocks))))


def _is_labelled_name(text: str) -> bool:
    """Return whether a line is a name with labelled numbers: “Ana Silva - Tel. 202 555 0100 - Cell. 202 555 0101”."""
    if len(text) >= contact_roles.LONGEST_ROLE or not contact_lines.names_someone_first(text):
        return False
    return len(contact_parts.chunks(text)) == 1 and any(
        is_heading(kind, "phone_labels") for kind in contact_parts.labels_in(text)
    )


def _has_own_address(blocks: list[Block], index: int) -> bool:
    """Return whether a line is a name and a number, over an address that is made of the name."""
    text = blocks[index].text
    if not (contact_parts.reaches(text) and contact_lines.names_someone(text)):
        return False
    name = contact_parts.chunks(text)[:1]
    below = (address for block in blocks[index : index + NEAR] for address in contact_parts.emails(block.text))
    return any(contact_names.has_made(name[0], address) for address in below)


def _is_row(text: str) -> bool:
    """Return whether a line is the row of a table that names somebody and says how to reach them."""
    has_cells = "\t" in text or text.startswith("|")
    return has_cells and contact_lines.names_someone_first(text) and contact_parts.reaches(text)


def _is_labelled(blocks: list[Block], index: int) -> bool:
    """Return whether a line is a label and a colon, with an address or number after it or in the next lines."""
    label = LABEL.match(blocks[index].text)
    if label is None or label[0].casefold().startswith(("http", "www")):
        return False
    rest = blocks[index].text[label.end() :]
    below = blocks[index + 1 : index + 1 + NEAR]
    return contact_parts.reaches(rest) or (not rest.strip() and any(contact_parts.reaches(each.text) for each in below))


def _ends_in_colon_over_reach(blocks: list[Block], index: int, end: int) -> bool:
    """Return whether a line at the end of the text leads to an address or number in the next one."""
    text = blocks[index].text
    if not text.endswith((":", "：")) or index + 1 >= len(blocks) or not _reaches(blocks, index + 1):
        return False
    return index >= end - 2 or (len(text) < LONGEST_HEADING and contact_names.has_heading(text))


def _is_name_over_reach(blocks: list[Block], index: int, start: int, end: int) -> bool:
    """Return whether a bare name, in the head or after the text, stands over an address or number."""
    below = [block.text for block in blocks[index + 1 : index + 1 + MOST_LABELS + NEAR]]
    if not any(map(contact_parts.reaches, below)):
        return False
    name = blocks[index].text
    is_signed = contact_roles.is_post(below[0]) and index >= end  # between post and number stands a letterhead
    near = [text for text in below if not is_heading(text, "phone_labels")][: None if is_signed else NEAR]
    has_role = any(map(contact_names.has_role, takewhile(lambda text: not contact_parts.reaches(text), near)))
    has_own = has_role or any(
        contact_names.has_made(name, each) for text in near for each in contact_parts.emails(text)
    )
    near = near if index < start or has_own else near[:1]
    if not (any(map(contact_parts.reaches, near)) and contact_lines.names_someone(name)):
        return False
    if index < start and any(map(contact_letterheads.is_postal, near)):
        return False  # a letterhead: who heads the office, its street and its switchboard
    is_labelled = any(opener(text, "phone_labels") and contact_parts.reaches(text) for text in near)
    return _is_placed(blocks, index, end, apart=MOST_APART if has_role or is_labelled else 0)


def _is_placed(blocks: list[Block], index: int, end: int, *, apart: int = 0) -> bool:
    """Return whether a line stands where contacts do: after the text, or under the title or a line of the head.

    Case numbers may stand between, and as many other short lines as ``apart``: a release line that was broken, a label.
    """
    above = index - 1
    while above > 0 and (_is_number_line(blocks[above].text) or (apart and _is_between(blocks, above))):
        apart -= not _is_number_line(blocks[above].text)
        above -= 1
    return index >= end or (index > 0 and (_is_head(blocks[above].text) or rivals.is_repeated(blocks, above)))


def _is_between(blocks: list[Block], index: int) -> bool:
    """Return whether a line is short, and nothing by which a head is known."""
    text = blocks[index].text
    is_known = _is_head(text) or contact_parts.reaches(text) or rivals.is_repeated(blocks, index)
    return len(text) < SHORT and not blocks[index].is_prose and not is_known


def _is_number_line(text: str) -> bool:
    """Return whether a line of the head is the number of a case or file: “Case # 11ZF0110”."""
    is_short = len(text.split()) <= NUMBER_WORDS or (len(text) < LONGEST_HEADING and bool(NUMBERS.match(text)))
    return is_short and any(map(str.isdigit, text)) and not (_is_head(text) or contact_parts.reaches(text))


def _is_head(text: str) -> bool:
    return page.is_release_line(text) or day_lines.stands_alone(text)


def _is_heading_of_sentence(blocks: list[Block], index: int) -> bool:
    """Return whether a heading such as “Contact” stands over a sentence that says whom to reach, and how."""
    below = blocks[index + 1]
    heads = is_heading(blocks[index].text, "contact_headings") and below.is_prose
    return heads and len(below.text) < SENTENCE and contact_parts.reaches(below.text)


def _reach_of(blocks: list[Block], run: list[int], start: int) -> int:
    """Return among how many lines the next address or number of a run may stand: after the first one menus are near."""
    is_first = run[0] < start or not any(_reaches(blocks, at) for at in run)
    return FAR if is_first else NEAR + 1


def _continues(blocks: list[Block], index: int, start: int, reach: int) -> bool:
    """Return whether a line goes on with a block of contacts: a menu below the last one does not."""
    text = blocks[index].text
    line = release_line.read(text)
    ends = is_end_mark(text) or line is not None or bool(opener(text, "boilerplate_openers"))
    is_of_office = any(map(contact_parts.emails, (block.text for block in blocks[index + 1 : index + 2])))
    ends = ends or (contact_lines.is_for_public(text) and not is_of_office) or page.is_below(text)
    reached = any(_reaches(blocks, other) for other in range(index + 1, min(index + 3, len(blocks))))
    is_title = index < start and page.is_title(text) and len(text.split()) > 5 and not reached
    if ends or is_title or _is_paragraph(blocks[index]):
        return False
    if _is_under_number(blocks, index) or _is_below_bare_number(blocks, index):
        return True
    ahead = range(index, min(index + reach, start if index < start else len(blocks)))
    return contact_lines.is_detail(text) and any(_reaches(blocks, other) for other in ahead)


def _is_under_number(blocks: list[Block], index: int) -> bool:
    """Return whether a name stands under a heading with a number, or with its role under another name there."""
    above = index - 1
    while above >= max(0, index - NEAR) and "," in blocks[index].text and _is_only_name(blocks[above].text):
        above -= 1
    return above >= 0 and contact_lines.heads_number(blocks[above].text) and _is_only_name(blocks[index].text)


def _is_below_bare_number(blocks: list[Block], index: int) -> bool:
    """Return whether a name stands under a bare number, or a role under it, where a number opens the contacts."""
    lines = [block.text for block in blocks[max(0, index - MOST) : index + 1]]
    start = next((at for at in range(len(lines) - 2, -1, -1) if is_heading(lines[at], "contact_headings")), -1)
    if start < 0 or not is_bare_number(lines[start + 1]):
        return False
    is_role = contact_names.has_role(lines[-1]) and _is_only_name(lines[-2]) and is_bare_number(lines[-3])
    return (is_bare_number(lines[-2]) and _is_only_name(lines[-1])) or is_role


def _is_only_name(text: str) -> bool:
    return contact_lines.names_someone_first(text) and not contact_parts.reaches(text)


def _reaches(blocks: list[Block], index: int) -> bool:
    return contact_parts.reaches(blocks[index].text) and not _is_paragraph(blocks[index])


def _is_paragraph(block: Block) -> bool:
    """Return whether a block reads as a paragraph, and is no long row of somebody with a number."""
    return block.is_prose and not contact_lines.is_row(block.text)
