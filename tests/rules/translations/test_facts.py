"""What a translation says otherwise than its source: said in the translation, with the line of the source."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from pressctl.findings import Finding, Severity
from pressctl.newsroom import folder
from pressctl.rules import choose
from pressctl.validation import batch
from pressctl.validation.cache import Cache
from pressctl.validation.scope import scope
from support.checks import NOW

CODES = ("PR802", "PR803", "PR804", "PR807")
FRONT = "id: plant\nsource_language: en\nstatus: released\ndate: 2026-03-02\n"
SOURCE = """\
Acme opened a plant in Lyon on Monday, 2 March 2026 at 10:00 GMT. It will employ 40 people.

It builds 36,000 pumps a year, 5 % more than in 2025, and cost $4 million.

Write to press@example.org or call +41 22 555 01 23.
"""
FRENCH = """\
Acme a ouvert une usine à Lyon le lundi 2 mars 2026 à 11 heures CET. Elle emploiera 40 personnes.

Elle construit 36 000 pompes par an, 5 % de plus qu’en 2025, et a coûté 4 millions de dollars.

Écrivez à press@example.org ou appelez le 022 555 01 23.
"""


@pytest.fixture(autouse=True)
def _newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("pressctl.toml").write_text('[newsroom]\nreleases = "."\n', encoding="utf-8")


def write(tag: str, body: str, headline: str = "Acme", more: str = "") -> Path:
    path = Path(f"plant.{tag}.md")
    front = f"headline: {headline}\nlanguage: {tag}\n{FRONT}{more}"
    path.write_text(f"---\n{front}---\n\n{body}", encoding="utf-8")
    return path


def checked(*codes: str, is_warm: bool = False) -> list[Finding]:
    """Return what the rules on facts find in the newsroom; a run that ``is_warm`` keeps its verdicts."""
    room = folder.locate(Path())
    asked = replace(scope(room, NOW), only=choose(codes or CODES, []))
    paths = [str(path) for path in sorted(Path().glob("*.md"))]
    if not is_warm:
        return [finding for each in batch.check(room, asked, paths) for finding in each.findings]
    with closing(Cache(Path(".kept"), asked)) as kept:
        return [finding for each in batch.check(room, asked, paths, kept) for finding in each.findings]


def test_a_translation_that_says_the_same_has_no_finding() -> None:
    write("en", SOURCE)
    write("fr", FRENCH)
    assert checked() == []


@pytest.mark.parametrize(
    ("old", "new", "severity", "message"),
    [
        ("40 personnes", "400 personnes", Severity.WARNING, "“400” stands for “40” (plant.en.md, line 10)"),
        ("lundi 2 mars", "lundi 3 mars", Severity.ERROR, "“lundi 3 mars 2026” stands for “Monday, 2 March 2026”"),
        ("11 heures", "12 heures", Severity.WARNING, "“12 heures CET” stands for “10:00 GMT”"),
        ("5 %", "6 %", Severity.ERROR, "“6 %” stands for “5 %” (plant.en.md, line 12)"),
        ("4 millions", "4 milliards", Severity.ERROR, "“4 milliards de dollars” stands for “$4 million”"),
        ("dollars", "euros", Severity.ERROR, "“4 millions d’euros”"),
        ("press@example.org ou", "presse@example.org ou", Severity.ERROR, "“presse@example.org” stands for"),
        ("01 23.", "01 32.", Severity.ERROR, "“022 555 01 32” stands for “+41 22 555 01 23”"),
    ],
)  # fmt: skip
def test_a_fact_that_differs_is_said_where_it_stands(old: str, new: str, severity: Severity, message: str) -> None:
    write("en", SOURCE)
    text = FRENCH.replace(old, new).replace("de euros", "d’euros")
    write("fr", text)
    (finding,) = checked("PR802")
    assert (finding.path, finding.severity) == ("plant.fr.md", severity)
    assert message in finding.message
    printed = finding.message.partition("“")[2].partition("”")[0]
    assert Path("plant.fr.md").read_text(encoding="utf-8")[finding.span.start :].startswith(printed)


def test_a_headline_is_compared_with_the_headline() -> None:
    write("en", SOURCE, "Acme hires 40 people")
    write("fr", FRENCH, "Acme embauche 50 personnes")
    (finding,) = checked("PR802")
    assert finding.message == "“50” stands for “40” (plant.en.md, line 2)"
    assert finding.region.line == 2


@pytest.mark.parametrize("side", ["en", "fr"])
def test_a_comment_before_the_paragraph_silences_it_in_either_file(side: str) -> None:
    comment = "<!-- pressctl: ignore[fact-differs] -->\n"
    write("en", (comment if side == "en" else "") + SOURCE)
    write("fr", (comment if side == "fr" else "") + FRENCH.replace("40", "50"))
    assert checked("PR802", "unused-suppression") == []


def test_a_comment_in_a_translation_that_silences_nothing_is_found() -> None:
    write("en", SOURCE)
    write("fr", "<!-- pressctl: ignore[fact-differs] -->\n" + FRENCH)
    assert [finding.path for finding in checked("PR802", "unused-suppression")] == ["plant.fr.md"]


def test_a_paragraph_that_is_missing_is_said_with_its_line() -> None:
    write("en", SOURCE)
    write("fr", "\n\n".join(FRENCH.split("\n\n")[::2]))
    (finding,) = checked()
    assert finding.code == "PR804"
    assert "plant.en.md, line 12" in finding.message
    assert finding.region.line == 10


def test_of_a_translation_without_any_text_no_paragraph_is_missing() -> None:
    write("en", SOURCE)
    path = write("fr", "<!--")
    path.write_text(path.read_text(encoding="utf-8").replace("headline: Acme\n", ""), encoding="utf-8")
    assert checked() == []


def test_an_english_separator_is_made_that_of_the_language() -> None:
    write("en", SOURCE)
    path = write("fr", FRENCH.replace("36 000", "36,000"))
    (finding,) = checked()
    assert finding.message == "“36,000” reads as 36 in this language, the source has 36,000"
    assert finding.fix
    assert finding.fix.safe
    assert finding.fix.edit.text == "36\u202f000"
    path.write_text(path.read_text(encoding="utf-8").replace("36,000", finding.fix.edit.text), encoding="utf-8")
    assert checked() == []


@pytest.mark.parametrize(
    ("tag", "said"),
    [("de", "zwischen 1,6 und 1,7 Mrd. Euro"), ("fr", "entre 1,6 et 1,7 milliard d’euros"),
     ("es", "entre 1600 y 1700 millones de euros"), ("ru", "от 1,6 до 1,7 млрд евро"), ("it", "da 1,6 a 1,7 miliardi di euro"),
     ("ar", "بين 1,6 و1,7 مليار يورو")],
)  # fmt: skip
def test_a_range_that_says_its_magnitude_once_has_no_foreign_separator(tag: str, said: str) -> None:
    write("en", "It will cost between €1.6 billion and €1.7 billion.")
    write(tag, said)
    assert checked() == []


def test_what_nobody_has_translated_yet_is_not_compared() -> None:
    write("en", SOURCE)
    write("fr", "<!-- en: Acme opened a plant. -->\n")
    assert checked() == []


def test_a_file_with_a_mark_and_other_line_ends_says_the_same() -> None:
    write("en", SOURCE)
    path = write("fr", FRENCH)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert checked() == []
    path.write_bytes(path.read_bytes().replace(b"40", b"41"))
    assert [finding.code for finding in checked("PR802")] == ["PR802"]


def test_a_source_that_changed_is_seen_by_a_warm_run() -> None:
    write("en", SOURCE)
    write("fr", FRENCH)
    assert checked(is_warm=True) == checked(is_warm=True) == []
    write("en", SOURCE.replace("40", "50"))
    warm = checked("PR802", is_warm=True)
    assert warm == checked("PR802")
    assert [finding.path for finding in warm] == ["plant.fr.md"]
    write("en", SOURCE)
    assert checked(is_warm=True) == []


def test_a_source_that_cannot_be_read_is_not_compared() -> None:
    write("en", SOURCE, more="odd: [\n")
    write("fr", FRENCH.replace("40", "41"))
    assert checked("PR802") == []


def test_a_text_that_was_taken_back_is_not_compared() -> None:
    write("en", SOURCE)
    write("fr", FRENCH.replace("2 mars", "3 mars"), more="reason: Report.\n")
    assert checked("PR802")
    path = Path("plant.fr.md")
    path.write_text(path.read_text(encoding="utf-8").replace("status: released", "status: killed"), encoding="utf-8")
    assert checked() == []


def test_two_scripts_of_a_language_are_compared() -> None:
    front = "id: plant\nsource_language: zh-Hans\nstatus: released\ndate: 2026-03-02\n"
    for tag, body in (("zh-Hans", "该工厂雇用640名员工。\n"), ("zh-Hant", "該工廠僱用690名員工。\n")):
        text = f"---\nheadline: Acme\nlanguage: {tag}\n{front}---\n\n{body}"
        Path(f"plant.{tag}.md").write_text(text, encoding="utf-8")
    assert [finding.path for finding in checked("PR802")] == ["plant.zh-Hant.md"]


@pytest.mark.parametrize(
    ("source", "tag", "own", "message"),
    [
        ("Ingrid Vandamme leads it.", "fr", "Ingrid Vandame la dirige.", "“Ingrid Vandame” is “Ingrid Vandamme” in the source (plant.en.md)"),
        ("Ingrid Vandamme leads it.", "de", "Ingrid Vandame leitet es.", "“Ingrid Vandame” is “Ingrid Vandamme” in the source (plant.en.md)"),
        ("Ingrid Vandamme leads it.", "es", "La dirige Ingrid Vandamme.", ""),
        ("Jos\u00e9 Garc\u00eda leads it.", "fr", "Jos\u00e9 Garcia la dirige.", ""),
        ("The Acme Project is ours, a project for all.", "de", "Das Acme Projekt ist unser.", ""),
        ("Ingrid Vandamme and Ingrid Vandame lead it.", "fr", "Ingrid Vandame la dirige.", ""),
        ("Ingrid Vandamme leads it.", "pl", "Kieruje nim Ingrid Vandame.", ""),
    ],
)  # fmt: skip
def test_a_name_that_the_source_spells_otherwise_is_found(source: str, tag: str, own: str, message: str) -> None:
    write("en", source)
    write(tag, own)
    assert [finding.message for finding in checked("PR810")] == ([message] if message else [])
