"""What the shell offers for values, asked as the shell asks."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from support.command import Run

SETTINGS = """[newsroom]
languages = ["en", "fr"]
[contacts.press]
name = "Press office"
email = "press@example.org"
[boilerplates.acme]
en = "Acme builds pumps."
[approvals]
roles = ["legal"]
[approvals.people.anna]
roles = ["press"]
"""


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    (tmp_path / "pressctl.toml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "releases").mkdir()
    release = tmp_path / "releases" / "a.md"
    release.write_text("---\nheadline: Acme opens a plant\nlanguage: en\n---\n", encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("newsroom")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("export --to at", ["atom"]),
        ("export --to html,doc", ["html,docx"]),
        ("list --status wi", ["withdrawn"]),
        ("list --kind sta", ["statement"]),
        ("list --language f", ["fr"]),
        ("list --fields date,sl", ["date,slug"]),
        ("new --contact pr", ["press"]),
        ("validate --format jso", ["json", "jsonl"]),
        ("validate --profile w", ["wire"]),
        ("validate --select PR102", ["PR102"]),
        ("explain headline-full", ["headline-full-stop"]),
        ("show acme", ["acme-opens-a-plant"]),
        ("show rel", ["releases/"]),
        ("validate releases/", ["releases/a.md"]),
        ("new --boilerplate ac", ["acme"]),
        ("list --sort hea", ["headline"]),
        ("import --from newsml", ["newsml", "newsml-g2"]),
        ("approve a --as le", ["legal"]),
        ("approve a --by an", ["anna"]),
        ("issue a --by an", ["anna"]),
        ("list --color al", ["always"]),
    ],
)
def test_values_are_completed(typed: str, offered: list[str], run: Run) -> None:
    words = f"pressctl {typed}"
    done = run(_PRESSCTL_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=str(len(words.split()) - 1))
    assert done.stdout.decode().split() == offered, done.stderr


def test_wrong_settings_offer_nothing_and_break_nothing(newsroom: Path, run: Run) -> None:
    (newsroom / "pressctl.toml").write_text("[newsroom", encoding="utf-8")
    words = "pressctl list --language f"
    done = run(_PRESSCTL_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD="3")
    assert (done.stdout.strip(), done.stderr) == (b"", b"")


SIGNS = "a $(touch x);`y`&z"
"""A name that is no word of a command line: what a shell takes for commands, and spaces."""


@pytest.fixture
def hostile(newsroom: Path) -> Path:
    release = "---\nheadline: 'Acme $(touch x) [/red] \\$(touch y)'\nlanguage: en\nslug: '{}'\n---\n"
    names = {"b": SIGNS, "c": "-rf", "d": "a-plant"}
    for name, slug in names.items():
        (newsroom / "releases" / f"{name}.md").write_text(release.format(slug), encoding="utf-8")
    (newsroom / "releases" / f"{SIGNS}.md").write_text(release.format("e"), encoding="utf-8")
    (newsroom / "releases" / "--output=x.md").write_text(release.format("f\\e[31m"), encoding="utf-8")
    (newsroom / "templates" / "new").mkdir(parents=True)
    (newsroom / "templates" / "new" / f"{SIGNS}.en.md").write_text("x", encoding="utf-8")
    with (newsroom / "pressctl.toml").open("a", encoding="utf-8") as settings:
        settings.write(f'[contacts."{SIGNS}"]\nname = "x"\n')
    return newsroom


WAYS = ["show ''", "show a", "show releases/", "new --contact a", "new --template a"]


@pytest.mark.skipif(sys.platform == "win32", reason="bash takes what is offered")
@pytest.mark.usefixtures("hostile")
@pytest.mark.parametrize("typed", WAYS)
def test_nothing_that_is_offered_is_a_command_in_bash(typed: str, run: Run) -> None:
    words = f"pressctl {typed}"
    done = run(_PRESSCTL_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=str(len(words.split()) - 1))
    offers = done.stdout.decode().splitlines()
    assert offers, done.stderr
    for offer in offers:
        assert not offer.startswith("-")
        (word,) = shlex.split(offer, comments=True)
        said = subprocess.run(["bash", "-c", f"printf %s {offer}"], capture_output=True, check=True).stdout.decode()
        assert said == word
    assert any(SIGNS in shlex.split(offer)[0] for offer in offers if typed != "show ''") or typed == "show ''"


@pytest.mark.usefixtures("hostile")
@pytest.mark.parametrize("typed", WAYS)
@pytest.mark.parametrize("shell", ["zsh", "powershell"])
def test_where_nothing_can_be_masked_only_plain_words_are_offered(typed: str, shell: str, run: Run) -> None:
    typed = f"pressctl {typed}".replace("''", "")
    word = typed.rpartition(" ")[2]
    done = run(_PRESSCTL_COMPLETE=f"complete_{shell}", _TYPER_COMPLETE_ARGS=typed,
               _TYPER_COMPLETE_WORD_TO_COMPLETE=word)  # fmt: skip
    said = done.stdout.decode()
    assert done.returncode == 0, done.stderr
    assert not set(said) & set("$`\\;&[]"), said
    assert not [line for line in said.splitlines() if line.lstrip("\"'").startswith("-")]
