"""A translation beside its source: what has changed since, by a warm run as by a cold one, and what cannot be right."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pressctl.newsroom import folder, loading
from pressctl.newsroom.lists import lookup
from pressctl.newsroom.translations import same_id
from pressctl.release.differences.paragraphs import digests
from pressctl.release.file import front_matter
from pressctl.release.file.document import Document
from pressctl.release.model import Release
from pressctl.release.record import events, reading_copy
from pressctl.rules import choose
from pressctl.validation import batch
from pressctl.validation.cache import Cache
from pressctl.validation.scope import scope

NOW = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
CODES = ("PR801", "PR805", "PR806", "PR808", "PR809")
SOURCE = """\
---
headline: Acme opens a plant
language: en
id: plant
source_language: en
status: released
date: 2026-03-02
---

Acme has opened a plant in Lyon.

It employs 40 people.

The first pumps will be delivered in autumn.
"""


@pytest.fixture(autouse=True)
def _newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("pressctl.toml").write_text('[newsroom]\nreleases = "."\nlanguages = ["en", "fr"]\n', encoding="utf-8")
    Path("plant.en.md").write_text(SOURCE, encoding="utf-8")


def translate(tag: str = "fr", made_from: str = "plant.en.md", more: str = "", status: str = "released") -> Path:
    """Write a translation of a file as it is now; ``more`` are lines of its front matter."""
    room = folder.locate(Path())
    source = loading.load_from(room, Path(made_from))
    noted = f'{{from: {source.language}, paragraphs: "{" ".join(digests(source))}"}}'
    path = Path(f"plant.{tag}.md")
    path.write_text(
        f"---\nheadline: Acme in {tag}\nlanguage: {tag}\nid: plant\nsource_language: en\nstatus: {status}\n"
        f"date: 2026-03-02\ntranslated: {noted}\n{more}---\n\nTexte.\n",
        encoding="utf-8",
    )
    return path


WAY_OUT = "; correct this, then `pressctl translations --confirm plant.fr.md`"


def found(*names: str, cache: bool = False, codes: tuple[str, ...] = CODES) -> dict[str, list[str]]:
    """Return what the rules on translations say, with their codes, by file."""
    room = folder.locate(Path())
    asked = replace(scope(room, NOW), only=choose(codes, []))
    paths = list(lookup.stream(room, names))
    if not cache:
        checked = list(batch.check(room, asked, paths, is_all=not names))
    else:
        with closing(Cache(Path(".kept"), asked)) as kept:
            checked = list(batch.check(room, asked, paths, kept, is_all=not names))
    return {each.path: [f"{one.code} {one.message}" for one in each.findings] for each in checked if each.findings}


def change(old: str, new: str, path: str = "plant.en.md") -> None:
    text = Path(path).read_text(encoding="utf-8")
    assert old in text
    Path(path).write_text(text.replace(old, new), encoding="utf-8")


def test_a_translation_of_what_its_source_says_is_fresh() -> None:
    translate()
    assert found() == {}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("40 people", "45 people", "paragraph 2 has another wording, line 12 (“It employs 45 people.”)"),
        ("opens a plant", "opens two plants", "headline has another wording, line 2 (“Acme opens two plants”)"),
        ("status:", "summary: In Lyon\nstatus:", "summary is new, line 6 (“In Lyon”)"),
        ("It employs 40 people.\n\n", "", "a paragraph is gone"),
        ("It employs", "It is large.\n\nIt employs", "paragraph 2 is new, line 12 (“It is large.”)"),
        ("Lyon.\n\nIt employs", "Lyon. It employs", "paragraph 1 has another wording, line 10 (“Acme has opened a plant in Lyon. It empl…”); a paragraph is gone"),
    ],
)  # fmt: skip
def test_what_has_changed_in_the_source_is_named_in_the_translation(old: str, new: str, said: str) -> None:
    translate()
    change(old, new)
    assert found() == {"plant.fr.md": [f"PR801 plant.en.md has changed since this was translated: {said}{WAY_OUT}"]}
    assert found("plant.fr.md") == found()


def issue() -> None:
    """Write the event that tells of the source as it is now."""
    room = folder.locate(Path())
    release = loading.load_from(room, Path("plant.en.md"))
    head = events.Head("", events.Happened.ISSUED, "plant", "en", 1, "2026-03-02T09:00:00Z")
    path = room.root / events.FOLDER / events.file_name(head)
    path.parent.mkdir(parents=True)
    path.write_bytes(
        events.written(events.Event(head, release=reading_copy.seen(release, room.settings, lambda _: "")))
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("40 people", "45 people", "(“It employs 45 people.” for “It employs 40 people.”)"),
        ("in autumn", "in spring", "(“…be delivered in spring.” for “…be delivered in autumn.”)"),
        ("opens a plant", "opens two plants", "(“Acme opens two plants” for “Acme opens a plant”)"),
        ("It employs 40 people.\n\n", "", "a paragraph is gone (“It employs 40 people.”)"),
        ("It employs", "It is large.\n\nIt employs", "paragraph 2 is new, line 12 (“It is large.”)"),
    ],
)
def test_where_the_source_was_issued_the_old_wording_is_told(old: str, new: str, said: str) -> None:
    translate()
    issue()
    change(old, new)
    [message] = found(codes=("PR801",))["plant.fr.md"]
    assert message.endswith(f"{said}{WAY_OUT}")
    assert found(codes=("PR801",), cache=True) == found(codes=("PR801",), cache=True)


def test_a_paragraph_that_moved_is_no_new_one() -> None:
    translate()
    change("It employs 40 people.\n\nThe first pumps will be delivered in autumn.\n",
           "The first pumps will be delivered in autumn.\n\nIt employs 40 people.\n")  # fmt: skip
    assert ["has moved" in text and ";" not in text.removesuffix(WAY_OUT) for text in found()["plant.fr.md"]] == [True]


@pytest.mark.parametrize(
    "edit",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text,
        lambda text: text.replace("40 people", "**40** [people](https://example.org)"),
        lambda text: text.replace("It employs 40", "It\nemploys  40"),
        lambda text: text.replace("It employs", "<!-- checked -->\nIt employs"),
        lambda text: text.replace("status: released", "status: corrected"),
    ],
)
def test_what_no_reader_of_the_source_sees_makes_nothing_stale(edit: Callable[[str], str]) -> None:
    translate()
    Path("plant.en.md").write_bytes(edit(SOURCE).encode())
    assert found(codes=("PR801", "PR809")) == {}


def test_a_warm_run_sees_what_has_changed_in_another_file() -> None:
    translate()
    translate("es", "plant.fr.md")
    steps: list[Callable[[], object]] = [
        lambda: None,
        lambda: change("40 people", "45 people"),
        lambda: change("45 people", "46 people"),
        lambda: change("Texte.", "Texte nouveau.", "plant.fr.md"),
        lambda: change("46 people", "40 people"),
        lambda: Path("plant.fr.md").unlink(),
        translate,
        lambda: Path("plant.en.md").write_bytes(b"---\nid: plant\nlanguage: en\n: [\n---\n"),
        lambda: Path("plant.en.md").write_bytes(SOURCE.encode()),
    ]
    seen = set()
    for step in steps:
        step()
        warm = found(cache=True)
        assert warm == found()
        assert warm == found(cache=True)
        seen.add(str(warm))
    assert len(seen) > 5


def test_a_source_is_read_once_for_itself_and_for_its_translations(monkeypatch: pytest.MonkeyPatch) -> None:
    for tag in ("fr", "de", "es"):
        translate(tag)
    reads: list[str] = []
    read = front_matter.read

    def counted(parsed: Document, path: str = "", *rest: Any) -> Release:
        reads.append(path)
        return read(parsed, path, *rest)

    monkeypatch.setattr(front_matter, "read", counted)
    found(codes=("PR8",))
    assert sorted(reads) == ["plant.de.md", "plant.en.md", "plant.es.md", "plant.fr.md"]


def test_nothing_is_looked_at_again_that_has_not_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    translate()
    change("40 people", "45 people")
    cold = found(cache=True)
    judged: list[str] = []
    judge = batch.judge

    def counted(asked: object, releases: list[batch.Unchecked]) -> object:
        judged.extend(each.path for each in releases)
        return judge(asked, releases)  # type: ignore[arg-type]  # it is a scope

    monkeypatch.setattr(batch, "judge", counted)
    assert found(cache=True) == cold
    assert judged == []
    change("45 people", "46 people")
    assert found(cache=True) != cold
    assert judged == ["plant.en.md", "plant.fr.md"]


def test_two_sources_of_one_id_are_told_in_both() -> None:
    translate()
    change("source_language: en", "source_language: fr", "plant.fr.md")
    said = found(codes=("PR809",))
    assert "plant.fr.md says that the source is in fr, this one en" in said["plant.en.md"][0]
    assert "plant.en.md says that the source is in en, this one fr" in said["plant.fr.md"][0]


def test_a_circle_is_told_in_each_of_its_files() -> None:
    french = translate()
    room = folder.locate(Path())
    noted = " ".join(digests(loading.load_from(room, french)))
    change("date:", f'translated: {{from: fr, paragraphs: "{noted}"}}\ndate:')
    said = found(codes=("PR809",))
    assert said["plant.en.md"] == ["PR809 It is marked as made from itself: en from fr from en"]
    assert said["plant.fr.md"] == ["PR809 It is marked as made from itself: fr from en from fr"]


def test_a_source_that_is_gone_is_told_once_anybody_can_know_it() -> None:
    translate()
    Path("plant.en.md").unlink()
    assert found() == {"plant.fr.md": ["PR809 It was made from en, and no file of the id “plant” is in that"]}
    assert found("plant.fr.md") == found()
    Path("pressctl.toml").unlink()
    assert found("plant.fr.md") == {}


def test_a_source_that_cannot_be_read_is_no_fresh_one() -> None:
    translate()
    Path("plant.en.md").write_text(SOURCE.replace("status:", "status: [\n  "), encoding="utf-8")
    assert ["cannot be read" in text for text in found()["plant.fr.md"]] == [True]


def test_a_translation_of_a_translation_is_compared_with_what_it_was_made_from() -> None:
    translate()
    translate("es", "plant.fr.md")
    assert found() == {}
    change("40 people", "45 people")
    assert set(found()) == {"plant.fr.md"}
    change("Texte.", "Texte nouveau.", "plant.fr.md")
    assert set(found()) == {"plant.fr.md", "plant.es.md"}


def test_the_original_is_the_one_that_is_named_else_the_first_language_of_the_house() -> None:
    def family(*heads: tuple[str, str, str]) -> same_id.Family:
        return {f"{tag}.md": same_id.Head("plant", tag, b"", source, made) for tag, source, made in heads}

    def originals(some: same_id.Family) -> list[str]:
        return [same_id.original_of(path, some, ["en", "fr"]) for path in some]

    assert originals(family(("en", "", ""), ("fr", "en", ""))) == ["", "en.md"]
    assert originals(family(("de", "", ""), ("fr", "", ""), ("en", "", ""))) == ["en.md", "en.md", ""]
    assert originals(family(("en", "", ""), ("fr", "fr", ""))) == ["fr.md", ""]
    assert originals(family(("en", "", ""), ("fr", "en", "en"), ("es", "en", "fr"))) == ["", "en.md", "fr.md"]
    assert originals(family(("en", "en", ""), ("fr", "fr", ""))) == ["", ""]
    assert originals(family(("fr", "en", ""))) == [""]


def test_a_required_language_that_is_not_there_is_told_of_the_source() -> None:
    settings = Path("pressctl.toml")
    settings.write_text(settings.read_text() + '[translations]\nrequired = ["en", "fr", "zh"]\n', encoding="utf-8")
    translate("zh-Hans")
    said = ["PR808 There is no version in fr, which [translations] requires"]
    assert found(cache=True) == {"plant.en.md": said}
    translate()
    assert found(cache=True) == {}
    Path("plant.fr.md").unlink()
    assert found(cache=True) == {"plant.en.md": said}
    change("id: plant\n", "")
    assert found(codes=("PR808",))["plant.en.md"] == [
        "PR808 There is no version in fr, zh, which [translations] requires"
    ]


def test_a_release_in_no_known_language_leads_nowhere() -> None:
    Path("plant.en.md").write_text(SOURCE.replace("language: en\n", "").replace("source_", ""), encoding="utf-8")
    assert found(codes=("PR809",)) == {}


def fixes(*codes: str) -> dict[str, list[tuple[str, str, bool]]]:
    """Return, of each finding in a file, its severity and its fix."""
    room = folder.locate(Path())
    asked = replace(scope(room, NOW), only=choose(codes, []))
    checked = batch.check(room, asked, list(lookup.stream(room, [])), is_all=True)
    return {
        each.path: [
            (str(one.severity), one.fix.edit.text.removeprefix("embargo:").strip() if one.fix else "", bool(one.fix and one.fix.safe))
            for one in each.findings
        ]
        for each in checked if each.findings
    }  # fmt: skip


@pytest.mark.parametrize(
    ("source", "own", "status", "said"),
    [
        ("2026-03-02", "2026-03-01", "review", ("error", "2026-03-02", True)),
        ("2026-03-02", "2026-03-05", "review", ("warning", "2026-03-02", True)),
        ("2026-03-02", "2026-03-01", "released", ("error", "2026-03-02", False)),
    ],
)
def test_the_date_of_the_source_is_offered(source: str, own: str, status: str, said: tuple[str, str, bool]) -> None:
    translate(status=status)
    change("2026-03-02", own, "plant.fr.md")
    assert fixes("PR806") == {"plant.fr.md": [said]}


@pytest.mark.parametrize(
    ("source", "own", "said"),
    [
        ("2035-01-02T10:00:00+01:00", "", ("error", "2035-01-02T10:00:00+01:00", True)),
        ("2035-01-02T10:00:00+01:00", "2035-01-01T10:00:00+01:00", ("error", "2035-01-02T10:00:00+01:00", True)),
        ("2035-01-02T10:00:00+01:00", "2035-01-03T10:00:00+01:00", ("error", "2035-01-02T10:00:00+01:00", False)),
        ("soon", "2035-01-03T10:00:00+01:00", ("error", "", False)),
        ("", "2035-01-03T10:00:00+01:00", ("error", "", False)),
    ],
)
def test_an_embargo_is_copied_unasked_only_where_it_lets_nothing_out_sooner(
    source: str, own: str, said: tuple[str, str, bool]
) -> None:
    translate(more=f"embargo: {own}\n" if own else "")
    if source:
        change("date:", f"embargo: {source}\ndate:")
    assert fixes("PR806")["plant.fr.md"] == [said]


def test_other_tickers_pictures_and_addresses_are_told_as_heavily_as_they_weigh() -> None:
    translate(more="tickers: ['NYSE: ACM']\ncontacts:\n- {name: Ana Silva, email: presse@example.org}\n")
    more = "tickers: ['NYSE:ACN']\nmedia:\n- file: a.jpg\ncontacts:\n- {name: Ana Silva, email: press@example.org}\n"
    change("date:", f"{more}date:")
    assert [each[0] for each in fixes("PR806")["plant.fr.md"]] == ["info", "error", "info"]
    change("ACN", "ACM")
    change("presse@", "Press@", "plant.fr.md")
    assert [each[0] for each in fixes("PR806")["plant.fr.md"]] == ["info"]


ANA = "{name: Ana Silva, email: ana@example.org, phone: %s}"


@pytest.mark.parametrize(
    ("source", "own", "said"),
    [
        (ANA % "+41 22 555 01 23", ANA % "+41 22 555 01 24", ["warning"]),
        (ANA % "+41 22 555 01 23", ANA % "+41 22 555 10 23", ["warning"]),
        (ANA % "+41 22 555 01 23", ANA % "+33 4 72 10 30 50", ["info"]),
        (ANA % "+41 22 555 01 23", ANA % "022 555 01 23", []),
        (ANA % "+44 (0)20 7946 0018", ANA % "+44 20 7946 0018", []),
        (ANA % "+41 22 555 01 23", ANA % '["+33 4 72 10 30 50", "+41 22 555 01 23"]', []),
        (ANA % "+1 800 ACME NOW", ANA % "+1 800 226 3668", []),
        ("{name: Ana Silva, phone: +41 22 555 01 23}", "{name: Eva Roth, phone: +41 22 555 01 24}", []),
        ("{email: press@example.org, phone: +41 22 555 01 23}", "{email: press@example.org, phone: +41 22 555 01 24}", ["info"]),
        ("{email: press@example.org, phone: +41 22 555 01 23}", "{email: press@example.org, phone: +33 4 72 10 30 50}", []),
    ],
)  # fmt: skip
def test_the_number_of_one_person_is_the_same_in_all_languages(source: str, own: str, said: list[str]) -> None:
    translate(more=f"contacts:\n- {own}\n")
    change("date:", f"contacts:\n- {source}\ndate:")
    assert [each[0] for each in fixes("PR806").get("plant.fr.md", [])] == said


def test_what_is_to_be_mended_is_shown_where_both_have_as_many_paragraphs() -> None:
    path = translate()
    text = path.read_text(encoding="utf-8").replace("Texte.", "Un.\n\nElle emploie 40 personnes.\n\nTrois.")
    path.write_text(text, encoding="utf-8")
    change("40 people", "45 people")
    room = folder.locate(Path())

    def place() -> tuple[int, int]:
        asked = replace(scope(room, NOW), only=choose(["PR801"], []))
        checked = batch.check(room, asked, ["plant.fr.md"])
        return next((one.line, one.column) for each in checked for one in each.findings)

    assert place() == (text[: text.index("Elle")].count("\n") + 1, 1)
    change("Un.\n\n", "", "plant.fr.md")
    assert place() == (text[: text.index("translated:")].count("\n") + 1, 1)


def test_a_pair_is_compared_alike_wherever_its_files_are_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    translate()
    change("40 people", "45 people")
    together = found()
    assert together.keys() == {"plant.fr.md"}
    monkeypatch.setattr(batch, "BATCH", 1)  # the source in another process than the translation
    assert found() == found("plant.fr.md") == found(cache=True) == found(cache=True) == together
