"""A changed text beside what was issued of it: the notice in the release's language, and who must hear of it."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from pressctl import languages
from pressctl.errors import UsageError
from pressctl.issuing import auditing, checking, correcting, translations
from pressctl.issuing.correcting import Difference
from pressctl.issuing.files import File
from pressctl.issuing.preparing import NotIssued
from pressctl.newsroom import loading
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.issued import Record
from pressctl.newsroom.translations import confirming
from pressctl.release.differences.change import Place, Weight
from pressctl.release.model import Correction, Release, Status
from support.command import Run
from support.newsroom import NOW, edit, file, issue, newsroom


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
    wrong = list(translations.still_wrong(room, after, after.corrections))
    assert [(each.release.language, each.wrong) for each in wrong] == [("fr", "400 people")]
    with pytest.raises(NotIssued, match="still says “400 people”"):
        issue(room, minutes=10)
    edit(tmp_path, "400", "40", "fr")
    write(room, "fr")
    assert len(issue(room, minutes=10)) == 2
    assert not list(auditing.faults(room, Record(tmp_path)))


def test_a_translation_that_is_confirmed_after_the_correction_is_right_as_it_is(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    edit(tmp_path, "des pompes.", "des pompes pour 400 rivières.", "fr")
    confirming.confirm(room, [file(tmp_path, "fr")])
    issue(room)
    edit(tmp_path, "400 people", "40 people")
    edit(tmp_path, "400 personnes", "quelques personnes", "fr")
    write(room)
    write(room, "fr")
    with pytest.raises(NotIssued, match="still says “400 people”") as refused:
        issue(room, minutes=10)
    assert refused.value.hint.split("\n") == [
        "correct the same there, then `pressctl correct plant --write`",
        f"what is right as it is: `pressctl translations --confirm {file(tmp_path, 'fr')}`",
        "nothing was written",
    ]
    confirming.confirm(room, [file(tmp_path, "fr")])
    assert len(issue(room, minutes=10)) == 2


def test_a_translation_that_was_confirmed_before_another_was_corrected_still_says_it(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    edit(tmp_path, "400", "40")
    edit(tmp_path, "language: fr", "language: de", "fr")
    confirming.confirm(room, [file(tmp_path, "fr")])
    issue(room)
    other = file(tmp_path, "ar")
    other.write_text(
        file(tmp_path, "fr").read_text(encoding="utf-8").replace("language: de", "language: ar"), encoding="utf-8"
    )
    wrong = Correction("figure", "", "400 أشخاص", "40 شخصا")
    after = loading.load_from(room, other)
    assert [each.release.language for each in translations.still_wrong(room, after, [wrong])] == ["de"]


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
    heard = list(correcting.reached(Record(tmp_path), {("plant", "en")}))
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


def test_a_table_is_one_paragraph_of_a_notice() -> None:
    body = (
        "Acme opened a plant.\n\n| Town | People |\n| --- | --- |\n| Lyon | 24 |\n| Leeds | 30 |\n\nIt has 40 people.\n"
    )
    english = languages.find("en")
    assert english is not None
    places = [correcting.where(Place("body", number), Release(body=body), english) for number in (1, 3, 4, 5)]
    assert places == ["paragraph 1", "paragraph 2", "paragraph 2", "paragraph 3"]


@pytest.mark.parametrize(
    ("settings", "needs"),
    [
        ("", "the settings require none, so it can be issued as it is"),
        ("\n[approvals]\nrequired = 1\n", "the new one needs its own"),
    ],
)
def test_it_is_said_whose_approvals_were_for_the_earlier_text(
    settings: str, needs: str, run: Run, tmp_path: Path
) -> None:
    newsroom(tmp_path, ["en"], settings, status="review")
    assert run("approve", "plant", "--by", "ben", "--as", "legal").returncode == 0
    assert run("issue", "plant", "--channel", "mail").returncode == 0
    edit(tmp_path, "400", "40")
    done = run("correct", "plant", "--write").stderr.decode()
    assert f"releases/plant.en.md: ben (legal) approved the earlier text; {needs} (`pressctl approve`)" in done
    assert run("issue", "plant", "--channel", "mail").returncode == (1 if settings else 0)


def test_all_languages_are_corrected_together_and_nothing_is_stale_then(tmp_path: Path, run: Run) -> None:
    room = newsroom(tmp_path)
    confirming.confirm(room, [file(tmp_path, "fr")])
    issue(room)
    for tag in ("en", "fr"):
        edit(tmp_path, "400", "40", tag)
    asked = run("correct", "plant")
    assert asked.returncode == 1
    assert asked.stdout.decode().splitlines()[::2] == [
        f"releases/plant.{tag}.md: correction of edition 1" for tag in ("en", "fr")
    ]  # fmt: skip
    told = [f"releases/plant.{tag}.md: does not say so yet; --write writes it" for tag in ("en", "fr")]
    has = [f"has it: {tag}, edition 1 of 2026-03-02: mail" for tag in ("en", "fr")]
    assert asked.stderr.decode().splitlines() == [*has, *told]
    done = run("correct", "plant", "--write")
    assert done.returncode == 0
    assert "releases/plant.fr.md: noted as a translation of the present text of its source" in done.stderr.decode()
    assert run("validate", "--select", "PR8", "--fail-on", "warning").returncode == 0
    assert run("issue", "plant", "--channel", "mail").returncode == 0
    assert b"stale" not in run("translations", "--check").stdout
    assert run("correct", "plant", "--write").stderr == b""


@pytest.mark.parametrize("order", [("en", "fr"), ("fr", "en")])
def test_languages_corrected_one_by_one_are_not_stale_either(order: tuple[str, str], tmp_path: Path, run: Run) -> None:
    room = newsroom(tmp_path)
    confirming.confirm(room, [file(tmp_path, "fr")])
    issue(room)
    for tag in order:
        edit(tmp_path, "400", "40", tag)
        run("correct", "plant", "--language", tag, "--write")
    assert b"stale" not in run("translations").stdout


@pytest.mark.parametrize(
    ("of_source", "of_translation"),
    [
        (("400 people", "40 people"), ("construira", "fabriquera")),
        (("400 people", "40 people"), ("400 personnes", "50 personnes")),
        (("400 people", "40 people"), ("400 personnes", "40 personnes et 400 pompes")),
        (("canals.", "canals.\n\nIt opens in May."), ("400 personnes", "40 personnes")),
        (("400 people", "some people"), ("construira des", "construira 12")),
    ],
)
def test_a_translation_that_is_changed_in_another_way_stays_stale(
    of_source: tuple[str, str], of_translation: tuple[str, str], tmp_path: Path, run: Run
) -> None:
    room = newsroom(tmp_path)
    confirming.confirm(room, [file(tmp_path, "fr")])
    issue(room)
    edit(tmp_path, *of_source)
    edit(tmp_path, *of_translation, "fr")
    assert run("correct", "plant", "--write").returncode == 0
    assert b"stale 1" in run("translations").stdout


def test_a_language_that_was_never_issued_is_named_beside_those_that_were(tmp_path: Path, run: Run) -> None:
    room = newsroom(tmp_path)
    issue(room, "en", is_only=True)
    edit(tmp_path, "400", "40")
    done = run("correct", "plant", "--write")
    assert done.returncode == 0
    assert "releases/plant.fr.md: was never issued in fr" in done.stderr.decode()
    assert "is left out" in done.stderr.decode()
    assert loading.load_from(room, file(tmp_path, "fr")).edition == 0
    assert run("correct", "plant", "--language", "fr").returncode == 2


@pytest.mark.parametrize("command", ["diff", "correct"])
def test_all_languages_are_compared_as_data_and_one_file_stands_for_one(command: str, tmp_path: Path, run: Run) -> None:
    room = newsroom(tmp_path)
    issue(room)
    edit(tmp_path, "400", "40")
    data = json.loads(run(command, "plant", "--format", "json").stdout)
    assert [(each["path"], each["class"]) for each in data["releases"]] == [
        ("releases/plant.en.md", "correction"), ("releases/plant.fr.md", "none"),
    ]  # fmt: skip
    (tmp_path / "old.md").write_bytes(file(tmp_path).read_bytes())
    done = run(command, "plant", "--against", "old.md")
    assert (done.returncode, b"--language" in done.stderr) == (2, True)
    assert run(command, "plant", "--language", "en", "--against", "old.md").returncode == 0


def test_a_page_of_differences_is_of_one_language(tmp_path: Path, run: Run) -> None:
    issue(newsroom(tmp_path))
    done = run("diff", "plant", "--format", "html")
    assert (done.returncode, b"--language" in done.stderr) == (2, True)
    assert run("diff", "plant", "--format", "html", "--language", "fr").returncode == 0


def test_several_releases_are_not_corrected_at_once(tmp_path: Path, run: Run) -> None:
    newsroom(tmp_path)
    text = file(tmp_path).read_text(encoding="utf-8").replace("id: plant", "id: mill")
    (tmp_path / "releases" / "mill.en.md").write_text(text, encoding="utf-8")
    done = run("correct", "releases")
    assert (done.returncode, b"means 3 releases" in done.stderr) == (2, True)
