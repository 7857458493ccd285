"""What speaks for a release and against it in a source: signs that add up, each with its points.

No sign proves it alone: newspapers date their pages, offices put their numbers on every page, and releases name their
authors. So nearly all that other kinds of pages have in common is what they lack, and they need not be known: a page
passes for what it has of a release. What it has of another kind is taken off again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pressctl.importers import Reading
from pressctl.importers.evidence import kinds, manner, newspapers, releases, sites, texts
from pressctl.importers.evidence import page as pages
from pressctl.importers.evidence.kinds import Says
from pressctl.importers.evidence.page import Page

FORMATS = frozenset({"text", "html", "docx", "eml"})
"""The formats of loose text; in the others somebody has said that it is a release."""
CALLED = frozenset({"a release line", "a press word beside the headline"})
"""Signs that a page is called a release; agencies have a section of them."""
POINTS = {
    "a release line": 8,  # 17 : 0.1
    "an end mark": 8,  # 8 : 0.4
    "an embargo": 8,  # 1 : 0
    "a press word beside the headline": 1,  # 27 : 15
    "a headline that names a statement": 1,
    "a headline that is headed as a statement": 3,  # 4 : 1
    "a dateline": 2,  # 26 : 7
    "a date": 1,  # 52 : 28
    releases.FOR_PRESS: 3,  # 22 : 7
    "somebody to call": 2,  # 17 : 6
    "a name of the headline more than once in the text": 1,  # 35 : 14
    "a press office that signs the text": 3,  # 0.7 : 0.1
    "the issuer's name in the headline": 2,  # 23 : 2
    "the issuer's name in the lede": 1,  # 48 : 19
    "an office whose spokesperson answers": 4,
    "news beside the headline": 2,  # 7 : 0.5
    "a day such as “today” in the lede": 1,  # 29 : 7
    "the headers of a mail": 2,  # 0 : 0
    "a lede that says the headline again": 2,  # 70 : 16
    "a day, and a lede that takes up the headline": 1,  # 15 : 6
    "a day in the lede": 1,  # 65 : 24
    "a quotation": 1,  # 29 : 8
    "no headline": -2,  # 0.5 : 3
    "a headline of a few words": -1,  # 4 : 18
    "the title of another kind of text": -4,  # 0 : 6
    "the title of a text that stays, and no day": -4,
    "a question for a headline": -3,  # 0.3 : 2
    "the title of a page of the site": -3,  # 1 : 6
    "a headline on the press, and no day": -3,  # 0.7 : 12
    "a lede on the press, and no day": -3,  # 0.9 : 8
    "the title of a contact page": -4,  # 0 : 1
    "several datelines": -5,  # 0 : 1
    "texts that break off, or lead on to the rest": -4,  # 0 : 2
    "a heading over each paragraph": -3,  # 0.1 : 2
    "the numbers of further pages": -4,  # 0.3 : 1
    "words of those who want readers to come or to pay": -2,  # 1 : 4
    "words to its readers": -2,  # 0.8 : 12
    "no day, no quotation, no lede on the headline": -4,  # 0.5 : 14
    "a line that orders something": -4,  # 0 : 0.5
    "the clauses of a law": -3,  # 0.1 : 2
    "a person as the writer": -3,  # 0.5 : 4
    "the initials of a writer": -3,  # 0 : 2
    "the name of a newspaper": -1,  # 2 : 12
    "the sections of a newspaper": -3,  # 2 : 18
    "two sections such as those of a newspaper": -2,  # 0.3 : 4
    "a news agency": -2,  # 0 : 0.8
    "a dateline with an agency that sends no releases": -3,  # 0.1 : 0.3
    "a dateline of a news agency": -4,  # 0 : 3
    "a word that stands around articles": -1,  # 2 : 6
    "words that stand around articles": -2,  # 0.3 : 6
    "a phrase of reporters": -2,  # 0 : 8
    "phrases of reporters": -3,  # 0 : 1
    "a question in the lede": -3,  # 0.1 : 10
    "a word of somebody who chats": -1,  # 5 : 6
    "words of somebody who chats": -3,  # 2 : 19
    "sentences that trail off": -3,  # 0 : 2
    "the credit of a blog": -1,  # 0 : 2
    "no day of issue, and hardly a figure": -1,  # 7 : 18
    "hardly a name": -2,  # 0.7 : 10
    "a greeting": -2,  # 0.2 : 2
}
"""What speaks for a release, and against it. Beside each stands how many of 100 releases and of 100 other pages have it
(760 and 764 pages as text, HTML and Word, those of ``manner`` 1,366 and 251; ``benchmarks/signs.py`` prints the same).

