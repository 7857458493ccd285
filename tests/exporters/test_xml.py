"""NITF and NewsML-G2: by the IPTC's schemas, and by the forms that those let pass."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from unittest.mock import patch

import pytest
from lxml import etree

from pressctl.errors import ExportRefused
from pressctl.exporters import Desk, Exported, newsml_g2, nitf
from pressctl.exporters.parts import nitf_body
from pressctl.exporters.parts.xml_tree import Builder
from pressctl.newsroom import templates
from pressctl.release import moments
from pressctl.release.model import Contact, Correction, Kind, Media, Release, Status
from pressctl.release.settings import Settings
from support.command import ROOT

Write = Callable[[Release, Desk], Exported]
SCHEMAS: dict[Write, str] = {nitf.write: "nitf-3-6.xsd", newsml_g2.write: "NewsML-G2_2.35-spec-All-Power.xsd"}
WRITERS = [pytest.param(nitf.write, id="nitf"), pytest.param(newsml_g2.write, id="newsml-g2")]
N = {"n": nitf.NAMESPACE, "g": newsml_g2.NAMESPACE, "x": newsml_g2.XHTML}
OTHER = Release(headline="Acme opens a plant", language="en", date=moments.read("2026-03-02"), id="plant")
DESK = Desk(
    now=dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC),
    template=templates.source,
    siblings=lambda release: (OTHER,),
    settings=Settings(timezone="Europe/Zurich", name="Acme", url="https://acme.example/news"),
)
BODY = """\
Acme a ouvert une *usine* à **Lyon** & [ailleurs](https://example.org/a?b=1&c=2) [ici](javascript:alert(1)).

## Les pompes

- une `pompe`
- deux pompes

  et un paragraphe

1. trois

> Nous cherchions ce lieu. ]]>

| a | b |
|---|---|
| 1 | 2 |

    code

---

<div><script>alert(1)</script><p>Du <b>HTML</b>.</p></div>

