"""What is surely no release is refused with a sentence, and taken with --anyway; what only lacks proof is not."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pressctl.cli import application
from pressctl.errors import ImportRefused
from pressctl.importers import Options, Reading
from pressctl.ingest import run
from pressctl.ingest.run import read
from pressctl.ingest.sources import Source

WALL = """One moment: are you a robot?

To continue, please allow JavaScript and cookies in your browser, and make sure that nothing keeps them from loading.

For more about why this happened, read our terms of service, or write to the support team with the number below.
"""
GERMAN_WALL = """Einen Augenblick

Bitte bestätigen Sie, dass Sie kein Roboter sind. Dazu müssen in Ihrem Browser JavaScript und Cookies erlaubt sein.

Warum das nötig ist, lesen Sie in unseren Nutzungsbedingungen; bei Fragen hilft Ihnen der Betreiber dieser Seite gern.
"""
CONTACT = """Contact us

Our press office is here for journalists from Monday to Friday, and it is glad to answer questions about our work.

Press office: Ann Example, +44 20 7946 0123, ann@example.org

Customer service: Bob Example, +44 20 7946 0456, bob@example.org
"""
FILES = """Publications of Example Charity

Here you find the publications of Example Charity, free to read and to pass on to anyone who may be interested.

Annual report 2025 (PDF, 2.3 MB)
Annual report 2024 (PDF, 2.1 MB)
Statutes (PDF, 120 KB)
"""
LINKS = """Useful links

Here is a selection of pages that our readers may find useful when they look for help in the county, or near it.

Ministry of Examples: https://example.org/1
Example Council: https://example.org/2
Example University: https://example.org/3
"""
MINUTES = """Minutes of the Meeting of the Example Parish Council held on 4 May 2025

Present: Cllr Ann Example (Chair), Cllr Bob Example, Cllr Cat Example

1. Minutes of the last meeting
The minutes of the meeting of 6 April were agreed as a true record and signed by the chair of the council.

2. Matters arising
The clerk reported that the bench by the pond has been repaired and that the bill has been paid in full.
"""
FRENCH_MINUTES = """Procès-verbal de la séance du conseil du 4 mai 2025

Présents : Ana Exemple, Bob Exemple, Cat Exemple

Ordre du jour
Le conseil approuve le procès-verbal de la séance du 6 avril, et la présidente le signe après lecture de chaque point.

Questions diverses
La secrétaire indique que le banc de l’étang a été réparé, et que la facture a été réglée par la commune en entier.
"""
ARTICLE = """The Example Times

Council split over plan for a new library

By Ann Example, Staff Writer

Published May 4, 2025

The city council was split on Monday over a plan for a new library in the old market hall, with three members leaving.

“I have never seen such a meeting in all my years,” said a neighbour who had come to listen with her two children.
"""
GERMAN_ARTICLE = """Stadtrat streitet über die neue Bibliothek

Von Anna Beispiel
Beispielzeitung

Der Stadtrat hat am Montag über den Plan für eine neue Bibliothek gestritten, und drei Mitglieder verließen den Saal.

„So eine Sitzung habe ich noch nie erlebt“, sagte eine Nachbarin, die mit ihren beiden Kindern gekommen war.
"""
DIARY = """Ayuntamiento de Villanueva | La ciudad | Trámites

Agenda municipal de Villanueva para el lunes 7 de marzo de 2026

Estos son los actos de este lunes.

- 10:15 h. Casa consistorial. La concejala de Parques presenta las ayudas para los huertos del río.

- 11:30 h. Mercado. El concejal de Comercio visita los puestos nuevos y habla con quienes venden en ellos.

- 12:45 h. Biblioteca. La alcaldesa entrega los premios de lectura.
"""
HOURS_ALONE = """Inicio | Gobierno | Prensa

Agenda pública del Gobierno de la Costa del 8 de julio de 2026

09:00 Horas.

La Coordinadora de Comunicación preside la rueda de prensa en el teatro del puerto.

11:00 Horas.

El Secretario de Salud participa en la reunión del comité de la costa, que se sigue por pantalla.

13:30 Horas.

La Secretaria de Turismo entrega los diplomas a los hoteles que han formado a su gente en invierno.
"""
CHINESE_NOTICE = """海滨大学 | 通知公告 | 正文

运动会摄影安排通知

2026年4月12日

各学院、各单位:

