"""Media contacts out of the lines that print them: one sentence, or a block of short lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache
from itertools import pairwise

from pressctl.importers.extraction.contact_names import has_heading, has_role, is_name, name_in, named_at, pair
from pressctl.importers.extraction.words import folded, is_heading, labels, opener
from pressctl.prose.emails import addresses
from pressctl.prose.patterns import regex
from pressctl.prose.phones import phones as printed_phones
from pressctl.prose.word_lists import alternatives, any_of_all, every_word, whole
from pressctl.release.model import Contact

LONGEST_ROLE = 120
"""Characters of a role, or of an organisation."""
LONGEST_LEAD_IN = 80
"""Characters of a line that leads to the contacts below it."""
LEAD_IN_WORDS = 4
"""Words between an opener and the colon that ends it: “please contact:”."""
LABEL = 24
"""Characters before a number in which the label of a fax stands."""
AROUND = " .:：-–—*_()[]<>\t"
BEFORE = re.compile(r"\A(?:[ .:：*_)\[\]<>\t,;；/–—-]|\((?!\d))+")
"""What joins a part of a line to the one before; the bracket of an area code is part of the number."""
SEMICOLON = regex(r"[;；]")
SEPARATOR = re.compile(r"(?:(?<!\s)\s*)?[,;|•·،，；、\n\t()（）]\s*|(?<!\s)\s+[–—/-]\s+|(?:(?<!\s)\s*)?[:：]\s+")
"""From the start of a run of blanks alone: from each of them it would take the square of their number."""


def emails(text: str) -> list[str]:
    """Return the e-mail addresses in a text, as printed."""
    return [text[start:end] for start, end in addresses(text)]


def _without_emails(text: str) -> str:
    """Return a text with the end of a line in the place of each e-mail address."""
    for start, end in reversed(tuple(addresses(text))):
        text = f"{text[:start]}\n{text[end:]}"
    return text


def phones(text: str) -> list[str]:
    """Return the phone numbers in a text, as printed, with their extensions; that of a fax is left out."""
    return [phone.written for phone in printed_phones(text) if not _is_of_fax(text[: phone.span.start])]


def _is_of_fax(before: str) -> bool:
    """Return whether the number behind a text is one of a fax alone: “Fax: ”, but not “Tel./Fax: ”."""
    label = _fax().search(before[-LABEL:])
    rest = before[-LABEL:][: label.start()].rstrip() if label else ""
    return label is not None and not rest.endswith(("/", "&", "+")) and rest.rpartition(" ")[2] not in _joined()


@lru_cache(maxsize=512)
def reaches(text: str) -> bool:
    """Return whether a text holds an address or a number."""
    return bool(emails(text) or printed_phones(text))


def is_contact_line(text: str) -> bool:
    """Return whether a line tells whom to call: an opener or heading, with an address, a number, or nothing else."""
    if is_heading(text, "contact_headings"):
        return True
    starts = opener(text, "contact_openers") or opener(text, "contact_headings")
    rest = text[len(starts) :].lstrip("*_ ")
    is_lead_in = len(text) < LONGEST_LEAD_IN and (rest[:1] in {":", "："} or text.endswith((":", "：")))
    return bool(starts) and (not rest or is_lead_in or reaches(text) or _leads_to_a_name(rest))


def _leads_to_a_name(rest: str) -> bool:
    """Return whether what follows an opener on its line ends in a colon and a name: “, please contact: Ana Silva”."""
    if len(rest) >= LONGEST_LEAD_IN:
        return False
    label, colon, tail = rest.replace("：", ":").partition(":")
    return bool(colon) and len(label.split()) <= LEAD_IN_WORDS and names_someone_first(tail)


@lru_cache(maxsize=1024)
def is_for_public(text: str) -> bool:
    """Return whether a line is for readers: a hotline, or more on a topic without the address of somebody."""
    starts = opener(text, "contact_openers") or opener(text, "contact_headings")
    has_topic = bool(starts and opener(text[len(starts) :].lstrip(" ,，:"), "topic_words")) and not emails(text)
    is_public = has_topic or bool(any_of_all("public_line_words").search(text))
    return is_public and not any_of_all("press_words").search(text)


def heads_number(text: str) -> bool:
    """Return whether a line is the label of a contact and a number: “Investor relations contacts: 202 555 0100”."""
    label = re.split("[:：]", text, maxsplit=1)[0]
    return len(text) < 100 and len(label.split()) <= 5 and has_heading(label) and reaches(text)


def names_someone(text: str) -> bool:
    """Return whether a line is a person's name, with one label before it or roles after: “Media: Ana Silva, editor”."""
    return len(text) < LONGEST_LEAD_IN and _is_person(_chunks(text))