![plan](plan.png) et ![loin](https://example.org/a.png)
"""
RELEASE = Release(
    headline="Acme ouvre une usine ]]> <b>",
    subheadline="Quarante emplois",
    summary="Une usine à Lyon.",
    language="fr",
    date=moments.read("2026-03-02"),
    embargo=moments.read("2026-03-03 10:00 Europe/Zurich"),
    dateline="Lyon",
    kind=Kind.STATEMENT,
    status=Status.APPROVED,
    id="plant",
    subjects=("medtop:20000002", "Fleuves"),
    contacts=(
        Contact(name="Ana Silva", role="Presse", organisation="Acme", email="p@example.org",
                phone=("+41 22 730 81 11", "+41 79 730 81 11"), country="CH", hours="9–17 h"),
        Contact(role="Bureau"),
    ),
    media=(Media(file="plant.jpg", alt="L’usine", caption="L’usine", credit="A. Silva"), Media(file="a.pdf")),
    boilerplate="Acme construit des *pompes*.",
    tickers=("NYSE: ACM",),
    corrects="Quarante, non cinquante.",
    body=BODY,
)  # fmt: skip


def tree(write: Write, release: Release = RELEASE, desk: Desk = DESK) -> etree._Element:
    return etree.fromstring(write(release, desk).data)


def texts(root: etree._Element, path: str) -> list[str]:
    return ["".join(map(str, element.itertext())) for element in root.findall(path, N)]


@pytest.fixture(scope="module")
def schema() -> Callable[[Write], etree.XMLSchema]:
    def load(write: Write) -> etree.XMLSchema:
        path = ROOT.parent / "shared" / "schemas" / SCHEMAS[write]
        if not path.is_file():
            pytest.skip("the IPTC's schemas are not beside the project")
        return etree.XMLSchema(etree.parse(path))

    return load


@pytest.mark.parametrize("write", WRITERS)
def test_the_schema_accepts_every_status(write: Write, schema: Callable[[Write], etree.XMLSchema]) -> None:
    checker = schema(write)
    bare = Release(headline="Acme", language="fr", date=moments.read("2026-03-02"), body="Texte.")
    whole = replace(
        RELEASE, edition=3, corrected=moments.read("2026-03-03 09:00 UTC"), withdrawn=moments.read("2026-03-03 10:00 UTC"),
        corrections=(Correction("figure", "paragraphe 1", "40", "50"),), reason="Report.", replaced_by="b",
    )  # fmt: skip
    some = [replace(each, status=status) for each in (RELEASE, whole) for status in Status]
    for release in (RELEASE, bare, replace(whole, corrects="", corrections=()), *some):
        checker.assertValid(tree(write, release))


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize("status", [Status.WITHDRAWN, Status.KILLED])
def test_a_recall_carries_no_text(write: Write, status: Status) -> None:
    data = write(replace(RELEASE, status=status), DESK).data
    assert b"canceled" in data
    assert b"Quarante" not in data
    assert b"cherchions" not in data


@pytest.mark.parametrize("write", WRITERS)
def test_scripts_and_their_links_do_not_come_along(write: Write) -> None:
    data = write(RELEASE, DESK).data
    assert b'href="javascript' not in data  # as words it does no harm
    assert b"script>" not in data
    assert data.count(b"alert(1)") == 1
    assert b"a?b=1&amp;c=2" in data


@pytest.mark.parametrize("write", WRITERS)
def test_what_xml_forbids_is_left_out_and_said(write: Write) -> None:
    exported = write(replace(RELEASE, headline="Acme\x00 \x1b[31mred", body="a\x08b"), DESK)
    assert "control characters" in exported.notes[-1]
    assert b"Acme [31mred" in exported.data


@pytest.mark.parametrize("write", WRITERS)
def test_the_bytes_are_the_same_every_time(write: Write) -> None:
    assert write(RELEASE, DESK).data == write(RELEASE, DESK).data


def test_nitf_writes_dates_and_status_as_its_documentation_asks() -> None:
    root = tree(nitf.write)
    data = root.find(".//n:docdata", N)
    assert data is not None
    assert data.get("management-status") == "embargoed"
    assert [element.get("norm") for element in data.iterfind("n:date.release", N)] == ["20260303T100000+0100"]
    for element in root.iter():
        if element.get("norm"):
            assert re.fullmatch(r"\d{8}(T\d{6}[+-]\d{4})?", str(element.get("norm")))
    assert tree(nitf.write, replace(RELEASE, status=Status.DRAFT)).find(".//n:docdata", N).get("management-status") == (  # type: ignore[union-attr]  # it is there
        "withheld"
    )


def test_nitf_keeps_the_shape_of_the_text() -> None:
    root = tree(nitf.write)
    assert texts(root, ".//n:body.content/n:hl2") == ["Les pompes"]
    assert texts(root, ".//n:em") == ["usine", "Lyon", "pompe", "HTML", "pompes"]
    assert texts(root, ".//n:ul/n:li/n:p")[0] == "une pompe"
    assert texts(root, ".//n:td") == ["1", "2"]
    assert texts(root, ".//n:tagline/n:virtloc")[:3] == ["p@example.org", "+41 22 730 81 11", "+41 79 730 81 11"]
    assert [element.get("tobject.subject.refnum") for element in root.iterfind(".//n:tobject.subject", N)] == [
        "20000002"
    ]


def test_newsml_says_until_when_and_in_which_languages() -> None:
    root = tree(newsml_g2.write)
    assert texts(root, ".//g:embargoed") == ["2026-03-03T10:00:00+01:00"]
    assert texts(root, ".//g:link/g:title") == ["Acme opens a plant"]
    assert texts(root, ".//g:phone") == ["+41 22 730 81 11", "+41 79 730 81 11"]
    assert texts(root, ".//x:em") == ["usine", "pompes"]
    corrected = tree(newsml_g2.write, replace(RELEASE, status=Status.CORRECTED))
    assert corrected.find(".//g:signal", N).get("qcode") == "sig:correction"  # type: ignore[union-attr]  # it is there
    assert corrected.get("version") == "2"


def test_newsml_is_refused_without_what_it_demands() -> None:
    with pytest.raises(ExportRefused, match="provider"):
        newsml_g2.write(RELEASE, replace(DESK, settings=replace(DESK.settings, name="")))
    with pytest.raises(ExportRefused, match="time of the version"):
        newsml_g2.write(replace(RELEASE, date=None), DESK)


def test_the_versions_of_an_item_point_back_to_each_other() -> None:
    second = replace(
        RELEASE, status=Status.CORRECTED, edition=2, corrected=moments.read("2026-03-03T09:00:00Z"),
        corrections=(Correction("figure", "paragraphe 1", "40", "50"),),
    )  # fmt: skip
    killed = replace(second, status=Status.KILLED, withdrawn=moments.read("2026-03-04T09:00:00Z"))
    for release, version in ((second, "2"), (killed, "3")):
        root = tree(newsml_g2.write, release)
        link = root.find(".//g:link[@rel='irel:previousVersion']", N)
        assert link is not None
        assert (root.get("version"), link.get("version")) == (version, str(int(version) - 1))
        assert root.get("guid") == link.get("residref")
    root = tree(newsml_g2.write, second)
    assert texts(root, ".//g:versionCreated") == ["2026-03-03T09:00:00Z"]
    assert texts(root, ".//g:firstCreated") == ["2026-03-02T00:00:00+01:00"]
    assert texts(root, ".//g:edNote")[-1].endswith("«\xa050\xa0» au lieu de «\xa040\xa0»")
    history = tree(nitf.write, second).find(".//n:revision-history", N)
    key = tree(nitf.write, second).find(".//n:du-key", N)
    assert history is not None
    assert key is not None
    assert (history.get("norm"), key.get("version")) == ("20260303T090000+0000", "2")


@pytest.mark.parametrize("status", [Status.APPROVED, Status.CORRECTED])
def test_newsml_has_the_digest_of_its_content_as_whoever_reads_it_makes_it(
    status: Status, schema: Callable[[Write], etree.XMLSchema]
) -> None:
    root = tree(newsml_g2.write, replace(RELEASE, status=status, edition=2))
    schema(newsml_g2.write).assertValid(root)
    (content,) = root.findall("g:contentSet/g:inlineXML/x:html", N)
    content.tail = None
    canonical = etree.tostring(content, method="c14n", exclusive=True, with_comments=False)
    (said,) = root.findall("g:itemMeta/g:hash", N)
    assert said.get("hashtypeuri") == "http://www.w3.org/2001/04/xmlenc#sha256"
    assert said.text == hashlib.sha256(canonical).hexdigest()
    assert not tree(newsml_g2.write, replace(RELEASE, status=Status.KILLED)).findall("g:itemMeta/g:hash", N)


def test_the_words_of_a_line_are_added_at_once() -> None:
    builder = Builder("")
    parent = builder.root("block", {})
    with patch.object(Builder, "write", autospec=True, side_effect=Builder.write) as written:
        nitf_body.write(builder, parent, "one\n" * 1_000 + "*two*\nthree")
    assert [child.tag for child in parent] == ["p"]
    assert parent[0].text == "one " * 1_000
    assert (parent[0][0].text, parent[0][0].tail) == ("two", " three")
    assert written.call_count == 3
