"""A Word document is read as Word shows it: fields, hidden text, symbols, numbers, boxes, what stands around it."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, Reading
from pressctl.importers.docx import read
from support.docx_files import W, document, paragraph, run

LEDE = "LYON, 2 March 2026 – Acme has opened a plant in Lyon, and it will employ forty people from the whole region."
END = "The first pumps that are built there will be delivered to the towns of the region in the autumn of this year."
CONTACT = "Media contact: Ana Silva, press@example.org, +41 22 730 81 11"
HEAD = (paragraph("PRESS RELEASE"), paragraph("Acme opens a plant in Lyon", "Title"))
BEGIN, SEPARATE, STOP = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
WPS = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
BOXED = paragraph("Pictures of the plant are in the box, and may be printed free of charge by everybody.")


def one(*inner: str, parts: dict[str, str] | None = None) -> Reading:
    return read(document(*inner, parts=parts), Options())[0]


def code(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


def simple(text: str, instruction: str = " DATE ") -> str:
    return f'<w:fldSimple w:instr="{instruction}">{run(text)}</w:fldSimple>'


def _without_account(reading: Reading, words: str) -> tuple[str, str]:
    return next((entry.to, entry.why) for entry in reading.account if words in entry.text)


@pytest.mark.parametrize(
    "day",
    [simple("2 March 2026"), BEGIN + code(' DATE \\@ "d MMMM yyyy" ') + SEPARATE + run("2 March 2026") + STOP,
     BEGIN + code(" SAVEDATE ") + SEPARATE + run("2 March ") + run("2026") + STOP,
     f'<w:sdt><w:sdtContent>{run("2 March 2026")}</w:sdtContent></w:sdt>', f"<w:smartTag>{run('2 March 2026')}</w:smartTag>"],
)  # fmt: skip
def test_a_day_in_a_field_of_the_dateline_is_read(day: str) -> None:
    lede = run("LYON, ") + day + run(LEDE.partition("2 March 2026")[2])
    reading = one(*HEAD, paragraph(lede), paragraph(END), paragraph(CONTACT))
    assert reading.release.dateline == "LYON"
    assert reading.release.date
    assert reading.release.date.text == "2026-03-02"


def test_a_field_that_changes_with_the_day_is_told_of() -> None:
    lede = run("LYON, ") + simple("2 March 2026") + run(LEDE.partition("2 March 2026")[2])
    notes = one(*HEAD, paragraph(lede), paragraph(END)).notes
    assert "“2 March 2026” is a field that Word sets to the day it is opened; it is read as it was saved" in notes


def test_the_code_of_a_field_is_no_text() -> None:
    nested = BEGIN + code(" IF ") + BEGIN + code(" MERGEFIELD x ") + SEPARATE + run("hidden one") + STOP
    text = run("It has ") + nested + code(' = "" ') + SEPARATE + run("forty") + STOP + run(" pumps, each of them new.")
    body = one(*HEAD, paragraph(LEDE), paragraph(text), paragraph(END)).release.body
    assert "It has forty pumps, each of them new." in body


def test_hidden_text_is_left_out_and_told_of() -> None:
    hidden = paragraph(run("Ask the lawyers about this before it goes out.", "<w:vanish/>"))
    part = paragraph(run("The plant makes pumps ") + run("(we hope) ", "<w:vanish/>") + run("for all the hospitals."))
    shown = paragraph(run("It stands at the bank of the river in the town.", '<w:vanish w:val="0"/>'))
    reading = one(*HEAD, paragraph(LEDE), hidden, part, shown, paragraph(END))
    assert "The plant makes pumps for all the hospitals.\n\nIt stands at the bank" in reading.release.body
    assert "lawyers" not in reading.release.body
    assert _without_account(reading, "Ask the lawyers") == ("left-out", "hidden text")
    assert any(note.startswith("hidden text was left out: “Ask the lawyers") for note in reading.notes)


def test_a_style_can_hide_text() -> None:
    style = '<w:style w:type="character" w:styleId="Note"><w:rPr><w:vanish/></w:rPr></w:style>'
    styles = f'<w:styles {W}>{style}<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>'
    noted = paragraph(run("The plant makes pumps ") + run("(we hope) ", '<w:rStyle w:val="Note"/>') + run("for all."))
    body = one(*HEAD, paragraph(LEDE), noted, paragraph(END), parts={"styles.xml": styles}).release.body
    assert "The plant makes pumps for all." in body


def test_a_list_takes_its_numbers_from_a_style_whatever_that_says_of_looks() -> None:
    linked = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Steps"/></w:abstractNum>'
    plain = '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>'
    numbers = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2))
    looks = '<w:latentStyles/><w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:tblPr/></w:style>'
    steps = '<w:pPr><w:spacing w:after="9"/><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr>'
    styles = (
        f'<w:styles {W}>{looks}<w:style w:type="numbering" w:styleId="Steps"><w:name w:val="Steps"/>{steps}</w:style>'
        '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:rPr><w:b/></w:rPr></w:style></w:styles>'
    )
    parts = {"styles.xml": styles, "numbering.xml": f"<w:numbering {W}>{linked}{plain}{numbers}</w:numbering>"}
    points = [paragraph(f"Pumps for the {town} are built first.", numbering=1) for town in ("town", "region")]
    release = one(*HEAD, paragraph(LEDE), *points, paragraph(END), parts=parts).release
    assert release.headline == "Acme opens a plant in Lyon"
    assert "1. Pumps for the town are built first." in release.body


@pytest.mark.parametrize(
    ("sign", "shown"),
    [('<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>', "→"), ('<w:r><w:sym w:font="Symbol" w:char="F0AE"/></w:r>', "→"),
     ('<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>', "α"), (run("\uf0e0", '<w:rFonts w:ascii="Wingdings"/>'), "→"),
     (run("a", '<w:rFonts w:ascii="Symbol"/>'), "α"), ("<w:r><w:noBreakHyphen/></w:r>", "\u2011")],
)  # fmt: skip
def test_signs_of_symbol_fonts_are_characters(sign: str, shown: str) -> None:
    text = paragraph(run("From the mill ") + sign + run(" the plant: the way is short, and the river runs beside it."))
    assert f"From the mill {shown} the plant" in one(*HEAD, paragraph(LEDE), text, paragraph(END)).release.body


def test_a_sign_that_is_no_character_is_told_of() -> None:
    text = paragraph(run("From the mill") + '<w:r><w:sym w:font="Acme Signs" w:char="F0E0"/></w:r>' + run(" on."))
    assert (
        "signs of a symbol font that are no characters were left out: 1"
        in one(*HEAD, paragraph(LEDE), text, paragraph(END)).notes
    )


def test_a_numbered_list_goes_on_counting_behind_a_paragraph() -> None:
    items = (paragraph("first", numbering=2), paragraph("second", numbering=2))
    more = (paragraph("third", numbering=2), paragraph("fourth", numbering=2))
    between = paragraph("The plant has two halls, and a third one will be built in the spring of the next year.")
    body = one(*HEAD, paragraph(LEDE), *items, between, *more, paragraph(END)).release.body
    assert "1. first\n2. second\n\n" in body
    assert "3. third\n4. fourth\n\n" in body


def test_a_list_starts_where_it_says() -> None:
    level = '<w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="decimal"/></w:lvl>'
    numbering = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="2">{level}</w:abstractNum>'
        '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num></w:numbering>'
    )
    items = (paragraph("fifth", numbering=2), paragraph(END), paragraph("ninth", numbering=3))
    body = one(*HEAD, paragraph(LEDE), *items, paragraph(END), parts={"numbering.xml": numbering}).release.body
    assert "5. fifth\n\n" in body
    assert "9. ninth\n\n" in body


@pytest.mark.parametrize("is_old", [True, False])
def test_the_text_of_a_box_is_taken_once_and_told_of(is_old: bool) -> None:
    content = f"<w:txbxContent>{BOXED}</w:txbxContent>"
    new = f"<mc:Choice><w:drawing><wps:txbx {WPS}>{content}</wps:txbx></w:drawing></mc:Choice>"
    old = f"<mc:Fallback><w:pict>{content}</w:pict></mc:Fallback>" if is_old else ""
    box = f"<w:r><mc:AlternateContent {MC}>{new}{old}</mc:AlternateContent></w:r>"
    reading = one(*HEAD, paragraph(LEDE), paragraph(run(END) + box), paragraph(CONTACT))
    assert reading.release.body.count("Pictures of the plant") == 1
    assert "the text of a text box stands below the paragraph that it hangs on" in reading.notes
    numbers = [number for entry in reading.account for number in range(entry.line, entry.end_line + 1)]
    assert numbers == sorted(set(numbers))


def _around(name: str, *texts: str) -> dict[str, str]:
    tag = "hdr" if name.startswith("header") else "ftr"
    inner = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)
    return {name: f"<w:{tag} {W}>{inner}</w:{tag}>"}


def test_an_embargo_in_the_header_of_the_pages_is_the_releases() -> None:
    header = _around("header1.xml", "Acme press office", "EMBARGOED UNTIL 10:00 CET, 2 March 2026")
    reading = one(*HEAD, paragraph(LEDE), paragraph(END), paragraph(CONTACT), parts=header)
    assert reading.release.embargo
    assert reading.release.embargo.text == "2026-03-02T10:00+01:00"
    assert _without_account(reading, "EMBARGOED") == ("embargo", "")
    assert _without_account(reading, "Acme press office") == ("left-out", "header of the pages")
    assert "the header of the pages was left out: “Acme press office”" in reading.notes


@pytest.mark.parametrize("own", [True, False])
def test_contacts_in_the_footer_count_where_the_text_has_none(own: bool) -> None:
    text = (paragraph(END), paragraph(CONTACT)) if own else (paragraph(END),)
    footer = _around("footer1.xml", "Press contact: Li Wei, desk@example.org, +41 22 730 81 12")
    release = one(*HEAD, paragraph(LEDE), *text, parts=footer).release
    assert [each.email for each in release.contacts] == ["press@example.org" if own else "desk@example.org"]


def test_a_paragraph_that_was_deleted_is_in_the_account() -> None:
    gone = '<w:del w:id="1" w:author="Li Wei"><w:r><w:delText>Nobody knew of it before.</w:delText></w:r></w:del>'
    reading = one(*HEAD, paragraph(LEDE), paragraph(gone), paragraph(END))
    assert _without_account(reading, "Nobody knew") == ("left-out", "deleted in a tracked change")


def test_endnotes_are_kept_at_the_end() -> None:
    notes = f'<w:endnotes {W}><w:endnote w:id="4"><w:p><w:r><w:t>Figures of 2025.</w:t></w:r></w:p></w:endnote></w:endnotes>'
    noted = paragraph(run("Forty people") + '<w:r><w:endnoteReference w:id="4"/></w:r>' + run(" will build the pumps."))
    reading = one(*HEAD, paragraph(LEDE), noted, paragraph(END), parts={"endnotes.xml": notes})
    assert "Forty people[1] will build" in reading.release.body
    assert reading.release.body.endswith("1. Figures of 2025.\n")
    assert _without_account(reading, "Figures of 2025") == ("body", "")


def test_text_set_against_its_direction_and_formulas_are_text() -> None:
    maths = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    inner = f'<w:bdo w:val="ltr">{run("Acme")}</w:bdo>' + run(" says that ") + (
        f"<m:oMath {maths}><m:r><m:t>a=b+1</m:t></m:r></m:oMath>") + run(" holds for all of the pumps.")  # fmt: skip
    assert "Acme says that a=b+1 holds" in one(*HEAD, paragraph(LEDE), paragraph(inner), paragraph(END)).release.body


@pytest.mark.parametrize(
    ("format_", "label", "shown"),
    [
        ("lowerLetter", "%1)", ("a) first", "b) second", "c) third")),
        ("upperLetter", "(%1)", ("(A) first", "(B) second", "(C) third")),
        ("lowerRoman", "%1.", ("i. first", "ii. second", "iii. third")),
        ("russianLower", "%1)", ("а) first", "б) second", "в) third")),
        ("decimal", "Step %1:", ("Step 1: first", "Step 2: second", "Step 3: third")),
    ],
)
def test_a_list_of_letters_keeps_them_as_the_text_may_name_one(
    format_: str, label: str, shown: tuple[str, ...]
) -> None:
    level = f'<w:lvl w:ilvl="0"><w:numFmt w:val="{format_}"/><w:lvlText w:val="{label}"/></w:lvl>'
    numbering = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="2">{level}</w:abstractNum>'
        '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>'
    )
    items = (paragraph(text, numbering=2) for text in ("first", "second", "third"))
    reading = one(*HEAD, paragraph(LEDE), *items, paragraph(END), parts={"numbering.xml": numbering})
    assert "\n\n".join(shown) in reading.release.body
    assert all(_without_account(reading, text) == ("body", "") for text in shown)


def test_a_watermark_is_told_of() -> None:
    path = '<v:textpath xmlns:v="urn:schemas-microsoft-com:vml" string="DRAFT"/>'
    header = f"<w:hdr {W}>{paragraph(f'<w:r><w:pict>{path}</w:pict></w:r>')}</w:hdr>"
    notes = one(*HEAD, paragraph(LEDE), paragraph(END), parts={"header1.xml": header}).notes
    assert "“DRAFT” is drawn on the page, as a watermark is, and was left out" in notes


def test_a_document_that_is_inserted_in_another_is_told_of() -> None:
    notes = one(*HEAD, paragraph(LEDE), "<w:altChunk/>", paragraph(END)).notes
    assert any("documents inserted in this one were left out: 1" in note for note in notes)


def test_a_release_line_that_is_set_as_the_title_is_no_headline() -> None:
    head = (paragraph("FOR IMMEDIATE RELEASE", "Title"), paragraph("Acme opens a plant in Lyon", "Heading1"))
    assert (
        one(*head, paragraph(LEDE), paragraph(END), paragraph(CONTACT)).release.headline == "Acme opens a plant in Lyon"
    )


def test_two_languages_side_by_side_are_two_releases() -> None:
    english = (HEAD[1], paragraph(LEDE), paragraph(END))
    lede = "LYON, le 2 mars 2026 – Acme a ouvert à Lyon une usine, dans laquelle travailleront quarante personnes de la région."
    end = "Les premières pompes qui seront construites dans cette usine iront aux villes de la région dès l’automne de cette année."
    french = (paragraph("Acme ouvre une usine à Lyon", "Title"), paragraph(lede), paragraph(end))
    rows = "".join(
        f"<w:tr><w:tc>{left}</w:tc><w:tc>{right}</w:tc></w:tr>" for left, right in zip(english, french, strict=True)
    )
    data = document(f"<w:tbl>{rows}</w:tbl>", paragraph(CONTACT))
    [whole] = read(data, Options())
    assert any("--split" in note for note in whole.notes)
    first, second = (each.release for each in read(data, Options(split=True)))
    assert (first.headline, first.language) == ("Acme opens a plant in Lyon", "en")
    assert (second.headline, second.language) == ("Acme ouvre une usine à Lyon", "fr")
    assert end in second.body
    assert end not in first.body
