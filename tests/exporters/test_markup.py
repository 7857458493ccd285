"""What is in a body besides prose: code of site generators is never printed, HTML is printed as what it says."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from pressctl.exporters import FORMATS, Desk, docx, nitf, pdf, text, words_for
from pressctl.exporters.html import with_dateline
from pressctl.exporters.parts import markup
from pressctl.newsroom import templates
from pressctl.release import moments
from pressctl.release.model import Contact, Event, Release, Status
from pressctl.release.settings import Settings
from support.command import Run
from support.exports import said_by

DESK = Desk(
    now=dt.datetime(2026, 3, 2, 12, tzinfo=dt.UTC),
    template=templates.source,
    settings=Settings(name="Acme", url="https://acme.example"),
)
RELEASE = Release(
    path="a.md", headline="Acme opens a plant", language="en", date=moments.read("2026-03-02"), dateline="Lyon",
    status=Status.APPROVED, contacts=(Contact(name="Ana Silva", email="press@example.org"),),
    event=Event(moments.read("2026-03-03 10:00 UTC"), moments.read("2026-03-03 11:00 UTC"), "Plant"),
    body="Acme opened a plant.\n",
)  # fmt: skip
SITE_CODE = """\
Acme opened a plant.

{% include download.html %}

It {{ page.count }} makes **{{ page.thing }}** pumps for [the town]({{ site.url }}/town/).
{: .lead}

{{< figure src="zebrafish.jpg" >}}

{{% notice %}}
Doors open at ten.
{{% /notice %}}

[gallery ids="1,2"]

