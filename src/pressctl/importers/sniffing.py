"""What each format is known by: its content; what its name says comes last."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from pressctl.errors import ImportRefused

HEAD = 4096
"""Bytes that are looked at."""
ROOT = re.compile(rb"<(?!\?|!)(?:[\w.-]+:)?([\w.-]+)")
HEADER = re.compile(rb"(?i)(?:return-path|received|delivered-to|mime-version|from|to|subject|date|message-id)[ \t]*:")
HTML = re.compile(rb"(?i)<(?:!doctype html|html|head|body|article|main|div|p|h[1-6])\b")
PAGE = re.compile(rb"(?i)<(?:!doctype html|html|head|body|article|main)\b")
"""What is in a page below what a program printed above it; a text with tags in its paragraphs has none of them."""
FENCE = re.compile(rb"(?:-{3,}|\+\+\+)[ \t]*\r?\n")
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"RIFF")
COMPRESSED = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00", b"7z\xbc\xaf", b"Rar!\x1a", b"\x28\xb5\x2f\xfd")
"""How files begin that gzip, bzip2, xz, 7-Zip, RAR and Zstandard have packed."""
CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\r\f\x1b"))
NINJS_KEYS = frozenset({"uri", "headlines", "bodies", "pubstatus", "pubStatus", "versioncreated", "versionCreated"})

FEED_ROOTS = (b"rss", b"feed", b"rdf")
"""The roots of RSS, which is WordPress's export, too, and of Atom: of many releases, and as large as these."""
RSS_1 = b"purl.org/rss/1.0/"
"""The namespace of RSS 1.0, whose root is that of all RDF."""
WORDPRESS = b"wordpress.org/export/"
"""The namespace of WordPress's export, whose root is that of RSS."""
JSON_FEED = b"jsonfeed.org"


@dataclass(frozen=True)
class Sample:
    """A source that is looked at: its bytes, not empty, and its name."""

    data: bytes
    name: str = ""

    @cached_property
    def head(self) -> bytes:
        """Return the first bytes."""
        return self.data[:HEAD]

    @cached_property
    def start(self) -> bytes:
        """Return the first bytes without a byte-order mark and blank space."""
        return self.head.removeprefix(b"\xef\xbb\xbf").lstrip()

    @cached_property
    def is_marked_up(self) -> bool:
        """Return whether the source opens as XML or HTML does."""
        return self.start.startswith(b"<") or b"<?xml" in self.start[:64]

    @cached_property
    def root(self) -> bytes:
        """Return the name of the first element in lower case, without its prefix, or an empty text."""
        found = ROOT.search(self.start) if self.is_marked_up else None
        return found[1] if found else b""


def is_word(sample: Sample) -> bool:
    """Return whether a source is a Word document; other archives have been refused."""
    return sample.head.startswith(b"PK")


def is_markdown(sample: Sample) -> bool:
    """Return whether a source has front matter, or the name of Markdown."""
    return bool(FENCE.match(sample.start)) or sample.name.lower().endswith((".md", ".markdown"))


def is_wordpress_export(sample: Sample) -> bool:
    """Return whether a source is WordPress's export of a site."""
    return sample.root.lower() == b"rss" and WORDPRESS in sample.head


def is_rss(sample: Sample) -> bool:
    """Return whether a source is RSS 2.0 or one of its forerunners, or RSS 1.0, which is RDF."""
    root = sample.root.lower()
    return root == b"rss" or (root == b"rdf" and RSS_1 in sample.head)


def is_feed(head: bytes) -> bool:
    """Return whether a source that starts so is a feed in XML, or WordPress's export of a site."""
    return Sample(head).root.lower() in FEED_ROOTS


def is_json_feed(sample: Sample) -> bool:
    """Return whether a source is JSON that names the version of JSON Feed it is in."""
    if sample.start[:1] != b"{" or JSON_FEED not in sample.data:
        return False
    try:
        values = json.loads(sample.data)
    except (ValueError, RecursionError):
        return False
    return isinstance(values, dict) and JSON_FEED.decode() in str(values.get("version", ""))


def is_ninjs(sample: Sample) -> bool:
    """Return whether a source is JSON with the keys of ninjs; a text may begin with a bracket, too.

    Raises ImportRefused for other JSON.
    """
    if sample.start[:1] not in {b"{", b"["}:
        return False
    try:
        values = json.loads(sample.data)
    except (ValueError, RecursionError):
        if sample.name.lower().endswith(".json"):
            raise ImportRefused("is not JSON, whatever its name says, or is cut off") from None
        return False
    item = values[0] if isinstance(values, list) and values else values
    if isinstance(item, dict) and (
        NINJS_KEYS & set(item) or any(key.startswith(("body_", "headline")) for key in item)
    ):
        return True
    raise ImportRefused(
        "is JSON, but not ninjs: it has none of its keys", "ninjs and JSON Feed are the JSON that is read"
    )


