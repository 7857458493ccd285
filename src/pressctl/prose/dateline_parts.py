"""What datelines are made of: places, days, the signs of services; the patterns that need no list of words."""

from __future__ import annotations

from pressctl.prose.patterns import regex

UNSEEN = r"[\s*_\u200b\ufeff]{0,12}"
"""Emphasis and what looks like nothing before the place."""
MARKS = r"\u0300-\u036f\u05b0-\u05c7\u064b-\u065f\u0670"
"""Accents and vowel signs that stand on a letter, which no pattern takes for a part of its word: “عمّان”."""
NAME = rf"[^\W\d_][\w'’ʼ/{MARKS}]*(?:-[\w'’ʼ/{MARKS}]+)*"
WORD = rf"(?:(?:[^\W\d_]\.){{2,}}|[^\W\d_]\.[^\W\d_](?!\w)|[A-Z](?:[A-Z]|[a-z]{{1,5}})\.|{NAME})"
"""A word of a place: “St.”, “ST.”, “D.C.”, “Calif.”, “Saint-Louis”, “Berlin/München”."""
PLACE = rf"{WORD}(?:(?:\s*[,،，、]\s*|\s+&\s+|\s+){WORD}){{0,5}}?"
DAY = r"[^–—\n]{0,35}?\d[^–—\n]{0,20}?"
BEFORE_DAY = r"(?:[,،，、]|(?<=\w)-(?=[^\W\d_]{3,9}\.? \d{1,2}, \d{4}))"
"""What parts a place from its day: a comma, or a hyphen before one in words, “Lyon-March 2, 2026”."""
FULL_DAY = r"(?:[^\W\d_]{3,9}\.? \d{1,2},? \d{4}|(?:[a-z]{1,3} )?\d[^–—\n]{3,30}?\d{4})"
WEEKDAY = r"(?:[^\W\d_]{3,12},? (?:[a-z]{2,3} )?)?"
"""What may stand before a day in brackets, not looked at closely."""
SHORT_DAY = r"\d{1,2}[^–—\n\d/]{3,20}(?:\d{4})?"
HAN = r"[\u4e00-\u9fff]"
HAN_DAY = rf"(?:\d{{4}}{HAN})?\d{{1,2}}{HAN}\d{{1,2}}{HAN}"
LATE_DAY = regex(r"([^–—\n]{4,30}?)\s[-–—]+\s+")
"""A day that stands after the dash, between this and another one."""
NOTE = regex(r"[*_]*\([^()\n]{1,40}\)[*_]*\s*")
"""A remark in brackets before a dateline: “(Archived Content)”."""
BOLD_DASH = regex(r"[*_]{1,4}\s?[-–—]{1,2}|\s[-–—]{1,2}(?=[*_])")
"""The dash at which emphasis ends: “**Acme sells pumps LYON** – Today”."""
CAPITALS_AT_END = regex(r"(?<![^\s*_])[^\W\d_a-z][^\da-z*_\n;:()]*[*_\s]{0,6}\Z")
"""The words in capitals at the end of a text."""
IN_BOLD_AT_END = regex(r"(?<=[*_])[^*_\s][^*_\n]{3,40}\Z")
"""The words in emphasis at the end of a text."""
FOREIGN_DAY = regex(r"(?P<day>\d{1,2}[.º]?\s+)?(?:de\s)?(?P<month>[^\W\d_]{3,12})\.?\s+(?:de\s)?(?:19|20)\d\d\.?")
"""A day or a month in a language of which no words are known: “4 dicembre 2024”, “Augusti 2015”."""
COLON = regex(rf"\A{UNSEEN}(?P<place>{PLACE}\s*,\s*[A-Z]{{2}})[*_]*:[*_]*\s+(?P<rest>[^\W\d_])")
"""A place with its region and a colon: “**ST. LOUIS, MO**: Acme opened”."""
CITY = r"[^\W\d_a-z](?:(?:\. ?)?[^\W\d_a-z'’ -]|[ '’-](?=[^\W\d_a-z])){2,28}"
"""A town in capitals; letters of other scripts may be small ones."""
IN_REGION = regex(
    rf"{UNSEEN}(?P<place>{CITY},\s(?P<region>[^\W\d_][\w. ]{{1,20}}?\.?))[*_]*:?[*_]*\s+(?P<rest>[^\W\d_])"
)
"""A town in capitals with its region, and neither dash nor day: “LYON, MA The company”, “LYON, France: The company”."""
SENDER = regex(r"[^\W\d_a-z][^\da-z\n:]{8,90}:\s+")
"""Words in capitals and a colon before a dateline: “RELEASED BY THE OFFICE OF ANA SILVA: ”."""
REGION = regex(r"[,،，]\s*(?:[A-Z]{2}|(?:[A-Z]\.){1,3}[A-Z]?|[A-Z][a-z]{1,5}\.)\Z")
"""The region after a place, in an abbreviation: “, CA”, “, D.C.”, “, Calif.”."""

AGENCY = r"(?:/[^/\n]{1,60}/|[(（](?!https?:|www\.)[^)）]{1,40}[)）])"
"""Who sends it, in slashes or brackets: “/African News (AN)/”, “(ots/PRNewswire)”."""
SERVICE = r"(?:ots|pts|dpa|sda|apa|afp|ats|efe|ansa|lusa|idw|kna|epd|PR ?Newswire|Business Wire|GLOBE NEWSWIRE)"
"""Services whose sign in brackets after a place needs no dash: “Berlin (ots) Acme has opened …”."""
SIGNED = rf"(?P<place>{PLACE})\s*(?:[,،，]\s{{0,2}})?[(（]{SERVICE}(?:[/-][^()（）\n]{{1,30}})?[)）]"
AFTER_SERVICE = regex(rf"{UNSEEN}{SIGNED}[*_]{{0,4}}\s{{1,3}}(?P<rest>[^\W\d_]|[„“”«\"'‘])")
SIGNED_LINE = regex(
    rf"{UNSEEN}(?:(?P<day>[^,|\n]{{6,30}}?)\s{{0,3}}(?:[–—|,-]\s{{0,3}}\d{{1,2}}[:.]\d\d[^,|\n]{{0,6}})?[,|]\s{{0,3}}"
    rf"(?:[^,|\n]{{2,60}}[,|]\s{{0,3}})?)?{SIGNED}\s{{0,3}}[-–—]{{0,3}}[*_]{{0,4}}"
)
"""The same on a line of its own, with the day, the time and the sender or without."""
BETWEEN = regex(r"\s[-–—/]\s")
TWO_PLACES = regex(
    rf"{UNSEEN}(?P<place>{WORD}(?:\s{WORD}){{0,2}}?\s[-–—/]\s{WORD}(?:\s{WORD}){{0,2}}?)"
    rf"(?:\s{{0,3}}[,،，]\s{{0,3}}(?P<day>{FULL_DAY}))?\s{{0,3}}(?P<agency>{AGENCY})?\s{{0,3}}\.?\s{{0,3}}[-–—]{{1,3}}\s{{1,3}}(?P<rest>\S)"
)
"""Two places, with the day or the sender: “Lyon - Quito (ACME) – Acme has opened …”."""
