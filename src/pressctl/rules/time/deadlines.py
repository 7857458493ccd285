"""Family PR2: days that are over, of which the text says that they are to come."""

from __future__ import annotations

from collections.abc import Iterator

from pressctl.findings import Problem, Severity, Span
from pressctl.languages import Language
from pressctl.prose import clauses
from pressctl.prose.word_lists import any_of
from pressctl.release.model import Release
from pressctl.rules import Context, rule
from pressctl.rules.time.meant import NEAR, day_meant, is_template_year, written_dates

SOON = 120
"""Within how many days after a release an event is looked forward to."""
YEAR_END = 8
"""The month after which a release may speak of days of the next year with its own year."""
PASSED = 90
"""Days before a release in which a deadline, or an event to come, is a slip; one further back is told of."""
COMING = ("deadline_words", "coming_words", "closing_words")
LABELLED = 20
"""Characters between a day and the colon or dash behind a label that may belong to it: “Deadline: until the”."""
NEXT = 12
"""Characters after a day within which another makes it the first of several: “12 February to 30 April”."""
LABEL_MARKS = (":", "：", "–", "—")


@rule("PR233", Severity.WARNING)
def past_event(release: Release, ctx: Context) -> Iterator[Problem]:
    """A coming event is dated a year too early.

    “Applications close on 12 April 2025”, says a release of March 2026: last year's release was copied, and its year
    with it. So it is with “15 January 2026” in one of December 2026. Only days that would fall in the coming four
    months but for their year count (Business Wire counts stale template words among the usual faults).

    Bad:

        date: 2026-03-02
        ---
        The plant will open on 10 April 2025. It will employ forty people and build pumps for rivers and canals.

    Good:

        date: 2026-03-02
        ---
        The plant will open on 10 April 2026. It will employ forty people and build pumps for rivers and canals.
    """
    if release.date is None or ctx.language is None or release.embargo:
        return
    issued, text = release.date.day, ctx.prose.unquoted
    years = (issued.year - 1, *([issued.year] if issued.month > YEAR_END else []))
    for date in written_dates(ctx) if any(str(year) in text for year in years) else ():
        meant = date.in_year(date.year + 1) if date.year in years else None
        is_soon = meant is not None and 0 < (meant - issued).days <= SOON
        if not meant or not is_soon or date.is_numeric or date.year_span is None:
            continue
        clause = _clause(text, date.span)
        is_to_come = _is_to_come(clause, ctx.language, *COMING) or _is_open_limit(clause, ctx.language)
        if is_to_come and not is_template_year(date, release):
            shown = release.body[slice(*date.span)]
            said = f"“{shown}” is over, and the text looks forward to it: {meant.year} may be meant"
            yield Problem(said, release.in_body(*date.year_span), fix=str(meant.year), safe=False)


@rule("PR238", Severity.WARNING)
def passed_deadline(release: Release, ctx: Context) -> Iterator[Problem]:
    """A deadline, or an event to come, is before the day of the release.

    “Proposals can be submitted until 18 February”, says a release of 2 March: nobody can, and reporters call to ask
    which day is meant. So they do of an opening that “will take place on 18 February”. Days of the three months before
    the release are looked at, where the clause names a deadline, says until when something can be done, or looks
    forward to the day. A release under embargo is sent out before its day.

    Bad:

        date: 2026-03-02
        ---
        Acme opened a plant in Lyon. Proposals for its garden can be submitted until 18 February 2026 by all who wish.

    Good:

        date: 2026-03-02
        ---
        Acme opened a plant in Lyon. Proposals for its garden can be submitted until 18 March 2026 by all who wish.
    """
    if release.date is None or ctx.language is None or release.embargo:
        return
    issued, text = release.date.day, ctx.prose.unquoted
    written = list(written_dates(ctx))
    starts = {date.span.start for date in written}
    for date in written:
        day = day_meant(date, release)
        if day is None or not 0 < (issued - day).days <= PASSED or is_template_year(date, release):
            continue
        clause = _clause(text, date.span)
        is_limit = _is_open_limit(clause, ctx.language) or _is_to_come(clause, ctx.language, "closing_words")
        is_first = not starts.isdisjoint(range(date.span.end, date.span.end + NEXT))
        if is_limit or (not is_first and _is_coming(clause, ctx.language)):
            shown = " ".join(release.body[slice(*date.span)].split())
            before = f"before the day of the release, {issued}"
            said = f"is a deadline {before}" if is_limit else f"is {before}, and the text looks forward to it"
            yield Problem(f"“{shown}” {said}: see which is wrong", release.in_body(*date.span))


def _is_open_limit(clause: tuple[str, str], language: Language) -> bool:
    """Return whether a day is the last one of what can still be done: “until” comes right before it.

    In languages without spaces between words it comes right after it.
    """
    before, after = (" ".join(part.lower().replace("’", "'").split()) for part in clause)
    if language.has_word_spaces:
        is_limit = before.endswith(tuple(f" {word}" for word in language.until_words))
    else:
        is_limit = after.startswith(language.until_words)
    both = "|".join(clause)
    is_over = any_of(language, "past_words").search(both.replace("’", "'")) if is_limit else None
    return is_limit and not is_over and any_of(language, "may_words").search(both) is not None


def _clause(text: str, span: Span) -> tuple[str, str]:
    """Return the words before and after a date up to the next mark on both sides; a label before it is among them."""
    base = max(span.start - NEAR, 0)
    *others, start = base, *clauses.ends(text, base, span.start)
    if others and span.start - start <= LABELLED and text[:start].rstrip().endswith(LABEL_MARKS):
        start = others[-1]
    end = next(clauses.ends(text, span.end, span.end + NEAR), span.end + NEAR)
    return text[start : span.start], text[span.end : end]


def _is_coming(clause: tuple[str, str], language: Language) -> bool:
    """Return whether a clause says of its day that an event is on it: before the day, or with its last word.

    “On 12 February it was decided that the fair will take place” tells of another day.
    """
    after = clause[1].rstrip(" .!\n")
    is_told = any(map(after.endswith, language.coming_words)) or any_of(language, "coming_words").search(clause[0])
    return bool(is_told) and _is_to_come(clause, language, "coming_words")


def _is_to_come(clause: tuple[str, str], language: Language, *words: str) -> bool:
    """Return whether a clause with one of some lists of words looks forward to its day, and says no more of it."""
    last = clause[0].lower().split()[-1:]
    if last and last[0] in language.words_before_past_day:
        return False
    both = "|".join(clause)
    is_over = any_of(language, "past_words").search(both)
    return not is_over and any_of(language, *words).search(both) is not None
