"""Releases out of plain text: a page saved with its menus, a mail, a text typed in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from pressctl import moments
from pressctl.document import likely_encoding
from pressctl.errors import ImportRefused, ReadError
from pressctl.importers import Confidence, Found, Reading, contact_lines, dates, page
from pressctl.importers.page import Block
from pressctl.importers.words import folded, is_heading, opener
from pressctl.languages import detect
from pressctl.model import Contact, Release

LEAST_PROSE = 150
"""Characters of paragraphs below which a page is no release: a menu, an error page; 60 in Chinese."""
DATELINE = re.compile(
    r"(?P<place>[^\W\d_][^–—:.!?。\n]{0,60}?)"
    r"(?:\s*[,،，]\s*(?P<date>(?:le |den |am |a )?[^–—\n]{0,30}?\d[^–—\n]{0,20}?))?"
    r"\s*(?:[(（/][^)）/]{1,40}[)）/])?\s*(?:电|讯|電|訊)?\s*"
    r"(?:\s[-–—]+\s|[–—]+\s*|--+\s*|(?<=[电讯電訊])\s*)"
)
SMALL_WORDS = frozenset("de la le les du des of the and el los y et d' del der am an in".split())


def read(data: bytes) -> Reading:
    """Return the release in the bytes of a text, and where each of its fields was found.

    Raises ReadError when the bytes are not text in UTF-8 or UTF-16, ImportRefused when the text is no release.
    """
    found = page.blocks(decode(data))
    start, end = page.article(found)
    prose = sum(len(block.text) for block in found[start:end])
    if prose < (60 if detect.is_dense(" ".join(block.text for block in found[start:end])) else LEAST_PROSE):
        raise ImportRefused(
            "holds no release: there is no run of paragraphs in it", "save the page's text, not its menus"
        )
    return _Reader(found, start, end).read()


def decode(data: bytes) -> str:
    """Return the text of bytes in UTF-8 or, with its byte-order mark, UTF-16; raises as ``read`` does."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    if not data.strip():
        raise ImportRefused("is empty")
    if b"\x00" in data[:4096]:
        raise ImportRefused("is not text but a binary file", "save it as plain text first")
    if re.match(rb"\s*(?:<!doctype html|<html)", data[:200], re.IGNORECASE):
        raise ImportRefused("is an HTML page; only plain text is read", "save the page as text in your browser")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        hint = f"it looks like {likely_encoding(data)}; convert it: iconv -f {likely_encoding(data)} -t UTF-8"
        raise ReadError(f"is not UTF-8: byte {error.start} is 0x{data[error.start]:02x}", hint) from error


