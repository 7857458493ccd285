"""Finding unbalanced quotation marks: one without a counterpart, or one of the wrong kind.

Only double marks and guillemets are read; single marks are also apostrophes, primes and feet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cache, cached_property
from typing import NamedTuple

from pressctl.findings import Span
from pressctl.languages import Language
from pressctl.prose.patterns import CAPITALS, regex
from pressctl.prose.sentences import is_ended
from pressctl.prose.word_lists import alternatives, words_of

MARK = regex(r"[“”„«»「」『』\"&](?:(?<!&)|(?:[lr]dquo|bdquo|quot|[lr]aquo|#82(?:20|21|22)|#34|#171|#187);)")
ENTITIES = {
    "ldquo": "“", "rdquo": "”", "bdquo": "„", "quot": '"', "laquo": "«", "raquo": "»",
    "#8220": "“", "#8221": "”", "#8222": "„", "#34": '"', "#171": "«", "#187": "»",
}  # fmt: skip
"""The marks as HTML character references."""
STRAIGHT = '"'
CLOSERS: Mapping[str, str] = {"“": "”", "«": "»", "„": "”“", "「": "」", "『": "』", STRAIGHT: STRAIGHT}
"""The closing marks of each opening mark, in most languages."""
RUNS_ON = 6
"""Across how many paragraphs a quotation may continue if they have no opening marks of their own."""
DEPTH = 20
"""How deeply quotations may be nested: the counterpart of a mark is not searched further out."""
LEAD_LENGTH = 40
LEAD = regex(r"[\s>*_#\-–—+.\d)\\|]*")
"""What may precede the first word of a line: mark-up, and the dash of a dialogue."""
EMPHASIS = "*_"
HEBREW = regex(r"[\u05d0-\u05ea]{2}")
TYPED = regex(r"(?<![\w,]),,(?=[^\W\d_])")
"""Two commas that stand for a low opening mark, as typed where the keyboard has none: ‹,,Dobrý den", řekl›."""
REACH = 600
"""Characters before a closing mark within which such commas open its quotation."""
ITEM = regex(r"[ \t>]*(?:[-*+•·]|\d{1,3}[.)])[ \t]")
"""The start of a list item, which may be within a quotation."""
MISREAD = ("\u00c2", "\u00c3", "\u00e2\u20ac")
"""Characters before a mark that is half of a character decoded with the wrong encoding, not a quotation mark."""
AFTER_CLOSER = frozenset(" \t\n.,;:!?)]|}—–-»”’'、。，；：！？）”」』|<")
BEFORE_OPENER = frozenset(" \t\n([{|—–-/~«“‘'>:：，（、\u00a0\u202f")


class Kind(Enum):
    """What is wrong with a mark."""

    UNCLOSED = "opens a quotation that nothing closes"
    STRAY = "closes a quotation that nothing opened"
    MIXED = "is of another kind than the one at the other end"
    TURNED = "is turned the wrong way"
    RUNS_ON = "closes some paragraphs later, and these open with no mark"


class Fault(NamedTuple):
    """A wrong mark by its offset in the text, and the right mark if that is clear."""

    at: int
    end: int
    mark: str
    kind: Kind
    right: str | None = None


class _Mark(NamedTuple):
    at: int
    end: int
    character: str
    age: int = 0
    is_broken: bool = False

    def fault(self, kind: Kind, right: str | None = None) -> Fault:
        return Fault(self.at, self.end, self.character, kind, right)


def _closing(pair: str) -> str:
    """Return the marks of a pair that may close a quotation."""
    return pair[1:]


@cache
def closers(language: Language) -> Mapping[str, str]:
    """Return the closing marks of each opening mark in a language."""
    return {**CLOSERS, **{pair[0]: pair[1:] for pair in language.quotation_marks}}


@cache
def _speaker(language: Language) -> re.Pattern[str]:
    """Return the pattern of a comma, a verb of saying and a name, as between the parts of a quotation."""
    verbs = alternatives(words_of(language, "saying_verbs"))
    name = rf"[{CAPITALS}][\w’'.-]{{1,40}}"
    return re.compile(
        rf"[,!?][ \u00a0\n](?:(?:[^\W\d_]{{1,4}} )?(?:{verbs}) {name}|{name} (?:{name} ){{0,3}}(?:{verbs})(?=[.,:;]))"
    )


