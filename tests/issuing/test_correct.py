"""A changed text beside what was issued of it: the notice in the release's language, and who must hear of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from pressctl import languages
from pressctl.cli.withdraw import _reasons
from pressctl.errors import UsageError
from pressctl.issuing import auditing, checking, correcting, withdrawing
from pressctl.issuing.correcting import Difference
from pressctl.issuing.files import File
from pressctl.issuing.preparing import NotIssued
from pressctl.issuing.withdrawing import Recall
from pressctl.newsroom import loading
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.issued import Record
from pressctl.release.differences.change import Place, Weight
from pressctl.release.model import Correction, Release, Status
from support.command import Run
from support.newsroom import NOW, edit, file, files, issue, newsroom


def difference(room: Newsroom, language: str = "en") -> Difference:
    return correcting.with_record(File(room, file(room.root, language)), Record(room.root))


def write(room: Newsroom, language: str = "en", minutes: int = 10) -> Release:
    """Write the notice of a correction; return the release then."""
    found = difference(room, language)
    now = NOW + dt.timedelta(minutes=minutes)
    after = correcting.corrected(found, found.comparison.weight, now, room.settings.timezone)
    found.file.write(after, correcting.KEYS)
    return loading.load_from(room, file(room.root, language))


def test_a_changed_figure_is_listed_in_the_language_of_the_release(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    issue(room)
    edit(tmp_path, "400", "40", "fr")
    assert not difference(room, "fr").is_acknowledged
    after = write(room, "fr")
    assert (after.status, after.edition) == (Status.CORRECTED, 2)
    assert after.corrected
    assert after.corrected.text == "2026-03-02T09:10:00Z"
    assert after.corrections == (Correction("figure", "paragraphe 1", "400 personnes", "40 personnes"),)
    assert difference(room, "fr").is_acknowledged
    before = file(tmp_path, "fr").read_bytes()
    write(room, "fr", minutes=20)
    assert file(tmp_path, "fr").read_bytes() == before


def test_the_translation_that_says_it_still_is_named_and_holds_the_issue(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    issue(room)
    edit(tmp_path, "400", "40")
    after = write(room)
    wrong = list(correcting.still_wrong(room, after, after.corrections))
    assert [(other.language, text) for other, text in wrong] == [("fr", "400 people")]
    with pytest.raises(NotIssued, match="still says “400 people”"):
        issue(room, minutes=10)
    edit(tmp_path, "400", "40", "fr")
    write(room, "fr")
    assert len(issue(room, minutes=10)) == 2
    assert not list(auditing.faults(room, Record(tmp_path)))


def test_a_correction_of_a_correction_lists_what_is_new_alone(tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"])
    issue(room)
    edit(tmp_path, "400", "40")
    write(room)
    issue(room, minutes=10)
    edit(tmp_path, "40 people", "45 people")
    after = write(room, minutes=30)
    assert after.edition == 3
    assert after.corrections == (Correction("figure", "paragraph 1", "40 people", "45 people"),)
    assert after.corrected
    assert after.corrected.text == "2026-03-02T09:30:00Z"
    issue(room, minutes=30)
    heard = list(
        correcting.reached(Record(tmp_path), [last for last in [Record(tmp_path).last("plant", "en")] if last])
    )
    assert heard == [f"en, edition {number} of 2026-03-02: mail" for number in (1, 2, 3)]


def test_what_only_adds_is_an_update_and_other_words_are_a_refile(tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"])
    issue(room)
    edit(tmp_path, "Acme opened a plant", "Acme has opened a plant")
    after = write(room)
    assert (after.status, after.edition, after.corrected) == (Status.RELEASED, 2, None)
    issue(room, minutes=10)
    edit(tmp_path, "and canals.", "and canals.\n\nThe first pumps will be delivered in the autumn.")
    after = write(room, minutes=20)
    assert (after.status, after.edition, after.is_updated) == (Status.RELEASED, 3, True)
    issue(room, minutes=20)
    assert [head.event for head in Record(tmp_path).heads] == ["issued", "refiled", "updated"]


def test_mark_up_makes_no_edition(tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"])
    issue(room)
    edit(tmp_path, "400 people", "*400* people")
    before = file(tmp_path).read_bytes()
    assert difference(room).comparison.weight is Weight.NONE
    write(room)
    assert file(tmp_path).read_bytes() == before


def test_a_headline_that_changes_keeps_its_address(tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"])
    issue(room)
    edit(tmp_path, "headline: Acme opens a plant in Lyon", "headline: Acme opens a plant in Nyon")
    after = write(room)
    assert after.slug == "acme-opens-a-plant-in-lyon"
    assert after.corrections == (Correction("name", "headline", "Lyon", "Nyon"),)


def test_what_somebody_has_written_into_the_list_stays(tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"])
    issue(room)
    edit(tmp_path, "400", "40")
    edit(tmp_path, "id: plant\n", "id: plant\ncorrects: [{where: lede, wrong: 400 people, right: 40 people}]\n")
    assert write(room).corrections == (Correction("", "lede", "400 people", "40 people"),)


def test_what_was_never_issued_is_compared_with_another_text_or_not_at_all(tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"])
    with pytest.raises(UsageError, match="was never issued"):
        difference(room)
    path = file(tmp_path)
    before = correcting.of_data(room, path, path.read_bytes().replace(b"400", b"4000"))
    assert correcting.difference(File(room, path), before).comparison.weight is Weight.CORRECTION


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
    with pytest.raises(NotIssued, match="is killed"):
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


def test_git_is_asked_for_an_earlier_text(tmp_path: Path, run: Run) -> None:
    import subprocess

    newsroom(tmp_path, ["en"])
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", "-C", str(tmp_path)]
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "one"]):
        subprocess.run([*git, *command], check=True)
    edit(tmp_path, "400", "40")
    done = run("diff", "releases/plant.en.md", "--against", "git:HEAD")
    assert "paragraph 1: figure: “400 people” → “40 people”" in done.stdout.decode()
    done = run("diff", "releases/plant.en.md", "--against", "git:nowhere")
    assert (done.returncode, done.stderr.decode()[:27]) == (2, "pressctl: --against: git sa")


@pytest.mark.parametrize(("against", "said"), [("old.md", "--against old.md"), ("-", "standard input")])
def test_an_earlier_text_that_is_no_release_is_named(against: str, said: str, tmp_path: Path, run: Run) -> None:
    newsroom(tmp_path, ["en"])
    (tmp_path / "old.md").write_text("No release.", encoding="utf-8")
    for command in ("diff", "correct"):
        done = run(command, "releases/plant.en.md", "--against", against, stdin=b"No release.")
        told, advice = done.stderr.decode().splitlines()
        assert (done.returncode, told) == (2, f"pressctl: {said}:1:1: There is no front matter: a release starts with "
                                              "a line of three hyphens")  # fmt: skip
        assert advice == "  `pressctl explain missing-front-matter` says how to fix it"


def test_the_slug_of_what_was_issued_comes_back_where_nothing_else_differs(tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"])
    issue(room)
    edit(tmp_path, "id: plant", "id: plant\nslug: other")
    (checked,) = checking.errors(room, NOW, [file(tmp_path)])
    assert [each.code for each in checked.findings] == ["PR927"]
    assert "“other”, and it was issued as “acme-opens-a-plant-in-lyon”" in checked.findings[0].message
    assert write(room).slug == "acme-opens-a-plant-in-lyon"
    assert checking.errors(room, NOW, [file(tmp_path)]) == []


def test_a_release_whose_id_or_language_was_changed_is_named_beside_its_event(tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"])
    issue(room)
    edit(tmp_path, "id: plant", "id: mill")
    faults = [fault.what for fault in auditing.faults(room, Record(tmp_path))]
    assert any(
        what.endswith("plant.en.md may be that release, with another id or language: put that back") for what in faults
    )
    edit(tmp_path, "id: mill", "id: plant")
    edit(tmp_path, "language: en", "language: en-GB")
    with pytest.raises(UsageError, match="never issued in en-GB, as far as the record knows: it has it in en"):
        difference(room)


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
    assert refused.value.hint == "add --reason fr=TEXT (or the same text there, if it is to be so)"
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


def test_a_table_is_one_paragraph_of_a_notice() -> None:
    body = (
        "Acme opened a plant.\n\n| Town | People |\n| --- | --- |\n| Lyon | 24 |\n| Leeds | 30 |\n\nIt has 40 people.\n"
    )
    english = languages.find("en")
    assert english is not None
    places = [correcting.where(Place("body", number), Release(body=body), english) for number in (1, 3, 4, 5)]
    assert places == ["paragraph 1", "paragraph 2", "paragraph 2", "paragraph 3"]
