"""A sentence or paragraph that stands in a body twice."""

from __future__ import annotations

import pytest

from support.checks import found

LEDE = "Acme opened a plant in Lyon on 2 March 2026, where forty people will build pumps for the rivers of the region."
OTHER = "The first pumps will be delivered in autumn."
RULE = "repeated-passage"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", LEDE),
        ("en", LEDE.replace("Lyon on", "Lyon\non")),
        ("ru", "Компания Acme 2 марта 2026 года открыла завод в Лионе, на котором сорок человек будут строить насосы."),
        ("zh-Hans", "Acme公司于2026年3月2日在里昂开设了一家工厂，四十名员工将在那里制造用于河流和运河的水泵。"),
        ("cs", "Firma Acme otevřela 2. března 2026 v Lyonu závod, ve kterém bude čtyřicet lidí stavět čerpadla."),
    ],
)
def test_a_long_sentence_that_stands_twice_is_found(language: str, text: str) -> None:
    assert len(found(RULE, f"{text}\n\n{OTHER}\n\n{' '.join(text.split())}", language)) == 1


def test_it_is_found_within_its_own_paragraph() -> None:
    (finding,) = found(RULE, f"{LEDE} {OTHER} {LEDE}")
    assert finding.message == "This sentence stands just before already"


def test_a_paragraph_that_stands_twice_is_told_of_once() -> None:
    paragraph = f"{LEDE} {LEDE.replace('Acme', 'The company').replace('opened', 'has opened')}"
    assert len(found(RULE, f"{paragraph}\n\n{OTHER}\n\n{paragraph}")) == 1


@pytest.mark.parametrize(
    "body",
    [
        f"{OTHER}\n\n{LEDE}\n\n{OTHER}",
        f"- {LEDE}\n\n{OTHER}\n\n- {LEDE}",
        "\n\n".join(["This is an offence under Section 6(b) of the Prevention of Corruption Act, which Acme has to tell."] * 2),
        "\n\n".join([f"The operator has been ordered to close from 10 to 20 October and the {n} shop too, Acme says." for n in "aabbcc"]),
        f"```\n{LEDE}\n```\n\n{LEDE}",
    ],
)  # fmt: skip
def test_short_sentences_lists_laws_and_formulas_may_be_said_twice(body: str) -> None:
    assert found(RULE, body) == []


HEADLINE = "Acme opens a plant in Lyon"


@pytest.mark.parametrize(
    "line", ["### Acme opens a plant in Lyon", "**ACME OPENS A PLANT IN LYON**", "Acme opens a plant in Lyon."]
)
def test_a_text_that_opens_with_the_headline_is_found(line: str) -> None:
    (finding,) = found("headline-repeated", f"{line}\n\n{LEDE}", headline=HEADLINE)
    assert finding.fix
    assert not finding.fix.safe


@pytest.mark.parametrize(
    "body",
    [LEDE, f"# {HEADLINE}\n\n{LEDE}", f"{HEADLINE} on 2 March 2026, and builds pumps.\n\n{OTHER}", f"{LEDE}\n\n{HEADLINE}", HEADLINE],
)  # fmt: skip
def test_another_opening_is_left(body: str) -> None:
    assert found("headline-repeated", body, headline=HEADLINE) == []


def test_a_headline_below_a_line_about_the_release_is_found() -> None:
    assert len(found("headline-repeated", f"**JOINT RELEASE**\n\n**{HEADLINE}**\n\n{LEDE}", headline=HEADLINE)) == 1


def test_a_headline_of_one_short_word_is_left() -> None:
    assert found("headline-repeated", "Acme\n\nIt opens a plant.", headline="Acme") == []


@pytest.mark.parametrize(
    "starts",
    [
        ("**Acme** (2 River Road) failed.", "**Pumpco** (4 River Road) failed."),
        ("ii. Avoid crowds.", "iv. Avoid contact."),
    ],
)
def test_entries_that_end_alike_are_no_repetition(starts: tuple[str, str]) -> None:
    said = "The office has issued an order that requires the operator to close the works for twenty days, and a fine."
    assert found(RULE, f"{starts[0]} {said}\n\n{starts[1]} {said}") == []


def test_a_release_line_is_no_headline_repeated() -> None:
    text = f"FOR IMMEDIATE RELEASE\n\n{LEDE}"
    assert found("headline-repeated", text, headline="For immediate release") == []
    assert len(found("headline-repeated", text.replace("FOR IMMEDIATE", "ANOTHER"), headline="Another release")) == 1
