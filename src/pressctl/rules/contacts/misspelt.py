"""Family PR3, the domains of e-mail addresses: one letter, and mail goes to somebody else or nowhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Set
from urllib.parse import urlsplit

from pressctl.findings import Place, Problem, Severity
from pressctl.prose.emails import addresses
from pressctl.prose.hosts import is_top_level, registered
from pressctl.prose.patterns import regex
from pressctl.prose.spelling import is_one_letter_off
from pressctl.release.model import Release
from pressctl.release.settings import Settings
from pressctl.rules import Context, rule
from pressctl.rules.contacts.listed import all_contacts

PROVIDERS = frozenset(
    "gmail.com googlemail.com hotmail.com outlook.com live.com yahoo.com icloud.com aol.com mail.com email.com protonmail.com "
    "proton.me yandex.ru mail.ru rambler.ru web.de gmx.de gmx.net gmx.ch gmx.at freenet.de t-online.de orange.fr wanadoo.fr "
    "laposte.net free.fr libero.it uol.com.br terra.com.br qq.com 163.com 126.com sina.com naver.com".split()
)
"""Providers whose addresses many people have. One of them is never taken for a slip in another."""
LEAST = 5
"""Letters of a domain's name below which one letter makes another house's: acme.org and acne.org are both somebody's."""
DOMAIN = regex(r"@\s?(?P<domain>(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,24})$")


@rule("PR317", Severity.ERROR, in_draft=Severity.WARNING, needs=("@",))
def misspelt_domain(release: Release, ctx: Context) -> Iterator[Problem]:
    """The domain of an e-mail address is one letter from another that is meant, or does not exist.

    Mail to `press@schoolfnud.org` comes back, or is read by whoever has registered the slip. An address in the text or
    under `contacts` is compared with the domains of the settings, of the other addresses and links of the release, and
    of the large providers; its ending with IANA's list of top-level domains.

    Bad:

        contacts:
          - name: Ana Silva
            email: ana@gmial.com

    Good:

        contacts:
          - name: Ana Silva
            email: ana@gmail.com
    """
    written = list(_written(release, ctx))
    sound = {*_house(ctx.settings), *PROVIDERS}
    said: set[str] = set()
    for address, domain, at in written:
        own, ending = registered(domain), domain.rpartition(".")[2]
        if own in sound or own in said:
            continue
        said.add(own)
        if meant := _meant(own, sound | _better(own, written, ctx)):
            yield Problem(f"“{domain}” is one letter from “{meant}”", at, fix=address.replace(own, meant), safe=False)
        elif not is_top_level(ending):
            yield Problem(f"There is no domain that ends in “.{ending}”", at)


def _written(release: Release, ctx: Context) -> Iterator[tuple[str, str, Place]]:
    """Yield each address of the contacts and of the text with its domain and its place."""
    for at, contact in all_contacts(release):
        if not contact.ref and (match := DOMAIN.search(contact.email.strip())):
            yield contact.email.strip(), match["domain"].lower(), (*at, "email")
    text = ctx.prose.uncoded
    for start, end in addresses(text):
        if match := DOMAIN.search(text[start:end]):
            yield text[start:end], match["domain"].lower(), release.in_body(start, end)


def _house(settings: Settings) -> Iterator[str]:
    """Yield the domains of the newsroom: of its contacts and its address."""
    for contact in settings.contacts.values():
        yield registered(str(contact.get("email", "")).rpartition("@")[2])
    yield registered(_host(settings.url))


def _better(own: str, written: list[tuple[str, str, Place]], ctx: Context) -> Set[str]:
    """Return the domains of the release that are more frequent in it than ``own``, or as frequent and stand before it."""
    order = [registered(domain) for _, domain, _ in written]
    counts = Counter(order)
    counts.update(registered(host) for link in ctx.prose.links if (host := _host(link.target)))
    before = set(order[: order.index(own)])
    return {name for name, count in counts.items() if count > counts[own] or (count == counts[own] and name in before)}


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _meant(domain: str, known: Set[str]) -> str:
    """Return the domain that another one is one letter from, or an empty text."""
    name, _, ending = domain.partition(".")
    for other in sorted(known):
        other_name, _, other_ending = other.partition(".")
        if ending == other_ending and min(len(name), len(other_name)) >= LEAST and is_one_letter_off(name, other_name):
            return other
        if (
            name == other_name
            and is_one_letter_off(ending, other_ending)
            and not is_top_level(ending.rpartition(".")[2])
        ):
            return other
    return ""
