"""Templates of a stranger: each ends soon, in one sentence, whatever it holds."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pressctl import sandbox
from pressctl.errors import UsageError
from pressctl.newsroom import templates
from support.command import Run

NAME = "new/press-release.en.md"
WRONG = {
    "{{ 1/0 }}": "division by zero",
    "{{ 'a' + 1 }}": "can only concatenate",
    "{% include 'x' %}": "includes x",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}": "calls itself without end",
    "{{ headline | no_such_filter }}": "no_such_filter",
    "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}": "does not work",
    "{% for a in [1] %}" * 30 + "{% endfor %}" * 30: "does not work",
    "{% set n = namespace(x=9) %}{% for i in range(60) %}{% set n.x = n.x * n.x %}{% endfor %}": "more than 10,000 bits",
    "{% set n = namespace(x=9) %}{% for i in range(9) %}{% set n.x = n.x ** 60 %}{% endfor %}": "more than 10,000 bits",
    "{{ 1 | round(-999999999) }}": "rounded to more than",
    "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}": "more than 1 million turns",
}
TOO_LARGE = (
    "{{ 'a' | center(9999999999) }}", "{{ '%9999999999d' % 1 }}", "{{ '{:>9999999999}'.format(1) }}",
    "{% set n = namespace(x='a') %}{% for i in range(60) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
    "{% set n = namespace(x='a') %}{% for i in range(60) %}{% set n.x = n.x + n.x %}{% endfor %}",
    "{{ 'a'.ljust(9999999999) }}", "{{ 'a' | indent(9999999999, true) }}", "{{ [1] | batch(9999999999, 'x') | list }}",
    "{% set n = namespace(x='aa') %}{% for i in range(40) %}{% set n.x = n.x.replace('a', n.x) %}{% endfor %}",
)  # fmt: skip
ENDLESS = (
    "{{ lipsum(n=10000000) }}", "{{ [0] | slice(999999999) | list }}",
    "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
)  # fmt: skip
only_linux = pytest.mark.skipif(sys.platform != "linux", reason="no other system bounds a process's memory so")


@pytest.fixture(autouse=True)
def nobody_watches_the_memory() -> Iterator[None]:
    """Take away what other tests have Python call at each collection: it meets the limit of the memory too, and warns."""
    kept = gc.callbacks[:]
    gc.callbacks.clear()
    yield
    gc.callbacks[:] = kept


def said(text: str) -> str:
    with pytest.raises(UsageError) as raised:
        templates.render(NAME, text, {"headline": "Acme opens a plant"})
    assert raised.value.message.startswith(f"The template {NAME}")
    assert "\n" not in raised.value.message
    return raised.value.message


@pytest.mark.parametrize("text", WRONG, ids=range(len(WRONG)))
def test_a_template_that_is_wrong_is_one_sentence(text: str) -> None:
    assert WRONG[text] in said(text)


@only_linux
@pytest.mark.parametrize("text", TOO_LARGE)
def test_a_template_that_takes_the_memory_is_stopped(text: str) -> None:
    assert "it takes too much memory" in said(text)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such clock")
@pytest.mark.parametrize("text", ENDLESS)
def test_a_template_that_does_not_end_is_stopped(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "SECONDS", 0.2)
    assert "it takes more than" in said(text)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_the_limits_are_gone_afterwards() -> None:
    import resource
    import signal

    before = resource.getrlimit(resource.RLIMIT_AS)
    assert templates.render(NAME, "# {{ headline }}\n", {"headline": "Acme"}) == "# Acme\n"
    assert resource.getrlimit(resource.RLIMIT_AS) == before
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0, 0)


def test_a_new_release_from_a_broken_template_is_refused_in_a_sentence(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "templates" / NAME
    own.parent.mkdir(parents=True)
    (own.parents[2] / "pressctl.toml").touch()
    own.write_text("One\n{{ 1/0 }}\n", encoding="utf-8")
    done = run("new", "Acme opens a plant", "--language", "en")
    assert done.returncode == 2
    assert b"The template new/press-release.en.md, line 2 does not work: division by zero" in done.stderr
