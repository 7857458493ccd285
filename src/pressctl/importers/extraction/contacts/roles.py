"""Posts of persons apart from offices: “press officer” is what somebody is, “press office” where somebody works."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from pressctl.importers.extraction.contacts import desks
from pressctl.importers.extraction.contacts.names import (
    EAST,
    has_heading,
    has_press_word,
    has_role,
    have_family_names,
    is_house,
    is_name,
    listed,
)
from pressctl.languages import countries
from pressctl.prose.datelines.regions import is_region
from pressctl.prose.word_index import candidates, has_any, pattern_of
from pressctl.prose.word_lists import WIDE, every_word

LONGEST_ROLE = 120
"""Characters of a role, or of an organisation."""
LONGEST_LABEL = 8
"""Characters of the longest label of a contact in Chinese or Japanese."""
READING = re.compile(r"[\u3041-\u309f\u30fc\s]{1,20}")
"""How a name is read, in hiragana: “佐藤（さとう）”."""
LEAST_ENDING = 5
"""Letters of the shortest post that another word may end in: “Polizeisprecherin”."""
ELIDED = re.compile(r"[a-z]{1,2}['’]")
"""A small word written on to the next one: “Conseillère d'État”."""
DEGREES = frozenset(
    "ba bsc beng bcom llb ma msc meng mba mpa mph mphil mfa med llm jd phd dphil edd dvm dds cfa cpa pmp apr".split()
)
"""Academic degrees and certificates behind a name, without stops, as they are written in any language."""
TITLES = frozenset("dr prof mag dipl-ing univ-prof dott dott.ssa dra drs judr mudr phdr rndr mgr".split())
"""Academic titles before a name, without the last stop, as they are written in any language."""
NAMED = (2, 3)
"""Words of a name that a post may follow with nothing between them."""
POSTS = range(1, 4)
"""Words of a post in small letters before a name."""
MOST_WORDS, SENTENCE_WORDS = 15, range(9, 16)
"""Words of the longest role or organisation, and of one that may be a sentence."""
ACRONYM = range(3, 8)
"""Letters of an acronym."""
BOTH = 2
"""Parts of a role or organisation of which one may stand without the other."""
HAN_LENGTHS = (2, 3)
"""Characters of such a name."""
FAMILY_LENGTHS = (2, 1)
"""The same of a family name in it."""


@lru_cache(maxsize=512)
def is_post(text: str) -> bool:
    """Return whether a text says what a person is, and no office: “Head of Press”, but not “Office of the Director”."""
    words = [word.strip(".,:;").casefold() for word in text.split()]
    small, joints = listed("small_words"), listed("and_words")
    end = next((at for at, word in enumerate(words) if at and word in small and word not in joints), len(words))
    return any(map(_is_post_word, words[:end])) or _has_long_post(" ".join(words[:end]))


def _has_long_post(text: str) -> bool:
    """Return whether a text has a post of several words: “juru bicara”."""
    return any(" " in post and pattern_of(post).search(text) for post in candidates(text, "personal_roles"))


@lru_cache(maxsize=1024)
def _is_post_word(word: str) -> bool:
    if EAST.match(word[-1:]):
        return word.endswith(_posts())
    return word in listed("personal_roles") or (len(word) > LEAST_ENDING and word.endswith(_long_posts()))


@lru_cache(maxsize=512)
def is_office(text: str) -> bool:
    """Return whether a text names an office or a firm, and says of no person what they are; “Press” alone does."""
    words = {word.strip(".,:;").casefold() for word in text.split()}
    if is_post(text) or words <= listed("press_words"):
        return False
    is_house_ = (
        bool(words & listed("house_words"))
        or any(map(is_house, text.split()))
        or (EAST.match(text) is not None and _is_han_house(text))
    )
    return is_house_ or has_role(text) or is_country(text) or _is_acronym_first(text)


def is_country(text: str) -> bool:
    """Return whether a text is the name of a country, or of a region of one."""
    return text.casefold() in countries.in_any_language() or is_region(text)


