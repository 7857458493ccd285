"""The life of one release in three languages, from a shell script; every output is read with a reader of its kind."""

from __future__ import annotations

import email
import email.policy
import json
import subprocess
import sys
from email.message import EmailMessage
from pathlib import Path

import feedparser
import pytest
from lxml import etree

from support.command import ROOT, environment

SETTINGS = """[newsroom]
name = "Acme"
url = "https://example.org/news"
timezone = "Europe/Zurich"
languages = ["en", "fr", "ar"]
[approvals]
required = 2
roles = ["legal"]
"""
TEXTS = {
    "en": ("Acme opens a plant in Lyon", "Geneva",
           "Acme opened a plant in Lyon on 2 March 2026. It will employ 400 people and build pumps for rivers and canals."),
    "fr": ("Acme ouvre une usine à Lyon", "Genève",
           "Acme a ouvert une usine à Lyon le 2 mars 2026. Elle emploiera 400 personnes et construira des pompes."),
    "ar": ("أكمي تفتتح مصنعاً في ليون", "جنيف",
           "افتتحت شركة أكمي مصنعاً في ليون في 2 آذار/مارس 2026. وسيعمل في المصنع 400 شخص من أبناء المنطقة."),
}  # fmt: skip
REASONS = {"en": "The opening was put off.", "fr": "L’ouverture est reportée.", "ar": "أُجِّل الافتتاح."}
SLUG = {"en": "acme-opens-a-plant-in-lyon", "fr": "acme-ouvre-une-usine-a-lyon", "ar": "أكمي-تفتتح-مصنعا-في-ليون"}
LABELS = {
    "en": ("CORRECTION", "“40 people” instead of “400 people”"),
    "fr": ("RECTIFICATIF", "«\u00a040 personnes\u00a0» au lieu de «\u00a0400 personnes\u00a0»"),
    "ar": ("تصحيح", "«40 شخص» بدلاً من «400 شخص»"),
}
G2 = {"g": "http://iptc.org/std/nar/2006-10-01/"}
NITF = {"n": "http://iptc.org/std/NITF/2006-10-18/"}


@pytest.mark.slow
def test_the_life_of_a_release_in_three_languages(tmp_path: Path) -> None:
    walk(tmp_path)
    for language in TEXTS:
        the_mails_say_what_is_and_hang_together(tmp_path, language)
        a_feed_has_one_entry_that_changes(tmp_path, language)
    the_standards_carry_the_editions(tmp_path)
    the_record_has_the_whole_life(tmp_path)


def walk(root: Path) -> None:
    """Write the newsroom and run the script."""
    (root / "releases").mkdir()
    (root / "pressctl.toml").write_text(SETTINGS, encoding="utf-8")
    (root / "desks.txt").write_text("ana@example.org/desk\nben@example.org/desk\n", encoding="utf-8")
    for tag, (headline, place, body) in TEXTS.items():
        head = f"headline: {headline}\nlanguage: {tag}\ndate: 2026-03-02\ndateline: {place}\nstatus: draft\nid: plant\n"
        keys = "author: anna\nembargo: 2026-03-02 10:00 UTC\ncontacts:\n  - name: Ana Silva\n    email: p@example.org\n"
        (root / "releases" / f"plant.{tag}.md").write_text(f"---\n{head}{keys}---\n\n{body}\n", encoding="utf-8")
    command = ["sh", str(ROOT / "tests" / "issuing" / "walk.sh")]
    cache = {"PRESSCTL_CACHE": str(root / ".cache"), "PRESSCTL": f"{sys.executable} -m pressctl"}
    done = subprocess.run(command, cwd=root, env=environment(**cache), capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()


def mail(room: Path, folder: str, language: str) -> EmailMessage:
    data = (room / folder / f"{SLUG[language]}.{language}.eml").read_bytes()
    return email.message_from_bytes(data, policy=email.policy.default)


def plain(message: EmailMessage) -> str:
    body = message.get_body(("plain",))
    assert isinstance(body, EmailMessage)
    return " ".join(body.get_content().split())


def entries(room: Path, number: int, language: str) -> list[feedparser.FeedParserDict]:
    path = room / f"feeds-{number}" / f"feed.{language}.atom"
    return list(feedparser.parse(path.read_bytes()).entries) if path.exists() else []


def the_mails_say_what_is_and_hang_together(room: Path, language: str) -> None:
    first, second, last = (mail(room, name, language) for name in ("first", "second", "fifth"))
    label, change = LABELS[language]
    assert (first.get("References"), second["References"], last["References"]) == (
        None, first["Message-ID"], first["Message-ID"],
    )  # fmt: skip
    assert len({first["Message-ID"], second["Message-ID"], last["Message-ID"]}) == 3
    assert second["Subject"] == f"{label}: {TEXTS[language][0]}"
    assert " ".join(change.split()) in plain(second)
    assert "400" in plain(first)
    assert REASONS[language] in plain(last)
    assert "40 " not in plain(last)


def a_feed_has_one_entry_that_changes(room: Path, language: str) -> None:
    assert entries(room, 0, language) == []
    ((one,), (two,), (three,)) = (entries(room, number, language) for number in (1, 2, 3))
    assert one.id == two.id == three.id
    assert one.updated < two.updated < three.updated
    assert two.title.split(":")[0].strip() == LABELS[language][0]
    assert REASONS[language] in three.content[0].value
    assert "40" not in three.content[0].value


def the_standards_carry_the_editions(room: Path) -> None:
    second, third = (etree.parse(room / name / f"{SLUG['en']}.en.newsml.xml").getroot() for name in ("second", "third"))
    assert (second.get("version"), third.get("version")) == ("2", "3")
    assert second.get("guid") == third.get("guid")
    link = third.find(".//g:link[@rel='irel:previousVersion']", G2)
    assert link is not None
    assert link.get("version") == "2"
    note = third.findtext(".//g:edNote", namespaces=G2) or ""
    assert "“3 March 2026” instead of “2 March 2026”" in note
    assert "400" not in note
    nitf = etree.parse(room / "second" / f"{SLUG['fr']}.fr.nitf.xml")
    assert [each.get("version") for each in nitf.iterfind(".//n:du-key", NITF)] == ["2"]
    ninjs = json.loads((room / "second" / f"{SLUG['ar']}.ar.ninjs.json").read_bytes())
    assert (ninjs["version"], LABELS["ar"][1] in ninjs["edNote"]) == ("2", True)
    article = json.loads((room / "second" / f"{SLUG['en']}.en.jsonld").read_bytes())
    assert article["version"] == 2
    assert article["correction"]["text"] == "paragraph 1: “40 people” instead of “400 people”"
    assert article["dateModified"].startswith("2026-03-03")


def the_record_has_the_whole_life(room: Path) -> None:
    events = json.loads((room / "record.json").read_bytes())["events"]
    lives = {
        tag: [(each["event"], each["edition"]) for each in events if each["language"] == tag] for tag in TEXTS
    }  # fmt: skip
    assert lives == {
        "en": [("issued", 1), ("corrected", 2), ("corrected", 3), ("killed", 3)],
        "fr": [("issued", 1), ("corrected", 2), ("withdrawn", 2), ("killed", 2)],
        "ar": [("issued", 1), ("corrected", 2), ("killed", 2)],
    }
    third = next(each for each in events if each["edition"] == 3)
    assert (third["is_alone"], third["reason"]) == (True, "The flood is now.")
    assert all("example.org/desk" not in json.dumps(each) for each in events)
