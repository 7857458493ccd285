"""Approving as it is done: in the file, for its words, by somebody else than the author."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressctl.errors import UsageError
from pressctl.issuing import approvals, checking
from pressctl.newsroom import loading
from pressctl.newsroom.folder import Newsroom
from pressctl.release.model import Status
from support.newsroom import NOW, edit, file, newsroom

PEOPLE = (
    '[approvals]\nrequired = 2\n[approvals.people]\nben = { roles = ["legal"] }\neva = { roles = ["press", "legal"] }\n'
)


def status(room: Newsroom) -> Status:
    return loading.load_from(room, file(room.root)).status


def test_without_settings_one_person_approves(tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"], status="review")
    before = file(tmp_path).read_text(encoding="utf-8")
    given = approvals.give(room, file(tmp_path), "ben", "press", NOW)
    assert (given.lacking, given.is_complete) == ((), True)
    head, _, lines = file(tmp_path).read_text(encoding="utf-8").partition("approvals:\n")
    assert head == before.partition("---\n\nAcme")[0].replace("status: review", "status: approved")
    assert lines.startswith("- by: ben\n  as: press\n  at: '2026-03-02T09:00:00+00:00'\n  of: ")
    assert checking.errors(room, NOW, [file(tmp_path)]) == []
    approvals.give(room, file(tmp_path), "ben", "press", NOW)
    assert file(tmp_path).read_text(encoding="utf-8").count("by: ben") == 1


def test_two_people_are_needed_and_one_may_take_it_back(tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"], status="review", settings=PEOPLE)
    assert approvals.give(room, file(tmp_path), "ben", approvals.role_of(room, "ben", ""), NOW).lacking == (
        "1 of 2 people have approved this text",
    )
    assert status(room) is Status.REVIEW
    approvals.give(room, file(tmp_path), "eva", "press", NOW)
    assert status(room) is Status.APPROVED
    approvals.take_back(room, file(tmp_path), "ben", "")
    assert status(room) is Status.REVIEW
    with pytest.raises(UsageError, match="ben has not approved it"):
        approvals.take_back(room, file(tmp_path), "ben", "")


@pytest.mark.parametrize(
    ("by", "role", "why"),
    [
        ("dora", "press", "not among the people"),
        ("ben", "press", "has the role legal"),
        ("eva", "", "In which role"),
        ("dora", "", "not among the people"),
    ],
)
def test_only_those_whom_the_settings_name_approve_in_a_role_of_theirs(
    by: str, role: str, why: str, tmp_path: Path
) -> None:
    room = newsroom(tmp_path, ["en"], settings=PEOPLE)
    with pytest.raises(UsageError, match=why):
        approvals.role_of(room, by, role)


@pytest.mark.parametrize(("name", "words"), [("draft", "is a draft"), ("killed", "is killed")])
def test_what_is_no_text_to_be_approved_is_refused(name: str, words: str, tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"], status=name)
    before = file(tmp_path).read_bytes()
    with pytest.raises(UsageError, match=words):
        approvals.give(room, file(tmp_path), "ben", "press", NOW)
    assert file(tmp_path).read_bytes() == before


def test_an_approval_copied_to_another_file_is_of_another_text(tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"], status="review")
    approvals.give(room, file(tmp_path), "ben", "press", NOW)
    edit(tmp_path, "id: plant", "id: other")
    assert checking.errors(room, NOW, [file(tmp_path)]) == []  # the very same words
    edit(tmp_path, "400", "500")
    (checked,) = checking.errors(room, NOW, [file(tmp_path)])
    assert [each.code for each in checked.findings] == ["PR911"]
    assert checking.errors(room, NOW, [file(tmp_path)], checking.OF_APPROVALS) == []


def test_a_name_in_other_capitals_is_told_how_the_settings_write_it(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as refused:
        approvals.role_of(newsroom(tmp_path, ["en"], settings=PEOPLE), "Ben", "")
    assert refused.value.hint == "did you mean ben?"
