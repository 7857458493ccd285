"""How printed numbers and addresses are judged: `python benchmarks/contacts.py FOLDER`, of phones.tsv and emails.tsv.

Both files have the columns phone or email, country, judgement (valid, fixable, invalid) and note, the judgement made by
eye. Printed for each: how many valid ones pass without an error, how many fixable ones get a fix that reaches the
same subscriber, and how many invalid ones are found. Every row that went wrong is named.
"""

from __future__ import annotations

import csv
import datetime as dt
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import phonenumbers

from pressctl.findings import Finding, Severity
from pressctl.release.file import document
from pressctl.rules import choose
from pressctl.validation.engine import validate
from pressctl.validation.fixing import fix
from pressctl.validation.scope import Scope

SCOPE = Scope(now=dt.datetime(2026, 3, 2, tzinfo=dt.UTC), only=choose(["PR3"], []))
FRONT = """---
headline: Acme opens a plant in Lyon
language: en
contacts:
- name: Press office
  {key}: '{value}'
{country}---
"""
NO_TRACE = "well-formed all the same"
"""The note on what is not an address though nothing in it shows that."""


@dataclass(frozen=True)
class Judged:
    """A row, and whether pressctl does with it what its judgement asks for."""

    judgement: str
    printed: str
    fixed: str
    is_right: bool


def main() -> None:
    """Print the figures of both files and the rows that went wrong."""
    folder = Path(sys.argv[1])
    for key in ("phone", "email"):
        rows = list(judge(folder / f"{key}s.tsv", key))
        for judgement in ("valid", "fixable", "invalid"):
            chosen = [row for row in rows if row.judgement == judgement]
            right = sum(row.is_right for row in chosen)
            print(f"{key}s {judgement:8} {right:3} of {len(chosen):3}  {right / len(chosen):.1%}")
        for row in rows:
            if not row.is_right:
                print(f"    {row.judgement}: {row.printed} → {row.fixed}")


def judge(path: Path, key: str) -> Iterator[Judged]:
    """Yield the rows of a file that show what they are, each judged."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if NO_TRACE in row["note"]:
                continue
            before = _release(key, row[key], row["country"])
            found = [finding for finding in validate(before, "a.md", SCOPE) if _is_at(finding, before, key)]
            fixed = fix(before, "a.md", SCOPE, unsafe=True)
            value = str(fixed.document.value(("contacts", 0, key)))
            has_error = any(finding.severity is Severity.ERROR for finding in found)
            if row["judgement"] == "valid":
                is_right = not has_error
            elif row["judgement"] == "invalid":
                is_right = has_error
            else:
                is_right = reaches_the_same(key, row[key], value, row["country"])
            yield Judged(row["judgement"], row[key], value, is_right)


def _release(key: str, value: str, country: str) -> document.Document:
    line = f"  country: {country}\n" if country else ""
    return document.parse(FRONT.format(key=key, value=value.replace("'", "''"), country=line))


def _is_at(finding: Finding, text: document.Document, key: str) -> bool:
    return finding.span.start >= text.text.index(f"  {key}: ")


def reaches_the_same(key: str, printed: str, fixed: str, country: str) -> bool:
    """Return whether a fixed number or address reaches whom the printed one was of.

    A number has to be one of the country, and its digits within it have to stand in the printed one, letters taken as
    the keys they stand on; of two numbers in one (`85/6`) the first counts. An address has to be written out in the
    printed one, but for hidden signs.
    """
    if fixed == printed:
        return False
    if key == "email":
        shown = re.sub(r"\s?[\[(]at[\])]\s?", "@", re.sub(r"[\[(]dot[\])]", ".", printed))
        return fixed in shown and "@" in fixed
    number = phonenumbers.parse(re.sub(r"/\d{1,2}$", "", fixed), country)
    national = phonenumbers.national_significant_number(number)
    digits = phonenumbers.normalize_digits_only(phonenumbers.convert_alpha_characters_in_number(printed))
    is_of_country = number.country_code == phonenumbers.country_code_for_region(country)
    return is_of_country and national in digits


if __name__ == "__main__":
    main()
