"""The tables of codes: which numbers each exchange gave to what. Data only, no logic.

Sources: the Shanghai code segment guide (2024, second revision), the Shenzhen and Beijing code
rules, the Hong Kong stock code plan, and lists of listed securities of 2023 to 2025.
"""

# Market → exchange, and its code of ISO 10383 (null where there is none or it is not known).
MARKETS: dict[str, tuple[str | None, str | None]] = {
    "SH": ("SSE", "XSHG"),
    "SZ": ("SZSE", "XSHE"),
    "BJ": ("BSE", "BJSE"),
    "HK": ("HKEX", "XHKG"),
    "US": (None, None),
    "NQ": ("NEEQ", "NEEQ"),
    "CSI": (None, None),  # indices of China Securities Index that no exchange numbers
    "OF": (None, None),  # open-end funds, sold over the counter
    "FX": (None, None),
    "FUT": (None, None),
    "BK": (None, None),  # a vendor's sector, not a security
}

# The exchanges of American securities: name → ISO 10383.
VENUES: dict[str, str] = {
    "NASDAQ": "XNAS",
    "NYSE": "XNYS",
    "AMEX": "XASE",
    "ARCA": "ARCX",
    "OTC": "OTCM",
}

# market, leading digits, type, board, what a bare code (no market beside it) is worth:
# yes = it is this; context = a name or a word for its type must stand beside it; no = never.
CODES: tuple[tuple[str, str, str, str | None, str], ...] = (
    ("SH", "600 601 603 605", "stock", "main", "yes"),
    ("SH", "688", "stock", "STAR", "yes"),
    ("SH", "689", "dr", "STAR", "yes"),  # depositary receipts alone
    ("SH", "900", "bshare", "B", "yes"),
    ("SH", "000", "index", None, "no"),  # on its own 000001 is a Shenzhen stock
    ("SH", "009 010 018 019 020 100", "bond", None, "no"),
    ("SH", "101 109 130 140 141 147 148 157 158 160", "bond", None, "no"),
    ("SH", "171 172 173 174 186 198 230 231 232 233", "bond", None, "no"),
    ("SH", "110 111 113 118", "cb", None, "context"),
    ("SH", "132 137", "cb", None, "context"),  # exchangeable bonds
    ("SH", "120 122 123 124 125 126 127 129 133 134 135 136 138 139", "bond", None, "no"),
    ("SH", "143 144 145 150 151 152 155 156 162 163 166 167 175 177 178", "bond", None, "no"),
    ("SH", "182 184 185 188 194 196 197", "bond", None, "no"),
    ("SH", "112 121 128 131 142 146 149 159 165 168 169 179 180 183 189 199", "bond", None, "no"),
    ("SH", "260 261 262 263 240 241 250 251 252 253 254 255 256 257", "bond", None, "no"),
    ("SH", "270 271 272 888", "bond", None, "no"),
    ("SH", "201 202 203 204 205 206 207", "repo", None, "no"),
    ("SH", "330 360", "pref", None, "no"),
    ("SH", "500 505", "cef", None, "context"),
    ("SH", "501 502", "lof", None, "context"),
    ("SH", "506", "lof", "STAR", "context"),
    ("SH", "508", "reit", None, "context"),
    ("SH", "510 511 512 513 515 516 517 518 520", "etf", None, "yes"),
    ("SH", "530 551 560 561 562 563 588 589", "etf", None, "yes"),
    ("SZ", "000", "stock", "main", "context"),
    ("SZ", "001 002 003", "stock", "main", "yes"),
    ("SZ", "300 301 302", "stock", "ChiNext", "yes"),
    ("SZ", "200 201", "bshare", "B", "yes"),
    ("SH", "519 521 522 523 524", "otcfund", None, "no"),
    ("SH", "580 582", "warrant", None, "no"),
    ("SZ", "395", "index", None, "no"),
    ("SZ", "399", "index", None, "yes"),
    ("SZ", "970 980", "index", None, "no"),
    ("SZ", "159", "etf", None, "yes"),
    ("SZ", "160 161 162 163 164 165 166 167 168 169", "lof", None, "context"),
    ("SZ", "180", "reit", None, "context"),
    ("SZ", "150 151 152 153 154 155 156 157 158", "cef", None, "context"),  # tranches, until 2020
    ("SZ", "184", "cef", None, "no"),
    ("SZ", "030 031 032 038", "warrant", None, "no"),
    ("SZ", "100 101 102 103 104 105 106 107 108 109", "bond", None, "no"),
    ("SZ", "110 111 112 113 114 115 116 117 118 119", "bond", None, "no"),
    ("SZ", "133 148 149", "bond", None, "no"),  # of companies, since 2020
    ("SZ", "120", "cb", None, "no"),  # exchangeable bonds
    ("SZ", "123", "cb", "ChiNext", "context"),
    ("SZ", "127 128", "cb", "main", "context"),
    ("SZ", "124 125 126 129", "bond", None, "no"),
    ("SZ", "131", "repo", None, "no"),
    ("BJ", "92", "stock", "BSE", "yes"),
    ("BJ", "43 83 87", "stock", "BSE", "no"),  # before 2025-10-09; bare: see BSE_RENAMED
    ("BJ", "899", "index", None, "yes"),
    ("BJ", "810", "cb", None, "no"),
    ("BJ", "820", "pref", None, "no"),
    ("NQ", "43 83 87 400", "stock", "NEEQ", "context"),
    ("NQ", "420", "bshare", "NEEQ", "no"),
    ("CSI", "93 H3", "index", None, "no"),
)

