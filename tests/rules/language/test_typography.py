"""What is typed twice or in the wrong place, in any language; quotation marks by language; the authorities."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressctl.errors import SettingsError
from pressctl.findings import Finding
from pressctl.languages import available
from pressctl.languages.authorities import authority, known
from pressctl.newsroom import config
from pressctl.release.settings import Settings
from pressctl.rules import catalogue, choose
from pressctl.validation.engine import validate
from pressctl.validation.fixing import fix
from pressctl.validation.scope import Scope
from support import checks
from support.checks import release


def scope(code: str, **house: str) -> Scope:
    return checks.scope(code, house=Settings(typography=house))


def found(code: str, body: str, language: str = "en", **house: str) -> list[Finding]:
    return validate(release(body, language), "release.md", scope(code, **house))


def fixed(code: str, body: str, language: str = "en", **house: str) -> str:
    made = fix(release(body, language), "release.md", scope(code, **house), unsafe=True)
    assert fix(made.document, "release.md", scope(code, **house), unsafe=True).made == 0
    return made.document.text.rpartition("---\n\n")[2].rstrip("\n")


@pytest.mark.parametrize(
    ("body", "right"),
    [
        ("Acme opened  a plant,  its third.", "Acme opened a plant, its third."),
        ("Acme opened   a plant.", "Acme opened a plant."),
        ("The so-called (approx.  12 m) hall, tzv.  hala.", "The so-called (approx.  12 m) hall, tzv. hala."),
        ("A [link](https://acme.example)  and more.", None),
        ("Acme opened.  It is new.", None),
        ("A line that breaks  \nhere.", None),
        ("-  An item\n1.  Another\n3  A third", None),
        ("##  A heading", None),
        ("| a  b | c |\n|---|---|", None),
        ("    code  with  columns", None),
        ("TOTAL  December   January  6", None),
        ("See `a  b` and <b>  x</b>.", None),
        ("```\na  b\n```", None),
        ("<style>\np  b { text-align:  center; }\n</style>\n\nAcme.", None),
    ],
)
def test_two_spaces_between_words(body: str, right: str | None) -> None:
    assert fixed("PR660", body) == (right or body)


def test_two_spaces_after_a_sentence_are_for_houses_that_ask() -> None:
    assert fixed("PR661", "Acme opened.  It is new. \u00a0It is big.") == "Acme opened. It is new.\u00a0It is big."
    assert not [rule for rule in choose((), ()) if rule.slug == "two-spaces-after-stop"]


@pytest.mark.parametrize(
    ("body", "right"),
    [
        ("In Lyon,, it said.", "In Lyon, it said."),
        ("In Lyon, , it said.", "In Lyon, it said."),
        ("In Lyon,. It said.", "In Lyon. It said."),
        ("In Lyon.. It said.", "In Lyon. It said."),
        ("It opens!!! At last.", "It opens! At last."),
        ("Who knows??", "Who knows?"),
        ("And so on...", None),
        ("And so on....", None),
        ("Acme Inc., of Lyon.", None),
        ("Who knows?!", None),
        ("Files in ../acme and a..b.", None),
        (",,Wir haben es'', sagte sie.", None),
    ],
)
def test_a_mark_typed_twice(body: str, right: str | None) -> None:
    assert fixed("PR662", body) == (right or body)


def test_only_a_comma_typed_twice_is_mended_unasked() -> None:
    assert [finding.fix.safe for finding in found("PR662", "In Lyon,, it said.. So") if finding.fix] == [True, False]


@pytest.mark.parametrize(
    ("language", "body", "right"),
    [
        ("en", "In Lyon , it said : forty .", "In Lyon, it said: forty."),
        ("es", "En Lyon , dijo .", "En Lyon, dijo."),
        ("fr", "À Lyon ; elle a dit : quarante !", None),
        ("en", "As amended . . . and so on ... or .NET :-)", None),
        ("en", "See [this](https://acme.example) , or not.", "See [this](https://acme.example) , or not."),
        ("en", "| a , b |\n|---|", None),
        ("ja", "Acme , Lyon", None),
    ],
)
def test_a_space_before_a_mark(language: str, body: str, right: str | None) -> None:
    assert fixed("PR663", body, language) == (right or body)


@pytest.mark.parametrize(
    ("code", "language", "body", "right"),
    [
        ("PR664", "en", "Lyon, Milan... and more...", "Lyon, Milan… and more…"),
        ("PR664", "en", "Lyon.... [...]", None),
        ("PR665", "en", "Acme’s pumps, Acme’s plant, Acme's staff.", "Acme’s pumps, Acme’s plant, Acme’s staff."),
        ("PR665", "en", "Acme's pumps and Acme's ‘plant’.", None),
        ("PR666", "en", "A plant - its third -- in Lyon.", "A plant – its third – in Lyon."),
        ("PR666", "en-US", "A plant - its third - in Lyon.", "A plant — its third — in Lyon."),
        ("PR666", "en", "- an item\n- another, 5 - 10 of them\n\n- ENDS -", None),
    ],
)
def test_what_a_house_may_ask_for(code: str, language: str, body: str, right: str | None) -> None:
    assert fixed(code, body, language) == (right or body)


@pytest.mark.parametrize(
    ("language", "body", "is_found"),
    [
        ("en", "In the the port.", True),
        ("en", "In the\nthe port.", True),
        ("en", "The The port.", True),
        ("en", "In the\n\nthe port.", False),
        ("en", "It said that that was so, and had had it.", False),
        ("en", "From the of-the-day list of the-the pumps, and anand and.", False),
        ("fr", "Le port de de Lyon.", True),
        ("fr", "Nous nous réunissons, vous vous réunissez.", False),
        ("de", "Die Art, mit der der Minister und und sie arbeiten.", True),
        ("de", "Die Art, mit der der Minister arbeitet.", False),
        ("it", "Il porto di di Lione.", False),
        ("fr", "La politique de De Gaulle a changé.", False),
        ("fr", "De de Gaulle à nos jours, la ville a changé.", False),
        ("fr", "Charles de Gaulle est venu. Le rôle de de Gaulle est connu.", False),
        ("fr", "Le rôle de de Gaulle, et celui de de la ville.", True),
        ("en", "A judge of the The Hague court.", False),
        ("en", "A judge of the The court.", True),
        ("pt", "A casa de De Angelis.", False),
    ],
)
def test_a_small_word_typed_twice(language: str, body: str, is_found: bool) -> None:
    assert bool(found("PR667", body, language)) is is_found


def test_a_word_typed_twice_over_the_end_of_a_line_is_shown_and_left() -> None:
    assert [finding.fix for finding in found("PR667", "In the\nthe port.")] == [None]
    assert fixed("PR667", "The the port is open.") == "The port is open."


@pytest.mark.parametrize(
    ("code", "language", "body", "right"),
    [
        ("PR613", "de", 'Sie sagte: "Ein Werk", und ging.', "Sie sagte: „Ein Werk“, und ging."),
        ("PR613", "de-CH", "Sie sagte: “Ein Werk”, und ging.", "Sie sagte: «Ein Werk», und ging."),
        ("PR613", "de", "Sie sagte: „Ein Werk“, und ging.", None),
        ("PR613", "de", 'Die 24" und das "Werk".', None),
        ("PR613", "de", 'Sie nannte es "the plant of the year" und ging.', None),
        ("PR614", "ru", 'Завод "Акме" открыт.', "Завод «Акме» открыт."),
        ("PR614", "ru", 'Она: «Завод "Акме" открыт».', None),
        ("PR615", "es", "La planta “Acme” abre.", "La planta «Acme» abre."),
        ("PR615", "es", "«La planta “Acme” abre», dijo.", None),
        ("PR633", "zh-Hans-CN", '他说："工厂开了。"', "他说：“工厂开了。”"),
        ("PR633", "zh-Hans-CN", "他说：「工厂开了。」", "他说：“工厂开了。”"),
        ("PR633", "zh-Hant-TW", "他說：“工廠開了。”", "他說：「工廠開了。」"),
        ("PR633", "zh-Hant-HK", "他說：「工廠開了。」", None),
        ("PR633", "zh-Hans", "他说：「工厂开了。」", None),
        ("PR633", "zh-CN", 'Acme 的 "Pump 3" 型号。', None),
    ],
)
def test_quotation_marks_by_language(code: str, language: str, body: str, right: str | None) -> None:
    assert fixed(code, body, language) == (right or body)


def test_a_quotation_is_mended_unasked_only_where_the_authority_is_known() -> None:
    body = 'Sie sagte: "Ein Werk", und ging.'
    safe = [found("PR613", body, language)[0].fix for language in ("de", "de-AT")]
    assert [fix.safe for fix in safe if fix] == [False, True]


def test_the_headline_is_looked_at_in_its_own_quoting() -> None:
    text = release("Текст.", "ru", headline="'Завод \"Акме\" открыт'")
    assert "headline: 'Завод «Акме» открыт'" in fix(text, "release.md", scope("PR614")).document.text


def test_the_swiss_write_no_sharp_s() -> None:
    assert fixed("PR616", "Die Straße heißt so.", "de-CH") == "Die Strasse heisst so."
    assert not found("PR616", "Die Straße heißt so.", "de")


@pytest.mark.parametrize(
    ("tag", "house", "name"),
    [
        ("fr", {}, ""),
        ("fr-CA", {}, "fr-CA"),
        ("fr-CA", {"fr": "fr-CH"}, "fr-CH"),
        ("fr-CA", {"fr": "fr-CH", "fr-CA": "fr-CA"}, "fr-CA"),
        ("fr-BE", {}, ""),
        ("zh-Hant-TW", {}, "zh-TW"),
        ("zh-Hans", {}, ""),
        ("en-GB-oxendict", {}, "en-GB-oxendict"),
        ("en_US", {}, "en-US"),
        ("it-CH", {}, ""),
        ("", {}, ""),
    ],
)
def test_the_house_chooses_the_authority_and_then_the_region(tag: str, house: dict[str, str], name: str) -> None:
    assert authority(tag, house) == name


def test_an_unknown_authority_in_the_settings_is_an_error_that_names_the_known(tmp_path: Path) -> None:
    file = tmp_path / config.FILE
    file.write_text('[typography]\nfr = "fr-BE"\n')
    with pytest.raises(SettingsError, match="no authority fr-BE") as error:
        config.load(tmp_path, {})
    assert error.value.hint == "choose from fr-FR, fr-CA, fr-CH, fr-EU"
    file.write_text('[typography]\nit = "it-IT"\n')
    with pytest.raises(SettingsError, match="no authority it-IT"):
        config.load(tmp_path, {})
    for language in available():
        for name in known(language):
            file.write_text(f'[typography]\n{language} = "{name}"\n')
            assert config.load(tmp_path, {}).typography == {language: name}


HOSTILE = ['"a' * 20_000, "“a" * 20_000, "« :" * 20_000, "a ? ! " * 12_000, "the the\n" * 10_000,
           "  " * 40_000, "中,文 (" * 12_000, "ا, " * 20_000, "+1 2" * 16_000, "<style " * 12_000,
           "Ａ．" * 20_000, ".”¿" * 20_000, "\ud800"]  # fmt: skip


@pytest.mark.parametrize("language", ["fr-CA", "es", "zh-TW", "ar", "en-US", "de-CH"])
@pytest.mark.parametrize("body", HOSTILE, ids=lambda body: repr(body[:6]))
def test_hostile_text_is_read_without_harm(language: str, body: str) -> None:
    mine = tuple(rule for rule in catalogue() if "PR610" <= rule.code <= "PR669")
    validate(release(body, language), "release.md", Scope(now=checks.NOW, only=mine))


def test_a_habit_is_told_once_and_mended_everywhere() -> None:
    (finding,) = found("PR660", "Acme  opened  a plant in  Lyon.")
    assert finding.message == "Two spaces stand between two words; the same in 2 more places"
    assert fixed("PR660", "Acme  opened  a plant in  Lyon.") == "Acme opened a plant in Lyon."
    (finding,) = found("PR613", 'Der "Plan" und das "Werk".', "de-DE")
    assert finding.message.endswith("; the same in 1 more place")


def test_of_a_list_of_titles_all_marks_are_changed_or_none() -> None:
    body = 'Les films "Back to the Block", "Saint-Roch I" et "Les Robots du Jura" seront montrés.'
    assert fixed("PR612", body, "fr-CH") == body
