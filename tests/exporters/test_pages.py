"""Templates of pages: in a sandbox, within limits, and what is wrong with one is said in a sentence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import nodes

from pressctl.errors import UsageError
from pressctl.exporters import Desk
from pressctl.exporters.parts import pages
from pressctl.languages import writing
from pressctl.newsroom import templates
from pressctl.sandbox import Sandbox
from support.command import Run

NOW = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)


def rendered(text: str, **others: str) -> str:
    sources = {"a.html": text, **{f"{name}.html": source for name, source in others.items()}}
    return pages.render("a.html", Desk(NOW, sources.__getitem__), {"words": ["a", "b"], "text": "<b>"}).decode()


def test_a_template_may_include_and_extend_others_and_escapes() -> None:
    page = rendered(
        "{% extends 'base.html' %}{% block main %}{% include 'part.html' %}{% endblock %}",
        base="<p>{% block main %}{% endblock %}</p>",
        part="{{ text }}{% for word in words %}{{ loop.length }}{{ word }}{% endfor %}",
    )
    assert page == "<p>&lt;b&gt;2a2b</p>\n"


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}", "more than 1 million turns"),
        ("{% for a in range(10**9) %}{% endfor %}", "line 1 does not work: Range too big"),
        ("\n{{ text.__class__ }}", "a.html, line 2 does not work: access to attribute '__class__'"),
        ("{{ text.__class__.__mro__ }}", "__class__"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "it calls itself without end"),
        ("{{ 'x' * 10**9 }}", "a text is repeated too often"),
        ("{{ 9 ** (9 ** 9) }}", "raised to a power above 64"),
        ("{% for a in range(60000) %}{{ 'x' * 1000 }}{% endfor %}", "longer than 50 million characters"),
        ("{{ wrods }}", "'wrods' is undefined"),
        ("{{ 1 / 0 }}", "division by zero"),
        ("\n\n{% for %}", "a.html, line 3 does not work"),
        ("{% include '../../etc/passwd' %}", "leads out of the folder of templates"),
        ("{% include 'base.html' %}", "base.html, line 1 does not work: 'nothing' is undefined"),
    ],
)
def test_what_is_wrong_with_a_template_is_one_sentence(source: str, said: str) -> None:
    with pytest.raises(UsageError) as raised:
        rendered(source, base="{{ nothing }}")
    assert said in raised.value.message
    assert "\n" not in raised.value.message


def test_a_template_is_compiled_once_for_all_desks(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str | None] = []

    class Counting(Sandbox):
        def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
            compiled.append(name)
            return super()._parse(source, name, filename)

    monkeypatch.setattr(pages, "Sandbox", Counting)

    def desk() -> Desk:
        source: Callable[[str], str] = lambda name: "only here: {{ text }}"  # noqa: E731  # another function each time
        return Desk(NOW, source)

    assert [pages.render("b.html", desk(), {"text": number}) for number in (1, 2)] == [
        b"only here: 1\n",
        b"only here: 2\n",
    ]
    assert len(compiled) == 1


def test_a_newsroom_s_own_template_comes_first(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").touch()
    (tmp_path / "a.md").write_text("---\nheadline: Acme\nlanguage: en\n---\nText\n", encoding="utf-8")
    (tmp_path / "templates" / "export").mkdir(parents=True)
    own = tmp_path / "templates" / "export" / "article.html"
    own.write_text("<article>Ours: {{ release.headline }}</article>", encoding="utf-8")
    done = run("export", "a.md", "--output", "-", "--no-verify")
    assert b"Ours: Acme" in done.stdout
    own.write_text("{{ release.title }}", encoding="utf-8")
    done = run("export", "a.md", "--output", "-", "--no-verify")
    assert done.returncode == 2
    assert b"The template export/article.html, line 1 does not work" in done.stderr
    assert b"has no attribute 'title'" in done.stderr


@pytest.mark.parametrize(("tag", "name", "direction"), [
    ("fr", "Français", "ltr"), ("zh-Hans", "中文 (简体)", "ltr"), ("he", "עברית", "rtl"), ("und", "und", "ltr"),
    ("x-odd", "x-odd", "ltr"), ("", "", "ltr"),
])  # fmt: skip
def test_a_language_is_called_by_its_own_name(tag: str, name: str, direction: str) -> None:
    assert (pages.language_name(tag), writing.direction(tag)) == (name, direction)


def test_every_shipped_page_template_compiles() -> None:
    sandbox = Sandbox(templates.source, autoescape=True)
    for path in sorted(templates.shipped().rglob("*.html")):
        sandbox.parse(path.read_text(encoding="utf-8"))
