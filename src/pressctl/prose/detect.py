"""Detecting the language of a text: confirming the declared one cheaply, and disagreeing with it only carefully.

The script, and the share of a language's function words, are enough for nearly every sound release. Only if they are
not is langdetect loaded, which takes about a second.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from pressctl.languages import Language, available, find, further_by_tag, listed, primary_subtag
from pressctl.prose import alphabets
from pressctl.prose.patterns import is_beyond, regex
from pressctl.prose.text import unescaped
from pressctl.prose.views import bare
from pressctl.prose.word_lists import WIDE
from pressctl.prose.writing_systems import MOST_WEIGHT, SCRIPT_OF, SCRIPTS, WEIGHT, script_of, scripts

ENOUGH_WORDS = 20
"""The fewest words for which the share of function words means anything."""
ENOUGH_TO_GUESS = 100
"""The fewest letters for which a clear share of function words is believed."""
KINDS_IN_SHORT = 3
"""The fewest different function words of a language by which a short text is taken to be in it."""
CLEAR_IN_SHORT = 1.5
"""How many times as many there must be as of any other language."""
ENOUGH_LETTERS = 150
"""The fewest letters for which langdetect is used: it is right on long prose, and guesses on short."""
ENOUGH_OF_ITS_OWN = 60
"""The same if the script has few languages, or special letters of the language confirm the guess."""
SHARE_TO_CONFIRM = 0.08
"""The least share of its function words in a text of the declared language. In 1,200 real texts 98 in 100 had 0.1 or
more; the share of a language the text was not in reached 0.07."""
SHARE_TO_GUESS = 0.12
"""The least share when nothing was declared."""
KINDS_TO_CONFIRM, KINDS_TO_GUESS = 4, 6
"""How many different function words it takes: Czech uses three of Portuguese all the time: na, do, o."""
CLEAR = 1.4
"""How many times the share of the next language the first must have."""
SURE = 0.97
"""The least probability at which langdetect is believed."""
SAMPLE = 1500
"""Characters of prose given to langdetect: 60 of 60 real texts were right at 3,000, nearly all at half of it."""
STRETCH = 150
"""Letters of a stretch: the part of a text that is examined on its own, to recognise a text in two languages."""
MIXED = 0.2
"""The share of a text in the declared language from which it counts as bilingual, and the language as right."""
MOSTLY = 0.5
"""The share that must be in the detected language if the declared one has no words to look for."""

ASIDE = regex(r"^[^\S\n]*[>|][^\n]*|\[[^\[\]\n]{3,1000}\](?!\()", re.MULTILINE)
"""Block quotations, tables and words in brackets, which are often in another language."""
WORD = regex(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
LETTERS = regex(r"[^\W\d_]+")
NEAR = ({"da", "nb", "nn", "no"}, {"cs", "sk"}, {"id", "ms"}, {"hr", "sl"}, {"mk", "bg"}, {"es", "ca"},
        {"nl", "af"}, {"hi", "mr", "ne"})  # fmt: skip
"""Languages so similar that langdetect confuses them; one is never reported as the other."""
LEAST_OWN = 3
"""How often special letters of a language must occur in a short text."""
BLOCKS = {"CYRILLIC": 0x04, "ARABIC": 0x06}
"""The blocks of 256 characters with the letters of a script, by the high byte of their code points."""
NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())
"""The ASCII characters that are not letters."""
NEIGHBOURS = 0.03
"""The share of letters that only neighbouring languages use from which a text is in one of those."""


class Detected(NamedTuple):
    """The detected language of a text, as a BCP 47 tag, and its probability, from 0 to 1."""

    tag: str
    probability: float


def prose(body: str) -> str:
    """Return the running text of a body, without links, code, HTML, tables, block quotations and short lines."""
    text = unescaped(ASIDE.sub(" ", bare(body.replace("\r", ""))))
    blocks = re.split(r"\n\s*\n", text)
    long = [block for block in blocks if len([*islice(WORD.finditer(block), 8)]) == 8 or is_dense(block)]
    return re.sub(r"[*_#\[\]|]+", " ", "\n\n".join(long))


def is_dense(block: str) -> bool:
    """Return whether a text is in a script without spaces: Chinese or Japanese."""
    return is_beyond(block) and len(WIDE.findall(block)) >= 12


@cache
def _function_words() -> dict[str, frozenset[str]]:
    return {tag: frozenset(listed(tag, "function_words")) for tag in available()}


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    """Return for each function word the tags of its languages."""
    every = frozenset[str]().union(*_function_words().values())
    return {word: tuple(tag for tag, own in _function_words().items() if word in own) for word in every}


def guess(text: str) -> str | None:
    """Return the language, of those pressctl has words for, that a text is clearly in, or None."""
    return _clear_guess(text, SHARE_TO_GUESS, KINDS_TO_GUESS)


@lru_cache(maxsize=64)
def guess_paragraph(text: str) -> str | None:
    """Return the likely language of a paragraph without words of the declared language, or None."""
    return _clear_guess(text, SHARE_TO_GUESS, KINDS_TO_CONFIRM)


def guess_short(text: str) -> str:
    """Return the likely language of a text that is too short for ``detect``, or an empty string.

    It has the most function words in the text, and half as many again as the next language.
    """
    words = LETTERS.findall(text.casefold())
    hits = {tag: sum(word in own for word in words) for tag, own in _function_words().items()}
    first, second = sorted(hits, key=hits.__getitem__, reverse=True)[:2]
    kinds = len(_function_words()[first].intersection(words))
    is_clear = kinds >= KINDS_IN_SHORT and hits[first] >= CLEAR_IN_SHORT * hits[second]
    in_script = script_of(first) == max(scripts(text), key=scripts(text).__getitem__, default="")
    in_script = in_script and _has_own_letters(first, text)
    return first if is_clear and in_script and hits[first] >= SHARE_TO_CONFIRM * len(words) else ""


def guess_by_few(text: str) -> str:
    """Return the language of nearly all of a text's few function words, if there are at least three, or ""."""
    words = LETTERS.findall(text.casefold())
    hits = {tag: sum(word in own for word in words) for tag, own in _function_words().items()}
    first, second = sorted(hits, key=hits.__getitem__, reverse=True)[:2]
    return first if hits[first] >= max(KINDS_IN_SHORT, 2 * hits[second]) else ""


