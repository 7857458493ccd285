"""What pressctl takes at most, from the numbers in the code, and what happens with more."""

from __future__ import annotations

from typing import NamedTuple

from pressctl import sandbox, store
from pressctl.exporters import eml, register
from pressctl.ingest import sources
from pressctl.newsroom import attachments
from pressctl.prose import text
from pressctl.release import SIZE_LIMIT
from pressctl.release.file import document, yaml_nodes
from pressctl.reporters import bars
from pressctl.validation import structure


class Limit(NamedTuple):
    """What is limited, the most of it, and what happens with more."""

    what: str
    most: str
    beyond: str


def _mega(size: int) -> str:
    return f"{size // 1_000_000:,} MB" if size < 1_000_000_000 else f"{size // 1_000_000_000} GB"


LIMITS = (
    Limit("a release file", _mega(SIZE_LIMIT), "it is not read (PR014)"),
    Limit("levels of lists and maps in front matter", str(yaml_nodes.DEPTH_LIMIT), "it is not read"),
    Limit(
        "values in front matter, including those repeated by aliases", f"{yaml_nodes.NODE_LIMIT:,}", "it is not read"
    ),
    Limit(
        "edits of front matter that are tried out by parsing it again",
        f"{document.TRIES}, and more up to {document.TRIED:,} parsed characters",
        "the finding has no fix",
    ),
    Limit("attempts to single out fixes that would harm mark-up", str(structure.LOOKS), "the rest is not fixed"),
    Limit("a picture or file that goes with a release", _mega(attachments.MOST), "it is left out, and named"),
    Limit("a slug that is made from a headline", f"{text.SLUG_LIMIT} characters", "it is cut at a word"),
    Limit("a file name", f"{text.LONGEST_NAME} bytes", "its slug is cut"),
    Limit("a source of an import", _mega(sources.SIZE_LIMIT), "it is refused, and named"),
    Limit("a feed or a WordPress export", _mega(sources.FEED_LIMIT), "it is refused, and named"),
    Limit("the unpacked size of an archive", _mega(sources.ARCHIVE_LIMIT), "it is refused, and named"),
    Limit("files in an archive", f"{sources.ARCHIVE_FILES:,}", "it is refused, and named"),
    Limit("the attachments of a mail", _mega(eml.SIZE_LIMIT), "further files are left out, and named"),
    Limit("a cell of a workbook", f"{register.CELL:,} characters", "it is cut, and counted"),
    Limit("iterations of the loops of a template", f"{sandbox.TURNS:,}", "the export ends with an error"),
    Limit("characters that a template makes", f"{sandbox.SIZE:,}", "the export ends with an error"),
    Limit("processor time of a template", f"{sandbox.SECONDS} s", "the export ends with an error"),
    Limit("bars of one section in a `report`", str(bars.MOST), "only their number is shown; JSON has all"),
    Limit("waiting for another run that writes the cache", f"{store.TIMEOUT} s", "the run goes on without the cache"),
    Limit("an unused entry in the cache", f"{store.KEPT_DAYS} days", "it is deleted"),
)
"""Every limit that a user may meet. Those of what an editor would say are settings."""


def page() -> str:
    """Return the page of the limits."""
    rows = [f"| {limit.what} | {limit.most} | {limit.beyond} |" for limit in LIMITS]
    head = (
        "# Limits\n\nWhat pressctl accepts at most. The limits are far above what any real release has, and keep "
        "a mistake, or a stranger's\nfile, from taking the machine. What an editor would say of the length of a "
        "headline or a caption is no limit but a\n[setting](settings.md#limits).\n\n"
        "| what | at most | beyond that |\n|---|---|---|\n"
    )
    return head + "\n".join(rows) + "\n"
