"""Family PR3, the spelling of e-mail addresses: with one wrong letter, mail goes to somebody else or nowhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Set
from functools import lru_cache
from itertools import zip_longest

from pressctl.findings import Place, Problem, Severity
from pressctl.prose.addresses.emails import addresses
from pressctl.prose.addresses.hosts import host_of, is_top_level, registered
from pressctl.prose.patterns import regex
from pressctl.prose.spelling import is_one_letter_off
from pressctl.release.model import Release
from pressctl.release.settings import Settings
from pressctl.rules import Context, rule
from pressctl.rules.contacts.listed import all_contacts

PROVIDERS = frozenset(
    "gmail.com googlemail.com hotmail.com outlook.com live.com yahoo.com icloud.com aol.com mail.com email.com protonmail.com "
    "proton.me yandex.ru mail.ru rambler.ru web.de gmx.de gmx.net gmx.ch gmx.at freenet.de t-online.de orange.fr wanadoo.fr "
    "laposte.net free.fr libero.it uol.com.br terra.com.br qq.com 163.com 126.com sina.com naver.com hanmail.net seznam.cz "
    "centrum.cz interia.pl onet.pl tiscali.it virgilio.it bluewin.ch skynet.be telenet.be freemail.hu ukr.net "
    "rediffmail.com".split()
) | frozenset(
    f"{name}.{ending}" for name in ("hotmail", "live", "outlook", "yahoo")
    for ending in ("ae at be bg ca ch cl cn cz de dk es fi fr gr hu ie in it jp kr lv nl no pl pt ro ru se sg sk th tr vn "
                   "com.ar com.au com.br com.hk com.mx com.tr com.tw com.vn co.id co.il co.in co.jp co.kr co.nz co.th "
                   "co.uk co.za").split()
)  # fmt: skip
"""Providers of addresses for many people. None of them is ever taken for a misspelling of another."""
LEAST = 5
"""The least letters of a domain's name compared: of shorter ones, such as acme.org and acne.org, both may exist."""
LEAST_NAME = 8
"""The least letters of the name of a mailbox compared, as shorter ones may be those of two mailboxes."""
DOMAIN = regex(r"@\s?(?P<domain>(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,24})$")


@rule("PR317", Severity.ERROR, in_draft=Severity.WARNING, needs=("@",))
def misspelt_domain(release: Release, ctx: Context) -> Iterator[Problem]:
    """The domain of an e-mail address has one letter wrong, or does not exist.

    Mail to `press@schoolfnud.org` comes back, or is read by whoever has registered that domain. An address in the
    text or under `contacts` is compared with the domains of the settings, of the other addresses and links of the
    release, and of the large providers; its ending is looked up in IANA's list of top-level domains.

    Bad:

        contacts:
          - name: Ana Silva
            email: ana@gmial.com

    Good:

        contacts:
          - name: Ana Silva
            email: ana@gmail.com
    """
    written = list(_addresses(release, ctx))
    house, checked = frozenset(_house_domains(ctx.settings)), set[str]()
    for address, domain, at in written:
        own, ending = registered(domain), domain.rpartition(".")[2]
        if domain not in checked and (intended := _similar_subdomain(domain, written, ctx)):
            yield Problem(
                f"“{domain}” is one letter from “{intended}”",
                at,
                fix=_with_domain(address, domain, intended),
                safe=False,
            )
        checked |= {domain} - {own}
        if own in house or own in PROVIDERS or own in checked:
            continue
        checked.add(own)
        if intended := min(
            _similar_domains(own, PROVIDERS) | _similar_domains(own, house | _likelier_domains(own, written, ctx)),
            default="",
        ):
            yield Problem(
                f"“{domain}” is one letter from “{intended}”", at, fix=_with_domain(address, own, intended), safe=False
            )
        elif not is_top_level(ending):
            yield Problem(f"There is no domain that ends in “.{ending}”", at)


def _with_domain(address: str, wrong: str, right: str) -> str:
    """Return an address with another domain; ``wrong`` is its own, whatever its case in the address."""
    return address[: -len(wrong)] + right


def _similar_subdomain(domain: str, written: list[tuple[str, str, Place]], ctx: Context) -> str:
    """Return a domain in the release whose subdomain differs in one letter: “news” in news.acme.org; else an empty string."""
    own = registered(domain)
    parts = domain.removesuffix(own).rstrip(".").split(".")
    if not any(len(part) >= LEAST for part in parts) or domain == own:
        return ""
    for other in sorted(_likelier_domains(domain, written, ctx, with_subdomain=True)):
        others = other.removesuffix(own).rstrip(".").split(".") if registered(other) == own else []
        pairs = [pair for pair in zip(parts, others, strict=False) if pair[0] != pair[1]]
        is_one = len(parts) == len(others) and len(pairs) == 1
        if is_one and min(map(len, pairs[0])) >= LEAST and is_one_letter_off(*pairs[0]):
            return other
    return ""


