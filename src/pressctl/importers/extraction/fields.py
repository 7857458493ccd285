"""The fields of a release in the blocks of a text, each with its line and how sure it is."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from pressctl import languages
from pressctl.errors import ImportRefused
from pressctl.importers import Confidence, Reading
from pressctl.importers.extraction import (
    account,
    body,
    contact_blocks,
    contact_heads,
    embargoes,
    phone_countries,
    records,
    text_language,
    when_and_where,
)
from pressctl.importers.extraction.contacts import issuers, repeated
from pressctl.importers.extraction.contacts import people as contact_people
from pressctl.importers.extraction.contacts import sentences as contact_sentences
from pressctl.importers.extraction.contacts import ways as contact_ways
from pressctl.importers.extraction.heads import decks, headline, openings, rivals
from pressctl.importers.extraction.lines import page, passages, titles, two_languages
from pressctl.importers.extraction.lines.blocks import Block
from pressctl.importers.extraction.taken import KEYS, Taken
from pressctl.importers.extraction.words import folded, is_heading
from pressctl.prose.addresses import hosts
from pressctl.prose.addresses.emails import LOST, is_pattern
from pressctl.prose.lines import greeting
from pressctl.release.model import Contact, Kind, Release

HEAD = 28
"""Blocks above the first paragraph in which the head of a release stands: date, contacts, headline, deck."""
LEAST_HEADLINE = 6
"""Words of a line among contacts that is no role."""
LAST = 4
"""Paragraphs at the end of a release in which a sentence may tell journalists whom to reach."""
TWO = 2
"""Lines of the longest deck; of more, or of points, nobody can say which is it."""


class Fields(Taken):
    """Takes a page apart, field by field; what is found is noted with its line."""

    def read(self) -> Reading:
        """Return the release; raises ImportRefused when there is nothing of one."""
        release = self._headline(Release())
        head = range(max(0, self.start - HEAD), self.start)
        release = self._contacts(release, head)
        release = when_and_where.take_place(self, release, head)
        release = when_and_where.take_day(self, release, head)
        release = self._kind(self._embargo(release, head), head)
        self._must_be_release(release, head)
        release = self._language(body.read(self, release))
        self._missing(release)
        self.notes += phone_countries.notes(release)
        entries = account.of_blocks(self.blocks, self.taken, self.title, range(self.start, self.end), self.close)
        found = {name: self.fields[name] for name in KEYS if name in self.fields}
        return Reading(release, found, tuple(self.notes), account=entries)

    def _must_be_release(self, release: Release, head: range) -> None:
        """Refuse a page without a headline that has nothing else of a release either, unless it is known what it is.

        A bare text is taken as one.
        """
        if not self.start or release.headline or release.dateline or release.contacts:
            return
        above = [self.blocks[index].text for index in head]
        if not any(page.is_release_line(line) or is_heading(line, "legal_page_titles") for line in above):
            raise ImportRefused("holds no headline above its paragraphs", "put the headline on a line of its own")

    def _headline(self, release: Release) -> Release:
        head = range(max(0, self.start - HEAD), self.start)
        contacts = frozenset(at for run in self._runs(head) for at in run if not self._may_head(at))
        known = headline.known(self.blocks, self.known_headline, self.start, contacts)
        index, under = known or headline.find(self.blocks, self.start, contacts)
        if index is None:
            return release
        again = headline.in_capitals(self.blocks, index, self.start, contacts)
        if again is not None:
            index, under = again, decks.under(self.blocks, again, self.start, contacts)
        block, self.title = self.blocks[index], index
        text = records.untitled(titles.shown(passages.one_line(block.text), self.blocks[0].text))
        sure = rivals.sureness(self.blocks, index, under, contacts, head)
        self.note("headline", block, sure, text)
        below = next((at for at in range(self.start + 1, self.end) if self.blocks[at].is_prose), 0)
        if below and not under and decks.set_apart(self.blocks, index, self.start, contacts):
            under, self.start = [self.start], below
        self.opening.update(set(openings.opening(self.blocks, index, self.start, contacts)).difference(under))
        return self._subheadline(replace(release, headline=text), under)

    def _may_head(self, index: int) -> bool:
        """Return whether a line among contacts is long enough for a headline, and reaches nobody."""
        text = self.blocks[index].text
        is_long = page.is_title(text, least=LEAST_HEADLINE) and not contact_ways.reaches(text)
        return is_long and not contact_heads.is_of_card(self.blocks, index)

    def _subheadline(self, release: Release, under: list[int]) -> Release:
        """Take the one line under the headline, or that which is known; of several, nobody can say which it is."""
        deck, below = folded(page.POINT.sub("", self.known_deck)), range(self.title + 1, self.start)
        told = [at for at in below if deck and folded(page.POINT.sub("", self.blocks[at].text)) == deck]
        if told:
            self.note("subheadline", self.blocks[told[0]], Confidence.LIKELY, self.known_deck)
            self.taken[told[0]] = "subheadline"
            self.opening.discard(told[0])
            return replace(release, subheadline=self.known_deck)
        self.opening.update(at for at in below if greeting.is_line(self.blocks[at].text))
        self.opening.update(at for at in below[-1:] if greeting.is_bare(self.blocks[at].text))
        under = [index for index in under if decks.may_be(self.blocks[index].text)]
        if not under:
            return release
        first, is_again = self.blocks[under[0]], rivals.is_repeated(self.blocks, self.title)
        lines, are_points = decks.read([passages.one_line(self.blocks[index].text) for index in under])
        may_be_two = (is_again or page.is_led(self.blocks, self.title)) and not are_points
        if len(lines) > (TWO if may_be_two else 1):
            self.note("subheadline", first, Confidence.GUESS, " / ".join(lines))
            which = f"the {len(under)} lines under the headline, from line {first.line}"
            self.notes.append(f"{which}, are in no field: they open the text")
            self.opening.update(under)
            return release
        text = " ".join(lines)
        if len(under) > 1 and decks.is_text(text):
            return release
        self.note("subheadline", first, Confidence.LIKELY, text)
        self.taken.update(dict.fromkeys(under, "subheadline"))
        return replace(release, subheadline=text)

    def _contacts(self, release: Release, head: range) -> Release:
        """Take the contacts: above the headline, in the body's last paragraphs, or after it; else from a sentence."""
        contacts: list[Contact] = []
        first: Block | None = None
        places = (head, range(self.start, self.tail()))
        for group in ([at for at in run if self._may_reach(at, each)] for each in places for run in self._runs(each)):
            lines = [line for index in group for line in self._told_in(index).splitlines()]
            lede = self.blocks[self.start].text
            read = [issuers.apart(each, lines, release.headline, lede) for each in contact_people.read(lines)]
            if read:
                contacts += [contact for contact in read if contact not in contacts]
                first = first or self.blocks[group[0]]
                self.spoken.update(index for index in group if self._says_more(index))
                self.used.update(index for index in group if index not in self.spoken)
                self.taken.update(dict.fromkeys(self.used.intersection(group), "contacts"))
        if not any(each.name for each in contacts):
            told, place = self._told()
            if not first or any(each.name for each in told):
                known = {each.email for each in told}
                offices = [each for each in contacts if each.organisation and each.email not in known]
                contacts, first = [*told, *offices], place
                self.taken.update({at: "contacts" for at in range(self.end, self.tail()) if self.blocks[at] is place})
        if first:
            contacts = repeated.united(self._without_lost_address(each, first) for each in contacts)
            contacts = [each for each in contacts if each.name or each.email or each.phone]
        if first and contacts:
            self._note_contacts(contacts, first)
        return replace(release, contacts=tuple(contacts))

    def _may_reach(self, index: int, places: range) -> bool:
        """Return whether a block may be of a contact among places: no headline is, and above the text no paragraph."""
        return index != self.title and (index < self.start or places.start >= self.start)

    def _without_lost_address(self, contact: Contact, first: Block) -> Contact:
        """Return a contact without an address that is nobody's: what a page left of one it hid, or a pattern of all."""
        who = f" of {contact.name}" if contact.name else ""
        if is_pattern(contact.email):
            self.notes.append(
                f"“{contact.email}” near line {first.line} says how addresses are made; write in each one"
            )
            return replace(contact, email="")
        if not LOST.search(contact.email):
            return contact
        self.notes.append(f"the page hid the e-mail address{who} near line {first.line} from scrapers; write it in")
        return replace(contact, email="")

    def _runs(self, places: range) -> list[list[int]]:
        key = (places, self.start)
        if key not in self.runs:  # those of the head are asked for twice
            self.runs[key] = contact_blocks.runs(self.blocks, places, self.start, self.end, self._has_words)
        return self.runs[key]

    def _has_words(self) -> bool:
        """Return whether there are words of the language of the text, as far as that can be told."""
        return not self.tag or languages.find(self.tag) is not None

    def _told_in(self, index: int) -> str:
        """Return what a block says of contacts: all of it, but for the other sentences of a paragraph."""
        block = self.blocks[index]
        return contact_sentences.parted(block.text)[0] if block.is_prose else block.text

    def _says_more(self, index: int) -> bool:
        """Return whether a paragraph that gives a contact has other sentences or leads to a page: it stays text."""
        block = self.blocks[index]
        has_more = bool(hosts.ADDRESS.search(block.text) or contact_sentences.parted(block.text)[1])
        return self.start <= index and block.is_prose and has_more

    def _told(self) -> tuple[list[Contact], Block | None]:
        """Return the contacts in a sentence of the last paragraphs, which stays in the text; best with a name."""
        found: list[tuple[list[Contact], Block | None]] = []
        for index in range(min(self.tail(), self.end + LAST) - 1, max(self.start, self.end - LAST) - 1, -1):
            told = "" if index in self.used else contact_sentences.sentence(self.blocks[index].text)
            read = contact_people.read([told]) if told else []
            if read := [each for each in read if not contact_people.is_of_nobody(each)]:
                found.append((read, self.blocks[index]))
        named = (each for each in found if any(contact.name for contact in each[0]))
        return next(named, next(iter(found), ([], None)))

    def _note_contacts(self, contacts: list[Contact], first: Block) -> None:
        told = ((each.name, each.role, each.organisation, each.email, *each.phone) for each in contacts)
        words = "; ".join(", ".join(filter(None, each)) for each in told)
        sure = all(contact.email and contact.name for contact in contacts)
        self.note("contacts", first, Confidence.CERTAIN if sure else Confidence.LIKELY, words)
        if any(contact_people.is_mixed(contact) for contact in contacts):
            self.notes.append(
                f"the contacts from line {first.line} name several people whose numbers could not be told apart"
            )

    def _embargo(self, release: Release, head: range) -> Release:
        """Take the embargo from the head or the end; without a certain zone it is a guess, and no value."""
        found = embargoes.find(self.blocks, head) or embargoes.at_end(self.blocks, self.start, self.end)
        if found is None:
            return release
        block, words, moment = found
        self.note("embargo", block, Confidence.CERTAIN if moment else Confidence.GUESS, words)
        if moment is None:
            self.notes.append(embargoes.without_instant(words))
        return replace(release, embargo=moment)

    def _kind(self, release: Release, head: range) -> Release:
        """Take the kind from a line of the head that is its name, such as “Media advisory”, or from the headline."""
        for index in head:
            said = self.blocks[index].text
            said = re.split("[:：]", said)[0] if index == self.title else said
            kind = _kinds().get(folded(said).rstrip(":： ")) or _advisory(said)
            if kind and kind is not Kind.PRESS_RELEASE:
                self.note("kind", self.blocks[index], Confidence.CERTAIN, kind)
                return replace(release, kind=kind)
        return release

    def _language(self, release: Release) -> Release:
        lines = release.body.split("\n")
        if two := two_languages.start(lines):
            tag, is_sure = two.first, False
            self.notes.append(two.told(lines))
        else:
            tag, is_sure = text_language.read(release.headline, release.body)
        if not tag:
            return release
        if note := text_language.missing_words(tag):
            self.notes.append(note)
        self.note("language", self.blocks[self.start], Confidence.CERTAIN if is_sure else Confidence.LIKELY, tag)
        return replace(release, language=tag)

    def _missing(self, release: Release) -> None:
        names = ("headline", "date", "language", "dateline", "contacts")
        missing = (name for name in names if not getattr(release, name))
        self.notes += [f"no {name} found in the source; the key is left out" for name in missing]


def _advisory(text: str) -> Kind | None:
    return Kind.MEDIA_ADVISORY if is_heading(text.rstrip(":： "), "advisory_headings") else None


@cache
def _kinds() -> dict[str, Kind]:
    """Return the kinds by their printed names in every language, folded."""
    known = [language for tag in languages.available() if (language := languages.find(tag))]
    return {folded(language.labels[kind]): kind for kind in reversed(Kind) for language in known}
