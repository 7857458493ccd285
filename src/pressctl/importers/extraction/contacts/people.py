"""Media contacts out of the lines that print them: one sentence, or a block of short lines; each person a contact."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from pressctl.importers.extraction.contacts import languages as contact_languages
from pressctl.importers.extraction.contacts import mail_links
from pressctl.importers.extraction.contacts.another import is_house_below_rows, is_under_a_chief, starts_another
from pressctl.importers.extraction.contacts.around_numbers import without_leaders
from pressctl.importers.extraction.contacts.choice import of_fewest_left
from pressctl.importers.extraction.contacts.extensions import in_full
from pressctl.importers.extraction.contacts.houses import under_houses, under_numbers
from pressctl.importers.extraction.contacts.identity import who
from pressctl.importers.extraction.contacts.labels import REMARK
from pressctl.importers.extraction.contacts.lines import label_and_rest, names_someone_first, without_request
from pressctl.importers.extraction.contacts.mailboxes import has_made
from pressctl.importers.extraction.contacts.names import AROUND, has_press_word, is_name, listed, pair
from pressctl.importers.extraction.contacts.orders import (
    below_numbers,
    is_under_signature,
    of_one_office,
    rows,
    with_one_way,
)
from pressctl.importers.extraction.contacts.others import without_others
from pressctl.importers.extraction.contacts.parts import chunks, without_joined
from pressctl.importers.extraction.contacts.roles import is_office, short
from pressctl.importers.extraction.contacts.rows import heads_table, label_first, name_first
from pressctl.importers.extraction.contacts.sentences import by_way, unwrapped
from pressctl.importers.extraction.contacts.tables import columns_apart, dealt
from pressctl.importers.extraction.contacts.ways import emails, numbers_in, reaches, ways_in
from pressctl.importers.extraction.words import is_heading
from pressctl.prose.addresses.emails import is_pattern, written_out
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import WIDE, alternatives, every_word
from pressctl.release.model import Contact

BEFORE = re.compile(r"\A(?:[ .:：*_)）\[\]<>\t,،，、;؛；。/–—-]|\((?!\d))+")
"""What joins a part of a line to the one before; the bracket of an area code is part of the number."""
CLOSING = (")", "）")
POINT = regex(r"\A\s{0,4}[-•▪–]\s{1,4}(?=[^\W\d_])")
"""What marks a line as the point of a list."""
NEXT = regex(r"[;；]|\A\.\s{1,3}(?=[^\W\d_a-z])|[^\W\d_]{3}[)）]?\.\s{1,3}(?=[^\W\d_a-z])|[)）]\.\s")
"""What stands between two people on one line: a semicolon, or the end of a sentence."""
BRACKETED = regex(r"\s?[)）][\s,/|–—-]{1,4}[^\W\d_][^()（）\n]{1,40}[(（][^()（）\n]{0,12}")
"""What stands between two of a list who each have a number in brackets: “Suharti (0812 …) / Budi (0813 …)”."""
FEW = 2
"""Numbers at which an office is called."""


def read(lines: list[str]) -> list[Contact]:
    """Return the contacts that lines print; ``printed`` keeps the lines as they stand.

    Where several names come before the first address or number, as in a table read by its columns, nobody
    can say which is whose: that group is one contact with its lines and no name.
    """
    return list(_read(tuple(lines)))


@lru_cache(maxsize=64)
def _read(lines: tuple[str, ...]) -> tuple[Contact, ...]:
    """Return the same; kept, as many pages of a site print the same contacts."""
    said = [POINT.sub("", line.strip(" ")) for line in lines if any(map(str.isalnum, line))]  # no rules between them
    shown = _once([line for line in said if not (heads_table(line) or _is_credit(line))])
    shown = mail_links.with_names_first(shown, [is_heading(line, "contact_headings") for line in shown])
    told = unwrapped(without_others([without_leaders(line) for line in shown]))
    told = by_way([label_first(line) or name_first(line) or line for line in in_full(told)])
    return tuple(contact for passage in _passages(told) for contact in _of_passage(passage))


def _once(lines: list[str]) -> list[str]:
    """Return lines without a name at the start of one that stands alone above it, as the caption of a portrait."""
    found: list[str] = []
    for line in lines:
        above = found[-1].strip(AROUND) if found else ""
        is_again = line.startswith(f"{above} ") and is_name(above)
        found.append(line[len(above) :].lstrip() if is_again else line)
    return found


def _is_credit(line: str) -> bool:
    """Return whether a line says who took a picture, “Photo: City of Lyon”, or heads the writers of a text."""
    label, colon, _ = label_and_rest(line)
    is_of_picture = bool(colon) and not reaches(line) and is_heading(label.strip(), "picture_words")
    return is_of_picture or is_heading(line, "byline_words")


def _passages(lines: list[str]) -> list[list[str]]:
    """Return lines in parts between which “or” stands alone or ends a number's line, where each part is of somebody."""
    found: list[list[str]] = [[]]
    for line in lines:
        before, _, last = line.rstrip(":, ").rpartition(" ")
        is_joint = last.casefold() in listed("and_words", "or_words") and (not before or reaches(before))
        found[-1] += [before] if is_joint and before else [] if is_joint else [line]
        if is_joint:
            found.append([])
    are_told = (any(chunks(line) or is_heading(line, "contact_headings") for line in part) for part in found)
    return found if all(are_told) and all(any(map(reaches, part)) for part in found) else [lines]


