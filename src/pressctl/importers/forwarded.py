"""A mail within a mail: one that was passed on below its headers, or quoted with “>” by whoever answers it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from pressctl.importers.extraction import account
from pressctl.prose.patterns import regex
from pressctl.prose.word_index import candidates
from pressctl.prose.word_lists import alternatives, every_word

HEADERS = "headers of the mail that holds the release"
KINDS = {
    "From": "mail_sender_labels",
    "To": "mail_recipient_labels",
    "Date": "mail_sent_labels",
    "Subject": "mail_subject_labels",
}
"""The headers that a program prints above a mail that it passes on, and the lists of their names."""
LEAST = 3
"""Headers that make a block of them: the sender, the subject, and the day or whom it was sent to."""
MOST = 20
"""Lines of the longest block of them."""
DEEPEST = 8
"""Mails within each other that are looked into."""
LEAST_QUOTED = 3
"""Lines behind a “>” that make a quoted mail."""
MARK = re.compile(r"[ \t]{0,2}>[ ]?")
"""What a quoted line opens with (RFC 3676, 4.5)."""
RULE = re.compile(r"\s{0,3}(?:[-_=]{3,80}|-{2,20}[^\n-]{3,60}-{2,20}|[^\n:：]{3,60}[:：])\s{0,3}\Z")
"""The line above the headers: dashes around “Original Message”, or Apple's “Begin forwarded message:”."""
LONGEST = 600
"""Characters of the longest line of a header."""


_Header = tuple[str, str]


@dataclass(frozen=True)
class Within:
    """The mail within a mail that holds the release, by the lines of the whole.

    ``lines`` are those of the whole; those of a quoted mail are without the marks of quotation. ``reasons`` say for
    each line why it is no part of the mail, with an empty text for those that are. ``headers`` are “From”, “To”, “Date”
    and “Subject” as they are printed above it, and empty for the outermost mail and one that is quoted.
    """

    lines: tuple[str, ...]
    reasons: tuple[str, ...]
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class _Head:
    """What is printed above a mail from the line ``start`` to before ``end``, 0-based."""

    start: int
    end: int
    headers: dict[str, str] = field(default_factory=dict)
    is_quotation: bool = False


def read(lines: Sequence[str]) -> Within:
    """Return the mail with the most text of those within each other in the lines of a mail; it may be the outermost."""
    found = Within(tuple(lines), ("",) * len(lines))
    for _ in range(DEEPEST):
        own = [at for at, why in enumerate(found.reasons) if not why]
        heads = list(_heads([found.lines[at] for at in own]))
        if not heads:
            return found
        found = _of_longest(found, own, heads)
    return found


def opens_with_headers(lines: Sequence[str]) -> bool:
    """Return whether lines begin with the headers of a mail and an address, below a line of dashes or none."""
    shown = next((at for at, line in enumerate(lines) if line.strip()), 0)
    if not any(map(_header, lines[shown : shown + 2])):
        return False
    head = next(_heads(lines[shown : shown + 40]), None)
    return head is not None and not head.is_quotation and head.start == 0 and "@" in " ".join(head.headers.values())


def subject(line: str) -> str:
    """Return the subject that a line prints as a header of a mail, or an empty text."""
    name, value = _header(line) or ("", "")
    return value if name == "Subject" else ""


def _of_longest(found: Within, own: Sequence[int], heads: Sequence[_Head]) -> Within:
    """Return the mail with the most text among the ``own`` lines of one, which ``heads`` part."""
    ends = [head.start for head in heads[1:]] + [len(own)]
    mails = [(_Head(0, 0), heads[0].start), *zip(heads, ends, strict=True)]
    head, end = max(mails, key=lambda mail: sum(len(found.lines[at].strip()) for at in own[mail[0].end : mail[1]]))
    kept = set(own[head.end : end])
    above = set(own[head.start : head.end])
    lines = [
        MARK.sub("", line, count=1) if head.is_quotation and at in kept else line for at, line in enumerate(found.lines)
    ]
    reasons = [
        why or ("" if at in kept else HEADERS if at in above else account.OTHER_MAIL)
        for at, why in enumerate(found.reasons)
    ]
    return Within(tuple(lines), tuple(reasons), head.headers or found.headers)


