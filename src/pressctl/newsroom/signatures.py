"""Signatures with SSH keys (SSHSIG), made and checked by OpenSSH's ssh-keygen: what proves who gave an approval.

It is called with fixed arguments and no shell; what it reads are copies in a folder of our own, so that no name of a
file, no pipe and no change in between reaches it. It gets nothing on its standard input but the message that is
checked, so a question for a passphrase goes to the terminal, and no window opens for it.
"""

from __future__ import annotations

import hashlib
import os
import re
import shlex
import shutil
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pressctl import opening
from pressctl.errors import SettingsError, UsageError, reason
from pressctl.release.settings import Settings
from pressctl.release.signed import NAMESPACE, Signed

if TYPE_CHECKING:
    import subprocess

PROGRAM = "ssh-keygen"
MISSING = f"{PROGRAM} is not installed"
PACKAGE = "it comes with OpenSSH (on Debian the package openssh-client), from version 8.8 on"
CHECKED = 20
"""Seconds in which a signature is checked: it takes 10 ms."""
SILENT = f"{PROGRAM} did not answer in {CHECKED} seconds"
SIGNED = 120
"""Seconds in which somebody finds the passphrase, or touches the token."""
ENDED = 2
"""Seconds in which a program ends that is asked to."""
_silent: set[str] = set()
"""Programs that did not answer in this run: they are not asked again."""
BODY = re.compile(r"[A-Za-z0-9+/]{1,20000}={0,2}")
"""A signature as an approval writes it: the Base64 of the armour, in one line; that of an RSA key has 1,500 signs."""
LONGEST = 200
"""Characters of an address or name that signs."""
BEGIN, END = "-----BEGIN SSH SIGNATURE-----", "-----END SSH SIGNATURE-----"
KEYS = ("id_ed25519", "id_ecdsa", "id_rsa")
"""The keys that `ssh` takes where none is named, in `~/.ssh`."""
OTHERS = 0o077
"""The rights of others to a file: ssh-keygen takes no private key that has one of them."""
WORDS = (
    ("incorrect signature", "is a signature of something else: of other words, another person or another time"),
    ("parse signature", "cannot be read as a signature"),
    ("armor", "cannot be read as a signature"),
    ("expired", "is signed with a key that had expired by then"),
    ("not yet valid", "is signed with a key that was not valid yet"),
    ("not permitted for use", f"is signed with a key that is not for approvals (its namespaces lack {NAMESPACE})"),
    ("namespace", "is a signature that was made for another purpose"),
)  # fmt: skip
"""What ssh-keygen says in English, and what that means for an approval."""
FILES = ("signers", "revoked")
"""The settings that name files of keys."""
HINTS = {
    "signers": 'the file has a line for each person who signs: NAME namespaces="press-approval" and the public key',
    "revoked": "the file has the public keys that were lost or stolen, one per line; it may be empty",
}
"""What the file of each is to hold."""


class Said(NamedTuple):
    """What became of a check: why the signature does not hold, empty where it does; whether that is known for sure."""

    fault: str
    is_sure: bool = True


class _Unknown(Exception):
    """Whether a signature holds cannot be known here."""


@dataclass(frozen=True)
class Signers:
    """Whose keys count: the file of allowed signers as OpenSSH reads it, and that of revoked keys."""

    allowed: bytes | None = None
    revoked: bytes | None = None

    @property
    def digest(self) -> str:
        """Return a digest of the files, empty where the settings name none."""
        if self.allowed is None and self.revoked is None:
            return ""
        return hashlib.sha256(repr((self.allowed, self.revoked)).encode()).hexdigest()

    def check(self, signed: Signed) -> Said:
        """Return what became of the check of a signature, at the time for which it was made."""
        if self.allowed is None:
            return Said("is signed, and the settings name no `signers` under [approvals] whose keys count")
        if not BODY.fullmatch(signed.signature):
            return Said("cannot be read as a signature")
        if not signed.identity.isprintable() or not 0 < len(signed.identity) <= LONGEST:
            return Said("is by a name that no file of signers can hold")
        try:
            return Said(_fault(self.allowed, self.revoked, signed))
        except _Unknown as error:
            return Said(f"is signed, and cannot be checked here: {error}", is_sure=False)

    def fault(self, signed: Signed) -> str:
        """Return why a signature does not hold, or an empty text."""
        return self.check(signed).fault


def signers(root: Path, settings: Settings) -> Signers:
    """Return whose keys count in a newsroom; raises SettingsError where a file of keys cannot be read or lies outside.

    Settings that came with somebody else's folder must not make us read what is elsewhere on the computer.
    """
    read = {name: _read(root, name, str(settings.approvals[name])) for name in FILES if settings.approvals.get(name)}
    return Signers(read.get("signers"), read.get("revoked"))


def _read(root: Path, name: str, path: str) -> bytes:
    try:
        file = (root / path).resolve()
        if file.is_relative_to(root.resolve()):
            return opening.read(file, opening.MOST_SETTINGS)
        raise SettingsError(f"[approvals] {name}: {path} leads out of the newsroom", "put a copy into the newsroom")
    except (OSError, ValueError, RuntimeError) as error:
        why = reason(error) if isinstance(error, OSError) else str(error)
        raise SettingsError(f"[approvals] {name}: {path} cannot be read: {why}", HINTS[name]) from error


