"""A newsroom of releases in eight languages, always the same, some with a fault that a manifest names.

`python benchmarks/corpus.py FOLDER [COUNT]` writes COUNT releases (10,000) under FOLDER/releases, the settings, and
FOLDER/manifest.jsonl: one line a faulty release, {"path", "slug"} with the slug of the rule that must find it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from faults import FAULTS, Fault
from sound import LANGUAGES, Written, written

COUNT = 10_000
FAULTY = 20
"""Every twentieth release has a fault: five in a hundred."""
SETTINGS = """\
[newsroom]
name = "Acme"
timezone = "Europe/Zurich"
languages = {languages}

[contacts.press]
name = "Press office"
email = "press@example.org"
phone = "+41 22 730 81 11"

[contacts.former]
name = "Paul Meyer"
email = "press@example.org"
phone = "+41 22 730 81 11"
until = 2010-12-31

[boilerplates.acme]
{boilerplates}
"""
BOILERPLATE = {
    "en": "Acme has built pumps for rivers and canals since 1921 and sells them in forty countries.",
    "fr": "Acme construit depuis 1921 des pompes pour les fleuves et les canaux, et les vend dans quarante pays.",
    "es": "Acme construye desde 1921 bombas para ríos y canales, y las vende en cuarenta países.",
    "de": "Acme baut seit 1921 Pumpen für Flüsse und Kanäle und verkauft sie in vierzig Ländern.",
    "pt": "A Acme constrói desde 1921 bombas para rios e canais e vende-as em quarenta países.",
    "ru": "Компания Acme с 1921 года строит насосы для рек и каналов и продаёт их в сорока странах.",
    "ar": "تصنع شركة Acme منذ عام 1921 مضخات للأنهار والقنوات وتبيعها في أربعين بلدًا.",
    "zh": "Acme 公司自 1921 年起制造用于河流和运河的水泵，销往四十个国家。",
}


def newsroom(folder: Path, count: int = COUNT, *, faulty: bool = True) -> None:
    """Write the newsroom: settings, releases, manifest; with no fault at all when it is not ``faulty``."""
    texts = "\n".join(f"{language} = {json.dumps(text, ensure_ascii=False)}" for language, text in BOILERPLATE.items())
    folder.mkdir(parents=True, exist_ok=True)
    settings = SETTINGS.format(languages=json.dumps(LANGUAGES), boilerplates=texts)
    (folder / "pressctl.toml").write_text(settings, encoding="utf-8")
    with (folder / "manifest.jsonl").open("w", encoding="utf-8") as manifest:
        for number in range(count):
            slug, release = _one(number) if faulty else ("", written(number))
            path = Path("releases", str(release.day.year), f"{number:06}.md")
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(release.text(), encoding="utf-8")
            if slug:
                manifest.write(json.dumps({"path": path.as_posix(), "slug": slug}) + "\n")


def _one(number: int) -> tuple[str, Written]:
    """Return the release of this number, with the slug of its fault if it has one."""
    release = written(number)
    turn = number // FAULTY
    if number % FAULTY != turn % FAULTY:  # not always at the same place: that would be one language
        return "", release
    slug, _, spoil = _fault(release.language, turn // len(LANGUAGES))
    spoilt = spoil(release)
    if spoilt.text() == release.text():
        raise AssertionError(f"{slug} changed nothing in release {number}")
    return slug, spoilt


def _fault(language: str, turn: int) -> Fault:
    """Return the fault for a turn of a language: first its own, then those for all, from elsewhere on."""
    own = [fault for fault in FAULTS if language in fault[1] and len(fault[1]) < len(LANGUAGES)]
    shared = [fault for fault in FAULTS if len(fault[1]) == len(LANGUAGES)]
    start = LANGUAGES.index(language) * len(shared) // len(LANGUAGES)
    fitting = [*own, *shared[start:], *shared[:start]]
    return fitting[turn % len(fitting)]


def missed(folder: Path, findings: list[dict[str, Any]]) -> tuple[list[str], list[str]]:
    """Return the faults of the manifest that are not among the findings, and the findings on sound releases."""
    lines = (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    seeded = {entry["path"]: entry["slug"] for entry in map(json.loads, lines)}
    found = {(finding["path"], finding["slug"]) for finding in findings}
    unfound = [f"{path} {slug}" for path, slug in seeded.items() if (path, slug) not in found]
    false = [f"{f['path']}:{f['line']} {f['slug']}: {f['message']}" for f in findings if f["path"] not in seeded]
    return unfound, false


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    newsroom(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else COUNT)
