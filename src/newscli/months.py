"""The months' names in the languages of Europe, whole or cut short, and the days of the week."""

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
_NUMBERS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}

MONTH = (
    r"(?:[Jj](?:an|än|un|ul|ui|AN|UN|UL)|[Ff](?:eb|ev|év|EB|EV)|[Mm](?:a[riyjg]|är|rz|rt|ei|aa|A[RIY])"
    r"|[Aa](?:pr|vr|br|ug|go|o[uû]|PR|UG|BR|GO)|[Ss](?:e[pt]|E[PT]|tycz|ierp)|[Oo](?:[ck]t|tt|ut|[CK]T)"
    r"|[Nn](?:ov|OV)|[Dd](?:e[czs]|éc|ic|E[CZ]|IC)|[Ee](?:ne|NE)|[Gg](?:en|iu|iug|rud|EN|IU)|[Ll](?:ug|ut|ip|ist|UG)"
    r"|kwie|czer|wrze|paźd|янв|фев|мар|апр|ма[яй]|ию[нл]|авг|сен|окт|ноя|дек)[A-Za-zà-ÿА-яçśźń]{0,9}"
)
"""A pattern of what may be a month's name, a stop behind it aside: ``month_number`` has to know it."""

WEEKDAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|mittwoch"
    r"|(?:mon|diens|donners|frei|sams|sonn)tag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato"
    r"|domenica|(?:maan|dins|woens|donder|vrij|zater|zon)dag|segunda|terça|quarta|quinta|sexta)"
)
"""A pattern of the names of the days, in small letters."""


def month_number(name: str) -> int | None:
    """The number of the month that is called so, whatever the case; None for another word."""
    return _NUMBERS.get(name.lower())
