"""Where a page prints its contacts: the runs of blocks that are an opener or heading and the short lines after it."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from pressctl.importers.extraction import contact_heads, contact_places, contact_starts, site_offices
from pressctl.importers.extraction.contact_starts import FAR, NEAR
from pressctl.importers.extraction.contacts import extensions as contact_extensions
from pressctl.importers.extraction.contacts import languages as contact_languages
from pressctl.importers.extraction.contacts import letterheads as contact_letterheads
from pressctl.importers.extraction.contacts import lines as contact_lines
from pressctl.importers.extraction.contacts import mail_links as contact_mail_links
from pressctl.importers.extraction.contacts import names as contact_names
from pressctl.importers.extraction.contacts import parts as contact_parts
from pressctl.importers.extraction.contacts import roles as contact_roles
from pressctl.importers.extraction.contacts import ways as contact_ways
from pressctl.importers.extraction.contacts.around_numbers import is_filler
from pressctl.importers.extraction.contacts.houses import is_bare_way
from pressctl.importers.extraction.contacts.orders import is_bare_number
from pressctl.importers.extraction.lines import advisories, page
from pressctl.importers.extraction.lines.blocks import Block
from pressctl.importers.extraction.words import is_heading, opener
from pressctl.prose.lines import release_line
from pressctl.prose.lines.end_mark import is_end_mark

MOST = 60
"""Blocks of one run at most: ten people with six lines each."""
DATA, LONGEST_DATUM = 3, 60
"""Lines of a page's data above its number, and characters of the longest of them."""
MOST_OFFICES = 3
"""Lines above a number that say whose it is: the house, the department, the office."""
LONG = 5
"""Words that a headline among contacts has more than."""
HANDLE = re.compile(r"@[\w.]{2,40}")
"""Somebody's name at a network, on a line of its own."""
SENTENCE = 400
"""Characters of the longest sentence under a contact heading."""


def runs(blocks: list[Block], places: range, start: int, end: int, has_words: Callable[[], bool]) -> list[list[int]]:
    """Return the runs of blocks among ``places`` that print contacts; the release's text is from start to end.

    ``has_words`` is asked whether the words of its language are known; where they are not, a label and a colon over an
    address or number, outside the text, are a contact.
    """
    found: list[list[int]] = []
    index, above, of_site = places.start, _above_boilerplate(blocks, start, end), site_offices.places(blocks, end)
    while index < places.stop:
        below = above.start if index in above else end
        is_outside = index < start or index >= below
        is_last = is_outside or (index == end - 1 and len(blocks[index].text) < contact_roles.LONGEST_ROLE)
        if index in of_site or not (
            contact_starts.opens(blocks, index, start, below)
            or _is_again(blocks, found, index)
            or (is_last and contact_starts.is_labelled(blocks, index) and not has_words())
        ):
            index += 1
            continue
        above_it = _labelled_above if index < start else _rows_above
        last_of_text = below - _is_house_over(blocks, index, below)
        run = [
            *above_it(
                blocks,
                index,
                places.start if index < start else max(places.start, last_of_text, *(run[-1] + 1 for run in found)),
            ),
            index,
        ]
        run += range(index + 1, index + contact_starts.lines_of_sentence(blocks, index))
        index = run[-1]
        if index + 1 < places.stop and _is_heading_of_sentence(blocks, index):
            index += 1
            run.append(index)
        last = len(blocks) if places.stop > start else places.stop  # people go on below the last place to start
        while index + 1 < last and len(run) < MOST and _goes_on(blocks, run, start):
            index += 1
            run.append(index)
        run += _person_below(blocks, run, last)
        run = _from_own_heading(blocks, run)
        found.append(run)
        index = run[-1] + 1
    told = [run for run in found if not _is_for_others(blocks, run[0])]
    return [run for run in found if run in told or _is_again(blocks, told, run[0])] or found


def _goes_on(blocks: list[Block], run: list[int], start: int) -> bool:
    """Return whether the line below a run goes on with it: no other head, letterhead or site line."""
    index = run[-1] + 1
    heads_another = _is_for_others(blocks, run[0]) and contact_lines.is_contact_line(blocks[index].text)
    heads_another = heads_another or _heads_other_readers(blocks[run[0]].text, blocks[index].text)
    if heads_another or (len(run) > 1 and _is_again(blocks, [run], index)):
        return False
    is_within = _lines_of_card(blocks, run) > NEAR + 1 and not contact_starts.reaches(blocks, run[-1])
    is_letterhead = index >= start and contact_letterheads.starts(
        tuple(blocks[at].text for at in run), tuple(block.text for block in blocks[index : index + FAR])
    )
    is_reached = contact_starts.reaches(blocks, run[-1])
    if is_reached and site_offices.starts(blocks, index):
        return False
    return (is_within or not is_letterhead) and _continues(blocks, index, start, _reach_of(blocks, run, start))


