"""The value of a label: the people it names, or the source, and what may stand there that is neither."""

import functools
import re
from string import ascii_letters

from newscli.credits import outlet
from newscli.credits.han import HAN, is_han
from newscli.credits.labels import Label
from newscli.credits.model import EDITORS, WRITERS, Credit, Fields
from newscli.credits.names import is_sure_name
from newscli.credits.outlet_names import HOSTS
from newscli.credits.people import ADDRESS, NOTE, OFFICE_FOR_SHORT, people_in
from newscli.patterns import lazy

EDGE = " \t　、，,;；|｜丨/／·"
_SENTENCE = lazy(r"[。！？!?…；]")
# A label that is not in the table: 监播：某某. Its people are nobody we know a role for.
_OTHER_LABEL = lazy(r"[\s|｜丨;；，,]+[^\W\d_A-Za-z]{2,5}\s?[:：丨|｜].*$", re.S)
_TEAM = lazy(r"(?:团队|小组|工作室|课题组|编辑部|评论员)$")
_PASSED = lazy(r"(?:综合|联合|独家|财经|科技|国际|军事)*报道$")
_OFFICE = lazy(r"(?:学院|大学|中心|委员会|宣传[部科处]|协会|医院|公安局|法院|研究[院所])$")
# 《求是》杂志, 《某某教育》: before a label a paper, whatever its name
_TITLED = lazy(r"[\s◎■□]*《(?P<paper>[^《》]{2,12})》\s?(?:杂志社?|周刊|月刊)?\s*")
_COLUMN = lazy(r"\s*(?P<house>[^\s《》]{2,12})《[^《》]{2,12}》\s*")  # 某报《某栏目》
# 供稿：市交通运输局, 供稿：宣传科
_BODY = lazy(
    r"(?:学院|大学|中心|委员会|宣传[部科处]|协会|医院|法院|检察院|研究[院所]|支队|大队|政府|[市县区镇乡街省厅].{0,12}[局委办]"
    r"|办公室|[㐀-鿿]{2}[科处])$"
)
_DESK = lazy(r"(?:组|部|团队|工作室|中心|栏目|实验室|Plus)$")
# 作者：这个职业正在被改变, 编辑：从幕后到台前, 来源：一个被忽视的问题: headings
_CLAUSE = lazy(
    "^[让把]|[和与][^，]{1,8}的|被|正在|如何|为何|怎[么样]|什么|而不是|能否|[从由][^，]{1,12}[到向]|[）)]"
)
_TAKEN = lazy("^[摘选转源][自]|^(?:原载|原刊|刊载|刊|载)[于自]")  # 摘自《某刊》 作者：某某
# 深晚|记者, but not 著名|记者, 前方|记者: who is spoken of
_UNKNOWN = lazy(
    rf"(?!.{{0,6}}的|.{{0,3}}(?:前|原|某|曾|位|名|的|女|男|老|随|由|与|和|向|据|对|让|给|请|将|是|各|该|此|等|外国|战地|退休|资深|独立|自由|随行|当地))"
    rf"{HAN}{{2,8}}\s?记者\s"
)
# 审核：通过, 终审：待定: what came of it, not who did it
_RESULTS = frozenset(
    (
        "通过",
        "未通过",
        "不通过",
        "待定",
        "合格",
        "不合格",
        "暂缓",
        "驳回",
        "从严",
        "从严从快",
        "从严从重",
    )
)
_LONGEST_PEN_NAME = 6
_AT_A_DESK = ("整理", "运营", "排版")
_LONGEST_NICKNAME = 3
_SHORTEST_CLAUSE = 5
_AGENCY = lazy(
    r"中国|IC|AI|midjourney|AI生成|^(?:企业|公司|单位|品牌方?)$|图虫|摄图|新华|网络|官网|官方|海洛|资料|壹图|全景|视觉|图库|pexels|unsplash|图片|提供|出版[方社]|主办方|受访|剧组|片方",
    re.I,
)


@functools.lru_cache(maxsize=2048)
def affiliation_in(text: str) -> str:
    """The outlet before a label, cleaned; empty where what stands there is none."""
    if titled := _TITLED.fullmatch(text):
        return titled["paper"]
    if "." in text:
        for host, house in HOSTS.items():
            if host in text:
                return house
    if (column := _COLUMN.fullmatch(text)) and outlet.is_known(column["house"]):
        return column["house"]
    name = outlet.bare(NOTE.sub("", ADDRESS.sub("", text)))
    if name[1:2] in "自于":
        name = _TAKEN.sub("", name)
    if name.endswith("报道") and not outlet.is_known(name):
        house = _PASSED.sub("", name)
        name = house if outlet.looks_like(house) else name  # 环球网综合报道 记者 某某
    if outlet.is_own(name) or outlet.looks_like(name) or outlet.is_body(name):
        return name
    first, listed, rest = name.partition("、")
    if listed and outlet.looks_like(first) and all(map(outlet.looks_like, rest.split("、"))):
        return first
    paper, stroke, page = name.partition("/")
    if stroke and len(page) <= _LONGEST_PEN_NAME and outlet.looks_like(paper):
        return paper  # 某某日报/某某湾
    if name and name[-1] <= "z" and outlet.is_known(han := name.rstrip(ascii_letters)):
        return han  # 看看新闻Knews
    house = outlet.house_of(name) or ""
    return "" if is_sure_name(name[len(house) :]) else house  # 《某某网》某某 names a writer, too


