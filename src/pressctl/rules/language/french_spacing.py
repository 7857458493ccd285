"""Family PR6: the spaces of French punctuation, by authority."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pressctl.findings import Problem, Severity
from pressctl.prose.patterns import regex
from pressctl.prose.text import counted
from pressctl.release.model import Release
from pressctl.rules import Context, rule
from pressctl.rules.language.french import without_english
from pressctl.rules.running_text import RunningText

NO_BREAK, NARROW = "\u00a0", "\u202f"
SPACES = " \u00a0\u2009\u202f"
SPACE_NAMES = {
    "": "no space", " ": "a plain space", NO_BREAK: "a no-break space", NARROW: "a narrow no-break space",
    "\u2009": "a thin space that can break",
}  # fmt: skip
SPACING: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "fr-FR": {"high": (NARROW, NO_BREAK), "colon": (NO_BREAK, NARROW), "quote": (NO_BREAK, NARROW)},
    "fr-CA": {"high": ("", NARROW), "colon": (NO_BREAK, NARROW), "quote": (NO_BREAK, NARROW)},
    "fr-CH": {"high": (NARROW, ""), "colon": (NARROW, ""), "quote": (NARROW, "")},
    "fr-EU": {"high": ("",), "colon": ("",), "quote": ("",)},
}
"""What comes before ; ! ?, before a colon, and inside « »: first the form to write, then those that are tolerated.