@lru_cache(maxsize=4096)
def _fault(allowed: bytes, revoked: bytes | None, signed: Signed) -> str:
    """Return why a signature does not hold, an empty text where it does; raises _Unknown where nobody can say."""
    said = _verified(allowed, revoked, signed)
    if said is None:
        return ""
    known = next((meaning for words, meaning in WORDS if words in said), "")
    if not known and revoked is not None and _verified(allowed, None, signed) is None:
        return "is signed with a key that was taken back (`revoked` in the settings), or that file cannot be read"
    return known or f"is signed with a key that is not one of {signed.identity} in the file of signers"


def _verified(allowed: bytes, revoked: bytes | None, signed: Signed) -> str | None:
    """Return None where a signature holds, else what ssh-keygen says."""
    import tempfile

    body = signed.signature
    lines = [BEGIN, *(body[start : start + 70] for start in range(0, len(body), 70)), END, ""]
    signature = "\n".join(lines).encode()
    files = {"signers": allowed, "signature": signature, "message": signed.message, "revoked": revoked}
    with tempfile.TemporaryDirectory(prefix="pressctl-") as folder:
        paths = {name: Path(folder, name) for name, data in files.items() if data is not None}
        for name, path in paths.items():
            path.write_bytes(files[name] or b"")
        command = ["verify", "-f", str(paths["signers"]), "-I", signed.identity, "-n", NAMESPACE, "-s",
                   str(paths["signature"]), "-O", f"verify-time={signed.at:%Y%m%d%H%M%S}"]  # fmt: skip
        command += ["-r", str(paths["revoked"])] if revoked is not None else []
        return _asked(command, paths["message"])


def _asked(command: list[str], message: Path) -> str | None:
    import subprocess

    program = shutil.which(PROGRAM)
    if not program:
        raise _Unknown(f"{MISSING}; {PACKAGE}")
    if program in _silent:
        raise _Unknown(SILENT)
    quiet = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TMPDIR") if name in os.environ}
    try:
        with message.open("rb") as file:
            done = subprocess.run(
                [program, "-Y", *command], stdin=file, capture_output=True, check=False, timeout=CHECKED,
                env={**quiet, "LC_ALL": "C", "TZ": "UTC0"},
            )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        _silent.add(program)
        raise _Unknown(SILENT) from error
    except OSError as error:
        raise _Unknown(f"{PROGRAM}: {reason(error)}") from error
    said = done.stderr.decode("utf-8", "replace")
    if done.returncode < 0 or "illegal option" in said or "nvalid option" in said:
        raise _Unknown(f"{PROGRAM} is too old; {PACKAGE}")
    return said if done.returncode else None


def key_of(root: Path, named: str) -> Path:
    """Return the file of the key to sign with: the one that is named, else the first that `ssh` would take.

    It may be the public part of a key that an agent holds. Raises UsageError where no key is found, and for a private
    key that lies in the newsroom, what lies there is shared, or that others of the machine may read.
    """
    home = Path.home() / ".ssh"
    places = [Path(named).expanduser()] if named else [home / (key + end) for key in KEYS for end in ("", ".pub")]
    found = next((place for place in places if place.is_file()), None)
    if found is None:
        what = f"{named}: there is no such key" if named else f"There is no key in {home}"
        raise UsageError(what, "name it with --key FILE; `ssh-keygen -t ed25519` makes one")
    found = found.resolve()
    if found.suffix != ".pub" and found.is_relative_to(root.resolve()):
        raise UsageError(f"{found}: a private key is in the newsroom, which others read", "move it into ~/.ssh")
    if found.suffix != ".pub" and os.name == "posix" and found.stat().st_mode & OTHERS:
        hint = f"`chmod 600 {shlex.quote(str(found))}`; if others had it, make another and revoke this one"
        raise UsageError(f"{found}: others of this machine may read this private key", hint)
    return found


def sign(message: bytes, key: Path) -> str:
    """Return the signature of a message as an approval writes it; the passphrase is asked for at the terminal.

    Raises UsageError where ssh-keygen is missing, or does not sign.
    """
    import tempfile

    program = shutil.which(PROGRAM)
    if not program:
        raise UsageError(f"An approval is signed by {PROGRAM}, and {MISSING}", PACKAGE)
    with tempfile.TemporaryDirectory(prefix="pressctl-") as folder:
        file = Path(folder, "approval")
        file.write_bytes(message)
        said = _run([program, "-Y", "sign", "-f", str(key), "-n", NAMESPACE, str(file)])
        made = file.with_suffix(".sig")
        if said is not None or not made.is_file():
            words = (said or "it wrote nothing").strip().splitlines() or ["it says nothing"]
            hint = "a key in an agent is named by its public part: --key ~/.ssh/id_ed25519.pub"
            raise UsageError(f"{key}: {PROGRAM} did not sign: {words[-1].strip()}", hint)
        return "".join(made.read_text(encoding="ascii").split("\n")[1:-2])


def _run(command: list[str]) -> str | None:
    """Run ssh-keygen where somebody may have to answer it; return None where it did its work, else what it says."""
    import subprocess

    environment = {**os.environ, "LC_ALL": "C", "SSH_ASKPASS_REQUIRE": "never"}
    started = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    )
    with started as child:
        try:
            _, said = child.communicate(timeout=SIGNED)
        except subprocess.TimeoutExpired:
            child.terminate()  # it gives the terminal its echo back; to be killed it could not
            _end(child)
            return f"nobody answered in {SIGNED} seconds"
        return said.decode("utf-8", "replace") if child.returncode else None


def _end(child: subprocess.Popen[bytes]) -> None:
    """Wait for a program that was asked to end; one that goes on is killed, and nobody waits for what it started."""
    import subprocess

    try:
        child.wait(ENDED)
    except subprocess.TimeoutExpired:
        child.kill()
