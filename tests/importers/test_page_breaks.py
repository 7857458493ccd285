"""Where a page of a PDF or of a typescript ends within a release, nothing of that is text, and no sentence ends there."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, Reading
from pressctl.importers import text as text_importer
from pressctl.importers.extraction.account import PAGE_BREAK

HEAD = """New scanner cuts waiting time for islanders from nine weeks to ten days

KIRKWALL, 12 March 2026 – A mobile MRI scanner that travels by ferry has cut the average wait for an island patient from
nine weeks to ten days, figures published today by Northern Isles Health Board show.

"""
SCANNER = """The scanner, bought with £1.9 million raised by islanders in three years, has
seen 1,146 patients in Kirkwall, Stromness and Lerwick since it arrived last May.
"""
REST = """
The board said that it would now look for a crew that could run the scanner at weekends too, in summer at least.

Ends

Contact: Isla Rendall, 01856 555 014, isla.rendall@example.org
"""
BREAKS = ["-more-", "(more)", "- more -", "Page 2 of 3", "– 2 –", "1/2", "2", "Seite 2 von 3", "第2页 共3页", "صفحة 2 من 3",
          "Northern Isles Health Board | 12 March 2026 | Page 2", "Northern Isles Health Board, page 2"]  # fmt: skip


def read(text: str) -> Reading:
    return text_importer.read(text.encode(), Options())[0]


def breaks(reading: Reading) -> list[str]:
    return [entry.text for entry in reading.account if entry.why == PAGE_BREAK]


@pytest.mark.parametrize("printed", BREAKS)
def test_a_page_break_between_paragraphs_is_no_text(printed: str) -> None:
    reading = read(f"{HEAD}{SCANNER}\n{printed}\n{REST}")
    assert breaks(reading) == [printed]
    assert printed not in reading.release.body.split("\n")
    assert reading.release.body.count("\n\n") == 2


@pytest.mark.parametrize("printed", BREAKS)
@pytest.mark.parametrize("around", ["", "\n"])
def test_a_page_break_within_a_sentence_does_not_part_it(printed: str, around: str) -> None:
    reading = read(f"{HEAD}{SCANNER.replace('has', f'has{chr(10)}{around}{printed}{around}', 1)}{REST}")
    assert breaks(reading) == [printed]
    assert "in three years, has seen 1,146 patients" in " ".join(reading.release.body.split())


def test_the_head_of_each_page_goes_with_its_number() -> None:
    head = "Northern Isles Health Board                     Page {} of 2\nNews release\n\n"
    reading = read(f"{head.format(1)}{HEAD}{SCANNER}\n{head.format(2)}{REST}")
    assert reading.release.headline.startswith("New scanner")
    assert reading.release.body.count("\n\n") == 2
    assert "News release" not in reading.release.body


@pytest.mark.parametrize(
    "printed",
    ["-30-", "312", "14\n\n17\n\n65", "Read more.", "The report has a summary in Arabic on page 2.", "Total     45"],
)
def test_end_marks_figures_and_sentences_are_no_page_breaks(printed: str) -> None:
    assert breaks(read(f"{HEAD}{SCANNER}\n{printed}\n{REST}")) == []


def test_a_word_that_the_end_of_a_line_breaks_is_whole() -> None:
    reading = read(f"{HEAD}{SCANNER.replace('patients in', f'pa-{chr(10)}tients in')}{REST}")
    assert "1,146 patients in Kirkwall" in " ".join(reading.release.body.split())
