"""Names of persons in the part of a line that is nothing else, and the words that stand in none."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pressctl.importers.extraction.words import folded
from pressctl.languages import countries
from pressctl.prose.datelines.regions import is_region
from pressctl.prose.patterns import is_beyond, regex
from pressctl.prose.word_lists import WIDE, alternatives, every_word

NAME_LENGTHS = range(2, 6)
"""Words of a person's name."""
LONGEST_NAME, LONGEST_WORD = 50, 18
"""Characters of the longest name, and of its longest word in a script without capitals: a longer one is a sentence."""
HAN_NAME = regex(r"[\u4e00-\u9fff々]{2,4}")
FOREIGN_NAME = regex(r"[\u4e00-\u9fff]{1,8}(?:·[\u4e00-\u9fff]{1,8}){1,3}")
"""A name from elsewhere as Chinese writes it: “安托万·勒莫尼耶”."""
KOREAN_NAME = regex(
    r"[김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모]"
    r"[\uac00-\ud7a3]{2}"
)
"""A family name of one syllable (the commonest of the census of 2015) and a given name of two."""
INVERTED = re.compile(r"\s{0,4}([^\W\d_][^\W\d_'’-]{1,30}), ([^\W\d_][^\W\d_'’.-]{1,30}(?: [^\W\d_]\.?)?)\s{0,4}")
"""A family name, a comma and a given name."""
STEM = 5
"""Letters of the shortest word for the press that longer ones begin with."""
SHORT_NAME = 2
"""Characters of a name in Chinese or Japanese that may end as the name of an office does."""
EAST_LENGTH = 6
"""Characters of the longest name in Chinese, Japanese or Korean with a space in it."""
AROUND = " .。:：-–—*_()[]<>\t"
"""What can stand around a part of a line and is no part of a name."""
OF_NO_NAME = (
    "desk_words",
    "department_words",
    "personal_roles",
    "press_words",
    "words_of_no_name",
    "nouns_of_no_name",
    "house_words",
    "publication_words",
)
"""The lists of words that are in no name of a person."""
NO_NAME = frozenset("@<>/?!؟？！")
ELIDED = re.compile(r"[^\W\d_]{1,4}['’ʼ-][^\W\d_]")
"""A particle that is written on to a name: “d'Eça”, “dell'Acqua”, “al-Harbi”."""
POSSESSIVE = re.compile(r"[^\W\d_]{2}['’]s\Z")
"""The end of whose something is: “Queen's Wharf”."""
VOWELLESS = re.compile(r"[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]{1,2}\.?")
"""A title before a name that is abbreviated to the first and last of its letters: “Dr”, “Pr”."""
ABBREVIATED = re.compile(r"[A-ZÀ-Þ][^\W\d_]{1,7}\.")
"""A title before a name, “Dr.”; an initial is a word of it."""
SUBJECT = re.compile(r"[a-z]{1,5}\.(?:[a-z]{1,5}\.){0,3}")
"""Of what somebody is a doctor, behind the title: “phil.”, “h.c.”."""
THAI = re.compile(r"[\u0e01-\u0e2e\u0e40-\u0e44]")
GEORGIAN = re.compile(r"[\u10d0-\u10fa]")
"""A letter of Georgian, whose capitals stand in headings alone."""
EAST = re.compile(r"[\u3040-\u9fff\uac00-\ud7a3]")


@lru_cache(maxsize=1024)
def is_name(text: str) -> bool:
    """Return whether a text looks like a name: two to five words, each with a capital, or 2–4 Han characters."""
    is_whole = is_beyond(text) and any(form.fullmatch(text) for form in (FOREIGN_NAME, HAN_NAME, KOREAN_NAME))
    if is_whole or _is_titled(text):
        is_office = text.endswith(_han_houses()) and (len(text) > SHORT_NAME or not text.startswith(_family_names()))
        return folded(text) not in _no_han_names() and not has_role(text) and not is_office
    words = text.split()
    if len(words) > SHORT_NAME and words[1].endswith(".") and words[1][0].islower() and ABBREVIATED.fullmatch(words[0]):
        words = [words[0], *(word for word in words[1:] if not SUBJECT.fullmatch(word))]  # “Dr. phil. Ana Silva”
    while len(words) >= NAME_LENGTHS.stop and ABBREVIATED.fullmatch(words[0]):
        words = words[1:]  # “Rev. Dr. Ana M. Silva Costa Jr”
    is_east, joined = EAST.search(text) is not None, "".join(words)
    is_office = is_east and (
        len(joined) > EAST_LENGTH
        or has_role(text)
        or folded(joined) in _no_han_names()
        or (len(words) > 1 and any(map(is_han_house, words)))
    )
    if (
        is_office
        or len(words) not in NAME_LENGTHS
        or _is_too_long(text, words)
        or any(character.isdigit() or character in NO_NAME for character in text)
    ):
        return False
    joints = [word for word in words if word in listed("and_words")]
    is_joined = "&" in words or any(len(word) > 1 or not word.isascii() for word in joints)
    if is_joined or is_place(text) or any(map(POSSESSIVE.search, words)):
        return False
    if (words[0].islower() and "." in words[0][1:]) or (len(words) > SHORT_NAME and VOWELLESS.fullmatch(words[0])):
        words = words[1:]  # “dott.ssa Ana Silva”, “Pr Ana Silva”
    real = [word for word in words if word.casefold() not in particles()]
    if sum(not _is_small(word) for word in words) < NAME_LENGTHS.start or _is_small(words[-1]):
        return False  # “del Ayuntamiento”, “Ana Silva al”
    is_small = text.isupper() and not listed("small_words").isdisjoint(word.casefold() for word in real)
    if is_small or any(map(is_house, words)):
        return False  # “OFFICE OF WATER”
    return bool(real) and all(
        word.strip(".,").casefold() not in listed(*OF_NO_NAME) and not _is_small(word) and any(map(str.isalpha, word))
        for word in real
    )


