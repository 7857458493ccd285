"""Links: how they are written, and where they lead."""

from __future__ import annotations

import time

import pytest

from pressctl.findings import Finding
from pressctl.release.file import document
from pressctl.rules import choose
from pressctl.validation.engine import validate
from pressctl.validation.fixing import fix
from pressctl.validation.scope import Scope
from support.rule_examples import NOW, SOUND


def release(text: str, language: str = "en") -> document.Document:
    front = SOUND | {"language": f"language: {language}"}
    return document.parse("---\n" + "\n".join(front.values()) + "\n---\n\n" + text + "\n")


def scope(rule: str) -> Scope:
    return Scope(now=NOW, only=choose((rule,), ()))


def found(rule: str, text: str, language: str = "en") -> list[Finding]:
    return validate(release(text, language), "release.md", scope(rule))


def fixed(rule: str, text: str, *, unsafe: bool = False) -> str:
    after = fix(release(text), "release.md", scope(rule), unsafe=unsafe).document
    return after.text[after.body.start :].rstrip("\n")


@pytest.mark.parametrize(
    "text",
    [
        "[plans](/files/the plans.pdf)",
        "![plant](/img/the plant.jpg)",
        "[plans](/files/director's plans (final).pdf)",
        "[plans](https://example.org/plans",
        "[plans](https://example.org/plans\nand more",
        "[plans]()",
        "[plans] (https://example.org/plans)",
        "(plans)[https://example.org/plans]",
        "[plans]([url](https://example.org/plans))",
        "see http//example.org/plans",
        "see http:/example.org/plans",
        "see [plans](https://http://example.org/plans)",
        "see htp://example.org",
        "see http:// example.org/plans",
        "[www.example.org/x](www.example.org/x)",
        "[plans](example.org/plans)",
        "[plans](example.org)",
        "[Ana](ana@example.org)",
        '<a href="www.example.org/plans">plans</a>',
        "![plant](www.example.org/plant.jpg)",
        "[plan](Präsi)",
        "[film](httpv://example.org/film)",
        "[Ana](http://mailto:ana@example.org)",
        "[plans](http://http//www.example.org/plans)",
        "[plans](https//:example.org/plans)",
        "[plans](http:///example.org/plans)",
        "[plans](http:://example.org/plans)",
        "[plans](http.//example.org/plans)",
        "[plans](http: //example.org/plans)",
        "[plans](https:example.org/plans)",
        "[plans](htp//example.org/plans)",
        "[plans](http://)",
        "[plans](https://.example.org/plans)",
        "[plans](https://example..org/plans)",
        "[plans](https://www,example.org/plans)",
        "[plans](wwww.example.org/plans)",
        "[Ana](maito:ana@example.org)",
        "[Ana](mailto;ana@example.org)",
        "[Ana](mailto:ana @example.org)",
        "See [the plans].\n\n[the plans]: www.example.org/plans",
        "See [the plans].\n\n[the plans]: http//example.org/plans",
        "Write to [Ana].\n\n[Ana]: ana@example.org",
        "See [the plans].\n\n[the plans]: <example.org/plans> 'The plans'",
    ],
)
def test_a_broken_link_is_found_once(text: str) -> None:
    assert len(found("link-syntax", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "[plans](https://example.org/plans_(final))",
        '[plans](/files/plans.pdf "The plans")',
        "[plans](/files/plans.pdf 'The plans')",
        "[plans]( https://example.org/plans )",
        "[plans](</files/the plans.pdf>)",
        '[plans]({{< ref "the plans.md" >}})',
        "`[plans](/files/the plans.pdf)`",
        "```\n[plans]( /the plans\n```",
        "<!-- [plans](/files/the plans.pdf) -->",
        "[1](of which half is spent, see [2])",
        "[1] (https://example.org/plans)",
        "HTTP/1.1 and http/2.0",
        "https://web.archive.org/web/2020/https://example.org/",
        "the prefix http:// is left out",
        "- [ ] (to be done)",
        "[sic](a slip of the author)",
        "[plans](plans.pdf) [readme](README.md) [more](setup.py) [next](page.html) [about](about)",
        "[Ana]: www.example.org is her site",
        "```\n[plans]: www.example.org/plans\n```",
        "See [the plans].\n\n[the plans]: plans.pdf",
        "[^1]: www.example.org/plans",
        "[plans](https://example.org/a,b..c) [more](https://ana@example.org/) [ws](sms:+41227308111)",
        "[plans](https://{{ site.host }}/plans) [plans](../plans..pdf) [plans](https://www2.example.org)",
        "[plans](press/plans.pdf) [x](img/v1.2/x.png) [Ana](mailto:ana@example.org) [a](?page=2)",
    ],
)
def test_a_sound_link_or_none_is_left_alone(text: str) -> None:
    assert found("link-syntax", text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("[plans](/files/the plans.pdf)", "[plans](/files/the%20plans.pdf)"),
        ('[plans](/the plans.pdf "The plans")', '[plans](/the%20plans.pdf "The plans")'),
        ("see https://http://example.org/", "see http://example.org/"),
        ("see https//example.org", "see https://example.org"),
        ("see ttps://example.org", "see https://example.org"),
        ("[plans](www.example.org/plans)", "[plans](https://www.example.org/plans)"),
        ("[Ana](ana@example.org)", "[Ana](mailto:ana@example.org)"),
        ("[Ana](mailto://ana@example.org)", "[Ana](mailto:ana@example.org)"),
        ("[film](httpv://example.org/film)", "[film](http://example.org/film)"),
        ("[Ana](maito:ana@example.org)", "[Ana](mailto:ana@example.org)"),
        ("[plans](http:///example.org/plans)", "[plans](http://example.org/plans)"),
        ("[plans](https//:example.org/plans)", "[plans](https://example.org/plans)"),
        ("[plans](https:example.org/plans)", "[plans](https://example.org/plans)"),
        ("[plans](wwww.example.org)", "[plans](wwww.example.org)"),
        ("[Ana](mailto:ana @example.org)", "[Ana](mailto:ana @example.org)"),
        ("[Ana](mailto:ana@example.org?subject=The plans)", "[Ana](mailto:ana@example.org?subject=The%20plans)"),
        ("See [it].\n\n[it]: www.example.org/x 'It'", "See [it].\n\n[it]: https://www.example.org/x 'It'"),
        ("[Ana](http://mailto:ana@example.org)", "[Ana](mailto:ana@example.org)"),
        ("[plans](http://http//example.org/plans)", "[plans](http://example.org/plans)"),
        ("h[ttp://www.example.org/](//www.example.org/)", "h[ttp://www.example.org/](//www.example.org/)"),
        ("[x](https://www.example.org index.htm)", "[x](https://www.example.org index.htm)"),
    ],
)
def test_spaces_and_schemes_are_put_right(text: str, right: str) -> None:
    assert fixed("link-syntax", text) == right


