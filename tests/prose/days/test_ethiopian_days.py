"""Days of the Ethiopian calendar, as ministries in Addis Ababa print them."""

from __future__ import annotations

import pytest

from pressctl.importers.extraction.reading import read_text
from pressctl.prose.days import dates
from pressctl.prose.lines import day_lines


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("ግንቦት 4 ቀን 2018 ዓ.ም", "2026-05-12"),
        ("መስከረም 1 ቀን 2018", "2025-09-11"),
        ("መስከረም 1፣ 2016 ዓ.ም.", "2023-09-12"),
        ("ጳጉሜን 6 ቀን 2015 ዓ/ም", "2023-09-11"),
        ("ሰኔ 3/2018", "2026-06-10"),
        ("ለካቲት 11, 2018 ዓ.ም", "2026-02-18"),
        ("ጳጉሜን 6 ቀን 2018 ዓ.ም", ""),
        ("ግንቦት 31 ቀን 2018 ዓ.ም", ""),
        ("ባንኩ በ1987 ዓ.ም የተቋቋመ", ""),
    ],
)
def test_an_ethiopian_day_is_read_as_the_gregorian_one(printed: str, day: str) -> None:
    found = dates.first_whole(printed)
    date = found.date() if found else None
    assert (date.isoformat() if date else "") == day


def test_a_line_with_both_days_is_a_date_line() -> None:
    assert day_lines.stands_alone("አዲስ አበባ ግንቦት 4 ቀን 2018 ዓ.ም (ሜይ 12 ቀን 2026)")


TITLE = "ንጋት ባንክ በገጠር መቶ ቅርንጫፎችን ከፈተ"
TEXT = "ንጋት ባንክ ባለፉት ስድስት ወራት በገጠር አካባቢዎች መቶ አዳዲስ ቅርንጫፎችን መክፈቱን አስታወቀ። ቅርንጫፎቹ ለሁለት ሚሊዮን አርሶ አደሮች አገልግሎት ይሰጣሉ።"


def test_the_dateline_of_a_release_from_addis_ababa_is_read() -> None:
    release = read_text(f"{TITLE}\n\nአዲስ አበባ፣ ሰኔ 3 ቀን 2018 ዓ.ም – {TEXT}\n\n{TEXT}\n").release
    assert release.date is not None
    assert (release.headline, release.date.text, release.dateline) == (TITLE, "2026-06-10", "አዲስ አበባ")
    assert release.body.startswith("ንጋት ባንክ ባለፉት")


def test_the_day_over_a_headline_is_read() -> None:
    release = read_text(f"ጋዜጣዊ መግለጫ\n\nአዲስ አበባ፣ ሰኔ 3 ቀን 2018 ዓ.ም\n\n{TITLE}\n\n{TEXT}\n\n{TEXT}\n").release
    assert release.date is not None
    assert (release.headline, release.date.text, release.dateline) == (TITLE, "2026-06-10", "አዲስ አበባ")
