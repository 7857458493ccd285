"""Names in two spellings, abbreviations that nobody explains, and words that the house does not want."""

from __future__ import annotations

import pytest

from pressctl.findings import Finding
from pressctl.release.file import document
from pressctl.release.settings import Settings
from pressctl.validation.fixing import fix
from support import checks

HOUSE = Settings(
    name="Acme",
    acronym="ACM",
    terms={"illegal migrant": "irregular migrant", "chairman": "chair", "men's room": "room", "非法移民": "非正规移民"},
)


def found(code: str, body: str, language: str = "en", **keys: str) -> list[Finding]:
    return checks.found(code, body, language, house=HOUSE, **keys)


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "Charlie Crist opened it. Later Charlie Christ spoke."),
        ("en", "Charlie Crist’s plant. Later President Charlie Christ spoke."),
        ("en", "Anna M. Kowalski opened it. Anna M. Kowlaski spoke."),
        ("en", "The Smithson Institute opened. The Smithsen Institute spoke."),
        ("fr", "François Mitterand est venu. François Mitterrand a parlé."),
        ("es", "César Peralta vino. Cesar Peralta habló."),
        ("de", "Jürgen Schmidt kam. Jürgen Schmitdt sprach."),
        ("pt", "João Figueiredo veio. João Figueredo falou."),
        ("ru", "Приехал Иван Колесников. Выступил Иван Калесников."),
    ],
)
def test_a_name_in_two_spellings_is_found_once(language: str, body: str) -> None:
    assert len(found("PR403", body, language)) == 1


def test_the_rarer_spelling_is_told_of_at_its_place() -> None:
    finding = found("PR403", "Charlie Crist came.\n\nCharlie Christ spoke.\n\nCharlie Crist left.", date="")[0]
    assert finding.message == "“Charlie Christ” is “Charlie Crist” elsewhere"
    assert (finding.line, finding.column, finding.region.end_column) == (8, 1, 15)


def test_the_headline_and_the_contacts_count() -> None:
    assert found("PR403", "Charlie Christ spoke.", headline="Charlie Crist opens a plant")
    assert found("PR403", "Charlie Christ spoke.", contacts="\n  - name: Charlie Crist")


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "Charlie Crist came. Charlie Crist’s wife Mary Crist spoke."),
        ("en", "Maria Silva and Mario Silva came."),
        ("en", "The Weekly Report and the Weekly Reports came."),
        ("en", "Peter Smith met Peter Jones."),
        ("en", "The Arbitration Centre met the Arbitration Center."),
        ("en", "Yasser Sabawi Ibrahim (AKA Yassir Sabawi Ibrahim) is on the list."),
        ("en", "The Great House and the Great Horse are a house and a horse."),
        ("en", "Version One Beta and Version One Bets."),
        ("de", "Das Deutsche Museum und des Deutschen Museums Direktor."),
        ("ru", "Иван Петров приехал. Встретили Ивана Петрова."),
        ("zh", "Charlie Crist 和 Charlie Christ。"),
        ("en", "See `Charlie Crist` and Charlie Christ."),
    ],
)
def test_two_names_that_may_both_be_right_are_left(language: str, body: str) -> None:
    assert not found("PR403", body, language)


