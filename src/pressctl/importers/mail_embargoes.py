"""The embargo that a mail tells of its release outside the text: in a subject, a cover letter, a forwarding note."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from pressctl.importers import Confidence, Entry, Found, Reading, forwarded, mail_lines
from pressctl.importers.extraction import account, embargoes
from pressctl.prose import sentences
from pressctl.prose.lines import embargoed_headline
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import alternatives, every_word
from pressctl.release.moments import Moment

OTHER_PREFIXES = ("rif", "ynt")
"""What Italian and Turkish programs put before the subject of an answer."""
LETTERS = {
    account.COVER: account.COVER,
    account.OTHER_MAIL: "mail around the one that holds the release",
    account.RIVAL: "text of the mail above the release",
    mail_lines.GREETING: "greeting of the mail",
    forwarded.HEADERS: forwarded.HEADERS,
}
"""Why lines are left out of a mail that may tell of an embargo, and the name of their place."""
SUBJECT = "subject of the mail"
BLANK = re.compile(r"\n[ \t]*\n")
SHOWN = 120
"""Characters of an embargo that a note quotes."""


def _prefixes() -> str:
    """Return the pattern of what a subject opens with that is answered or passed on, or has the name of a list."""
    words = alternatives((*every_word("reply_prefixes"), *OTHER_PREFIXES))
    return rf"(?:(?:{words})\s*[:：]\s*|\[[^\]]{{1,40}}\]\s*)+"


REPLY = regex(_prefixes, re.IGNORECASE)


class Told(NamedTuple):
    """An embargo as it is told: its words, its instant if they name one, the place and the line where it stands."""

    words: str
    moment: Moment | None
    where: str
    line: int


def parted(subject: str) -> tuple[str, str]:
    """Return the embargo in a subject, an empty text when it has none, and the rest without “Re:” and “[Press]”."""
    bare = REPLY.sub("", subject, count=1)
    start = subject.find("[", 0, len(subject) - len(bare))  # it may be the embargo rather than the name of a list
    found = embargoed_headline.parted(subject[start:]) if start >= 0 else ("", "")
    found = found if found[0] else embargoed_headline.parted(bare)
    return found if found[0] else embargoed_headline.within(bare)


def find(subjects: Iterable[str], entries: Iterable[Entry]) -> Told | None:
    """Return the embargo that subjects and the lines left out of a mail tell: the first with an instant, or a day."""
    told = [*_of_subjects(subjects), *(each for entry in entries if entry.why in LETTERS for each in _of_entry(entry))]
    dated = [each for each in told if any(map(str.isdigit, each.words))]
    return next((each for each in told if each.moment), next(iter([*dated, *told]), None))


def letter(text: str) -> Entry:
    """Return the whole text of a mail as a letter, as it is where the release is attached."""
    return Entry(1, 1 + text.count("\n"), account.LEFT_OUT, account.COVER, text)


def applied(reading: Reading, told: Told | None) -> Reading:
    """Return a reading with an embargo that is told; one of the text goes before, and is compared with it."""
    if told is None:
        return reading
    own, where = reading.release.embargo, f"in the {told.where}" + (f", line {told.line}" if told.line else "")
    words = told.words[:SHOWN]
    if "embargo" in reading.fields or own:
        is_other = own is not None and told.moment is not None and own.instant != told.moment.instant
        note = f"another embargo stands {where}: “{words}”; the embargo is that of the text"
        return replace(reading, notes=(*reading.notes, note)) if is_other else reading
    found = Found(max(told.line, 1), Confidence.CERTAIN if told.moment else Confidence.GUESS, told.words)
    notes = [*reading.notes, f"the embargo stands {where}: “{words}”"]
    notes += [] if told.moment else [embargoes.without_instant(told.words)]
    release = replace(reading.release, embargo=told.moment)
    return replace(reading, release=release, fields={**reading.fields, "embargo": found}, notes=tuple(notes))


def _of_subjects(subjects: Iterable[str]) -> Iterator[Told]:
    for subject in dict.fromkeys(subjects):
        if words := parted(subject)[0]:
            yield Told(words, embargoes.instant(words), SUBJECT, 0)


def _of_entry(entry: Entry) -> Iterator[Told]:
    """Yield what each sentence and each line of some lines tells, and the subjects that are printed there."""
    lines = entry.text.split("\n")
    for at, line in enumerate(lines):
        if (printed := forwarded.subject(line)) and (words := parted(printed)[0]):
            yield Told(words, embargoes.instant(words), "subject printed in the mail", entry.line + at)
    if entry.why != forwarded.HEADERS:
        for sentence in dict.fromkeys([*_sentences(entry.text), *lines]):
            if not forwarded.subject(sentence) and (told := embargoes.told(sentence)):
                yield Told(*told, LETTERS[entry.why], entry.line)


def _sentences(text: str) -> Iterator[str]:
    for paragraph in BLANK.split(text):
        joined, start = " ".join(paragraph.split()), 0
        for end in (*sentences.ends(joined), len(joined)):
            yield joined[start:end].strip()
            start = end
