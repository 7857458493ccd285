"""Every state of a release, in every language, as each standard that has a schema demands it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from lxml import etree

from pressctl.choices import NinjsVersion
from pressctl.exporters import Choices, newsml_g2, ninjs, nitf
from pressctl.exporters import json as own_json
from pressctl.exporters.parts.state import state
from pressctl.languages import available, find
from support.command import ROOT
from support.states import DESK, STATES

SCHEMAS = ROOT.parent / "shared" / "schemas"
XML = {newsml_g2.write: "NewsML-G2_2.35-spec-All-Power.xsd", nitf.write: "nitf-3-6.xsd"}


@pytest.fixture(scope="module")
def xml() -> dict[Any, etree.XMLSchema]:
    if not SCHEMAS.is_dir():
        pytest.skip("the IPTC's schemas are not beside the project")
    return {write: etree.XMLSchema(etree.parse(SCHEMAS / name)) for write, name in XML.items()}


@pytest.fixture(scope="module")
def ninjs_schemas() -> dict[NinjsVersion, Any]:
    if not SCHEMAS.is_dir():
        pytest.skip("the IPTC's schemas are not beside the project")
    found = {}
    for version in NinjsVersion:
        schema = json.loads((SCHEMAS / f"ninjs-schema_{version}.json").read_text(encoding="utf-8"))
        checker = jsonschema.FormatChecker()
        found[version] = jsonschema.validators.validator_for(schema)(schema, format_checker=checker)
    return found


@pytest.mark.parametrize("language", available())
def test_the_schemas_of_news_items_take_every_state(language: str, xml: dict[Any, etree.XMLSchema]) -> None:
    words = find(language)
    assert words
    for name, release in STATES.items():
        own = replace(release, language=language)
        lines = [line for line in state(own, DESK, words).warnings if line]
        for write, schema in xml.items():
            tree = etree.fromstring(write(own, DESK).data)
            schema.assertValid(tree)
            attributes = (value for each in tree.iter() for value in each.attrib.values())
            text = " ".join(map(str, (*tree.itertext(), *attributes)))
            assert [line for line in lines if line not in text] == [], name


@pytest.mark.parametrize("language", available())
def test_every_version_of_ninjs_takes_every_state(language: str, ninjs_schemas: dict[NinjsVersion, Any]) -> None:
    for release in STATES.values():
        own = replace(release, language=language)
        for version, validator in ninjs_schemas.items():
            validator.validate(json.loads(ninjs.write(own, replace(DESK, choices=Choices(ninjs_version=version))).data))


@pytest.mark.parametrize("name", STATES)
def test_our_own_schema_takes_every_state(name: str) -> None:
    jsonschema.validate(json.loads(own_json.write(STATES[name], DESK).data), own_json.schema())