def _heads(lines: Sequence[str]) -> Iterator[_Head]:
    """Yield what is printed above each mail in some lines, in order; above what follows a quoted mail is nothing."""
    shown = sum(1 for line in lines if line.strip())
    printed = [_header(line) for line in lines]
    at = 0
    while at < len(lines):
        after = _after_quotation(lines, at)
        if head := _printed_headers(lines, printed, at):
            yield head
            at = head.end
        elif head := _quotation(lines, at, after, shown):
            yield head
            at = after
            if any(line.strip() for line in lines[at:]):
                yield _Head(at, at)
        else:
            at = max(after, at + 1)


def _printed_headers(lines: Sequence[str], printed: Sequence[_Header | None], start: int) -> _Head | None:
    """Return the block of the ``printed`` headers that begins in a line, with the line of dashes above it."""
    headers: dict[str, str] = {}
    end = start
    while end < min(len(lines), start + MOST) and (header := printed[end]):
        headers.setdefault(*header)
        end += 1
        if end + 1 < len(lines) and not printed[end] and printed[end + 1]:
            end += 1  # a long list of recipients goes on in the next line
    if len(headers) < LEAST or not {"From", "Subject"} <= headers.keys():
        return None
    first = start - 1 if start and RULE.match(lines[start - 1]) else start
    return _Head(first, end, headers)


def _header(line: str) -> _Header | None:
    """Return the name and the value of a header that a line prints: “Betreff: Pressemitteilung”."""
    may_be = (":" in line or "：" in line) and candidates(line[:LONGEST], *KINDS.values())
    match = LABEL.match(line[:LONGEST]) if may_be else None
    if not match:
        return None
    name = " ".join(match["label"].casefold().split())
    return next(kind for kind, words in _names().items() if name in words), match["value"].strip()


def _label() -> str:
    words = alternatives(every_word(*KINDS.values()))
    return rf"[ \t*]{{0,4}}(?P<label>{words})[*\s]{{0,3}}[:：](?P<value>[^\n]*)"


LABEL = regex(_label, re.IGNORECASE)


@cache
def _names() -> dict[str, frozenset[str]]:
    return {kind: frozenset(word.casefold() for word in every_word(words)) for kind, words in KINDS.items()}


def _quotation(lines: Sequence[str], start: int, after: int, shown: int) -> _Head | None:
    """Return the lines above a quoted mail, “On 3 March, Ana Silva <ana@example.org> wrote:”, which ends at ``after``.

    Without them, a quotation is a mail where most of the lines that are ``shown`` are quoted: a release may have a
    quotation in it, too.
    """
    quoted = sum(1 for line in lines[start:after] if line.strip())
    if quoted < LEAST_QUOTED:
        return None
    end = start - 1 if start and not lines[start - 1].strip() else start
    first = end
    while first and lines[first - 1].strip() and end - first <= LEAST_QUOTED:
        first -= 1
    above = " ".join(lines[first:end])
    is_led = end - first <= LEAST_QUOTED and "@" in above and above.rstrip().endswith((":", "："))
    return _Head(first if is_led else start, start, is_quotation=True) if is_led or quoted * 2 > shown else None


def _after_quotation(lines: Sequence[str], start: int) -> int:
    """Return the line after those that are quoted from one on; between two of them may be an empty one."""
    end = start
    while end < len(lines) and (MARK.match(lines[end]) or (not lines[end].strip() and _goes_on(lines, end))):
        end += 1
    return end


def _goes_on(lines: Sequence[str], end: int) -> bool:
    return end + 1 < len(lines) and MARK.match(lines[end + 1]) is not None
