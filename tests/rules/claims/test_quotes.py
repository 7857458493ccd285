"""Quotation marks without a counterpart, and quotations without a speaker."""

from __future__ import annotations

import pytest

from pressctl.validation.fixing import fix
from support.checks import found, release, scope


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "“One,” she said. “Two.”"),
        ("en", '"One," she said. "Two."'),
        ("en", "“She called it ‘one’,” he said."),
        ("en", '"Our word is "one" here," he said.'),
        ("en", "“One.\n\n“Two.\n\n“Three,” she said."),
        ("en", '"One.\n\n"Two," she said.'),
        ("en", "> “One.\n>\n> “Two,” she said."),
        ("en", "<p>“One.</p>\n<p>“Two,” she said.</p>"),
        ("he", 'אמרה ד"ר רות לוי מצה"ל. "זהו יום חג," אמרה.'),
        ("en", 'It is 5\'10" tall and the screen has 19" (or 21").'),
        ("en", "It’s the years’ work of ’68, don't worry."),
        ("en", 'Run `echo "one` or see <a title="one">the page</a>.\n\n```\n"open\n```'),
        ("en", '{{< figure src="one.jpg" caption="it\'s 5" >}}\n\n“One,” she said.'),
        ("en", 'The parties ("[BSP](https://example.org/bsp)"s) will take place.'),
        ("en", "See **“one”** and *“two”*, “[three](https://example.org).”"),
        ("en", "“\n\nOne.\n\n”"),
        ("en", "&#8220;One,&#8221; she said, &quot;two&quot; and &ldquo;three&rdquo;."),
        ("fr", "« Un », dit-elle. « Deux. »"),
        ("fr", "« Elle a dit : « Un ». Puis : « deux. »"),
        ("fr", "« Un.\n\n« Deux », dit-elle."),
        ("es", "«Uno.\n\n»Dos», dijo."),
        ("es", "«Ella dijo “uno”», dijo."),
        ("de", "„Eins“, sagte sie, »zwei« und «drei» und „vier”."),
        ("ru", "«Один», — сказала она. «Слово «два»."),
        ("ru", "«Слово „два“ здесь»."),
        ("zh", "她说：“一。”他说：「二『三』。」"),
        ("ar", "قالت: ”واحد“ ثم «اثنان»."),
        ("sv", "”Ett”, sade hon, ”två.”"),
    ],
)
def test_marks_in_order_are_left(language: str, body: str) -> None:
    assert not found("PR401", body, language)


@pytest.mark.parametrize(
    ("language", "body", "message"),
    [
        ("en", "“One, she said.", "The mark “ opens a quotation that nothing closes"),
        ("en", '"One, she said.', 'The mark " opens a quotation that nothing closes'),
        ("en", "One,” she said.", "The mark ” closes a quotation that nothing opened"),
        ("en", 'One" she said.', 'The mark " closes a quotation that nothing opened'),
        ("en", '“One," she said.', 'The mark " is of another kind than the one at the other end; ” is meant'),
        ("en", '"One,” she said.', 'The mark " is of another kind than the one at the other end; “ is meant'),
        ("en", "“One,“ she said.", "The mark “ is turned the wrong way; ” is meant"),
        ("en", "She said, ”one.”", "The mark ” is turned the wrong way; “ is meant"),
        (
            "en",
            "“One.\n\nTwo.\n\nThree,” she said.",
            "The mark “ closes some paragraphs later, and these open with no mark",
        ),
        ("en", "“One.\n\n“Two.\n\nThe end.", "The mark “ opens a quotation that nothing closes"),
        ("en", "“One, she said.\n\nText.\n\n“Two,” he said.", "The mark “ opens a quotation that nothing closes"),
        ("fr", "« Un, dit-elle.", "The mark « opens a quotation that nothing closes"),
        ("de", "„Eins, sagte sie.", "The mark „ opens a quotation that nothing closes"),
        ("de", '„Eins", sagte sie.', 'The mark " is of another kind than the one at the other end; “ is meant'),
        ("es", "Uno», dijo.", "The mark » closes a quotation that nothing opened"),
        ("pt", "“Um, disse.", "The mark “ opens a quotation that nothing closes"),
        ("ru", "«Один, — сказала она.", "The mark « opens a quotation that nothing closes"),
        ("ar", "قالت: «واحد.", "The mark « opens a quotation that nothing closes"),
        ("zh", "她说：“一。", "The mark “ opens a quotation that nothing closes"),
        ("zh", "她说：一。」", "The mark 」 closes a quotation that nothing opened"),
    ],
)
def test_a_mark_that_has_lost_its_counterpart_is_found(language: str, body: str, message: str) -> None:
    assert [finding.message for finding in found("PR401", body, language)] == [message]


