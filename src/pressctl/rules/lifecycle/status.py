"""Slug and subjects, and what a release that was corrected or taken back must say."""

from __future__ import annotations

from collections.abc import Iterator

from pressctl.findings import Problem, Severity
from pressctl.prose.lines.notices import says
from pressctl.prose.patterns import regex
from pressctl.prose.text import paragraphs, slug
from pressctl.release.model import Kind, Release, Status
from pressctl.rules import Context, rule
from pressctl.rules.structure.kinds import is_unwritten

NOT_IN_SLUG = regex(r"[\s?#\\<>\"|{}^`\x00-\x1f]|%(?![\da-fA-F]{2})|\.\.|//")
"""The characters that cannot be in an address as they are, or would change its meaning (RFC 3986)."""


@rule("PR901", Severity.ERROR)
def malformed_slug(release: Release, ctx: Context) -> Iterator[Problem]:
    """The slug cannot be part of an address.

    A space, a question mark or a number sign cuts the address short, or turns it into another one (RFC 3986). The
    slug that pressctl would make of it is offered as an unsafe fix: the address of a page that is public would
    change.

    Bad:

        slug: acme opens a plant?

    Good:

        slug: acme-opens-a-plant
    """
    match = NOT_IN_SLUG.search(release.slug)
    if match:
        words = f"The slug “{release.slug[:60]}” holds “{match[0]}”" if match[0].strip() else "The slug holds a space"
        yield Problem(words, release.place("slug"), fix=slug(release.slug), safe=False)


@rule("PR902", Severity.WARNING)
def slug_too_long(release: Release, ctx: Context) -> Iterator[Problem]:
    """The slug is longer than the profile allows.

    GOV.UK's Whitehall takes 150 bytes; file systems and mail programs cut much longer ones. A Chinese character
    counts as three bytes, an Arabic one as two.

    Bad:

        slug: acme-opens-a-plant-in-lyon-where-it-will-build-pumps-for-rivers-lakes-canals-reservoirs-ports-harbours-fountains-swimming-pools-aquariums-water-mills-and-fire-engines

    Good:

        slug: acme-opens-a-plant-in-lyon
    """
    limit, length = ctx.limits["slug"], len(release.slug.encode("utf-8", "surrogatepass"))
    if length > limit > 0:
        yield Problem(f"The slug has {length} bytes; the profile allows {limit}", release.place("slug"))


@rule("PR903", Severity.WARNING)
def subject_twice(release: Release, ctx: Context) -> Iterator[Problem]:
    """A subject is given twice.

    Wire systems refuse a list that names a subject twice (Superdesk), and sites show the tag two times.

    Bad:

        subjects: [rivers, pumps, Rivers]

    Good:

        subjects: [rivers, pumps]
    """
    place = release.place("subjects")
    value = ctx.document.value(place)
    seen: set[str] = set()
    for index, subject in enumerate(value if isinstance(value, list) else []):
        if isinstance(subject, str) and subject.strip():
            folded = " ".join(subject.split()).casefold()
            if folded in seen:
                yield Problem(f"The subject “{subject[:60]}” is given twice", (*place, index))
            seen.add(folded)


@rule("PR904", Severity.WARNING, default=False)
def missing_subject(release: Release, ctx: Context) -> Iterator[Problem]:
    """The release has no subject.

    A desk sorts what comes in by subject, and a reader finds what is old by it. Off by default: many houses have no
    list of subjects.

    Bad:

        headline: Acme opens a plant in Lyon

    Good:

        headline: Acme opens a plant in Lyon
        subjects: [rivers]
    """
    if not release.subjects:
        yield Problem("There is no subject", release.place("subjects"))


@rule("PR905", Severity.ERROR, in_draft=Severity.WARNING)
def missing_correction_note(release: Release, ctx: Context) -> Iterator[Problem]:
    """A correction does not say what it corrects.

    Whoever printed the first version has to find the wrong words; a corrected text alone hides them (Marketwired's
    and PRWeb's rules for corrections). Say it in the key `corrects`, or in a sentence of the text.

    Bad:

        status: corrected
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will employ forty people and build pumps for rivers and canals.

    Good:

        status: corrected
        corrects: The plant will employ forty people, not four hundred.
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will employ forty people and build pumps for rivers and canals.
    """
    is_correction = release.status is Status.CORRECTED or release.kind is Kind.CORRECTION
    has_note = bool(release.corrects.strip() or release.corrections)
    if not is_correction or ctx.language is None or has_note or is_unwritten(release):
        return
    if not any(says(text, ctx.language, "correction_words") for text in _texts(release)):
        at = "status" if release.status is Status.CORRECTED else "kind"
        yield Problem("Nothing says what was corrected", release.place(at))


@rule("PR906", Severity.WARNING)
def recall_without_reason(release: Release, ctx: Context) -> Iterator[Problem]:
    """A release was taken back, and nothing says why.

    Whoever has it in their system needs a sentence to go by: that it must no longer be used, and why (IPTC's
    NewsML-G2 guidelines ask for an editorial note with a cancelled item). Say it in the key `reason`, or in the
    summary.

    Bad:

        status: withdrawn

    Good:

        status: withdrawn
        reason: The opening was put off.
    """
    if not release.is_recalled or ctx.language is None or not release.body.strip():
        return
    if not release.reason and not any(says(text, ctx.language, "recall_words") for text in _texts(release)):
        yield Problem(f"Nothing says why the release is {release.status}", release.place("status"))


def _texts(release: Release) -> Iterator[str]:
    """Yield the texts that may contain a note; the headline only announces it."""
    yield from (release.summary, release.subheadline)
    yield from (part.text for part in paragraphs(release.body))
