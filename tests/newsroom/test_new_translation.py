"""`new --translate`: what a translation takes over, and that its source is left as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressctl.exporters import FORMATS
from pressctl.languages import available
from pressctl.newsroom import folder, loading, scaffold
from pressctl.newsroom.translations import translating
from pressctl.prose.signs.placeholders import find
from pressctl.release.differences.paragraphs import digests
from pressctl.release.file import document, front_matter, untranslated
from pressctl.release.file.compose import compose
from pressctl.release.model import Release
from support.command import Run
from support.exports import words
from support.rule_examples import NOW

SETTINGS = """\
[names]
"Geneva" = { fr = "Genève", ru = "Женева" }
[boilerplates.acme]
en = "Acme builds pumps."
fr = "Acme construit des pompes."
[contacts.press]
name = "Ana Silva"
email = "press@example.org"
"""
SOURCE = """\
---
# checked by the desk
headline: "Acme opens a plant" # ours
language: en
date: 2026-01-05
embargo: 2035-01-05T10:00:00Z
summary: It employs [about] 40 people.
dateline: Geneva
contacts: [press]
boilerplate: acme
subjects: [pumps]
tickers: ["NYSE: ACM"]
media:
- {file: plant.jpg, alt: The plant, credit: Acme}
---

Acme has opened a plant.

<!-- not for you -->

