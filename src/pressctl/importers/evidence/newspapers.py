"""Articles of newspapers and agencies, recognised by what issuers rarely have: sections, bylines, reporters' words.

None of the signs proves it alone: a release stands on the site of a newspaper, or names who wrote it. They add up.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from itertools import takewhile

from pressctl import languages
from pressctl.importers.evidence.page import Page
from pressctl.importers.extraction.contacts import names as contact_names
from pressctl.importers.extraction.scripts import wide
from pressctl.importers.extraction.words import folded, found, is_heading, may_have, set_of
from pressctl.importers.markup import markdown
from pressctl.prose.datelines import dateline_evidence
from pressctl.prose.lines import bylines
from pressctl.prose.lines.end_mark import is_end_mark
from pressctl.prose.patterns import regex
from pressctl.prose.sentences import STOPS
from pressctl.prose.word_index import candidates
from pressctl.prose.word_lists import alternatives, ending, every_word, whole
from pressctl.release.model import Release

SECTIONS = 3
"""Sections of a newspaper in a menu from which it is that of one."""
SOME = 2
"""The same of a menu that a town may have, too: “Sport”, “Culture”."""
NEAR = 12
"""Lines above the text in which a newspaper names itself and the author."""
HEAD_LINE = 100
"""Characters of the longest line of that kind."""
OPENING = 4
"""Lines at the start of a text among which its writer is named, and at the end of a page its newspaper."""
LONGEST_NAME = 5
"""Words of the longest name of a newspaper."""
DENSE_NAME = 12
"""Signs of the same in Chinese or Japanese."""
LEDE = 120
"""Characters at the start of a paragraph in which an agency is named."""
LAST = 2
"""Lines at the end of a page among which initials stand."""
BRACKETED = re.compile(r"[（(〔【\[]([^）)〕】\]\n]{4,90})[）)〕】\]]")
"""A writer in brackets at the start of a text."""
ITEMS = re.compile(r"\s?[|·•▸>]\s?|\s{2,}")
"""What parts the items of a menu in one line."""
PLACE_AND_WIRE = re.compile(
    r"[^\W\d_][^\n(（.:;\d]{1,30}(?:,\s\d{1,2}\.?\s[^\n(（:;\d]{2,12})? "
    r"[(（]([^\W\d_][^\d()（）\n]{1,24})[)）]\s?[–—-]{1,2}\s"
)
"""“SAMPLETON (Sample Post) –”, “SAMPLETON, 9 May (SAMPLE) -”."""
PLACE_DAY_AND_NAME = re.compile(
    r"[^\W\d_][^\n(（.:;\d]{1,30}, \d{1,2}\.? [^\W\d_]{3,12} [–—-] "
    r"[^\W\d_a-z][\w-]{2,20}(?: [^\W\d_a-z][\w-]{2,20}){0,2}\. (?=[^\W\d_a-z])"
)
"""“Sampleton, 9 May - Sample Post. The mayor …”."""
INITIALS = re.compile(
    r"[(\[–—-]{0,2}\s?(?:(?:[^\W\d_]\.\s?){2,3}(?:\s?[/|]\s?[^\W\d_]{2,20})?|[^\W\d_]{2,4}(?:/[^\W\d_]{2,4}){1,2}"
    r"|(?<=[(\[])[^\W\d_]{2,4}|[A-Z]{2})[)\]]?"
)
"""Who wrote an article, at its end: “(gp)”, “ek/mm”, “M. B.”; or over it, with the place: “A. M. / Lorca”."""
BEHIND = re.compile(r"\s?[/|]\s?")
"""What parts a writer from the newspaper: “By Jo Sample / Lyon Press”."""
OPENED = re.compile(r"[(\[]([^\W\d_]{2,4}(?:/[^\W\d_]{2,4}){0,2})[)\]]\s(?=[^\W\d_])")
"""The same before the first sentence: “(RP) The mayor …”."""
WIRE = regex(lambda: rf"{_any('agency_words')}\S{{0,14}}\d{_any('day_words')}?(?:{_any('wire_words')}|\s?[–—-])")
"""The dateline of an agency in Chinese."""


def of(page: Page, *, is_wired: bool) -> Iterator[str]:
    """Yield what a source has of an article of a newspaper; one that ``is_wired`` opens as a news agency does."""
    near = _around(page)
    writers = [writer for line in near if (writer := _writer(line)) and not _issues(page.release, writer)]
    if writers:
        yield "a person as the writer"
    if any(_names_paper(line, writers) for line in near):
        yield "the name of a newspaper"
    if any(map(_is_initials, (*near[-LAST:], *page.text[-1:], *page.below[:1]))) or any(
        map(_opens_with_initials, page.text[:1])
    ):
        yield "the initials of a writer"
    sections = len(_sections(page.short))
    if sections >= SOME:
        yield "the sections of a newspaper" if sections >= SECTIONS else "two sections such as those of a newspaper"
    if is_wired:
        yield "a dateline of a news agency"
    elif may_have("news_agencies", page.all) and any(_names_agency(line, _agency) for line in page.all):
        yield "a news agency"
    elif any(map(_is_wire_of_its_own, (*page.between[-1:], *page.text[:OPENING]))):
        yield "a dateline with an agency that sends no releases"
    around = [line for line in page.short if line not in page.printed]
    if words := found("newspaper_page_words", around):
        yield ("a word that stands around articles" if len(words) == 1 else "words that stand around articles")
    if phrases := found("reporting_phrases", page.all):
        yield "a phrase of reporters" if len(phrases) == 1 else "phrases of reporters"


def is_wired(page: Page) -> bool:
    """Return whether a text opens with the dateline of an agency: such a day, place and end mark are no issuer's."""
    opening = [*page.between[-1:], *page.text[:OPENING]]
    return any(WIRE.search(line[:LEDE]) or _names_agency(line, _agency_behind_place) for line in opening)


