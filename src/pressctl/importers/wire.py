"""What the formats of news agencies have in common: fields that are named, and a place for what has none of ours."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from typing import Any

from pressctl.errors import ImportRefused
from pressctl.importers import Confidence, Found, Reading, in_paragraphs
from pressctl.importers.extraction import dates
from pressctl.importers.extraction.lines import passages
from pressctl.importers.extraction.lines.blocks import Block
from pressctl.importers.markup.markdown import plain
from pressctl.languages import available, find
from pressctl.prose import detect
from pressctl.prose.addresses import hosts
from pressctl.prose.datelines import dateline
from pressctl.prose.lines import release_line
from pressctl.release import moments
from pressctl.release.model import Contact, Kind, Media, Release, Status
from pressctl.release.moments import Moment

TOPIC = re.compile(r"(?:medtop:|https?://cv\.iptc\.org/newscodes/mediatopic/)(\d{8})$")
NAMES = {each.name for each in fields(Release)}


@dataclass
class Item:
    """A news item while it is read: our fields with their places, and what has no place of ours, under ``extra``.

    ``uri`` and ``version`` stand on top of the front matter, for the exporters; the rest under the key ``extra``.
    """

    values: dict[str, Any] = field(default_factory=dict)
    found: dict[str, Found] = field(default_factory=dict)
    top: dict[str, Any] = field(default_factory=dict)
    extra: dict[str, Any] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def put(self, name: str, value: Any, line: int = 1, shown: str = "") -> None:
        """Take a field of the release; an empty one, or one that was taken before, is left out."""
        if not value or name in self.values:
            return
        self.values[name] = value
        text = value.text if isinstance(value, Moment) else str(value)
        self.found[name] = Found(line, Confidence.CERTAIN, shown or " ".join(text.split()))

    def keep(self, name: str, value: Any) -> None:
        """Keep under ``extra`` what has no place of ours."""
        if value not in (None, "", [], {}):
            self.extra[name] = value

    def date(self, text: str, line: int = 1) -> None:
        """Take the date: an instant with its zone; midnight to the second is a day without a time."""
        moment = moments.stamp(text)
        if (
            moment
            and moment.instant
            and (moment.instant.hour, moment.instant.minute, moment.instant.second) == (0, 0, 0)
        ):
            moment = moments.read(moment.day.isoformat())
        if text and moment is None:
            self.notes.append(f"the date {text} cannot be read and was left out")
        self.put("date", moment, line)

    def embargo(self, text: str, line: int = 1) -> None:
        """Take the embargo; one without a zone never lifts, one that cannot be read is a guess for the officer."""
        if not text:
            return
        moment = moments.stamp(text)
        if moment is None:
            self.found["embargo"] = Found(line, Confidence.GUESS, text)
            self.notes.append(f"the embargo “{text}” cannot be read; write it in by hand before anything goes out")
            return
        self.put("embargo", moment, line)
        if moment.instant is None:
            self.notes.append(f"the embargo {text} has no zone, so it never lifts; write the zone in by hand")

    def status(self, word: str, line: int = 1) -> None:
        """Take how far the item may go, in the words that all formats of the IPTC share."""
        bare = word.rpartition(":")[2].casefold()
        states = {
            "usable": Status.APPROVED if "embargo" in self.found else Status.RELEASED,
            "embargoed": Status.APPROVED,
            "withheld": Status.DRAFT,
            "canceled": Status.KILLED,
            "cancelled": Status.KILLED,
        }
        if bare in states:
            self.put("status", states[bare], line, bare)
        elif word:
            self.keep("status", word)
        if bare == "withheld":
            self.notes.append("the item is withheld by its sender: it is a draft here")

    def kind(self, words: Iterable[str], line: int = 1) -> bool:
        """Take the kind when one of some words is one of ours."""
        for word in words:
            name = "-".join(word.casefold().replace("_", "-").split())
            if name in list(Kind):
                if name != Kind.PRESS_RELEASE:
                    self.put("kind", Kind(name), line)
                return True
        return False

    def ed_note(self, text: str) -> None:
        """Keep a note to desks, without the lines that only repeat the embargo or the release line."""
        self.keep("ednote", "\n".join(note_lines(text)))

    def subjects(self, given: Iterable[tuple[str, str]], line: int = 1) -> None:
        """Take subjects, each a name and a code: the code where it is a Media Topic, else the name."""
        taken = [_subject(name, code) for name, code in given]
        self.put("subjects", tuple(dict.fromkeys(text for text in taken if text)), line, ", ".join(filter(None, taken)))

    def tickers(self, given: Iterable[str], line: int = 1) -> None:
        """Take tickers, each an exchange and a symbol."""
        taken = tuple(dict.fromkeys(given))
        self.put("tickers", taken, line, ", ".join(taken))

    def contacts(self, given: Iterable[Contact], line: int = 1) -> None:
        """Take those contacts that can be reached, or are at least named."""
        kept = tuple(dict.fromkeys(each for each in given if each.name or each.email or each.phone))
        shown = "; ".join(", ".join(filter(None, (each.name, each.email, *each.phone))) for each in kept)
        self.put("contacts", kept, line, shown)

    def media(self, given: Iterable[Media | None], line: int = 1) -> None:
        """Take pictures and files."""
        kept = tuple(each for each in given if each)
        self.put("media", kept, line, ", ".join(each.file or each.url for each in kept))

    def body(self, blocks: list[str], line: int = 1) -> None:
        """Take the text; its headings start at the second level, below the headline."""
        levels = [len(match[0]) for block in blocks if (match := re.match(r"#+(?=\s)", block))]
        if min(levels, default=0) > 2:
            blocks = [block[1:] if re.match(r"#+\s", block) else block for block in blocks]
        self.put("body", "\n\n".join(blocks).strip("\n") + "\n" if blocks else "", line, in_paragraphs(len(blocks)))

    def reading(self) -> Reading:
        """Return the release; raises ImportRefused when there is neither a headline nor a text."""
        if not self.values.get("headline") and not self.values.get("body", "").strip():
            raise ImportRefused("is a news item without headline and text", "a picture or a package is no release")
        self._place()
        if not self.values.get("language") and (found := detect.detect(plain(self.values.get("body", "")))):
            self.put("language", found.tag)
        extra = {**self.top, **({"extra": self.extra} if self.extra else {})}
        release = Release(**{key: value for key, value in self.values.items() if key in NAMES}, extra=extra)
        names = ("headline", "date", "language", "dateline", "contacts")
        missing = [
            f"no {name} found in the source; the key is left out" for name in names if not getattr(release, name)
        ]
        return Reading(release, self.found, (*self.notes, *missing))

    def _place(self) -> None:
        """Take the place off the text where no field names it and the first paragraph opens with it, as in text."""
        first, gap, rest = self.values.get("body", "").partition("\n\n")
        found = dateline.read(first) if first and "dateline" not in self.values else None
        if found is None or not found.sure:
            return
        line = self.found["body"].line
        self.put("dateline", found.place, line)
        block = passages.without_dateline(Block(line, first, first), found)
        self.values["body"] = f"{block.marked}{gap}{rest}"
        day, date = dates.find(found.day)[0], self.values.get("date")
        if day and date is None:
            self.put("date", day, line)
        elif day and date and day.day != date.day:
            self.notes.append(f"the text opens with another day, {day.text}; the date is the item's own, {date.text}")


def note_lines(text: str) -> list[str]:
    """Return the lines of a note to desks that say more than the embargo or that the item is a draft."""
    labels = {
        language.labels[name] for tag in available() if (language := find(tag)) for name in ("draft", "withdrawn")
    }
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return [line for line in lines if line not in labels and not release_line.read(line)]


def _subject(name: str, code: str) -> str:
    match = TOPIC.match(code) or TOPIC.match(name)
    return f"medtop:{match[1]}" if match and not TOPIC.match(name) else name or code


def picture(url: str, file: str = "", alt: str = "", caption: str = "", credit: str = "") -> Media | None:
    """Return what is at an address, or None if nothing is; what is not a web address is a file."""
    is_web = url.startswith(("http://", "https://"))
    file = file or ("" if is_web else hosts.file_of(url))
    if not (is_web or file):
        return None
    return Media(url=url if is_web else "", file=file, alt=alt, caption=caption, credit=credit)
