"""The register: a table with a row per release, as CSV, as a workbook and as Parquet."""

from __future__ import annotations

import csv as csv_writer
import datetime as dt
import io
from collections.abc import Iterator, Sequence
from typing import Any

from pressctl.errors import ExportRefused
from pressctl.exporters import Desk, Exported, words_for
from pressctl.exporters.parts import identity
from pressctl.exporters.parts.wording import without_subjects
from pressctl.exporters.text import body_text
from pressctl.languages.writing import count_words
from pressctl.prose.addresses.dialling import read, remark
from pressctl.prose.text import no_formula
from pressctl.release.located import located
from pressctl.release.model import Release, slug_of

COLUMNS = (
    "path", "id", "uri", "address", "headline", "subheadline", "summary", "language", "date", "embargo", "kind",
    "status", "dateline", "contacts", "emails", "phones", "subjects", "tickers", "media", "slug", "words",
    "phone_remarks",
)  # fmt: skip
"""``date`` is a calendar day, ``embargo`` an instant, ``words`` a number, all others text; several of a thing are
joined by "; ". ``phones`` are numbers to call, ``phone_remarks`` those of which more is printed, with what that is."""
CELL = 32_767
"""The most characters of a cell in a workbook (Microsoft, Excel specifications and limits)."""


def csv(releases: Sequence[Release], desk: Desk) -> Iterator[tuple[str, Exported]]:
    """Yield the register as CSV (RFC 4180) in UTF-8 with a BOM, by which spreadsheets recognise it.

    A cell that a spreadsheet would run as a formula, such as a phone number with +, gets an apostrophe before it.
    """
    lines = io.StringIO()
    writer = csv_writer.writer(lines)
    writer.writerow(COLUMNS)
    for release in releases:
        writer.writerow([no_formula(_plain(value)) for value in row(release, desk).values()])
    yield "releases.csv", Exported(lines.getvalue().encode("utf-8-sig", "replace"))


def xlsx(releases: Sequence[Release], desk: Desk) -> Iterator[tuple[str, Exported]]:
    """Yield the register as a workbook, in which dates are dates and every text is only text."""
    import xlsxwriter

    data = io.BytesIO()
    plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(data, plain)
    book.set_properties({"title": "Releases", "author": desk.settings.name, "created": dt.datetime(1980, 1, 1)})
    sheet = book.add_worksheet("Releases")
    day, instant = book.add_format({"num_format": "yyyy-mm-dd"}), book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
    heads = [f"{name} (UTC)" if name == "embargo" else name for name in COLUMNS]
    sheet.write_row(0, 0, heads, book.add_format({"bold": True}))
    cut = 0
    for number, release in enumerate(releases, 1):
        for column, value in enumerate(row(release, desk).values()):
            cell = _in_workbook(value)
            if isinstance(cell, dt.date):
                sheet.write_datetime(number, column, cell, instant if isinstance(cell, dt.datetime) else day)
            elif isinstance(cell, int):
                sheet.write_number(number, column, cell)
            elif cell:
                cut += len(cell) > CELL
                sheet.write_string(number, column, cell[:CELL])
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(releases), 1), len(COLUMNS) - 1)
    sheet.set_column(COLUMNS.index("headline"), COLUMNS.index("headline"), 60)
    book.close()
    yield "releases.xlsx", Exported(data.getvalue(), (f"{cut} cells were cut to {CELL} characters",) if cut else ())


def _in_workbook(value: Any) -> Any:
    """Return a value for a workbook: an instant in UTC without its zone, a day before 1900 as text."""
    if isinstance(value, dt.date) and value.year < 1900:
        return _plain(value)
    return value.astimezone(dt.UTC).replace(tzinfo=None) if isinstance(value, dt.datetime) else value


def parquet(releases: Sequence[Release], desk: Desk) -> Iterator[tuple[str, Exported]]:
    """Yield the register as a Parquet table; raises ExportRefused if pyarrow is not installed."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise ExportRefused("Parquet needs pyarrow", "pip install 'pressctl[parquet]'") from None
    types = {"date": pyarrow.date32(), "embargo": pyarrow.timestamp("s", tz="UTC"), "words": pyarrow.int32()}
    schema = pyarrow.schema([(name, types.get(name, pyarrow.string())) for name in COLUMNS])
    rows = [{name: value if value != "" else None for name, value in row(each, desk).items()} for each in releases]
    data = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows, schema=schema), data)
    yield "releases.parquet", Exported(data.getvalue())


def row(release: Release, desk: Desk) -> dict[str, Any]:
    """Return the cells of a release by column: texts, a date, an aware datetime, a number, or None."""
    release = without_subjects(release)
    language, _ = words_for(release, desk)
    recalled = release.is_recalled
    numbers = [number for contact in release.contacts for number in contact.phone]
    values = (
        release.path, release.id, identity.uri(release, desk), identity.address(release, desk), release.headline,
        "" if recalled else release.subheadline, "" if recalled else release.summary, release.language,
        release.date.day if release.date else None, release.embargo_instant,
        str(release.kind), str(release.status), located(release),
        "; ".join(contact.known_as for contact in release.contacts if contact.known_as),
        "; ".join(contact.email for contact in release.contacts if contact.email),
        "; ".join(read(number).call for number in numbers),
        "; ".join(release.subjects), "; ".join(release.tickers),
        "; ".join(media.file or media.url for media in release.media), slug_of(release),
        0 if recalled else count_words(body_text(release, language), release.language),
        "; ".join(number for number in numbers if remark(number)),
    )  # fmt: skip
    return dict(zip(COLUMNS, (_storable(value) for value in values), strict=True))


def _storable(value: Any) -> Any:
    """Return a value without the control characters that workbooks and tables cannot contain."""
    if not isinstance(value, str):
        return value
    return (
        "".join(character for character in value if character >= " " or character in "\n\t")
        .encode("utf-8", "replace")
        .decode()
    )


def _plain(value: Any) -> str:
    if isinstance(value, dt.datetime):
        return identity.rfc3339(value)
    return "" if value is None else str(value)
