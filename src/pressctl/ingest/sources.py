"""The sources of an import: files, folders, globs, archives, mailboxes and standard input, opened one by one."""

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
"""The largest source, in bytes; a release with embedded pictures has a few million at most."""
FEED_LIMIT = 400_000_000
"""The same for a feed: WordPress exports a site with 20,000 posts as one file of 200 million bytes."""
ARCHIVE_LIMIT = 2_000_000_000
"""The most bytes that all files of an archive may unpack to; a bomb has a thousand times that."""
ARCHIVE_FILES = 100_000
LOOKED_AT = SUFFIXES | {".mbox", ".zip"}
"""Suffixes of the files that are read from folders; a file that is named is always read."""
STDIN = "-"
WEB = ("https://", "http://", "www.")
MAILBOX = re.compile(rb"From \S{1,200}[^\r\n]{0,80}\d:\d\d")
"""The start of a mailbox: “From ”, an address and a time; an ordinary text may also begin with “From ”."""


@dataclass(frozen=True, slots=True)
class Source:
    """One thing to import: its name as shown (``archive.zip/page.html``, ``box.mbox/3``), and its bytes.

    ``file`` is the path it was read from, empty for standard input. ``error`` says why it cannot be read; ``data`` is
    then empty. ``is_start`` says that ``data`` is only the start of a feed, whose rest is read from the file;
    ``is_attached`` says that it came in a mail, whose own attachments are not searched.
    """

    name: str
    data: bytes = b""
    error: PressctlError | None = None
    file: str = ""
    is_start: bool = False
    is_attached: bool = False

    def opened(self) -> BinaryIO:
        """Return the whole source as an open file; raises OSError if its file cannot be read any more."""
        return opening.opened(self.file) if self.is_start else io.BytesIO(self.data)


@dataclass
class Skipped:
    """The files in folders that were skipped: counted by suffix, and the links that lead out of the folder."""

    by_suffix: Counter[str] = field(default_factory=Counter)
    links: list[str] = field(default_factory=list)


def stream(names: Iterable[str], skipped: Skipped | None = None) -> Iterator[Source]:
    """Yield the sources that ``names`` mean, in order; ``skipped`` counts the skipped files of folders.

    Raises UsageError for a glob that matches nothing; a file that cannot be read is a source with an ``error``.
    """
    for path in paths(names, skipped if skipped is not None else Skipped()):
        if path == STDIN:
            yield from _of_data(STDIN, sys.stdin.buffer.read(SIZE_LIMIT + 1))
        else:
            yield from (replace(source, file=path) for source in _of_file(path))


def paths(names: Iterable[str], skipped: Skipped) -> Iterator[str]:
    """Yield the files that ``names`` mean: those in a folder, by path, those that match a glob, or the name itself.

    An unreadable subfolder is yielded after the files of the folder.
    """
    for name in names:
        if name == STDIN:
            yield name
        elif Path(name).is_dir():
            yield from _in_folder(name, skipped)
        elif glob.has_magic(name) and not name.startswith(WEB) and not Path(name).exists():
            matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - a Path takes no absolute pattern
            if not matches:
                raise UsageError(f"{name}: matches no file")
            yield from paths(matches, skipped)
        else:
            yield name


def _in_folder(folder: str, skipped: Skipped) -> Iterator[str]:
    unread: list[OSError] = []
    for place, folders, files in os.walk(folder, onerror=unread.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in files if not name.startswith(".")):
            suffix = Path(name).suffix.lower()
            if suffix in LOOKED_AT:
                path = Path(place, name)
                if path.is_symlink() and _leads_out(path, folder):
                    skipped.links.append(str(path))
                else:
                    yield str(path)
            else:
                skipped.by_suffix[suffix or "no suffix"] += 1
    yield from (str(error.filename) for error in unread)


def _leads_out(link: Path, folder: str) -> bool:
    """Return whether a link leads out of a folder: someone else's archive may link to anything on the machine."""
    return not Path(os.path.realpath(link)).is_relative_to(
        os.path.realpath(folder)
    )  # realpath also copes with circular links


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
    """Return why a folder could not be read."""
    try:
        os.scandir(folder).close()
    except OSError as error:
        return ReadError(f"the folder cannot be read: {reason(error)}", "change its permissions, or leave it out")
    return ReadError("the folder could not be read a moment ago", "import it again")


def _of_data(name: str, data: bytes, *, in_archive: bool = False) -> Iterator[Source]:
    """Yield the sources in some bytes, from standard input or from a file of an archive."""
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
    """Return a feed with its start only, by which its format is recognised."""
    if os.fstat(file.fileno()).st_size > FEED_LIMIT:
        return _too_large(path, FEED_LIMIT, "feed")
    return Source(path, file.read(HEAD), is_start=True)


def _too_large(name: str, limit: int, what: str) -> Source:
    text = f"is larger than {limit // 1_000_000} MB; no {what} is"
    return Source(name, error=ReadError(text, "cut out the release, or split the file"))


def _is_archive(file: BinaryIO, head: bytes) -> bool:
    """Return whether a file is a ZIP archive of sources; an Office file is a ZIP archive too, but one source."""
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
    """Return whether a file of an archive may be a source: not a hidden one, and not one that macOS adds."""
    is_hidden = any(part.startswith((".", "__MACOSX")) and part != ".." for part in name.split("/"))
    return not is_hidden and Path(name).suffix.lower() in LOOKED_AT


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, path: str) -> Source:
    """Return a file of an archive; it is read in memory, and its name is only shown."""
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
        with archive.open(info) as member:  # the size stated in the archive may be false: read no more than the limit
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
    """Return a mail of a mailbox with its “From ” lines unquoted, and with one line break at its end."""
    return re.sub(rb"(?m)^>(?=>*From )", b"", data).rstrip(b"\r\n") + b"\n"
