"""Numbers among contacts that are not for the press: those for readers, of a shop, of a police station."""

from __future__ import annotations

from pressctl.importers.extraction.contacts.around_numbers import by_labels
from pressctl.importers.extraction.contacts.desks import desk_in
from pressctl.importers.extraction.contacts.labels import is_public_label
from pressctl.importers.extraction.contacts.lines import is_for_public, label_and_rest, names_someone_first
from pressctl.importers.extraction.contacts.named import name_in
from pressctl.importers.extraction.contacts.names import AROUND, has_heading, has_press_word, is_name, is_place, pair
from pressctl.importers.extraction.contacts.parts import chunks
from pressctl.importers.extraction.contacts.roles import is_office, is_post
from pressctl.importers.extraction.contacts.sentences import SENTENCES
from pressctl.importers.extraction.contacts.ways import emails, phones, reaches, ways_in
from pressctl.importers.extraction.words import folded, is_heading, set_of
from pressctl.prose.word_index import has_any

LEAST_OF_OTHERS = 2
"""Words of the shortest label that does not describe a number, but says who else answers it."""
LEAST_OF_SENTENCE = 6
"""Words of a sentence before the number that it leads to."""
LABEL_FIELDS = ("phone_labels", "extension_words", "calling_words", "reaching_words", "hour_words", "press_words")
"""Lists of words of which a label of a number is made, “Direct line”, “Out of office hours”."""


def without_others(lines: list[str]) -> list[str]:
    """Return the sentences of lines without those that give a number not meant for the press."""
    said = [part for line in lines for part in by_labels(_without_public(line))]
    return [line for at, line in enumerate(said) if not _is_of_others(line, said[:at], said[at + 1 :])]


def _without_public(line: str) -> str:
    """Return a line without the sentences that follow one for the press and send the public elsewhere."""
    first, *more = SENTENCES.split(line) if has_any(line, "public_labels") else (line,)
    own = " ".join([first, *(said for said in more if not _is_for_public(said))])
    return own if reaches(own) else line


def _is_for_public(said: str) -> bool:
    """Return whether a sentence gives a number and says before it that it is the public's: “For bookings, call …”."""
    label = said[: min((way.start for way in ways_in(said)), default=0)]
    is_of_press = has_press_word(label) or has_any(label, "press_words")
    return is_public_label(label) and not is_of_press and not any(map(is_name, chunks(label)))


def _is_of_others(line: str, above: list[str], below: list[str]) -> bool:
    """Return whether a line gives a number that is not for the press: one for readers, or below a contact's of a shop.

    What is no label of a number, nor of the press, and has two words at least, names what else is reached by it.
    """
    label, colon, rest = label_and_rest(line)
    if colon and reaches(rest) and is_public_label(label) and not has_any(label, "press_words"):
        return True
    if above and reaches(line) and is_for_public(line) and not (phones(line) or emails(line)):
        return True
    if not colon and any(map(reaches, above)) and _is_of_sentence(line):
        return True
    if not colon:  # “Police Headquarters 202 555 0100”
        is_house = any(map(names_someone_first, below[:1]))  # “Fenwick Communications 020 7946 0188”, “Lucy Hart”
        label, rest = _office_and_number(line) if not is_house else ("", "")
    is_number = bool(label) and bool(phones(rest)) and not (emails(line) or chunks(rest) or reaches(label))
    is_number = is_number and not has_press_word(rest)  # “Save the Valley: press office, 020 7946 0123”
    words = label.strip(AROUND).split()
    is_long = len(words) >= LEAST_OF_OTHERS and not any(map(str.isdigit, label))
    return is_number and is_long and any(map(reaches, above)) and not _is_of_contact(label, words)


def _is_of_sentence(line: str) -> bool:
    """Return whether a sentence leads to a number and speaks of no contact: “Pictures are available at …”."""
    label = line[: min((way.start for way in ways_in(line)), default=0)]
    words = [word for word in label.split() if any(map(str.isalpha, word))]  # no “☎”
    is_long = len(words) >= LEAST_OF_SENTENCE and sum(map(str.islower, words)) > len(words) // 2
    return is_long and not (_is_of_contact(label, words) or name_in(label) or desk_in(label))


def _office_and_number(line: str) -> tuple[str, str]:
    """Return the office and its number where a line is nothing else, with no comma or label between; else nothing."""
    start = min((way.start for way in ways_in(line)), default=0)
    office = line[:start].rstrip()
    return (office, line[start:]) if chunks(office) == (office,) and is_office(office) else ("", "")


def _is_of_contact(label: str, words: list[str]) -> bool:
    """Return whether a label is one of the press or of a person, or has a word for a number or an hour."""
    bare = (folded(word).strip(".,()") for word in words)
    is_known = any(word in set_of(field) for word in bare for field in LABEL_FIELDS)
    is_somebody = any(is_name(part) or is_place(part) or is_post(part) or pair(part) for part in chunks(label))
    is_known = is_known or is_heading(label, "phone_labels") or has_any(label, "office_hours_words")
    return is_known or is_somebody or has_press_word(label) or has_any(label, "press_words") or has_heading(label)
