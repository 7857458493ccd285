"""How often each sign of a release stands in releases and in other pages: the reason for its points.

`python benchmarks/signs.py [CORPUS] [--pages FOLDER]`; the corpus is ../shared/corpus beside the project unless told.
Of the corpus the blogs and the pages labelled so are no releases; speeches and testimonies count as neither. A FOLDER
holds more pages, in any format of loose text: those whose name starts with “x-” are no releases.

Beside each sign stand how many of 100 releases and of 100 other pages have it, the binary logarithm of how many times
as often releases have it, and its points. Last comes how many of both are marked or refused.
"""

from __future__ import annotations

import argparse
import math
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from import_accuracy import CORPUS, LABELS
from import_labels import front, load, page, stripped

from pressctl.errors import PressctlError
from pressctl.importers import Options
from pressctl.importers.evidence import signs
from pressctl.ingest.run import read
from pressctl.ingest.sources import Source

BLOGS = frozenset({"GSA-digitalgov.gov", "cds-snc-digital-canada-ca"})
"""Folders of the corpus that hold posts rather than releases."""
SPOKEN = re.compile(r"(?i)remarks|testimony|speech|statement (?:of|by)")
"""Titles of what was said rather than issued."""
FORMATS = frozenset({".txt", ".html", ".docx", ".eml"})

Page = tuple[bool, Source]
"""Whether a page is a release, and its source."""


def of_corpus(corpus: Path) -> Iterator[Page]:
    """Yield the pages of the corpus."""
    for label in load(LABELS):
        if label["is_release"] is not None:
            yield label["is_release"], Source("page.txt", page(corpus, label["file"]).encode())
    for path in sorted([*(corpus / "frontmatter").rglob("*.m*"), *(corpus / "translations").glob("*.md")]):
        try:
            release = front(path)
        except (PressctlError, ValueError):
            continue
        if not SPOKEN.search(release.headline):
            yield path.parent.name not in BLOGS, Source("page.txt", stripped(release).encode())


def of_folder(folder: Path) -> Iterator[Page]:
    """Yield the pages of a folder."""
    for path in sorted(each for each in folder.rglob("*") if each.suffix in FORMATS):
        yield not path.name.startswith("x-"), Source(f"page{path.suffix}", path.read_bytes())


def told(source: Source) -> tuple[str, ...] | None:
    """Return the signs of a page, as `import --explain` prints them; None when nothing could be read."""
    try:
        _, readings = read(source, options=Options(anyway=True))
        return next((reading.signs for reading in readings), None)
    except PressctlError:
        return None


def count(pages: Iterator[Page]) -> tuple[Counter[bool], Counter[tuple[str, bool]]]:
    """Return how many pages are releases, or none, and how many of them have each sign, or are marked."""
    total: Counter[bool] = Counter()
    having: Counter[tuple[str, bool]] = Counter()
    for is_release, source in pages:
        found = told(source)
        if found is None:
            continue
        total[is_release] += 1
        having.update((sign.partition(" ")[2].partition(": “")[0], is_release) for sign in found)
        having["(marked)", is_release] += sum(int(sign.partition(" ")[0]) for sign in found) < signs.MARK
    return total, having


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="How often each sign stands in releases and in other pages.")
    parser.add_argument("corpus", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--pages", type=Path, metavar="FOLDER", help="more pages: those named x-… are no releases")
    asked = parser.parse_args()
    if not (asked.corpus / "pages").is_dir():
        sys.exit(f"{asked.corpus}: the corpus is not there, and without it there is nothing to measure")
    pages = [*of_corpus(asked.corpus), *(of_folder(asked.pages) if asked.pages else ())]
    total, having = count(iter(pages))
    print(f"{total[True]} releases, {total[False]} other pages\n{'of 100:':>7}{'others':>8}{'log2':>7}{'points':>8}")
    rows = []
    for sign in {name for name, _ in having}:
        ours, theirs = ((having[sign, kind] + 0.5) / (total[kind] + 1) for kind in (True, False))
        rows.append((math.log2(ours / theirs), 100 * ours, 100 * theirs, signs.POINTS.get(sign, ""), sign))
    for ratio, ours, theirs, points, sign in sorted(rows, key=lambda row: -row[0]):
        print(f"{ours:7.1f}{theirs:8.1f}{ratio:7.1f}{points:>8}  {sign}")


if __name__ == "__main__":
    main()
