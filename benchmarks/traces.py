"""What each command opens and whom it calls, as `strace` sees it: nobody, and nothing outside the newsroom and Python.

`python benchmarks/traces.py [COMMAND…]` runs each command (all when none is named) in a newsroom of its own, and prints
how many files of the newsroom it read, which sockets it made, and which other files it read: none but those of the
package, of Python, of the system's libraries, fonts and time zones, and of the cache. The code is 1 when there are any,
or when a command did not do its work. What stands before a “;” is run first, and not traced.
It needs Linux with `strace`, `ssh-keygen` and `git`.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

RELEASE = """---
headline: Acme opens a plant in Lyon
language: en
date: 2026-03-02
dateline: Geneva
status: released
id: plant
contacts:
  - name: Ana Silva
    email: press@example.org
    phone: +41 (0)22 730 81 11
---

Acme opened a plant  in Lyon on 2 March 2026. It will employ forty people. See [the site](https://example.org/a).
"""
EARLIER = RELEASE.replace("forty", "fifty").replace("2 March 2026. It", "1 March 2026. It")
FRENCH = RELEASE.replace("language: en", "language: fr\nsource_language: en").replace(
    "opens a plant in", "ouvre une usine à"
)
REVIEWED = (
    RELEASE.replace("opens a plant", "opens its works")
    .replace("id: plant", "id: works\nauthor: eva")
    .replace("status: released", "status: review")
)
PAGE = """<!doctype html><html lang="en"><title>Acme</title><img src="http://example.org/p.png"><main><article>
<h1>Acme opens another plant in Lyon</h1><p>GENEVA, 3 March 2026 – Acme opened another plant in Lyon on Tuesday. It will
employ forty people and build pumps for rivers and canals, and the first of them will be delivered in the autumn.</p>
<p>Media contact: Ana Silva, press@example.org, +41 22 730 81 11</p></article></main></html>
"""
SETTINGS = '[newsroom]\nname = "Acme"\nlanguages = ["en"]\nurl = "https://example.org"\ntimezone = "Europe/Zurich"\n'
SIGNERS = '[approvals]\nsigners = "signers"\n'
APPROVE = "approve works --as press --by ana"
SIGNED = "--sign --key ../key"
EARLIER_ONE = "plant --language en --against earlier.md"
WITHDRAW = "withdraw plant --language en --only --reason tried --by ana"
ISSUE = "issue plant --language en --only --alone --reason tried --by ana"
FORMATS = (
    "html", "text", "markdown", "json", "ninjs", "docx", "pdf", "eml", "kit", "newsml-g2", "nitf", "jsonld", "rss",
    "atom", "jsonfeed", "site", "csv", "xlsx", "parquet",
)  # fmt: skip
COMMANDS = (
    "--version", "--help", "init other", "new Acme --language en", "import page.html",
    "import page.html --dry-run", "import mail.eml", "validate", "validate --format json", "validate --fix",
    "validate --write-baseline accepted.json", "validate --diff", "list", "list --format json", "search plant",
    "show plant --language en", *(f"export --no-verify --to {name} -o out" for name in FORMATS), "rules",
    "explain PR101", "config", "schema", "search plant --no-cache", "list --upcoming", "report", "report --format svg",
    "report --format json", "translations", "translations plant", "translations --format json", "demo tour",
    f"{APPROVE}", f"{APPROVE} {SIGNED}", f"{APPROVE}; {APPROVE} --withdraw", f"{APPROVE} {SIGNED}; validate",
    "validate --since HEAD",
    f"{ISSUE} --channel mail --list press.txt --to html,eml,pdf",
    f"{ISSUE} --channel wire --to newsml-g2,ninjs,nitf,kit",
    f"{ISSUE} --channel wire; record", f"{ISSUE} --channel wire; record --format json",
    f"{ISSUE} --channel wire; record --check", "record --adopt --by ana",
    f"diff {EARLIER_ONE}", f"diff {EARLIER_ONE} --format html", "diff plant --language en --against git:HEAD",
    "compare plant", "compare plant --to html", f"{ISSUE} --channel wire; diff plant --language en",
    f"correct {EARLIER_ONE}", f"{ISSUE} --channel wire; correct {EARLIER_ONE} --write",
    f"{ISSUE} --channel wire; {WITHDRAW} --to eml,html", f"{ISSUE} --channel wire; {WITHDRAW} --kill",
)  # fmt: skip
MAKE_KEY = ("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "ana", "-f", "key")
AUTHOR = ("-c", "user.name=Ana", "-c", "user.email=ana@example.org")
COMMIT = (("git", "init", "-q"), ("git", "add", "releases"), ("git", *AUTHOR, "commit", "-q", "-m", "All"))
MAIL = f"From: press@example.org\nSubject: Acme opens a plant\nMIME-Version: 1.0\nContent-Type: text/html\n\n{PAGE}"
SYSTEM = (
    "/usr/lib", "/lib", "/lib64", "/usr/share/zoneinfo", "/usr/share/fonts", "/usr/local/share/fonts",
    "/etc/fonts", "/var/cache/fontconfig", "/usr/share/fontconfig", "/etc/ld.so", "/etc/localtime",
    "/usr/share/locale", "/usr/lib/locale", "/proc/self", "/proc/meminfo", "/proc/cpuinfo", "/proc/stat",
    "/proc/sys/vm", "/sys/kernel/mm", "/sys/devices", "/sys/fs/cgroup", "/dev/null", "/dev/urandom",
    "/etc/ssl/openssl.cnf", "/etc/mime.types", "/usr/share/mime", "/etc/nsswitch.conf", "/etc/passwd",
    "/etc/group", "/etc/timezone", "/etc/gitconfig", "/proc/filesystems",
)  # fmt: skip
"""Libraries, fonts, time zones, locales, and what says which they are; the system's names for users and media types;
the settings of git for all users, and what ssh-keygen's libraries ask about the system."""
OPENED = re.compile(r'open(?:at)?\((?:AT_FDCWD[^,]*, |\d+[^,]*, )?"((?:[^"\\]|\\.)*)", ([A-Z_|]+)[^=]*\) = \d')
SOCKET = re.compile(r"\b(socket|connect|bind|sendto)\((.*)")


def ours() -> tuple[str, ...]:
    """Return the folders of this package and of Python with what is installed in it."""
    source = Path(__file__).parents[1]
    python = {sys.prefix, sys.base_prefix, *(part for part in sys.path if part)}
    return (str(source), *python, *SYSTEM)


def traced(command: str, room: Path, log: Path) -> tuple[int, str]:
    """Run a command below `strace`; return the code that it ends with, and the last line of what it said."""
    environment = {
        **os.environ,
        "PRESSCTL_CACHE": str(room.parent / "cache"),
        "HOME": str(room.parent / "home"),
        "TMPDIR": str(room.parent),
        "PRESSCTL_NOW": "2026-03-03T09:00:00Z",
    }
    call = [
        "strace",
        "-f",
        "-qq",
        "-s",
        "300",
        "-e",
        "trace=open,openat,socket,connect,bind,sendto",
        "-o",
        str(log),
    ]
    program = [sys.executable, "-m", "pressctl"]
    *first, last = (part.split() for part in command.split("; "))
    for each in first:
        subprocess.run([*program, *each], cwd=room, env=environment, capture_output=True, check=True)
    done = subprocess.run([*call, *program, *last], cwd=room, env=environment, capture_output=True, check=False)
    return done.returncode, " ".join(done.stderr.decode(errors="replace").split("\n")[-3:])


def seen(log: Path, room: Path) -> tuple[set[str], set[str], set[str]]:
    """Return the files of the newsroom that were read, those that are nobody's, and the sockets, of a trace."""
    inside, outside, sockets = set[str](), set[str](), set[str]()
    allowed = ours()
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        if (match := SOCKET.search(line)) and "AF_UNIX" not in match[2] and "NETLINK" not in match[2]:
            sockets.add(f"{match[1]}({match[2][:60]}")
        if not (opened := OPENED.search(line)) or "O_DIRECTORY" in opened[2]:
            continue
        path = os.path.normpath(room / opened[1])
        if path.startswith(f"{room}/"):
            inside.add(path)
        elif not path.startswith((str(room.parent), *allowed)):
            outside.add(path)
    return inside, outside, sockets


def rooms(commands: tuple[str, ...], place: Path) -> Iterator[tuple[str, Path]]:
    """Yield each command with a newsroom that it may change."""
    subprocess.run(MAKE_KEY, cwd=place, check=True, capture_output=True)
    signers = f'ana namespaces="press-approval" {(place / "key.pub").read_text(encoding="ascii")}'
    for number, command in enumerate(commands):
        room = place / f"room{number}"
        (room / "releases").mkdir(parents=True)
        (place / "home").mkdir(exist_ok=True)
        for name, text in (
            ("pressctl.toml", SETTINGS + (SIGNERS if SIGNED in command else "")),
            ("releases/a.en.md", RELEASE),
            ("releases/a.fr.md", FRENCH),
            ("releases/b.en.md", REVIEWED),
            ("earlier.md", EARLIER),
            ("press.txt", "one@example.org\ntwo@example.org\n"),
            ("page.html", PAGE),
            ("mail.eml", MAIL),
            (".env", "SECRET=1"),
            ("signers", signers),
        ):
            (room / name).write_text(text, encoding="utf-8")
        for call in COMMIT if "HEAD" in command else ():
            subprocess.run(call, cwd=room, check=True, capture_output=True)
        yield command, room


def main() -> None:
    """Run, look, print."""
    asked = tuple(each for each in COMMANDS if not sys.argv[1:] or each.rpartition("; ")[2].split()[0] in sys.argv[1:])
    faults = 0
    print(f"{'command':44} code  files  other files and sockets")
    with tempfile.TemporaryDirectory(prefix="pressctl-traces-") as place:
        for command, room in rooms(asked, Path(place).resolve()):
            log = Path(place) / "log"
            code, said = traced(command, room, log)
            inside, outside, sockets = seen(log, room)
            secret = {path for path in inside if "/.env" in path}
            faults += len(outside | sockets | secret) + (code > 1)
            if code > 1:
                print(f"did not do its work: {said}")
            found = ", ".join(sorted(outside | sockets | secret)) or "none"
            print(f"{command.rpartition('; ')[2]:44} {code:4} {len(inside):6}  {found}", flush=True)
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