def _heads_other_readers(heading: str, text: str) -> bool:
    """Return whether a line is the heading of numbers for others: “Information for students:”, of “… for media:”."""
    are_headings = heading.endswith(contact_starts.COLONS) and text.endswith(contact_starts.COLONS)
    is_alike = are_headings and heading.split(maxsplit=1)[0] == text.split(maxsplit=1)[0]
    return is_alike and contact_names.has_press_word(heading) and not contact_names.has_press_word(text)


def _labelled_above(blocks: list[Block], index: int, first: int) -> list[int]:
    """Return the line above a contact of the head that is a label and a number, or the name above a post."""
    if told := _data_above(blocks, index, first):
        return told
    text = blocks[index - 1].text if index > first else ""
    if contact_names.is_name(text) and contact_roles.is_post(blocks[index].text):
        return [index - 1]
    label, colon, rest = text.partition(":")
    is_number = bool(colon) and contact_ways.reaches(rest) and len(text) < contact_roles.LONGEST_ROLE
    is_of_head = is_number and not is_heading(label, "phone_labels") and not contact_lines.is_for_public(text)
    return [index - 1] if is_of_head and not contact_places.is_head(text) else []


def _person_below(blocks: list[Block], run: list[int], last: int) -> list[int]:
    """Return the two lines under a heading of contacts that are somebody and a post, with no number below."""
    at = run[-1] + 1
    if len(run) > 1 or at + 1 >= last or not is_heading(blocks[run[0]].text, "contact_headings"):
        return []
    name, post = blocks[at].text, blocks[at + 1].text
    is_person = contact_names.is_name(contact_names.without_courtesy(name)) and contact_roles.is_post(post)
    return [at, at + 1] if is_person and len(post) < contact_roles.LONGEST_ROLE else []


def _from_own_heading(blocks: list[Block], run: list[int]) -> list[int]:
    """Return a run from the heading that is right above its first number on, where what stands over it is of others.

    “For more information” may head links to documents, and a name sign a quotation: “Press contacts:” stands below.
    """
    first = next((place for place, at in enumerate(run) if contact_starts.reaches(blocks, at)), 0)
    texts = [blocks[at].text for at in run[:first]]
    is_own = len(texts) > 1 and contact_lines.is_contact_line(blocks[run[first]].text)
    if is_own and not any(map(_is_of_somebody, texts[1:])):
        return run[first:]
    at = next((at for at in range(first - 1, 0, -1) if contact_lines.is_contact_line(texts[at])), 0)
    is_over_name = bool(at) and texts[at].endswith(contact_starts.COLONS)
    is_over_name = is_over_name and any(map(contact_lines.names_someone_first, texts[at + 1 : at + 2]))
    is_under_signature = bool(at) and not contact_lines.is_contact_line(texts[0])
    has_name = is_under_signature and any(map(contact_names.is_name, contact_parts.chunks(texts[at])))
    return run[at:] if at > MOST_OFFICES or is_over_name or has_name else run


def _is_of_somebody(text: str) -> bool:
    return contact_lines.names_someone_first(text) or contact_names.has_role(text) or contact_roles.is_office(text)


def _rows_above(blocks: list[Block], index: int, first: int) -> list[int]:
    """Return the lines right above a contact below the text that are rows of others, its number or the office of it."""
    if desk := _desk_above(blocks, index, first):
        return desk
    at = index
    while at > first and contact_lines.is_row(blocks[at - 1].text) and not contact_starts.is_paragraph(blocks[at - 1]):
        at -= 1
    if at > first and is_bare_number(blocks[at - 1].text) and contact_lines.names_someone_first(blocks[at].text):
        at -= 1
    is_named = contact_names.is_name(blocks[at].text) or _is_desk(blocks[at])
    is_somebody = is_named or contact_starts.reaches(blocks, at)
    while is_somebody and at > max(first, index - MOST_OFFICES) and _is_office(blocks[at - 1]):
        at -= 1
    return [*range(at, index)]


