"""Unwrapping addresses that a mail gateway or a social network has replaced by its own, which record clicks."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

from pressctl.prose.addresses.hosts import host_of
from pressctl.prose.patterns import regex

PARAMETERS = {
    "safelinks.protection.outlook.com": "url",
    "safelinks.protection.office365.us": "url",
    "linkprotect.cudasvc.com": "a",
    "clicktime.symantec.com": "u",
    "urldefense.proofpoint.com": "u",
    "l.facebook.com": "u",
    "lm.facebook.com": "u",
    "l.instagram.com": "u",
    "slack-redir.net": "url",
    "exit.sc": "url",
    "t.umblr.com": "z",
}
"""The hosts that have the address in a query parameter, with the parameter's name.

Safe Links of Microsoft 365 and Exchange, Barracuda, Symantec, Proofpoint, and the link wrappers of social networks.
"""
GOOGLE = regex(r"www\.google(?:\.[a-z]{2,3}){1,2}\Z")
"""The host of links in an exported Google document: https://www.google.com/url?q=…"""
OPAQUE = regex(
    r"protect(?:-[a-z]{2})?\.mimecast\.com|(?:[\w-]{1,63}\.){1,4}mimecastprotect\.com|urldefense\.com|secure-web\.cisco\.com"
)
"""Hosts of gateways whose addresses do not always contain the wrapped one: Mimecast, Proofpoint, Cisco."""
DEFENDED = regex(r"https://urldefense\.(?:com|us)/v3/__(?P<address>https?:/{1,2}[^*]{1,2000}?)__;")
"""Proofpoint's third form, if no character of the address was replaced by an asterisk."""
TAIL = regex(r"https://secure-web\.cisco\.com/[\w-]{1,500}/(?P<address>https?%3A%2F%2F[^\s/]{1,2000})\Z")
"""Cisco's form, with the address at the end."""
ARCHIVED = regex(r"https?://web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/(?P<address>https?:/{1,2}[^\s]{1,2000})\Z")
"""The address of a copy of a page, or of a file in it, at the Internet Archive."""
REPLACED = str.maketrans("-_", "%/")
"""The characters with which Proofpoint's second form replaces “%” and “/”."""


def is_wrapped(address: str) -> bool:
    """Return whether an address is a wrapper, which leads to another address through a gateway."""
    host = host_of(address)
    if GOOGLE.match(host):
        return urlsplit(address).path == "/url"
    return bool(_parameters(host) or OPAQUE.fullmatch(host))


def unwrapped(address: str) -> str:
    """Return the wrapped address if it can be read from its wrapper; any other address unchanged."""
    if not is_wrapped(address):
        return address
    if match := DEFENDED.match(address):
        return _with_strokes(match["address"])
    if match := TAIL.match(address):
        return unquote(match["address"])
    host = host_of(address)
    names = ("q", "url") if GOOGLE.match(host) else _parameters(host)
    values = parse_qs(urlsplit(address.replace("&amp;", "&")).query)
    found = next((values[name][0] for name in names if name in values), "")
    if "/v2/" in address and host.startswith("urldefense."):
        found = unquote(found.translate(REPLACED))
    return found if found.startswith(("https://", "http://")) and not any(map(str.isspace, found)) else address


def unarchived(address: str) -> str:
    """Return the original address of a copy at the Internet Archive; any other address unchanged."""
    match = ARCHIVED.match(address)
    return _with_strokes(match["address"]) if match else address


def _with_strokes(address: str) -> str:
    """Return an address with two slashes after its scheme, one of which a gateway may have dropped."""
    scheme, _, rest = address.partition(":")
    return f"{scheme}://{rest.lstrip('/')}"


def _parameters(host: str) -> tuple[str, ...]:
    return tuple(name for known, name in PARAMETERS.items() if host == known or host.endswith(f".{known}"))
