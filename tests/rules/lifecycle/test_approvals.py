"""Approvals as the rules see them: of these words, by those who may give them, and enough."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pressctl.newsroom import folder
from pressctl.release.file import document, front_matter
from pressctl.release.record import reading_copy
from pressctl.release.settings import Settings
from pressctl.validation import batch, cache
from pressctl.validation.engine import validate
from pressctl.validation.scope import scope as scope_of
from support.checks import NOW, scope

CODES = ("PR911", "PR912", "PR913", "PR914")
HOUSE = Settings(
    approvals={"required": 2, "statement": {"required": 1, "roles": ["legal"]},
               "people": {"ben": {"roles": ["legal"]}, "eva": {"roles": ["press"]}, "anna": {}}}
)  # fmt: skip
HEAD = "headline: Acme\nlanguage: en\ndate: 2026-03-02\nauthor: anna\n"
BODY = "Acme opened a plant."


def digest(text: str, house: Settings = HOUSE) -> str:
    return reading_copy.digest(reading_copy.seen(front_matter.read(document.parse(text)), house, lambda target: ""))


def codes(lines: str, approvals: str = "", body: str = BODY, house: Settings = HOUSE) -> set[str]:
    """Return what is found in a release; ``{of}`` in its approvals stands for the digest of the text."""
    text = f"---\n{HEAD}{lines}---\n\n{body}\n"
    given = approvals.replace("{of}", digest(text, house)[:12])
    whole = f"---\n{HEAD}{lines}" + (f"approvals: [{given}]\n" if given else "") + f"---\n\n{body}\n"
    return {each.code for each in validate(document.parse(whole), "a.md", scope(*CODES, house=house))}


BEN, EVA, ANNA = "{by: ben, as: legal, of: {of}}", "{by: eva, as: press, of: {of}}", "{by: anna, as: press, of: {of}}"


@pytest.mark.parametrize(
    ("lines", "approvals", "expected"),
    [
        ("status: approved\n", f"{BEN}, {EVA}", set()),
        ("status: approved\n", BEN, {"PR913"}),
        ("status: approved\n", f"{BEN}, {BEN}", {"PR913"}),
        ("status: approved\n", f"{BEN}, {ANNA}", {"PR912", "PR913"}),
        ("status: approved\n", "", {"PR913"}),
        ("status: approved\n", f"{BEN}, {{by: eva, as: press, of: 0123456789ab}}", {"PR911", "PR913"}),
        ("status: approved\n", f"{BEN}, {{by: eva, as: press, of: ''}}", {"PR911", "PR913"}),
        ("status: approved\n", f"{BEN}, {{by: dora, as: press, of: {{of}}}}", {"PR914", "PR913"}),
        ("status: approved\n", f"{BEN}, {{by: eva, as: legal, of: {{of}}}}", {"PR914", "PR913"}),
        ("status: approved\nkind: statement\n", EVA, {"PR913"}),
        ("status: approved\nkind: statement\n", BEN, set()),
        ("status: review\n", "", set()),
        ("status: released\n", "", set()),
        ("status: released\n", BEN, {"PR913"}),
        ("status: killed\n", "{by: ben, as: legal, of: 0123456789ab}", set()),
    ],
)
def test_approvals_count_when_they_are_of_these_words_and_by_others(
    lines: str, approvals: str, expected: set[str]
) -> None:
    assert codes(lines, approvals) == expected


def test_in_a_newsroom_that_asks_for_none_only_what_is_wrong_is_said() -> None:
    assert codes("status: approved\n", house=Settings()) == set()
    assert codes("status: review\n", "{by: x, as: y, of: 0123456789ab}", house=Settings()) == {"PR911"}


def test_a_picture_that_is_exchanged_after_the_approval_lets_it_lapse_also_in_what_was_kept(tmp_path: Path) -> None:
    (tmp_path / "pressctl.toml").touch()
    (tmp_path / "releases").mkdir()
    picture, file = tmp_path / "releases" / "plant.jpg", tmp_path / "releases" / "a.md"
    picture.write_bytes(b"one")
    room = folder.locate(tmp_path)
    text = f"---\n{HEAD}status: approved\nmedia: [{{file: plant.jpg, alt: A plant}}]\n"
    asked = replace(scope_of(room, NOW), only=scope("PR911").only)
    of_file = asked.fingerprint(str(file), "plant.jpg")
    parsed = front_matter.read(document.parse(f"{text}---\n\n{BODY}\n"))
    of = reading_copy.digest(reading_copy.seen(parsed, room.settings, lambda target: of_file))
    file.write_text(f"{text}approvals: [{{by: ben, as: legal, of: {of[:12]}}}]\n---\n\n{BODY}\n", encoding="utf-8")

    def found() -> int:
        kept = cache.Cache(tmp_path / "cache", asked)
        (checked,) = batch.check(room, asked, [file], kept)
        kept.close()
        return len(checked.findings)

    assert (found(), found()) == (0, 0)
    picture.write_bytes(b"two")
    assert (found(), found()) == (1, 1)


def test_an_approval_is_shown_where_it_stands_beside_what_is_none() -> None:
    text = f"---\n{HEAD}status: review\napprovals:\n- ben\n- {{by: eva, as: press, of: 0123456789ab}}\n---\n\n{BODY}\n"
    (finding,) = validate(document.parse(text), "a.md", scope("PR911", house=HOUSE))
    assert finding.line == 9
