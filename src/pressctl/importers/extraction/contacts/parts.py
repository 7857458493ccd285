"""The parts of a line that prints a contact: addresses, numbers, and what is left of it, names, roles and places."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pressctl.importers.extraction.contacts import languages as contact_languages
from pressctl.importers.extraction.contacts.addressed_names import at_house
from pressctl.importers.extraction.contacts.around_numbers import (
    SEPARATOR,
    are_days,
    are_hours,
    is_filler,
    is_label,
    without_leaders,
    without_reach,
)
from pressctl.importers.extraction.contacts.desks import is_desk
from pressctl.importers.extraction.contacts.firms import with_forms
from pressctl.importers.extraction.contacts.headings import ends_in_heading, for_whom, is_of_headings, words_beside
from pressctl.importers.extraction.contacts.listed_houses import is_listed_house
from pressctl.importers.extraction.contacts.named import named_at
from pressctl.importers.extraction.contacts.names import (
    AROUND,
    EAST,
    KOREAN_NAME,
    POSSESSIVE,
    has_heading,
    has_press_word,
    has_role,
    is_addressed,
    is_courtesy,
    is_family,
    is_like_name,
    is_name,
    listed,
    turned,
    without_courtesy,
    without_title,
)
from pressctl.importers.extraction.contacts.requests import end_of_topic
from pressctl.importers.extraction.contacts.roles import apart, house_apart, is_office, is_post, wide_apart
from pressctl.importers.extraction.contacts.verbs import without_verbs
from pressctl.importers.extraction.words import folded, is_heading, labels_of, opener
from pressctl.prose.word_index import has_any
from pressctl.prose.word_lists import WIDE, alternatives, every_word, whole

LONGEST_ACRONYM = 4
"""Letters of an acronym right behind the name of a desk, “Press office of the UNDP”; a family name has more."""
POST_WORDS = 5
"""Words of the longest post beside a name; more are a sentence."""
NAME_SIZES = (2, 3)
"""Words of a name before an office without a sign between them."""
NAME_WORDS = 2
"""Words of a name in Chinese, Japanese or Korean that is printed with a space in it."""
ASIDE = re.compile(r"\[[^\[\]@\n]{1,30}\]|[(（][a-zà-ÿ]{2,5}(?:/[a-zà-ÿ]{2,5}){1,2}[)）]|\((?:[^\W\d_]{1,2}\.){2,6}\)"
                   r"|\((?:UTC|GMT)(?: ?[+±−–-] ?[\dh:.]{1,6})?\)"
                   r"|[(（][^()（）@\n]{0,30}(?<!\d)\d{1,2}[:：.h]\d{2}(?!\d)[^()（）@\n]{0,30}[)）]")  # fmt: skip
"""What is no word of a contact: “[PGP-Key]”, “(she/her)”, “(V.i.S.d.P.)”, “(UTC +08h00)”, “(9:00-17:30)”."""
INITIALS = re.compile(r"\s?[(（]([^\W\d_]{2,4})[)）]")
"""The initials of a name behind it, by which other texts of its house are signed: “Ana Silva (AS)”."""
STROKE = re.compile(r"\s?[／/]\s?(?=[^\W\d_][^\W\d_-]{0,7}\s?[:：])")
"""What stands before the next label on a line of Chinese, Japanese or Korean: “／電話：”."""
HANDLE = re.compile(r"(?:\A|(?<=[.,;|(/]\s)|(?<=[|(]))[^\W\d_][^\W\d_ /]{0,15}\s?[:：]\s{0,2}@\w{2,40}")
"""Somebody's name at a network, behind that of the network: “Twitter: @anasilva”."""
QUESTIONS = ("?", "؟", "？")
"""How a line ends that asks something, as a site does under a text."""
REGISTERED = re.compile(r"[A-Z]{1,3}[a-z]?\.?\s?\d[\d.]{3,8}(?:/[A-Z]{2})?")
"""The number under which a journalist is registered: “MTb 12.345/SP”."""
OF_SITE = re.compile(r"[^\W\d_][^:@\n]{1,60}:\s{0,3}<?https?://\S{1,2000}")
"""A page and its label: “Website of Acme: https://example.org/”."""
JOINT = re.compile(r"\s?:?\s{0,2}[/|]\s{0,2}|\s[–—-]\s")
"""What stands between a heading and the same in another language."""


