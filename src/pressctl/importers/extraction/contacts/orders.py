"""Orders in which offices print people: the number above its person, or the name and the number in one row."""

from __future__ import annotations

from itertools import takewhile

from pressctl.importers.extraction.contacts.desks import desk_in
from pressctl.importers.extraction.contacts.heads import heads
from pressctl.importers.extraction.contacts.lines import names_someone_first
from pressctl.importers.extraction.contacts.mailboxes import has_made, is_of_domain
from pressctl.importers.extraction.contacts.names import AROUND
from pressctl.importers.extraction.contacts.parts import chunks
from pressctl.importers.extraction.contacts.roles import is_office, is_post
from pressctl.importers.extraction.contacts.ways import emails, labels_in, phones, reaches, ways_in
from pressctl.importers.extraction.words import is_heading, opener

FEWEST = 2
"""Groups of lines that two people with a number above them are more than."""
LEAST_OF_SENTENCE = 8
"""Words of the shortest sentence that leads to an office."""
LEAST_OF_CARD = 3
"""Lines above the number of somebody from which the next person is known by having as many."""


def below_numbers(lines: list[str]) -> list[list[str]]:
    """Return the people whose numbers stand above their names; nothing where lines are in another order.

    Then the first line but headings is a number, alone or behind a heading or house, and every number has a name below
    it: “Acme plc 020 7946 0100”, “Ana Silva, chief executive”. An address may follow one person alone, or stand behind
    the last of those whose house has the number.
    """
    told = [line for line in lines if (chunks(line) or reaches(line)) and not is_heading(line, "contact_headings")]
    if not told or not _is_number(told[0]) or names_someone_first(told[0]):
        return []
    groups: list[tuple[list[str], list[str]]] = []
    for line in told:
        if not _is_number(line):
            groups[-1][1].append(line)
        elif groups and not groups[-1][1] and (is_bare_number(line) or _is_second(groups[-1][0], line)):
            groups[-1][0].append(line)
        else:
            groups.append(([line], []))
    if not all((named := heads(below)).people and not named.above for _, below in groups):
        return []
    mail = [address for line in told for address in emails(line)]
    people = (line for line in told if names_someone_first(line) and not is_of_domain(chunks(line)[0], mail))
    if len(groups) == 1 and is_bare_number(told[0]) and len([*people]) == 1:
        return [told]
    mails = [mail for _, below in groups for line in below for mail in emails(line)]
    has_own = any(map(phones, (line for _, below in groups for line in below)))
    is_mixed = any(map(reaches, (line for _, below in groups for line in below[:-1])))
    if has_own or is_mixed or (mails and not chunks(told[0])):
        return []
    return [
        [*person, *numbers, *(mail for line in below for mail in emails(line))]
        for numbers, below in groups
        for person in heads([_before_mail(line) for line in below]).people
    ]


def _before_mail(line: str) -> str:
    """Return what a line prints before its first address."""
    mail = next(iter(emails(line)), "")
    return line.partition(mail)[0] if mail else line


def _is_second(above: list[str], line: str) -> bool:
    """Return whether a line is a number with a label of its own, below one number: by day, and by night."""
    return len(above) == 1 and not chunks(line)


def _is_number(line: str) -> bool:
    return reaches(line) and not emails(line)


def is_bare_number(line: str) -> bool:
    """Return whether a line is a number and nothing else: no label says whose it is."""
    return reaches(line) and not chunks(line) and not emails(line) and not any(labels_in(line))


def rows(people: list[list[str]]) -> list[list[str]]:
    """Return people with what stands above a row behind it, where each has a row of a name and a way to reach it.

    What stands above such a row is a heading or a house, though it looks like a name: “Ufficio Stampa”.
    """
    places = [next((at for at, line in enumerate(group) if _is_row(line)), -1) for group in people]
    is_under_a_name = any(
        names_someone_first(line) for group, at in zip(people, places, strict=True) for line in group[:at]
    )
    if len(people) < 2 or -1 in places or not is_under_a_name:
        return people
    return [[group[at], *group[:at], *group[at + 1 :]] for group, at in zip(people, places, strict=True)]


def _is_row(line: str) -> bool:
    return reaches(line) and names_someone_first(line)


