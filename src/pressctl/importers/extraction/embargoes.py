"""The embargo line of a release: a value only when it names one instant, day, hour and zone."""

from __future__ import annotations

import datetime as dt
import re

from pressctl import languages
from pressctl.importers.extraction.lines.blocks import Block
from pressctl.languages import Language
from pressctl.prose.days import dates
from pressctl.prose.hours import times as written_times
from pressctl.prose.hours.zone_names import SHARED
from pressctl.prose.lines import embargo_line, embargo_wording, publishing_bans, release_line
from pressctl.prose.lines.release_line import Kind as LineKind
from pressctl.prose.text import opens_small
from pressctl.prose.word_index import has_any
from pressctl.release import moments
from pressctl.release.moments import Moment

LONGEST = 160
"""Characters of the longest embargo line."""
SHORT = 60
"""Characters of the longest line with the rest of an embargo."""
UNDER = 8
"""Blocks under a text among which an embargo may stand."""
CELLS = re.compile(r"\||-{3,100}")
"""What parts the cells of a table in Markdown."""
LABEL = 40
"""Characters of the longest label of one."""
LONGEST_TOLD = 400
"""Characters of the longest sentence of a letter that tells of one."""
CLAUSE = re.compile(r"[,;:،؛，；：–—]")
WORD = re.compile(r"[^\W\d_]+")


def find(blocks: list[Block], head: range) -> tuple[Block, str, Moment | None] | None:
    """Return the embargo line among blocks, its words after the opener, and the instant if it names just one."""
    for index in head:
        block = blocks[index]
        below = blocks[index + 1].text if index + 1 in head else ""
        if _is_label(block.text) and any(map(str.isdigit, below)) and _is_embargo(f"{block.text} {below}"):
            return block, below, instant(below)
        line = release_line.read(block.text)
        if not line or not _is_embargo(block.text):
            if _is_printed(block.text):
                words = " ".join(block.text.split()).strip(" *_:：")
                return block, words, instant(words)
            continue
        words = " ".join(CELLS.sub(" ", block.text[line.said.end :]).split()).strip(" *_:：").lstrip("-–— ")
        if words:
            has_more = len(below) < SHORT and not instant(words) and instant(f"{words}, {below}") is not None
        else:  # the headline may stand below
            is_timed = publishing_bans.HOUR.search(below) is not None or any(map(str.isdigit, below))
            has_more = is_timed or opens_small(below)
        if has_more:
            words = f"{words}, {below}".strip(", *_")
        words = words or block.text.strip(" *_:：")
        return block, words, instant(words)
    return None


def at_end(blocks: list[Block], start: int, end: int) -> tuple[Block, str, Moment | None] | None:
    """Return what ``find`` does for a line that is an embargo: the last of a text, one under it, or in it.

    In the text it stands by itself, and is no sentence. One with figures goes before one without.
    """
    last = range(max(start + 1, end - 1), min(len(blocks), end + UNDER))
    inside = (index for index in range(start + 1, last.start) if not blocks[index].is_prose)
    lines = [
        index
        for index in (*last, *inside)
        if any(map(str.isdigit, blocks[index].text)) and _is_embargo(blocks[index].text)
    ]
    lines = lines or [index for index in last if _is_printed(blocks[index].text)]
    return find(blocks, range(lines[0], lines[0] + 1)) if lines else None


def told(text: str) -> tuple[str, Moment | None] | None:
    """Return the words and the instant (if any) of the embargo on a release that a sentence of its letter tells.

    A letter is about its release: “This is embargoed until Thursday” needs no day to count.
    """
    sentence = " ".join(text.split()).strip(" *_")
    is_short = len(sentence) <= LONGEST_TOLD
    if not is_short or embargo_wording.is_lifted(sentence) or not _is_told(sentence):
        return None
    said = embargo_wording.first(sentence)
    words = sentence[said.start :] if said else sentence
    words = words if any(map(str.isdigit, words)) else sentence
    return words.rstrip(" ."), instant(words) or instant(sentence)


def _is_told(sentence: str) -> bool:
    if _is_embargo(sentence) or publishing_bans.is_line(sentence) or has_any(sentence, "publishing_ban_phrases"):
        return True
    said = embargo_wording.first(sentence)
    if said is None:
        return False
    words = sentence[said.start : said.end]
    clause = CLAUSE.split(sentence[: said.start])[-1]
    if embargo_wording.may_be_of_trade(words):
        is_timed = publishing_bans.HOUR.search(sentence) is not None
        is_other = embargo_wording.others(" ".join(WORD.findall(clause)[-1:]))  # “the arms embargo”
        return not is_other and (" " in words or embargo_wording.is_alone(sentence, is_timed=is_timed))
    is_about_it = not any(word.islower() for word in embargo_wording.others(clause))
    return is_about_it or has_any(sentence, *embargo_wording.TEXTS)


def _is_embargo(text: str) -> bool:
    """Return whether a block is an embargo line: not “Embargo: none”, but “Embargo lifted on 13 March 2026, 15:00”."""
    line = release_line.read(text) if len(text) <= LONGEST else None
    if line is None or line.kind is not LineKind.EMBARGO:
        return False
    return any(map(str.isdigit, text)) or not embargo_wording.is_lifted(text)


def _is_printed(text: str) -> bool:
    """Return whether a block puts its text under embargo in other words, or without a day: “DO NOT PUBLISH”."""
    return len(text) <= LONGEST and embargo_line.find(text, languages.DEFAULT) is not None


def _is_label(text: str) -> bool:
    """Return whether a block is the label of an embargo, whose day stands in the cell beside it."""
    return len(text) <= LABEL and not any(map(str.isdigit, text)) and has_any(text, "publishing_ban_phrases")


def without_instant(words: str) -> str:
    """Return the note on an embargo whose words name no instant, or may name several."""
    said = " ".join(words.split())
    if shared := next((name for name in SHARED if re.search(rf"\b{name}\b", words)), ""):
        return f"the embargo “{said}”: “{shared}” is used in {SHARED[shared]}; write it in by hand"
    return f"the embargo “{said}” names no instant with a zone; write it in by hand"


def instant(words: str) -> Moment | None:
    """Return the instant that words name; None when they name none, or could name several."""
    try:
        moment = moments.read(words)
        return moment if moment.instant else None
    except ValueError:
        pass
    found = {written for language in _languages() if (written := _written(words, language))}
    instants = {written.instant for written in found}
    return found.pop() if len(instants) == 1 else None


def _languages() -> list[Language]:
    return [language for tag in languages.available() if (language := languages.find(tag))]


def _written(words: str, language: Language) -> Moment | None:
    """Return the instant as words of a language print it: “10 h (heure de Paris) le 2 mars 2026”."""
    days = {date.date() for date in dates.find(words, language) if not date.is_numeric or len(date.readings) < 2}
    times = [*written_times.find(words, language)]
    if len(times) == 1 and not times[0].has_zone:  # it may stand after the day
        times = [times[0]._replace(zone=written_times.zone_of(words, language))]
    if len(days) != 1 or not times or (day := days.pop()) is None or not all(time.zone for time in times):
        return None
    local = times[0].on(day)
    instants = frozenset.intersection(*(time.instants(day) for time in times))
    if len(instants) != 1:
        return None
    ahead = local.replace(tzinfo=dt.UTC) - min(instants)
    return moments.read(local.replace(tzinfo=dt.timezone(ahead)).isoformat(timespec="minutes"))
