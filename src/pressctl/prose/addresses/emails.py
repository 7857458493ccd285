"""E-mail addresses in a text, including obfuscated and mistyped ones; nothing is looked up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from pressctl.prose.addresses.hosts import is_top_level
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import alternatives, any_of_all, every_word

SIGNS = "@＠[({"
"""Every address contains one of these: the at sign itself, or a bracket around the word for it."""
BRACKET = r"[\[({]"
LOST = regex(r"\[email\W?protected\]", re.IGNORECASE)
"""The text that replaces an address hidden from scrapers."""
WHITE = regex(r"\s")
LOCAL = regex(r"[\w.+%'’-]+\s?\Z")
BEFORE_SIGN = regex(
    r"(?<![A-Za-z0-9.+%'’@/=_-])(?P<local>[A-Za-z0-9+%_-][A-Za-z0-9.+%_-]{0,63})(?P<gap>[ \t\u00a0]?)\Z"
)
FROM_SIGN = regex(r"@{1,3}(?P<gap>[ \t\u00a0]?)(?P<domain>[\w-]{1,63}(?:[.,]{1,2}[\w-]{1,63}){0,5})(?![\w@]|\.\w)")
"""The two sides of the at sign with typing errors: “press@@example.org”, “press@example,org”, “press @example.org”."""
WORD_BEFORE = regex(r"[^\W\d_\x00-\u024f](?=[A-Za-z0-9][A-Za-z0-9.+%_-]{0,63}\s?\Z)")
"""The last letter of a word in another script directly before a Latin mailbox: “请致函press@example.org”."""
WORD_AFTER = regex(r"\.(?P<ending>[A-Za-z]{2,24})(?=-?[^\W\d_\x00-\u024f]|-\w{1,4}\Z)")
"""A Latin top-level domain directly followed by another script or a case ending: “press@example.org로”."""
HASH_IS_SIGN = regex(r"#[^\w\s#@]{0,2}[^#@\n]{0,12}[^\w\s#@]{0,2}@")
"""A note that one sign stands for another: “#换成@”, “replace # with @”, “(# = @)”."""
HASHED = regex(
    r"(?<![\w./#&=?-])[A-Za-z0-9][\w.+-]{0,63}#(?:[A-Za-z0-9-]{1,63}\.){1,4}(?P<last>[A-Za-z]{2,24})(?![\w.-]\w)",
    re.ASCII,
)
PARTS = regex(r"[.+_-]")
"""The separators between the parts of a mailbox."""
LEAST_ALONE = 6
"""Letters of the shortest single word that is a pattern, “lastname@”; “nom@” may be a real mailbox."""
LONGEST_LOCAL = 65
"""Characters before the sign: 64 of the mailbox (RFC 5321, section 4.5.3.1.1) and a space."""