@dataclass
class Reader:
    """Reads the marks of one text paragraph by paragraph.

    ``language`` is the language of the text; ``around`` is the same text, of the same length, including the mark-up
    that is blank in ``text``.
    """

    text: str
    around: str
    language: Language
    _opened: list[_Mark] = field(default_factory=list)
    _carried: _Mark | None = None
    _nested: bool = False
    _in_value: bool = False

    def faults(self, paragraphs: Iterable[Span]) -> Iterator[Fault]:
        """Yield the wrong marks in the paragraphs with these spans."""
        for span in paragraphs:
            if self._carried or MARK.search(self.text, span.start, span.end):
                yield from self._paragraph(span)
        if self._carried:
            yield self._carried.fault(Kind.UNCLOSED)

    def _paragraph(self, span: Span) -> Iterator[Fault]:
        self._opened, self._nested, self._in_value = [], False, False
        for match in MARK.finditer(self.text, span.start, span.end):
            if match.span() == (span.start, span.end):
                return  # a mark by itself, which frames the paragraphs between
            if (
                self.text.endswith(MISREAD, span.start, match.start())
                or self._is_of_a_tag(match)
                or self._is_abbreviation_sign(match)
            ):
                continue
            mark = _Mark(match.start(), match.end(), self._character(match[0]))
            if not self._continues(mark, span):
                yield from self._mark(mark, span)
        yield from self._end(span)

    def _is_of_a_tag(self, match: re.Match[str]) -> bool:
        """Return whether a straight mark opens or closes the value of a broken tag: ‹href="›, ‹">›."""
        if match[0] != STRAIGHT:
            return False
        closes = self._in_value or self.text.startswith(">", match.end())
        self._in_value = not closes and self.text.endswith("=", 0, match.start())
        return closes or self._in_value

    def _is_abbreviation_sign(self, match: re.Match[str]) -> bool:
        """Return whether a straight mark stands for the sign of an abbreviation in Hebrew: ‹ד"ר› (Unicode, U+05F4)."""
        around = self.text[max(match.start() - 1, 0) : match.end() + 1]
        return match[0] == STRAIGHT and len(around) == 3 and HEBREW.fullmatch(around[::2]) is not None

    def _character(self, written: str) -> str:
        """Return the mark that is meant. Marks that may open or close either way are read like straight ones."""
        mark = ENTITIES[written[1:-1]] if len(written) > 1 else written
        return STRAIGHT if mark in self._two_way_marks else mark

    @cached_property
    def _two_way_marks(self) -> str:
        """Return the marks that open and close alike: guillemets do in Swedish, »so», if none points the other way."""
        if not self.language.turns_quotation_marks:
            return ""
        return "“”„" if "«" in self.text else "“”„»"

    def _continues(self, mark: _Mark, span: Span) -> bool:
        """Return whether a mark opens another paragraph or line of the open quotation."""
        top = self._opened[-1].character if self._opened else ""
        if top == mark.character != STRAIGHT and self._is_new_sentence(mark, span):
            has_verbs = bool(self.language.saying_verbs)  # otherwise nothing shows whether somebody else spoke between
            return has_verbs and not self._has_speaker(self._opened[-1], mark)  # its paragraphs have been run together
        line = self.text.rfind("\n", max(mark.at - LEAD_LENGTH, span.start), mark.at)
        start = line + 1 if line >= 0 else span.start
        if mark.at - start > LEAD_LENGTH or not LEAD.fullmatch(self.text, start, mark.at):
            return False
        if self._opened:
            return start > span.start and mark.character == self._opened[-1].character != STRAIGHT
        if not self._carried or start > span.start or self._carried.age:
            return False
        again = self._carried.character
        may_close = self.language.reopens_quotations_with_closing_mark
        if mark.character == again or (may_close and mark.character in CLOSERS[again]):
            self._opened, self._carried = [_Mark(mark.at, mark.end, again)], None
            return True
        return False

    def _is_new_sentence(self, mark: _Mark, span: Span) -> bool:
        before = self.text[max(mark.at - 12, span.start) : mark.at]
        return before.endswith((" ", "\u00a0")) and is_ended(before)

    def _has_speaker(self, opened: _Mark, mark: _Mark) -> bool:
        """Return whether the text between two marks names a speaker: “We are glad, said Ann. “It is new.”"""
        verbs = self.language.saying_verbs
        return bool(verbs) and _speaker(self.language).search(self.text, opened.end, mark.at) is not None

    def _mark(self, mark: _Mark, span: Span) -> Iterator[Fault]:
        opens, closes = self._directions(mark, span)
        top = self._opened[-1] if self._opened else None
        if top and top.character == mark.character != STRAIGHT and self._has_speaker(top, mark):
            yield self._opened.pop().fault(Kind.UNCLOSED)
            top = self._opened[-1] if self._opened else None
        if mark.character == STRAIGHT:
            yield from self._straight(mark, top, opens, closes)
        elif top and mark.character in self._closers(top.character):
            self._opened.pop()
        elif not self._closers(mark.character):
            yield from self._closer(mark, opens)
        elif not closes:
            self._nested |= top is not None and top.character == mark.character
            self._opened.append(mark)
        elif top and top.character == mark.character:
            yield self._fault_of_equal_marks(top, mark)
            self._opened.pop()
        else:
            yield from self._closes_earlier(mark)

    def _fault_of_equal_marks(self, top: _Mark, mark: _Mark) -> Fault:
        """Return which of two equal marks is wrong: the first if the language closes quotations with that mark."""
        opener = next((pair[0] for pair in self.language.quotation_marks if mark.character in pair[1:]), None)
        return top.fault(Kind.TURNED, opener) if opener else mark.fault(Kind.TURNED, self._closers(top.character)[0])

    def _closers(self, opener: str) -> str:
        """Return the closing marks of an opening mark; none for a mark that only closes."""
        return closers(self.language).get(opener, "")

    def _straight(self, mark: _Mark, top: _Mark | None, opens: bool, closes: bool) -> Iterator[Fault]:
        if top and top.character == STRAIGHT and not opens:
            self._opened.pop()
        elif not closes:
            self._opened.append(mark)
        elif self.text[mark.at - 1].isdigit():
            return  # inches, or seconds
        elif top:
            yield mark.fault(Kind.MIXED, self._closers(top.character)[0])
            self._opened.pop()
        else:
            yield from self._closes_earlier(mark)

    def _closer(self, mark: _Mark, opens: bool) -> Iterator[Fault]:
        first = max(len(self._opened) - DEPTH, 0)
        matching = [
            at for at in range(first, len(self._opened)) if mark.character in self._closers(self._opened[at].character)
        ]
        opener = next(opener for opener, closers in CLOSERS.items() if mark.character in closers)
        if matching:
            yield from (one.fault(Kind.UNCLOSED) for one in self._opened[matching[-1] + 1 :])
            del self._opened[matching[-1] :]
        elif opens:
            yield mark.fault(Kind.TURNED, opener)
            self._opened.append(_Mark(mark.at, mark.end, opener))
        elif self._opened:
            top = self._opened.pop()
            is_usual = any(pair[0] == top.character for pair in self.language.quotation_marks)
            yield mark.fault(Kind.MIXED, self._closers(top.character)[0]) if is_usual else top.fault(Kind.MIXED, opener)
        else:
            yield from self._closes_earlier(mark)

    def _closes_earlier(self, mark: _Mark) -> Iterator[Fault]:
        """Close the quotation of an earlier paragraph; yield a fault if there is none, or if it ran on.

        One that breaks off in mid-sentence is only badly wrapped.
        """
        carried = self._carried
        if TYPED.search(self.text, max(0, mark.at - REACH), mark.at):
            return
        if carried is None or mark.character not in self._closers(carried.character):
            yield mark.fault(Kind.STRAY)
            return
        self._carried = None
        if not carried.is_broken:
            yield carried.fault(Kind.RUNS_ON)

    def _end(self, span: Span) -> Iterator[Fault]:
        """End a paragraph: a quotation that is still open may continue in the next one."""
        if self._nested and self.language.closes_two_quotations_at_once and len(self._opened) == 1:
            self._opened = []
        if self._carried and (self._opened or self._carried.age >= RUNS_ON):
            yield self._carried.fault(Kind.UNCLOSED)
            self._carried = None
        if self._opened:
            is_broken = self.text[span.start : span.end].rstrip()[-1:].isalnum()
            self._carried = self._opened[0]._replace(is_broken=is_broken)
        elif self._carried and not ITEM.match(self.text, span.start, span.end):
            self._carried = self._carried._replace(age=self._carried.age + 1)

    def _directions(self, mark: _Mark, span: Span) -> tuple[bool, bool]:
        """Return whether a mark can open and whether it can close; one with spaces on both sides can do neither."""
        if mark.character == STRAIGHT and not self.language.has_word_spaces:
            return False, False  # no space decides; every second one closes
        before, after = mark.at - 1, mark.end
        while before >= span.start and self.around[before] in EMPHASIS:
            before -= 1
        while after < span.end and self.around[after] in EMPHASIS:
            after += 1
        left = self.around[before] if before >= span.start else "\n"
        right = self.around[after] if after < span.end else "\n"
        if mark.character == "«" and left in "'’" and "«" not in "".join(map(_closing, self.language.quotation_marks)):
            return True, False  # after an elision, with the space that French puts inside
        opens = left in BEFORE_OPENER and right not in AFTER_CLOSER
        closes = right in AFTER_CLOSER and left not in BEFORE_OPENER
        return opens, closes
