"""`new`: templates in eight languages, whose prompts cannot go out; questions only when a person is there."""

from __future__ import annotations

import datetime as dt
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from pressctl.errors import UsageError
from pressctl.newsroom import folder, scaffold
from pressctl.newsroom.lists import lookup
from pressctl.release.file.compose import compose
from pressctl.release.model import Kind
from pressctl.validation import batch
from pressctl.validation.scope import scope
from support.command import NOW, SOUND, Run, environment

LANGUAGES = ["en", "fr", "es", "de", "pt", "ar", "zh", "ru"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fresh_release_has_no_findings_but_its_placeholders(language: str, tmp_path: Path) -> None:
    room, now = folder.locate(tmp_path, environment={}), dt.datetime.fromisoformat(NOW)
    for kind in Kind:
        made = scaffold.release(room, scaffold.Wanted(f"Acme {kind}", language, str(kind)), now, None, None)
        (tmp_path / f"{kind}.{language}.md").write_text(compose(made), encoding="utf-8")
    checked = list(batch.check(room, scope(room, now), lookup.find(room, [])))
    found = [{each.slug for each in file.findings} for file in checked]
    assert found == [{"placeholder-left"}] * len(Kind)
    texts = [Path(file.path).read_text(encoding="utf-8") for file in checked]
    assert [len(file.findings) for file in checked] == [text.count("[") + text.count("【") for text in texts]


@pytest.mark.parametrize("language", ["zh-HK", "zh-TW", "zh-Hant"])
@pytest.mark.parametrize("kind", list(Kind))
def test_the_prompts_of_a_release_in_traditional_chinese_are_in_it(language: str, kind: Kind, tmp_path: Path) -> None:
    room = folder.locate(tmp_path, environment={})
    made = scaffold.release(room, scaffold.Wanted("工廠啟用", language, str(kind)), dt.datetime.now(dt.UTC), None, None)
    text = compose(made)
    assert "填寫" in text
    assert "填写" not in text


def test_the_command_writes_it_where_it_says(run: Run, tmp_path: Path) -> None:
    path = run("new", "Acme opens a plant", "--language", "en").stdout.decode().strip()
    found = json.loads(run("validate", path, "--format", "json").stdout)["findings"]
    assert {(finding["slug"], finding["path"]) for finding in found} == {("placeholder-left", path)}


@pytest.mark.parametrize("hidden", ["\x07", "\x1b", "\t", "\x85"])
def test_a_headline_with_a_character_that_nobody_sees_is_refused(hidden: str, run: Run, tmp_path: Path) -> None:
    done = run("new", f"Acme{hidden} opens", "--language", "en")
    assert done.returncode == 2
    assert f"U+{ord(hidden):04X}".encode() in done.stderr
    assert not list(tmp_path.rglob("*.md"))


def test_without_a_terminal_it_says_what_is_missing(run: Run) -> None:
    done = run("new")
    assert done.returncode == 2
    assert b"Missing: HEADLINE, --language" in done.stderr


def test_a_translation_shares_the_id_and_the_facts(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "---\nheadline: Acme opens\nlanguage: en\nid: acme-1\ndate: 2026-01-05\nembargo: 2026-01-05T10:00:00Z\n---\nText\n"
    )
    path = run("new", "Acme ouvre", "--language", "fr", "--translate", "a.md").stdout.decode().strip()
    text = (tmp_path / path).read_text(encoding="utf-8")
    for line in (
        "id: acme-1",
        "source_language: en",
        "date: 2026-01-05",
        "embargo: '2026-01-05T10:00:00Z'",
        "language: fr",
    ):
        assert f"\n{line}\n" in text


def test_on_a_terminal_it_asks(tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").write_text(
        '[newsroom]\nlanguages = ["fr"]\n[contacts.press]\nname = "Desk"\nemail = "press@example.org"\n'
    )
    main, terminal = pty.openpty()
    started = subprocess.Popen(
        [sys.executable, "-m", "pressctl", "new"], cwd=tmp_path, env=environment(), stdin=terminal, stderr=terminal,
        stdout=subprocess.PIPE,
    )  # fmt: skip
    answers = [
        "Acme ouvre une usine",
        "",
        "statement",
        "Lyon",
        "nobody",
        "press",
        "tomorrow",
        "2026-03-04 10:00 Europe/Zurich",
    ]
    os.write(main, ("\n".join(answers) + "\n").encode())
    output, _ = started.communicate(timeout=30)
    text = (tmp_path / output.decode().strip()).read_text(encoding="utf-8")
    shown = " ".join(os.read(main, 10_000).decode().split())
    os.close(main)
    os.close(terminal)
    assert "There is no contact nobody in the settings; choose from press" in shown
    assert "for example 2026-03-02T10:00:00+01:00" in shown
    for line in (
        "language: fr",
        "kind: statement",
        "dateline: Lyon",
        "- press",
        "embargo: 2026-03-04 10:00 Europe/Zurich",
    ):
        assert f"\n{line}\n" in text


SOURCE = "---\nheadline: Acme opens a plant  # ours\nlanguage: en\ndate: 2026-01-05\n---\nText\n"


def test_a_source_without_an_id_gets_one_and_nothing_else(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(SOURCE, encoding="utf-8")
    path = run("new", "Acme ouvre", "--language", "fr", "--translate", "opens a plant").stdout.decode().strip()
    name = "id: 2026-01-05-acme-opens-a-plant\n"
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == SOURCE.replace("---\nText", f"{name}---\nText")
    assert name in (tmp_path / path).read_text(encoding="utf-8")
    again = run("new", "Acme abre", "--language", "es", "--translate", "2026-01-05-acme-opens-a-plant")
    assert "source_language: en" in (tmp_path / again.stdout.decode().strip()).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "is itself in en"), ("fr", "is already the translation into fr"), ("de", "not among the newsroom")],
)
def test_a_translation_that_cannot_be_is_refused(language: str, said: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").write_text('[newsroom]\nlanguages = ["en", "fr"]\n', encoding="utf-8")
    (tmp_path / "releases").mkdir()
    source = tmp_path / "releases" / "a.md"
    source.write_text(SOURCE, encoding="utf-8")
    assert run("new", "Acme ouvre", "--language", "fr", "--translate", str(source)).returncode == 0
    before = source.read_bytes()
    done = run("new", "Acme oeffnet", "--language", language, "--translate", str(source))
    assert (done.returncode, said in done.stderr.decode()) == (2, True)
    assert source.read_bytes() == before
    assert len(list((tmp_path / "releases").rglob("*.md"))) == 2


def test_a_new_release_takes_what_flags_and_settings_say(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").write_text('[boilerplates.about]\nen = "Acme makes pumps."\n', encoding="utf-8")
    flags = {
        "language": "en", "id": "plant", "subheadline": "Forty people", "summary": "A plant opens.", "status": "review",
        "kind": "media-advisory", "event": "2026-03-04 10:00 Europe/Zurich",
    }  # fmt: skip
    path = run("new", "Acme opens", *(f"--{name}={value}" for name, value in flags.items())).stdout.decode().strip()
    text = (tmp_path / path).read_text(encoding="utf-8")
    start = flags.pop("event")
    for name, value in {**flags, "boilerplate": "about", "  start": start}.items():
        assert f"\n{name}: {value}\n" in text
    for flag, value in (("--status", "done"), ("--boilerplate", "none"), ("--event", "soon")):
        assert run("new", "Acme", "--language", "en", flag, value).returncode == 2


@pytest.mark.parametrize(
    ("given", "hint"),
    [
        ("eng", "did you mean en?"),
        ("french", "did you mean fr?"),
        ("fr_CH", "did you mean fr-CH?"),
        ("?", "for example"),
    ],
)
def test_a_language_that_is_no_tag_is_refused_with_the_one_that_is_meant(
    given: str, hint: str, run: Run, tmp_path: Path
) -> None:
    (tmp_path / "pump.md").write_text(SOUND, encoding="utf-8")
    for words in (
        ("new", "Acme wins", "--language", given),
        ("list", "--language", given),
        ("show", "x", "--language", given),
    ):
        done = run(*words)
        assert done.returncode == 2
        assert f"{given} is not a language tag\n  {hint}" in done.stderr.decode()


def test_a_code_of_no_language_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pump.md").write_text(SOUND, encoding="utf-8")
    for words in (("new", "Acme wins", "--language", "xx"), ("list", "--language", "xx"), ("list", "--missing", "xx")):
        done = run(*words)
        assert (done.returncode, done.stdout) == (2, b"")
        assert "xx is the code of no language" in done.stderr.decode()


def test_the_hour_of_an_event_is_in_a_zone(run: Run, tmp_path: Path) -> None:
    event = ("new", "Acme opens a plant", "--language", "en", "--event", "2026-03-04 10:00")
    done = run(*event)
    assert done.returncode == 2
    assert "--event 2026-03-04 10:00 has no zone" in done.stderr.decode()
    (tmp_path / "pressctl.toml").write_text('[newsroom]\ntimezone = "Europe/Zurich"\n')
    made = tmp_path / run(*event).stdout.decode().strip()
    assert "start: 2026-03-04 10:00 Europe/Zurich\n" in made.read_text("utf-8")


def test_a_language_is_written_in_its_usual_case_and_one_that_the_newsroom_lacks_is_named(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "pressctl.toml").write_text('[newsroom]\nlanguages = ["en"]\n')
    done = run("new", "Acme wins", "--language", "EN-gb")
    assert (done.stdout, b"not among" in done.stderr) == (b"releases/2026/2026-03-02-acme-wins.en-GB.md\n", False)
    done = run("new", "Acme gewinnt", "--language", "de")
    assert "de is not among the newsroom's languages; add it to `languages`" in done.stderr.decode()
    assert done.returncode == 0


def test_a_release_under_embargo_is_dated_the_day_that_lifts(run: Run) -> None:
    embargo = ("--embargo", "2026-03-05 00:30 Europe/Zurich", "--language", "en")
    assert b"2026-03-05-acme-wins.en.md" in run("new", "Acme wins", *embargo).stdout
    assert b"2026-03-04-acme-won.en.md" in run("new", "Acme won", *embargo, "--date", "2026-03-04").stdout
    assert b"date-before-embargo" not in run("validate", "--select", "PR220", "2026-03-05-acme-wins.en.md").stdout


def test_without_settings_no_other_file_is_read_for_a_slug(run: Run, tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text(SOUND.replace("Acme opens a plant in Lyon", "Weekly update"))
    done = run("new", "Weekly update", "--language", "en", "--date", "2026-03-01T09:00:00+01:00")
    assert done.stdout == b"releases/2026/2026-03-01-weekly-update.en.md\n"
    assert b"dated 2026-03-01T09:00:00+01:00;" in done.stderr


def test_a_headline_that_another_release_has_gets_a_slug_of_its_own(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").touch()
    for day, name in (
        ("2026-03-01", "weekly-update"),
        ("2026-03-08", "weekly-update-2"),
        ("2026-03-15", "weekly-update-3"),
    ):
        done = run("new", "Weekly update", "--language", "en", "--date", day)
        assert done.stdout.decode() == f"releases/2026/{day}-{name}.en.md\n"
    assert "2026-03-01-weekly-update.en.md has the slug of this headline; this release's is weekly-update-3" in (
        done.stderr.decode()
    )
    assert "\nslug: weekly-update-3\n" in (tmp_path / "releases/2026/2026-03-15-weekly-update-3.en.md").read_text()
    assert run("new", "Weekly update", "--language", "fr", "--date", "2026-03-15").stderr.count(b"slug") == 0


@pytest.mark.parametrize("text", ["", " ", "\u200b", "\u200d\u200c", "\ufeff \u2060", "\u00ad", "one\ntwo"])
def test_a_headline_that_nobody_sees_is_none(text: str) -> None:
    with pytest.raises(UsageError, match="one line of text"):
        scaffold.check_headline(text)


@pytest.mark.parametrize("text", ["\U0001f389", "100 %", "新闻", "?"])
def test_a_headline_of_few_signs_is_one(text: str) -> None:
    assert scaffold.check_headline(text) == text
