"""Finding placeholders: what a template or a hurried author leaves to be filled in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from pressctl.findings import Span
from pressctl.prose.patterns import CAPITALS, UNSPACED, regex
from pressctl.prose.signs import placeholder_words as by_words
from pressctl.prose.signs.placeholder_words import NO_LINK
from pressctl.prose.views import ADDRESSES, CODE, masked
from pressctl.prose.word_lists import WIDE, alternatives, every_word, whole

ENGLISH = "en"
REACH = 20
"""How many characters before and after XXX are searched for a word that makes it the number thirty."""
BRACKET = regex(r"\[[^\[\]\n]{1,400}\](?!\()|【[^【】\n]{1,100}】|［[^［］\n]{1,100}］")
SHORT_BRACKET = regex(rf"\[[^\[\]\n]{{2,100}}\]{NO_LINK}|【(?<!\[.)[^【】\n]{{1,100}}】|［[^［］\n]{{1,100}}］")
ROUND_BRACKET = regex(r"\((?<!\].)[^\W\d_]{1,15}(?: [^\W\d_]{1,15}){1,6}\)")
LINE = regex(r"(?:\A|(?<=\n\n))[^\W\d_][^\n<>\[\]()|]{3,60}(?=\n?\Z|\n\n)")
"""A paragraph of one short line."""
SPOKEN_ON = regex(r" [^\W\d_A-Z]")
"""Follows a bracket after which the sentence continues."""
LONGEST_WIDE_LINE = 14
"""Characters of such a paragraph in a script without spaces."""
PAIRS = (("“", "”"), ("„", "“"), ("«", "»"))
"""Opening quotation marks with their closing marks."""


OPENED_BRACKET = regex(by_words.opened_prompt, re.IGNORECASE)


class Placeholder(NamedTuple):
    """One kind of placeholder.

    ``gates`` are plain strings without spaces, at least one of which is in every text that ``pattern`` matches: a fast
    test before the search.
    ``example`` is a text that contains a placeholder of this kind. ``tag`` is the only language in which it is one, if
    it is a word in others: TK is a kindergarten in Indonesian, TBC is tuberculosis in Spanish.
    ``judge`` decides whether a match of the pattern is a placeholder, if words decide that.
    ``inside`` are parts of words in lower case, one of which is in a bracket wherever ``pattern`` matches: nearly every
    text has brackets, and the patterns of their contents take long to compile. If it is None, brackets do not decide.
    """

    gates: tuple[str, ...]
    pattern: re.Pattern[str]
    example: str
    tag: str = ""
    judge: Callable[[str], bool] | None = None
    inside: frozenset[str] = frozenset()

    def spans(self, text: str) -> set[tuple[int, int]]:
        """Return the spans of the placeholders of this kind in a text."""
        found = self.pattern.finditer(text)
        return {match.span() for match in found if self.judge is None or self.judge(match[0])}

    def may_occur_in(self, text: str) -> bool:
        """Return whether a text may contain a placeholder of this kind, by a fast test."""
        return any(map(text.__contains__, self.gates)) and (not self.inside or self._may_be_in_brackets(text))

    def _may_be_in_brackets(self, text: str) -> bool:
        return any(part in bracket for bracket in _brackets(text) for part in self.inside)


@lru_cache(maxsize=64)
def _brackets(text: str) -> frozenset[str]:
    """Return the contents of the brackets of a text that are not links, in lower case."""
    return frozenset(match[0].casefold() for match in BRACKET.finditer(text))


MARKS = (
    Placeholder(
        ("XXX", "xxxx"),
        regex(
            rf"(?<![#$&/.-])(?<![^\W{UNSPACED}])(?:X{{4,}}|XXX|x{{4,}})(?![/.-]|[’'])(?![^\W{UNSPACED}])"
            r"|(?<=\$)XXX(?= [bmt]\w*illion)"
        ),
        "It will hire XXX people",
    ),
    Placeholder(
        ("??",), regex(rf"(?<![^\s(£$€])\?{{2,4}}(?=[ \u00a0]?(?:%|[^\W\d_{CAPITALS}]))"), "It will hire ?? people"
    ),
    Placeholder(("xxx",), regex(r"(?<![\w#$&/.-])xxx(?![\w/.-]|[’'])"), "It will hire xxx people", ENGLISH),
    Placeholder(
        ("TK", "TBC", "TBD"),
        regex(r"(?<![\w.(-])(?:TK|TKTK|TBC|TBD)(?![\w)-])(?!\s*[:=]| [A-Z(])|(?<=\d \()(?:TBC|TBD)(?=\))"),
        "It opens on TBC",
        ENGLISH,
    ),
    Placeholder(
        ("INSERT", "ADD"),
        regex(r"\bINSERT (?:[A-Z]+ ){0,3}HERE\b|\((?:INSERT|ADD) [A-Z ]{2,30}\)"),
        "INSERT QUOTE HERE",
    ),
    Placeholder(
        ("???",),
        regex(r"(?<=\w )\?{3,}(?=[ \u00a0](?:%|[^\W\d_A-Z])|%)|(?<=\w: )\?{3,}(?=\s|$)", re.MULTILINE),
        "It will hire ??? people",
    ),
    Placeholder(
        ("[X", "[xx", "[#"),
        regex(
            rf"(?:(?<=[\w)] )\[X\]|(?:(?<!\S)|(?<=[{UNSPACED}]))\[(?:X{{2,4}}|x{{2,4}}|#{{1,4}})\])"
            r"(?=[ \u00a0]?(?:%|[^\W\d_]))"
        ),
        "It will hire [X] people",
    ),
    Placeholder(("[?",), regex(rf"\[\?{{1,6}}\]{NO_LINK}"), "It will hire [??] people"),
    Placeholder(("TODO:",), regex(r"(?<![\w#])TODO:(?= )"), "TODO: ask the director"),
    Placeholder(("xxx",), regex(r"(?<=\w, )xxx(?=, )"), "The director, xxx, said so"),
    Placeholder(("{%",), regex(r"\{%-?\s*(?:block|extends|macro|trans)\b[^%\n]{0,300}%\}"), "{% block body %}"),
    Placeholder(
        ("*|", "<%="),
        regex(r"\*\|[A-Z][A-Z0-9_:]{1,40}\|\*|<%=\s?[A-Za-z_][\w.]{0,40}\s?%>"),
        "Dear *|FNAME|*",
    ),
    Placeholder(("psum", "PSUM"), regex(r"\blorem ipsum\b", re.IGNORECASE), "Lorem ipsum dolor"),
    Placeholder(("__",), regex(r"(?<=[^\s_] )_{2,3}(?=[ ,.](?!_))"), "It opens on __ March"),
    Placeholder(
        ("____",),
        regex(r"(?<=[^\W\d_]{2} )_{4,}(?![\w_/])|(?<![\w\\/])_{4,}(?= ?[^\W\d_]{2})"),
        "It opens on ____ in Lyon",
    ),
    Placeholder(
        ("{{",),
        regex(r"\{\{(?![<%])\s*(?!(?:site|page|include|content|post|layout|\$|\.)\b|[-|])[A-Za-z_]\w*\s*\}\}"),
        "{{ name }} opens a plant",
    ),
)  # fmt: skip
"""Placeholders without words: XXX and ???; lorem ipsum; blanks; ``{{ name }}``; and the marks of an English desk.
A field of a mailer, ``*|FNAME|*``, is filled in by nobody else. Shortcodes of Hugo and variables of
Jekyll are filled in by the site: they are not placeholders."""


@cache
def kinds() -> tuple[Placeholder, ...]:
    """Return all kinds of placeholders: those in the words of each language, and ``MARKS``."""
    verb = every_word("insert_words")[0]
    verb_ends = tuple({word[1:] for word in every_word("insert_words")})
    named, opening = by_words.known_by("template_parts", "shouted_parts"), by_words.known_by("blank_openers")
    to_come = by_words.known_by("to_come_words")
    return (
        Placeholder(("[",), OPENED_BRACKET, "[Insert name here]"),
        Placeholder(("[", "【", "［"), SHORT_BRACKET, f"It opens on [date, please {verb}]", judge=_is_prompt),
        Placeholder(("(",), ROUND_BRACKET, f"See the plans ({verb} link)", judge=_is_round_prompt),
        Placeholder(("<",), regex(by_words.angle_prompt, re.IGNORECASE), f"<{verb} name of donor>"),
        Placeholder(verb_ends, LINE, f"{verb} link", judge=_is_prompt_line),
        Placeholder(by_words.entry_words(), regex(by_words.entry_prompt, re.IGNORECASE), "Click here to enter text."),
        Placeholder(by_words.blank_name_starts(), regex(by_words.blank_name), "Firstname Lastname, director"),
        Placeholder(by_words.shouted_words(), regex(by_words.shouted_word), "It opens on DATE in Lyon"),
        Placeholder(
            ("[",), regex(by_words.shouted_part), "[COMPANY NAME] opens a plant", judge=str.isupper, inside=named
        ),
        Placeholder(every_word("shouted_notes"), regex(by_words.shouted_note), "The director: TO BE COMPLETED"),
        Placeholder(
            ("[",), regex(by_words.opened_blank, re.IGNORECASE), "It is given by [name of donor]", inside=opening
        ),
        Placeholder(
            by_words.closing_words(),
            regex(by_words.closed_blank),
            f"\u3042【\u3042{by_words.closing_words()[0]}】\u3042",
        ),
        Placeholder(("[",), regex(by_words.part), "It opens on [Date]", inside=named | {"●", "•"}),
        Placeholder(
            ("[", "【"), regex(by_words.to_come, re.IGNORECASE), "It opens on [to be confirmed]", inside=to_come
        ),
        Placeholder(every_word("blank_numbers"), regex(by_words.blank_number), "It opens on XX March"),
        Placeholder(("X.X", "X,X"), regex(by_words.blank_decimal), "It costs X.X million euros"),
        Placeholder(by_words.blank_days(), regex(by_words.blank_date), "DD Month 2026"),
        *MARKS,
    )


def _is_prompt(bracket: str) -> bool:
    """Return whether a short bracket asks to fill in a part, or is a phrase that asks so by itself."""
    inside = bracket[1:-1]
    if not any(map(inside.casefold().__contains__, every_word("fill_in_words"))):
        return False
    known = _patterns()
    return bool(known.alone.fullmatch(inside) or known.first.match(inside) or known.last.search(inside))


def _is_round_prompt(bracket: str) -> bool:
    """Return whether a round bracket opens or closes with a word such as “insert”, and names a part."""
    inside = bracket[1:-1]
    if not any(map(inside.casefold().__contains__, every_word("insert_words"))):
        return False
    return bool(_patterns().round.fullmatch(inside))


def _is_prompt_line(line: str) -> bool:
    """Return whether a paragraph says what to fill in, and nothing else: “Insert the quotation here”."""
    words = line.strip(" .:…。")
    if not any(map(words.casefold().__contains__, every_word("insert_words"))):
        return False
    is_wide = WIDE.search(words) is not None and len(words) <= LONGEST_WIDE_LINE
    return bool(_patterns().round.fullmatch(words) or (is_wide and _patterns().first.fullmatch(words)))


class _Prompts(NamedTuple):
    """The patterns of a prompt in a bracket: a phrase alone, a word before a part, or a word after a part."""

    part: re.Pattern[str]
    alone: re.Pattern[str]
    first: re.Pattern[str]
    last: re.Pattern[str]
    round: re.Pattern[str]


@cache
def _patterns() -> _Prompts:
    """Return the patterns of prompts, compiled only if a bracket has a word of one, as they are long."""
    parts, verbs, every = every_word("fill_in_parts"), whole(every_word("insert_words")), every_word("fill_in_words")
    phrases = [word for word in every if " " in word]
    named = whole(phrase for phrase in phrases if not set(parts).isdisjoint(phrase.split()))
    part, words, word = whole(parts), whole(every), r"[^\W\d_]{1,15}"
    closed = rf"(?:{word} )?{part} (?:{word} ){{0,2}}{verbs}"
    return _Prompts(
        regex(part, re.IGNORECASE),
        regex(rf"{whole(phrases)}[.…]?", re.IGNORECASE),
        regex(rf"{words}.{{0,40}}?{part}|{named}", re.IGNORECASE),
        regex(rf"{part}.{{0,20}}?{words}", re.IGNORECASE),
        regex(rf"{verbs} (?:{word} ){{0,3}}{part}(?: {word})?|{closed}", re.IGNORECASE),
    )


def likely(text: str, characters: frozenset[str], language: str = "") -> tuple[Placeholder, ...]:
    """Return the kinds that a text may contain, by a fast test; ``characters`` are all the characters in it.

    ``language`` is its tag, or "" if unknown; kinds that are placeholders only in another language are left out.
    """
    gates = {gate for gate, signs in _gates() if signs <= characters and gate in text}
    base = language.partition("-")[0].lower()
    return tuple(kind for kind in kinds() if not gates.isdisjoint(kind.gates) and kind.tag in ("", base or kind.tag))


@cache
def _gates() -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the gates of all kinds, each with the set of its characters."""
    return tuple((gate, frozenset(gate)) for gate in {gate for kind in kinds() for gate in kind.gates})


