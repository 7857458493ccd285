"""The forms in which offices print place and day before a text, as patterns with the words of all languages."""

from __future__ import annotations

import re
from functools import cache

from pressctl.prose.dateline_parts import AGENCY, CITY, DAY, FULL_DAY, HAN, HAN_DAY, PLACE, SHORT_DAY, UNSEEN, WEEKDAY
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import alternatives, every_word

CAPITALISED = frozenset({"bare", "agency in brackets"})
"""The forms in which only a place in capitals is told from the first words of a sentence."""
FORM_SIGNS = {
    "brackets": regex(r"[(（\[【]"),
    "wire": regex(HAN),
    "agency": regex("/"),
    "hyphen": regex(r"\w-\w"),
    "day in brackets": regex(r"[(（/]"),
    "place in brackets": regex(r"[(（]"),
    "bars": regex(r"[|;·]"),
    "agency in brackets": regex(r"[(（]"),
}
"""What a text in one of the rarer forms holds."""


@cache
def lead() -> re.Pattern[str]:
    """Return the pattern of a dateline up to its lede; a place has six words, a day fifty characters."""
    wire, before = alternatives(every_word("wire_words")), alternatives(every_word("words_before_day"))
    return re.compile(
        rf"{UNSEEN}(?P<bracket>[(\[【])?\s*(?P<place>{PLACE})\s*(?(bracket)[)\]】])"
        rf"(?:\s+\((?P<country>{PLACE})\)(?=\s*[,،，]))?"
        rf"(?:\s*[,،，、]\s*(?P<day>{DAY})|\s+(?P<bare_day>(?:(?:{before})\s)?\d{{1,2}}[^–—\n]{{1,20}}))?"
        rf"(?:\s?(?:[-–—]{{1,3}}|[,،，])(?=\s?[(（]))?\s*(?P<agency>{AGENCY})?\s*(?P<wire>{wire})?[*_]*"
        rf"(?:\.?\s[-–—]+\s*|\.[-–—]+\s*|(?<=\))-+\s+|[–—]+\s*|--+\s*|(?P<tight>(?<![-\s])-\s+)|(?(wire)\s*|(?!)))(?P<rest>\S)",
        re.DOTALL,
    )


@cache
def forms() -> dict[str, re.Pattern[str]]:
    """Return the patterns of datelines in rarer forms, by their names.

    “Berlin, 27.10.2021. Acme”, “(LYON, 2 March 2026) Acme”, “新华社里昂3月2日电”, “ЛИОН, 2 марта. /АКМЕ/. Acme”,
    “2 March 2026, Lyon – Acme”, “Lyon-March 2, 2026 – Acme”, “LYON (2 March 2026) – Acme”.
    """
    wire, agency = alternatives(every_word("wire_words")), alternatives(every_word("agency_words"))
    year = rf"(?:\s?(?:{alternatives(every_word('year_words'))}))?"
    rest = r"(?P<rest>\S)"
    sources = {
        "no dash": rf"{UNSEEN}(?P<place>{PLACE})\s*[,،，、]\s*(?P<day>{FULL_DAY}){year}"
        rf"(?:\s?[.:|]|\s?[(（/][^)）/\n]{{2,30}}[)）/]\.?)[*_]*\s+(?P<rest>[^\W\d_])",
        "bars": rf"{UNSEEN}(?P<place>{PLACE})\s*[|;·]\s*(?P<day>{FULL_DAY})[*_]*\s*[|–—:-]+\s+{rest}",
        "agency in brackets": rf"{UNSEEN}(?P<place>{CITY}),\s*(?P<day>[^\W\d_]{{3,9}}\.? \d{{1,2}}|{SHORT_DAY})\s*"
        rf"[(（][^)）\n]{{2,30}}[)）]\.?\s*[-–—:]*\s+(?P<rest>[^\W\d_])",
        "bare": rf"{UNSEEN}(?P<place>{CITY})(?:,\s*|\s+\()(?P<day>{FULL_DAY})\)?[*_]*\s+(?P<rest>[^\W\d_])",
        "brackets": rf"{UNSEEN}[(（\[【]\s*(?P<place>{PLACE})\s*[,，、]?\s*(?P<day>{FULL_DAY}|\d[^)）\]】\n]{{4,20}}?)"
        rf"\s*(?:{wire})?\s*[)）\]】][*_]*\s*[-–—:：]*\s*{rest}",
        "wire": rf"(?:{HAN}{{1,5}}(?:{agency}))?(?P<place>{HAN}{{2,6}}?)(?P<day>{HAN_DAY})(?:{wire})"
        rf"\s*(?:[(（][^)）\n]{{1,30}}[)）])?\s*{rest}",
        "agency": rf"(?P<place>{PLACE})\s*,\s*(?P<day>{SHORT_DAY})\.?\s*/[^/\n]{{1,30}}/\.?\s*[-–—]*\s*{rest}",
        "day first": rf"{UNSEEN}(?P<day>{FULL_DAY}){year}(?:\s*,\s*|\s+[-–—]\s+)"
        rf"(?P<place>{PLACE})[*_]*\s+[-–—]+\s+{rest}",
        "place in brackets": rf"{UNSEEN}(?P<day>{FULL_DAY}){year}\s*[(（](?P<place>{PLACE})[)）]"
        rf"[*_]*\s*[-–—:]*\s+{rest}",
        "hyphen": rf"{UNSEEN}(?P<place>{PLACE})-(?P<day>{FULL_DAY})[*_]*\s+[-–—]+\s+{rest}",
        "day in brackets": rf"{UNSEEN}(?P<place>{PLACE})[*_]*\s*[(（/]\s*(?P<day>{WEEKDAY}{FULL_DAY})\s*[)）]?[*_]*"
        rf"(?:\s*[-–—]+\s*|\n|\.\s+){rest}",
    }
    return {name: regex(source) for name, source in sources.items()}