def ends_in_country(text: str) -> bool:
    """Return whether the last of several words is a country: a person may be called so, “Ana Jordan”, or a house."""
    *others, last = text.split()
    return bool(others) and last.casefold() in countries.in_any_language()


def _is_acronym_first(text: str) -> bool:
    """Return whether a text begins with the acronym of a house, “UNESCO Bangkok”, “WFP/Rome”, not all capitals."""
    return is_acronym(re.split(r"[\s/]", text, maxsplit=1)[0]) and not text.isupper()


def is_acronym(word: str) -> bool:
    """Return whether a word may be the acronym of a house: “UNESCO”, “OIM”."""
    return word.isupper() and len(word) in ACRONYM


def is_degree(text: str) -> bool:
    """Return whether what stands behind a name is a degree: “M.A.”, “Ph.D.”."""
    return text.replace(".", "").replace(" ", "").casefold() in DEGREES


def apart(part: str) -> tuple[str, ...]:
    """Return the name and the post of “Press Officer Ana Silva”, “Ana Silva Directrice de la presse” or “新闻官张伟”.

    A name in capitals may follow whatever stands in small letters, “ispettore SILVA ANA”. Any other part is returned as
    it is, in one.
    """
    words = part.split()
    if "・" in part and all(map(is_name, several := part.split("・"))):
        return tuple(several)  # a foreign name with that point is in katakana
    if found := _behind_post(words) or _before_post(words):
        return found
    sides = (words, words[::-1]) if len(words) == len(NAMED) and WIDE.match(part) else ()
    for titled, house in ((_han_apart(one), other) for one, other in sides):
        if titled and _is_han_house(house):
            return (*titled, house)  # “許家豪教授 港口大學海洋工程系”
    if len(words) == len(NAMED) and EAST.match(part) and is_post(words[0]):
        named = words[1].split("・")
        if all(map(is_name, named)):
            return (*named, *(words[:1] if len(named) == 1 else ()))
    at = next((at for at, word in enumerate(words) if word.isupper()), 0)
    rank, name = " ".join(words[:at]), " ".join(words[at:])
    if at and rank.islower() and name.isupper() and len(words) - at in NAMED and is_name(name):
        return name, rank
    return _behind_small(words) or (_han_apart(part) if len(words) == 1 and WIDE.match(part) else ()) or (part,)


def _behind_post(words: list[str]) -> tuple[str, ...]:
    """Return the name and the post of “Press Officer Ana Silva”, or “Richter am Landgericht Dr. Ana Silva”."""
    for at in range(1, len(words) - 1):
        post, name = " ".join(words[:at]), " ".join(words[at:])
        is_titled = words[at].rstrip(".").casefold() in TITLES and not words[at - 1].endswith(".")  # “Prof. Dr.”
        if not (is_titled or (_heads_a_name(words[at]) and is_post(post))) or not is_name(name):
            continue
        if not (has_role(name) or desks.is_desk(name) or _is_acronym_first(name)):
            return name, post
    return ()


def _before_post(words: list[str]) -> tuple[str, ...]:
    """Return the name and the post of “Ana Silva Directrice de la presse” or, all small, “Nagy Péter sajtófőnök”."""
    for at in NAMED:
        name, post = " ".join(words[:at]), words[at:]
        goes_on = len(post) > 1 and post[1].islower() and is_post(post[0])
        is_small = bool(post) and all(map(str.islower, post)) and _is_post_word(post[0])
        if (goes_on or is_small) and is_name(name):
            return name, " ".join(post)
    return ()


def _behind_small(words: list[str]) -> tuple[str, ...]:
    """Return the name and the post of “старший мастер Пётр Лещёв”: a name behind words in small letters alone."""
    at = next((at for at, word in enumerate(words) if word[0].isupper()), 0)
    post, name = words[:at], " ".join(words[at:])
    is_post_ = at in POSTS and all(word.isalpha() and word not in _of_sentences() for word in post)
    return (name, " ".join(post)) if is_post_ and len(words) - at in NAMED and is_name(name) else ()


