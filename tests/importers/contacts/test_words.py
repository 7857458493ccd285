"""What is said of a contact stands in its source: every word of a name, a role and an organisation, in that order."""

from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path

import pytest

from pressctl.errors import PressctlError
from pressctl.importers import Options, html, text
from pressctl.importers.extraction.contacts.people import read
from pressctl.release.model import Contact

NAMES = (
    "Ana Silva",
    "Peter Lado",
    "Moussa Traoré",
    "Eva Beispiel",
    "Анна Иванова",
    "王晓雯",
    "ليلى منصور",
    "SILVA, Ana",
)
ROLES = ("Spokesperson", "Oficial de Comunicaciones XYZ Colombia", "chargée de communication, bureau régional",
         "Leiterin der Pressestelle des Landkreises", "сотрудник по связям с общественностью", "新闻官",
         "المتحدثة باسم المنظمة", "Head of Media and Public Affairs, Regional Office for Asia", "Addetta stampa")  # fmt: skip
HOUSES = (
    "Acme",
    "XYZ Manila",
    "Ministry of Health of Elmton",
    "Town Hall",
    "示例组织驻华代表处",
    "Universität Musterstadt",
)
PLACES = ("In Juba:", "Geneva –", "في دمشق:", "Contacto de prensa:", "Please contact", "")
REMARKS = ("", " (English, French)", " [PGP-Key]", " (WhatsApp, Telegram)", " (mobile)")
JOINTS = (", ", " | ", "\n", " – ", "\t", " / ")


def is_said(part: str, source: str) -> bool:
    """Return whether the letters of a part stand in the source, one after the other."""
    return letters(part) in letters(source)


def letters(words: str) -> str:
    return "".join(filter(str.isalnum, words)).casefold()


def invented(contacts: Iterable[Contact], source: str) -> list[str]:
    """Return the parts of contacts that their source does not have; a name may be turned, “Silva, Ana”."""
    return [
        part
        for each in contacts
        for part in (*each.name.split(), *each.role.split(", "), *each.organisation.split(", "))
        if not is_said(part, source)
    ]


@pytest.mark.parametrize("seed", range(300))
def test_no_word_of_a_contact_is_invented(seed: int) -> None:
    chosen = random.Random(seed)
    blocks = []
    for at in range(chosen.choice((1, 1, 2, 3))):
        told = [chosen.choice(NAMES), chosen.choice(ROLES), chosen.choice(HOUSES)][: chosen.choice((2, 3, 3))]
        chosen.shuffle(told)
        number = f"+41 22 555 01 3{at}{chosen.choice(REMARKS)}"
        joint = chosen.choice(JOINTS)
        blocks.append(f"{chosen.choice(PLACES)} {joint.join([*told, number, f'mail{at}@example.org'])}".strip())
    source = "\n".join(blocks)
    assert invented(read(source.split("\n")), source) == []


@pytest.mark.slow
def test_no_word_of_a_contact_is_invented_in_real_releases(corpus: Path) -> None:
    wrong = []
    for file in sorted(corpus.glob("pages/*.*")):
        reader = {".txt": text.read, ".html": html.read}.get(file.suffix)
        if reader is None:
            continue
        try:
            readings = reader(file.read_bytes(), Options())
        except PressctlError:
            continue
        wrong += [(file.name, part) for each in readings for one in each.release.contacts
                  for part in invented([one], one.printed)]  # fmt: skip
    assert wrong == []
