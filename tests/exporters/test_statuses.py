"""What becomes of a draft, an embargoed and a recalled release, in every format there is."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
from dataclasses import replace
from pathlib import Path

import feedparser
import pytest

from pressctl.exporters import FORMATS, Desk, eml, words_for
from pressctl.exporters.feeds import atom, entries
from pressctl.exporters.parts.state import state
from pressctl.exporters.site import writer
from pressctl.languages import available, find
from pressctl.publishing.order import Order, kept_back
from pressctl.release import moments
from pressctl.release.model import Release
from support.exports import said_by
from support.states import CORRECTED, DESK, REASON, RELEASE, SECRET, STATES

SAID = {
    "draft": ("DRAFT – not for publication",),
    "embargoed": ("EMBARGOED UNTIL March 5, 2026, 10:00 (UTC)",),
    "withdrawn": ("WITHDRAWN – do not use",),
    "killed": ("WITHDRAWN – do not use",),
    "withdrawn with a reason": ("WITHDRAWN – do not use", REASON),
    "killed with a reason": ("WITHDRAWN – do not use", REASON),
    "corrected": (CORRECTED,),
    "draft and embargoed": ("DRAFT – not for publication", "EMBARGOED UNTIL March 5, 2026, 10:00 (UTC)"),
    "corrected and embargoed": ("EMBARGOED UNTIL March 5, 2026, 10:00 (UTC)", CORRECTED),
    "dated ahead": ("FOR RELEASE ON March 4, 2026",),
    "corrected twice": (
        "paragraph 1: “200 people” instead of “20 people”",
        "headline: “now” was added",
        "paragraph 2: “soon” was removed",
    ),
    "updated": (),
    "killed with a date": ("WITHDRAWN – do not use", "The opening was put off."),
}
"""What must be read of each state wherever people read."""
FOR_PEOPLE = ("html", "text", "docx", "pdf", "eml", "ics", "kit", "ninjs", "newsml-g2", "nitf", "site")
"""The formats that print the line above the headline, for who reads them."""
DATA = ("markdown", "json", "csv", "xlsx", "parquet")
"""The formats that carry the status and the embargo as they are."""
FACTS = {"draft": "draft", "embargoed": "2026-03-05", "withdrawn": "withdrawn", "killed": "killed"}
ENGLISH, _ = words_for(RELEASE)


def shown(format: str, release: Release, folder: Path) -> str:
    """Return all that a format says of a release."""
    return said_by(format, release, DESK, folder)


@pytest.mark.parametrize("state", ["withdrawn", "killed"])
@pytest.mark.parametrize("format", FORMATS)
def test_of_a_release_that_was_taken_back_no_format_says_what_was_in_it(
    format: str, state: str, tmp_path: Path
) -> None:
    assert SECRET in shown(format, RELEASE, tmp_path)
    assert SECRET not in shown(format, STATES[state], tmp_path)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("format", FOR_PEOPLE)
def test_what_people_read_says_how_it_stands_with_a_release(format: str, state: str, tmp_path: Path) -> None:
    words = " ".join(shown(format, STATES[state], tmp_path).split())
    assert [line for line in SAID[state] if line not in words] == []


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("format", ["text", "html", "docx", "pdf", "eml", "site"])
def test_a_release_that_is_not_simply_out_does_not_say_that_it_is_for_immediate_release(
    format: str, state: str, tmp_path: Path
) -> None:
    assert ENGLISH.labels["immediate_release"] in shown(format, RELEASE, tmp_path)
    assert ENGLISH.labels["immediate_release"] not in shown(format, STATES[state], tmp_path)


@pytest.mark.parametrize("format", ["rss", "atom", "jsonfeed"])
def test_a_feed_marks_a_correction_in_the_title_and_says_it_above_the_text(format: str, tmp_path: Path) -> None:
    words = shown(format, STATES["corrected"], tmp_path)
    assert "CORRECTION: Acme opens a plant" in words
    assert CORRECTED in words


@pytest.mark.parametrize("language", available())
def test_every_language_has_the_words_of_every_state(language: str) -> None:
    words = find(language)
    assert words
    for name, release in STATES.items():
        said = state(replace(release, language=language), DESK, words)
        assert all(said.lines), name
        assert said.is_alert, name


@pytest.mark.parametrize(
    ("date", "zone", "is_ahead"),
    [
        ("2026-03-02", "Asia/Tokyo", False),
        ("2026-03-03", "Asia/Tokyo", True),
        ("2026-03-03", "Pacific/Kiritimati", True),
        ("2026-03-02", "America/Los_Angeles", False),
        ("2026-03-02T09:00:01Z", "Asia/Tokyo", True),
        ("2026-03-02T09:00:00Z", "", False),
    ],
)
def test_a_date_is_ahead_by_its_instant_else_by_its_day_in_the_zone_of_the_newsroom(
    date: str, zone: str, is_ahead: bool
) -> None:
    assert replace(RELEASE, date=moments.read(date)).is_ahead(DESK.now, zone) is is_ahead


@pytest.mark.parametrize("state", FACTS)
@pytest.mark.parametrize("format", DATA)
def test_data_carry_the_status_and_the_embargo(format: str, state: str, tmp_path: Path) -> None:
    assert FACTS[state] in shown(format, STATES[state], tmp_path)


@pytest.mark.parametrize("format", FORMATS)
def test_a_format_that_says_nothing_of_it_is_public_and_gets_neither_drafts_nor_embargoed_releases(format: str) -> None:
    assert FORMATS[format].is_public or format in (*FOR_PEOPLE, *DATA)
    for name in ("draft", "embargoed", "draft and embargoed", "corrected and embargoed", "dated ahead"):
        assert kept_back(STATES[name], Order((format,)), now=DESK.now, zone="")


CHANGED = {"corrected twice": "CORRECTION: ", "updated": "UPDATE: ", "killed with a date": "WITHDRAWN – do not use: "}


@pytest.mark.parametrize(("name", "mark"), CHANGED.items())
def test_a_feed_has_the_same_entry_with_a_later_time_and_a_mark(name: str, mark: str) -> None:
    (before,) = feedparser.parse(feed(RELEASE, DESK)).entries
    (after,) = feedparser.parse(feed(STATES[name], DESK)).entries
    assert (after.id, after.published) == (before.id, before.published)
    assert after.updated_parsed[:4] == (2026, 3, 2, 8)
    assert after.title == f"{mark}Acme opens a plant"
    assert (SECRET in after.content[0].value) == (name != "killed with a date")


def test_a_recall_leaves_the_feeds_after_the_days_that_the_settings_say() -> None:
    killed = STATES["killed with a date"]
    for days, is_there in ((29, True), (30, False)):
        later = replace(DESK, now=DESK.now - dt.timedelta(hours=1) + dt.timedelta(days=days))
        assert bool(entries.feeds([killed], later)) == is_there
    assert not entries.feeds([killed], replace(DESK, settings=replace(DESK.settings, tombstones=0)))


def test_a_mail_of_a_correction_stands_below_the_first_mail() -> None:
    first, second, third = (
        email.message_from_bytes(eml.write(release, DESK).data, policy=email.policy.default)
        for release in (RELEASE, replace(STATES["corrected twice"], edition=2), STATES["corrected twice"])
    )
    assert "References" not in first
    assert second["References"] == third["References"] == first["Message-ID"]
    assert len({first["Message-ID"], second["Message-ID"], third["Message-ID"]}) == 3
    assert second["Subject"] == "CORRECTION: Acme opens a plant"


def feed(release: Release, desk: Desk) -> bytes:
    return next(iter(atom.write([release], desk)))[1].data


@pytest.mark.parametrize(
    ("name", "mark"), [("corrected twice", "CORRECTION: "), ("updated", "UPDATE: "), ("dated ahead", "")]
)
def test_a_list_of_the_site_has_the_mark_before_the_headline(name: str, mark: str) -> None:
    release = replace(STATES[name], date=moments.read("2026-03-02"))
    page = dict(writer.write([release], DESK))["en/index.html"].data.decode()
    assert f">{mark}Acme opens a plant</a>" in page


def test_of_what_takes_a_release_s_place_nothing_is_printed_before_it_is_out() -> None:
    """The id of a release is made of its headline, which an embargo keeps."""
    english, _ = words_for(RELEASE)
    recalled = STATES["killed with a date"]
    assert state(recalled, DESK, english).lines[-1] == (
        "Replaced by: Acme opens in 2027 https://example.org/news/en/2026/acme-opens-in-2027/"
    )
    nobody_is_out = replace(DESK, siblings=lambda asked: ())
    assert "acme-2027" not in "\n".join(state(recalled, nobody_is_out, english).lines)


@pytest.mark.parametrize("format", ["text", "html", "docx", "pdf"])
def test_an_embargo_that_the_text_prints_as_well_is_said_once(format: str, tmp_path: Path) -> None:
    held = replace(STATES["embargoed"], body=f"EMBARGOED UNTIL 10:00 GMT, 5 March 2026\n\n{RELEASE.body}")
    words = shown(format, held, tmp_path)
    assert words.count("EMBARGOED UNTIL") == 1
    assert SAID["embargoed"][0] in " ".join(words.split())


@pytest.mark.parametrize(
    "line", ["EMBARGOED UNTIL 11:00 GMT, 5 March 2026", "EMBARGOED UNTIL 10:00 GMT, 5 March 2026, for members only"]
)
def test_an_embargo_line_that_says_something_else_stays(line: str, tmp_path: Path) -> None:
    held = replace(STATES["embargoed"], body=f"{line}\n\n{RELEASE.body}")
    assert line in shown("text", held, tmp_path)