@cache
def _of_sentences() -> frozenset[str]:
    """Return the words in small letters before a name that are of a sentence and say nothing of the person."""
    fields = ("small_words", "function_words", "lead_in_words", "words_before_names", "reaching_words", "calling_words")
    further = ("and_words", "or_words", "address_words", "press_words", "name_particles", "by_way_words")
    return frozenset(word.casefold() for said in every_word(*fields, *further) for word in said.split())


def wide_apart(part: str) -> list[str]:
    """Return the parts between which a wide space stands, “林怡君　公共事務組”; the two of a name may have one, too.

    Between an office and a name it may be a narrow one.
    """
    house, _, name = part.partition(" ")
    if _is_han_house(house) and name.startswith(tuple(listed("family_names"))) and is_name(name):
        return [house, name]
    found: list[str] = []
    for piece in part.split("\u3000"):
        both = f"{found[-1]} {piece}" if found else ""
        if is_name(both) and not (have_family_names([found[-1], piece]) or any(map(_is_han_house, both.split()))):
            found[-1] = both
        else:
            found.append(piece)
    return found


def house_apart(part: str) -> tuple[str, ...]:
    """Return the house and the post or desk of “公共事務處 專員”, in languages of the east; other parts as they are."""
    house, _, post = part.rpartition(" ")
    is_both = (
        EAST.match(part) is not None and (is_post(post) or desks.is_desk(post)) and bool(house) and is_office(house)
    )
    return (house, post) if is_both else (part,)


def _is_han_house(word: str) -> bool:
    """Return whether a word of three or more signs ends as an office or a town does: “総務部”, “松山市”."""
    return len(word) > HAN_LENGTHS[0] and word.endswith(tuple(listed("house_endings")))


def _han_apart(part: str) -> tuple[str, ...]:
    """Return the name and the post or house of “新闻官张伟”, “張偉科長” or “宣传部周洁”; nothing where it has none.

    So can all three stand together, and the post between the two parts of a name: “資料中心分析師呂志遠”, “陳科長志明”.
    """
    if found := _around_post(part):
        return found
    splits = [(part[:length], part[length:], False) for length in HAN_LENGTHS]
    splits += [(part[-length:], part[:-length], True) for length in HAN_LENGTHS]
    known = [(name, post) for name, post, _ in splits if post in _posts()]
    ended = [(name, post) for name, post, is_last in splits if is_last and (is_post(post) or _is_han_house(post))]
    families = tuple(listed("family_names"))
    named = (each for each in (*known, *ended) if each[0].startswith(families) and is_name(each[0]))
    name, *before = next(named, ("",))
    post = next((post for post in _han_posts() if before and before[0] != post and before[0].endswith(post)), "")
    house = before[0].removesuffix(post) if post else ""
    return (name, post, house) if house and _is_han_house(house) else (name, *before) if name else ()


def _around_post(part: str) -> tuple[str, ...]:
    """Return the name and the post of “陳科長志明”: the family name, the post, the given name."""
    family = next((part[:length] for length in FAMILY_LENGTHS if part[:length] in listed("family_names")), "")
    post = next((post for post in _han_posts() if family and part.startswith(post, len(family))), "")
    name = family + part[len(family) + len(post) :]
    return (name, post) if post and len(name) in HAN_LENGTHS and name != family and is_name(name) else ()


@cache
def _han_posts() -> tuple[str, ...]:
    """Return the posts in Han characters, the longest first."""
    return tuple(sorted((post for post in _posts() if len(post) > 1 and WIDE.match(post)), key=len, reverse=True))


def _heads_a_name(word: str) -> bool:
    """Return whether a word can be the first of a name: no further word of a post, “General”, no Arabic adjective."""
    is_of_post = word.casefold() in listed("speaker_roles") or word.startswith(tuple(listed("joined_articles")))
    return not (is_of_post or ELIDED.match(word)) and word not in listed("small_words", "and_words")


