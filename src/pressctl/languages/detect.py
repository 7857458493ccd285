"""Which language a text is in: confirm cheaply what the author declared, accuse carefully.

A cheap look (the script, and the share of a language's function words) settles nearly every sound release.
Only when it does not is langdetect loaded, which takes about a second.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache

from pressctl.languages import Language, available, find, primary_subtag

ENOUGH_WORDS = 20
"""Words below which the share of function words says nothing."""
ENOUGH_TO_GUESS = 100
"""Letters below which even a clear share of function words accuses nobody."""
ENOUGH_LETTERS = 150
"""Letters below which langdetect is not asked: it is right on long prose and guesses on short."""
SURE = 0.97
"""The probability from which langdetect is believed."""
SAMPLE = 1500
"""Characters of prose given to langdetect: 60 of 60 real texts were right at 3,000, nearly all at half of it."""

CONFIRMED = 0.12
"""The share of its function words from which a text is in a language: real texts have 0.15 and more of their own,
and at most 0.08 of another's."""

NOT_PROSE = re.compile(
    r"```.*?```|`[^`\n]*`|<[^>\n]+>|\]\([^)\n]*\)|https?://\S+|www\.\S+|\S+@\S+|^\s*>.*$|^\s*\|.*$|\{[{%:].*?[}%]\}?|\[[^\]\n]{3,}\](?!\()",
    re.DOTALL | re.MULTILINE,
)
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
NOT_APART = ({"da", "nb", "nn", "no"}, {"cs", "sk"}, {"id", "ms"}, {"hr", "sr", "bs", "sl"}, {"mk", "bg"},
             {"es", "ca", "gl", "pt"}, {"nl", "af"}, {"uk", "ru", "be"})  # fmt: skip
"""Languages so near each other that langdetect confuses them; one is never accused of being the other."""
KNOWN_TO_LANGDETECT = frozenset(
    "af ar bg bn ca cs cy da de el en es et fa fi fr gu he hi hr hu id it ja kn ko lt lv mk ml mr ne nl nb no nn pa pl "
    "pt ro ru sk sl so sq sv sw ta te th tl tr uk ur vi zh".split()
)


@dataclass(frozen=True, slots=True)
class Detected:
    """The language a text is in, as a BCP 47 tag, and how probable that is, from 0 to 1."""

    tag: str
    probability: float


def prose(body: str) -> str:
    """Return the running text of a body: no links, code, HTML, tables, block quotations, or short lines."""
    text = NOT_PROSE.sub(" ", body.replace("\r", ""))
    blocks = re.split(r"\n\s*\n", text)
    long = [block for block in blocks if len(WORD.findall(block)) >= 8 or is_dense(block)]
    return re.sub(r"[*_#\[\]|]+", " ", "\n".join(long))


def is_dense(block: str) -> bool:
    """Say whether a text is in a script without spaces: Chinese or Japanese."""
    return sum("\u3040" <= character <= "\u9fff" for character in block) >= 12


def scripts(text: str) -> Counter[str]:
    """Return how many letters of each script a text has, by the first word of their Unicode names."""
    return Counter(
        "LATIN" if character.isascii() else unicodedata.name(character, "").partition(" ")[0]
        for character in text
        if character.isalpha()
    )


@cache
def _script_of(tag: str) -> str:
    names = {"ru": "CYRILLIC", "ar": "ARABIC", "zh": "CJK", "ja": "HIRAGANA", "ko": "HANGUL", "el": "GREEK",
             "fa": "ARABIC", "ur": "ARABIC", "uk": "CYRILLIC", "bg": "CYRILLIC", "mk": "CYRILLIC", "he": "HEBREW",
             "th": "THAI", "hi": "DEVANAGARI", "mr": "DEVANAGARI", "ne": "DEVANAGARI"}  # fmt: skip
    return names.get(tag, "LATIN")


def _shares(text: str, tags: tuple[str, ...] = ()) -> dict[str, float]:
    """Return the share of each language's function words among the words of a text."""
    words = [word.casefold().replace("’", "'") for word in WORD.findall(text)]
    if len(words) < ENOUGH_WORDS:
        return {}
    counts = Counter(part for word in words for part in word.split("'"))
    return {
        tag: sum(counts[word] for word in language.function_words) / len(words)
        for tag in tags or available()
        if (language := find(tag)) and tag != "zh"
    }


def guess(text: str) -> str | None:
    """Return the language, of those pressctl has words for, that a text is clearly in, or None."""
    letters = scripts(text)
    if not letters:
        return None
    main, count = letters.most_common(1)[0]
    if main == "CJK" and letters["HIRAGANA"] + letters["KATAKANA"] < count * 0.05:
        return "zh" if count >= 15 else None
    shares = _shares(text)
    ranked = sorted(shares, key=lambda tag: shares[tag], reverse=True)
    if not ranked or shares[ranked[0]] < CONFIRMED or shares[ranked[0]] < 1.4 * shares[ranked[1]]:
        return None
    return ranked[0] if _script_of(ranked[0]) == main else None


def confirms(text: str, language: Language) -> bool:
    """Say whether a cheap look shows the text to be in the language. False means only: not sure."""
    if language.tag == "zh":
        return guess(text) == "zh"
    letters = scripts(text)
    own = bool(letters) and letters.most_common(1)[0][0] == _script_of(language.tag)
    return own and _shares(text, (language.tag,)).get(language.tag, 0) >= CONFIRMED


def detect(text: str) -> Detected | None:
    """Return the language of a text of running prose, or None when it is short or not clear."""
    cheap = guess(text)
    letters = sum(scripts(text).values())
    if cheap and (letters >= ENOUGH_TO_GUESS or is_dense(text)):
        return Detected(cheap, 1.0)
    if letters < ENOUGH_LETTERS:
        return None
    from langdetect import DetectorFactory, LangDetectException, detect_langs

    DetectorFactory.seed = 0
    try:
        best = detect_langs(text[:SAMPLE])[0]
    except LangDetectException:
        return None
    tag = {"no": "nb", "zh-cn": "zh-Hans", "zh-tw": "zh-Hant"}.get(best.lang, best.lang)
    return Detected(tag, best.prob) if best.prob >= SURE else None


def disagrees(text: str, declared: str) -> Detected | None:
    """Return the language a text is clearly in when that is not the one of the tag ``declared``, else None."""
    tag = primary_subtag(declared)
    language = find(tag)
    if language and confirms(text, language):
        return None
    letters = scripts(text)
    if tag == "ja" and letters["HIRAGANA"] + letters["KATAKANA"] > 20:
        return None
    if tag not in KNOWN_TO_LANGDETECT and letters[_script_of(tag)] > sum(letters.values()) / 2:
        return None
    found = detect(text)
    if found is None or _same(primary_subtag(found.tag), tag):
        return None
    return found


def _same(one: str, other: str) -> bool:
    return one == other or any({one, other} <= group for group in NOT_APART if not {one, other} <= {"es", "pt"})
