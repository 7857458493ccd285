"""A quick check whether a text has a word for an embargo, for lists of many releases: few texts have one."""

from __future__ import annotations

from functools import cache

from pressctl import languages

HEAD, FOOT = 1500, 600
"""Characters at the start and at the end of a text in which an embargo line may be."""


def may_hold(text: str) -> bool:
    """Return whether the head or the foot of a text has such a word, in any form: “embargoed”, “Sperrfrist”.

    A ban in other words, “not for publication before 3 March”, is missed: searching for all of them would take as long
    as reading the release.
    """
    low = (text if len(text) <= HEAD + FOOT else f"{text[:HEAD]}\n{text[-FOOT:]}").lower()
    return any(sign in low for sign in _signs())


@cache
def _signs() -> tuple[str, ...]:
    """Return the starts of the words for an embargo, none of which contains another."""
    tags = languages.available()
    nouns = (
        *(word for tag in tags for word in languages.listed(tag, "embargo_nouns")),
        *languages.further("embargo_nouns"),
    )
    openers = (word for tag in tags for word in languages.listed(tag, "embargo_openers") if " " not in word)
    starts = (word[:-1] if word.isascii() else word for word in nouns)
    words = sorted({*starts, *openers}, key=lambda word: (len(word), word))
    return tuple(word for at, word in enumerate(words) if not any(other in word for other in words[:at]))
