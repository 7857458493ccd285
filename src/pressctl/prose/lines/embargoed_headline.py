"""A headline after an embargo on one line, as in subjects of mails."""

from __future__ import annotations

from pressctl.prose.lines import day_lines, embargo_wording, publishing_bans, release_line
from pressctl.prose.patterns import regex
from pressctl.prose.text import opens_small
from pressctl.prose.word_lists import any_of_all

PARTING = regex(r"[ \u00a0][-–—|][ \u00a0]|——?|[|｜]|(?<!\d)[:：](?=\s|[^\s\d])|[:：](?!\d)")
"""The separator between an embargo and the headline after it on one line."""
IN_BRACKETS = regex(r"\s{0,3}[\[【(（](?P<inside>[^\[\]【】()（）\n]{5,80})[\]】)）]\s{0,3}[:：-]?")
"""An embargo in brackets before a headline: “[EMBARGO 12 March] Acme opens a plant”."""
BRACKETS = regex(r"[\[【(（](?P<inside>[^\[\]【】()（）\n]{4,80})[\]】)）]")
AROUND = " \t\u00a0:：|–—-"
"""What stands between an embargo and the headline beside it."""
HEADLINE_WORDS, HEADLINE_LETTERS = 3, 8
"""Words and letters of the shortest headline after an embargo."""


def parted(line: str) -> tuple[str, str]:
    """Return the embargo at the start of a line and the headline after it, or an empty string and the whole line.

    “EMBARGO until 10 March 2026, 00:01 CET – Acme opens a plant” is such a line.
    """
    if (label := IN_BRACKETS.match(line)) and _is_embargo(label["inside"]) and _is_headline(line[label.end() :]):
        return label["inside"].strip(), line[label.end() :].strip()
    found = release_line.opening(line)
    if found is None or found.kind is not release_line.Kind.EMBARGO:
        return "", line
    for sign in PARTING.finditer(line, found.said.end):
        embargo, rest = line[: sign.start()], line[sign.end() :]
        if _is_embargo(embargo) and _is_headline(rest) and (any(map(str.isdigit, embargo)) or _is_title(rest)):
            return embargo.strip(), rest.strip()
    return "", line


def within(line: str) -> tuple[str, str]:
    """Return the embargo in a line and the headline beside it, or an empty string and the whole line.

    It stands behind the headline, in brackets, or in capitals right before it: “EMBARGOED rivers”.
    """
    if embargo_wording.is_lifted(line):
        return "", line
    for bracket in BRACKETS.finditer(line):
        if _is_part(inside := bracket["inside"].strip()):
            return inside, f"{line[: bracket.start()]} {line[bracket.end() :]}".strip(AROUND)
    for start in reversed([0, *(sign.end() for sign in PARTING.finditer(line))]):
        part, before = line[start:].strip(), line[:start].strip(AROUND)
        if _is_part(part):
            return part, before
        found = release_line.opening(part)
        if found and found.kind is release_line.Kind.EMBARGO and _is_in_capitals(found):
            return found.words, before or found.rest.strip(AROUND)
    return "", line


def _is_part(text: str) -> bool:
    """Return whether a part of a line is an embargo; “the embargo” may be one on trade."""
    if _is_embargo(text):
        return True
    said = embargo_wording.first(text) if embargo_wording.may_be_alone(text) else None
    words = text[said.start : said.end] if said else ""
    is_clear = " " in words or (bool(words) and not embargo_wording.may_be_of_trade(words))
    return is_clear and embargo_wording.is_alone(text, is_timed=False)


def _is_in_capitals(line: release_line.ReleaseLine) -> bool:
    """Return whether the words of an embargo stand out by their capitals; “EMBARGO on rice” goes on like a sentence."""
    is_of_trade = embargo_wording.may_be_of_trade(line.words) and opens_small(line.rest.strip())
    return line.words.isupper() and not line.rest.isupper() and not is_of_trade


def _is_embargo(text: str) -> bool:
    """Return whether a text is an embargo with a day or an hour, or nothing but its words; “Embargo” is a topic."""
    found = release_line.read(text)
    if found is None or found.kind is not release_line.Kind.EMBARGO:
        return False
    is_topic = any_of_all("embargo_nouns").fullmatch(found.words) is not None and not text.isupper()
    return any(map(str.isdigit, text)) or not (is_topic or found.rest.strip(" :：-–—"))


def _is_title(text: str) -> bool:
    """Return whether a text continues with a headline, and not with the rest of an embargo: “lifts at noon”."""
    rest = text.strip()
    is_timed = day_lines.stands_alone(rest) or publishing_bans.TIMED.match(rest) is not None
    return not (opens_small(rest) or is_timed)


def _is_headline(text: str) -> bool:
    """Return whether the text after an embargo on its line is long enough for a headline, and not a time."""
    letters = sum(map(str.isalpha, text))
    is_long = len(text.split()) >= HEADLINE_WORDS or release_line.WITHOUT_SPACES.search(text) is not None
    return is_long and letters >= HEADLINE_LETTERS and not text.lstrip()[:1].isdigit()
