"""Placeholders: what a template or a hurried author leaves to be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pressctl.findings import Span
from pressctl.prose.patterns import regex

NUMBERED = (
    "Corps|Olympiad|Olympics|Games|International|World|National|Congress|Congrès|Congreso|Conference|Conferencia|"
    "Conférence|Session|Sesión|Summit|Cumbre|Jornadas?|Feria|Salon|Chapter|Volume|Vol\\.|Part|Title|Annex|Article|"
    "Section|Bowl|WrestleMania|Legislatur[ae]|Edition|Edición|Édition|Edição|Century|Siècle|Siglo"
)
"""Words beside which XXX is the number thirty."""
TO_COME = (
    "to be (?:added|completed|confirmed|determined)|to come|quote to come|TBC|TBD|TK|placeholder|check figures?|"
    "à (?:compléter|confirmer|préciser|vérifier)|citation à venir|(?:por|a) (?:completar|confirmar|definir)|completar|"
    "(?:Zitat )?folgt|(?:bitte )?ergänzen|noch offen|уточнить|дополнить|يحدد لاحقا|يستكمل"
)
"""What an author who has to wait for a fact writes in brackets."""
PARTS = (
    "Name|Date|(?:City|CITY), (?:State|STATE|Country)|Job [Tt]itle|[Pp]hone [Nn]umber|[Ee]mail [Aa]ddress|"
    "Nom|Prénom Nom|Lieu|Nombre|Nombre y [Aa]pellidos?|Fecha|Vorname Name|Ort|Datum|Nome|Имя|Дата|Город"
)
"""The parts of a release that templates leave in brackets."""
MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December",
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|"
    "(?:de )?(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)|"
    "de (?:janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro)|"
    "Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|"
    "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",
)
"""The months beside which XX is a day that is not known yet: those of English, and those of the others."""
VERBS = "insert|insérer|inserer|insertar|inserir|einfügen|أدخل|填写|填寫|вставьте"
BLANK_DAY = "(?:XX|\u0425\u0425)"
"""Two letters X for a day that is not known yet: Latin ones, and Cyrillic ones."""


@dataclass(frozen=True, slots=True)
class Placeholder:
    """One kind of placeholder.

    ``gates`` are plain texts, one of which a text holds wherever ``pattern`` matches: a quick look before the search.
    ``example`` is a text that holds a placeholder of this kind.
    """

    gates: tuple[str, ...]
    pattern: re.Pattern[str]
    example: str


PLACEHOLDERS = (
    Placeholder(("[",), regex(rf"\[(?:{VERBS})[^\]\n]{{0,300}}\](?!\()", re.IGNORECASE), "[Insert name here]"),
    Placeholder(("einfügen]",), regex(r"\[[^\[\]\n]{1,300} einfügen\](?!\()"), "[Name einfügen]"),
    Placeholder(
        ("XXX", "xxx"),
        regex(r"(?<![\w#$&/.-])(?:X{4,}|XXX|x{4,}|xxx)(?![\w/.-]|[’'])|(?<=\$)XXX(?= [bmt]\w*illion)"),
        "It will hire XXX people",
    ),
    Placeholder(
        ("TK", "TBC", "TBD"),
        regex(r"(?<![\w.(-])(?:TK|TKTK|TBC|TBD)(?![\w)-])(?!\s*[:=]| [A-Z(])|(?<=\d \()(?:TBC|TBD)(?=\))"),
        "It opens on TBC",
    ),
    Placeholder(
        ("[",),
        regex(r"\[(?:[A-Z]+ )*(?:NAME|DATE|CITY|PLACE|TITLE|PHONE|E-?MAIL|COMPANY|ORGANI[SZ]ATION|QUOTE|NUMBER|"
              r"TIME|NOM|LIEU|FECHA|NOMBRE|LUGAR|ORT|DATUM)\](?![(\[:])"),
        "[COMPANY NAME] opens a plant",
    ),
    Placeholder(
        ("[",),
        regex(r"\[(?:Company|First|Last|Full|Contact|Spokesperson|Product) [Nn]ame\](?![(\[:])|\[[●•]\]"),
        "[First name] opens a plant",
    ),
    Placeholder(
        ("[",),
        regex(rf"\[(?:{PARTS})\](?![(\[:])|\[(?:City|Place)\](?=, )|\[(?i:{TO_COME})\](?![(\[:\w])"),
        "It opens on [Date]",
    ),
    Placeholder(("【",), regex("【待(?:定|补充|補充|确认|確認)】"), "【待定】"),
    Placeholder(
        ("XX", "\u0425\u0425"),
        regex(rf"(?<![\w.-]){BLANK_DAY}\.?(?= (?:{'|'.join(MONTHS)})\b)|\b(?:{MONTHS[0]}) XX(?![\w-])|"
              r"(?<=[$€£])XX\b|(?<![\w.-])XX(?=[ \u00a0]?%)"),
        "It opens on XX March",
    ),
    Placeholder(("月X", "月x"), regex("[Xx]{1,2}月[Xx]{1,2}日"), "X月X日"),
    Placeholder(("Month",), regex(r"\b(?:DD|XX) Month\b|\bMonth (?:DD|XX)\b"), "DD Month 2026"),
    Placeholder(
        ("INSERT", "ADD"),
        regex(r"\bINSERT (?:[A-Z]+ ){0,3}HERE\b|\((?:INSERT|ADD) [A-Z ]{2,30}\)"),
        "INSERT QUOTE HERE",
    ),
    Placeholder(("<insert", "TODO:"), regex(r"<insert [^<>\n]{1,60}>|(?<![\w#])TODO:(?= )"), "TODO: ask the director"),
    Placeholder(("{%",), regex(r"\{%-?\s*(?:block|extends|macro|trans)\b[^%\n]{0,300}%\}"), "{% block body %}"),
    Placeholder(("psum", "PSUM"), regex(r"\blorem ipsum\b", re.IGNORECASE), "Lorem ipsum dolor"),
    Placeholder(("__",), regex(r"(?<=[^\s_] )_{2,3}(?=[ ,.](?!_))"), "It opens on __ March"),
    Placeholder(
        ("____",),
        regex(r"(?<=[^\s_\\/] )_{4,}(?![\w_/])|(?<![\w\\/])_{4,}(?= ?[^\s_/])"),
        "It opens on ____ in Lyon",
    ),
    Placeholder(
        ("{{",),
        regex(r"\{\{(?![<%])\s*(?!(?:site|page|include|content|post|layout|\$|\.)\b|[-|])[A-Za-z_]\w*\s*\}\}"),
        "{{ name }} opens a plant",
    ),
)  # fmt: skip
"""Prompts of our templates in each language; XXX and TK; words in brackets; lorem ipsum; blanks; ``{{ name }}``.
Shortcodes of Hugo and variables of Jekyll are filled in by the site: they are not placeholders."""

BEFORE_THIRTY = regex(rf"\b(?:{NUMBERED}) $", re.IGNORECASE)
AFTER_THIRTY = regex(rf" (?:{NUMBERED})\b", re.IGNORECASE)
CODE = regex(r"```.*?(?:```|\Z)|`[^`\n]*`|(?:(?<!\S)\S*)?https?://\S+|(?<!\S)\S+@\S+", re.DOTALL)


def find(text: str) -> Iterator[Span]:
    """Yield the placeholders in a text, in order; none in code, addresses or links."""
    likely = (kind.pattern for kind in PLACEHOLDERS if any(gate in text for gate in kind.gates))
    patterns = [pattern for pattern in likely if pattern.search(text)]
    if not patterns:
        return
    bare = CODE.sub(lambda match: " " * len(match[0]), text)
    found = sorted({match.span() for pattern in patterns for match in pattern.finditer(bare)})
    found = [span for span in found if not _is_thirty(bare, *span) and f"\n{bare[slice(*span)]}: " not in bare]
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
    """Return whether a text holds a placeholder."""
    return next(find(text), None) is not None
