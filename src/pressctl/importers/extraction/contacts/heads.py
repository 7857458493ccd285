"""The people that lines name before the first number, each with the roles behind the name, and what joins them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import cache
from typing import NamedTuple

from pressctl.importers.extraction.contacts import languages as contact_languages
from pressctl.importers.extraction.contacts.lines import names_someone_first
from pressctl.importers.extraction.contacts.mailboxes import is_of_domain
from pressctl.importers.extraction.contacts.names import (
    AROUND,
    EAST,
    has_role,
    have_family_names,
    is_family,
    is_name,
    pair,
    places,
)
from pressctl.importers.extraction.contacts.parts import chunks
from pressctl.importers.extraction.contacts.roles import is_office
from pressctl.prose.word_lists import alternatives, every_word

BOTH = 2
"""People who share a line, behind whom their house may stand."""
LEAST_OF_TWO = 3
"""Words of the shortest two names, with what joins them."""


class Joint(IntEnum):
    """What stands between the names of several people; the higher, the surer it is that all of them are people."""

    LINE = 0
    ROW = 1
    COMMA = 2
    STROKE = 3
    WORD = 4


class Heads(NamedTuple):
    """What stands before the first number: lines above the names, those of each person, and those of a whole list."""

    above: list[str]
    people: list[list[str]]
    below: list[str]
    joint: Joint


def heads(lines: list[str], mail: Sequence[str] = ()) -> Heads:
    """Return the people that lines name, and what stands above and below them; the house of an address is nobody."""
    told = map(contact_languages.without_brackets, lines)  # “(Arabic and English)” joins no people
    lines = [piece for line in told for piece in _house_and_people(line)]
    named_in = [[name.partition(",")[0] for name in _named(line)] for line in lines]
    families = [at for at, named in enumerate(named_in) if any(map(is_family, named))]  # “伟达公关” over “郭嘉 / 许晴”
    people = (at for at, named in enumerate(named_in) if any(not is_of_domain(name, mail) for name in named))
    start = next(iter(families or people), len(lines))
    found = Heads(lines[:start], [], [], Joint.LINE)
    if label := _label_of(lines[start]) if start < len(lines) else "":
        found.above.append(label)
    for line in lines[start:]:
        if named := _named(line):
            found.people.extend([name] for name in named)
            found = found._replace(joint=max(found.joint, _joint(line) if len(named) > 1 else Joint.LINE))
        elif chunks(line):
            (found.below if found.joint else found.people[-1]).append(line)
    return found


def _house_and_people(line: str) -> list[str]:
    """Return a line of Chinese or Japanese with its house and its people apart: “広報課（鈴木 一郎・田中 花子）”."""
    parts = chunks(line) if EAST.search(line) else ()
    end = next((at for at in range(len(parts), 0, -1) if not is_name(parts[at - 1])), 0)
    return ["、".join(parts[:end]), "、".join(parts[end:])] if end and len(parts) > end + 1 else [line]


def _named(text: str) -> list[str]:
    """Return the people that a line names and nothing else, behind a label or none, each with the roles behind it."""
    text = text[len(_label_of(text)) :].lstrip(":： ")
    if both := _placed(text):
        return both
    told = [parts for part in _labelled_apart(text) or _joints().split(text) if (parts := chunks(part))]
    if len(told) > 1 and len(told[0]) > 1 and is_name(told[0][0]) and not any(is_name(parts[0]) for parts in told[1:]):
        told = [chunks(text)]  # “Ana Silva, chair and editor”
    while len(told) > BOTH and not is_name(told[-1][0]) and has_role(told[-1][0]):
        told.pop()  # the house of both: “Ana Silva or Bo Ek of the Acme press team”
    if any(is_office(parts[-1]) for parts in told[:-1]):
        return []  # “Institute of Ice Research”: Dutch has “of” for “or”
    flat = [part for parts in told for part in parts]
    if all(map(is_name, flat)):
        flat = [*dict.fromkeys(flat)]  # “Press agency Ana Silva, Ana Silva and Bo Ek”
        return [name for part in flat for name in (part.split() if have_family_names(part.split()) else [part])]
    are_people = all(
        is_name(first) and all(has_role(part) or not is_name(part) for part in roles) for first, *roles in told
    )
    return [", ".join(parts) for parts in told] if are_people else []


def _placed(text: str) -> list[str]:
    """Return several people with where all of them are: “Ana Silva or Bo Ek at Pelham & Stone”; else nothing."""
    words = text.split() if _joints().search(text) else []
    joints = (
        at for at, word in enumerate(words) if at > LEAST_OF_TWO and word in places() and words[at - 1][0].isupper()
    )
    at = next(joints, 0)
    people = _named(" ".join(words[:at])) if at else []
    house = " ".join(words[at + 1 :]).strip(AROUND + ",")
    is_house = len(people) > 1 and house[:1].isupper() and not is_name(house)
    return [f"{name}, {house}" for name in people] if is_house else []


def _labelled_apart(text: str) -> list[str]:
    """Return people with a label each, a stroke between: “Ana Silva / Radio: Bo Ek”; nothing without the labels."""
    first, *others = text.split("/")
    told = [other.replace("：", ":").partition(":") for other in others]
    are_labelled = bool(told) and all(label.strip() and names_someone_first(rest) for label, _, rest in told)
    return [first, *(rest for _, _, rest in told)] if are_labelled else []


def _label_of(text: str) -> str:
    """Return the label before a person on a line, “Interviews: Ana Silva”; an empty text for none."""
    label, colon, rest = text.replace("：", ":").partition(":")
    are_several = any(map(pair, chunks(rest)[:1]))
    is_led = are_several or (names_someone_first(rest) and not names_someone_first(label))
    return label if colon and chunks(label) and is_led else ""


def _joint(text: str) -> Joint:
    """Return the surest joint between the names of a line: “Ana Silva, Bo Ek and Cleo Dahl” has a word."""
    if any(have_family_names(part.split()) for part in chunks(text)):
        return Joint.WORD
    found = [joint.strip(" ,") for joint in _joints().findall(text)]
    return max((Joint.STROKE if joint == "/" else Joint.WORD for joint in found), default=Joint.COMMA)


@cache
def _joints() -> re.Pattern[str]:
    """Return the pattern of what stands between the names of a list: “/”, “、”, “・”, “and”, “y/o”."""
    words = alternatives(every_word("and_words", "or_words"))
    return re.compile(rf"\s*(?:/|、|・|,?\s(?:{words})(?:\s?/\s?(?:{words}))?(?=\s)|\s&(?=\s))\s*")
