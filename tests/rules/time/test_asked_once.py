"""What costs time is done once: the dates of a text are found once for all the rules that read them."""

import pytest

from pressctl.prose.days import dates
from pressctl.rules import catalogue
from pressctl.validation.engine import validate
from pressctl.validation.scope import Scope
from support.checks import NOW, release

BODY = (
    "LYON, 2 March 2026 – Acme opens plant {} on Tuesday, 3 March 2026 at 10:00 CET.\n\nIt is the plant of 4 May 2026."
)


def test_no_text_has_its_dates_found_twice_in_one_language(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, str]] = []
    find = dates._all

    def counted(text: str, tag: str) -> object:
        asked.append((text, tag))
        return find(text, tag)

    monkeypatch.setattr(dates, "_all", counted)
    validate(release(BODY.format(17), dateline="Lyon"), "release.md", Scope(NOW, only=catalogue()))
    whole = [text for text, _ in asked if "plant 17" in text and "It is the plant" in text]
    assert len(asked) == len(set(asked))
    assert len(whole) == 1