def _names_agency(line: str, pattern: Callable[[str], re.Pattern[str]]) -> bool:
    """Return whether a line names any agency at its start as the pattern of its name has it."""
    return any(pattern(name).search(line[:LEDE]) for name in candidates(line, "news_agencies"))


def _issues(release: Release, writer: str) -> bool:
    """Return whether a writer is whom a release names as its contact, or in its headline: no reporter."""
    names = [each.name.casefold() for each in release.contacts if each.name]
    return writer in release.headline.casefold() or any(name in writer or writer in name for name in names)


def _around(page: Page) -> list[str]:
    """Return the short lines above a text and at its start, what opens it in brackets, and the last ones of all."""
    account = page.reading.account
    first = next((at for at, entry in enumerate(account) if entry.to == "body"), len(account))
    above = [line for entry in account[:first] for line in entry.text.split("\n") if 0 < len(line.strip()) <= HEAD_LINE]
    rest = [line for entry in account[first:] for line in entry.text.split("\n") if line.strip()]
    opening = list(takewhile(lambda line: len(line) <= HEAD_LINE, rest[:OPENING]))
    bracketed = [match[1] for line in page.text[:1] if (match := BRACKETED.match(line))]
    return [*map(markdown.plain, (*above[-NEAR:], *opening, *rest[-OPENING:])), *bracketed]


def _writer(line: str) -> str:
    """Return the person, or the newsroom, that a line names as the writer of a text, folded; an office is no writer."""
    person = next((line[: at.start()] for at in BEHIND.finditer(line) if _is_named_press(line[at.end() :])), line)
    read = bylines.read(person) if not line.endswith(STOPS) else None
    if read is None or read.is_source or contact_names.has_role(person):
        return ""
    is_one = is_heading(line, "newsroom_bylines") or contact_names.is_name(read.first)
    return read.first.casefold() if is_one else ""


def _is_named_press(name: str) -> bool:
    """Return whether a name of several words ends with a word for the press: “Lyon Press”."""
    *before, last = name.split() or [""]
    is_name = 0 < len(before) <= SOME and all(word[0].isupper() for word in (*before, last))
    return is_name and last.casefold() in every_word("press_words")


def _is_wire_of_its_own(line: str) -> bool:
    """Return whether a line starts with a place and who reports from there, in brackets, who sends no releases."""
    if PLACE_DAY_AND_NAME.match(line[:LEDE]):
        return True
    match = PLACE_AND_WIRE.match(line[:LEDE])
    return match is not None and dateline_evidence.SERVICE.match(match[1]) is None


def _is_initials(line: str) -> bool:
    """Return whether a line is the initials of who wrote a text; in a script without capitals no name is so short."""
    return INITIALS.fullmatch(line) is not None and line.upper() != line.lower() and not is_end_mark(line)


def _opens_with_initials(line: str) -> bool:
    """Return whether a text opens with the initials of who wrote it, in brackets, and not with a service's sign."""
    match = OPENED.match(line)
    return match is not None and dateline_evidence.SERVICE.match(match[1]) is None


def _names_paper(line: str, writers: Iterable[str]) -> bool:
    """Return whether an item of a line is the name of a newspaper, or the line tells of a writer of one.

    A longer one may speak of it.
    """
    tells = any(writer in line.casefold() for writer in writers)
    items = [line] if tells else [item for item in ITEMS.split(line) if _is_short(item)]
    return any(map(_is_paper, items))


def _is_short(item: str) -> bool:
    return len(item.split()) <= LONGEST_NAME and wide(item) <= DENSE_NAME


@lru_cache(maxsize=512)
def _is_paper(item: str) -> bool:
    """Return whether an item has a word of newspapers; it is kept, as menus stand on page after page."""
    is_word = is_heading(item, "news_headings", "newspaper_words")  # such as “Dispatch”, what a text is called
    return _newspaper().search(item) is not None and not is_word


def _sections(lines: Iterable[str]) -> set[str]:
    """Return the sections of a newspaper that are items of a menu."""
    items = {folded(item) for line in lines for item in ITEMS.split(line)}
    return items & set_of("newspaper_sections")


def _any(field: str) -> str:
    return f"(?:{alternatives(every_word(field))})"


@cache
def _agency(name: str) -> re.Pattern[str]:
    """Return the pattern of an agency as it is named at the start of a text, under a picture: “(Reuters)”, “© AFP”."""
    name = whole([name])
    return re.compile(rf"[(（/©]\s?{name}|{name}\s?[)）/]|\s[–—-]\s{name}[.:]|【{name}", re.IGNORECASE)


@cache
def _agency_behind_place(name: str) -> re.Pattern[str]:
    """Return the pattern of a place, perhaps a day, and an agency as a dateline: “ROME, 3 May (ANSA) –”."""
    name = whole([name])
    named = rf"[(（/]\s?{name}(?:\s?/\s?\w{{1,12}})?\s?[)）/]\s?[–—:.-]|\s{name}\s?:"
    return re.compile(rf"\A[^\n(（/]{{2,60}}(?:{named})", re.IGNORECASE)


@cache
def _newspaper() -> re.Pattern[str]:
    """Return the pattern of a word of newspapers; where nouns are joined it may be the end of one."""
    known = [language for tag in languages.available() if (language := languages.find(tag))]
    joined = {word for each in known if each.capitalises_nouns for word in each.newspaper_words}
    apart = [word for word in every_word("newspaper_words") if word not in joined]
    return re.compile(f"{whole(apart)}|{ending(joined)}", re.IGNORECASE)