def is_place(text: str) -> bool:
    """Return whether a text is a country or a town whose name looks like a person's: “South Africa”, “Buenos Aires”."""
    low = text.strip(".").casefold()
    return low in listed("nouns_of_no_name") or low in countries.in_any_language()


def _is_titled(text: str) -> bool:
    """Return whether a text is one name with what is said before it written on to it: “คุณมาลินี”."""
    return " " not in text and any(text.startswith(title) and len(text) > len(title) + 1 for title in _joined_titles())


def _is_too_long(text: str, words: list[str]) -> bool:
    return len(text) > LONGEST_NAME or (text.lower() == text.upper() and max(map(len, words)) > LONGEST_WORD)


def _is_small(word: str) -> bool:
    """Return whether a word begins with a small letter, and has none but a particle before a capital: “d'Eça”."""
    return word[0].islower() and ELIDED.match(word) is None and not GEORGIAN.match(word)


def is_firm_name(text: str) -> bool:
    """Return whether a text ends in the form of a firm: “Acme AB”, “Acme Pumps plc”."""
    *others, last = text.split()
    is_form = last.strip(".,").casefold() in listed("words_of_no_name", "desk_words")
    return bool(others) and is_form and all(word[0].isupper() for word in (others if last.islower() else [last]))


def is_house(word: str) -> bool:
    """Return whether a word ends as the name of an office does, “Polizeipräsidium”, and is longer than that."""
    bare = word.casefold().strip(".,")
    return bare.endswith(_house_endings()) and any(
        bare.endswith(known) and len(word) > len(known) + 2 for known in _house_endings()
    )


def pair(text: str) -> tuple[str, str] | None:
    """Return the two names in “Ana Silva and Bo Ek”, “Ana Silva y/o Bo Ek”, or None."""
    parts = _and().split(text)
    return (parts[0], parts[1]) if len(parts) == 2 and is_name(parts[0]) and is_name(parts[1]) else None


def surest(names: list[str]) -> str:
    """Return the first of some names, but in Chinese the surest: a town, “北京” or “华盛顿”, looks like one.

    Surest is one from elsewhere, with its point, then one with a family name.
    """
    foreign = (name for name in names if "·" in name and FOREIGN_NAME.fullmatch(name))
    families = (name for name in names if name.startswith(_family_names()))
    return next(foreign, "") or next(families, next(iter(names), ""))


def is_han_house(word: str) -> bool:
    """Return whether a word of Han characters ends as the name of an office does, and is no name of two: “公安局”."""
    return len(word) > SHORT_NAME and word.endswith(_han_houses())


def is_short_name(word: str) -> bool:
    """Return whether a word can be a whole name: “王丽”, “김민수”."""
    is_east = is_beyond(word) and bool(KOREAN_NAME.fullmatch(word) or HAN_NAME.fullmatch(word))
    return is_east and is_name(word) and not has_role(word)


def without_courtesy(text: str) -> str:
    """Return a name without how its bearer is addressed, “Ms. Ana Silva”, “王丽女士”; other texts as they are."""
    bare = without_title(text)
    return bare if bare != text and is_name(bare) else text


def is_courtesy(text: str) -> bool:
    """Return whether a text is how somebody is addressed and nothing else: the “Mr” of “Banda Thokozani (Mr)”."""
    return folded(text).rstrip(".") in _courtesy_words()


@cache
def _courtesy_words() -> frozenset[str]:
    return frozenset(folded(word).rstrip(".") for word in every_word("courtesy_titles"))


def without_title(text: str) -> str:
    """Return a text without how somebody is addressed at its start or end, whether it is a name or not."""
    return courtesy().sub("", text).strip()


def is_addressed(text: str) -> bool:
    """Return whether a text begins with how a person is addressed: “Ms Ana Silva”, “Ông Lê Văn Bình”."""
    title = courtesy().match(text)
    return title is not None and title.start() == 0


def turned(text: str, *, is_led: bool) -> str:
    """Return a text that is a name with the family name first, “Silva, Ana”, in the usual order; else as it is.

    So can a town and its country stand: a word before it leads to a person, or it is in capitals and no region.
    """
    match = INVERTED.fullmatch(text.strip("\n:： "))
    if not match or not (is_led or text.isupper()) or any(map(is_region, match.groups())):
        return text
    name = f"{match[2]} {match[1]}"
    return name if is_name(name) and not (has_role(match[1]) or has_role(match[2])) else text


