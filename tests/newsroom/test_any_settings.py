"""A file of settings of any shape is read, or refused in one sentence."""

from __future__ import annotations

import datetime as dt
import os
import sys
from pathlib import Path

import pytest

from pressctl.errors import PressctlError, SettingsError
from pressctl.newsroom import config, folder
from pressctl.release.settings import options
from pressctl.validation.scope import scope
from support.command import Run

LITERALS = (
    "1", "-1", "0", "1e999", "nan", "9" * 30, "true", '""', '" "', '"a\\u0000b"', '"\\u202e\\ufffe"', "'../../x'", "'{slug.__class__}'",
    "[]", "[1]", "[[]]", '["", "a"]', "[{}]", "{}", "{a = 1}", "{en = []}", '{en = ""}', "{a = {b = {c = []}}}", '{"" = ""}',
    "2026-03-02", "10:00:00", "2026-03-02T10:00:00Z", f'"{"x" * 5000}"', '"PR101"', '"en"', '["en", "en"]',
)  # fmt: skip
"""Values of every type of TOML, sound and odd ones."""
NOW = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)


def used(place: Path, text: str | bytes, environment: dict[str, str] | None = None) -> str:
    """Return why settings are refused, or an empty text when a check can begin with them."""
    (place / config.FILE).write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    try:
        scope(folder.locate(place, environment=environment or {}), NOW)
    except PressctlError as error:
        return error.message or "nothing is said"
    return ""


OPTIONS = [(option.metadata["section"], option.name) for option in options()]


@pytest.mark.parametrize(("section", "name"), OPTIONS)
def test_an_option_takes_any_value_or_refuses_it_in_a_sentence(section: str, name: str, tmp_path: Path) -> None:
    for literal in LITERALS:
        why = used(tmp_path, f"[{section}]\n{name} = {literal}\n")
        assert not why or name in why or section in why or config.FILE in why, literal


@pytest.mark.parametrize("section", sorted({section for section, _ in OPTIONS}))
def test_a_section_takes_any_shape_or_refuses_it_in_a_sentence(section: str, tmp_path: Path) -> None:
    for literal in LITERALS:
        used(tmp_path, f"{section} = {literal}\n")
        used(tmp_path, f"[[{section}]]\na = {literal}\n")
        used(tmp_path, f"[{section}.x]\na = {literal}\n")
        used(tmp_path, f'[{section}."\\u0000"]\nname = {literal}\n')
        used(tmp_path, f"[{section}]\nx = {literal}\n")


@pytest.mark.parametrize("name", [name for section, name in OPTIONS if section in {"newsroom", "validate"}])
def test_a_variable_takes_any_text_or_refuses_it_in_a_sentence(name: str, tmp_path: Path) -> None:
    for text in ("", " ", ",", "\udcff", "x" * 5000, "[]", "../..", "1", "a\nb"):
        used(tmp_path, "", {f"PRESSCTL_{name.upper()}": text})


FILES: dict[str, bytes] = {
    "NUL": b'[newsroom]\nname = "a\0b"\n', "no TOML": b"{]", "UTF-16": '[newsroom]\nname = "A"\n'.encode("utf-16"),
    "Latin-1": '[newsroom]\nname = "é"\n'.encode("latin-1"), "two keys": b'[newsroom]\nname = "a"\nname = "b"\n', "two tables": b"[newsroom]\n[newsroom]\n",
    "lists in lists": b"x = " + b"[" * 5000, "tables in tables": b"x = " + b"{a=" * 5000, "a long key": b"a." * 5000 + b"a = 1", "a picture": b"\x89PNG\r\n\x1a\n\0",
    "a long number": b"[newsroom]\nname = " + b"9" * 5000, "a day that does not exist": b"[newsroom]\nname = 2026-02-30\n", "huge": b"# " + b"x" * 1_100_000,
    "a return alone": b'[newsroom]\rname = "a"', "an escape": b'[newsroom]\nname = "\\x1b"\n',
}  # fmt: skip


@pytest.mark.parametrize("shape", FILES)
def test_a_file_of_any_bytes_is_refused_in_a_sentence(shape: str, tmp_path: Path) -> None:
    assert config.FILE in used(tmp_path, FILES[shape])