@pytest.mark.parametrize(
    ("body", "is_found"),
    [
        ("The BVRT opened a plant.", True),
        ("The Board for Valves, Rivers and Towns (BVRT) opened a plant. The BVRT is large.", False),
        ("The BVRT (Board for Valves, Rivers and Towns) opened a plant.", False),
        ("The Board of Valves, Rivers and Towns, or BVRT, opened a plant.", False),
        ("The Board (“**BVRT** Board”) opened. The BVRT is large.", False),
        ("The UNICEF opened a plant with the ACM.", False),
        ("THE BVRT OPENED A PLANT", False),
        ("“The BVRT is large,” she said.", False),
        ("The plant is NEW. It is new.", False),
        ("WHAT: a plant. WHEN: in MARCH.", False),
        ("It runs BVRT 3.4.", False),
    ],
)
def test_an_abbreviation_wants_its_words(body: str, is_found: bool) -> None:
    assert bool(found("PR404", body)) is is_found


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("An illegal migrant came.", "An irregular migrant came."),
        ("Illegal\nmigrant came.", "Irregular migrant came."),
        ("AN ILLEGAL MIGRANT CAME.", "AN IRREGULAR MIGRANT CAME."),
        ("The Chairman spoke.", "The Chair spoke."),
        ("The men’s room is open.", "The room is open."),
        ("关于非法移民的报告。", "关于非正规移民的报告。"),
    ],
)
def test_the_word_of_the_house_keeps_the_case(before: str, after: str) -> None:
    text = f"---\nheadline: Acme\nlanguage: en\n---\n\n{before}\n"
    parsed = document.parse(text)
    assert fix(parsed, "release.md", checks.scope("PR412", house=HOUSE)).made == 0
    assert fix(parsed, "release.md", checks.scope("PR412", house=HOUSE), unsafe=True).document.text == text.replace(
        before, after
    )


@pytest.mark.parametrize(
    "body", ["“An illegal migrant came.”", "Chairmanship.", "See `chairman`.", "> The chairman spoke."]
)
def test_quotations_code_and_longer_words_are_left(body: str) -> None:
    assert not found("PR412", body)


def test_the_headline_is_looked_at_too() -> None:
    assert found("PR412", "Text.", headline="Acme has a new chairman")[0].line == 2


@pytest.mark.parametrize(
    "body", ["Aa Bb " * 30_000, "ABC (" * 20_000, "Acme " + "A. " * 30_000, "A’" * 50_000, "\ud800"]
)
@pytest.mark.parametrize("code", ["PR403", "PR404", "PR412"])
def test_hostile_text_is_read_without_harm(code: str, body: str) -> None:
    found(code, body)


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("de", "Im Abschluss steht es. Im Anschluss gibt es Wein."),
        ("de", "Die Webseite ist neu. Die Website ist alt."),
        ("en", "The NFPF Board and the NRPF Board met."),
    ],
)
def test_abbreviations_and_small_words_with_a_noun_are_no_names(language: str, body: str) -> None:
    assert not found("PR403", body, language)


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "RiverWorks opens. RiverWorks builds pumps. Riverworks is new."),
        ("de", "RiverWorks öffnet. Die Firma RiverWorks baut Pumpen. Auch RIVERWORKS, kurz Riverworks, ist neu."),
        ("fr", "RiverWorks ouvre. L’usine de RiverWorks est là. RIverWorks est neuve."),
        ("en", "The BRTK opens. The BRTK, BRTK, BRTK and BRTK again. The BTRK is new."),
    ],
)
def test_a_word_with_other_capitals_or_letters_turned_round_is_found(language: str, body: str) -> None:
    assert len(found("PR403", body, language)) == 1


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "RiverWorks opens. RiverWorks builds pumps. Type riverworks in the shell, see RIVERWORKS.COM and Riverworks.org."),
        ("en", "RiverWorks and Riverworks are two firms."),
        ("de", "Die Teilnehmerinnen kamen. Die Teilnehmerinnen und die TeilnehmerInnen sprachen."),
        ("en", "The BRTK opens. The BRTK, BRTK, BRTK and BRTK again. The Board of Towns (BTRK) is new."),
        ("en", "The BRTK and the BTRK open."),
        ("en", "The CDFI, CDFI, CDFI, CDFI and CDFI asked the FDIC."),
        ("fr", "L’UE, l’UE, l’UE, l’UE et l’UE. The EU."),
    ],
)  # fmt: skip
def test_commands_addresses_equals_and_other_bodies_are_left(language: str, body: str) -> None:
    assert found("PR403", body, language) == []


