"""Which format a source is in, told by its content; what its name says comes last."""

from __future__ import annotations

import json
import re
from pathlib import PurePath

from pressctl.errors import ImportRefused

HEAD = 4096
"""Bytes that are looked at."""
ROOT = re.compile(rb"<(?!\?|!)(?:[\w.-]+:)?([\w.-]+)")
HEADER = re.compile(rb"(?i)(?:return-path|received|delivered-to|mime-version|from|to|subject|date|message-id)[ \t]*:")
HTML = re.compile(rb"(?i)<(?:!doctype html|html|head|body|article|main|div|p|h[1-6])\b")
PAGE = re.compile(rb"(?i)<(?:!doctype html|html|head|body|article|main)\b")
"""What is in a page below what a program printed above it; a text with tags in its paragraphs has none of them."""
ROOTS = {
    b"newsml": "newsml",
    b"newsitem": "newsml-g2",
    b"newsmessage": "newsml-g2",
    b"packageitem": "newsml-g2",
    b"nitf": "nitf",
    b"html": "html",
}
NAMED = {
    ".txt": {"text"}, ".text": {"text"}, ".html": {"html"}, ".htm": {"html"}, ".xhtml": {"html"}, ".docx": {"docx"},
    ".doc": {"docx"}, ".eml": {"eml"}, ".json": {"ninjs"}, ".xml": {"nitf", "newsml", "newsml-g2", "html"},
    ".md": {"markdown"}, ".markdown": {"markdown"}, ".nitf": {"nitf"}, ".newsml": {"newsml", "newsml-g2"},
}  # fmt: skip
"""The formats that a file's name promises."""
WORDS = {"text": "plain text", "html": "a web page", "docx": "a Word document", "eml": "a mail", "nitf": "NITF",
         "newsml": "NewsML", "newsml-g2": "NewsML-G2", "markdown": "Markdown"}  # fmt: skip
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"RIFF")
CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\r\f\x1b"))
NINJS_KEYS = frozenset({"uri", "headlines", "bodies", "pubstatus", "pubStatus", "versioncreated", "versionCreated"})


def format_of(data: bytes, name: str = "") -> str:
    """Return the name of the format of a source's bytes; "text" when they are none of the others.

    ``name`` is its file name, asked only where the content leaves it open. Raises ImportRefused, with a sentence that
    says what the source is, when it is of a kind that cannot be read.
    """
    head = data[:HEAD]
    _refuse_binary(data, head)
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"PK"):
        return "docx"
    if re.match(rb"(?:-{3,}|\+\+\+)[ \t]*\r?\n", start) or name.lower().endswith((".md", ".markdown")):
        return "markdown"
    if start[:1] in (b"{", b"["):
        return _json(data, name)
    if start.startswith(b"<") or b"<?xml" in start[:64]:
        return _marked_up(start, name)
    if _is_mail(start):
        return "eml"
    return "html" if len(HTML.findall(head)) > 2 and PAGE.search(head) else "text"


def misnamed(name: str, found: str) -> str:
    """Return a note when a source is not what its name promises, or an empty text."""
    promised = NAMED.get(PurePath(name).suffix.lower())
    is_other = promised is not None and found not in promised
    return f"it is {WORDS.get(found, found)}, whatever its name says, and was read as such" if is_other else ""


def _refuse_binary(data: bytes, head: bytes) -> None:
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
    if not head.startswith(b"PK") and _is_binary(head):
        raise ImportRefused("is not text but a binary file", "save it as plain text first")


def _is_binary(head: bytes) -> bool:
    """Return whether bytes hold signs that no text has: UTF-16 has been made UTF-8 before."""
    return b"\x00" in head or len(head.translate(None, CONTROLS)) < len(head) * 0.98


def _refuse_old_office(data: bytes) -> None:
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise ImportRefused("is a Word document locked with a password", "open it, take the password off, save it")
    raise ImportRefused(
        "is a .doc, Word's old format, whatever its name says", "save it as .docx in your word processor"
    )


def _json(data: bytes, name: str) -> str:
    """Return "ninjs" for JSON with its keys; a text may begin with a bracket, too."""
    try:
        values = json.loads(data)
    except (ValueError, RecursionError):
        if name.lower().endswith(".json"):
            raise ImportRefused("is not JSON, whatever its name says, or is cut off") from None
        return "text"
    item = values[0] if isinstance(values, list) and values else values
    if isinstance(item, dict) and (
        NINJS_KEYS & set(item) or any(key.startswith(("body_", "headline")) for key in item)
    ):
        return "ninjs"
    raise ImportRefused("is JSON, but not ninjs: it has none of its keys", "ninjs is the JSON that is read")


def _marked_up(start: bytes, name: str) -> str:
    root = ROOT.search(start)
    found = ROOTS.get(root[1].lower()) if root else None
    if found:
        return found
    if HTML.search(start):
        return "html"
    if start.startswith(b"<?xml") or name.lower().endswith(".xml"):
        what = root[1].decode("ascii", "replace") if root else "nothing"
        raise ImportRefused(f"is XML of another kind: its root is {what}", "NewsML, NewsML-G2, NITF and XHTML are read")
    return "text"


def _is_mail(start: bytes) -> bool:
    """Return whether a text opens with the headers of a mail; a memorandum has "From" and "To", but no address."""
    lines = start.split(b"\n", 60)[:60]
    top = next((index for index, line in enumerate(lines) if not line.strip()), len(lines))
    headers = {match[0].rstrip(b" \t:").lower(): line for line in lines[:top] if (match := HEADER.match(line))}
    technical = headers.keys() & {b"received", b"mime-version", b"message-id", b"return-path", b"delivered-to"}
    return len(headers) >= 3 and bool(technical or b"@" in headers.get(b"from", b""))
