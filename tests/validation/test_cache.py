"""Verdicts that are kept: found again only when nothing they depend on has changed."""

from __future__ import annotations

import datetime as dt
import os
import sqlite3
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pressctl import store
from pressctl.release.file import document
from pressctl.release.model import Attachment
from pressctl.rules import choose
from pressctl.validation.cache import VERSION, Cache, stamp
from pressctl.validation.engine import Verdict, examine
from pressctl.validation.scope import Scope
from support.rule_examples import SCOPE, SOUND

TEXT = "---\n" + "\n".join(SOUND.values()) + "\n---\n\nAcme [insert what] a plant.\n"
DATA = TEXT.encode()
FILE = f"verdicts-{VERSION}.sqlite"


def keep(place: Path, scope: Scope = SCOPE, data: bytes = DATA, path: str = "a.md") -> Verdict:
    """Check a text as ``validate`` does, and keep the verdict."""
    verdict = examine(document.decode(data), path, scope)
    put(place, verdict, scope, data, path)
    return verdict


def put(place: Path, verdict: Verdict, scope: Scope, data: bytes, path: str = "a.md") -> None:
    kept = Cache(place, scope)
    kept.put([kept.key(path, data)], [verdict])
    kept.close()


def known(place: Path, scope: Scope = SCOPE, data: bytes = DATA, path: str = "a.md") -> object:
    kept = Cache(place, scope)
    found = [kept.read(each, path) for each in kept.find([kept.key(path, data)]).values()]
    kept.close()
    return found[0].findings if found and found[0] else None


def test_a_verdict_comes_back_as_it_was(tmp_path: Path) -> None:
    verdict = keep(tmp_path)
    assert verdict.findings
    assert known(tmp_path) == tuple(verdict.findings)


def test_a_verdict_without_findings_comes_back_empty(tmp_path: Path) -> None:
    sound = TEXT.replace("[insert what]", "opens").encode()
    keep(tmp_path, data=sound)
    assert known(tmp_path, data=sound) == ()


def using(**settings: Any) -> Scope:
    """Return a scope with other settings."""
    return replace(SCOPE, settings=replace(SCOPE.settings, **settings))


CHANGES = {
    "no rules": replace(SCOPE, only=()),
    "rules": replace(SCOPE, only=choose(["PR102"], [])),
    "profile": using(profile="wire"),
    "limits": using(limits={"headline": 30}),
    "severities": using(severity={"PR109": "info"}),
    "ignores": using(per_file_ignores={"*.md": ("PR109",)}),
    "names of keys": using(fields={"headline": "titre"}),
    "house": using(terms={"plant": "factory"}),
    "boilerplate": using(boilerplates={"acme": {"en": "Acme makes pumps."}}),
}


@pytest.mark.parametrize("changed", CHANGES.values(), ids=list(CHANGES))
def test_other_settings_are_another_verdict(tmp_path: Path, changed: Scope) -> None:
    keep(tmp_path)
    assert known(tmp_path, changed) is None


def test_other_bytes_or_another_path_are_another_verdict(tmp_path: Path) -> None:
    keep(tmp_path)
    assert known(tmp_path, data=DATA + b" ") is None
    assert known(tmp_path, path="fr/a.md") is None


LIFTS = SCOPE.now + dt.timedelta(hours=3)
EMBARGOED = TEXT.replace("date: 2026", f"embargo: {LIFTS.isoformat()}\ndate: 2026").encode()


@pytest.mark.parametrize(
    ("kept_at", "asked_at", "is_known"),
    [(-120, -60, True), (-60, -120, True), (-60, 0, False), (0, 5000, True), (5000, 0, True), (0, -1, False)],
)
def test_a_verdict_holds_on_its_side_of_the_embargo(
    tmp_path: Path, kept_at: int, asked_at: int, is_known: bool
) -> None:
    before, after = (replace(SCOPE, now=LIFTS + dt.timedelta(minutes=minutes)) for minutes in (kept_at, asked_at))
    keep(tmp_path, before, EMBARGOED)
    found = known(tmp_path, after, EMBARGOED)
    assert (found is not None) is is_known
    assert not is_known or found == tuple(examine(document.decode(EMBARGOED), "a.md", after).findings)


def test_a_verdict_whose_words_count_the_minutes_is_not_kept(tmp_path: Path) -> None:
    scope = replace(SCOPE, now=LIFTS - dt.timedelta(minutes=5))
    assert "embargo-too-soon" in {finding.slug for finding in keep(tmp_path, scope, EMBARGOED).findings}
    assert known(tmp_path, scope, EMBARGOED) is None


