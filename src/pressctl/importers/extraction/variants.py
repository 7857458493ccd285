"""Simplified or traditional Chinese, the Portuguese of Brazil, either Norwegian: told only where no doubt is left."""

from __future__ import annotations

from functools import cache

from pressctl.importers.extraction.words import folded, stands_in
from pressctl.languages import Language, find, further_by_tag, primary_subtag
from pressctl.prose.word_index import Index, read

CHINESE = {"Hans", "Hant"}

SIMPLIFIED = frozenset(
    "们这来时说对会为开国关发还进过样让与产业务处门间问应实现电动车东买书亚义个专严两丧丰临举习乡争产亲亿仅从仓众优传伤"
    "价倾债儿党兰兴养军农决况净减几凤击刘则刚创刹剂剑剧劝办动励劳势区医华协单卖卢卫压县参双变叶号叹听启呐员响团围图圆"
    "场坏块坚坛坝坟垄墙声壳处备够头夹夺奋奖妇孙学宁宝审宪宫宽宾对导寿将尔尘尝层岁岛岭币帅师带帮库应庙废广开异弃张弹强"
    "归录彻征径忆忧怀态总恋恒惊惩愿戏战户扑执扩扫扬扰护报担拟拥择挂挥损换据敌数斋断无旧显晋术机杀权条来极构标树样桥检楼"
    "欢欧残毁毕汇汉汤沟没泽洁济浅测浓涛润涨渊渔湾满滤灯灵灾炉点炼热爱爷牺犹独狱猎玛环现电画疗痒盐监盖盘着码矿砖确础种积"
    "称税稳穷窑竞笔筹签简粮紧纪约级纯纲纳纵纷纸纺线组细织终绍经结绕给络绝统继绩续维综绿缓编缘缩网罗罚翘职联肃胜脑脱脸"
    "节芦苏苹范荐荣药获莲营萨蓝虑虫蛮补装观规视览觉触计订认讨议讯记讲许论设访证评识诉词译试诗诚话询该详语误请诸读课谁调"
    "谈谢谱贝负贡财责贤败账货质贩贪购贯贵贸费资赋赌赏赔赖赛赞赵赶趋跃践踪车轨转轮软轰轴轻载较辅辆辈辉输辞边辽达迁过迈运"
    "还进远违连迟适选递逻遗邓邮郑酿释里针钟钢钱铁铜银铺链销锁锋错锦键锻镇镜长门闪闭问闲间闻阅队阳阴阵阶际陆陈险随难雾静"
    "页顶项顺须顾顿预领频题颜额风飞饥饭饮饰饱馆马驱驶驻验骗骤鱼鲁鲜鸟鸡鸣鸿麦黄齐齿龙"
)
"""Characters of the simplified script of the PRC (General List of Simplified Chinese Characters)."""
TRADITIONAL = frozenset(
    "們這來時說對會為開國關發還進過樣讓與產業務處門間問應實現電動車東買書亞義個專嚴兩喪豐臨舉習鄉爭親億僅從倉眾優傳傷"
    "價傾債兒黨蘭興養軍農決況淨減幾鳳擊劉則剛創劑劍劇勸辦勵勞勢區醫華協單賣盧衛壓縣參雙變葉號嘆聽啟員響團圍圖圓場壞塊"
    "堅壇壩墳牆聲殼備夠頭夾奪奮獎婦孫學寧寶審憲宮寬賓導壽將爾塵嘗層歲島嶺幣帥師帶幫庫廟廢廣異棄張彈強歸錄徹徵徑憶憂懷態"
    "總戀恆驚懲願戲戰戶撲執擴掃揚擾護報擔擬擁擇掛揮損換據敵數斷無舊顯晉術機殺權條極構標樹橋檢樓歡歐殘毀畢匯漢湯溝沒澤潔"
    "濟淺測濃濤潤漲淵漁灣滿濾燈靈災爐點煉熱愛爺犧猶獨獄獵瑪環畫療鹽監蓋盤碼礦磚確礎種積稱稅穩窮競筆籌簽簡糧緊紀約級純綱"
    "納縱紛紙紡線組細織終紹經結繞給絡絕統繼績續維綜綠緩編緣縮網羅罰職聯肅勝腦脫臉節蘆蘇蘋薦榮藥獲蓮營薩藍慮蟲蠻補裝觀規視"
    "覽覺觸計訂認討議訊記講許論設訪證評識訴詞譯試詩誠話詢該詳語誤請諸讀課誰調談謝譜貝負貢財責賢敗賬貨質販貪購貫貴貿費資賦賭"
    "賞賠賴賽讚趙趕趨躍踐蹤軌轉輪軟轟軸輕載較輔輛輩輝輸辭邊遼達遷邁運遠違連遲適選遞邏遺鄧郵鄭釀釋針鐘鋼錢鐵銅銀鋪鏈銷鎖鋒錯"
    "錦鍵鍛鎮鏡長閃閉閒聞閱隊陽陰陣階際陸陳險隨難霧靜頁頂項順須顧頓預領頻題顏額風飛飢飯飲飾飽館馬驅駛駐驗騙驟魚魯鮮鳥雞鳴鴻麥"
    "黃齊齒龍"
)
"""The same characters as Taiwan and Hong Kong write them."""
LEAST = 8
"""Characters of one script, or words of one country, from which a text is in it."""
OTHER = 0.05
"""The part of the other script that a text has at most: names and quotations."""
WORDS = 2
"""Different words of one region, and none of another, from which a text is of that region."""
KIN = (frozenset({"nb", "nn", "no", "da"}), frozenset({"hr", "sr", "bs"}), frozenset({"id", "ms"}),
       frozenset({"gl", "pt"}))  # fmt: skip
