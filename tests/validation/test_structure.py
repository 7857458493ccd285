"""The guard of fixes: a fix of words never changes what the Markdown around it means."""

from __future__ import annotations

import re
from dataclasses import replace
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pressctl.findings import Edit, Finding, Fix, Region, Severity, Span
from pressctl.prose.markdown import outline
from pressctl.release.file import document
from pressctl.rules import catalogue, choose
from pressctl.validation import fixing, structure
from pressctl.validation.fixing import fix
from support.rule_examples import SCOPE

HEAD = "---\nheadline: Acme opens a plant\nlanguage: en\n---\n\n"
PIECES = (
    "# A plan", "* one", "1. two", "> said", "    code  here", "~~~", "```", "| a | b |\n|---|---|", "[p]: https://a.org",
    "[p]: <a b> 'T t'", "[the plan][p]", "[x](https://a.org \"A  title\")", "![a  pump](a.jpg)", "`a  -- b`", "``a ` b``",
    "<b class='x  y'>", "</b>", "<!-- a  b -->", "{% include  x %}", "**bold**", "_it", "&amp;", "\\*", "---", "===",
    '"Oui" ', "« non »", "l'usine", "50 %", "10:30", "…", "...", " - ", "--", "\u200b", "\xad", "\u00a0", "e\u0301", "  ",
    "  \n", "\n", "\n\n", "Acme a dit : « Oui ! »", "\"Ja\", sagte er", "¿Que?", "он сказал \"да\"", "3 %", "1er",
)  # fmt: skip
WORDS_ONLY = replace(SCOPE, only=tuple(rule for rule in catalogue() if not rule.changes_markup))
REGION = Region(1, 1, 1, 1)


def harmful(body: str, old: str, new: str, code: str = "PR660") -> bool:
    """Return whether the guard refuses to put a text for another in a body, as a fix of a rule."""
    text = HEAD + body
    at = text.index(old, len(HEAD))
    edit = Edit(Span(at, at + len(old)), new)
    finding = Finding("a.md", code, "", Severity.INFO, "", edit.span, REGION, Fix(edit, True, REGION))
    return bool(structure.harmful(document.parse(text), {finding: edit}))


@pytest.mark.parametrize(
    ("body", "old", "new"),
    [
        ('See [the plan][p].\n\n[p]: https://example.org/p "The plan"', '"The plan"', "“The plan”"),
        ("See [the plan](https://example.org/p 'The plan').", "'The plan'", "‘The plan’"),
        ("Run ``a `b` -- c`` now.", "--", "–"),
        ("One.\n\n    make  all\n", "make  all", "make all"),
        ("~~~\nmake  all\n~~~", "make  all", "make all"),
        ("One line.  \nThe next.", "  \n", " \n"),
        ("\u200b# Not a heading", "\u200b", ""),
        ("* one\n* two", "* one", "• one"),
        ("A *good* day.", "*good* ", "*good *"),
        ('Acme <e e . ="<p>">2', "e .", "e."),
        ("![A pump](pump  a.jpg) ![A pump](<pump  a.jpg>)", "<pump  a.jpg>", "<pump a.jpg>"),
        ('A <a href="https://example.org/e\u0301">place</a>.', "e\u0301", "é"),
        ("One\n\n| a | b |\n|---|---|\n| 1 | 2 |", "|---|", "|—|"),
    ],
)
def test_a_fix_of_words_leaves_links_code_lists_and_line_breaks(body: str, old: str, new: str) -> None:
    assert harmful(body, old, new)


@pytest.mark.parametrize(
    ("body", "old", "new"),
    [
        ('He said "yes" [here](https://example.org "A title").', '"yes"', "“yes”"),
        ("<p>He said  so.</p>", "said  so", "said so"),
        ("* one  two\n* three", "one  two", "one two"),
        ("[the  plan][p]\n\n[p]: https://example.org", "the  plan", "the plan"),
    ],
)
def test_words_in_mark_up_may_be_fixed(body: str, old: str, new: str) -> None:
    assert not harmful(body, old, new)


def test_a_fix_of_mark_up_may_change_the_block_it_touches_and_no_other() -> None:
    assert not harmful("One.\n\n# Two\n\n* three", "# Two", "## Two", "PR117")
    assert harmful("One.\n\n# Two\n\n* three", "# Two", "## Two")
    assert harmful("One.\n\n# Two\n\n* three", "# Two", "```\nTwo", "PR117")