The points are about the binary logarithm of how many times as often the one have it as the other; fewer where signs
come together, as those of newspapers do, and eight for what issuers set to say that a text is a release.
"""
KINDS = {Says.SURELY: -9, Says.LIKELY: -5, Says.ANYWAY: 0}
"""Points of what another kind of page has, and no release, by how sure that is; a release may well be a speech."""
ARTICLE = -5
"""Points of what newspapers have, several times over: releases have some of it, too."""
PAPER = -3
"""At this many points or fewer a page has several signs of a newspaper."""
MARK = 3
"""Points below which nobody can say that a page is a release."""
REFUSED = -3
"""At this many points or fewer a page is refused, if it is known what else it is."""
UNMARKED = "nothing but its text says that this is a release: see whether it is one"
"""The note on a page with fewer points than that."""


@dataclass(frozen=True, slots=True)
class Sign:
    """Something that a source has, with its points, and what it says by itself."""

    what: str
    points: int
    says: Says = Says.NOTHING


def of(reading: Reading) -> tuple[Sign, ...]:
    """Return what speaks for and against a release in what was read of a source, the strongest first."""
    return tuple(sorted(_each(pages.of(reading)), key=lambda sign: -abs(sign.points)))


def points(signs: Iterable[Sign]) -> int:
    """Return what signs come to."""
    return sum(sign.points for sign in signs)


def kind(signs: Sequence[Sign]) -> str:
    """Return what a page surely is that is no release, as the rest of a sentence; an empty text else."""
    return _first(signs, Says.SURELY) if points(signs) <= REFUSED else ""


def notes(signs: Sequence[Sign]) -> Iterator[str]:
    """Yield notes on a source that may be no release: that nothing shows one, and what it reads as."""
    is_marked = points(signs) < MARK
    if is_marked:
        yield UNMARKED
    if like := _first(signs, Says.ANYWAY) or (_first(signs, Says.LIKELY) if is_marked else ""):
        yield f"it {like}: see whether it is a release"


def told(signs: Sequence[Sign]) -> tuple[str, ...]:
    """Return each sign with its points: “+2 a dateline”."""
    return tuple(f"{sign.points:+d} {sign.what}" for sign in signs)


def _first(signs: Sequence[Sign], says: Says) -> str:
    return next((sign.what for sign in signs if sign.says is says), "")


def _each(page: Page) -> Iterator[Sign]:
    """Yield each sign; where another kind of page surely shows, the manner of its text says no more."""
    is_wired = newspapers.is_wired(page)
    of_releases = [*_weighed((*releases.of(page, is_wired=is_wired), *sites.of(page)))]
    of_papers = [*_weighed(newspapers.of(page, is_wired=is_wired))]
    of_kinds = [Sign(what, KINDS[says], says) for what, says in kinds.of(page)]
    if len(of_papers) > 1 and points(of_papers) <= PAPER and not page.release.contacts:
        says = Says.SURELY if CALLED.isdisjoint(sign.what for sign in of_releases) else Says.LIKELY
        of_papers.append(Sign("is an article of a newspaper", ARTICLE, says))
    yield from (*of_releases, *of_papers, *of_kinds)
    if not any(sign.says is Says.SURELY for sign in (*of_papers, *of_kinds)):
        yield from _weighed((*texts.of(page), *manner.of(page)))


def _weighed(found: Iterable[str]) -> Iterator[Sign]:
    return (Sign(what, POINTS[what]) for what in found)