def _is_house_over(blocks: list[Block], index: int, end: int) -> bool:
    """Return whether the last line of a text is the house of the desk right below it: “Town of Ulm”, “Press Office”."""
    if index != end or end == 0 or not _is_desk(blocks[index]) or contact_starts.reaches(blocks, index):
        return False
    return _is_office(blocks[end - 1]) and contact_parts.chunks(blocks[end - 1].text) == (blocks[end - 1].text,)


def _is_desk(block: Block) -> bool:
    """Return whether a block is the name of a desk, and no heading of contacts with a word for these."""
    is_named = contact_names.has_role(block.text) and not contact_names.has_heading(block.text)
    return is_named and not block.is_prose and len(block.text) < contact_lines.LONGEST_LEAD_IN


def _desk_above(blocks: list[Block], index: int, first: int) -> list[int]:
    """Return the desk and its address above the label of a number with which a contact starts: “Telephone (media):”."""
    if not opener(blocks[index].text, "phone_labels"):
        return []
    for at in range(index - 1, max(first, index - 1 - MOST_OFFICES) - 1, -1):
        if blocks[at].is_prose or contact_starts.reaches(blocks, at):
            break
        if _is_office(blocks[at]) or contact_names.has_role(blocks[at].text):
            return [*range(at, index)]
    return []


def _is_office(block: Block) -> bool:
    """Return whether a block is a short line that names an office or a firm, and no number."""
    is_short = len(block.text) < contact_lines.LONGEST_LEAD_IN and contact_lines.is_detail(block.text)
    is_office = contact_roles.is_office(block.text) and not contact_starts.is_credit(block.text)
    return is_short and is_office and not (block.is_prose or advisories.says_when_or_where(block.text))


def _data_above(blocks: list[Block], index: int, first: int) -> list[int]:
    """Return the lines right above the number of a page's data that say whose it is; none above a contact's heading."""
    at, is_headed = index, contact_lines.is_contact_line(blocks[index].text)
    while at > first and index - at < DATA and not is_headed and _is_datum(blocks[at - 1].text):
        at -= 1
    return [*range(at, index)]


def _is_datum(text: str) -> bool:
    """Return whether a short line is the label of somebody or of an office, and who it is."""
    label, colon, rest = text.replace("：", ":").partition(":")
    label = label if colon else text.split(maxsplit=1)[0]
    is_told = bool(rest.strip()) if colon else len(text.split()) > 1 and not contact_roles.is_post(text)
    return is_told and len(text) < LONGEST_DATUM and is_filler(label) and not contact_ways.reaches(text)


def _is_again(blocks: list[Block], runs_: list[list[int]], index: int) -> bool:
    """Return whether a line is the label that stood above another contact: twice “Imprint:”."""
    text = blocks[index].text
    return text.endswith((":", "：")) and any(blocks[run[0]].text == text for run in runs_)


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
    if not text.endswith((":", "：")):
        return False
    is_of_contact = contact_lines.is_contact_line(text) or contact_names.has_heading(text)
    return not (is_of_contact or contact_starts.labels_people(blocks, index))


def _is_heading_of_sentence(blocks: list[Block], index: int) -> bool:
    """Return whether a heading such as “Contact” stands over a sentence that says whom to reach, and how."""
    text, below = blocks[index].text, blocks[index + 1]
    is_bare = is_heading(text, "contact_headings") or contact_starts.heads_note(blocks, index)
    return is_bare and below.is_prose and len(below.text) < SENTENCE and contact_ways.reaches(below.text)


def _reach_of(blocks: list[Block], run: list[int], start: int) -> int:
    """Return among how many lines the next address or number of a run may stand: after the first one menus are near."""
    is_first = run[0] < start or not any(contact_starts.reaches(blocks, at) for at in run)
    ahead = [block.text for block in blocks[run[-1] + 1 : run[-1] + 1 + FAR]]
    is_again = contact_letterheads.is_again([blocks[at].text for at in run], ahead)
    return FAR if is_first or is_again else max(NEAR + 1, _lines_of_card(blocks, run))


def _lines_of_card(blocks: list[Block], run: list[int]) -> int:
    """Return how many lines the last person of a run has, up to the first number; 0 where another cannot follow.

    The next may be set in as many, and begin with a name or a post: “Manager”, a department, a house, a town, a number.
    """
    reached = [0, *(place for place, at in enumerate(run) if contact_starts.reaches(blocks, at))]
    cards = [after - before for before, after in pairwise(reached) if after - before > 1]
    first = blocks[run[reached[-1]] + 1].text if run[reached[-1]] + 1 < len(blocks) else ""
    is_person = contact_lines.names_someone_first(first) or any(map(contact_roles.is_post, contact_parts.chunks(first)))
    is_next, *is_first = (contact_heads.is_over_name(blocks, at) for at in (run[reached[-1]] + 1, *run[:2]))
    return cards[-1] if cards and (is_person or (is_next and any(is_first))) and len(reached) > 1 else 0


