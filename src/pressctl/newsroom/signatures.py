"""Signatures with SSH keys (SSHSIG), made and checked by OpenSSH's ssh-keygen, which prove who gave an approval.

It is called with fixed arguments and without a shell, and reads only copies in a temporary folder, so that neither
file names nor pipes nor later changes can affect it. Its standard input is at most the message to check, so it asks
for a passphrase on the terminal, and never in a window.
"""

from __future__ import annotations

import hashlib
import os
import re
import shlex
import shutil
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pressctl import opening
from pressctl.errors import SettingsError, UsageError, reason
from pressctl.release.record.signed_message import NAMESPACE, SignedMessage
from pressctl.release.settings import Settings

if TYPE_CHECKING:
    import subprocess

PROGRAM = "ssh-keygen"
MISSING = f"{PROGRAM} is not installed"
PACKAGE = "it comes with OpenSSH (on Debian the package openssh-client), from version 8.8 on"
CHECKED = 20
"""The time limit of a check, in seconds; it takes 10 ms."""
SILENT = f"{PROGRAM} did not answer in {CHECKED} seconds"
SIGNED = 120
"""The time limit of signing, in seconds: time to type the passphrase, or to touch the token."""
ENDED = 2
"""Seconds until a program that was asked to end is killed."""
_silent: set[str] = set()
"""Programs that did not answer in this run, and are not called again."""
BODY = re.compile(r"[A-Za-z0-9+/]{1,20000}={0,2}")
"""A signature as in an approval: the Base64 inside the armour, on one line; that of an RSA key has 1,500 characters."""
LONGEST = 200
"""Characters of the longest identity that may sign."""
BEGIN, END = "-----BEGIN SSH SIGNATURE-----", "-----END SSH SIGNATURE-----"
KEYS = ("id_ed25519", "id_ecdsa", "id_rsa")
"""The keys in `~/.ssh` that `ssh` uses by default."""
OTHERS = 0o077
"""The mode bits for group and others: ssh-keygen refuses a private key with any of them set."""
WORDS = (
    ("incorrect signature", "is a signature of something else: of other words, another person or another time"),
    ("parse signature", "cannot be read as a signature"),
    ("armor", "cannot be read as a signature"),
    ("expired", "is signed with a key that had expired by then"),
    ("not yet valid", "is signed with a key that was not valid yet"),
    ("not permitted for use", f"is signed with a key that is not for approvals (its namespaces lack {NAMESPACE})"),
    ("namespace", "is a signature that was made for another purpose"),
)  # fmt: skip
"""Messages of ssh-keygen, and what they mean for an approval."""
FILES = ("signers", "revoked")
"""The settings that name files of keys."""
HINTS = {
    "signers": 'the file has a line for each person who signs: NAME namespaces="press-approval" and the public key',
    "revoked": "the file has the public keys that were lost or stolen, one per line; it may be empty",
}
"""What each of these files must contain."""


class CheckResult(NamedTuple):
    """The result of a check: why the signature is not valid, empty if it is; and whether that is certain."""

    fault: str
    is_sure: bool = True


class _Unknown(Exception):
    """The signature cannot be checked on this machine."""


class Signers(NamedTuple):
    """The keys that count: OpenSSH's file of allowed signers, and that of revoked keys, as bytes."""

    allowed: bytes | None = None
    revoked: bytes | None = None

    @property
    def digest(self) -> str:
        """Return a digest of the files, or an empty string if the settings name none."""
        if self.allowed is None and self.revoked is None:
            return ""
        return hashlib.sha256(repr((self.allowed, self.revoked)).encode()).hexdigest()

    def check(self, signed: SignedMessage) -> CheckResult:
        """Return whether a signature is valid at its own time."""
        if self.allowed is None:
            return CheckResult("is signed, and the settings name no `signers` under [approvals] whose keys count")
        if not BODY.fullmatch(signed.signature):
            return CheckResult("cannot be read as a signature")
        if not signed.identity.isprintable() or not 0 < len(signed.identity) <= LONGEST:
            return CheckResult("is by a name that no file of signers can hold")
        try:
            return CheckResult(_fault(self.allowed, self.revoked, signed))
        except _Unknown as error:
            return CheckResult(f"is signed, and cannot be checked here: {error}", is_sure=False)

    def fault(self, signed: SignedMessage) -> str:
        """Return why a signature is not valid, or an empty string if it is."""
        return self.check(signed).fault


