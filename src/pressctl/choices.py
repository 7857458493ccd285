"""What a user chooses between: each enumeration is the help, the completion and the check of its option."""

from enum import StrEnum


class Report(StrEnum):
    """A report for a person, or one for a program."""

    TEXT = "text"
    JSON = "json"


class DiffFormat(StrEnum):
    """How two texts are compared: for a person, for a program, or as a page to be printed."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"


class ImportReport(StrEnum):
    """The reports of an import; JSON Lines has an entry per line, written while the import runs."""

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
    """How much a change of a released text weighs."""

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
    """As what languages are laid side by side to be printed."""

    HTML = "html"


class SchemaOf(StrEnum):
    """What a JSON Schema describes: the front matter of a release, or what ``export --to json`` writes."""

    FRONT_MATTER = "front-matter"
    EXPORT = "export"


class NinjsVersion(StrEnum):
    """The versions of the IPTC's ninjs that are written."""

    V3_1 = "3.1"
    V2_2 = "2.2"
    V1_6 = "1.6"
