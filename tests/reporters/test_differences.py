"""The page on which two texts are compared: safe, readable without colour, in the direction of its language."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import html

from pressctl.release.differences import texts, word_diff
from pressctl.reporters import differences

BEFORE = {
    "headline": "Acme opens a plant",
    "language": "en",
    "body": ["It will employ 400 people.", "It is <b>large</b>.", "Gone."],
}


def page(before: Mapping[str, object], after: Mapping[str, object], tag: str = "en") -> html.HtmlElement:
    text = differences.page(
        before,
        after,
        texts.compare(before, after, tag),
        "a.md: correction",
        lambda place: f"{place.field} {place.number}",
    )
    assert text.startswith("<!DOCTYPE html>")
    return html.document_fromstring(text)


def test_what_was_taken_out_and_put_in_is_marked_word_by_word() -> None:
    shown = page(BEFORE, {**BEFORE, "body": ["It will employ 40 people.", "It is <b>large</b>.", "New & good."]})
    quoted = [html.tostring(each, encoding="unicode").strip() for each in shown.iter("blockquote")]
    assert (
        quoted[1] == '<blockquote lang="en" dir="ltr">It will employ <del>400</del><ins>40</ins> people.</blockquote>'
    )
    assert "It is &lt;b&gt;large&lt;/b&gt;." in quoted[2]
    assert "<del>Gone</del>" in quoted[3]
    assert [each.text_content() for each in shown.iter("td")][:4] == ["figure", "body 1", "400 people", "40 people"]
    style = next(shown.iter("style")).text_content()
    assert "line-through" in style
    assert "underline" in style
    assert 'del::before { content: "[";' in style


def test_nothing_of_a_release_becomes_mark_up_or_is_loaded() -> None:
    payload = '"><script>alert(1)</script><img src=x onerror=alert(1)></style>\x00\x1b[31m'
    after = {"headline": payload, "language": '"><script>', "summary": payload, "body": [payload, "javascript:alert(1)"],
             "contacts": [{"name": payload, "email": payload}]}  # fmt: skip
    shown = page(BEFORE, after)
    assert {str(each.tag) for each in shown.iter()} <= {
        "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "p", "table", "caption", "thead", "tbody",
        "tr", "th", "td", "del", "ins", "blockquote",
    }  # fmt: skip
    assert {str(name) for each in shown.iter() for name in each.attrib} == {
        "lang", "dir", "charset", "http-equiv", "content", "name", "scope", "class",
    }  # fmt: skip
    assert "alert(1)" in shown.text_content()


def test_the_texts_have_their_language_and_run_in_its_direction() -> None:
    before = {"headline": "أكمي تفتح مصنعا", "language": "ar", "body": ["يعمل فيه 400 شخص."]}
    shown = page(before, {**before, "body": ["يعمل فيه 40 شخصا."]}, "ar")
    assert {(each.get("lang"), each.get("dir")) for each in shown.iter("blockquote", "h1")} == {("ar", "rtl")}
    assert shown.get("lang") == "en"


def test_marked_texts_hold_both_texts_whole() -> None:
    for before, after in (
        ("a b  c", "a c d"),
        ("", "x"),
        ("x", ""),
        ("好的 400 人", "好的 40 人"),
        ("a\u00a0b", "a b"),
    ):
        found = list(word_diff.runs(before, after))
        assert "".join(run.text for run in found if run.mark is not word_diff.Mark.ADDED) == before
        assert "".join(run.text for run in found if run.mark is not word_diff.Mark.REMOVED) == after


def test_no_text_turns_what_stands_around_it() -> None:
    turned = "It costs \u202e000,1\u202c euros \u2067now\u2069."
    shown = page(BEFORE, {**BEFORE, "headline": turned, "body": [turned, "\u2066Gone.\u2069"]})
    text = html.tostring(shown, encoding="unicode")
    assert not set(text) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    assert "\ufffd000,1\ufffd" in text
