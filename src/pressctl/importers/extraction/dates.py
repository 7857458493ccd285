"""Days as releases print them, in the languages pressctl knows: read when there is one reading, else left alone."""

from __future__ import annotations

import re

from pressctl.findings import Span
from pressctl.prose.dates import WrittenDate, first_whole, is_day_word
from pressctl.release import moments
from pressctl.release.moments import Moment

DIGITS = {ord(sign): str(index) for zero in "٠۰" for index, sign in enumerate(chr(ord(zero) + n) for n in range(10))}
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


def find(text: str) -> tuple[Moment | None, str]:
    """Return the first day that a text prints, and a note when it prints one that can be read two ways."""
    text = text.translate(DIGITS)
    day = first_whole(text)
    return (_moment(day), "") if day else _numeric(text)


def before_day(text: str) -> str:
    """Return what stands before the day in a text: “Ohio” of “Ohio, 6 January 2026”."""
    day = first_whole(text.translate(DIGITS))
    return text[: day.span.start].strip(" ,،，") if day else ""


def stands_alone(text: str) -> bool:
    """Return whether a line is a date and little else: a weekday, a label, the time of day, where it was posted."""
    if len(text) > 100 or not any(map(str.isnumeric, text)) or UPDATED.search(text):
        return False
    text = text.translate(DIGITS)
    span = _span(text)
    if not span:
        return False
    if _is_posted(text, span):
        return True
    rest = re.sub(r"[^\w\s]", " ", text[: span.start] + " " + text[span.end :])
    words = [word for word in rest.split() if not is_day_word(word) and not re.fullmatch(r"\d{1,2}|[ap]m|г", word)]
    dense = sum("\u3040" <= sign <= "\u9fff" for word in words for sign in word)
    return len(words) <= LABEL_WORDS and dense <= LABEL_SIGNS


def is_only_day(text: str) -> bool:
    """Return whether a line is a day and nothing else but its weekday."""
    text = text.translate(DIGITS).strip(" *_.()")
    span = _span(text)
    before = text[: span.start].strip(" ,،") if span else ""
    return span is not None and span.end >= len(text) - 1 and (not before or is_day_word(before))


def _span(text: str) -> Span | None:
    """Return where a text prints its first day, in words or in figures."""
    if day := first_whole(text):
        return day.span
    match = NUMERIC.search(text)
    return Span(*match.span()) if match else None


def opening(text: str) -> Moment | None:
    """Return the day that opens a paragraph, before a dash or a colon: “2 March 2026 – Acme has opened …”."""
    start = text[:60].translate(DIGITS)
    day = first_whole(start)
    if not day or not re.match(r"[)\s]{0,2}(?:[-–—:：]\s|[–—])", start[day.span.end :]):
        return None
    before = re.sub(r"^\d{1,2}[.)]\s+", "", start[: day.span.start]).strip(" (*_,")
    return _moment(day) if not before or is_day_word(before) else None


def _is_posted(text: str, day: Span) -> bool:
    """Return whether a day opens a line that says where or by whom it was posted."""
    after = text[day.end :]
    before = text[: day.start].strip(" ,.،*_")
    ends = text.rstrip().endswith((".", "!", "?", "…"))
    return (not before or is_day_word(before)) and not ends and len(text) <= POSTED_LENGTH and bool(POSTED.match(after))


def _numeric(text: str) -> tuple[Moment | None, str]:
    match = NUMERIC.search(text)
    if not match:
        return None, ""
    first, second, year = map(int, match.groups())
    readings = {_moment(WrittenDate(Span(0, 0), *pair, year)) for pair in ((first, second), (second, first))} - {None}
    if len(readings) == 1:
        return readings.pop(), ""
    days = " or ".join(sorted(moment.text for moment in readings if moment))
    return None, f"the date {match[0]} can be read two ways, {days}, and was left out" if days else ""


def _moment(day: WrittenDate) -> Moment | None:
    written = day.date()
    return moments.read(written.isoformat()) if written else None
