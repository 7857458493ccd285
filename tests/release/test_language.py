"""Which language a release is in: its key, its path, its newsroom, its text; and the same answer for everybody."""

from __future__ import annotations

from pathlib import Path, PurePath

import pytest

from pressctl.findings import Severity
from pressctl.newsroom import loading
from pressctl.newsroom.folder import Newsroom, path_for
from pressctl.newsroom.lists.cached_row import written
from pressctl.newsroom.lists.listing import row
from pressctl.publishing.order import Order, desk_for, file_name, kept_back
from pressctl.release.file import document, front_matter
from pressctl.release.language import Source, in_usual_case, resolve
from pressctl.release.model import Release
from pressctl.release.settings import Settings
from pressctl.rules import choose
from pressctl.validation import fixing
from pressctl.validation.engine import validate
from pressctl.validation.scope import Scope
from support.checks import NOW

FRENCH = (
    "La Ville ouvre une école : elle accueillera les élèves du quartier dès le mardi 6 mai 2024, et le maire a dit que "
    "les travaux avaient duré deux ans. Les parents pourront visiter les classes avec les enseignants dans la semaine."
)
CZECH = (
    "Město otevřelo novou školu pro čtyři sta žáků. Starosta řekl, že stavba trvala dva roky a stála méně, než se "
    "čekalo. Škola bude mít knihovnu, tělocvičnu a jídelnu, kterou budou moci využívat i obyvatelé okolních ulic."
)
PATH = PurePath("a.md")


@pytest.mark.parametrize(
    ("key", "path", "languages", "body", "tag", "source"),
    [
        ("de", "a.fr.md", ("es",), CZECH, "de", Source.KEY),
        ("", "a.fr.md", ("es",), CZECH, "fr", Source.PATH),
        ("", "fr/a.md", ("en", "fr"), CZECH, "fr", Source.PATH),
        ("", "a.md", ("es",), CZECH, "es", Source.NEWSROOM),
        ("", "a.md", ("en", "es"), CZECH, "cs", Source.TEXT),
        ("", "a.md", (), FRENCH, "fr", Source.TEXT),
        ("", "a.md", (), "Le 6 mai.", "", Source.NOTHING),
        ("und", "a.und.md", (), FRENCH, "fr", Source.TEXT),
        ("", "a.UND.md", ("fr",), "", "fr", Source.NEWSROOM),
        ("und", "a.und.md", (), "", "", Source.NOTHING),
        ("", "a.zh-hk.md", (), "", "zh-HK", Source.PATH),
    ],
)
def test_the_key_counts_before_the_path_the_newsroom_and_the_text(
    key: str, path: str, languages: tuple[str, ...], body: str, tag: str, source: Source
) -> None:
    found = resolve(key, path, languages, body)
    assert (found.tag, found.source) == (tag, source)


@pytest.mark.parametrize(
    ("written", "usual"),
    [("de-de", "de-DE"), ("ZH-hant-hk", "zh-Hant-HK"), ("EN", "en"), ("es-419", "es-419"), ("fr_FR", "fr_FR"),
     ("de-de-1996", "de-DE-1996"), ("English", "English"), ("en, fr", "en, fr")],
)  # fmt: skip
def test_capitals_mean_nothing_in_a_tag(written: str, usual: str) -> None:
    assert in_usual_case(written) == usual


def text_of(body: str, *keys: str) -> document.Document:
    return document.parse("\n".join(["---", "headline: Acme", "status: released", *keys, "---", "", body, ""]))


def codes(text: document.Document, languages: tuple[str, ...] = ()) -> list[str]:
    settings = Settings(languages=languages)
    rules = choose(["PR6", "PR4", "PR223"], [])
    return [each.code for each in validate(text, "a.md", Scope(now=NOW, only=rules, settings=settings))]


