"""E-mail addresses that are typed wrong: in the text as in the contacts, and no name of a social network among them."""

import pytest

from support.checks import fixes, found


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("press@@example.org", "press@example.org"),
        ("press@example,org", "press@example.org"),
        ("press @example.org", "press@example.org"),
        ("press@ example.org", "press@example.org"),
        ("press@example..org", "press@example.org"),
    ],
)
@pytest.mark.parametrize("text", ["Contact: {}", "Write to **{}**, or call.", "联系：{}。"])
def test_an_address_in_the_text_is_judged_as_one_of_the_contacts(printed: str, meant: str, text: str) -> None:
    assert fixes(found("PR304", text.format(printed))) == [(meant, False)]
    assert fixes(found("PR304", "Text.", contacts=f"\n- name: Desk\n  email: '{printed}'")) == [(meant, False)]


def test_an_address_whose_ending_is_missing_is_found_and_none_is_made_up() -> None:
    (finding,) = found("PR304", "E-mail: press@example")
    assert "its ending is missing" in finding.message
    assert finding.fix is None


@pytest.mark.parametrize(
    "text",
    [
        "Write to press@example.org, info@example.org or ana.silva@press.example.co.uk.",
        "Follow us @example.org, on Instagram: Acme @acme.example.org, and @acme,and others.",
        "Ana Silva @anasilva and 3 @ 5 euros each; `press@@example.org` is code.",
        "See https://example.org/@press,org and [the map](https://example.org/a@b,org).",
        "Contact: press@example.org,or the desk.",
        "Write to press [at] example.org or press @ example.org.",
    ],
)
def test_a_sound_address_a_name_of_a_network_and_code_are_left_alone(text: str) -> None:
    assert not found("PR304", text)


@pytest.mark.parametrize(
    ("printed", "meant", "safe"),
    [
        ("Jo Doe <jo@example.org>", "jo@example.org", False),
        (r"ann\_example@example.org", "ann_example@example.org", True),
        ("ann@example.org (press desk)", "ann@example.org", False),
        ("Ann Doe ann@example.org", "ann@example.org", False),
        ("ann%40example.org", "ann@example.org", False),
        ("ann&#64;example.org", "ann@example.org", False),
        ("compose.php?to=ann@example.org", "ann@example.org", False),
        ("https://mail.example.org/?to=ann@example.org", "ann@example.org", False),
        ("mailto:ann@example.org?subject=Hello", "ann@example.org", True),
    ],
)
def test_the_address_is_taken_out_of_what_stands_around_it(printed: str, meant: str, safe: bool) -> None:
    assert fixes(found("PR304", "Text.", contacts=f"\n- name: Desk\n  email: '{printed}'")) == [(meant, safe)]


def test_of_two_addresses_none_is_chosen() -> None:
    (finding,) = found("PR304", "Text.", contacts="\n- name: Desk\n  email: 'press@example.org, info@example.org'")
    assert "more than one e-mail address" in finding.message
    assert finding.fix is None


def test_an_address_that_a_page_has_hidden_is_found_in_the_text() -> None:
    (finding,) = found("PR304", "Register until 5 May by writing to [email protected] or by telephone.")
    assert finding.message == (
        "“[email protected]” is not an e-mail address: the page it was copied from hid it from scrapers"
    )
