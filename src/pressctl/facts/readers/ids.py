"""Numbers that identify something (laws, resolutions, cases, standards, vulnerabilities) rather than count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressctl.facts.fact import Fact, Kind
from pressctl.findings import Span
from pressctl.prose.patterns import regex

HYPHENS = "-‑–"
PARTED = regex(
    r"(?:"
    r"[A-Z]{1,8}(?:/[A-Z0-9.]{1,12}){0,5}/[A-Z.]{0,8}\d{1,6}(?:/[A-Z0-9.]{1,12})*(?:[ \u00a0]\((?:19|20)\d\d\))?|"
    rf"[A-Z][{HYPHENS}]\d{{1,4}}/\d\d|"
    r"\d{2,4}/\d{1,4}/[^\W\d_a-z]{2,4}|"
    r"[(（][^\W\d_a-z]{2,4}[)）][ \u00a0]?(?:[^\W\d_]{1,3}[.°º]{0,2}[ \u00a0]?)?\d{2,4}/\d{2,4}|"
    r"(?:19|20)\d\d/\d{3,4}(?:\([A-Z]{3}\))?|"
    r"[A-Z]{3,4}\((?:19|20)\d\d\)[ \u00a0]?\d{1,4}"
    r")(?![0-9A-Za-z/])"
)
"""With a slash: “S/RES/2254 (2015)”, “C-311/18”, “2014/24/EU”, “(EU) 2016/679”, “2022/0047(COD)”; “COM(2021) 206”."""
HYPHENED = regex(
    rf"(?:[A-Z]{{2,6}}(?:[{HYPHENS}]\d{{1,7}}){{2,4}}|\d:\d\d-(?:cv|cr|mc|md|bk|ap)-\d{{3,6}})(?![0-9A-Za-z/])"
)
"""“CVE-2021-3156”, and the number of a case before a court of the United States, “1:21-cv-01234”."""
LINE = regex(r"[^\n]+")
PARTS = regex(r"[/(](?<=/)[A-Z.]{0,8}\d|\((?:19|20)")
HYPHENED_DIGIT = regex(rf"[{HYPHENS}]\d")
PART_OF_WORD = regex(r"(?<=[0-9A-Za-z/-])")
BODIES = ("ISO", "IEC", "IEEE", "DIN", "ANSI", "ASTM", "ETSI", "RFC", "JIS")
"""The bodies that issue standards, by the prefixes of these."""
NAMES = regex("|".join((*BODIES, "EN ", "EN\u00a0", "ISBN", "ISSN")))
STANDARD = regex(
    rf"(?:(?:{'|'.join(BODIES)})(?:[/ \u00a0-][A-Z]{{2,4}}){{0,2}}[ \u00a0-]?\d{{1,6}}|"
    rf"EN[ \u00a0](?:\d{{3}}[ \u00a0](?=\d{{3}}(?!\d))|(?=\d{{4,5}}[{HYPHENS}:]\d))\d{{3,5}}|"
    rf"IS[BS]N[ \u00a0:-]{{0,2}}\d{{1,6}})(?:[.{HYPHENS}][\dX]{{1,7}}){{0,4}}(?:[:：](?:19|20)\d\d)?(?![0-9A-Za-z])"
)
"""“ISO 9001:2015”, “ISO/IEC 27001”, “EN 301 549”, “RFC 2119”."""
GROUP = re.compile(r"\d+")
FISCAL = re.compile(r"(\d{4})/(\d{4})\Z")


def find(text: str) -> Iterator[Fact]:
    """Yield the ids in a text, pattern by pattern, without overlaps; a reading consists of the groups of digits.

    Two consecutive years, “2025/2026”, are not an id.
    """
    taken = set[int]()
    for pattern, place in _possible(text):
        for match in pattern.finditer(text, *place):
            span = Span(*match.span())
            years = FISCAL.match(match[0])
            is_fiscal = years is not None and int(years[2]) - int(years[1]) == 1
            is_part = PART_OF_WORD.match(text, match.start())
            if not is_fiscal and not is_part and taken.isdisjoint(range(*span)):
                taken.update(range(*span))
                yield Fact(Kind.ID, span, match[0], value(match[0]))


def _possible(text: str) -> Iterator[tuple[re.Pattern[str], tuple[int, int]]]:
    """Yield the patterns whose signs are in a text, with the part in which each may match: a line, or all of it."""
    for line in LINE.finditer(text) if PARTS.search(text) else ():
        if PARTS.search(text, *line.span()):
            yield PARTED, line.span()
    if HYPHENED_DIGIT.search(text):
        yield HYPHENED, (0, len(text))
    if NAMES.search(text):
        yield STANDARD, (0, len(text))


def value(written: str) -> str:
    """Return the groups of digits of an id joined by full stops: “2014.24” for “2014/24/EU”."""
    return ".".join("".join(str(int(digit)) for digit in group) for group in GROUP.findall(written))


def same(one: str, other: str) -> bool:
    """Return whether two ids are the same; one may lack the year: “ISO 9001” and “ISO 9001:2015”."""
    short, long = sorted((one, other), key=len)
    return one == other or (
        long.startswith(f"{short}.") and re.fullmatch(r"(?:19|20)\d\d", long[len(short) + 1 :]) is not None
    )