def of_person(before: list[str], after: list[str]) -> tuple[str, str]:
    """Return the role and the organisation of a person from what stands before the name, and after it.

    Posts and desks are the role; without a post, it is what follows the name right away, unless that is an office, or
    may be the name of one: words that all have a capital.
    """
    parts = [part for part in (*before, *after) if not (is_degree(part) or READING.fullmatch(part))]
    posts = [part for part in parts if is_post(part)]
    if not posts:
        next_to_name = [part for part in after if part in parts][:1]
        posts = [part for part in next_to_name if not (is_office(part) or _is_titled(part)) or _is_small_post(part)]
    posts += [field for post, field in pairwise(after) if post in posts and _is_bare(post) and _is_field(field)]
    roles, houses = desks.of_parts([part for part in parts if part in posts or not _is_of_press(part)], posts)
    return joined(roles), joined(houses)


def _is_titled(text: str) -> bool:
    """Return whether each word of a text has a capital, as the name of a house does, and none is of the press."""
    return all(word[0].isupper() for word in text.split() if word[0].isalpha()) and not has_press_word(text)


def _is_bare(post: str) -> bool:
    """Return whether a post does not say of what: “Deputy Director”, “Vice President”."""
    return all(word.strip(".,").casefold() in listed("personal_roles") for word in post.split())


def _is_field(text: str) -> bool:
    """Return whether a part behind a post says of what it is, and names no house: “Corporate Communications”."""
    words = text.split()
    is_house = any(word.casefold() in listed("house_words") or is_acronym(word) for word in words)
    return len(words) in POSTS and has_any(text, "department_words", "press_words") and not is_house


def _is_small_post(text: str) -> bool:
    """Return whether words in small letters behind a name say what somebody is, “press judge”, and name no desk."""
    words = text.split()
    places = listed("desk_words", "house_words")
    is_of_place = words[0] in places - listed("press_words") or (words[0] in places and words[-1] in places)
    return len(words) > 1 and words[0].islower() and words[0] not in listed("small_words") and not is_of_place


def _is_of_press(text: str) -> bool:
    """Return whether a text is words for the press alone, “Prensa”: the label of a person, and no house."""
    if EAST.match(text) and len(text) <= LONGEST_LABEL and has_heading(text):
        return has_press_word(text)  # “記者會聯絡”
    if has_heading(text) and desks.is_label(text):
        return True  # “Press office contacts”
    return all(word.strip(".,:;").casefold() in listed("press_words") for word in text.split())


def joined(parts: list[str]) -> str:
    """Return parts as one role or organisation: of two that are too long together, the one that is no sentence."""
    whole = short(", ".join(parts))
    if whole or len(parts) > BOTH:
        return whole
    return next((part for part in map(short, parts) if part[:1].isupper()), "")


def short(text: str) -> str:
    """Return a role or organisation without the small word before what it led to, or nothing where it is a sentence."""
    words, small = text.split(), listed("small_words")
    as_small = str.casefold if text.isupper() else str
    while len(words) > 1 and as_small(words[-1]) in small:
        words = words[:-1]
    if len(words) > 1 and as_small(words[0]) in small and _is_led_desk(" ".join(words[1:])):
        words = words[1:]  # “the press office of Acme”
    return " ".join(words) if len(text) < LONGEST_ROLE and not _runs_on(words) else ""


def _is_led_desk(text: str) -> bool:
    """Return whether a text begins with a desk, or is a house in capitals with its desk: “Acme press office”."""
    words = text.split()
    last = max((at for at, word in enumerate(words) if word[0].isupper()), default=-1)
    return desks.is_desk(" ".join(words[last + 1 :])) or desks.is_desk(text) or bool(desks.desk_in(text))


def _runs_on(words: list[str]) -> bool:
    """Return whether words are more than the name of a house has, or many of which few have a capital: a sentence."""
    capitals = sum(word[0].isupper() for word in words)
    has_case = any(word.lower() != word.upper() for word in words)
    return len(words) > MOST_WORDS or (has_case and len(words) in SENTENCE_WORDS and capitals * 3 < len(words))


@cache
def _posts() -> tuple[str, ...]:
    """Return the posts in scripts that put no space between words, or write titles in one."""
    return tuple(word for word in every_word("personal_roles") if EAST.match(word))


@cache
def _long_posts() -> tuple[str, ...]:
    return tuple(word for word in every_word("personal_roles") if len(word) >= LEAST_ENDING and not EAST.match(word))
