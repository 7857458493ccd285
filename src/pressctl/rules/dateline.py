"""Family PR2: the dateline."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pressctl.findings import Problem, Severity
from pressctl.model import Kind, Release
from pressctl.patterns import regex
from pressctl.rules import Context, rule

OPENING = regex(
    r"^[\u200b\ufeff*_(\[\s]*[^\W\d_a-zß-ÿ][^–—:!?\n]{1,80}?[*_)\]]*(?:\s[-–—]{1,3}[\s*]|[–—]|--+|[-–—]\s)|^[\u4e00-\u9fff]{2,10}[，,].{0,12}[电讯電訊]"
    r"|^[（(]?[\u4e00-\u9fff]{2,10}[，,\s]?(?:\d{4}年)?\d{1,2}月\d{1,2}日[电讯電訊)）]"
)
"""A lede that opens with a place of its own: ``GENEVA, 22 June 2018 (IOM) –``, ``北京，6月22日电``."""


@rule("PR207", Severity.ERROR, in_draft=Severity.WARNING)
def missing_dateline(release: Release, ctx: Context) -> Iterator[Problem]:
    """The release has no dateline.

    The place tells a desk whose story it is; wires refuse copy without one. A lede that opens with a place of its own
    (`GENEVA, 2 March 2026 –`) counts.

    Bad:

        dateline: -

    Good:

        dateline: Geneva
    """
    if release.kind not in {Kind.PRESS_RELEASE, Kind.BRIEFING_NOTE} or release.dateline:
        return
    if not any(OPENING.match(line) for line in [part for part in release.body.split("\n") if part.strip()][:8]):
        yield Problem("There is no dateline", release.place("dateline"))


CITY_STATES = frozenset(
    "SG MC LU KW DJ PA GT SM VA HK MO GI MX AD LI BH QA JE GG IM BM AW BL CW FK KY MF MS NR PM SH SX".split()
)
"""Countries and territories that are also, or are named as, the place itself (ISO 3166)."""
TOWNS = frozenset("تونس الجزائر Тунис Алжир 突尼斯 Túnez Granada".split())
"""Towns that share their name with a country in a language: Tunis and Algiers with theirs, Granada with Grenada."""


@rule("PR208", Severity.WARNING)
def country_dateline(release: Release, ctx: Context) -> Iterator[Problem]:
    """The dateline is a whole country.

    A dateline names the town in which the news is; the country follows it where the town is not known everywhere
    (Associated Press style).

    Bad:

        dateline: Switzerland

    Good:

        dateline: Geneva
    """
    place = release.dateline.strip()
    if place and place not in TOWNS and ctx.language and place.casefold() in _countries(ctx.language.tag):
        yield Problem(f"The dateline “{place}” is a country; name the town", release.place("dateline"))


@cache
def _countries(tag: str) -> frozenset[str]:
    """Return the names of the countries in a language, those of ``CITY_STATES`` left out.

    They are the Unicode CLDR's, copied into a file: Babel takes as long to load them as one release to be checked.
    """
    rows = (Path(__file__).with_name("countries.tsv").read_text(encoding="utf-8")).splitlines()
    return frozenset(next(row for row in rows if row.startswith(f"{tag}\t")).split("\t")[1:])