- {{ item }}
- The second item.
"""
WORDS_FORMATS = [name for name, each in FORMATS.items() if not each.is_source]


@pytest.mark.parametrize("format", WORDS_FORMATS)
def test_no_format_prints_the_code_of_a_site_generator(format: str, tmp_path: Path) -> None:
    said = said_by(
        format, replace(RELEASE, body=SITE_CODE, boilerplate="Acme {{ site.about }} makes pumps."), DESK, tmp_path
    )
    for code in (
        "{{ ",
        "{%",
        "{{<",
        "{{%",
        "{:",
        "[gallery",
        "zebrafish",
        "page.",
        "site.about",
        "site.url",
        markup.HOLE,
    ):
        assert code not in said
    assert "Doors open at ten." in said or format in {"jsonld"}


@pytest.mark.parametrize("format", ["markdown", "json"])
def test_a_format_of_the_source_keeps_what_was_written(format: str, tmp_path: Path) -> None:
    assert "{% include download.html %}" in said_by(format, replace(RELEASE, body=SITE_CODE), DESK, tmp_path)


def copy(body: str) -> str:
    return text.body_text(replace(RELEASE, body=body), words_for(RELEASE)[0])


@pytest.mark.parametrize(
    ("body", "read"),
    [
        ("One.\n\n{% include x %}\n\nTwo.", "One.\n\nTwo."),
        ("One.\n\n**{{ page.text }}**\n\nTwo.", "One.\n\nTwo."),
        ("One.\n\n## {{ page.title }}\n\nTwo.", "One.\n\nTwo."),
        ("One.\n\n> {{< quote >}}\n\nTwo.", "One.\n\nTwo."),
        ("One {{ x }} two.\n{: .lead}", "One two."),
        ("One `{{ x }}`.\n\n```\n{{ y }}\n```", "One {{ x }}.\n\n{{ y }}"),
        ("{% if x %}\nOne.\n{% endif %}", "One."),
    ],
)
def test_a_block_of_site_code_alone_vanishes_and_code_shown_as_code_stays(body: str, read: str) -> None:
    assert copy(body) == f"LYON, March 2, 2026 – {read}"


def test_a_cell_of_site_code_stays_a_cell() -> None:
    page, _ = markup.html("| a | b |\n|---|---|\n| {{ x }} | 2 |\n")
    assert page.count("<td>") == 2


def test_what_was_left_out_is_said_once(run: Run, tmp_path: Path) -> None:
    release = "---\nheadline: Acme opens\nlanguage: en\ndate: 2026-03-02\nstatus: approved\n---\n\n" + SITE_CODE
    (tmp_path / "a.md").write_text(release, encoding="utf-8")
    done = run("export", "--no-verify", "--to", "text,html,json", "--now", "2026-03-03T10:00:00Z", "--output", "out")
    said = [line for line in done.stderr.decode().splitlines() if "site generator" in line]
    assert len(said) == 2  # the text and the page


@pytest.mark.parametrize(
    ("body", "read"),
    [
        ("<p>Caf&eacute; &amp; bar&nbsp;opens.</p>", "Café & bar\xa0opens."),
        ("<div>One.<br>Two.</div>", "One.\nTwo."),
        ("<p>One <b>two</b> <a href='https://example.org'>three</a>.</p>", "One two three (https://example.org)."),
        ("One <strong>two</strong>,<br>three &lt;four&gt;.", "One two,\nthree <four>."),
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("<p>One.</p>\n<ul>\n<li>two</li>\n<li>three</li>\n</ul>", "One.\n\n- two\n- three"),
        ("<p>One.</p><ol start='3'><li>two<li>three</ol>", "One.\n\n3. two\n4. three"),
        ("<p>One.</p><table><tr><th>a<th>b<tr><td>1<td>2</table>", "One.\n\na | b\n1 | 2"),
        ("<p>One.</p><blockquote><p>Two.</p></blockquote>", "One.\n\n> Two."),
        ("<div>\n\nOne.\n\n</div>", "One."),
        ("<script>alert(1)</script>\n\nOne <script>alert(2)</script>two.<!-- x -->", "One two."),
        ("<style>p { color: red }</style>\n<p>One.</p>", "One."),
        ("<p>One <img src='a.png' alt='map'> two.</p>", "One map two."),
        ("## Zero\n\n<p>One.</p>", None),
    ],
)
def test_html_is_printed_as_what_it_says(body: str, read: str | None) -> None:
    expected = f"LYON, March 2, 2026 – {read}" if read else "Zero\n\nLYON, March 2, 2026 – One."
    assert copy(body) == expected


@pytest.mark.parametrize("body", ["<p>One &amp; more.</p>\n\nTwo.", "<div>One &amp; more.</div>\n\nTwo."])
@pytest.mark.parametrize("format", ["text", "docx", "pdf", "eml", "html", "rss"])
def test_the_dateline_leads_the_first_paragraph_of_html_too(format: str, body: str, tmp_path: Path) -> None:
    said = said_by(format, replace(RELEASE, body=body), DESK, tmp_path)
    at = said.index("LYON, March 2, 2026 –")
    assert at < said.index("One") < said.index("Two.")
    assert "<p>" not in said[at : said.index("One")]


@pytest.mark.parametrize("write", [docx.write, nitf.write, pdf.write, text.write])
@pytest.mark.parametrize("body", ["<b>" * 3_000, "<ul><li>" * 500, "x<b>*" * 500, "<table><tr><td>" * 300])
def test_html_without_end_is_printed_too(write: object, body: str) -> None:
    assert callable(write)
    assert write(replace(RELEASE, body=f"{body}One."), DESK).data


def test_bare_words_of_html_are_led_by_the_dateline() -> None:
    assert with_dateline("<div>One</div>\n<p>Two</p>", "LYON –").startswith(
        '<div><span class="dateline">LYON –</span> One'
    )


@pytest.mark.parametrize("mark", ["###", "#", "#####"])
def test_an_end_mark_of_number_signs_is_no_empty_heading(mark: str) -> None:
    source = f"First words.\n\n## Below\n\nLast words.\n\n{mark}\n"
    shown = [token.content for token in markup.blocks(source) if token.type == "inline"]
    assert shown == ["First words.", "Below", "Last words."]
    page, _ = markup.html(source)
    assert page.count("<h") == 1


def test_powers_and_formulae_stay_above_and_below_the_line() -> None:
    release = replace(RELEASE, body="A cell needs 10<sup>−9</sup> mol of CO<sub>2</sub>.\n")
    with zipfile.ZipFile(io.BytesIO(docx.write(release, DESK).data)) as package:
        written = package.read("word/document.xml").decode()
    assert written.count('<w:vertAlign w:val="superscript"/>') == 1
    assert written.count('<w:vertAlign w:val="subscript"/>') == 1
    assert "10<num><sup>−9</sup></num> mol of CO<num><sub>2</sub></num>" in nitf.write(release, DESK).data.decode()
    assert [node["type"] for node in pdf._blocks(release.body)[0]["children"]] == ["text", "sup", "text", "sub", "text"]


def test_powers_are_raised_in_plain_words() -> None:
    body = "It has 10<sup>6</sup> cells, 10<sup>6.5</sup> at most, on 5 m<sup>2</sup>, for the 1<sup>er</sup> mai<sup>1,2</sup>, n<sup>o</sup> 5.\n"
    said = text.write(replace(RELEASE, body=body), DESK).data.decode()
    assert "It has 10⁶ cells, 10^(6.5) at most, on 5 m², for\nthe 1er mai¹,², nº 5." in said


@pytest.mark.parametrize("format", WORDS_FORMATS)
def test_no_format_prints_the_sign_of_a_footnote(format: str, tmp_path: Path) -> None:
    body = "Acme opened a plant[^1].\n\nIt is new[^b].\n\n[^1]: https://acme.example/plant\n[^B]: The *Gazette*, p. 3\n"
    assert "[^" not in said_by(format, replace(RELEASE, body=body), DESK, tmp_path)


def test_footnotes_are_paragraphs_with_their_numbers() -> None:
    body = "Acme opened a plant[^a] `[^a]` and [^none].\n\n[^a]: https://acme.example/plant\n[^b]: The *Gazette*,\n    p. 3\n"
    page, _ = markup.html(body)
    assert page == (
        "<p>Acme opened a plant[1] <code>[^a]</code> and [^none].</p>\n"
        '<p>[1] <a href="https://acme.example/plant">https://acme.example/plant</a></p>\n<p>[2] The <em>Gazette</em>,\np. 3</p>\n'
    )


def test_lines_in_a_quotation_and_an_item_stay_in_it() -> None:
    body = "> “It is new.”  \n> – Ana Silva\n\n- Address:\\\n  12 Main Street\n"
    said = text.write(replace(RELEASE, body=body), DESK).data.decode()
    assert "> “It is new.”\n> – Ana Silva\n\n- Address:\n  12 Main Street\n" in said


@pytest.mark.parametrize("mark", ["-FIN-", "- ENDS -", "- 30 -", "**ENDS**\n\n###", "（完）", "\\###"])
def test_an_end_mark_that_was_typed_is_not_there_twice(mark: str) -> None:
    assert markup.html(f"Acme opened a plant.\n\n{mark}\n")[0] == "<p>Acme opened a plant.</p>\n"


def test_an_end_mark_before_notes_stays() -> None:
    assert "<p>– Ends –</p>" in markup.html("Acme opened.\n\n– Ends –\n\nNotes to editors\n")[0]


def test_a_row_of_a_table_cannot_be_taken_for_two() -> None:
    cells = " | ".join(f"Figure {number}, in millions of euros" for number in range(4))
    body = f"| {cells} |\n|---|---|---|---|\n| one<br>two | 2 | 3 | 4 |\n"
    said = text.write(replace(RELEASE, body=body), DESK).data.decode()
    rows = said.partition("Figure 0")[2].partition("\n\n")[0].split("\n")
    assert [row.startswith("  ") for row in rows[1:]] == [True, False]
    assert rows[-1] == "one two | 2 | 3 | 4"


def test_an_address_without_its_scheme_is_a_link_too() -> None:
    page, _ = markup.html("See www.acme.example/plant, or (www.acme.example); no www.acme, no a.www.acme.example.\n")
    assert page.count("<a ") == 2
    assert '<a href="http://www.acme.example/plant">www.acme.example/plant</a>,' in page
    assert '(<a href="http://www.acme.example">www.acme.example</a>)' in page


def test_an_address_that_stands_in_the_text_is_a_link_on_pages() -> None:
    page, _ = markup.html("See https://acme.example/a_b?c=1, (http://acme.example/). Write to press@acme.example.\n")
    assert page == (
        '<p>See <a href="https://acme.example/a_b?c=1">https://acme.example/a_b?c=1</a>, '
        '(<a href="http://acme.example/">http://acme.example/</a>). '
        'Write to <a href="mailto:press@acme.example">press@acme.example</a>.</p>\n'
    )


@pytest.mark.parametrize(
    "body",
    ["`https://acme.example`", "    press@acme.example", "[at https://acme.example](https://acme.example/plant)",
     '<a href="https://acme.example/plant">press@acme.example</a>'],
)  # fmt: skip
def test_an_address_in_code_or_in_a_link_is_no_further_link(body: str) -> None:
    page, _ = markup.html(f"{body}\n")
    assert page.count("<a ") == body.count("plant")


def test_an_address_is_a_link_in_word_and_stays_as_it_is_in_wire_copy(tmp_path: Path) -> None:
    release = replace(RELEASE, body="See https://acme.example/map or write to plant@acme.example.\n")
    with zipfile.ZipFile(io.BytesIO(docx.write(release, DESK).data)) as archive:
        targets = archive.read("word/_rels/document.xml.rels").decode()
    assert "https://acme.example/map" in targets
    assert "mailto:plant@acme.example" in targets
    assert "See https://acme.example/map or write to\nplant@acme.example." in said_by("text", release, DESK, tmp_path)
