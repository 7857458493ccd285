"""Words of lines that went to a field and stand in none: what a dateline, a day or a contact has beside its values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from pressctl.importers import Entry, Reading
from pressctl.importers.extraction import account
from pressctl.importers.extraction.words import every, folded, opener
from pressctl.importers.markup.markdown import plain
from pressctl.prose.addresses import hosts, phone_tails
from pressctl.prose.lines import release_line

WORD = re.compile(r"[^\W\d_]{2,40}")
NO_DIGITS = re.compile(r"\D+")
NO_FIELD = "a number or an address that no field has"
MOST = {"contacts": 1}
"""Words that a line may have beside its values and not be told: of contacts, whose labels are known, one."""
FEW = 3
"""The same of any other line: “Posted by”, the name of a wire."""


def told(reading: Reading) -> Reading:
    """Return a reading whose account says which lines of contacts are in no field: a fax, a site."""
    held = "\n".join((*_values(reading), *reading.notes))
    digits = NO_DIGITS.sub("", held)
    made: list[Entry] = []
    for entry in reading.account:
        lines = entry.text.split("\n") if entry.to == "contacts" else []
        lost = [at for at, line in enumerate(lines) if _is_lost(plain(line), held, digits)]
        if lost and len(lines) == entry.end_line - entry.line + 1:
            made += [
                entry._replace(line=entry.line + at, end_line=entry.line + at, text=line,
                        **({"to": account.LEFT_OUT, "why": NO_FIELD} if at in lost else {}))
                for at, line in enumerate(lines)
            ]  # fmt: skip
        else:
            made += [entry, *(entry._replace(to=account.LEFT_OUT, why=NO_FIELD, text=lines[at]) for at in lost)]
    return reading if tuple(made) == reading.account else replace(reading, account=tuple(made))


def _is_lost(line: str, held: str, digits: str) -> bool:
    """Return whether a line has numbers or addresses of sites, and none of them is held."""
    numbers = [NO_DIGITS.sub("", number) for _, number in phone_tails.each(line)]
    sites = hosts.ADDRESS.findall(line)
    is_held = any(number in digits for number in numbers) or any(site in held for site in sites)
    return bool(numbers or sites) and "@" not in line and not is_held


def named(reading: Reading) -> list[Entry]:
    """Return all that the report names: what may be of the text and was left out, and what no field holds.

    What a mail says besides the release is named once for each kind, by its first lines.
    """
    asked = [*account.in_question(reading.account), *_unread(reading), *_of_mail(reading.account)]
    return sorted(asked, key=lambda entry: entry.line)


def _of_mail(entries: Iterable[Entry]) -> Iterator[Entry]:
    said = [entry for entry in entries if entry.why in account.OF_MAIL]
    for why in account.OF_MAIL:
        if each := [entry for entry in said if entry.why == why]:
            text = " ".join(plain(entry.text) for entry in each)
            yield each[0]._replace(end_line=each[-1].end_line, text=text)


def _unread(reading: Reading) -> Iterator[Entry]:
    held = _held(reading)
    for entry in reading.account:
        if entry.to == account.LEFT_OUT:
            continue
        lines = entry.text.split("\n")
        is_told = len(lines) == entry.end_line - entry.line + 1
        for offset, line in enumerate(lines):
            if _missing(line, held, entry.to) > MOST.get(entry.to, FEW):
                number = entry.line + offset if is_told else entry.line
                yield Entry(number, number, account.LEFT_OUT, f"a line of the {entry.to}, in part", line)


def _held(reading: Reading) -> frozenset[str]:
    """Return the words of a release."""
    return frozenset(_words("\n".join([*_values(reading), *reading.notes])))


def _values(reading: Reading) -> list[str]:
    """Return what stands in the fields of a release."""
    release = reading.release
    people = [
        text for each in release.contacts for text in (each.name, each.role, each.organisation, each.email, *each.phone)
    ]
    texts = (release.headline, release.subheadline, release.summary, release.dateline, release.boilerplate)
    return [*texts, *people, *(field.text for field in reading.fields.values()), plain(release.body)]


def _missing(line: str, held: frozenset[str], to: str) -> int:
    """Return how many words of a line stand in no field; what leads to a contact, and labels, count for none."""
    text = plain(line)
    if said := release_line.opening(text):
        text = text[said.said.end :]
    if to == "contacts":
        text = text[len(opener(text, "contact_openers", "contact_headings")) :]
    return len(set(_words(text)) - held - (_labels() if to == "contacts" else frozenset()))


def _words(text: str) -> list[str]:
    return [word.casefold() for word in WORD.findall(text)]


@cache
def _labels() -> frozenset[str]:
    """Return the words of labels and of sentences that lead to a contact."""
    labels = ("phone_labels", "fax_labels", "email_labels", "contact_fillers", "words_for_all", "lead_in_words")
    leads = ("contact_headings", "contact_openers", "function_words", "small_words", "reaching_words", "calling_words")
    lists = (*labels, *leads)
    return frozenset(word for field in lists for label in every(field) for word in _words(folded(label)))