def with_one_way(people: list[list[str]]) -> list[list[str]]:
    """Return people with the address or number above or below them all, where each has one row with the other.

    One that is made of the last one's name is that person's. Where its label says “for both” they need no rows.
    """
    if len(people) > FEWEST and (line := _way_above(people)):
        return [[*group, line] for group in people[1:]]
    *above, last = (people[-1] if people else []) or [""]
    rows_ = [[line for line in group if chunks(line) or reaches(line)] for group in (*people[:-1], above)]
    are_rows = len(rows_) > 1 and all(rows and _is_row(rows[-1]) and not any(map(reaches, rows[:-1])) for rows in rows_)
    way = _one_way(last) if are_rows or (len(rows_) > 1 and _is_for_all(last)) else ""
    of_kind = emails if "@" in way else phones
    if not way or any(of_kind(line) for rows in rows_ for line in rows):
        return people
    if are_rows and has_made(chunks(rows_[-1][-1])[0], way):
        return people
    return [*([*group, last] for group in people[:-1]), people[-1]]


def _way_above(people: list[list[str]]) -> str:
    """Return the line of an address or number alone above people who each have one row with the other."""
    line, *more = [line for line in people[0] if not is_heading(line, "contact_headings")] or [""]
    way = _one_way(line) if not more else ""
    of_kind = emails if "@" in way else phones
    are_rows = _is_for_all(line) or all(len(group) == 1 and _is_row(group[0]) for group in people[1:])
    has_own = any(of_kind(line) for group in people[1:] for line in group)
    return line if way and are_rows and not has_own else ""


def _one_way(line: str) -> str:
    """Return the address or number of a line that has no other, and nothing else but its label."""
    ways = [*emails(line), *phones(line)]
    is_alone = len(ways) == 1 and not chunks(line)
    return ways[0] if is_alone and (not _label_of(line).strip(AROUND) or _is_labelled(line)) else ""


def _is_labelled(line: str) -> bool:
    """Return whether a line has a label of an address or number and no more, or one that says for whom it is."""
    return is_heading(_label_of(line), "email_labels", "phone_labels") or _is_for_all(line)


def _is_for_all(line: str) -> bool:
    """Return whether the label of an address or number says that it is that of several people: “Tel. (both):”."""
    words = "".join(" " if sign in AROUND else sign for sign in _label_of(line)).split()
    parts = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(len(words)))
    return any(
        is_heading(rest, "words_for_all") and (not label or is_heading(label, "email_labels", "phone_labels"))
        for label, rest in parts
    )


def _label_of(line: str) -> str:
    """Return what stands before the first address or number of a line."""
    ways = ways_in(line)
    return line[: ways[0].start] if ways else line


def of_one_office(people: list[list[str]]) -> list[list[str]]:
    """Return people with the office that stands above them all, each of whom has one row: it is that of each."""
    first, *others = people or [[""]]
    above, *first = [line for line in first if chunks(line) or reaches(line)] or [""]
    is_over_rows = bool(others) and all(len(rows_) == 1 and _is_row(rows_[0]) for rows_ in (first, *others))
    mail = [address for rows_ in (first, *others) for line in rows_ for address in emails(line)]
    are_houses = (is_office(part) or is_of_domain(part, mail) for part in chunks(above))
    is_shared = is_over_rows and not reaches(above) and any(are_houses)
    return [[above, *first], *([above, *rows_] for rows_ in others)] if is_shared else people


def is_set_alike(group: list[str], ahead: list[str]) -> bool:
    """Return whether a post stands above as many lines over a number as the name of the person above it does.

    “Manager, Media Office”, “Bank”, “Sydney”, “Phone: …” is another than “Ana Silva”, “Governor”, “Sydney”, “Phone: …”.
    """
    lines = [line for line in group if chunks(line) or reaches(line)]
    above, below = (len([*takewhile(lambda line: not reaches(line), some)]) for some in (lines, ahead))
    return below == above >= LEAST_OF_CARD and below < len(ahead) and any(map(is_post, chunks(ahead[0])))


def is_under_signature(group: list[str], line: str) -> bool:
    """Return whether a sentence that leads to an office and its number stands below somebody who signs a text."""
    is_signed = any(map(names_someone_first, group)) and not any(is_heading(each, "contact_headings") for each in group)
    leads = bool(opener(line, "contact_openers", "contact_headings") or desk_in(line))
    is_sentence = len(line.split()) >= LEAST_OF_SENTENCE and reaches(line) and not names_someone_first(line)
    return leads and is_sentence and is_signed and any(map(is_office, chunks(line)))
