"""Family PR4: names, acronyms, and the words of the house."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations

from pressctl.findings import Place, Problem, Severity, Span
from pressctl.languages import Language
from pressctl.prose.patterns import CAPITALS, ByCapitals, regex
from pressctl.prose.spelling import is_one_letter_off, shared_start
from pressctl.prose.views import Prose
from pressctl.prose.word_lists import APOSTROPHE, alternatives, every_word, whole, words_of
from pressctl.release.model import Release
from pressctl.rules import Context, rule
from pressctl.rules.claims import surnames
from pressctl.rules.claims.variants import variants

CAPITAL = f"[{CAPITALS}]"
NAME = ByCapitals(
    lambda: (
        rf"{CAPITAL}(?<![\w@#/.’'-].)[\w’'-]+(?:(?: |[ \t]?\n(?!\n))(?:{CAPITAL}\.(?: |\n))?"
        rf"(?:(?:{alternatives(every_word('linking_words'))}) ){{0,2}}{CAPITAL}[\w’'-]+){{1,4}}"
    )
)
"""Two to five words with capitals, and the words between them in names."""
Name = tuple[str, ...]
ALIASES = ("AKA", " aka ", "a.k.a.")
"""Signs of a list of persons with their other spellings, as for sanctions."""
LONGEST_ACRONYM = 6
LEAST_SURNAME = 6
SOUND_ALIKE = frozenset("iy yi sz zs dt td nm mn ck kc".split())
"""Last letters that are typed for each other: Kowalski, Kowalsky. Others make a plural, a gender, a case."""
TWO_SPELLINGS = frozenset({"re", "er"})
"""Endings that are both right: Centre, Center."""
POSSESSIVE = regex(r"['’]s?$")
KNOWN = frozenset(
    "AIDS API ASEAN ATM BBC BRICS CEO CFO CIO CNN COO COVID CSV CTO DIY DNA DNS DVD EEA EEC EFTA EUR EURATOM "
    "FAO FAQ FAX FBI FIFA FTP GBP GDP GDPR GIF GMT GPS HIV HTML HTTP HTTPS IBM ICT ILO IMF IOM ISBN ISO JPEG "
    "JPG JSON LED LGBT LGBTQ MBA MRI NASA NATO NBC NGO OECD OPEC OSCE PDF PHD PIN PNG RAM RNA RSS SIM SMS SQL "
    "UAE UFO UHF UNESCO UNHCR UNICEF URL USA USB USD USSR UTC VAT VIP WHO WIFI WTO XML OMS ONU OTAN ONG PIB TVA "
    "CHF EZB OIM PME PDG SNCF GMBH SARL LLC LLP INC LTD PLC III VII VIII XII XIII XIV XVI XVII XVIII XIX XXI "
    "CDU CSU SPD FDP NRW ARD ZDF IVA PYME EST EDT CST CDT MST MDT PST PDT CET CEST BST MEZ MESZ TEL".split()
)
"""Abbreviations that newspapers print bare, those of currencies, zones and company forms, and Roman numbers.