def test_the_place_is_that_of_the_mark_in_the_body_and_in_the_headline() -> None:
    finding = found("PR401", "She said: “one.", date="")[0]
    assert (finding.line, finding.column) == (6, 11)
    assert found("PR401", "Text.", headline="'Acme opens “Lyon'")[0].column == 23


@pytest.mark.parametrize("language", ["de", "da"])
def test_a_quotation_with_its_marks_turned_outward_may_run_over_paragraphs(language: str) -> None:
    assert not found("PR401", "»Wir bauen »große« Pumpen.\n\nSie gehen nach Porto.«", language)
    assert found("PR401", "Wir bauen Pumpen.\n\nSie gehen nach Porto.«", language)


def test_a_quotation_that_runs_on_is_left_in_other_languages() -> None:
    assert not found("PR401", "« Un.\n\nDeux.\n\nTrois », dit-elle.", "fr")


def test_a_paragraph_that_breaks_off_in_mid_sentence_is_not_its_fault() -> None:
    assert not found("PR401", "“We will not stand by\n\nwhen they need us,” she said.")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('“One," she said.', "“One,” she said."),
        ('"One,” she said.', "“One,” she said."),
        ("“One,“ she said.", "“One,” she said."),
        ("She said, ”one.”", "She said, “one.”"),
    ],
)
def test_a_mark_of_another_kind_is_mended_when_asked(before: str, after: str) -> None:
    parsed = release(before)
    assert fix(parsed, "release.md", scope("PR401")).made == 0
    fixed = fix(parsed, "release.md", scope("PR401"), unsafe=True)
    assert fixed.document.text == parsed.text.replace(before, after)
    assert not fixed.findings


STATEMENT = "We have looked for this place for more than two years and are glad to be here at last"


@pytest.mark.parametrize(
    "body",
    [
        f"“{STATEMENT},” said the owner.",
        f"“{STATEMENT}.”\n\nAna Silva, director",
        f"Ana Silva told the guests why:\n\n“{STATEMENT}.”",
        f"This is what the sign reads:\n\n“{STATEMENT}.”",
        f"“{STATEMENT},” said the owner.\n\n“{STATEMENT}.”\n\n“{STATEMENT}.”",
        "“A Day in Lyon”\n\nThe plant opens soon.",
        f"> “{STATEMENT}.”\n\nThe plant opens soon.",
        f"The plant is called “{STATEMENT}.”\n\nThe plant opens soon.",
    ],
)
def test_a_quotation_with_a_speaker_near_is_left(body: str) -> None:
    assert not found("PR402", body)


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", f"The plant opens soon.\n\n“{STATEMENT}.”\n\nThe pumps come later."),
        ("fr", "« Nous avons cherché ce lieu pendant plus de deux ans et sommes heureux. »\n\nLes pompes suivent."),
        (
            "es",
            "«Hemos buscado este lugar durante más de dos años y estamos muy contentos.»\n\nLas bombas vienen después.",
        ),
        ("de", "„Wir haben diesen Ort mehr als zwei Jahre lang gesucht und sind froh.“\n\nDie Pumpen kommen später."),
        ("pt", "“Procuramos este lugar por mais de dois anos e estamos muito felizes.”\n\nAs bombas chegam depois."),
        ("ru", "«Мы искали это место больше двух лет и очень рады быть здесь сегодня.»\n\nНасосы будут позже."),
        ("ar", "«لقد بحثنا عن هذا المكان لأكثر من عامين ونحن سعداء جدا بوجودنا هنا.»\n\nالمضخات تصل لاحقا."),
        ("zh", "“我们寻找这个地方已经两年多了，今天终于来到这里，我们非常高兴。”\n\n水泵以后交付。"),
    ],
)
def test_a_quotation_that_nobody_spoke_is_found(language: str, body: str) -> None:
    assert len(found("PR402", body, language)) == 1


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("ru", "«Насос, который стоит весной, означает воду в подвале осенью, — сказала она. — Отсюда близко»."),
        ("fr", "« Nous avons cherché ce lieu pendant plus de deux ans, – a déclaré la dame –, et sommes heureux. »"),
    ],
)
def test_a_speaker_between_dashes_within_the_quotation_is_seen(language: str, body: str) -> None:
    assert not found("PR402", body, language)


