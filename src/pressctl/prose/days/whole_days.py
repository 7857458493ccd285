"""Rewriting dates with the day, the month and a four-digit Gregorian year, as most texts print them."""

from __future__ import annotations

from pressctl.prose.patterns import is_beyond, regex

SHORT_YEAR = regex(r"(?<![\d./-])([0-9]{1,2}(?P<sep>[./-])[0-9]{1,2}(?P=sep))([0-9]{2})(?![\d]|[./:-]\d)")
"""A date in figures with a two-digit year, 07.05.22, that is not part of a longer number."""
GLUED_MONTH = regex(r"(?<![\d./-])([0-9]{1,2})[.-]([^\W\d_]{3,12})[.-]([12][0-9]{3})(?!\d)")
"""A date whose month in letters is between two full stops or hyphens."""
_ARABIC = r"[\u0620-\u06ff]"
UNPADDED = regex(rf"(?<![\w./:+-])((?:19|20)[0-9]{{2}})/([01]?[0-9])/([0-3]?[0-9])(?!(?!{_ARABIC})[\w/-]|[.,]\d)")
"""A date in figures with the year first, whose month or day may have one digit: 2017/12/1."""
HAN, THAI = regex(r"[\u4e00-\u9fff]"), regex(r"[\u0e01-\u0e2e]")
ALONE = regex(
    r"(?:(?<![^\n])|(?<=[:：|\[【])|(?<=[:：|\[【] ))((?:19|20)[0-9]{2})([.-])([01]?[0-9])\2([0-3]?[0-9])"
    r"(?=\Z|[\s|\]】,，])"
)
"""The same with other signs, where it opens a line or follows a label: “2017-12-1 9:30”, “Date: 2017.12.1”."""
ROC_DAY = regex(r"(?<![\d./-])(1[0-4]\d)([./-])([01]?\d)\2([0-3]?\d)(?![\d./-])")
"""A date in figures in the calendar of the Republic of China: 104/07/15."""
ROC_YEAR = regex(r"(?<![\d.,])1[0-4]\d(?=\s?[\u4e00-\u9fff]\s?\d{1,2}\s?[\u4e00-\u9fff]\s?\d)")
ROC = 1911
"""Added to a year of that calendar (“roc” in the CLDR) to give the Gregorian one."""
BURMESE = regex(
    r"([\u1040-\u1049]{4})\s?[\u1000-\u103f]{3,9}[\s\u104a]{1,3}([\u1000-\u103f]{2,16}?)\u101c\s?[(]?([\u1040-\u1049]{1,2})"
    r"[)]?(?:\s?[\u1000-\u103f]{3,5}(?![\u1000-\u103f]))?"
)
"""A day in Burmese, with its year first and a letter for “month” behind the name of that."""
KHMER = regex(
    r"([\u17e0-\u17e9]{1,2})\s?\u1781\u17c2\s?([\u1780-\u17d3]{3,12}?)\s{0,2}"
    r"\u1786\u17d2\u1793\u17b6\u17c6\s?([\u17e0-\u17e9]{4})"
)
"""A day in Khmer, with the signs for “month” and “year” before these."""
SCRIPTS = regex(r"[\u1000-\u103f\u1780-\u17d3]")
BUDDHIST = regex(r"(?:[\u0e01-\u0e2e]\.\u0e28\.\s?)?(?<!\d)(25[0-9]{2})(?!\d)")
BUDDHA = 543
"""By how many years the Buddhist calendar (“buddhist” in the CLDR) is ahead of the Gregorian one."""
_MOON = (
    rf"(?:(?<![\w/.-])\d{{1,2}}\s{{1,2}}{_ARABIC}{{2,9}}(?:\s{_ARABIC}{{2,9}})?\s{{1,2}}"
    rf"(?:1[34]|١[٣٤]|۱[۳۴])\d\d(?!\d)(?:\s?{_ARABIC}{{1,6}}(?!{_ARABIC}))?"
    rf"|(?<![\w/.-])\d{{1,2}}([/-])\d{{1,2}}\1(?:1[34]|١[٣٤]|۱[۳۴])\d\d\s?{_ARABIC}{{1,6}}(?!{_ARABIC}))"
)
MOON_DAY = regex(_MOON)
"""A date in the Islamic lunar calendar, which cannot be converted: months begin on different days by country."""
BEFORE_OURS = regex(rf"{_MOON}(?:\s{{1,2}}{_ARABIC}{{4,9}}(?:\s{_ARABIC}{{2}})?)?(?=[\s,،/(-]{{1,3}}\d)")
"""The same, or a Persian date, before the Gregorian date of the same day, with the words between them."""
AFTER_OURS = regex(rf"[\s,،/(-]{{1,3}}(?:{_ARABIC}{{4,9}}\s{{1,2}})?{_MOON}\)?")
GLUED_YEAR = regex(r"([:：])(?=[12][0-9]{3}[-/][0-9]{2}[-/][0-9]{2}(?!\d))")
"""A colon directly before a date that begins with its year."""


def with_whole_days(text: str) -> str:
    """Return a text with its dates as most texts print them: “15.Oct.2021” as “15 Oct 2021”, 07.05.22 as 07.05.2022.

    The century of a two-digit year is that of POSIX: 69 is 1969, 68 is 2068. A three-digit year in Chinese text is
    Taiwan's, 104 is 2015, and a year of the 26th century in Thai text is Buddhist, 2569 is 2026.
    """
    text = _in_our_calendar(text) if is_beyond(text) else text
    text = UNPADDED.sub(lambda match: f"{match[1]}-{match[2]:0>2}-{match[3]:0>2}", text)
    text = ALONE.sub(lambda match: f"{match[1]}-{match[3]:0>2}-{match[4]:0>2}", text)
    text = GLUED_YEAR.sub(r"\1 ", GLUED_MONTH.sub(r"\1 \2 \3", text))
    return SHORT_YEAR.sub(lambda match: f"{match[1]}{'19' if match[3] >= '69' else '20'}{match[3]}", text)


def _in_our_calendar(text: str) -> str:
    """Return a text in a script of East Asia with the years of its calendars as Gregorian ones."""
    if HAN.search(text):
        text = ROC_DAY.sub(lambda match: f"{int(match[1]) + ROC}-{match[3]:0>2}-{match[4]:0>2}", text)
        return ROC_YEAR.sub(lambda match: str(int(match[0]) + ROC), text)
    if THAI.search(text):
        return BUDDHIST.sub(lambda match: str(int(match[1]) - BUDDHA), text)
    return KHMER.sub(r" \1 \2 \3", BURMESE.sub(r"\3 \2 \1", text)) if SCRIPTS.search(text) else text
