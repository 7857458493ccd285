"""Markdown files of other sites: copied byte for byte, or with our keys in place of theirs."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressctl.errors import ImportRefused, ReadError
from pressctl.importers import Confidence, Options, Reading, format_of
from pressctl.importers.sites import read, with_comment
from pressctl.release.file import document
from pressctl.release.model import Status
from support.command import Run

FILE = """---
# the headline is the board's
"title": 'Acme opens a plant: pumps'  # as agreed
draft: false
tags: [water, jobs]
wordpress_id: 0017
no: on
description: >
  A plant,
  with forty jobs.
---

# Hello

Acme has opened a plant in Lyon, and it will employ forty people from the whole of the region in this year.
The first pumps that are built there will be delivered to the towns of the region in the autumn, and more will follow.

* one
"""
ADOPTED = """---
# the headline is the board's
headline: 'Acme opens a plant: pumps'  # as agreed
status: released
subjects: [water, jobs]
wordpress_id: 0017
no: on
summary: >
  A plant,
  with forty jobs.
language: en
date: 2026-03-02
---
""" + FILE.partition("---\n\n")[2].join(["\n", ""])


def one(text: str | bytes, name: str = "2026-03-02-plant.en.md", *, adopt: bool = False) -> Reading:
    data = text if isinstance(text, bytes) else text.encode()
    assert format_of(data, name) == "markdown"
    return read(data, Options(adopt=adopt, name=name))[0]


def test_a_file_is_copied_as_it_is() -> None:
    for text in (FILE, FILE.replace("\n", "\r\n"), "\ufeff" + FILE):
        reading = one(text)
        assert reading.text == text
        assert reading.release.headline == "Acme opens a plant: pumps"
        assert reading.release.status is Status.RELEASED
        assert reading.release.extra["wordpress_id"] == "0017"


def test_adopting_renames_keys_and_nothing_else() -> None:
    assert one(FILE, adopt=True).text == ADOPTED
    assert one(FILE.replace("\n", "\r\n"), adopt=True).text == ADOPTED.replace("\n", "\r\n")
    assert one(ADOPTED, adopt=True).text == ADOPTED


def test_a_key_that_two_fields_would_share_stays() -> None:
    text = one("---\ntitle: Acme\nheadline:\n---\n\nAcme opened a plant.\n", adopt=True).text
    assert "title: Acme" in text


def test_a_draft_of_another_site_is_a_draft() -> None:
    assert "status: draft\n" in one(FILE.replace("draft: false", "draft: yes"), adopt=True).text


def test_a_language_that_is_not_said_is_likely() -> None:
    found = one(FILE.replace("# Hello\n\n", ""), "plant.md").fields["language"]
    assert (found.text, found.confidence) == ("en", Confidence.LIKELY)


def test_fields_say_their_line() -> None:
    fields = one(FILE).fields
    assert (fields["headline"].line, fields["subjects"].line, fields["body"].line) == (3, 5, 13)


def test_a_value_that_cannot_be_read_is_told_of() -> None:
    reading = one(FILE.replace("draft: false", "date: 2017-09-31"), "plant.md")
    assert "the date “2017-09-31” on line 4 names a day that does not exist; it was left as it is" in reading.notes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("---\ntitle: a: b\n---\n", "line 2, column 8: “a: b” has a colon"),
        ("\n+++\ntitle = 'a'\nb = c\n+++\n", "cannot be read as TOML, line 4: Invalid value"),
        ("+++\ntitle = 'a'\n", "has no closing line of three plus signs"),
        ('---json\n{"title": "a",\n}\n---\nx\n', "cannot be read as JSON, line 3: Expecting property name"),
        ('---json\n{"title": "a"}\n', "in JSON has no closing line of three hyphens"),
        ('---json\n["a"]\n---\nx\n', "line 2: it holds no keys"),
        ("---toml\na = b\n---\nx\n", "cannot be read as TOML, line 2: Invalid value"),
        ("---\ntitle: a\n", "has no closing line"),
        ("---\nlayout: home\n---\n", "neither a headline nor a text"),
    ],
)
def test_front_matter_that_cannot_be_read_is_refused(text: str, words: str) -> None:
    with pytest.raises((ReadError, ImportRefused), match=words):
        one(text)


def test_markdown_without_front_matter_is_read_as_a_text() -> None:
    text = "# Acme opens a plant in Lyon\n\nLYON, 2 March 2026 – Acme has **opened** a plant, and it will employ forty people.\n\n"
    text += "The first pumps that are built there will be delivered to the towns of the region in the autumn of this year.\n"
    release = one(text, "plant.md").release
    assert release.headline == "Acme opens a plant in Lyon"
    assert release.body.startswith("Acme has **opened** a plant")


@pytest.mark.parametrize("text", [FILE, FILE.replace("\n", "\r\n"), "---\n{title: a}\n---\nx\n", "---\nchapeau: |\n  a\n---\n\nx\n",
                                  "---\ntitle: a\n\n---\nx"])  # fmt: skip
def test_a_comment_changes_no_value_and_no_other_byte(text: str) -> None:
    made = with_comment(text, "imported from: a.md")
    ending = "\r\n" if "\r\n" in text else "\n"
    assert made.replace(f"# imported from: a.md{ending}", "") == text
    assert document.parse(made).values == document.parse(text).values


def test_the_command_copies_and_finds_what_it_copied(run: Run, tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "2026-03-02-plant.en.md").write_text(FILE, encoding="utf-8")
    (tmp_path / "pressctl.toml").touch()
    assert run("import", "old").returncode == 0
    made = tmp_path / "releases/2026/2026-03-02-acme-opens-a-plant-pumps.en.md"
    lines = made.read_text(encoding="utf-8").split("\n")
    assert "\n".join(line for line in lines if not line.startswith("# imported from: ")) == FILE
    assert b"imported before" in run("import", "old").stdout
    assert len(list((tmp_path / "releases").rglob("*.md"))) == 1


def test_two_releases_of_a_day_and_headline_are_both_kept(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").touch()
    for number in (1, 2):
        (tmp_path / f"{number}.md").write_text(
            FILE.replace("draft: false", "date: 2026-03-02") + f"\n{number}\n", encoding="utf-8"
        )
    assert run("import", "1.md", "2.md").returncode == 0
    assert sorted(path.name for path in (tmp_path / "releases").rglob("*.md")) == [
        "2026-03-02-acme-opens-a-plant-pumps-2.en.md", "2026-03-02-acme-opens-a-plant-pumps.en.md"]  # fmt: skip
    assert run("import", "1.md", "2.md").stdout.count(b"imported before") == 2


def test_the_same_text_from_elsewhere_is_not_kept_twice(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").touch()
    (tmp_path / "1.md").write_text(FILE, encoding="utf-8")
    (tmp_path / "2.md").write_text(FILE.replace("tags: [water, jobs]\n", ""), encoding="utf-8")
    assert run("import", "1.md").returncode == 0
    done = run("import", "2.md")
    assert done.returncode == 2
    assert b"already has the same text, from another source" in done.stderr


def test_the_files_of_real_sites_are_copied_byte_for_byte(corpus: Path) -> None:
    for path in sorted((corpus / "frontmatter").rglob("*.md"))[::9]:
        data = path.read_bytes()
        assert one(data, str(path)).text.encode() == data
        assert one(data, str(path), adopt=True).text


MORE = """---
title: Council opens a library in Leeds
date: 2030-05-07
lang: en
---

