"""Files of other sites with front matter: signs written as entities, and pages of sections, which are no releases."""

from __future__ import annotations

import pytest

from pressctl.errors import ImportRefused
from pressctl.importers import Options, Reading
from pressctl.importers.sites import read

BODY = """LYON, 12&nbsp;March 2026 &ndash; The water board has finished the pipe under the river, which will supply the town.

&ldquo;We are glad that the works could be finished before winter,&rdquo; said Ada Muster &amp; Bela Exempel.

**Media&nbsp;contact:** Ada Muster, ada@example.org
"""


def one(text: str, name: str = "pipe.md", *, adopt: bool = False, anyway: bool = False) -> Reading:
    """Return the release of a file."""
    (reading,) = read(text.encode(), Options(adopt=adopt, anyway=anyway, name=name))
    return reading


@pytest.mark.parametrize("head", ["# Water board finishes pipe\n\n", "---\ntitle: Water board finishes pipe\n---\n"])
def test_signs_that_are_written_as_entities_are_read(head: str) -> None:
    release = one(head + BODY).release
    assert release.date
    assert release.date.text == "2026-03-12"
    assert (release.dateline, [each.name for each in release.contacts]) == ("LYON", ["Ada Muster"])


def test_a_dateline_with_entities_becomes_a_key_and_the_rest_of_the_text_stays() -> None:
    text = one("---\ntitle: Water board finishes pipe\n---\n" + BODY, adopt=True).text
    assert "dateline: LYON" in text
    assert text.partition("---\n")[2].partition("---\n")[2].startswith("The water board has finished")
    assert "&ldquo;We are glad that the works could be finished before winter,&rdquo; said Ada Muster &amp;" in text


def test_entities_that_may_be_marks_stay() -> None:
    body = BODY.replace("the pipe", "the &lt;b&gt;pipe&#42;")
    assert "&lt;b&gt;pipe&#42;" in one("# Water board finishes pipe\n\n" + body).release.body


@pytest.mark.parametrize(
    ("name", "title"),
    [("_index.md", "Water board finishes pipe"), ("_index.fr.md", "Presse"), ("press.md", "Press releases"),
     ("index.md", "Communiqués de presse"), ("p.md", "News"), ("p.md", "Pressemitteilungen")],
)  # fmt: skip
def test_the_page_of_a_section_is_no_release(name: str, title: str) -> None:
    text = f"---\ntitle: {title}\n---\nHere you find what the water board has sent to newspapers in the last years.\n"
    with pytest.raises(ImportRefused, match="the page of a section"):
        one(text, name)
    assert one(text, name, anyway=True).release.headline == title


@pytest.mark.parametrize("title", ["Press statement", "Press releases now come by mail, the water board says"])
def test_a_release_on_the_press_or_with_a_day_is_one(title: str) -> None:
    day = "" if len(title) > 20 else "date: 2026-03-12\n"
    assert one(f"---\ntitle: {title}\n{day}---\n{BODY}").release.headline == title
