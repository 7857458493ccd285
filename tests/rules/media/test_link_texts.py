"""Links whose text is an address itself."""

from __future__ import annotations

import pytest

from support.checks import found


@pytest.mark.parametrize(
    "link",
    [
        "[www.example.com](https://www.example.org/x)",
        "[www.a.gov](b.gov)",
        "[https://example.org/a](https://example.net/a)",
        "<a href='https://example.net/'>example.org</a>",
        "[acme.co.uk](https://pumps.co.uk)",
        "**[example.org](https://example.net)**",
        "[b\u00fccher.example](https://xn--bcher-kwa.example/)",
    ],
)
def test_two_sites_are_found(link: str) -> None:
    assert len(found("link-host-mismatch", f"The plans are on {link} now.")) == 1


@pytest.mark.parametrize(
    "link",
    [
        "[example.org](https://www.example.org/x)",
        "[press.example.org](https://www.example.org/press)",
        "[Example.ORG](https://example.org)",
        "[www.example.org/plans](/plans)",
        "[plans.pdf](https://files.example.net/plans.pdf)",
        "[setup.py](https://example.org/setup.py)",
        "[example.org](https://web.archive.org/web/2024/https://www.example.org/)",
        "[example.org/plans](https://bit.ly/3xYz)",
        "[the plans on example.org](https://example.net)",
        "![example.org](https://example.net/a.png)",
        "[press@example.org](mailto:press@example.org)",
        "[\u043f\u0440\u0438\u043c\u0435\u0440.\u0440\u0444](https://xn--e1afmkfd.xn--p1ai/)",
        "[b\u00fccher.example](https://www.xn--bcher-kva.example/neu)",
        "[xn--bcher-kva.example](https://b\u00fccher.example)",
    ],
)
def test_one_site_and_words_are_left(link: str) -> None:
    assert found("link-host-mismatch", f"The plans are on {link} now.") == []