EMBARGOED UNTIL 10:00 BST TUESDAY 7 MAY 2030

LEEDS, 7 May 2030 – The council has opened a library in the old market hall, and it will lend forty thousand books.

    indented code stays

* one

  still one

The first readers came in the morning, and a school choir sang for them in the hall below the new glass roof.

Media contact: Ann Example, 020 7946 0123, ann@example.org

###
"""
CERTAIN = MORE.replace("10:00 BST TUESDAY 7 MAY 2030", "10:00 UTC, 7 May 2030")


def test_what_the_body_prints_is_reported_as_of_a_text() -> None:
    reading = one(MORE, "plant.md")
    found = {name: (each.line, each.confidence) for name, each in reading.fields.items()}
    assert found["embargo"] == (7, Confidence.GUESS)
    assert found["contacts"] == (19, Confidence.CERTAIN)
    assert found["dateline"] == (9, Confidence.CERTAIN)
    assert found["end_mark"] == (21, Confidence.CERTAIN)
    assert reading.release.contacts[0].email == "ann@example.org"
    assert (
        "the embargo “10:00 BST TUESDAY 7 MAY 2030”: “BST” is used in Britain and Bangladesh; write it in by hand"
        in reading.notes
    )
    assert (
        "no key holds what the text prints, dateline, contacts, end mark; --adopt takes it into the keys"
        in reading.notes
    )
    assert reading.text == MORE


def test_the_account_of_a_file_names_its_keys_and_what_its_body_prints() -> None:
    account = {entry.line: (entry.to, entry.why) for entry in one(MORE, "plant.md").account}
    assert account[2] == ("headline", "")
    assert account[7] == ("embargo", "and body")
    assert account[9] == ("body", "")
    adopted = {entry.line: (entry.to, entry.why) for entry in one(CERTAIN, "plant.md", adopt=True).account}
    assert (adopted[7], adopted[19]) == (("embargo", ""), ("contacts", ""))


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_adopting_makes_keys_of_what_the_body_prints_and_leaves_its_other_bytes(ending: str) -> None:
    text = one(CERTAIN.replace("\n", ending), "plant.md", adopt=True).text
    assert "embargo: 2030-05-07T10:00+00:00" in text
    assert "dateline: LEEDS" in text
    assert "email: ann@example.org" in text
    body = CERTAIN[CERTAIN.index("The council") : CERTAIN.index("\n\nMedia contact")] + "\n"
    assert text.endswith(f"---\n\n{body}".replace("\n", ending))


def test_an_embargo_that_names_no_instant_stays_in_the_text() -> None:
    text = one(MORE, "plant.md", adopt=True).text
    assert "\nEMBARGOED UNTIL 10:00 BST TUESDAY 7 MAY 2030\n\nLEEDS, 7 May 2030 – The council" in text
    assert not text.rstrip().endswith("###")


def test_an_embargo_over_a_few_words_is_reported() -> None:
    reading = one("---\ntitle: Acme opens\n---\n\nEmbargoed until 2030-05-07T10:00Z\n\nMore to come.\n", "a.md")
    assert reading.release.embargo is not None
    said = "the text prints an embargo in line 5, and no key held it: public formats heed the line, other programs only a key"
    assert said in reading.notes


def test_an_embargo_with_no_more_than_a_weekday_is_named_by_its_words() -> None:
    text = MORE.replace("EMBARGOED UNTIL 10:00 BST TUESDAY 7 MAY 2030", "Embargoed until Thursday")
    assert "the embargo “Thursday” names no instant with a zone; write it in by hand" in one(text, "plant.md").notes


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("date: 2030-05-06", "the date is the key's, 2030-05-06; line 10 prints 2030-05-07"),
        ("dateline: Bradford", "the dateline is the key's, Bradford; line 10 prints LEEDS"),
        (
            "embargo: 2030-05-09T10:00Z",
            "the embargo is the key's, 2030-05-09T10:00Z; line 8 prints 10:00 BST TUESDAY 7 MAY 2030",
        ),
        (
            "contacts: [{name: Bob, email: bob@example.org}]",
            "the contacts are the key's, Bob; line 20 prints Ann Example, ann@example.org, 020 7946 0123",
        ),
    ],
)
def test_a_key_beats_the_body_and_a_note_names_both(key: str, words: str) -> None:
    text = MORE.replace("date: 2030-05-07\n", "").replace("lang: en", f"lang: en\n{key}\nfeatured: true")
    text = text if key.startswith("date:") else text.replace("featured: true", "date: 2030-05-07")
    assert words in one(text, "plant.md").notes


def test_a_key_that_says_the_same_as_the_body_needs_no_note() -> None:
    keys = "dateline: Leeds\ncontacts: [{name: Ann Example, phone: +44 20 7946 0123}]\nembargo: 2030-05-07T10:00+01:00"
    notes = one(MORE.replace("lang: en", f"lang: en\n{keys}"), "plant.md").notes
    assert not [note for note in notes if "the key's, " in note]


def test_another_headline_in_the_body_is_named() -> None:
    notes = one(FILE).notes
    assert "the headline is the key's, Acme opens a plant: pumps; line 13 prints Hello" in notes


@pytest.mark.parametrize("line", ["For more information on the plant, see the page of the region and its towns. Contact: "
                                  "Ann Example, ann@example.org"])  # fmt: skip
def test_a_line_that_says_more_than_a_contact_stays(line: str) -> None:
    text = one(CERTAIN.replace("Media contact: Ann Example, 020 7946 0123, ann@example.org", line), adopt=True).text
    assert line in text


def test_the_keys_of_a_wordpress_export_are_read() -> None:
    text = "---\npost_title: Acme opens\npost_date: 2026-03-02 10:00:00\npost_excerpt: A plant.\n---\n\nAcme opened.\n"
    release = one(text, "a.md").release
    assert (release.headline, release.summary) == ("Acme opens", "A plant.")
    assert release.date
    assert release.date.day.isoformat() == "2026-03-02"


@pytest.mark.parametrize("text", ["---\ntitle: a\n<<<<<<< HEAD\ndate: 2026-03-02\n=======\n>>>>>>> other\n---\n\nx\n",
                                  "<<<<<<< HEAD\n---\ntitle: a\n---\n\nx\n"])  # fmt: skip
def test_a_merge_conflict_is_named_with_its_line(text: str) -> None:
    line = text[: text.index("<<<")].count("\n") + 1
    with pytest.raises(ReadError, match=f"line {line}, column 1: “<<<<<<< HEAD”: a merge conflict"):
        one(text, "a.md")


TOML = """+++
# as agreed
title = 'Acme opens a plant: pumps'
date = 2026-03-02T09:00:00+01:00
draft = false
tags = ["water", "jobs"]
[params]
author = "Ana Silva"
day = 2026-03-01
+++

