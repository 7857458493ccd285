"""Reading the facts of a text in one language: each reader takes what it knows, and the next one sees the rest."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from operator import attrgetter

from pressctl import languages
from pressctl.facts.fact import EXTENSION, Day, Fact, Hour, Kind, Unit
from pressctl.facts.readers import clock, day_parts, decades, figures, ids, measures, opening_days, ranges, words
from pressctl.findings import Span
from pressctl.languages import Language
from pressctl.languages import quantities as quantity_words
from pressctl.languages.quantities import Quantities
from pressctl.prose.addresses import emails, phones
from pressctl.prose.days import dates
from pressctl.prose.days.written_date import WrittenDate
from pressctl.prose.hours import times
from pressctl.prose.patterns import regex
from pressctl.prose.views import Prose, prose
from pressctl.prose.word_lists import alternatives

TICKER = regex(
    r"(?:NYSE|NASDAQ|Nasdaq|LSE|TSX|ASX|HKEX|SIX|OTCQB|OTCQX|XETRA|Xetra|Euronext(?: \w+)?|AMEX|JSE|NSE|"
    r"BSE|TSE|SGX|AIM)[ \u00a0]?[:：][ \u00a0]?([A-Z0-9][A-Z0-9.]{0,7})(?!\w)"
)
"""A share by its stock exchange and ticker symbol, as in any language."""
LANGUAGE_PART = regex(r"[/.?&=_-](?:[a-z]{2}(?:[-_][A-Za-z]{2,4})?)(?=[/.?&#_-]|\Z)")
HASH = regex(r"[0-9a-f](?<![0-9A-Za-z].)[0-9a-f]{11,}+(?![0-9A-Za-z])")
"""The digest of a file, with letters and digits: its digits are not figures."""
IN_HASH = regex(r"[0-9](?:[a-f]|(?<=[a-f].))")
"""A digit next to a letter, which every digest has: a fast test, as most texts have none."""
NO_PHONE = regex(
    r"[\d.,]+|\d{1,3}(?:[ \u00a0\u202f]\d{3}){2}|\d+[-–/]\d+(?:[ \u00a0]\d+)?|\d\d?[.:]\d\d ?[-–] ?\d\d?[.:]\d\d"
)
"""A short number of at most two parts or in thousands; a resolution before a count, “78/225 150”; hours."""
PARAGRAPH = regex(r"[^\n]+(?:\n[^\n]+)*")
DIGIT = regex(r"\d")
SPAN = attrgetter("span")
LAST_MONTH = 12
IMPOSSIBLE_YEAR = regex(
    r"(?<=[^\W\d_])\.?,?[ \u00a0](?:[^\W\d_]{2,3}[ \u00a0])?(\d{4})(?!\d|[.,:’'] ?\d|[ \u00a0][^\W\d_]{5})"
)
"""Four digits directly after a day and month that are neither a count nor a known year: “12 August 9017”."""
DOTTED_DAY = regex(r"(?<![\d.])((?:19|20)\d\d)\. (1[0-2]|0?[1-9])\. (3[01]|[12]\d|0?[1-9])(?![\d])\.?")
"""A date in the Korean form, “2026. 3. 2.”; without spaces it may be a version number."""
ROUND_THE_CLOCK = "24/7"
IDIOM = regex(r"(?<![\d/])(?:24/[1-9]|[1-9]\d/7)(?![\d/])")


@lru_cache(maxsize=64)
def read(body: str, tag: str) -> tuple[Fact, ...]:
    """Return the facts of a Markdown text in the language of a tag, in the order of the text.

    Only visible text counts: no comments, no code, no link targets.
    """
    views = prose(body)
    found = [*_mails(views.uncoded), *_links(views)]
    text = HASH.sub(_hidden, views.bare) if IN_HASH.search(views.bare) else views.bare
    for part in PARAGRAPH.finditer(text):
        start, facts = part.start(), _in_paragraph(part[0], tag)
        found += [_moved(fact, start) for fact in facts] if start else facts
    if any(fact.kind is Kind.TIME for fact in found):
        days = [(fact.span.start, day) for fact in found if fact.kind is Kind.DATE and (day := _calendar_day(fact))]
        found = [_on_its_day(fact, days) if fact.kind is Kind.TIME else fact for fact in found]
    found.sort(key=SPAN)
    return tuple(found)


@lru_cache(maxsize=512)
def _in_paragraph(text: str, tag: str) -> tuple[Fact, ...]:
    """Return the facts of a paragraph, in order, without its addresses and links.

    Cached, as the boilerplate and the contacts recur in every release.
    """
    found, quantities = sorted(_facts(text, tag), key=SPAN), quantity_words.read(tag)
    found = ranges.with_ranges(text, found, quantities) if len(found) > 1 else found
    return tuple(clock.before_noon(text, found, quantities))


def _facts(text: str, tag: str) -> list[Fact]:
    """Return the facts that the readers find in a paragraph; most paragraphs have no figures."""
    found, left, has_figures = list[Fact](), text, _may_have_figures(text, tag)
    if has_figures and (found := list(_dates(text, tag))):
        left = _without(text, found)
        has_figures = _may_have_figures(left, tag)
    for reader in READERS if has_figures else READERS_OF_WORDS:
        if taken := list(reader(left, tag)):
            found += taken
            left = _without(left, taken)
    named = list(words.find(left, tag))
    if not has_figures:
        return [*found, *named]
    months = [fact for fact in named if fact.kind is Kind.MONTH]
    digits = list(figures.find(_without(left, months) if months else left, quantity_words.read(tag)))
    return [*found, *digits, *(_outside(named, digits) if digits else named)]


def _may_have_figures(text: str, tag: str) -> bool:
    """Return whether a text may have figures; in a script without spaces any character may be one."""
    language = languages.known(tag)
    return DIGIT.search(text) is not None or (language is not None and not language.has_word_spaces)


def _moved(fact: Fact, by: int) -> Fact:
    """Return a fact of a paragraph with its offsets in the text."""
    kind, (start, end), *between, unit, since = fact
    if unit:
        unit = Unit(unit.name, Span(unit.span.start + by, unit.span.end + by), unit.written)
    since = _moved(since, by) if since else None
    return Fact._make((kind, Span(start + by, end + by), *between, unit, since))  # half the time of ``_replace``


def _hidden(digest: re.Match[str]) -> str:
    return digest[0] if digest[0].isdigit() or digest[0].isalpha() else "|" * len(digest[0])


def _on_its_day(fact: Fact, days: Sequence[tuple[int, dt.date]]) -> Fact:
    """Return a time, and the start of its range, with the nearest day; any other fact unchanged."""
    if not isinstance(fact.value, Hour) or not days:
        return fact
    _, day = min(days, key=lambda each: (abs(each[0] - fact.span.start), each[1]))
    since = _on_its_day(fact.since, days) if fact.since else None
    return fact._replace(value=fact.value._replace(day=day), since=since)


def _calendar_day(fact: Fact) -> dt.date | None:
    value = fact.value
    if not isinstance(value, Day) or not value.year or not value.day:
        return None
    try:
        return dt.date(value.year, value.month, value.day)
    except ValueError:
        return None


def _outside(facts: Iterable[Fact], taken: Iterable[Fact]) -> Iterator[Fact]:
    """Yield the facts that are not part of another one, as “million” is of “4 million” and “BN” of “BN-2103”."""
    places = {at for fact in taken for at in range(fact.span.start - len(fact.name), fact.span.end)}
    return (fact for fact in facts if fact.span.start not in places)


def _without(text: str, taken: Iterable[Fact]) -> str:
    """Return the text, of the same length, with the facts taken replaced by bars, which no reader reads across."""
    parts, done = [], 0
    for fact in sorted(taken, key=lambda fact: fact.span):
        if fact.span.start >= done:
            parts += [text[done : fact.span.start], "|" * (fact.span.end - fact.span.start)]
            done = fact.span.end
    return "".join((*parts, text[done:]))


def _mails(text: str) -> Iterator[Fact]:
    for start, end in emails.addresses(text):
        address = emails.written_out(text[start:end]).lower()
        if "mailto:" not in text[max(0, start - 7) : start]:
            yield Fact(Kind.EMAIL, Span(start, end), text[start:end], address)


def _links(views: Prose) -> Iterator[Fact]:
    for link in views.links:
        if "://" in link.target and not link.is_image:
            yield Fact(Kind.LINK, link.at, link.target, without_language(link.target), is_hard=False)


def without_language(address: str) -> str:
    """Return an address without its language: “https://example.org/fr/news” equals “https://example.org/en/news”."""
    bare = address.partition("://")[2].removeprefix("www.").rstrip("/")
    return LANGUAGE_PART.sub("", bare).lower()