fr-FR: Lexique de l'Imprimerie nationale (narrow before ; ! ?, the full width where a keyboard has no narrow one);
fr-CA: Office québécois (narrow where there is one, else nothing); fr-CH: Guide du typographe (narrow, else nothing);
fr-EU: Interinstitutional Style Guide, 6.4.
"""
MARKS = regex(r"[;!?]{1,9}|:|[«»]")
HINT = "with fr = 'fr-FR' under [typography] the spaces are corrected"
MAY_PRECEDE = "»”\")]’'*_%€$£…°."
"""The characters that may precede a mark besides letters and figures."""
SPACE_BEFORE_STOP = regex(r"[ \u00a0\u2009\u202f](?=[,.](?:[ \t](?!\.)|\n|$))(?<=[^\W_].)")
"""A space between a word and a comma or stop that ends there; “ .NET” and “ …” are something else."""
MAY_FOLLOW = ' \u00a0\u2009\u202f\n\t\r*_)]»”"<'


@rule("PR610", Severity.WARNING, once=True, languages=("fr",))
def french_spacing(release: Release, ctx: Context) -> Iterator[Problem]:
    """The space beside a French punctuation mark is not the one that the authority requires.

    The authorities contradict one another: France sets a narrow no-break space before ; ! ? and a no-break one before
    the colon and inside « »; Quebec none before ; ! ?; Switzerland narrow ones or none; the European institutions none
    at all. The release's region (`fr-CA`) or `fr = "fr-FR"` under `[typography]` says which of them is followed.

    Bad:

        language: fr
        ---
        Acme ouvre une usine à Lyon : elle emploiera quarante personnes de la région, et construira des pompes.

    Good:

        language: fr
        ---
        Acme ouvre une usine à Lyon\u00a0: elle emploiera quarante personnes de la région, et construira des pompes.
    """
    chosen = ctx.authority
    if chosen not in SPACING:
        return
    for text in ctx.running_texts:
        for kind, start, end in _spaces(text):
            written, wanted = text.text[start:end], SPACING[chosen][kind]
            if written not in wanted:
                is_opening = text.text[start - 1] == "«"
                mark, side = ("«", "after") if is_opening else (text.text[end], "before")
                words = f"“{mark}” has {_space_name(written)} {side} it; {chosen} sets {SPACE_NAMES[wanted[0]]}"
                place = (start, end) if start < end else (start - is_opening, end + (not is_opening))
                fix = f"«{wanted[0]}" if is_opening else f"{wanted[0]}{mark}"
                yield text.problem(words, *place, fix=wanted[0] if start < end else fix)


@rule("PR611", Severity.INFO, languages=("fr",))
def french_breaking_space(release: Release, ctx: Context) -> Iterator[Problem]:
    """There is a plain space before a French mark or inside « », and no authority is named.

    Whatever the authority, it is wrong: a line can break there, and the mark starts the next one. What should be there
    differs from one authority to the next, so nothing is fixed until `fr` under `[typography]`, or the region
    in the language (`fr-CA`), names one. Only the first place is shown.

    Bad:

        (no authority)
        language: fr
        ---
        Acme a-t-elle ouvert une usine à Lyon ? Elle emploiera quarante personnes de la région, et construira des pompes.

    Good:

        (no authority)
        language: fr
        ---
        Acme a-t-elle ouvert une usine à Lyon\u202f? Elle emploiera quarante personnes, et construira des pompes.
    """
    if ctx.authority:
        return
    places = [
        (text, start, end)
        for text in ctx.running_texts
        for _, start, end in _spaces(text)
        if text.text[start:end].strip("\u00a0\u202f")
    ]
    if places:
        text, start, end = places[0]
        more = f" here, and in {counted(len(places) - 1, 'more place')}" if len(places) > 1 else ""
        yield text.problem(f"The space beside the mark can break{more}; {HINT}", start, end)


@rule("PR670", Severity.INFO, once=True, needs=(",", "."), languages=("fr",))
def french_space_before_comma(release: Release, ctx: Context) -> Iterator[Problem]:
    """There is a space before a comma or a full stop of a French text.

    No French authority sets one there, whatever it sets before ; : ! ? (Lexique de l'Imprimerie nationale,
    “Ponctuation”); the mark could start the next line.

    Bad:

        language: fr
        ---
        Le centre de Dakar , qui ouvre en mai, accueille les visiteurs de toute la région et leurs enfants.

    Good:

        language: fr
        ---
        Le centre de Dakar, qui ouvre en mai, accueille les visiteurs de toute la région et leurs enfants.
    """
    for text in ctx.running_texts:
        for match in (
            text.find(SPACE_BEFORE_STOP)
            if any(f"{space}{mark}" in text.text for space in SPACES for mark in ",.")
            else ()
        ):
            if not text.line(match.start()).lstrip().startswith("|"):
                mark = text.text[match.end()]
                yield text.problem(f"A space stands before “{mark}”", *match.span(), fix="")


def _space_name(space: str) -> str:
    return SPACE_NAMES.get(space) or f"{len(space)} spaces"


def _spaces(text: RunningText) -> Iterator[tuple[str, int, int]]:
    """Yield the kind of each French mark, and the start and end of the space beside it, which may be empty."""
    french = without_english(text.text)
    for match in MARKS.finditer(french):
        if match[0] == "«":
            start, end = match.end(), _end_of_space(french, match.end())
            counts = end < len(french) and french[end] not in "\n\r&"
        else:
            start, end = _start_of_space(french, match.start()), match.start()
            counts = _is_sentence_mark(french, start, match)
        if counts and text.is_whole(start, end) and text.written[start - 1 : end + 1] == french[start - 1 : end + 1]:
            yield {"«": "quote", "»": "quote", ":": "colon"}.get(match[0], "high"), start, end


def _start_of_space(text: str, end: int) -> int:
    start = end
    while start and text[start - 1] in SPACES:
        start -= 1
    return start


def _end_of_space(text: str, start: int) -> int:
    end = start
    while end < len(text) and text[end] in SPACES:
        end += 1
    return end


def _is_sentence_mark(text: str, start: int, match: re.Match[str]) -> bool:
    """Return whether a mark is that of a sentence, not of an hour, an entity, a list of definitions, or a name."""
    before = text[start - 1] if start else "\n"
    after = text[match.end()] if match.end() < len(text) else " "
    if not (before.isalnum() or before in MAY_PRECEDE) or (after not in MAY_FOLLOW and match[0] != "»"):
        return False
    if match[0][0] == ";" and re.search(r"&#?\w{1,10}$", text[max(start - 12, 0) : start]):
        return False
    if match[0] == ":" and before == "]":
        return False
    return not (match[0] == "!" and text[max(start - 5, 0) : start] == "Yahoo")
