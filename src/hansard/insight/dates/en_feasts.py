"""What English calls the days with names of their own."""

from collections.abc import Mapping

from hansard.insight.dates.grammar import by_word
from hansard.insight.dates.terms import Feast

_NAMES: Mapping[str, Feast] = by_word(
    {
        Feast.NEW_YEAR: "new year|new year's|new year's day",
        Feast.VALENTINE: "valentine's|valentine's day|st valentine's day",
        Feast.WOMENS_DAY: "women's day|international women's day",
        Feast.APRIL_FOOLS: "april fools|april fools'|april fool's day|april fools' day",
        Feast.SHROVE_TUESDAY: "shrove tuesday|pancake day|mardi gras",
        Feast.ASH_WEDNESDAY: "ash wednesday",
        Feast.PALM_SUNDAY: "palm sunday",
        Feast.MAUNDY_THURSDAY: "maundy thursday|holy thursday",
        Feast.GOOD_FRIDAY: "good friday",
        Feast.EASTER_SATURDAY: "easter saturday|holy saturday",
        Feast.EASTER: "easter|easter sunday|easter day",
        Feast.EASTER_MONDAY: "easter monday|easter bank holiday",
        Feast.ASCENSION: "ascension day",
        Feast.PENTECOST: "pentecost|whitsun|whit sunday",
        Feast.WHIT_MONDAY: "whit monday",
        Feast.HALLOWEEN: "halloween|hallowe'en",
        Feast.CHRISTMAS_EVE: "christmas eve|xmas eve",
        Feast.CHRISTMAS: "christmas|christmas day|xmas|xmas day",
        Feast.BOXING_DAY: "boxing day|st stephen's day",
        Feast.NEW_YEARS_EVE: "new year's eve|new year eve|hogmanay",
        Feast.MOTHERS_DAY: "mother's day|mothering sunday",
        Feast.FATHERS_DAY: "father's day",
        Feast.LABOUR_DAY: "labor day|labour day",
        Feast.THANKSGIVING: "thanksgiving|thanksgiving day",
        Feast.KINGS_BIRTHDAY: "king's birthday|queen's birthday",
        Feast.REMEMBRANCE_DAY: "remembrance day|armistice day",
        Feast.MARTIN_LUTHER_KING: "mlk day|martin luther king day|martin luther king junior day",
        Feast.GROUNDHOG: "groundhog day",
        Feast.PRESIDENTS: "president's day",
        Feast.TAX_DAY: "tax day",
        Feast.MEMORIAL_DAY: "memorial day",
        Feast.JUNETEENTH: "juneteenth",
        Feast.INDEPENDENCE_DAY: "independence day|fourth of july",
        Feast.COLUMBUS: "columbus day|indigenous peoples day|indigenous people's day",
        Feast.ELECTION_DAY: "election day",
        Feast.VETERANS_DAY: "veteran's day",
        Feast.BLACK_FRIDAY: "black friday",
        Feast.CYBER_MONDAY: "cyber monday",
        Feast.FAMILY_DAY: "family day",
        Feast.VICTORIA_DAY: "victoria day|may two-four",
        Feast.CANADA_DAY: "canada day",
        Feast.CIVIC_HOLIDAY: "civic holiday",
        Feast.RECONCILIATION: "truth and reconciliation day",
        Feast.BURNS_NIGHT: "burns night",
        Feast.ST_BRIGID: "st brigid's day|st brigid's",
        Feast.ST_DAVID: "st david's day",
        Feast.ST_PATRICK: "st patrick's day|st paddy's day|paddy's day|st patrick's",
        Feast.ST_GEORGE: "st george's day",
        Feast.EARLY_MAY: "early may bank holiday|may day bank holiday|first may bank holiday",
        Feast.SPRING_HOLIDAY: (
            "spring bank holiday|late may bank holiday|second may bank holiday|whitsun bank holiday"
        ),
        Feast.SUMMER_HOLIDAY: "summer bank holiday",
        Feast.GUY_FAWKES: "guy fawkes|guy fawkes night|bonfire night",
        Feast.REMEMBRANCE_SUNDAY: "remembrance sunday",
        Feast.ST_ANDREW: "st andrew's day",
        Feast.AUSTRALIA_DAY: "australia day",
        Feast.WAITANGI: "waitangi day",
        Feast.ANZAC_DAY: "anzac day",
        Feast.MATARIKI: "matariki",
        Feast.CUP_DAY: "melbourne cup day|melbourne cup|cup day",
        Feast.LUNAR_EVE: "chinese new year's eve|lunar new year's eve",
        Feast.LUNAR_NEW_YEAR: "chinese new year|lunar new year|spring festival",
        Feast.LANTERN: "lantern festival",
        Feast.TOMB_SWEEPING: "tomb sweeping day|qingming|qingming festival",
        Feast.DRAGON_BOAT: "dragon boat festival",
        Feast.GHOST: "ghost festival",
        Feast.MID_AUTUMN: "mid autumn festival|mid-autumn festival|moon festival",
        Feast.DOUBLE_TENTH: "double tenth|double ten day",
        Feast.SINGLES_DAY: "single's day",
        Feast.WINTER_SOLSTICE: "winter solstice",
    }
)


def _bare(name: str) -> str:
    """A name without what speech leaves unclear: apostrophes, and how a saint is written."""
    straight = name.replace("'", "").replace(".", "")
    return "st " + straight.removeprefix("saint ") if straight.startswith("saint ") else straight


_BARE = {_bare(name): feast for name, feast in _NAMES.items()}


def feast(name: str) -> Feast | None:
    """The day of that name, with or without its apostrophes."""
    return _BARE.get(_bare(name))


def _spelled(name: str) -> str:
    """A pattern of a name as it may be written: mothers day, mother's day, mothers' day."""
    written = _bare(name).replace("s ", "'?s'? ")
    if written.endswith("s"):
        written = written.removesuffix("s") + "'?s'?"
    return written.replace("st ", r"(?:st\.?|saint) ", 1) if written.startswith("st ") else written


_STEM = 6
STEMS = (
    r"\b(?:" + "|".join(sorted({name.partition("'")[0][:_STEM] for name in _NAMES} | {"saint", "st."})) + ")"
)
"""How any of them begins; it only saves time."""
NAMES = "|".join(_spelled(name) for name in sorted(_BARE, key=len, reverse=True))
"""All of them as one pattern, the longest first."""
