"""The patterns of placeholders that are made from the words of the languages."""

from __future__ import annotations

from pressctl.languages import available
from pressctl.languages import find as find_language
from pressctl.prose.patterns import UNSPACED, regex
from pressctl.prose.word_lists import FIRST_WIDE, alternatives, ending, every_word, whole

NO_LINK = r"(?![(\[:])"
"""Follows a bracket that is neither a link nor the start of a definition."""
PARTS = regex(r"[\s'’ʼ-]+")


def known_by(*fields: str) -> frozenset[str]:
    """Return the longest part without a blank or an apostrophe of each word of the lists, in lower case."""
    return frozenset(max(PARTS.split(word.casefold()), key=len) for word in every_word(*fields))


def opened_prompt() -> str:
    """Return the pattern of a bracket of any length that opens with a word such as “insert”."""
    return rf"\[{whole(every_word('insert_words'))}[^\[\]\n]{{1,300}}\](?!\()"


def angle_prompt() -> str:
    """Return the pattern of such a prompt in angle brackets, unlike a tag: words without an attribute or address."""
    verbs, word = whole(every_word("insert_words")), r"[^\W\d_]{1,15}"
    return rf"<(?:{verbs}(?: {word}){{1,6}}|{word}(?: {word}){{0,5}} {verbs})>"


def blank_days() -> tuple[str, ...]:
    """Return the blank parts of blank dates: “DD” of “DD Month”, which a value may have on two lines."""
    return tuple({min(words.split(), key=str.istitle) for words in every_word("blank_dates")})


def shouted_words() -> tuple[str, ...]:
    """Return the parts in capitals, without the words before them."""
    return tuple({phrase.rpartition(" ")[2] for phrase in every_word("shouted_words")})


def shouted_word() -> str:
    """Return the pattern of a part in capitals after its words: “on DATE”; “the DATE conference” is a name.

    It matches the part first, as few texts have one, and the words before it by looking behind.
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
    """Return the pattern of a note in capitals, in a line that also has lower-case letters."""
    return rf"(?<![\w-]){whole(every_word('shouted_notes'))}(?![\w-])"


def opened_blank() -> str:
    """Return the pattern of a blank that opens with the name of a part: “[name of donor]”."""
    opened = whole(word for word in every_word("blank_openers") if max(word) < FIRST_WIDE)
    return rf"\[{opened}(?:(?<=['’])|[ ])[^\W\d_][^\[\]\n:：,;.]{{1,40}}\]{NO_LINK}"


def closing_words() -> tuple[str, ...]:
    """Return the words that end a blank, in languages that put them last."""
    return tuple(word for word in every_word("blank_openers") if max(word) >= FIRST_WIDE)


def closed_blank() -> str:
    """Return the pattern of a blank within a sentence that ends with the name of a part: “【捐助方名称】”."""
    closed, glued = alternatives(closing_words()), rf"[{UNSPACED}，、]"
    return rf"(?<={glued})(?:【[^\W\d_]{{0,10}}(?:{closed})】|\[[^\W\d_]{{0,10}}(?:{closed})\])(?={glued})"


def part() -> str:
    """Return the pattern of a part of a release in brackets: several words in any case, or one with a capital.

    A single word in lower case, or in a script without cases, counts only within a sentence: “in [month]”.
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


def entry_words() -> tuple[str, ...]:
    """Return the longest word of each prompt of an empty field but its first, which may have a capital."""
    return tuple({max(prompt.split()[1:] or [prompt], key=len) for prompt in every_word("entry_prompts")})


def entry_prompt() -> str:
    """Return the pattern of a prompt of an empty field."""
    return whole(every_word("entry_prompts"))


def blank_name_starts() -> tuple[str, ...]:
    """Return the first words of blanks for a name, as printed and in capitals."""
    return tuple({word for name in every_word("blank_names") for word in (name.split()[0], name.split()[0].upper())})


def blank_name() -> str:
    """Return the pattern of a blank for a name within a sentence or a line of a contact: “Prénom Nom, directrice”."""
    names = alternatives(form for name in every_word("blank_names") for form in (name, name.upper()))
    return rf"(?<![\w'’-])(?:{names})(?=, | \(| [–—] )|(?<=: )(?:{names})(?=,|\n|$)"


def blank_number() -> str:
    """Return the pattern of a number not yet known: beside a month, of money, or a percentage."""
    known = [language for tag in available() if (language := find_language(tag))]
    capital = [name.capitalize() for language in known if language.capitalises_months for name, *_ in language.months]
    small = [name for language in known if not language.capitalises_months for name, *_ in language.months]
    months, blank = alternatives((*capital, *small)), f"(?:{alternatives(every_word('blank_numbers'))})"
    units = f"(?i:{ending(every_word('blank_units'))})"
    return (
        rf"(?<![\w.-]){blank}\.?(?= (?:de )?(?:{months})\b)|\b(?:{alternatives(capital)}) {blank}(?![\w-])|"
        rf"(?<=[$€£]){blank}\b|(?<![\w.-]){blank}(?=[ \u00a0]?%)|(?<![A-Za-z.-]){blank}(?=[ \u00a0\u202f]?{units})"
    )


def blank_decimal() -> str:
    """Return the pattern of a number with decimals that is not yet known: “X.X million”."""
    units = f"(?i:{ending(every_word('blank_units'))})"
    return rf"(?<![\w.-])X{{1,3}}[.,]X{{1,2}}(?=[ \u00a0\u202f]?(?:{units}|%))"


def blank_date() -> str:
    """Return the pattern of a blank date."""
    return rf"(?<![A-Za-z])(?:{alternatives(every_word('blank_dates'))})(?![A-Za-z])"
