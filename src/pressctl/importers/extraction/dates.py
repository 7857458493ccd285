"""Days as releases print them, in the languages pressctl knows: read when there is one reading, else left alone."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from pressctl.languages import available
from pressctl.release import moments
from pressctl.release.moments import Moment

DIGITS = {ord(sign): str(index) for zero in "٠۰" for index, sign in enumerate(chr(ord(zero) + n) for n in range(10))}
ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})(?!\d)")
CJK = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")
NUMERIC = re.compile(r"\b(\d{1,2})[./-](\d{1,2})[./-](\d{4})\b")
LABEL_WORDS = 3
"""Words that a line which is a date may hold besides: a weekday, “Published on”, a time."""
POSTED = re.compile(
    r"[\s,.|·•–—-]{0,5}(?:(?:posted|published|filed|publi[ée]e?|publicad[oa]|veröffentlicht|опубликовано)\b|"
    r"(?:in|by|par|dans|por|en|em|von|category|catégorie|categoría|categoria|kategorie|рубрика)\b\s*:?\s+\S|[|·•])",
    re.IGNORECASE,
)
"""What follows the day in the line that a site prints under a headline: “22 May 2026 Posted in Press releases”."""
POSTED_LENGTH = 90
"""Characters of the longest of these lines."""
UPDATED = re.compile(
    r"(?<!\w)(?:updated|modified|reviewed|mise? à jour|modifiée? le|actualizad[oa]|actualización|modificad[oa]|"
    r"atualizad[oa]|atualização|aktualisiert|geändert|обновлен[оа]?|изменен[оа]?|تحديث|更新|修订)",
    re.IGNORECASE,
)
"""What says that a day is that of a later change, not the day of issue."""
LABEL_SIGNS = 6
"""The same in Chinese or Japanese signs: 发布时间, 星期一."""
LEVANT = "كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول"
"""The month names of the Levant, which United Nations texts print beside the others."""


@cache
def _months() -> dict[str, int]:
    """Return the number of each month's names, long and short, lower case, in every language."""
    from babel.dates import get_month_names

    names: dict[str, int] = {"sept": 9}
    for tag in available():
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, tag).items():
                    names.setdefault(name.lower().rstrip("."), number)
    names.update({name: number for number, name in enumerate(LEVANT.split(","), 1)})
    return {name: number for name, number in names.items() if not name[0].isdigit() and len(name) > 1}


@cache
def _weekdays() -> frozenset[str]:
    from babel.dates import get_day_names

    long = (name for tag in available() for name in get_day_names("wide", locale=tag).values())
    short = (name for tag in available() for name in get_day_names("abbreviated", locale=tag).values())
    return frozenset(name.lower().rstrip(".") for name in (*long, *short))


def is_day_word(text: str) -> bool:
    """Return whether a text is the name of a weekday or a month, in any of the languages."""
    word = text.strip(" .,،").lower()
    return word in _weekdays() or word in _months()


@cache
def _written() -> tuple[re.Pattern[str], re.Pattern[str]]:
    month = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    month = rf"(?P<month>{month})(?!\w)\.?(?:\s?/\s?\w+)?"
    day = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|ª|\.|-го)?"
    joint = r"\s+(?:de\s+|of\s+|del\s+)?"
    return (
        re.compile(rf"\b{day}{joint}{month},?{joint}(?P<year>\d{{4}})(?!\d)", re.IGNORECASE),
        re.compile(rf"\b{month}\s+{day},?\s+(?P<year>\d{{4}})(?!\d)", re.IGNORECASE),
    )


def _printed(text: str) -> tuple[Moment | None, re.Match[str] | None]:
    """Return the first day that a text prints in a form with one reading, and where."""
    for pattern in (ISO, CJK):
        if match := pattern.search(text):
            return _moment(*map(int, match.groups())), match
    for pattern in _written():
        if match := pattern.search(text):
            return _moment(int(match["year"]), _months()[match["month"].lower()], int(match["day"])), match
    return None, None


def find(text: str) -> tuple[Moment | None, str]:
    """Return the first day that a text prints, and a note when it prints one that can be read two ways."""
    text = text.translate(DIGITS)
    moment, match = _printed(text)
    return (moment, "") if match else _numeric(text)


def before_day(text: str) -> str:
    """Return what stands before the day in a text: “Ohio” of “Ohio, 6 January 2026”."""
    match = _printed(text.translate(DIGITS))[1]
    return text[: match.start()].strip(" ,،，") if match else ""


def stands_alone(text: str) -> bool:
    """Return whether a line is a date and little else: a weekday, a label, the time of day, where it was posted."""
    if len(text) > 100 or not any(map(str.isdigit, text)) or UPDATED.search(text):
        return False
    text = text.translate(DIGITS)
    match = _printed(text)[1] or NUMERIC.search(text)
    if not match:
        return False
    if _is_posted(text, match):
        return True
    rest = re.sub(r"[^\w\s]", " ", text[: match.start()] + " " + text[match.end() :])
    words = [word for word in rest.split() if not is_day_word(word) and not re.fullmatch(r"\d{1,2}|[ap]m|г", word)]
    dense = sum("\u3040" <= sign <= "\u9fff" for word in words for sign in word)
    return len(words) <= LABEL_WORDS and dense <= LABEL_SIGNS


def is_only_day(text: str) -> bool:
    """Return whether a line is a day and nothing else but its weekday."""
    text = text.translate(DIGITS).strip(" *_.()")
    match = _printed(text)[1] or NUMERIC.search(text)
    before = text[: match.start()].strip(" ,،") if match else ""
    return match is not None and match.end() >= len(text) - 1 and (not before or is_day_word(before))


def opening(text: str) -> Moment | None:
    """Return the day that opens a paragraph, before a dash or a colon: “2 March 2026 – Acme has opened …”."""
    start = text[:60].translate(DIGITS)
    moment, match = _printed(start)
    if not match or not re.match(r"[)\s]{0,2}(?:[-–—:：]\s|[–—])", start[match.end() :]):
        return None
    before = re.sub(r"^\d{1,2}[.)]\s+", "", start[: match.start()]).strip(" (*_,")
    return moment if not before or is_day_word(before) else None


def _is_posted(text: str, match: re.Match[str]) -> bool:
    """Return whether a day opens a line that says where or by whom it was posted."""
    after = text[match.end() :]
    opens = not text[: match.start()].strip(" ,.،*_") or is_day_word(text[: match.start()])
    ends = text.rstrip().endswith((".", "!", "?", "…"))
    return opens and not ends and len(text) <= POSTED_LENGTH and bool(POSTED.match(after))


def _numeric(text: str) -> tuple[Moment | None, str]:
    match = NUMERIC.search(text)
    if not match:
        return None, ""
    first, second, year = map(int, match.groups())
    readings = {_moment(year, second, first), _moment(year, first, second)} - {None}
    if len(readings) == 1:
        return readings.pop(), ""
    days = " or ".join(sorted(moment.text for moment in readings if moment))
    return None, f"the date {match[0]} can be read two ways, {days}, and was left out" if days else ""


def _moment(year: int, month: int, day: int) -> Moment | None:
    try:
        return moments.read(dt.date(year, month, day).isoformat())
    except ValueError:
        return None
