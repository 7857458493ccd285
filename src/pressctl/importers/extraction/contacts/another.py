"""Where another person or office starts among the lines of contacts: with a name, a desk, a label, or on duty."""

from __future__ import annotations

from itertools import takewhile

from pressctl.importers.extraction.contacts.around_numbers import are_hours
from pressctl.importers.extraction.contacts.houses import is_bare_way
from pressctl.importers.extraction.contacts.letterheads import is_again
from pressctl.importers.extraction.contacts.lines import (
    is_office_line,
    is_row,
    label_and_rest,
    labels_a_name,
    names_someone_first,
    names_whom,
)
from pressctl.importers.extraction.contacts.names import has_heading, has_press_word, has_role, is_firm_name, is_name
from pressctl.importers.extraction.contacts.orders import is_bare_number, is_set_alike
from pressctl.importers.extraction.contacts.parts import chunks
from pressctl.importers.extraction.contacts.roles import is_country, is_office, is_post
from pressctl.importers.extraction.contacts.ways import emails, numbers_in, phones, reaches
from pressctl.importers.extraction.words import is_heading, opener

LABEL_WORDS = 3
"""Words from which a line with a colon says what the number below it is for; a shorter one is of the same person."""
NEAR = 5
"""Lines under a heading among which whose numbers follow stands."""


def is_under_a_chief(group: list[str], ahead: list[str]) -> bool:
    """Return whether a name and its post stand over a number, below somebody who has a post and no number.

    Under a heading of contacts the number may be that of both.
    """
    posts = ahead[1:2]
    is_headed = not group or not chunks(group[0])
    has_own = names_someone_first(ahead[0]) and all(map(is_post, posts)) and any(map(reaches, ahead[2:3]))
    named = [at for at, line in enumerate(group) if names_someone_first(line)]
    return has_own and not is_headed and bool(named) and named[-1] < len(group) - 1


def is_house_below_rows(groups: list[list[str]], ahead: list[str]) -> bool:
    """Return whether a line without a number stands over one, below people who each have a row of their own."""
    people = [line for group in groups for line in group if chunks(line)]
    are_rows = len(people) > 1 and len(people) == len(groups) and all(map(reaches, people))
    return are_rows and not reaches(ahead[0]) and any(map(reaches, ahead[1:2]))


def starts_another(group: list[str], ahead: list[str]) -> bool:
    """Return whether another person or office starts with a line, below the lines of one who is reached."""
    return not (_answers_above(group, ahead) or _is_elsewhere(group, ahead[0])) and _is_another(group, ahead)


def _is_another(group: list[str], ahead: list[str]) -> bool:
    parts = chunks(ahead[0])
    if _heads_another(ahead) or _heads_a_name(ahead) or (numbers_in(group) and _is_on_duty(ahead)):
        return True
    if (
        _labels_press(group, ahead[0])
        or is_set_alike(group, ahead)
        or is_again(group, ahead)
        or _follows_row(group, ahead[0])
    ):
        return True
    if not parts:
        return _labels_someone(ahead[0]) or _heads_office(ahead) or _is_press_office(group, ahead)
    if not reaches(ahead[0]) and parts[0] in (part for line in group for part in chunks(line)):
        return False  # “Mail to Ana Silva”
    is_office_ = is_office(parts[0]) and bool(phones(ahead[0])) and bool(numbers_in(group))
    is_firm = is_office_ or (reaches(ahead[0]) and is_firm_name(parts[0]))
    is_led_by_post = is_post(parts[0]) and any(map(is_name, parts[1:2])) and bool(phones(ahead[0]))
    is_row_ = is_row(ahead[0]) and bool(numbers_in(group))  # “Asia – Ana Silva (Hanoi), +84 …”
    if (
        is_firm
        or is_led_by_post
        or is_row_
        or is_name(parts[0])
        or (not reaches(ahead[0]) and has_heading(ahead[0]))
        or _labels_someone(ahead[0])
    ):
        return True
    return bool(emails(" ".join(group)) and emails("\n".join(_of_the_same(ahead))))


def _is_elsewhere(group: list[str], line: str) -> bool:
    """Return whether a line is a place and the number there, below another such of the same person: “UK, +44 …”."""
    named = any(map(names_someone_first, group))
    return named and all(bool(phones(each)) and _is_place(chunks(each)) for each in (group[-1], line))


def _is_place(parts: tuple[str, ...]) -> bool:
    return len(parts) == 1 and is_country(parts[0].rstrip("."))