@pytest.mark.parametrize("body", ["“" * 50_000, '"a ' * 50_000, "“a\n\n" * 20_000, "»«" * 30_000, "\ud800“"])
@pytest.mark.parametrize("code", ["PR401", "PR402"])
def test_hostile_text_is_read_without_harm(code: str, body: str) -> None:
    found(code, body)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", '"Llevamos más de dos años buscando este lugar y estamos muy contentos", finalizó.'),
        ("en", "“We have looked for this place for two years and are glad to be here,” adds she."),
    ],
)
def test_a_comma_after_a_quotation_hands_it_to_its_speaker(language: str, said: str) -> None:
    assert not found("PR402", said, language)


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("fr", "Puisque la « clarté » et l’« utilité » sont des concepts."),
        ("fr", "Puisque l'« utilité » est un concept."),
        ("en", '<p>"We must do it," said Ann. "We need all.</p>\n<p>"A programme needs a purpose," she said.</p>'),
        ("en", "“We are pleased with it.   “The bill is a step,” he said."),
        (
            "en",
            "“We ask the council, namely:\n\n* more buses;\n* more trams.\n\n“The motion also asked for more,” he said.",
        ),
        ("de", "Der Bau von Brücken \u00e2\u20ac\u201c und der Rest."),
    ],
)
def test_marks_that_are_sound_as_they_stand_are_left(language: str, body: str) -> None:
    assert not found("unbalanced-quotation", body, language)


def test_a_closing_mark_that_opens_a_german_quotation_is_the_one_told_of() -> None:
    (finding,) = found("unbalanced-quotation", "Die Aktivitäts“lenkung“ ist neu.", "de")
    assert finding.message == "The mark “ is turned the wrong way; „ is meant"
    assert finding.column == 15


@pytest.mark.parametrize(
    "text",
    [
        'We were there and <[a href="](/blog/plant/)/blog/plant/">told of it.',
        'The plant, <a href="https://example.org/plant")opened today (15 June)</a> in Lyon, is new.',
        'See <a href="https://example.org/plant>the plant</a> and say "yes" to it. target="_blank">more',
    ],
)
def test_marks_of_a_torn_tag_are_no_quotation(text: str) -> None:
    assert found("PR401", text) == []


def test_a_quotation_beside_a_torn_tag_is_read_still() -> None:
    assert len(found("PR401", 'See <[a href="](/plant/)/plant/">here. “We are ready, said Ana Silva.')) == 1


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "“We are pleased, said Ann Lee, the mayor. “It took years.”"),
        ("en", "“We are pleased, Ms Lee said. “It took years.”"),
        ("de", "„Wir freuen uns, sagte Anna Lee. „Es hat Jahre gedauert.“"),
        ("es", "«Estamos felices, dijo Ana Ruiz. «Tardó años»."),
    ],
)
def test_a_mark_is_missing_before_the_words_that_name_the_speaker(language: str, body: str) -> None:
    (finding,) = found("PR401", body, language)
    assert "opens a quotation that nothing closes" in finding.message
    assert finding.column == 1