def test_a_refused_fix_is_named_and_its_finding_stays_without_it() -> None:
    text = f"{HEAD}\u200b# Not a heading\n\nA soft\u200bhyphen.\n"
    fixed = fix(document.parse(text), "a.md", replace(SCOPE, only=choose(["PR015"], [])))
    assert fixed.document.text == f"{HEAD}\u200b# Not a heading\n\nA softhyphen.\n"
    assert [(finding.code, finding.fix) for finding in fixed.findings] == [("PR015", None)]
    assert [finding.line for finding in fixed.refused] == [6]


def test_an_outline_has_the_lines_and_the_mark_up_of_each_block() -> None:
    heading, text = outline("# One\n\nTwo [three](https://example.org).")
    assert (heading.start, heading.end, text.start, text.end) == (0, 1, 2, 3)
    assert ("link_open", "a", "https://example.org") in text.parts


@settings(deadline=None)
@example("en", ["\u200b", "\xa0"])
@given(st.sampled_from(["en", "fr", "es", "de", "ru", "ar", "zh", "pt"]), st.lists(st.sampled_from(PIECES)))
def test_no_rule_about_words_changes_the_structure_of_a_body(language: str, pieces: list[str]) -> None:
    before = document.parse(HEAD.replace("en", language) + "".join(pieces))
    after = fix(before, "a.md", WORDS_ONLY, unsafe=True).document
    old, new = (outline(parsed.text[parsed.body.start :]) for parsed in (before, after))
    assert [block.parts for block in old] == [block.parts for block in new]


def fixes_of(body: str, old: str) -> dict[Finding, Edit]:
    """Return fixes that take a text out of a body wherever it stands."""
    spans = [Span(len(HEAD) + match.start(), len(HEAD) + match.end()) for match in re.finditer(re.escape(old), body)]
    edits = [Edit(span, "") for span in spans]
    return {
        Finding("a.md", "PR015", "", Severity.INFO, "", edit.span, REGION, Fix(edit, True, REGION)): edit
        for edit in edits
    }


def test_the_harmful_among_many_fixes_are_told_from_the_others() -> None:
    body = "a\u200bb\n\n" * 60 + "\u200b# Not a heading\n\n" + "a\u200bb\n\n" * 40 + "\u200b- no list\n"
    found = structure.harmful(document.parse(HEAD + body), fixes_of(body, "\u200b"))
    assert sorted(body[each.span.start - len(HEAD) + 1 :][:3] for each in found) == ["# N", "- n"]


def test_of_many_harmful_fixes_none_is_made_and_the_body_is_looked_at_no_more_often_than_is_worth_it() -> None:
    body = "\u200b# Not a heading\n\n" * 100
    with patch.object(structure, "LOOKS", 20), patch.object(structure, "outline", wraps=outline) as looks:
        assert len(structure.harmful(document.parse(HEAD + body), fixes_of(body, "\u200b"))) == 100
    assert looks.call_count <= 21


def test_a_thousand_hidden_characters_are_taken_out_in_one_round() -> None:
    parsed = document.parse(HEAD + "a\u200bb " * 1000)
    with patch.object(fixing, "FIX_ROUNDS", 1):
        assert "\u200b" not in fixing.fix(parsed, "a.md", replace(SCOPE, only=choose(["PR015"], []))).document.text


@pytest.mark.parametrize(
    "written",
    [
        '[Ссылка](https://example.org){title="Новый центр" target="_blank"}', '::: {.note title="Новый центр"}\nТекст.\n:::',
        '!!! note "Новый центр"\n    Текст.', '<%= link "Новый центр" %>', 'import Центр from "Новый центр"', '{/* "Новый центр" */}',
        r'Формула $\text{"Скорость"}$ верна.', '$$ \\text{"Скорость"} = 1 $$', '<Figure caption="Новый центр" />',
    ],
)  # fmt: skip
def test_quotation_marks_of_other_kinds_of_markdown_are_no_quotation_marks(written: str) -> None:
    text = f"---\nheadline: Новый центр\nlanguage: ru\n---\n\nОрганизация открыла новый центр в Москве.\n\n{written}\n"
    scope = replace(SCOPE, only=choose(["PR6"], []))
    assert written in fix(document.parse(text), "a.md", scope, unsafe=True).document.text
