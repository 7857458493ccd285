"""The fields of a release in the blocks of a text, each with its line and how sure it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache, cached_property

from pressctl import languages
from pressctl.errors import ImportRefused
from pressctl.importers import Confidence, Found, Reading, in_paragraphs
from pressctl.importers.extraction import (
    account,
    bounds,
    contact_blocks,
    contact_lines,
    date_lines,
    dates,
    decks,
    embargoes,
    marks,
    page,
    passages,
    rivals,
    sections,
    text_language,
)
from pressctl.importers.extraction.lines import Block
from pressctl.importers.extraction.words import folded, is_heading
from pressctl.importers.markup import markdown
from pressctl.prose import dateline, day_lines, detect, end_mark
from pressctl.prose.end_mark import is_end_mark
from pressctl.release.model import Contact, Kind, Release
from pressctl.release.moments import Moment

HEAD = 28
"""Blocks above the first paragraph in which the head of a release stands: date, contacts, headline, deck."""
FAR = 60
"""Blocks after the last paragraph in which a mark of signs closes it: a list of names may stand between."""
TAIL = 16
"""Blocks after the last paragraph in which its contacts and end mark stand."""
LEAST_HEADLINE = 6
"""Words of a line among contacts that is no role."""
BESIDE = 3
"""Blocks above the headline in which the day stands on which it was posted."""
LAST = 4
"""Paragraphs at the end of a release in which a sentence may tell journalists whom to reach."""
TWO = 2
"""Lines of the longest deck; of more, or of points, nobody can say which is it."""
WEB = re.compile(r"https?://|(?<![\w@.])www\.", re.IGNORECASE)
KEYS = ("headline", "subheadline", "language", "kind", "date", "embargo", "dateline", "contacts", "end_mark", "body")

UNMARKED = "nothing but its text says that this is a release: see whether it is one"
"""The note on a text with neither day, place, contact of its own, release line nor end mark: one release in eight."""
ON_LINES = frozenset(KEYS) - {"language", "contacts", "body"}
"""The fields that are told by a line of their own, or one that they share."""


@dataclass
class Fields:
    """Takes a page apart, field by field; what is found is noted with its line.

    ``start`` and ``end`` are the first block of its text and the one past the last; ``is_markdown`` says that nothing
    but the release is in it, with mark-up. ``taken`` names the field that each block went to, ``spoken`` are the
    paragraphs of the text that give a contact besides.
    """

    blocks: list[Block]
    start: int
    end: int
    is_markdown: bool = False
    known_headline: str = ""
    title: int = -1
    close: int | None = None
    fields: dict[str, Found] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    spoken: set[int] = field(default_factory=set)
    taken: dict[int, str] = field(default_factory=dict)

    def read(self) -> Reading:
        """Return the release; raises ImportRefused when there is nothing of one."""
        release = self._headline(Release())
        head = range(max(0, self.start - HEAD), self.start)
        release = self._contacts(release, head)
        release = self._dateline(release, head)
        release = self._date(release, head)
        release = self._kind(self._embargo(release, head), head)
        self._must_be_release(release, head)
        release = self._language(self._body(release))
        self._missing(release, head)
        entries = account.of_blocks(self.blocks, self.taken, self.title, range(self.start, self.end), self.close)
        found = {name: self.fields[name] for name in KEYS if name in self.fields}
        return Reading(release, found, tuple(self.notes), account=entries)

    def _must_be_release(self, release: Release, head: range) -> None:
        """Refuse a page without a headline that has nothing else of a release either; a bare text is taken as one."""
        lines_above = any(page.is_release_line(self.blocks[index].text) for index in head)
        if self.start and not (release.headline or release.dateline or release.contacts or lines_above):
            raise ImportRefused("holds no headline above its paragraphs", "put the headline on a line of its own")

    def _note(self, name: str, block: Block, confidence: Confidence, text: str) -> None:
        self.fields[name] = Found(block.line, confidence, " ".join(text.split()))
        if name in ON_LINES and (index := next((at for at, each in enumerate(self.blocks) if each is block), -1)) >= 0:
            self.taken.setdefault(index, name)

    def _headline(self, release: Release) -> Release:
        head = range(max(0, self.start - HEAD), self.start)
        contacts = frozenset(at for run in self._runs(head) for at in run if not self._may_head(at))
        known = page.known_headline(self.blocks, self.known_headline, self.start, contacts)
        index, under = known or page.headline(self.blocks, self.start, contacts)
        if index is None:
            return release
        block, self.title = self.blocks[index], index
        text = passages.one_line(block.text)
        sure = rivals.sureness(self.blocks, index, under, contacts, head)
        self._note("headline", block, sure, text)
        return self._subheadline(replace(release, headline=text), under)

    def _may_head(self, index: int) -> bool:
        """Return whether a line among contacts is long enough for a headline, and reaches nobody."""
        text = self.blocks[index].text
        return page.is_title(text, least=LEAST_HEADLINE) and not contact_lines.reaches(text)

    def _subheadline(self, release: Release, under: list[int]) -> Release:
        """Take the one line under the headline; of several, nobody can say which is it."""
        under = [index for index in under if not decks.LABELLED.match(self.blocks[index].text)]
        if not under:
            return release
        first, is_again = self.blocks[under[0]], rivals.is_repeated(self.blocks, self.title)
        lines, are_points = decks.read([passages.one_line(self.blocks[index].text) for index in under])
        may_be_two = (is_again or page.is_led(self.blocks, self.title)) and not are_points
        if len(lines) > (TWO if may_be_two else 1):
            self._note("subheadline", first, Confidence.GUESS, " / ".join(lines))
            self.notes.append(f"the {len(under)} lines under the headline, from line {first.line}, are in no field")
            return release
        text = " ".join(lines)
        if len(under) > 1 and decks.is_text(text):
            return release
        self._note("subheadline", first, Confidence.LIKELY, text)
        self.taken.update(dict.fromkeys(under, "subheadline"))
        return replace(release, subheadline=text)

    def _contacts(self, release: Release, head: range) -> Release:
        """Take the contacts: above the headline, in the body's last paragraphs, or after it; else from a sentence."""
        contacts: list[Contact] = []
        first: Block | None = None
        places = (head, range(self.start, self._tail()))
        for group in (run for each in places for run in self._runs(each)):
            read = contact_lines.read([line for index in group for line in self._told_in(index).splitlines()])
            if read:
                contacts += [contact for contact in read if contact not in contacts]
                first = first or self.blocks[group[0]]
                self.spoken.update(index for index in group if self._says_more(index))
                self.used.update(index for index in group if index not in self.spoken)
                self.taken.update(dict.fromkeys(self.used.intersection(group), "contacts"))
        if not first:
            contacts, first = self._told()
        if first:
            self._note_contacts(contacts, first)
        return replace(release, contacts=tuple(contacts))

    def _runs(self, places: range) -> list[list[int]]:
        has_words = not self._tag or languages.find(self._tag) is not None
        return contact_blocks.runs(self.blocks, places, self.start, self.end, has_words=has_words)

    def _told_in(self, index: int) -> str:
        """Return what a block says of contacts: all of it, but for the other sentences of a paragraph."""
        block = self.blocks[index]
        return contact_blocks.parted(block.text)[0] if block.is_prose else block.text

    def _says_more(self, index: int) -> bool:
        """Return whether a paragraph that gives a contact has other sentences or leads to a page: it stays text."""
        block = self.blocks[index]
        has_more = bool(WEB.search(block.text) or contact_blocks.parted(block.text)[1])
        return self.start <= index and block.is_prose and has_more

    def _told(self) -> tuple[list[Contact], Block | None]:
        """Return the contacts in a sentence of the last paragraphs, which stays in the text."""
        for index in range(min(self._tail(), self.end + LAST) - 1, max(self.start, self.end - LAST) - 1, -1):
            told = contact_blocks.sentence(self.blocks[index].text)
            if told and (read := contact_lines.read([told])):
                return read, self.blocks[index]
        return [], None

    def _note_contacts(self, contacts: list[Contact], first: Block) -> None:
        words = "; ".join(", ".join(filter(None, (each.name, each.role, each.email, *each.phone))) for each in contacts)
        sure = all(contact.email and contact.name for contact in contacts)
        self._note("contacts", first, Confidence.CERTAIN if sure else Confidence.LIKELY, words)
        if any(contact_lines.is_mixed(contact) for contact in contacts):
            self.notes.append(
                f"the contacts from line {first.line} name several people whose numbers could not be told apart"
            )

    def _tail(self) -> int:
        """Return one past the last block that can belong to the release: a few short ones after its paragraphs."""
        last = min(len(self.blocks), self.end + TAIL)
        return next((index for index in range(self.end, last) if page.is_below(self.blocks[index].text)), last)

    def _dateline(self, release: Release, head: range) -> Release:
        """Take the place off the first paragraph, or from a line of its own above it, and the day with it."""
        lede = bounds.lede(self.blocks, self.start, self.end)
        block = self.blocks[lede]
        found = dateline.read(block.text)
        if found:
            self.blocks[lede] = passages.without_dateline(block, found)
        else:
            own = [(self.blocks[index], dateline.own_line(self.blocks[index].text)) for index in reversed(head)]
            block, found = next(((line, read) for line, read in own if read), (block, None))
        if not found:
            return self._place_beside_day(release, head)
        self._note("dateline", block, Confidence.CERTAIN if found.sure else Confidence.LIKELY, found.place)
        moment, note = dates.find(found.day)
        if note:
            moment, note = dates.find(found.day, self._tag)
        if moment:
            self._note("date", block, Confidence.CERTAIN, moment.text)
        elif found.day:
            self._note("date", block, Confidence.GUESS, found.day)
            missing = "no day" if re.search(r"\d{4}", found.day) else "no year"
            self.notes.append(note or f"the dateline's day, {found.day}, has {missing} and was left out")
        return replace(release, dateline=found.place, date=moment)

    def _place_beside_day(self, release: Release, head: range) -> Release:
        """Take a place with its region that stands in the head on a line of its own, over the day or under it."""
        for index in head:
            place = dateline.place_with_region(self.blocks[index].text) if index not in self.taken else ""
            beside = [self.blocks[near].text for near in (index - 1, index + 1) if near in head]
            if place and any(map(day_lines.is_only_day, beside)):
                self._note("dateline", self.blocks[index], Confidence.LIKELY, place)
                return replace(release, dateline=place)
        return release

    def _date(self, release: Release, head: range) -> Release:
        """Take the date from where a release prints it, when the dateline gave none."""
        if release.date:
            self._compare(release.date, head)
            return release
        days = date_lines.find(self.blocks, head, self.start, self.end)
        if any(day.note for day in days):
            days = [date_lines.in_language(day, self._tag) for day in days]
        notes = dict.fromkeys(day.note for day in days if day.note)
        self.notes += [note for note in notes if note not in self.notes]
        day = next((day for day in days if day.moment), None)
        if day is None or day.moment is None:
            return release
        self._note("date", day.block, day.confidence, day.moment.text)
        signed = None if release.dateline or day.block.line < self.blocks[self.end - 1].line else day.block
        if signed and (found := dateline.own_line(signed.text)):
            self._note("dateline", signed, Confidence.LIKELY, found.place)
            release = replace(release, dateline=found.place)
        return replace(release, date=day.moment)

    def _compare(self, date: Moment, head: range) -> None:
        """Note a line beside the headline that prints another day than the dateline: which is the day of issue?"""
        near = range(max(head.start, self.title - BESIDE), head.stop)
        days = date_lines.in_head(self.blocks, near)
        same = (day.block for day in days if day.moment and day.moment.day == date.day)
        self.taken |= {self.blocks.index(block): "date" for block in same}
        other = next((day for day in days if day.moment and day.moment.day != date.day), None)
        found = self.fields["date"]
        if other and other.moment:
            self.fields["date"] = replace(found, confidence=Confidence.LIKELY)
            self.notes.append(
                f"the date is the dateline's, {date.text} in line {found.line}; line {other.block.line} prints "
                f"{other.moment.text}"
            )

    def _embargo(self, release: Release, head: range) -> Release:
        """Take the embargo from a line of the head; without a certain zone it is a guess, and no value."""
        found = embargoes.find(self.blocks, head)
        if found is None:
            return release
        block, words, moment = found
        self._note("embargo", block, Confidence.CERTAIN if moment else Confidence.GUESS, words)
        if moment is None:
            words = " ".join(words.split())
            self.notes.append(f"the embargo “{words}” names no instant with a zone; write it in by hand")
        return replace(release, embargo=moment)

    def _kind(self, release: Release, head: range) -> Release:
        """Take the kind from a line of the head that is its name, such as “Media advisory”."""
        for index in head:
            kind = _kinds().get(folded(self.blocks[index].text).rstrip(":： "))
            if kind and kind is not Kind.PRESS_RELEASE:
                self._note("kind", self.blocks[index], Confidence.CERTAIN, kind)
                return replace(release, kind=kind)
        return release

    def _body(self, release: Release) -> Release:
        text = [index for index in range(self.start) if self._is_above_lede(index, release)]
        stop = len(self.blocks) if self.is_markdown else self._tail()
        self.close = close = self._closing(stop)
        end = close + 1 if close is not None else max(self.end, stop if self.is_markdown else 0)
        text += [index for index in range(self.start, end) if self._is_kept(index)]
        after = {*sections.below(self.blocks, range(end, stop), self.used), *(at for at in self.spoken if at >= end)}
        text += sorted(after)
        kept = [self._written(index) for index in text]
        mark = self._close(close, after) if close is not None else ""
        self.taken.update(dict.fromkeys(text, "body"))
        self._note("body", self.blocks[self.start], Confidence.LIKELY, in_paragraphs(len(kept)))
        return replace(release, body="\n\n".join(kept) + "\n", end_mark=mark)

    def _closing(self, stop: int) -> int | None:
        """Return the first block that ends the release: an end mark, or a paragraph with one after it."""
        places = range(self.start, min(len(self.blocks), max(stop, self.end + FAR)))
        return next((index for index in places if self._closes(index, stop)), None)

    def _closes(self, index: int, stop: int) -> bool:
        text = self.blocks[index].text
        mark = end_mark.read(text)
        if mark is None:
            return index not in self.used and end_mark.at_end(text) is not None
        is_word = mark.kind is end_mark.Kind.WORD
        return not (is_word and index >= stop) and not self._parts_sections(index)

    def _parts_sections(self, index: int) -> bool:
        """Return whether a line of asterisks parts two sections: more than boilerplate and contacts follows it."""
        mark = end_mark.read(self.blocks[index].text)
        if mark is None or mark.kind is not end_mark.Kind.ASTERISKS:
            return False
        after = range(index + 1, len(self.blocks) if self.is_markdown else self.end)
        standing = {*sections.below(self.blocks, after, self.used), *self.used}
        return any(other not in standing and not is_end_mark(self.blocks[other].text) for other in after)

    def _is_kept(self, index: int) -> bool:
        text = self.blocks[index].text
        is_mark = is_end_mark(text) and not self._parts_sections(index)
        return index not in self.used and not is_mark and not is_heading(text.rstrip("."), "site_chrome")

    def _written(self, index: int) -> str:
        """Return a block as the body holds it, without an end mark at its end."""
        block = self.blocks[index]
        return (
            passages.without_mark(block.marked)[0]
            if block.marked
            else markdown.safe(passages.without_mark(block.text)[0])
        )

    def _is_above_lede(self, index: int, release: Release) -> bool:
        """Return whether a block above the first paragraph is text: in a page cut to its article there is no menu."""
        text = self.blocks[index].text
        in_fields = {folded(release.headline), folded(release.subheadline)}
        if not self.is_markdown or index in self.used or folded(text) in in_fields:
            return False
        if index == self.title or self.taken.get(index) == "subheadline":
            return False
        is_above_title = index < self.title and not self.blocks[index].is_prose
        if is_above_title or is_heading(text, "site_menu") or is_heading(text, "site_chrome"):
            return False
        is_its_date = day_lines.stands_alone(text) and dates.find(text)[0] in {None, release.date}
        return not (page.is_release_line(text) or is_its_date or dateline.own_line(text))

    def _close(self, close: int, after: set[int]) -> str:
        """Note the end mark, and the paragraphs after it that are left out; return the mark."""
        text = self.blocks[close].text
        read = end_mark.read(text)
        mark = read.shown if read else passages.without_mark(text)[1]
        self._note("end_mark", self.blocks[close], Confidence.CERTAIN, mark)
        others = (index for index in range(close + 1, self.end) if index not in self.used and index not in after)
        left = [self.blocks[index].line for index in others if self.blocks[index].is_prose]
        if left:
            self.notes.append(f"what stands after the end mark, from line {left[0]}, was left out")
        return mark

    @cached_property
    def _tag(self) -> str:
        """The language of the paragraphs, or an empty text; where a day in figures depends on it."""
        found = detect.detect("\n\n".join(block.text for block in self.blocks[self.start : self.end]))
        return found.tag if found else ""

    def _language(self, release: Release) -> Release:
        tag, is_sure = text_language.read(release.headline, release.body)
        if not tag:
            return release
        if note := text_language.missing_words(tag):
            self.notes.append(note)
        self._note("language", self.blocks[self.start], Confidence.CERTAIN if is_sure else Confidence.LIKELY, tag)
        return replace(release, language=tag)

    def _missing(self, release: Release, head: range) -> None:
        names = ("headline", "date", "language", "dateline", "contacts")
        missing = (name for name in names if not getattr(release, name))
        self.notes += [f"no {name} found in the source; the key is left out" for name in missing]
        marked = any(name in self.fields or getattr(release, name) for name in marks.FIELDS)
        above = self.blocks[max(head.start, self.title - marks.HEAD) : self.start]
        first = min((index for index, to in self.taken.items() if to == "contacts"), default=self.start)
        is_near = bool(self.spoken) or marks.is_near(self.blocks, self.start, self.end, first)
        if not (marked or marks.has_release_line(above) or (is_near and marks.has_person(release))):
            self.notes.append(UNMARKED)


@cache
def _kinds() -> dict[str, Kind]:
    """Return the kinds by their printed names in every language, folded."""
    known = [language for tag in languages.available() if (language := languages.find(tag))]
    return {folded(language.labels[kind]): kind for kind in reversed(Kind) for language in known}
