"""French: the spaces of its marks and its quotation marks, by authority."""

from __future__ import annotations

import pytest

from pressctl.findings import Finding
from pressctl.release.settings import Settings
from pressctl.rules.language.french_spacing import SPACING
from pressctl.validation.engine import validate
from pressctl.validation.fixing import fix
from pressctl.validation.scope import Scope
from support import checks
from support.checks import release

NB, NNB, THIN = "\u00a0", "\u202f", "\u2009"


def scope(code: str, authority: str = "") -> Scope:
    return checks.scope(code, house=Settings(typography={"fr": authority} if authority else {}))


def found(code: str, body: str, authority: str = "", language: str = "fr") -> list[Finding]:
    return validate(release(body, language), "release.md", scope(code, authority))


def fixed(code: str, body: str, authority: str) -> str:
    made = fix(release(body, "fr"), "release.md", scope(code, authority))
    assert fix(made.document, "release.md", scope(code, authority)).made == 0
    return made.document.text.rpartition("---\n\n")[2].rstrip("\n")


@pytest.mark.parametrize(
    ("authority", "right"),
    [
        ("fr-FR", f"Quoi{NNB}? Ceci{NB}: «{NB}un mot{NB}»{NNB}; fini{NNB}!"),
        ("fr-CA", f"Quoi? Ceci{NB}: «{NB}un mot{NB}»; fini!"),
        ("fr-CH", f"Quoi{NNB}? Ceci{NNB}: «{NNB}un mot{NNB}»{NNB}; fini{NNB}!"),
        ("fr-EU", "Quoi? Ceci: «un mot»; fini!"),
    ],
)
@pytest.mark.parametrize("space", [" ", THIN, "  "])
def test_the_spaces_of_each_authority(authority: str, right: str, space: str) -> None:
    body = "Quoi_? Ceci_: «_un mot_»_; fini_!".replace("_", space)
    assert fixed("PR610", body, authority) == right


def test_marks_without_a_space_get_the_one_that_is_missing() -> None:
    glued = "Quoi? Ceci: «un mot»; fini!"
    assert fixed("PR610", glued, "fr-FR") == f"Quoi{NNB}? Ceci{NB}: «{NB}un mot{NB}»{NNB}; fini{NNB}!"
    assert fixed("PR610", glued, "fr-CA") == f"Quoi? Ceci{NB}: «{NB}un mot{NB}»; fini!"
    assert fixed("PR610", glued, "fr-CH") == glued


def test_the_full_no_break_space_passes_in_france_where_a_keyboard_has_no_narrow_one() -> None:
    assert not found("PR610", f"Quoi{NB}? Ceci{NNB}: «{NNB}un mot{NNB}».", "fr-FR")


@pytest.mark.parametrize("authority", SPACING)
@pytest.mark.parametrize(
    "body",
    [
        "À 10:30, voir https://acme.example/a:b?c=d et `a : b ; c`.",
        "Les cours&nbsp;: la bourse &amp; le reste&#160;!",
        "![une usine](usine.jpg) <!-- note : ici --> {{< figure src=\"a : b\" >}}",
        "[^1]: https://acme.example/note\n\n[lien]: https://acme.example",
        "Le groupe Yahoo! et l’heure 10:30",
        "Le rapport “The plant and the river: who pays?” est paru.",
        "<style>\np { color : red ; }\n</style>",
        "Un sourire :-) et std::vector",
    ],
)  # fmt: skip
def test_what_is_no_mark_of_a_sentence_is_left(authority: str, body: str) -> None:
    assert not found("PR610", body, authority)


def test_the_region_of_the_language_names_the_authority() -> None:
    assert [finding.message for finding in found("PR610", "Qui ? Eux.", language="fr-CA")] == [
        "“?” has a plain space before it; fr-CA sets no space"
    ]
    assert not found("PR610", "Qui ? Eux.")
    assert not found("PR610", "Who ? They.", "fr-FR", language="en")


def test_the_headline_and_the_text_are_both_fixed() -> None:
    made = fix(release("Oui : demain.", "fr", headline="'Acme ouvre : à Lyon'"), "release.md", scope("PR610", "fr-FR"))
    assert f"Acme ouvre{NB}: à Lyon" in made.document.text
    assert f"Oui{NB}: demain" in made.document.text


def test_without_an_authority_one_finding_says_how_many_spaces_can_break() -> None:
    (only,) = found("PR611", "Qui ? Eux : « oui ».")
    assert (
        only.message
        == "The space beside the mark can break here, and in 3 more places; with fr = 'fr-FR' under [typography] the spaces are corrected"
    )
    assert only.fix is None
    assert not found("PR611", f"Qui{NNB}? Eux: «{NB}oui{NB}».")
    assert not found("PR611", "Qui ? Eux.", "fr-EU")
    assert not found("PR611", "Qui ? Eux.", language="fr-CH")


@pytest.mark.parametrize(
    ("body", "right"),
    [
        ('Elle a dit "oui, à Lyon" hier.', f"Elle a dit «{NB}oui, à Lyon{NB}» hier."),
        ("Elle a dit “oui, à\nLyon”.", f"Elle a dit «{NB}oui, à\nLyon{NB}»."),
        ('Un **"mot"** et ["lien"](https://acme.example "titre").', f"Un **«{NB}mot{NB}»** et [«{NB}lien{NB}»](https://acme.example \"titre\")."),
        (f"Elle a dit «{NB}le “mot” juste{NB}».", None),
        ('Elle a lu "The plant of the year" hier.', None),
        ('Un écran de 24" et un "mot".', None),
        ('Un écran de "24" pouces.', None),
        ('Un tuyau 5" ou 6" de large.', None),
        ('Voir `"code"` et <b title="x">y</b>.', None),
    ],
)  # fmt: skip
def test_french_quotation_marks(body: str, right: str | None) -> None:
    assert fixed("PR612", body, "fr-FR") == (right or body)


@pytest.mark.parametrize(
    ("authority", "right"),
    [("fr-CA", f"«{NB}Oui{NB}»"), ("fr-CH", f"«{NNB}Oui{NNB}»"), ("fr-EU", "«Oui»"), ("", '"Oui"')],
)
def test_the_space_inside_is_that_of_the_authority_and_nothing_is_mended_unasked_without_one(
    authority: str, right: str
) -> None:
    assert fixed("PR612", '"Oui"', authority) == right
    assert len(found("PR612", '"Oui"', authority)) == 1