@lru_cache(maxsize=512)
def chunks(line: str) -> tuple[str, ...]:
    """Return the parts of a contact line that are neither opener, label, address nor number."""
    if "://" in line and OF_SITE.fullmatch(line.strip()):
        return ()
    line = STROKE.sub("，", line) if EAST.search(line) else without_leaders(line)
    start = _opening(line) or _unknown_label(line)
    start = line[: end_of_topic(line, len(start))]
    reached = without_reach(without_joined(line[len(start) :], is_led=bool(start)))
    bare = HANDLE.sub("\n", ASIDE.sub("\n", INITIALS.sub(_without_initials, reached)))
    text = labels_of(bare).sub(_without_label, bare)
    split = [text.strip()] if is_listed_house(text) else SEPARATOR.split(turned(text, is_led=bool(start)))
    parts = map(_without_lead, with_forms(split))
    told = (
        without_verbs(each)
        for stopped in parts
        for spaced in _stopped_apart(stopped)
        for part in _spaced_apart(spaced)
        if any(map(str.isalpha, part))
        for named in (_behind_courtesy(part) or at_house(part) or _apart(without_courtesy(part)))
        for beside in named_at(named)
        for each in house_apart(beside)
    )
    return tuple(
        part
        for part in told
        if part
        and not (
            part.startswith("@")
            or ("_" in part and part.isascii())  # a handle behind a label that is not known
            or part.endswith(QUESTIONS)
            or is_label(part)
            or is_courtesy(part)
            or (is_heading(part, "closing_lines", "contact_openers") and not (is_desk(part) or is_post(part)))
            or are_days(part)
            or are_hours(part)
            or contact_languages.is_said(part)
            or (EAST.match(part) and _labels_other(part))
            or REGISTERED.fullmatch(part)
        )
    )


def _labels_other(part: str) -> bool:
    """Return whether a part in a language of the east heads contacts or is the label of something else: “邮政编码”."""
    return folded(part) in listed("words_of_no_name") or (is_heading(part, "contact_headings") and not has_role(part))


def _behind_courtesy(part: str) -> tuple[str, ...]:
    """Return the name behind how somebody is addressed and the office right behind it: “M. Jean Roux Service …”."""
    words = without_courtesy(part).split() if is_addressed(part) else []
    words = words[1:] if words and words[0].endswith(".") else words
    for size in NAME_SIZES:
        name, rest = " ".join(words[:size]), words[size:]
        if rest and is_name(name) and not has_role(name) and has_role(rest[0]):
            return name, " ".join(rest)
    return ()


def _apart(part: str) -> tuple[str, ...]:
    """Return the name and the post of a part, though a small word leads on to the number: “Editor Ana Silva at”."""
    found = apart(_trailing().sub("", _without_verb(part), 1))
    found = found if len(found) == 1 or len(found[1].split()) <= POST_WORDS else (part,)
    if len(found) == 1 and EAST.match(part) and " " not in part:
        found = apart(without_title(_behind_name().sub("", part)))  # “宣传部周洁女士联系”
    if len(found) == 1 and EAST.match(part) and " " in part:
        found = _behind_offices(part.split())
    return found if len(found) > 1 else (part,)


def _without_verb(part: str) -> str:
    """Return a part without the small words at its end that lead to a number: “may be reached at”."""
    words = part.split()
    end = next((at for at in range(len(words), 0, -1) if not words[at - 1].islower()), 0)
    behind = words[end:]
    is_led = len(behind) > 1 and behind[-1] in _leads() and not any(map(has_role, behind))
    return " ".join(words[:end]) if end and is_led and words[0][0].isupper() else part


@cache
def _leads() -> frozenset[str]:
    """Return the small words that lead to a number: “at”, “on”, “unter”."""
    return frozenset(every_word("lead_in_words", "small_words"))


def _behind_offices(words: list[str]) -> tuple[str, ...]:
    """Return the name, its post and the offices of “文化局 表演科 陳怡君科長” or “広報課 田中 花子”; else nothing."""
    for at in range(len(words) - 1, max(0, len(words) - 1 - NAME_WORDS), -1):
        name, *post = apart(without_title(" ".join(words[at:])))
        houses = words[:at]
        is_known = is_family(name) or KOREAN_NAME.fullmatch(name) is not None
        if is_known and is_name(name) and all(is_office(word) or has_heading(word) for word in houses):
            return (name, *post, *(word for word in houses if is_office(word)))
        if houses and is_post(houses[-1]) and KOREAN_NAME.fullmatch(name):
            return (name, *post, *reversed(houses))
    return ()