""" + FILE.partition("---\n\n")[2]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_front_matter_in_toml_is_written_as_yaml(ending: str) -> None:
    reading = one(TOML.replace("\n", ending))
    release = reading.release
    assert (release.headline, release.subjects) == ("Acme opens a plant: pumps", ("water", "jobs"))
    assert release.date is not None
    assert release.date.text == "2026-03-02T09:00:00+01:00"
    assert release.extra["params"] == {"author": "Ana Silva", "day": "2026-03-01"}
    assert release.body.replace("\r", "").endswith("* one\n")
    assert reading.text.startswith("---\ntitle: ")
    assert any("was TOML and is written as YAML" in note for note in reading.notes)


KEYS = '{\n  "title": "Acme opens a plant: pumps",\n  "date": "2026-03-02",\n  "lang": "en-GB"\n}'


@pytest.mark.parametrize(
    ("above", "keys", "below", "told"),
    [
        ("", KEYS, "", True),
        ("---\n", KEYS, "---\n", False),
        ("---json\n", KEYS, "---\n", True),
        ("---toml\n", "title = 'Acme opens a plant: pumps'\ndate = 2026-03-02\nlang = 'en-GB'", "---\n", True),
        ("--- yaml\n", "title: 'Acme opens a plant: pumps'\ndate: 2026-03-02\nlang: en-GB", "---\n", False),
    ],
)
def test_front_matter_in_the_notations_of_other_sites_is_read(above: str, keys: str, below: str, told: bool) -> None:
    body = FILE.partition("---\n\n")[2]
    reading = one(f"{above}{keys}\n{below}\n{body}")
    release = reading.release
    assert (release.headline, release.language) == ("Acme opens a plant: pumps", "en-GB")
    assert release.date is not None
    assert release.date.text == "2026-03-02"
    assert release.body.endswith("* one\n")
    assert any("and is written as YAML" in note for note in reading.notes) is told


def test_front_matter_in_toml_is_adopted() -> None:
    text = one(TOML, adopt=True).text
    assert "headline: " in text
    assert "title: " not in text
    assert one(text).release.headline == "Acme opens a plant: pumps"


NOTES = """# Acme opens a plant in Lyon

