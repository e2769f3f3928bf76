"""Days that no short formula gives: those of the Chinese calendar, and Matariki, which a law names."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from hansard.insight.dates.terms import Feast

_FIRST_YEAR = 2024
_LISTED: Mapping[Feast, str] = {
    Feast.LUNAR_NEW_YEAR: (
        "0210 0129 0217 0206 0126 0213 0203 0123 0211 0131 0219 0208 0128 0215 0204 0124 0212 0201 "
        "0122 0210 0130 0217 0206 0126 0214 0202 0123"
    ),
    Feast.DRAGON_BOAT: (
        "0610 0531 0619 0609 0528 0616 0605 0624 0612 0601 0620 0610 0530 0618 0607 0527 0614 0603 "
        "0622 0611 0531 0619 0608 0529 0615 0604 0623"
    ),
    Feast.QIXI: (
        "0810 0829 0819 0808 0826 0816 0805 0824 0812 0801 0820 0810 0828 0817 0807 0826 0814 0803 "
        "0822 0811 0731 0819 0808 0827 0816 0805 0823"
    ),
    Feast.GHOST: (
        "0818 0906 0827 0816 0903 0824 0813 0901 0820 0809 0828 0818 0905 0825 0815 0903 0822 0811 "
        "0830 0819 0808 0827 0816 0904 0824 0813 0831"
    ),
    Feast.MID_AUTUMN: (
        "0917 1006 0925 0915 1003 0922 0912 1001 0919 0908 0927 0916 1004 0924 0913 1002 0920 0910 "
        "0928 0917 1005 0925 0915 1004 0922 0911 0930"
    ),
    Feast.DOUBLE_NINTH: (
        "1011 1029 1018 1008 1026 1016 1005 1024 1012 1001 1020 1009 1027 1017 1007 1026 1014 1003 "
        "1022 1011 1029 1018 1008 1027 1016 1005 1024"
    ),
    Feast.MATARIKI: (
        "0628 0620 0710 0625 0714 0706 0621 0711 0702 0624 0707 0629 0718 0710 0625 0715 0706 0719"
    ),
}
"""Month and day in each year from the first."""


def listed(feast: Feast, later: int = 0) -> Callable[[int], date | None]:
    """A listed day, or some days later; None beyond the years that are listed."""
    named = _LISTED[feast].split()

    def day_of(year: int) -> date | None:
        at = year - _FIRST_YEAR
        if not 0 <= at < len(named):
            return None
        return date(year, int(named[at][:2]), int(named[at][2:])) + timedelta(days=later)

    return day_of
