"""Links to write to somebody whose address a page hides behind the name: “E-mail to Ana Silva”."""

from __future__ import annotations

from pressctl.importers.extraction.contacts.names import AROUND, is_name
from pressctl.importers.extraction.contacts.ways import reaches
from pressctl.importers.extraction.words import opener


def name_in(line: str) -> str:
    """Return the name in a line that is a link to write to somebody, without an address; else an empty text."""
    label = opener(line, "email_labels")
    if not label or reaches(line):
        return ""
    words = line[len(label) :].strip(AROUND).split()
    if words and words[0].islower():
        words = words[1:]  # “to”, Swedish “till”
    return name if is_name(name := " ".join(words)) else ""


def with_names_first(lines: list[str], is_heading: list[bool]) -> list[str]:
    """Return lines with the name of such a link at the start of the contact that it closes.

    A contact starts behind a heading and behind the link of another; ``is_heading`` says which lines are one.
    """
    found: list[str] = []
    start = 0
    for line, heads in zip(lines, is_heading, strict=True):
        name = name_in(line)
        if name and not any(is_name(other.strip(AROUND)) for other in found[start:]):
            found.insert(start, name)
        elif not name:
            found.append(line)
        start = len(found) if name or heads else start
    return found
