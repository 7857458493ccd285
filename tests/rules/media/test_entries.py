"""Pictures and files: their texts, and whether they are there and may go out."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace
from pathlib import Path

import pytest

from pressctl.findings import Finding
from pressctl.newsroom import attachments
from pressctl.release.file import document
from pressctl.release.model import Attachment
from pressctl.release.settings import Settings
from pressctl.rules import choose
from pressctl.validation.engine import examine, validate
from pressctl.validation.scope import Scope
from support.rule_examples import NOW, SCOPE, SOUND


def release(media: str = "", body: str = "Text.", **keys: str) -> document.Document:
    front = SOUND | keys | ({"media": f"media:\n{media}"} if media else {})
    return document.parse("---\n" + "\n".join(front.values()) + "\n---\n\n" + body + "\n")


def found(rule: str, media: str = "", body: str = "Text.", **keys: str) -> list[Finding]:
    return validate(release(media, body, **keys), "release.md", replace(SCOPE, only=choose((rule,), ())))


@pytest.mark.parametrize(
    "body",
    ["![](plant.jpg)", "Before.\n\n  ![](plant(1).jpg)  \n\nAfter.", "**![](plant.jpg)**", '<img src="plant.jpg">'],
)
def test_a_picture_without_a_text_is_found(body: str) -> None:
    assert len(found("missing-alt", body=body)) == 1


@pytest.mark.parametrize(
    "body",
    [
        "![The plant](plant.jpg)",
        "![](icon.png) Pumps",
        '<img src="dot.gif" alt="">',
        '<img src="dot.gif" alt>',
        '<img role="presentation" src="dot.gif">',
        "`![](plant.jpg)`",
    ],
)
def test_ornaments_and_texts_are_no_fault(body: str) -> None:
    assert not found("missing-alt", body=body)


def test_a_document_needs_no_alternative_text() -> None:
    assert not found("missing-alt", "  - file: plans.pdf")
    assert not found("missing-credit", "  - url: https://example.org/plans.pdf")
    assert found("missing-alt", "  - url: https://example.org/plant.JPG?size=2")


def test_the_fault_is_at_its_entry_though_another_is_no_map() -> None:
    (finding,) = found("missing-alt", "  - plans.pdf\n  - file: a.jpg\n    alt: A pump\n  - file: b.jpg")
    assert finding.message.startswith("“b.jpg”")
    assert finding.line == release("  - x").text.split("\n").index("  - x") + 4


@pytest.mark.parametrize("alt", ["IMG_2041", "DSC 0012", "plant.jpeg", "Screenshot 2026-03-02 at 10.11"])
def test_names_of_files_are_no_texts(alt: str) -> None:
    assert found("alt-is-file-name", f"  - file: plant.jpg\n    alt: {alt}")
    assert found("alt-is-file-name", body=f"![{alt}](/img/x.jpg)")


def test_the_name_of_the_picture_itself_is_one_and_a_word_is_not() -> None:
    assert found("alt-is-file-name", body="![new_plant_2](/img/new_plant_2.png)")
    assert not found("alt-is-file-name", body="![Pumps](/img/Pumps.png)")
    assert not found("alt-is-file-name", body="![The plant at 10.30](/img/a.png)")


def test_limits_of_zero_are_off() -> None:
    media = f"  - file: plant.jpg\n    alt: {'a' * 500}\n    caption: {'b' * 500}\n    credit: {'c' * 500}"
    rules = ("alt-too-long", "caption-too-long", "credit-too-long")
    off = replace(
        SCOPE, only=choose(rules, ()), settings=Settings(limits=dict.fromkeys(("alt", "caption", "credit"), 0))
    )
    assert validate(release(media), "release.md", off) == []
    assert len(validate(release(media), "release.md", replace(off, settings=Settings()))) == 3


def test_pictures_in_the_text_are_looked_for_and_addresses_are_not() -> None:
    assert found("missing-attachment", body="![A pump](pump.jpg)")
    assert found("attachment-outside", body="![A pump](../../pump.jpg)")
    for target in ("plant.jpg", "https://example.org/x.jpg", "//example.org/x.jpg", "{{ site.url }}/x.jpg", "#x"):
        assert not found("missing-attachment", body=f"![A pump]({target})")


def test_a_placeholder_for_a_file_is_left_to_its_own_rule() -> None:
    assert not found("missing-attachment", '  - file: "[insert the file]"\n    alt: A pump')


def test_what_was_asked_of_files_is_noted_for_the_cache() -> None:
    scope = replace(SCOPE, only=choose(("missing-attachment",), ()))
    verdict = examine(release("  - file: pump.jpg"), "release.md", scope)
    assert verdict.attachments == {"pump.jpg": Attachment.MISSING}


def test_only_a_picture_under_embargo_needs_the_clock() -> None:
    media = "  - url: https://example.org/a.jpg\n    alt: A pump"
    scope = Scope(now=NOW, only=choose(("embargoed-media-url",), ()))
    free = examine(release(media), "release.md", scope)
    assert not free.findings
    assert (free.since, free.until) == (-math.inf, math.inf)
    lifted = examine(release(media, embargo="embargo: 2026-03-02T08:00:00+00:00"), "release.md", scope)
    assert not lifted.findings
    held = examine(release(media, embargo="embargo: 2026-03-02T10:00:00+00:00"), "release.md", scope)
    assert held.until == dt.datetime(2026, 3, 2, 10, tzinfo=dt.UTC).timestamp()
    assert len(held.findings) == 1


@pytest.fixture
def room(tmp_path: Path) -> Path:
    (tmp_path / "pressctl.toml").touch()
    for name in ("releases/a.jpg", "shared/b.jpg", "static/img/c.jpg"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    return tmp_path


def stands(room: Path, target: str, path: str = "releases/r.md") -> Attachment:
    return attachments.attachment(room, str(room / path), target)


@pytest.mark.parametrize(
    "target", ["a.jpg", "./a.jpg", "../shared/b.jpg", "shared/b.jpg", "/shared/b.jpg", "/img/c.jpg"]
)
def test_a_file_of_the_newsroom_is_there(room: Path, target: str) -> None:
    assert stands(room, target) is Attachment.PRESENT


@pytest.mark.parametrize("target", ["x.jpg", "/x.jpg", "../x.jpg", "", ".", "a.jpg/x", "a\0b", "x" * 5000, "\ud800"])
def test_a_file_that_is_not_there_or_cannot_be_is_missing(room: Path, target: str) -> None:
    assert stands(room, target) is Attachment.MISSING


def test_nothing_leads_out_of_the_newsroom(room: Path) -> None:
    (room / "releases" / "way-out").symlink_to("/etc")
    (room / "releases" / "circle").symlink_to("circle")
    for target in ("../../x", "../../../../../etc/passwd", "/../../../../etc/passwd", "way-out/passwd"):
        assert stands(room, target) is Attachment.OUTSIDE
        assert attachments.read_attachment(room, str(room / "releases/r.md"), target) is None
    assert stands(room, "circle") is Attachment.MISSING


def test_on_a_strange_site_only_what_can_be_known_is_said(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "posts").mkdir(parents=True)
    (site / "posts" / "a.jpg").touch()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for root in (site, elsewhere):
        path = str(site / "posts" / "p.md")
        assert attachments.attachment(root, path, "a.jpg") is Attachment.PRESENT
        assert attachments.attachment(root, path, "b.jpg") is Attachment.MISSING
        assert attachments.attachment(root, path, "/img/b.jpg") is Attachment.PRESENT, "its root is not known"
    assert attachments.attachment(elsewhere, path, "../img/b.jpg") is Attachment.PRESENT
    (site / "_config.yml").touch()
    assert attachments.attachment(elsewhere, path, "../img/b.jpg") is Attachment.MISSING
    assert attachments.attachment(elsewhere, path, "../../b.jpg") is Attachment.OUTSIDE
    assert attachments.attachment(site / "posts", path, "../img/b.jpg") is Attachment.MISSING


@pytest.mark.parametrize("alt", ["Photo", "image", "Bild 2", "foto", "Фото", "图片", "صورة", "Image_1", "Imagem"])
def test_an_alternative_text_that_only_says_picture_is_found(alt: str) -> None:
    assert found("vague-alt", f"  - file: plant.jpg\n    alt: {alt}")
    assert found("vague-alt", body=f"![{alt}](/img/x.jpg)")


@pytest.mark.parametrize(
    "alt", ["Photo of the plant", "Acme logo", "Image from the river", "Bild der Halle", "IMG_2041"]
)
def test_an_alternative_text_that_says_what_is_to_be_seen_is_left(alt: str) -> None:
    assert not found("vague-alt", f"  - file: plant.jpg\n    alt: {alt}")


def test_the_name_of_a_file_is_not_called_too_long_as_well() -> None:
    name = "plant-" * 30 + ".jpg"
    assert found("alt-is-file-name", body=f"![{name}](/img/x.jpg)")
    assert not found("alt-too-long", body=f"![{name}](/img/x.jpg)")
