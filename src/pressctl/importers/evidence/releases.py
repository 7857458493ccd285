"""What a source has that most releases have and most other pages lack; ``signs`` has the points."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from pressctl.importers.evidence import texts
from pressctl.importers.evidence.newspapers import ITEMS
from pressctl.importers.evidence.page import Page
from pressctl.importers.extraction.lines import turns
from pressctl.importers.extraction.scripts import wide
from pressctl.importers.extraction.words import folded, found, is_heading, of_language, opener, set_of
from pressctl.languages import primary_subtag
from pressctl.prose.lines import bylines
from pressctl.prose.sentences import STOPS
from pressctl.prose.word_lists import every_word, starting
from pressctl.release.model import Release

FOR_PRESS = "a contact for the press"
NEAR = 6
"""Lines above a headline in which a release line stands; further up it is an item of a menu."""
BESIDE = 3
"""The same of the section of the site, and lines at the start of a text that may belong above it."""
KICKER = 60
"""Characters of the longest line that names one."""
WORDS = 8
"""Words of the same: “3 March 2026, posted in Press releases”."""
KICKERS = 6
"""Lines above a headline among which a menu stands, too."""
MENU = 4
"""Items among them from which they are one."""
BULLETS = ("•", "* ", "- ")
"""How such an item starts."""
ITEM = 3
"""Words of the longest item."""
TITLE = 15
"""Signs up to which a headline in Chinese or Japanese is short, as one of five words is."""
CALL = 160
"""Characters of the longest line that calls on journalists, or says for whom a text is."""
CALLED = 25
"""Characters at the start of such a line in which it names them."""
UNDER = 4
"""Lines between a text and its contacts from which these are the site's."""
START = 1000
"""Characters of a text in which it comes back to what its headline is about."""
ABOUT = 400
"""The same of a headline and a lede that say what a page is about."""
DAY = 600
"""Characters of its start in which the day of an event stands."""
NAME = re.compile(r"[^\W\d_a-zà-ÿа-я][\w-]{3,30}")
"""A word with a capital."""
NO_LANGUAGE = "und"
STEM = 5
"""Letters of a name that stay the same in its cases."""
SHORT_NAME = 3
"""Letters of the longest name that many a word has in it."""
EDGE = 2
"""Lines on top of a page, and at its end, that name the site."""
CRUMB = re.compile(r"[>»›→]|::|\s/\s")
HOST = re.compile(r"(?:@|https?://|www\.)([\w.-]{3,60})", re.IGNORECASE)
HOSTS = frozenset("www gmail yahoo hotmail gmx outlook web com org net gov edu mail google facebook twitter youtube "
                  "instagram linkedin info news".split())  # fmt: skip
"""Parts of addresses that are nobody's name."""


def of(page: Page, *, is_wired: bool) -> Iterator[str]:
    """Yield what a source has of a release; one that ``is_wired`` opens as a news agency does."""
    yield from _marks(page, is_wired=is_wired)
    yield from _beside(page)
    yield from _contacts(page)
    yield from _issuer(page)
    if is_answer(page):
        yield "an office whose spokesperson answers"
    if _keeps_to_subject(page.release):
        yield "a name of the headline more than once in the text"


def is_answer(page: Page) -> bool:
    """Return whether a headline names who speaks for an office, and one question is answered, but not many."""
    is_named = bool(found("spokesperson_words", [page.release.headline]))
    is_written_down = bool(found("transcript_words", (*page.between, *page.text[:NEAR])))
    return (
        is_named
        and not is_written_down
        and turns.are_answered(page.own, is_transcript=True)
        and not turns.are_most(page.own)
    )


def _marks(page: Page, *, is_wired: bool) -> Iterator[str]:
    """Yield what only releases have, and what they have more often than other pages."""
    reading, release = page.reading, page.release
    if "kind" in reading.fields or _has_release_line(page):
        yield "a release line"
    if release.end_mark and not is_wired:
        yield "an end mark"
    if release.embargo or "embargo" in reading.fields:
        yield "an embargo"
    if release.dateline and not (is_wired or bylines.read(release.dateline)):
        yield "a dateline"
    if release.date:
        yield "a date"
    if "mail" in release.extra:
        yield "the headers of a mail"


def is_about_press(page: Page) -> bool:
    """Return whether a headline names the press, and neither it nor the start of the text a day: that is no event."""
    return names_press(page.release.headline) and not _is_dated(page)


def tells_press(page: Page) -> bool:
    """Return whether a lede names the press and no day, not even “today”: it says how to work there.

    One that speaks of a release may answer it.
    """
    lede = page.lede[:ABOUT]
    words = found("press_page_words", [lede]) - set_of("press_release_headings")
    return bool(words or _compounds().search(lede)) and not (
        found("relative_days", [lede], page.release.language or NO_LANGUAGE) or _is_dated(page)
    )


