"""How a mail is signed: a closing formula, the name of its sender, the house, below two hyphens or without."""

from __future__ import annotations

import re
from email.utils import parseaddr

from pressctl.importers.extraction.contacts.ways import reaches
from pressctl.importers.extraction.last_lines import is_sentence
from pressctl.importers.extraction.scripts import wide
from pressctl.importers.extraction.words import folded, is_heading

SEPARATOR = "--"
"""The line above a signature: two hyphens and a blank, which is often lost (RFC 3676, 4.3)."""
SIGNATURE = "signature of the mail"
FEW = 3
"""Words of the name right below a closing formula."""
SHORT = 60
"""Characters of the longest line of such a signature."""
LAST = 10
"""Lines at the end of a mail among which its sender signs it."""
WITH_NAME = re.compile(r"(?P<formula>[^,،，\n]{2,40})[,،，]\s{0,3}(?P<name>[^,،，\n]{2,40})")
"""A closing formula with the name on its line: “Best, Ann”."""
ADDRESS = re.compile(r"[\w.-]{1,60}\.[^\W\d_]{2,12}")
"""An address of the web in a signature."""
INITIALS = re.compile(r"(?:\b[^\W\d_]\.){2,4}\Z")
"""How an address may end, as a sentence hardly does."""
RULE = re.compile(r"\s{0,3}[-–—_=+*#~.]{2,120}\s{0,3}")
"""The line of hyphens or the like between a cover letter and the release below it."""


def closes(line: str) -> bool:
    """Return whether a line is the formula that closes a letter, or that with a name: “Kind regards,”, “Best, Ann”."""
    if is_heading(line.strip(" ,،，.。!！\\"), "closing_lines"):
        return True
    signed = WITH_NAME.fullmatch(line.strip(" *_.\\"))
    return signed is not None and is_heading(signed["formula"], "closing_lines") and len(signed["name"].split()) <= FEW


def is_of_signature(line: str) -> bool:
    """Return whether a line is short enough for one of a signature, and is no rule."""
    return 0 < len(line.strip()) < SHORT and not RULE.fullmatch(line)


def size(lines: list[str]) -> int:
    """Return how much text lines have, in characters; those of scripts without spaces count three times."""
    return sum(len(line) + 2 * wide(line) for line in lines)


def signature_at(lines: list[str]) -> int:
    """Return the place, 0-based, of the line above the signature, or the number of lines when there is none.

    Lines with more text than all above them are no signature: two hyphens also part a cover letter from its release.
    """
    places = (at for at, line in enumerate(lines) if line.rstrip() == SEPARATOR)
    return max((at for at in places if size(lines[:at]) > size(lines[at:])), default=len(lines))


def signed_from(lines: list[str], sender: str) -> int:
    """Return the place from which the sender signs a mail without the line above it, or the number of lines.

    That is a closing formula, the name of who sent it, or, right below an address or a number, an office whose page or
    name is that of the ``sender``: what the header “From” says. Lines that say whom to reach are no signature here.
    """
    parted = signature_at(lines)
    if any(map(reaches, lines[:parted])):
        lines = lines[:parted]
    shown = [at for at, line in enumerate(lines) if line.strip()][-LAST:]
    end = next((at for at in reversed(shown) if not is_of_signature(lines[at]) or _is_of_release(lines[at])), -1)
    run = [at for at in shown if at > end]
    if not run or end < 0 or end in run:
        return len(lines)
    signs = (at for at in run if closes(lines[at]) or _names_sender(lines[at], sender))
    start = next(signs, len(lines))
    if start == len(lines) and len(run) > 1 and reaches(lines[end]) and _are_of_house(lines[run[0] :], sender):
        return run[0]
    return start


def _is_of_release(line: str) -> bool:
    """Return whether a line says whom to reach, or is a sentence; “12 High Street, Washington, D.C.” does not."""
    return reaches(line) or (is_sentence(line.strip()) and not INITIALS.search(line.strip()))


def _names_sender(line: str, sender: str) -> bool:
    """Return whether a line is the name of who sent a mail, in whatever order it has the names."""
    name = {*folded(parseaddr(sender)[0].replace(",", " ")).split()}
    return len(name) > 1 and name == {*folded(line.replace(",", " ")).split()}


def _are_of_house(lines: list[str], sender: str) -> bool:
    """Return whether a line is the page of the house that sent a mail, or its name as the address has it."""
    house = parseaddr(sender)[1].rpartition("@")[2].casefold().removeprefix("www.")
    name = "".join(filter(str.isalnum, house.partition(".")[0]))
    pages = (found.casefold().removeprefix("www.") for line in lines for found in ADDRESS.findall(line))
    return house != "" and (house in pages or any("".join(filter(str.isalnum, folded(line))) == name for line in lines))
