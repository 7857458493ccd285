"""Export formats: each exporter turns releases into bytes, and notes what the format cannot carry."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Protocol, TypeVar

from pressctl.choices import NinjsVersion
from pressctl.languages import DEFAULT, IN_FIGURES, Language, find, regional
from pressctl.release.model import Release
from pressctl.release.settings import Settings


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its writer ("module:function"), the extension of its files, and a sentence about it.

    ``is_public`` says that its files are meant for everybody, so that embargoed releases and drafts are left out. If
    ``is_collection``, the writer is a ``Collector`` for many releases, and otherwise an ``Exporter`` for one. If
    ``is_source``, it has the texts as written, with what no reader sees, or no texts at all. If ``takes_entries``, its
    writer gets releases without their texts, and asks the desk for the whole of those that it prints.
    """

    writer: str
    extension: str
    doc: str
    is_public: bool = False
    is_collection: bool = False
    is_source: bool = False
    takes_entries: bool = False


FORMATS = {
    "html": Format("pressctl.exporters.html:write", ".html", "One self-contained, accessible page."),
    "text": Format("pressctl.exporters.text:write", ".txt", "Wire copy, 72 columns wide."),
    "markdown": Format(
        "pressctl.exporters.markdown:write", ".md", "Front matter and body, for other tools.", is_source=True
    ),
    "json": Format("pressctl.exporters.json:write", ".json", "The release as data.", is_source=True),
    "ninjs": Format("pressctl.exporters.ninjs:write", ".ninjs.json", "The IPTC's news in JSON, 3.1, 2.2 or 1.6."),
    "docx": Format("pressctl.exporters.docx:write", ".docx", "A Word document, with styles and languages."),
    "pdf": Format("pressctl.exporters.pdf:write", ".pdf", "A tagged PDF with its fonts."),
    "eml": Format("pressctl.exporters.eml:write", ".eml", "A mail ready to be sent, as text and page."),
    "ics": Format("pressctl.exporters.ics:write", ".ics", "The event of a media advisory."),
    "kit": Format("pressctl.exporters.kit:write", ".zip", "A press kit: PDF, Word, text, pictures."),
    "newsml-g2": Format("pressctl.exporters.newsml_g2:write", ".newsml.xml", "NewsML-G2 2.35."),
    "nitf": Format("pressctl.exporters.nitf:write", ".nitf.xml", "NITF 3.6."),
    "jsonld": Format(
        "pressctl.exporters.jsonld:write", ".jsonld", "schema.org's NewsArticle, for search engines.", is_public=True
    ),
    "rss": Format(
        "pressctl.exporters.feeds.rss:write",
        ".rss",
        "RSS 2.0, a feed per language.",
        is_public=True,
        is_collection=True,
        takes_entries=True,
    ),
    "atom": Format(
        "pressctl.exporters.feeds.atom:write",
        ".atom",
        "Atom 1.0, a feed per language.",
        is_public=True,
        is_collection=True,
        takes_entries=True,
    ),
    "jsonfeed": Format(
        "pressctl.exporters.feeds.jsonfeed:write",
        ".json",
        "JSON Feed 1.1, a feed per language.",
        is_public=True,
        is_collection=True,
        takes_entries=True,
    ),
    "site": Format(
        "pressctl.exporters.site.writer:write",
        ".html",
        "The whole newsroom as a site of plain files.",
        is_public=True,
        is_collection=True,
        takes_entries=True,
    ),
    "csv": Format(
        "pressctl.exporters.register:csv",
        ".csv",
        "The register: a row per release.",
        is_collection=True,
        is_source=True,
    ),
    "xlsx": Format(
        "pressctl.exporters.register:xlsx", ".xlsx", "The register as a workbook.", is_collection=True, is_source=True
    ),
    "parquet": Format(
        "pressctl.exporters.register:parquet",
        ".parquet",
        "The register for engines such as DuckDB.",
        is_collection=True,
        is_source=True,
    ),
}
"""The formats by name, in the order in which they are shown."""

ENGLISH_LABELS = "labels are in English"
"""The start of the note about a language that pressctl has no words for, which is printed only once."""
EXPORTERS = {name: each.writer for name, each in FORMATS.items()}


def format_of(name: str) -> Format:
    """Return the format with a name; one from another package has its name as its extension."""
    return FORMATS.get(name) or Format("", f".{name}", "", is_source=True)


