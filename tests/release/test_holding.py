"""Keys of other sites and misspelt ones: in doubt a release stays back, and plain keys hold nothing back."""

from __future__ import annotations

import datetime as dt

import pytest
import yaml

from pressctl.release import holding

NOW = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
EMBARGOES = (
    "embargado: 2035-01-01", "bajo_embargo: true", "embargue: 2035-01-01", "sperfrist: 2035-01-01", "sperrfristende: 2035-01-01",
    "Sperrfrist (Ende): 1.1.2035", "sperrfrist_bis: 2035-01-01", "حظر: 2035-01-01", "解禁: 2035-01-01", "禁止发布: 2035-01-01",
    "ембарго: 2035-01-01", "под_эмбарго: true", "emb-argo: 2035-01-01",
)  # fmt: skip
HOLDS = (
    "not_before: 2035-01-01", "notBefore: 2035-01-01T10:00:00Z", "available: 2035-01-01", "availableFrom: 2035-01-01",
    "publish: 2035-01-01", "live: 2035-01-01", "live_date: 2035-01-01", "published_at: 2035-01-01", "releaseTime: 2035-01-01T10:00:00Z",
    "release_at: 2035-01-01", "hold_until: 2035-01-01", "hold: true", "on_hold: yes", "onhold: true", "held: true", "isDraft: true",
    "confidential: true", "internal: true", "restricted: true", "protected: true", "headless: true", "retracted: true", "killed: yes",
    "publishable: false", "show: false", "live: false", "permalink: false", "published: n", "render: false", "released: false",
    "state: draft", "Status: draft", "STATUS: withdrawn", "stauts: draft", "post_status: future", "post_status: private",
    "workflow_state: pending", "publication_status: embargoed", "visibility: internal", "access: Private", "draft_: y",
    "build: {render: never}", "_build: {render: false}",
)  # fmt: skip
FREE = (
    "embargo_lifted: no", "hold: false", "hold: 12", "not_before: 2020-01-01", "available: 2026-01-01", "available: yes", "live: true",
    "publish: true", "published_at: 2026-02-01", "state: Texas", "state: published", "access: public", "Status: released",
    "permalink: /news/plant/", "build: {list: never}", "render: true", "noindex: true", "sitemap: false", "start_date: 2035-01-01",
    "event_date: 2035-01-01", "stage: draft", "frist: 2035-01-01", "noticia: 2035-01-01", "información: 2035-01-01",
    "press: 2035-01-01", "material: 2035-01-01", "draft_by: Ana", "show: all", "holder: true", "word: 解禁",
)  # fmt: skip


def keys(text: str) -> dict[str, object]:
    found: dict[str, object] = yaml.load(text, Loader=yaml.BaseLoader)
    return found


@pytest.mark.parametrize("text", EMBARGOES)
def test_a_key_that_may_mean_an_embargo_holds_a_release_back(text: str) -> None:
    assert holding.unread_embargo(keys(text)) == next(iter(keys(text)))


@pytest.mark.parametrize("text", HOLDS)
def test_a_key_that_says_not_yet_somewhere_else_holds_a_release_back(text: str) -> None:
    assert holding.other_hold(keys(text), NOW.__ge__) == next(iter(keys(text)))


@pytest.mark.parametrize("text", FREE)
def test_other_keys_hold_nothing_back(text: str) -> None:
    assert holding.unread_embargo(keys(text)) == ""
    assert holding.other_hold(keys(text), NOW.__ge__) == ""
