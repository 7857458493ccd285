"""A page of several releases is told as such, and with --split becomes a file of each."""

from __future__ import annotations

from contextlib import suppress
from html import escape
from pathlib import Path

import pytest

from pressctl.errors import PressctlError
from pressctl.importers import Options, Reading
from pressctl.ingest.run import read
from pressctl.ingest.sources import Source
from support.command import Run
from support.rendered import as_document


def release(town: str, day: str, *, above: str = "", mark: str = "###", below: str = "") -> str:
    """Return a release of an invented company."""
    return f"""{above}Acme opens a plant in {town}

{town.upper()}, {day} – Acme has opened a plant in {town}, and it will employ forty people from the whole region.

The first pumps that are built there will be delivered to the towns of the region in the autumn of this year.

“We have looked for this place for two years,” said the director of the plant, who opened it with the mayor.

{mark}

{below}"""


LINE = "FOR IMMEDIATE RELEASE\n\n"
OTHERS = "Press Release\n\nBoat yard opens\n\nRead more\n\n1 March 2026\n\n" * 3
"""A list of the other releases of a site."""
NEWSLETTER = """View our newsletters

Sign up to receive our newsletter. Get updates for news, events, community information and more!

Example: Yes, I would like to receive e-mails from the office of Acme Pumps Limited. (You can unsubscribe anytime)
"""
CONTACT = "Media contact: Ana Silva, press@example.org, +41 22 730 81 11\n\n"
ABOUT = "About Acme Pumps Limited\n\nAcme builds pumps for the towns of the region, and has done so since the year 1901.\n\n"
PAGES = {
    "end marks": release("Lyon", "2 March 2026", below=CONTACT) + release("Bonn", "3 March 2026"),
    "end marks and boilerplate": release("Lyon", "2 March 2026", below=ABOUT) + release("Bonn", "3 March 2026"),
    "release lines": release("Lyon", "2 March 2026", above=LINE, mark="")
    + release("Bonn", "3 March 2026", above=LINE, mark=""),
    "days above": release("Lyon", "2 March 2026", above="2 March 2026\n\n")
    + release("Bonn", "3 March 2026", above="3 March 2026\n\n"),
}


def readings(text: str, name: str = "page.txt", *, split: bool = True) -> list[Reading]:
    """Return the releases of a source."""
    return list(read(Source(name, text.encode()), options=Options(split=split))[1])


def as_page(text: str) -> str:
    """Return a text as a page of the web, a line a paragraph."""
    lines = [f"<p>{escape(line)}</p>" for line in text.split("\n") if line]
    return "<!doctype html>\n<html><body><main>\n" + "\n".join(lines) + "\n</main></body></html>"


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("is_page", [False, True])
def test_each_release_of_a_page_becomes_one(page: str, is_page: bool) -> None:
    text = as_page(PAGES[page]) if is_page else PAGES[page]
    first, second = readings(text, "page.html" if is_page else "page.txt")
    assert first.release.headline == "Acme opens a plant in Lyon"
    assert second.release.headline == "Acme opens a plant in Bonn"
    assert [each.release.date.text for each in (first, second) if each.release.date] == ["2026-03-02", "2026-03-03"]
    assert "Bonn" not in first.release.body
    assert "Lyon" not in second.release.body
    assert "Acme Pumps" not in second.release.body
    assert not second.release.contacts
    line = text.split("\n")[second.fields["headline"].line - 1]
    assert "Bonn" in line


@pytest.mark.parametrize("page", ["end marks", "release lines"])
def test_without_split_a_page_of_several_is_told(page: str) -> None:
    (reading,) = readings(PAGES[page], split=False)
    assert any(
        "holds 2 releases, with their headlines in lines" in note and "--split" in note for note in reading.notes
    )


@pytest.mark.parametrize(
    "text",
    [
        release("Lyon", "2 March 2026", below=CONTACT + ABOUT + "###\n"),
        release("Lyon", "2 March 2026", above="Press release\n\nNews\n\nPress release\n\n"),
        release("Lyon", "2 March 2026", below="Notes to editors\n\nAcme was founded in Geneva on 1 May 1901.\n\n###\n"),
        "FOR IMMEDIATE RELEASE\n\n" + release("Lyon", "2 March 2026", above="PRESS RELEASE\n\n"),
        LINE
        + release("Lyon", "2 March 2026", below=f"{OTHERS}View our newsletters\n\nSign up to receive our news.\n" * 5),
    ],
)
@pytest.mark.parametrize("split", [False, True])
def test_one_release_with_repeated_marks_stays_one(text: str, split: bool) -> None:
    (reading,) = readings(text, split=split)
    assert not any("--split" in note for note in reading.notes)


