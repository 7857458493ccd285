"""Words to the reader, tickers, forecasts without their paragraph, and claims without a source."""

from __future__ import annotations

import pytest

from pressctl.release.file import document
from pressctl.validation.fixing import fix
from support.checks import found, scope


@pytest.mark.parametrize(
    ("language", "body", "word"),
    [
        ("en", "Acme opens a plant. We’ve waited long.", "We’ve"),
        ("en", "- Call us.", "us"),
        ("fr", "Acme ouvre une usine près de chez vous.", "vous"),
        ("es", "Acme abre nuestra fábrica.", "nuestra"),
        ("de", "Acme eröffnet unser Werk.", "unser"),
        ("pt", "A Acme abre a nossa fábrica.", "nossa"),
        ("ru", "Acme открывает наш завод.", "наш"),
        ("ar", "تفتح الشركة المصنع ويسعدنا ذلك، نحن هنا.", "نحن"),
        ("zh", "我们开设了工厂。", "我们"),
    ],
)
def test_a_word_to_the_reader_is_found(language: str, body: str, word: str) -> None:
    assert [finding.message for finding in found("PR409", body, language)] == [f"“{word}” stands outside a quotation"]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("“We have waited long,” she said.", ""),
        ("“We have waited long.\n\n“Now we are here,” she said.", ""),
        ("> We have waited long.", ""),
        ("The US opened a plant.", ""),
        ("We have waited long.", "statement"),
        ("See `we` and [Acme](https://example.org/our).", ""),
        ("# Our plant", ""),
    ],
)
def test_the_words_of_a_speaker_are_left(body: str, kind: str) -> None:
    assert not found("PR409", body, kind=kind)


def test_a_speech_is_told_of_once_and_other_texts_by_paragraph() -> None:
    assert len(found("PR409", "We came.\n\nText.\n\nYou saw us.")) == 2
    (finding,) = found("PR409", "We came.\n\n" * 12)
    assert finding.message == "“We” stands outside a quotation, and 11 further paragraphs speak so"


@pytest.mark.parametrize(
    ("before", "after", "is_safe"),
    [
        ("Acme (nyse:ACM) opens.", "Acme (NYSE: ACM) opens.", True),
        ("Acme (NYSE ACM) opens.", "Acme (NYSE: ACM) opens.", True),
        ("Acme (NASDAQ:ACM) opens.", "Acme (NASDAQ: ACM) opens.", True),
        ("Acme (Nasdaq : ACM) opens.", "Acme (Nasdaq: ACM) opens.", True),
        ("Acme (NYSE: acm) opens.", "Acme (NYSE: ACM) opens.", True),
        ("Acme (NYSE: ACM; TSX:ACM.A) opens.", "Acme (NYSE: ACM; TSX: ACM.A) opens.", True),
        ("Acme (HKEX:0005) opens.", "Acme (HKEX: 0005) opens.", True),
        ("Acme (NASDQ: ACM) opens.", "Acme (NASDAQ: ACM) opens.", False),
        ("Acme (NYES: ACM) opens.", "Acme (NYSE: ACM) opens.", False),
    ],
)
def test_a_ticker_is_written_as_services_look_for_it(before: str, after: str, is_safe: bool) -> None:
    parsed = document.parse(f"---\nheadline: Acme\nlanguage: en\n---\n\n{before}\n")
    assert fix(parsed, "release.md", scope("PR410")).made == int(is_safe)
    fixed = fix(parsed, "release.md", scope("PR410"), unsafe=True)
    assert fixed.document.text == parsed.text.replace(before, after)
    assert not fixed.findings