def _ids(text: str, _tag: str) -> Iterator[Fact]:
    return ids.find(text)


def _tickers(text: str, _tag: str) -> Iterator[Fact]:
    for match in TICKER.finditer(text) if ":" in text or "：" in text else ():
        if not text[match.start() - 1 : match.start()].isalnum():
            yield Fact(Kind.TICKER, Span(*match.span()), match[0], match[1])


def _dates(text: str, tag: str) -> Iterator[Fact]:
    language = languages.known(tag)
    for date in dates.find(text, language) if language else _numeric_dates(text):
        year, span = date.year, date.span
        if not year and (impossible := IMPOSSIBLE_YEAR.match(text, span.end)):
            year, span = int(impossible[1]), Span(span.start, impossible.end())
        value = Day(year, date.month, date.day, date.weekday)
        also = tuple(Day(year, month, day, date.weekday) for day, month in date.readings)
        yield Fact(Kind.DATE, span, _flat(text, span), value, also=also)


def _numeric_dates(text: str) -> Iterator[WrittenDate]:
    english = languages.known(languages.DEFAULT)
    assert english is not None
    return (date for date in dates.find(text, english) if not any(map(str.isalpha, text[slice(*date.span)])))


def _phones(text: str, _tag: str) -> Iterator[Fact]:
    for phone in phones.phones(text):
        digits = "".join(str(int(digit)) for digit in phone.digits)
        if len(digits) >= 9 or not NO_PHONE.fullmatch(phone.number):
            inner = "".join(str(int(digit)) for digit in phone.extension if digit.isdigit())
            value = f"{digits}{EXTENSION}{inner}" if inner else digits
            yield Fact(Kind.PHONE, phone.span, phone.written, value)