def take(value: str, mark: Label, affiliation: str, written: str, out: Fields) -> bool:
    """Read the value of a label into ``out``; whether it could be read.

    ``affiliation`` is the outlet before the label, ``written`` what the credits say as their text.
    """
    value = value.strip(EDGE + "。")
    if value in _RESULTS or (mark.firm and is_clause(value)):
        return False
    if mark.firm and "的" in value and mark.role in EDITORS and len(value) >= _SHORTEST_CLAUSE:
        return False  # 责任编辑：把好内容的第一道关口
    out.kinds.append(mark.role)
    if mark.role in ("source", "picture_source"):
        return _take_source(value, mark.role, affiliation, out)
    if mark.role is None:
        out.outlet = out.outlet or _made_by(value, affiliation, written)
    people, own = people_in(value, firm=mark.firm, pen=mark.role in EDITORS)
    if people is None and mark.firm and (cut := _OTHER_LABEL.search(value)):
        people, own = people_in(value[: cut.start()], firm=True, pen=mark.role in EDITORS)
    # 证券时报记者 某某 证券时报网: the outlet at the label goes before the one behind the name.
    own = affiliation if affiliation and not outlet.is_own(affiliation) else own or affiliation
    if own and not outlet.is_own(own):
        own = outlet.resolve(own)
        if mark.role in WRITERS or mark.role in EDITORS or mark.role == "translator":
            out.outlet = out.outlet or own
    if people is None and mark.role == "commentator" and own and len(value) <= 4 and is_han(value):
        return True  # 某某网评论员 and a name that the desk writes under
    if people is None and mark.role is None and mark.firm and written.startswith(_AT_A_DESK):
        return len(value) <= _LONGEST_NICKNAME and is_han(value)  # 整理｜某某
    if people is None or (mark.role == "correspondent" and OFFICE_FOR_SHORT.fullmatch(value)):
        return _names_nobody(value, mark, out)
    if not people and mark.firm and mark.role in ("author", "editor", "responsible_editor"):
        return mark.long or bool(own)  # an empty field, or a staff code alone; 文/某某网
    if mark.role is not None:
        out.credits += [Credit(name, mark.role, own or None, written) for name in people]
    return bool(people or (own and not affiliation)) or (mark.role is None and mark.firm)


def is_of_unknown(text: str, mark: Label, marks: int) -> bool:
    """Whether a line begins with a reporter's label, the only one in it, behind a word that may be a
    house's name for itself, 深晚记者 某某: and none that says what kind of reporter it is."""
    reports = marks == 1 and mark.role == "reporter" and not mark.firm
    if not reports or not text[mark.end : mark.end + 1].isspace() or not _UNKNOWN.match(text):
        return False
    return not is_sure_name(text[: mark.start].strip())


def is_clause(value: str) -> bool:
    """Whether what stands behind a label's colon goes on as a heading or a sentence does, or with a
    bracket that closes what the label stands in: ``讯（作者：某某）周一，…``."""
    if len(value) < _SHORTEST_CLAUSE or not (found := _CLAUSE.search(value)):
        return False
    return found[0] not in "）)" or value.find("（") + value.find("(") == -2


def _made_by(value: str, affiliation: str, written: str) -> str | None:
    """The outlet that a text is the product of: ``长江日报出品 采写：某某``, ``出品 | 某某财经``; of a desk
    (虎嗅科技组) the outlet whose it is."""
    if not value:
        return outlet.resolve(affiliation) if outlet.is_known(affiliation) else None
    if not written.startswith("出品") or written.startswith("出品人"):
        return None
    house = outlet.bare(NOTE.sub("", value))
    if _DESK.search(house):
        lengths = range(len(house) - 1, 1, -1)
        house = next((house[:end] for end in lengths if outlet.is_known(house[:end])), house)
    return outlet.resolve(house) if outlet.looks_like(house) else None


def _names_nobody(value: str, mark: Label, out: Fields) -> bool:
    """Whether a label may have a value that names nobody and the line be a credit line all the same.

    作者：网络整理 is one; 记者：您怎么看 is an interview, 文：新规施行 and 图：大桥合龙 are not either.
    """
    if len(value) > 24 or _SENTENCE.search(value):
        return False
    if mark.firm and _TEAM.search(value):
        return True
    if mark.role == "correspondent":
        # 通讯员 穗商务宣: an office
        return (bool(out.credits) and len(value) <= 10) or (
            mark.firm and len(value) == 3 and is_han(value) and value[-1] in "宣选"
        )
    if mark.role == "photographer":
        if not mark.firm:
            return bool(out.credits) and mark.long and len(value) <= 3 and is_han(value)
        return mark.firm and (
            bool(_AGENCY.search(value))
            or outlet.looks_like(value)
            or bool(out.credits)
            or ("author" in out.kinds and bool(_OFFICE.search(value)))
        )
    if mark.role is None:
        named = bool(out.credits) or outlet.looks_like(value) or _BODY.search(value) is not None
        named = named or _is_desk(value)
        return mark.after or (mark.firm and named)
    if mark.role == "translator" and len(value) > _LONGEST_PEN_NAME:
        return False  # 翻译：软件难以替代人工 is a heading
    return mark.firm and mark.long and mark.role not in ("reporter", "trainee_reporter")


def _is_desk(value: str) -> bool:
    """Whether it is a desk of a known outlet: 出品丨虎嗅商业消费组."""
    known = any(outlet.is_known(value[:length]) for length in range(2, 6))
    return known and _DESK.search(value) is not None


def _take_source(value: str, role: str, affiliation: str, out: Fields) -> bool:
    if not value or len(value) > 60 or re.search(r"[。！？!?]", value):
        return False
    if role == "source":
        if affiliation or outlet.is_data_source(value):
            return False
        first, _, rest = value.partition(" ")
        if rest and outlet.looks_like(first) and (people := people_in(rest)[0]):
            out.credits += [Credit(name, "author", outlet.resolve(first), value) for name in people]
            value = first  # 来源：孝感日报 某某 某某
        out.outlet = outlet.from_source(value) or out.outlet
    return True
