"""The person of a contact by the address that is made of the name: “asilva@” is of Ana Silva, whoever else is named."""

from __future__ import annotations

from pressctl.importers.extraction.contacts.mailboxes import has_made, is_whole
from pressctl.importers.extraction.contacts.named import given_in, made_in, nominative_in, surname_in
from pressctl.importers.extraction.contacts.names import AROUND, is_name
from pressctl.importers.extraction.contacts.roles import NAMED, ends_in_country, is_office, is_post
from pressctl.importers.extraction.contacts.ways import emails, phones, reaches


def of_mailbox(parts: list[str], lines: list[str]) -> str:
    """Return the one name among parts of which the one address is made, “Ana Silva” of “asilva@”, or nothing."""
    found = emails(" ".join(lines))
    if len(found) != 1:
        return ""
    told = dict.fromkeys(part for part in parts if not ends_in_country(part))
    named = [part for part in told if is_name(part) and has_made(part, found[0])]
    return named[0] if len(named) == 1 else ""


def name_apart(parts: list[str], lines: list[str]) -> list[str]:
    """Return parts with the name of which the one address is made apart from a post or house that runs on behind it.

    Lines that a page has run together have no sign between them: “Ana Silva Head of Communications”.
    """
    found = emails(" ".join(lines))
    return [each for part in parts for each in (_behind_name(part, found[0]) if len(found) == 1 else (part,))]


def _behind_name(part: str, address: str) -> tuple[str, ...]:
    words = part.split()
    if is_name(part):
        return (part,)
    sizes = (size for size in NAMED[::-1] if len(words) > size and is_whole(" ".join(words[:size]), address))
    size = next(sizes, 0)
    name, rest = " ".join(words[:size]), " ".join(words[size:])
    return (name, rest) if size and is_name(name) and (is_post(rest) or is_office(rest)) else (part,)


def without_fields(parts: list[str], lines: list[str]) -> list[str]:
    """Return parts without what looks like a name at the end of a post, “head of Press Relations”, below a name."""
    at = next((at for at, line in enumerate(lines) if is_name(line.strip(AROUND))), len(lines))
    below = [line for line in lines[at + 1 :] if not reaches(line)]
    return [part for part in parts if not any(_is_of_post(part, line) for line in below)]


def _is_of_post(part: str, line: str) -> bool:
    """Return whether a part stands in a line right behind a word that ends in a small letter."""
    before, found, _ = line.partition(part)
    return bool(found) and before.rstrip()[-1:].islower()


def of_address(name: str, lines: list[str]) -> str:
    """Return the name of which the one address of a line is made, where it names another before."""
    found = emails(lines[0]) if len(lines) == 1 and name else []
    return name if len(found) != 1 or has_made(name, found[0]) else made_in(lines[0], found[0]) or name


def in_sentence(parts: list[str], lines: list[str]) -> str:
    """Return the one name in a part of a sentence of which the one address is made, or nothing."""
    found = emails(" ".join(lines))
    if len(found) != 1:
        return ""
    names = (made_in(part, found[0]) for part in parts)
    ask = (nominative_in, given_in, made_in)
    others = (each(line, found[0]) for line in lines for each in ask)
    return next(filter(None, (*names, *others)), "")


def nominative(lines: list[str]) -> str:
    """Return the name of which the one address is made, where a line has it behind a preposition, in another case."""
    found = emails(" ".join(lines))
    told = (nominative_in(line, found[0]) for line in lines) if len(found) == 1 else ()
    return next(filter(None, told), "")


def titled(line: str) -> str:
    """Return the family name of which the one address of a sentence is made, behind a title: “Frau Wolters”."""
    found = emails(line)
    return surname_in(line, found[0]) if len(found) == 1 and not phones(line)[1:] else ""
