"""The values of options, as enumerations: Typer takes help, completion and validation from them."""

from enum import StrEnum


class Report(StrEnum):
    """A report for people, or one for programs."""

    TEXT = "text"
    JSON = "json"


class DiffFormat(StrEnum):
    """How a comparison is shown: for people, for programs, or as a page to print."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"


class ImportReport(StrEnum):
    """The reports of an import; JSON Lines has one entry per line, written while the import runs."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"


class ListFormat(StrEnum):
    """How releases are listed."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    TSV = "tsv"
    ICS = "ics"


class RecordFormat(StrEnum):
    """How events are listed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


class WeightOf(StrEnum):
    """How serious a change to an issued text is."""

    CORRECTION = "correction"
    UPDATE = "update"
    REFILE = "refile"


class FigureFormat(StrEnum):
    """How counts are shown: bars, data, or a picture."""

    TEXT = "text"
    JSON = "json"
    SVG = "svg"


class CoverageFormat(StrEnum):
    """How the languages of releases are listed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


class PageOf(StrEnum):
    """The formats of a page that shows languages side by side, for printing."""

    HTML = "html"


class SchemaOf(StrEnum):
    """What a JSON Schema describes: the front matter of a release, or what ``export --to json`` writes."""

    FRONT_MATTER = "front-matter"
    EXPORT = "export"


class NinjsVersion(StrEnum):
    """The versions of the IPTC's ninjs that can be written."""

    V3_1 = "3.1"
    V2_2 = "2.2"
    V1_6 = "1.6"
