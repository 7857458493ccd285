"""Several people whose names stand before all their numbers, in columns or a list; or one beside the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile, zip_longest

from pressctl.importers.extraction.contacts.around_numbers import is_filler
from pressctl.importers.extraction.contacts.heads import Heads, Joint, heads
from pressctl.importers.extraction.contacts.mailboxes import has_made, is_of_domain
from pressctl.importers.extraction.contacts.names import (
    AROUND,
    has_role,
    is_name,
)
from pressctl.importers.extraction.contacts.parts import chunks
from pressctl.importers.extraction.contacts.requests import end_of_topic
from pressctl.importers.extraction.contacts.roles import is_post
from pressctl.importers.extraction.contacts.ways import emails, labels_in, numbers_in, phones, reaches, ways_in
from pressctl.importers.extraction.words import folded, is_heading, labels_of

GAP = re.compile(r"(?<=\S)(?:[ \u00a0]{3,30}|\t{1,9} {0,9})(?=\S)")
"""What stands between two columns."""

MOST_COLUMNS = 6
"""People side by side in the widest table."""


def columns_apart(lines: list[str]) -> list[tuple[str, bool]]:
    """Return lines with people side by side, “Ana Silva    Bo Ek”, as one column below the other.

    Each comes with whether it may be of the person above it, as the first of a further column may not.
    """
    found: list[tuple[str, bool]] = []
    for run in _runs(lines):
        rows = _without_labels([_cells(line) for line in run])
        columns = [*zip_longest(*rows, fillvalue="")] if _are_people(rows) else [run]
        told = [[cell for cell in column if cell] for column in columns]
        found += [(cell, at > 0 or not of) for of, column in enumerate(told) for at, cell in enumerate(column)]
    return found


def are_columns(lines: list[str]) -> bool:
    """Return whether lines begin with a table with a person in each column, names in one row and numbers in another."""
    return _are_people(_without_labels([_cells(line) for line in next(_runs(lines))]))


def _without_labels(rows: list[list[str]]) -> list[list[str]]:
    """Return the rows of a table without a first column that says what stands in each row: “Name”, “Phone”, “E-mail”.

    So it does where it is of nobody, and a row has numbers or addresses behind it.
    """
    labels_ = [cells[0] for cells in rows]
    are_labels = all(not label or _is_of_row(label) for label in labels_) and all(len(cells) > 2 for cells in rows)
    are_columns_ = are_labels and any(map(_is_of_row, labels_)) and any(_reach_alike(cells[1:]) for cells in rows)
    return [cells[1:] for cells in rows] if are_columns_ else rows


def _is_of_row(cell: str) -> bool:
    """Return whether the first cell of a row is the label of what stands in it: “Phone”, “Spokesperson”."""
    return is_filler(cell) or is_heading(cell, "phone_labels", "email_labels") or (is_post(cell) and not reaches(cell))


def _runs(lines: list[str]) -> Iterator[list[str]]:
    """Yield the lines in a row that have as many cells each, or are of the first column between or below them."""
    run: list[str] = []
    for line, below in zip_longest(lines, lines[1:], fillvalue=""):
        many, width = len(_cells(line)), len(_cells(run[0])) if run else 0
        is_short = 1 == many < width and ((reaches(line) and len(_cells(below)) == width) or _are_headings(run[0]))
        if run and many != width and not is_short:
            yield run
            run = []
        run.append(line)
    yield run


def _are_people(rows: list[list[str]]) -> bool:
    """Return whether rows are columns of people: each is named in one row, or has a number or address of a kind.

    In the rows of a list, “Ana Silva | Editor | 202 555 0100”, name and number are side by side.
    """
    if rows and _are_desks(rows[0]):
        return all(any(map(reaches, column)) for column in zip_longest(*rows, fillvalue=""))
    whole = [row for row in rows if len(row) > 1 and len(row) == len(rows[0])]
    named = [row for row in whole if not any(map(reaches, row)) and any(map(_names_one, row))]
    if not any(map(_reach_alike, whole)):
        return False
    if any(all(map(_names_one, row)) for row in whole):
        return True
    if any(all(map(_is_desk, row)) for row in whole):
        return all(_reach_alike(row) or not any(map(reaches, row)) for row in whole)
    alike = sum(map(_reach_alike, whole))
    return bool(named) and alike > 1 and all(_reach_alike(row) or not any(map(reaches, row)) for row in whole)


def _are_headings(line: str) -> bool:
    """Return whether a line has the headings of several columns, each with a colon: “Acme media contact:”."""
    return _are_desks(_cells(line))


def _are_desks(row: Sequence[str]) -> bool:
    return len(row) > 1 and all(cell.endswith((":", "：")) and _is_desk(cell) for cell in row)


def _names_one(cell: str) -> bool:
    """Return whether the cell of a table names a person, with or without a post before the name."""
    return any(map(is_name, chunks(cell)))


def _is_desk(cell: str) -> bool:
    """Return whether the cell of a table is a heading of contacts or an office, “Media Relations”, and no number."""
    return not reaches(cell) and (is_heading(cell, "contact_headings") or has_role(cell))


def _reach_alike(row: Sequence[str]) -> bool:
    """Return whether each cell of a row has a number, or each has an address."""
    return all(map(reaches, row)) and len({bool(emails(cell)) for cell in row}) == 1


def _cells(line: str) -> list[str]:
    """Return the cells of the row of a table, in Markdown or set with blanks."""
    return [cell.strip() for cell in line[1:].rstrip("| ").split("|")] if line.startswith("|") else GAP.split(line)


def dealt(lines: list[str]) -> list[list[str]]:
    """Return the lines of each of several people named before their numbers; nothing where lines are in another order.

    Every kind of number or address is there once for each of them, in their order. What is there once may be that of
    all of a list, as “Ana Silva and Bo Ek, 202 555 0100” is: behind a stroke or below a name there may stand a house.
    """
    first = next((at for at, line in enumerate(lines) if reaches(line)), None)
    if first is None:
        return []
    before = _before_reach(lines[first])
    above = [*lines[:first], before[end_of_topic(before, 0) :]]
    mail = [address for line in lines for address in emails(line)]
    for found in (*_tables(above), heads(above, mail)):
        many = len(found.people)
        kinds = _kinds(lines[first:], len(before), found, _labels_above_numbers(lines)) if many > 1 else []
        has_each = any(len(kind) == many for kind in kinds)
        are_people = bool(mail) and not any(is_of_domain(name, mail) for name, *_ in found.people)
        is_shared = found.joint is not Joint.STROKE or has_each or are_people or any(map(chunks, found.above))
        if kinds and is_shared and all(len(kind) == many or len(kind) == 1 for kind in kinds):
            return [
                [*person, *found.above, *found.below, *(kind[at % len(kind)] for kind in kinds)]
                for at, person in enumerate(found.people)
            ]
    return []


def _tables(lines: list[str]) -> Iterator[Heads]:
    """Yield the ways in which lines can be a table that is printed row by row, one cell a line: names, then posts."""
    cells = [line for line in lines if chunks(line)]
    for many in range(min(MOST_COLUMNS, len(cells) // 2), 1, -1):
        above, told = cells[: len(cells) % many], cells[len(cells) % many :]
        rows = [told[at : at + many] for at in range(0, len(told), many)]
        posts = next((at for at, row in enumerate(rows) if at and all(map(is_post, row))), 0)
        named = rows[posts - 1] if posts else []
        is_even = all(len(set(map(is_post, row))) == 1 for row in rows)
        if named and is_even and all(is_name(parts[0]) and len(parts) == 1 for parts in map(chunks, named)):
            others = [row for row in rows if row is not named]
            people = [[name, *(row[at] for row in others)] for at, name in enumerate(named)]
            yield Heads(above, people, [], Joint.ROW)


def _labels_above_numbers(lines: list[str]) -> int:
    """Return how many labels, “Office:”, “Cell:”, stand one under another above the first number."""
    above = list(takewhile(lambda line: not phones(line), lines))
    return sum(1 for _ in takewhile(lambda line: is_heading(line, "phone_labels"), reversed(above)))


def _before_reach(line: str) -> str:
    """Return a line up to its first address or number."""
    return line[: min((way.start for way in ways_in(line)), default=len(line))]


def _kinds(lines: list[str], start: int, found: Heads, labelled: int) -> list[list[str]]:
    """Return the numbers and addresses of lines by kind, those of a kind in order; the first are behind ``start``.

    ``labelled`` labels stand above them all: then each person has as many numbers, one below the other.
    """
    many, joint = len(found.people), found.joint
    reached = [lines[0][start:], *lines[1:]]
    in_rows = [row for line in reached for row in (phones(line), emails(line)) if row]
    numbers, mail = numbers_in(reached), [each for line in reached for each in emails(line)]
    if labelled > 1 and len(numbers) == labelled * many:
        return [*(numbers[at::labelled] for at in range(labelled)), *([mail] if mail else [])]
    if (
        joint >= (Joint.STROKE if chunks(lines[0][:start]) else Joint.ROW)
        and all(len(row) == many for row in in_rows)
        and not any(_has_labels([line]) for line in lines)
    ):
        return in_rows
    of_labels = _by_label(lines)
    if of_labels and all(len(kind) == many for kind in of_labels):
        return of_labels
    flat = [kind for kind in (numbers, mail) if kind]
    if joint is Joint.LINE:  # “Ana Silva, director” over “Bo Ek, finance”: no house has a post behind its name
        have_posts = all(len(chunks(person[0])) > 1 for person in found.people)
        is_one = sum(map(reaches, lines)) == 1 or all(len(kind) == 1 for kind in flat)
        shared = [[each] for kind in flat for each in kind]
        is_led = have_posts and is_one and any(is_post(person[0]) for person in found.people)
        return shared if is_led or (is_one and is_of_domain("".join(found.above[-1:]), mail)) else []
    if joint is Joint.ROW:
        return flat if all(len(kind) == many for kind in flat) else []
    names = [person[0].partition(",")[0] for person in found.people]
    have_own = len(mail) == many and all(map(has_made, names, mail))
    is_listed = joint >= Joint.STROKE or have_own or is_of_domain("".join(found.above[-1:]), mail)
    return flat if is_listed and not _has_labels(lines) else []


def _has_labels(lines: list[str]) -> bool:
    """Return whether several numbers have labels that differ, “office” and “mobile”: they may be of one person."""
    found = {
        folded(label).rstrip(" .:：")
        for line in lines
        for kind in labels_in(line)
        for label in labels_of(kind).findall(f"{kind}.")
    }
    return len(found) > 1 and len(numbers_in(lines)) > 1


def _by_label(lines: list[str]) -> list[list[str]]:
    """Return lines by the label of their number; nothing where one has none."""
    kinds: dict[str, list[str]] = {}
    for line in lines:
        kinds.setdefault(folded(_before_reach(line).strip(AROUND)) if reaches(line) else "", []).append(line)
    return [] if "" in kinds else list(kinds.values())
