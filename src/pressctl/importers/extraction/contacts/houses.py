"""People under the houses where they work, and people under their numbers: each is printed as the first one is."""

from __future__ import annotations

from itertools import pairwise, takewhile

from pressctl.importers.extraction.contacts.heads import heads
from pressctl.importers.extraction.contacts.mailboxes import is_of_domain
from pressctl.importers.extraction.contacts.names import is_addressed, is_firm_name, is_name
from pressctl.importers.extraction.contacts.parts import chunks
from pressctl.importers.extraction.contacts.roles import is_office, is_post
from pressctl.importers.extraction.contacts.ways import emails, phones, reaches
from pressctl.importers.extraction.words import is_heading

Person = tuple[list[str], str]
"""The lines of a person with the ways to reach the person, and the house above them or an empty text."""


def under_houses(lines: list[str]) -> list[Person]:
    """Return the people of several houses, each with what reaches them; none if the lines have another form.

    A house stands first, alone on its line, and its number under its people or right under itself: “Acme plc”, “Ana
    Silva”, “Bo Ek”, “020 7946 0100”. One that is known by its words or its address shows that the others are houses.
    """
    told = _told(lines)
    groups = _numbers_first(told) if len(told) > 1 and is_bare_way(told[1]) else _numbers_last(told)
    if len(groups) < 2 or not all(len(group) > 1 and _may_be_house(group[0]) for group in groups):
        return []
    mail = [address for line in told for address in emails(line)]
    if not any(_is_house(chunks(group[0])[0], mail) for group in groups):
        return []
    people = [_of_house(house, rest) for house, *rest in groups]
    return [person for each in people for person in each] if all(people) else []


def under_numbers(lines: list[str]) -> list[Person]:
    """Return people each under a number or address; none if one has no name, or two, or other ways than another.

    “202 555 0100”, “ana@example.org”, “Ana Silva”, “Press officer”.
    """
    groups: list[list[str]] = []
    for above, line in zip(["", *(told := _told(lines))], told, strict=False):
        if is_bare_way(line) and not (groups and is_bare_way(above)):
            groups.append([])
        if not groups:
            return []
        groups[-1].append(line)
    ways = [[*filter(is_bare_way, group)] for group in groups]
    named = [[line for line in group if line not in own] for group, own in zip(groups, ways, strict=True)]
    are_alike = len({tuple(bool(emails(line)) for line in own) for own in ways}) == 1
    are_people = all(len(heads(each).people) == 1 and not any(map(reaches, each)) for each in named)
    return [([*each, *own], "") for each, own in zip(named, ways, strict=True)] if are_alike and are_people else []


def _told(lines: list[str]) -> list[str]:
    """Return the lines that say something, but for headings of contacts."""
    return [line for line in lines if (chunks(line) or reaches(line)) and not is_heading(line, "contact_headings")]


def is_bare_way(line: str) -> bool:
    """Return whether a line has a way to reach somebody, and does not say whom."""
    return reaches(line) and not chunks(line)


def _numbers_first(lines: list[str]) -> list[list[str]]:
    """Return the lines of each house with its number right under its name."""
    starts = [at - 1 for at, line in enumerate(lines) if at and is_bare_way(line) and phones(line)]
    return [lines[at:end] for at, end in pairwise([0, *starts[1:], len(lines)])]


def _numbers_last(lines: list[str]) -> list[list[str]]:
    """Return the lines of each house with what reaches its people at the end."""
    groups: list[list[str]] = [[]]
    for line in lines:
        if groups[-1] and reaches(groups[-1][-1]) and not reaches(line):
            groups.append([])
        groups[-1].append(line)
    return groups


def _may_be_house(line: str) -> bool:
    """Return whether a line can be the name of a house, with what it does behind it: no number, nobody addressed."""
    return bool(chunks(line)) and not (reaches(line) or is_addressed(line))


def _is_house(part: str, mail: list[str]) -> bool:
    return is_firm_name(part) or is_office(part) or (is_name(part) and is_of_domain(part, mail))


def _of_house(house: str, lines: list[str]) -> list[Person]:
    """Return the people of a house, with its ways to reach them, or none if it is not clear whose these are."""
    found = heads([name for line in lines for name in _people_in(line)])
    ways = [[number for line in lines for number in phones(line)], [mail for line in lines for mail in emails(line)]]
    many = len(found.people)
    if not many or any(many > 1 and len(kind) not in {0, 1, many} for kind in ways):
        return []
    shown = [kind for kind in ways if kind] if many > 1 else [["\n".join(filter(reaches, lines))]]
    return [
        ([*person, *(kind[at % len(kind)] for kind in shown), *found.above, *found.below], ", ".join(chunks(house)))
        for at, person in enumerate(found.people)
    ]


def _people_in(line: str) -> list[str]:
    """Return what a line says of people under their house: “Ana Silva, Bo Ek (corporate finance)” names two.

    Only a post behind the second name would say that it is where the first one works.
    """
    parts = chunks(line)
    many = len([*takewhile(is_name, parts)])
    if many > 1 and not any(map(is_post, parts[many:])):
        return list(parts)
    told = ", ".join(parts) if reaches(line) else line
    return [told] if told else []
