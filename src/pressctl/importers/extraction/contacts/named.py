"""Names of persons and offices within a sentence that tells whom to reach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from pressctl.importers.extraction.contacts.desks import ELIDED, is_desk
from pressctl.importers.extraction.contacts.mailboxes import has_made, plain_letters
from pressctl.importers.extraction.contacts.names import (
    OF_NO_NAME,
    SHORT_NAME,
    courtesy,
    has_role,
    is_addressed,
    is_family,
    is_han_house,
    is_name,
    is_short_name,
    listed,
    particles,
    places,
    without_courtesy,
)
from pressctl.importers.extraction.contacts.roles import NAMED, is_office, is_post
from pressctl.prose.word_index import candidates

OFFICE_WORDS = 9
"""Words of the longest name of an office in a sentence."""
ARTICLE = re.compile(r"\A[a-z]{1,2}['’](?=[^\W\d_a-z])")
"""An article that is written on to a name: “à l’OIM”."""
LEAST_STEM, ENDING = 3, 2
"""Letters of the shortest stem that a declined name shares with a mailbox, and of the longest end of it there."""


def name_in(text: str) -> str:
    """Return the one name of a person that stands in a part of a sentence, “contact Ana Silva at”; else an empty text.

    At the end it may stand behind any word but a preposition, “journalists can ring Ana Silva”, and behind this where
    the words before ask to write or to call. A name in another case is kept as it is printed.
    """
    named = list(_led_names(text))
    leads = listed("words_before_names", "personal_roles")
    led = [name for lead, name in named if not lead or lead.casefold() in leads or _is_asked_of(lead, name, text)]
    names = led or [name for lead, name in named[-1:] if text.endswith(name) and _can_lead(lead)]
    return names[0] if len(names) == 1 else ""


def _is_asked_of(lead: str, name: str, text: str) -> bool:
    """Return whether a small word before a name follows one that asks to write or to call: “dzwonić do Anny Wilk”."""
    before = text[: text.find(name)].rstrip().removesuffix(lead).rstrip().casefold()
    asked = (word for word in candidates(before, "reaching_words", "calling_words") if before.endswith(word))
    return lead in listed("small_words") and any(asked)


def surname_in(text: str, address: str) -> str:
    """Return the family name of which an address is made, behind how its bearer is addressed: “Ms Justice Wolters”.

    Behind a small word stands a place, “the mayor of Hamburg”, and so does what the house has in its name.
    """
    mailbox, _, host = plain_letters(address).partition("@")
    last = re.split(r"[._-]", mailbox)[-1]
    words = [word.strip("“”«»\"'.,:;()<>") for word in text.split()]
    titled = next((at for at, word in enumerate(words) if is_addressed(f"{word} {word}")), len(words))
    for before, word in pairwise(words[titled : titled + OFFICE_WORDS]):
        if len(word) > SHORT_NAME and word[0].isupper() and plain_letters(word) == last and last not in host:
            return "" if before in listed("small_words") else word
    return ""


def made_in(text: str, address: str) -> str:
    """Return the one name in a sentence of which an address is made: “the museum's Ana Silva, asilva@example.org”."""
    names = [name for _, name in _led_names(text) if has_made(name, address) and not _is_led_by_small(name)]
    return names[0] if len(names) == 1 else ""


def _is_led_by_small(name: str) -> bool:
    """Return whether a small word with a capital opens what looks like a name: “In Geneva”."""
    return name.partition(" ")[0].casefold() in listed("small_words")


def nominative_in(text: str, address: str) -> str:
    """Return the name in a sentence, both parts of which an address shows as they are by themselves, or nothing.

    Where names are declined, a preposition changes their ends: “dzwonić do Anny Wilk” has “anna.wilk@example.org”.
    """
    pieces = re.split(r"[^a-z]+", plain_letters(address.partition("@")[0]))
    for lead, name in _led_names(text):
        words = [_as_in(word, pieces) for word in name.split()]
        if lead in listed("small_words") and len(words) == len(pieces) and all(words):
            return " ".join(words)
    return ""


def in_nominative(parts: list[str], name: str) -> list[str]:
    """Return parts with a name as it is by itself in the place of the same in another case, “Anny Wilk”."""
    return [name if _is_declined(part, name) else part for part in parts]


def _is_declined(part: str, name: str) -> bool:
    words, others = part.split(), name.split()
    pairs_ = zip(words, others, strict=False)
    return len(words) == len(others) and all(one[:LEAST_STEM] == other[:LEAST_STEM] for one, other in pairs_)


def _as_in(word: str, pieces: list[str]) -> str:
    """Return a declined word with the end that it has in a mailbox: “Anny” as in “anna”; nothing in none."""
    plain = plain_letters(word)
    for piece in pieces:
        pairs = enumerate(zip(plain, piece, strict=False))
        same = next((at for at, (own, other) in pairs if own != other), min(len(plain), len(piece)))
        if same >= max(LEAST_STEM, len(piece) - ENDING) and len(plain) == len(word) and len(word) - same <= ENDING + 1:
            return word[:same] + piece[same:]
    return ""


def given_in(text: str, address: str) -> str:
    """Return the given name alone that is a mailbox, “Lucy” of “lucy@example.org”: no word of a desk or a label.

    What an office is of is nobody’s, either: “Department of Fisheries”.
    """
    mailbox, _, host = plain_letters(address).partition("@")
    words = ["", *(word.strip("“”«»\"'.,;()<>") for word in text.replace(":", ": ").split()), ""]
    alone = (
        here
        for of, before, here, after in zip(["", *words], words, words[1:], words[2:], strict=False)
        if before.endswith(":") or not (before[:1].isupper() or after[:1].isupper() or is_office(of))
    )
    alike = (word for word in alone if word[:1].isupper() and plain_letters(word) == mailbox)
    is_known = len(mailbox) <= SHORT_NAME or mailbox in host
    alike = (word for word in alike if not (has_role(word) or is_desk(word)))
    return next((word for word in alike if not is_known and word.casefold() not in _no_given_names()), "")