def _hours(text: str, tag: str) -> Iterator[Fact]:
    """Yield the times of day of a text; a figure after a word that may introduce an hour, “alle 15”, stays a number."""
    sure, figures_only = list[Fact](), list[Fact]()
    for time in times.find(text, languages.known(tag)):
        if time.half and not time.minute and clock.counts_days(text, time.span, quantity_words.read(tag)):
            continue
        value = Hour(time.hour, time.minute, time.half, time.zone)
        written = _flat(text, time.span)
        if written.isdigit() and measures.unit(text, time.span, quantity_words.read(tag)):
            continue  # “alle 6 mailin päässä” in Finnish is not an Italian hour
        if written.isdigit():
            figures_only.append(Fact(Kind.NUMBER, time.span, written, Decimal(time.hour), clock=value))
        else:
            sure.append(clock.in_half(text, Fact(Kind.TIME, time.span, written, value), tag))
    found = list(clock.find(_without(text, sure) if sure else text, tag))
    yield from sure
    yield from found
    yield from _outside(figures_only, found) if found else figures_only


def _idioms(text: str, tag: str) -> Iterator[Fact]:
    quantities = quantity_words.read(tag)
    if any(idiom[0] in text for idiom in quantities.idioms):
        for match in _idiom(quantities).finditer(text):
            yield Fact(
                Kind.NUMBER, Span(*match.span("figure")), match["figure"], Decimal(match["figure"]), is_hard=False
            )
    for match in IDIOM.finditer(text) if "/7" in text or "24/" in text else ():
        if match[0] == ROUND_THE_CLOCK:
            also = (Decimal(7), Decimal(365))
            yield Fact(
                Kind.NUMBER, Span(*match.span()), match[0], Decimal(24), is_hard=False, also=also, label=ROUND_THE_CLOCK
            )
        else:
            yield Fact(Kind.ID, Span(*match.span()), match[0], ids.value(match[0]), label=ROUND_THE_CLOCK)


@cache
def _idiom(quantities: Quantities) -> re.Pattern[str]:
    endings = alternatives(idiom.lstrip("0123456789") for idiom in quantities.idioms)
    return re.compile(rf"(?P<figure>\d)(?<!\w.)(?:{endings})(?!\w)", re.IGNORECASE)


