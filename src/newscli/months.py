"""The months' names in the languages of Europe and in Arabic and Hebrew, whole or cut short, and the
days of the week."""

_NAMES = (
    "jan january januar jänner jän januari janvier janv enero ene gennaio gen janeiro "
    "stycznia января янв",
    "feb february februar feber februari fev fév févr février fevrier febrero febbraio fevereiro "
    "lutego февраля фев",
    "mar march märz mär mrz mars maart mrt marzo março marco marca марта мар",
    "apr april avr avril abr abril aprile kwietnia апреля апр",
    "may mai mei maj mayo maggio mag maio maja мая май",
    "jun june juni juin junio giugno giu junho czerwca июня июн",
    "jul july juli juil juillet julio luglio lug julho lipca июля июл",
    "aug august août aout agosto ago augustus augusti sierpnia августа авг",
    "sep sept september septembre septiembre setiembre settembre set setembro września сентября сен",
    "oct october oktober okt octobre octubre ottobre ott outubro out października октября окт",
    "nov november novembre noviembre novembro listopada ноября ноя",
    "dec december dezember dez desember déc décembre decembre diciembre dic dicembre dezembro "
    "grudnia декабря дек",
)
_ELSEWHERE = (
    "ocak ianuarie gener ledna januára січня януари ιανουαρίου tammikuuta janar januara "
    "január يناير جانفي בינואר ינואר",
    "şubat februarie febrer února februára лютого февруари φεβρουαρίου helmikuuta shkurt "
    "februara február febr فبراير فيفري בפברואר פברואר",
    "mart martie març března березня март μαρτίου maaliskuuta maret március márc مارس במרץ מרץ",
    "nisan aprilie dubna apríla квітня април απριλίου huhtikuuta prill aprila április ápr "
    "أبريل ابريل إبريل أفريل באפריל אפריל",
    "mayıs maig května mája травня май μαΐου toukokuuta május máj مايو במאי מאי",
    "haziran iunie juny června júna червня юни ιουνίου kesäkuuta qershor juna június jún "
    "يونيو جوان ביוני יוני",
    "temmuz iulie juliol července júla липня юли ιουλίου heinäkuuta korrik jula július júl "
    "يوليو جويلية ביולי יולי",
    "ağustos agost srpna серпня август αυγούστου elokuuta gusht agustus avgust avgusta "
    "augusztus أغسطس اغسطس באוגוסט אוגוסט",
    "eylül septembrie setembre září septembra вересня септември σεπτεμβρίου syyskuuta "
    "shtator septembar szeptember szept سبتمبر בספטמבר ספטמבר",
    "ekim octombrie octubre října októbra жовтня октомври οκτωβρίου lokakuuta tetor oktobar "
    "oktobra أكتوبر اكتوبر באוקטובר אוקטובר",
    "kasım noiembrie novembre novembra листопада ноември νοεμβρίου marraskuuta nëntor "
    "novembar listopadu نوفمبر בנובמבר נובמבר",
    "aralık decembrie desembre prosince decembra грудня декември δεκεμβρίου joulukuuta "
    "dhjetor decembar ديسمبر בדצמבר דצמבר",
)
"""Those that are looked for between day and year alone, where a word may be one: ``ANY_MONTH``."""

_CHINESE = (
    *(f"{number}月 {word}月" for number, word in enumerate("一二三四五六七八九十", 1)),
    "11月 十一月",
    "12月 十二月",
)

_NUMBERS = {
    name: number
    for names in (_NAMES, _ELSEWHERE, _CHINESE)
    for number, row in enumerate(names, 1)
    for name in row.split()
}
_ENGLISH = [row.split()[0] for row in _NAMES]

MONTH = (
    r"(?:[Jj](?:an|än|un|ul|ui|AN|UN|UL)|[Ff](?:eb|ev|év|EB|EV)|[Mm](?:a[riyjg]|är|rz|rt|ei|aa|A[RIY])"
    r"|[Aa](?:pr|vr|br|ug|go|o[uû]|PR|UG|BR|GO)|[Ss](?:e[pt]|E[PT]|tycz|ierp)|[Oo](?:[ck]t|tt|ut|[CK]T)"
    r"|[Nn](?:ov|OV)|[Dd](?:e[czs]|éc|ic|E[CZ]|IC)|[Ee](?:ne|NE)|[Gg](?:en|iu|iug|rud|EN|IU)|[Ll](?:ug|ut|ip|ist|UG)"
    r"|kwie|czer|wrze|paźd|янв|фев|мар|апр|ма[яй]|ию[нл]|авг|сен|окт|ноя|дек)[A-Za-zà-ÿА-яçśźń]{0,9}"
)
"""A pattern of what may be a month's name, a stop behind it aside: ``month_number`` has to know it."""

CHINESE_MONTH = "(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月"
"""A pattern of a month before its day, as themes made elsewhere set Chinese dates: 8月 17, 2022."""

ANY_MONTH = r"(?<![^\W\d_])[^\W\d_]{3,12}"
"""A pattern of what may be a month's name behind the number of a day: any word."""

WEEKDAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|mittwoch"
    r"|(?:mon|diens|donners|frei|sams|sonn)tag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato"
    r"|domenica|(?:maan|dins|woens|donder|vrij|zater|zon)dag|segunda|terça|quarta|quinta|sexta)"
)
"""A pattern of the names of the days, in small letters."""


def english_month(name: str) -> str | None:
    """The English word for a month of any language, cut short; None for another word."""
    number = month_number(name)
    return _ENGLISH[number - 1] if number else None


def month_number(name: str) -> int | None:
    """The number of the month that is called so, whatever the case; None for another word."""
    return _NUMBERS.get(name.lower())
