"""Family PR8: names that a translation spells differently from its source."""

from __future__ import annotations

from collections.abc import Iterator

from pressctl import languages
from pressctl.findings import Problem, Severity, Span
from pressctl.prose.folding import folded
from pressctl.release.model import Release
from pressctl.rules import Context, rule
from pressctl.rules.claims.names import NAME, is_slip_of_surname

Person = tuple[str, str]


@rule("PR810", Severity.WARNING)
def name_differs(release: Release, ctx: Context) -> Iterator[Problem]:
    """A translation spells a name differently from its source.

    “Ingrid Vandame” for “Ingrid Vandamme”: somebody retyped it, and newspapers in the two languages will print both
    (Business Wire and PR Newswire count misspelt names among the faults their desks find most). Names of two
    words with the first in common are compared, if both languages are written in Latin letters and do not change names;
    accents do not count.

    Bad:

        id: plant
        ---
        Acme opened a plant in Lyon on 2 March 2026. It is led by Johanna Lindquist, and makes 36,000 pumps a year.

    Good:

        id: plant
        ---
        Acme opened a plant in Lyon on 2 March 2026. It is led by Johanna Lindqvist, and makes 36,000 pumps a year.
    """
    original = None if release.is_recalled or ctx.disagreement else ctx.original
    if not original or not (_keeps_names(release) and _keeps_names(original.release)):
        return
    source, own = (_people(each) for each in (original.release, release))
    by_first: dict[str, list[Person]] = {}
    for person in source.keys() - own.keys():
        by_first.setdefault(person[0], []).append(person)
    texts = [f"{each.headline}\n{each.body}" for each in (original.release, release)]
    for person, at in own.items():
        if person in source or person[1] in texts[0]:
            continue
        for other in sorted(by_first.get(person[0], ())):
            is_word = any(name[1].lower() in text for name, text in zip((other, person), texts, strict=True))
            is_other = is_word or other[1] in texts[1] or folded(other[1]) == folded(person[1])
            if not is_other and is_slip_of_surname(person[1], other[1]):
                message = f"“{' '.join(person)}” is “{' '.join(other)}” in the source ({original.release.path})"
                yield Problem(message, release.in_body(*at))


def _keeps_names(release: Release) -> bool:
    language = languages.known(release.language)
    return language is not None and language.keeps_names and language.script == "Latn"


def _people(release: Release) -> dict[Person, Span]:
    """Return the last two words of the names in a body, which may be those of people, each with its first place."""
    found: dict[Person, Span] = {}
    for match in NAME.of(release.body).finditer(release.body):
        *_, first, last = match[0].split()
        if first[0].isupper() and (first + last).isalpha():
            found.setdefault((first, last), Span(*match.span()))
    return found