def test_the_addresses_of_pictures_and_events_are_judged_as_links() -> None:
    media = (
        "media:\n  - url: htp://example.org/a.jpg\n    alt: A plant\n  - url: www.example.org/a.jpg\n    alt: A plant"
    )
    checked = document.parse("---\n" + "\n".join(SOUND.values()) + f"\n{media}\n---\n\nText\n")
    assert len(validate(checked, "release.md", scope("link-syntax"))) == 2
    after = fix(checked, "release.md", scope("link-syntax")).document.text
    assert "url: http://example.org/a.jpg" in after
    assert "url: https://www.example.org/a.jpg" in after


def test_brackets_are_turned_round_only_on_demand() -> None:
    text = "(plans)[https://example.org/plans]"
    assert fixed("link-syntax", text) == text
    assert fixed("link-syntax", text, unsafe=True) == "[plans](https://example.org/plans)"
    assert fixed("link-syntax", "[a plan] (/plan)", unsafe=True) == "[a plan](/plan)"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Click here"),
        ("en", "**here** (0.1MB)"),
        ("fr", "cliquez ici"),
        ("es", "haga clic aquí"),
        ("de", "hier klicken"),
        ("pt", "Clique aqui"),
        ("ru", "подробнее"),
        ("ar", "اضغط هنا"),
        ("zh", "点击这里"),
    ],
)
def test_a_link_that_says_nothing_is_found_in_each_language(language: str, words: str) -> None:
    assert found("vague-link-text", f"[{words}](https://example.org/plans)", language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The report is on our pages: click here."),
        ("fr", "Le rapport est sur nos pages : cliquez ici."),
        ("es", "El informe está en nuestras páginas: haga clic aquí."),
        ("de", "Den Bericht gibt es auf unseren Seiten: hier klicken."),
        ("pt", "Clique aqui para ler o relatório."),
        ("ru", "Чтобы прочитать отчёт, нажмите здесь."),
        ("ar", "التقرير الكامل على صفحاتنا: انقر هنا."),
        ("zh", "完整报告见我们的网页：点击这里。"),
        ("it", "Il rapporto è sulle nostre pagine: clicca qui."),
    ],
)
def test_click_here_without_a_link_is_found_in_each_language(language: str, text: str) -> None:
    assert found("click-without-link", text, language)