def signers(root: Path, settings: Settings) -> Signers:
    """Return the keys that count in a newsroom; raises SettingsError if a file of keys is unreadable or outside it.

    The settings of somebody else's folder must not make us read files elsewhere on the computer.
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
def _fault(allowed: bytes, revoked: bytes | None, signed: SignedMessage) -> str:
    """Return why a signature is not valid, or an empty string if it is; raises _Unknown if it cannot be checked."""
    output = _verified(allowed, revoked, signed)
    if output is None:
        return ""
    known = next((meaning for words, meaning in WORDS if words in output), "")
    if not known and revoked is not None and _verified(allowed, None, signed) is None:
        return "is signed with a key that was taken back (`revoked` in the settings), or that file cannot be read"
    return known or f"is signed with a key that is not one of {signed.identity} in the file of signers"


def _verified(allowed: bytes, revoked: bytes | None, signed: SignedMessage) -> str | None:
    """Return None if a signature is valid, or else the message of ssh-keygen."""
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
        return _output_of(command, paths["message"])


def _output_of(command: list[str], message: Path) -> str | None:
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
    output = done.stderr.decode("utf-8", "replace")
    if done.returncode < 0 or "illegal option" in output or "nvalid option" in output:
        raise _Unknown(f"{PROGRAM} is too old; {PACKAGE}")
    return output if done.returncode else None


def key_of(root: Path, named: str) -> Path:
    """Return the file of the key to sign with: the named one, or else the first of those that `ssh` uses.

    It may be the public part of a key in an agent. Raises UsageError if no key is found, if a private key is in the
    newsroom, whose files are shared, or if other users may read it.
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
    """Return the signature of a message in the form of an approval; ssh-keygen may ask for a passphrase.

    Raises UsageError if ssh-keygen is not installed or does not sign.
    """
    import tempfile

    program = shutil.which(PROGRAM)
    if not program:
        raise UsageError(f"An approval is signed by {PROGRAM}, and {MISSING}", PACKAGE)
    with tempfile.TemporaryDirectory(prefix="pressctl-") as folder:
        file = Path(folder, "approval")
        file.write_bytes(message)
        output = _run([program, "-Y", "sign", "-f", str(key), "-n", NAMESPACE, str(file)])
        made = file.with_suffix(".sig")
        if output is not None or not made.is_file():
            words = (output or "it wrote nothing").strip().splitlines() or ["it says nothing"]
            hint = "a key in an agent is named by its public part: --key ~/.ssh/id_ed25519.pub"
            raise UsageError(f"{key}: {PROGRAM} did not sign: {words[-1].strip()}", hint)
        return "".join(made.read_text(encoding="ascii").split("\n")[1:-2])


def _run(command: list[str]) -> str | None:
    """Run ssh-keygen, which may ask the user something; return None if it succeeded, or else its message."""
    import subprocess

    environment = {**os.environ, "LC_ALL": "C", "SSH_ASKPASS_REQUIRE": "never"}
    started = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    )
    with started as child:
        try:
            _, output = child.communicate(timeout=SIGNED)
        except subprocess.TimeoutExpired:
            child.terminate()  # so that it turns the terminal's echo on again, which it could not if it were killed
            _end(child)
            return f"nobody answered in {SIGNED} seconds"
        return output.decode("utf-8", "replace") if child.returncode else None


def _end(child: subprocess.Popen[bytes]) -> None:
    """Wait for a program that was asked to end, and kill it if it goes on; its children are not waited for."""
    import subprocess

    try:
        child.wait(ENDED)
    except subprocess.TimeoutExpired:
        child.kill()
