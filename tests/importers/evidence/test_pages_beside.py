"""Pages that stand beside releases on the same sites: guides to programs, speeches, briefings, notices, offices, posts."""

from __future__ import annotations

import pytest

from pressctl.importers import Reading
from pressctl.importers.evidence.signs import UNMARKED
from pressctl.ingest.run import read
from pressctl.ingest.sources import Source

README = """# sample-dates

sample-dates reads dates out of text in twelve languages. It was written in March 2026 for newsrooms with old releases.

## Installation

```sh
pip install sample-dates
```

| Option | Meaning |
|---|---|
| `--language` | the language of the text |
"""
README_OF_DATA = """# Open Boats Data

Open Boats Data is a collection of 12,034 registrations of boats, published by the Sample Institute on 3 March 2026.

| File | Rows |
|---|---|
| `boats.csv` | 12,034 |
| `owners.csv` | 8,120 |
| `ports.csv` | 61 |

The data were last updated on 3 March 2026. Errors can be reported in the tracker of the repository.
"""
SPEECH = """Remarks by Minister Ann Example at the Water Forum

Geneva, 3 May 2026

Excellencies, ladies and gentlemen, dear friends,

It is an honour to open this forum in Geneva. Two years ago the ministers promised to bring water to ten million people.

Today that promise is kept, and 41 towns have wells. The forum goes on until 5 May.
"""
BRIEFING = """Regular press briefing by the Information Service

16 March 2026

Ann Example, who speaks for the Information Service, chaired the briefing on 16 March 2026 with three agencies.

Karl Sample, for the Water Agency, said that two million people were without water after the floods of Monday.
"""
KINDS = {
    "reads as the description of a program": (README, README_OF_DATA),
    "reads as a speech": (SPEECH,),
    "reads as the record of a briefing": (BRIEFING,),
}
NOTICE = """关于2026年清明节放假的安排

全体教职工：

根据上级通知精神，结合学校实际，现将2026年清明节放假安排如下：4月4日至6日放假，共3天，4月7日正常上班。

请妥善安排好值班和安全保卫工作，遇有重大突发事件，要按规定及时报告并妥善处置，祝大家节日愉快。

校长办公室
2026年3月28日
"""
OFFICE = """Secretaria Municipal de Pontes

A Secretaria Municipal de Pontes (SEMPO) tem a função de planear e manter as 41 pontes e os 12 cais da cidade.

A secretaria relaciona-se com as empresas de construção e com os bairros, e publica os seus planos uma vez por ano.
"""
STORY = """How Sample Bakery doubled its online orders

Sample Bakery has doubled its orders in two years. When Ann Example took over the bakery in 2019, orders came by phone.

With Orderly, customers of Sample Bakery choose their bread the evening before, and orders have doubled since March 2024.
"""
TRAILING = """Nouveau report du budget à Exempleville

Le vote du budget d'Exempleville est reporté au 3 mai 2026, faute d'accord. Une fois encore, les habitants attendront...

Le maire Paul Exemple a levé la séance sans un mot. On connaît la suite… La dette atteint 14 millions à Exempleville.
"""
OTHERS = (NOTICE, OFFICE, STORY, TRAILING)
RELEASES = (
    """Acme publishes its reader of dates as free software

LYON, 3 March 2026 – Acme has published its reader of dates as free software. It is installed with one command:

    $ pip install acme-dates

Media contact: Ana Silva, press@example.org
""",
    """关于长江大桥的新闻通告

武汉，2026年3月3日——武汉市政府今天宣布，长江大桥将于2026年5月1日开放，预计每天有四万辆汽车通过。

武汉市市长王示例说：“大桥的开放将大大缩短市民的出行时间。”大桥全长三千米，总投资四十亿元。
""",
    """Acme Boats

Acme Boats has opened a yard in Lyon on 3 March 2026, in which forty people build ferries.

“Lyon is the town of rivers,” said Ana Silva, the director of Acme Boats. The yard cost 12 million euros.

Media contact: Ana Silva, press@example.org, +33 1 99 00 55 01
""",
)


def one(text: str) -> Reading:
    return next(iter(read(Source("a.md" if text.startswith("#") else "a.txt", text.encode()))[1]))


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in KINDS.items() for text in texts])
def test_a_note_says_what_such_a_page_reads_as(kind: str, text: str) -> None:
    reading = one(text)
    assert f"it {kind}: see whether it is a release" in reading.notes, reading.signs


@pytest.mark.parametrize("text", OTHERS)
def test_a_page_that_tells_of_no_event_is_marked(text: str) -> None:
    reading = one(text)
    assert UNMARKED in reading.notes, reading.signs


@pytest.mark.parametrize("text", RELEASES)
def test_a_release_with_something_of_these_passes(text: str) -> None:
    reading = one(text)
    assert not any("see whether it is" in note for note in reading.notes), reading.signs
