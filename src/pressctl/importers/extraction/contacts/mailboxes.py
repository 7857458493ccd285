"""Whose an address is, as its letters tell: “asilva@” is of “Ana Silva”, “press@acme.example” of “Acme Boats”."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from pressctl.importers.extraction.words import folded

LEAST_OF_HOUSE = 4
"""Letters of the shortest word of a name by which a domain tells whose it is."""


def is_of_domain(name: str, addresses: Sequence[str]) -> bool:
    """Return whether a word of a name is that of the house in one of the addresses, and no address is made of it."""
    words = [word for word in plain_letters(name).split() if len(word) >= LEAST_OF_HOUSE]
    domains = (plain_letters(address.rpartition("@")[2].rpartition(".")[0]) for address in addresses)
    is_told = any(word in domain for domain in domains for word in words)
    return is_told and not any(has_made(name, address) for address in addresses)


def has_made(name: str, address: str) -> bool:
    """Return whether an address is made of a name: “asilva@example.org” of “Ana Silva”."""
    mailbox = plain_letters(address.partition("@")[0])
    said = [word for word in plain_letters(name).split() if not word.endswith(".")]  # “Dr.”
    if not said:  # no letters of the alphabet that mailboxes have
        return False
    first, last = said[0], said[-1]
    words = set(re.split(r"[^a-z]+", mailbox))
    return first in words or last in words or mailbox in {f"{first[:1]}{last}", f"{last}{first[:1]}", f"{first}{last}"}


def is_whole(name: str, address: str) -> bool:
    """Return whether an address is made of both ends of a name: “ana.silva@example.org”, not “ana@example.org”."""
    mailbox = plain_letters(address.partition("@")[0])
    said = plain_letters(name).split() or [""]
    first, last = said[0], said[-1]
    both = {f"{first[:1]}{last}", f"{last}{first[:1]}", f"{first}{last}", f"{last}{first}"}
    return {first, last} <= set(re.split(r"[^a-z]+", mailbox)) or mailbox in both


def plain_letters(text: str) -> str:
    """Return a text in small letters without accents."""
    return unicodedata.normalize("NFKD", folded(text)).encode("ascii", "ignore").decode()
