"""The labels of the import benchmark: how texts are hashed and compared, and the pages the labels speak of."""

from __future__ import annotations

import hashlib
import html
import json
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

from pressctl.release.file import document, front_matter
from pressctl.release.model import Release

SEALED = ("headline", "subheadline", "dateline", "end_mark", "body_first", "body_last")
HAN = "぀-ヿ㐀-鿿"
WORD = re.compile(rf"[{HAN}]|[^\W_{HAN}]+")
MARKUP = re.compile(r"<[^<>]{0,2000}>|\{:[^}]{0,200}\}|(?<=\])\([^()\s]{0,2000}\)")

Label = dict[str, Any]


def folded(text: str) -> str:
    """Return a text as it is compared: NFKC, case and white space folded, no quotation marks or stops at its ends."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split()).strip(' "“”„*().')


def digits(phone: str) -> str:
    """Return a number as it is dialled: digits and a plus; the zero in brackets of +44 (0)20 is not dialled."""
    return re.sub(r"[^\d+]", "", phone.replace("(0)", ""))


def sealed(text: str | None) -> str | None:
    """Return the hash of a text that stands in a label."""
    return None if text is None else hashlib.sha256(folded(text).encode()).hexdigest()


def seal(label: Label) -> Label:
    """Return a label in clear with its names, numbers and texts hashed."""
    phones = {"phones_also": [sealed(digits(phone)) for phone in label["phones_also"]]}
    texts = {key: sealed(label[key]) for key in SEALED if key in label}
    also = [*(f"{name}_also" for name in SEALED if f"{name}_also" in label), "names_also", "emails_also"]
    contacts = [
        {
            "name": sealed(contact["name"]),
            "emails": [sealed(email) for email in contact["emails"]],
            "phones": [{"printed": sealed(phone), "digits": sealed(digits(phone))} for phone in contact["phones"]],
        }
        for contact in label["contacts"]
    ]
    count = {"dateline_words": len(words(label["dateline_printed"]))}
    kept = {key: value for key, value in label.items() if key != "dateline_printed"}
    return {**kept, **texts, **{key: [sealed(text) for text in label[key]] for key in also}, **phones, **count,
            "contacts": contacts}  # fmt: skip


def accepted(label: Label, name: str) -> tuple[set[str], set[str]]:
    """Return what a field of contacts must hold, and what else it may hold."""
    contacts = label["contacts"]
    if name == "names":
        return {contact["name"] for contact in contacts if contact["name"]}, set(label["names_also"])
    if name == "emails":
        return {email for contact in contacts for email in contact["emails"]}, set(label["emails_also"])
    key = "digits" if name == "phones" else "printed"
    return {phone[key] for contact in contacts for phone in contact["phones"]}, set(label["phones_also"])


def is_aside(name: str) -> bool:
    """Return whether a file is of the third that nobody looks at while working on the reader."""
    return int(hashlib.sha256(Path(name).name.encode()).hexdigest(), 16) % 3 == 0


def stripped(release: Release) -> str:
    """Return a front-matter file's text as a page: the headline, an empty line, the body."""
    return " ".join(release.headline.split()) + "\n\n" + release.body.strip("\n") + "\n"


def front(path: Path) -> Release:
    """Return what the front matter of a file says."""
    return front_matter.read(document.decode(path.read_bytes()), str(path))


def page(corpus: Path, name: str) -> str:
    """Return the text of a labelled file."""
    path = corpus / name
    return stripped(front(path)) if name.startswith("frontmatter") else path.read_text(encoding="utf-8")


def folded_words(text: str) -> list[str]:
    """Return the words of a text in order, of Chinese and Japanese the characters."""
    return WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def words(text: str) -> Counter[str]:
    """Return the words of a text; markup and the addresses of links are left out."""
    return Counter(folded_words(html.unescape(MARKUP.sub(" ", text.replace("\\", "")))))


def load(path: Path) -> list[Label]:
    """Return the records of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
