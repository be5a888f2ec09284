"""The language of a text by its script, without a model."""

from bisect import bisect_left

from newscli.patterns import lazy

_READ = 600
# Letters of a script: the first and the last of a range.
_HAN, _KANA, _HANGUL, _LATIN = ("㐀", "鿿"), ("ぁ", "ヺ"), ("가", "힣"), ("A", "ɏ")
_SCRIPTS = {
    "ru": ("Ё", "ё"),
    "ar": ("ء", "ي"),
    "th": ("ก", "๛"),
    "el": ("Α", "ω"),
    "he": ("א", "ת"),
    "hi": ("ऀ", "ॿ"),
}
_FROM_GREEK_TO_THAI = ("Ͱ", "๿")
"""Where the letters of all of these stand: a text that has none of them is in none of these scripts."""

_WORD = lazy(r"[^\W\d_]+")
_ENGLISH = frozenset(
    [
        "the",
        "and",
        "of",
        "to",
        "in",
        "is",
        "that",
        "for",
        "with",
        "on",
        "was",
        "are",
        "it",
        "as",
        "by",
        "at",
        "from",
        "has",
        "be",
        "its",
        "will",
    ]
)
# Characters that only one of the two Chinese scripts writes.
_SIMPLIFIED = frozenset(
    "们这国说时会个对过还进发现经业东开关门问间见观记论证认让请读语谁谈调资质购费贸财败货贵买卖车轮转输达运远违连选"
    "边长张银钱铁钢针钟错锐险阳阴队际陆随难鸡鱼鸟马驱验马骗体头实审宁宝导寻层岁岛帮币师带广庆应库张弹强归当录忆态怀"
    "总恋恳惊惩惯戏战执扩报担拟择拥损换据护挥摄敌数断无旧显晓术机杀杂权条极构标样档桥检楼欧残气汇汉汤沟泽浓济涨湾"
    "满滚灭灯灵灾热爱爷状独狱环电画畅疗盐监盖盘着确码础礼离种积称稳穷竞笔签简类粮红纪约级纸线练组细织终结给络绝统继"
    "绩续维综绿缓编缩网罗职联聪肃胜脑脚脸节苏荐药获虑虽补袭装规视览觉订讨训议讯许设访评识诉试诚话该详误课负责贡贤贫"
    "贯贴贷赏赔赖赛赞赢跃踪轨软轻载较辅辆办务动势劳汽区协单华卫厂历压县参双变叶号吗听启员响哑团园围图圆场坏块坚垫备复够"
)
_TRADITIONAL = frozenset(
    "們這國說時會個對過還進發現經業東開關門問間見觀記論證認讓請讀語誰談調資質購費貿財敗貨貴買賣車輪轉輸達運遠違連選"
    "邊長張銀錢鐵鋼針鐘錯銳險陽陰隊際陸隨難雞魚鳥馬驅驗騙體頭實審寧寶導尋層歲島幫幣師帶廣慶應庫彈強歸當錄憶態懷"
    "總戀懇驚懲慣戲戰執擴報擔擬擇擁損換據護揮攝敵數斷無舊顯曉術機殺雜權條極構標樣檔橋檢樓歐殘氣匯漢湯溝澤濃濟漲灣"
    "滿滾滅燈靈災熱愛爺狀獨獄環電畫暢療鹽監蓋盤確碼礎禮離種積稱穩窮競筆簽簡類糧紅紀約級紙線練組細織終結給絡絕統繼"
    "績續維綜綠緩編縮網羅職聯聰肅勝腦腳臉節蘇薦藥獲慮雖補襲裝規視覽覺訂討訓議訊許設訪評識訴試誠話該詳誤課負責貢賢貧"
    "貫貼貸賞賠賴賽贊贏躍蹤軌軟輕載較輔輛辦務動勢勞區協單華衛廠歷壓縣參雙變葉號嗎聽啟員響團園圍圖圓場壞塊堅墊備復夠"
)

_OTHER_THAN_SIMPLIFIED = _TRADITIONAL | {
    chr(code) for code in range(ord(_KANA[0]), ord(_KANA[1]) + 1)
}
_HEAD, _CLEAR = 40, 3
"""With so many different simplified characters at its head, and none of another script, a text is clear."""


def language(text: str, declared: str | None = None) -> str | None:
    """``zh-Hans``, ``zh-Hant``, ``ja``, ``ko``, ``en`` …, None for a text without letters.

    ``declared`` is what the page says of itself (``lang``); it only decides which language of the
    Latin script it is. At most the first 600 characters are looked at.
    """
    seen = set(text[:_HEAD])
    if len(seen & _SIMPLIFIED) >= _CLEAR and seen.isdisjoint(_OTHER_THAN_SIMPLIFIED):
        return "zh-Hans"
    text = text[:_READ]
    seen = set(text)
    letters = sorted(seen)
    han, kana, hangul = (_between(letters, script) for script in (_HAN, _KANA, _HANGUL))
    latin = _between(letters, _LATIN)
    # Different letters are counted, not all: a text has few Latin ones and many Chinese ones.
    if _between(letters, _FROM_GREEK_TO_THAI) > 2:
        for name, script in _SCRIPTS.items():
            if _between(letters, script) > max(latin, han + kana + hangul):
                return name
    if han + kana + hangul > latin // 5:
        if kana > 2 and kana > han // 10:
            return "ja"
        if hangul > han:
            return "ko"
        return "zh-Hant" if len(seen & _TRADITIONAL) > len(seen & _SIMPLIFIED) else "zh-Hans"
    return _latin_language(text, declared)


def _between(letters: list[str], script: tuple[str, str]) -> int:
    """How many of the sorted different letters are of a script."""
    return bisect_left(letters, script[1] + "\uffff") - bisect_left(letters, script[0])


def _latin_language(text: str, declared: str | None) -> str | None:
    words = [word.lower() for word in _WORD.findall(text)]
    if not words:
        return None
    stated = (declared or "").strip().lower().replace("_", "-").partition("-")[0]
    if stated.isalpha() and len(stated) == 2 and stated not in ("zh", "ja", "ko", "en"):
        return stated
    english = sum(word in _ENGLISH for word in words)
    proved = english > 0 and english * 12 >= len(words)
    return "en" if proved or (len(words) < 8 and text.isascii()) else None
