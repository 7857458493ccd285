"""Whatever a file holds: nothing raises, a fix changes only what it says, and fixing twice equals once."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressctl.findings import Edit, Span
from pressctl.release.file import document
from pressctl.release.file.document import Document
from pressctl.release.file.front_matter import read
from pressctl.rules import catalogue
from pressctl.validation import fixing
from pressctl.validation.engine import examine, validate
from pressctl.validation.fixing import fix
from support.hostile import UNITS
from support.rule_examples import BODY, SCOPE, SOUND

EVERY_RULE = replace(SCOPE, only=catalogue())
FRAGMENTS = (
    *UNITS, "…", " .", "\u2028", "\u0085", "utm_source=a", "[insert the place]", "TBC", "“Yes,” said nobody", "<b onclick=x>a</b>",
    "[a](http://localhost/a?utm_source=b)", "![](a.jpg)", "+41 (0)22 730 81 11", "a@b.org.", "12 p.m.", "on 31 April 2026",
    "Monday, 10 March 2026", "ajoute t-il", "le le", "percent of 120 %", "# pressctl: ignore[PR102]", "<!-- pressctl: ignore[x] -->",
    "Etats ", "dÃ©jÃ\u00a0", "l ' eau", "5.000,00", "EMBARGOED UNTIL 10:00 GMT, 3 March 2026\n\n", "---\n", "\n---\n", "key: value\n",
    "https://example.org/?utm_source=a&b=c", "(", "« a »", "„a“", "a ; b", "¿Qué", "3rth", "FOR IMMEDIATE RELEASE\n", "###",
)  # fmt: skip
LANGUAGES = ("en", "fr", "fr-CH", "es", "de", "pt", "ru", "ar", "zh-Hans", "it", "xx", "")
SOUND_FILE = "---\n" + "\n".join(SOUND.values()) + "\n---\n\n" + BODY


@st.composite
def releases(draw: st.DrawFn) -> str:
    """Draw a release into which anything was put at any place."""
    text = SOUND_FILE.replace("language: en", f"language: {draw(st.sampled_from(LANGUAGES))}")
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(4, len(text)))
        text = text[:at] + draw(st.sampled_from(FRAGMENTS) | st.text(max_size=8)) + text[at:]
    return text


@st.composite
def values(draw: st.DrawFn) -> str:
    """Draw a release with any text for a value of its front matter, in one of YAML's ways to write it."""
    key = draw(
        st.sampled_from(
            ["headline", "subheadline", "summary", "dateline", "date", "embargo", "slug", "boilerplate", "language"]
        )
    )
    value = draw(st.text(max_size=40) | st.sampled_from(FRAGMENTS))
    written = draw(
        st.sampled_from(
            [value, json.dumps(value), "'" + value.replace("'", "''") + "'", f">\n  {value}", f"|\n  {value}"]
        )
    )
    return SOUND_FILE.replace("---\n", f"---\n{key}: {written}\n", 1)


@given(
    st.binary(max_size=300),
    st.sampled_from([b"", b"---\n", b"---\nheadline: ", b"\xef\xbb\xbf---\n", b"---\na: b\n---\n"]),
)
def test_no_bytes_raise(data: bytes, head: bytes) -> None:
    parsed = document.decode(head + data)
    read(parsed)
    fix(parsed, "a.md", EVERY_RULE, unsafe=True)


@given(releases() | values())
def test_nothing_in_a_release_raises(text: str) -> None:
    for finding in validate(document.parse(text), "a.md", EVERY_RULE):
        assert 0 <= finding.span.start <= finding.span.end <= len(text)
        assert (finding.region.line, finding.region.column) >= (1, 1)


@settings(deadline=None)
@given(releases() | values(), st.booleans())
def test_fixing_twice_equals_once(text: str, unsafe: bool) -> None:
    once = fix(document.parse(text), "a.md", EVERY_RULE, unsafe=unsafe)
    twice = fix(once.document, "a.md", EVERY_RULE, unsafe=unsafe)
    assert twice.document.text == once.document.text
    assert twice.made == 0


@pytest.fixture(scope="module")
def one_round() -> Any:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fixing, "FIX_ROUNDS", 1)
        yield


@given(text=releases() | values(), unsafe=st.booleans())
def test_a_fix_changes_nothing_outside_its_edits(one_round: None, text: str, unsafe: bool) -> None:
    before = document.parse(text)
    found = examine(before, "a.md", EVERY_RULE, every=True).findings
    edits = [finding.fix.edit for finding in found if finding.fix and (finding.fix.safe or unsafe)]
    after = fix(before, "a.md", EVERY_RULE, unsafe=unsafe).document
    kept = _outside(text, edits)
    at = 0
    for piece in kept:
        at = after.text.find(piece, at)
        assert at >= 0, f"{piece!r} is gone"
        at += len(piece)
    _values_differ_only_in(before, after, edits)


def _outside(text: str, edits: list[Edit]) -> list[str]:
    """Return the pieces of a text that no edit touches, in order."""
    pieces, at = [], 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        pieces.append(text[at : max(edit.span.start, at)])
        at = max(at, edit.span.end)
    return [*pieces, text[at:]]


def _values_differ_only_in(before: Document, after: Document, edits: list[Edit]) -> None:
    if not (before.is_readable and after.is_readable):
        return
    for path, value in before.texts():
        if not any(_touch(edit.span, before.spans[path]) for edit in edits) and all(step != "" for step in path):
            renamed = any(
                _touch(edit.span, before.keys.get(path[: n + 1], Span(-2, -2)))
                for edit in edits
                for n in range(len(path))
            )
            assert renamed or after.value(path).strip() == value, path


def _touch(one: Span, other: Span) -> bool:
    return one.start <= other.end and other.start <= one.end


WITHOUT_BOM = replace(
    SCOPE, only=tuple(rule for rule in catalogue() if rule.is_default and rule.slug != "byte-order-mark")
)


@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("is_ended", [True, False])
def test_line_ends_byte_order_mark_and_last_line_stay(bom: str, end: str, is_ended: bool) -> None:
    faulty = SOUND_FILE.replace("+41 22 730", "+41 (0)22 730").replace("in Lyon\n", "in Lyon.  # ours\n", 1)
    faulty = faulty.replace("canals.", "can\u200bals <b onclick='a()'>here</b>..", 1)
    text = (bom + faulty.replace("\n", end)).removesuffix("" if is_ended else end)
    fixed = fix(document.decode(text.encode("utf-8")), "a.md", WITHOUT_BOM)
    assert fixed.made >= 3
    after = fixed.document.text
    assert after.startswith(bom + "---" + end)
    assert after.endswith(end) == is_ended
    assert after.count("\n") == text.count("\n")
    assert after.count("\r\n") == text.count("\r\n")