def _of_passage(lines: list[str]) -> tuple[Contact, ...]:
    """Return the contacts of people who stand together."""
    by_line = [(_persons_of(line), is_same) for line, is_same in columns_apart(lines)]
    parted = [part for parts, _ in by_line for part in parts]
    is_first = [not at and is_same for parts, is_same in by_line for at, _ in enumerate(parts)]
    contacts = of_fewest_left(parted, _readings(parted, is_first))
    reached = tuple(contact for contact in contacts if contact.email or contact.phone)
    is_named = len(lines) > 1 and is_heading(lines[0], "contact_headings") and not any(map(reaches, lines))
    return reached or tuple(contact for contact in contacts[:1] if is_named and contact.name and contact.role)


def _readings(lines: list[str], is_first: list[bool]) -> Iterator[list[Contact]]:
    """Yield the contacts of lines in each of the orders in which offices print them, the likeliest first."""
    if groups := dealt(lines) or below_numbers(lines):
        yield _contacts(groups)
    yield _contacts(_people(lines, is_first))
    for order in (under_houses, under_numbers):
        if people := order(lines):
            yield [_contact(person, house) for person, house in people]


def _contacts(groups: list[list[str]]) -> list[Contact]:
    """Return the contact of each person in groups of lines, each of which may name several."""
    people = [each for group in with_one_way(groups) for each in (dealt(group) or [group])]
    return [_contact(person) for person in rows(of_one_office(people))]


def is_mixed(contact: Contact) -> bool:
    """Return whether a contact stands for several people whose details could not be told apart."""
    is_unnamed = not (contact.name or contact.role or contact.organisation)
    return is_unnamed and len(contact.phone) > 1


def is_of_nobody(contact: Contact) -> bool:
    """Return whether a sentence names nobody and has many numbers: those to dial in to a conference."""
    return not (contact.name or contact.email) and len(contact.phone) > FEW


def _persons_of(line: str) -> list[str]:
    """Return the parts of a line that names several people, each with the ways to reach that person."""
    ways = ways_in(line)
    if len(ways) < 2:
        return [line]
    parts, start, kinds = [], 0, {ways[0].is_address}
    is_name_after = not chunks(line[: ways[0].start])
    for (_, end, _), (following, _, is_address) in pairwise(ways):
        gap = line[end:following]
        if _names_another(gap, is_same_kind=is_address in kinds):
            remark = REMARK.match(line, end)
            is_in_brackets = remark is not None and any(map(is_name, chunks(remark[1])))
            closed = end + (gap[:1] in CLOSING)
            cut = following if is_name_after or is_in_brackets else remark.end() if remark else closed
            parts.append(line[start:cut])
            start, kinds = cut, set()
        kinds.add(is_address)
    return [_started(part) for part in (*parts, line[start:])]


