"""What is said of a number before and behind it: its label, or that nobody for the press answers it."""

from __future__ import annotations

import re
from functools import cache

from pressctl.importers.extraction.contacts.names import AROUND
from pressctl.importers.extraction.words import folded, is_heading, set_of
from pressctl.prose.addresses.phones import PrintedPhone
from pressctl.prose.word_index import has_any
from pressctl.prose.word_lists import alternatives, every_word

LABEL = 24
"""Characters before a number in which the label of a fax stands."""
LONGEST_LABEL = 48
"""Characters before a number in which any label of it stands."""
PART = re.compile(r"[,;|•·،，；、\n\t\u3000()（）]|\s[–—/-]\s|[:：]\s?|(?<=[^\W\d_]{4})\.\s")
"""What stands before a label."""
LETTER = re.compile(r"(?<![^\s,;|·/])[fF][.:]?[ \t]{0,2}\Z")
"""The letter that stands for a fax before its number: “t 01632 960101, f 01632 960102”."""
REMARK = re.compile(r"\s{0,2}[(（]\s{0,2}([^()（）\n]{2,30})[)）]")
"""What a number is said to be behind it: “202 555 0199 (fax)”."""
JOINTS = ("/", "&", "+")
"""What joins the labels of one number: “Tel./Fax: ”."""


def is_of_nobody(text: str, start: int, end: int) -> bool:
    """Return whether a number reaches no person for the press, as its label or a bracket behind it says."""
    remark = REMARK.match(text, end)
    label = label_before(text, start)
    said = (
        "" if _joins_labels(text[:start].rstrip(".:： ").removesuffix(label)) else label,
        remark[1] if remark else "",
    )
    is_fax = _ends_in("fax_labels", text[:start]) or LETTER.search(text[max(0, start - LABEL) : start]) is not None
    return is_fax or any(map(is_for_nobody, said))


def is_of_house(text: str, phone: PrintedPhone) -> bool:
    """Return whether a number is that of a switchboard, as its label or a bracket behind it says; no extension is."""
    remark = REMARK.match(text, phone.span.end)
    label = folded(label_before(text, phone.span.start)).split()  # “centralita de la empresa”
    is_led = bool(label[1:]) and label[0] in set_of("switchboard_labels") and label[1] in set_of("small_words")
    is_labelled = _ends_in("switchboard_labels", text[: phone.span.start])
    is_remarked = remark is not None and is_heading(remark[1], "switchboard_labels")
    return not phone.extension and (is_led or is_labelled or is_remarked)


def is_for_nobody(label: str) -> bool:
    """Return whether words are the label of a fax or a recording, or say that the public rings a number."""
    is_public = (has_any(label, "public_line_words") or is_public_label(label)) and not has_any(label, "press_words")
    return is_public or is_heading(label, "fax_labels")


def is_public_label(label: str) -> bool:
    """Return whether a label has the word of a desk for the public in it: “Museum shop”, “Tickets, tours”."""
    return has_any(label, "public_labels")


def label_before(text: str, start: int) -> str:
    """Return the words between a number that starts at ``start`` and what stands before them; a name may be one."""
    return PART.split(led(text, start).rstrip(".:： "))[-1].strip(AROUND)


def led(text: str, start: int) -> str:
    """Return what stands before a number that starts at ``start``, without the brackets and marks that open it."""
    return text[max(0, start - LONGEST_LABEL) : start].rstrip(" \t\u00a0\u202a-\u202e\u200e\u200f(（[<+*_")


def _ends_in(field: str, before: str) -> bool:
    """Return whether a text ends in a label of a list alone: “Fax: ”, but not “Tel./Fax: ”."""
    label = _at_end(field).search(before[-LABEL:])
    rest = before[-LABEL:][: label.start()].rstrip() if label else ""
    return label is not None and not _joins_labels(rest) and rest.rpartition(" ")[2] not in _joined()


def _joins_labels(before: str) -> bool:
    """Return whether a text ends with what joins two labels, “Tel. / ”, and not two numbers, “0721 555 123 / ”."""
    before = before.rstrip()
    return before.endswith(JOINTS) and not before[:-1].rstrip()[-1:].isdigit()


@cache
def _at_end(field: str) -> re.Pattern[str]:
    """Return the pattern of the labels of a list at the end of a text."""
    return re.compile(rf"(?<!\w)(?:{alternatives(every_word(field))})[\s.:：]{{0,4}}\Z", re.IGNORECASE)


@cache
def _joined() -> frozenset[str]:
    return frozenset(every_word("and_words", "or_words"))
