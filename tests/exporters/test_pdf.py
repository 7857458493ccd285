"""PDF and press kit: tagged, in the release's language, the same bytes; and what they refuse."""

from __future__ import annotations

import hashlib
import io
import json
import sys
import zipfile
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pikepdf
import pytest

from exporters.test_office import DESK, FILES, PIXEL, RELEASE
from pressctl.errors import ExportRefused
from pressctl.exporters import Desk, kit, pdf
from pressctl.newsroom import templates
from pressctl.release.model import Media, Release, Status

BODY = "Acme a ouvert une *usine* [ici](https://example.org).\n\n#### Pompes\n\n- une\n  - deux\n\n3. trois\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> Nous voilà. `code`\n\n    bloc\n\n---\n"
PLAIN = replace(RELEASE, body=BODY, media=(Media(file="plant.png", alt="L’usine", credit="A. Silva"),))


def opened(release: Release, desk: Desk = DESK) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf.write(release, desk).data))


def tags(element: pikepdf.Object) -> list[str]:
    found = [str(element.get("/S", ""))]
    children: pikepdf.Object | list[pikepdf.Object] = element.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            found += tags(child)
    return found


def test_a_pdf_has_a_language_a_title_and_a_structure() -> None:
    made = opened(PLAIN)
    assert str(made.Root.Lang) == "fr"
    assert made.Root.ViewerPreferences.DisplayDocTitle
    assert "pdfuaid:part" in str(made.open_metadata())
    assert made.open_metadata()["dc:title"] == "Acme ouvre une usine"
    found = {tag for child in made.Root.StructTreeRoot.K for tag in tags(child)}
    assert {"/H1", "/H2", "/P", "/L", "/LI", "/Table", "/TH", "/TD", "/Figure", "/Link", "/BlockQuote"} <= found
    assert all("/FontFile2" in str(font) or "/FontFile3" in str(font) for font in fonts(made))


def fonts(made: pikepdf.Pdf) -> list[str]:
    return [
        str(item.keys()) for item in made.objects
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
    ]  # fmt: skip


def test_arabic_is_tagged_as_such() -> None:
    made = opened(replace(PLAIN, language="ar", headline="افتتاح مصنع", body="افتتح المصنع", boilerplate="", media=()))
    assert str(made.Root.Lang) == "ar"


def test_the_bytes_are_the_same_every_time() -> None:
    assert pdf.write(PLAIN, DESK).data == pdf.write(PLAIN, DESK).data
    assert kit.write(PLAIN, DESK).data == kit.write(PLAIN, DESK).data


def test_characters_without_a_font_are_named() -> None:
    with pytest.raises(ExportRefused) as caught:
        pdf.write(replace(PLAIN, headline="Acme \U00050000\ufe0f \U00050001"), DESK)
    assert caught.value.message == "no font has “\U00050000” (U+50000), “\U00050001” (U+50001)"


@pytest.mark.parametrize(
    "hostile",
    ['#read("/etc/passwd")', '#eval("1+1")', '= $x$ @ref <label> \\ `#` #import "@preview/a:1.0.0"', "]#[", "\\u{41}"],
)
def test_typst_in_a_text_is_text(hostile: str) -> None:
    release = replace(PLAIN, headline=hostile, body=hostile + "\n", boilerplate=hostile, subheadline=hostile)
    assert opened(release).open_metadata()["dc:title"] == hostile


def test_a_column_of_figures_stands_to_the_right() -> None:
    made = [
        opened(replace(PLAIN, body=f"| town | people |\n|---|{line}|\n| Lyon | 2 |\n| Oslo | 200,000 |\n"))
        for line in ("---", "---:")
    ]
    left, right = (pdf.pages[0].Contents.read_bytes() for pdf in made)
    assert left != right


def test_a_picture_from_outside_is_named_and_left_out() -> None:
    exported = pdf.write(replace(PLAIN, media=(Media(file="../../etc/passwd"), Media(file="report.pdf"))), DESK)
    assert exported.notes == (
        "../../etc/passwd is not in the PDF: it is not in the newsroom",
        "report.pdf is not in the PDF: it is not a PNG, JPEG or GIF",
    )


@pytest.mark.parametrize(
    ("template", "words"),
    [('#import "@preview/cetz:0.3.0"', "takes a package from the network"), ("#let x = ", "does not work"),
     ('#read("/etc/passwd")', "does not work"), ("#let f() = f()\n#f()", "does not work")],
)  # fmt: skip
def test_a_template_that_cannot_be_is_refused_in_a_sentence(template: str, words: str) -> None:
    with pytest.raises(ExportRefused, match=words):
        pdf.write(PLAIN, replace(DESK, template=lambda name: template))


def test_without_typst_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(ExportRefused, match="Typst") as caught:
        pdf.write(PLAIN, DESK)
    assert "pressctl[pdf]" in caught.value.hint
    exported = kit.write(PLAIN, DESK)
    assert exported.notes == ("there is no PDF in the kit: PDF needs Typst; pip install 'pressctl[pdf]'",)


def test_a_recall_has_no_text() -> None:
    made = opened(replace(PLAIN, status=Status.KILLED))
    assert "/Table" not in {tag for child in made.Root.StructTreeRoot.K for tag in tags(child)}


def test_a_kit_can_be_verified() -> None:
    twice = replace(PLAIN, media=(Media(file="plant.png", credit="A"), Media(file="b/plant.png", caption="B")))
    desk = replace(DESK, read=lambda release, target: PIXEL if target.endswith(".png") else FILES.get(target))
    with zipfile.ZipFile(io.BytesIO(kit.write(twice, desk).data)) as archive:
        names = archive.namelist()
        manifest = json.loads(archive.read("manifest.json"))
        assert names == ["acme-ouvre-une-usine.pdf", "acme-ouvre-une-usine.docx", "acme-ouvre-une-usine.txt",
                         "media/plant.png", "media/plant-2.png", "captions.txt", "manifest.json"]  # fmt: skip
        for entry in manifest["files"]:
            assert hashlib.sha256(archive.read(entry["name"])).hexdigest() == entry["sha256"]
        assert "© A" in archive.read("captions.txt").decode()
    assert manifest["release_line"].startswith("SOUS EMBARGO")
    assert manifest["embargo"] == "2026-03-03T10:00:00+01:00"


def test_the_shipped_template_reads_nothing_but_its_data() -> None:
    source = (Path(templates.shipped()) / pdf.TEMPLATE).read_text(encoding="utf-8")
    assert "eval(" not in source
    assert "read(" not in source


def test_a_picture_that_cannot_be_read_is_no_fault_of_the_template() -> None:
    error = SimpleNamespace(message="failed to decode image (IDAT chunk)", hints=[""])
    refused = pdf._refusal(error, "", {}, "")
    assert refused.message == "a picture cannot be read: failed to decode image (IDAT chunk)"
    other = pdf._refusal(SimpleNamespace(message="unknown variable: x", hints=[""]), "", {}, "")
    assert (other.message, other.hint) == ("the template export/release.typ does not work: unknown variable: x", "")


def test_a_text_that_ends_with_number_signs_has_a_pdf() -> None:
    made = opened(replace(PLAIN, body="Acme a ouvert une usine.\n\n###\n", boilerplate="", media=()))
    assert len(made.pages) == 1


def test_signs_of_figures_and_arrows_are_in_the_pdf() -> None:
    made = pdf.write(replace(PLAIN, body="La pression est ≤ 3 bar, puis ≥ 5 → ✓ ☎ ★ ● 3 ≈ 4.\n"), DESK)
    assert made.data.startswith(b"%PDF")
