"""The summary, the issuer, and the build of the body: paragraphs, headings, HTML, and what stood around it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pressctl.findings import Finding
from pressctl.release.file import document
from pressctl.release.settings import Settings
from pressctl.rules import choose
from pressctl.validation.engine import validate
from pressctl.validation.fixing import fix
from support import checks
from support.rule_examples import BODY, SCOPE, SOUND


def release(body: str, **keys: str) -> document.Document:
    front = SOUND | {key: f"{key}: {value}" for key, value in keys.items()}
    return document.parse("---\n" + "\n".join(front.values()) + "\n---\n\n" + body + "\n")


def found(rule: str, body: str = BODY, house: Settings | None = None, **keys: str) -> list[Finding]:
    scope = replace(SCOPE, only=choose((rule,), ()), settings=replace(house or SCOPE.settings, profile="wire"))
    return validate(release(body, **keys), "release.md", scope)


def fixed(rule: str, body: str, *, unsafe: bool = False) -> str:
    scope = replace(SCOPE, only=choose((rule,), ()))
    after = fix(release(body), "release.md", scope, unsafe=unsafe).document
    return after.text[after.body.start :].rstrip("\n")


def test_a_summary_repeats_though_marks_and_case_differ() -> None:
    assert found("summary-repeats", summary="'ACME opens a **plant** in Lyon.'")
    assert found("summary-repeats", "# Plant\n\nAcme opened *a plant*\nin Lyon.", summary="Acme opened a plant in Lyon")
    assert not found("summary-repeats", "Acme opened a plant in Lyon. It is large.", summary="Acme opened a plant")
    assert not found("summary-repeats", "- - -", summary="'—'")


def test_the_limit_of_a_summary_is_the_profiles() -> None:
    assert found("summary-too-long", summary="a" * 161)
    assert not found("summary-too-long", summary="a" * 160)
    house = replace(SCOPE, only=choose(("summary-too-long",), ()))
    assert validate(release(BODY, summary="a" * 2000), "release.md", house) == []


@pytest.mark.parametrize("opening", ["Acme opened a plant.", "The ACM opened a plant.", "**Acme**’s plant is open."])
def test_the_name_or_the_acronym_names_the_issuer(opening: str) -> None:
    assert not found("issuer-missing", opening, headline="A plant opens")


def test_an_issuer_is_not_asked_for_without_a_name_or_in_a_translation() -> None:
    house = Settings(name="The Pump Union", languages=("en", "fr"))
    assert found("issuer-missing", "A plant opened.", house)
    assert found("issuer-missing", "The Acmes opened a plant.", headline="A plant opens")
    assert not found("issuer-missing", "The plant of the Pump Union opened.", house)
    assert not found("issuer-missing", "Une usine a ouvert.", house, language="fr")
    assert not found("issuer-missing", "A plant opened.", Settings())
    long = Settings(name="Rivers and Pumps Foundation Switzerland")
    assert not found("issuer-missing", "The Rivers and Pumps Foundation opened a plant.", long)
    assert found("issuer-missing", "The Ministry of Trade opened a plant.", Settings(name="The Ministry of Law"))


def test_paragraphs_are_counted_in_each_form() -> None:
    long = "Acme opened a plant in Lyon on 2 March 2026 with forty people."
    assert not found("too-few-paragraphs", f"{long}\n\n- {long}\n\n> {long}")
    assert not found("too-few-paragraphs", f"<p>{long}</p>\n<p>{long}</p>\n<p>{long}</p>")
    assert found("too-few-paragraphs", f"## Plant\n\n{long}\n\n###")
    assert not found("too-few-paragraphs", long, kind="statement")
    assert not found("too-few-paragraphs", "昨日在里昂开设了一家新工厂，共有四十人。\n\n" * 3, language="zh")


def test_the_end_mark_and_code_are_no_headings() -> None:
    assert not found("h1-in-body", "Text.\n\n# # #")
    assert not found("h1-in-body", "Text.\n\n```\n# a comment\n```")
    assert not found("h1-in-body", "#hashtag\n\n| a |\n===")


def test_headings_of_the_first_level_are_lowered_where_none_is_of_the_second() -> None:
    assert fixed("h1-in-body", "# A\n\nText.\n\n# B #\n\n### C") == "## A\n\nText.\n\n## B #\n\n### C"
    assert fixed("h1-in-body", "A plant\n=====\n\nText.") == "A plant\n-----\n\nText."
    assert fixed("h1-in-body", "# A\n\n## B") == "# A\n\n## B"


def test_the_headline_in_the_body_goes_only_on_demand() -> None:
    body = "# Acme opens a plant in Lyon\n\nText."
    assert fixed("h1-in-body", body) == body
    assert fixed("h1-in-body", body, unsafe=True) == "Text."


def test_a_skipped_level_is_mended_where_one_heading_skips_it() -> None:
    assert fixed("skipped-heading-level", "## A\n\n#### B\n\n## C") == "## A\n\n### B\n\n## C"
    both = "## A\n\n#### B\n\n#### C"
    assert fixed("skipped-heading-level", both) == both
    assert len(found("skipped-heading-level", both)) == 1
    assert not found("skipped-heading-level", "#### A\n\n## B\n\n### C\n\n## D")


@pytest.mark.parametrize(
    "body",
    ["<script>x()</script>", "<IFRAME src='https://example.org'></IFRAME>", "<form action=x>", "<p onload = x()>a</p>"],
)
def test_html_that_runs_is_found(body: str) -> None:
    assert found("unsafe-html", body)
    assert not found("unsafe-html", f"`{body}`")
    assert not found("unsafe-html", f"<!-- {body} -->")


@pytest.mark.parametrize("body", ["<p class=on>once=1</p>", "<scripture>", "<b title='on'>a</b>"])
def test_html_that_only_sets_text_is_left_alone(body: str) -> None:
    assert not found("unsafe-html", body)


def test_styles_and_handlers_go_and_scripts_only_on_demand() -> None:
    assert fixed("unsafe-html", "A<style>p { }\n</style>B") == "AB"
    assert fixed("unsafe-html", '<b id="a" onclick="go()" class="c">A</b>') == '<b id="a" class="c">A</b>'
    assert fixed("unsafe-html", "A<script src=x></script>B") == "A<script src=x></script>B"
    assert fixed("unsafe-html", "A<script src=x></script>B", unsafe=True) == "AB"
    assert fixed("unsafe-html", "A<style>p", unsafe=True) == "A<style>p"


CHROME = {
    "en": ("Skip to main content", "We use cookies to make this site work for you.", "Home\n\nSearch\n\nPrint"),
    "fr": (
        "Aller au contenu principal",
        "Nous utilisons des cookies pour ce site.",
        "Accueil\n\nRechercher\n\nImprimer",
    ),
    "es": ("Ir al contenido principal", "Utilizamos cookies propias y de terceros.", "Inicio\n\nBuscar\n\nImprimir"),
    "de": ("Zum Inhalt springen", "Wir verwenden Cookies auf dieser Seite.", "Startseite\n\nSuche\n\nDrucken"),
    "pt": ("Ir para o conteúdo", "Utilizamos cookies neste site.", "Início\n\nPesquisar\n\nImprimir"),
    "ru": ("Перейти к содержанию", "Мы используем cookies на сайте.", "Главная\n\nПоиск\n\nВойти"),
    "ar": ("العودة إلى الأعلى", "نستخدم ملفات تعريف الارتباط في هذا الموقع", "الرئيسية\n\nبحث\n\nطباعة"),
    "zh": ("跳至主要内容", "我们使用cookie改善本网站", "首页\n\n搜索\n\n打印"),
}


@pytest.mark.parametrize("language", CHROME)
def test_what_stood_around_a_page_is_found_in_each_language(language: str) -> None:
    for lines in CHROME[language]:
        (finding,) = found("site-chrome", f"{lines}\n\n{BODY}", language=language)
        assert lines.split("\n")[0][:20] in finding.message


@pytest.mark.parametrize("form", ["- [{}](#main)", "* **{}**", "## {}", "[{}](https://example.org/x)", "{} »"])
def test_a_line_of_a_menu_is_found_in_each_form(form: str) -> None:
    assert found("site-chrome", form.format("Skip to content"))


def test_a_menu_that_says_its_entries_twice_is_found_in_any_language() -> None:
    menu = "- Struktur\n\nStruktur\n\nVårt arbete\nVårt arbete\n\n[Var vi är](/x)\n\nVar vi är\n"
    assert found("site-chrome", menu, language="sv")


@pytest.mark.parametrize(
    "body",
    [
        "## Newsletter\n\nText.\n\n## Contact us\n\nText.",
        "The site uses cookies that we bake ourselves.",
        "Please skip to content of the report.",
        "(Photo: Acme)\n\n![](a.jpg)\n\n(Photo: Acme)\n\n(Photo: Ana)\n\n![](b.jpg)\n\n(Photo: Ana)",
        "<td>\n</td>\n</td>\n<tr>\n<tr>\n<p>\n<p>",
        "Yes.\n\nYes.\n\nNo.\n\nNo.\n\nWhy?\n\nWhy?",
        "10\n\n10\n\n20\n\n20\n\n30\n\n30",
        "```\nSkip to content\n```",
    ],
)
def test_a_release_that_only_looks_like_a_page_is_left_alone(body: str) -> None:
    assert not found("site-chrome", body)


def test_superlatives_count_outside_of_quotations_only() -> None:
    assert found("headline-hype", headline="Acme opens a world-class plant")
    assert found("headline-hype", subheadline="Die bahnbrechende Pumpe", language="de")
    assert not found("headline-hype", headline="'“A world-class plant”, says the mayor'")
    assert not found("headline-hype", headline="Acme opens a worldclass-free plant")


def test_the_line_that_parts_a_merge_conflict_underlines_no_heading() -> None:
    conflict = "<<<<<<< HEAD\nAcme opened a plant.\n=======\nAcme opened two plants.\n>>>>>>> b"
    assert fixed("h1-in-body", conflict, unsafe=True) == conflict


def test_captions_that_repeat_the_alternative_text_are_no_menu() -> None:
    days = ("Friday", "Monday", "Sunday", "Tuesday")
    assert not found("site-chrome", "\n\n".join(f"![Team {day}](a.jpg)\n*Team {day}*" for day in days))


SENTENCE = "Acme opens a plant in Lyon, where forty people will build pumps. "


@pytest.mark.parametrize(
    ("body", "count"),
    [
        (SENTENCE * 30, 1),
        (f"*(Archived)*\n\n{SENTENCE * 30}\n\n###", 1),
        (SENTENCE * 10, 0),
        (f"{SENTENCE * 30}\n\n{SENTENCE * 8}", 0),
        ("<br>".join([SENTENCE] * 30), 0),
        (f"List:\n- {SENTENCE * 15}\n- {SENTENCE * 15}", 0),
    ],
)
def test_a_text_without_a_break_is_found(body: str, count: int) -> None:
    assert len(checks.found("one-paragraph", body)) == count
