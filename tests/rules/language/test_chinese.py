"""Chinese: marks and figures of the right width, no space between characters."""

from __future__ import annotations

import pytest

from pressctl.validation.engine import validate
from pressctl.validation.fixing import fix
from support.checks import found, release, scope


@pytest.mark.parametrize(
    ("code", "body", "right"),
    [
        ("PR630", "工厂,将雇用四十人.", "工厂，将雇用四十人。"),
        ("PR630", "工厂, 将雇用四十人.\n\n真的?", "工厂，将雇用四十人。\n\n真的？"),
        ("PR630", "总部(日内瓦)在瑞士", "总部（日内瓦）在瑞士"),
        ("PR630", "总部(日内瓦),即《章程》,在瑞士", "总部（日内瓦），即《章程》，在瑞士"),
        ("PR630", "电话:022；共有,112人", "电话：022；共有，112人"),
        ("PR630", "总部 (日内瓦) 在瑞士", "总部（日内瓦） 在瑞士"),
        ("PR630", "国际组织(IOM)和 Acme, Inc. 在 10:30 开会", None),
        ("PR630", "人口 1,200 人，比例 3:2", None),
        ("PR630", "见[链接](https://acme.example/中,文)和`中,文`", None),
        ("PR631", "将雇用４０人，１０：３０在Ａ３座", "将雇用40人，10:30在A3座"),
        ("PR631", "占４０．５％，即４０，５０人", "占40.5%，即40，50人"),
        ("PR631", "将雇用40人：ABC公司！", None),
        ("PR632", "工厂， 将雇用 四十人，于秋季交付给订购的城市，首批水泵将很快运抵各地。", "工厂，将雇用四十人，于秋季交付给订购的城市，首批水泵将很快运抵各地。"),
        ("PR632", "工厂将雇用 40 人，使用 Acme 水泵。", None),
        ("PR632", "出席者： 王 明  李 华", None),
        ("PR632", "# 公司 简介", None),
    ],
)  # fmt: skip
def test_width_and_spaces(code: str, body: str, right: str | None) -> None:
    made = fix(release(body, "zh-Hans"), "release.md", scope(code)).document
    assert made.text.rpartition("---\n\n")[2].rstrip("\n") == (right or body)
    assert fix(made, "release.md", scope(code)).made == 0


@pytest.mark.parametrize("code", ["PR630", "PR631", "PR632"])
def test_japanese_is_left(code: str) -> None:
    assert not validate(release("工場,４０人 開設。", "ja"), "release.md", scope(code))


@pytest.mark.parametrize(
    ("language", "body", "count"),
    [
        ("zh-Hans", '厂长说："我们找这个地方找了两年。"', 1),
        ("zh-Hans", "厂长说：「我们找这个地方找了两年。」", 0),
        ("zh-Hans", "厂长说：“我们找这个地方找了两年。”", 0),
        ("zh-Hant", '廠長說："我們找這個地方找了兩年。"', 0),
    ],
)
def test_straight_marks_are_found_in_simplified_chinese_of_any_region(language: str, body: str, count: int) -> None:
    assert len(found("chinese-quotation-marks", body, language)) == count
