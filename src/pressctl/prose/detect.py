"""Which language a text is in: confirm cheaply what the author declared, accuse carefully.

A cheap look (the script, and the share of a language's function words) settles nearly every sound release.
Only when it does not is langdetect loaded, which takes about a second.
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
"""Words below which the share of function words says nothing."""
ENOUGH_TO_GUESS = 100
"""Letters below which even a clear share of function words accuses nobody."""
KINDS_IN_SHORT = 3
"""Different small words of one language in a text of a sentence from which it is likely in it."""
CLEAR_IN_SHORT = 1.5
"""How many times as many of them there are as of any other language."""
ENOUGH_LETTERS = 150
"""Letters below which langdetect is not asked: it is right on long prose and guesses on short."""
ENOUGH_OF_ITS_OWN = 60
"""The same where the script is of few languages, or the language has letters of its own that bear a guess out."""
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
"""The probability from which langdetect is believed."""
SAMPLE = 1500
"""Characters of prose given to langdetect: 60 of 60 real texts were right at 3,000, nearly all at half of it."""
STRETCH = 150
"""Letters of a stretch, the part of a text that is looked at by itself to tell a text in two languages."""
MIXED = 0.2
"""The part of a text, in stretches of the declared language, from which it is in two languages and not accused."""
MOSTLY = 0.5
"""The part that must be in the language found when the declared one cannot be looked for."""

ASIDE = regex(r"^[^\S\n]*[>|][^\n]*|\[[^\[\]\n]{3,1000}\](?!\()", re.MULTILINE)
"""Block quotations, tables and words in brackets, which are often in another language."""
WORD = regex(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
LETTERS = regex(r"[^\W\d_]+")
NEAR = ({"da", "nb", "nn", "no"}, {"cs", "sk"}, {"id", "ms"}, {"hr", "sl"}, {"mk", "bg"}, {"es", "ca"},
        {"nl", "af"}, {"hi", "mr", "ne"})  # fmt: skip
"""Languages so near each other that langdetect confuses them; one is never accused of being the other."""
LEAST_OWN = 3
"""How often letters that a language has for its own stand in a short text of it."""
BLOCKS = {"CYRILLIC": 0x04, "ARABIC": 0x06}
"""The blocks of 256 characters that hold the letters of a script, by the higher byte of their numbers."""
NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())
"""The characters of ASCII that are no letters."""
NEIGHBOURS = 0.03
"""The part of a text, in letters that only neighbours of its language write, from which it is in one of theirs."""


class Detected(NamedTuple):
    """The language a text is in, as a BCP 47 tag, and how probable that is, from 0 to 1."""

    tag: str
    probability: float


def prose(body: str) -> str:
    """Return the running text of a body: no links, code, HTML, tables, block quotations, or short lines."""
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
    """Return the tags of the languages in which a word is a function word, by the word."""
    every = frozenset[str]().union(*_function_words().values())
    return {word: tuple(tag for tag, own in _function_words().items() if word in own) for word in every}


def guess(text: str) -> str | None:
    """Return the language, of those pressctl has words for, that a text is clearly in, or None."""
    return _clearly(text, SHARE_TO_GUESS, KINDS_TO_GUESS)


@lru_cache(maxsize=64)
def guess_paragraph(text: str) -> str | None:
    """Return the language a paragraph seems to be in, or None; for one that shows no word of the declared language."""
    return _clearly(text, SHARE_TO_GUESS, KINDS_TO_CONFIRM)


def guess_short(text: str) -> str:
    """Return the language that a text too short for ``detect`` seems to be in, else an empty text.

    It is the one that has most of its small words, and half as many again as the next.
    """
    words = LETTERS.findall(text.casefold())
    hits = {tag: sum(word in own for word in words) for tag, own in _function_words().items()}
    first, second = sorted(hits, key=hits.__getitem__, reverse=True)[:2]
    kinds = len(_function_words()[first].intersection(words))
    is_clear = kinds >= KINDS_IN_SHORT and hits[first] >= CLEAR_IN_SHORT * hits[second]
    in_script = script_of(first) == max(scripts(text), key=scripts(text).__getitem__, default="")
    in_script = in_script and _has_its_letters(first, text)
    return first if is_clear and in_script and hits[first] >= SHARE_TO_CONFIRM * len(words) else ""


def guess_by_few(text: str) -> str:
    """Return the language that has nearly all of a text's few small words, of three or more; else an empty text."""
    words = LETTERS.findall(text.casefold())
    hits = {tag: sum(word in own for word in words) for tag, own in _function_words().items()}
    first, second = sorted(hits, key=hits.__getitem__, reverse=True)[:2]
    return first if hits[first] >= max(KINDS_IN_SHORT, 2 * hits[second]) else ""


def leaning(text: str, one: str, other: str) -> int:
    """Return how many more small words of one language than of another a text has; letters, where their scripts differ.

    It is below zero where it has more of the other.
    """
    script, second = script_of(one), script_of(other)
    if script != second:
        letters = scripts(text)
        return letters[script] - letters[second]
    words = LETTERS.findall(text.casefold())
    own, others = _function_words()[one], _function_words()[other]
    return sum((word in own) - (word in others) for word in words)


def is_sure_of(text: str, tag: str) -> bool:
    """Return whether langdetect, which knows more languages than pressctl has words for, is sure of a guess, too."""
    found = _ask_langdetect(text)
    return found is not None and found.tag == tag