@dataclass
class _Reader:
    """Takes a page apart, field by field; what is found is noted with its line."""

    blocks: list[Block]
    start: int
    end: int
    fields: dict[str, Found] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    used: set[int] = field(default_factory=set)

    def read(self) -> Reading:
        release = self._headline(Release())
        head = range(max(0, self.start - 10), self.start)
        release = self._contacts(release, head)
        release = self._body(self._dateline(release))
        release = self._embargo(self._date(release, head), head)
        release = self._language(release)
        self._missing(release)
        order = ("headline", "subheadline", "language", "date", "embargo", "dateline", "contacts", "end_mark", "body")
        return Reading(release, {name: self.fields[name] for name in order if name in self.fields}, tuple(self.notes))

    def _note(self, name: str, block: Block, confidence: Confidence, text: str) -> None:
        self.fields[name] = Found(block.line, confidence, " ".join(text.split()))

    def _headline(self, release: Release) -> Release:
        above, below = page.headline(self.blocks, self.start)
        if above is None:
            raise ImportRefused("holds no headline above its paragraphs", "put the headline on a line of its own")
        block = self.blocks[above]
        text = " ".join(re.sub(r"^#+\s+|\*\*", "", block.text).split())
        again = sum(folded(other.text) == folded(block.text) for other in self.blocks) > 1
        sure = again or above == 0 or is_heading(self.blocks[above - 1].text, "press_release_headings")
        self._note(
            "headline", block, Confidence.CERTAIN if sure or above == self.start - 1 else Confidence.LIKELY, text
        )
        if below is None:
            return replace(release, headline=text)
        under = self.blocks[below]
        self._note("subheadline", under, Confidence.LIKELY, under.text)
        self.used.add(below)
        return replace(release, headline=text, subheadline=" ".join(under.text.split()))

    def _contacts(self, release: Release, head: range) -> Release:
        """Take the contacts: above the headline, in the body's last paragraphs, or after it."""
        groups = [group for group in (*self._groups(head), *self._groups(range(self.start, self._tail()))) if group]
        contacts: list[Contact] = []
        for group in groups:
            read = contact_lines.read([line for index in group for line in self.blocks[index].text.splitlines()])
            if any(contact.email or contact.phone for contact in read):
                contacts += read
                self.used.update(group)
        if contacts:
            first = self.blocks[min(index for group in groups for index in group if index in self.used)]
            words = "; ".join(
                ", ".join(filter(None, (each.name, each.role, each.email, *each.phone))) for each in contacts
            )
            sure = all(contact.email and contact.name for contact in contacts)
            self._note("contacts", first, Confidence.CERTAIN if sure else Confidence.LIKELY, words)
        return replace(release, contacts=tuple(contacts))

    def _tail(self) -> int:
        """Return one past the last block that can belong to the release: a few short ones after its paragraphs."""
        return min(len(self.blocks), self.end + 12)

    def _groups(self, indices: range) -> list[list[int]]:
        """Return the runs of blocks that print contacts: an opener or heading, and the short lines after it."""
        groups: list[list[int]] = []
        index, stop = indices.start, indices.stop
        while index < stop:
            if not contact_lines.is_contact_line(self.blocks[index].text):
                index += 1
                continue
            group = [index]
            while index + 1 < stop and len(group) < 8 and self._continues(index + 1):
                index += 1
                group.append(index)
            groups.append(group)
            index += 1
        return groups

    def _continues(self, index: int) -> bool:
        """Say whether a line goes on with a block of contacts: a menu below the last one does not."""
        text = self.blocks[index].text
        lists = ("end_marks", "press_release_headings")
        ends = any(is_heading(text, field) for field in lists) or opener(text, "boilerplate_openers")
        is_title = index < self.start and page.is_title(text) and len(text.split()) > 5
        if ends or is_title or self.blocks[index].is_prose or opener(text, "immediate_release_lines"):
            return False
        ahead = range(index, min(index + 4, len(self.blocks)))
        return contact_lines.is_detail(text) and any(self._reaches(other) for other in ahead)

    def _reaches(self, index: int) -> bool:
        text = self.blocks[index].text
        return bool(contact_lines.emails(text) or contact_lines.phones(text)) and not self.blocks[index].is_prose

    def _dateline(self, release: Release) -> Release:
        block = self.blocks[self.start]
        match = DATELINE.match(block.text.lstrip("*_([ "))
        place = match["place"].strip(" *_,([").strip() if match else ""
        if not match or not _is_place(place):
            return release
        rest = block.text.lstrip("*_([ ")[match.end() :].lstrip("*_ ")
        moment, note = dates.find(match["date"] or "")
        if note:
            self.notes.append(note)
        self._note(
            "dateline", block, Confidence.CERTAIN if match["date"] or place.isupper() else Confidence.LIKELY, place
        )
        if moment:
            self._note("date", block, Confidence.CERTAIN, moment.text)
        self.blocks[self.start] = Block(block.line, rest)
        return replace(release, dateline=place, date=moment)

    def _date(self, release: Release, head: range) -> Release:
        """Take the date from a line of the head, when the dateline gave none."""
        if release.date:
            return release
        for index in reversed(head):
            block = self.blocks[index]
            moment, note = dates.find(block.text) if len(block.text) < 120 else (None, "")
            if note and note not in self.notes:
                self.notes.append(note)
            if moment and not opener(block.text, "embargo_openers") and index not in self.used:
                sure = len(block.text) < 40 or opener(block.text, "immediate_release_lines")
                self._note("date", block, Confidence.CERTAIN if sure else Confidence.LIKELY, moment.text)
                return replace(release, date=moment)
        return release

    def _embargo(self, release: Release, head: range) -> Release:
        for index in head:
            block = self.blocks[index]
            start = opener(block.text, "embargo_openers")
            if not start:
                continue
            text = block.text[len(start) :].strip(" :：")
            try:
                moment = moments.read(text)
            except ValueError:
                moment = None
            if moment and moment.instant:
                self._note("embargo", block, Confidence.CERTAIN, text)
                return replace(release, embargo=moment)
            self._note("embargo", block, Confidence.GUESS, text)
            self.notes.append(
                f"the embargo “{' '.join(text.split())}” names no instant with a zone; write it in by hand"
            )
        return release

    def _body(self, release: Release) -> Release:
        kept: list[str] = []
        mark = ""
        for index in range(self.start, self._tail()):
            text = self.blocks[index].text
            if is_heading(text, "end_marks"):
                mark = text.strip("* ")
                self._note("end_mark", self.blocks[index], Confidence.CERTAIN, mark)
                break
            if index not in self.used and (index < self.end or self._is_boilerplate(index)):
                kept.append(_markdown(text))
        self._note("body", self.blocks[self.start], Confidence.LIKELY, f"{len(kept)} paragraphs")
        return replace(release, body="\n\n".join(kept) + "\n", end_mark=mark)

    def _is_boilerplate(self, index: int) -> bool:
        """Say whether a block after the run belongs to it: a heading “About …”, or the paragraph under one."""
        text = self.blocks[index].text
        before = self.blocks[index - 1].text
        under = opener(before, "boilerplate_openers") or opener(before, "notes_headings")
        return (bool(opener(text, "boilerplate_openers")) and len(text) < 80) or (
            bool(under) and self.blocks[index].is_prose
        )

    def _language(self, release: Release) -> Release:
        text = detect.prose(release.body) or release.body
        found = detect.detect(text)
        block = self.blocks[self.start]
        if found is None:
            return release
        self._note("language", block, Confidence.CERTAIN if found.probability > 0.99 else Confidence.LIKELY, found.tag)
        return replace(release, language=found.tag)

    def _missing(self, release: Release) -> None:
        names = ("date", "language", "dateline", "contacts")
        self.notes += [
            f"no {name} found in the source; the key is left out" for name in names if not getattr(release, name)
        ]


def _is_place(text: str) -> bool:
    """Say whether a text can be a dateline's place: a few words with capitals, or a short one without any case."""
    words = [word for word in re.split(r"[\s,]+", text) if word]
    if not words or len(words) > 6:
        return False
    if not any(sign.isupper() or sign.islower() for sign in text):
        return len(text) <= 20
    return all(word[0].isupper() or word.casefold() in SMALL_WORDS for word in words) and words[0][0].isupper()


def _markdown(text: str) -> str:
    """Return a paragraph as Markdown that shows the same words: what would start a heading or list is escaped."""
    return "\n".join(_escaped(line) for line in text.split("\n"))


def _escaped(line: str) -> str:
    line = re.sub(r"^(\d+)([.)])(?=\s)", r"\1\\\2", line)
    return re.sub(r"^(#+\s|={3,}|-{3,}$|>)", r"\\\1", line)
