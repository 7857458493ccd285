"""Issuing: all that is needed is there and all languages go out, or nothing is written."""

from __future__ import annotations

import json
from pathlib import Path
from unittest.mock import Mock, patch

import pytest
from typer.testing import CliRunner

from pressctl.cli import application
from pressctl.errors import UsageError, WriteError
from pressctl.issuing import lists, withdrawing
from pressctl.issuing.files import distinct
from pressctl.issuing.preparing import NotIssued
from pressctl.newsroom import attachments, loading
from pressctl.newsroom.issued import Record
from pressctl.publishing import public_files
from pressctl.release.record import events
from pressctl.release.record.events import Happened
from support.newsroom import NOW, edit, file, files, issue, newsroom

TWO = "\n[approvals]\nrequired = 2\n"


def test_what_went_out_is_kept_and_the_files_are_marked(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    before = file(tmp_path).read_text(encoding="utf-8")
    paths = issue(room, formats=("html", "eml"))
    after = file(tmp_path).read_text(encoding="utf-8")
    assert after == before.replace("status: approved", "status: released").replace(
        "---\n\nAcme", "edition: 1\n---\n\nAcme"
    )
    assert [path.name for path in paths] == ["2026-03-02T090000Z-plant.en.1.json", "2026-03-02T090000Z-plant.fr.1.json"]
    values = json.loads(paths[0].read_bytes())
    assert (values["event"], values["edition"], values["by"], values["previous"]) == ("issued", 1, "anna", "")
    assert values["together"] == ["en", "fr"]
    assert values["release"]["body"][0].startswith("Acme opened a plant")
    assert [each["name"] for each in values["files"]] == [
        f"acme-opens-a-plant-in-lyon.en.{ending}" for ending in ("html", "eml")
    ]
    assert all((tmp_path / "out" / each["name"]).stat().st_size == each["bytes"] for each in values["files"])


def test_a_second_run_changes_nothing_and_another_channel_is_another_event(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    issue(room, formats=("text",))
    before = files(tmp_path)
    assert issue(room, formats=("text",), minutes=5) == []
    assert files(tmp_path) == before
    (english, _) = issue(room, channel="wire", minutes=5)
    record = Record(tmp_path)
    last = record.last("plant", "en")
    assert last
    assert last.head.name.endswith(english.name)
    assert (last.head.edition, last.head.event) == (1, Happened.ISSUED)


@pytest.mark.parametrize(
    ("old", "new", "asked", "why"),
    [
        ("status: approved", "status: review", {}, "has the status review; it goes out once"),
        ("status: approved", "status: killed", {}, "is killed"),
        ("language: en\n", "language: en\nedition: 2\n", {}, "is edition 2, and the record has none before"),
        ("language: en\n", "language: en\nembargo: 2026-03-03 10:00 UTC\n", {"formats": ("jsonld",)}, "under embargo"),
        ("date: 2026-03-02", "date: 2026-03-04", {"formats": ("jsonld",)}, "which is ahead"),
        ("date: 2026-03-02\n", "", {"formats": ("newsml-g2",)}, "demands the time"),
    ],
)
def test_what_may_not_go_out_is_refused_and_nothing_is_written(
    old: str, new: str, asked: dict[str, object], why: str, tmp_path: Path
) -> None:
    room = newsroom(tmp_path)
    edit(tmp_path, old, new)
    before = files(tmp_path)
    with pytest.raises(NotIssued, match=why):
        issue(room, **asked)  # type: ignore[arg-type]  # of each parameter the right type
    assert files(tmp_path) == before


def test_all_languages_go_out_or_none_unless_that_is_wanted(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    with pytest.raises(NotIssued, match=r"plant\.fr\.md: is approved and was not issued; issue all languages"):
        issue(room, "en")
    edit(tmp_path, "status: approved", "status: draft", "fr")
    with pytest.raises(NotIssued, match=r"plant\.fr\.md: has the status draft"):
        issue(room, "en")
    with pytest.raises(NotIssued, match=r"plant\.fr\.md: has the status draft; it goes out once"):
        issue(room)
    edit(tmp_path, "status: approved", "status: draft")
    with pytest.raises(NotIssued, match=r"plant\.en\.md: has the status draft;") as refused:
        issue(room)
    assert [line.partition(";")[0] for line in refused.value.hint.split("\n")] == [
        f"{file(tmp_path, 'fr')}: has the status draft", "nothing was written",
    ]  # fmt: skip
    edit(tmp_path, "status: draft", "status: approved")
    assert len(issue(room, "en", is_only=True)) == 1
    edit(tmp_path, "status: draft", "status: approved", "fr")
    assert len(issue(room, "fr", minutes=1)) == 1


def test_what_lacks_approvals_goes_out_only_alone_and_with_a_reason(tmp_path: Path) -> None:
    room = newsroom(tmp_path, settings=TWO)
    with pytest.raises(NotIssued, match="0 of 2 people have approved this text"):
        issue(room)
    (path, _) = issue(room, is_alone=True, reason="The flood is now.")
    head = events.read(path.name, path.read_bytes()).head
    assert (head.is_alone, head.reason) == (True, "The flood is now.")


def test_where_nobody_may_issue_alone_nobody_does(tmp_path: Path) -> None:
    room = newsroom(tmp_path, settings=f'{TWO}alone = "never"\n')
    with pytest.raises(NotIssued, match="do not let anybody issue alone"):
        issue(room, is_alone=True, reason="The flood is now.")


def test_a_text_that_is_another_than_issued_is_a_next_edition(tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"])
    issue(room)
    edit(tmp_path, "400", "40")
    with pytest.raises(NotIssued, match="differs from edition 1 of 2026-03-02"):
        issue(room, minutes=1, channel="wire")
    edit(tmp_path, "edition: 1", "edition: 3\nstatus: corrected")
    edit(tmp_path, "status: released\n", "")
    with pytest.raises(NotIssued, match="is edition 3, and the last one that was issued is 1"):
        issue(room, minutes=1)
    edit(tmp_path, "edition: 3", "edition: 2\ncorrects: Forty, not 400")
    (path,) = issue(room, minutes=1)
    head = events.read(path.name, path.read_bytes()).head
    assert (head.event, head.edition) == (Happened.CORRECTED, 2)


def test_a_clock_that_is_behind_the_record_stops_it(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    issue(room)
    with pytest.raises(UsageError, match="The clock says 2026-03-02T08:59:00Z, and the last event"):
        issue(room, minutes=-1, channel="wire")


def test_two_events_in_one_second_stand_beside_each_other(tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"])
    for channel in ("mail", "wire", "site"):
        issue(room, channel=channel)
    record = Record(tmp_path)
    assert len(record.heads) == 3
    last = record.last("plant", "en")
    assert last
    assert last.head.channels == ({"name": "site"},)


def test_a_file_that_is_nothing_we_issued_is_not_replaced(tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"])
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "acme-opens-a-plant-in-lyon.en.txt").write_text("mine")
    before = files(tmp_path)
    with pytest.raises(NotIssued, match="already exists, and is not a file that was issued"):
        issue(room, formats=("text",))
    assert files(tmp_path) == before
    issue(room, formats=("text",), is_forced=True)
    assert "Acme opened a plant" in (tmp_path / "out" / "acme-opens-a-plant-in-lyon.en.txt").read_text("utf-8")


def test_what_an_export_put_there_and_nobody_has_changed_is_replaced(tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"])
    page = tmp_path / "out" / "acme-opens-a-plant-in-lyon.en.html"
    page.parent.mkdir()
    public_files.save(
        page.parent, {page.name: public_files.PublicFile("html", public_files.digest(b"made by an export"))}
    )
    page.write_bytes(b"made by an export, and changed")
    with pytest.raises(NotIssued, match="already exists, and is not a file that was issued"):
        issue(room, formats=("html",))
    page.write_bytes(b"made by an export")
    issue(room, formats=("html",))
    assert b"Acme opened a plant" in page.read_bytes()


def test_what_was_written_is_named_where_the_record_cannot_be(tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"])
    with (
        patch("pressctl.issuing.recording.saving", Mock(save=Mock(side_effect=WriteError("no space")))),
        pytest.raises(WriteError, match="no space") as failed,
    ):
        issue(room, formats=("html",))
    page = tmp_path / "out" / "acme-opens-a-plant-in-lyon.en.html"
    assert failed.value.hint == f"written before it: {page}, {file(tmp_path)}; the same command again writes the rest"
    (event,) = issue(room, formats=("html",))
    assert event.is_file()


def test_a_release_without_an_id_gets_one(tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"])
    edit(tmp_path, "id: plant\n", "")
    issue(room)
    assert loading.load_from(room, file(tmp_path)).id == "2026-03-02-acme-opens-a-plant-in-lyon"


def test_of_a_list_only_its_name_its_number_and_its_digest_are_kept(tmp_path: Path) -> None:
    place = tmp_path / "press.txt"
    place.write_text("ana@example.org\n\n# note\nben@example.org\n")
    kept = lists.described(str(place))
    assert (kept["list"], kept["recipients"]) == ("press", 2)
    assert "example" not in json.dumps(kept)
    assert lists.described("press-fr") == {"list": "press-fr"}
    for name in ("ana@example.org", "missing.txt"):
        with pytest.raises(UsageError):
            lists.described(name)


@pytest.mark.parametrize(
    ("text", "count", "lines"),
    [
        ("ana@example.org\nthe desk in Lyon\nben@example.org\n", 2, [2]),
        ("name;address\r\nAna Silva;ana@example.org\r\n", 1, [1]),
        ("Ana Silva <ana@example.org>, Ben <ben@example.org>\n", 2, []),
        ("ana@example.org\nANA@example.org\n  # note\n", 1, []),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_line_without_an_address_is_no_recipient_and_is_named(
    encoding: str, text: str, count: int, lines: list[int], tmp_path: Path
) -> None:
    place, notes = tmp_path / "press.txt", list[str]()
    place.write_bytes(text.encode(encoding))
    assert lists.described(str(place), notes)["recipients"] == count
    assert notes == [f"{place}:{line}: has no address, and is not counted" for line in lines]


def test_a_file_without_an_address_is_no_list(tmp_path: Path) -> None:
    place = tmp_path / "press.txt"
    for text in ("", "# nobody yet\n", "the desk in Lyon\n"):
        place.write_text(text)
        with pytest.raises(UsageError, match="no line has an e-mail address"):
            lists.described(str(place))


def test_nothing_of_the_record_goes_out_with_a_release(tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"])
    (path,) = issue(room)
    target = f"../{path.relative_to(tmp_path).as_posix()}"
    edit(tmp_path, "id: plant", f"id: plant\nmedia: [{{file: {target}, alt: A record}}]")
    assert attachments.read_attachment(room.root, str(file(tmp_path)), target) is None


def test_the_address_of_what_was_issued_is_kept_and_another_is_refused(tmp_path: Path) -> None:
    room = newsroom(tmp_path, ["en"])
    issue(room)
    edit(tmp_path, "headline: Acme opens a plant in Lyon", "headline: Acme opens its plant in Lyon")
    edit(tmp_path, "edition: 1", "edition: 2")
    issue(room, minutes=1)
    assert loading.load_from(room, file(tmp_path)).slug == "acme-opens-a-plant-in-lyon"
    edit(tmp_path, "slug: acme-opens-a-plant-in-lyon", "slug: pumps")
    with pytest.raises(NotIssued, match="its address was issued with “acme-opens-a-plant-in-lyon”"):
        issue(room, minutes=2, channel="wire")


def test_a_release_that_is_named_twice_goes_out_once(tmp_path: Path) -> None:
    paths = [tmp_path / "releases" / "a.md", tmp_path / "releases" / ".." / "releases" / "a.md", tmp_path / "b.md"]
    assert distinct(paths) == [paths[0], paths[2]]


@pytest.mark.parametrize("name", ["ana@example.org.txt", "a\nb", "\x1b[31m", "x" * 300])
def test_no_list_is_called_by_an_address_or_by_what_cannot_be_printed(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ana@example.org.txt").write_text("ana@example.org\n")
    with pytest.raises(UsageError, match="--list"):
        lists.described(name)


def test_a_channel_and_a_person_have_names_of_one_line() -> None:
    for channel, by in (("mail\n", ""), ("mail", "\x1b[31m")):
        result = CliRunner().invoke(application(["issue"]), ["issue", "plant", "--channel", channel, "--by", by])
        assert isinstance(result.exception, UsageError)


def test_the_languages_that_are_ready_go_out_alone_as_it_is_said(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    edit(tmp_path, "status: approved", "status: draft", "fr")
    with pytest.raises(NotIssued) as refused:
        issue(room)
    assert refused.value.hint.startswith("`pressctl issue plant --language en --only`, with the other options")
    edit(tmp_path, "status: approved", "status: draft")
    with pytest.raises(NotIssued) as refused:
        issue(room)
    assert "--only" not in refused.value.hint


def test_it_is_said_of_one_with_errors_too(tmp_path: Path) -> None:
    newsroom(tmp_path)
    edit(tmp_path, "headline: Acme ouvre une usine à Lyon\n", "", "fr")
    arguments = ["issue", "plant", "--channel", "mail", "--newsroom", str(tmp_path), "--now", "2026-03-02T09:00:00Z"]
    done = CliRunner().invoke(application(["issue"]), arguments)
    assert done.exit_code == 1
    assert "`pressctl issue plant --language en --only`" in done.stderr
    done = CliRunner().invoke(application(["issue"]), [*arguments, "--language", "en", "--only"])
    assert done.exit_code == 0


def test_no_language_is_sent_again_as_it_was_because_another_is_corrected(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    issue(room)
    edit(tmp_path, "400", "40")
    with pytest.raises(NotIssued, match="differs from edition 1") as refused:
        issue(room, minutes=10)
    assert refused.value.hint.startswith("“plant” is out, and what corrects it goes out in all its languages together")
    assert "--only" not in refused.value.hint
    done = CliRunner().invoke(
        application(["issue"]),
        ["issue", "plant", "--channel", "mail", "--newsroom", str(tmp_path), "--now", "2026-03-02T09:20:00Z"],
    )
    assert (done.exit_code, "--only" in done.stderr) == (1, False)
    assert "“plant” is out, and what corrects it goes out in all its languages together" in done.stderr


def test_a_language_that_was_taken_back_does_not_hold_the_others(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    issue(room)
    off = withdrawing.Recall(NOW, "Non.", is_only=True)
    withdrawing.withdraw(room, Record(tmp_path), [file(tmp_path, "fr")], off, tmp_path)
    with pytest.raises(NotIssued, match="is withdrawn") as refused:
        issue(room, channel="wire", minutes=10)
    assert refused.value.hint.startswith("`pressctl issue plant --language en --only`")
