"""Orders in which offices print people: the number above its person, or the name and the number in one row."""

from __future__ import annotations

from pressctl.importers.extraction.contact_lines import names_someone_first
from pressctl.importers.extraction.contact_parts import chunks, emails, labels_in, reaches
from pressctl.importers.extraction.contact_roles import is_office


def below_numbers(lines: list[str]) -> list[list[str]]:
    """Return the people whose numbers stand above their names; nothing where lines are in another order.

    Then the first line but headings is a bare number, and every number has a name below it; the last person may have
    an address below, too, where there is one person alone.
    """
    told = [line for line in lines if chunks(line) or reaches(line)]
    if not told or not is_bare_number(told[0]):
        return []
    groups: list[list[str]] = []
    for before, line in zip(["", *told], told, strict=False):
        if is_bare_number(line) and not is_bare_number(before):
            groups.append([])
        groups[-1].append(line)
    are_people = all(len(group) > 1 and _names_first(group) for group in groups)
    is_one = len(groups) == 1 and sum(map(names_someone_first, told)) == 1
    are_several = len(groups) > 1 and not reaches(told[-1])
    return groups if are_people and (is_one or are_several) else []


def _names_first(group: list[str]) -> bool:
    """Return whether the first line of a group that is no number names somebody."""
    return names_someone_first(next((line for line in group if not is_bare_number(line)), ""))


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


def of_one_office(people: list[list[str]]) -> list[list[str]]:
    """Return people with the office that stands above them all, each of whom has one row: it is that of each."""
    first, *others = people or [[""]]
    above, *first = [line for line in first if chunks(line) or reaches(line)] or [""]
    is_over_rows = bool(others) and all(len(rows_) == 1 and _is_row(rows_[0]) for rows_ in (first, *others))
    is_shared = is_over_rows and not reaches(above) and any(map(is_office, chunks(above)))
    return [[above, *first], *([above, *rows_] for rows_ in others)] if is_shared else people
