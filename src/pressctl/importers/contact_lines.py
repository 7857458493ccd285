"""Media contacts out of the lines that print them: one sentence, or a block of short lines."""

from __future__ import annotations

import re

from pressctl.importers.words import every, folded, is_heading, labels, opener
from pressctl.model import Contact

EMAIL = re.compile(
    r"\[email[\s\u00a0]protected\]"
    r"|[\w.+%'’-]+\s?(?:@|＠|[\[({]\s?(?:at|arobase|arroba)\s?[\])}])\s?[\w-]+(?:(?:\.|\s?[\[({]\s?(?:dot|punkt|point|punto)\s?[\])}]\s?)[\w-]+)+",
    re.IGNORECASE,
)
"""An address, also hidden from machines: “press [at] example.org”, “[email protected]”."""
PHONE = re.compile(
    r"(?<![\w@.])(?:\+|00)?\s?\(?\+?\d[\d\s().\-/–\u00a0\u202f\u2011]{5,20}\d"
    r"(?:\s*(?:ext\.?|x|poste|app\.?|доб\.?|int\.?|转)\s*\d{1,5})?(?!\w|[.-]\d)"
)
YEARS = re.compile(r"\b(?:19|20)\d\d\s*[-–/]\s*(?:19|20)?\d\d\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{4}\b")
DIGIT = re.compile(r"\d")
PARTICLES = frozenset(
    "de da do dos das del della di van von der den la le el al bin ibn y e et and und ter ten du st".split()
)
SEPARATOR = re.compile(r"\s*[,;|•،，；、\n]\s*|\s+[–—-]\s+|\s*[:：]\s+")


def emails(text: str) -> list[str]:
    """Return the e-mail addresses in a text, as printed."""
    return [match[0] for match in EMAIL.finditer(text)] if _may_reach(text) else []


def _may_reach(text: str) -> bool:
    """Say, at no cost, whether a text can hold an address: it has the sign, or a bracket around the word for it."""
    return any(sign in text for sign in "@＠[({")


def phones(text: str) -> list[str]:
    """Return the phone numbers in a text, as printed; dates and years are none."""
    if not DIGIT.search(text):
        return []
    bare = YEARS.sub(lambda match: " " * len(match[0]), EMAIL.sub(lambda match: " " * len(match[0]), text))
    found = [_balanced(match[0].strip()) for line in bare.split("\n") for match in PHONE.finditer(line)]
    return [number for number in found if 7 <= sum(sign.isdigit() for sign in number) <= 17]


def _balanced(number: str) -> str:
    """Return a number without a bracket that opened before it: “(+41 22 730 81 11”."""
    return number.lstrip("( ") if number.count("(") > number.count(")") else number


def reaches(text: str) -> bool:
    """Say whether a text holds an address or a number."""
    return bool(emails(text) or phones(text))


def is_contact_line(text: str) -> bool:
    """Say whether a line tells whom to call: an opener or heading, with an address, a number, or nothing else."""
    if is_heading(text, "contact_headings"):
        return True
    starts = opener(text, "contact_openers") or opener(text, "contact_headings")
    rest = text[len(starts) :].lstrip("*_ ")
    return bool(starts) and (reaches(text) or (len(text) < 80 and rest[:1] in {":", "："}))


def names_someone(text: str) -> bool:
    """Say whether a line is a person's name, or a label and a name: “Media: Ana Silva”."""
    if len(text) >= 80:
        return False
    chunks = _chunks(text)
    return 1 <= len(chunks) <= 2 and is_name(chunks[-1])


def is_detail(text: str) -> bool:
    """Say whether a line can belong to a block of contacts: an address, a number, a name, a role."""
    return reaches(text) or (len(text) < 80 and not text.rstrip().endswith((".", "。", "!", "?")))


def read(lines: list[str]) -> list[Contact]:
    """Return the contacts that lines print; ``printed`` keeps the lines as they stand.

    Where several names come before the first address or number, as in a table read by its columns, nobody
    can say which is whose: that group is one contact with its lines and no name.
    """
    parted = [part for line in lines for part in _persons_of(line)]
    contacts = [_contact(group) for group in _people(parted)]
    return [contact for contact in contacts if contact.email or contact.phone]


