"""Telephone numbers in a text, and their parts; whether they can be dialled is not checked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from pressctl.findings import Span
from pressctl.prose.addresses import local_phones, phone_asides
from pressctl.prose.patterns import UNSPACED, ByScript, is_unspaced, regex
from pressctl.prose.word_index import candidates
from pressctl.prose.word_lists import alternatives, every_word, whole

FEWEST, MOST = 7, 17
"""Digits of a printed number: seven for a local one; fifteen (ITU-T E.164), the (0), and one too many by mistake."""
ZEROS = "0٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐᥆᧐᪀᪐᭐᮰᱀᱐꘠꣐꤀꧐꧰꩐꯰０"
"""The zeros of all scripts but the mathematical alphabets; the digits follow them."""
DIGITS = "".join(f"{zero}-{chr(ord(zero) + 9)}" for zero in ZEROS)
"""The digits, for a character class, which is twice as fast as ``\\d``."""
RUN = ByScript(
    rf"[(+＋{DIGITS}]"
    rf"(?:(?:(?<!(?:[^\W{UNSPACED}]|[@$€£¥/=+＋#-]).)|(?<=(?:---|___).))"
    r"(?:(?<!\..)|(?<=[^\W\d_]\.[+＋])|(?<=[^\W\d_]{3}\..)|(?<=\.\.\..)|(?<=…\..))"
    r"(?<!\d,.)(?:(?<=\d)|[+＋( \u00a0]{0,3}\d)"
    r"(?>[\d \t\u00a0\u2009\u202f().\-/–\u2010\u2011\uff0d\u30fc]{5,60}\d)"
    r"|(?<=[^\W\d_][^\W\d_][2-9])\d\d([-.])[2-9]\d\d\1\d{4}(?![\w@-]))"
)
"""A run of digits and their separators on one line: one number, several, a date, or a figure.

