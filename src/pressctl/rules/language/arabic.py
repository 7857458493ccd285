"""Family PR6: Arabic punctuation and figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressctl.findings import Problem, Severity
from pressctl.prose.patterns import regex
from pressctl.release.model import Release
from pressctl.rules import Context, rule

LETTER = r"[\u0621-\u064a\u064b-\u0652\u0671-\u06d3]"
LATIN_MARK = regex(rf"(?<={LETTER})[ ]?[,;?](?=[\s)»”\"*_]|{LETTER}|$)")
ARABIC_MARKS = {",": "،", ";": "؛", "?": "؟"}
ARABIC_DIGITS, DIGITS = regex(r"[\u0660-\u0669]+"), regex(r"(?<![\w@/.-])[0-9]+(?![\w@/-])")
PHONE = regex(r"(?<![\w\u200e\u202a\u202d\u2066])\+[0-9]{1,3}(?:[ \u00a0().-]{1,2}[0-9]{1,6}){1,7}(?!\w)")
LEFT_TO_RIGHT, CLOSED = "\u2066", "\u2069"


@rule("PR640", Severity.WARNING, once=True, languages=("ar",))
def latin_punctuation(release: Release, ctx: Context) -> Iterator[Problem]:
    """There is a Latin comma, semicolon or question mark in Arabic text.

    Arabic has its own: ، ؛ ؟, that turn with the direction of the script (W3C, Arabic and Persian Layout Requirements;
    the punctuation of CLDR's Arabic locale). The full stop, the colon and the exclamation mark are shared.

    Bad:

        language: ar
        ---
        افتتحت الشركة مصنعا في ليون, وسيعمل فيه أربعون شخصا من المنطقة لصنع المضخات للأنهار والقنوات.

    Good:

        language: ar
        ---
        افتتحت الشركة مصنعا في ليون، وسيعمل فيه أربعون شخصا من المنطقة لصنع المضخات للأنهار والقنوات.
    """
    for text in ctx.running_texts:
        for match in text.find(LATIN_MARK):
            mark = match[0][-1]
            words = f"“{mark}” is a Latin mark; Arabic writes “{ARABIC_MARKS[mark]}”"
            yield text.problem(words, *match.span(), fix=ARABIC_MARKS[mark])


@rule("PR641", Severity.INFO, languages=("ar",))
def mixed_digits(release: Release, ctx: Context) -> Iterator[Problem]:
    """Arabic-Indic and European figures are mixed in one text.

    The countries of the Mashriq write ١٢٣, those of the Maghreb 123; a text keeps to one of them (W3C, Arabic and
    Persian Layout Requirements). The rarer kind is reported once; addresses and codes with letters do not count.

    Bad:

        language: ar
        ---
        افتتحت الشركة في ٢ مارس ٢٠٢٦ مصنعا في ليون، وسيعمل فيه 40 شخصا من المنطقة لصنع المضخات.

    Good:

        language: ar
        ---
        افتتحت الشركة في 2 مارس 2026 مصنعا في ليون، وسيعمل فيه 40 شخصا من المنطقة لصنع المضخات.
    """
    for text in ctx.running_texts:
        if text.text.isascii():
            continue
        arabic, european = list(text.find(ARABIC_DIGITS)), list(text.find(DIGITS))
        if arabic and european:
            rarer = arabic if len(arabic) < len(european) else european
            others = "123" if rarer is arabic else "١٢٣"
            words = f"“{rarer[0][0]}” is not in the same figures as the rest, {others}"
            yield text.problem(words, *rarer[0].span())


@rule("PR642", Severity.INFO, languages=("ar",))
def unisolated_phone(release: Release, ctx: Context) -> Iterator[Problem]:
    """A telephone number in Arabic text is shown with its groups in the wrong order.

    After Arabic letters the groups of +41 22 730 81 11 run from right to left, and a reader dials 11 81 730 22 41.
    The marks “left-to-right isolate” and “pop directional isolate” around the number keep it together (Unicode
    Standard Annex 9; W3C, Arabic and Persian Layout Requirements). They are invisible, so they are put in only when
    asked for.

    Bad:

        language: ar
        ---
        افتتحت الشركة مصنعا في ليون، وسيعمل فيه أربعون شخصا. للاتصال بالمكتب الصحفي: +41 22 730 81 11

    Good:

        language: ar
        ---
        افتتحت الشركة مصنعا في ليون، وسيعمل فيه أربعون شخصا. للاتصال بالمكتب الصحفي: \u2066+41 22 730 81 11\u2069
    """
    for text in ctx.running_texts:
        for match in text.find(PHONE):
            if re.search(LETTER, text.text[text.start_of_line(match.start()) : match.start()]):
                words = f"“{match[0]}” is shown with its groups from right to left"
                yield text.problem(words, *match.span(), fix=f"{LEFT_TO_RIGHT}{match[0]}{CLOSED}", safe=False)