def test_a_byte_order_mark_is_passed_over(tmp_path: Path) -> None:
    assert used(tmp_path, '\ufeff[newsroom]\nname = "Acme"\n') == ""


def test_settings_that_are_refused_end_with_2(run: Run, tmp_path: Path) -> None:
    (tmp_path / config.FILE).write_bytes(FILES["a long number"])
    done = run("list")
    assert done.returncode == 2
    assert b"pressctl.toml: is not valid TOML" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes in folders")
def test_a_pipe_in_the_place_of_a_profile_is_not_waited_for(run: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "house.toml")
    (tmp_path / config.FILE).write_text('[validate]\nprofile = "house.toml"\n', encoding="utf-8")
    done = run("validate")
    assert done.returncode == 2
    assert b"house.toml: cannot be read: it is a folder, a pipe" in done.stderr


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ('ignore = ["PR101"]', "it belongs under [validate]"),
        ('[newsroom]\nignore = ["PR101"]', "it belongs under [validate]"),
        ("required = 2", "it belongs under [translations] or [approvals]"),
        (
            '[approvals.people]\nana = { name = "Ana" }',
            "choose from email, roles; name belongs under [newsroom]",
        ),
        (
            '[contacts.press]\nurl = "https://x.example"',
            "choose from country, email, hours, languages, name, organisation, "
            "phone, printed, role, until; url belongs under [newsroom]",
        ),
        ('[newsroom]\nlanguage = ["en"]', "did you mean languages?"),
        ('[newsroom]\nlanguages = ["en", "assets"]', "for example en, pt-BR, zh-Hans"),
        ('[translations]\nrequired = ["french"]', "for example en, pt-BR, zh-Hans"),
        ("[newsroom]\nname = Acme", 'write texts in straight quotation marks: name = "Acme"'),
        ("[newsroom]\nname = “Acme”", 'write texts in straight quotation marks: name = "Acme"'),
        ("[newsroom]\nname: Acme", 'write an equals sign between a key and its value: name = "Acme"'),
        ('[newsroom]\nname = "Acme\n', "a quotation mark is missing at the end of the line"),
        (
            '[contacts]\nname = "Ana"',
            "write [contacts.press] on a line of its own, and below it name, role, email and phone",
        ),
        ('[boilerplates]\nabout = "Acme"', 'write [boilerplates.about] on a line of its own, and below it en = "…"'),
        ('[validate]\nselect = "PR1"', 'for example select = ["PR101", "missing-date"]'),
    ],
)
def test_what_stands_in_the_wrong_place_or_form_is_told_the_right_one(text: str, hint: str, tmp_path: Path) -> None:
    (tmp_path / config.FILE).write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as refused:
        folder.locate(tmp_path, environment={})
    assert refused.value.hint == hint


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('releases = ".git/hooks"', "releases “.git/hooks” is hidden"),
        ('releases = "a/.b"', "releases “a/.b” is hidden"),
        ('path = "{slug}"', "path “{slug}” makes files that no command would find"),
        ('path = "{slug}.txt"', "path “{slug}.txt” makes files that no command would find"),
        ('path = ".x/{slug}.md"', "path “.x/{slug}.md” makes files that no command would find"),
        ('path = "{year}/.{slug}.md"', "path “{year}/.{slug}.md” makes files that no command would find"),
        ('path = "templates/{slug}.md"', "path “templates/{slug}.md” makes files that no command would find"),
    ],
)
def test_a_release_is_not_put_where_nobody_would_find_it(text: str, words: str, tmp_path: Path) -> None:
    (tmp_path / config.FILE).write_text(f"[newsroom]\n{text}\n", encoding="utf-8")
    with pytest.raises(SettingsError) as refused:
        folder.locate(tmp_path, environment={})
    assert refused.value.message.partition(": ")[2] == words


@pytest.mark.parametrize(
    "text", ['releases = "."', 'releases = "./press"', 'path = "{slug}.MARKDOWN"', 'path = "./{year}/{slug}.md"']
)
def test_any_place_that_is_found_is_one_for_releases(text: str, tmp_path: Path) -> None:
    (tmp_path / config.FILE).write_text(f"[newsroom]\n{text}\n", encoding="utf-8")
    assert folder.locate(tmp_path, environment={}).has_settings
