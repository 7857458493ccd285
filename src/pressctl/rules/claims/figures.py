"""Family PR4: figures that disagree, and footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from pressctl.findings import Problem, Severity
from pressctl.languages import Language
from pressctl.prose import figures, tables
from pressctl.prose.figures import Figure
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import alternatives, any_of, whole, words_of
from pressctl.release.model import Release
from pressctl.rules import Context, rule

SENTENCE_END = regex(r"[.!?؟](?=\s|$)|[。！？]|\n[ \t]*\n")
PERCENT_SIGNS = "%٪"
MOST_PERCENT = 101
"""What rounded shares of a whole may add up to."""
MOST_SHARES = 8
SHARE_REACH = 60
"""How far before a share the word is looked for that parts a whole."""
FOOTNOTE_MARK = regex(r"\[\^([^\[\]\s]{1,60})\]")
FOOTNOTE = regex(r"^[ \t>*-]{0,12}\[\^([^\[\]\s]{1,60})\]:", re.MULTILINE)


@rule("PR405", Severity.WARNING)
def figure_differs(release: Release, ctx: Context) -> Iterator[Problem]:
    """The headline gives another figure than the text for the same thing.

    The headline is written last and read first; where the text nowhere has its figure for the same thing, and the
    first paragraphs count that otherwise, one of the two was not brought up to date. A rounded figure is no fault.

    Bad:

        headline: Acme hires 40 engineers in Lyon
        ---
        Acme will hire 50 engineers for its plant in Lyon, which opens on 2 March 2026 and will build pumps for rivers.

    Good:

        headline: Acme hires 50 engineers in Lyon
        ---
        Acme will hire 50 engineers for its plant in Lyon, which opens on 2 March 2026 and will build pumps for rivers.
    """
    if ctx.any_language is None or not re.search(r"\d", release.headline):
        return
    language, opening = ctx.any_language, ctx.prose.opening
    counted = [figure for figure in figures.find(release.headline, language) if not _is_year(figure)]
    written = list(figures.find(ctx.prose.bare[opening.start : opening.end], language)) if counted else []
    nothing = _counting_nothing(language) if written else frozenset()
    for figure in counted:
        others = [other for other in written if _same_thing(figure, other, nothing)]
        if others and not _is_backed(figure, others, ctx.prose.bare, language):
            shown = _shown(figure, others[0]), _shown(others[0], figure)
            said = f"The headline says “{shown[0]}”, the text “{shown[1]}”"
            yield Problem(said, release.place("headline"), figure.span)


def _same_thing(one: Figure, other: Figure, nothing: frozenset[str]) -> bool:
    return any(map(figures.is_noun, {*one.words} & {*other.words} - nothing))


@cache
def _counting_nothing(language: Language) -> frozenset[str]:
    """Return the folded words after a number that do not say what is counted: among them months."""
    return frozenset(figures.folded(word, language) for word in words_of(language, "uncounted_words", "months"))


def _is_backed(figure: Figure, others: list[Figure], text: str, language: Language) -> bool:
    """Return whether the text gives a figure for the same thing, or for what is not said, its parts, or it unrounded."""
    value, nothing = figure.value, _counting_nothing(language)
    is_round = value % 10 == 0 and any(abs(value - other.value) * 10 <= other.value for other in others)
    if is_round or value == sum(other.value for other in others):
        return True
    same = (other for other in figures.find(text, language) if other.value == value)
    months = frozenset(figures.folded(word, language) for word in words_of(language, "months"))
    counts_it = any(
        _same_thing(figure, other, nothing) or (other.words[0] not in months and not _says_what(other, nothing))
        for other in same
    )
    return counts_it or value in figures.standing_alone(text, language)


def _says_what(figure: Figure, nothing: frozenset[str]) -> bool:
    """Return whether a noun after a figure says what it counts; after a preposition (“40 in Lyon”) none does."""
    first = next((word for word in figure.words if word not in nothing), "")
    return figures.is_noun(first)


def _shown(figure: Figure, other: Figure) -> str:
    """Return a figure with the words after it, up to the one that both figures count."""
    last = next(index for index, word in enumerate(figure.words) if figures.is_noun(word) and word in other.words)
    number = figure.span.end - figure.span.start
    if not figure.written[number].isspace():
        return figure.written
    return " ".join((figure.written[:number], *figure.written[number:].split()[: last + 1]))


def _is_year(figure: Figure) -> bool:
    return 1900 <= figure.value <= 2100


@rule("PR406", Severity.WARNING)
def total_mismatch(release: Release, ctx: Context) -> Iterator[Problem]:
    """A total is not the sum of the parts that the sentence lists.

    One of the figures is wrong, and only the author knows which. Checked are a sentence that announces a total and
    lists its parts after a colon or in parentheses, each with its number (of some parts, “including”, only that they are
    not more than the total); and the last row or column of a table that
    is headed “total”.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        A total of 12 people will work there: 5 engineers and 8 fitters. The plant opens on 2 March 2026 in Lyon.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        A total of 13 people will work there: 5 engineers and 8 fitters. The plant opens on 2 March 2026 in Lyon.
    """
    for found in tables.wrong_totals(release.body) if "|" in release.body else ():
        said = f"The parts add up to {found.sum:g}, the total is {found.total:g}"
        yield Problem(said, release.in_body(found.span.start, found.span.end))
    if ctx.language is None:
        return
    for match in _totals(ctx.prose.unquoted, ctx.language):
        total, parts = figures.read(match["number"], ctx.language), _parts(match["parts"], ctx.language)
        is_open = any_of(ctx.language, "open_list_words").search(match[0]) is not None
        if len(parts) >= 2 and (total < sum(parts) if is_open else total != sum(parts)):
            said = f"The parts add up to {sum(parts)}, the total is {total}"
            yield Problem(said, release.in_body(*match.span("number")))


def _totals(text: str, language: Language) -> Iterator[re.Match[str]]:
    """Yield what follows each word that announces a total: the number and its parts."""
    low = text.lower()
    ends = {end for word in language.total_words for end in _ends(low, word)}
    for end in sorted(ends) if len(low) == len(text) else ():
        if match := _total(language).match(text, end):
            yield match


def _ends(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at + len(word)
        at = text.find(word, at + len(word))


@cache
def _total(language: Language) -> re.Pattern[str]:
    return re.compile(
        rf",?[ \n]?(?P<number>{figures.numbers(language)})(?![\w.,%]*\d|[ ]?%)[^.:()（）：。\n–—0-9]{{0,60}}"
        r"(?:[:：][ \n]?|[ ]?[(（]|[ ][–—][ ])(?P<parts>[^.:()（）：。;；–—]{3,300})",
        re.IGNORECASE,
    )


def _parts(text: str, language: Language) -> list[int]:
    """Return the numbers of a list in which each part begins with one, nothing for any other list."""
    items = [item.strip() for item in _separator(language).split(text)]
    numbers = [
        re.match(rf"(?:{figures.numbers(language)})(?!\d|-|[.,/]\d|[ ]?%)", item, re.IGNORECASE) for item in items
    ]
    return [figures.read(number[0], language) for number in numbers if number] if all(numbers) else []


@cache
def _separator(language: Language) -> re.Pattern[str]:
    """Return the pattern of what stands between the parts of a list: a comma, “and”, or both."""
    words = f"(?:{alternatives(language.and_words)})"
    if not language.has_word_spaces:
        return re.compile(rf"[、，,]{words}?|{words}")
    if language.joins_particles:
        return re.compile(rf"،\s*(?:{words}\s?)?|\s{words}\s?")
    return re.compile(rf",\s+(?:{words}\s+)?|\s{words}\s")


@rule("PR407", Severity.WARNING)
def percentages_over_100(release: Release, ctx: Context) -> Iterator[Problem]:
    """The shares of a whole add up to more than a hundred per cent.

    One of the figures is wrong. Checked is a sentence that parts a whole (“is made up of”, “the remaining”), or
    gives answers that shut each other out (“for”, “against”); of rounded shares the sum may be 101.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Of the staff 60% are fitters, 30% are engineers and the remaining 20% work in the office of the plant in Lyon.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Of the staff 60% are fitters, 30% are engineers and the remaining 10% work in the office of the plant in Lyon.
    """
    if ctx.language is None:
        return
    text = ctx.prose.unquoted
    for shares in _sentences(text, ctx.language):
        are_answers = _are_answers(_sentence_of(text, shares), ctx.language)
        values = [float(share[1].replace(",", ".")) for share in shares]
        if are_answers:
            values += _answers_without_sign(text, shares, ctx.language)
        if _is_too_much(values) and (are_answers or _parts_a_whole(text, shares, ctx.language)):
            place = release.in_body(shares[0].start(), shares[-1].end())
            yield Problem(f"The shares add up to {sum(values):g} per cent", place)


def _sentence_of(text: str, shares: list[re.Match[str]]) -> str:
    """Return the sentence of some shares."""
    base = max(shares[0].start() - 3 * SHARE_REACH, 0)
    before = [match.end() for match in SENTENCE_END.finditer(text, base, shares[0].start())]
    after = SENTENCE_END.search(text, shares[-1].end())
    return text[max([base, *before]) : after.start() if after else len(text)]


def _are_answers(sentence: str, language: Language) -> bool:
    """Return whether a sentence names two answers that shut each other out, each once.

    Before a number they compare: “31 per cent, against 27 per cent last year”.
    """
    signed = _percent_words(language).sub("%", sentence)  # “31 pour cent contre”: the first “pour” is no answer
    answers = [match[0].lower() for match in _answers(language).finditer(signed)]
    return 2 <= len(answers) == len(set(answers))


@cache
def _percent_words(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<=[0-9])[ \u00a0\u202f]?(?:{alternatives(language.percent_words)})", re.IGNORECASE)


@cache
def _answers(language: Language) -> re.Pattern[str]:
    if not _counts_before_nouns(language):
        return re.compile(alternatives(language.answer_words))
    between = rf"(?:\s(?!(?:{alternatives(language.and_words)})\s)\w+){{0,2}}"
    return re.compile(rf"{whole(language.answer_words)}(?!{between}\s\d)", re.IGNORECASE)


def _answers_without_sign(text: str, shares: list[re.Match[str]], language: Language) -> list[float]:
    """Return the further shares of a sentence that go on without the sign: “52 per cent for, 31 against”."""
    after = SENTENCE_END.search(text, shares[-1].end())
    rest = text[shares[-1].end() : after.start() if after else len(text)]
    words = alternatives(language.answer_words)
    pattern = re.compile(rf"(?<![\w.,])([0-9]{{1,2}}(?:[.,]\d)?)\s(?:\w+\s)?(?:{words})(?!\w)", re.IGNORECASE)
    return [float(match[1].replace(",", ".")) for match in pattern.finditer(rest)]


def _is_too_much(shares: list[float]) -> bool:
    """Return whether shares are of one whole and exceed it: some of them alone may be the whole, beside another figure."""
    if not 2 <= len(shares) <= MOST_SHARES or sum(shares) <= MOST_PERCENT:
        return False
    return not any(99 <= sum(some) <= MOST_PERCENT for n in range(1, len(shares)) for some in combinations(shares, n))


def _sentences(text: str, language: Language) -> Iterator[list[re.Match[str]]]:
    """Yield the percentages of a text, those of a sentence together."""
    shares: list[re.Match[str]] = []
    likely = any(character in text for character in PERCENT_SIGNS) or any(
        word[1:] in text for word in language.percent_words
    )
    for match in _percent(language).finditer(text) if likely else ():
        if shares and SENTENCE_END.search(text, shares[-1].end(), match.start()):
            yield shares
            shares = []
        shares.append(match)
    if shares:
        yield shares


@cache
def _percent(language: Language) -> re.Pattern[str]:
    words = alternatives((*PERCENT_SIGNS, *language.percent_words))
    return re.compile(
        rf"([0-9](?<![0-9A-Za-z.,–-].)[0-9]{{0,2}}(?:[.,]\d{{1,2}})?)[ \u00a0\u202f]?(?:{words})", re.IGNORECASE
    )


def _parts_a_whole(text: str, shares: list[re.Match[str]], language: Language) -> bool:
    """Return whether a word that parts a whole stands before one of the shares with little between, or right after it."""
    pattern = _split(language)
    beside = (
        f"{text[max(share.start() - SHARE_REACH, 0) : share.start()]}%{_next_word(text, share.end())}"
        for share in shares
    )
    return any(pattern.search(words) for words in beside)


def _counts_before_nouns(language: Language) -> bool:
    """Return whether a number stands before the noun it counts, with a space between and nothing joined to it."""
    return language.has_word_spaces and not language.joins_particles


def _next_word(text: str, at: int) -> str:
    return text[at : at + SHARE_REACH].strip().partition(" ")[0].strip(".,;:")


@cache
def _split(language: Language) -> re.Pattern[str]:
    words = whole(language.split_words)
    return re.compile(rf"{words}[^.,;%\d]{{0,20}}%|%{words}$", re.IGNORECASE)


@rule("PR408", Severity.ERROR, needs=("[^",))
def orphan_footnote(release: Release, ctx: Context) -> Iterator[Problem]:
    """A footnote has no mark in the text, or a mark has no footnote.

    The mark is printed as it stands, “[^1]”, and the reader looks for a note that is not there; a note that nothing
    refers to is lost without a word (Business Wire counts footnotes among the usual faults).

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon[^1] on 2 March 2026. It will build pumps for rivers and canals.

        The first pumps will be delivered in the autumn.

        [^2]: Figures of the company for 2025.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon[^1] on 2 March 2026. It will build pumps for rivers and canals.

        The first pumps will be delivered in the autumn.

        [^1]: Figures of the company for 2025.
    """
    notes = {match[1].casefold(): match for match in FOOTNOTE.finditer(release.body)}
    is_note = {match.end() - 1 for match in notes.values()}
    marks = [
        match for match in FOOTNOTE_MARK.finditer(release.body) if match.end() not in is_note and _is_text(match, ctx)
    ]
    for match in marks:
        if match[1].casefold() not in notes:
            yield Problem(f"The mark {match[0]} has no footnote", release.in_body(*match.span()))
    for name in notes.keys() - {match[1].casefold() for match in marks}:
        at, end = notes[name].start(1) - 2, notes[name].end() - 1
        yield Problem(f"Nothing refers to the footnote {release.body[at:end]}", release.in_body(at, end))


def _is_text(match: re.Match[str], ctx: Context) -> bool:
    """Return whether a mark stands outside code."""
    return ctx.prose.uncoded[match.start()] == "["
