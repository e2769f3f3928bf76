"""What the words of a grammar mean: the forms an expression can have and the values of its parts."""

from enum import IntEnum, StrEnum, auto


class Form(StrEnum):
    """How an expression says its time; `readings` has one reader for each."""

    DAY = auto()  # tomorrow, this afternoon
    WEEKDAY = auto()  # next Friday, Wednesday week
    PERIOD = auto()  # this week, the end of next month
    MONTH = auto()  # in March, mid October
    DATE = auto()  # March 15th
    FIGURES = auto()  # 3/14, in the order of the place
    DAY_OF_MONTH = auto()  # the 15th
    NTH_WEEKDAY = auto()  # the first Monday in June
    NTH_WEEK = auto()  # the first week of June
    LAST_DAY = auto()  # the last day of the month
    QUARTER = auto()  # Q3
    YEAR = auto()  # 2027
    FEAST = auto()  # Christmas, Labor Day weekend
    HOLIDAY = auto()  # the August bank holiday, the long weekend
    AMOUNT = auto()  # in two weeks
    OFFSET = auto()  # two weeks from (another expression), the Monday before (it)
    CLOCK = auto()  # half past two
    MINUTE = auto()  # on the hour, at quarter past
    CLOCK_RANGE = auto()  # between 8 and 10 a.m.
    PART_OF_DAY = auto()  # in the morning
    END_OF_DAY = auto()  # close of business


class Unit(IntEnum):
    """A measure of time; days of business leave out Saturdays and Sundays."""

    MINUTE = 1
    HOUR = 2
    DAY = 3
    BUSINESS_DAY = 4
    WEEK = 5
    FORTNIGHT = 6
    WEEKEND = 7
    MONTH = 8
    QUARTER = 9
    YEAR = 10


class Part(IntEnum):
    """Which part of a period is meant."""

    START = 1
    EARLY = 2
    MIDDLE = 3
    MIDDLE_THIRD = 4
    LATE = 5
    END = 6
    PAST = 7
    REST = 8
    FIRST_HALF = 9
    SECOND_HALF = 10


class DayPart(IntEnum):
    """A part of the day; `clock` has the hours of each."""

    EARLY_MORNING = 1
    MORNING = 2
    NOON = 3
    AFTERNOON = 4
    DUSK = 5
    EVENING = 6
    NIGHT = 7
    FIRST_THING = 8
    AFTER_LUNCH = 9
    MIDNIGHT = 10


class Feast(IntEnum):
    """A day with a name of its own; `feasts` says when each is, for some by the place."""

    # the same nearly everywhere
    NEW_YEAR = auto()
    VALENTINE = auto()
    WOMENS_DAY = auto()
    APRIL_FOOLS = auto()
    SHROVE_TUESDAY = auto()
    ASH_WEDNESDAY = auto()
    PALM_SUNDAY = auto()
    MAUNDY_THURSDAY = auto()
    GOOD_FRIDAY = auto()
    EASTER_SATURDAY = auto()
    EASTER = auto()
    EASTER_MONDAY = auto()
    ASCENSION = auto()
    PENTECOST = auto()
    WHIT_MONDAY = auto()
    HALLOWEEN = auto()
    CHRISTMAS_EVE = auto()
    CHRISTMAS = auto()
    BOXING_DAY = auto()
    NEW_YEARS_EVE = auto()
    # each place its own day
    MOTHERS_DAY = auto()
    FATHERS_DAY = auto()
    CHILDRENS_DAY = auto()
    TEACHERS_DAY = auto()
    LABOUR_DAY = auto()
    THANKSGIVING = auto()
    NATIONAL_DAY = auto()
    KINGS_BIRTHDAY = auto()
    REMEMBRANCE_DAY = auto()
    # United States
    MARTIN_LUTHER_KING = auto()
    GROUNDHOG = auto()
    PRESIDENTS = auto()
    TAX_DAY = auto()
    MEMORIAL_DAY = auto()
    JUNETEENTH = auto()
    INDEPENDENCE_DAY = auto()
    COLUMBUS = auto()
    ELECTION_DAY = auto()
    VETERANS_DAY = auto()
    BLACK_FRIDAY = auto()
    CYBER_MONDAY = auto()
    # Canada
    FAMILY_DAY = auto()
    VICTORIA_DAY = auto()
    CANADA_DAY = auto()
    CIVIC_HOLIDAY = auto()
    RECONCILIATION = auto()
    # United Kingdom and Ireland
    BURNS_NIGHT = auto()
    ST_BRIGID = auto()
    ST_DAVID = auto()
    ST_PATRICK = auto()
    ST_GEORGE = auto()
    EARLY_MAY = auto()
    SPRING_HOLIDAY = auto()
    JUNE_HOLIDAY = auto()
    SUMMER_HOLIDAY = auto()
    OCTOBER_HOLIDAY = auto()
    GUY_FAWKES = auto()
    REMEMBRANCE_SUNDAY = auto()
    ST_ANDREW = auto()
    # Australia and New Zealand
    SECOND_OF_JANUARY = auto()
    AUSTRALIA_DAY = auto()
    WAITANGI = auto()
    ANZAC_DAY = auto()
    MATARIKI = auto()
    CUP_DAY = auto()
    # China and Taiwan
    LITTLE_EVE = auto()
    LUNAR_EVE = auto()
    LUNAR_NEW_YEAR = auto()
    LANTERN = auto()
    PEACE_MEMORIAL = auto()
    ARBOR_DAY = auto()
    TOMB_SWEEPING = auto()
    YOUTH_DAY = auto()
    DRAGON_BOAT = auto()
    MIDYEAR_SALE = auto()
    ARMY_DAY = auto()
    QIXI = auto()
    GHOST = auto()
    MID_AUTUMN = auto()
    DOUBLE_NINTH = auto()
    FIRST_OF_OCTOBER = auto()
    DOUBLE_TENTH = auto()
    RETROCESSION = auto()
    SINGLES_DAY = auto()
    DOUBLE_TWELFTH = auto()
    WINTER_SOLSTICE = auto()
