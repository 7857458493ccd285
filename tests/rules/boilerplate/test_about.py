"""The standing paragraph on the issuer: its name, its text, its language, and the heading of the notes."""

from __future__ import annotations

import pytest

from pressctl.findings import Finding, Severity
from pressctl.release.file import document
from pressctl.release.settings import Settings
from pressctl.rules import choose
from pressctl.validation.engine import validate
from pressctl.validation.fixing import fix
from pressctl.validation.scope import Scope
from support.rule_examples import NOW

ACME_EN = (
    "Acme builds pumps for rivers and canals in twelve countries, and employs 4,200 people. It was founded in Geneva in "
    "1921 and belongs to those who work there."
)
ACME_FR = (
    "Acme construit des pompes pour les fleuves et les canaux dans douze pays, et emploie 4200 personnes. La société a "
    "été fondée à Genève en 1921 et appartient à ceux qui y travaillent."
)
HOUSE = Settings(
    boilerplates={"acme": {"en": ACME_EN, "fr": ACME_FR}, "fund": {"en": "The Acme Fund pays for wells. " * 3}}
)
NEWS = "Acme opened a plant in Lyon on 2 March 2026. It will employ forty people."


def release(body: str, language: str = "en", **keys: str) -> str:
    front = {"headline": "Acme", "language": language, "date": "2026-03-02", "status": "review"} | keys
    return "---\n" + "\n".join(f"{key}: {value}" for key, value in front.items() if value) + f"\n---\n\n{body}\n"


def scope(code: str, house: Settings = HOUSE) -> Scope:
    return Scope(now=NOW, only=choose([code], []), settings=house)


def found(code: str, body: str = NEWS, language: str = "en", house: Settings = HOUSE, **keys: str) -> list[Finding]:
    return validate(document.parse(release(body, language, **keys)), "release.md", scope(code, house))


@pytest.mark.parametrize(("name", "fix"), [("acmee", "acme"), ("funds", "fund"), ("zebra", None)])
def test_a_name_that_the_settings_do_not_hold_is_found(name: str, fix: str | None) -> None:
    (finding,) = found("PR501", boilerplate=name)
    assert (finding.fix.edit.text if finding.fix else None) == fix
    assert fix is not None or "there are acme, fund" in finding.message


@pytest.mark.parametrize("text", ["acme", "", "Acme builds pumps.", "关于我们的公司"])
def test_a_known_name_and_a_text_are_left(text: str) -> None:
    assert not found("PR501", boilerplate=text)


def test_without_settings_nobody_knows_what_a_name_means() -> None:
    assert not found("PR501", boilerplate="acmee", house=Settings())


def test_a_release_without_boilerplate_is_found_where_the_house_has_one() -> None:
    (finding,) = found("PR502")
    assert finding.severity is Severity.WARNING
    assert finding.message.endswith("write `boilerplate: acme` or fund")
    assert finding.fix is None, "a person has to choose"
    (finding,) = found("PR502", house=Settings(boilerplates={"acme": {"en": "Acme builds pumps."}}))
    assert finding.fix
    assert finding.fix.edit.text == "boilerplate: acme\n"
    assert found("PR502", status="draft")[0].severity is Severity.INFO


@pytest.mark.parametrize(
    "body",
    [
        f"{NEWS}\n\n## About Acme\n\nWe build pumps.",
        f"{NEWS}\n\n**About Acme:** We build pumps.",
        f"{NEWS}\n\n{ACME_EN}",
        f"{NEWS}\n\n{ACME_EN.replace('twelve', 'thirteen')}",
    ],
)
def test_a_boilerplate_in_the_body_counts(body: str) -> None:
    assert not found("PR502", body)


@pytest.mark.parametrize("kind", ["media-advisory", "correction", "statement", "briefing-note"])
def test_other_kinds_go_without_a_boilerplate(kind: str) -> None:
    assert not found("PR502", kind=kind)


def test_a_language_without_a_registered_text_misses_nothing() -> None:
    assert not found("PR502", "Acme hat in Lyon ein Werk eröffnet.", language="de")
    assert not found("PR502", house=Settings())


@pytest.mark.parametrize(
    "change", [("4,200 people", "3,900 people"), ("Geneva", "Basel"), ("and belongs to those who work there", "")]
)
def test_an_altered_boilerplate_is_found_and_set_back(change: tuple[str, str]) -> None:
    text = release(f"{NEWS}\n\n{ACME_EN.replace(*change)}")
    fixed = fix(document.parse(text), "release.md", scope("PR503"), unsafe=True)
    assert fixed.document.text == release(f"{NEWS}\n\n{ACME_EN}")
    assert fix(document.parse(text), "release.md", scope("PR503")).made == 0


@pytest.mark.parametrize(
    "paragraph",
    [
        ACME_EN,
        f"**About Acme:** {ACME_EN}",
        ACME_EN.replace("Acme builds", "*Acme* [builds](https://example.org)"),
        ACME_EN.replace(" It was", "\nIt was"),
        "Acme builds pumps for rivers and canals in twelve countries.",
        "The plant in Lyon builds pumps for rivers and canals, and will employ forty people from the region in 2027.",
    ],
)
def test_the_registered_text_and_other_texts_are_left(paragraph: str) -> None:
    assert not found("PR503", f"{NEWS}\n\n{paragraph}")


