"""Export formats: each turns releases into bytes, and says what the format could not carry."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Protocol, TypeVar

from pressctl.choices import NinjsVersion
from pressctl.languages import DEFAULT, IN_FIGURES, Language, find, regional
from pressctl.release.model import Release
from pressctl.release.settings import Settings


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what writes it ("module:function"), how its files end, one sentence on it.

    ``is_public`` says that what it writes is put where everybody reads it: embargoed releases and drafts stay out.
    The writer of one that ``is_collection`` is a ``Collector``, of any other an ``Exporter``. One that ``is_source``
    has a release's texts as they were written, with all that no reader sees, or has none. The writer of one that
    ``takes_entries`` is given releases without their texts, and asks the desk for the whole of those that it prints.
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
"""How the note begins on a language that pressctl has no words for: it is said once, not of every file."""
EXPORTERS = {name: each.writer for name, each in FORMATS.items()}


def format_of(name: str) -> Format:
    """Return the format of that name; one that an installed package adds has its name for an extension."""
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
    """Does the same work for each of some tasks, perhaps in other processes, and gives the results in their order."""

    def __call__(
        self, work: Callable[[Common, Task], Result], common: Common, tasks: Iterable[Task], /
    ) -> Iterator[Result]:
        """Yield what ``work`` returns for each task, given what all of them need."""


def one_by_one(work: Callable[[Common, Task], Result], common: Common, tasks: Iterable[Task], /) -> Iterator[Result]:
    """Do the work here."""
    return (work(common, task) for task in tasks)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the user chose for formats to go by.

    ``discreet`` keeps the headline of an embargoed release out of names of files; ``limit`` is the number of releases
    in a feed.
    """

    discreet: bool = False
    ninjs_version: NinjsVersion = NinjsVersion.V3_1
    limit: int = 50


@dataclass(frozen=True, slots=True)
class Desk:
    """What an exporter may know besides the release.

    ``now`` is an aware instant, ``settings`` are the newsroom's, ``chosen`` what the user chose. ``template`` returns
    the source of a named template (``"export/release.html"``). ``read`` returns the bytes of a picture or file that a
    release names, None if it is missing or may not go out, and ``why_unread`` says why, in words that follow “it”.
    ``siblings`` returns the published translations of a release. ``spread`` is for those who write many releases: it
    does their work in several processes, and ``whole`` returns the whole of a release that was given without its text.
    """

    now: dt.datetime
    template: Callable[[str], str]
    settings: Settings = field(default_factory=Settings)
    chosen: Chosen = field(default_factory=Chosen)
    read: Callable[[Release, str], bytes | None] = _nothing
    why_unread: Callable[[Release, str], str] = _not_there
    siblings: Callable[[Release], tuple[Release, ...]] = _no_others
    spread: Spread = one_by_one
    whole: Callable[[Release], Release] = _itself

    def issuer(self, language: str) -> str:
        """Return the name under which the newsroom signs in a language (its tag), or an empty text."""
        return self.settings.in_language(language).name


@dataclass(frozen=True, slots=True)
class Exported:
    """What an exporter wrote, and a sentence for each thing the format could not carry.

    ``tells`` are the paths of the releases whose text is in a feed, or would be had they a date: it is taken down with
    the last of them, and when one of them is another feed's now.
    """

    data: bytes
    notes: tuple[str, ...] = ()
    tells: tuple[str, ...] = ()


Exporter = Callable[[Release, Desk], Exported]
"""Writes one release; raises ExportRefused when the format cannot take it."""
Collector = Callable[[Sequence[Release], Desk], Iterator[tuple[str, Exported]]]
"""Writes many releases into files, each with its path below the folder of the export ("feed.fr.xml")."""


def words_for(release: Release, desk: Desk | None = None) -> tuple[Language, tuple[str, ...]]:
    """Return the words to print a release with, and a note when they are not of its own language.

    Their ``tag`` has the region that the release's language names, else that of the newsroom's authority for it: dates
    are written as there (20 November 2026 for en-GB).
    """
    own = find(release.language)
    if own is not None:
        tag = release.language
        authority = desk.settings.typography.get(own.tag, "") if desk and "-" not in tag else ""
        return regional(own, authority or tag), ()
    note = f"{ENGLISH_LABELS}: pressctl has no words for language “{release.language}”"
    return _english(release.language), (note,)


@cache
def _english(tag: str) -> Language:
    """Return the English words, with the days of another language, in figures where CLDR has no words for them."""
    from babel import Locale
    from babel.core import UnknownLocaleError

    fallback = find(DEFAULT)
    assert fallback is not None
    try:
        return replace(fallback, date_locale=str(Locale.parse(tag, sep="-")) if tag else "")
    except (UnknownLocaleError, ValueError):
        return replace(fallback, date_locale=IN_FIGURES)
