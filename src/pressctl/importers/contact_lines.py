"""Media contacts out of the lines that print them: one sentence, or a block of short lines."""

from __future__ import annotations

import re

from pressctl.importers.words import every, folded, is_heading, labels, opener
from pressctl.model import Contact

EMAIL = re.compile(r"[\w.+%'’-]+\s?(?:@|＠|\[at\]|\(at\))\s?[\w-]+(?:(?:\.|\[dot\]|\(dot\))[\w-]+)+", re.IGNORECASE)
PHONE = re.compile(
    r"(?<![\w@.])(?:\+|00)?\(?\d[\d\s().\-/–\u00a0\u202f]{5,18}\d(?:\s*(?:ext\.?|x|poste)\s*\d{1,5})?(?!\w|[.-]\d)"
)
YEARS = re.compile(r"\b(?:19|20)\d\d\s*[-–/]\s*(?:19|20)?\d\d\b|\b\d{4}-\d{2}-\d{2}\b")
PARTICLES = frozenset(
    "de da do dos das del della di van von der den la le el al bin ibn y e et and und ter ten du st".split()
)
SEPARATOR = re.compile(r"\s*[,;|،，；、\n]\s*|\s+[–—-]\s+|\s*[:：]\s+")


def emails(text: str) -> list[str]:
    """Return the e-mail addresses in a text, as printed."""
    return [match[0] for match in EMAIL.finditer(text)]


def phones(text: str) -> list[str]:
    """Return the phone numbers in a text, as printed; dates and years are none."""
    bare = YEARS.sub(lambda match: " " * len(match[0]), EMAIL.sub(lambda match: " " * len(match[0]), text))
    found = [match[0].strip() for match in PHONE.finditer(bare)]
    return [number for number in found if 7 <= sum(sign.isdigit() for sign in number) <= 17]


def is_contact_line(text: str) -> bool:
    """Say whether a line tells whom to call: an opener or heading, with an address, a number, or nothing else."""
    if is_heading(text, "contact_headings"):
        return True
    starts = opener(text, "contact_openers") or opener(text, "contact_headings")
    return bool(starts) and (bool(emails(text) or phones(text)) or len(text) < 80)


def is_detail(text: str) -> bool:
    """Say whether a line can belong to a block of contacts: an address, a number, a name, a role."""
    return bool(emails(text) or phones(text)) or (len(text) < 80 and not text.rstrip().endswith((".", "。", "!", "?")))


def read(lines: list[str]) -> list[Contact]:
    """Return the contacts that lines print; ``printed`` keeps the lines as they stand."""
    groups = _people(lines)
    contacts = [_contact(group) for group in groups]
    return [contact for contact in contacts if contact.email or contact.phone or contact.name]


def _people(lines: list[str]) -> list[list[str]]:
    """Return the lines of each person: a new one starts with a name after an address or number was given."""
    groups: list[list[str]] = [[]]
    for line in lines:
        has_reach = any(emails(before) or phones(before) for before in groups[-1])
        if groups[-1] and has_reach and _chunks(line) and is_name(_chunks(line)[0]):
            groups.append([])
        groups[-1].append(line)
    return [group for group in groups if group]


def _contact(lines: list[str]) -> Contact:
    printed = " ".join(line.strip() for line in lines)
    chunks = [chunk for line in lines for chunk in _chunks(line)]
    name = next((chunk for chunk in chunks[:3] if is_name(chunk)), "")
    rest = [chunk for chunk in chunks if chunk != name and len(chunk) > 1]
    found = emails(printed)
    return Contact(
        name=name,
        role=rest[0] if rest else "",
        organisation=", ".join(rest[1:]) if len(rest) > 1 and sum(map(len, rest[1:])) < 120 else "",
        email=found[0].replace(" ", "") if found else "",
        phone=tuple(dict.fromkeys(number for line in lines for number in phones(line))),
        printed=printed,
    )


def _chunks(line: str) -> list[str]:
    """Return the parts of a contact line that are neither opener, label, address nor number."""
    start = opener(line, "contact_openers") or opener(line, "contact_headings")
    text = line[len(start) :] if start else line
    text = EMAIL.sub("\n", text)
    for number in phones(text):
        text = text.replace(number, "\n")
    text = labels().sub("\n", text)
    parts = (part.strip(" .:：-–—*_()[]<>\t") for part in SEPARATOR.split(text))
    return [part for part in parts if part and folded(part) not in _IGNORED and not part.isdigit()]


def is_name(text: str) -> bool:
    """Say whether a text looks like a person's name: two to five words, each with a capital, or 2–4 Chinese signs."""
    words = text.split()
    if re.fullmatch(r"[\u4e00-\u9fff]{2,4}", text):
        return folded(text) not in every("contact_headings")
    if not 2 <= len(words) <= 5 or any(sign.isdigit() for sign in text):
        return False
    real = [word for word in words if word.casefold() not in PARTICLES]
    if not real or any(word.casefold() in _DESKS for word in real):
        return False
    return all(word[0].isupper() or not (word[0].islower() or word[0].isupper()) for word in real)


_IGNORED = frozenset("at on or and by et ou au à o y e или и oder und an von with to the par via call please".split())
_DESKS = frozenset(
    "office bureau press media department division service unit director manager officer secretary spokesperson "
    "communications relations affairs team presse oficina prensa pressestelle attaché responsable porte-parole "
    "secretariat institute university ministry agency commission organisation organization company".split()
)
"""Words of roles and desks: what holds one is no person's name."""