Directly after a word only a full North American number counts, “Lyon COC602-252-1234”; after the dots, dashes or rule
that lead to it any does, “Ana Silva......020 7946 0123”.
"""
CONTINUES = regex(r"\w|[.,:]\d|-\w(?!\w)|-\d|@|[ \u00a0\u202f]?[%‰€$£¥]")
"""What follows the digits of a figure, a time, an address, or a longer word, which are not phone numbers."""
ALONE = regex(
    r"[+＋]\d[\d ()\u00a0-]{6,24}|\(?0\d{1,3}\)?[ \u00a0-]\d{3,4}[ \u00a0-]?\d{4}|"
    r"1[3-9]\d-\d{4}-\d{4}|[48]00-\d{3,4}-\d{3,4}"
)
"""A number recognisable by its form, whatever adjoins it: “致电+86 10 5979 9695或”, “03-1234-5678まで”."""
KOREAN_PHONE = regex(r"\d{2,4}-\d{3,4}-\d{4}")
HANGUL = regex(r"[\uac00-\ud7af]")
"""A letter of Korean, in which particles directly follow a number: “833-555-0123로”."""
NEVER_WITHIN = regex(
    r"(?<![^\s*(])(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(?!\S)|"
    r"(?P<years>(?<![^\s*(])\(?(?:19|20)\d\d(?:[ \u00a0]?[-–/][ \u00a0]?(?:19|20)?|[ \u00a0](?:19|20))\d\d\)?(?!\S))|"
    r"\((?:19|20)\d\d(?=\)|$)|[ \t\u00a0]{6,}"
)
"""A date in digits, or two years (“2026-03-02”, “2010–15”, “2010 2015”, “(2026)”), or the gap between two columns."""
BETWEEN = regex(r"[ \t\u00a0]+[-–/][ \t\u00a0]+|[ \t\u00a0]{2,}|/|[ \t\u00a0](?=\((?!0\)))|\.[ \t\u00a0]")
"""Separators between two numbers that may also be within one."""
SPACE = regex(r"[ \t\u00a0]+")
"""A space, which may separate two numbers if there are more digits than one number has."""
NATIONAL = regex(r"\(?0[1-9]")
NO_PHONE = regex(
    r"\d([ .\u00a0\u202f])\d{3}\1\d{3}|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|\d{2,7}-\d\d-\d|"
    r"\d{1,3}([ \u00a0\u202f])\d{3}\2\d{3}\.\d\d?|(?:19|20)\d\d(?:-\d{3}| ?/ ?\d{3,7})|\d{3}/(?:19|20)\d\d|"
    r"\d{1,2}[-–]\d{1,2}/\d{1,2}/(?:19|20)\d\d|"
    r"(?:19|20)\d\d([-/.] ?)\d{1,2}\3\d{1,2}(?:\W.*)?|[1-9]\d{0,2} [-–] \d{5}|\d{1,2}-(?:19|20)\d\d-\d{4,8}|"
    r"\d{1,12}[ \u00a0]?\(\d{1,4}|[1-9]\d{0,2}/[1-9]\d{0,2} \d{5}|(?:19|20)\d\d [-–] \d{3,6}|"
    r"(?:[01]?\d|2[0-4])\.[0-5]\d ?[-–] ?(?:[01]?\d|2[0-4])\.[0-5]\d|"
    r"\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[.-]\d{1,2}|\d{1,2}00 ?[-–] ?\d{1,2}00"
)
"""Millions, a day with a time, a count (“261118.1”) or nothing, a number of the Chemical Abstracts Service, of a law,
of a house with its postcode, of a case at court; a number before a bracket with another one, “1996 (474 pumps)”; a year
and a count; two hours."""
POSTCODE = regex(
    r"(?<=〒)\d{3}-\d{4}|\d{3}-\d{4}(?=,? (?:Japan\b|[A-Z][a-z]{2,10} Prefecture\b))"
    r"|\d{4}-\d{3}(?= [A-ZÀ-Ý][a-zà-ÿ])|\d\d\.\d{3}-\d{3}(?!\d)"
    r"|\d{5}-\d{3}(?= [A-ZÀ-Ý][^\W\d_]{1,20}(?: [^\W\d_]{1,15}){0,3}(?:/| ?[-–] ?)[A-Z]{2}\b)"
)
"""A Japanese postcode, or a Portuguese or Brazilian one before its town, and the latter with its point anywhere."""
ACCOUNT = regex(r"(?:\b[A-Z]{2}\d\d(?: ?[A-Z0-9]{4}){0,7}|\bIS[BS]N(?:-1[03])?:?) ?\Z")
"""What precedes the rest of an account number (ISO 13616), or the number of a book or journal."""
LONGEST_ACCOUNT = 50
BOOK, BOOK_DIGITS = ("978", "979"), 13
"""The start of a book number, and its length (ISO 2108)."""
ZIP_CODE = regex(r"\d{5}-\d{4}")
STATES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|"
    "Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|"
    "Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|"
    "Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|"
    "West Virginia|Wisconsin|Wyoming"
)
STATE_BEFORE = regex(rf",\s*(?:[A-Z]\.?[A-Z]\.?|{STATES})\s\Z")
"""What precedes a postcode of the United States, “Austin, Texas ” (USPS, Publication 28)."""
LONGEST_STATE = 24
"""More characters than that has."""
HOUR = regex(r"(?<=\d)[ \u00a0](?:[01]?\d|2[0-3])(?:[ \u00a0]?[-–][ \u00a0]?(?:[01]?\d|2[0-3]))?\Z")
"""One or two times at the end of a run of digits."""
LONGEST_LABEL = 12
"""Characters of the longest label, including the separator before its number."""
LIST_ITEM = regex(r"\d{1,2}[.)][ \t\u00a0]+(?=[(0])")
TAIL = regex(r"\s{0,3}/\s?\d{1,2}$")
"""The end of a range: “730 81 11/12”."""
PLUS_AFTER = regex(r"[+＋](?![\w+＋])")
RIGHT_TO_LEFT = regex(r"[\u05d0-\u05ea\u0620-\u064a\u0671-\u06d3]")
"""A letter of Hebrew or Arabic."""
FEWEST_ABROAD = 10
"""The fewest digits of a number with the plus after it; “1500000+” are people."""
CODE = regex(r"[1-9]\d{0,2}")
"""The code of a country (ITU-T E.164)."""
VISUAL_ORDER = regex(r"\d{1,9}(?:[ \u00a0-](?:\d{1,9}|\(\d{1,4}\))){1,6}")
"""A number grouped only by spaces or hyphens; its area code may be in brackets."""
MIRRORED = str.maketrans("()", ")(")
GROUPS = regex(r"\d+|\D")
LEAST_GROUPS = 3
"""The fewest groups of a number that can be reversed: subscriber, area, country."""
AROUND = " \t\u00a0\u2009\u202f.-–/\u2010\u2011\uff0d"
"""Separators of digits, which are not part of a number at its ends."""


class PrintedPhone(NamedTuple):
    """A number as printed in a text.

    ``written`` is all of it, at ``span`` of the text, with its plus in front; ``number`` is the part that is dialled;
    ``extension`` is the extension with its word, or empty.
    """

    span: Span
    written: str
    number: str
    extension: str

    @property
    def digits(self) -> str:
        """Return the digits of the number, as printed, without separators."""
        return "".join(filter(str.isdigit, self.number))

    @property
    def is_for_abroad(self) -> bool:
        """Return whether it starts with + or 00 (the international prefix of most countries), perhaps in brackets."""
        return self.number.lstrip("( ").startswith(("+", "＋", "00"))


@lru_cache(maxsize=512)
def phones(text: str) -> tuple[PrintedPhone, ...]:
    """Return the phone numbers in a text, in order, without dates, years, amounts, account and book numbers.

    A number is on one line. A figure in groups of three may still look like a phone number; the caller must judge by
    the words around it.
    """
    found: list[PrintedPhone] = []
    runs = RUN.of(text)
    for match in runs.finditer(text):
        run: re.Match[str] | None = match
        if found and match.start() < found[-1].span.end:  # digits of an extension, and what comes after them
            run = runs.search(text, found[-1].span.end, match.end())
        if run and local_phones.are_phones(text, Span(*run.span()), found[-1].span if found else None):
            found += (_printed(text, part, None) for part in local_phones.parts(text, Span(*run.span())))
        elif run:
            found += _in_run(text, Span(*run.span()))
    return tuple(found)


def _in_run(text: str, run: Span) -> Iterator[PrintedPhone]:
    """Yield the numbers in a run of digits."""
    if close := phone_asides.end(text, run, FEWEST):
        for start, end in ((run.start, close), (close + 1, run.end)):
            yield from _in_run(text, _trimmed(text, start, end))
        return
    if _digits(text[run.start : run.end]) < FEWEST:
        return
    near = max(0, run.start - LONGEST_ACCOUNT)
    if ACCOUNT.search(text, near, run.start) or _is_of_identity(text, near, run.start):
        return
    if ZIP_CODE.fullmatch(text, run.start, run.end) and STATE_BEFORE.search(text, run.start - LONGEST_STATE, run.start):
        return
    run = _without_hour(text, run)
    extension = _extension_after().match(text, run.end + text.startswith("+", run.end))
    parts = [part for between in _pieces(text, run) for part in _parts(text, between)]
    if parts and parts[-1].end == run.end and not extension and CONTINUES.match(text, run.end):
        parts = parts if _may_adjoin(text, parts[-1], run.end) else parts[:-1]
    if parts and run.start and is_unspaced(text[run.start - 1]) and not _may_adjoin(text, parts[0], run.start - 1):
        parts = parts[1:]
    for part in parts:
        if _is_number(text[part.start : part.end]) and not POSTCODE.match(text, part.start, part.end + 60):
            yield _printed(text, part, extension if part.end == run.end else None)


def _may_adjoin(text: str, part: Span, at: int) -> bool:
    """Return whether a number counts although it directly adjoins a character, in a script without spaces."""
    if not is_unspaced(text[at : at + 1]):
        return False
    if ALONE.fullmatch(text, *part) or (HANGUL.match(text, at) and KOREAN_PHONE.fullmatch(text, *part)):
        return True
    return bool(_label_before().search(text, max(0, part.start - LONGEST_LABEL), part.start))


def _without_hour(text: str, run: Span) -> Span:
    """Return a run without the time after a number: “202 555 0122 10 a.m.”."""
    if not _hour_word().match(text, run.end) or not (hour := HOUR.search(text, run.start, run.end)):
        return run
    return Span(run.start, hour.start()) if _digits(text[run.start : hour.start()]) >= FEWEST else run


def _pieces(text: str, run: Span) -> Iterator[Span]:
    """Yield the pieces of a run between dates, years and wide gaps."""
    start = run.start
    for match in NEVER_WITHIN.finditer(text, run.start, run.end):
        if not (match["years"] and "+" in text[run.start : match.start()]):
            yield Span(start, match.start())
            start = match.end()
    yield Span(start, run.end)


def _parts(text: str, run: Span) -> Iterator[Span]:
    """Yield the numbers of a run, which is split only if each side has enough digits for a number."""
    start = run.start
    for match in BETWEEN.finditer(text, run.start, run.end):
        if min(_digits(text[start : match.start()]), _digits(text[match.end() : run.end])) >= FEWEST:
            yield from _split_evenly(text, _trimmed(text, start, match.start()))
            start = match.end()
    yield from _split_evenly(text, _trimmed(text, start, run.end))


def _split_evenly(text: str, part: Span) -> Iterator[Span]:
    """Yield the numbers of a part with more digits than one has, split at the space that divides it most evenly."""
    if _digits(text[part.start : part.end]) <= MOST:
        yield part
        return
    even = [
        (not alike, abs(_digits(left) - _digits(right)), space.span())
        for space in SPACE.finditer(text, part.start, part.end)
        for left, right in [(text[part.start : space.start()], text[space.end() : part.end])]
        if min(_digits(left), _digits(right)) >= FEWEST and ((alike := _is_alike(left, right)) or NATIONAL.match(right))
    ]
    if not even:
        yield part
        return
    *_, (end, start) = min(even)
    yield from _split_evenly(text, _trimmed(text, part.start, end))
    yield from _split_evenly(text, _trimmed(text, start, part.end))


def _is_alike(left: str, right: str) -> bool:
    """Return whether a number begins with the same groups as another; the groups of an account number are all equal."""
    groups = list(map(len, re.findall(r"\d+", left)))
    return len(set(groups)) > 1 and groups == list(map(len, re.findall(r"\d+", right)))[: len(groups)]


def _trimmed(text: str, start: int, end: int) -> Span:
    """Return a span without a list item's number, spaces, and an opening bracket that is closed after it."""
    if item := LIST_ITEM.match(text, start, end):
        start = item.end()
    bracket = text.rfind("(", start, end)
    if bracket > text.rfind(")", start, end) and _digits(text[start:bracket]) >= FEWEST:
        end = bracket  # “(24 hours)”
    written = text[start:end].strip(AROUND)
    start = text.index(written, start)
    unclosed = written.count("(") - written.count(")")
    opened = len(written) - len(written.lstrip("("))
    return Span(start + max(0, min(unclosed, opened)), start + len(written))


