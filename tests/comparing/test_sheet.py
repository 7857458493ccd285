"""Releases side by side: what belongs together, what answers what, and what differs, as `validate` has it."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len

from pressctl.cli import side_by_side
from pressctl.comparing import choosing, data, rows, sheet
from pressctl.comparing.page import page
from pressctl.comparing.sheet import Mark, Sheet
from pressctl.errors import PressctlError, ReadError, UsageError
from pressctl.newsroom import folder
from pressctl.newsroom.loading import Loaded
from pressctl.rules import choose
from pressctl.validation import batch
from pressctl.validation.scope import scope
from support.hostile_exports import DESK
from support.payloads import PAYLOADS, html, no_control

NOW = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
SIX = Path(__file__).parents[1] / "facts" / "six_languages"
FACT = re.compile(r"\{([^{}|]+)\|([^{}|]+)\}")
TAGS = ("en", "fr", "es", "ar", "zh", "ru")
ENGLISH = """\
Acme opened a plant in Lyon on Monday, 2 March 2026. It will employ 40 people of the region.

It builds 36,000 pumps a year, 5 % more than in 2025, and cost $4 million.
"""
FRENCH = """\
Acme a ouvert une usine à Lyon le lundi 2 mars 2026. Elle emploiera 40 personnes de la région.