def find(text: str, among: tuple[Placeholder, ...] | None = None) -> Iterator[Span]:
    """Yield the placeholders in a text, in order; none in code, addresses or links.

    ``among`` are the kinds that are ``likely`` in a longer text that contains this one, or None if that is unknown.
    """
    among = likely(text, frozenset(text)) if among is None else among
    among = tuple(kind for kind in among if kind.may_occur_in(text) and kind.pattern.search(text))
    if not among:
        return
    bare = masked(text, (*CODE, *ADDRESSES))
    found = sorted({span for kind in among for span in kind.spans(bare)})
    labels = {part for part in {bare[slice(*span)] for span in found} if f"\n{part}: " in bare}
    found = [span for span in found if not _is_roman_thirty(bare, *span) and bare[slice(*span)] not in labels]
    names = _names(bare, found)
    found = [span for span in found if bare[slice(*span)] not in names and not _is_in_quotation(bare, *span)]
    end = -1
    for start, stop in found:
        if start >= end:
            yield Span(start, stop)
            end = stop


def _is_roman_thirty(text: str, start: int, end: int) -> bool:
    """Return whether XXX is a Roman number: beside “Olympics”, “Chapter” and the like."""
    if text[start:end] != "XXX":
        return False
    words = f"(?:{alternatives(every_word('numbered_words'))})"
    before, after = text[max(start - REACH, 0) : start], text[end : end + REACH]
    is_before = re.search(rf"\b{words} $", before, re.IGNORECASE)
    return bool(is_before or re.match(rf" {words}(?!\w)", after, re.IGNORECASE))


