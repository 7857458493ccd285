"""The headline, the body and placeholders: the cases that are easily got wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pressctl.prose.signs import placeholders
from pressctl.release.file import document
from pressctl.rules import choose
from pressctl.validation.engine import validate
from pressctl.validation.fixing import fix
from support import checks
from support.rule_examples import BODY, SCOPE, SOUND


def release(headline: str, body: str = BODY, language: str = "en") -> document.Document:
    front = SOUND | {"headline": f"headline: {headline}", "language": f"language: {language}"}
    return document.parse("---\n" + "\n".join(front.values()) + "\n---\n\n" + body)


def codes(checked: document.Document) -> set[str]:
    return {finding.code for finding in validate(checked, "release.md", SCOPE)}


@pytest.mark.parametrize(
    "headline",
    [
        "Acme buys Beta Inc.",
        "A plant in the U.S.",
        "It opens at 9 a.m.",
        "Not yet...",
        "It opens. It grows.",
        "Acme opens a plant in Grand Rapids, Mich.",
        "Acme moves to Park Ave.",
        "Acme steigert den Umsatz auf 3 Mrd.",
        "La planta crece en EE.UU.",
        "Завод: план на 2025–2026 гг.",
        "Завод вложит 3 млн руб.",
    ],
)
def test_a_stop_that_belongs_to_the_headline_stays(headline: str) -> None:
    assert "PR102" not in codes(release(headline))


@pytest.mark.parametrize(("language", "headline"), [
    ("pl", "Bezrobocie spad\u0142o do 5,3 proc."), ("cs", "Nov\u00e1 silnice za 12 mld."), ("hu", "\u00daj gy\u00e1rat nyit a Kov\u00e1cs Zrt."),
    ("uk", "\u0411\u044e\u0434\u0436\u0435\u0442 12 \u043c\u043b\u0440\u0434 \u0433\u0440\u043d."), ("nl", "Appels, peren enz."), ("sv", "Avtal med USA m.fl."),
    ("da", "Budget p\u00e5 12 mio."), ("fi", "Omenat, p\u00e4\u00e4ryn\u00e4t jne."), ("tr", "Elma, armut vb."), ("el", "\u0395\u03c0\u03ad\u03bd\u03b4\u03c5\u03c3\u03b7 12 \u03b5\u03ba\u03b1\u03c4."),
    ("it", "Mele, pere, ecc."), ("ro", "Profit de 12 mil."), ("id", "Apel, pir dll."), ("pt", "Contrato com Silva Lda."),
    ("de", "Das Werk \u00f6ffnet am 5."), ("hr", "Tvornica radi do 2026."), ("en", "A budget of $12 bn."),
])  # fmt: skip
def test_the_stop_of_an_abbreviation_or_ordinal_stays_in_any_language(language: str, headline: str) -> None:
    assert not checks.found("PR102", "A.", language, headline=headline)


@pytest.mark.parametrize(("language", "headline"), [
    ("pl", "Otwarto fabryk\u0119."), ("de", "Wir \u00f6ffnen 2026."), ("en", "Sales rise to 12."), ("fr", "L\u2019usine ouvre le 5."),
    ("en", "A home for the mentally ill."),
])  # fmt: skip
def test_the_stop_after_a_word_or_number_is_one_too_many(language: str, headline: str) -> None:
    assert checks.found("PR102", "A.", language, headline=headline)


@pytest.mark.parametrize("headline", ["Acme 3.0 is out.", "Acme opens its U.S. plant.", "Acme.com opens a plant."])
def test_a_point_inside_a_name_or_number_ends_no_sentence(headline: str) -> None:
    assert "PR102" in codes(release(headline))


@pytest.mark.parametrize("headline", ["Acme sells the wash.", "Acme opens the co.", "Acme opens a plant in Michigan."])
def test_a_word_that_looks_like_an_abbreviation_is_none(headline: str) -> None:
    assert "PR102" in codes(release(headline))


@pytest.mark.parametrize("headline", ["Acme launches “Vote now!”", "Acme lance « Osez ! »", "Acme buys Yahoo!"])
def test_an_exclamation_mark_of_what_is_quoted_is_not_the_headlines(headline: str) -> None:
    assert "PR105" not in codes(release(headline))


@pytest.mark.parametrize("headline", ["Acme opens a plant!", "“We open!!” says Acme", "“Acme opens!”", "阿克米开业！"])
def test_a_headline_that_shouts(headline: str) -> None:
    assert "PR105" in codes(release(headline))


@pytest.mark.parametrize("headline", ["'***Advisory*** Acme opens'", "'*Acme* opens'", "'Acme `opens`'", "'# Acme'"])
def test_marks_of_emphasis_are_markup_once(headline: str) -> None:
    found = [finding for finding in validate(release(headline), "release.md", SCOPE) if finding.code == "PR106"]
    assert len(found) == 1


@pytest.mark.parametrize("headline", ["Rated 5* by all", "5 * 3 * 2", "Acme hires 3* and 4* chefs", "We are '#1'"])
def test_a_star_alone_is_no_markup(headline: str) -> None:
    assert "PR106" not in codes(release(headline))


def test_what_a_reader_sees_as_one_character_counts_as_one() -> None:
    family = "\U0001f469\u200d\U0001f469\u200d\U0001f467"
    for one in ("a\u0301", family, "&amp;"):
        assert "PR104" not in codes(release(f"'{one * 255}'"))
        assert "PR104" in codes(release(f"'{one * 256}'"))


@pytest.mark.parametrize(
    ("headline", "fixed"),
    [("Caf&eacute; &ndash; open", "Café – open"), ("|\n  Acme opens\n  a plant", "Acme opens a plant")],
)
def test_entities_and_line_breaks_are_fixed(headline: str, fixed: str) -> None:
    after = fix(release(headline), "release.md", SCOPE).document
    assert after.values["headline"] == fixed


def test_an_entity_that_would_become_a_tag_is_left_to_the_author() -> None:
    after = fix(release("'Acme &lt;b&gt; and &amp;lt; opens'"), "release.md", SCOPE).document
    assert after.values["headline"] == "Acme &lt;b&gt; and &amp;lt; opens"


@pytest.mark.parametrize("body", ["<p>&nbsp;</p>\n", "<!-- to be written -->\n", "***\n"])
def test_empty_tags_are_no_text(body: str) -> None:
    assert "PR108" in codes(release("Acme opens a plant in Lyon", body))


@pytest.mark.parametrize(
    "text",
    [
        "XXX euros",
        "$XXX million",
        "TKTK",
        "at 10:00 (TBC)",
        "[COMPANY NAME]",
        "[Ort einfügen]",
        "[填写姓名]",
        "____ said",
        "opens on March __, 2026",
        "opens on XX March 2026",
        "opens on March XX, 2026",
        "ouvre le XX mars 2026",
        "el XX de marzo de 2026",
        "am XX. März 2026",
        "ХХ марта 2026 года",
        "XX月XX日",
        "costs $XX million",
        "about XX% of them",
        "on DD Month YYYY",
        "[Name], the director",
        "[Prénom Nom], directeur",
        "[QUOTE TO COME]",
        "[to be confirmed]",
        "[à compléter]",
        "[por confirmar]",
        "[Zitat folgt]",
        "[уточнить]",
        "【待定】",
        "INSERT QUOTE HERE",
        "(INSERT LINK)",
        "<insert name>",
        "TODO: add the figures",
    ],
)
def test_placeholders_are_found(text: str) -> None:
    assert placeholders.is_placeholder(text)


@pytest.mark.parametrize(
    "text",
    [
        "Super Bowl XXX",
        "the XXX Olympiad",
        "las XXX Jornadas",
        "[sic]",
        "[^1]",
        "[DATE](https://example.org)",
        "`XXX`",
        "TK Maxx",
        "TBC (Georgia)",
        "{{< youtube x >}}",
        "{{ site.url }}",
        "{% include a.html %}",
        "[your name]",
        "Super Bowl XX in January 1986",
        "El siglo XX marcó a Europa",
        "au XXe siècle",
        "John Paul XX, 2026",
        "[Email] us.\n\n[Email]: https://example.org/form",
        "[add a release][1]",
        "[check out the plant](https://example.org)",
        "**__bold__** and __init__ files",
        "TODO LO QUE DEBES SABER",
        "to be confirmed (TBC)",
    ],
)
def test_what_only_looks_like_a_placeholder_is_none(text: str) -> None:
    assert not placeholders.is_placeholder(text)


def test_marks_of_editing_are_left_alone_in_code_and_under_headings() -> None:
    body = "Acme plant\n=======\n\n```\n<<<<<<< HEAD\n```\n\nWrite `{++new++}`.\n"
    assert "PR110" not in codes(release("Acme opens a plant in Lyon", body))


def test_a_merge_conflict_in_the_body_is_called_by_its_name_once() -> None:
    text = document.parse("---\nheadline: A\n---\n\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> other\n")
    (finding,) = validate(text, "", replace(SCOPE, only=choose(["PR110", "PR117"], [])))
    assert "“<<<<<<< HEAD”: a merge conflict" in finding.message


@pytest.mark.parametrize("body", ["", "<!-- to be written -->", "<p>&nbsp;</p>"])
def test_an_empty_file_is_told_of_once(body: str) -> None:
    text = document.parse(f"---\nheadline: A\ndate: 2026-03-02\nlanguage: en\nstatus: released\n---\n\n{body}\n")
    said = [finding.slug for finding in validate(text, "", SCOPE) if finding.severity == "error"]
    assert said == ["missing-body"]


def test_an_embed_is_a_warning_told_once_and_code_an_error() -> None:
    film = '<iframe src="https://video.example/1"></iframe>'
    text = document.parse(f"---\nheadline: A\n---\n\nAcme.\n\n{film}\n\n{film}\n\n<script>go()</script>\n")
    said = validate(text, "", replace(SCOPE, only=choose(["PR114"], [])))
    assert [(finding.severity, finding.line) for finding in said] == [("warning", 7), ("error", 11)]
    assert "a link is carried everywhere" in said[0].message


@pytest.mark.parametrize(
    ("headline", "count"),
    [("hp75", 1), ("2026-03-02", 1), ("release_12.html", 1), ("Acme", 0), ("Acme hires 40", 0), ("里昂2026", 0)],
)
def test_a_number_is_no_headline(headline: str, count: int) -> None:
    assert len(validate(release(f"'{headline}'"), "release.md", replace(SCOPE, only=choose(["PR126"], [])))) == count


@pytest.mark.parametrize(
    "keys",
    [
        {"subheadline": "It makes **pumps**"}, {"summary": "Pumps &mdash; and valves"},
        {"media": "\n  - file: a.png\n    alt: A pump\n    caption: The *Cupriavidus* pump"},
    ],
)  # fmt: skip
def test_mark_up_is_found_in_whatever_is_printed_as_it_is(keys: dict[str, str]) -> None:
    assert len(validate(checks.release("Acme opened.", **keys), "release.md", checks.scope("PR106"))) >= 1


@pytest.mark.parametrize(
    ("body", "count"),
    [("Acme opens ~~a small~~ a plant.", 1), ("It takes ~~ ten days.", 0), ("`~~a~~`", 0), ("~~~\na\n~~~\n", 0)],
)
def test_words_struck_out_are_left_from_the_editing(body: str, count: int) -> None:
    assert len(checks.found("PR110", body)) == count


@pytest.mark.parametrize(
    ("headline", "count"),
    [
        ("ACME OPENS A PLANT IN LYON", 1), ("АКМЕ ОТКРЫЛА НОВЫЙ ЗАВОД", 1),
        ("وزارة الصحة تعلن حالات COVID-19 جديدة اليوم", 0), ("בית החולים NUH פותח מחלקה חדשה", 0),
    ],
)  # fmt: skip
def test_an_acronym_in_a_script_without_capitals_is_no_shouting(headline: str, count: int) -> None:
    assert len(checks.found("PR103", "Acme opened.", headline=headline)) == count


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("It hired ?? people.", 1), ("It cost £??m.", 1), ("Up ??% on 2025.", 1), ("Really ?? Yes.", 0), ("What??", 0),
        ("« Vrai ?? », dit-il.", 0), ("Что ?? Нет.", 0),
    ],
)  # fmt: skip
def test_question_marks_for_a_figure_are_a_placeholder(body: str, count: int) -> None:
    assert len(checks.found("PR109", body)) == count