@rule("PR318", Severity.ERROR, in_draft=Severity.WARNING, needs=("@",))
def misspelt_address(release: Release, ctx: Context) -> Iterator[Problem]:
    """An e-mail address in the text is one letter away from that of a contact.

    One of the two is wrong, and mail to it comes back (PR Newswire's editors find such addresses by their owner's name).
    Names of fewer than eight letters, which may be two desks, “press” and “presse”, and initials are not compared.

    Bad:

        contacts:
          - name: Ana Silva
            email: pressoffice@acme.org
        ---
        Acme opened a plant in Lyon on 2 March 2026. Write to presoffice@acme.org for photographs of the new pumps.

    Good:

        contacts:
          - name: Ana Silva
            email: pressoffice@acme.org
        ---
        Acme opened a plant in Lyon on 2 March 2026. Write to pressoffice@acme.org for photographs of the new pumps.
    """
    known = {contact.email.strip().lower() for _, contact in all_contacts(release)} - {""}
    for address, _, at in _addresses_in_text(release, ctx):
        if address.lower() not in known and (
            intended := next((one for one in known if _is_slip(address.lower(), one)), "")
        ):
            yield Problem(f"“{address}” is one letter from the contact's “{intended}”", at, fix=intended, safe=False)


def _is_slip(address: str, other: str) -> bool:
    (name, _, domain), (other_name, _, other_domain) = address.partition("@"), other.partition("@")
    if (
        domain != other_domain
        or min(len(name), len(other_name)) < LEAST_NAME
        or not is_one_letter_off(name, other_name)
    ):
        return False
    pairs = [pair for pair in zip_longest(name.split("."), other_name.split("."), fillvalue="") if pair[0] != pair[1]]
    return all(one.isalpha() and min(len(one), len(other)) > 2 and one[0] == other[0] for one, other in pairs)


def _addresses(release: Release, ctx: Context) -> Iterator[tuple[str, str, Place]]:
    """Yield each address in the contacts and the text with its domain and its place."""
    for at, contact in all_contacts(release):
        if not contact.ref and (match := DOMAIN.search(contact.email.strip())):
            yield contact.email.strip(), match["domain"].lower(), (*at, "email")
    yield from _addresses_in_text(release, ctx)


def _addresses_in_text(release: Release, ctx: Context) -> Iterator[tuple[str, str, Place]]:
    text = ctx.prose.uncoded
    for start, end in addresses(text):
        if match := DOMAIN.search(text[start:end]):
            yield text[start:end], match["domain"].lower(), release.in_body(start, end)


def _house_domains(settings: Settings) -> Iterator[str]:
    """Yield the domains of the newsroom: those of its contacts and of its web address."""
    for contact in settings.contacts.values():
        yield registered(str(contact.get("email", "")).rpartition("@")[2])
    yield registered(host_of(settings.url))


def _likelier_domains(
    own: str, written: list[tuple[str, str, Place]], ctx: Context, *, with_subdomain: bool = False
) -> frozenset[str]:
    """Return the domains in the release that are more frequent than ``own``, or as frequent and first used before it.

    They are the registered domains or, ``with_subdomain``, the full ones.
    """
    part = _without_www if with_subdomain else registered
    order = [part(domain) for _, domain, _ in written]
    counts = Counter(order)
    counts.update(part(host) for link in ctx.prose.links if (host := host_of(link.target)))
    before = set(order[: order.index(own)]) if own in order else set()
    most = counts[own]
    return frozenset(name for name, count in counts.items() if count > most or (count == most and name in before))


def _without_www(host: str) -> str:
    return host.lower().removeprefix("www.")


@lru_cache(maxsize=1024)
def _similar_domains(domain: str, known: frozenset[str]) -> Set[str]:
    """Return the domains one letter away from another; cached, as most releases have the same addresses."""
    name, _, ending = domain.partition(".")
    return frozenset(other for other in known if _is_similar(name, ending, other))


def _is_similar(name: str, ending: str, other: str) -> bool:
    """Return whether a domain, split at its first full stop, is one letter away from another."""
    other_name, _, other_ending = other.partition(".")
    if ending == other_ending:
        return min(len(name), len(other_name)) >= LEAST and is_one_letter_off(name, other_name)
    is_one_ending_off = name == other_name and is_one_letter_off(ending, other_ending)
    return is_one_ending_off and not is_top_level(ending.rpartition(".")[2])