def has_role(text: str) -> bool:
    """Return whether a text has a word of a role or a desk in it."""
    if not listed("desk_words", "personal_roles").isdisjoint(word.strip(".,:;").casefold() for word in text.split()):
        return True
    return is_beyond(text) and any(word in text for word in _desk_words_without_spaces())


def has_heading(text: str) -> bool:
    """Return whether a text has the word “contact” in it: “Investor contact”, “Kontakt Presse”."""
    if not listed("contact_words").isdisjoint(folded(word.strip(".,:;：")) for word in text.split()):
        return True
    return is_beyond(text) and any(word in text for word in _wide_contact_words())


def has_press_word(text: str) -> bool:
    """Return whether a word of a text is one of the press, or begins as one does: “Pressevakt”."""
    return any(word.startswith(_press_stems()) for word in text.casefold().split()) or bool(_wide_press().search(text))


@cache
def _press_stems() -> tuple[str, ...]:
    """Return the words for the press that others are made with, “Pressekontaktar”."""
    return tuple(word for word in every_word("press_words") if len(word) >= STEM)


@cache
def _wide_press() -> re.Pattern[str]:
    """Return the pattern of words for the press in languages that join others to them: “언론문의처”."""
    return re.compile(alternatives(filter(EAST.match, every_word("press_words"))))


@cache
def listed(*fields: str) -> frozenset[str]:
    """Return the words of some lists, in all languages, in lower case and as texts in lower case are compared, “ς”."""
    return frozenset(form for word in every_word(*fields) for form in (word, word.casefold()))


@cache
def _house_endings() -> tuple[str, ...]:
    return tuple(listed("house_endings"))


@cache
def _han_houses() -> tuple[str, ...]:
    """Return the characters with which the name of an office ends: “総務部”."""
    return tuple(filter(EAST.match, every_word("house_endings")))


def have_family_names(words: list[str]) -> bool:
    """Return whether words are the names of several people in Chinese, a space between: “王晓雯 李明”."""
    return len(words) > 1 and all(
        len(word) > 1 and word.startswith(_family_names()) and is_name(word) for word in words
    )


def is_family(name: str) -> bool:
    """Return whether a name in Han characters begins with a family name that is known."""
    return name.startswith(_family_names())


def is_like_name(text: str) -> bool:
    """Return whether a text of a few signs in Chinese or Japanese has no family name in front: “邮件”."""
    return WIDE.match(text) is not None and not is_family(text)


@cache
def _family_names() -> tuple[str, ...]:
    return every_word("family_names")


@cache
def _no_han_names() -> frozenset[str]:
    """Return what Han characters say before a contact, and is no name: “请联系”."""
    return listed(
        "contact_headings",
        "contact_openers",
        "phone_labels",
        "email_labels",
        "contact_fillers",
        "words_for_all",
        "calling_words",
        "words_of_no_name",
    )


@cache
def _wide_contact_words() -> tuple[str, ...]:
    """Return the words for “contact” in scripts that put no space between words."""
    return tuple(filter(WIDE.match, listed("contact_words")))


@cache
def _desk_words_without_spaces() -> tuple[str, ...]:
    """Return the words of roles and desks in scripts that put no space between words."""
    return tuple(filter(WIDE.match, every_word("desk_words", "personal_roles")))


@cache
def courtesy() -> re.Pattern[str]:
    """Return the pattern of what is said before a name, or in Chinese, Japanese and Korean behind it."""
    behind, before = (
        [word for word in every_word("courtesy_titles") if bool(EAST.match(word)) is east] for east in (True, False)
    )
    led = (
        rf"\A(?:(?-i:[a-zà-ÿ]{{1,4}})\s){{0,2}}(?:{alternatives(before)})(?:\s?/|\.?\s)\s{{0,2}}"  # “السيد/ سامر حداد”
    )
    return re.compile(rf"{led}|\s{{0,2}}(?:{alternatives(behind)})\Z", re.IGNORECASE)


@cache
def _joined_titles() -> tuple[str, ...]:
    """Return what is said before a name in Thai, and written on to it: “คุณ”."""
    return tuple(word for word in every_word("courtesy_titles") if THAI.match(word))


@cache
def particles() -> frozenset[str]:
    """Return the words within a name that need no capital; “and” joins the two surnames of one person in Spanish."""
    return listed("name_particles", "and_words")


@cache
def places() -> frozenset[str]:
    """Return the small words that can stand between a person and a place or organisation, and in no name."""
    return listed("small_words", "lead_in_words") - particles() - listed("name_particles", "or_words")


@cache
def _and() -> re.Pattern[str]:
    both, one = alternatives(every_word("and_words")), alternatives(every_word("or_words"))
    return re.compile(rf"\s+(?:(?:{both})(?:\s?/\s?(?:{one}))?|{one}|&)\s+")
