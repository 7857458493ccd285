"""The place of a release for machines: its key, or the dateline that its text opens with."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from pressctl.exporters import Desk, newsml_g2, ninjs, nitf
from pressctl.newsroom import templates
from pressctl.newsroom.lists.cached_row import READ
from pressctl.release import moments
from pressctl.release.located import located
from pressctl.release.model import Release, Status
from pressctl.release.settings import Settings

TEXT = "Acme abre hoy una fábrica de bombas junto al río y contrata a cuarenta personas de la región."
PRINTED = Release(
    headline="Acme abre una fábrica",
    language="es",
    date=moments.read("2026-03-02"),
    status=Status.APPROVED,
    body=f"**SEVILLA** — {TEXT}\n",
)


@pytest.mark.parametrize(
    ("key", "body", "place"),
    [
        ("Lyon", f"**SEVILLA** — {TEXT}", "Lyon"),
        ("", f"**SEVILLA** — {TEXT}", "SEVILLA"),
        ("", f"# Acme\n\nSevilla, 2 de marzo de 2026 – {TEXT}", "Sevilla"),
        ("", TEXT, ""),
        ("", f"Ana Silva – directora desde mayo – dice que {TEXT}", ""),
        ("", "", ""),
    ],
)
def test_a_place_is_read_where_the_text_prints_it(key: str, body: str, place: str) -> None:
    assert located(Release(dateline=key, body=body)) == place


def test_machines_and_lists_are_given_the_place_that_the_text_prints() -> None:
    desk = Desk(
        now=dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC), template=templates.source, settings=Settings(name="Acme")
    )
    assert json.loads(ninjs.write(PRINTED, desk).data)["located"] == "SEVILLA"
    assert b"<location>SEVILLA</location>" in nitf.write(PRINTED, desk).data
    assert b'<located literal="SEVILLA">' in newsml_g2.write(PRINTED, desk).data
    assert READ["dateline"](PRINTED) == "SEVILLA"
