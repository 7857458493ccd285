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
NO_EMBARGO = {"", "false", "no", "off", "none", "null", "~"}
"""Values of such a key that mean that there is no embargo."""
YES = {"true", "yes", "on", "1"}
NO = {"false", "no", "off", "0", "never"}
HIDDEN = frozenset({"draft", "hidden", "private", "unlisted", "unpublished", "archived"})
"""Switches of Hugo, Jekyll, Docusaurus and the like that keep a page off the site when they are on."""
SHOWN = frozenset({"published", "public", "publish", "online", "visible"})
"""Switches that keep it off the site when they are off (Jekyll's `published`, Obsidian's `publish`)."""
PASSWORD = "password"
"""The key of a page that only those see who know its password (Hexo, WordPress)."""
STARTS = frozenset(
    {
        "date", "publishdate", "publishon", "publishat", "pubdate", "postdate", "releasedate", "datepublished",
        "publicationdate", "scheduled", "scheduledfor", "golive", "visiblefrom",
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
    is_named = EMBARGO in letters or is_one_letter_off(letters.removesuffix("ed"), EMBARGO)
    return is_named or name.strip() == "<<" or (_is_until(_text(value)) and names_embargo(name))


def _is_until(text: str) -> bool:
    return text in YES or DAY.match(text) is not None


@lru_cache(maxsize=512)
def names_embargo(name: str) -> bool:
    """Return whether a key is what opens the line of an embargo in some language: “sperrfrist”, “hold-for-release”."""
    from pressctl.prose import release_line  # loads the words of every language

    line = release_line.read(" ".join(SEPARATORS.sub(" ", name).split()))
    return line is not None and line.kind is release_line.Kind.EMBARGO and not line.rest


Passed = Callable[[dt.datetime], bool]
"""Returns whether an instant (aware) has passed."""


def other_hold(extra: Mapping[str, Any], passed: Passed) -> str:
    """Return the key of another site that holds a release back, or an empty string."""
    return next((name for name, value in extra.items() if _holds(name, value, passed)), "")


def _holds(name: str, value: Any, passed: Passed) -> bool:
    letters, text = "".join(filter(str.isalpha, name.casefold())), _text(value)
    if letters in HIDDEN:
        return text in YES
    if letters in SHOWN:
        return text in NO
    if letters == PASSWORD:
        return text not in NO_EMBARGO
    if letters == "visibility":
        return text in HIDDEN
    if letters in STARTS or letters in ENDS:
        day = _instant(text)
        return day is not None and passed(day) is (letters in ENDS)
    return False


def _text(value: Any) -> str:
    return "" if value in (None, [], {}) else str(value).strip().casefold()


def _instant(text: str) -> dt.datetime | None:
    """Return the instant of another site's date, or the start of its day in UTC if it has no time with a zone."""
    try:
        found = moments.read(text.upper())
    except ValueError:
        return None
    return found.instant or dt.datetime.combine(found.day, dt.time(), dt.UTC)