def test_paragraphs_that_were_run_together_are_no_such_fault() -> None:
    assert not found("PR401", "“It took years. “We are here. “We stay,” said Ann Lee.")


def test_polish_sets_guillemets_that_point_inwards_within_a_quotation() -> None:
    assert not found("PR401", "„Jak zauważył biegły, »rynek tego nie potwierdza«” – mówi sędzia.", "pl")
    assert not found("PR401", "„Jak zauważył biegły, «rynek tego nie potwierdza»” – mówi sędzia.", "pl")


@pytest.mark.parametrize(
    ("language", "body", "mark"),
    [
        ("nl", "„We zijn blij, zegt woordvoerder Marieke Bos. „Het is nieuw.”", "„"),
        ("cs", "„Jsme rádi, uvedla ředitelka Jana Malá. „Je to nové.“", "„"),
        ("fr", "« Nous sommes heureux, a dit Anne Roux. « C’est neuf. »", "«"),
        ("zh", "他说：“我们常说：‘水是生命。我一直记着。”", "‘"),
        ("zh", "他说：“我们常说：水是生命。’我一直记着。”", "’"),
        ("de", "«Ein Kunde schrieb uns: ‹Es läuft gut. Darauf sind wir stolz», sagt Anna Roth.", "‹"),
    ],
)
def test_a_mark_without_its_counterpart_is_found_in_further_languages(language: str, body: str, mark: str) -> None:
    (finding,) = found("PR401", body, language)
    assert f"The mark {mark} " in finding.message


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("zh", "他在McDonald’s说：“我们常说：‘水是生命。’”"),
        ("de", "«Ein Kunde schrieb uns: ‹Es läuft gut.› Darauf sind wir stolz», sagt Anna Roth."),
        ("de", "»Ein Kunde schrieb: ›Es läuft gut.‹ Das ist neu«, sagt Anna Roth."),
        ("nl", "„We zijn blij”, zegt Marieke van ’t Hof. „Hij zei: ‘Het is de wind.’”"),
    ],
)
def test_single_marks_in_order_and_apostrophes_are_left(language: str, body: str) -> None:
    assert not found("PR401", body, language)


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("sv", "»Bra», sa hon. »Vi \u00e4r glada», sa han. Boken \u201dBra\u201d \u00e4r ny."), ("fi", "»Hyv\u00e4», h\u00e4n sanoi. \u201dUusi talo\u201d, sanoi Anna."),
        ("cs", ",,Jsme r\u00e1di,\" \u0159ekl."), ("hu", ",,\u00d6r\u00fcl\u00fcnk\" \u2013 mondta."), ("pl", ",,Cieszymy si\u0119\u201d \u2013 powiedzia\u0142."),
        ("en", "\"We must do it,\" said Ann. \"We need all.<br><br>\"It needs a purpose,\" she said."),
        ("de", "\u201eWir m\u00fcssen\u201c, sagte sie. \u201eAlles.<br>\n<br>\n\u201eEs braucht ein Ziel\u201c, sagte sie."),
        ("en", "> \"We must do it.\n>\n> \"We need all,\" said Ann."), ("fr", "> \u00ab Il le faut.\n>\n> \u00ab Il faut tout \u00bb, dit-elle."),
    ],
)  # fmt: skip
def test_the_marks_and_paragraphs_of_a_language_or_a_page_are_whole_quotations(language: str, body: str) -> None:
    assert not found("PR401", body, language)


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("sv", "»Bra, sa hon. Boken \u00e4r ny."), ("cs", "Jsme r\u00e1di,\" \u0159ekl, , ale ne."), ("ar", "\u0642\u0627\u0644: \u00ab\u0646\u062d\u0646 \u0633\u0639\u062f\u0627\u0621."),
        ("en", "> \"We must do it.\n>\n> We need all, said Ann."), ("en", "\"We must do it.<br><br>It needs a purpose, she said."),
    ],
)  # fmt: skip
def test_a_quotation_that_does_not_close_is_found_in_them_too(language: str, body: str) -> None:
    assert found("PR401", body, language)
