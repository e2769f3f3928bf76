"""Words by which names and dates in a written text are told from its other words."""

OPENERS = frozenset(
    """
    a about after again all also although an and another any as asked at because before both but by call
    called caller calling callers client clients customer customers agent agents representative speaker
    speakers participant participants during each either everyone follow followed following for from
    further he her his if in instead it its later main meeting neither next no nobody none now of on
    once one only other others our over people request resolution several she since so some somebody
    someone support that the their then there these they this those though to two three discussion
    conversation issue problem question questions matter team until upon was were what when where
    whether which while who why will with without you your agreed apologised apologized confirmed
    decided explained offered promised reported requested said told wants wanted complaint inquiry
    enquiry update updates review plan plans open
    """.split()
)
"""What an English sentence may begin with that is no name. Any other capitalised word must have been said."""

GERMAN_ARTICLES = frozenset("der die das den dem des ein eine einen einem einer eines kein keine".split())
"""Words with a capital at the start of a sentence after which a noun follows, not a name."""

_DAYS = {
    "en": "today tonight tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday"
    " mondays tuesdays wednesdays thursdays fridays saturdays sundays weekend weekends christmas easter",
    "es": "hoy mañana ayer lunes martes miércoles jueves viernes sábado domingo",
    "fr": "aujourd'hui demain hier lundi mardi mercredi jeudi vendredi samedi dimanche",
    "pt": "hoje amanhã ontem segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "it": "oggi domani ieri lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "de": "heute morgen gestern übermorgen montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "nl": "vandaag morgen gisteren maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "da": "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    "sv": "idag imorgon igår måndag tisdag onsdag torsdag fredag lördag söndag",
    "fi": r"tänään huomenna eilen maanantai\w* tiistai\w* keskiviikko\w* torstai\w* perjantai\w* lauantai\w*"
    r" sunnuntai\w*",
    "pl": r"dzisiaj dziś jutro wczoraj poniedział\w+ wtor\w+ środ\w+ czwart\w+ piąt\w+ sobot\w+ niedziel\w+",
    "id": "besok kemarin senin selasa rabu kamis jumat sabtu minggu",
}
_MONTHS = {
    "en": "january february april june july august september october november december",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "fi": r"\w+kuussa \w+kuuta",
    "id": "januari februari maret april mei juni juli agustus september oktober november desember",
}
_UNSPACED = {
    "zh": r"今[天日晚]|明[天日早晚]|[后後][天日]|昨[天日]|前天"
    r"|[上下这這本](?:个|個)?(?:星期|礼拜|禮拜|周|週|月)|(?:星期|礼拜|禮拜|周|週)[一二三四五六日天]|月底|年[底初]|[周週]末",
    "ja": r"今日|明日|明後日|昨日|今週|来週|先週|今月|来月|先月|[月火水木金土日]曜",
    "ko": r"오늘|내일|모레|어제|이번 ?주|다음 ?주|지난 ?주|[월화수목금토일]요일",
}

_PERSONS_ZH = "先生|小姐|女士|太太|經理|经理|主任|老師|老师|醫生|医生|律師|律师"
_BODIES_ZH = "公司|銀行|银行|醫院|医院|大學|大学|保險|保险|集團|集团|電信|电信|航空|飯店|饭店"
_HAN = r"[\u4e00-\u9fff]"
TITLED = (
    rf"({_HAN})(?:{_PERSONS_ZH})|({_HAN}{{2}})(?:{_BODIES_ZH})"
    r"|([\u4e00-\u9fff\u30a0-\u30ff]{2})(?:さん|様|氏)|([\uac00-\ud7a3]{2})(?: ?씨| ?님)"
)
"""Who bears a title, in scripts without capitals; one of the groups is the end of the name."""


def date_pattern(language: str) -> str:
    """Days and months of a base language, written small; a text may only have those that were said."""
    if language in _UNSPACED:
        return _UNSPACED[language]
    words = [*_DAYS.get(language, "").split(), *_MONTHS.get(language, "").split()]
    return rf"(?<!\w)(?:{'|'.join(words)})(?!\w)" if words else "(?!)"