def is_whole(text: str) -> bool:
    """Return whether a line by itself is a contact: a person's name, a role, and how to reach that person."""
    if len(text) >= LONGEST_ROLE or not reaches(text):
        return False
    chunks = _chunks(text)
    return _is_person(chunks) and has_role(chunks[-1])


def _is_person(chunks: tuple[str, ...]) -> bool:
    at = max((at for at, chunk in enumerate(chunks) if is_name(chunk)), default=-1)
    return 0 <= at < 2 and len(chunks) <= 4 and all(map(has_role, chunks[at + 1 :]))


def is_detail(text: str) -> bool:
    """Return whether a line can belong to a block of contacts: an address, a number, a name, a role."""
    return reaches(text) or (len(text) < 80 and not text.rstrip().endswith((".", "。", "!", "?")))


def read(lines: list[str]) -> list[Contact]:
    """Return the contacts that lines print; ``printed`` keeps the lines as they stand.

    Where several names come before the first address or number, as in a table read by its columns, nobody
    can say which is whose: that group is one contact with its lines and no name.
    """
    parted = [part for line in lines for part in _persons_of(line)]
    contacts = [contact for group in _people(parted) for contact in _together(_contact(group))]
    return [contact for contact in contacts if contact.email or contact.phone]


def is_mixed(contact: Contact) -> bool:
    """Return whether a contact stands for several people whose details could not be told apart."""
    return not contact.name and not contact.role and len(contact.phone) > 1


def _persons_of(line: str) -> list[str]:
    """Return the parts of a line that names several people, each with the ways to reach that person."""
    spans = sorted((start, end, is_email) for is_email in (True, False) for start, end in _spans(line, is_email))
    if len(spans) < 2:
        return [line]
    parts, start, kinds = [], 0, {spans[0][2]}
    is_name_after = not _chunks(line[: spans[0][0]])
    for (_, end, _), (following, _, is_email) in pairwise(spans):
        gap = line[end:following]
        if _names_another(gap, is_same_kind=is_email in kinds):
            cut = following if is_name_after or gap.lstrip().startswith("(") else end
            parts.append(line[start:cut])
            start, kinds = cut, set()
        kinds.add(is_email)
    return [_started(part) for part in (*parts, line[start:])]


def _spans(line: str, is_email: bool) -> Iterator[tuple[int, int]]:
    """Yield where the addresses of a line stand, or its numbers."""
    if is_email:
        yield from addresses(line)
    else:
        yield from ((phone.span.start, phone.span.end) for phone in printed_phones(line))


def _names_another(gap: str, *, is_same_kind: bool) -> bool:
    """Return whether what stands between two ways to reach someone names another person.

    A name alone may be that of an organisation; a semicolon, “or”, or a second number say that it is a person's.
    """
    if not any(map(is_name, _chunks(_started(gap)))):
        return False
    return is_same_kind or bool(SEMICOLON.search(gap)) or bool(_another().search(f" {gap.lstrip(AROUND + ',')}"))


def _started(part: str) -> str:
    """Return a part of a line without what joins it to the part before."""
    return _joint().sub("", BEFORE.sub("", part))


def _people(lines: list[str]) -> list[list[str]]:
    """Return the lines of each person: a new one starts with a name, or a desk with an address of its own."""
    groups: list[list[str]] = [[]]
    under, lines = _under_numbers(lines)
    for index, line in enumerate(lines):
        if any(reaches(before) for before in groups[-1]) and _starts_another(groups[-1], lines[index:]):
            groups.append([])
        groups[-1].append(line)
    return [*under, *(group for group in groups if group)]


