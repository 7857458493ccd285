"""Where a line asks to contact somebody behind what it is about: “To talk to Bo Ek, please email Ana Silva at …”."""

from __future__ import annotations

from pressctl.importers.extraction.contacts.around_numbers import SEPARATOR
from pressctl.importers.extraction.contacts.desks import ASKING, desk_in, is_desk
from pressctl.importers.extraction.contacts.named import name_in
from pressctl.importers.extraction.contacts.names import AROUND, is_name, listed, without_courtesy
from pressctl.importers.extraction.contacts.roles import apart, is_office, is_post
from pressctl.importers.extraction.contacts.ways import ways_in
from pressctl.prose.word_index import candidates, pattern_of

LEAST = 8
"""Words of the shortest sentence."""
LONGEST = 400
"""Characters of a sentence among which it asks for that, and names whom."""
FEW = 3
"""Words between the word that asks and whom to contact: “get in touch with our spokeswoman Ana Silva”."""


def end_of_topic(line: str, start: int) -> int:
    """Return where whom to contact begins, behind what a sentence is about; ``start`` where it says nothing of that.

    It goes on behind ``start``, and gives no address or number before. Somebody named first is whom to contact. Before
    an office the word that asks stays, and the one before it.
    """
    if len(line.split()) < LEAST:
        return start
    about = line[start : min([start + LONGEST, *(way.start for way in ways_in(line))])]
    at, end = _asked_in(about)
    if not at or _is_person(_first(about[:at])):
        person = _behind_small(line, start) if start else 0
        return person if person and _is_capital_person(_first(line[person:])) else start
    first = _first(about[end:])
    above = about[:at].rstrip()
    before = at if above.endswith((",", ";", ":")) else above.rfind(" ") + 1 or at
    return start + (end if _is_person(first) or is_post(first) else before)


def _asked_in(about: str) -> tuple[int, int]:
    """Return where the first word that asks to contact somebody starts, and where this one is named; 0 for neither."""
    asking = (word for word in candidates(about, *ASKING) if not (is_desk(word) or is_post(word)))
    asked = sorted(found.span() for word in asking for found in pattern_of(word).finditer(about))
    named = ((at, _behind_small(about, end)) for at, end in asked)
    return next(((at, end) for at, end in named if _names(about[end:])), (0, 0))


def _behind_small(text: str, end: int) -> int:
    """Return where the small words behind a word that asks end: “dzwonić do Anny Wilk”."""
    for word in text[end : end + LONGEST].split():
        if word not in listed("small_words"):
            break
        end = text.index(word, end) + len(word)
    return end


def _first(text: str) -> str:
    return SEPARATOR.split(text[:LONGEST].lstrip(" :,"), maxsplit=1)[0].strip(AROUND)


def _names(text: str) -> bool:
    """Return whether a person or an office follows right away, and nothing else: “Ana Silva at”, “the press office”."""
    first = _first(text)
    if not first:
        return False
    is_titled = not first[0].islower() and (is_office(first) or _is_person(first))
    named = name_in(first) or desk_in(first)
    is_near = bool(named) and len(first.partition(named.split()[0])[0].split()) <= FEW
    return is_titled or is_post(first) or is_near


def _is_person(part: str) -> bool:
    name = name_in(part)  # “Ana Silva at”
    is_first = bool(name) and part.startswith(name)
    return is_first or any(is_name(without_courtesy(each)) for each in (part and apart(part)))


def _is_capital_person(part: str) -> bool:
    return not part[:1].islower() and _is_person(part)