OLD = [
    ("en", "Acme has built pumps since 1921, employs 1,200 people in 14 countries and sold 300 million euros of them."),
    ("de", "Acme baut seit 1921 Pumpen, beschäftigt 1200 Menschen in 14 Ländern und setzte 300 Millionen Euro um."),
    ("zh", "Acme公司自1921年起制造水泵，在14个国家拥有1200名员工，2024年营业额为3亿欧元，总部设在日内瓦。"),
]


@pytest.mark.parametrize(("language", "text"), OLD)
def test_a_boilerplate_with_last_years_figures_is_found_however_short(language: str, text: str) -> None:
    house = Settings(boilerplates={"acme": {language: text}})
    old = text.replace("14", "11").replace("1,200", "900").replace("1200", "900").replace("300", "220")
    (finding,) = found("PR503", f"{NEWS}\n\n{old}", language, house)
    assert "other figures" in finding.message
    assert not found("PR503", f"{NEWS}\n\n{text}", language, house)


def test_an_older_state_with_another_sentence_is_found_by_its_opening_and_its_figures() -> None:
    house = Settings(boilerplates={"acme": {"en": OLD[0][1]}})
    old = "Acme has built pumps since 1921, employs 900 people in 11 countries and is the oldest of its kind."
    assert found("PR503", f"{NEWS}\n\n{old}", house=house)
    news = "Acme has built pumps since 1921, and will open a plant in Lyon with 40 engineers before the summer."
    assert not found("PR503", f"{NEWS}\n\n{news}", house=house)


@pytest.mark.parametrize("registered", ["pt-BR", "pt", "pt-PT", "PT_br"])
def test_a_text_for_a_country_is_in_the_language_of_the_release(registered: str) -> None:
    text = "A Acme constrói bombas para rios e canais em doze países e emprega 4200 pessoas."
    house = Settings(boilerplates={"acme": {registered: text}})
    assert not found("PR504", f"A Acme abriu uma fábrica.\n\n{text}", "pt-BR", house)
    assert not found("PR504", "A Acme abriu uma fábrica.", "pt-BR", house, boilerplate="acme")
    assert house.boilerplate("acme", "pt-BR") == text


def test_an_altered_paragraph_with_a_heading_of_its_own_is_left_to_the_author() -> None:
    (finding,) = found("PR503", f"{NEWS}\n\nAbout Acme: {ACME_EN.replace('Geneva', 'Basel')}")
    assert finding.fix is None


def test_an_altered_part_of_a_long_boilerplate_has_no_fix() -> None:
    house = Settings(boilerplates={"acme": {"en": f"{ACME_EN}\n\nMore is at the address of the company."}})
    (finding,) = found("PR503", f"{NEWS}\n\n{ACME_EN.replace('Geneva', 'Basel')}", house=house)
    assert finding.fix is None


def test_a_registered_name_without_text_in_the_language_is_found() -> None:
    (finding,) = found("PR504", "Acme hat in Lyon ein Werk eröffnet.", language="de", boilerplate="acme")
    assert "has no text in “de”; the settings hold it in en, fr" in finding.message
    assert finding.severity is Severity.ERROR


def test_a_boilerplate_in_another_language_is_found() -> None:
    assert found("PR504", boilerplate=ACME_FR)
    assert found("PR504", "Acme a ouvert une usine.", language="fr-CH", boilerplate=ACME_EN)
    (finding,) = found("PR504", f"Acme a ouvert une usine.\n\n{ACME_EN}", language="fr")
    assert "“acme” in “en”" in finding.message


def test_a_boilerplate_in_the_language_of_the_release_is_left() -> None:
    assert not found("PR504", boilerplate="acme")
    assert not found("PR504", f"{NEWS}\n\n{ACME_EN}", boilerplate=ACME_EN)
    assert not found("PR504", "Acme a ouvert une usine.", language="fr-CA", boilerplate="acme")
    assert not found("PR504", boilerplate="Acme – pompes et canaux, Genève")


@pytest.mark.parametrize(
    ("heading", "fixed"),
    [
        ("## Notes to editors", "## Background"),
        ("**Note to Editors:**", "**Background:**"),
        ("NOTES TO EDITORS", "BACKGROUND"),
    ],
)
def test_notes_to_editors_become_background(heading: str, fixed: str) -> None:
    text = release(f"{NEWS}\n\n{heading}\n\nThe plant cost EUR 4 million.")
    made = fix(document.parse(text), "release.md", scope("PR505"))
    assert made.document.text == text.replace(heading, fixed)


def test_notes_in_the_running_text_and_in_other_languages_are_left() -> None:
    assert not found("PR505", f"{NEWS}\n\nThe notes to editors say more.")
    assert not found("PR505", "Acme.\n\nNotes to editors", language="fr")