def _under_numbers(lines: list[str]) -> tuple[list[list[str]], list[str]]:
    """Return the people who stand under a line with their number, “Media contact: 202 555 0100”, and the other lines.

    A line that reaches someone and names nobody is for all the names below it, when none of them has its own.
    """
    groups: list[list[str]] = []
    rest: list[str] = []
    above = ""
    for index, line in enumerate(lines):
        if reaches(line):
            above = line if _is_for_all_below(line, lines[index + 1 : index + 3]) else ""
            rest += [] if above else [line]
        elif above and names_someone_first(line):
            groups.append([above, line])
        else:
            above = ""
            rest.append(line)
    return groups, rest


def _is_for_all_below(line: str, below: list[str]) -> bool:
    """Return whether a number with a heading and no name stands over names that have no numbers of their own."""
    if names_someone_first(line) or not (has_heading(line) or opener(line, "contact_headings")):
        return False
    is_over_a_name = bool(below) and names_someone_first(below[0]) and not reaches(below[0])
    return is_over_a_name and not (len(below) > 1 and _is_bare(below[1]))


def names_someone_first(line: str) -> bool:
    """Return whether a line opens with a person's name."""
    chunks = _chunks(line)
    return bool(chunks) and is_name(chunks[0])


def _is_bare(line: str) -> bool:
    """Return whether a line is an address or number, with no heading for others."""
    return reaches(line) and not opener(line, "contact_headings") and not has_role(line)


def _together(contact: Contact) -> list[Contact]:
    """Return two contacts for “Ana Silva and Bo Ek” with one number: it is that of both."""
    names = pair(contact.name) if contact.name else None
    if not names:
        return [contact]
    if len(contact.phone) > 1:
        return [replace(contact, name="")]
    return [replace(contact, name=name) for name in names]


def _starts_another(group: list[str], ahead: list[str]) -> bool:
    chunks = _chunks(ahead[0])
    if not chunks:
        return False
    if is_name(chunks[0]) or (not reaches(ahead[0]) and has_heading(ahead[0])) or _labels_a_name(ahead[0]):
        return True
    return bool(emails(" ".join(group)) and emails("\n".join(_of_the_same(ahead))))


def _labels_a_name(line: str) -> bool:
    """Return whether a line is a label, a colon and a person with a number or address: “Lyon: Ana Silva, +33 1 …”."""
    label, colon, rest = line.partition(":")
    return bool(colon) and reaches(rest) and not reaches(label) and names_someone_first(rest)


def _of_the_same(lines: list[str]) -> list[str]:
    """Return the first two lines, and those after them that reach someone."""
    end = next((at for at, line in enumerate(lines) if at > 1 and not reaches(line)), len(lines))
    return lines[:end]


def _contact(lines: list[str]) -> Contact:
    printed = " ".join(line.strip() for line in lines)
    found = emails(printed)
    called = [line for above, line in pairwise(("", *lines)) if not is_heading(above, "fax_labels")]
    numbers = tuple(dict.fromkeys(number for line in called for number in phones(line)))
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
    if _are_several(lines):
        return "", "", ""
    parts = [chunk for line in lines for chunk in _chunks(line)]
    name = next((chunk for chunk in parts[:3] if is_name(chunk) or pair(chunk)), "")
    beside = _after_name(parts, name, is_alone=len(lines) == 1)
    rest = [part for part in beside if len(part) > 1 and not part[0].isdigit()]  # “10 a.m. to 5 p.m.” is no role
    role, organisation = (rest[0] if rest else ""), ", ".join(rest[1:])
    return name, _short(role), _short(organisation)


def _are_several(lines: list[str]) -> bool:
    """Return whether several names stand before the first address or number, and more than two lines have one."""
    reaching = [index for index, line in enumerate(lines) if reaches(line)]
    before = reaching[0] if reaching else len(lines)
    return len(reaching) > 2 and sum(map(names_someone_first, lines[: before + 1])) > 1


def _after_name(parts: list[str], name: str, *, is_alone: bool) -> list[str]:
    """Return the parts beside a name; in a line of its own what comes before the name belongs there only as a role."""
    after = parts.index(name) if name else 0
    others = [(at, part) for at, part in enumerate(parts) if part != name]
    return [part for at, part in others if at > after or not is_alone or has_role(part) or not name]