def leaning(text: str, one: str, other: str) -> int:
    """Return how many more function words of ``one`` than of ``other`` a text has; letters, if their scripts differ.

    The result is negative if it has more of ``other``.
    """
    script, second = script_of(one), script_of(other)
    if script != second:
        letters = scripts(text)
        return letters[script] - letters[second]
    words = LETTERS.findall(text.casefold())
    own, others = _function_words()[one], _function_words()[other]
    return sum((word in own) - (word in others) for word in words)


def is_sure_of(text: str, tag: str) -> bool:
    """Return whether langdetect, which knows more languages than pressctl has words for, is also sure of a guess."""
    found = _ask_langdetect(text)
    return found is not None and found.tag == tag


def confirms(text: str, language: Language) -> bool:
    """Return whether a cheap check confirms that a text is in a language. False only means that it is not certain."""
    return _clear_guess(text, SHARE_TO_CONFIRM, KINDS_TO_CONFIRM) == language.tag


def _clear_guess(text: str, least: float, kinds: int) -> str | None:
    main = sure_script(text)
    if not main:
        letters = scripts(text)
        main = max(letters, key=letters.__getitem__, default="")
        if main == "CJK":
            return "zh" if letters["CJK"] >= 15 * WEIGHT["CJK"] else None
    words, languages_of = LETTERS.findall(text.casefold()), _languages_of()
    if len(words) < ENOUGH_WORDS:
        return None
    known = Counter(filter(languages_of.__contains__, words))
    hits = dict.fromkeys(_function_words(), 0)
    for word, times in known.items():
        for tag in languages_of[word]:
            hits[tag] += times
    first, second = sorted(hits, key=hits.__getitem__, reverse=True)[:2]
    many = len(_function_words()[first].intersection(known)) >= kinds
    clear = hits[first] >= least * len(words) and hits[first] >= CLEAR * hits[second]
    return first if many and clear and script_of(first) == main and _has_own_letters(first, text) else None


def sure_script(text: str) -> str:
    """Return the script of most of a text if a quick check finds it, or an empty string.

    It is that of a Unicode block with more characters in the text than all its other letters can be worth.
    """
    plain = text.encode("ascii", "ignore")
    latin, rest = len(plain.translate(None, NO_LETTERS)), len(text) - len(plain)
    if latin > MOST_WEIGHT * rest:
        return "LATIN"
    blocks = text.encode("utf-16-le", "surrogatepass")[1::2]
    owns = ((script, blocks.count(block)) for script, block in BLOCKS.items())
    return next((script for script, own in owns if own > MOST_WEIGHT * (latin + rest - own)), "")


def _has_own_letters(tag: str, text: str) -> bool:
    """Return whether the letters are those of the language rather than of a neighbour with the same function words.

    Every Russian text has yery (19 in 1,000 letters), no Bulgarian or Serbian one; Ukrainian and Persian differ, too.
    """
    telling, neighbours = listed(tag, "telling_letters"), listed(tag, "neighbours_letters")
    if not (telling or neighbours):
        return True
    text = text.casefold()
    return all(letter in text for letter in telling) and sum(map(text.count, neighbours)) < NEIGHBOURS * len(text)


