"""Unknown keys that may be meant to hold a release back: a misspelt `embargo`, or another site's switch or date.

When in doubt nothing is made public: such a release does not go out, and a rule says which key it is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from pressctl.prose.patterns import regex
from pressctl.prose.spelling import is_one_letter_off
from pressctl.release import moments

EMBARGO = "embargo"
"""The key of the embargo; misspelling it must not let a release out."""
STEM = "embarg"
"""What every form of the word begins with: “embargoed”, “embargado”."""
LONG = 6
"""Letters of a word for an embargo that is recognised within a longer key, and with a wrong letter."""
OPENS = regex(r"[\u0600-\u06ff\u3040-\u9fff]{2,40}")
"""The start of an embargo line in Arabic or Chinese, which a key may be."""
NO_EMBARGO = {"", "false", "no", "off", "none", "null", "~"}
"""Values of such a key that mean that there is no embargo."""
YES = {"true", "yes", "on", "1", "y"}
NO = {"false", "no", "off", "0", "never", "n"}
HIDDEN = frozenset(
    {
        "draft", "isdraft", "hidden", "private", "unlisted", "unpublished", "archived", "headless", "hold", "onhold",
        "held", "internal", "confidential", "restricted", "protected", "killed", "withdrawn", "retracted",
    }
)  # fmt: skip
"""Switches that keep a page off the site when they are on: of Hugo, Jekyll, Docusaurus and the like, or a desk's."""
SHOWN = frozenset(
    {
        "published", "public", "publish", "publishable", "online", "visible", "live", "show", "render", "permalink",
        "released",
    }
)  # fmt: skip
"""Switches that keep it off the site when they are off (Jekyll's `published`, Obsidian's `publish`, Eleventy's
`permalink`), or until a day."""
STATES = frozenset(
    {"status", "state", "poststatus", "publishstatus", "publicationstatus", "workflowstate", "workflowstatus"}
)
"""Keys for how far a page has come; `status` is our own, if it is written so."""
NOT_OUT = frozenset(
    {
        "draft", "private", "future", "pending", "scheduled", "embargoed", "hidden", "unpublished", "review",
        "inreview", "onhold", "withdrawn", "killed", "archived", "trash",
    }
)  # fmt: skip
"""Values of such a key with which it is not out."""
BUILD = frozenset({"build", "_build"})
"""Hugo's table of whether a page is made: `render: never`."""
PASSWORD = "password"
"""The key of a page that only those see who know its password (Hexo, WordPress)."""
STARTS = frozenset(
    {
        "date", "publishdate", "publishon", "publishat", "pubdate", "postdate", "releasedate", "datepublished",
        "publicationdate", "scheduled", "scheduledfor", "golive", "visiblefrom", "publishedat", "publishfrom",
        "notbefore", "available", "availablefrom", "releaseat", "releaseon", "releasetime", "holduntil", "holdfor",
        "livedate", "livefrom", "liveat", "liveon", "showfrom", *SHOWN,
    }
)  # fmt: skip
"""Keys whose date is the first at which a page is shown (Hugo's `publishDate`)."""
ENDS = frozenset({"expirydate", "expires", "unpublishdate", "unpublishon", "visibleuntil"})
"""Keys whose date is the last at which it is shown (Hugo's `expiryDate`)."""
DAY = regex(r"\d{4}[-/.]?\d{2}|\d{1,2}[./ -]")
SEPARATORS = regex(r"[\W_]+")
DEPTH = 5
"""Levels of nested maps that are searched for an embargo."""


def unread_embargo(extra: Mapping[str, Any]) -> str:
    """Return the key that is probably meant as an embargo but is not read as one, or an empty string.

    It is a misspelling of `embargo`, a longer name (`embargo_until`, `under_embargo`), its name in another language,
    an embargo inside another map (`params: {embargo: …}`), or a YAML merge (`<<`), which is not resolved.
    """
    return next((name for name, value in _keys(extra, DEPTH) if _is_like_embargo(name, value)), "")


