"""What a translation has left in the language of its source: headline, place, role, what it says of its house."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pressctl.findings import Finding
from pressctl.newsroom import folder
from pressctl.rules import choose
from pressctl.validation import batch
from pressctl.validation.scope import scope
from support.checks import NOW

BODIES = {
    "en": "Acme opened a plant in the old port, and it will employ forty people from the region.",
    "fr": "Acme a ouvert une usine dans le vieux port, et elle emploiera quarante personnes de la région.",
    "ar": "افتتحت شركة أكمي مصنعاً في الميناء القديم، وسيعمل فيه أربعون شخصاً من أبناء المنطقة.",
    "de": "Acme hat im alten Hafen ein Werk eröffnet, und es wird vierzig Menschen aus der Region beschäftigen.",
}


def checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str, tag: str = "fr", source: str = "en", settings: str = ""
) -> list[Finding]:
    """Return the findings of a translation that has a line of front matter in common with its source."""
    monkeypatch.chdir(tmp_path)
    Path("pressctl.toml").write_text(f'[newsroom]\nreleases = "."\n{settings}', encoding="utf-8")
    for each in (source, tag):
        front = f"language: {each}\nid: plant\nsource_language: {source}\nstatus: released\ndate: 2026-03-02\n{key}\n"
        Path(f"plant.{each}.md").write_text(f"---\n{front}---\n\n{BODIES[each]}\n", encoding="utf-8")
    room = folder.locate(Path())
    paths = [f"plant.{source}.md", f"plant.{tag}.md"]
    return [
        each
        for one in batch.check(room, replace(scope(room, NOW), only=choose(["PR811"], [])), paths)
        for each in one.findings
    ]


@pytest.mark.parametrize(
    ("key", "tag", "source"),
    [
        ("headline: Acme opens a plant for the people of the region", "fr", "en"),
        ("summary: The plant will open in the spring", "de", "en"),
        ("subheadline: Une usine pour les gens de la région", "en", "fr"),
        ("headline: Acme opens a plant", "ar", "en"),
        ("dateline: China", "fr", "en"),
        ("dateline: Deutschland", "en", "de"),
        ("dateline: LYON", "ar", "en"),
        ("contacts: [{name: Ana Silva, role: Head of press}]", "fr", "en"),
        ("contacts: [{name: Ana Silva, role: Press officer}]", "ar", "en"),
        ("contacts: [{name: Ana Silva, role: Press officer}]", "fr", "en"),
        ("contacts: [{name: Ana Silva, role: Media relations}]", "fr", "en"),
        ("contacts: [{name: Ana Silva, role: Communications Director}]", "de", "en"),
        ("contacts: [{name: Ana Silva, role: Pressesprecherin}]", "en", "de"),
        ("contacts: [{name: Ana Silva, role: Attachée de presse}]", "de", "fr"),
        ("headline: Acme opens plant", "fr", "en"),
        ("headline: New plant opened in Lyon", "de", "en"),
        ("headline: Acme Opens Plant in Old Port", "fr", "en"),
        ("headline: Neues Werk eröffnet", "en", "de"),
        ("headline: أكمي تفتتح مصنعاً", "fr", "ar"),
        ("dateline: London", "fr", "en"),
        ("dateline: BRUSSELS", "de", "en"),
        ("dateline: Genève", "en", "fr"),
        ("dateline: Munich/London", "de", "en"),
        ("dateline: 'London, United Kingdom'", "fr", "en"),
        ("boilerplate: Acme builds pumps for rivers and canals.", "fr", "en"),
    ],
)
def test_what_was_copied_is_found(
    key: str, tag: str, source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (finding,) = checked(tmp_path, monkeypatch, key, tag, source)
    assert finding.path == f"plant.{tag}.md"
    assert f"is as in the source (plant.{source}.md), and not translated" in finding.message


@pytest.mark.parametrize(
    ("key", "tag", "source"),
    [
        ("dateline: Lyon", "fr", "en"),
        ("dateline: Canada", "fr", "en"),
        ("dateline: Paris", "de", "fr"),
        ("headline: Acme Rivers Report 2026", "fr", "en"),
        ("contacts: [{name: Ana Silva, role: CEO}]", "ar", "en"),
        ("contacts: [{name: Ana Silva, role: CEO}]", "fr", "en"),
        ("contacts: [{name: Ana Silva, role: Marketing Manager}]", "de", "en"),
        ("contacts: [{name: Ana Silva, role: Consultant}]", "fr", "en"),
        ("headline: The Beatles", "fr", "en"),
        ("headline: Fridays for Future", "de", "en"),
        ("headline: Microsoft Office for Mac", "ar", "en"),
        ("subheadline: 'The Great Gatsby'", "ar", "en"),
        ("headline: Die Toten Hosen", "en", "de"),
        ("dateline: London", "de", "en"),
        ("dateline: Beijing", "fr", "en"),
        ("dateline: 'London, Ontario'", "fr", "en"),
        ("contacts: [{name: Ana Silva, role: Communication}]", "en", "fr"),
        ("headline: أكمي تفتتح مصنعاً", "ar", "en"),
    ],
)
def test_what_is_the_same_in_both_languages_is_not(
    key: str, tag: str, source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert checked(tmp_path, monkeypatch, key, tag, source) == []


def test_the_names_of_the_settings_say_how_a_place_is_called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = '\n[names]\n"Geneva" = { fr = "Genève" }\n"Lyon" = { fr = "Lyon" }\n'
    assert len(checked(tmp_path, monkeypatch, "dateline: Geneva", settings=names)) == 1
    assert checked(tmp_path, monkeypatch, "dateline: Lyon", settings=names) == []


def test_a_text_that_the_translation_uses_is_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key = "headline: Cahiers du cinéma"
    assert len(checked(tmp_path, monkeypatch, key, "de", "fr")) == 1
    monkeypatch.setitem(BODIES, "de", f"{BODIES['de']} Das steht in den Cahiers du cinéma.")
    assert checked(tmp_path, monkeypatch, key, "de", "fr") == []


def test_a_language_without_a_table_has_roles_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(BODIES, "it", "Acme ha aperto uno stabilimento nel porto vecchio.")
    assert len(checked(tmp_path, monkeypatch, "contacts: [{name: Ana Silva, role: Head of Media}]", "it", "en")) == 1
    assert checked(tmp_path, monkeypatch, "contacts: [{name: Ana Silva, role: Portavoce}]", "it", "en") == []


def test_a_contact_of_the_settings_has_its_role_in_each_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    role = '{ en = "Head of press", fr = "Cheffe de presse" }'
    settings = f'languages = ["en", "fr", "de"]\n\n[contacts.press]\nname = "Ana Silva"\nrole = {role}\n'
    assert checked(tmp_path, monkeypatch, "contacts: [press]", settings=settings) == []
    (finding,) = checked(
        tmp_path, monkeypatch, "contacts: [press]", settings=settings.replace(', fr = "Cheffe de presse"', "")
    )
    assert "The role “Head of press” is as in the source" in finding.message
