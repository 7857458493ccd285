"""How often the work on a release is done, counted: what is not done twice needs no clock to be seen."""

import datetime as dt
from collections import Counter
from functools import cached_property
from pathlib import Path

import pytest

from pressctl.prose.datelines import dateline
from pressctl.prose.signs import placeholders
from pressctl.prose.views import Prose
from pressctl.release.file import document
from pressctl.rules import Context
from pressctl.validation.engine import validate
from pressctl.validation.scope import Scope

SCOPE = Scope(dt.datetime(2026, 3, 2, tzinfo=dt.UTC))
CORPUS = sorted((Path(__file__).parent.parent / "corpus").glob("*.md"))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
@pytest.mark.parametrize("owner", [Prose, Context])
def test_each_view_of_a_release_is_made_at_most_once(owner: type, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = Counter[tuple[str, str]]()
    for name, view in list(vars(owner).items()):
        if isinstance(view, cached_property):
            monkeypatch.setattr(owner, name, _counted(name, view, made))
    validate(document.decode(path.read_bytes()), path.name, SCOPE)
    assert made
    assert max(made.values()) == 1


def _counted(name: str, view: "cached_property[object]", made: Counter[tuple[str, str]]) -> "cached_property[object]":
    def make(owner: object) -> object:
        made[name, getattr(owner, "body", "")] += 1
        return view.func(owner)

    counted = cached_property(make)
    counted.__set_name__(Prose, name)
    return counted


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_the_body_is_searched_for_placeholders_at_most_twice(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    release, searched, find = document.decode(path.read_bytes()), Counter[str](), placeholders.find

    def counted(text: str, *among: tuple[placeholders.Placeholder, ...]) -> object:
        searched[text] += 1
        return find(text, *among)

    monkeypatch.setattr(placeholders, "find", counted)
    validate(release, path.name, SCOPE)
    assert 1 <= searched[release.text[release.body.start :]] <= 2


def test_no_dateline_is_read_where_no_other_day_stands_at_the_start_of_a_paragraph(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    front = "---\nheadline: Acme opens a plant in Lyon\nlanguage: en\ndate: 2026-03-02\ndateline: Lyon\n---\n\n"
    body = "LYON, 2 March 2026 – Acme has opened a plant.\n\nIt will employ forty people, and build pumps for rivers.\n"
    asked = list[str]()
    monkeypatch.setattr(dateline, "read", asked.append)
    validate(document.parse(front + body), "a.en.md", SCOPE)
    assert not asked
    validate(document.parse(front + body.replace("2 March", "9 March")), "a.en.md", SCOPE)
    assert asked