@pytest.mark.parametrize("status", ["draft", "review", "approved", "released"])
@pytest.mark.parametrize("keys", ["", "media: [{url: 'https://acme.example/a.jpg', alt: A plant}]\n"])
@pytest.mark.parametrize("line", ["", "EMBARGOED UNTIL 13:00 CET, 2 MARCH 2026\n\n", "FOR IMMEDIATE RELEASE\n\n"])
@pytest.mark.parametrize("embargo", ["", LIFTS.isoformat(), "2027-06-01T10:00:00+02:00", "2026-03-10 10:00", "soon"])
def test_a_kept_verdict_is_what_a_fresh_one_would_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, status: str, keys: str, line: str, embargo: str
) -> None:
    programs = store.program_stamp()
    monkeypatch.setattr(store, "program_stamp", lambda: programs)  # reading it ninety times takes longer than all else
    front = f"status: {status}\n" + (f"embargo: {embargo}\n" if embargo else "") + keys
    data = TEXT.replace("status: review\n", front).replace("Acme [", f"{line}Acme [").encode()
    hours = (-24 * 500, -2, -0.25, -0.01, 0, 0.01, 22, 24 * 40, 24 * 500)
    scopes = [replace(SCOPE, now=LIFTS + dt.timedelta(hours=each)) for each in hours]
    fresh = [examine(document.decode(data), "a.md", scope) for scope in scopes]
    for kept_at, verdict in zip(scopes, fresh, strict=True):
        put(tmp_path, verdict, kept_at, data)
        for asked_at, expected in zip(scopes, fresh, strict=True):
            assert known(tmp_path, asked_at, data) in (None, tuple(expected.findings))


def test_the_hour_of_the_run_does_not_make_a_new_verdict(tmp_path: Path) -> None:
    keep(tmp_path)
    assert known(tmp_path, replace(SCOPE, now=SCOPE.now + dt.timedelta(days=400))) is not None


def test_a_file_that_a_release_names_is_looked_for_again(tmp_path: Path) -> None:
    kept = Cache(tmp_path, SCOPE)
    kept.put([kept.key("a.md", DATA)], [Verdict([], attachments={"plant.jpg": Attachment.PRESENT})])
    kept.close()
    assert known(tmp_path) == ()
    assert known(tmp_path, replace(SCOPE, attachment=lambda path, target: Attachment.MISSING)) is None


def test_an_edited_rule_or_word_list_is_another_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "pressctl"
    (program / "rules").mkdir(parents=True)
    rule = program / "rules" / "dates.py"
    rule.write_text("one")
    monkeypatch.setattr(store, "PACKAGE", program)
    before = stamp(SCOPE)
    state = rule.stat()
    rule.write_text("two")
    os.utime(rule, ns=(state.st_atime_ns, state.st_mtime_ns + 1))
    assert stamp(SCOPE) != before


def test_another_library_is_another_stamp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site-packages"
    (site / "tzdata-2026.1.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(str(site))
    before = stamp(SCOPE)
    (site / "tzdata-2026.1.dist-info").rename(site / "tzdata-2026.2.dist-info")
    assert stamp(SCOPE) != before


def test_other_zones_of_the_system_are_another_stamp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zoneinfo.TZPATH", (str(tmp_path),))
    before = stamp(SCOPE)
    (tmp_path / "tzdata.zi").write_text("# version 2026b")
    assert stamp(SCOPE) != before


@pytest.mark.parametrize("junk", [b"", b"not a database", b"SQLite format 3\0" + b"\xff" * 4096])
def test_a_broken_cache_is_made_anew(tmp_path: Path, junk: bytes) -> None:
    (tmp_path / FILE).write_bytes(junk)
    assert known(tmp_path) is None
    verdict = keep(tmp_path)
    assert known(tmp_path) == tuple(verdict.findings)


def test_a_cache_damaged_where_the_verdicts_lie_is_empty_and_then_made_anew(tmp_path: Path) -> None:
    kept = Cache(tmp_path, SCOPE)
    verdict = examine(document.decode(DATA), "a.md", SCOPE)
    kept.put([kept.key(f"{number}.md", DATA) for number in range(400)], [verdict] * 400)
    kept.close()
    file = tmp_path / FILE
    data = bytearray(file.read_bytes())
    data[4096 * 3 :] = b"\xff" * (len(data) - 4096 * 3)
    file.write_bytes(data)
    damaged = Cache(tmp_path, SCOPE)
    keys = [damaged.key(f"{number}.md", DATA) for number in range(400)]
    assert set(keys) - set(damaged.find(keys))
    damaged.put(keys, [verdict] * 400)
    damaged.close()
    keep(tmp_path)
    assert known(tmp_path) == tuple(verdict.findings)


def test_a_cache_that_another_process_holds_is_left_as_it_is(tmp_path: Path) -> None:
    verdict = keep(tmp_path)
    other = sqlite3.connect(tmp_path / FILE)
    other.execute("BEGIN EXCLUSIVE")
    assert known(tmp_path) is None
    other.rollback()
    other.close()
    assert known(tmp_path) == tuple(verdict.findings)


def test_no_cache_can_be_made_where_a_file_stands_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    keep(tmp_path / "file")
    assert known(tmp_path / "file") is None


def test_what_nobody_asks_for_is_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(tmp_path)
    keep(tmp_path, path="b.md")
    now = time.time()
    monkeypatch.setattr("pressctl.store.time.time", lambda: now + 50 * 86_400)
    assert known(tmp_path) is not None
    monkeypatch.setattr("pressctl.store.time.time", lambda: now + 100 * 86_400)
    assert known(tmp_path) is not None  # asked for on the way, and this tidies up
    assert known(tmp_path, path="b.md") is None
