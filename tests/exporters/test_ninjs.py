"""ninjs: by the IPTC's own schemas, format checkers on, and by what those cannot see."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from pressctl.choices import NinjsVersion
from pressctl.exporters import Choices, Desk, ninjs
from pressctl.newsroom import templates
from pressctl.release import moments
from pressctl.release.model import Contact, Kind, Media, Release, Status
from pressctl.release.settings import Settings
from support.command import ROOT

VERSIONS = ("3.1", "2.2", "1.6")
DESK = Desk(
    now=dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC),
    template=templates.source,
    settings=Settings(timezone="Europe/Zurich", name="Acme", url="https://acme.example/news"),
)
OTHER = Release(
    headline="Acme opens a plant", language="en", date=moments.read("2026-03-02"), status=Status.APPROVED, id="plant"
)
RELEASE = Release(
    headline="Acme ouvre une usine",
    subheadline="Quarante emplois",
    summary="Une usine de pompes à Lyon.",
    language="fr",
    date=moments.read("2026-03-02"),
    embargo=moments.read("2026-03-03 10:00 Europe/Zurich"),
    dateline="Lyon",
    kind=Kind.STATEMENT,
    status=Status.APPROVED,
    id="plant",
    subjects=("medtop:20000002", "Fleuves"),
    contacts=(
        Contact(name="Ana Silva", role="Presse", email="p@example.org", phone=("+41 22 730 81 11",), country="CH"),
    ),
    media=(Media(file="plant.jpg", alt="L’usine", caption="L’usine à Lyon", credit="A. Silva"),),
    boilerplate="Acme construit des pompes.",
    body="Acme a ouvert une *usine*.\n\n<script>alert(1)</script>\n",
    tickers=("NYSE: ACM",),
    extra={"wordpress_id": 7},
)


def written(release: Release, version: str, desk: Desk = DESK) -> dict[str, Any]:
    exported = ninjs.write(release, replace(desk, choices=Choices(ninjs_version=NinjsVersion(version))))
    values: dict[str, Any] = json.loads(exported.data)
    return values


def validator(version: str) -> jsonschema.protocols.Validator:
    path = ROOT.parent / "shared" / "schemas" / f"ninjs-schema_{version}.json"
    if not path.is_file():
        pytest.skip("the IPTC's schemas are not beside the project")
    schema = json.loads(Path(path).read_text(encoding="utf-8"))
    return jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("desk", [DESK, replace(DESK, settings=replace(DESK.settings, url="", name=""))])
def test_the_schema_accepts_it(version: str, status: Status, desk: Desk) -> None:
    desk = replace(desk, siblings=lambda release: (OTHER,))
    item = written(replace(RELEASE, status=status), version, desk)
    assert [error.message for error in validator(version).iter_errors(item)] == []


@pytest.mark.parametrize("version", VERSIONS)
def test_the_schema_would_refuse_an_embargo_without_a_zone(version: str) -> None:
    item = written(RELEASE, version)
    key = "embargoedUntil" if version == "3.1" else "embargoed"
    assert item[key] == "2026-03-03T10:00:00+01:00"
    item[key] = "2026-03-03 10:00"
    assert list(validator(version).iter_errors(item))


def test_the_parts_are_where_a_desk_looks_for_them() -> None:
    item = written(RELEASE, "3.1")
    assert [(each["role"], each["value"]) for each in item["headlines"]] == [
        ("main", "Acme ouvre une usine"), ("subheadline", "Quarante emplois"),
    ]  # fmt: skip
    assert item["edNote"].startswith("SOUS EMBARGO JUSQU’AU 3 mars 2026, 10:00 (CET)")
    assert item["firstCreated"] == "2026-03-02T00:00:00+01:00"
    assert item["subjects"][0]["uri"] == "http://cv.iptc.org/newscodes/mediatopic/20000002"
    assert item["organisations"][0]["symbols"] == [{"exchange": "NYSE", "symbol": "ACM"}]
    assert {"type": "phone", "role": "Presse", "name": "Ana Silva", "lang": "fr", "value": "+41 22 730 81 11"} in (
        item["infoSources"][0]["contactInfo"]
    )
    assert "<script" not in item["bodies"][0]["value"]
    assert "<em>usine</em>" in item["bodies"][0]["value"]


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("status", [Status.WITHDRAWN, Status.KILLED])
def test_a_recall_carries_no_text(version: str, status: Status) -> None:
    item = written(replace(RELEASE, status=status), version)
    assert item["pubStatus" if version == "3.1" else "pubstatus"] == "canceled"
    assert "usine</em>" not in json.dumps(item)
    assert "Quarante" not in json.dumps(item)


def test_a_draft_is_withheld_and_a_correction_is_a_new_version() -> None:
    assert written(replace(RELEASE, status=Status.DRAFT), "3.1")["pubStatus"] == "withheld"
    corrected = written(replace(RELEASE, status=Status.CORRECTED, corrects="Forty, not fifty."), "3.1")
    assert corrected["version"] == "2"
    assert corrected["edNote"].endswith("Forty, not fifty.")


def test_what_has_no_place_is_named() -> None:
    assert ninjs.write(RELEASE, DESK).notes == ("ninjs has no place for wordpress_id",)


def test_without_a_public_address_the_uri_is_the_same_every_time() -> None:
    first = written(RELEASE, "3.1", replace(DESK, settings=replace(DESK.settings, url="")))["uri"]
    assert (
        first
        == written(replace(RELEASE, headline="Another"), "3.1", replace(DESK, settings=replace(DESK.settings, url="")))[
            "uri"
        ]
    )
    assert first.startswith("urn:uuid:")
    assert (
        first
        != written(replace(RELEASE, language="en"), "3.1", replace(DESK, settings=replace(DESK.settings, url="")))[
            "uri"
        ]
    )