def _names_another(gap: str, *, is_same_kind: bool) -> bool:
    """Return whether what stands between two ways to reach someone names another person.

    A name alone may be that of an organisation; a semicolon, “or”, or a second number say that it is a person's. The
    first two can lead to an office as well.
    """
    parts = chunks(_started(gap))
    is_listed = bool(NEXT.search(gap) or _another().search(f" {gap.lstrip(AROUND + ',')}"))
    if parts and BRACKETED.fullmatch(gap):
        return True
    remark = REMARK.match(gap)
    if remark and not is_same_kind and any(map(is_name, parts)) and not chunks(_started(gap[remark.end() :])):
        return False  # “202 555 0100 (Ana Silva) or by e-mail: …”
    if not any(map(is_name, parts)):
        is_apart = ";" in gap and (has_press_word(gap) or any(" " in part or is_office(part) for part in parts))
        return is_apart or (is_listed and any(is_office(part) or has_press_word(part) for part in parts))
    return is_same_kind or is_listed


def _started(part: str) -> str:
    """Return a part of a line without what joins it to the part before."""
    return _joint().sub("", without_joined(BEFORE.sub("", part)))


def _people(lines: list[str], is_first: list[bool]) -> list[list[str]]:
    """Return the lines of each person: a new one starts with a name, or a desk with an address of its own.

    ``is_first`` says of each whether it is the first part of a line; another one is of another person.
    """
    groups: list[list[str]] = [[]]
    for index, line in enumerate(lines):
        is_reached, ahead = any(map(reaches, groups[-1])), lines[index:]
        if not is_reached and (is_under_a_chief(groups[-1], ahead) or is_under_signature(groups[-1], line)):
            groups.append([])
        if not is_first[index]:
            groups.append([])
        elif is_reached and (starts_another(groups[-1], ahead) or is_house_below_rows(groups, ahead)):
            groups.append(_house_of_next(groups) if names_someone_first(line) else [])
        groups[-1].append(line)
    return [group for group in groups if group]


def _house_of_next(groups: list[list[str]]) -> list[str]:
    """Take the house above the next person from the person above it, where the first person has one above, too."""
    last = groups[-1]
    end = max(at for at, line in enumerate(last) if reaches(line)) + 1
    first = next((line for line in groups[0] if chunks(line)), "")
    if len(last) - end != 1 or reaches(first) or names_someone_first(first):
        return []
    return [last.pop()]


def _contact(lines: list[str], house: str = "") -> Contact:
    printed = " ".join(line.strip() for line in lines)
    mail = emails(printed)
    found = [each for each in mail if not is_pattern(each)] or mail
    numbers = tuple(numbers_in(lines))
    name, role, organisation = who([*map(without_request, lines)])
    return Contact(
        name="" if pair(name) else name,
        languages=contact_languages.of_lines(lines),
        role=role,
        organisation=short(", ".join(filter(None, (organisation, house)))),
        email=written_out(next((each for each in found if name and has_made(name, each)), found[0])) if found else "",
        phone=numbers,
        printed=printed,
    )


@cache
def _another() -> re.Pattern[str]:
    """Return the pattern of a word between two people in one line."""
    return re.compile(rf"\s+(?:{_and_or()})(?=[^\W\d_])")


@cache
def _joint() -> re.Pattern[str]:
    """Return the pattern of the word by which a part of a line goes on from the one before: “or Ana Silva”."""
    return re.compile(rf"\A(?:{_and_or()})(?=[^\W\d_])")


def _and_or() -> str:
    """Return the source of a pattern for “and” and “or”, with the space that most languages put behind them."""
    words = every_word("and_words", "or_words")
    apart, dense = alternatives(word for word in words if not WIDE.match(word)), alternatives(filter(WIDE.match, words))
    return rf"(?:{apart})\s+|(?:{dense})\s{{0,2}}"
