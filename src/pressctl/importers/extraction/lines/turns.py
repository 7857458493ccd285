"""Turns of speakers: the lines of an interview or a press conference, each led by who says it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from pressctl.importers.extraction.scripts import wide
from pressctl.importers.extraction.words import every, folded

LABEL = re.compile(
    r"(?:[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?\s+)?[–—-]?\s?"
    r"(?P<who>[^\W\d_][^:：;!?。！？\n]{0,48}?)(?:\s?\(?\[?\d{0,2}:?\d\d:\d\d\]?\)?)?\s?"
    r"(?:[:：]|;(?=\s*$)|(?:\s|\.\s?)[–—-](?=\s)|(?<=\d\d:\d\d)(?=\s*$))\s*"
)
"""Who speaks, up to a colon, and the time of a recording before or behind the name."""
SIGN = re.compile(r"[:：;–—-]")
"""What such a label has at least: looked for first, as few lines have it."""
BRACKETED = re.compile(r"[(（【〔](?P<who>(?![ivx]{2,4}[)）])[^\W\d_][^()（）【】〔〕\n]{1,20})[)）】〕]\s*")
"""The same in brackets: “(Mayor) Good day”."""
INITIAL = re.compile(r"(?P<who>[^\W\d_])\.\s+(?=\S)")
"""The same as one letter and a full stop: “Q. Will you go?”."""
CAPITALS = re.compile(r"(?P<who>[^\W\d_a-zа-яß-ÿ][^:：;!?\n]{2,60}, [^:：;!?\n]{2,100}):\s")
"""The name and the office of a speaker before a colon, in capitals: “ANN EXAMPLE, MAYOR: Good day”."""
ALONE = re.compile(r"(?P<who>[^\W\d_][^\W\d_.'’-]{1,20}(?: [^\W\d_.'’-]{1,20}){1,3})\Z")
"""The name of a speaker alone on a line, where it stands in capitals."""
NUMBER = re.compile(r"[\s#№]{0,4}\d{1,3}\Z")
LONGEST_NAME = 6
"""Words of the longest name of a speaker, with the office."""
LETTER = 2
"""Letters of a role that is no word: “Q”."""
OFFICERS = 3
"""Lines led by a name and an office from which a text is what these have said."""
SHORT_NAME = 3
"""Words of the longest name of one who answers a question."""
LEAST = 4
"""Turns that a conversation has at least; a release may quote a question and its answer."""
UNASKED = 6
"""The same where nobody asks anything."""
SENTENCE = 25
"""Characters that turns have on average; of the values of a list there are fewer."""
QUESTION = re.compile(r"[?？؟]|か。|[\u0370-\u03ff\u1f00-\u1fff]\s?[;\u037e](?:\s|\Z)")
"""How a question ends: in Greek with a semicolon, in Japanese often without a mark of its own."""
ASKED = ("?", "？", "؟", "?”", "?“", "?»", "？”")
ENDS = (".", "!", "…", "。", "！", "”", "»", "“", *ASKED)
MARKS = "*_ )]"
"""What may stand behind the end of a sentence."""
ABOVE = 600
"""Characters of text above the first turn from which a conversation is an annex to it."""
TEXT = 40
"""Characters from which a line is text."""


@dataclass(slots=True)
class Turn:
    """What one speaker says at a time, from the line at which place, and whether the name is a role: “Q”, “HOST”."""

    who: str
    is_role: bool
    at: int
    text: str


def read(lines: Sequence[str]) -> list[Turn]:
    """Return the turns of speakers among the lines of a source; the last one has one line of text at most.

    Who speaks does so again, or is named as interviews name those who ask and answer.
    """
    labels = [_label(line) for line in lines]
    often = Counter(who for who, _, _ in labels if who)
    roles = frozenset(every("speaker_labels"))
    found: list[Turn] = []
    for at, (who, is_initial, rest) in enumerate(labels):
        is_role = bool(who) and _is_role(NUMBER.sub("", who), roles)
        if is_role or (who and ((often[who] > 1 and not is_initial) or _is_officer(lines[at]))):
            found.append(Turn(who, is_role, at, rest))
        elif found:
            found[-1].text = f"{found[-1].text} {lines[at]}".strip()
    if found:
        last = found[-1].at
        found[-1].text = next(filter(None, (labels[last][2], *lines[last + 1 : last + 2])), "")
    return found


def _is_role(who: str, roles: frozenset[str]) -> bool:
    """Return whether a label is a role, or ends with one that is a word: “Une journaliste”."""
    last = who.rsplit(maxsplit=1)[-1:]
    return who in roles or (bool(last) and len(last[0]) > LETTER and last[0] in roles)


@lru_cache(maxsize=1024)
def _label(line: str) -> tuple[str, bool, str]:
    """Return who speaks in a line, folded, whether that is a letter before a full stop, and what is said."""
    if _is_officer(line) and (named := CAPITALS.match(line)):
        return folded(named["who"].partition(",")[0]), False, line[named.end() :].strip()
    start = line[:80]
    match = (LABEL.match(start) if SIGN.search(start) else None) or BRACKETED.match(start)
    match = match or (INITIAL.match(start) if start[1:2] == "." else None)
    match = match or (ALONE.match(start) if start.isupper() else None)
    if match is None:
        return "", False, line
    who = folded(match["who"]).rstrip(". ")
    if len(who.split()) > LONGEST_NAME:
        return "", False, line
    return who, match.re is INITIAL, line[match.end() :].strip()


def _is_officer(line: str) -> bool:
    """Return whether a line is led by a name and an office in capitals, each of more than a word together."""
    match = CAPITALS.match(line) if ", " in line and ":" in line else None
    return match is not None and match["who"].isupper() and len(match["who"].split()) >= SHORT_NAME


def are_answered(lines: Sequence[str], is_transcript: bool) -> bool:
    """Return whether somebody asks and another answers, in most of what a source says or in a transcript.

    Where lines are led by name and office, in capitals, people speak in turn, too.
    """
    if sum(map(_is_officer, lines)) >= OFFICERS:
        return True
    labels = [_label(line) for line in lines]
    roles = frozenset(every("speaker_labels"))
    led = [at for at, (who, is_initial, _) in enumerate(labels) if who and not is_initial]
    asked = [
        (at, after)
        for at, after in pairwise(led)
        if labels[at][0] in roles and QUESTION.search(" ".join(lines[at:after]))
    ]
    pairs = [
        (at, after)
        for at, after in asked
        if len(labels[after][0].split()) <= SHORT_NAME and labels[after][0] != labels[at][0]
        and _size(labels[after][2]) >= SENTENCE
    ]  # fmt: skip
    if not pairs:
        return False
    said = sum(map(_size, lines[pairs[0][0] :]))
    return is_transcript or said * 2 >= sum(size for line in lines if (size := _size(line)) >= TEXT)


def are_most(lines: Sequence[str]) -> list[Turn]:
    """Return the turns of speakers where these are most of what a source says; else none.

    Questions and answers below the text of a release are an annex.
    """
    if sum(bool(who) for who, _, _ in map(_label, lines)) < LEAST:
        return []
    found = [turn for turn in read(lines) if turn.text]
    if len(found) < LEAST or not _is_talk(found):
        return []
    before = sum(size for line in lines[: found[0].at] if (size := _size(line)) >= TEXT)
    said = sum(map(_size, (turn.text for turn in found)))
    text = sum(size for line in lines if (size := _size(line)) >= TEXT)
    return found if before < ABOVE and said * 2 >= text else []


def span(texts: Sequence[str]) -> range:
    """Return the places of those blocks that are a conversation, from the first turn to the last; none else."""
    lines = [(at, line) for at, text in enumerate(texts) for line in text.split("\n")]
    found = are_most([line for _, line in lines])
    if not found:
        return range(0)
    last = lines[found[-1].at][1]
    end = found[-1].at + (not _label(last)[2])
    return range(lines[found[0].at][0], lines[min(end, len(lines) - 1)][0] + 1)


def are_asked(found: Sequence[Turn]) -> bool:
    """Return whether somebody asks, more than once, in a conversation."""
    return sum(turn.is_role or QUESTION.search(turn.text) is not None for turn in found) > 1


def _is_talk(found: Sequence[Turn]) -> bool:
    """Return whether turns are of a conversation: speakers take turns, in sentences, and somebody asks."""
    who = [turn.who for turn in found]
    changes = sum(one != other for one, other in pairwise(who))
    sentences = sum(turn.text.rstrip(MARKS).endswith(ENDS) or _asks(turn.text) for turn in found)
    size = sum(_size(turn.text) for turn in found) / len(found)
    is_told = changes * 2 >= len(found) - 1 and sentences * 2 >= len(found) and size >= SENTENCE
    return is_told and len(set(who)) > 1 and (are_asked(found) or (len(found) >= UNASKED and _are_names(who)))


def _asks(text: str) -> bool:
    """Return whether a text ends with a question."""
    return QUESTION.search(text[-3:]) is not None


def _are_names(who: Sequence[str]) -> bool:
    """Return whether few speak often: the labels of a list stand as often as it has entries."""
    return len(set(who)) * 3 <= len(who)


def _size(text: str) -> int:
    return len(text) + 2 * wide(text)