def test_the_command_writes_a_file_of_each(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").touch()
    (tmp_path / "page.txt").write_text(PAGES["end marks"], encoding="utf-8")
    assert run("import", "page.txt", "--split").returncode == 0
    assert len(list((tmp_path / "releases").rglob("*.md"))) == 2
    assert run("import", "page.txt", "--split").stdout.count(b"imported before") == 2


def test_no_real_page_of_one_release_is_taken_for_several(corpus: Path) -> None:
    for path in sorted((corpus / "pages").glob("*.txt")):
        found: list[Reading] = []
        with suppress(PressctlError):  # what is refused is tested elsewhere
            found = readings(path.read_text(encoding="utf-8", errors="replace"), split=False)
        assert not [note for each in found for note in each.notes if "--split" in note], path.name


def test_a_mail_is_not_parted_and_says_so_when_it_is_asked() -> None:
    text = release("Lyon", "2 March 2026", above=LINE)
    data = f"From: a@example.org\nTo: b@example.org\nSubject: News\nMIME-Version: 1.0\n\n{text}".encode()
    for split in (True, False):
        _, readings = read(Source("release.eml", data), options=Options(split=split))
        (reading,) = readings
        assert any(note.startswith("--split is for web pages, Word") for note in reading.notes) is split


def test_a_word_document_of_several_is_told_and_parted() -> None:
    data = as_document(_paragraphs(PAGES["end marks"]))
    _, whole = read(Source("release.docx", data), options=Options())
    assert any("holds 2 releases" in note and "--split" in note for reading in whole for note in reading.notes)
    _, parts = read(Source("release.docx", data), options=Options(split=True))
    assert ["Lyon" in each.release.headline for each in parts] == [True, False]


def _paragraphs(text: str) -> list[tuple[str, str]]:
    return [("text", line) for line in text.split("\n") if line]


def under_headings(level: str = "h2", *, link: bool = False, lede: str = "Acme has opened a plant in {}.") -> str:
    """Return a page of releases of a month, each under a heading with its day."""
    text = f"{lede} It employs forty people, who will build pumps for the towns of the whole region there."
    towns = (("Lyon", "2 March 2026"), ("Bonn", "9 March 2026"), ("Turin", "16 March 2026"))
    titles = {town: f"Acme opens a plant in {town}" for town, _ in towns}
    shown = {town: f'<a href="/{town}">{title}</a>' if link else title for town, title in titles.items()}
    parts = [f"<{level}>{shown[town]}</{level}><p>{day}</p><p>{text.format(town)}</p>" for town, day in towns]
    return f"<html><body><main><h1>Releases of March</h1>\n{chr(10).join(parts)}</main><footer>Imprint</footer></body></html>"


@pytest.mark.parametrize("level", ["h2", "h3"])
def test_releases_under_headings_of_one_page_are_told_apart_by_their_days(level: str) -> None:
    parts = readings(under_headings(level), "page.html")
    assert [each.release.date.text for each in parts if each.release.date] == ["2026-03-02", "2026-03-09", "2026-03-16"]
    assert parts[2].release.headline == "Acme opens a plant in Turin"
    assert parts[2].release.body.startswith("Acme has opened a plant in Turin.")
    assert "Imprint" not in parts[2].release.body
    with pytest.raises(PressctlError) as refused:
        readings(under_headings(level), "page.html", split=False)
    assert refused.value.hint.endswith("with their headlines in lines 2, 3, 4; --split makes a file of each")


def test_headings_that_are_links_lead_to_other_pages() -> None:
    with pytest.raises(PressctlError) as refused:
        readings(under_headings(link=True), "page.html")
    assert "--split" not in refused.value.hint


def test_other_news_below_a_release_is_not_told_as_releases() -> None:
    other = under_headings().partition("<main>")[2].partition("</h1>")[2]
    own = (
        "<p>LYON, 2 March 2026 – Acme has opened a plant in Lyon, and it will employ forty people from the region.</p>"
        * 2
    )
    page = f"<html><body><main><h1>Acme opens a plant in Lyon</h1>{own}{other}".replace("16 March 2026", "")
    (reading,) = readings(page, "page.html")
    assert not [note for note in reading.notes if "holds" in note]