# Hong Kong: from, to, type, board. Stock Connect's own numbers (30000-39999, 70000-79999,
# 90000-99999) are not traded in Hong Kong and reserved ones are nobody's: neither is here.
HONG_KONG: tuple[tuple[int, int, str, str | None], ...] = (
    (1, 2799, "stock", "main"),
    (2800, 2849, "etf", None),
    (2850, 2899, "stock", "main"),
    (2900, 2999, "stock", "temporary"),  # parallel trading
    (3000, 3199, "etf", None),
    (3200, 3399, "stock", "main"),
    (3400, 3499, "etf", None),
    (3600, 3999, "stock", "main"),
    (4000, 4329, "bond", None),
    (4330, 4399, "stock", "pilot"),
    (4400, 4599, "bond", None),
    (4600, 4699, "pref", None),
    (4700, 4799, "bond", None),
    (4800, 4999, "warrant", None),
    (5000, 6029, "bond", None),
    (6030, 6199, "stock", "main"),
    (6200, 6299, "dr", None),
    (6300, 6399, "stock", "restricted"),
    (6600, 6749, "stock", "main"),
    (6750, 6799, "bond", None),
    (6800, 6999, "stock", "main"),
    (7200, 7399, "etf", None),  # leveraged and inverse
    (7400, 7499, "stock", "main"),
    (7500, 7599, "etf", None),
    (7600, 7699, "stock", "main"),
    (7700, 7799, "etf", None),
    (7800, 7999, "stock", "main"),
    (8000, 8550, "stock", "GEM"),
    (8551, 8600, "stock", "temporary"),
    (8601, 8999, "stock", "GEM"),
    (9000, 9599, "etf", None),  # counters in dollars
    (9600, 9699, "stock", "main"),
    (9700, 9849, "etf", None),
    (9850, 9999, "stock", "main"),
    (10000, 29999, "warrant", None),
    (40000, 40999, "bond", None),
    (47000, 48999, "warrant", None),  # inline warrants
    (49500, 69999, "warrant", None),  # callable bull/bear contracts
    (80000, 89999, "stock", "RMB"),  # the counter in renminbi: 80700 mirrors 00700
)

# Property trusts stand among the stocks of the main board.
HONG_KONG_REITS = frozenset((405, 435, 778, 808, 823, 1426, 1881, 2191, 2778, 87001))

# Indices have letters in Hong Kong.
HONG_KONG_INDICES = frozenset(("HSI", "HSCEI", "HSCCI", "HSTECH", "CES100"))

# Beijing firms moved to 920 numbers on 2025-10-09 (six of them on 2025-05-06): 920 and the last
# three digits. Only those are listed whose three digits no other firm had: where two firms had
# them the exchange stepped on to another number, and a code of that kind stays as it was written.
_BSE_RENAMED = """
430017 430047 430090 430139 430198 430300 430418 430425 430476 430489 430510 430556 430564
430685 430718 830779 830799 830809 830839 830879 830896 830964 830974 831010 831039 831087
831195 831304 831370 831445 831526 831627 831641 831689 831768 831834 831855 831856 831906
831961 832000 832023 832089 832110 832145 832175 832225 832469 832471 832491 832566 832651
832662 832735 832786 832802 832876 832885 832978 832982 833075 833230 833266 833346 833394
833427 833429 833454 833455 833509 833523 833533 833575 833580 833751 833781 833819 833873
833914 833943 834014 834021 834033 834058 834062 834261 834407 834415 834475 834599 834639
834682 834765 834770 834950 835179 835184 835185 835207 835237 835368 835640 835985 836077
836208 836221 836239 836247 836260 836263 836270 836395 836414 836422 836433 836504 836675
836699 836717 836720 836807 836826 836871 836942 836957 837006 837046 837092 837212 837242
837344 837592 837663 837748 837821 838030 838163 838227 838262 838275 838402 838701 838810
838837 838924 838971 839167 839273 839371 839680 839719 839725 839729 839790 839792 870199
870204 870299 870357 870436 870866 870976 871245 871396 871553 871634 871642 871694 871753
871970 871981 872190 872351 872374 872392 872541 872808 872895 872925 872953 873001 873122
873169 873223 873339 873527 873576 873593 873665
"""
BSE_RENAMED = frozenset(_BSE_RENAMED.split())