@cache
def _no_given_names() -> frozenset[str]:
    further = ("contact_words", "contact_headings", "contact_fillers", "words_for_all", "email_labels", "phone_labels")
    return listed(*OF_NO_NAME, *further)


def office_in(text: str) -> str:
    """Return the office that a part of a sentence leads to, “call the Press Office of Acme at”; else an empty text."""
    words = text.split()
    leading = listed("words_before_names", "reaching_words", "calling_words")
    leads = [at for at, word in enumerate(words) if word.casefold() in leading]
    rest = words[leads[-1] + 1 :] if leads and (leads[-1] or words[0][0].islower()) else []
    rest = rest[next((at for at, word in enumerate(rest) if word[0].isupper()), len(rest)) :][:OFFICE_WORDS]
    within = listed("small_words", "linking_words", "name_particles")
    end = next((at for at, word in enumerate(rest) if not word[0].isupper() and word not in within), len(rest))
    office = rest[:end]
    while office and not office[-1][0].isupper():
        office.pop()
    behind = rest[len(office) :]
    desk = next((behind[:to] for to in range(len(behind), 1, -1) if is_desk(" ".join(behind[:to]))), [])
    return " ".join([*office, *desk]) if len(office) > 1 and has_role(" ".join([*office, *desk])) else ""


def _led_names(text: str) -> Iterator[tuple[str, str]]:
    """Yield the words with capitals in a row that can be a name, each with the word before it, or an empty text."""
    runs: list[tuple[str, list[str]]] = [("", [])]
    before = ""
    for word in text.split():
        bare = word.strip("“”«»\"'.,:;()<>")
        if runs[-1][1] and (bare[:1].isupper() or bare.casefold() in particles()):
            runs[-1][1].append(bare)
        elif bare[:1].isupper():
            runs.append((before, [bare]))
        elif runs[-1][1]:
            runs.append(("", []))
        before = bare
    told = (_behind_posts(lead, run) for lead, run in runs)
    return ((lead, name) for lead, run in told if is_name(name := _without_particles(run)))


def _behind_posts(lead: str, run: list[str]) -> tuple[str, list[str]]:
    """Return words in a row without the posts that they begin with, and the last of these as the word before them.

    So may the last word before a name that has a capital: “rufen Sie Ana Silva an”.
    """
    leads = listed("words_before_names")
    posts = range(len(run) - SHORT_NAME, 0, -1)
    end = next((at for at in posts if is_post(run[at - 1]) or run[at - 1].casefold() in leads), 0)
    return (run[end - 1], run[end:]) if end else (lead, run)


def _can_lead(word: str) -> bool:
    """Return whether a name may stand behind a word of a sentence: it is neither a preposition nor part of a name."""
    return word.replace("-", "").isalpha() and word.islower() and word not in listed("small_words")


def _without_particles(words: list[str]) -> str:
    while words and words[-1].casefold() in particles():
        words = words[:-1]
    return " ".join(words)


def named_at(part: str) -> tuple[str, ...]:
    """Return the name and the place of “Ana Silva in Lyon”, or “Ana Silva at Acme”; other words as they are, in one."""
    words = [word for word in part.split() if not courtesy().fullmatch(word)]
    named = [word for word in words if is_short_name(without_courtesy(word))]
    if len(words) > 2 and words[-1] in named and has_role(words[-2]):
        named = words[-1:]  # the name stands last, behind a post
    rest = " ".join(word for word in words if word not in named)
    if len(named) == 1 and (has_role(rest) or (rest and is_family(named[0]) and all(map(is_han_house, rest.split())))):
        return without_courtesy(named[0]), rest
    joints = (at for at, word in enumerate(words) if at > 1 and word in places() and words[at - 1][0].isupper())
    for at in joints:
        first = next((of for of in range(at) if words[of].casefold() not in listed("personal_roles")), at)
        place = _house_in(words[at + 1 :])
        is_named = any(not word[0].islower() for word in place) or has_role(" ".join(place))  # not “for children”
        led = next((ARTICLE.sub("", word) for word in place if word not in listed("small_words")), "")
        is_named = is_named and (not led[:1].islower() or has_role(led))  # not “in advance, for the Treasury”
        if is_named and is_name(name := " ".join(words[first:at])):
            return tuple(filter(None, (name, " ".join(words[:first]), ARTICLE.sub("", " ".join(place)))))
    return _of_house(words) or (part,)


def _of_house(words: list[str]) -> tuple[str, ...]:
    """Return the name and the house of “Ana Silva von der Agentur Blau”: a small word and an article join them.

    Without the article it may be a house: “Ports of the North”, “Acme Fire and Rescue Service”.
    """
    for at in NAMED:
        name, behind = " ".join(words[:at]), words[at:]
        start = next((of for of, word in enumerate(behind) if word.casefold() not in listed("small_words")), 0)
        joined = " ".join(behind[start:])
        house = ELIDED.sub("", joined)
        is_joined = start > 1 or (start == 1 and house != joined) or (not start and ELIDED.match(joined) is not None)
        if is_joined and is_name(name) and is_office(house):
            return name, house
    return ()


def _house_in(words: list[str]) -> list[str]:
    """Return words up to a small one behind which no capital stands: “the Acme office with your name and number”."""
    last = max((at for at, word in enumerate(words) if not word[0].islower()), default=len(words))
    further = listed("small_words") - listed("linking_words")
    return words[: next((at for at in range(last + 1, len(words)) if words[at] in further), len(words))]