def test_a_newsroom_of_one_language_is_checked_in_it() -> None:
    body = f'{FRENCH}\n\nLe directeur, a t-il dit, sera là le lundi 6 mai 2024 : "C’est un grand jour !'
    assert {"PR223", "PR401", "PR604"} <= set(codes(text_of(body), ("fr",)))
    assert codes(text_of(body), ("fr",)) == codes(text_of(body, "language: fr"))


def test_a_text_in_another_language_than_the_newsroom_s_is_found() -> None:
    found = validate(
        text_of(FRENCH), "a.md", Scope(now=NOW, only=choose(["PR602"], []), settings=Settings(languages=("nl",)))
    )
    assert [each.message for each in found] == ["The text is in “fr”, its newsroom says “nl”"]


def test_a_stranger_s_file_is_checked_in_the_language_of_its_text() -> None:
    body = f"{FRENCH}\n\nLe directeur, a t-il dit, sera là."
    assert "PR604" in codes(text_of(body))


@pytest.mark.parametrize("keys", [(), ("language: und",), ("language:",), ("# no more",)])
def test_a_language_that_is_told_by_the_text_alone_is_a_warning_and_the_key_its_fix(keys: tuple[str, ...]) -> None:
    scope = Scope(now=NOW, only=choose(["PR603"], []))
    text = text_of(CZECH, *keys)
    assert [each.severity for each in validate(text, "a.md", scope)] == [Severity.WARNING]
    fixed = fixing.fix(text, "a.md", scope)
    assert "\nlanguage: cs\n" in fixed.document.text
    assert not fixed.findings


def test_a_language_nobody_can_tell_is_an_error() -> None:
    found = validate(text_of("Bonjour."), "a.und.md", Scope(now=NOW, only=choose(["PR603"], [])))
    assert [(each.code, each.severity) for each in found] == [("PR603", Severity.ERROR)]


def test_the_fix_takes_the_site_s_own_name_for_the_key() -> None:
    scope = Scope(now=NOW, only=choose(["PR603"], []), settings=Settings(fields={"language": "sprache"}))
    assert "\nsprache: cs\n" in fixing.fix(text_of(CZECH), "a.md", scope).document.text


def test_a_tag_in_other_capitals_is_only_a_hint() -> None:
    scope = Scope(now=NOW, only=choose(["PR601"], []))
    found = validate(text_of("", "language: de-de"), "a.md", scope)
    assert [(each.severity, each.message) for each in found] == [
        (Severity.INFO, "“de-de” is usually written “de-DE”"),
    ]
    assert "language: de-DE" in fixing.fix(text_of("", "language: de-de"), "a.md", scope).document.text


def test_list_and_file_names_have_the_same_answer(tmp_path: Path) -> None:
    room = Newsroom(tmp_path, Settings(languages=("nl",)))
    loaded = loading.build(room, Path("a.md"), text_of("De fabriek opent."))
    shown = row("a.md", written(loaded, ""), NOW).values
    assert (shown["language"], shown["detected_language"]) == ("nl", None)
    assert file_name(loaded.release, "html", desk_for(room, Order(("html",)), NOW)) == "acme.nl.html"


def test_a_release_in_no_known_language_is_named_without_one_and_stays_at_home(tmp_path: Path) -> None:
    room = Newsroom(tmp_path)
    release = front_matter.read(text_of("Bonjour."), "a.und.md")
    order = Order(("site",))
    assert file_name(release, "html", desk_for(room, order, NOW)) == "acme.html"
    assert "it has no language" in kept_back(release, order, now=NOW, zone="")


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("{date}-{slug}.{language}.md", "2026-03-02-acme.md"),
        ("{language}/{slug}.md", "acme.md"),
        ("{slug}.md", "acme.md"),
    ],
)
def test_no_file_is_named_after_a_language_that_nobody_knows(tmp_path: Path, pattern: str, name: str) -> None:
    room = Newsroom(tmp_path, Settings(path=pattern))
    for tag in ("", "../../x", "e\nn", "C:"):
        made = path_for(room, Release(headline="Acme", language=tag), "2026-03-02")
        assert made.as_posix().endswith(f"releases/{name}")