def _short(text: str) -> str:
    """Return a role or organisation without the small word before what it led to, or nothing where it is a sentence."""
    words = text.split()
    while len(words) > 1 and words[-1] in _small_words():
        words = words[:-1]
    return " ".join(words) if len(text) < LONGEST_ROLE else ""


@lru_cache(maxsize=512)
def _chunks(line: str) -> tuple[str, ...]:
    """Return the parts of a contact line that are neither opener, label, address nor number."""
    start = opener(line, "contact_openers") or opener(line, "contact_headings")
    text = labels().sub("\n", _without_reach(line[len(start) :]))
    parts = (_leading().sub("", part.strip(AROUND), 1) for part in SEPARATOR.split(text))
    told = (_without_verbs(each) for part in parts if part and not part.isdigit() for each in named_at(part))
    return tuple(part for part in told if part and not _is_label(part))


def _without_reach(text: str) -> str:
    """Return a text with the end of a line in the place of each address and number."""
    text = _without_emails(text)
    for phone in reversed(printed_phones(text)):
        text = f"{text[: phone.span.start]}\n{text[phone.span.end :]}"
    return text


def _is_label(part: str) -> bool:
    return folded(part) in _fillers() or is_heading(part, "phone_labels") or is_heading(part, "fax_labels")


def _without_verbs(part: str) -> str:
    """Return a part of a sentence without its verbs: the name in it, or nothing; names and roles stay as they are."""
    if part.startswith(("http://", "https://", "www.")):
        return ""
    words = part.split()
    if is_name(part) or pair(part) or not words[0][0].isalpha():
        return part
    if _tells(words) and (name := name_in(part)):
        return name
    if len(words) > 3 and any(word.casefold() in _addressed() for word in words):
        return next((word for word in words if has_role(word)), "")  # “our spokeswoman will help you”
    return "" if _runs_on(words) and not has_role(part) else part


def _tells(words: list[str]) -> bool:
    """Return whether words are part of a sentence: one begins or ends in lower case, or has several small words."""
    lower = [word for word in words if word[0].islower()]
    return words[0][0].islower() or words[-1][0].islower() or (len(words) > 3 and len(lower) > 1)


def _runs_on(words: list[str]) -> bool:
    """Return whether words are what is left of a sentence, and no role: long, or nothing but small words."""
    if words[0][0].islower():
        return len(words) > 2 or all(len(word) < 4 for word in words)
    return not words[0][0].isupper() and len(words) > 5


@cache
def _leading() -> re.Pattern[str]:
    """Return the pattern of words before a name that join it to what stood before: “or Ana Silva”, “please contact”."""
    return re.compile(rf"\A{whole(every_word('lead_in_words'))}\s+", re.IGNORECASE)


@cache
def _small_words() -> frozenset[str]:
    return frozenset(every_word("small_words"))


@cache
def _addressed() -> frozenset[str]:
    """Return the words by which a sentence speaks of its writer and to its reader: “our”, “you”."""
    return frozenset(every_word("address_words"))


@cache
def _fillers() -> frozenset[str]:
    return frozenset(every_word("contact_fillers"))


@cache
def _fax() -> re.Pattern[str]:
    """Return the pattern of the label of a fax at the end of a text."""
    return re.compile(rf"(?<!\w)(?:{alternatives(every_word('fax_labels'))})[\s.:：]{{0,4}}\Z", re.IGNORECASE)


@cache
def _joined() -> frozenset[str]:
    return frozenset(every_word("and_words", "or_words"))


@cache
def _another() -> re.Pattern[str]:
    """Return the pattern of a word between two people in one line."""
    return re.compile(rf"\s+(?:{alternatives(every_word('and_words', 'or_words'))})\s+(?=[^\W\d_])")


@cache
def _joint() -> re.Pattern[str]:
    """Return the pattern of the word by which a part of a line goes on from the one before: “or Ana Silva”."""
    return re.compile(rf"\A(?:{alternatives(every_word('and_words', 'or_words'))})\s+(?=[^\W\d_])")