def _is_dated(page: Page) -> bool:
    """Return whether a page has a day at its start, or, by its headline, is a release anyway."""
    release = page.release
    if release.date or release.dateline or opener(release.headline, "press_release_headings"):
        return True
    return texts.is_dated("\n".join((release.headline, *page.between, *page.text))[:DAY], release.language)


def is_titled_as_page(headline: str) -> bool:
    """Return whether a headline is the title of a page of a site: “News”, or a few words that name the press."""
    if is_heading(headline, "site_menu", "news_headings"):
        return True
    is_short = len(headline.split()) <= ITEM + 2 and wide(headline) < TITLE
    return is_short and not opener(headline, "press_release_headings") and names_press(headline)


def _has_release_line(page: Page) -> bool:
    """Return whether a release line stands close above a headline, in no menu, or between it and the end of a text."""
    account, headline = page.reading.account, page.release.headline
    if not headline or (names_press(headline) and is_titled_as_page(headline)):
        return False
    title = next((at for at, entry in enumerate(account) if entry.to in {"headline", "body"}), 0)
    last = max((at for at, entry in enumerate(account) if entry.to == "body"), default=title)
    first = max(0, title - (1 if _is_under_menu(page) else NEAR))
    told = (entry.text for entry in account[first : last + 2] if entry.why == "release line")
    return any(not found("newsletter_titles", [line]) for line in told)


def _beside(page: Page) -> Iterator[str]:
    """Yield what the lines around a headline say of the part of the site that a page is of."""
    headline = page.release.headline
    if names_press(*_kickers(page)) and not tells_press(page):
        yield "a press word beside the headline"
    above = () if _is_under_menu(page) else page.above[-1:]
    if any(is_heading(line, "news_headings") for line in (*above, *page.between[:2], *page.text[:1])):
        yield "news beside the headline"
    if found("press_release_headings", [headline]):
        yield "a headline that names a statement"
    if is_headed(page):
        yield "a headline that is headed as a statement"


def is_headed(page: Page) -> bool:
    """Return whether a headline, as read or as printed, opens with what kind of a release stands below."""
    return any(_is_headed(line, page.release.language) for line in (page.release.headline, *page.printed))


def _is_headed(headline: str, language: str) -> bool:
    """Return whether a headline opens with the word for a release or a statement, which is no part of a longer noun.

    In scripts without spaces, and in Korean, another noun may follow: there a mark has to. In English a small word has
    to, or a mark: “Press release rules” are no release.
    """
    head = opener(headline, "press_release_headings")
    rest = headline[len(head) :]
    following = rest.split(maxsplit=1)[0] if rest.strip() else ""
    is_noun = primary_subtag(language) == "en" and following.isalpha() and following.casefold() not in _small_words()
    is_joined = rest.strip()[:1].isalnum() and texts.DENSE_LETTERS.search(head) is not None
    return head != "" and not (is_joined or is_noun)


@cache
def _small_words() -> frozenset[str]:
    return frozenset(of_language("small_words", "en"))


def _kickers(page: Page) -> Iterator[str]:
    """Yield what may name the part of the site, or those for whom a text is: no item of a menu."""
    for line in page.above[-MENU:]:
        if CRUMB.search(line) and "|" not in line:
            yield line
    is_under_menu = _is_under_menu(page)
    is_again = any(line in page.above[:-1] for line in page.above[-1:])  # an item of the menu, and then as a heading
    is_item = ITEM if is_under_menu and not is_again else 0
    for line in page.above[-1:] if is_under_menu else page.above[-BESIDE:]:
        if len(ITEMS.split(line)) <= 2 and len(line.split()) >= is_item and _is_kicker(line):
            yield line
    yield from filter(_is_kicker, page.between)
    for line in page.text[: BESIDE + 1]:
        if len(line) <= CALL // 2 and wide(line) <= CALL // 4 and not line.endswith(STOPS):
            yield line[:CALLED]


def _is_under_menu(page: Page) -> bool:
    """Return whether the line above a headline may be an item of a menu: one of as many, with a bullet as they have."""
    near = page.above[-KICKERS:]
    are_items = [line.startswith(BULLETS) for line in near]
    return sum(len(line.split()) <= ITEM for line in near) >= MENU and are_items[-1] == are_items[-2]


def _is_kicker(line: str) -> bool:
    """Return whether a short line starts or ends with a press word; within it, such a word is an item of a menu."""
    if len(line) > KICKER or len(line.split()) > WORDS or bylines.led(line):
        return False
    bare = folded(line)
    return _compounds().search(line) is not None or any(
        bare.startswith(word) or bare.rstrip(":：").endswith(word) for word in found("press_page_words", [line])
    )


def names_press(*lines: str) -> bool:
    """Return whether a line names the press as those for whom something is: “Newsroom”, “for journalists”."""
    return bool(found("press_page_words", lines)) or _compounds().search("\n".join(lines)) is not None


@cache
def _compounds() -> re.Pattern[str]:
    return re.compile(starting(every_word("press_compounds")), re.IGNORECASE)


