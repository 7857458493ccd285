"""Addresses that a mail gateway or a social network has wrapped, to see who follows them."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

from pressctl.prose.hosts import host_of
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
"""The hosts of those that name the address in a parameter, and that parameter.

Safe Links of Microsoft 365 and Exchange, Barracuda, Symantec, Proofpoint, and what networks print for links in a post.
"""
GOOGLE = regex(r"www\.google(?:\.[a-z]{2,3}){1,2}\Z")
"""The host that a document of Google's is exported with: https://www.google.com/url?q=…"""
OPAQUE = regex(
    r"protect(?:-[a-z]{2})?\.mimecast\.com|(?:[\w-]{1,63}\.){1,4}mimecastprotect\.com|urldefense\.com|secure-web\.cisco\.com"
)
"""Hosts of gateways whose addresses do not always say what they wrap: of Mimecast, Proofpoint, Cisco."""
DEFENDED = regex(r"https://urldefense\.(?:com|us)/v3/__(?P<address>https?:/{1,2}[^*]{1,2000}?)__;")
"""Proofpoint's third form, where no character of the address was replaced by an asterisk."""
TAIL = regex(r"https://secure-web\.cisco\.com/[\w-]{1,500}/(?P<address>https?%3A%2F%2F[^\s/]{1,2000})\Z")
"""Cisco's, with the address at its end."""
ARCHIVED = regex(r"https?://web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/(?P<address>https?:/{1,2}[^\s]{1,2000})\Z")
"""The address at which the Internet Archive keeps a copy of a page or of what is in it."""
REPLACED = str.maketrans("-_", "%/")
"""What Proofpoint's second form writes for “%” and “/”."""


def is_wrapped(address: str) -> bool:
    """Return whether an address is one that leads to another by way of who looks on."""
    host = host_of(address)
    if GOOGLE.match(host):
        return urlsplit(address).path == "/url"
    return bool(_parameters(host) or OPAQUE.fullmatch(host))


def unwrapped(address: str) -> str:
    """Return the address that one wraps, as far as it says so; any other as it is."""
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
    """Return the address of a page that one of the Internet Archive keeps a copy of; any other as it is."""
    match = ARCHIVED.match(address)
    return _with_strokes(match["address"]) if match else address


def _with_strokes(address: str) -> str:
    """Return an address with the two strokes behind its scheme, one of which a gateway may have cut."""
    scheme, _, rest = address.partition(":")
    return f"{scheme}://{rest.lstrip('/')}"


def _parameters(host: str) -> tuple[str, ...]:
    return tuple(name for known, name in PARAMETERS.items() if host == known or host.endswith(f".{known}"))