@pytest.mark.parametrize(
    "body",
    [
        "Acme (NYSE: ACM) opens.",
        "Acme (Nasdaq: ACM, TSX: ACM) opens.",
        "上市公司（NYSE：ACM）开设工厂。",
        "The plan (NYSE IPO) is new.",
        "The hall (SIX ROOMS) is new.",
        "The address (Tel: ACM) is new.",
        "See (Note: ACM).",
        "See (Aim: ACM is new).",
        "See `(nyse:ACM)`.",
        "[Acme](nyse:ACM)",
    ],
)
def test_a_ticker_that_is_right_or_none_is_left(body: str) -> None:
    assert not found("PR410", body)


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "Acme expects revenue of 4 million."),
        ("fr", "Acme prévoit un chiffre d’affaires de 4 millions."),
        ("es", "Acme prevé ingresos de 4 millones."),
        ("de", "Acme erwartet einen Umsatz von 4 Millionen."),
        ("pt", "A Acme prevê receita de 4 milhões."),
        ("ru", "Acme ожидает выручку в 4 миллиона."),
        ("ar", "الشركة تتوقع إيرادات كبيرة."),
        ("zh", "公司预计营收四百万。"),
    ],
)
def test_a_forecast_wants_its_paragraph(language: str, body: str) -> None:
    harbour = {
        "en": "This release holds forward-looking statements.",
        "fr": "Ce communiqué contient des déclarations prospectives.",
        "es": "Este comunicado contiene declaraciones a futuro.",
        "de": "Diese Mitteilung enthält zukunftsgerichtete Aussagen.",
        "pt": "Este comunicado contém declarações prospectivas.",
        "ru": "Текст содержит заявления прогнозного характера.",
        "ar": "يتضمن هذا البيان بيانات تطلعية.",
        "zh": "本新闻稿包含前瞻性陈述。",
    }
    assert len(found("PR411", body, language)) == 1
    assert not found("PR411", f"{body}\n\n{harbour[language]}", language)


@pytest.mark.parametrize(
    ("language", "body", "is_found"),
    [
        ("en", "Studies show that pumps save water.", True),
        ("en", "Acme is the world’s largest maker of pumps.", True),
        ("en", "Acme is one of the world’s largest makers of pumps.", False),
        ("en", "Studies show that [pumps save water](https://example.org).", False),
        ("en", "Studies show that pumps save water.[^1]\n\n[^1]: A study.", False),
        ("en", "Studies show that pumps save water, said Ana Silva.", False),
        ("en", "Studies show that pumps save water (Silva 2025).", False),
        ("en", "“Studies show that pumps save water.”", False),
        ("en", "Building #1, Lyon.", False),
        ("fr", "Des études montrent que les pompes sont utiles.", True),
        ("es", "Los estudios demuestran que las bombas son útiles.", True),
        ("de", "Studien zeigen, dass Pumpen nützlich sind.", True),
        ("pt", "Estudos mostram que as bombas são úteis.", True),
        ("ru", "Исследования показывают пользу насосов.", True),
        ("ar", "تظهر الدراسات أن المضخات مفيدة.", True),
        ("zh", "研究表明水泵很有用。", True),
    ],
)
def test_a_claim_wants_a_source(language: str, body: str, is_found: bool) -> None:
    assert bool(found("PR413", body, language)) is is_found


@pytest.mark.parametrize(
    "body", ["we " * 50_000, "(NYSE" * 30_000, "(nyse: " * 20_000, "studies show " * 3_000, "“" * 9_000, "\ud800"]
)
@pytest.mark.parametrize("code", ["PR409", "PR410", "PR411", "PR413"])
def test_hostile_text_is_read_without_harm(code: str, body: str) -> None:
    found(code, body)


def test_a_ticker_of_the_text_that_is_a_letter_off_that_of_the_front_matter_is_a_slip() -> None:
    tickers = '["NYSE: CLWI", "SIX: HUPN"]'
    (finding,) = found("PR410", "Acme (NYSE: CWLI) bought Beta (NYSE: CLXW) and Gamma (SIX: HUPN).", tickers=tickers)
    assert finding.message == "“NYSE: CWLI” is “NYSE: CLWI” in the front matter; one of the two is a slip"


def test_a_ticker_of_the_front_matter_has_its_colon() -> None:
    (finding,) = found("PR410", "Acme.", tickers='["NYSE-ACM", "NYSE: ACM", "B3: ACME3", "0700.HK"]')
    assert finding.message == "“NYSE-ACM” is written “NYSE: ACM”"


def test_a_french_ticker_has_a_space_before_its_colon_as_any_colon() -> None:
    assert not found("PR410", "Acme (Euronext : ACME) publie ses résultats.", "fr")
    assert found("PR410", "Acme (Euronext : ACME) publishes its results.", "en")
