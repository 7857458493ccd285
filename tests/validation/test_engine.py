"""The engine: suppression, stages, and fixes that touch nothing else; and its word on real releases."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressctl.errors import Fault
from pressctl.findings import Problem, Severity
from pressctl.languages import available, find
from pressctl.prose import detect
from pressctl.release.file import document
from pressctl.release.model import Release
from pressctl.rules import Context, choose
from pressctl.rules import find as find_rule
from pressctl.validation.engine import validate
from pressctl.validation.fixing import fix
from support.rule_examples import SCOPE, SOUND

HEAD = "---\n" + "\n".join(SOUND.values()) + "\n---\n\n"


def slugs(text: str) -> list[str]:
    return [finding.slug for finding in validate(document.parse(text), "a.md", SCOPE)]


@pytest.mark.parametrize("line", ["headline", "language", "status"])
def test_a_missing_key_is_silenced_on_any_line_of_the_front_matter(line: str) -> None:
    without = "---\n" + "\n".join(value for key, value in SOUND.items() if key != "date") + "\n---\n\nText.\n"
    assert "missing-date" in slugs(without)
    comment = "# pressctl: ignore[missing-date]"
    for text in (re.sub(rf"^({line}: .*)", rf"\1  {comment}", without, flags=re.MULTILINE),
                 without.replace("---\n", f"---\n{comment}\n", 1)):  # fmt: skip
        assert comment in text
        assert not {"missing-date", "unused-suppression"} & set(slugs(text))


def test_a_comment_silences_the_line_it_stands_on() -> None:
    text = HEAD.replace("in Lyon", "in Lyon.  # pressctl: ignore[PR102]") + "Text.\n"
    assert slugs(text) == []


def test_a_comment_silences_the_paragraph_below_it_and_no_other() -> None:
    text = HEAD + "<!-- pressctl: ignore[placeholder-left] -->\n\nOne TBC.\n\nTwo TBC.\n"
    assert slugs(text) == ["placeholder-left"]


@pytest.mark.parametrize("name", ["PR102", "PR1", "headline-full-stop"])
def test_a_comment_names_a_rule_as_the_settings_do(name: str) -> None:
    assert slugs(HEAD.replace("in Lyon", f"in Lyon.  # pressctl: ignore[{name}]") + "Text.\n") == []


def test_a_comment_with_a_name_that_no_rule_has_is_a_finding() -> None:
    text = HEAD.replace("in Lyon", "in Lyon.  # pressctl: ignore[PR102, headline-fullstop]") + "Text.\n"
    (finding,) = validate(document.parse(text), "a.md", SCOPE)
    assert (finding.slug, finding.message) == ("unused-suppression", "There is no rule headline-fullstop")


@pytest.mark.parametrize("name", ["PR109", "PR005"])
def test_a_comment_may_have_its_reason_while_the_front_matter_cannot_be_read(name: str) -> None:
    text = HEAD.replace("date:", "date: [") + f"<!-- pressctl: ignore[{name}] -->\n\nOne TBC.\n"
    assert "unused-suppression" not in slugs(text)
    assert "unused-suppression" in slugs(text.replace(name, "PR99"))


def test_the_settings_weigh_a_comment_that_silences_nothing_as_any_rule() -> None:
    scope = replace(SCOPE, settings=replace(SCOPE.settings, severity={"PR012": "error"}))
    text = HEAD + "<!-- pressctl: ignore[PR109] -->\n\nNothing.\n"
    assert [finding.severity for finding in validate(document.parse(text), "a.md", scope)] == [Severity.ERROR]


def test_a_comment_that_silences_nothing_is_a_finding() -> None:
    assert slugs(HEAD + "<!-- pressctl: ignore[PR109] -->\n\nNothing.\n") == ["unused-suppression"]


def test_what_is_missing_is_a_warning_in_a_draft_and_an_error_in_review() -> None:
    text = HEAD.replace("dateline: Geneva\n", "") + "Text.\n"
    assert [str(f.severity) for f in validate(document.parse(text), "a.md", SCOPE)] == ["error"]
    draft = text.replace("status: review", "status: draft")
    assert [str(f.severity) for f in validate(document.parse(draft), "a.md", SCOPE)] == ["warning"]


def test_a_rule_is_asked_only_about_a_text_that_holds_what_it_needs() -> None:
    asked = []

    def check(release: Release, ctx: Context) -> Iterator[Problem]:
        asked.append(release.body)
        yield from ()

    scope = replace(SCOPE, only=(find_rule("orphan-footnote")._replace(check=check, needs=frozenset({"[^", "«"})),))
    for body in ("One.", "Two[^2].", "«Three»."):
        validate(document.parse(HEAD + body), "a.md", scope)
    assert asked == ["Two[^2].", "«Three»."]


def test_an_escape_hides_no_character_from_a_rule_that_needs_it() -> None:
    escaped = HEAD.replace("headline: Acme opens a plant in Lyon", 'headline: "Acme opens a plant\\u200b in Lyon"')
    assert slugs(escaped + "Text.\n") == ["invisible-character"]


def test_a_comment_about_a_rule_that_was_not_asked_silences_nothing() -> None:
    assert slugs(HEAD + "<!-- pressctl: ignore[orphan-footnote] -->\n\nNothing.\n") == ["unused-suppression"]


@given(st.text(st.characters(blacklist_categories=["Cs"]), max_size=120))
def test_fixing_twice_equals_once_and_nothing_raises(body: str) -> None:
    text = HEAD.replace("+41 22 730", "+41 (0)22 730") + body
    once = fix(document.parse(text), "a.md", SCOPE).document
    assert fix(once, "a.md", SCOPE).document.text == once.text
    phones = replace(SCOPE, only=choose(["phone-trunk-prefix"], []))
    assert fix(document.parse(text), "a.md", phones).document.text == text.replace("+41 (0)22 730", "+41 22 730")


WORDS = {
    "en": "The observatory of the rivers has opened a new centre in Lyon, and it will warn the towns that are on the banks.",
    "fr": "L’observatoire des fleuves a ouvert un nouveau centre à Lyon, et il avertira les villes qui sont sur les rives dans la région.",
    "es": "El observatorio de los ríos ha abierto un nuevo centro en Lyon, que avisará a las ciudades que están en las orillas del río.",
    "de": "Das Observatorium der Flüsse hat in Lyon ein neues Zentrum eröffnet, und es wird die Städte an den Ufern mit Daten warnen.",
    "pt": "O observatório dos rios abriu um novo centro em Lyon, que vai avisar as cidades que não estão longe das margens do rio e da foz.",
    "ru": "Обсерватория рек открыла в Лионе новый центр, который будет предупреждать города на берегах о паводках и о том, что их ждёт, как и раньше.",
    "ar": "افتتح مرصد الأنهار مركزا جديدا في ليون، وسيحذر المركز المدن التي تقع على ضفاف النهر من الفيضانات كما هو الحال في هذا البلد من قبل مع غيره.",
    "zh": "河流观察站在里昂启用了新的中心，将为沿岸的城市提供洪水预警，并与各国共享数据。",
}


@pytest.mark.parametrize("language", available())
def test_a_language_is_confirmed_and_every_other_one_is_accused(language: str) -> None:
    own = find(language)
    assert own
    assert detect.confirms(f"{WORDS[language]} {WORDS[language]}", own)
    for other in set(available()) - {language}:
        assert detect.disagrees(f"{WORDS[language]} {WORDS[language]}", other)


def findings_of(folder: Path, slug: str) -> int:
    scope = replace(SCOPE, only=(find_rule(slug),))
    paths = folder.rglob("*.md")
    return sum(len(validate(document.decode(path.read_bytes()), str(path), scope)) for path in paths)


def test_real_releases_in_22_languages_are_not_accused_of_another(corpus: Path) -> None:
    assert findings_of(corpus / "translations", "language-mismatch") <= 1  # one text was left in English


def judged(rows: Path, key: str, slug: str) -> Counter[tuple[str, bool]]:
    """Count the rows of each judgement that are found, and as "fixed" the fixable ones that a fix changes."""
    counts: Counter[tuple[str, bool]] = Counter()
    for row in csv.DictReader(rows.open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE):
        if "well-formed" in row["note"]:
            continue  # nothing in it shows that it is not one
        value = row[key].replace("'", "''")
        country = f"\n    country: {row['country']}" if row["country"] else ""
        text = HEAD.replace(
            "    email: press@example.org\n    phone: +41 22 730 81 11", f"    {key}: '{value}'{country}"
        )
        release = document.parse(text)
        counts[row["judgement"], any(f.slug in slug for f in validate(release, "a.md", SCOPE))] += 1
        if row["judgement"] == "fixable":
            fixed = fix(release, "a.md", CONTACTS, unsafe=True).document.value(("contacts", 0, key))
            counts["fixed", is_same(key, row[key], str(fixed), row["country"])] += 1
    return counts


CONTACTS = replace(SCOPE, only=choose(["PR3"], []))


def is_same(key: str, printed: str, fixed: str, country: str) -> bool:
    """Return whether a fixed address stands in the printed one, or a number dials whom the printed one did."""
    if key == "email":
        return fixed != printed and fixed.partition("@")[0] in printed
    number = phonenumbers.parse(fixed.partition("/")[0], country)
    digits = phonenumbers.normalize_digits_only(phonenumbers.convert_alpha_characters_in_number(printed))
    national = phonenumbers.national_significant_number(number)
    return (
        fixed != printed and national in digits and number.country_code == phonenumbers.country_code_for_region(country)
    )


def share(counts: Counter[tuple[str, bool]], name: str) -> float:
    return counts[name, True] / (counts[name, True] + counts[name, False])


def test_phones_are_judged_as_a_person_would(corpus: Path) -> None:
    counts = judged(corpus / "phones.tsv", "phone", "unreadable-phone")
    assert counts["valid", True] == 0
    assert share(counts, "invalid") >= 0.95
    assert share(counts, "fixed") >= 0.95


def test_emails_are_judged_as_a_person_would(corpus: Path) -> None:
    counts = judged(corpus / "emails.tsv", "email", "malformed-email")
    assert counts["valid", True] == 0
    assert share(counts, "invalid") >= 0.95
    assert share(counts, "fixed") >= 0.95


def test_a_rule_that_fails_is_named_with_the_file_and_the_way_round_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(release: Release, ctx: Context) -> Iterator[Problem]:
        raise KeyError

    monkeypatch.delenv("PRESSCTL_DEBUG", raising=False)
    scope = replace(SCOPE, only=(find_rule("missing-date")._replace(check=broken),))
    with pytest.raises(Fault, match=r"^a\.md: a bug in pressctl stopped the rule PR\d{3} \(KeyError\)$") as raised:
        validate(document.parse(HEAD + "Text.\n"), "a.md", scope)
    assert "--ignore PR" in raised.value.hint
