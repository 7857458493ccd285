"""Host names: finding them in addresses, their registered part, and whether a top-level domain exists."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from pressctl.prose.patterns import regex

SECOND_LEVEL = frozenset("ac co com edu gc go gob gouv gov govt gv mil ne net nic or org".split())
"""Second-level labels under country domains that divide theirs: example.co.uk."""
RESERVED = frozenset(("example", "invalid", "local", "localhost", "onion", "test"))
"""Top-level names reserved for examples and internal use (RFC 2606, RFC 6761, RFC 6762, RFC 7686)."""

FILES = frozenset(("md", "mov", "pl", "ps", "py", "rs", "sh", "zip"))
"""Top-level domains that are more often file extensions: “setup.py” is not a host."""
WRITTEN = regex(
    r"\W{0,3}(?:https?://)?(?P<host>(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,5}[^\W\d_]{2,24})(?::\d+)?(?:[/?#]\S*)?\W{0,3}"
)
"""An address and nothing else, with its scheme or without."""

ADDRESS = regex(r"(?:https?://|(?<![\w@.])www\.)(?:[^\s()<>]|\([^\s()<>]{0,100}\)){1,500}", re.IGNORECASE)
"""A web address in a text, with or without its scheme."""


def written_in(text: str) -> str:
    """Return the host, in lower case, if a text is a web address and nothing else, or an empty string."""
    match = WRITTEN.fullmatch(text)
    host = match["host"].lower() if match else ""
    last = host.rpartition(".")[2]
    return in_letters(host) if last not in FILES and is_top_level(last) else ""


def file_of(address: str) -> str:
    """Return the bare name of a file for its address on somebody's disk; any other address unchanged.

    The folders of a disk are private, and lead nowhere elsewhere: “file:///C:/Users/ana/hall.jpg”.
    """
    if not address.casefold().startswith("file:"):
        return address
    return unquote(address[5:].partition("?")[0].partition("#")[0]).replace("\\", "/").rpartition("/")[2]


def host_of(address: str) -> str:
    """Return the host, in lower case, of a web address with a scheme or two slashes, or an empty string."""
    try:
        return in_letters((urlsplit(address).hostname or "").rstrip("."))
    except ValueError:
        return ""


def in_letters(host: str) -> str:
    """Return a host with the letters that its labels stand for: “bücher.example” for “xn--bcher-kva.example”."""
    if "xn--" not in host:
        return host
    try:
        return host.encode("ascii").decode("idna")
    except UnicodeError:
        return host


@lru_cache(maxsize=256)
def registered(host: str) -> str:
    """Return the registered domain of a host, in lower case: example.co.uk for press.example.co.uk."""
    parts = in_letters(host.lower()).rstrip(".").split(".")
    count = 3 if len(parts) > 2 and parts[-2] in SECOND_LEVEL and len(parts[-1]) == 2 else 2
    return ".".join(parts[-count:])


def is_top_level(label: str) -> bool:
    """Return whether a label, in any script, is a top-level domain, or one reserved for examples."""
    try:
        sent = label.lower() if label.isascii() else label.lower().encode("idna").decode("ascii")
    except UnicodeError:
        return False
    return sent in _top_level_domains() or sent in RESERVED


@cache
def _top_level_domains() -> frozenset[str]:
    lines = Path(__file__).with_name("top_level_domains.txt").read_text(encoding="ascii").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))
