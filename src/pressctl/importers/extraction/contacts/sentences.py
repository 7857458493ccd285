"""Sentences of running text that tell journalists whom to reach, apart from those that say something else."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from pressctl.importers.extraction.contacts import lines as contact_lines
from pressctl.importers.extraction.contacts import parts as contact_parts
from pressctl.importers.extraction.contacts import ways as contact_ways
from pressctl.importers.extraction.contacts.names import AROUND, has_press_word, has_role, is_name
from pressctl.importers.extraction.contacts.roles import is_office, is_post
from pressctl.importers.extraction.scripts import wide
from pressctl.importers.extraction.words import opener
from pressctl.prose.addresses import hosts
from pressctl.prose.word_index import candidates, has_any
from pressctl.prose.word_lists import every_word, whole

SEVERAL = 2
"""People of whom a sentence gives an address and a number from which it is for the press."""
WRAPPED = 50
"""Characters of the shortest line that a typewriter breaks within a sentence."""
PARAGRAPH = 2000
"""Characters of the longest paragraph in which a sentence for journalists is looked for."""
LEAST = 6
"""Words of the shortest sentence that says something besides a contact."""
MOST_LINES = 7
"""Lines of the longest sentence that is broken, as mail is."""
WIDTHS = range(40, 160)
"""Characters of them, but for the last, which may be shorter."""
ENDS = (".", "!", "。", "؟")
DENSE = 12
"""The same in characters of Chinese or Japanese."""
SENTENCES = re.compile(r"(?<=[.!?\u061f])\s+(?=[^\W\d_a-z])|(?<=[。！？])")


def sentence(text: str) -> str:
    """Return the sentences of a paragraph that tell journalists whom to reach; an empty text when none does."""
    if len(text) > PARAGRAPH or not contact_ways.reaches(text) or contact_lines.is_list_of_people(text):
        return ""
    parts = SENTENCES.split(" ".join(text.split()))
    led = ((part, before) for before, part in pairwise(("", *parts)) if contact_ways.reaches(part))
    are_several = len(parts) > 1 and _names_several(text)
    return " ".join(
        f"{before} {part}" if _names_office(before, part) else part
        for part, before in led
        if are_several or _is_for_press(part) or _leads(before, part) or _names_office(before, part)
    )


def _names_office(before: str, text: str) -> bool:
    """Return whether a sentence sends the press to an office, and leaves to the next how: “Phone: 202 555 0100”."""
    is_bare = not (contact_parts.chunks(text) or contact_ways.reaches(before) or contact_lines.is_for_public(before))
    is_for_press = is_bare and has_any(before, "press_words")
    return is_for_press and any(map(is_office, contact_parts.chunks(before)))


def _leads(before: str, text: str) -> bool:
    """Return whether a sentence names somebody, and the one before says what may be asked: “Interviews …”.

    “Questions?” is enough, where who answers has a post.
    """
    parts = contact_parts.chunks(text)
    has_post, mail = any(map(is_post, parts)), contact_ways.emails(text)
    is_asked = has_post and before.endswith("?") and len(before.split()) < LEAST
    is_for_press = bool(has_post or mail) and has_any(before, "press_words")
    return any(map(is_name, parts)) and (is_asked or is_for_press)


def first(text: str) -> str:
    """Return the first sentence of a paragraph."""
    return SENTENCES.split(text[:PARAGRAPH], maxsplit=1)[0]


def parted(text: str) -> tuple[str, str]:
    """Return the sentences of a paragraph that give a contact, and those that say something else.

    A table and a list of people have none.
    """
    if text.startswith("|") or contact_lines.is_list_of_people(text):
        return text, ""
    lines = text.split("\n")
    are_rows = len(lines) > 1 and all(map(contact_ways.reaches, lines))  # the points of a list, each of somebody
    text = " ".join(lines) if not are_rows and all(len(line) >= WRAPPED for line in lines[:-1]) else text
    parts = SENTENCES.split(text)
    others = [part for part in parts if _is_other(part)]
    if not others or len(others) == len(parts):
        return text, ""
    return "\n".join(part for part in parts if part not in others), " ".join(others)


def unwrapped(lines: list[str]) -> list[str]:
    """Return lines with a sentence that leads to a contact and goes on over several of them as one."""
    found: list[str] = []
    rest = list(lines)
    while rest:
        end = lines_of_sentence(rest)
        found.append(" ".join(rest[:end]))
        rest = rest[end:]
    return found


def by_way(lines: list[str]) -> list[str]:
    """Return lines without those whom one reaches by way of somebody: “Minister Ana Silva, by way of Bo Ek, 202 …”.

    The number is of the latter alone; one of the former's own keeps them apart.
    """
    found: list[str] = []
    for line in lines:
        match = _by_way().search(line) if candidates(line, "by_way_words") else None
        after = line[match.end() :] if match else ""
        if not match or not _names_first(after):
            found.append(line)
            continue
        before = line[: match.start()].strip(AROUND + ",;，、")
        if contact_ways.reaches(before):
            found.append(before)
        elif not before:
            found = _without_last(found)
        found.append(after)
    return found


def _names_first(text: str) -> bool:
    """Return whether a text names a person or an office before it gives the first address or number."""
    ways = contact_ways.ways_in(text)
    parts = contact_parts.chunks(text[: ways[0].start]) if ways else contact_parts.chunks(text)
    is_desk = has_role(opener(text, "contact_headings"))  # “press office”
    return is_desk or any(map(is_name, parts[:2])) or any(map(is_office, parts[:1]))


def _without_last(lines: list[str]) -> list[str]:
    """Return lines without the last person, of whom they give neither address nor number."""
    for at in range(len(lines) - 1, -1, -1):
        if contact_ways.reaches(lines[at]):
            break
        if contact_lines.names_someone_first(lines[at]):
            return lines[:at]
    return lines


@cache
def _by_way() -> re.Pattern[str]:
    """Return the pattern of what leads from somebody to whom one calls instead."""
    return re.compile(rf"{whole(every_word('by_way_words'))}(?:[:：,]?\s{{1,3}}|(?<=['’\u4e00-\u9fff]))", re.IGNORECASE)


def lines_of_sentence(lines: list[str]) -> int:
    """Return how many lines a sentence fills that starts with the first: one, where it starts none."""
    led = opener(lines[0], "contact_openers", "contact_headings")
    if not led or not lines[0][len(led) :].strip(" :：,，"):
        return 1
    full = next((at for at, line in enumerate(lines[:MOST_LINES]) if line.endswith(ENDS)), 0)
    is_broken = all(len(line) in WIDTHS for line in lines[:full]) and len(lines[full]) < WIDTHS.stop
    is_broken = is_broken and not any(_is_complete(*two) for two in pairwise(lines[: full + 1]))
    text = " ".join(lines[: full + 1])
    is_contact = contact_ways.reaches(text) and not hosts.ADDRESS.search(text)  # what leads to a page says more
    return full + 1 if is_broken and is_contact else 1


def _is_complete(line: str, after: str) -> bool:
    """Return whether a line ends with an address or number, and the next starts anew."""
    ways = contact_ways.ways_in(line)
    return bool(ways) and ways[-1].end >= len(line.rstrip()) and after[:1].isupper()


def _is_other(text: str) -> bool:
    """Return whether a sentence neither leads to a contact nor gives one."""
    is_whole = len(text.split()) >= LEAST or wide(text) >= DENSE
    is_contact = contact_ways.reaches(text) or contact_lines.is_contact_line(text)
    return is_whole and not is_contact and not opener(text, "contact_openers")


def _is_for_press(text: str) -> bool:
    mailbox = any(map(contact_ways.is_of_press, contact_ways.emails(text)))
    parts = contact_parts.chunks(text)
    is_headed = bool(opener(text, "contact_headings")) and any(map(is_name, parts))
    leads = (is_headed or bool(opener(text, "contact_openers"))) and not contact_lines.is_for_public(text)
    has_all = _has_post(parts) and contact_ways.emails(text) and contact_ways.phones(text)
    is_led = mailbox or leads or _names_several(text) or bool(has_all)
    return is_led or has_any(text, "press_words") or has_press_word(text)


def _has_post(parts: tuple[str, ...]) -> bool:
    """Return whether a part is a person, and the next says what the person is."""
    return any(is_name(part) and is_post(behind) for part, behind in pairwise(parts))


def _names_several(text: str) -> bool:
    """Return whether a sentence gives several people, each with an address and a number: readers are told of one."""
    ways = contact_ways.ways_in(text)
    many = sum(way.is_address for way in ways)
    return many >= SEVERAL and len(ways) >= 2 * many and sum(map(is_name, contact_parts.chunks(text))) >= many