def _keys(values: Mapping[str, Any], depth: int) -> Iterator[tuple[str, Any]]:
    for name, value in values.items():
        yield name, value
        for inner in value if isinstance(value, list) else (value,):
            if isinstance(inner, dict) and depth:
                yield from _keys(inner, depth - 1)


def _is_like_embargo(name: str, value: Any) -> bool:
    if not isinstance(name, str):
        return False
    letters = "".join(filter(str.isalpha, name.casefold()))
    if letters == EMBARGO and _text(value) == "":  # our key in another spelling, without an end
        return True
    if _text(value) in NO_EMBARGO:
        return False
    is_named = STEM in letters or is_one_letter_off(letters.removesuffix("ed"), EMBARGO)
    return is_named or name.strip() == "<<" or (_is_until(_text(value)) and names_embargo(name))


def _is_until(text: str) -> bool:
    return text in YES or DAY.match(text) is not None


@lru_cache(maxsize=512)
def names_embargo(name: str) -> bool:
    """Return whether a key is what opens the line of an embargo in some language: “sperrfrist”, “hold-for-release”.

    A long word for an embargo may have a wrong letter, or be part of the key: “sperfrist”, “sperrfristende”.
    """
    from pressctl.prose.lines import release_line  # loads the words of every language

    words = " ".join(SEPARATORS.sub(" ", name.casefold()).split())
    line = release_line.read(words)
    if line is not None and line.kind is release_line.Kind.EMBARGO and not line.rest:
        return True
    nouns, openers = _embargo_words()
    letters = words.replace(" ", "")
    is_long = any(noun in letters or is_one_letter_off(letters, noun) for noun in nouns)
    return is_long or (OPENS.fullmatch(words) is not None and any(opener.startswith(words) for opener in openers))


@lru_cache(maxsize=1)
def _embargo_words() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the long single words for an embargo in all languages, and all that opens its line."""
    from pressctl.prose.word_lists import every_word

    openers = every_word("embargo_openers")
    nouns = (word for word in (*every_word("embargo_nouns"), *openers) if word.isalpha() and len(word) >= LONG)
    return tuple(dict.fromkeys(nouns)), openers


Passed = Callable[[dt.datetime], bool]
"""Returns whether an instant (aware) has passed."""


def other_hold(extra: Mapping[str, Any], passed: Passed) -> str:
    """Return the key of another site that holds a release back, or an empty string."""
    return next((name for name, value in extra.items() if _holds(name, value, passed)), "")


def _holds(name: str, value: Any, passed: Passed) -> bool:
    letters, text = "".join(filter(str.isalpha, name.casefold())), _text(value)
    is_state = letters in STATES or is_one_letter_off(letters, "status")
    is_unbuilt = name in BUILD and isinstance(value, Mapping) and _text(value.get("render")) in NO
    return (
        (letters in HIDDEN and text in YES)
        or (letters in SHOWN and text in NO)
        or (letters == PASSWORD and text not in NO_EMBARGO)
        or (letters in {"visibility", "access"} and text in HIDDEN)
        or (is_state and SEPARATORS.sub("", text) in NOT_OUT)
        or is_unbuilt
        or _is_wrong_time(letters, text, passed)
    )


def _is_wrong_time(letters: str, text: str, passed: Passed) -> bool:
    """Return whether a key's date is that of a start in the future, or of an end in the past."""
    if letters not in STARTS and letters not in ENDS:
        return False
    day = _instant(text)
    return day is not None and passed(day) is (letters in ENDS)


def _text(value: Any) -> str:
    return "" if value in (None, [], {}) else str(value).strip().casefold()


def _instant(text: str) -> dt.datetime | None:
    """Return the instant of another site's date, or the start of its day in UTC if it has no time with a zone."""
    try:
        found = moments.read(text.upper())
    except ValueError:
        return None
    return found.instant or dt.datetime.combine(found.day, dt.time(), dt.UTC)
