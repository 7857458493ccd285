"""The person of a contact by the place of the name: behind a label or post, below a house, beside a lost address."""

from __future__ import annotations

from pressctl.importers.extraction.contacts.letterheads import is_postal
from pressctl.importers.extraction.contacts.lines import label_and_rest, labels_a_name
from pressctl.importers.extraction.contacts.names import AROUND, has_role, is_name
from pressctl.importers.extraction.contacts.parts import chunks
from pressctl.importers.extraction.contacts.roles import is_office, is_post
from pressctl.importers.extraction.contacts.ways import HIDDEN, reaches
from pressctl.importers.extraction.words import opener
from pressctl.prose.addresses.emails import LOST


def beside_hidden(lines: list[str]) -> str:
    """Return the name right before an address that a page hides: “Ana Silva <>”, under the house that it stands for."""
    named = (chunks(line[: hidden.start()]) for line in lines if (hidden := HIDDEN.search(line) or LOST.search(line)))
    return next((parts[0] for parts in named if len(parts) == 1 and is_name(parts[0])), "")


def behind_label(lines: list[str]) -> str:
    """Return the person behind a label with a name: “Ufficio Stampa: Ana Silva, 02 …”, “For Minister Bo Ek: Ana …”."""
    for line in lines:
        start = opener(line, "contact_openers", "contact_headings")
        label, colon, rest = label_and_rest(line[len(start) :])
        if colon and any(map(is_name, chunks(label))) and labels_a_name(line):
            return chunks(rest)[0]
    return ""


def behind_post(lines: list[str]) -> str:
    """Return the person behind a post and before a number, below the name of a desk whose house looks like a name."""
    is_under_desk = has_role(opener(lines[0], "contact_headings")) and not reaches(lines[0])
    told = [chunks(line) for line in lines[1:] if reaches(line)] if is_under_desk else []
    return next((parts[1] for parts in told if len(parts) > 1 and is_post(parts[0]) and is_name(parts[1])), "")


def below_house(lines: list[str]) -> str:
    """Return the person alone on a line, or first in that of the number, below a line of a desk or house in more words.

    What looks like a name in that is of the desk, “Press Officer Police Commissioner”, or a department: “Acme – Sales”.
    """
    first = next((at for at, line in enumerate(lines) if reaches(line)), len(lines) - 1)
    houses = [at for at, line in enumerate(lines[:first]) if _is_of_house(line)]
    below = lines[houses[-1] + 1 : first + 1] if houses else []
    told = (chunks(line) for line in below if not is_postal(line))
    return next((parts[0] for parts in told if parts and is_name(parts[0]) and _is_alone(parts)), "")


def _is_alone(parts: tuple[str, ...]) -> bool:
    """Return whether nothing but posts and desks stands beside a name."""
    return all(is_post(part) or has_role(part) for part in parts[1:])


def _is_of_house(line: str) -> bool:
    """Return whether a line is the desk and its house, or a house and its department, one of which is like a name."""
    parts = chunks(line)
    start = opener(line, "contact_headings")
    is_led = bool(start) and (has_role(start) or is_post(start)) and line[len(start) :].strip(AROUND) in parts
    is_led = is_led and line[len(start) : len(start) + 2].strip().isalnum()
    are_both = len(parts) > 1 and "," not in line and is_office(parts[0]) and not any(map(is_post, parts))
    return (is_led or are_both) and any(map(is_name, parts))
