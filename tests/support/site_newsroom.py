"""A newsroom of our own in four languages, with all that a site has to place: translations, pictures, links, recalls."""

from __future__ import annotations

import base64
from pathlib import Path

PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNiAAAABgADNjd8qAAAAABJRU5ErkJggg=="
)
SETTINGS = """\
[newsroom]
name = "Acme"
timezone = "Europe/Zurich"
languages = ["en", "fr", "ar", "zh-Hans"]
{url}

[contacts.press]
name = "Ana Silva"
role = {{ en = "Press officer", fr = "Attachée de presse" }}
email = "press@example.org"
phone = "+41 22 730 81 11"

[boilerplates.acme]
en = "Acme builds pumps for rivers."
fr = "Acme construit des pompes pour les fleuves."
ar = "تصنع شركة Acme مضخات للأنهار."
zh = "Acme 公司制造用于河流的水泵。"
"""
FRONT = """\
---
headline: {headline}
language: {language}
date: {date}
status: {status}
id: {id}
summary: {summary}
dateline: {dateline}
contacts: [press]
boilerplate: acme
subjects: [{subjects}]
{more}---

{body}
"""
PLANT = {
    "en": ("Acme opens a plant", "Industry, Water", "Acme has opened a **plant** in Lyon, with forty jobs."),
    "fr": (
        "Acme ouvre une usine à Lyon",
        "Industrie, Eau",
        "Acme a ouvert une **usine** à Lyon, avec quarante emplois.",
    ),
    "ar": ("أكمي تفتتح مصنعا في ليون", "صناعة", "افتتحت شركة أكمي مصنعا جديدا في مدينة ليون يوفر أربعين وظيفة."),
    "zh-Hans": ("Acme 公司在里昂开设工厂", "工业", "Acme 公司在里昂开设了一家新工厂，提供四十个就业岗位。"),
}
ATTACHED = """
![The plant](../../pictures/the%20plant.png)

See [last year](../2025/history.en.md), [the plan](plan.pdf), [nothing](lost.pdf), [a page](page.html), [a draft](draft.en.md), [a slip]([x](https://example.org/)),
[our site](/about/), [elsewhere](https://example.org/a?b=1&c=2), [a script](javascript:alert(1)) and [here](#here).

## Figures

| year | pumps |
|------|------:|
| 2025 | 1,000 |

<script>alert(1)</script>
"""
MEDIA = "media:\n- file: ../../pictures/the plant.png\n  alt: The plant\n  caption: The new plant\n  credit: Eva Roth\n- file: plan.pdf\n  caption: The plan\n"


def write(folder: Path, url: str = "https://acme.example/news") -> None:
    """Write the newsroom into a folder."""
    (folder / "pressctl.toml").write_text(SETTINGS.format(url=f'url = "{url}"' if url else ""), encoding="utf-8")
    for language, (headline, subjects, body) in PLANT.items():
        text = body + ("\n" + ATTACHED if language == "en" else "\n")
        release(folder, f"2026/plant.{language}.md", headline, language, body=text, id="plant", subjects=subjects,
                 more=MEDIA if language == "en" else "")  # fmt: skip
    release(folder, "2025/history.en.md", "Acme is a hundred years old", "en", date="2025-07-01",
             body="The company was founded by two brothers & their sister.")  # fmt: skip
    release(folder, "2026/statement.en.md", "</script><b>Statement</b> {{ 7 * 7 }}", "en", date="2026-01-15",
             more="kind: statement\n", subjects="Industry, '<i>'")  # fmt: skip
    release(folder, "2026/draft.en.md", "Acme dreams of the sea", "en", status="draft")
    release(folder, "2026/later.en.md", "Acme buys the moon", "en", more="embargo: 2026-03-09 10:00 Europe/Zurich\n")
    release(folder, "2026/wrong.fr.md", "Acme vend la lune", "fr", status="withdrawn", body="Un texte faux.")
    (folder / "pictures").mkdir(parents=True, exist_ok=True)
    (folder / "pictures" / "the plant.png").write_bytes(PICTURE)
    (folder / "releases" / "2026" / "plan.pdf").write_bytes(b"%PDF-1.7\n")
    (folder / "releases" / "2026" / "page.html").write_text("<script>alert(1)</script>")


def release(folder: Path, name: str, headline: str, language: str, **others: str) -> None:
    """Write one release; ``others`` are the values of ``FRONT``."""
    values = {"date": "2026-03-02", "status": "released", "id": Path(name).name.partition(".")[0], "dateline": "Lyon",
              "summary": "", "subjects": "", "more": "", "body": "A sentence of the body.", **others}  # fmt: skip
    path = folder / "releases" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    text = FRONT.format(headline=f"'{headline}'", language=language, **values)
    path.write_text(text, encoding="utf-8")
