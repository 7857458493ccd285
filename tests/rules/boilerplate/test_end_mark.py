"""The end mark of a release and what stands below it."""

from __future__ import annotations

import pytest

from pressctl.release.file import document
from pressctl.rules import choose
from pressctl.validation.engine import validate
from pressctl.validation.fixing import fix
from pressctl.validation.scope import Scope
from support.rule_examples import NOW

NEWS = "Acme opened a plant in Lyon on 2 March 2026. It will employ forty people and build pumps for rivers and canals."
SAID = (
    "“We have looked for this place on the river for two years,” said Ana Silva, director of the plant, at the opening."
)


def release(body: str, language: str = "en", **keys: str) -> str:
    front = {"headline": "Acme", "language": language, "date": "2026-03-02", "status": "review"} | keys
    return "---\n" + "\n".join(f"{key}: {value}" for key, value in front.items() if value) + f"\n---\n\n{body}\n"


def scope(code: str) -> Scope:
    return Scope(now=NOW, only=choose([code], []))


def is_found(code: str, body: str, language: str = "en") -> bool:
    return bool(validate(document.parse(release(body, language)), "release.md", scope(code)))


@pytest.mark.parametrize(
    ("language", "mark", "fixed"),
    [
        ("fr", "ENDS", "- FIN -"),
        ("fr", "**– Ends –**", "**- FIN -**"),
        ("de", "-END-", "- ENDE -"),
        ("zh", "ENDS", "（完）"),
        ("en", "（完）", "###"),
    ],
)
def test_a_mark_of_another_language_becomes_the_language_s_own(language: str, mark: str, fixed: str) -> None:
    made = fix(document.parse(release(f"Acme.\n\n{mark}", language)), "release.md", scope("PR506"))
    again = fix(made.document, "release.md", scope("PR506"))
    assert made.document.text == release(f"Acme.\n\n{fixed}", language)
    assert again.made == 0


def test_the_mark_of_the_front_matter_is_the_one_that_is_meant() -> None:
    text = release("Acme.\n\nENDS", "fr", end_mark="'-30-'")
    made = fix(document.parse(text), "release.md", scope("PR506"))
    assert made.document.text == text.replace("ENDS", "-30-")


def test_a_second_mark_goes() -> None:
    made = fix(document.parse(release(f"{NEWS}\n\nENDS\n\n###")), "release.md", scope("PR506"))
    assert "ENDS" in made.document.text
    assert "###" not in made.document.text


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "Acme.\n\nENDS"),
        ("en", "Acme.\n\n– End –"),
        ("fr", "Acme.\n\n###"),
        ("fr", "Acme.\n\n-30-"),
        ("es", "Acme.\n\nFIN"),
        ("fr", "Acme.\n\nEnd"),
        ("fr", "Acme.\n\n`ENDS`"),
        ("fr", "Les mots\nENDS et autres."),
        ("it", "Acme.\n\nENDS"),
        ("en", "Acme.\n\n###\n\nAcme encore.\n\n###"),
        ("en", "Acme.\n\n***\n\n###"),
    ],
)
def test_marks_of_the_language_and_of_everybody_are_left(language: str, body: str) -> None:
    assert not is_found("PR506", body, language)


@pytest.mark.parametrize("mark", ["###", "# # #", "-30-", "– Ends –", "**ENDS**"])
def test_text_below_the_mark_is_found(mark: str) -> None:
    assert is_found("PR507", f"{NEWS}\n\n{mark}\n\n{SAID}")
    assert is_found("PR507", f"{NEWS}\n\n{mark}\n\n" + f"{NEWS} It opens in May.\n\n" * 3)


@pytest.mark.parametrize(
    "below",
    [
        "",
        "Acme builds pumps for rivers and canals in twelve countries, and has done so since it was founded in Geneva in 1921.",
        f"## Annex\n\n{SAID}",
        f"Notes to editors: {SAID}",
        f"[1] {SAID}",
        f"Contact: {SAID}",
        f"2 March 2026\n\n{SAID}",
        f"* {SAID}",
        f"{SAID}\n\n###",
    ],
)
def test_what_may_stand_below_the_mark_is_left(below: str) -> None:
    assert not is_found("PR507", f"{NEWS}\n\n###\n\n{below}")


def test_asterisks_part_sections() -> None:
    assert not is_found("PR507", f"{NEWS}\n\n***\n\n{SAID}")