@pytest.mark.parametrize(
    "text",
    [
        "Click [here](https://example.org), or [click here](/report).",
        "Click here: www.example.org/report",
        "Click here:\n\n<https://example.org/report>",
        'To see it, <a href="/report">click here</a>.',
        "`click here`",
    ],
)
def test_click_here_with_a_link_is_another_fault(text: str) -> None:
    assert not found("click-without-link", text)


@pytest.mark.parametrize("language", ["sv", "xx"])
def test_words_of_languages_we_do_not_know_are_not_judged(language: str) -> None:
    assert not found("vague-link-text", "[here](https://example.org/plans)", language)


def test_a_picture_and_an_address_that_shows_itself_are_no_vague_texts() -> None:
    assert not found("vague-link-text", "![here](here.jpg) <https://example.org/here> [how to get here](/here)")


@pytest.mark.parametrize(
    "target",
    [
        "file:///home/ana/plans.pdf",
        "C:\\\\press\\\\plans.pdf",
        "http://localhost:8000/plans",
        "http://127.0.0.1/plans",
        "https://192.168.1.4/plans",
        "http://intranet/plans",
        "https://intranet.example.org/plans",
        "http://press.acme.local/plans",
    ],
)
def test_what_nobody_outside_can_reach_is_found(target: str) -> None:
    assert found("local-link", f"[plans]({target})")
    assert found("local-link", f"See [plans][1].\n\n[1]: {target}")


@pytest.mark.parametrize(
    "target",
    ["https://example.org/", "/plans", "../plans", "#plans", "mailto:a@example.org", "https://10.example.org/x"],
)
def test_ordinary_addresses_are_not_local(target: str) -> None:
    assert not found("local-link", f"[plans]({target})")


@pytest.mark.parametrize(
    "target",
    [
        "https://staging.example.org/plans",
        "https://www-staging.example.org/",
        "https://deploy-preview-12--acme.example.app/",
        "https://example.org/wp-admin/post.php?post=7",
        "https://example.org/?p=7&preview=true",
    ],
)
def test_staging_sites_are_found(target: str) -> None:
    assert found("staging-link", f"[plans]({target})")


@pytest.mark.parametrize(
    "target", ["https://www.admin.ch/", "https://dev.example.org/", "https://example.org/staging/", "https://uat.org/x"]
)
def test_names_that_only_look_like_staging_are_left_alone(target: str) -> None:
    assert not found("staging-link", f"[plans]({target})")


