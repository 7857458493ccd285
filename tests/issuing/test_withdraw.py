"""Taking releases back: all languages or none, a reason in each, and a notice to everybody who has them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from pressctl.cli.withdraw import _reasons
from pressctl.errors import UsageError
from pressctl.issuing import auditing, checking, withdrawing
from pressctl.issuing.preparing import NotIssued
from pressctl.issuing.withdrawing import Recall
from pressctl.newsroom import loading
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.issued import Record
from pressctl.release.model import Status
from support.command import Run
from support.newsroom import NOW, edit, file, files, issue, newsroom


def withdraw(room: Newsroom, *languages: str, minutes: int = 60, **asked: object) -> withdrawing.Withdrawn:
    paths = [file(room.root, language) for language in languages or ("en",)]
    off = "The opening was put off."
    recall = Recall(NOW + dt.timedelta(minutes=minutes), off, reasons={"fr": off}, **asked)  # type: ignore[arg-type]  # of each the right type
    return withdrawing.withdraw(room, Record(room.root), paths, recall, room.root / "out")


def test_a_release_is_taken_back_in_all_its_languages_and_all_who_have_it_are_named(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    issue(room, formats=("text",))
    issue(room, channel="wire", minutes=5)
    done = withdraw(room, is_kill=True, replaced_by="plant-2")
    for language in ("en", "fr"):
        release = loading.load_from(room, file(tmp_path, language))
        assert (release.status, release.reason, release.replaced_by) == (
            Status.KILLED, "The opening was put off.", "plant-2",
        )  # fmt: skip
        assert release.withdrawn
    assert [path.name for path in done.notices] == [
        "acme-opens-a-plant-in-lyon.en.txt", "acme-ouvre-une-usine-a-lyon.fr.txt",
    ]  # fmt: skip
    assert done.notices[1].read_text(encoding="utf-8").startswith("RETIRÉ – ne pas utiliser\n\nThe opening")
    assert len(done.reached) == 4
    assert done.notes[-1] == "no release has the id “plant-2”: nothing is named in its place"
    assert not list(auditing.faults(room, Record(tmp_path)))
    with pytest.raises(UsageError, match="has already been taken back"):
        withdraw(room, is_kill=True)
    with pytest.raises(NotIssued, match="was killed on 2026-03-02"):
        issue(room, minutes=90)


def test_one_language_may_be_withdrawn_and_come_back_and_all_be_killed(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    issue(room)
    withdraw(room, "fr", is_only=True)
    assert loading.load_from(room, file(tmp_path)).status is Status.RELEASED
    with pytest.raises(NotIssued, match="is withdrawn; `status: approved` and `edition: 2` bring it back"):
        issue(room, "fr", minutes=70)
    edit(tmp_path, "status: withdrawn", "status: approved", "fr")
    with pytest.raises(NotIssued, match="edition 1 was withdrawn on 2026-03-02: give it `edition: 2`"):
        issue(room, "fr", minutes=70)
    edit(tmp_path, "edition: 1", "edition: 2", "fr")
    issue(room, "fr", minutes=70)
    withdraw(room, minutes=80, is_kill=True)
    assert [head.event for head in Record(tmp_path).by_release["plant", "fr"]] == [
        "issued", "withdrawn", "issued", "killed",
    ]  # fmt: skip
    assert not list(auditing.faults(room, Record(tmp_path)))


@pytest.mark.parametrize("status", ["draft", "approved"])
def test_what_was_never_out_is_not_taken_back(status: str, tmp_path: Path) -> None:
    room = newsroom(tmp_path, status=status)
    before = files(tmp_path)
    with pytest.raises(UsageError, match="was never out"):
        withdraw(room)
    assert files(tmp_path) == before


def test_a_translation_that_was_never_out_stays_as_it_is(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    edit(tmp_path, "status: approved", "status: draft", "fr")
    issue(room, "en", is_only=True)
    assert len(withdraw(room, is_kill=True).events) == 1
    assert loading.load_from(room, file(tmp_path, "fr")).status is Status.DRAFT
    assert not list(auditing.faults(room, Record(tmp_path)))


def test_what_a_killed_run_has_left_is_finished_by_the_next(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    issue(room)
    done = withdraw(room, is_kill=True)
    done.events[1].unlink()
    again = withdraw(room, is_kill=True, minutes=65)
    assert len(again.events) == 1
    assert not list(auditing.faults(room, Record(tmp_path)))


def test_what_was_killed_and_is_approved_again_is_an_error(tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"])
    issue(room)
    withdrawing.withdraw(
        room, Record(tmp_path), [file(tmp_path)], Recall(NOW, "It is off.", is_kill=True, is_only=True), tmp_path
    )
    edit(tmp_path, "status: killed", "status: approved")
    (checked,) = checking.errors(room, NOW, [file(tmp_path)])
    assert "PR926" in [each.code for each in checked.findings]


def test_no_language_is_left_out_there_because_its_file_is_lost(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    issue(room)
    file(tmp_path, "fr").unlink()
    asked = Recall(NOW, "It is off.", reasons={"fr": "Non."})
    with pytest.raises(UsageError, match="was issued in fr too, and its file is missing"):
        withdrawing.withdraw(room, Record(tmp_path), [file(tmp_path)], asked, tmp_path)
    only = replace(asked, is_only=True)
    assert withdrawing.withdraw(room, Record(tmp_path), [file(tmp_path)], only, tmp_path).reached


def test_the_reason_stands_in_the_language_of_each_notice(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    issue(room)
    paths = [file(tmp_path), file(tmp_path, "fr")]
    with pytest.raises(UsageError, match=r"Why is it taken back in en\?"):
        withdrawing.withdraw(room, Record(tmp_path), paths, Recall(NOW, "", reasons={"fr": "C’est reporté."}), tmp_path)
    asked = Recall(NOW, "It is off.", reasons={"fr": "C’est reporté."})
    assert not withdrawing.withdraw(room, Record(tmp_path), paths, asked, tmp_path).notes
    assert [loading.load_from(room, path).reason for path in paths] == ["It is off.", "C’est reporté."]
    assert {head.reason for head in Record(tmp_path).heads} == {"", "It is off.", "C’est reporté."}


def test_one_reason_for_several_languages_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    issue(room)
    before, paths = files(tmp_path), [file(tmp_path)]
    with pytest.raises(UsageError, match="one text for en and fr, and each notice is in its language") as refused:
        withdrawing.withdraw(room, Record(tmp_path), paths, Recall(NOW, "It is off."), tmp_path)
    assert refused.value.hint.split("\n") == [
        "add --reason fr=TEXT (or the same text there, if it is to be so)",
        "--only takes back en alone",
    ]
    assert files(tmp_path) == before
    meant = Recall(NOW, "It is off.", reasons={"fr": "It is off."})
    assert len(withdrawing.withdraw(room, Record(tmp_path), paths, meant, tmp_path).events) == 2


def test_one_reason_does_for_one_language_and_for_its_regions(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    edit(tmp_path, "language: fr", "language: en-GB", "fr")
    issue(room)
    assert (
        len(withdrawing.withdraw(room, Record(tmp_path), [file(tmp_path)], Recall(NOW, "It is off."), tmp_path).events)
        == 2
    )


@pytest.mark.parametrize(
    ("given", "text", "reasons"),
    [
        (["It is  off."], "It is off.", {}),
        (
            ["It is off.", "fr=C’est reporté.", "pt-BR= Adiado. "],
            "It is off.",
            {"fr": "C’est reporté.", "pt-BR": "Adiado."},
        ),
        (["The sum 2+2=5 was wrong."], "The sum 2+2=5 was wrong.", {}),
        (["fr="], "", {}),
        ([], "", {}),
    ],
)
def test_a_reason_says_its_language_before_a_sign(given: list[str], text: str, reasons: dict[str, str]) -> None:
    assert _reasons(given) == (text, reasons)


def test_only_those_are_to_be_told_whose_language_is_taken_back(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    issue(room)
    done = withdraw(room, "fr", is_only=True)
    assert done.reached == ("fr, edition 1 of 2026-03-02: mail",)
    assert withdraw(room, minutes=70).reached == ("en, edition 1 of 2026-03-02: mail",)


def test_whoever_names_one_language_is_told_that_all_are_taken_back(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    issue(room)
    with pytest.raises(UsageError, match="one text for fr and en") as refused:
        withdrawing.withdraw(room, Record(tmp_path), [file(tmp_path, "fr")], Recall(NOW, "Non."), tmp_path)
    assert refused.value.hint.endswith("\n--only takes back fr alone")


def test_what_was_killed_is_neither_approved_nor_issued_again(tmp_path: Path, run: Run) -> None:
    room = newsroom(tmp_path, ["en"])
    issue(room)
    withdraw(room, is_kill=True)
    instead = "what takes its place is a release with an id of its own"
    with pytest.raises(NotIssued, match=f"was killed on 2026-03-02: {instead}"):
        issue(room, minutes=90)
    done = run("approve", "plant", "--by", "ben", "--as", "legal")
    assert (done.returncode, instead in done.stderr.decode()) == (2, True)


def test_a_release_without_an_id_gets_one_like_one_that_is_issued(tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"], status="released")
    edit(tmp_path, "id: plant\n", "")
    done = withdraw(room)
    assert loading.load_from(room, file(tmp_path)).id == "2026-03-02-acme-opens-a-plant-in-lyon"
    assert [head.id for head in Record(tmp_path).heads] == ["2026-03-02-acme-opens-a-plant-in-lyon"]
    assert "release-" not in done.events[0].name
    assert not list(auditing.faults(room, Record(tmp_path)))


def test_a_reason_without_a_language_is_in_that_of_the_source(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    for tag in ("en", "fr"):
        edit(tmp_path, "id: plant", "id: plant\nsource_language: fr", tag)
    issue(room)
    before, paths = files(tmp_path), [file(tmp_path)]
    with pytest.raises(UsageError, match="one text for en and fr") as refused:
        withdrawing.withdraw(room, Record(tmp_path), paths, Recall(NOW, "C’est reporté."), tmp_path)
    assert refused.value.hint.startswith("add --reason en=TEXT (")
    wrong = Recall(NOW, "C’est reporté.", reasons={"fr": "C’est reporté."})
    with pytest.raises(UsageError, match="No reason is given in en; nothing was written") as refused:
        withdrawing.withdraw(room, Record(tmp_path), paths, wrong, tmp_path)
    assert files(tmp_path) == before
    asked = Recall(NOW, "C’est reporté.", reasons={"en": "It is off."})
    withdrawing.withdraw(room, Record(tmp_path), paths, asked, tmp_path)
    assert loading.load_from(room, file(tmp_path)).reason == "It is off."
    assert loading.load_from(room, file(tmp_path, "fr")).reason == "C’est reporté."