def test_of_two_spellings_that_stand_alike_often_neither_is_called_right() -> None:
    (finding,) = found("PR403", "Charlie Christ opened it. Charlie Crist spoke.")
    assert finding.message.endswith("one of the two is a slip")
    (finding,) = found("PR403", "Charlie Crist opened it. Charlie Christ spoke. Charlie Crist left.")
    assert finding.message == "“Charlie Christ” is “Charlie Crist” elsewhere"


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "Peter Kowalski", "Peter Kowalsky"),
        ("en", "Rosalind Achterley", "Rosalind Achterly"),
        ("es", "Ana Hernández Cuautle", "Ana Hernándes Cuautle"),
        ("fr", "Marc Delaunay", "Marc Delaunai"),
    ],
)
def test_a_surname_that_ends_in_two_ways_is_found(language: str, one: str, other: str) -> None:
    assert len(found("PR403", f"{one} 2026.\n\n{other} 2026.", language)) == 1


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("ru", "Пётр Ковальский", "Пётр Ковальским"),
        ("pl", "Piotr Kowalski", "Piotr Kowalska"),
        ("en", "South Korea", "South Korean"),
        ("en", "Human Right", "Human Rights"),
        ("es", "Consejo Italiano", "Consejo Italiana"),
        ("en", "Frances Morgan", "Francis Morgan Smith"),
    ],
)
def test_a_word_in_another_case_number_or_gender_is_left(language: str, one: str, other: str) -> None:
    assert not found("PR403", f"{one} 2026.\n\n{other} 2026.", language)


@pytest.mark.parametrize(
    ("language", "body", "message"),
    [
        ("en", "Acme has named Helen Marchetti as director. Ms. Marcheti said so.", "“Marcheti” is “Marchetti” elsewhere"),
        ("en", "Helen Marchetti leads it. As Marchetti put it, and Mr Marchett agreed.", ""),
        ("en", "Acme has named Helen Marchetti as director. The plan by Ms Marcheti is new. Marchetti agreed.", "“Marcheti” is “Marchetti” elsewhere"),
        ("fr", "Karim Benallal dirige l’école. M. Benalal a salué Mme Roe, et M. Benallal aussi.", "“Benalal” is “Benallal” elsewhere"),
        ("es", "Habló Lucía Ferrero, y la señora Ferrrero firmó. Ferrero viajó.", "“Ferrrero” is “Ferrero” elsewhere"),
        ("en", "Helen Marchetti spoke. Later Ms Marcheti answered questions.", "“Marcheti” is “Marchetti” elsewhere"),
        ("en", "Jon Albrecht spoke. Mr. Albrecht thanked all. Mr. Albrecth left.", "“Albrecth” is “Albrecht” elsewhere"),
        ("de", "Annegret Hofstetter sprach. Später antwortete Frau Hofstätter.", "“Hofstätter” is “Hofstetter” elsewhere"),
        ("de", "Annegret Hofstetter sprach. Später antwortete Herr Hofstetter.", ""),
        ("de", "Anna Walder sprach, und die Wälder wuchsen. Auch Frau Weber war da.", ""),
    ],
)  # fmt: skip
def test_a_surname_that_stands_alone_is_compared_with_the_full_name(language: str, body: str, message: str) -> None:
    assert [finding.message for finding in found("PR403", body, language)] == ([message] if message else [])


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "Helen Carrier and Tom Carrier spoke.\n\nCarriers from four countries came."),
        ("en", "The Asian Crises were many, and the Asian Crises were long.\n\nCrisis management was asked for."),
        ("en", "Karl Hansen spoke, and so did Nina Hanson. Hansen and Hanson agreed."),
        ("de", "Anna Walder sprach, und die Wälder wuchsen. Walder dankte. Der Walter kam."),
    ],
)
def test_another_word_or_another_person_is_no_misspelt_surname(language: str, body: str) -> None:
    assert found("PR403", body, language) == []