@pytest.mark.parametrize(
    ("target", "right"),
    [
        ("https://example.org/?utm_source=a&utm_medium=b", "https://example.org/"),
        ("https://example.org/?a=1&utm_source=a&b=2", "https://example.org/?a=1&b=2"),
        ("https://example.org/?utm_source=a&amp;b=2#top", "https://example.org/?b=2#top"),
        ("https://example.org/?b=%C3%A9&fbclid=x", "https://example.org/?b=%C3%A9"),
        ("https://example.org/?gclid=x#a?b", "https://example.org/#a?b"),
    ],
)
def test_only_the_tracking_parameters_go(target: str, right: str) -> None:
    assert fixed("tracking-parameter", f"See [the plans]({target}).") == f"See [the plans]({right})."


def test_parameters_that_choose_a_page_stay() -> None:
    assert not found("tracking-parameter", "[plans](https://example.org/?cid=41&ref=7&source=a)")
    assert not found("tracking-parameter", "[Ana Silva](https://unsplash.com/@ana?utm_source=x&utm_medium=referral)")


def test_the_address_of_a_picture_is_judged_too() -> None:
    front = "\n".join(
        (SOUND | {"media": "media:\n  - url: https://example.org/a.jpg?fbclid=1\n    alt: A pump"}).values()
    )
    parsed = document.parse(f"---\n{front}\n---\n\nText.\n")
    after = fix(parsed, "release.md", scope("tracking-parameter")).document
    assert after.values["media"][0]["url"] == "https://example.org/a.jpg"


def test_a_link_that_writes_to_another_address_is_found() -> None:
    assert found("email-link-mismatch", "[press@example.org](mailto:sales@example.org)")
    assert found("email-link-mismatch", '<a href="mailto:sales@example.org">press@example.org</a>')


@pytest.mark.parametrize(
    "text",
    [
        "[Press@example.org](mailto:press@example.org?subject=Plant)",
        "[**press@example.org**](mailto:press@example.org)",
        "[press\\_office@example.org](mailto:press_office@example.org)",
        "[Ana Silva](mailto:ana@example.org)",
        "[ana@example.org or press@example.org](mailto:ana@example.org)",
    ],
)
def test_a_link_that_writes_where_it_says_is_left_alone(text: str) -> None:
    assert not found("email-link-mismatch", text)


@pytest.mark.parametrize(
    "text",
    [
        "[+41 22 730 81 11](tel:+41227308112)",
        "[+41 22 730 81 11](tel:0227308111)",
        "[022 730 81 11](tel:022 730 81 11)".replace(" 81 11)", "%2081%2011)").replace("022 730%", "022%20730%"),
    ],
)
def test_a_telephone_link_that_fails_abroad_or_dials_another_is_found(text: str) -> None:
    assert found("tel-link-mismatch", text)


@pytest.mark.parametrize(
    "text",
    [
        "[+41 22 730 81 11](tel:+41-22-730-81-11)",
        "[022 730 81 11](tel:+41227308111)",
        "[+41 (0)22 730 81 11](tel:+41227308111)",
        "[+41 22 730 81 11 ext. 5](tel:+41227308111;ext=5)",
        "[1-800-ACME-PUMPS](tel:+18002263786)",
        "[112](tel:112)",
        "[Call us](tel:+41227308111)",
    ],
)
def test_a_telephone_link_that_dials_what_it_shows_is_left_alone(text: str) -> None:
    assert not found("tel-link-mismatch", text)


def test_a_telephone_link_takes_the_same_number_in_the_global_form() -> None:
    assert fixed("tel-link-mismatch", "[+41 22 730 81 11](tel:0227308111)") == "[+41 22 730 81 11](tel:+41227308111)"
    other = "[+41 22 730 81 11](tel:0227308112)"
    assert fixed("tel-link-mismatch", other, unsafe=True) == other


