"""Places that open a text without day and dash: told by the text, which names them, too."""

from __future__ import annotations

import pytest

from pressctl.importers import Options
from pressctl.importers.text import read
from pressctl.release.model import Release

HEADLINE = "Acme opens a plant for pumps on the river"
EN = "Acme, a maker of pumps, today opened a new plant in {}, where two hundred people will work from Monday on."
MORE = "The mayor, who had asked the company to come, cut the ribbon in the morning with a hundred guests."


def of(lede: str) -> Release:
    return read(f"{HEADLINE}\n\n{lede}\n\n{MORE}\n".encode(), Options())[0].release


@pytest.mark.parametrize("opening", ["LYON:", "LYON.", "(LYON)", "(Lyon)", "[LYON]"])
def test_a_place_that_the_text_names_is_the_dateline(opening: str) -> None:
    release = of(f"{opening} {EN.format('Lyon')}")
    assert release.dateline.upper() == "LYON"
    assert release.body.startswith("Acme, a maker")


@pytest.mark.parametrize(
    ("opening", "place"), [("[Minneapolis, Minnesota]", "Minneapolis, Minnesota"), ("Lyon: (acm/ABC)", "Lyon")]
)
def test_a_place_with_its_region_in_brackets_or_with_a_sign_need_not_be_named(opening: str, place: str) -> None:
    release = of(f"{opening} {EN.format('Paris')}")
    assert release.dateline == place
    assert release.body.startswith("Acme, a maker")


def test_a_place_before_a_full_stop_may_have_small_letters() -> None:
    assert of(f"Lyon. {EN.format('Lyon')}").dateline == "Lyon"
    assert not of(f"Lyon. {EN.format('Paris')}").dateline
    assert not of(f"Dr. {EN.format('Lyon')}").dateline


@pytest.mark.parametrize("opening", ["NASA:", "UPDATE.", "(Photo)", "(ACME)", "LYON:"])
def test_a_word_that_the_text_does_not_use_for_a_place_stays_in_it(opening: str) -> None:
    release = of(f"{opening} {EN.format('Paris')}")
    assert not release.dateline
    assert release.body.startswith(opening.replace("[", ""))