def _answers_above(group: list[str], ahead: list[str]) -> bool:
    """Return whether the last line says who answers at the numbers of a desk above it: “Contact person: Ana Silva”."""
    is_last = not any(map(reaches, ahead)) and names_whom(ahead[0])
    return is_last and not any(map(names_someone_first, group))


def _heads_another(ahead: list[str]) -> bool:
    """Return whether a line is a label over an office, “Information:”, or says in words what a number is for."""
    line, below = ahead[0], "".join(ahead[1:2])
    is_of_number = is_heading(line, "phone_labels", "fax_labels", "email_labels")
    if not line.endswith((":", "：")) or reaches(line) or is_of_number:
        return False
    return has_role(below) or (len(line.split()) >= LABEL_WORDS and bool(below) and is_bare_number(below))


def _is_on_duty(ahead: list[str]) -> bool:
    """Return whether lines say when a post answers, and its number: “Out of hours: Duty press officer, 202 …”."""
    hours, colon, rest = label_and_rest(ahead[0])
    if not colon or not rest.strip():
        hours, rest = ahead[0].rstrip(":： "), "\n".join(ahead[1:2])
    is_post_ = any(map(is_post, chunks(rest))) and not any(map(is_name, chunks(rest)))
    return is_post_ and are_hours(hours) and (bool(phones(rest)) or any(map(phones, ahead[1:3])))


def _heads_office(ahead: list[str]) -> bool:
    """Return whether a line is a heading of contacts, “Media Relations”, over whose they are and a number."""
    if reaches(ahead[0]) or not is_heading(ahead[0], "contact_headings"):
        return False
    near = [*takewhile(lambda line: not reaches(line), ahead[1:NEAR])]
    return any(map(chunks, near)) and len(ahead) > len(near) + 1


def _is_press_office(group: list[str], ahead: list[str]) -> bool:
    """Return whether an office, “Press office (evenings)”, stands over a number, below somebody who has one."""
    office = ahead[0].partition("(")[0].strip()
    is_office_ = is_heading(office, "contact_headings") and has_role(office) and not has_heading(office)
    return is_office_ and bool(numbers_in(group)) and any(phones(line) and is_bare_way(line) for line in ahead[1:2])


def _follows_row(group: list[str], line: str) -> bool:
    """Return whether a line is an office with its number, below one or below a person's row."""
    return bool(chunks(line)) and is_office_line(line) and (is_office_line(group[0]) or _is_row(group))


def _is_row(group: list[str]) -> bool:
    """Return whether the lines of a person are one, with a name and a number, but for a heading."""
    told = [line for line in group if chunks(line)]
    return len(told) == 1 and names_someone_first(told[0]) and bool(phones(told[0]))


def _labels_press(group: list[str], line: str) -> bool:
    """Return whether a line has a number for the press, “Press line, day and night: 202 …”, below another number."""
    label, colon, rest = label_and_rest(line)
    if not (phones(line) and numbers_in(group)):
        return False
    start = opener(line, "contact_headings")  # “Press office, tel. 202 …”
    is_office_ = bool(start) and has_role(start) and not has_heading(start) and not chunks(line[len(start) :])
    is_desk_ = any(has_press_word(part) and not is_post(part) for part in chunks(rest))  # “After hours: press desk, …”
    return is_office_ or (bool(colon) and (has_press_word(label) or is_desk_) and bool(phones(rest)))


def _labels_someone(line: str) -> bool:
    """Return whether a line is a person or an office behind or before a colon, with a number: “Press office: 202 …”."""
    label, colon, rest = label_and_rest(line)
    is_office = (has_role(label) or has_heading(label)) and not _is_of_way(label)
    return labels_a_name(line) or (bool(colon) and is_office and reaches(rest) and not reaches(label))


def _is_of_way(label: str) -> bool:
    """Return whether a label is that of a number or address, with or without “contact”: “Contact e-mail”."""
    kinds = ("phone_labels", "email_labels")
    rest = " ".join(word for word in label.split() if not has_heading(word))
    return is_heading(label, *kinds) or (bool(rest) and is_heading(rest, *kinds))


def _heads_a_name(ahead: list[str]) -> bool:
    """Return whether a line is a label, a colon and a person, over a number: “Sender: Ana Silva, press officer”."""
    label, colon, rest = label_and_rest(ahead[0])
    is_led = bool(colon) and bool(chunks(label)) and names_someone_first(rest) and not reaches(ahead[0])
    return is_led and any(map(reaches, ahead[1:3]))


def _of_the_same(lines: list[str]) -> list[str]:
    """Return the first two lines, and those after them that reach someone."""
    end = next((at for at, line in enumerate(lines) if at > 1 and not reaches(line)), len(lines))
    return lines[:end]
