"""What stands around a number in a line of a contact: its label, and when it is answered."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from pressctl.importers.extraction.contacts.desks import is_desk
from pressctl.importers.extraction.contacts.labels import REMARK, label_before, led
from pressctl.importers.extraction.contacts.named import name_in
from pressctl.importers.extraction.contacts.names import (
    AROUND,
    has_heading,
    has_press_word,
    has_role,
    is_like_name,
    is_name,
    pair,
    without_courtesy,
)
from pressctl.importers.extraction.contacts.roles import is_post
from pressctl.importers.extraction.contacts.ways import Way, ways_in
from pressctl.importers.extraction.words import folded, is_heading, labels_of, set_of
from pressctl.prose.addresses import hosts
from pressctl.prose.days.dates import is_day_word
from pressctl.prose.patterns import regex
from pressctl.prose.word_index import candidates, has_any, pattern_of
from pressctl.prose.word_lists import WIDE, alternatives, any_of_all, every_word

LABELS = ("phone_labels", "fax_labels", "switchboard_labels", "extension_words")
"""The lists of what says what number follows."""
HOURS = 4
"""Words of the longest part that says at what hours somebody answers."""
LABEL_WORDS, LABEL_ALONE = 3, 9
"""Words of the longest label with a colon, and letters of the longest one without."""
IN_LABEL = re.compile(r"(?P<label>[^\W\d_][^\W\d_. ]{0,20}\.?)\s?[(（][^()（）@\d\n]{1,20}[)）](?=\s?[:：])")
"""A bracket between a label and its colon: “电话（微信同号）：”."""
LABELLED = regex(r"[)）]?\.\s{1,3}(?=[^\W\d_][^.:：@\d\n]{2,40}[:：]\s{0,2}[+(\d])")
"""What stands between a number and another with a label, in the next sentence."""
GLUED = regex(r"\d[^\W\d_]")
"""A number and a letter right behind it, with which a label may start."""
LEAST_GLUED = 3
"""Characters of the shortest label that is looked for right behind a number."""
SEPARATOR = re.compile(
    r"(?:(?<!\s)\s*)?(?:[,;|•،，；、\n\t()（）]|(?<![\u4e00-\u9fff])·|·(?![\u4e00-\u9fff]))\s*|(?<!\s)\s+[–—/-]\s+|(?:(?<!\s)\s*)?[:：]\s+"
    r"|(?<=[\u4e00-\u9fff])[:：]"
)
"""From the start of a run of blanks alone: from each of them it would take the square of their number."""
LEADER = regex(
    r"(?<=[^\W_])[)）]?\s{0,2}(?:\.[.…]{2,200}|…[.…]{0,200}|_{3,200}|[-–—]{3,200}|\.(?: \.){2,100})"
    r"\s{0,9}(?=[^\W_]|[+＋(])"
)
"""The dots, dashes or rule that lead from somebody to a number: “Ana Silva ........ 020 7946 0123”."""


def without_leaders(line: str) -> str:
    """Return a line with a colon in the place of the dots, dashes or rule that lead to a number or an address."""
    return LEADER.sub(": ", line)


def by_labels(line: str) -> list[str]:
    """Return a line in parts: a label starts one behind a number that ends a sentence, or to which it is glued.

    “Tel. 202 555 0100. Tickets: 202 555 0101” has two, and so has “+1 202 555 0171EMAIL: …” of a copied page.
    """
    cuts = [found.end() for way in ways_in(line) if (found := LABELLED.match(line, way.end))]
    may_be_glued = ":" in line and GLUED.search(line) is not None  # as hardly any is
    cuts += [found.start() for found in _glued_label().finditer(line)] if may_be_glued else []
    return [line[start:end] for start, end in pairwise([0, *sorted(cuts), len(line)])]


@cache
def _glued_label() -> re.Pattern[str]:
    words = [word for word in every_word("email_labels", "phone_labels", "fax_labels") if len(word) >= LEAST_GLUED]
    labels_ = alternatives(form for word in words for form in (word.upper(), word.capitalize()))
    return re.compile(rf"(?<=\d)(?:{labels_})\s?:")


def without_reach(text: str) -> str:
    """Return a text with the end of a line in the place of each address, number and labelled site, and of its label."""
    text = IN_LABEL.sub(lambda found: found["label" if is_label(found["label"]) else 0], text)
    sites = {site.start(): site.end() for site in hosts.ADDRESS.finditer(text) if led(text, site.start())[-1:] == ":"}
    ways = sorted([*ways_in(text), *(Way(*site, is_address=True) for site in sites.items())])
    ends = [0, *(way.end for way in ways)]
    for before, (start, end, _) in reversed(list(zip(ends, ways, strict=False))):
        label = label_before(text[before:], start - before)
        is_led = led(text, start).endswith((":", "：", "."))
        is_in_brackets = text[max(0, start - 1) : start] in {"(", "（"} and text[end : end + 1] in {")", "）"}
        label = _known_label(label) or ("" if is_in_brackets else label)
        leads = _leads_to_site(label, text[start:end]) if start in sites else _labels(label, is_led=is_led)
        cut = text.rindex(label, before, start) if label and leads else start
        text = f"{text[:cut]}\n{text[_end_of_remark(text, end) :]}"
    return text


def _leads_to_site(label: str, site: str) -> bool:
    """Return whether words before a site lead to it, “Website”, “or visit our pages”, and are not whose site it is."""
    others = label.split()[1:]
    return not any(word[0].isupper() for word in others) and folded(label) not in site.casefold()


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
    known = next((label for label in labels_of(words).finditer(words) if label.end() == len(words)), None)
    return known[0].strip() if known and is_name(without_courtesy(words[: known.start()].strip(AROUND))) else ""


def _labels(words: str, *, is_led: bool) -> bool:
    """Return whether words right before a number say what number it is, and not whose: “GSM:”, “TTY/TDD:”, “kom.”."""
    is_of_press = has_press_word(words) and (" " in words or not is_heading(words, "press_words"))  # “Presstelefon”
    is_of_somebody = is_name(without_courtesy(words)) and not (is_led and is_like_name(words))
    if is_of_press or has_role(words) or has_heading(words) or is_desk(words) or pair(words) or is_of_somebody:
        return False
    return len(words.split()) <= LABEL_WORDS if is_led else " " not in words and len(words) <= LABEL_ALONE


def is_label(part: str) -> bool:
    """Return whether a part is the label of a number or of who somebody is, and nothing else."""
    return is_filler(part) or any(is_heading(part, kind) for kind in LABELS) or _is_led_by_label(part)


def _is_led_by_label(part: str) -> bool:
    """Return whether a part of a script without capitals is a label with more said of it: “هاتف مباشر”, “值班手机”."""
    if part.isascii() or part.lower() != part.upper() or has_press_word(part):
        return False
    is_led = part.split(maxsplit=1)[0] in set_of("phone_labels") and not has_any(part, "press_words")
    is_joined = part.startswith(_wide_labels()) and not has_role(part)  # “微信同号”
    return is_led or is_joined or part.endswith(_wide_labels())


@cache
def _wide_labels() -> tuple[str, ...]:
    """Return the labels of numbers of two signs and more that others may end in, in scripts without spaces."""
    return tuple(word for word in every_word("phone_labels") if len(word) > 1 and all(map(WIDE.match, word)))


def is_filler(part: str) -> bool:
    """Return whether a part is the label of who somebody is, “Name”, “Department”, and says nothing itself."""
    return folded(part) in _fillers()


def are_days(part: str) -> bool:
    """Return whether a part says on which days a number is answered: “Monday to Friday”."""
    words = part.split()
    is_span = is_day_word(words[0]) and is_day_word(words[-1])
    return is_span and all(word.islower() for word in words[1:-1])


def are_hours(part: str) -> bool:
    """Return whether a part says when a number is answered, “Dès 17 h”, “outside office hours”, and names no desk."""
    if said := [word for word in candidates(part, "office_hours_words") if pattern_of(word).search(part)]:
        rest = pattern_of(max(said, key=len)).sub("", part)
        return not (has_role(rest) or has_press_word(rest) or name_in(rest))
    is_of_hours = any(map(str.isdigit, part)) and any_of_all("hour_words").search(part) is not None
    return is_of_hours and len(part.split()) <= HOURS


@cache
def _fillers() -> frozenset[str]:
    return frozenset(every_word("contact_fillers", "words_for_all"))