def is_mixed(contact: Contact) -> bool:
    """Say whether a contact stands for several people whose details could not be told apart."""
    return not contact.name and not contact.role and len(contact.phone) > 1


def _persons_of(line: str) -> list[str]:
    """Return the parts of a line that names several people, each with a way to reach them."""
    for mark in (r"\s*[;；]\s*", r"\s+(?:or|and|ou|et|o|y|oder|und|или|и)\s+(?=[^\W\d_])"):
        parts = re.split(mark, line)
        if len(parts) > 1 and all(reaches(part) and _chunks(part) and is_name(_chunks(part)[0]) for part in parts):
            return parts
    return [line]


def _people(lines: list[str]) -> list[list[str]]:
    """Return the lines of each person: a new one starts with a name, or a desk with an address of its own."""
    groups: list[list[str]] = [[]]
    for index, line in enumerate(lines):
        if any(reaches(before) for before in groups[-1]) and _starts_another(groups[-1], lines[index:]):
            groups.append([])
        groups[-1].append(line)
    return [group for group in groups if group]


def _starts_another(group: list[str], ahead: list[str]) -> bool:
    chunks = _chunks(ahead[0])
    if not chunks:
        return False
    if is_name(chunks[0]):
        return True
    following = ahead[: next((at for at, line in enumerate(ahead[1:], 1) if at > 1 and not reaches(line)), len(ahead))]
    return bool(emails(" ".join(group)) and emails("\n".join(following)))


def _contact(lines: list[str]) -> Contact:
    printed = " ".join(line.strip() for line in lines)
    found = emails(printed)
    numbers = tuple(dict.fromkeys(number for line in lines for number in phones(line)))
    name, role, organisation = _who(lines)
    return Contact(
        name=name,
        role=role,
        organisation=organisation,
        email=found[0] if found else "",
        phone=numbers,
        printed=printed,
    )


def _who(lines: list[str]) -> tuple[str, str, str]:
    """Return the name, the role and the organisation in a person's lines; empty where they cannot be told."""
    before = next((index for index, line in enumerate(lines) if reaches(line)), len(lines))
    names = [line for line in lines[: before + 1] if (chunks := _chunks(line)) and is_name(chunks[0])]
    if len(names) > 1 and len([line for line in lines if reaches(line)]) > 2:
        return "", "", ""
    chunks = [chunk for line in lines for chunk in _chunks(line)]
    name = next((chunk for chunk in chunks[:3] if is_name(chunk)), "")
    rest = [chunk for chunk in chunks if chunk != name and len(chunk) > 1]
    others = ", ".join(rest[1:])
    return name, rest[0] if rest and len(rest[0]) < 120 else "", others if len(others) < 120 else ""


def _chunks(line: str) -> list[str]:
    """Return the parts of a contact line that are neither opener, label, address nor number."""
    start = opener(line, "contact_openers") or opener(line, "contact_headings")
    text = line[len(start) :] if start else line
    text = EMAIL.sub("\n", text)
    for number in phones(text):
        text = text.replace(number, "\n")
    text = labels().sub("\n", text)
    parts = (re.sub(_LEADING, "", part.strip(" .:：-–—*_()[]<>\t")) for part in SEPARATOR.split(text))
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


_LEADING = re.compile(r"^(?:at|on|or|and|by|et|ou|au|y|или|oder|und|bei|unter|with|please contact|contact)\s+", re.I)
_IGNORED = frozenset(
    "at on or and by et ou au à o y e или и oder und an von with to the par via call please office cell mobile".split()
)
_DESKS = frozenset(
    "office bureau press media department division service unit director manager officer secretary spokesperson "
    "communications relations affairs team presse oficina prensa pressestelle attaché responsable porte-parole "
    "secretariat institute university ministry agency commission organisation organization company oficial "
    "sargento departamento fiscal ministerio ministère direction sprecher sprecherin pressesprecher "
    "pressesprecherin leiter leiterin chargée chargé directeur directrice vocero portavoz assessoria helpline "
    "пресс-служба пресс-секретарь отдел руководитель менеджер مدير مكتب المكتب قسم manager, executive head chief "
    "coordinator president vice-president foundation association international center centre".split()
)
"""Words of roles and desks: what holds one is no person's name."""
