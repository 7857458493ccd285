"""Family PR7: addresses, where links lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import unquote

from pressctl.findings import Place, Problem, Severity
from pressctl.prose.addresses import emails, hosts, wrapped_links
from pressctl.prose.addresses.phones import extension
from pressctl.prose.patterns import regex
from pressctl.prose.views import Link
from pressctl.release.model import Release
from pressctl.rules import Context, rule
from pressctl.rules.media.entries import entries

DEFINITION = regex(
    r"^ {0,3}\[(?!\^)[^\[\]\n]{1,200}\]:[ \t]{0,8}<?(?P<target>[^\s<>]{1,2000})>?(?=[ \t]{0,8}(?:$|[\"'(]))",
    re.MULTILINE,
)
"""The definition of a link; if text other than a title follows, it is a sentence: “[Ana]: www.example.org is ours”."""
LOCAL = regex(
    r"file:|[a-z]:[\\/]|\\\\\w|https?://(?!https?[:/]|mailto:|tel:)(?:localhost|127\.\d|0\.0\.0\.0|10\.\d+\.\d|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.\d"
    r"|\[::1\]|(?:intranet|intra)\.[\w-]{1,63}\.\w|[\w.-]{1,200}\.(?:local|localhost|internal|intranet|lan|corp|home)(?=[/:?#]|$)|[\w-]{1,63}(?=[/:?#]|$))",
    re.IGNORECASE,
)
STAGING = regex(
    r"https?://(?:[\w-]{1,63}\.){0,4}(?:(?:[\w-]{1,40}-)?(?:staging|stg|preprod|pre-prod|uat)(?:-[\w-]{1,40})?|deploy-preview-\d+--[\w-]{1,63}"
    r"|preview)\.[\w-]{1,63}\.\w|https?://[^?#\s]{1,500}/(?:wp-admin/|wp-login\.php)|https?://[^#\s]{1,500}[?&]preview=true\b",
    re.IGNORECASE,
)
TRACKING = regex(
    r"utm_[a-z_]+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ttclid|twclid|li_fat_id|igshid|igsh|mc_cid|mc_eid"
    r"|_hsenc|_hsmi|mkt_tok|vero_id|oly_enc_id|oly_anon_id",
    re.IGNORECASE,
)
"""Query parameters that count clicks: those of campaigns, and those by which sites and mailings identify a reader."""
CREDIT = regex(r"https?://(?:www\.)?unsplash\.com/", re.IGNORECASE)
"""A site that asks for its parameters in the credit of a picture."""
CODE_SCHEME = regex(r"\s*(?:javascript|vbscript|data)\s*:", re.IGNORECASE)
NO_GLOBAL_FORM = regex(r"0(?:800|808)|1[38]00\D")
"""The start of a toll-free number, which cannot be called from abroad."""
GLOBAL_TEL = regex(r"\+[\d().-]*\d[\d().-]*$")


def targets(release: Release, ctx: Context) -> Iterator[tuple[str, Place]]:
    """Yield every address to which the release links, except pictures in the text, with its place."""
    for link in ctx.prose.links:
        if not link.is_image:
            yield link.target, release.in_body(*link.at)
    if "]:" in release.body:
        for match in DEFINITION.finditer(release.body):
            yield match["target"], release.in_body(*match.span("target"))
    for at, media in entries(release, ctx):
        if media.url:
            yield media.url, (*at, "url")


@rule("PR703", Severity.ERROR)
def local_link(release: Release, ctx: Context) -> Iterator[Problem]:
    """A link leads to a computer or network that readers cannot reach.

    `file:`, a drive letter, `localhost`, an intranet, a private address (RFC 1918) or a name without a domain works only where it
    was copied; it only tells the press something about the inside of the house.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. The [plans of the plant](file:///C:/press/plans.pdf) are public.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. The [plans of the plant](https://www.example.org/plans.pdf) are public.
    """
    for target, at in targets(release, ctx):
        if LOCAL.match(target):
            yield Problem(f"“{target[:80]}” cannot be reached from outside", at)


@rule("PR704", Severity.WARNING)
def staging_link(release: Release, ctx: Context) -> Iterator[Problem]:
    """A link leads to a staging or preview site, or into the administration of one.

    The page is gone, or asks for a password, once the release is out; and until then it may show what is embargoed.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. The [plans of the plant](https://staging.example.org/plans) are public.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. The [plans of the plant](https://www.example.org/plans) are public.
    """
    for target, at in targets(release, ctx):
        if STAGING.match(target):
            yield Problem(f"“{target[:80]}” is not the public site", at)


@rule("PR705", Severity.WARNING, changes_markup=True, needs=("?",))
def tracking_parameter(release: Release, ctx: Context) -> Iterator[Problem]:
    """A link carries parameters that count clicks.

    They are copied along with an address from a mailing or a social network, count every journalist for that campaign,
    and make a long address in print. The page is the same without them; the safe fix removes them and leaves
    the rest of the address as it is.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. See [the plans](https://www.example.org/plans?id=7&utm_source=mail).

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. See [the plans](https://www.example.org/plans?id=7).
    """
    for target, at in targets(release, ctx):
        if "?" in target and not CREDIT.match(target):
            names, bare = _without_tracking(target)
            if names:
                yield Problem(
                    f"The address carries {', '.join(names)}, which count clicks and do nothing for the reader",
                    at,
                    fix=bare,
                )


def _without_tracking(target: str) -> tuple[list[str], str]:
    """Return the tracking parameters of an address, and the address without them."""
    page, _, rest = target.partition("?")
    query, mark, fragment = rest.partition("#") if "&#" not in rest else (rest, "", "")
    parts = re.split(r"(&amp;|&)", query)
    pairs = list(zip(["", *parts[1::2]], parts[::2], strict=True))
    names = [name for _, part in pairs if TRACKING.fullmatch(name := part.partition("=")[0])]
    kept = [(joint, part) for joint, part in pairs if not TRACKING.fullmatch(part.partition("=")[0])]
    left = "".join((joint if index else "") + part for index, (joint, part) in enumerate(kept))
    return list(dict.fromkeys(names)), page + ("?" + left if left else "") + mark + fragment


@rule("PR722", Severity.WARNING, changes_markup=True, needs=("https://", "http://"))
def wrapped_link(release: Release, ctx: Context) -> Iterator[Problem]:
    """A link leads through a mail gateway or a network that notes who follows it.

    They are copied along with a text from a mail or a document. Microsoft's Safe Links name the person who received the
    mail in every such address; others stop working when the mail is old. The safe fix replaces it by the address wrapped
    in it; if that cannot be read from it, the link must be opened and the address copied by hand.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. See [the plans](https://www.google.com/url?q=https://www.example.org/plans&sa=D).

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. See [the plans](https://www.example.org/plans).
    """
    for target, at in targets(release, ctx):
        if wrapped_links.is_wrapped(target):
            bare = wrapped_links.unwrapped(target)
            hint = "" if bare != target else "; open it, and put in the address of the page that it leads to"
            message = f"The address leads through {hosts.host_of(target)}, which notes who follows it{hint}"
            yield Problem(message, at, fix=bare if bare != target else None)


@rule("PR706", Severity.ERROR, needs=("mailto:", "Mailto:"))
def email_link_mismatch(release: Release, ctx: Context) -> Iterator[Problem]:
    """A link shows one e-mail address and writes to another.

    It comes from copying last year's contact block: the reader sees the right name, and the mail goes to somebody else.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. Write to [press@example.org](mailto:sales@example.org) for pictures.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. Write to [press@example.org](mailto:press@example.org) for pictures.
    """
    for link in _links_of(ctx, "mailto:"):
        words = release.body[link.shown.start : link.shown.end].replace("\\", "")
        shown = [emails.written_out(words[start:end]) for start, end in emails.addresses(words)]
        target = unquote(link.target[len("mailto:") :].partition("?")[0].replace("\\", "")).strip().removeprefix("//")
        if len(shown) == 1 and "@" in target and shown[0].strip("*_.").casefold() != target.strip("*_.").casefold():
            message = f"The link shows “{shown[0]}” and writes to “{target}”"
            yield Problem(message, release.in_body(*link.at))


def _links_of(ctx: Context, scheme: str) -> Iterator[Link]:
    for link in ctx.prose.links:
        if link.target[: len(scheme)].casefold() == scheme and link.shown != link.at:
            yield link


@rule("PR707", Severity.WARNING, changes_markup=True, needs=("tel:", "Tel:"))
def tel_link_mismatch(release: Release, ctx: Context) -> Iterator[Problem]:
    """A telephone link is not in the global form, or does not dial the number that it shows.

    A telephone abroad needs the country code: `tel:+41227308111` (RFC 3966, section 5.1.4). The safe fix takes the
    number that is shown, if it is the same and has its country code.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. Call [+41 22 730 81 11](tel:0227308111) for pictures.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. Call [+41 22 730 81 11](tel:+41227308111) for pictures.
    """
    for link in _links_of(ctx, "tel:"):
        shown = _extension_at_the_end().sub("", release.body[link.shown.start : link.shown.end])
        number = unquote(link.target[len("tel:") :]).partition(";")[0].strip()
        at = release.in_body(*link.at)
        if suffix := _extension_at_the_end().search(number):
            number, extension_digits = number[: suffix.start()], re.sub(r"\D", "", suffix[0])
            words = f"“{number}{suffix[0]}” dials on with words; write “;ext={extension_digits}” after the number"
            fix = f"tel:{number.strip()};ext={extension_digits}" if GLOBAL_TEL.match(number.strip()) else None
            yield Problem(words, at, fix=fix)
            continue
        seen, dialled = _digits(shown), _digits(number)
        if 7 <= len(seen) <= 15 and not re.search(r"\d[-. ]?[A-Z]{3}", shown) and not _are_same_number(seen, dialled):
            yield Problem(f"The link shows “{shown.strip()}” and dials “{number}”", at)
        elif (
            len(dialled) > 6 and not NO_GLOBAL_FORM.match(number) and (not GLOBAL_TEL.match(number) or "(0)" in number)
        ):
            fix = f"tel:+{seen}" if re.match(r"\W*\+", shown) and len(seen) >= 7 else None
            yield Problem(
                f"“{number}” dials abroad to nobody: a link needs + and the country code, as in tel:+41227308111",
                at,
                fix=fix,
            )


@cache
def _extension_at_the_end() -> re.Pattern[str]:
    return re.compile(rf"[,;]?\s{{0,3}}{extension()}\s{{0,3}}$", re.IGNORECASE)


def _digits(number: str) -> str:
    """Return the digits of a number as dialled from abroad, if it has its country code."""
    return re.sub(r"\D", "", number.replace("(0)", "")).removeprefix("00")


def _are_same_number(seen: str, dialled: str) -> bool:
    """Return whether two numbers are the same, one perhaps without its country code and with a trunk 0."""
    long, short = sorted((seen, dialled), key=len, reverse=True)
    return long == short or (len(short) >= 7 and long.endswith(short.lstrip("0")) and len(short.lstrip("0")) >= 7)


@rule("PR708", Severity.ERROR)
def unsafe_link(release: Release, ctx: Context) -> Iterator[Problem]:
    """A link runs code, or contains its page in itself.

    `javascript:` and `data:` addresses are removed by all mail programs and content systems, as they are used to attack
    pages.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. See [the plans of the plant](javascript:open('plans')).

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. See [the plans of the plant](https://www.example.org/plans).
    """
    for target, at in targets(release, ctx):
        if CODE_SCHEME.match(target):
            yield Problem(f"“{target[:40]}” is no address of a page", at)
