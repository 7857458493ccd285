"""A text that prints an embargo stays out of what everybody reads until that has lifted, whatever its front matter says."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.command import Run

TEXT = """\
---
title: {headline}
lang: {language}
date: {date}
draft: false
{more}---

{line}

Acme will open a plant in Lyon, and it will employ forty people from the region.
"""

SOUND = "dateline: Lyon\ncontacts: [{email: press@example.org}]\n"
"""What else a release needs to have no error."""


def write(
    folder: Path, line: str, name: str = "a.en.md", language: str = "en", date: str = "2026-03-01", more: str = "",
    headline: str = "Acme opens a plant",
) -> None:  # fmt: skip
    text = TEXT.format(line=line, language=language, date=date, more=more, headline=headline)
    (folder / name).write_text(text, encoding="utf-8")


def public(run: Run, folder: Path, *arguments: str) -> tuple[list[str], str]:
    """Return the files of a public export that leaves no release out for its errors, and what it said."""
    done = run("export", "--to", "jsonld", "--no-verify", "--output", "out", *arguments)
    return sorted(path.name for path in folder.glob("out/*") if path.name[0] != "."), done.stderr.decode()


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "EMBARGOED UNTIL 10:00 CET, TUESDAY 9 MARCH 2027"),
        ("en", "**Not for publication before 3 March 2026, 10:00**"),
        ("en", "<strong>EMBARGOED</strong> until 1 January 2035"),
        ("fr", "Sous embargo jusqu’au 9 mars 2027 à 10 h"),
        ("fr", "Embargo jusqu'au mardi 9 mars 2027, 10h"),
        ("fr", "Embargo : mardi 9 mars 2027, 10h"),
        ("de", "Sperrfrist: 9. März 2027, 10 Uhr"),
        ("ar", "محظور النشر حتى 9 آذار/مارس 2027، الساعة 10:00"),
        ("zh", "禁止在2027年3月9日10:00之前发布"),
        ("fr", "EMBARGOED UNTIL 9 March 2027"),
    ],
)
def test_an_embargo_that_only_the_text_prints_holds_it_back(run: Run, tmp_path: Path, language: str, line: str) -> None:
    write(tmp_path, line, language=language)
    files, said = public(run, tmp_path)
    assert files == []
    assert "left out, it prints “" in said


@pytest.mark.parametrize("key", ["summary", "subheadline", "subtitle", "description"])
def test_an_embargo_in_a_text_of_the_front_matter_holds_it_back(run: Run, tmp_path: Path, key: str) -> None:
    write(tmp_path, "", more=f"{key}: 'EMBARGO: 9 March 2027, 10:00 GMT'\n")
    found = run("validate", "--select", "PR211", "a.en.md").stdout.decode()
    assert "prints “EMBARGO: 9 March 2027, 10:00 GMT”" in found
    assert public(run, tmp_path)[0] == []
    write(tmp_path, "", more=f"{key}: 'EMBARGO: 9 March 2027, 10:00 GMT'  # pressctl: ignore[PR211]\n")
    assert len(public(run, tmp_path)[0]) == 1


def test_an_embargo_in_the_headline_holds_it_back(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "", "b.en.md", headline="'EMBARGOED UNTIL 9 MARCH 2027: Acme opens a plant'")
    assert public(run, tmp_path)[0] == []


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "UNDER EMBARGO"),
        ("en", "EMBARGOED UNTIL FURTHER NOTICE"),
        ("en", "Embargoed until Monday"),
        ("en", "This release is under embargo."),
        ("fr", "SOUS EMBARGO"),
        ("de", "Sperrfrist"),
    ],
)
def test_a_line_without_a_day_holds_it_back_until_it_is_struck_out_or_the_key_is_written(
    run: Run, tmp_path: Path, language: str, line: str
) -> None:
    later = ("--now", "2026-08-01T12:00:00Z")
    write(tmp_path, line, language=language)
    files, said = public(run, tmp_path, *later)
    assert files == []
    assert "left out, it prints “" in said
    write(tmp_path, f"~~{line}~~", language=language)
    assert len(public(run, tmp_path, *later)[0]) == 1
    write(tmp_path, line, language=language, more="embargo: 2026-03-02 10:00 Europe/Zurich\n")
    assert len(public(run, tmp_path, "--force", *later)[0]) == 1


@pytest.mark.parametrize(
    "line",
    ["Embargo lifted", "Embargo: none", "No embargo", "Arms sales to Freedonia are under embargo until 2 March 2027."],
)
def test_a_line_that_says_there_is_none_or_tells_of_another_holds_nothing_back(
    run: Run, tmp_path: Path, line: str
) -> None:
    write(tmp_path, line)
    assert len(public(run, tmp_path)[0]) == 1


def test_the_day_of_the_line_is_over_when_it_is_over_everywhere(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "EMBARGOED UNTIL 11 p.m., 2 March 2026")
    assert public(run, tmp_path, "--now", "2026-03-03T06:00:00Z")[0] == []
    assert len(public(run, tmp_path, "--now", "2026-03-03T12:00:00Z")[0]) == 1


def test_a_line_with_a_day_an_hour_and_a_zone_holds_it_back_to_that_instant(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "EMBARGOED UNTIL 11 p.m. PST, 2 March 2026")
    assert public(run, tmp_path, "--now", "2026-03-03T06:59:00Z")[0] == []
    assert len(public(run, tmp_path, "--now", "2026-03-03T07:00:00Z")[0]) == 1


def test_a_day_without_a_year_is_the_one_after_the_turn_of_the_year(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "EMBARGOED UNTIL 5 January, 10:00 GMT", date="2026-12-28")
    assert public(run, tmp_path, "--now", "2026-12-30T12:00:00Z")[0] == []
    assert len(public(run, tmp_path, "--now", "2027-01-07T12:00:00Z")[0]) == 1


def test_the_key_says_when_and_only_a_line_with_later_days_alone_holds_back_longer(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "EMBARGOED UNTIL 10:00 CET, 2 MARCH 2026", more="embargo: 2026-03-02 10:00 Europe/Zurich\n")
    assert len(public(run, tmp_path, "--now", "2026-03-02T10:00:00Z")[0]) == 1
    write(tmp_path, "EMBARGOED UNTIL 10:00 CET, 9 MARCH 2026", more="embargo: 2026-03-02 10:00 Europe/Zurich\n")
    assert "it prints “EMBARGOED" in public(run, tmp_path, "--force", "--now", "2026-03-02T10:00:00Z")[1]


@pytest.mark.parametrize(
    "line", ["EMBARGOED UNTIL 3 February 2026", "FOR IMMEDIATE RELEASE", "Embargo on arms for 3 countries until 2035"]
)
def test_an_embargo_that_has_lifted_or_is_none_holds_nothing_back(run: Run, tmp_path: Path, line: str) -> None:
    write(tmp_path, line)
    assert len(public(run, tmp_path)[0]) == 1


def test_it_holds_back_the_translations_too(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "Sous embargo jusqu’au 9 mars 2027 à 10 h", "a.fr.md", "fr", more="id: plant\n")
    write(tmp_path, "FOR IMMEDIATE RELEASE", more="id: plant\n")
    files, said = public(run, tmp_path)
    assert files == []
    assert "a.en.md: jsonld: left out, a.fr.md with the same id is under embargo" in said


def test_nothing_says_for_immediate_release_above_it(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "EMBARGOED UNTIL 10:00 CET, TUESDAY 9 MARCH 2027")
    done = run("export", "--to", "text", "--no-verify", "--output", "-")
    assert b"IMMEDIATE" not in done.stdout
    assert b"EMBARGOED UNTIL 10:00 CET" in done.stdout


COMMENT = "<!-- pressctl: ignore[PR211] -->"


def test_a_comment_that_answers_the_finding_lets_the_line_below_it_go(run: Run, tmp_path: Path) -> None:
    write(tmp_path, f"{COMMENT}\n\nUnder embargo until 9 March 2027")
    assert len(public(run, tmp_path)[0]) == 1
    write(tmp_path, f"{COMMENT}\n\nUnder embargo until 9 March 2027\n\nEMBARGOED UNTIL 10 March 2027")
    files, said = public(run, tmp_path, "--force")
    assert "it prints “EMBARGOED UNTIL 10 March 2027”" in said
    assert files == []


def test_a_comment_on_another_rule_or_line_lets_nothing_go(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "<!-- pressctl: ignore[PR212] -->\n\nUnder embargo until 9 March 2027")
    write(tmp_path, f"Under embargo until 9 March 2027\n\n{COMMENT}", "b.en.md")
    assert public(run, tmp_path)[0] == []


def test_a_comment_beside_the_headline_lets_it_go(run: Run, tmp_path: Path) -> None:
    headline = "'EMBARGOED UNTIL 9 MARCH 2027: Acme opens a plant'"
    write(tmp_path, "", headline=headline)
    assert public(run, tmp_path)[0] == []
    write(tmp_path, "", headline=f"{headline}  # pressctl: ignore[release-line-conflict]")
    assert len(public(run, tmp_path)[0]) == 1


@pytest.mark.parametrize(
    ("line", "until"),
    [
        ("EMBARGOED UNTIL 10:00 CET, 9 March 2027", "until 2027-03-09 09:00 UTC"),
        ("EMBARGOED UNTIL 9 March 2027", "until 2027-03-10 12:00 UTC"),
        ("UNDER EMBARGO", "without an end"),
    ],
)
def test_it_says_until_when_a_line_holds_and_every_way_out(run: Run, tmp_path: Path, line: str, until: str) -> None:
    write(tmp_path, line)
    said = public(run, tmp_path)[1]
    assert f"it prints “{line}”, {until}" in said
    assert "write the key `embargo`, take the line out, or put <!-- pressctl: ignore[PR211] --> above it" in said
    assert len(public(run, tmp_path, "--allow-embargoed")[0]) == 1


def test_beside_a_key_that_has_lifted_it_says_that_they_must_agree(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "EMBARGOED UNTIL 10:00 CET, 9 MARCH 2026", more="embargo: 2026-03-02 10:00 Europe/Zurich\n")
    said = public(run, tmp_path, "--force", "--now", "2026-03-02T10:00:00Z")[1]
    assert "make the key `embargo` agree" in said
    assert "write the key" not in said


def test_a_heading_over_the_line_with_the_day_holds_no_longer_than_that(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "STRICT EMBARGO\n\nNot for publication before 10:00 CET on 9 March 2026")
    assert public(run, tmp_path, "--now", "2026-03-09T08:59:00Z")[0] == []
    assert len(public(run, tmp_path, "--now", "2026-03-09T09:00:00Z")[0]) == 1


def test_to_allow_embargoed_releases_is_enough_for_one_that_only_its_text_embargoes(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "EMBARGOED UNTIL 10:00 CET, TUESDAY 9 MARCH 2027", more=SOUND)
    refused = run("export", "--to", "jsonld", "--output", "out")
    assert refused.returncode == 1
    assert "a.en.md: not exported, it has errors; --allow-embargoed exports it anyway" in refused.stderr.decode()
    taken = run("export", "--to", "jsonld", "--output", "out", "--allow-embargoed")
    assert taken.returncode == 0, taken.stderr.decode()
    assert list(tmp_path.glob("out/*.jsonld"))


def test_to_allow_embargoed_releases_answers_no_other_finding(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "FOR IMMEDIATE RELEASE", more=f"embargo: 2027-03-09 10:00 UTC\n{SOUND}")
    refused = run("export", "--to", "jsonld", "--output", "out", "--allow-embargoed")
    assert refused.returncode == 1
    assert "a.en.md: not exported, it has errors; --no-verify exports it anyway" in refused.stderr.decode()
