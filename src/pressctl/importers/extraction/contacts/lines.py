"""Lines that tell whom to call: what heads contacts, names somebody, or is for the public instead."""

from __future__ import annotations

import re
from functools import lru_cache

from pressctl.importers.extraction.contacts.headings import ends_in_heading, is_of_headings
from pressctl.importers.extraction.contacts.mailboxes import has_made
from pressctl.importers.extraction.contacts.names import (
    EAST,
    NAME_LENGTHS,
    has_heading,
    has_press_word,
    has_role,
    is_addressed,
    is_name,
    listed,
)
from pressctl.importers.extraction.contacts.parts import chunks
from pressctl.importers.extraction.contacts.roles import LONGEST_ROLE, is_office
from pressctl.importers.extraction.contacts.ways import emails, reaches
from pressctl.importers.extraction.words import is_heading, labels_of, opener
from pressctl.prose.addresses.emails import addresses
from pressctl.prose.addresses.phones import phones as printed_phones
from pressctl.prose.patterns import regex
from pressctl.prose.word_index import has_any
from pressctl.prose.word_lists import alternatives, every_word

REGION = re.compile(r"(?<=[,،] )(?:[A-Z][a-z]{0,4}\.){1,3}\Z")
"""The region after a town, in an abbreviation."""
COLON = re.compile(r"[:：](?!//)(?:(?<!\d.)|(?!\d))")
ABBREVIATED = regex(lambda: rf"(?<![^\W_])(?:[^\W\d_]|{alternatives(every_word('abbreviations'))})\.\Z")
"""A stop behind a letter or an abbreviation: “Acme e. V.”, “Acme & Co.”."""
CLOSING = '”»"’“」'
"""What ends speech, behind the stop of its last sentence."""
LONGEST_LEAD_IN = 80
"""Characters of a line that leads to the contacts below it."""
LONGEST_OPENED = 400
"""Characters of a paragraph among which an opener leads to somebody: further down it speaks of something else."""
LONGEST_DETAIL = 300
"""Characters of the longest line of a contact: the post of somebody at a ministry with a long name."""
LEADING_WORDS = range(1, 5)
"""Words of an opener at the end of such a line."""
MOST_BEFORE, MOST_PARTS = 4, 5
"""Parts of a line among which the name stands, and of the longest line that is one person's."""
ITEM = re.compile(r"^- ", re.MULTILINE)
"""What stands before each item of a list."""
MOST_BEHIND = 8
"""Words behind the last number or address of a line that is somebody's: the hours, what else they are asked of."""
MOST_OF_TITLED = 2
"""Parts of a line that addresses somebody: the name and a post."""
BRACKETS = ("(", "（")
BETWEEN = re.compile(r"[;；]\s{0,3}")
"""What stands between what is said in brackets of a text, and whom to call."""
HEADING_WORDS, LONGEST_LABEL = 5, 8
"""Words of the longest heading with a number, and label: “Telephone for journalists outside office hours”."""
DASHES = " -–—*_"
LEAD_IN_WORDS = 4
"""Words between an opener and the colon that ends it: “please contact:”."""


@lru_cache(maxsize=1024)
def is_contact_line(text: str) -> bool:
    """Return whether a line tells whom to call: an opener or heading, with an address, a number, or nothing else."""
    if is_heading(text, "contact_headings") or ends_in_heading(text):
        return True
    if text[:1] in BRACKETS and any(map(is_contact_line, BETWEEN.split(text[1:-1])[1:])):
        return True  # “（供稿：…；联系人：张伟，电话：…）”
    starts = opener(text, "contact_openers", "contact_headings")
    rest = text[len(starts) :].lstrip("*_ ")
    is_lead_in = len(text) < LONGEST_LEAD_IN and (rest[:1] in {":", "："} or text.endswith((":", "：")))
    if is_of_headings(text):
        return True
    is_led = bool(starts) and (not rest or is_lead_in or reaches(text[:LONGEST_OPENED]) or _leads_to_a_name(rest))
    return is_led or _leads_on(text) or _heads_region(text)


def _heads_region(text: str) -> bool:
    """Return whether a line is a heading of contacts with whom they are for, and dashes: “Contact America --”."""
    bare = text.rstrip(DASHES)
    is_dashed = len(text) < LONGEST_LEAD_IN and bare != text and len(bare.split()) <= LEAD_IN_WORDS
    return is_dashed and has_heading(bare)


