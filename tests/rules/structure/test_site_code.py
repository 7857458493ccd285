"""Code of a site generator in a body."""

from __future__ import annotations

import pytest

from support.checks import found


@pytest.mark.parametrize(
    "code",
    [
        "{% include press-release-download.html %}",
        "**{{ page.description }}**",
        '{{< figure src="a.jpg" >}}',
        "{{% notice %}}Closed.{{% /notice %}}",
        '{:start="2" .note}',
        '[caption id="a" width="300"]',
        '[contact-form-7 id="3"]',
        "[/caption]",
        '{{< figure\n  src="a.jpg"\n  alt="Plant" >}}',
        "{%\n  include download.html\n%}",
        "Acme opened a plant {#opening}",
        "{# to be checked #}",
        "<%= partial :contact %>",
        "{/* to be checked */}",
        "import Figure from '@site/src/Figure';",
        'import "./page.css"',
        "export const meta = { kind: 'press' };",
        '<Figure src="a.jpg" caption="Plant" />',
        ":::",
        ":::note",
        "::: {.note}",
    ],
)
def test_what_a_site_reads_is_found(code: str) -> None:
    (finding,) = found("site-code", f"Acme opened a plant.\n\n{code}")
    assert finding.region.line == 9


def test_it_is_told_of_once_with_the_number_of_places() -> None:
    (finding,) = found("site-code", "{% a %}\n\nAcme opened a plant.\n\n{% b %}\n\n{% c %}")
    assert finding.message == "“{% a %}” is code of a site, which exports leave out, and 2 more places hold such code"


def test_the_title_of_a_box_is_text() -> None:
    body = "Acme opened a plant.\n\n:::note[For editors]\nPictures are free.\n:::"
    (finding,) = found("site-code", body)
    assert finding.message == "“:::note” is code of a site, which exports leave out, and 1 more place holds such code"


@pytest.mark.parametrize(
    "text",
    [
        "import from 'old' plants",
        "a tag <P> or <BR/>",
        "a line of ::: signs",
        "`{% include a %}`",
        "[plans](a.pdf)",
        "[sic] and [a=b]",
        "{a set}",
        "[^1] = 2",
    ],
)
def test_code_spans_links_and_brackets_are_left(text: str) -> None:
    assert found("site-code", f"Acme opened a plant {text}.") == []


def test_what_a_page_says_of_itself_to_machines_is_found() -> None:
    (finding,) = found("site-code", 'Acme opens a plant.\n\n<meta name="plant, Lyon" content="HTML">')
    assert finding.message.startswith("“<meta name=")
