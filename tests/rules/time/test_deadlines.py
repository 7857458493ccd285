"""Deadlines that are over on the day of the release, and events with the year before."""

from __future__ import annotations

import pytest

from support.checks import found


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "Proposals from towns can be submitted until Wednesday, 18 February 2026."),
        ("en", "All visitors must register by 27 February."),
        ("fr", "Les villes ont jusqu’au 18 février 2026 pour écrire."),
        ("es", "Las ciudades pueden presentar propuestas hasta el 18 de febrero de 2026."),
        ("ru", "Заявки принимаются до 18 февраля 2026 года."),
        ("ar", "يمكن للمدن تقديم مقترحاتها حتى يوم الأربعاء 18 فبراير 2026."),
        ("zh", "合作伙伴可于2026年2月18日前提交申请。"),
        ("de", "Anträge können bis zum 18. Februar 2026 gestellt werden."),
        ("pt", "As cidades podem enviar propostas até 18 de fevereiro de 2026."),
    ],
)
def test_a_deadline_before_the_release_is_found(language: str, body: str) -> None:
    assert len(found("PR238", body, language)) == 1


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "Proposals can be submitted until 18 March 2026."),
        ("en", "Proposals were accepted until 18 February 2026."),
        ("en", "The report of 18 February 2026 can be read by all."),
        ("en", "Pupils must be born before 1 February 2026."),
        ("en", "Those who came by 18 February 2025 can stay."),
        ("en", "It ran until 18 February 2026, and can be seen again in May."),
        ("fr", "Ceux qui peuvent le prouver avant le 1er février 2026 restent."),
        ("ru", "Заявки можно было подать до 18 февраля 2026 года."),
    ],
)
def test_a_day_that_is_no_open_deadline_is_left(language: str, body: str) -> None:
    assert not found("PR238", body, language)


def test_a_day_of_the_next_year_with_the_year_of_the_release_is_found() -> None:
    (finding,) = found("PR233", "The fair will open on 15 January 2026.", date="2026-12-02")
    assert finding.fix is not None
    assert finding.fix.edit.text == "2027"
    assert found("PR233", "Les villes ont jusqu’au 15 janvier 2026 pour écrire.", "fr", date="2026-12-02")
    assert not found("PR233", "The fair opened on 15 January 2026, and will be back.", date="2026-12-02")
    assert not found("PR233", "The fair will open on 15 January 2027.", date="2026-12-02")


def test_a_release_under_embargo_is_sent_out_before_its_day() -> None:
    body = "Journalists may register until 26 February 2026 at the press office."
    assert len(found("PR238", body)) == 1
    assert found("PR238", body, embargo="2026-03-02T10:00:00+01:00") == []
