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


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "Please register by 12 February 2026."),
        ("en", "Deadline for entries: 12 February 2026."),
        ("fr", "Inscription jusqu’au 12 février 2026."),
        ("fr", "Date limite de dépôt : le 12 février 2026."),
        ("es", "Plazo de inscripción: hasta el 12 de febrero de 2026."),
        ("es", "Fecha límite: 12 de febrero de 2026."),
        ("de", "Anmeldung bis 12. Februar 2026."),
        ("de", "Anmeldeschluss ist der 12. Februar 2026."),
        ("pt", "Inscrições até 12 de fevereiro de 2026."),
        ("ru", "Аккредитация до 12 февраля 2026 года."),
        ("ru", "Крайний срок подачи заявок — 12 февраля 2026 года."),
        ("ar", "آخر موعد للتسجيل 12 فبراير 2026."),
        ("ar", "التسجيل حتى 12 فبراير 2026."),
        ("zh", "报名截止日期：2026年2月12日。"),
        ("zh", "請於2026年2月12日前報名。"),
    ],
)
def test_a_deadline_that_is_named_as_one_is_found(language: str, body: str) -> None:
    assert len(found("PR238", body, language)) == 1


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "The opening will take place on 12 February 2026."),
        ("en", "The school invites the press to its opening on 12 February."),
        ("fr", "L’inauguration aura lieu le jeudi 12 février 2026."),
        ("fr", "La presse est invitée à l’inauguration le 12 février 2026 à 18 h."),
        ("es", "La inauguración se celebrará el 12 de febrero de 2026."),
        ("es", "Se invita a la prensa a la inauguración el 12 de febrero de 2026."),
        ("de", "Die Eröffnung findet am 12. Februar 2026 statt."),
        ("de", "Die Medien sind zur Eröffnung am 12. Februar 2026 eingeladen."),
        ("pt", "A inauguração terá lugar em 12 de fevereiro de 2026."),
        ("ru", "Открытие состоится 12 февраля 2026 года."),
        ("ru", "Приглашаем прессу на открытие 12 февраля 2026 года."),
        ("ar", "سيقام الافتتاح يوم 12 فبراير 2026."),
        ("ar", "ندعو الصحافة إلى حضور الافتتاح يوم 12 فبراير 2026."),
        ("zh", "开幕式将于2026年2月12日举行。"),
        ("zh", "诚邀媒体出席2026年2月12日的开幕式。"),
    ],
)
def test_an_event_to_come_before_the_release_is_found(language: str, body: str) -> None:
    (finding,) = found("PR238", body, language)
    assert "looks forward to it" in finding.message


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "The deadline was moved from 12 February to 30 March 2026."),
        ("en", "The deadline of 12 February 2026 has passed."),
        ("en", "It invites the states to carry out the plan adopted on 12 February 2026."),
        ("en", "The tariff of 12 February 2026 will be lower."),
        ("en", "On 12 February 2026 the town said that the fair would open in May."),
        ("en", "Announced on 12 February, the school will open on 5 March 2026."),
        ("en", "“The opening will take place on 12 February,” the letter had said."),
        ("en", "The winners of the contest, held on 12 February 2026, will be invited to Lyon."),
        ("fr", "Le décret du 12 février 2026 aura lieu d’être appliqué."),
        ("fr", "Publié le 12 février 2026, l’appel invite la presse à écrire."),
        ("es", "El decreto del 12 de febrero de 2026 se celebrará en la prensa."),
        ("de", "Die Medien waren am 12. Februar 2026 eingeladen."),
        ("de", "Der Anmeldeschluss vom 12. Februar 2026 ist vorbei."),
        ("ru", "Открытие состоялось 12 февраля 2026 года."),
        ("en", "On 12 February 2026 the council decided that the fair will take place in May."),
        ("en", "Those who applied by 12 February 2026 are invited to an interview."),
        ("en", "The fair will take place 12 February – 30 April 2026."),
        ("de", "Die am 12. Februar 2026 eröffnete Ausstellung findet großen Anklang."),
        ("ar", "قرر المجلس في 12 فبراير 2026 أن المعرض سيقام في مايو."),
        ("zh", "展览将于2026年2月12日至4月30日举行。"),
        ("zh", "理事会2026年2月12日决定将于5月举行博览会。"),
        ("ru", "Согласно указу от 12 февраля 2026 года, открытие состоится в мае."),
        ("ar", "تدعو المنظمة إلى تنفيذ الاتفاق الموقع في 12 فبراير 2026."),
        ("zh", "开幕式已于2026年2月12日举行。"),
        ("zh", "根据2026年2月12日的公告，开幕式将于5月举行。"),
    ],
)
def test_a_day_that_is_over_and_said_to_be_is_left(language: str, body: str) -> None:
    assert not found("PR238", body, language)


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "Registration opened on 12 February 2026."),
        ("fr", "Après son inscription au registre le 12 février 2026, la société a ouvert."),
        ("es", "El plazo se abrió el 12 de febrero de 2026."),
        ("de", "Die Anmeldefrist begann am 12. Februar 2026."),
        ("de", "Die am 12. Februar 2026 veröffentlichten Zahlen finden Sie hier."),
        ("de", "Die Messe fand am 12. Februar 2026 statt."),
    ],
)
def test_a_day_on_which_registration_began_is_left(language: str, body: str) -> None:
    assert not found("PR238", body, language)
