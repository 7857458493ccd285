"""Family PR1: the headline."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from pressctl.findings import FieldPath, Problem, Severity, Span
from pressctl.prose import abbreviations
from pressctl.prose.patterns import regex
from pressctl.prose.text import unescaped
from pressctl.prose.views import QUOTATION
from pressctl.prose.word_lists import any_of
from pressctl.release.keys import HEAD_KEYS
from pressctl.release.model import Release
from pressctl.rules import Context, rule

MARKUP = regex(
    r"\*{2,3}(?=[^\s*])|(?<![\w*])\*(?=\w[^*]{0,80}\w\*(?![\w*]))|`(?=[^`]{1,80}`)|^#{1,6} |\]\([^\s\[\]]+\)"
    r"|<\/?[a-z][^<>]*>|&(?:[a-z]{2,8}|#\d+|#x[\da-f]+);",
    re.IGNORECASE,
)
MARKUP_SIGNS = frozenset("*`#]<&")
"""One of these is in all mark-up."""
TAGS = regex(r"<[^<>]*>|\*\*|\[([^\[\]]*)\]\([^()]*\)")
MODIFIER = regex("\u200d.|[\U0001f3fb-\U0001f3ff]")
"""What may follow an emoji without being a second one: a joined emoji, a skin tone."""

NUMBER = regex(r"[A-Za-z0-9_./-]{1,24}")
"""A number, with or without letters, or the name of a file: one word in a script with spaces between words."""


@rule("PR101", Severity.ERROR)
def missing_headline(release: Release, ctx: Context) -> Iterator[Problem]:
    """The release has no headline.

    Every desk, feed and search result shows the headline first; without it nothing else is read.

    Bad:

        headline: -

    Good:

        headline: Acme opens a plant in Lyon
    """
    if not release.headline and not release.is_unreadable("headline"):
        yield Problem("There is no headline", release.place("headline"))


@rule("PR102", Severity.WARNING)
def headline_full_stop(release: Release, ctx: Context) -> Iterator[Problem]:
    """The headline ends with a full stop.

    Headlines are set as labels by most desks; a full stop has to be removed by hand each time (the English style guide of
    the European Commission sets headings without one).

    Bad:

        headline: Acme opens a plant in Lyon.

    Good:

        headline: Acme opens a plant in Lyon
    """
    stop = ctx.language.stop if ctx.language else "."
    if release.headline.endswith(stop) and not abbreviations.ends_in_one(release.headline):
        at = len(release.headline) - len(stop)
        if _is_ordinal(release.headline[:at], ctx):
            return
        if not _ends_a_sentence(release.headline[:at], stop):  # two sentences keep both their stops
            yield Problem("The headline ends with a full stop", release.place("headline"), Span(at, at + len(stop)), "")


def _is_ordinal(text: str, ctx: Context) -> bool:
    """Return whether a full stop after a text would make its last number an ordinal: “am 5.”, and “do 2026.” (Croatian)."""
    language = ctx.any_language
    number = re.search(r"(?<![\d.,])\d+$", text)
    if number is None or language is None or not language.puts_day_first_with_dots:
        return False
    return len(number[0]) <= 2 or ctx.language is None


def _ends_a_sentence(text: str, stop: str) -> bool:
    ends = re.finditer(re.escape(stop) + (r"(?=[\s”»\")])" if stop == "." else ""), text)
    return any(not abbreviations.ends_in_one(text[: end.end()]) for end in ends)


@rule("PR103", Severity.WARNING)
def headline_in_capitals(release: Release, ctx: Context) -> Iterator[Problem]:
    """The headline is all in capitals.

    It reads as shouting, hides names and acronyms, and wires set it in their own case (PRWeb's editorial rules).

    Bad:

        headline: ACME OPENS A PLANT IN LYON

    Good:

        headline: Acme opens a plant in Lyon
    """
    if not release.headline.isupper():
        return
    words = [word for word in re.findall(r"[^\W\d_]+", release.headline) if len(word) >= 4]
    capitals = sum(map(str.isupper, release.headline))  # in a script without them, perhaps only an acronym has any
    if len(words) >= 3 and 2 * capitals > sum(map(str.isalpha, release.headline)):
        yield Problem("The headline is all in capitals", release.place("headline"))


@rule("PR104", Severity.WARNING)
def headline_too_long(release: Release, ctx: Context) -> Iterator[Problem]:
    """The headline is longer than the profile allows.

    `house` takes 255 characters, the hard limit of GOV.UK's publisher; `wire` 64, Superdesk's; `gov-uk` 65. Mark-up
    and combining marks are not counted.

    Bad:

        headline: Acme opens a plant in Lyon, where it will build pumps for rivers, lakes, canals, reservoirs, ports, harbours, fountains, swimming pools, aquariums, water mills, fire engines, irrigation systems, drinking-water works, power stations, sewage plants and the odd garden pond of the region

    Good:

        headline: Acme opens a plant in Lyon
    """
    limit = ctx.limits["headline"]
    if len(release.headline) <= limit:  # uncounted characters only make it shorter
        return
    visible = MODIFIER.sub("", unescaped(TAGS.sub(r"\1", release.headline)))
    length = sum(unicodedata.category(character) not in {"Mn", "Mc", "Me", "Cf"} for character in visible)
    if length > limit:
        words = f"The headline has {length} characters; the profile allows {limit}"
        yield Problem(words, release.place("headline"))


@rule("PR105", Severity.WARNING, needs=("!", "！"))
def headline_exclamation(release: Release, ctx: Context) -> Iterator[Problem]:
    """The headline shouts with an exclamation mark.

    Editors take it for advertising (PRWeb's editorial rules refuse it).

    Bad:

        headline: Acme opens a plant in Lyon!

    Good:

        headline: Acme opens a plant in Lyon
    """
    match = re.search(r"[!！]+(?=[\s\"”»’)]*$)|[!！]{2,}", _without_final_quotation(release.headline))
    if match and not re.search(r"(?:Yahoo|Jeopardy|Yum|Wham)!$", release.headline):
        yield Problem("The headline has an exclamation mark", release.place("headline"), Span(*match.span()))


def _without_final_quotation(headline: str) -> str:
    """Return a headline with the quotation at its end blank, unless it is nothing else, or has several exclamation marks."""
    last = max(QUOTATION.finditer(headline), key=lambda match: match.end(), default=None)
    if last is None or headline[last.end() :].strip() or not headline[: last.start()].strip() or "!!" in last[0]:
        return headline
    return headline[: last.start()] + " " * len(last[0])


@rule("PR126", Severity.WARNING)
def headline_is_number(release: Release, ctx: Context) -> Iterator[Problem]:
    """The headline is a number or the name of a file.

    It comes from an archive that had no title for its page: feeds and search results show it, and nobody knows what the
    release is about. Write what is new in it.

    Bad:

        headline: hp75

    Good:

        headline: Acme opens a plant in Lyon
    """
    if NUMBER.fullmatch(release.headline) and any(map(str.isdigit, release.headline)):
        yield Problem(f"The headline “{release.headline}” is a number and says nothing", release.place("headline"))


@rule("PR106", Severity.WARNING)
def headline_markup(release: Release, ctx: Context) -> Iterator[Problem]:
    """There is mark-up in the headline, or in another line that is printed as it is.

    Feeds, mails and wires print a headline as it is, including asterisks and tags. The same goes for the line under it,
    the summary, captions, credits and alternative texts.

    Bad:

        headline: Acme opens a <b>plant</b> in Lyon

    Good:

        headline: Acme opens a plant in Lyon
    """
    for name in HEAD_KEYS:
        yield from _markup_problems(f"The {name}", getattr(release, name), release.place(name))
    for index, media in enumerate(release.media):
        for name in ("caption", "alt", "credit"):
            yield from _markup_problems(f"The {name}", getattr(media, name), (*release.place("media"), index, name))


def _markup_problems(what: str, text: str, at: FieldPath) -> Iterator[Problem]:
    for match in () if MARKUP_SIGNS.isdisjoint(text) else MARKUP.finditer(text):
        character = unescaped(match[0]) if match[0].startswith("&") else match[0]
        if match[0].startswith("&") and character == match[0]:
            continue  # an ampersand and a semicolon by coincidence
        fix = character if character not in {match[0], "<", ">", "&"} else None
        yield Problem(f"{what} holds the mark-up “{match[0]}”", at, Span(*match.span()), fix)


@rule("PR107", Severity.ERROR)
def headline_line_break(release: Release, ctx: Context) -> Iterator[Problem]:
    r"""The headline has several lines.

    A line break ends the subject of a mail and the heading of a wire; the rest is lost.

    Bad:

        headline: "Acme opens a plant\nin Lyon"

    Good:

        headline: Acme opens a plant in Lyon
    """
    if "\n" in release.headline:
        joined = " ".join(release.headline.split())
        yield Problem("The headline has more than one line", release.place("headline"), fix=joined)


@rule("PR119", Severity.WARNING, default=False)
def headline_hype(release: Release, ctx: Context) -> Iterator[Problem]:
    """The headline uses a superlative of advertising.

    “Revolutionary” and “world-class” show a desk that there is no news (PRWeb's editorial rules refuse them). They may be
    used in quotations. Off by default, because houses differ; the wire profile switches it on.

    Bad:

        (profile: wire)
        headline: Acme opens a revolutionary plant in Lyon

    Good:

        (profile: wire)
        headline: Acme opens a plant in Lyon that builds a pump an hour
    """
    if ctx.language is None:
        return
    for name, text in (("headline", release.headline), ("subheadline", release.subheadline)):
        bare = QUOTATION.sub(lambda match: " " * len(match[0]), text)
        for match in any_of(ctx.language, "hype_words").finditer(bare):
            yield Problem(f"“{match[0]}” is a word of advertising", release.place(name), Span(*match.span()))