def _nothing(release: Release, target: str) -> bytes | None:
    del release, target
    return None


def _not_there(release: Release, target: str) -> str:
    del release, target
    return "is not in the newsroom"


def _no_others(release: Release) -> tuple[Release, ...]:
    del release
    return ()


def _itself(release: Release) -> Release:
    return release


Common = TypeVar("Common")
Task = TypeVar("Task")
Result = TypeVar("Result")


class Spread(Protocol):
    """Does the same work for each task, perhaps in other processes, and yields the results in order."""

    def __call__(
        self, work: Callable[[Common, Task], Result], common: Common, tasks: Iterable[Task], /
    ) -> Iterator[Result]:
        """Yield what ``work`` returns for each task; ``common`` is passed to it with every task."""


def one_by_one(work: Callable[[Common, Task], Result], common: Common, tasks: Iterable[Task], /) -> Iterator[Result]:
    """Do the work in this process."""
    return (work(common, task) for task in tasks)


@dataclass(frozen=True, slots=True)
class Choices:
    """The user's choices for the formats.

    ``discreet`` keeps the headline of an embargoed release out of file names; ``limit`` is the number of releases in a
    feed.
    """

    discreet: bool = False
    ninjs_version: NinjsVersion = NinjsVersion.V3_1
    limit: int = 50


@dataclass(frozen=True, slots=True)
class Desk:
    """What an exporter may know besides the release.

    ``now`` is aware; ``settings`` are the newsroom's, ``choices`` the user's choices. ``template`` returns the source
    of a template by name (``"export/release.html"``). ``read`` returns the bytes of a picture or file that a release
    names, or None if it is missing or must not go out, and ``why_unread`` says why, in words that follow “it”.
    ``siblings`` returns the public translations of a release. For formats of many releases, ``spread`` does work in
    several processes, and ``whole`` returns the whole of a release that was given without its text.
    """

    now: dt.datetime
    template: Callable[[str], str]
    settings: Settings = field(default_factory=Settings)
    choices: Choices = field(default_factory=Choices)
    read: Callable[[Release, str], bytes | None] = _nothing
    why_unread: Callable[[Release, str], str] = _not_there
    siblings: Callable[[Release], tuple[Release, ...]] = _no_others
    spread: Spread = one_by_one
    whole: Callable[[Release], Release] = _itself

    def issuer(self, language: str) -> str:
        """Return the newsroom's name in a language, given by its tag, or an empty string."""
        return self.settings.in_language(language).name


@dataclass(frozen=True, slots=True)
class Exported:
    """What an exporter wrote, and a sentence for each thing that the format cannot carry.

    ``contains`` are the paths of the releases whose text is in a feed, or would be if they had a date. The feed is
    taken down with the last of them, or when one of them is in another feed.
    """

    data: bytes
    notes: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()


Exporter = Callable[[Release, Desk], Exported]
"""Writes one release; raises ExportRefused if the format cannot take it."""
Collector = Callable[[Sequence[Release], Desk], Iterator[tuple[str, Exported]]]
"""Writes many releases into files, each with its path below the folder of the export ("feed.fr.xml")."""


def words_for(release: Release, desk: Desk | None = None) -> tuple[Language, tuple[str, ...]]:
    """Return the words with which a release is printed, and a note if they are not in its own language.

    Their ``tag`` has the region of the release's language, or else that of the newsroom's authority for it, or of its
    languages; it decides how dates are written (20 November 2026 for en-GB).
    """
    own = find(release.language)
    if own is not None:
        tag = release.language
        if desk and "-" not in tag:
            tag = desk.settings.typography.get(own.tag) or desk.settings.regional(tag)
        return regional(own, tag), ()
    note = f"{ENGLISH_LABELS}: pressctl has no words for language “{release.language}”"
    return _english(release.language), (note,)


@cache
def _english(tag: str) -> Language:
    """Return the English words with dates in another language, or in figures if CLDR does not have that language."""
    from babel import Locale
    from babel.core import UnknownLocaleError

    fallback = find(DEFAULT)
    assert fallback is not None
    try:
        return fallback.with_values(date_locale=str(Locale.parse(tag, sep="-")) if tag else "")
    except (UnknownLocaleError, ValueError):
        return fallback.with_values(date_locale=IN_FIGURES)