def confirms(text: str, language: Language) -> bool:
    """Return whether a cheap look shows the text to be in the language. False means only: not sure."""
    return _clearly(text, SHARE_TO_CONFIRM, KINDS_TO_CONFIRM) == language.tag


def _clearly(text: str, least: float, kinds: int) -> str | None:
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
    return first if many and clear and script_of(first) == main and _has_its_letters(first, text) else None


def sure_script(text: str) -> str:
    """Return the script that most of a text is surely in, else "": a quick look that settles most texts.

    It is that of one block of Unicode of which the text has more characters than all its other letters can count for.
    """
    plain = text.encode("ascii", "ignore")
    latin, rest = len(plain.translate(None, NO_LETTERS)), len(text) - len(plain)
    if latin > MOST_WEIGHT * rest:
        return "LATIN"
    blocks = text.encode("utf-16-le", "surrogatepass")[1::2]
    owns = ((script, blocks.count(block)) for script, block in BLOCKS.items())
    return next((script for script, own in owns if own > MOST_WEIGHT * (latin + rest - own)), "")


def _has_its_letters(tag: str, text: str) -> bool:
    """Return whether the letters are those of the language, not of a neighbour with the same small words.

    Every Russian text has yery (19 letters in 1,000), no Bulgarian or Serbian one; Ukrainian and Persian have others.
    """
    telling, neighbours = listed(tag, "telling_letters"), listed(tag, "neighbours_letters")
    if not (telling or neighbours):
        return True
    text = text.casefold()
    return all(letter in text for letter in telling) and sum(map(text.count, neighbours)) < NEIGHBOURS * len(text)


def detect(text: str, declared: str = "") -> Detected | None:
    """Return the language of a text of running prose, or None when it is short or not clear.

    Nor is it told for a text whose letters are those of the language ``declared`` and of none but its kin: langdetect,
    which takes long to load, would not say another.
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
    tag = next(alone, "") or alphabets.told(low, SCRIPT_OF) or alphabets.by_words(low)
    if tag:  # langdetect stumbles on Latin names
        return Detected(tag, 1.0)
    if declared and alphabets.bear_out(low, {declared}.union(*(group for group in NEAR if declared in group))):
        return None
    return _asked(text, letters)


def _asked(text: str, letters: Counter[str]) -> Detected | None:
    """Return what langdetect says of a text; of a short one it is believed only where letters bear it out."""
    amount = letters.total()
    if amount >= ENOUGH_LETTERS:
        return _ask_langdetect(text)
    is_of_few = any(letters[script] > amount / 2 for script in SCRIPTS if script != "LATIN")
    return _ask_langdetect(text.casefold()) if is_of_few else _by_its_letters(text.casefold())


def _by_its_letters(text: str) -> Detected | None:
    """Return what langdetect is sure of for a short text, if letters bear it out that the language has for its own."""
    telling = {tag for tag in available() if listed(tag, "telling_letters") and _has_its_letters(tag, text)}
    counts = {tag: sum(map(text.count, letters)) for tag, letters in further_by_tag("own_letters").items()}
    if not telling and max(counts.values()) < LEAST_OWN:  # spares loading langdetect
        return None
    found = _ask_langdetect(text)
    return found if found and (found.tag in telling or counts.get(found.tag, 0) >= LEAST_OWN) else None


def _ask_langdetect(text: str) -> Detected | None:
    """Return what langdetect is sure of; a text it is in doubt about is looked at once more at double length."""
    from langdetect import DetectorFactory, LangDetectException, detect_langs

    DetectorFactory.seed = 0
    for sample in (text[:SAMPLE], text[: 2 * SAMPLE]):
        try:
            found = detect_langs(sample)
        except LangDetectException:
            return None
        best = found[0].lang
        probability = min(1.0, sum(other.prob for other in found if _near(best, other.lang)))
        if probability >= SURE:
            tag = {"no": "nb", "zh-cn": "zh-Hans", "zh-tw": "zh-Hant"}.get(best, best)
            return Detected(alphabets.neighbour(best, text.casefold(), SCRIPT_OF) or tag, probability)
    return None


def disagrees(text: str, declared: str) -> Detected | None:
    """Return the language a text is clearly in when that is not the one of the tag ``declared``, else None.

    A text partly in the declared language is not accused, nor is one in a language nobody here knows.
    """
    tag = primary_subtag(declared)
    language = find(tag)
    if not script_of(tag) or (language and confirms(text, language)):
        return None
    found = detect(text, "" if language else tag)
    if found is None or _near(primary_subtag(found.tag), tag) or _partly(text, tag, primary_subtag(found.tag)):
        return None
    if language is None and find(found.tag):  # function words can mislead where those of the declared are not known
        asked = _ask_langdetect(text)
        return found if asked and _near(primary_subtag(asked.tag), primary_subtag(found.tag)) else None
    return found


def _near(one: str, other: str) -> bool:
    return one == other or any({one, other} <= group for group in NEAR)


def _partly(text: str, declared: str, found: str) -> bool:
    """Return whether a part of a text that matters is in the declared language all the same.

    A language pressctl has no words for cannot be seen in a stretch; what is not in the language found counts for it.
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
    parts = (part for part in _stretches(text) if _clearly(part, SHARE_TO_GUESS, KINDS_TO_CONFIRM) == tag)
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
