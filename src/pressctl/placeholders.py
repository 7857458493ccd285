"""Placeholders: what a template or a hurried author leaves to be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressctl.findings import Span
from pressctl.patterns import regex

NUMBERED = (
    "Corps|Olympiad|Olympics|Games|International|World|National|Congress|Congrès|Congreso|Conference|Conferencia|"
    "Conférence|Session|Sesión|Summit|Cumbre|Jornadas?|Feria|Salon|Chapter|Volume|Vol\\.|Part|Title|Annex|Article|"
    "Section|Bowl|WrestleMania|Legislatur[ae]|Edition|Edición|Édition|Edição|Century|Siècle|Siglo"
)
"""Words beside which XXX is the number thirty."""
VERBS = "insert|insérer|inserer|insertar|inserir|einfügen|أدخل|填写|填寫|вставьте"
PATTERNS = (
    regex(rf"\[(?:{VERBS})[^\]\n]{{0,300}}\](?!\()|\[[^\[\]\n]{{1,300}} einfügen\](?!\()", re.IGNORECASE),
    regex(r"(?<![\w#$&/.-])(?:X{4,}|XXX|x{4,}|xxx)(?![\w/.-]|[’'])|(?<=\$)XXX(?= [bmt]\w*illion)"),
    regex(r"(?<![\w.(-])(?:TK|TKTK|TBC|TBD)(?![\w)-])(?!\s*[:=]| [A-Z(])|(?<=\d \()(?:TBC|TBD)(?=\))"),
    regex(r"\[(?:[A-Z]+ )*(?:NAME|DATE|CITY|PLACE|TITLE|PHONE|E-?MAIL|COMPANY|ORGANI[SZ]ATION|QUOTE|NUMBER|TIME|"
               r"NOM|LIEU|FECHA|NOMBRE|LUGAR|ORT|DATUM)\](?![(\[:])"),
    regex(r"\[(?:Company|First|Last|Full|Contact|Spokesperson|Product) [Nn]ame\](?![(\[:])|\[[●•]\]"),
    regex(r"\{%-?\s*(?:block|extends|macro|trans)\b[^%\n]{0,300}%\}"),
    regex(r"\blorem ipsum\b", re.IGNORECASE),
    regex(r"(?<=[^\s_\\/] )_{4,}(?![\w_/])|(?<![\w\\/])_{4,}(?= ?[^\s_/])"),
    regex(r"\{\{(?![<%])\s*(?!(?:site|page|include|content|post|layout|\$|\.)\b|[-|])[A-Za-z_]\w*\s*\}\}"),
)  # fmt: skip
"""Prompts of our templates in each language; XXX and TK; capitals in brackets; lorem ipsum; blanks; ``{{ name }}``.
Shortcodes of Hugo and variables of Jekyll are filled in by the site, and are none."""

BEFORE_THIRTY = regex(rf"\b(?:{NUMBERED}) $", re.IGNORECASE)
AFTER_THIRTY = regex(rf" (?:{NUMBERED})\b", re.IGNORECASE)
CODE = regex(r"```.*?(?:```|\Z)|`[^`\n]*`|(?:(?<!\S)\S*)?https?://\S+|(?<!\S)\S+@\S+", re.DOTALL)

SIGNS = ("[", "XXX", "xxx", "TK", "TBC", "TBD", "{%", "{{", "____", "psum", "PSUM")
"""Something without which there is no placeholder: most texts are told by one quick look."""


def find(text: str) -> Iterator[Span]:
    """Yield the placeholders in a text, in order; none in code, addresses or links."""
    if not any(sign in text for sign in SIGNS):
        return
    bare = CODE.sub(lambda match: " " * len(match[0]), text)
    found = sorted({match.span() for pattern in PATTERNS for match in pattern.finditer(bare)})
    found = [span for span in found if not _is_thirty(bare, *span)]
    end = -1
    for start, stop in found:
        if start >= end:
            yield Span(start, stop)
            end = stop


def _is_thirty(text: str, start: int, end: int) -> bool:
    if text[start:end] != "XXX":
        return False
    before, after = text[max(start - 20, 0) : start], text[end : end + 20]
    return bool(BEFORE_THIRTY.search(before) or AFTER_THIRTY.match(after))


def is_placeholder(text: str) -> bool:
    """Say whether a text holds a placeholder."""
    return next(find(text), None) is not None
