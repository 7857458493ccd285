"""What a user is told of a front matter that is not YAML: what is wrong, where, and how to mend it."""

from __future__ import annotations

import pytest

from pressctl.release.file import document


def told(front: str) -> tuple[str, str]:
    """Return what is said of a front matter, and the text it is said of."""
    parsed = document.parse(f"---\n{front}\n---\n\nAcme.\n")
    (fault,) = parsed.faults
    assert fault.slug == "yaml-syntax"
    return fault.message, parsed.text[fault.span.start : fault.span.end]


@pytest.mark.parametrize(
    ("front", "words", "place"),
    [
        ("title: Launch: a headline", 'put it in quotation marks: title: "Launch: a headline"', "Launch: a headline"),
        ("title: A\ndate:21 Jun 2022\nx: y", "lacks a space after the colon: date: 21 Jun 2022", "date:21 Jun 2022"),
        ("title: A\ndescription\nx: y", "“description” has no key", "description"),
        ("just words\nx: y", "“just words” has no key", "just words"),
        ("title: A\n  x: y", "is indented, but “title: A” has its value", "  x: y"),
        ("title: 'It's on'\nx: y", "ends at its second ' and goes on", "'It's on'"),
        ('title: "A" opens', 'ends at its second " and goes on', '"A" opens'),
        ('title: "A\nx: y', 'The " that opens here is not closed', '"'),
        ("title: [a, b\nx: y", "that opens here is not closed", ""),
        ("a:\n  - name: B\n   role: C", "“role: C” is not in line with the keys above", "   role: C"),
        ("title: @acme", "cannot begin with @ in YAML; put it in quotation marks", "@"),
        ("title: *acme", "cannot begin with * in YAML", "*"),
        ("title: - a", "cannot begin with - in YAML", "-"),
        ("title: *Acme* opens", "cannot begin with * in YAML; put it in quotation marks", "*"),
        ("title: [Acme] opens", "cannot begin with [ in YAML; put it in quotation marks", "["),
        ("title: {Acme} opens", "cannot begin with { in YAML; put it in quotation marks", "{"),
        ("title: >Acme opens", "cannot begin with > in YAML; put it in quotation marks", ">"),
        ('title: "A\nx: y\nphone: "+44 20"', 'The " before “A” is not closed', '"A'),
        ('title: "A\n  b"\nx: "y" z', 'The value of “x” ends at its second "', '"y" z'),
        ('title: "He said \\d"', "backslash", ""),
        ("<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> other", "a merge conflict", "<<<<<<< HEAD"),
        ("title: A\n<<<<<<< HEAD\nx: A\n=======\nx: B\n>>>>>>> b", "keep one of its two sides", "<<<<<<< HEAD"),
    ],
)
def test_the_usual_faults_are_told_in_plain_words_at_their_place(front: str, words: str, place: str) -> None:
    message, at = told(front)
    assert words in message
    assert not place or at == place


def test_a_merge_conflict_around_the_whole_front_matter_is_called_by_its_name() -> None:
    parsed = document.parse("<<<<<<< HEAD\n---\ntitle: A\n=======\n---\ntitle: B\n>>>>>>> b\n---\n\nAcme.\n")
    assert "a merge conflict" in parsed.faults[0].message


def test_three_full_stops_close_the_front_matter() -> None:
    parsed = document.parse("---\ntitle: A\n...\n\nAcme opens a plant.\n\n---\n\nMore.\n")
    assert parsed.faults == ()
    assert parsed.values == {"title": "A"}
    assert parsed.text[parsed.body.start :].startswith("Acme opens a plant.\n\n---")