def _leads_on(text: str) -> bool:
    """Return whether a line has an opener before its colon, and nothing else or whom to call behind it.

    “For interviews and pictures, please contact:” has, and so has “For questions, contact: press@example.org”.
    """
    label, colon, rest = text.replace("：", ":").partition(":")
    is_lead = bool(colon) and len(label) < LONGEST_LEAD_IN and not any(map(str.isdigit, label)) and "\n" not in label
    if not is_lead or (rest.strip() and not reaches(rest[:LONGEST_OPENED])):
        return False
    words = label.split()
    return any(is_heading(" ".join(words[-many:]), "contact_openers") for many in LEADING_WORDS if many < len(words))


def _leads_to_a_name(rest: str) -> bool:
    """Return whether what follows an opener on its line ends in a colon and a name: “, please contact: Ana Silva”."""
    if len(rest) >= LONGEST_LEAD_IN:
        return False
    label, colon, tail = rest.replace("：", ":").partition(":")
    return bool(colon) and len(label.split()) <= LEAD_IN_WORDS and names_someone_first(tail)


@lru_cache(maxsize=1024)
def is_for_public(text: str) -> bool:
    """Return whether a line is for readers: a hotline, the day of a page, or more on a topic without an address."""
    if opener(text, "updated_words"):
        return True  # “最後異動：112-06-09”
    starts = opener(text, "contact_openers", "contact_headings")
    has_topic = bool(starts and opener(text[len(starts) :].lstrip(" ,，:"), "topic_words")) and not emails(text)
    is_topic_alone = has_topic and not labels_a_name(text)  # “Information on the plant: Bo Ek, 202 555 0100”
    return (is_topic_alone or has_any(text, "public_line_words")) and not has_any(text, "press_words")


def heads_number(text: str) -> bool:
    """Return whether a line is the label of a contact and a number: “Investor relations contacts: 202 555 0100”.

    Where nothing else stands behind the label it may be one for the press: “Telephone for journalists: 202 555 0100”.
    """
    if len(text) >= LONGEST_ROLE or not reaches(text):
        return False
    label, _, rest = text.replace("：", ":").partition(":")
    is_of_press = has_any(label, "press_words") or has_press_word(label)
    is_for_press = is_of_press and reaches(rest) and not chunks(rest)
    longest = LONGEST_LABEL if is_for_press else HEADING_WORDS
    return len(label.split()) <= longest and (is_for_press or has_heading(label))


def names_someone(text: str) -> bool:
    """Return whether a line is a person's name, with one label before it or roles after: “Media: Ana Silva, editor”."""
    if len(text) >= LONGEST_LEAD_IN or _is_sentence(text):
        return False
    names = text.split("/") if "/" in text else []  # “Ana Silva/Bo Ek”
    if is_addressed(text) and names_someone_first(text) and len(chunks(text)) <= MOST_OF_TITLED:
        return True  # what follows is a post, though its words may not be known
    return _is_person(chunks(text)) or (bool(names) and all(is_name(name.strip()) for name in names))


def tells_whom(text: str) -> bool:
    """Return whether a line names somebody, and something shows that the number or address there is theirs.

    That is a post, a word for the press, the label of the number, or an address that is made of the name.
    """
    if len(text) >= LONGEST_DETAIL or not reaches(text) or without_request(text) != text:
        return False
    parts = chunks(text)
    names = [part for part in parts[:MOST_BEFORE] if is_name(part)]
    if not names or len(parts) > MOST_PARTS:
        return False
    has_own = any(has_made(name, address) for address in emails(text) for name in names)
    has_street = any(character.isdigit() for part in parts for character in part)  # the line of a letterhead
    is_labelled = parts[0] in names and labels_of(text).search(text) is not None and not has_street
    is_of_press = has_any(text, "press_words") or has_press_word(text)
    is_led = text.find(":") in range(LONGEST_LEAD_IN)
    has_ways = bool(printed_phones(text)) and bool(emails(text) or is_led)
    is_whole = has_ways and any(map(str.islower, parts))  # “master baker Ana Silva”
    return has_own or is_labelled or is_of_press or is_whole or any(map(has_role, parts))