- one [pump](https://example.org)
- two --> pumps

| Year | Pumps |
|------|-------|
| 2026 | 1,200 |
"""
ID = "2026-01-05-acme-opens-a-plant"


@pytest.fixture(autouse=True)
def _newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("pressctl.toml").write_text(f'[newsroom]\nreleases = "."\n{SETTINGS}', encoding="utf-8")


def translated(tag: str, headline: str = "Acme ouvre", text: str = SOURCE) -> Release:
    """Return the translation of the source that begins in a language."""
    room = folder.locate(Path())
    Path("a.md").write_text(text, encoding="utf-8")
    source = translating.with_id(loading.load_from(room, Path("a.md")))
    body = untranslated.to_translate(source)
    made = scaffold.release(room, scaffold.Wanted(headline, tag), NOW, source, body)
    return front_matter.read(document.parse(compose(made)))


@pytest.mark.parametrize(
    "edit",
    [
        lambda text: text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text,
        lambda text: text.replace("---\n\nAcme", "...\n\nAcme"),
        lambda text: text.rstrip("\n"),
    ],
)
def test_the_source_gets_its_id_and_not_a_byte_more_changes(edit: type[str]) -> None:
    before = edit(SOURCE).encode()
    Path("a.md").write_bytes(before)
    room = folder.locate(Path())
    source = translating.with_id(loading.load_from(room, Path("a.md")))
    translating.tie(room, source)
    after, line = Path("a.md").read_bytes(), f"id: {ID}".encode() + (b"\r\n" if b"\r\n" in before else b"\n")
    assert after.count(line) == 1
    assert after.replace(line, b"") == before
    translating.tie(room, source)
    assert Path("a.md").read_bytes() == after


def test_a_translation_takes_over_the_facts_and_notes_what_it_was_made_from() -> None:
    made = translated("fr")
    source = loading.load_from(folder.locate(Path()), Path("a.md"))
    assert (made.id, made.source_language, made.dateline) == (ID, "en", "Genève")
    assert made.date == source.date
    assert made.embargo == source.embargo
    assert (made.boilerplate, made.subjects, made.tickers) == ("acme", ("pumps",), ("NYSE: ACM",))
    assert [each.ref for each in made.contacts] == ["press"]
    assert [(each.file, each.credit, each.alt) for each in made.media] == [
        ("plant.jpg", "Acme", "[insérer: The plant]")
    ]
    assert made.translated
    assert (made.translated.source, made.translated.paragraphs) == ("en", digests(source))


@pytest.mark.parametrize(("tag", "place"), [("ru", "Женева"), ("es", "Geneva"), ("zh", "[插入: Geneva]")])
def test_a_place_is_written_as_the_language_does(tag: str, place: str) -> None:
    assert translated(tag).dateline == place


@pytest.mark.parametrize("tag", available())
def test_what_is_still_in_the_other_language_is_a_placeholder_in_each(tag: str) -> None:
    made = translated("en" if tag == "fr" else tag, text=SOURCE.replace("language: en", "language: fr"))
    for text in (made.summary, made.media[0].alt):
        assert [text[slice(*span)] for span in find(text)] == [text]


def test_each_block_of_the_source_stands_above_an_empty_place() -> None:
    made = translated("fr")
    assert made.body.split("\n\n\n") == [
        "<!-- en: Acme has opened a plant. -->",
        "<!-- en: - one [pump](https://example.org) -->",
        "<!-- en: - two -- > pumps -->",
        "<!-- en: | Year | Pumps |\n|------|-------|\n| 2026 | 1,200 | -->\n",
    ]
    assert untranslated.without(made).body.strip() == ""


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("<!-- en: Acme opened. -->\n\nAcme a ouvert.\n", "Acme a ouvert.\n"),
        ("Un.\n\n<!-- en: Two. -->\nDeux.\n", "Un.\n\nDeux.\n"),
        ("Un.\n\n<!-- note: a comment -->\n", "Un.\n\n<!-- note: a comment -->\n"),
        ("Un.\n\n<!-- es: Dos. -->\n", "Un.\n\n<!-- es: Dos. -->\n"),
        ("Un.\n\n<!-- EN: open", "Un.\n\n"),
    ],
)
def test_only_a_comment_in_the_source_s_language_is_left_out(body: str, left: str) -> None:
    release = Release(source_language="en", body=body)
    assert untranslated.without(release).body == left
    assert untranslated.without(Release(body=body)).body == body


def test_what_is_to_be_translated_is_told_and_goes_out_in_no_format(run: Run) -> None:
    Path("a.md").write_text(SOURCE.replace("Acme has opened", "Sesquipedalian"), encoding="utf-8")
    path = run("new", "Acme ouvre", "--language", "fr", "--translate", "a.md", "--with-source").stdout.decode().strip()
    text = Path(path).read_text(encoding="utf-8")
    assert text.count("<!-- en: ") == 4
    for status, level in (("draft", b"warning"), ("released", b"error")):
        Path(path).write_text(text.replace("status: draft", f"status: {status}"), encoding="utf-8")
        done = run("validate", path, "--select", "PR128", "--format", "json")
        assert done.stdout.count(b"PR128") == 4
        assert level in done.stdout
    Path(path).write_text(
        text.replace("status: draft", "status: released").replace("embargo: '2035-01-05T10:00:00Z'\n", "")
        + "\nAcme a ouvert une usine.\n",
        encoding="utf-8",
    )
    Path("a.md").write_text(Path("a.md").read_text().replace("embargo: 2035-01-05T10:00:00Z\n", ""), encoding="utf-8")
    Path("pressctl.toml").write_text(
        f'[newsroom]\nname = "Acme"\nurl = "https://example.org"\nreleases = "."\n{SETTINGS}', encoding="utf-8"
    )
    formats = ",".join(name for name in FORMATS if name not in {"ics", "site"})
    run("export", path, "--to", formats, "--output", ".out", "--no-verify")
    done = run("export", "--to", "site", "--output", ".site", "--no-verify")
    written = [file for where in (".out", ".site") for file in Path(where).rglob("*") if file.is_file()]
    assert len(written) > len(FORMATS), done.stderr
    for file in written:
        assert "sesquipedalian" not in words(file.read_bytes(), file.name).lower() or "a.en" in file.name, file


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--with-source"], "--with-source is for a translation"),
        (["--translate", "nothing"], "there is no such release"),
        (["--translate", "broken.md"], "broken.md:4"),
    ],
)
def test_what_cannot_be_translated_is_refused_in_a_sentence(run: Run, arguments: list[str], said: str) -> None:
    Path("broken.md").write_text("---\nheadline: Acme\nid: b\n: [\n---\n\nText.\n", encoding="utf-8")
    done = run("new", "Acme ouvre", "--language", "fr", *arguments)
    assert (done.returncode, said in done.stderr.decode()) == (2, True), done.stderr
    assert done.stderr.count(b"\n") <= 2
