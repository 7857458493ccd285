"""One item of a feed, whatever the feed's format, read into a release."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from urllib.parse import unquote

from pressctl.errors import ImportRefused
from pressctl.importers import Confidence, Entry, Reading
from pressctl.importers.extraction import account, marked
from pressctl.importers.extraction.reading import LEAST_MARKED
from pressctl.importers.markup import blocks as markup
from pressctl.importers.markup import elements, metadata
from pressctl.importers.markup.blocks import Piece
from pressctl.importers.markup.elements import name_of
from pressctl.importers.markup.markdown import plain
from pressctl.importers.markup.page_tree import tree_of
from pressctl.importers.wire import Item
from pressctl.prose.text import slug
from pressctl.release import moments
from pressctl.release.language import in_usual_case
from pressctl.release.model import Media, Release, Status

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

BLOCK = re.compile(r"\s*</?(?:p|div|h[1-6]|ul|ol|li|table|blockquote|figure|section|article|hr|pre|dl|address)\b", re.I)
PARAGRAPH = re.compile(r"<(?:p|div|br)\b", re.IGNORECASE)
INLINE = re.compile(r"</?(?:em|strong|i|b|span|sub|sup|br|a|small|mark)\b[^<>]{0,500}>", re.IGNORECASE)
SHORTCODE = re.compile(r"\[/?(?:caption|gallery|embed|audio|video|playlist|vc_|et_pb_|fusion_|av_)[^\[\]\n]{0,2000}\]")
"""What WordPress and the tools on it put between texts; what stands inside stays."""
CAPTION = re.compile(
    r"\[caption\b[^\[\]\n]{0,500}\]\s*((?:<a\b[^<>]{0,2000}>\s*)?<img\b[^<>]{0,2000}>(?:\s*</a>)?)([^\[\]]{0,2000})\[/caption\]"
)
"""A picture of the old editor of WordPress with the words under it."""
CUT = re.compile(r" ?(?:\[?(?:…|\.\.\.|&hellip;)\]?|\[[^\]]{1,20}\])$")
"""How an excerpt ends that a program cut out of the text; its spaces are single ones."""
TEXT_FIELDS = ("subheadline", "embargo", "dateline", "kind", "contacts", "end_mark")
"""What the text of an item says besides; the rest its feed says."""
LETTERS = re.compile(r"[\W_]+")


@dataclass
class Article:
    """An item: what its feed says of it, and its text as HTML.

    ``line`` is where it starts in the source, ``text_line`` where its text does, 0 when that has no lines of its own.
    ``language`` is what the item itself says, ``feed_language`` what its feed says of all. ``source`` are its bytes.
    """

    line: int = 1
    source: bytes = b""
    title: str = ""
    text: str = ""
    text_line: int = 0
    summary: str = ""
    date: str = ""
    language: str = ""
    feed_language: str = ""
    link: str = ""
    uri: str = ""
    id: str = ""
    slug: str = ""
    byline: str = ""
    status: Status = Status.RELEASED
    subjects: list[tuple[str, str]] = field(default_factory=list)
    media: list[Media] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def reading(self) -> Reading:
        """Return the release; raises ImportRefused when there is neither a headline nor a text."""
        item = Item(notes=list(self.notes))
        item.put("headline", self.title, self.line)
        tree = tree_of(self.text) if self.text.strip() else None
        pieces = [self._placed(piece) for piece in markup.pieces(tree, self.link, _why)] if tree is not None else []
        read = self._read(pieces)
        self._date(item, read)
        self._language(item, read)
        self._take(item, read)
        self._summary(item)
        item.put("status", self.status, self.line)
        item.put("id", self.id, self.line)
        item.put("slug", self._slug(), self.line)
        item.subjects(self.subjects, self.line)
        words = " ".join(plain(piece.text) for piece in pieces if not piece.why)
        inline = metadata.pictures(tree, self.link, " ".join(words.split())) if tree is not None else ()
        item.media(_once([*self.media, *inline]), self.line)
        item.keep("byline", self.byline)
        item.top.update({key: value for key, value in (("link", self.link), ("uri", self.uri)) if value})
        return replace(item.reading(), part=self.source, account=read.account)

    def _placed(self, piece: Piece) -> Piece:
        """Return a piece of the text with its lines in the source; where these are not known, the item's."""
        if not self.text_line:
            return replace(piece, line=self.line, end=self.line)
        return replace(piece, line=piece.line + self.text_line - 1, end=piece.end + self.text_line - 1)

    def _read(self, pieces: list[Piece]) -> Reading:
        """Return what the text says as any text is read; of one too short for that its contacts, else words alone."""
        try:
            return marked.read(pieces, Release(headline=self.title))
        except ImportRefused:
            with suppress(ImportRefused):
                short = marked.read(pieces, Release(headline=self.title), least=LEAST_MARKED)
                if short.release.contacts:
                    return short
            body = "\n\n".join(piece.text for piece in pieces if not piece.why)
            entries = tuple(
                Entry(piece.line, piece.end, account.LEFT_OUT if piece.why else "body", piece.why, piece.text)
                for piece in pieces
            )
            return Reading(Release(body=f"{body}\n" if body else ""), account=entries)

    def _date(self, item: Item, read: Reading) -> None:
        """Take the day that the text prints, as of a page, unless it is the feed's, which knows the hour, or ahead."""
        stated = moments.stamp(iso(self.date))
        printed = read.release.date if _is_certain(read, "date") else None
        is_other = stated and printed and stated.day != printed.day
        if printed and is_other and self.status is not Status.APPROVED:
            item.put("date", printed, self.line)
            item.notes.append(f"the date is the text's, {printed.text}; the feed says {self.date}")
            return
        item.date(iso(self.date) or self.date, self.line)
        item.put("date", read.release.date, self.line)

    def _language(self, item: Item, read: Reading) -> None:
        """Take the language: the item's own, else the text's where the feed, which speaks for all, says another."""
        found = read.release.language
        of_all = self.feed_language
        if not self.language and found and of_all and found.split("-")[0] != of_all.split("-")[0].lower():
            item.notes.append(f"the language is the text's, {found}; the feed says {of_all}")
            of_all = ""
        item.put("language", in_usual_case(self.language or of_all or found), self.line)

    def _take(self, item: Item, read: Reading) -> None:
        """Take what the text alone says."""
        release = read.release
        item.put("headline", release.headline, self.line)
        for name in (*TEXT_FIELDS, "body"):
            if (value := getattr(release, name)) and not (name == "kind" and name not in read.fields):
                item.put(name, value, self.line)
        for name in (*TEXT_FIELDS, "headline", "body"):
            if name in read.fields and not (name == "headline" and self.title):
                item.found[name] = read.fields[name]
        unsaid = ("no ", "the date is") if item.values.get("date") else ("no ",)
        item.notes += [note for note in read.notes if not note.startswith(unsaid)]

    def _summary(self, item: Item) -> None:
        """Take the summary, unless it is the start of the text, cut off by a program."""
        words = " ".join(self.summary.split())
        start = _letters(CUT.sub("", words))
        if start and not _letters(item.values.get("body", "")).startswith(start):
            item.put("summary", words, self.line)

    def _slug(self) -> str:
        """Return the item's name in its address, unless that is what its headline makes."""
        name = slug(unquote(self.slug)) if self.slug else ""
        return "" if name == slug(self.title) else name