Created: March 1, 2026 9:12 AM
Status: Ready to publish
Tags: Press release
Owner: Jo Sample

<aside>
Embargoed until 3 March 2026, 10:00 GMT

</aside>

LYON, 2 March 2026 – Acme has opened a plant in Lyon, and it will employ forty people from the region.

The first pumps that are built there will be delivered to the towns of the region in the autumn of this year.
"""


def test_the_form_and_the_boxes_of_a_page_of_notes_are_no_text() -> None:
    reading = one(NOTES)
    release = reading.release
    assert release.subheadline == ""
    assert reading.fields["embargo"].text == "3 March 2026, 10:00 GMT"
    assert release.body.startswith("Acme has opened a plant")
    assert "aside" not in release.body


def test_the_lines_of_an_advisory_stay_its_text() -> None:
    lines = "**What:** Opening of the plant\n**When:** Tuesday, 3 March 2026, 10 a.m.\n**Where:** Lyon, New Street"
    body = one(f"# Media advisory: Acme opens a plant in Lyon\n\n{lines}\n\n{NOTES.partition('– ')[2]}").release.body
    assert body.startswith(lines.replace("\n", "\n\n"))


DUMP = """# [Acme](../index.html)

  * [Home](../index.html)
  * [Press](../press/index.html)