def _is_number(written: str) -> bool:
    digits = _digits(written)
    is_book = digits == BOOK_DIGITS and written.startswith(BOOK)
    return FEWEST <= digits <= MOST and not is_book and not NO_PHONE.fullmatch(written)


def _digits(text: str) -> int:
    return sum(map(str.isdigit, text))


def _printed(text: str, part: Span, extension: re.Match[str] | None) -> PrintedPhone:
    plus = _plus_after(text, part)
    span = Span(part.start, extension.end() if extension else part.end + len(plus))
    shown = text[part.start : part.end]
    if _is_visual_order(text, part, plus):
        shown = "".join(reversed(GROUPS.findall(shown))).translate(MIRRORED)
    number = plus + TAIL.sub("", shown).rstrip()
    written = plus + shown + text[part.end + len(plus) : span.end]
    return PrintedPhone(span, written, number, extension["extension"] if extension else "")


def _plus_after(text: str, part: Span) -> str:
    """Return the plus after a number on a right-to-left line, written in visual order, or an empty string."""
    if not PLUS_AFTER.match(text, part.end) or _digits(text[part.start : part.end]) < FEWEST_ABROAD:
        return ""
    return "+" if _is_in_right_to_left(text, part) else ""


def _is_in_right_to_left(text: str, part: Span) -> bool:
    start, end = text.rfind("\n", 0, part.start) + 1, text.find("\n", part.end)
    return bool(RIGHT_TO_LEFT.search(text, start, end if end > 0 else len(text)))


