"""Import formats: each reads the bytes of a source into a release, and says where each field was found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from pathlib import PurePath
from typing import NamedTuple

from pressctl.importers import sniffing
from pressctl.importers.sniffing import Sample
from pressctl.release.model import Release


class Content(Enum):
    """What a reader is given of a source."""

    BYTES = "the bytes, those of UTF-16 made UTF-8"
    TEXT = "the text in UTF-8, whatever encoding it was in"
    UNTOUCHED = "the bytes as they are: they say themselves what encoding they are in"
    FILE = "those same bytes as an open file: there may be more of them than memory holds"


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what reads it ("module:function"), its name in a sentence, how its files end, what it is known by.

    The function takes what ``content`` says and the options, and returns the readings, one per release; of a feed it
    yields them. It raises ReadError or ImportRefused, with a sentence and a hint, if it finds no release. ``sniff``
    returns whether a source is in the format.
    """

    reader: str
    words: str
    suffixes: frozenset[str]
    sniff: Callable[[Sample], bool]
    content: Content = Content.BYTES


FORMATS = {
    "docx": Format("pressctl.importers.docx:read", "a Word document", frozenset({".docx", ".doc"}), sniffing.is_word),
    "markdown": Format(
        "pressctl.importers.sites:read", "Markdown", frozenset({".md", ".markdown"}), sniffing.is_markdown, Content.TEXT
    ),
    "jsonfeed": Format(
        "pressctl.importers.feeds.jsonfeed:read", "a JSON Feed", frozenset({".json"}), sniffing.is_json_feed
    ),
    "ninjs": Format("pressctl.importers.ninjs:read", "ninjs", frozenset({".json"}), sniffing.is_ninjs),
    "newsml": Format(
        "pressctl.importers.newsml:read",
        "NewsML",
        frozenset({".xml", ".newsml"}),
        sniffing.has_root(b"newsml"),
        Content.UNTOUCHED,
    ),
    "newsml-g2": Format(
        "pressctl.importers.newsml_g2:read",
        "NewsML-G2",
        frozenset({".xml", ".newsml"}),
        sniffing.has_root(b"newsitem", b"newsmessage", b"packageitem"),
        Content.UNTOUCHED,
    ),
    "nitf": Format(
        "pressctl.importers.nitf:read",
        "NITF",
        frozenset({".xml", ".nitf"}),
        sniffing.has_root(b"nitf"),
        Content.UNTOUCHED,
    ),
    "wxr": Format(
        "pressctl.importers.feeds.wxr:read",
        "a WordPress export",
        frozenset({".xml", ".wxr"}),
        sniffing.is_wordpress_export,
        Content.FILE,
    ),
    "rss": Format(
        "pressctl.importers.feeds.rss:read",
        "an RSS feed",
        frozenset({".xml", ".rss"}),
        sniffing.is_rss,
        Content.FILE,
    ),
    "atom": Format(
        "pressctl.importers.feeds.atom:read",
        "an Atom feed",
        frozenset({".xml", ".atom"}),
        sniffing.has_root(b"feed"),
        Content.FILE,
    ),
    "eml": Format("pressctl.importers.eml:read", "a mail", frozenset({".eml"}), sniffing.is_mail),
    "html": Format(
        "pressctl.importers.html:read",
        "a web page",
        frozenset({".html", ".htm", ".xhtml", ".xml"}),
        sniffing.is_page,
    ),
    "text": Format(
        "pressctl.importers.text:read", "plain text", frozenset({".txt", ".text"}), sniffing.is_text, Content.TEXT
    ),
}
"""The formats by name; a source is in the first that its content is known by, and everything readable is text."""

IMPORTERS = {name: each.reader for name, each in FORMATS.items()}
SUFFIXES = frozenset[str]().union(*(each.suffixes for each in FORMATS.values()))
"""How the files of all formats end."""


def format_of(data: bytes, name: str = "") -> str:
    """Return the name of the format of a source's bytes; "text" when they are in no other.

    ``name`` is its file name, asked only where the content leaves it open. Raises ImportRefused, with a sentence that
    says what the source is, when it is of a kind that cannot be read.
    """
    sniffing.refuse_unreadable(data)
    sample = Sample(data, name)
    return next(format for format, each in FORMATS.items() if each.sniff(sample))


def content_of(format: str) -> Content:
    """Return what the reader of a format is given; one that an installed package adds gets the bytes."""
    return FORMATS[format].content if format in FORMATS else Content.BYTES


def misnamed(name: str, found: str) -> str:
    """Return a note when a source is not what its name promises, or an empty text."""
    own = tuple(FORMATS[found].suffixes) if found in FORMATS else ()
    if name.lower().endswith(own):  # as nearly all are
        return ""
    is_other = PurePath(name).suffix.lower() in SUFFIXES
    words = FORMATS[found].words if found in FORMATS else found
    return f"it is {words}, whatever its name says, and was read as such" if is_other else ""


@dataclass(frozen=True, slots=True)
class Options:
    """What the user chose, and the source's ``name`` as shown, of which a format may read a day or a language.

    ``accept_changes`` takes the tracked changes of a Word document as made, as Word shows them, ``adopt`` renames the
    front-matter keys of other sites to ours, ``anyway`` takes what is surely no release,
    ``split`` makes a release of each in a page of several; ``fields`` are the
    names that the settings give for our keys.
    """

    accept_changes: bool = True
    adopt: bool = False
    anyway: bool = False
    split: bool = False
    name: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)


class Confidence(StrEnum):
    """How sure an importer is of a field: it can be nothing else, it is probably this, or it might be."""

    CERTAIN = "certain"
    LIKELY = "likely"
    GUESS = "guess"


def in_paragraphs(count: int) -> str:
    """Return how many paragraphs a text has, as the report of an import says it."""
    return f"{count} paragraph{'' if count == 1 else 's'}"


@dataclass(frozen=True, slots=True)
class Found:
    """Where a field was found: ``line`` is 1-based in the source; ``confidence`` how sure the reader is.

    ``text`` is what stands there; for a guess it is the suggestion, which is never written as a value.
    """

    line: int
    confidence: Confidence
    text: str = ""


class Entry(NamedTuple):
    """Where some lines of a source went, from ``line`` to ``end_line``, both 1-based; of Word they count paragraphs.

    ``to`` is a field, "body", or "left-out", of which ``why`` names the reason; ``text`` is what stands there.
    """

    line: int
    end_line: int
    to: str
    why: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What an importer read: the release, where each of its fields was found, and what it could not settle.

    ``text`` is the release's file as it shall be written, where the source is such a file itself. ``account`` says of
    every line, block or paragraph with words where it went; it is empty where a format keeps whatever it does not know.
    ``part`` are the bytes of an item of a feed, by which it is known again when the feed has grown. ``signs`` are what
    speaks for a release and against it in loose text, each with its points.
    """

    release: Release
    fields: Mapping[str, Found] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    text: str = ""
    account: tuple[Entry, ...] = ()
    part: bytes = b""
    signs: tuple[str, ...] = ()
