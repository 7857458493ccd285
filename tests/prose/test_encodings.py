"""Texts in the encodings that came before UTF-8 are told by their bytes."""

from __future__ import annotations

import pytest

from pressctl.prose import encodings

RUSSIAN = "Музей открывает выставку корабельных карт. Посетители увидят 140 карт, и многие из них показывают впервые."
ARABIC = "افتتحت وزارة الصحة اليوم ثلاثة مراكز صحية في المحافظة، وقال الوزير إن المراكز ستعمل على مدار الساعة."
CHINESE = "市图书馆新馆将于十月一日上午九时开放。新馆面积三万二千平方米，藏书一百二十万册，设座位两千八百个。"
TAIWANESE = "海洋研究所今日宣布，研究團隊在東部外海二千公尺深處發現三種從未記錄的珊瑚，該團隊於八月出海。"
JAPANESE = (
    "みなと造船株式会社は八日、電気推進フェリーを進水させました。定員は三百名で、就航は来年四月を予定しています。"
)
KOREAN = "항만공사는 오늘 새 여객선 두 척을 진수했다고 밝혔다. 두 배는 내년 사월부터 섬과 육지를 오가게 된다."
POLISH = (
    "Spółka otworzyła dziś w Łodzi fabrykę pomp, w której pracę znajdzie czterdzieści osób z całego województwa. "
    "Pierwsze urządzenia trafią do gmin jesienią, a następne będą dostarczane w przyszłym roku przez kolej."
)
CZECH = (
    "Společnost dnes v Brně otevřela závod na čerpadla, ve kterém bude pracovat čtyřicet lidí z celého kraje. "
    "První čerpadla budou dodána obcím na podzim a další přijdou na řadu v příštím roce, řekla ředitelka závodu."
)
TURKISH = (
    "Şirket bugün İzmir'de nehirler ve kanallar için pompa üreten bir fabrika açtı ve bölgeden kırk kişiye iş verecek. "
    "İlk pompalar sonbaharda belediyelere teslim edilecek, diğerleri gelecek yıl gönderilecek, dedi müdür."
)
FRENCH = "La société a ouvert à Lyon une usine qui emploiera quarante personnes, a déclaré la directrice à la presse."
SWEDISH = (
    "Företaget har i dag öppnat en fabrik i Lyon som bygger pumpar för floder och kanaler och har fyrtio anställda."
)


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        *((RUSSIAN, codec) for codec in ("cp1251", "koi8_r", "iso8859_5")),
        (ARABIC, "cp1256"),
        (CHINESE, "gb18030"),
        (TAIWANESE, "big5"),
        *((JAPANESE, codec) for codec in ("shift_jis", "euc_jp", "iso2022_jp")),
        (KOREAN, "euc_kr"),
        *((POLISH, codec) for codec in ("cp1250", "iso8859_2")),
        *((CZECH, codec) for codec in ("cp1250", "iso8859_2")),
        (TURKISH, "cp1254"),
        (FRENCH, "cp1252"),
        (SWEDISH, "latin-1"),
    ],
)
def test_the_text_is_read_as_it_was_written(text: str, codec: str) -> None:
    data = text.encode(codec)
    assert data.decode(encodings.likely(data)) == text


def test_an_encoding_is_named_as_others_know_it() -> None:
    names = {codec: encodings.named(codec) for codec in ("cp1256", "shift_jis", "latin-1", "iso8859_2", "big5")}
    assert names == {
        "cp1256": "Windows-1256",
        "shift_jis": "Shift_JIS",
        "latin-1": "ISO-8859-1",
        "iso8859_2": "ISO-8859-2",
        "big5": "Big5",
    }