def is_list_of_people(text: str) -> bool:
    """Return whether a text is a list of two or more items that each name somebody first, and give a number."""
    items = ITEM.split(text)[1:] if text.startswith("- ") else []
    reached = [item for item in items if reaches(item)]
    return len(reached) > 1 and all(names_someone_first(item.split("\n", 1)[0]) for item in reached)


def without_request(text: str) -> str:
    """Return a line up to its last number or address, where it asks for more behind it: “with your name and …”."""
    ends = [number.span.end for number in printed_phones(text)] + [end for _, end in addresses(text)]
    behind = text[max(ends) :].rstrip(".").split() if ends else []
    is_led = bool(behind) and text.rstrip().endswith(".") and behind[0] in listed("small_words")
    asks = len(behind) > MOST_BEHIND or (is_led and not has_role(" ".join(behind)))  # “for interviews.”
    end = "." if text.rstrip().endswith(".") else ""  # a sentence stays one
    return f"{text[: max(ends)]}{end}" if asks else text


def is_row(text: str) -> bool:
    """Return whether a line is somebody's label, name and number: “For the mayor: adviser Ana Silva, 202 555 0100”."""
    is_short = len(text) < LONGEST_ROLE and bool(printed_phones(text))
    return is_short and sum(map(is_name, chunks(re.split("[:：]", text, maxsplit=1)[-1]) or chunks(text))) == 1


def is_office_line(text: str) -> bool:
    """Return whether a line is an office with its number and no more: “County Sheriff Public Affairs, 202 555 0100”."""
    if len(text) >= LONGEST_LEAD_IN or not reaches(text) or is_for_public(text):
        return False
    parts = chunks(text)
    return len(parts) == 1 and has_role(parts[0]) and not is_name(parts[0]) and text.lstrip("*_ ").startswith(parts[0])


def _is_person(parts: tuple[str, ...]) -> bool:
    at = max((at for at, part in enumerate(parts) if is_name(part)), default=-1)
    return 0 <= at < 2 and len(parts) <= 4 and all(map(_is_of_person, parts[at + 1 :]))


def _is_of_person(part: str) -> bool:
    """Return whether a part says what somebody is, or in a language of the east where: “항만재단 대외협력팀”."""
    return has_role(part) or _is_phrase(part) or (EAST.match(part) is not None and is_office(part))


def _is_phrase(part: str) -> bool:
    """Return whether a part is two to five words in small letters: a post, in a language whose posts are not known."""
    return part.islower() and len(part.split()) in NAME_LENGTHS


def is_detail(text: str) -> bool:
    """Return whether a line can belong to a block of contacts: an address, a number, a name, a role."""
    return reaches(text) or (len(text) < LONGEST_DETAIL and not _is_sentence(text))


def _is_sentence(text: str) -> bool:
    """Return whether a line ends as a sentence or speech does, and in no abbreviation: “Acme Laboratory, Md.”."""
    bare = REGION.sub("", text.rstrip()).rstrip(CLOSING)
    return bare.endswith((".", "。", "!", "?", "\u061f")) and not ABBREVIATED.search(bare)


def names_someone_first(line: str) -> bool:
    """Return whether a line opens with a person's name."""
    parts = chunks(line)
    return bool(parts) and is_name(parts[0])


def labels_a_name(line: str) -> bool:
    """Return whether a line is a label, a colon and a person with a number or address: “Lyon: Ana Silva, +33 1 …”."""
    label, colon, rest = label_and_rest(line)
    return bool(colon) and reaches(rest) and not reaches(label) and names_someone_first(rest)


def label_and_rest(line: str) -> tuple[str, str, str]:
    """Return what stands before the first colon of a line, that colon, and what follows it; “9:30” has none."""
    colon = COLON.search(line)
    return (line[: colon.start()], ":", line[colon.end() :]) if colon else (line, "", "")


def names_whom(text: str) -> bool:
    """Return whether a line is a heading of contacts, a colon and a person, and gives no number: “Contact: Bo Ek”."""
    start = opener(text, "contact_headings")
    is_led = bool(start) and text[len(start) :].lstrip().startswith((":", "："))
    return is_led and not reaches(text) and names_someone_first(text)