Those of two letters are too many: states, degrees, units."""
WORD = regex(r"[^\W\d_]+")
BESIDE = regex(r"[(（“\"‘][*_\[]{0,3}([A-Z]{3,6})s?\b|\b([A-Z]{3,6})s?\s{0,4}[(（][^)）]{6}|\b([A-Z]{3,6}):")
"""An abbreviation in parentheses or quotation marks, before a parenthesis, or before a colon."""
ACRONYM = regex(r"[A-Z](?<![\w.@#/&-].)[A-Z]{2,5}s?(?![\w@/&]|[-.]\w| \d)")


@rule("PR403", Severity.WARNING)
def inconsistent_name(release: Release, ctx: Context) -> Iterator[Problem]:
    """A name is spelled in two ways.

    Two names differ by one letter, in their capitals (“RiverWorks”, “Riverworks”), or, in an abbreviation, by two
    swapped letters: one spelling is a slip, and newspapers will print both. Business Wire and PR Newswire count
    misspelt names among the faults their desks find most.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        The plant was opened on 2 March 2026 by Charlie Christ, the director of the plant, and the mayor of the town.

        “We have looked for this place for two years,” Charlie Crist said.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        The plant was opened on 2 March 2026 by Charlie Crist, the director of the plant, and the mayor of the town.

        “We have looked for this place for two years,” Charlie Crist said.
    """
    if ctx.any_language is None or ctx.any_language.script not in {"Latn", "Cyrl"}:
        return
    if any(character in ctx.prose.bare for character in ALIASES):
        return
    times, first, places = Counter[str](), dict[str, int](), list[Span]()
    for match in NAME.of(ctx.prose.bare).finditer(ctx.prose.bare):
        times[match[0]] += 1
        first.setdefault(match[0], match.start())
        places.append(Span(*match.span()))
    found: dict[Name, Span] = {}
    counts = Counter(
        name for text in _named_texts(release) for match in NAME.of(text).finditer(text) for name in _forms(match[0])
    )
    for text, at in first.items():
        for name in _forms(text):
            found.setdefault(name, Span(at, at + len(text)))
            counts[name] += times[text]
    reported: set[frozenset[str]] = set()
    for one, other in _similar_pairs(tuple(counts), keeps_ends=ctx.any_language.keeps_names):
        words = frozenset(one) ^ frozenset(other)
        is_one = one in found and (counts[one] <= counts[other] or other not in found)
        rare, usual = (one, other) if is_one else (other, one)
        if _are_not_names(one, other, ctx.any_language):
            continue
        if rare in found and words not in reported and not _occurs_in_lower_case(ctx.prose.bare, words):
            reported.add(words)
            place = release.in_body(found[rare].start, found[rare].end)
            is_sure = counts[rare] < counts[usual]
            message = f"“{' '.join(rare)}” is “{' '.join(usual)}” elsewhere"
            yield Problem(message if is_sure else f"{message}; one of the two is a slip", place)
    alone = surnames.slips(ctx.prose.bare, places, ctx.language, is_slip_of_surname)
    for variant in (*variants(ctx.prose.bare), *alone):
        message = f"“{variant.rare}” is “{variant.usual}” elsewhere"
        yield Problem(message, release.in_body(*variant.at))


def _are_not_names(one: Name, other: Name, language: Language) -> bool:
    """Return whether two names are abbreviations of two bodies, or function words with nouns, which have capitals anyway."""
    different = {*one} ^ {*other}
    same = [word for word in one if word in other]
    if all(word.isupper() and len(word) <= LONGEST_ACRONYM for word in different):
        return not all(map(str.isupper, same))
    small = {*language.function_words, *language.small_words}
    return language.capitalises_nouns and all(word.lower() in small for word in same)


def _named_texts(release: Release) -> tuple[str, ...]:
    names = tuple(text for contact in release.contacts for text in (contact.name, contact.organisation))
    return (release.headline, release.subheadline, *names)


def _forms(text: str) -> Iterator[Name]:
    """Yield a name as printed, and its last two words, as the rest may be a title."""
    has_apostrophe = "’" in text or "'" in text
    words = tuple(POSSESSIVE.sub("", word) for word in text.split()) if has_apostrophe else tuple(text.split())
    yield words
    if len(words) > 2 and words[-2][0].isupper():
        yield words[-2:]


def _similar_pairs(names: Sequence[Name], *, keeps_ends: bool) -> Iterator[tuple[Name, Name]]:
    """Yield the pairs of names that differ by one letter in one word; names are grouped by their other words."""
    alike: dict[tuple[int, int, Name], list[Name]] = {}
    for name in names:
        for index in range(len(name)):
            if len(name[index]) >= 4:
                alike.setdefault((index, len(name), name[:index] + name[index + 1 :]), []).append(name)
    for (index, _, _), group in alike.items():
        for one, other in combinations(group[:20], 2):
            if _is_slip(one[index], other[index]) or (
                keeps_ends and index and _is_slip_at_end(one[index], other[index])
            ):
                yield one, other


def _is_slip(one: str, other: str) -> bool:
    """Return whether two words differ by one letter (omitted or changed, or two transposed) other than the last.

    The end of a word may be its plural, its gender, or its case.
    """
    if one[0] != other[0] or one[-1] != other[-1] or not (one + other).isalpha():
        return False
    different = min(len(one), len(other)) - shared_start(one, other)
    return different >= 2 and is_one_letter_off(one, other)


def _is_slip_at_end(one: str, other: str) -> bool:
    """Return whether two surnames differ at their end: by letters that sound alike, an omitted one, or two transposed."""
    if min(len(one), len(other)) < LEAST_SURNAME or not (one + other).isalpha() or not is_one_letter_off(one, other):
        return False
    if len(one) != len(other):
        return one[-1] == other[-1] and not (one.startswith(other) or other.startswith(one))
    if one[:-1] != other[:-1]:
        return one[-2:] not in TWO_SPELLINGS  # else the last two have changed places
    return one[-1] + other[-1] in SOUND_ALIKE


def is_slip_of_surname(one: str, other: str) -> bool:
    """Return whether two surnames are a slip apart, at the end or elsewhere."""
    return _is_slip(one, other) or _is_slip_at_end(one, other)


def _occurs_in_lower_case(text: str, words: Iterable[str]) -> bool:
    """Return whether one of the words also occurs in the text in lower case, and so is a common word."""
    return any(re.search(rf"\b{re.escape(word.lower())}\b", text) for word in words)


@rule("PR404", Severity.INFO, default=False)
def unexplained_acronym(release: Release, ctx: Context) -> Iterator[Problem]:
    """An abbreviation is used and never written out.

    Write the name once, with the abbreviation in parentheses after it. Those that newspapers print bare (EU, UNICEF,
    VAT), the issuer's own and its tickers are passed over.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon with the help of the BVRT on 2 March 2026. It will build pumps for rivers and canals.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon with the help of the Board for Valves, Rivers and Towns (BVRT) on 2 March 2026.
    """
    if ctx.language is None:
        return
    label_words = words_of(ctx.language, "what_labels", "when_labels", "where_labels", "who_labels", "months")
    known = {word.upper() for word in label_words} | {
        ctx.settings.acronym,
        ctx.settings.name,
        *re.findall(r"[A-Z]+", " ".join((*release.tickers, release.dateline))),
    }
    exempt, found = KNOWN | known, dict[str, re.Match[str]]()
    for match in ACRONYM.finditer(ctx.prose.unquoted):
        acronym = match[0].rstrip("s")
        if acronym not in exempt and acronym not in found and not _is_among_capitals(ctx.prose.bare, match):
            found[acronym] = match
    beside = {name for names in BESIDE.findall(ctx.prose.bare) for name in names} if found else set()
    unknown = [
        acronym for acronym in found if acronym not in beside and not _occurs_in_lower_case(ctx.prose.bare, [acronym])
    ]
    initials = _initials(ctx.prose.bare) if unknown else ""
    for acronym in unknown:
        if acronym not in initials:
            at = found[acronym].start()
            yield Problem(f"“{acronym}” is not written out anywhere", release.in_body(at, at + len(acronym)))


def _is_among_capitals(text: str, match: re.Match[str]) -> bool:
    """Return whether a word beside an abbreviation is in capitals, too, so that neither is an abbreviation."""
    near = re.findall(r"[^\W\d_]{3,}", text[max(match.start() - 24, 0) : match.start()])[-1:]
    near += re.findall(r"[^\W\d_]{3,}", text[match.end() : match.end() + 24])[:1]
    return any(word.isupper() for word in near)


@cache
def _small_words() -> frozenset[str]:
    """Return the words of a name that have no letter in its abbreviation."""
    return frozenset(every_word("small_words"))


def _initials(text: str) -> str:
    """Return the first letters of the words with a capital, with a space for each other word."""
    words = [word for word in WORD.findall(text) if word.lower() not in _small_words()]
    return "".join(word[0] if word[0].isupper() else " " for word in words)


@rule("PR412", Severity.WARNING)
def unwanted_term(release: Release, ctx: Context) -> Iterator[Problem]:
    """The house has another word for this.

    The settings list the house's terms (`[terms]`: the unwanted word, and the one it uses). Quotations are left
    alone: nobody's words are changed.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme will train every illegal migrant who asks for a place at the plant that was opened in Lyon on 2 March 2026.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme will train every irregular migrant who asks for a place at the plant that was opened in Lyon on 2 March 2026.
    """
    if not ctx.settings.terms:
        return
    wanted = {_normalised(term): right for term, right in ctx.settings.terms.items()}
    pattern = _terms_pattern(tuple(wanted))
    for name, text in (
        ("headline", release.headline),
        ("subheadline", release.subheadline),
        ("summary", release.summary),
    ):
        for match in pattern.finditer(Prose(text).unquoted):
            yield _problem(match, wanted, release.place(name), Span(*match.span()))
    for match in pattern.finditer(ctx.prose.unquoted):
        yield _problem(match, wanted, release.in_body(*match.span()))


def _normalised(term: str) -> str:
    return " ".join(re.sub(APOSTROPHE, "'", term.casefold()).split())


@cache
def _terms_pattern(terms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(whole(terms, space=r"\s+"), re.IGNORECASE)


def _problem(match: re.Match[str], wanted: Mapping[str, str], at: Place, part: Span | None = None) -> Problem:
    right = wanted[_normalised(match[0])]
    if match[0].isupper() and len(match[0]) > 1 and not right.isupper():
        right = right.upper()
    elif match[0][0].isupper():
        right = right[0].upper() + right[1:]
    return Problem(f"The house writes “{right}”, not “{match[0]}”", at, part, fix=right, safe=False)