def has_root(*names: bytes) -> Callable[[Sample], bool]:
    """Return a test of whether a source is XML with one of these elements, in lower case, for its root."""
    return lambda sample: sample.root.lower() in names


def is_mail(sample: Sample) -> bool:
    """Return whether a text opens with the headers of a mail; a memorandum has "From" and "To", but no address."""
    if sample.is_marked_up:
        return False
    lines = sample.start.split(b"\n", 60)[:60]
    top = next((index for index, line in enumerate(lines) if not line.strip()), len(lines))
    headers = {match[0].rstrip(b" \t:").lower(): line for line in lines[:top] if (match := HEADER.match(line))}
    technical = headers.keys() & {b"received", b"mime-version", b"message-id", b"return-path", b"delivered-to"}
    if len(headers) >= 3 and (technical or b"@" in headers.get(b"from", b"")):
        return True
    return b"@" in b"".join(lines) and _shows_headers(lines)


def _shows_headers(lines: Iterable[bytes]) -> bool:
    """Return whether lines begin with the headers of a mail as a program shows them, in any language."""
    from pressctl.importers import forwarded

    return forwarded.opens_with_headers([line.decode("utf-8", "replace").rstrip("\r") for line in lines])


def is_page(sample: Sample) -> bool:
    """Return whether a source is a page, also below what a program printed above it.

    Raises ImportRefused for XML that is not.
    """
    if not sample.is_marked_up:
        return len(HTML.findall(sample.head)) > 2 and bool(PAGE.search(sample.head))
    if sample.root.lower() == b"html" or HTML.search(sample.start):
        return True
    if sample.start.startswith(b"<?xml") or sample.name.lower().endswith(".xml"):
        what = sample.root.decode("ascii", "replace") or "nothing"
        raise ImportRefused(
            f"is XML of another kind: its root is {what}", "NewsML, NewsML-G2, NITF, RSS, Atom and XHTML are read"
        )
    return False


def is_text(sample: Sample) -> bool:
    """Return whether a source is text, as all are that can be read and are nothing else."""
    return bool(sample.data)


def refuse_unreadable(data: bytes) -> None:
    """Raise ImportRefused, with a sentence that says what it is, for what is empty or no text of any kind."""
    head = data[:HEAD]
    if not data.strip():
        raise ImportRefused("is empty")
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        _refuse_old_office(data)
    if head.startswith(b"%PDF"):
        raise ImportRefused("is a PDF", "save its text, or ask for the file it was made from")
    if head.startswith(b"{\\rtf"):
        raise ImportRefused("is an RTF file", "save it as .docx or as plain text in your word processor")
    if head.startswith(b"PK") and b"word/" not in data and b"[Content_Types].xml" in data:
        raise ImportRefused("is an Office file but no Word document", "save the text as .docx or as plain text")
    if head.startswith(b"PK") and b"mimetypeapplication/vnd.oasis" in head:
        raise ImportRefused("is an OpenDocument file", "save it as .docx or as plain text in your word processor")
    if head.startswith(b"PK") and b"word/" not in data:
        raise ImportRefused("is a broken ZIP archive, or one that holds no release")

    if head.startswith(PICTURES) and _is_binary(head):
        raise ImportRefused("is a picture or a sound", "name it under `media` in the release it belongs to")
    if head.startswith(COMPRESSED) and _is_binary(head):
        raise ImportRefused("is a packed file", "unpack it, and import what is in it")
    if not head.startswith(b"PK") and _is_binary(head):
        raise ImportRefused("is not text but a binary file", "save it as plain text first")


def _is_binary(head: bytes) -> bool:
    """Return whether bytes hold characters that no text has: UTF-16 has been made UTF-8 before."""
    return b"\x00" in head or len(head.translate(None, CONTROLS)) < len(head) * 0.98


def _refuse_old_office(data: bytes) -> None:
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise ImportRefused("is a Word document locked with a password", "open it, take the password off, save it")
    if "__substg1.0_".encode("utf-16-le") in data:  # how the parts of a message are named (MS-OXMSG, 2.2)
        raise ImportRefused("is an Outlook message", "save it as .eml or as plain text, or save what is attached to it")
    raise ImportRefused(
        "is a .doc, Word's old format, whatever its name says", "save it as .docx in your word processor"
    )