Elle construit 36 000 pompes par an, 5 % de plus qu’en 2025, et a coûté 4 millions de dollars.
"""


@pytest.fixture(autouse=True)
def _newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PRESSCTL_CACHE", str(tmp_path / ".kept"))
    Path("pressctl.toml").write_text('[newsroom]\nreleases = "."\nlanguages = ["en", "fr"]\n', encoding="utf-8")


def write(tag: str, body: str, more: str = "", *, name: str = "", id: str = "plant") -> Path:
    path = Path(name or f"plant.{tag}.md")
    front = f"headline: Acme {tag}\nlanguage: {tag}\nid: {id}\nstatus: released\ndate: 2026-03-02\n{more}"
    path.write_text(f"---\n{front}---\n\n{body}", encoding="utf-8")
    return path


def write_six(broken: dict[str, int]) -> None:
    """Write the release in six languages, in some of them with one fact broken, by its number."""
    for tag in TAGS:
        text = (SIX / f"{tag}.md").read_text(encoding="utf-8")
        numbers = iter(range(text.count("{")))
        body = FACT.sub(lambda fact: fact[2] if next(numbers) == broken.get(tag) else fact[1], text)  # noqa: B023 - it is used at once
        write(tag, body)


def chosen(*names: str, languages: tuple[str, ...] = (), unread: list[str] | None = None) -> list[Loaded]:
    return choosing.choose(folder.locate(Path()), names, languages, [] if unread is None else unread)


def laid(*names: str) -> Sheet:
    return sheet.compare(chosen(*(names or ("plant",))), NOW)


def marks(made: Sheet) -> list[tuple[str, list[str]]]:
    """Return the kinds of the rows that are marked, with the marks and texts of their cells."""
    return [
        (row.kind, [f"{cell.mark} {cell.written}" if cell else "" for cell in row.cells])
        for row in rows.fact_rows(made)
        if any(cell and cell.mark is not Mark.SAME for cell in row.cells)
    ]


def test_six_languages_that_agree_have_a_row_for_each_fact_and_nothing_that_differs() -> None:
    write_six({})
    made = laid()
    assert [side.release.language for side in made.sides][:2] == ["en", "fr"]
    assert (made.disagreements, made.faults, made.notes) == ((), (), ())
    assert sum(all(row.cells) for row in rows.fact_rows(made)) >= 40
    assert all(cell.mark is Mark.SAME for row in rows.fact_rows(made) for cell in row.cells if cell)


def test_a_fact_that_is_broken_in_a_language_is_marked_in_its_column_alone() -> None:
    write_six({"fr": 3, "ar": 3, "ru": 7})
    made = laid()
    number = {side.release.language: place for place, side in enumerate(made.sides)}
    marked = dict(marks(made))
    assert (marked["percent"][number["fr"]], marked["percent"][number["ar"]]) == ("differs 25 %", "differs 25%")
    assert marked["percent"][number["es"]] == "same 15 %"
    assert marked["number"][number["ru"]] == "differs 1,2 миллиарда"
    assert made.differs
    shown = [piece for row in rows.passage_rows(made) for pieces in row.cells[number["fr"]] for piece in pieces]
    assert [piece.text for piece in shown if piece.mark is Mark.DIFFERS] == ["25 %"]


def test_what_differs_is_what_validate_finds() -> None:
    write_six({"fr": 3, "ar": 12, "ru": 7, "zh": 30, "es": 39})
    room = folder.locate(Path())
    asked = replace(scope(room, NOW), only=choose(("PR802", "PR804", "PR806", "PR807"), []))
    found = [each for one in batch.check(room, asked, sorted(map(str, Path().glob("*.md")))) for each in one.findings]
    told = [each.finding for each in laid().disagreements]
    assert sorted(map(repr, told)) == sorted(map(repr, found))
    assert len(told) == 5


def test_what_only_one_language_has_is_shown_and_does_not_count() -> None:
    write("en", ENGLISH)
    write("fr", FRENCH.replace("36 000 pompes par an, ", "des pompes, ").replace("la région", "la région, sur 900 m"))
    made = laid()
    assert marks(made) == [("number", ["", "added 900"]), ("number", ["same 36,000", "missing "])]
    assert not made.differs


def test_a_comment_in_either_file_silences_a_difference_and_it_is_still_shown() -> None:
    ignore = "<!-- pressctl: ignore[fact-differs] -->\n"
    for english, french in ((ENGLISH, ignore + FRENCH), (ignore + ENGLISH, FRENCH)):
        write("en", english)
        write("fr", french.replace("40 personnes", "45 personnes"))
        made = laid()
        assert marks(made) == [("number", ["same 40", "silenced 45"])]
        assert not made.differs
        assert [each.is_silenced for each in made.disagreements] == [True]


def test_dates_embargoes_tickers_and_numbers_of_people_are_compared() -> None:
    ana = "contacts:\n- {{name: Ana Silva, phone: +41 22 555 01 {}}}\n"
    write("en", ENGLISH, "tickers: ['NYSE: ACM']\nembargo: 2035-01-02T10:00:00+01:00\n" + ana.format(23))
    write("fr", FRENCH, "tickers: ['NYSE: ACN']\nembargo: 2035-01-03T10:00:00+01:00\n" + ana.format(24))
    made = laid()
    assert marks(made) == [
        ("embargo", ["same 2035-01-02T10:00:00+01:00", "differs 2035-01-03T10:00:00+01:00"]),
        ("tickers", ["same NYSE: ACM", "differs NYSE: ACN"]),
        ("phone", ["same +41 22 555 01 23", "differs +41 22 555 01 24"]),
    ]
    assert made.differs


def test_a_number_with_the_separator_of_the_source_differs() -> None:
    write("en", ENGLISH)
    write("sv", "Acme öppnade en fabrik i Lyon den 2 mars 2026. Den ska ge arbete åt 40 personer i trakten.\n\n"
          "Den bygger 36,000 pumpar om året, 5 % mer än 2025, och kostade 4 miljoner dollar.\n")  # fmt: skip
    made = laid()
    assert [each.finding.code for each in made.disagreements if each.counts] == ["PR807"]
    assert marks(made) == [("number", ["same 36,000", "differs 36,000"])]


def test_paragraphs_put_together_or_left_out_stand_beside_what_they_belong_to() -> None:
    third, troisieme = "Lyon has 47 libraries, and 9 rivers.\n", "Lyon a 47 bibliothèques et 9 rivières.\n"
    write("en", f"{ENGLISH}\n{third}")
    write("fr", f"{FRENCH.replace(chr(10) * 2, ' ')}\n{troisieme}")
    write("de", "Acme eröffnete am Montag, dem 2. März 2026 ein Werk in Lyon. Es wird 40 Menschen der Gegend beschäftigen.\n\n"
          "Lyon hat 47 Bibliotheken und 9 Flüsse.\n")  # fmt: skip
    made = laid()
    assert [[len(cell) for cell in row.cells] for row in rows.passage_rows(made)] == [[1, 1, 1], [2, 1, 1], [1, 1, 1]]
    for number, side in enumerate(made.sides):
        shown = [text for row in rows.passage_rows(made) for text in row.cells[number]]
        assert len(shown) == len(side.passages)


def test_a_language_without_words_is_compared_by_its_digits_and_that_is_said() -> None:
    write("en", ENGLISH)
    write("sw", "Acme ilifungua kiwanda 2 Machi 2026. Kitaajiri watu 45.\n\nPampu 36,000 kwa mwaka.\n")
    made = laid()
    assert [note[:3] for note in made.notes] == ["sw:"]
    assert [each.target for each in made.disagreements if each.counts] == ["45"]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("", "has no text yet"),
        ("<!-- en: Acme opened a plant. -->\n", "has no text yet"),
        (ENGLISH * 3, "reads as en"),
        ("Acme a ouvert une usine à Lyon.\n\n" * 601, "is too long"),
    ],
)
def test_what_cannot_be_compared_is_named_and_shown(body: str, said: str) -> None:
    write("en", ENGLISH)
    write("fr", body)
    made = laid()
    assert [said in fault for fault in made.faults] == [True]
    assert made.disagreements == ()
    assert data.values(made)["not_compared"] == list(made.faults)
    assert rows.passage_rows(made)


def test_data_have_the_place_and_the_reading_of_each_fact() -> None:
    write_six({"ru": 7})
    values = json.loads(json.dumps(data.values(laid()), ensure_ascii=False))
    assert (values["version"], values["source"], values["differs"]) == (1, "en", True)
    [arabic] = [each for each in values["releases"] if each["language"] == "ar"]
    assert (arabic["direction"], arabic["is_source"]) == ("rtl", False)
    assert {"reading": "2026-03-02 Monday", "line": 9} in [
        {"reading": fact["reading"], "line": fact["line"]} for fact in arabic["facts"]
    ]
    [difference] = values["differences"]
    text = Path(difference["path"]).read_text(encoding="utf-8").split("\n")
    at = difference["column"] - 1
    assert text[difference["line"] - 1][at:].startswith(difference["translation"])
    readings = {fact["kind"]: fact["reading"] for fact in values["releases"][0]["facts"]}
    assert (readings["month"], readings["email"]) == ("2025-05", "press@acme.example")
    row = next(row for row in values["facts"] if row["kind"] == "money")
    assert {cell["reading"] for cell in row["cells"].values()} == {"48500000 EUR"}


@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_tables_fit_their_terminal_and_no_mark_of_direction_is_left_open(width: int) -> None:
    from rich.console import Console

    write_six({"ar": 3, "zh": 30})
    made = laid()
    console = Console(width=width, markup=False, emoji=False, highlight=False)
    with console.capture() as printed:
        for each in (*side_by_side.tables(made, DESK, width), *side_by_side.differences(made)):
            console.print(each)
    lines = [line.rstrip() for line in printed.get().split("\n")]
    assert max(map(cell_len, lines)) <= width
    assert all(sum(map(line.count, "\u2067\u2068")) == line.count("\u2069") for line in lines)
    assert "≠ 25%" in printed.get()
    assert all(f"{tag}" in printed.get() for tag in TAGS)


def hostile(payload: str) -> Sheet:
    write("en", ENGLISH)
    write("fr", FRENCH.replace("40", "45"))
    found = chosen("plant")
    fields = {"headline": payload, "subheadline": payload, "summary": f"{payload} 12", "path": payload, "id": payload}
    return sheet.compare(
        [one._replace(release=replace(one.release, **fields, tickers=(payload,), body=f"{payload}\n\n{one.release.body}"))  # type: ignore[arg-type]  # texts
         for one in found], NOW)  # fmt: skip


@pytest.mark.parametrize("part", [6, pytest.param(1, marks=pytest.mark.slow)])
def test_hostile_text_is_inert_in_the_page_and_on_the_terminal(part: int) -> None:
    from rich.console import Console

    found = []
    for name, payload in [*PAYLOADS.items()][::part]:
        made = hostile(payload)
        found += [f"{name}: {each}" for each in html(page(made, DESK).decode("utf-8"))]
        console = Console(width=80, markup=False, emoji=False, highlight=False)
        with console.capture() as printed:
            for each in (*side_by_side.tables(made, DESK, 80), *side_by_side.differences(made)):
                console.print(each)
        found += [f"{name}: {each}" for each in no_control(printed.get(), is_shown=True)]
    assert found == []


def test_the_page_says_of_each_column_its_language_direction_and_state() -> None:
    write_six({"ar": 3, "zh": 30})
    write("es", (SIX / "es.md").read_text(encoding="utf-8"), "embargo: 2035-01-02T10:00:00+01:00\n")
    text = page(laid(), DESK).decode("utf-8")
    assert '<td lang="ar" dir="rtl"><mark class="differs"><span class="sign">≠</span>&nbsp;' in text
    assert '<bdi dir="ltr">+33 4 72 10 30 50</bdi>' in text
    assert "EMBARGADO" in text.upper()
    assert "<script" not in text
    assert "http" not in text.replace("http-equiv", "")


def test_a_page_has_six_columns_at_most() -> None:
    write("en", ENGLISH)
    for tag in ("fr", "es", "de", "pt", "ru", "it"):
        write(tag, "")
    with pytest.raises(UsageError, match="6 columns"):
        page(laid(), DESK)


def test_one_name_means_all_languages_of_an_id_the_source_first() -> None:
    write("fr", FRENCH)
    write("de", "Acme eröffnete ein Werk.\n", "source_language: de\n")
    write("en", ENGLISH)
    write("es", "Otra.\n", name="lyon.es.md", id="lyon")
    for name in ("plant", "plant.fr.md"):
        assert [each.release.language for each in chosen(name)] == ["de", "en", "fr"]
    assert [each.release.language for each in chosen("plant", languages=("fr", "en"))] == ["en", "fr"]
    assert [each.release.language for each in chosen("plant.fr.md", "plant.de.md", "plant.en.md")] == ["de", "fr", "en"]
    assert [each.release.language for each in chosen("plant.en.md", "lyon.es.md")] == ["en", "es"]
    assert [note[:29] for note in laid("plant.en.md", "lyon.es.md").notes] == ["these do not share an id (pla"]


def refused(*names: str, unread: list[str] | None = None) -> str:
    with pytest.raises(PressctlError) as error:
        chosen(*names, unread=unread)
    return f"{error.value.message}\n{error.value.hint}"


def test_what_cannot_be_laid_side_by_side_is_refused_in_a_sentence() -> None:
    write("en", ENGLISH)
    assert "nothing to compare with plant.en.md, which is in en" in refused("plant")
    write("fr", FRENCH)
    write("fr", FRENCH, name="other.fr.md")
    assert "both in fr" in refused("plant")
    assert "there is no such release" in refused("nowhere")
    write("en", ENGLISH, name="lyon.en.md", id="lyon")
    assert "names 4 releases" in refused(".")
    Path("plain.en.md").write_text("Text.\n", encoding="utf-8")
    with pytest.raises(ReadError):
        chosen("plant.fr.md", "plain.en.md")


def test_a_sibling_that_cannot_be_read_is_named_and_the_others_are_shown() -> None:
    write("en", ENGLISH)
    write("fr", FRENCH)
    write("es", "Acme.\n", "contacts: [\n")
    unread: list[str] = []
    assert [each.release.language for each in chosen("plant.en.md", unread=unread)] == ["en", "fr"]
    assert [message.split(":")[0] for message in unread] == ["plant.es.md"]
    assert refused("plant.es.md", unread=[]).startswith("plant.es.md")
    Path("plant.fr.md").unlink()
    assert "plant.es.md" in refused("plant.en.md", unread=[])


def test_no_text_turns_what_stands_around_it_on_the_page() -> None:
    write("en", ENGLISH.replace("$4 million", "\u202e000,1\u202c euros"))
    write("fr", FRENCH.replace("40", "\u206740\u2069"), "summary: \u202eturned\n")
    shown = page(laid(), DESK).decode()
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    assert shown.count("\ufffd") == 3
