"""What is to be imported: files, folders, globs, archives, mail boxes, standard input; one source after the other."""

from __future__ import annotations

import glob
import io
import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from pressctl import opening
from pressctl.errors import PressctlError, ReadError, UsageError, reason
from pressctl.importers import SUFFIXES
from pressctl.importers.sniffing import HEAD, is_feed

if TYPE_CHECKING:
    import zipfile

SIZE_LIMIT = 20_000_000
"""Bytes of a source that are read; a release with its pictures in it has a few million at most."""
FEED_LIMIT = 400_000_000
"""The same of a feed, which holds many: WordPress exports a site of 20,000 posts as one file of 200 million."""
ARCHIVE_LIMIT = 2_000_000_000
"""Bytes that all the files of an archive may unpack to; a bomb has a thousand times that."""
ARCHIVE_FILES = 100_000
LOOKED_AT = SUFFIXES | {".mbox", ".zip"}
"""Files that are looked at in a folder; one that is named is looked at whatever it is called."""
STDIN = "-"
WEB = ("https://", "http://", "www.")
MAILBOX = re.compile(rb"From \S{1,200}[^\r\n]{0,80}\d:\d\d")
"""How a mail box starts: “From ”, an address and a time. A text may start with “From ”, too."""


@dataclass(frozen=True, slots=True)
class Source:
    """One thing to import: its name as shown (``archive.zip/page.html``, ``box.mbox/3``), and its bytes.

    ``file`` is the path it was read from, empty for standard input. ``error`` says why it cannot be read; there are no
    bytes then. ``is_start`` says that they are the start alone, of a feed that is read out of its file; ``is_attached``
    that they came in a mail, so that no mails in mails are looked for again.
    """

    name: str
    data: bytes = b""
    error: PressctlError | None = None
    file: str = ""
    is_start: bool = False
    is_attached: bool = False

    def opened(self) -> BinaryIO:
        """Return all of the source as an open file; raises OSError when its file cannot be read any more."""
        return opening.opened(self.file) if self.is_start else io.BytesIO(self.data)


@dataclass
class Passed:
    """The files of folders that were passed over, counted by suffix."""

    by_suffix: Counter[str] = field(default_factory=Counter)


def stream(names: Iterable[str], passed: Passed | None = None) -> Iterator[Source]:
    """Yield the sources that ``names`` mean, in order; ``passed`` counts what is left out of folders.

    Raises UsageError for a glob that matches nothing; what cannot be read is a source with an ``error``.
    """
    for path in paths(names, passed if passed is not None else Passed()):
        if path == STDIN:
            yield from _of_data(STDIN, sys.stdin.buffer.read(SIZE_LIMIT + 1))
        else:
            yield from (replace(source, file=path) for source in _of_file(path))


def paths(names: Iterable[str], passed: Passed) -> Iterator[str]:
    """Yield the files that ``names`` mean: a folder's in order of their paths, a glob's, or the name itself.

    A folder that may not be read comes after the files of the one it is in.
    """
    for name in names:
        if name == STDIN:
            yield name
        elif Path(name).is_dir():
            yield from _in_folder(name, passed)
        elif glob.has_magic(name) and not name.startswith(WEB) and not Path(name).exists():
            matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - a Path takes no absolute pattern
            if not matches:
                raise UsageError(f"{name}: matches no file")
            yield from paths(matches, passed)
        else:
            yield name


def _in_folder(folder: str, passed: Passed) -> Iterator[str]:
    unread: list[OSError] = []
    for place, folders, files in os.walk(folder, onerror=unread.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in files if not name.startswith(".")):
            suffix = Path(name).suffix.lower()
            if suffix in LOOKED_AT:
                yield str(Path(place, name))
            else:
                passed.by_suffix[suffix or "no suffix"] += 1
    yield from (str(error.filename) for error in unread)


def _of_file(path: str) -> Iterator[Source]:
    if Path(path).is_dir():
        yield Source(path, error=_unread(path))
        return
    try:
        with opening.opened(path) as file:
            head = file.read(512)
            file.seek(0)
            if _is_archive(file, head):
                yield from _in_archive(path, file)
            elif MAILBOX.match(head):
                yield from _in_mailbox(path)
            elif is_feed(head):
                yield _feed(path, file)
            else:
                yield _limited(path, file.read(SIZE_LIMIT + 1))
    except OSError as error:
        if path.startswith(WEB):
            hint = "save the page, and import the file"
            yield Source(path, error=ReadError("is an address on the web, and pressctl uses no network", hint))
            return
        hint = "give its text on standard input: `-`" if str(error) == opening.NO_FILE else ""
        yield Source(path, error=ReadError(f"cannot be read: {reason(error)}", hint))


