"""Words of the front matter that YAML takes for a comment or a name: they go out nowhere."""

from __future__ import annotations

import pytest

from pressctl.release.file import document
from pressctl.validation.engine import validate
from support.checks import fixes, release, scope


@pytest.mark.parametrize(
    ("keys", "lost", "meant"),
    [
        ({"headline": "Acme is #1 in Europe"}, "“#1 in Europe”", '"Acme is #1 in Europe"'),
        ({"headline": "#MeToo: Acme asks"}, "“#MeToo: Acme asks”", '"#MeToo: Acme asks"'),
        ({"title": "Acme says \\o/ to #water"}, "“#water”", '"Acme says \\\\o/ to #water"'),
        ({"summary": "&Co opens a plant"}, "“&Co”", '"&Co opens a plant"'),
        ({"subjects": "[water]\ntags:\n  - work\n  - #water"}, "“#water”", '"#water"'),
        ({"contacts": "\n  - name: Ana\n    role: Head of plant #2"}, "“#2”", '"Head of plant #2"'),
    ],
)
def test_what_yaml_cuts_off_is_found_and_put_in_quotation_marks(keys: dict[str, str], lost: str, meant: str) -> None:
    findings = validate(release("Acme opened.", **keys), "release.md", scope("PR020"))
    assert [finding.message.partition(" goes out")[0] for finding in findings] == [lost]
    assert fixes(findings) == [(meant, False)]


@pytest.mark.parametrize(
    "keys",
    [
        {"headline": '"Acme is #1 in Europe"'},
        {"headline": "Acme opens a plant # as the board decided"},
        {"headline": "Acme writes in C#"},
        {"date": "2026-03-02 #checked"},
        {"summary": "&s Acme opens a plant\nsubheadline: *s"},
        {"contacts": "\n  - press  # of the settings"},
        {"headline": "Acme & Co"},
    ],
)
def test_comments_and_names_that_are_used_are_not(keys: dict[str, str]) -> None:
    assert validate(release("Acme opened the #1 plant.", **keys), "release.md", scope("PR020")) == []


def test_a_file_in_utf_16_has_one_finding() -> None:
    written = document.decode("---\nheadline: Acme\n---\n\nAcme opened a plant.\n".encode("utf-16"))
    findings = validate(written, "release.md", scope("PR001", "PR013"))
    assert [finding.code for finding in findings] == ["PR001"]
