"""The parts of a line that prints a contact: addresses, numbers, and what is left of it, names, roles and places."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from pressctl.importers.extraction.contact_names import has_role, is_name, name_in, named_at, office_in, pair
from pressctl.importers.extraction.words import folded, is_heading, labels, opener
from pressctl.prose.emails import addresses
from pressctl.prose.phone_tails import each as each_phone
from pressctl.prose.phones import phones as printed_phones
from pressctl.prose.word_lists import alternatives, every_word, whole

LABEL = 24
"""Characters before a number in which the label of a fax stands."""
AROUND = " .:：-–—*_()[]<>\t"
SEPARATOR = re.compile(
    r"(?:(?<!\s)\s*)?[,;|•·،，；、\n\t()（）]\s*|(?<!\s)\s+[–—/-]\s+|(?:(?<!\s)\s*)?[:：]\s+"
    r"|(?<=[\u4e00-\u9fff])[:：]"
)
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
    return [number for phone, number in each_phone(text) if not _is_of_fax(text[: phone.span.start])]


def numbers_in(lines: list[str]) -> list[str]:
    """Return the numbers of the lines of a contact, each once; those below the label of a fax are left out."""
    called = [line for above, line in pairwise(("", *lines)) if not is_heading(above, "fax_labels")]
    return list(dict.fromkeys(number for line in called for number in phones(line)))


def _is_of_fax(before: str) -> bool:
    """Return whether the number behind a text is one of a fax alone: “Fax: ”, but not “Tel./Fax: ”."""
    label = _fax().search(before[-LABEL:])
    rest = before[-LABEL:][: label.start()].rstrip() if label else ""
    return label is not None and not rest.endswith(("/", "&", "+")) and rest.rpartition(" ")[2] not in _joined()


@lru_cache(maxsize=512)
def reaches(text: str) -> bool:
    """Return whether a text holds an address or a number."""
    return bool(emails(text) or printed_phones(text))


@lru_cache(maxsize=512)
def chunks(line: str) -> tuple[str, ...]:
    """Return the parts of a contact line that are neither opener, label, address nor number."""
    start = opener(line, "contact_openers") or opener(line, "contact_headings")
    text = labels().sub("\n", _without_reach(line[len(start) :]))
    parts = (_leading().sub("", part.strip(AROUND), 1) for part in SEPARATOR.split(text))
    told = (_without_verbs(each) for part in parts if any(map(str.isalpha, part)) for each in named_at(part))
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
    if _tells(words) and (name := name_in(part) or office_in(part)):
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
