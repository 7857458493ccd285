"""In Japanese a house or person with an address or post in brackets begins a sentence, and is no dateline."""

from __future__ import annotations

import pytest

from pressctl.prose.datelines import dateline


@pytest.mark.parametrize(
    "text",
    [
        "2026年3月2日、港信託基金（東京都港区）は、北埠頭を公開します。",
        "2026年3月2日、山田花子 港湾担当大臣（科学技術政策）が北埠頭を視察しました。",
        "3月2日、東京（港区）で北埠頭を公開しました。",
    ],
)
def test_a_sentence_goes_on_with_a_particle(text: str) -> None:
    assert dateline.read(text) is None


def test_a_dateline_with_the_day_in_brackets_is_one() -> None:
    found = dateline.read("東京（2026年3月2日）―港信託基金は北埠頭を公開します。")
    assert found is not None
    assert found.place == "東京"