def _stopped_apart(part: str) -> list[str]:
    """Return the name and the post between which a full stop stands, “Ana Silva. Press Office”; other parts whole."""
    name, stop, rest = part.partition(". ")
    return [name, *rest.split(". ")] if stop and " " in name and is_name(name) and has_role(rest) else [part]


def _spaced_apart(part: str) -> list[str]:
    """Return the parts between which a wide space stands, “林怡君　公共事務組”; a name may have one, too.

    The last may be a label behind a narrow one: “広報部 担当：”.
    """
    words = part.split()
    if "·" in part and EAST.match(part) and not is_name(part):
        post, _, name = part.partition(" ")
        return [post, name] if is_name(name) else part.split("·")  # an office and its person, no name from elsewhere
    if len(words) > 1 and EAST.match(part) and is_label(words[-1]):
        part = part[: part.rindex(words[-1])].rstrip()
    elif len(words) > 1 and EAST.match(part) and is_filler(words[0]):
        part = part[len(words[0]) :].lstrip()  # “작성자 박지호”
    return wide_apart(part)


def without_joined(text: str, *, is_led: bool = False) -> str:
    """Return what follows an opener, or “or” in a sentence, without the preposition that Arabic writes on to a name."""
    is_sentence = is_led or any(label in text for label in _labels_of_sentences())
    return _joined_to_name(is_led=is_led).sub(r"\g<before>", text, count=1) if is_sentence else text


def _without_initials(bracket: re.Match[str]) -> str:
    """Return nothing in the place of a bracket that has the first letters of the words right before it."""
    words = bracket.string[: bracket.start()].replace("-", " ").split()[-len(bracket[1]) :]
    return "" if "".join(word[0] for word in words) == bracket[1] and bracket[1].isupper() else bracket[0]


def _without_label(label: re.Match[str]) -> str:
    """Return the end of a line in the place of a label, but the label itself where it ends a name: “Press Office”."""
    before = label.string[: label.start()].rstrip(" \t")
    word = label[0].rstrip(".:： ")
    last = before.rpartition(" ")[2]
    is_of_press = has_press_word(last) or POSSESSIVE.search(last) is not None  # “Police media desk: 202 …”
    ends_name = (
        before[-1:].isalpha()
        and (label[0][-1:].isalpha() or is_of_press)
        and (folded(word) in _desks() or is_desk(word))
    )
    return f"{word}\n" if ends_name else "\n"


def _unknown_label(line: str) -> str:
    """Return the label of a line in Chinese or Japanese that looks like a name, “承辦單位：”, before who it is."""
    label, colon, rest = line.replace("：", ":").partition(":")
    is_led = bool(colon) and is_like_name(label) and is_name(label)
    is_led = is_led and not is_family(rest.strip())  # “日内瓦：李明”
    return label if is_led and WIDE.match(rest.lstrip(" *_")) and not is_label(rest[:2]) else ""


@cache
def _desks() -> frozenset[str]:
    return frozenset(every_word("desk_words"))


def _opening(line: str) -> str:
    """Return what heads the contact of a line; the name of an office, “Press office of Acme”, heads none."""
    whole_ = opener(line, "contact_headings")
    is_whole = line[len(whole_) :].lstrip()[:1] in {"", ":", "："}  # “Contact person:” and not “Contact”
    start = _in_languages(line, whole_ if is_whole else opener(line, "contact_openers", "contact_headings"))
    rest = line[len(start) :]
    is_whole = bool(rest) and for_whom(rest) == rest  # “お問い合わせ先【報道関係】”
    is_whole = is_whole or (not start and (is_heading(line, "contact_headings") or ends_in_heading(line)))
    if is_whole or is_of_headings(line):
        return line  # in the brackets of Japanese headings, too
    if is_post(start):
        return ""  # “Rzecznik prasowy”: what somebody is, and no heading
    if start and line.rstrip().endswith((":", "：")) and _goes_on(rest.rstrip(" :：")):
        return line  # “Media contacts by region:”
    if start and (more := opener(rest.lstrip(" ,،，"), "contact_openers")) and not is_desk(more):
        return line[: line.index(more, len(start)) + len(more)]  # “For more information, please contact”
    if has_role(start) and rest.lstrip().startswith(_joined_ands()):
        return ""  # Arabic: the name of an office for contacts “and” something else
    may_be_office = rest[:1].isspace() and has_role(start) and not has_heading(start)
    ahead = SEPARATOR.split(without_reach(rest))[0].strip(AROUND) if may_be_office else ""
    return "" if ahead and _names_house(ahead) else start