def _contacts(page: Page) -> Iterator[str]:
    """Yield who can be reached, and as what, unless that is a part of the site."""
    if is_for_press(page):
        yield FOR_PRESS
    elif _has_contacts(page) and any(each.name or each.phone for each in page.release.contacts):
        yield "somebody to call"
    if _is_signed(page):
        yield "a press office that signs the text"


def _is_signed(page: Page) -> bool:
    """Return whether the last line of a text, or the one under it, is the office that sent it to the press."""
    ends = [line for line in (*page.text[-1:], *page.below[:1]) if len(line) <= KICKER]
    writers = [writer.who for line in ends if (writer := bylines.read(line))]
    return any(opener(each, "contact_headings") and names_press(each) for each in (*ends, *writers))


def is_for_press(page: Page) -> bool:
    """Return whether a contact under a text is there for the press."""
    contacts = page.release.contacts
    named = (f"{each.name} {each.role} {each.organisation} {each.email.partition('@')[0]}" for each in contacts)
    return _has_contacts(page) and names_press(*named, *page.reached) and not tells_press(page)


def _has_contacts(page: Page) -> bool:
    """Return whether there are contacts that are no part of the site: these stand further below a text."""
    is_far = len(page.below) >= UNDER and frozenset(page.reached).isdisjoint(page.text)
    return bool(page.release.contacts) and not is_far


def _keeps_to_subject(release: Release) -> bool:
    """Return whether the start of a text names somebody or something of the headline more than once."""
    start = release.body[:START]
    return any(start.count(name) > 1 for name in set(NAME.findall(release.headline)))


def _issuer(page: Page) -> Iterator[str]:
    """Yield where the name of the site, the source under a text, or “acme” of acme.example is in its head."""
    names, hosts = [*_names(page)], _hosts(page)
    if any(_is_in(name, page.lede) for name in names) or any(host in _joined(page.lede) for host in hosts):
        yield "the issuer's name in the lede"
    if _is_headed_by(names, hosts, page.title) and not tells_press(page):
        yield "the issuer's name in the headline"


def _is_headed_by(names: Sequence[str], hosts: Iterable[str], headline: str) -> bool:
    """Return whether a headline has one of some names in it, or opens with a word of the first.

    A single word may be an item of a menu: only the first may be a name.
    """
    first = NAME.match(headline)
    if first is not None and any(first[0] in NAME.findall(name) and " " in name for name in names[:1]):
        return True
    whole = (name for at, name in enumerate(names) if at == 0 or " " in name)
    in_address = (host for host in hosts if len(host) > SHORT_NAME)
    return any(_is_named(name, headline) for name in whole) or any(host in _joined(headline) for host in in_address)


def _names(page: Page) -> Iterator[str]:
    """Yield what may be the name of who issues a text: the site's comes first."""
    foot = (line for line in page.all[-EDGE:] if line not in page.text)
    for line in (*page.above[:EDGE], *foot):
        yield from (item.strip("•*- ") for item in ITEMS.split(line) if len(item) <= KICKER and not names_press(item))
    last = map(bylines.read, (*page.text[-1:], *page.below[:EDGE]))
    yield from (each.who for each in last if each and each.is_source and not names_press(each.who))


def _hosts(page: Page) -> set[str]:
    """Return the parts of the addresses on a page that may be a name."""
    hosts = (host for line in page.all if _may_have_host(line) for host in HOST.findall(line))
    return {part for host in hosts for part in re.split(r"[.-]", host.casefold())[:-1] if len(part) > 2} - HOSTS


def _joined(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _may_have_host(line: str) -> bool:
    return "@" in line or "://" in line or "www." in line.lower()


def _is_in(item: str, lede: str) -> bool:
    """Return whether an item on top or at the end of a page is, by its longer words or an acronym, in a lede."""
    if len(item) > 2 and texts.DENSE_LETTERS.match(item) and item in lede:
        return True
    acronyms = [] if item.isupper() else [word for word in item.split() if word.isupper() and word.isascii()]
    if any(len(word) > 2 and word.isalpha() and word in lede for word in acronyms):
        return True
    names = NAME.findall(item)
    is_name = max(map(len, names), default=0) >= STEM and {name[:STEM].casefold() for name in names} <= _stems(lede)
    return is_name or _are_all_in(item, lede)


def _is_named(item: str, headline: str) -> bool:
    """Return whether a headline opens with an item on top or at the end of a page, or has all its longer words."""
    name, start = folded(item), folded(headline)
    if start.startswith(name):
        return len(start) > len(name) > SHORT_NAME
    return _are_all_in(item, headline) and _words(item) != _words(headline)


def _are_all_in(item: str, text: str) -> bool:
    """Return whether an item has several longer words, and a text has each of them in some form."""
    words = _words(item)
    return len(words) > 1 and words <= _words(text)


@lru_cache(maxsize=64)
def _words(text: str) -> frozenset[str]:
    return frozenset(word[:STEM].casefold() for word in texts.WORD.findall(text) if len(word) >= STEM)


@lru_cache(maxsize=8)
def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:STEM].casefold() for word in NAME.findall(text))