@lru_cache(maxsize=64)
def addresses(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of the addresses in a text.

    They may be written “press@example.org”, “press [at] example [dot] org”, with a full-width at sign, or as “[email
    protected]”; “press at example dot org” if it stands alone or after a label; and “press#example.org” if the text
    explains the sign: “(#换成@)”.
    """
    if any(sign in text for sign in SIGNS):
        return tuple(sorted((*_with_signs(text), *_with_hash(text))))
    return tuple(_in_words(text)) if _may_have_dot_word(text.lower()) and _pattern_between_words().search(text) else ()


def _with_signs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of addresses with an at sign, or a bracket around the word for it."""
    end = 0
    for match in _rest().finditer(text):
        if LOST.match(match[0]):
            yield match.span()
        elif before := LOCAL.search(text[max(end, match.start() - LONGEST_LOCAL) : match.start()]):
            yield _without_emphasis(text, *_trimmed(text, match.start() - len(before[0]), match.start(), match.end()))
        else:
            continue
        end = match.end()


def _with_hash(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of addresses with “#” instead of the at sign, as on Chinese pages that explain it once."""
    if "#" in text and HASH_IS_SIGN.search(text):
        yield from (match.span() for match in HASHED.finditer(text) if is_top_level(match["last"]))


def _trimmed(text: str, start: int, sign: int, end: int) -> tuple[int, int]:
    """Return the span of an address without directly adjoining words or case endings of the surrounding language."""
    word = WORD_BEFORE.search(text[start:sign])
    endings = (match for match in WORD_AFTER.finditer(text, sign, end) if is_top_level(match["ending"]))
    ending = next(endings, None)
    return start + word.end() if word else start, ending.end() if ending else end


def _without_emphasis(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of an address without underscores around it, which are emphasis, as no host ends with one."""
    signs = end - start - len(text[start:end].rstrip("_"))
    first = start + min(signs, end - start - len(text[start:end].lstrip("_")))
    return first, end - signs


def _in_words(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of addresses with words for the signs, without brackets, if they stand alone or after a label.

    In a sentence, “find us at example dot org”, the word before “at” is not a mailbox.
    """
    for match in _worded().finditer(text):
        if is_top_level(match["last"]):
            yield match.span("address")


def is_pattern(address: str) -> bool:
    """Return whether an address is only a pattern for those of an organisation: “firstname.lastname@example.org”."""
    parts = PARTS.split(address.partition("@")[0].casefold())
    words = [part for part in parts if len(part) > 1]  # “f.lastname”
    are_of_names = bool(words) and all(word in _name_parts() for word in words)
    return are_of_names and "@" in address and (len(parts) > 1 or len(words[0]) >= LEAST_ALONE)


@cache
def _name_parts() -> frozenset[str]:
    return frozenset(every_word("name_part_words"))


def is_address(text: str) -> bool:
    """Return whether a text is an address with an at sign and nothing else."""
    return "@" in text and not WHITE.search(text) and addresses(text)[:1] == ((0, len(text)),)


class Slip(NamedTuple):
    """A mistyped address from ``start`` to ``end`` of a text, in characters from 0.

    ``right`` is the correct address, or empty if its top-level domain is missing; ``is_certain`` says that the
    characters alone show that it is an address.
    """

    start: int
    end: int
    right: str
    is_certain: bool


def slips(text: str) -> Iterator[Slip]:
    """Yield the mistyped addresses in a text: with a second at sign, a comma, a gap, or no top-level domain."""
    at = text.find("@")
    while at >= 0:
        slip = _slip(text, at)
        if slip:
            yield slip
        at = text.find("@", slip.end if slip else at + 1)


def _slip(text: str, at: int) -> Slip | None:
    left, right = BEFORE_SIGN.search(text[max(0, at - LONGEST_LOCAL) : at]), FROM_SIGN.match(text, at)
    if not left or not right or (left["gap"] and right["gap"]):  # a gap on both sides is meant to hide it
        return None
    domain = right["domain"]
    name, _, ending = domain.partition(",")
    if ending and ("." in name or not is_top_level(ending)):  # the comma of a sentence
        domain = name
    labels = re.split(r"[.,]+", domain)
    start, end = at - len(left[0]), right.start("domain") + len(domain)
    corrected = f"{left['local'].strip('.')}@{'.'.join(labels)}"
    if len(labels) < 2:
        return Slip(start, end, "", is_certain=False) if any(map(str.isalpha, domain)) else None
    if corrected == text[start:end] or not is_top_level(labels[-1]):
        return None
    return Slip(start, end, corrected, is_certain=not (left["gap"] or right["gap"]))


def written_out(address: str) -> str:
    """Return an address with the at sign and full stops instead of words: for “press [at] example [dot] org”."""
    if "@" not in address and HASHED.fullmatch(address):
        return address.replace("#", "@")
    address = _word("dot_words").sub(".", _word("at_words").sub("@", address.replace("＠", "@")))
    worded = _may_have_dot_word(address.lower()) and _worded().fullmatch(address)
    return (
        _pattern_between_words().sub(".", _pattern_between_words("at_words").sub("@", address)) if worded else address
    )


@cache
def _rest() -> re.Pattern[str]:
    """Return the pattern of an address from its at sign on, which is rarer than a word with which it may start."""
    at, dot = _in_brackets("at_words"), rf"{BRACKET}{_in_brackets('dot_words')}"
    domain = rf"\s?[\w-]+(?:(?:\.|\s?{dot}\s?)[\w-]+)+"
    sign = rf"(?:(?<=[@＠])|(?<={BRACKET}){at})"  # after it has been found, which is much faster than a choice
    return re.compile(rf"[{re.escape(SIGNS)}](?:(?<=\[)email\W?protected\]|{sign}{domain})", re.IGNORECASE)


@cache
def _word(field: str) -> re.Pattern[str]:
    return re.compile(rf"\s{{0,3}}{BRACKET}{_in_brackets(field)}\s{{0,3}}", re.IGNORECASE)


@cache
def _pattern_between_words(field: str = "dot_words") -> re.Pattern[str]:
    """Return the pattern of a word for a sign between two words; its first letter settles most of them."""
    words = every_word(field)
    first = re.escape("".join(sorted({word[0] for word in words})))
    return re.compile(rf"\s(?=[{first}])(?<=\S\s)(?:{alternatives(words)})\s(?=\S)", re.IGNORECASE)


def _may_have_dot_word(low: str) -> bool:
    """Return whether a text in lower case has a word for the full stop: a quick check that rules out most texts."""
    return any(word in low for word in _dot_words())


@cache
def _dot_words() -> tuple[str, ...]:
    return tuple(word.lower() for word in every_word("dot_words"))


@cache
def _worded() -> re.Pattern[str]:
    """Return the pattern of an address in words, “press at example dot org”, with what comes before it."""
    at, dot = (alternatives(every_word(field)) for field in ("at_words", "dot_words"))
    labels = alternatives(every_word("email_labels"))
    return re.compile(
        rf"(?:^|[:,;|(/–—•·]\s?|(?<!\w)(?:{labels})\s)\s{{0,3}}(?P<address>[\w+-]{{1,64}}(?:(?:\.|\s(?:{dot})\s)[\w+-]{{1,64}}){{0,3}}"
        rf"\s(?:{at})\s[\w-]{{1,63}}(?:(?:\.|\s(?:{dot})\s)[\w-]{{1,63}}){{0,4}}\s(?:{dot})\s(?P<last>[^\W\d_]{{2,24}}))(?=\s*(?:[,;|()/–—•·.]|\s-|$))",
        re.IGNORECASE | re.MULTILINE,
    )


def _in_brackets(field: str) -> str:
    """Return the source of a pattern for a word, or the sign itself, and the bracket after it: “at]”, “@)”."""
    sign = "|@" if field == "at_words" else "|\\."
    return rf"\s{{0,3}}(?:{any_of_all(field).pattern}{sign})\s{{0,3}}[\])}}]"
