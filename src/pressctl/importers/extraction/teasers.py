"""Pages that list releases: each headline with a few words under it, and a link to the rest."""

from __future__ import annotations

import re

from pressctl.importers.extraction import dates
from pressctl.importers.extraction.lines import Block

LEAST = 3
"""Links or posting lines from which a page is a list."""
ENTRIES = 4
"""Days that stand by themselves among the paragraphs, each over a few words, from which it is one, too."""
ENTRY = 700
"""Characters of text a day, on average, that a list has at most."""
MORE = re.compile(
    r"(?:\W{0,4}(?:read|learn|see|view)\s+(?:more|full|the full)\b.{0,40}|continue reading\b.{0,80}|more\W{1,4}|"
    r"(?:lire|en savoir|voir)\s+(?:la suite|plus)\b.{0,40}|lire l['’]article.{0,20}|(?:leer|ver|saber)\s?m[aá]s\b"
    r".{0,40}|seguir leyendo\b.{0,40}|(?:ler|saber|leia|saiba|ver)\s?mais\b.{0,40}|continue lendo\b.{0,40}|"
    r"weiterlesen\b.{0,40}|mehr (?:lesen|erfahren)\b.{0,40}|"
    r"(?:читать|узнать)\s+(?:далее|дальше|полностью|подробнее|больше).{0,40}|подробнее\W{0,4}|(?:اقرأ|إقرأ|قراءة)\s?المزيد.{0,40}|المزيد|阅读(?:更多|全文).{0,10}|查看(?:更多|详情).{0,10}|"
    r"閱讀(?:更多|全文).{0,10}|[\[(]?(?:…|\.\.\.)[\])]?)\W{0,6}",
    re.IGNORECASE,
)
"""What stands under each entry of a list: “Read more”."""
POSTED = re.compile(
    r"(?:posted in|filed under|publié dans|publicado en|publicado em|veröffentlicht in|comments off|permalink"
    r"|опубликовано в|\d+ (?:comments?|commentaires?|comentarios?|kommentare?))\b",
    re.IGNORECASE,
)
"""What stands under each entry of a journal: “Posted in News | 2 comments”; under a release it stands once."""


def is_list(found: list[Block], start: int, end: int) -> bool:
    """Return whether what was taken for a release are the entries of a list."""
    near = found[max(0, start - 2) : end + 2]
    links = sum(len(block.text) < 120 and MORE.fullmatch(block.text.strip()) is not None for block in near)
    posted = sum(len(block.text) < 160 and POSTED.match(block.text) is not None for block in found)
    if links >= LEAST or posted >= LEAST:
        return True
    days = [block for block in found[start:end] if not block.is_prose and dates.stands_alone(block.text)]
    length = sum(len(block.text) for block in found[start:end] if block.is_prose)
    return len(days) >= ENTRIES and length < ENTRY * len(days)