def _unread(folder: str) -> ReadError:
    """Return why a folder among the sources was not read."""
    try:
        os.scandir(folder).close()
    except OSError as error:
        return ReadError(
            f"the folder cannot be read: {reason(error)}", "give yourself the right to read it, or leave it out"
        )
    return ReadError("the folder could not be read a moment ago", "import it again")


def _of_data(name: str, data: bytes, *, in_archive: bool = False) -> Iterator[Source]:
    """Yield the sources in bytes that were read already: those of standard input, or of a file of an archive."""
    if MAILBOX.match(data):
        yield from _mails(name, data)
    elif not _is_archive(io.BytesIO(data), data[:512]):
        yield _limited(name, data)
    elif in_archive:
        yield Source(name, error=ReadError("is an archive in an archive", "unpack it, and import the folder"))
    else:
        yield from _in_archive(name, io.BytesIO(data))


def _limited(name: str, data: bytes) -> Source:
    return Source(name, data) if len(data) <= SIZE_LIMIT else _too_large(name, SIZE_LIMIT, "release")


def _feed(path: str, file: BinaryIO) -> Source:
    """Return a feed with its start, by which its format is known."""
    if os.fstat(file.fileno()).st_size > FEED_LIMIT:
        return _too_large(path, FEED_LIMIT, "feed")
    return Source(path, file.read(HEAD), is_start=True)


def _too_large(name: str, limit: int, what: str) -> Source:
    text = f"is larger than {limit // 1_000_000} MB; no {what} is"
    return Source(name, error=ReadError(text, "cut out the release, or split the file"))


def _is_archive(file: BinaryIO, head: bytes) -> bool:
    """Return whether a file is a ZIP archive of sources; Office files are ZIP archives too, but one source each."""
    if not head.startswith(b"PK\x03\x04"):
        return False
    import zipfile

    try:
        with zipfile.ZipFile(file) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False
    finally:
        file.seek(0)
    return "[Content_Types].xml" not in names and "mimetype" not in names


def _in_archive(path: str, file: BinaryIO) -> Iterator[Source]:
    import zipfile

    with zipfile.ZipFile(file) as archive:
        members = [info for info in archive.infolist() if not info.is_dir()]
        if len(members) > ARCHIVE_FILES or sum(info.file_size for info in members) > ARCHIVE_LIMIT:
            text = "unpacks to more than any archive of releases"
            yield Source(path, error=ReadError(text, "unpack it where you can look at it, and import the folder"))
            return
        shown = [info for info in members if _is_source(info.filename)]
        if not shown:
            hint = "pages, Word files, mails, texts and wire items are looked at: save the release as one of them"
            yield Source(path, error=ReadError("is an archive without anything that can be imported", hint))
        for info in sorted(shown, key=lambda info: info.filename):
            member = _member(archive, info, path)
            yield from [member] if member.error else _of_data(member.name, member.data, in_archive=True)


def _is_source(name: str) -> bool:
    """Return whether a file of an archive is looked at: hidden ones and what a Mac adds are not."""
    is_hidden = any(part.startswith((".", "__MACOSX")) and part != ".." for part in name.split("/"))
    return not is_hidden and Path(name).suffix.lower() in LOOKED_AT


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, path: str) -> Source:
    """Return a file of an archive; its name is only shown, nothing is unpacked to where it says."""
    import zipfile
    import zlib

    name = f"{path}/{info.filename}"
    if ".." in re.split(r"[/\\]", info.filename) or info.filename.startswith(("/", "\\")):
        return Source(
            name,
            error=ReadError(
                "has a name that leads out of its archive", "the archive may be malicious; ask for a clean copy"
            ),
        )
    if info.flag_bits & 1:
        return Source(name, error=ReadError("is locked with a password", "unpack the archive and import the folder"))
    try:
        with archive.open(
            info
        ) as member:  # what the archive says of the size may be a lie: read no more than the limit
            return _limited(name, member.read(SIZE_LIMIT + 1))
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, ValueError) as error:
        return Source(name, error=ReadError(f"cannot be unpacked: {error}"))


def _in_mailbox(path: str) -> Iterator[Source]:
    import mailbox

    box = mailbox.mbox(path, create=False)
    try:
        for number, key in enumerate(box.iterkeys(), 1):
            yield _limited(f"{path}/{number}", _unquoted(box.get_bytes(key)))
    finally:
        box.close()


def _mails(name: str, data: bytes) -> Iterator[Source]:
    starts = [match.start() for match in re.finditer(rb"(?m)^From (?=\S+.{0,80}\d:\d\d)", data)]
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(data)], strict=True), 1):
        yield Source(f"{name}/{number}", _unquoted(data[start:end].partition(b"\n")[2]))


def _unquoted(data: bytes) -> bytes:
    """Return a mail of a box with its “From ” lines as they were written, and one line end at its end."""
    return re.sub(rb"(?m)^>(?=>*From )", b"", data).rstrip(b"\r\n") + b"\n"