def _names_house(ahead: str) -> bool:
    """Return whether what follows the name of a desk is whose desk it is: “Press office of Acme”, and no person."""
    last = ahead.rpartition(" ")[2]
    is_acronym = last.isupper() and last.isalpha() and len(last) <= LONGEST_ACRONYM and not ahead.isupper()
    return ahead[0].islower() or is_acronym or is_office(ahead) or not is_name(without_courtesy(ahead))


def _in_languages(line: str, start: str) -> str:
    """Return a heading with the same in another language behind a stroke: “Media contact / Personne-ressource :”."""
    while start and (joint := JOINT.match(line, len(start))):
        rest = line[joint.end() :]
        label, colon, behind = rest.replace("：", ":").partition(":")
        is_last = bool(colon) and not behind.strip() and not any(map(is_name, SEPARATOR.split(label)))
        more = opener(rest, "contact_openers", "contact_headings") or (rest if is_last else "")
        if not more:
            break
        start = line[: joint.end() + len(more)]
    return start


def _goes_on(rest: str) -> bool:
    """Return whether words behind a heading belong to it, and name nobody: without a capital, or of the press."""
    if len(SEPARATOR.split(rest)) > 1 or len(apart(rest)) > 1:
        return False
    if rest == rest.lower() == rest.upper():  # a script without capitals
        return has_any(rest, "press_words")
    return all(word.islower() or word.strip("&/+").casefold() in words_beside() for word in rest.split())


def _without_lead(part: str) -> str:
    """Return a part without the word that joins it to what stood before, “or Ana Silva”, or leads to a place."""
    part = _leading().sub("", part, 1)
    preposition, _, place = part.partition(" ")
    is_led = preposition.casefold() in _prepositions() and not place[:1].islower()
    return place.lstrip() if is_led and place[:1].isalpha() else part


def is_led_by_place(line: str) -> bool:
    """Return whether a line is the label of a place over who is there, “In Geneva:”: no house."""
    first, _, place = line.strip(AROUND).partition(" ")
    is_label_ = line.rstrip().endswith((":", "：")) and 0 < len(place.split()) <= NAME_WORDS
    return is_label_ and first.casefold() in _prepositions() and place[0].isupper() and not has_role(place)


@cache
def _prepositions() -> frozenset[str]:
    """Return the small words before a place: “in”, “à”, “في”."""
    return frozenset(every_word("place_prepositions")) & frozenset(every_word("small_words"))


@cache
def _leading() -> re.Pattern[str]:
    """Return the pattern of words before a name that join it to what stood before: “or Ana Silva”, “please contact”."""
    return re.compile(rf"\A{whole(every_word('lead_in_words'))}\s+", re.IGNORECASE)


@cache
def _trailing() -> re.Pattern[str]:
    """Return the pattern of a small word behind a name that leads to the number: “Ana Silva at”."""
    return re.compile(rf"(?<=\w)\s{{1,3}}{whole(every_word('lead_in_words'))}\Z")


@cache
def _behind_name() -> re.Pattern[str]:
    """Return the pattern of what a sentence of Chinese or Japanese has behind a name: “…联系”."""
    return re.compile(rf"(?:{alternatives(filter(EAST.match, every_word('contact_fillers')))})\Z")


@cache
def _joined_ands() -> tuple[str, ...]:
    """Return the “and” that is written on to the next word."""
    return tuple(word for word in every_word("joined_words") if word in every_word("and_words"))


@cache
def _joined_to_name(*, is_led: bool) -> re.Pattern[str]:
    """Return the pattern of a preposition at the start of a name, right behind an opener or behind “or”."""
    before = r"\s{1,3}" if is_led else rf"\s{{0,3}}(?:{alternatives(every_word('or_words', 'lead_in_words'))})\s{{1,3}}"
    return re.compile(rf"\A(?P<before>{before})(?:{alternatives(every_word('joined_to_names'))})(?=\w{{3}})")


@cache
def _labels_of_sentences() -> tuple[str, ...]:
    """Return the labels that stand in a sentence alone, “at the number”, of languages that join prepositions."""
    small = tuple(f"{word} " for word in every_word("contact_fillers") if not word.isascii())
    return tuple(label for label in every_word("phone_labels", "email_labels") if label.startswith(small))
