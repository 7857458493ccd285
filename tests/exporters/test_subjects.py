"""Subjects and tickers, read alike by every format that carries them."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from lxml import etree

from pressctl.exporters import newsml_g2, ninjs, nitf
from pressctl.exporters.parts import subjects
from pressctl.release import moments
from pressctl.release.model import Release
from support.hostile_exports import DESK

RELEASE = Release(headline="Acme opens a plant", language="en", date=moments.read("2026-03-02"))


@pytest.mark.parametrize("ticker", ["NYSE: ACM", "NYSE:ACM", "(NYSE: ACM)", "NYSE：ACM"])
def test_a_ticker_is_read_alike_however_it_is_written(ticker: str) -> None:
    desk = replace(DESK, settings=replace(DESK.settings, name="Acme"))
    release = replace(RELEASE, tickers=(ticker,))
    [symbol] = json.loads(ninjs.write(release, desk).data)["organisations"][0]["symbols"]
    assert symbol == {"exchange": "NYSE", "symbol": "ACM"}
    [org] = etree.fromstring(nitf.write(release, desk).data).findall(".//{*}identified-content/{*}org")
    assert (org.get("idsrc"), org.get("value")) == ("NYSE", "ACM")
    [instrument] = etree.fromstring(newsml_g2.write(release, desk).data).findall(".//{*}hasInstrument")
    assert (instrument.get("symbolsrc"), instrument.get("symbol")) == ("symsrc:NYSE", "ACM")


def test_what_names_no_exchange_is_a_symbol() -> None:
    assert subjects.ticker(" ACM ") == ("", "ACM")


@pytest.mark.parametrize("subject", ["medtop:20000423", "20000423", "http://cv.iptc.org/newscodes/mediatopic/20000423"])
def test_codes_and_words_are_parted(subject: str) -> None:
    release = replace(RELEASE, subjects=(subject, "water", "1234567"))
    assert (subjects.codes(release), subjects.words(release)) == (["20000423"], ["water", "1234567"])