@pytest.mark.parametrize(
    "target", ["javascript:open()", "JavaScript:open()", "data:text/html;base64,QQ==", "vbscript:x"]
)
def test_links_that_run_code_are_found(target: str) -> None:
    assert found("unsafe-link", f"[plans]({target})")
    assert found("unsafe-link", f'<a href="{target}">plans</a>')


def test_a_picture_written_into_the_text_is_no_unsafe_link() -> None:
    assert not found("unsafe-link", "![A dot](data:image/gif;base64,R0lGODlhAQABAAAAACw=)")


HOSTILE = ("[", "](", "](/ ", "[a](/a b", "![](", "(a)[http://", "[a] (", "[insert", "<a ", "<img ", "<script>", "<p onx=",
           "://", "http:/ ", "htp://", "# ", "a\n=", "a@b", "https://a-", "?utm_a=1&", "Home\n", "{% block", "Aa ")  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_no_text_takes_a_rule_long(piece: str) -> None:
    checked = release((piece * 40_000)[:40_000])
    chosen = Scope(now=NOW, only=choose(("PR1", "PR7", "PR9"), ()))
    start = time.process_time()
    validate(checked, "release.md", chosen)
    assert time.process_time() - start < 3, "what is quadratic takes far longer"


def test_a_fix_leaves_what_it_cannot_put_right() -> None:
    after_host = "[plans](https://www.example.org plans.htm)"
    assert [finding.fix for finding in found("link-syntax", after_host)] == [None]
    halved = "h[ttp://www.example.org/](//www.example.org/)"
    assert fixed("link-syntax", halved, unsafe=True) == halved


@pytest.mark.parametrize(
    ("target", "meant"),
    [
        ("http://mailto:x@example.org", "mailto:x@example.org"),
        ("mailto://x@example.org", "mailto:x@example.org"),
        ("tel://+41227308111", "tel:+41227308111"),
    ],
)
def test_a_scheme_before_or_within_another_is_taken_off(target: str, meant: str) -> None:
    body = f"Write to [the desk]({target})."
    assert not found("PR703", body)
    assert len(found("PR701", body)) == 1
    assert fixed("PR701", body) == f"Write to [the desk]({meant})."


def test_a_number_free_of_charge_has_no_global_form_and_an_extension_has_its_own_place() -> None:
    assert not found("PR707", "[Call](tel:1800-376-0000) or [call](tel:0800123456)")
    assert fixed("PR707", "[Call](tel:%2B12125551234%20ext.1209)") == "[Call](tel:+12125551234;ext=1209)"


def test_the_address_behind_two_strokes_is_named_without_them() -> None:
    (finding,) = found("PR706", "[x@example.org](mailto://board@example.org)")
    assert finding.message.endswith("writes to “board@example.org”")


@pytest.mark.parametrize(
    "target", ["$(HOME)/plans", "${base}/plans", 'https://example.org/a?b=0"', "https://example.org/”a"]
)
def test_an_address_with_a_mark_or_a_variable_in_it_is_found(target: str) -> None:
    assert len(found("link-syntax", f"See [the plans]({target}) of Acme.")) == 1


@pytest.mark.parametrize(("language", "word"), [("en", "HERE"), ("es", "AQUI."), ("es", "AQUÍ"), ("fr", "ICI")])
def test_a_paragraph_that_is_nothing_but_a_lost_link_is_found(language: str, word: str) -> None:
    assert len(found("click-without-link", f"Acme opens a plant.\n\n{word}\n\nMore.", language)) == 1


def test_here_as_a_link_or_within_a_sentence_is_left() -> None:
    assert not found("click-without-link", "[HERE](https://example.org/a)\n\nThe plant is here.\n\nMORE PUMPS")


def test_a_space_between_the_words_of_a_link_and_its_address_is_found_behind_a_year_too() -> None:
    assert len(found("PR701", "See the [report of 2026] (https://example.org/report).")) == 1
    assert not found("PR701", "So says the note [1] (https://example.org/report).")