运动会期间的摄影由后勤处统一安排,其他人员请在看台拍摄。各单位须于4月16日前填写申请表,并报送至后勤处。
"""
OTHERS = {
    "is the programme of an event": (DIARY, HOURS_ALONE),
    "is a public notice": (CHINESE_NOTICE,),
    "is a page that keeps robots out": (WALL, GERMAN_WALL),
    "is a page that says how to reach an office": (CONTACT,),
    "is a list of files to download": (FILES,),
    "is a list of links": (LINKS,),
    "is the minutes of a meeting": (MINUTES, FRENCH_MINUTES),
    "is an article of a newspaper": (ARTICLE, GERMAN_ARTICLE),
}
CASES = [(words, text) for words, texts in OTHERS.items() for text in texts]
PROOFS = (
    "FOR IMMEDIATE RELEASE\n\n{}",
    "{}\n\n###\n",
)


def one(text: str, *, anyway: bool = False, name: str = "page.txt") -> Reading:
    """Return the release of a source of one."""
    _, readings = read(Source(name, text.encode()), options=Options(anyway=anyway))
    (reading,) = readings
    return reading


def hint(source: Source) -> str:
    """Return the hint with which a source is refused; an empty text when it is not."""
    try:
        read(source)
    except ImportRefused as error:
        return error.hint
    return ""


def as_page(text: str) -> str:
    """Return a text as a page of the web."""
    title, *blocks = text.strip().split("\n\n")
    paragraphs = "".join(f"<p>{'<br>'.join(map(escape, block.splitlines()))}</p>" for block in blocks)
    return f"<!doctype html><html><body><main><h1>{escape(title)}</h1>{paragraphs}</main></body></html>"


@pytest.mark.parametrize(("words", "text"), CASES)
def test_what_is_surely_no_release_is_refused_and_taken_anyway(words: str, text: str) -> None:
    with pytest.raises(ImportRefused, match=words) as refused:
        one(text)
    assert "--anyway" in refused.value.hint
    assert one(text, anyway=True).release.body


@pytest.mark.parametrize("text", [WALL, LINKS, MINUTES, GERMAN_ARTICLE])
def test_the_same_page_of_the_web_is_refused_too(text: str) -> None:
    with pytest.raises(ImportRefused):
        one(as_page(text), name="page.html")
    assert one(as_page(text), anyway=True, name="page.html").release.body


@pytest.mark.parametrize("proof", PROOFS)
@pytest.mark.parametrize(("words", "text"), CASES)
def test_a_release_line_or_an_end_mark_says_that_it_is_one(words: str, text: str, proof: str) -> None:
    del words
    assert "--anyway" not in hint(Source("page.txt", proof.format(text).encode()))


@pytest.mark.parametrize(
    "text",
    [
        "Acme builds a robot that is not a robot\n\nThe new machine of Acme looks like a person, and it greets visitors.\n\n"
        "“It is not a robot, it is a colleague,” said Ana Silva, who has built it with her team in the past two years.",
        "A library in the market hall\n\nBy Ana Silva\n\nThe council has opened a library in the old market hall, and it will lend forty thousand books.\n\n"
        "The first readers came in the morning, and a school choir sang for them in the hall below the new glass roof.",
        "Council publishes its reports\n\nThe council has published the reports of the past three years, and it asks "
        "everybody who has a question about them to come to the meeting in the old market hall in the first week of May.\n\n"
        "Report 2025 (PDF, 2 MB)\nReport 2024 (PDF, 2 MB)\nReport 2023 (PDF, 2 MB)",
        "Minutes count when a heart stops\n\nPresent at the opening of the course were forty people from the whole region, "
        "and they learned in one evening what to do when the heart of a neighbour stops beating and minutes count.",
        "Contact tracing begins\n\nThe county has begun to trace contacts, and forty people have been trained for it.\n\n"
        "Whoever has questions may write to help@example.org or call +44 20 7946 0123 or +44 20 7946 0456 at any time.",
    ],
)
def test_a_text_that_only_has_no_proof_is_imported(text: str) -> None:
    assert one(text).release.body


def test_a_text_that_nothing_is_read_of_is_taken_whole_anyway() -> None:
    reading = one("Home\n\nNews\n\nAn address that is short: ann@example.org\n", anyway=True)
    assert reading.release.headline == "Home"
    assert reading.release.body == "News\n\nAn address that is short: ann@example.org\n"
    assert reading.notes[0] == "nothing in it shows a release; all of it is taken as the text"


def test_the_command_refuses_one_and_goes_on(here: Path) -> None:
    (here / "pressctl.toml").touch()
    (here / "a.txt").write_text(MINUTES, encoding="utf-8")
    (here / "b.txt").write_text(f"FOR IMMEDIATE RELEASE\n\n{LINKS}", encoding="utf-8")
    done = CliRunner().invoke(application(["import"]), ["import", "a.txt", "b.txt"])
    assert done.exit_code == 2
    assert (
        "pressctl: a.txt: is the minutes of a meeting\n  it was not imported; --anyway imports it nevertheless"
        in done.stderr
    )
    assert "1 imported; 1 not imported" in done.stderr
    assert CliRunner().invoke(application(["import"]), ["import", "a.txt", "--anyway"]).exit_code == 0


def test_no_real_release_is_refused_for_what_it_is(corpus: Path) -> None:
    for path in sorted((corpus / "pages").iterdir()):
        if path.suffix in {".txt", ".html"}:
            assert "--anyway" not in hint(Source(path.name, path.read_bytes())), path.name


SITE = [
    "Zum Inhalt springen",
    "Beispielbündnis",
    "Aktuelles",
    "Anreise",
    "Packliste",
    "Mitmachen!",
    "Presse",
    "Spenden",
]
FOOT = ["Mastodon: @beispiel", "Instagram: @beispiel", "Fotos auf Flickr", "Newsletter-Anmeldung", "[PGP-Key]",
        "PRESSEKONTAKT: presse[at]example.org", "Deutsch", "English"]  # fmt: skip
OURSELVES = [
    "Wir sind ein Bündnis von Menschen, die gern mit dem Fahrrad fahren und die Städte für alle schöner machen wollen.",
    "Seit zehn Jahren setzen wir uns für sichere Wege ein, und viele haben sich uns angeschlossen, in Berlin und in Hamburg.",
]


def as_html(lines: list[str]) -> str:
    body = "".join(f"<p>{line}</p>" for line in lines[1:])
    return f"<html><head><title>{lines[0]}</title></head><body><main><h1>{lines[0]}</h1>{body}</main></body></html>"


@pytest.mark.parametrize("suffix", [".txt", ".html"])
def test_a_page_whose_only_mark_is_the_contact_of_its_site_is_in_doubt(suffix: str) -> None:
    lines = ["Aufruf: Kommt alle mit uns", *OURSELVES, *FOOT]
    text = (
        "\n".join(["Aufruf: Kommt alle mit uns – Beispielbündnis", *SITE, *lines])
        if suffix == ".txt"
        else as_html(lines)
    )
    ((reading),) = run.read(Source(f"page{suffix}", text.encode()))[1]
    assert any(note.startswith("nothing but its text") for note in reading.notes)


@pytest.mark.parametrize("suffix", [".txt", ".html"])
@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (
            ["Media contacts", "Our press office is open to journalists from Monday to Friday, and the duty officer can be reached at all hours.",
             "Ann Example, Head of Media, +44 20 7946 0123, ann@example.org",
             "Bob Example, Press Officer, +44 20 7946 0124, bob@example.org"],
            "says how to reach an office",
        ),
        (
            ["Pardon our interruption", "As you were browsing something about your browser made us think you were a bot.",
             "After completing the CAPTCHA below, you will immediately regain access to the site, when JavaScript is on."],
            "keeps robots out",
        ),
        (
            ["The Example Gazette", "Council approves new library after a long debate", "By Ann Example", "Staff reporter",
             "March 3, 2025", "The plan was approved by the board on Monday, and the work will start in the spring.",
             "The council had talked about the library for years, and many had given up hope that it would be built."],
            "an article of a newspaper",
        ),
        (
            ["Council approves new library after a long debate", "By ANN EXAMPLE and BOB EXAMPLE", "March 3, 2025",
             "The plan was approved by the board on Monday, and the work will start in the spring of the next year.",
             "The council had talked about the library for years, and many had given up hope that it would be built.",
             "Ann Example is a reporter for The Example Post."],
            "an article of a newspaper",
        ),
        (
            ["Press releases", "3 March 2025: Acme opens a plant in Rome", "Acme has opened a plant in Rome, and it will make "
             "pumps there for the farms of the region. Read more", "1 March 2025: Acme elects a new board", "The members of "
             "Acme have elected a new board of nine at their meeting in Milan. Read more", "2 January 2025: Acme grows",
             "The report of the year shows that Acme has grown, and that it has given more to schools. Read more"],
            "a list of releases",
        ),
    ],
    ids=["contacts", "bot", "paper", "reporter", "list"],
)  # fmt: skip
def test_text_and_page_of_what_is_no_release_get_the_same_answer(lines: list[str], why: str, suffix: str) -> None:
    text = "\n".join(lines) if suffix == ".txt" else as_html(lines)
    with pytest.raises(ImportRefused, match=why):
        list(run.read(Source(f"page{suffix}", text.encode()))[1])


def test_a_template_is_noted_whatever_else_it_has() -> None:
    template = (
        "FOR IMMEDIATE RELEASE\n\n[Name of your town] opens a new library\n\n[City, date] – [Name of your town] opens "
        "a new library today. The building has room for [insert number] books.\n\nContact: [insert name], [insert phone]\n"
    )
    assert any("reads as a template" in note for note in one(template).notes)
    assert not any("template" in note for note in one(template.replace("[", "").replace("]", "")).notes)
