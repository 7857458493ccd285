"""Rules that look at the record: what was issued, and what the files say now."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressctl.newsroom.folder import Newsroom
from pressctl.validation import batch, cache, scope
from support.newsroom import NOW, edit, file, issue, newsroom

CODES = ("PR911", "PR913", "PR915", "PR921", "PR922", "PR923", "PR924", "PR925", "PR926")


def codes(room: Newsroom, language: str = "en", kept: Path | None = None) -> list[str]:
    """Return the codes of what these rules find in the release; ``kept`` is the folder of a cache."""
    asked = scope.scope(room, NOW)
    known = cache.Cache(kept, asked) if kept else None
    (checked,) = batch.check(room, asked, [file(room.root, language)], known)
    if known:
        known.close()
    assert not checked.error
    return [f"{each.code}:{each.severity}" for each in checked.findings if each.code in CODES]


def test_a_text_as_it_was_issued_is_sound_also_when_the_settings_change(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    issue(room)
    assert codes(room) == codes(room, "fr") == []
    edit(tmp_path, "400 people", "**400** people")
    edit(tmp_path, "press@example.org", "desk@example.org")
    assert codes(room) == []


def test_a_changed_figure_is_an_error_and_another_word_a_warning(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    issue(room)
    edit(tmp_path, "opened a plant", "has opened a plant")
    assert codes(room) == ["PR921:warning"]
    edit(tmp_path, "400", "40")
    assert codes(room) == ["PR921:error"]
    edit(tmp_path, "status: released", "status: draft")
    assert codes(room) == []


@pytest.mark.parametrize(
    ("corrects", "expected"),
    [
        ("Forty, not 400.", []),
        ("[{wrong: 400 people, right: 40 people}]", []),
        ("[{wrong: 400, right: 40}]", []),
        ("The number of people.", ["PR922:error"]),
        ("[{wrong: 500 people, right: 40 people}]", ["PR922:error", "PR923:error"]),
        ("[{wrong: 400 people, right: forty people}]", ["PR923:error"]),
        ("[{wrong: 400 people, right: 40 people}, {where: headline, right: Lyon}]", []),
        ("[{wrong: 400 people, right: ''}]", []),
    ],
)
def test_a_correction_lists_each_changed_fact_and_quotes_what_stands_there(
    corrects: str, expected: list[str], tmp_path: Path
) -> None:
    room = newsroom(tmp_path)
    issue(room)
    edit(tmp_path, "400", "40")
    edit(tmp_path, "edition: 1", f"edition: 2\ncorrects: {corrects}")
    edit(tmp_path, "status: released", "status: corrected")
    assert sorted(codes(room)) == expected


def test_the_translation_of_a_corrected_release_is_to_be_corrected(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    issue(room)
    edit(tmp_path, "400", "40")
    edit(tmp_path, "edition: 1", "edition: 2\ncorrects: [{wrong: 400 people, right: 40 people}]")
    edit(tmp_path, "status: released", "status: corrected")
    issue(room, "en", minutes=5, is_only=True)
    assert codes(room) == []
    assert codes(room, "fr") == ["PR924:error"]
    edit(tmp_path, "400", "40", "fr")
    assert codes(room, "fr") == ["PR921:error"]


def test_a_correction_of_what_was_never_issued(tmp_path: Path) -> None:
    room = newsroom(tmp_path, status="corrected", keys="edition: 2\ncorrects: Forty, not four hundred.\n")
    assert codes(room) == []  # there is no record
    (tmp_path / "issued").mkdir()
    assert codes(room) == ["PR925:error"]


def test_what_was_killed_is_not_out_in_any_language(tmp_path: Path) -> None:
    import datetime as dt

    from pressctl.issuing import withdrawing
    from pressctl.newsroom.issued import Record

    room = newsroom(tmp_path)
    issue(room)
    recall = withdrawing.Recall(NOW + dt.timedelta(minutes=5), "It was put off.", is_kill=True, is_only=True)
    withdrawing.withdraw(room, Record(tmp_path), [file(tmp_path)], recall, tmp_path / "out")
    assert codes(room) == []
    assert codes(room, "fr") == ["PR926:error"]
    edit(tmp_path, "status: killed", "status: released")
    assert codes(room) == ["PR926:error"]


def test_what_was_issued_alone_stays_flagged_until_it_is_approved(tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"], settings="[approvals]\nrequired = 1\n")
    assert codes(room) == ["PR913:error"]
    issue(room, is_alone=True, reason="The flood is now.")
    assert codes(room) == ["PR915:warning"]
    from pressctl.issuing import approvals

    approvals.give(room, file(tmp_path), "ben", "press", NOW)
    assert codes(room) == []


def test_the_next_edition_needs_approvals_of_its_own(tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"], settings="[approvals]\nrequired = 1\n")
    from pressctl.issuing import approvals

    approvals.give(room, file(tmp_path), "ben", "press", NOW)
    issue(room)
    assert codes(room) == []
    edit(tmp_path, "400", "40")
    edit(tmp_path, "edition: 1", "edition: 2\ncorrects: [{wrong: 400 people, right: 40 people}]")
    edit(tmp_path, "status: released", "status: corrected")
    assert sorted(codes(room)) == ["PR911:error", "PR913:error"]


def test_a_verdict_that_was_kept_holds_until_there_is_another_event(tmp_path: Path) -> None:
    room, kept = newsroom(tmp_path, ["en"]), tmp_path / ".kept"
    assert codes(room, kept=kept) == codes(room, kept=kept) == []
    issue(room)
    assert codes(room, kept=kept) == []
    data = file(tmp_path).read_bytes()
    edit(tmp_path, "400", "40")
    assert codes(room, kept=kept) == codes(room, kept=kept) == ["PR921:error"]
    edit(tmp_path, "edition: 1", "edition: 2\ncorrects: [{wrong: 400 people, right: 40 people}]")
    edit(tmp_path, "status: released", "status: corrected")
    issue(room, minutes=5)
    assert codes(room, kept=kept) == []
    file(tmp_path).write_bytes(data)  # the file of the first edition, which is known
    assert codes(room, kept=kept) == ["PR921:error"]


def test_an_event_that_is_damaged_silences_the_rules_and_record_check_says_so(tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"])
    (path,) = issue(room)
    edit(tmp_path, "400", "40")
    path.write_bytes(path.read_bytes()[:-9])
    assert codes(room) == []
