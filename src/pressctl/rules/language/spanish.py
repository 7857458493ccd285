"""Family PR6: Spanish marks, as the Academy sets them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressctl.findings import Problem, Severity
from pressctl.languages import listed
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import whole
from pressctl.release.model import Release
from pressctl.rules import Context, rule
from pressctl.rules.language.french import is_english, without_english

OPENED_BY = {"?": "¿", "!": "¡"}
CLOSING_MARK = regex(r"(?<=[^\W_])[?!](?=[\s”»\"*_)\].,;:]|$)")
SENTENCE_LIMITS = regex(r"[¿¡]|[?!.…](?=[\s”»\"])|[“«\"]")
"""The signs before which a sentence cannot begin: an opening mark, the end of the previous one, the start of a quotation."""
SENTENCE = 400
"""The most characters searched backwards; nobody asks a longer question."""
SPANISH = regex(
    lambda: (
        f"[{''.join(listed('es', 'own_letters'))}]|{whole((*listed('es', 'function_words'), *listed('es', 'never_doubled')))}"
    ),
    re.IGNORECASE,
)
STOP_AFTER_MARK = regex(r"(?<=[^\W_][?!])\.(?=[\s”»\"*_)\]]|$)")
STOP_BEFORE_MARK = regex(r"(?<=[^\W_])\.(?P<close>[”»])(?=[\s\]*_]|$)")


@rule("PR620", Severity.INFO, needs=("?", "!"), languages=("es",))
def missing_opening_mark(release: Release, ctx: Context) -> Iterator[Problem]:
    """A Spanish question or exclamation has lost its opening mark.

    The two marks are a pair; leaving out the first, as other languages do, is a fault of spelling (Ortografía de la
    lengua española, 2010; Fundéu). Only the author knows where the question starts, so nothing is fixed.

    Bad:

        language: es
        ---
        Acme abre una planta en Lyon. Cuántas personas trabajarán en ella? Serán cuarenta, según la directora.

    Good:

        language: es
        ---
        Acme abre una planta en Lyon. ¿Cuántas personas trabajarán en ella? Serán cuarenta, según la directora.
    """
    for text in ctx.running_texts:
        own = without_english(text.text)
        for match in CLOSING_MARK.finditer(own):
            start = _start_of_sentence(own, match.start())
            is_open = start and own[start - 1] in "¿¡"
            if not is_open and text.is_whole(match.start(), match.start()) and _is_spanish(own[start : match.start()]):
                words = f"“{match[0]}” closes what no “{OPENED_BY[match[0]]}” opens"
                yield text.problem(words, *match.span())


def _start_of_sentence(own: str, end: int) -> int:
    """Return the start of the sentence that ends at a mark; a line break within a paragraph does not end one."""
    start = max(end - SENTENCE, 0)
    start = max(own.rfind("\n\n", start, end), start)
    opened = [match.end() for match in SENTENCE_LIMITS.finditer(own, start, end)]
    return opened[-1] if opened else start


def _is_spanish(sentence: str) -> bool:
    """Return whether a sentence has a letter, a mark or a function word of Spanish, and no function word of English."""
    return bool(SPANISH.search(sentence)) and not is_english(sentence)


@rule("PR621", Severity.INFO, languages=("es",))
def stop_after_closing_mark(release: Release, ctx: Context) -> Iterator[Problem]:
    """A full stop follows a Spanish question or exclamation mark.

    The mark has a stop of its own; a comma or a semicolon may follow it, a full stop never (Ortografía de la lengua española,
    2010).

    Bad:

        language: es
        ---
        ¡Acme abre una planta en Lyon!. Cuarenta personas trabajarán en ella, según la directora de la planta.

    Good:

        language: es
        ---
        ¡Acme abre una planta en Lyon! Cuarenta personas trabajarán en ella, según la directora de la planta.
    """
    for text in ctx.running_texts:
        for match in text.find(STOP_AFTER_MARK):
            yield text.problem("A full stop follows the closing mark", *match.span(), fix="")


@rule("PR622", Severity.INFO, once=True, languages=("es",))
def stop_inside_quotation(release: Release, ctx: Context) -> Iterator[Problem]:
    """The full stop comes before the closing quotation mark of a Spanish text.

    In Spanish it follows the mark, even where the whole sentence is quoted (Ortografía de la lengua española, 2010;
    Fundéu).

    Bad:

        language: es
        ---
        La directora lo explicó en la apertura: «Buscamos este lugar durante dos años.»

    Good:

        language: es
        ---
        La directora lo explicó en la apertura: «Buscamos este lugar durante dos años».
    """
    for text in ctx.running_texts:
        for match in text.find(STOP_BEFORE_MARK):
            if _is_spanish(text.text[max(match.start() - SENTENCE // 2, 0) : match.start()]):
                words = f"The full stop stands before {match['close']}; in Spanish it follows"
                yield text.problem(words, *match.span(), fix=f"{match['close']}.")
