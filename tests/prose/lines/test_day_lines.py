"""Lines that are a day and little else."""

from __future__ import annotations

import pytest

from pressctl.prose.lines import day_lines


@pytest.mark.parametrize(
    "line",
    [
        "2 March 2026",
        "Published on Monday, 2 March 2026",
        "22 May 2026 Posted in Press releases",
        "22 May 2026 | News",
        "2 mars 2026 par Ana Silva",
        "发布时间：2026年3月2日",
        "03/04/2026",
        "2 марта 2026 г.",
        "March 2, 2026 10:00 am",
        "Date of publication 2 March 2026",
        "V Lyonu dne 2. března 2026",
    ],
)
def test_a_label_or_where_it_was_posted_leaves_a_day_alone(line: str) -> None:
    assert day_lines.stands_alone(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "March",
        "Updated 2 March 2026",
        "Mis à jour le 2 mars 2026",
        "更新：2026年3月2日",
        "Acme opened on 2 March 2026 in Lyon, it said",
        "Transponders compulsory from 1 October 2026",
        "Les règles s'appliquent dès 1 octobre 2026",
    ],
)
def test_a_sentence_or_a_later_change_is_no_day_of_issue(line: str) -> None:
    assert not day_lines.stands_alone(line)


def test_a_day_may_have_its_weekday() -> None:
    assert day_lines.is_only_day("Monday, 2 March 2026.")
    assert not day_lines.is_only_day("Published 2 March 2026")
    assert day_lines.before_day("Ohio, 6 January 2026") == "Ohio"