def _continues(blocks: list[Block], index: int, start: int, reach: int) -> bool:
    """Return whether a line goes on with a block of contacts: a menu below the last one does not."""
    text = blocks[index].text
    if contact_starts.is_paragraph(blocks[index]) or _ends(blocks, index):
        return False
    if index < start and _is_title(blocks, index) and not _names_house(blocks, index):
        return False
    if not contact_parts.chunks(text) and contact_languages.of_lines([text]):
        return True  # “Languages: English, French”, below the last number
    if contact_extensions.is_led_by_extension(text) and len(text) < contact_lines.LONGEST_LEAD_IN:
        return True  # “Ana Silva, ext. 14”, below the number of the house
    is_link = HANDLE.fullmatch(text) is not None or bool(contact_mail_links.name_in(text))
    if is_link or _is_under_number(blocks, index) or _is_below_number(blocks, index):
        return True
    ahead = range(index, min(index + reach, start if index < start else len(blocks)))
    return contact_lines.is_detail(text) and any(contact_starts.reaches(blocks, other) for other in ahead)


def _ends(blocks: list[Block], index: int) -> bool:
    """Return whether a line is nothing of contacts: a mark, a release line, what heads other things, a hotline."""
    text = blocks[index].text
    if is_end_mark(text) or release_line.read(text) or opener(text, "boilerplate_openers") or page.is_below(text):
        return True
    is_of_office = any(contact_ways.emails(block.text) for block in blocks[index + 1 : index + 2])
    return contact_lines.is_for_public(text) and not is_of_office


def _is_title(blocks: list[Block], index: int) -> bool:
    """Return whether a line of the head may be the headline: many words, over no address or number."""
    text, below = blocks[index].text, range(index + 1, min(index + 3, len(blocks)))
    is_long = len(text.split()) > LONG and page.is_title(text)
    return is_long and not any(contact_starts.reaches(blocks, other) for other in below)


def _names_house(blocks: list[Block], index: int) -> bool:
    """Return whether a line is the name of a house, under a heading of contacts, or its address."""
    above, text = blocks[index - 1].text, blocks[index].text
    is_headed = above.endswith((":", "：")) and contact_lines.is_contact_line(above)
    is_office = is_headed and any(map(contact_roles.is_office, contact_parts.chunks(text)))
    return is_office or contact_letterheads.is_postal(text)


def _is_under_number(blocks: list[Block], index: int) -> bool:
    """Return whether a name stands under a heading with a number, or with its role under another name there."""
    above = index - 1
    while above >= max(0, index - NEAR) and "," in blocks[index].text and _is_only_name(blocks[above].text):
        above -= 1
    return above >= 0 and contact_lines.heads_number(blocks[above].text) and _is_only_name(blocks[index].text)


def _is_below_number(blocks: list[Block], index: int) -> bool:
    """Return whether a name stands below the number of its house, or a role below it, where one opens the contacts."""
    lines = [block.text for block in blocks[max(0, index - MOST) : index + 1]]
    if len(lines) > 1 and contact_lines.names_whom(lines[-1]) and (_is_of_house(lines[-2]) or is_bare_way(lines[-2])):
        return True
    start = next((at for at in range(len(lines) - 2, -1, -1) if is_heading(lines[at], "contact_headings")), -1)
    house, *below = lines[start + 1 :] if start >= 0 else [""]
    is_over_number = bool(below) and is_bare_way(below[0]) and not contact_lines.names_someone_first(house)
    if not (_is_of_house(house) or (is_over_number and bool(contact_ways.phones(below[0])))):
        return False
    *above, last = lines[start + 1 :]
    many = len(above)
    while above and _is_only_name(above[-1]):
        above.pop()
    number = above[-1] if above else ""
    is_way = _is_of_house(number) or is_bare_way(number)
    is_role = contact_names.has_role(last) and len(above) < many and is_bare_way(number)
    return is_way and (_is_only_name(last) or is_role)


def _is_of_house(text: str) -> bool:
    """Return whether a line is a number, alone or behind the name of a house: “Acme plc   020 7946 0100”."""
    return "\n" not in text and bool(contact_ways.phones(text)) and not contact_lines.names_someone_first(text)


def _is_only_name(text: str) -> bool:
    return contact_lines.names_someone_first(text) and not contact_ways.reaches(text)