def _is_visual_order(text: str, part: Span, plus: str) -> bool:
    """Return whether the groups of a number are in visual right-to-left order: “0127 4455 974+”.

    Then the country code is the last group, as the first is not one, or precedes an area code that starts with 0.
    """
    groups = re.findall(r"\d+", text[part.start : part.end]) if VISUAL_ORDER.fullmatch(text, *part) else []
    if len(groups) < LEAST_GROUPS or (_is_code(groups[0]) and not groups[1].startswith("0")):
        return False
    last = groups[-1] if plus else groups[-1].removeprefix("00")
    is_led = bool(plus) or (last != groups[-1] and not groups[0].startswith("00") and _is_in_right_to_left(text, part))
    return is_led and _is_code(last)


def _is_code(group: str) -> bool:
    """Return whether digits are a country code: one to three, the first not 0 (ITU-T E.164)."""
    if CODE.fullmatch(group) is None:
        return False
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE  # it is slow to import, and few numbers are in visual order

    return int(group) in COUNTRY_CODE_TO_REGION_CODE


@cache
def extension() -> str:
    """Return the source of a pattern for an extension with its word, in any language: “ext. 12”, “доб. 31-15”."""
    words = alternatives(every_word("extension_words"))
    return rf"(?:(?<![^\W\d_])(?:{words})\.?:?|#)\s{{0,3}}[-–]?\d{{1,6}}(?:[-–]\d{{2,4}}(?!\d))?"


