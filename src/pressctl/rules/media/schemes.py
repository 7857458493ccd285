"""The start of an address: schemes that are missing or misspelt, and hosts that cannot exist."""

from __future__ import annotations

import re
from typing import NamedTuple

from pressctl.prose.addresses.emails import is_address
from pressctl.prose.addresses.hosts import written_in
from pressctl.prose.patterns import regex

WRONG_NAMES = (
    "hhtp", "hhtps", "hhttp", "hhttps", "hppt", "hppts", "hptt", "hptts", "htp", "htpp", "htpps", "htps", "htt",
    "htts", "httpd", "httpp", "httpps", "httpss", "httpv", "httpvh", "htttp", "htttps", "shttp", "thtp", "thtps",
    "ttp", "ttps",
)  # fmt: skip
"""Misspellings of http and https; “httpv” is a scheme of a WordPress plug-in, and of no browser."""
WRONG_JOINTS = r"(?://:?|:/(?!/)|:///|:://|[;.,]//|:\\\\|:(?=www\.))"
"""Misspellings of the “://” between a scheme and its host."""
MISSPELT = regex(
    rf"(?<![\w/.:?=&%-])(?<!\w\[)(?:(?P<slashed>(?:mailto|tel):/{{1,2}}(?=[\w.+%-]{{1,64}}@|\+?\d))|"
    rf"(?:(?P<doubled>https?://)(?=https?://|mailto:|tel:)|(?P<misspelt>(?:{'|'.join(WRONG_NAMES)})(?:://|{WRONG_JOINTS}))"
    rf"|(?P<broken>(?:https?://)?https?{WRONG_JOINTS})|(?P<apart>https?:(?://[ \t]{{1,3}}|[ \t]{{1,3}}//)))"
    r"(?=[^\W_][\w-]{0,62}[.:]))",
    re.IGNORECASE,
)
"""A misspelt start of an address: doubled, misspelt, without its colon or a slash, or with a space."""
AFTER_WRONG_NAME = regex("//(?:" + "|".join(rf"(?<=\b{name}//)|(?<=\b{name}[:;.,]//)" for name in WRONG_NAMES) + ")")
NOT_HTTP = regex(r"http(?!s?://(?!https?[:/]|mailto:|tel:)[^\W_])")
WRONG_SLASHES = ("mailto:/", "tel:/")
MAIL_SCHEME = regex(
    r"(?:mail|maito|mailo|malto|mailt|mailot|maiilto|milto|mialto|mailtp|mailto:mailto|e-?mail(?:to)?|mailto(?=[;.,]))[:;.,]"
    r"/{0,2}(?P<address>[^\s@/]{1,64}@[^\s@]{1,255})",
    re.IGNORECASE,
)
NON_ASCII_WORD = regex(r"[^\W\d_]*[^\W\d_\u0000-\u007f][^\W\d_]*")
"""A word that cannot be in an address as it is, because of a letter that is not ASCII."""
NO_SLASHES = regex(r"https?:(?=[^\W_/\\])", re.IGNORECASE)
NO_HOST = regex(r"https?://(?:$|[?#]|\.|[^/?#{}<>$%@]{0,200}(?:\.\.|,))", re.IGNORECASE)
"""An address whose host is missing, or has a comma or two full stops."""
WRONG_WWW = regex(r"(?:https?://)?(?P<www>w{4,5}\.|ww\.|www,)", re.IGNORECASE)

TEMPLATE_SIGNS = ("$(", "${")
"""The starts of variables in the templates of a site; no address begins so."""


class Fault(NamedTuple):
    """What is wrong with an address, and the right address if it is known."""

    words: str
    fix: str | None = None
    is_safe: bool = True


def may_be_misspelt(body: str) -> bool:
    """Return whether a body may contain a misspelt scheme; most do not, and the full pattern is slow."""
    return any(wrong in body for wrong in WRONG_SLASHES) or bool(
        NOT_HTTP.search(body) or ("//" in body and AFTER_WRONG_NAME.search(body))
    )


def repair(match: re.Match[str]) -> tuple[str, bool]:
    """Return the corrected start of an address, and whether it is certain, for a match of ``MISSPELT``."""
    if match["doubled"]:
        return "", True
    if match["slashed"]:
        return match["slashed"].rstrip("/"), True
    secure = "s" if "s" in match[0].lower() else ""
    return f"http{secure}://", not match["apart"]


def fault(target: str) -> Fault | None:
    """Return what is wrong with the start of the target of a link, or None if nothing is.

    The misspellings of ``MISSPELT`` are left to the caller, who searches the text for them.
    """
    if any(mark in target for mark in '"“”«»'):
        return Fault(f"“{shorten(target)}” holds a quotation mark, which belongs to no address")
    if target[:2] in TEMPLATE_SIGNS:
        return Fault(f"“{shorten(target)}” begins with a name that a program should have filled in")
    if (match := MAIL_SCHEME.fullmatch(target)) and is_address(match["address"]):
        return Fault(f"“{shorten(target)}” is no address", f"mailto:{match['address']}")
    if match := WRONG_WWW.match(target):
        right = target[: match.start("www")] + "www." + target[match.end() :]
        right = right if "://" in right else f"https://{right}"
        return Fault(f"“{shorten(target)}” is no address", right, is_safe=False)
    if "://" in target:
        return Fault(f"“{shorten(target)}” names no host") if NO_HOST.match(target) else None
    return _without_scheme(target)


def _without_scheme(target: str) -> Fault | None:
    """Return what is wrong with a target without a scheme, which browsers take for a file beside the page, or None."""
    if target[:1] in "/#.?{":
        return None
    if is_address(target):
        words = f"The link leads to “{target}” without “mailto:”, and so to a page that is not there"
        return Fault(words, f"mailto:{target}")
    if (match := NO_SLASHES.match(target)) and written_in(target[match.end() :]):
        return Fault(f"“{shorten(target)}” lacks the slashes of “{match[0]}//”", f"{match[0]}//{target[match.end() :]}")
    if ":" not in target.partition("/")[0] and written_in(target):
        words = f"The link leads to “{shorten(target)}” without “https://”, and so to a page that is not there"
        return Fault(words, f"https://{target}")
    return (
        Fault(f"The link leads to “{target}”, which is a word and no address")
        if NON_ASCII_WORD.fullmatch(target)
        else None
    )


def shorten(text: str) -> str:
    """Return a text for a message; a long one is shortened, with its end."""
    return text if len(text) <= 60 else f"{text[:40]}…{text[-15:]}"
