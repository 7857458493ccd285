"""The digest of what a reader sees: another for another word, the same for other mark-up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pressctl.release.file import document, front_matter
from pressctl.release.model import Approval, Contact, Media, Release, Status
from pressctl.release.record import reading_copy
from pressctl.release.settings import Settings

HOUSE = Settings(
    contacts={"press": {"name": "Ana Silva", "email": "press@example.org"}}, boilerplates={"acme": {"en": "Pumps."}}
)
BODY = """Acme opened a plant in Lyon on 2 March 2026.

It will employ *40 people* and build [pumps](https://example.org/pumps) for rivers.

- Lyon
- Geneva

| town | pumps |
|------|------:|
| Lyon | 5     |
"""
RELEASE = Release(
    headline="Acme opens a plant", language="en", contacts=(Contact(ref="press"),), boilerplate="acme", body=BODY,
    media=(Media(file="plant.jpg", alt="A plant"),), status=Status.REVIEW,
)  # fmt: skip


def digest(release: Release, settings: Settings = HOUSE, picture: str = "aa") -> str:
    return reading_copy.digest(reading_copy.seen(release, settings, lambda target: picture))


@pytest.mark.parametrize(
    "body",
    [
        BODY.replace("\n", "\r\n"),
        BODY.replace("*40 people*", "40 people").replace("- ", "* "),
        BODY.replace("*40 people*", "**40\npeople**"),
        BODY.replace("[pumps](https://example.org/pumps)", "[pumps][p]") + "\n[p]: https://example.org/pumps\n",
        BODY.replace("Acme opened", "<!-- look again -->Acme opened"),
        BODY.replace("on 2 March 2026.", "on 2 March 2026.\n"),
        BODY.replace("40 people", "40&#32;people"),
        BODY.replace("|------|------:|", "|--|--|"),
    ],
)
def test_mark_up_makes_no_other_digest(body: str) -> None:
    assert digest(replace(RELEASE, body=body)) == digest(RELEASE)


@pytest.mark.parametrize(
    "body",
    [
        BODY.replace("40", "400"),
        BODY.replace("Acme opened", "Acme has opened"),
        BODY.replace("pumps](https://example.org/pumps", "pumps](https://example.org/plant"),
        BODY.replace("| Lyon | 5 ", "| Lyon | 6 "),
        BODY.replace("- Geneva\n", ""),
    ],
)
def test_a_word_or_the_target_of_a_link_does(body: str) -> None:
    assert digest(replace(RELEASE, body=body)) != digest(RELEASE)


HTML = """Acme <a href="https://example.org/a" title="One">opened</a> 10<sup>6</sup> <del>large</del> pumps
<img src="a.png" alt="A pump"> ![A plant](b.png "Two") [and](https://example.org/c "Three").

3. Lyon
4. Bern

<div dir="ltr"><a href="https://example.org/d">more</a> <img src="d.png" alt="A door"></div>
"""


@pytest.mark.parametrize(
    ("old", "new"),
    [("org/a", "org/x"), ('"One"', '"Uno"'), ("<sup>6</sup>", "6"), ("<sup>6</sup>", "<sub>6</sub>"), ("<del>large</del>", "large"),
     ("<del>large</del> pumps", "large <del>pumps</del>"), ("a.png", "x.png"), ("A pump", "A dump"), ("Two", "Dos"),
     ("Three", "Tres"), ("3. Lyon", "5. Lyon"), ("org/d", "org/x"), ("d.png", "x.png"), ("A door", "A floor"), ("ltr", "rtl")],
)  # fmt: skip
def test_so_does_what_mark_up_says(old: str, new: str) -> None:
    """A link that leads elsewhere, a word struck out or another number is another text, also in HTML."""
    assert old in HTML
    assert digest(replace(RELEASE, body=HTML.replace(old, new))) != digest(replace(RELEASE, body=HTML))


@pytest.mark.parametrize(
    ("old", "new"),
    [("<del>large</del>", "<del class='x'>large</del>"), ("<div dir", "<div class='y' dir"), ("4. Bern", "7. Bern"),
     ('title="One"', "title='One'"), ("pumps\n<img", "pumps <img")],
)  # fmt: skip
def test_other_mark_up_does_not(old: str, new: str) -> None:
    assert old in HTML
    assert digest(replace(RELEASE, body=HTML.replace(old, new))) == digest(replace(RELEASE, body=HTML))


def test_what_the_settings_hold_for_it_counts_and_so_do_the_bytes_of_its_pictures() -> None:
    moved = replace(HOUSE, contacts={"press": {"name": "Ana Silva", "email": "other@example.org"}})
    assert digest(RELEASE, moved) != digest(RELEASE)
    assert digest(RELEASE, replace(HOUSE, boilerplates={"acme": {"en": "Pumps and pipes."}})) != digest(RELEASE)
    assert digest(RELEASE, picture="bb") != digest(RELEASE)
    assert digest(replace(RELEASE, contacts=(Contact(name="Ana Silva", email="press@example.org"),))) == digest(RELEASE)


def test_how_far_a_release_has_come_does_not_count() -> None:
    later = replace(
        RELEASE, status=Status.RELEASED, approvals=(Approval("ben", "legal"),), author="anna", edition=2, path="b.md",
        id="plant", slug="plant",
    )  # fmt: skip
    assert digest(later) == digest(RELEASE)


def test_the_two_forms_of_an_accent_are_one() -> None:
    composed = front_matter.read(document.parse("---\nheadline: Genève\n---\n"))
    apart = front_matter.read(document.parse("---\nheadline: Gene\u0300ve\n---\n"))
    assert digest(composed) == digest(apart)
