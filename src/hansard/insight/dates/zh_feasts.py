"""What Chinese calls the days with names of their own (folded)."""

from collections.abc import Mapping

from hansard.insight.dates.grammar import by_word
from hansard.insight.dates.terms import Feast

FEASTS: Mapping[str, Feast] = by_word(
    {
        Feast.NEW_YEAR: "元旦|元旦节|新年",
        Feast.VALENTINE: "情人节|西洋情人节",
        Feast.WOMENS_DAY: "妇女节|三八节|三八妇女节",
        Feast.APRIL_FOOLS: "愚人节",
        Feast.EASTER: "复活节",
        Feast.HALLOWEEN: "万圣节|万圣夜",
        Feast.CHRISTMAS_EVE: "平安夜|圣诞夜",
        Feast.CHRISTMAS: "圣诞节|圣诞|行宪纪念日",
        Feast.NEW_YEARS_EVE: "跨年|跨年夜",
        Feast.MOTHERS_DAY: "母亲节",
        Feast.FATHERS_DAY: "父亲节|爸爸节",
        Feast.CHILDRENS_DAY: "儿童节|六一儿童节",
        Feast.TEACHERS_DAY: "教师节",
        Feast.LABOUR_DAY: "劳动节|五一|五一节|五一劳动节",
        Feast.THANKSGIVING: "感恩节",
        Feast.BLACK_FRIDAY: "黑五|黑色星期五",
        Feast.NATIONAL_DAY: "国庆|国庆节|国庆日|十一国庆",
        Feast.LITTLE_EVE: "小年夜",
        Feast.LUNAR_EVE: "除夕|除夕夜|年三十|大年三十|大年夜",
        Feast.LUNAR_NEW_YEAR: "过年|春节|农历新年|农历年|农历春节",
        Feast.LANTERN: "元宵节|元宵|上元节",
        Feast.PEACE_MEMORIAL: "二二八|和平纪念日|228纪念日",
        Feast.ARBOR_DAY: "植树节",
        Feast.TOMB_SWEEPING: "清明|清明节",
        Feast.YOUTH_DAY: "青年节|五四青年节",
        Feast.DRAGON_BOAT: "端午|端午节|端阳节",
        Feast.MIDYEAR_SALE: "618|六一八|六幺八",
        Feast.ARMY_DAY: "建军节|八一建军节",
        Feast.QIXI: "七夕|七夕节|七夕情人节",
        Feast.GHOST: "中元|中元节|中元普渡",
        Feast.MID_AUTUMN: "中秋|中秋节",
        Feast.DOUBLE_NINTH: "重阳|重阳节",
        Feast.DOUBLE_TENTH: "双十|双十节|双十国庆",
        Feast.RETROCESSION: "光复节",
        Feast.SINGLES_DAY: "双十一|双11|光棍节",
        Feast.DOUBLE_TWELFTH: "双十二|双12",
        Feast.WINTER_SOLSTICE: "冬至",
    }
)
IN_PLACE: Mapping[str, Feast] = by_word(
    {
        Feast.LUNAR_NEW_YEAR: "大年初|年初|正月初|正月|年",
        Feast.FIRST_OF_OCTOBER: "十一",
        Feast.PEACE_MEMORIAL: "228",
    }
)
"""Names in their place only: before the days counted from it (大年初五), after 过完 (过完年)."""
NAMES = "|".join(sorted(FEASTS, key=len, reverse=True))
"""All of them as one pattern, the longest first."""
