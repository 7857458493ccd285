"""Addresses are found as texts print them, also hidden from machines."""

import pytest

from pressctl.prose.addresses.emails import addresses, written_out


@pytest.mark.parametrize(
    "address",
    [
        "press@example.org",
        "ana.silva+press@mail.example.org",
        "press＠example.org",
        "press [at] example.org",
        "press (at) example [dot] org",
        "prensa [arroba] example [punto] org",
        "[email protected]",
        "[email\u00a0protected]",
    ],
)
def test_an_address_is_found_as_it_is_printed(address: str) -> None:
    text = f"Write to {address}, or call."
    assert [text[start:end] for start, end in addresses(text)] == [address]


def test_each_of_several_addresses_is_found_and_the_scheme_of_a_link_is_no_part() -> None:
    text = "mailto:a@example.org,b@example.com;c@example.net."
    assert [text[start:end] for start, end in addresses(text)] == ["a@example.org", "b@example.com", "c@example.net"]


@pytest.mark.parametrize(
    "text",
    [
        "문의는 press@example.org로 보내 주십시오.",
        "메일press@example.org으로",
        "请致函press@example.org或致电。",
        "お問い合わせはpress@example.orgまで",
        "ติดต่อpress@example.orgได้",
        "اكتب إلىpress@example.org",
        "Пишите на press@example.org-ом",
        "Írjon a press@example.org-ra!",
        "请访问press@example.org或www.example.com。",
    ],
)
def test_a_word_or_a_case_that_is_written_on_to_an_address_is_no_part_of_it(text: str) -> None:
    assert [text[start:end] for start, end in addresses(text)] == ["press@example.org"]


@pytest.mark.parametrize(
    "address", ["тест@пример.рф", "用户@例子.广告", "press@例え.jp", "info@münchen.de", "a@co-op.de"]
)
def test_an_address_may_be_in_any_script(address: str) -> None:
    assert [address[start:end] for start, end in addresses(address)] == [address]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Write to _press@example.org_ now", "press@example.org"),
        ("__press_office@example.org__", "press_office@example.org"),
        ("_press@example.org", "_press@example.org"),
        ("press_@example.org", "press_@example.org"),
    ],
)
def test_underscores_around_an_address_are_emphasis(text: str, address: str) -> None:
    assert [text[start:end] for start, end in addresses(text)] == [address]


@pytest.mark.parametrize("text", ["", "Meet us @ the plant", "@acme", "Lunch [at] noon", "one (at) a time. Two"])
def test_what_has_no_mailbox_or_no_domain_is_not_an_address(text: str) -> None:
    assert not list(addresses(text))


def test_words_for_the_signs_are_written_out() -> None:
    assert written_out("press [at] example (dot) org") == "press@example.org"
    assert written_out("presse (arobase) example [point] fr") == "presse@example.fr"


@pytest.mark.parametrize("text", ["Email press at example dot org", "Ana Silva, press at example dot org, 202-555-0101",
                                  "Contacto: prensa arroba example punto org"])  # fmt: skip
def test_an_address_in_words_is_read_where_it_stands_by_itself(text: str) -> None:
    [(start, end)] = addresses(text)
    assert written_out(text[start:end]) in {"press@example.org", "prensa@example.org"}


@pytest.mark.parametrize(
    "text", ["Find us at example dot org.", "The plant at Lyon dot the line", "look at the dot org boom"]
)
def test_a_sentence_with_the_words_for_the_signs_has_no_address(text: str) -> None:
    assert not list(addresses(text))


@pytest.mark.parametrize(
    "text",
    [
        "邮箱：press#example.org（发送时请将#换成@）",
        "E-mail: press#example.org (replace # with @)",
        "press#example.org (# = @)",
    ],
)
def test_a_hash_stands_for_the_sign_where_the_text_says_so(text: str) -> None:
    (found,) = addresses(text)
    assert written_out(text[slice(*found)]) == "press@example.org"


@pytest.mark.parametrize("text", ["press#example.org", "See example.org/page#top.org or write to press@example.org"])
def test_a_hash_is_else_no_sign_of_an_address(text: str) -> None:
    assert [text[start:end] for start, end in addresses(text)] == [word for word in text.split() if "@" in word]