def _why(element: Element, words: str) -> str:
    """Return why a block is no text: a caption goes with its picture."""
    if not words:
        return account.SIGNS
    above = [element, *element.iterancestors()]
    figure = next((each for each in above if name_of(each) == "figure"), None)
    is_caption = any(name_of(each) == "figcaption" for each in above)
    return "caption of a picture" if is_caption and figure is not None and any(True for _ in figure.iter("img")) else ""


def _is_certain(read: Reading, name: str) -> bool:
    return name in read.fields and read.fields[name].confidence is Confidence.CERTAIN


def _letters(text: str) -> str:
    return LETTERS.sub("", text).casefold()


def _once(media: Iterable[Media]) -> list[Media]:
    """Return pictures and files, each address once."""
    return list({each.url or each.file: each for each in reversed(list(media))}.values())[::-1]


def iso(text: str) -> str:
    """Return a time stamp in ISO 8601: one of RFC 822, as RSS has, is rewritten; empty when it is neither."""
    text = text.strip()
    if re.match(r"\d{4}-?\d{2}", text):
        return text.replace(" ", "T", 1)
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return ""
    if moment.tzinfo is None:
        return f"{moment.isoformat()}+00:00" if text.endswith("-0000") else moment.date().isoformat()
    return moment.isoformat()


def title_of(text: str) -> str:
    """Return a title as its readers see it: feeds write it as HTML, and often so twice."""
    return " ".join(INLINE.sub("", html.unescape(text)).split())


def words_of(text: str) -> str:
    """Return the words of a piece of HTML on one line."""
    return elements.words_of(tree_of(text)) if "<" in text or "&" in text else " ".join(text.split())


def paragraphs(text: str) -> str:
    """Return a text of WordPress as HTML: where it has no tags, its empty lines part paragraphs."""
    text = SHORTCODE.sub("", CAPTION.sub(r"<figure>\1<figcaption>\2</figcaption></figure>", text))
    if PARAGRAPH.search(re.sub(r"<!--.*?(?:-->|\Z)", "", text, flags=re.DOTALL)) or "<pre" in text:
        return text
    parts = re.split(r"((?:\r?\n[ \t]*){2,})", text)
    return "".join(part if not part.strip() or BLOCK.match(part) else f"<p>{_with_breaks(part)}</p>" for part in parts)


def _with_breaks(text: str) -> str:
    return re.sub(r"(\r?\n)", r"<br>\1", text)


def readings(articles: Iterable[Article]) -> Iterator[Reading]:
    """Yield the release of each item.

    Raises ImportRefused at the end when some of them had neither a headline nor a text, which loses nothing.
    """
    empty: list[int] = []
    for each in articles:
        if each.title or words_of(each.text):
            yield each.reading()
        else:
            empty.append(each.line)
    if empty:
        count = "an item" if len(empty) == 1 else f"{len(empty)} items"
        text = f"has {count} with neither headline nor text, in line {empty[0]}"
        raise ImportRefused(text, "what else is in it was read")