def detect(text: str, declared: str = "") -> Detected | None:
    """Return the language of running prose, or None if it is too short or not clear.

    Also None for a text with special letters of only the ``declared`` language and its relatives: langdetect, which
    is slow to load, would not disagree.
    """
    cheap = guess(text)
    letters_of_text = [*islice(filter(str.isalpha, text), ENOUGH_TO_GUESS)]
    if cheap and len(letters_of_text) == ENOUGH_TO_GUESS:  # spares a count by script
        return Detected(cheap, 1.0)
    letters = scripts(text)
    amount = letters.total()
    if cheap and amount >= ENOUGH_TO_GUESS:
        return Detected(cheap, 1.0)
    if amount < ENOUGH_OF_ITS_OWN:
        return None
    alone = (tags for script, tags in SCRIPTS.items() if " " not in tags and letters[script] > amount / 2)
    low = text.casefold()
    tag = next(alone, "") or alphabets.by_letters(low, SCRIPT_OF) or alphabets.by_words(low)
    if tag:  # langdetect stumbles on Latin names
        return Detected(tag, 1.0)
    if declared and alphabets.bear_out(low, {declared}.union(*(group for group in NEAR if declared in group))):
        return None
    return _identified(text, letters)


def _identified(text: str, letters: Counter[str]) -> Detected | None:
    """Return langdetect's result for a text; for a short one only if special letters confirm it."""
    amount = letters.total()
    if amount >= ENOUGH_LETTERS:
        return _ask_langdetect(text)
    is_of_few = any(letters[script] > amount / 2 for script in SCRIPTS if script != "LATIN")
    return _ask_langdetect(text.casefold()) if is_of_few else _by_its_letters(text.casefold())


def _by_its_letters(text: str) -> Detected | None:
    """Return langdetect's result for a short text if special letters of the language confirm it, or None."""
    telling = {tag for tag in available() if listed(tag, "telling_letters") and _has_own_letters(tag, text)}
    counts = {tag: sum(map(text.count, letters)) for tag, letters in further_by_tag("own_letters").items()}
    if not telling and max(counts.values()) < LEAST_OWN:  # spares loading langdetect
        return None
    found = _ask_langdetect(text)
    return found if found and (found.tag in telling or counts.get(found.tag, 0) >= LEAST_OWN) else None


def _ask_langdetect(text: str) -> Detected | None:
    """Return langdetect's result if it is sure; if it is not, try once more with twice as much text."""
    from langdetect import DetectorFactory, LangDetectException, detect_langs

    DetectorFactory.seed = 0
    for sample in (text[:SAMPLE], text[: 2 * SAMPLE]):
        try:
            found = detect_langs(sample)
        except LangDetectException:
            return None
        best = found[0].lang
        probability = min(1.0, sum(other.prob for other in found if _are_neighbours(best, other.lang)))
        if probability >= SURE:
            tag = {"no": "nb", "zh-cn": "zh-Hans", "zh-tw": "zh-Hant"}.get(best, best)
            return Detected(alphabets.neighbour(best, text.casefold(), SCRIPT_OF) or tag, probability)
    return None


def disagrees(text: str, declared: str) -> Detected | None:
    """Return the language that a text is clearly in if it is not ``declared`` (a tag), or None.

    None also for a text partly in the declared language, and for one in a language that cannot be detected.
    """
    tag = primary_subtag(declared)
    language = find(tag)
    if not script_of(tag) or (language and confirms(text, language)):
        return None
    found = detect(text, "" if language else tag)
    if (
        found is None
        or _are_neighbours(primary_subtag(found.tag), tag)
        or _partly(text, tag, primary_subtag(found.tag))
    ):
        return None
    if language is None and find(found.tag):  # function words can mislead where those of the declared are not known
        asked = _ask_langdetect(text)
        return found if asked and _are_neighbours(primary_subtag(asked.tag), primary_subtag(found.tag)) else None
    return found


def _are_neighbours(one: str, other: str) -> bool:
    return one == other or any({one, other} <= group for group in NEAR)


def _partly(text: str, declared: str, found: str) -> bool:
    """Return whether a considerable part of a text is nevertheless in the declared language.

    If pressctl has no words for that, stretches that are not in the detected language count for it.
    """
    letters, script = scripts(text), script_of(declared)
    if script not in ("LATIN", script_of(found)):
        return letters[script] >= MIXED * letters.total()
    if find(declared):
        return _in_stretches(text, declared) >= MIXED * letters.total()
    if find(found):
        return _in_stretches(text, found) < MOSTLY * letters.total()
    return False


def _in_stretches(text: str, tag: str) -> int:
    parts = (part for part in _stretches(text) if _clear_guess(part, SHARE_TO_GUESS, KINDS_TO_CONFIRM) == tag)
    return sum(scripts(part).total() for part in parts)


def _stretches(text: str) -> Iterator[str]:
    """Yield the paragraphs of a text, short ones joined to the next."""
    held = ""
    for paragraph in text.split("\n\n"):
        held += paragraph + "\n"
        if len(held) >= STRETCH:
            yield held
            held = ""
    yield held
