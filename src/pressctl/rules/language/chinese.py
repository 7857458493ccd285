"""Family PR6: Chinese marks, figures and spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressctl.findings import Problem, Severity
from pressctl.prose.patterns import regex
from pressctl.release.model import Release
from pressctl.rules import Context, rule
from pressctl.rules.running_text import RunningText

HAN = r"[\u3400-\u4dbf\u4e00-\u9fff]"
SIDE = r"[\u3400-\u4dbf\u4e00-\u9fff\u3001-\u3011\u2018-\u201d\uff00-\uff0f\uff1a-\uff1f]"
"""A Chinese character, or a mark of full width."""
HALF_WIDTH = regex(rf"(?<={SIDE})[,;:?!](?:[ ]?(?={SIDE})|(?=\n|$|[0-9A-Za-z]))|(?<={HAN})\.(?=\n|$|[ ]?{HAN})")
BRACKETS = regex(rf"(?<={SIDE})[ ]?\(([^()\n]{{1,200}})\)(?=[ ]?(?:{SIDE}|[,;:?!]|\n|$))")
FULL_WIDTH = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。"}
WIDE = regex(
    r"[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+(?:[．／：－％\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]{0,40}[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a％])?"
)
HAN_SPACE = regex(rf"(?<={SIDE})[ ]{{1,2}}(?={HAN})|(?<={HAN})[ ]{{1,2}}(?={SIDE})")


def _chinese_texts(ctx: Context) -> Iterator[RunningText]:
    yield from (text for text in ctx.running_texts if not text.text.isascii())


@rule("PR630", Severity.INFO, once=True, languages=("zh",))
def half_width_punctuation(release: Release, ctx: Context) -> Iterator[Problem]:
    """Chinese text has a half-width punctuation mark.

    Commas, stops and brackets of Chinese fill the square of a character (GB/T 15834-2011; W3C, Requirements for
    Chinese Text Layout). Marks that follow Latin letters and figures are not reported.

    Bad:

        language: zh-Hans
        ---
        公司在里昂开设了一家工厂,将雇用四十人。首批水泵将于秋季交付给订购的城市。

    Good:

        language: zh-Hans
        ---
        公司在里昂开设了一家工厂，将雇用四十人。首批水泵将于秋季交付给订购的城市。
    """
    for text in _chinese_texts(ctx):
        for match in text.find(HALF_WIDTH):
            mark = match[0][0]
            words = f"“{mark}” has half width; Chinese sets “{FULL_WIDTH[mark]}”"
            yield text.problem(words, *match.span(), fix=FULL_WIDTH[mark])
        for match in BRACKETS.finditer(text.text):
            if re.search(HAN, match[1]) and text.is_whole(match.start(), match.start() + 1):
                words = "The brackets have half width; Chinese sets （ ）"
                inside = text.written[match.start(1) : match.end(1)]
                yield text.problem(words, *match.span(), fix=f"（{inside}）")


@rule("PR631", Severity.INFO, languages=("zh",))
def full_width_digits(release: Release, ctx: Context) -> Iterator[Problem]:
    """Figures or Latin letters have the full width of a Chinese character.

    They come from an input method, cannot be found by a search, and break a number or an address that is copied (W3C,
    Requirements for Chinese Text Layout; GB/T 15835-2011 sets figures in half width).

    Bad:

        language: zh-Hans
        ---
        公司在里昂开设了一家工厂，将雇用４０人。首批水泵将于秋季交付给订购的城市。

    Good:

        language: zh-Hans
        ---
        公司在里昂开设了一家工厂，将雇用40人。首批水泵将于秋季交付给订购的城市。
    """
    for text in _chinese_texts(ctx):
        for match in text.find(WIDE):
            fix = "".join(
                chr(ord(character) - 0xFEE0) if 0xFF01 <= ord(character) <= 0xFF5E else character
                for character in match[0]
            )
            yield text.problem(f"“{match[0]}” has full width; write “{fix}”", *match.span(), fix=fix)


@rule("PR632", Severity.INFO, once=True, languages=("zh",))
def han_space(release: Release, ctx: Context) -> Iterator[Problem]:
    """There is a space between two Chinese characters.

    Chinese sets none: it is left over from a line break or a paste, and reads as a gap. Spaces beside Latin letters
    and figures are a matter of taste and are not reported, nor are those that separate the names in a list, or two
    columns.

    Bad:

        language: zh-Hans
        ---
        公司在里昂开设了一家工厂， 将雇用四十人。首批水泵将于秋季交付给订购的城市。

    Good:

        language: zh-Hans
        ---
        公司在里昂开设了一家工厂，将雇用四十人。首批水泵将于秋季交付给订购的城市。
    """
    for text in _chinese_texts(ctx):
        for match in text.find(HAN_SPACE):
            line = text.line(match.start())
            if "  " not in line.strip() and "|" not in line and _is_sentence(line):
                yield text.problem("A space stands between two Chinese characters", *match.span(), fix="")


def _is_sentence(line: str) -> bool:
    """Return whether a line is running text: a heading or a list of names may separate its words by spaces."""
    return any(mark in line for mark in "，。；") and line.count(" ") <= max(2, len(line) / 20)
