"""Family PR6: spaces, marks and words that are typed twice or in the wrong place, in any language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from operator import eq

from pressctl.findings import Problem, Severity
from pressctl.prose.patterns import regex
from pressctl.release.model import Release
from pressctl.rules import Context, rule
from pressctl.rules.running_text import RunningText

TWO_SPACES = regex(r"  (?:(?<=[\w,;’'”»)]  )|(?<=\w\.  )) {0,3}(?=[^\W_])")
AFTER_STOP = regex(r"(?:  |\u00a0 | \u00a0)(?<=\w[.?!]..)(?=[^\W_]|[“\"«¿¡])")
LIST_MARK = regex(r"[ \t>]*(?:[-*+•·#>]{1,6}|\(?\w{1,4}[.)\\]{1,2}|\d{1,3})[ \u00a0]*")
COLUMN_GAP = regex(r"  +")
"""Spaces between columns, if there are several in a line and one is of three or more."""
COUNTS = {2: "Two", 3: "Three", 4: "Four", 5: "Five"}
TYPED_TWICE = (",,", ", ,", "..", "!!", "??", ",.")
REPEATED = regex(
    r"[,.!?](?<=[\w)\]”»\"].)(?:(?<=,) ?,|(?<=,)\.|(?<=\.)\.|(?<=!)!{1,9}|(?<=\?)\?{1,9})(?=[\s)»”\"*_]|$)"
)
SPACED = regex(r"[ \u00a0](?=[,.;:!?](?:[ \t](?!\.)|\n|$))(?<=[^\W_].)")
GLUED_LANGUAGES = ("de", "en", "es", "pt", "ru", "it", "nl")
"""Languages without a space before a comma or stop, or before ; : ! ? (French has one, depending on the authority)."""
DOTS = regex(r"(?<=\w)\.\.\.(?![.\w])")
DASH = regex(r" -(?<=[\w)”»\"] -)-? (?=[\w(“\"«])")
APOSTROPHE = regex(r"(?<=[^\W\d_])['’](?=[^\W\d_])")
NEXT_WORD = regex(r"[ \u00a0][^\W\d_][\w’'-]{1,40}")


@rule("PR660", Severity.INFO, once=True)
def double_space(release: Release, ctx: Context) -> Iterator[Problem]:
    """There are two or more spaces between two words.

    A web page shows one, but mail, a wire's copy and a print-out show both (Chicago Manual of Style, 2.12).

    Bad:

        ---
        Acme opened a plant in  Lyon on 2 March 2026, and it will employ forty people from the region.

    Good:

        ---
        Acme opened a plant in Lyon on 2 March 2026, and it will employ forty people from the region.
    """
    for text in ctx.running_texts:
        if "  " in text.written:
            found = (match for match in text.find(TWO_SPACES) if not _ends_sentence(match))
            yield from _runs_of_spaces(text, found, "stand between two words")


def _ends_sentence(match: re.Match[str]) -> bool:
    """Return whether the full stop before some spaces ends a sentence: no word in lower case follows."""
    return match.string[match.start() - 1] == "." and not match.string[match.end()].islower()


@rule("PR661", Severity.INFO, default=False, once=True)
def two_spaces_after_stop(release: Release, ctx: Context) -> Iterator[Problem]:
    """There are two spaces after the end of a sentence.

    It is a habit from the typewriter that AP, Chicago and New Hart's Rules have given up; a web page shows one space, mail and
    copy show both.

    Bad:

        ---
        Acme opened a plant in Lyon on 2 March 2026.  It will employ forty people from the region.

    Good:

        ---
        Acme opened a plant in Lyon on 2 March 2026. It will employ forty people from the region.
    """
    for text in ctx.running_texts:
        if "  " in text.written or "\u00a0" in text.written:
            yield from _runs_of_spaces(text, text.find(AFTER_STOP), "stand after the sentence")


def _runs_of_spaces(text: RunningText, found: Iterator[re.Match[str]], words: str) -> Iterator[Problem]:
    """Yield the problems of runs of spaces, except those between columns, in indented code, or after a list or heading mark."""
    for match in found:
        before = text.written[text.start_of_line(match.start()) : match.start()]
        line = text.line(match.start()).strip()
        is_laid_out = "|" in line or "\t" in line or before.startswith("    ")
        is_laid_out = is_laid_out or ("   " in line and len(COLUMN_GAP.findall(line)) > 1)
        if not is_laid_out and not LIST_MARK.fullmatch(before):
            count = COUNTS[len(match[0])]
            yield text.problem(f"{count} spaces {words}", *match.span(), fix="\u00a0" if "\u00a0" in match[0] else " ")


@rule("PR662", Severity.INFO)
def repeated_punctuation(release: Release, ctx: Context) -> Iterator[Problem]:
    """A mark is typed twice.

    Two commas or two stops are left over from an edit; two exclamation marks shout (The Guardian and AP allow not
    even one). Three full stops are an ellipsis, and are not reported.

    Bad:

        ---
        Acme opened a plant in Lyon on 2 March 2026,, and it will employ forty people from the region.

    Good:

        ---
        Acme opened a plant in Lyon on 2 March 2026, and it will employ forty people from the region.
    """
    for text in ctx.running_texts:
        for match in text.find(REPEATED) if any(twice in text.text for twice in TYPED_TWICE) else ():
            mark = match[0]
            fix = "." if "." in mark else mark[0]
            yield text.problem(
                f"“{mark}” stands where one mark is meant",
                *match.span(),
                fix=fix,
                safe="." not in mark and mark[0] == ",",
            )


@rule("PR663", Severity.INFO, once=True, languages=GLUED_LANGUAGES)
def spaced_punctuation(release: Release, ctx: Context) -> Iterator[Problem]:
    """There is a space before a comma, a full stop or another mark that belongs right after its word.

    English, Spanish, German, Portuguese and Russian put no space there; the mark could start the next line.

    Bad:

        ---
        Acme opened a plant in Lyon , and it will employ forty people from the region.

    Good:

        ---
        Acme opened a plant in Lyon, and it will employ forty people from the region.
    """
    for text in ctx.running_texts:
        for match in text.find(SPACED) if any(f" {mark}" in text.text for mark in ",.;:!?") else ():
            mark = text.text[match.end()]
            if not text.line(match.start()).lstrip().startswith("|"):
                yield text.problem(f"A space stands before “{mark}”", *match.span(), fix="")


@rule("PR664", Severity.INFO, default=False, needs=("...",), once=True)
def dotted_ellipsis(release: Release, ctx: Context) -> Iterator[Problem]:
    """Three full stops stand for an ellipsis.

    An ellipsis (…) does not break at the end of a line and is read out as a pause; the rule is for houses that use it.

    Bad:

        ---
        Acme opened a plant in Lyon, in Geneva, in Milan... and it will employ forty people from the region.

    Good:

        ---
        Acme opened a plant in Lyon, in Geneva, in Milan… and it will employ forty people from the region.
    """
    for text in ctx.running_texts:
        for match in text.find(DOTS):
            yield text.problem("Three full stops stand for an ellipsis (…)", *match.span(), fix="…")


@rule("PR665", Severity.INFO, default=False, once=True)
def mixed_apostrophes(release: Release, ctx: Context) -> Iterator[Problem]:
    """Straight and curly apostrophes are mixed in one text.

    It shows that passages were pasted together. The rarer of the two is reported.

    Bad:

        ---
        Acme’s plant and Acme's pumps are in Lyon. The plant’s first pumps will be delivered in the autumn.

    Good:

        ---
        Acme’s plant and Acme’s pumps are in Lyon. The plant’s first pumps will be delivered in the autumn.
    """
    for text in ctx.running_texts:
        if "'" in text.text and "’" in text.text:
            found = list(text.find(APOSTROPHE))
            straight = [match for match in found if match[0] == "'"]
            curly = [match for match in found if match[0] == "’"]
            rarer, right = (straight, "’") if len(straight) <= len(curly) else (curly, "'")
            for match in rarer if straight and curly else ():
                yield text.problem(f"This apostrophe is not written {right} like the others", *match.span(), fix=right)


@rule("PR666", Severity.INFO, default=False, once=True)
def hyphen_for_dash(release: Release, ctx: Context) -> Iterator[Problem]:
    """A hyphen between two spaces stands for a dash.

    A hyphen joins the parts of a word; a dash comes between phrases: – with spaces in most houses (New Hart's Rules,
    Duden, Lexique de l'Imprimerie nationale), — in American ones (AP sets it with spaces).

    Bad:

        ---
        Acme opened a plant in Lyon - its third - on 2 March 2026, and it will employ forty people from the region.

    Good:

        ---
        Acme opened a plant in Lyon – its third – on 2 March 2026, and it will employ forty people from the region.
    """
    dash = "—" if ctx.authority == "en-US" else "–"
    for text in ctx.running_texts:
        if " - " in text.text or " -- " in text.text:
            for match in text.find(DASH):
                if not _is_range(match) and not text.line(match.start()).lstrip().startswith("|"):
                    yield text.problem(f"A hyphen stands for the dash {dash}", *match.span(), fix=f" {dash} ")


def _is_range(match: re.Match[str]) -> bool:
    return match.string[match.start() - 1].isdigit() and match.string[match.end()].isdigit()


@rule("PR667", Severity.WARNING)
def repeated_word(release: Release, ctx: Context) -> Iterator[Problem]:
    """A function word is typed twice in a row.

    Those who know the text overlook it, above all at the end of a line. Only words that never occur twice in a row
    in their language are checked: “that that” and « nous nous » can be right. So can a name that begins with one: « la
    politique de de Gaulle », “the The Hague court”.

    Bad:

        ---
        Acme opened a plant in the the old port of Lyon, and it will employ forty people from the region.

    Good:

        ---
        Acme opened a plant in the old port of Lyon, and it will employ forty people from the region.
    """
    if not ctx.language or not ctx.language.never_doubled:
        return
    pattern = _doubled_pattern(ctx.language.never_doubled)
    for text in ctx.running_texts:
        for match in text.find(pattern) if _has_doubled(text.text) else ():
            if _begins_name(match, text.text, ctx.language.name_particles):
                continue
            fix = match[1] if "\n" not in match[0] else None
            words = f"“{match[1]}” is typed twice"
            yield text.problem(words, *match.span(), fix=fix, safe=False)


def _begins_name(match: re.Match[str], text: str, particles: tuple[str, ...]) -> bool:
    """Return whether the second of two words begins a name: it has a capital, or is the particle of a surname.

    It is a particle if the first word opens a sentence, or if a first name or title precedes it elsewhere.
    """
    following = NEXT_WORD.match(text, match.end())
    if not following or not following[0][1].isupper():
        return False
    if match[2][0].isupper():
        return match[1][0].islower()
    if match[2] not in particles:
        return False
    elsewhere = re.finditer(rf"(?<!\w)([^\W\d_])[\w.-]{{0,30}} {match[2]}{re.escape(following[0])}", text)
    return match[1][0].isupper() or any(each[1].isupper() for each in elsewhere)


def _has_doubled(text: str) -> bool:
    """Return whether any word is repeated at once: a quick check that settles most texts."""
    words = text.lower().split()  # “The the”
    return any(map(eq, words, islice(words, 1, None)))


@cache
def _doubled_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of one of these words twice in a row, perhaps across a line break; the first may have a capital."""
    either = "|".join(f"[{word[0]}{word[0].upper()}]{word[1:]}" for word in words)
    return re.compile(rf"(?<![\w'’.-])({either})(?:[ \u00a0]{{1,2}}|[ ]?\n)(?=[^\W\d_])((?i:\1))(?![\w'’-])")