def _months(text: str, tag: str) -> Iterator[Fact]:
    """Yield months named by their number, as in East Asian languages: “2026年3月”, “3月”, “三月”."""
    language = languages.known(tag)
    if language and language.month_words and language.day_words:
        for match in DOTTED_DAY.finditer(text):
            year, month, day = map(int, match.groups())
            yield Fact(Kind.DATE, Span(*match.span()), match[0], Day(year, month, day))
        for match in _numbered_month(language).finditer(text):
            value = Day(int(match["year"]) if match["year"] else None, int(match["month"]), 0)
            is_hard = value.year is not None or value.month > LAST_MONTH
            if days := _days(language).match(text, match.end()):
                first, last = Span(match.start(), days.end("first")), Span(*days.span("last"))
                yield Fact(Kind.DATE, first, _flat(text, first), value._replace(day=int(days["first"])))
                yield Fact(Kind.DATE, last, days["last"], value._replace(day=int(days["number"])))
            else:
                yield Fact(Kind.MONTH, Span(*match.span()), match[0], value, is_hard=is_hard)
        pattern, months = _month_in_words(language)
        for match in pattern.finditer(text):
            value = Day(int(match["year"]) if match["year"] else None, months[match["month"]], 0)
            yield Fact(Kind.MONTH, Span(*match.span()), match[0], value, is_hard=value.year is not None)
    elif language and any(map(str.isdigit, language.months[0][0])):
        for match in _month_after_word(language).finditer(text):
            value = Day(int(match["year"]) if match["year"] else None, int(match["month"]), 0)
            yield Fact(
                Kind.MONTH, Span(*match.span()), _flat(text, Span(*match.span())), value, is_hard=value.year is not None
            )


@cache
def _numbered_month(language: Language) -> re.Pattern[str]:
    years, months = alternatives(language.year_words), alternatives(language.month_words)
    return re.compile(rf"(?<!\d)(?:(?P<year>\d{{4}}) ?(?:{years}) ?)?(?P<month>\d{{1,2}}) ?(?:{months})")


@cache
def _month_after_word(language: Language) -> re.Pattern[str]:
    """Return the pattern of a month that is a word and a number, as in Vietnamese: “tháng 6 năm 2024”."""
    words = alternatives(name.rstrip("0123456789 ") for names in language.months for name in names)
    year = r"(?:/|,?[ \u00a0](?:[^\W\d_]{1,4}[ \u00a0])?)(?P<year>(?:19|20)\d\d)(?!\d)"
    return re.compile(rf"(?i)(?<!\w)(?:{words})[ \u00a0](?P<month>1[0-2]|0?[1-9])(?![\d%]|[.,]\d)(?:{year})?")


@cache
def _days(language: Language) -> re.Pattern[str]:
    """Return the pattern of a range of days after a month, as in East Asian languages: “2月4-5日”."""
    days, to = alternatives(language.day_words), alternatives(language.range_words)
    return re.compile(
        rf" ?(?P<first>\d{{1,2}}) ?(?:{days})?(?:[-–—~～〜、]|{to}) ?(?P<last>(?P<number>\d{{1,2}}) ?(?:{days}))"
    )


@cache
def _month_in_words(language: Language) -> tuple[re.Pattern[str], dict[str, int]]:
    """Return the pattern of month names without figures, “七月”, and the month that each means."""
    named = ((name, number) for number, names in enumerate(language.months, start=1) for name in names)
    months = {name: number for name, number in named if not any(map(str.isdigit, name))}
    years = alternatives(language.year_words)
    return re.compile(rf"(?:(?<!\d)(?P<year>\d{{4}}) ?(?:{years}) ?)?(?P<month>{alternatives(months)})"), months


Reader = Callable[[str, str], Iterator[Fact]]
READERS: tuple[Reader, ...] = (
    _ids, _tickers, _phones, _idioms, decades.find, _hours, _months, opening_days.find, day_parts.find
)  # fmt: skip
"""The readers that follow the reader of dates, in order; each takes the remaining text and the tag of its language."""
READERS_OF_WORDS: tuple[Reader, ...] = (_tickers, clock.in_words, opening_days.find, day_parts.find)
"""The readers that may find facts in a text without figures."""


def _flat(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split())