def _is_of_identity(text: str, near: int, at: int) -> bool:
    """Return whether the words before a number say that it is that of a document, a company or an account."""
    return bool(candidates(text[near:at], "identity_words")) and _identity_before().search(text, near, at) is not None


@cache
def _identity_before() -> re.Pattern[str]:
    """Return the pattern of the words before the number of a document, a company or an account: “Passport No.:”."""
    return re.compile(rf"{whole(every_word('identity_words'))}[\s.:：#№*_]{{0,5}}(?:[A-Z]{{2}}\s?)?\Z", re.IGNORECASE)


@cache
def _label_before() -> re.Pattern[str]:
    """Return the pattern of a word for a phone or for calling directly before the number: “拨打4008001234”."""
    words = (word for field in ("phone_labels", "calling_words") for word in every_word(field) if is_unspaced(word[-1]))
    return re.compile(rf"(?:{alternatives(words)})[:：\s]?\Z")


@cache
def _hour_word() -> re.Pattern[str]:
    """Return the pattern of a word that makes the digits before it a time: “ a.m.”, “h”, “ Uhr”."""
    return re.compile(rf"[ \u00a0]?(?:{alternatives(every_word('hour_words'))})(?!\w)", re.IGNORECASE)


@cache
def _extension_after() -> re.Pattern[str]:
    before = r"(?:[ \t\u00a0,;]{0,3}|[ \u00a0][-–][ \u00a0])"
    return re.compile(
        rf"{before}(?P<bracket>[(（])?(?P<extension>{extension()})(?!\w)(?(bracket)\s?[)）])",
        re.IGNORECASE,
    )
