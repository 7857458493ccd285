"""What is kept never lies: after each of many random changes a warm run says what one without a cache says.

`python benchmarks/cache_steps.py [--steps N] [--seed S] [--until HH:MM]` changes releases, their names, siblings,
attachments, a template, the settings and the clock of a small newsroom, one at a time, and now and then the bytes of
the cache. After each it compares the findings and the rows of a list, and after one in ten what `export --changed`
leaves with a whole export. Prints how many changes were made of each kind, and those after which the two differed.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import random
import shutil
import sys
import tempfile
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from pressctl.errors import PressctlError
from pressctl.findings import Checked
from pressctl.newsroom import folder as folders
from pressctl.newsroom.lists import catalogue, lookup
from pressctl.newsroom.lists.row_cache import RowCache
from pressctl.publishing import public_files, render
from pressctl.publishing.gate import Gate
from pressctl.publishing.order import File, Order, Refused
from pressctl.publishing.stage import Stage
from pressctl.validation import batch, cache
from pressctl.validation.scope import scope

NAMES = tuple(
    f"releases/{name}" for name in ("a.en.md", "a.fr.md", "b.md", "sub/c.md", "sub/d.ar.md", "2026-03-02-e.en.md")
)
LISTED = """
  - name: Ana Silva
    email: ana@gmial.com
    phone: +41 (0)22 730 81 11"""
KEYS = {
    "headline": ["Acme opens a plant", "Acme ouvre une usine", '"Acme opens: a plant."', ""],
    "language": ["en", "fr", "ar", "xx", ""],
    "date": ["2026-03-02", "2026-03-02T10:00:00+01:00", "2027-01-01", "soon", ""],
    "embargo": ["", "", "2026-03-03T10:00:00+01:00", "2030-01-01 10:00 Europe/Zurich", "2026-03-03 10:00"],
    "status": ["draft", "review", "approved", "released", "withdrawn", "published"],
    "id": ["m", "m", "n", ""],
    "source_language": ["en", "en", "fr", ""],
    "translated": ["{from: en, paragraphs: abcdef 012345}", "{from: fr, paragraphs: abcdef}", "{from: en}", ""],
    "dateline": ["Geneva", "GENEVA", "Switzerland", ""],
    "boilerplate": ["acme", "nobody", ""],
    "contacts": [
        "[press]",
        "[nobody]",
        "\n  - name: Ana Silva\n    email: ana@gmial.com\n    phone: +41 (0)22 730 81 11",
        "",
    ],
    "media": ["", "\n  - path: plant.jpg\n    alt: The plant", "\n  - path: gone.jpg"],
}
BODIES = (
    "Acme opened a plant  in Lyon on Monday, 2 March 2026. It will employ forty people and build pumps.",
    "Acme a ouvert une usine à Lyon le 2 mars 2026, et elle emploiera quarante personnes de la région pour les pompes.",
    "The plant will open tomorrow. ![plant](plant.jpg) See [the plan](plan.pdf) or [the other release](a.fr.md). XXX",
    "EMBARGOED UNTIL 3 March 2026, 10:00 CET\n\nAcme opened opened a plant. Call +41 22 730 81 11 or click here.",
    "",
)
SETTINGS = {
    "name": ['name = "Acme"', 'name = "Alfa"', ""],
    "languages": ['languages = ["en"]', 'languages = ["fr", "en"]', ""],
    "timezone": ['timezone = "Europe/Zurich"', 'timezone = "Asia/Tokyo"', ""],
    "url": ['url = "https://example.org"', 'url = "https://gmail.com"', ""],
}
RULES = ('[validate]\nignore = ["PR207"]', '[validate]\nprofile = "wire"', '[typography]\nen = "en-GB"', "")
PRESS = '[contacts.press]\nname = "Ana Silva"\nemail = "press@example.org"\n'
ACME = '[boilerplates.acme]\nen = "Acme builds pumps for rivers and canals since 1950."\n'


EXPORTED = ("html", "text", "json", "ninjs", "ics", "jsonld", "rss")
EXPORTS = 10
"""One in so many changes is exported."""
TEMPLATE = "<title>{{ release.headline }}</title>"
OURS = "templates/export/release.html"


@dataclass
class State:
    """A newsroom that changes: what its files say, and the clock."""

    root: Path
    chance: random.Random
    keys: dict[str, dict[str, str]] = field(default_factory=dict)
    bodies: dict[str, str] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=lambda: {name: choices[0] for name, choices in SETTINGS.items()})
    rest: list[str] = field(default_factory=lambda: [RULES[-1], PRESS, ACME])
    now: dt.datetime = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)


def main() -> None:
    """Change, compare, and print what held."""
    parser = argparse.ArgumentParser(description="Compare warm checks with cold ones.")
    parser.add_argument("--steps", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--until", default="", help="HH:MM, UTC: no further change is made then")
    asked = parser.parse_args()
    kinds, lies, findings, exported = Counter[str](), list[str](), 0, 0
    with tempfile.TemporaryDirectory(prefix="pressctl-cache-") as place:
        state = State(Path(place) / "room", random.Random(asked.seed))
        (state.root / "releases" / "sub").mkdir(parents=True)
        os.chdir(state.root)
        _settings(state)
        for step in range(asked.steps):
            if asked.until and dt.datetime.now(dt.UTC).strftime("%H:%M") >= asked.until:
                break
            change = state.chance.choice(CHANGES)
            kinds[change.__name__.strip("_")] += 1
            change(state)
            after = f"after {change.__name__.strip('_')}"
            cold = _checked(state, None)
            findings += sum(len(each.findings) for each in cold)
            if _checked(state, Path(place) / "kept") != cold:
                lies.append(f"step {step}: {after}, findings")
            if _listed(state, Path(place) / "kept") != _listed(state, None):
                lies.append(f"step {step}: {after}, rows")
            if step % EXPORTS == 0:
                differs = _exported(state, Path(place))
                exported += 1
                lies += [f"step {step}: {after}, {each}" for each in differs]
    for kind, count in kinds.most_common():
        print(f"{count:6}  {kind}")
    print(f"{findings:6}  findings compared\n{exported:6}  exports compared")
    print("\n".join(lies) or f"{kinds.total()} steps: a warm check said what a cold one said after each")
    sys.exit(bool(lies))


def _checked(state: State, kept: Path | None) -> list[Checked]:
    """Return what a check says of every release, with the verdicts kept in a folder or without."""
    room = folders.locate(state.root, environment={})
    asked = scope(room, state.now)
    paths = lookup.find(room, [])
    if kept is None:
        return list(batch.check(room, asked, paths))
    with closing(cache.Cache(kept, asked)) as verdicts:
        return list(batch.check(room, asked, paths, verdicts))


def _listed(state: State, kept: Path | None) -> list[str]:
    """Return the rows of a list, with what is kept or without."""
    room = folders.locate(state.root, environment={})
    paths = lookup.find(room, [])
    if kept is None:
        return list(map(repr, catalogue.rows(room, state.now, paths)))
    with closing(RowCache(kept, room.settings)) as rows:
        return list(map(repr, catalogue.rows(room, state.now, paths, rows)))


def _exported(state: State, place: Path) -> list[str]:
    """Return which files an export of what has changed leaves in another state than a whole one does."""
    os.environ["PRESSCTL_CACHE"] = str(place / "kept")
    warm, cold = _export(state, place / "warm", changed=True), _export(state, place / "cold", changed=False)
    if isinstance(warm, str) or isinstance(cold, str):
        shutil.rmtree(place / "cold", ignore_errors=True)
        return [] if str(warm).replace("warm", "cold") == str(cold) else [f"{warm} and {cold}"]
    stands = public_files.read(place / "warm") or {}
    made = {each.format for each in (public_files.read(place / "cold") or {}).values()}
    left = [
        name
        for name in warm.keys() - cold.keys() & stands.keys()
        if stands[name].releases and (stands[name].format in made or not _may_stand(state, stands[name]))
    ]
    shutil.rmtree(place / "cold", ignore_errors=True)
    return [*(name for name in cold if warm.get(name) != cold[name]), *(f"{name} left" for name in left)]


def _may_stand(state: State, old: public_files.PublicFile) -> bool:
    """Return whether a file of a format that cannot be made any more, for want of an address, may stand as it is."""
    room = folders.locate(state.root, environment={})
    gate = Gate(room, Order(EXPORTED), state.now, is_whole=True)
    return all(gate.is_public(str(state.root / name)) for name in old.releases)


def _export(state: State, folder: Path, *, changed: bool) -> dict[str, bytes] | str:
    """Return the files of a folder after an export into it, or why there was none."""
    room = folders.locate(state.root, environment={})
    paths = list(map(str, lookup.find(room, [])))
    order = Order(EXPORTED, changed)
    gate = Gate(room, order, state.now, frozenset(paths), is_whole=True)
    stage = Stage(folder, force=not changed, only_changed=changed, gate=gate)
    try:
        for each in render.render(room, order, state.now, paths, lambda: None, folder):
            if isinstance(each, File):
                stage.add(each)
            elif not isinstance(each, Refused):
                stage.keep(each)
        stage.move()
    except PressctlError as error:
        return error.message
    finally:
        stage.clear()
    files = folder.iterdir() if folder.is_dir() else ()  # it is not left where nothing may go out
    return {file.name: file.read_bytes() for file in files if not file.name.startswith(".")}


def _spoiled(state: State) -> None:
    """Change or remove a file that was exported."""
    files = sorted((state.root.parent / "warm").glob("*.txt"))
    if files:
        file = state.chance.choice(files)
        if state.chance.random() < 0.5:
            file.unlink()
        else:
            file.write_bytes(b"changed")


def _template(state: State) -> None:
    file = state.root / OURS
    if file.exists() and state.chance.random() < 0.5:
        file.unlink()
    else:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(TEMPLATE.replace("title", state.chance.choice(["title", "h1"])), encoding="utf-8")


def _release(state: State) -> None:
    name = state.chance.choice(NAMES)
    keys = state.keys.setdefault(name, {key: values[0] for key, values in KEYS.items()})
    key = state.chance.choice([*KEYS, "body"])
    if key == "body":
        state.bodies[name] = state.chance.choice(BODIES)
    else:
        keys[key] = state.chance.choice(KEYS[key])
    front = "".join(f"{key}: {value}\n" for key, value in keys.items() if value)
    (state.root / name).write_text(f"---\n{front}---\n\n{state.bodies.get(name, BODIES[0])}\n", encoding="utf-8")


def _gone(state: State) -> None:
    (state.root / state.chance.choice(NAMES)).unlink(missing_ok=True)


def _renamed(state: State) -> None:
    there = [name for name in NAMES if (state.root / name).exists()]
    if there:
        (state.root / state.chance.choice(there)).replace(state.root / state.chance.choice(NAMES))


def _attachment(state: State) -> None:
    file = state.root / "releases" / state.chance.choice(["plant.jpg", "plan.pdf", "sub/plant.jpg"])
    if file.exists():
        file.unlink()
    else:
        file.write_bytes(state.chance.choice([b"", b"\xff\xd8\xff\xe0" + bytes(100), b"text"]))


def _settings(state: State) -> None:
    name = state.chance.choice([*SETTINGS, "rules", "press", "acme"])
    if name in SETTINGS:
        state.settings[name] = state.chance.choice(SETTINGS[name])
    elif name == "rules":
        state.rest[0] = state.chance.choice(RULES)
    else:
        at, text = (1, PRESS) if name == "press" else (2, ACME)
        state.rest[at] = state.chance.choice([text, text.replace("Acme", "Alfa").replace("press@", "desk@")])
    text = "\n".join(["[newsroom]", *state.settings.values(), *state.rest])
    (state.root / "pressctl.toml").write_text(f"{text}\n", encoding="utf-8")


def _clock(state: State) -> None:
    state.now += dt.timedelta(hours=state.chance.choice([-400, -30, -1, 1, 30, 400, 9000, -9000]))


def _damage(state: State) -> None:
    for file in (state.root.parent / "kept").rglob("*"):
        if file.is_file() and state.chance.random() < 0.5:
            data = bytearray(file.read_bytes())
            for _ in range(3 if data else 0):
                data[state.chance.randrange(len(data))] = state.chance.randrange(256)
            file.write_bytes(data[: state.chance.choice([len(data), len(data) // 2])])


CHANGES = (_release,) * 12 + (_gone, _renamed, _attachment, _attachment, _settings, _settings, _clock, _clock, _damage)
CHANGES += (_spoiled, _template)


if __name__ == "__main__":
    main()