"""Languages that share most of their words, and of which the detector knows some only, or takes one for another."""
AHEAD = 1.5
"""How many times as many different words of one of them as of the next a text must have to be in it."""


def of(tag: str, text: str) -> str:
    """Return the tag of a text's language with its script or country, or of its next of kin, where that is sure."""
    language = find(tag)
    kin = _among_kin(tag, text) or tag
    if language is None or kin != tag:
        return kin
    if language.tag != tag:
        return tag
    return _script(text) if language.script in CHINESE else _region(language, text)


def are_kin(one: str, other: str) -> bool:
    """Return whether two tags are of languages that a few sentences may not tell apart."""
    return any({primary_subtag(one), primary_subtag(other)} <= group for group in KIN)


def is_told(tag: str, text: str) -> bool:
    """Return whether the words of a text tell its language from the next of kin, where it has any."""
    return not are_kin(tag, tag) or bool(_among_kin(tag, text))


def _among_kin(tag: str, text: str) -> str:
    """Return the one of a language and its kin whose own words a text has, an empty text where that is in doubt."""
    words = further_by_tag("regional_words")
    kin = next((group for group in KIN if tag in group), frozenset())
    found = {each: _different(words[each], text) for each in sorted(kin) if each in words}
    first, second = sorted(found, key=found.__getitem__, reverse=True)[:2] if found else ("", "")
    is_clear = bool(first) and found[first] >= WORDS and found[first] >= AHEAD * found[second]
    return first if is_clear else ""


def _region(language: Language, text: str) -> str:
    if not language.regional_words:
        return language.tag
    found = {tag: _different(words, text) for tag, words in language.regional_words.items()}
    told = [tag for tag, count in found.items() if count]
    return told[0] if len(told) == 1 and found[told[0]] >= WORDS else language.tag


def _different(words: tuple[str, ...], text: str) -> int:
    """Return how many different ones of some words stand in a text."""
    may_stand = _index(words).candidates(read(text))
    low = "\n".join(map(folded, text.split("\n"))) if may_stand else ""
    return sum(stands_in(low, folded(word)) for word in may_stand)


@cache
def _index(words: tuple[str, ...]) -> Index:
    return Index(words)


def _script(text: str) -> str:
    simplified = sum(map(ONLY_SIMPLIFIED.__contains__, text))
    traditional = sum(map(ONLY_TRADITIONAL.__contains__, text))
    if simplified >= LEAST and traditional <= OTHER * simplified:
        return "zh-Hans"
    if traditional >= LEAST and simplified <= OTHER * traditional:
        return "zh-Hant"
    return "zh"


ONLY_SIMPLIFIED = SIMPLIFIED - TRADITIONAL - frozenset("里着几范征")
ONLY_TRADITIONAL = TRADITIONAL - SIMPLIFIED
