"""What an address leads to that a mail gateway or a network has wrapped."""

from __future__ import annotations

import pytest

from pressctl.prose.addresses.wrapped_links import is_wrapped, unwrapped

PAGE = "https://www.example.org/plans?id=7"
SAFE = (
    "safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.example.org%2Fplans%3Fid%3D7&data=05%7Cana%40example.com"
)


@pytest.mark.parametrize(
    "address",
    [
        f"https://eur03.{SAFE}",
        f"https://nam10.{SAFE}".replace("&data", "&amp;data"),
        "https://www.google.com/url?q=https://www.example.org/plans?id%3D7&sa=D&source=editors&usg=AOvVaw0",
        "https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Fwww.example.org%2Fplans%3Fid%3D7",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.example.org%2Fplans%3Fid%3D7&h=AT0",
        "https://urldefense.com/v3/__https://www.example.org/plans?id=7__;!!ABC!xyz$",
        "https://urldefense.com/v3/__https:/www.example.org/plans?id=7__;!!ABC!xyz$",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__www.example.org_plans-3Fid-3D7&d=DwMF&c=x",
        "https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fwww.example.org%2fplans%3fid%3d7&c=E,1",
        "https://secure-web.cisco.com/1abcDEF/https%3A%2F%2Fwww.example.org%2Fplans%3Fid%3D7",
    ],
)
def test_the_address_within_is_given(address: str) -> None:
    assert is_wrapped(address)
    assert unwrapped(address) == PAGE


@pytest.mark.parametrize(
    "address",
    [
        "https://protect-eu.mimecast.com/s/AbCdEfGh1",
        "https://urldefense.com/v3/__https://www.example.org/plans*top__;Iw!!ABC!xyz$",
        "https://eur03.safelinks.protection.outlook.com/?url=javascript%3Aalert(1)",
    ],
)
def test_one_that_does_not_say_it_stays(address: str) -> None:
    assert is_wrapped(address)
    assert unwrapped(address) == address


@pytest.mark.parametrize(
    "address",
    [
        PAGE,
        "https://www.google.com/search?q=https://www.example.org",
        "https://example.org/?url=https://example.net",
        "//[",
        "",
    ],
)
def test_others_are_not_wrapped(address: str) -> None:
    assert not is_wrapped(address)
    assert unwrapped(address) == address