def _is_in_quotation(text: str, start: int, end: int) -> bool:
    """Return whether a bracket is an editor's addition to a quotation: “We hope [to come] back”.

    It names nothing to be filled in, and is inside the quotation, between two of its words.
    """
    is_open = OPENED_BRACKET.fullmatch(text, start, end) and not _patterns().part.search(text, start, end)
    if not (is_open or _only_to_come().fullmatch(text, start, end)) or not SPOKEN_ON.match(text, end):
        return False
    before = text[text.rfind("\n\n", 0, start) + 1 : start]
    opened = before.count('"') % 2 or any(before.count(mark) > before.count(other) for mark, other in PAIRS)
    return bool(opened) and before[-1:] == " " and before[-2:-1].isalpha()


@cache
def _only_to_come() -> re.Pattern[str]:
    return regex(by_words.to_come, re.IGNORECASE)


def _names(text: str, found: list[tuple[int, int]]) -> set[str]:
    """Return the parts in capitals that also occur elsewhere and so are names: “the DATE conference”."""
    counts = Counter(text[slice(*span)] for span in found)
    shouted = counts.keys() & by_words.shouted_words()
    return {part for part in shouted if len(re.findall(rf"\b{part}\b", text)) > counts[part]}


def is_prompt_for_value(text: str) -> bool:
    """Return whether a whole value is a prompt from a template: “First name Last name”, “City, Country”."""
    return " ".join(text.casefold().split()) in _template_parts()


@cache
def _template_parts() -> frozenset[str]:
    return frozenset(every_word("template_parts"))


def is_placeholder(text: str) -> bool:
    """Return whether a text contains a placeholder."""
    return next(find(text), None) is not None
