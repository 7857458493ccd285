"""Family PR9: a release compared with what was issued of it: changed silently, corrected in part, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pressctl.findings import Problem, Severity
from pressctl.release.model import Release, slug_of
from pressctl.rules import Context, rule

if TYPE_CHECKING:
    from pressctl.release.record.events import Event

NEW = ("edition", "corrected")
"""The strings of which one is in every file of a later edition."""


@rule("PR921", Severity.ERROR)
def issued_text_changed(release: Release, ctx: Context) -> Iterator[Problem]:
    """The text has changed since it was issued, and the file does not say so.

    Whoever has the first version must be told of a changed fact; if the text changes silently, two versions are in
    circulation (AP and Reuters label every correction). `pressctl correct --write` makes it the next edition. If only
    words changed, and no fact, it is a warning.

    Bad:

        id: issued
        status: released
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will employ fifty people and build 12 pumps for rivers.

    Good:

        id: issued
        status: released
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will employ *fifty* people and build 10 pumps for rivers.
    """
    last = ctx.last_issued
    if (
        last is None
        or last.head.event.is_recall
        or not release.is_released
        or _edition(release, last) > last.head.edition
    ):
        return
    from pressctl.release.differences.change import Weight
    from pressctl.rules.lifecycle import wordings

    found = wordings.compared(release, last, ctx)
    if found.weight is not Weight.NONE:
        facts = [each for each in (*found.facts, *found.words) if each.wrong or each.right]
        what = f": “{facts[0].wrong[:60]}” is “{facts[0].right[:60]}” now" if facts else ""
        words = f"The text differs from edition {last.head.edition} of {last.head.at[:10]}{what}; `pressctl correct` says what to do"
        severity = Severity.WARNING if found.weight is Weight.REFILE else None
        yield Problem(words, release.place("status"), severity=severity)


@rule("PR922", Severity.ERROR)
def correction_not_listed(release: Release, ctx: Context) -> Iterator[Problem]:
    """A fact was corrected that the notice of the correction does not name.

    Whoever has the first version looks for the words in the notice (Reuters: every correction “will explain clearly
    what information has been corrected and where it appears”). `pressctl correct --write` lists it.

    Bad:

        id: issued
        status: corrected
        edition: 2
        corrects: The name of the town.
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will employ fifty people and build 12 pumps for rivers.

    Good:

        id: issued
        status: corrected
        edition: 2
        corrects: [{wrong: 10 pumps, right: 12 pumps}]
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will employ fifty people and build 12 pumps for rivers.
    """
    last = ctx.last_issued
    if last is None or last.head.event.is_recall or not release.is_released:
        return
    if _edition(release, last) <= last.head.edition:
        return
    from pressctl.release.differences import texts
    from pressctl.rules.lifecycle import wordings

    for change in texts.unacknowledged(wordings.compared(release, last, ctx), release):
        yield Problem(
            f"“{change.wrong[:60]}” is “{change.right[:60]}” now, and the correction does not say so",
            release.place("corrects"),
        )


@rule("PR923", Severity.ERROR, needs=("corrects",))
def correction_wrong_quote(release: Release, ctx: Context) -> Iterator[Problem]:
    """The list of a correction quotes words that are not in the text.

    The `right` words must be in the text as it is now, the `wrong` ones in the text that was issued: otherwise nobody
    who searches for them finds them.

    Bad:

        status: corrected
        corrects: [{wrong: four hundred, right: fourty people}]

    Good:

        status: corrected
        corrects: [{wrong: four hundred, right: forty people}]
    """
    if not release.corrections:
        return
    from pressctl.rules.lifecycle import wordings

    last = ctx.last_issued
    before = wordings.issued(last) if last and _edition(release, last) > last.head.edition else None
    now = wordings.present(release, ctx)
    for place, each in zip(ctx.places("corrects"), release.corrections, strict=True):
        if each.right and not wordings.occurs_in(each.right, now):
            yield Problem(f"“{each.right[:60]}” is not in the text", place)
        if before is not None and last and each.wrong and not wordings.occurs_in(each.wrong, before):
            yield Problem(f"“{each.wrong[:60]}” was not in edition {last.head.edition}", place)


@rule("PR924", Severity.ERROR)
def translation_not_corrected(release: Release, ctx: Context) -> Iterator[Problem]:
    """Another language of the release was corrected, and this one still has the error.

    Whoever reads both languages finds two figures; only half of the correction is made. The figure is found however
    the language writes it.

    Bad:

        id: translated
        status: released
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will employ fifty people and build 10 pumps for rivers.

    Good:

        id: translated
        status: released
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will employ fifty people and build 12 pumps for rivers.
    """
    for event in ctx.issued or ():
        language = event.head.language
        if language == release.language or event.head.event.is_recall or release.is_recalled:
            continue
        from pressctl.release.differences.facts import holds

        for each in event.release.get("corrections", ()):
            wrong, right = each.get("wrong", ""), each.get("right", "")
            if wrong and right and holds(release, wrong, right, language):
                words = f"“{wrong}” was corrected to “{right}” in the {language} version, and still stands here"
                yield Problem(words, release.place("edition"))


@rule("PR925", Severity.ERROR, in_draft=Severity.WARNING, needs=NEW)
def correction_before_issue(release: Release, ctx: Context) -> Iterator[Problem]:
    """The release corrects an edition that was never issued, as far as the record knows.

    A correction is for those who have the first version; if nobody has it, the text alone goes out. Releases that
    were out before there was a record are added with `pressctl record --adopt`.

    Bad:

        id: unknown
        status: corrected
        edition: 2
        corrects: It will employ forty people, not four hundred.

    Good:

        id: unknown
        status: released
        edition: 1
    """
    is_later = release.edition > 1 or (release.corrected is not None and not release.is_recalled)
    if ctx.issued is not None and ctx.last_issued is None and is_later and release.id:
        words = f"It is edition {release.edition or 2}, and no earlier edition was issued"
        yield Problem(words, release.place("edition" if release.edition else "corrected"))


@rule("PR926", Severity.ERROR)
def recalled_release_out(release: Release, ctx: Context) -> Iterator[Problem]:
    """The record says that the release was taken back, and the file says that it is out.

    Those who have it were told not to use it. A withdrawn release may come back as a new edition, with its own
    number; one that was killed may not: another release takes its place. If one language was killed, all are.

    Bad:

        id: killed
        status: released

    Good:

        id: killed
        status: killed
        reason: The opening was put off.
    """
    if release.is_recalled or release.is_draft:
        return
    last = ctx.last_issued
    is_back = last is not None and (release.is_released or last.head.event == "killed")
    if last and last.head.event.is_recall and release.edition <= last.head.edition and is_back:
        yield Problem(f"It was {last.head.event} on {last.head.at[:10]}, as the record says", release.place("status"))
        return
    killed = next((each for each in ctx.issued or () if each.head.event == "killed"), None)
    if killed and release.is_released:
        words = f"Its {killed.head.language} version was killed on {killed.head.at[:10]}, as the record says"
        yield Problem(words, release.place("status"))


@rule("PR927", Severity.ERROR)
def address_changed(release: Release, ctx: Context) -> Iterator[Problem]:
    """The slug has changed since the release was issued, and with it the address.

    Those who have the release have its address, and links lead there; feeds take an item with a new address for a new
    item (RFC 4287 on `atom:id`: it must not change). If no slug is given it is made from the headline: when the
    headline changes, the release needs the old `slug`, and `pressctl correct --write` writes it.

    Bad:

        id: killed
        slug: another-name
        status: killed

    Good:

        id: killed
        status: killed
    """
    last = ctx.last_issued
    if last is None or not last.head.slug or slug_of(release) == last.head.slug:
        return
    words = f"The slug is “{slug_of(release)}”, and it was issued as “{last.head.slug}”: that is another address"
    yield Problem(words, release.place("slug" if release.slug else "headline"))


def _edition(release: Release, last: Event) -> int:
    return release.edition or last.head.edition