[Home » ](../index.html) [Press » ](../press/index.html)

## FOR IMMEDIATE RELEASE

## **Acme opens a plant in Lyon**

LYON, 2 March 2026 – Acme has opened a plant in Lyon, and it will employ [forty people](../jobs.html) from the region.

The first pumps that are built there will be delivered to the towns of the region in the autumn of this year.

  * [The plans](https://example.org/plans)

#### About us

  * [What we do](../about.html)
  * [Donate](../donate.html)

[![Badge](../badge.png)](https://example.com/)
"""


def test_the_name_and_the_menus_of_a_site_are_left_out_of_its_markdown() -> None:
    reading = one(DUMP)
    assert reading.release.headline == "Acme opens a plant in Lyon"
    assert reading.release.body.startswith("Acme has opened a plant")
    assert reading.release.body.endswith("[The plans](https://example.org/plans)\n")
    left = [entry.text for entry in reading.account if entry.to == "left-out"]
    assert any("Donate" in text for text in left)


def test_a_kind_and_its_issuer_head_no_text() -> None:
    text = DUMP.partition("## **Acme")[2].replace("**", "")
    assert one(f"# PRESS RELEASE — Acme\n\n## Acme{text}").release.headline == "Acme opens a plant in Lyon"


def test_a_headline_that_links_to_its_own_page_stays_the_headline() -> None:
    text = DUMP.partition("## **Acme")[2].replace("**", "")
    title = "# [Forty jobs in the south](/news/forty-jobs/)"
    assert one(
        f"{title}\n\n## Plant in Lyon will employ forty people from the region{text.partition('Lyon')[2]}"
    ).release.headline == ("Forty jobs in the south")
