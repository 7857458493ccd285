"""`pressctl compare`: exit codes, files, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from pressctl.cli import application
from pressctl.errors import PressctlError, UsageError, WriteError

FRONT = (
    "---\nheadline: Acme\nlanguage: {}\nid: plant\nsource_language: en\nstatus: released\ndate: 2026-03-02\n{}---\n\n"
)
ENGLISH = "Acme opened a plant in Lyon on 2 March 2026. It will employ 40 people of the region.\n"
FRENCH = "Acme a ouvert une usine à Lyon le 2 mars 2026. Elle emploiera {} personnes de la région.\n"


@pytest.fixture
def call(here: Path) -> Any:
    Path("pressctl.toml").write_text('[newsroom]\nreleases = "."\nlanguages = ["en", "fr"]\n', encoding="utf-8")
    Path("plant.en.md").write_text(FRONT.format("en", "") + ENGLISH, encoding="utf-8")
    translate(40)
    return lambda *arguments: CliRunner().invoke(application(["compare"]), ["compare", *arguments])


def translate(people: int, more: str = "") -> None:
    Path("plant.fr.md").write_text(FRONT.format("fr", more) + FRENCH.format(people), encoding="utf-8")


def test_the_exit_code_says_whether_a_fact_differs(call: Any) -> None:
    assert call("plant").exit_code == 0
    translate(45)
    done = call("plant")
    assert done.exit_code == 1
    assert "≠ 45" in done.stdout
    assert "plant.fr.md:10:63: PR802 fact-differs" in done.stdout
    assert call("plant", "--format", "json").exit_code == 1


def test_one_language_is_compared_with_the_source(call: Any) -> None:
    Path("plant.de.md").write_text(FRONT.format("de", "") + "Acme hat ein Werk.\n", encoding="utf-8")
    done = call("plant", "--language", "fr", "--format", "json")
    assert done.exit_code == 0
    assert [each["language"] for each in json.loads(done.stdout)["releases"]] == ["en", "fr"]
    with pytest.raises(UsageError, match=r"nothing to compare with plant\.en\.md, which is in en"):
        raise call("plant", "--language", "en").exception


def test_an_embargo_that_is_to_come_keeps_nothing_from_those_who_have_the_files(call: Any) -> None:
    Path("plant.en.md").write_text(
        FRONT.format("en", "embargo: 2035-01-02T10:00:00+01:00\n") + ENGLISH, encoding="utf-8"
    )
    translate(40, "embargo: 2035-01-02T10:00:00+01:00\n")
    done = call("plant")
    assert done.exit_code == 0
    assert "EMBARGOED" in done.stdout.upper()


def test_what_cannot_be_compared_or_read_ends_with_two(call: Any) -> None:
    Path("plant.fr.md").write_text(FRONT.format("fr", ""), encoding="utf-8")
    done = call("plant")
    assert done.exit_code == 2
    assert "plant.fr.md: has no text yet" in done.stderr
    translate(40)
    Path("plant.es.md").write_text("---\nid: plant\ncontacts: [\n---\n\nTexto.\n", encoding="utf-8")
    done = call("plant.en.md", "--format", "json")
    assert done.exit_code == 2
    assert "plant.es.md" in done.stderr
    assert [each["language"] for each in json.loads(done.stdout)["releases"]] == ["en", "fr"]


def test_a_page_is_written_once_and_never_over_a_release(call: Any) -> None:
    translate(45)
    assert call("plant", "--to", "html", "--output", "out/plant.html").exit_code == 1
    made = Path("out/plant.html").read_text(encoding="utf-8")
    assert '<mark class="differs">' in made
    assert call("plant", "--to", "html").stdout.startswith("<!DOCTYPE html>")
    refused = call("plant", "--to", "html", "--output", "out/plant.html").exception
    assert isinstance(refused, WriteError)
    assert call("plant", "--to", "html", "--output", "out/plant.html", "--force").exit_code == 1
    for output in ("plant.fr.md", "out"):
        assert isinstance(call("plant", "--to", "html", "--output", output, "--force").exception, UsageError)
    assert "45 personnes" in Path("plant.fr.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "arguments", [("plant", "--output", "a.html"), ("plant", "--to", "html", "--format", "json"), ("nothing",)]
)
def test_what_makes_no_sense_is_refused(arguments: tuple[str, ...], call: Any) -> None:
    assert isinstance(call(*arguments).exception, PressctlError)
