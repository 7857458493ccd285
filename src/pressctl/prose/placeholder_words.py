"""The patterns of placeholders that are made of words of the languages."""

from __future__ import annotations

from pressctl.languages import available
from pressctl.languages import find as find_language
from pressctl.prose.patterns import UNSPACED, regex
from pressctl.prose.word_lists import FIRST_WIDE, alternatives, ending, every_word, whole

NO_LINK = r"(?![(\[:])"
"""After a bracket: it is neither a link nor the start of a definition."""
PARTS = regex(r"[\s'’ʼ-]+")


def known_by(*fields: str) -> frozenset[str]:
    """Return for each word of some lists its longest part without a blank or an apostrophe, in small letters."""
    return frozenset(max(PARTS.split(word.casefold()), key=len) for word in every_word(*fields))


def opened_prompt() -> str:
    """Return the pattern of a bracket that opens with a word for putting in, however long it is."""
    return rf"\[{whole(every_word('insert_words'))}[^\[\]\n]{{1,300}}\](?!\()"


def blank_days() -> tuple[str, ...]:
    """Return what is blank in a blank date: “DD” of “DD Month”, which a value may have on two lines."""
    return tuple({min(words.split(), key=str.istitle) for words in every_word("blank_dates")})


def shouted_words() -> tuple[str, ...]:
    """Return the parts that stand in capitals, without the words before them."""
    return tuple({phrase.rpartition(" ")[2] for phrase in every_word("shouted_words")})


def shouted_word() -> str:
    """Return the pattern of a part in capitals after its words: “on DATE”, where “the DATE conference” is a name.

    The part comes first, as few texts have one; what stands before it is looked at from its end.
    """
    before: dict[str, list[str]] = {}
    for words, _, part in (phrase.rpartition(" ") for phrase in every_word("shouted_words")):
        before.setdefault(part, []).append(rf"(?<=\b{words[0].upper()}{words[1:]} {part})|(?<=\b{words} {part})")
    parts = (f"{part}(?:{'|'.join(words)})" for part, words in before.items())
    return rf"(?:{'|'.join(parts)})(?=[ ,] ?[^\W\d_A-Z]|[.])"


def shouted_part() -> str:
    """Return the pattern of a bracket that ends with a part in capitals."""
    parts = alternatives(part.upper() for part in every_word("template_parts", "shouted_parts") if " " not in part)
    return rf"\[(?:[^\W\d_]{{1,20}} ){{0,6}}(?:{parts})\]{NO_LINK}"


def shouted_note() -> str:
    """Return the pattern of a note in capitals, in a line that has small letters, too."""
    return rf"(?<![\w-]){whole(every_word('shouted_notes'))}(?![\w-])"


def opened_blank() -> str:
    """Return the pattern of a blank that opens with what it is of: “[name of donor]”."""
    opened = whole(word for word in every_word("blank_openers") if max(word) < FIRST_WIDE)
    return rf"\[{opened}(?:(?<=['’])|[ ])[^\W\d_][^\[\]\n:：,;.]{{1,40}}\]{NO_LINK}"


def closing_words() -> tuple[str, ...]:
    """Return the words with which a blank ends, in languages that put them last."""
    return tuple(word for word in every_word("blank_openers") if max(word) >= FIRST_WIDE)


def closed_blank() -> str:
    """Return the pattern of a blank that ends with what it is of, within a sentence: “【捐助方名称】”."""
    closed, glued = alternatives(closing_words()), rf"[{UNSPACED}，、]"
    return rf"(?<={glued})(?:【[^\W\d_]{{1,10}}(?:{closed})】|\[[^\W\d_]{{1,10}}(?:{closed})\])(?={glued})"


def part() -> str:
    """Return the pattern of a part of a release in brackets: of several words in any case, of one with a capital.

    One in lower case, or in letters without cases, counts within a sentence: “in [month]”.
    """
    parts = every_word("template_parts")
    several = alternatives(part for part in parts if " " in part)
    one = alternatives(part.capitalize() for part in parts if " " not in part)
    within = alternatives(part for part in parts if " " not in part)
    before_comma = alternatives(part.capitalize() for part in every_word("shouted_parts"))
    sentence = rf"(?<=\w )\[(?:{within})\]{NO_LINK}(?=[ .,;)])"
    return rf"\[(?:(?i:{several})|{one}|[●•])\]{NO_LINK}|{sentence}|\[(?:{before_comma})\](?=, )"


def to_come() -> str:
    """Return the pattern of a bracket that says that something is still to come."""
    words = alternatives(every_word("to_come_words"))
    return rf"[\[【](?:(?<=\[)(?:{words})\](?![(\[:\w])|(?<=【)(?:{words})】)"


def blank_number() -> str:
    """Return the pattern of a number not known yet: beside a month, of money, or a percentage."""
    known = [language for tag in available() if (language := find_language(tag))]
    capital = [name.capitalize() for language in known if language.capitalises_months for name, *_ in language.months]
    small = [name for language in known if not language.capitalises_months for name, *_ in language.months]
    months, blank = alternatives((*capital, *small)), f"(?:{alternatives(every_word('blank_numbers'))})"
    units = f"(?i:{ending(every_word('blank_units'))})"
    return (
        rf"(?<![\w.-]){blank}\.?(?= (?:de )?(?:{months})\b)|\b(?:{alternatives(capital)}) {blank}(?![\w-])|"
        rf"(?<=[$€£]){blank}\b|(?<![\w.-]){blank}(?=[ \u00a0]?%)|(?<![A-Za-z.-]){blank}(?=[ \u00a0\u202f]?{units})"
    )


def blank_date() -> str:
    """Return the pattern of a date that is blank."""
    return rf"(?<![A-Za-z])(?:{alternatives(every_word('blank_dates'))})(?![A-Za-z])"
