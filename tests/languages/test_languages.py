"""The words of each language, and the templates that are written in them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from pressctl import languages
from pressctl.importers.extraction.words import folded
from pressctl.languages import tables
from pressctl.newsroom import templates
from pressctl.prose.signs import placeholders
from pressctl.prose.text import POINTS
from pressctl.release.model import Kind

LISTS = "function_words relative_days press_release_headings immediate_release_lines embargo_openers contact_headings contact_openers email_labels phone_labels boilerplate_openers notes_headings end_marks".split()
OFFERED = sorted({path.name.split(".")[1] for path in (templates.shipped() / "new").glob("*.md")})
"""The languages in which `new` has texts to begin with."""


def words_of(tag: str) -> languages.Language:
    found = languages.find(tag)
    assert found, tag
    return found


def test_a_regional_tag_finds_the_language_with_its_own_words() -> None:
    assert {"ar", "de", "en", "es", "fr", "pt", "ru", "zh"} <= set(languages.available())
    assert [words_of(tag).tag for tag in ("fr-CA", "zh-Hant", "pt_BR", "EN")] == ["fr", "zh", "pt", "en"]
    assert languages.find("it") is None
    assert not {"email", "tel.", "tel"} & {*words_of("fr").email_labels, *words_of("fr").phone_labels}
    assert [tag for tag in languages.available() if words_of(tag).direction == "rtl"] == ["ar"]


@pytest.mark.parametrize("tag", languages.available())
def test_a_file_is_read_as_the_toml_that_it_is(tag: str) -> None:
    text = Path(languages.__file__).with_name(f"{tag}.toml").read_text(encoding="utf-8")
    for key, value in tomllib.loads(text).items():
        if isinstance(value, dict):
            assert languages.section(tag, key) == value
            read = getattr(words_of(tag), key)
            assert {name: list(each) if isinstance(each, tuple) else each for name, each in read.items()} == value
        elif isinstance(value, list):
            words = [word for entry in value for word in ([entry] if isinstance(entry, str) else entry)]
            assert languages.listed(tag, key) == tuple(words)
            assert [list(each) if isinstance(each, tuple) else each for each in getattr(words_of(tag), key)] == value
        else:
            assert getattr(words_of(tag), key) == value


def test_no_list_has_a_word_twice() -> None:
    folder = Path(languages.__file__).parent
    lists = {
        f"{path.relative_to(folder)}: {key}": list(map(str, value))
        for path in folder.rglob("*.toml")
        for key, value in tomllib.loads(path.read_text(encoding="utf-8")).items()
        if isinstance(value, list)
    }
    lists |= {f"{field} {tag}": words.split("|") for field, tag, words in tables.lines("further_words.tsv")}
    assert {name for name, words in lists.items() if len(set(words)) < len(words)} == set()


@pytest.mark.parametrize("tag", languages.available())
@pytest.mark.parametrize("field", LISTS)
def test_a_list_holds_words_as_the_readers_compare_them(tag: str, field: str) -> None:
    words = getattr(words_of(tag), field)
    assert words
    assert len(words) == len(set(words)), "a word is given twice"
    if field != "end_marks":  # an end mark may be nothing but marks
        assert [POINTS.sub("", word) for word in words] == [folded(word) for word in words], (
            "points may stand in a list"
        )


@pytest.mark.parametrize("tag", languages.available())
def test_labels_are_the_language_s_own_and_take_what_is_put_in(tag: str) -> None:
    words = words_of(tag)
    assert words.labels["embargo"].format(when="@").count("@") == 1
    assert words.labels["about"].format(name="@").count("@") == 1
    dateline = words.labels["dateline"]
    assert dateline.index("{place}") < dateline.index("{date}")
    assert dateline[-1] in "–—:"
    assert words.labels["email"].lower() in words.email_labels
    assert words.labels["phone"].lower() in words.phone_labels
    assert all(placeholders.is_placeholder(words.labels[key]) for key in words.labels if key.startswith("prompt_"))


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("tag", OFFERED)
def test_each_kind_has_a_template_of_prompts(kind: Kind, tag: str) -> None:
    name = f"new/{kind}.{tag}.md"
    body = templates.render(name, templates.source(name), {"headline": "Acme", "language": tag, "dateline": "Lyon"})
    found = [body[span.start : span.end] for span in placeholders.find(body)]
    assert len(found) >= 4
    assert body.count("[") == len(found), "a bracket that is no prompt would go out unseen"
    assert body.endswith("\n")
    assert "Acme" not in body, "headline and dateline stand in the front matter"


@pytest.mark.parametrize("tag", languages.available())
def test_a_list_read_alone_is_the_list_of_the_whole_file(tag: str) -> None:
    whole = words_of(tag)
    for field in languages.Language.fields():
        value = getattr(whole, field)
        if isinstance(value, tuple):
            flat = [word for entry in value for word in ([entry] if isinstance(entry, str) else entry)]
            assert list(languages.listed(tag, field)) == flat, field
