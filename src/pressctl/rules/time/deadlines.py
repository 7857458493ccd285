"""Family PR2: past days that the text speaks of as still to come."""

from __future__ import annotations

from collections.abc import Iterator

from pressctl.findings import Problem, Severity, Span
from pressctl.languages import Language
from pressctl.prose import clauses
from pressctl.prose.word_lists import any_of
from pressctl.release.model import Release
from pressctl.rules import Context, rule
from pressctl.rules.time.meant import NEAR, day_meant, is_template_year, written_dates

SOON_DAYS = 120
"""The days after a release within which an event is announced."""
YEAR_END = 8
"""The month from which on a release may give days of the next year the year of its own."""
PASSED_DAYS = 90
"""The days before a release within which a deadline or coming event is a slip; an earlier one is reported as past."""
COMING = ("deadline_words", "coming_words", "closing_words")
LABEL_REACH = 20
"""Characters between a day and the colon or dash after a label that may belong to it: “Deadline: until the”."""
NEXT = 12
"""Characters after a day within which another makes it the first of several: “12 February to 30 April”."""
LABEL_MARKS = (":", "：", "–", "—")


@rule("PR233", Severity.WARNING)
def past_event(release: Release, ctx: Context) -> Iterator[Problem]:
    """A coming event is dated a year too early.

    “Applications close on 12 April 2025”, says a release of March 2026: last year's release was copied, and its year
    with it. The same goes for “15 January 2026” in one of December 2026. Only days that would be in the next four months
    but for their year count (Business Wire counts stale template words among the usual faults).

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
        next_year = date.in_year(date.year + 1) if date.year in years else None
        is_soon = next_year is not None and 0 < (next_year - issued).days <= SOON_DAYS
        if not next_year or not is_soon or date.is_numeric or date.year_span is None:
            continue
        clause = _clause(text, date.span)
        looks_forward = _looks_forward(clause, ctx.language, *COMING) or _is_open_deadline(clause, ctx.language)
        if looks_forward and not is_template_year(date, release):
            printed = release.body[slice(*date.span)]
            message = f"“{printed}” is over, and the text looks forward to it: {next_year.year} may be meant"
            yield Problem(message, release.in_body(*date.year_span), fix=str(next_year.year), safe=False)


@rule("PR238", Severity.WARNING)
def passed_deadline(release: Release, ctx: Context) -> Iterator[Problem]:
    """A deadline, or an event to come, is before the day of the release.

    “Proposals can be submitted until 18 February”, says a release of 2 March: nobody can, and reporters call to ask
    which day is meant. The same goes for an opening that “will take place on 18 February”. Days in the three months
    before the release are checked if the clause names a deadline, says until when something can be done, or looks forward
    to the day. Releases under embargo are not checked, as they are sent out before their day.

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
        if day is None or not 0 < (issued - day).days <= PASSED_DAYS or is_template_year(date, release):
            continue
        clause = _clause(text, date.span)
        is_deadline = _is_open_deadline(clause, ctx.language) or _looks_forward(clause, ctx.language, "closing_words")
        is_first = not starts.isdisjoint(range(date.span.end, date.span.end + NEXT))
        if is_deadline or (not is_first and _announces_event(clause, ctx.language)):
            printed = " ".join(release.body[slice(*date.span)].split())
            before = f"before the day of the release, {issued}"
            described = f"is a deadline {before}" if is_deadline else f"is {before}, and the text looks forward to it"
            yield Problem(f"“{printed}” {described}: see which is wrong", release.in_body(*date.span))


def _is_open_deadline(clause: tuple[str, str], language: Language) -> bool:
    """Return whether a day is the last one on which something can still be done: “until” is right before it.

    In languages without spaces between words, “until” is right after it.
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
    """Return the words before and after a date up to the next mark on each side, including a label before it."""
    base = max(span.start - NEAR, 0)
    *others, start = base, *clauses.ends(text, base, span.start)
    if others and span.start - start <= LABEL_REACH and text[:start].rstrip().endswith(LABEL_MARKS):
        start = others[-1]
    end = next(clauses.ends(text, span.end, span.end + NEAR), span.end + NEAR)
    return text[start : span.start], text[span.end : end]


def _announces_event(clause: tuple[str, str], language: Language) -> bool:
    """Return whether a clause says that there will be an event on its day: before the day, or with its last word.

    “On 12 February it was decided that the fair will take place” is about another day.
    """
    after = clause[1].rstrip(" .!\n")
    is_announced = any(map(after.endswith, language.coming_words)) or any_of(language, "coming_words").search(clause[0])
    return bool(is_announced) and _looks_forward(clause, language, "coming_words")


def _looks_forward(clause: tuple[str, str], language: Language, *words: str) -> bool:
    """Return whether a clause has a word of some lists that look forward to its day, and none that looks back."""
    last = clause[0].lower().split()[-1:]
    if last and last[0] in language.words_before_past_day:
        return False
    both = "|".join(clause)
    is_over = any_of(language, "past_words").search(both)
    return not is_over and any_of(language, *words).search(both) is not None
