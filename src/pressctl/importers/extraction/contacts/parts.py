"""The parts of a line that prints a contact: addresses, numbers, and what is left of it, names, roles and places."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pressctl.importers.extraction.contacts import languages as contact_languages
from pressctl.importers.extraction.contacts.labels import (
    LONGEST_LABEL,
    REMARK,
    label_before,
    led,
)
from pressctl.importers.extraction.contacts.names import (
    AROUND,
    EAST,
    has_heading,
    has_press_word,
    has_role,
    is_courtesy,
    is_family,
    is_name,
    named_at,
    pair,
    turned,
    without_courtesy,
)
from pressctl.importers.extraction.contacts.roles import apart, is_office, is_post, wide_apart
from pressctl.importers.extraction.contacts.verbs import without_verbs
from pressctl.importers.extraction.contacts.ways import ways_in
from pressctl.importers.extraction.words import folded, is_heading, labels, opener
from pressctl.prose.dates import is_day_word
from pressctl.prose.word_index import has_any
from pressctl.prose.word_lists import WIDE, alternatives, any_of_all, every_word, whole

LONGEST_ACRONYM = 4
"""Letters of an acronym right behind the name of a desk, “Press office of the UNDP”; a family name has more."""
COLUMN = re.compile(r"[|｜]")
LEAST_HEADING = 4
"""Characters of the shortest heading that others may end in, in scripts without spaces."""
LABELS = ("phone_labels", "fax_labels", "switchboard_labels", "extension_words")
"""The lists of what says what number follows."""
HOURS = 4
"""Words of the longest part that says at what hours somebody answers."""
LABEL_WORDS, LABEL_ALONE = 3, 9
"""Words of the longest label with a colon, and letters of the longest one without."""
ASIDE = re.compile(r"\[[^\[\]@\n]{1,30}\]|[(（][a-zà-ÿ]{2,5}(?:/[a-zà-ÿ]{2,5}){1,2}[)）]|\((?:[^\W\d_]{1,2}\.){2,6}\)"
                   r"|\((?:UTC|GMT)(?: ?[+±−–-] ?[\dh:.]{1,6})?\)"
                   r"|[(（][^()（）@\n]{0,30}(?<!\d)\d{1,2}[:：.h]\d{2}(?!\d)[^()（）@\n]{0,30}[)）]")  # fmt: skip
"""What is no word of a contact: “[PGP-Key]”, “(she/her)”, “(V.i.S.d.P.)”, “(UTC +08h00)”, “(9:00-17:30)”."""
IN_LABEL = re.compile(r"(?P<label>[^\W\d_][^\W\d_. ]{0,20}\.?)\s?[(（][^()（）@\d\n]{1,20}[)）](?=\s?[:：])")
"""A bracket between a label and its colon: “电话（微信同号）：”."""
QUESTIONS = ("?", "؟", "？")
"""How a line ends that asks something, as a site does under a text."""
JOINT = re.compile(r"\s?:?\s{0,2}[/|]\s{0,2}|\s[–—-]\s")
"""What stands between a heading and the same in another language."""
SEPARATOR = re.compile(
    r"(?:(?<!\s)\s*)?(?:[,;|•،，；、\n\t()（）]|(?<![\u4e00-\u9fff])·|·(?![\u4e00-\u9fff]))\s*|(?<!\s)\s+[–—/-]\s+|(?:(?<!\s)\s*)?[:：]\s+"
    r"|(?<=[\u4e00-\u9fff])[:：]"
)
"""From the start of a run of blanks alone: from each of them it would take the square of their number."""


@lru_cache(maxsize=512)
def chunks(line: str) -> tuple[str, ...]:
    """Return the parts of a contact line that are neither opener, label, address nor number."""
    start = _opening(line) or _unknown_label(line)
    reached = _without_reach(without_joined(line[len(start) :], is_led=bool(start)))
    text = labels().sub(_without_label, ASIDE.sub("\n", reached))
    parts = (_without_lead(part.strip(AROUND)) for part in SEPARATOR.split(turned(text, is_led=bool(start))))
    told = (
        without_verbs(each)
        for spaced in parts
        for part in _spaced_apart(spaced)
        if any(map(str.isalpha, part))
        for named in _apart(without_courtesy(part))
        for each in named_at(named)
    )
    return tuple(
        part
        for part in told
        if part
        and not (
            part.startswith("@")
            or part.endswith(QUESTIONS)
            or _is_label(part)
            or is_courtesy(part)
            or _are_days(part)
            or _are_hours(part)
            or contact_languages.is_said(part)
        )
    )


def _apart(part: str) -> tuple[str, ...]:
    """Return the name and the post of a part, though a small word leads on to the number: “Editor Ana Silva at”."""
    found = apart(_trailing().sub("", part, 1))
    return found if len(found) > 1 else (part,)


def _spaced_apart(part: str) -> list[str]:
    """Return the parts between which a wide space stands, “林怡君　公共事務組”; a name may have one, too.

    The last may be a label behind a narrow one: “広報部 担当：”.
    """
    words = part.split()
    if "·" in part and EAST.match(part) and not is_name(part):
        return part.split("·")  # an office and its person, no name from elsewhere
    if len(words) > 1 and EAST.match(part) and _is_label(words[-1]):
        part = part[: part.rindex(words[-1])].rstrip()
    elif len(words) > 1 and EAST.match(part) and is_filler(words[0]):
        part = part[len(words[0]) :].lstrip()  # “작성자 박지호”
    return wide_apart(part)


def without_joined(text: str, *, is_led: bool = False) -> str:
    """Return what follows an opener, or “or” in a sentence, without the preposition that Arabic writes on to a name."""
    is_sentence = is_led or any(label in text for label in _labels_of_sentences())
    return _joined_to_name(is_led=is_led).sub(r"\g<before>", text, count=1) if is_sentence else text


def _without_label(label: re.Match[str]) -> str:
    """Return the end of a line in the place of a label, but the label itself where it ends a name: “Press Office”."""
    before = label.string[: label.start()].rstrip(" \t")
    word = label[0].rstrip(".:： ")
    is_of_press = has_press_word(before.rpartition(" ")[2])  # “Police media desk: 202 …”
    ends_name = before[-1:].isalpha() and (label[0][-1:].isalpha() or is_of_press) and folded(word) in _desks()
    return f"{word}\n" if ends_name else "\n"


def _unknown_label(line: str) -> str:
    """Return the label of a line in Chinese or Japanese that looks like a name, “承辦單位：”, before who it is."""
    label, colon, rest = line.replace("：", ":").partition(":")
    is_led = bool(colon) and _is_like_name(label) and is_name(label)
    is_led = is_led and not is_family(rest.strip())  # “日内瓦：李明”
    return label if is_led and WIDE.match(rest.lstrip(" *_")) and not _is_label(rest[:2]) else ""


def _is_like_name(text: str) -> bool:
    """Return whether a text of a few signs in Chinese or Japanese has no family name in front: “邮件”."""
    return WIDE.match(text) is not None and not is_family(text)


@cache
def _desks() -> frozenset[str]:
    return frozenset(every_word("desk_words"))


def _opening(line: str) -> str:
    """Return what heads the contact of a line; the name of an office, “Press office of Acme”, heads none."""
    start = _in_languages(line, opener(line, "contact_openers", "contact_headings"))
    rest = line[len(start) :]
    if not start and (is_heading(line, "contact_headings") or ends_in_heading(line) or is_of_headings(line)):
        return line  # in the brackets of Japanese headings
    if is_post(start):
        return ""  # “Rzecznik prasowy”: what somebody is, and no heading
    if start and line.rstrip().endswith((":", "：")) and _goes_on(rest.rstrip(" :：")):
        return line  # “Media contacts by region:”
    if start and (more := opener(rest.lstrip(" ,،，"), "contact_openers")):
        return line[: line.index(more, len(start)) + len(more)]  # “For more information, please contact”
    if has_role(start) and rest.lstrip().startswith(_joined_ands()):
        return ""  # Arabic: the name of an office for contacts “and” something else
    may_be_office = rest[:1].isspace() and has_role(start) and not has_heading(start)
    ahead = SEPARATOR.split(_without_reach(rest))[0].strip(AROUND) if may_be_office else ""
    return "" if ahead and _names_house(ahead) else start


def _names_house(ahead: str) -> bool:
    """Return whether what follows the name of a desk is whose desk it is: “Press office of Acme”, and no person."""
    last = ahead.rpartition(" ")[2]
    is_acronym = last.isupper() and last.isalpha() and len(last) <= LONGEST_ACRONYM and not ahead.isupper()
    return ahead[0].islower() or is_acronym or is_office(ahead) or not is_name(without_courtesy(ahead))


def ends_in_heading(line: str) -> bool:
    """Return whether a line ends in a heading of contacts, in a script without spaces: “報道からのお問い合わせ先”."""
    bare = line.rstrip(" :：】＞》〉」■◆●▼")
    return len(bare) <= LONGEST_LABEL and bare.endswith(_wide_headings()) and not COLUMN.search(bare)


@cache
def _wide_headings() -> tuple[str, ...]:
    found = every_word("contact_headings")
    return tuple(word for word in found if len(word) >= LEAST_HEADING and all(map(WIDE.match, word)))


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
    return all(word.islower() or word.strip("&/+").casefold() in _heading_words() for word in rest.split())


def is_of_headings(line: str) -> bool:
    """Return whether a line is made of words for contacts and for the press, and of nothing else: “Contact & media”."""
    words = folded(line[:LONGEST_LABEL]).rstrip(":：").split()
    return (
        len(line) < LONGEST_LABEL and has_heading(line) and has_press_word(line) and _heading_words().issuperset(words)
    )


@cache
def _heading_words() -> frozenset[str]:
    """Return what else stands in a heading of contacts: “& Kontakt”; and nothing, where a sign was."""
    return frozenset(("", *every_word("contact_words", "press_words", "and_words", "or_words")))


def _without_reach(text: str) -> str:
    """Return a text with the end of a line in the place of each address and number, and of its label."""
    text = IN_LABEL.sub(lambda found: found["label" if _is_label(found["label"]) else 0], text)
    ways = ways_in(text)
    ends = [0, *(way.end for way in ways)]
    for before, (start, end, _) in reversed(list(zip(ends, ways, strict=False))):
        label = label_before(text[before:], start - before)
        is_led = led(text, start).endswith((":", "：", "."))
        is_in_brackets = text[max(0, start - 1) : start] in {"(", "（"} and text[end : end + 1] in {")", "）"}
        label = _known_label(label) or ("" if is_in_brackets else label)
        cut = text.rindex(label, before, start) if label and _labels(label, is_led=is_led) else start
        text = f"{text[:cut]}\n{text[_end_of_remark(text, end) :]}"
    return text


def _end_of_remark(text: str, end: int) -> int:
    """Return where what is said of a number behind it ends, “(WhatsApp, Telegram)”, and not of somebody: “(editor)”."""
    remark = REMARK.match(text, end)
    said = SEPARATOR.split(remark[1]) if remark else []
    is_number = remark is not None and any(map(str.isdigit, remark[1]))  # “(secretary: -0101)”
    is_of_somebody = any(is_name(without_courtesy(part.strip())) or _is_role(part) for part in said) and not is_number
    return end if remark is None or is_of_somebody else remark.end()


def _is_role(remark: str) -> bool:
    """Return whether what is said in brackets is a post or an office, and not when to call: “urgent media only”."""
    is_office_ = remark[:1].isupper() or len(remark.split()) < LABEL_WORDS
    return is_post(remark) or (is_office_ and has_role(remark))


def _known_label(words: str) -> str:
    """Return the label at the end of words that name somebody besides: “手机” of “王丽 女士 手机”; else nothing."""
    known = next((label for label in labels().finditer(words) if label.end() == len(words)), None)
    return known[0].strip() if known and is_name(without_courtesy(words[: known.start()].strip(AROUND))) else ""


def _labels(words: str, *, is_led: bool) -> bool:
    """Return whether words right before a number say what number it is, and not whose: “GSM:”, “TTY/TDD:”, “kom.”."""
    is_of_press = len(words.split()) > 1 and has_press_word(words)  # “Ministry's press phone”
    is_of_somebody = is_name(without_courtesy(words)) and not (is_led and _is_like_name(words))
    if is_of_press or has_role(words) or has_heading(words) or pair(words) or is_of_somebody:
        return False
    return len(words.split()) <= LABEL_WORDS if is_led else " " not in words and len(words) <= LABEL_ALONE


def _is_label(part: str) -> bool:
    return is_filler(part) or is_heading(part, *LABELS)


def is_filler(part: str) -> bool:
    """Return whether a part is the label of who somebody is, “Name”, “Department”, and says nothing itself."""
    return folded(part) in _fillers()


def _are_days(part: str) -> bool:
    """Return whether a part says on which days a number is answered: “Monday to Friday”."""
    words = part.split()
    is_span = is_day_word(words[0]) and is_day_word(words[-1])
    return is_span and all(word.islower() for word in words[1:-1])


def _are_hours(part: str) -> bool:
    """Return whether a part says from or until when a number is answered: “Dès 17 h”."""
    is_of_hours = any(map(str.isdigit, part)) and any_of_all("hour_words").search(part) is not None
    return is_of_hours and len(part.split()) <= HOURS


def _without_lead(part: str) -> str:
    """Return a part without the word that joins it to what stood before, “or Ana Silva”, or leads to a place."""
    part = _leading().sub("", part, 1)
    preposition, _, place = part.partition(" ")
    is_led = preposition.casefold() in _prepositions() and not place[:1].islower()
    return place.lstrip() if is_led and place[:1].isalpha() else part


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
def _fillers() -> frozenset[str]:
    return frozenset(every_word("contact_fillers"))


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
