"""Numbers that prove themselves by their check digits."""

_TAIWAN_LETTERS = "ABCDEFGHJKLMNPQRSTUVXYWZIO"  # in the order of their values 10 to 35
_CHINA_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHINA_DIGITS = "10X98765432"


def is_card(digits: str) -> bool:
    """13 to 19 digits whose last one is right by ISO/IEC 7812 (Luhn)."""
    if not 13 <= len(digits) <= 19 or len(set(digits)) == 1:
        return False
    doubled = [int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(digits))]
    return sum(number - 9 if number > 9 else number for number in doubled) % 10 == 0


def is_taiwan_id(code: str) -> bool:
    """A letter, then nine digits: the national identity card, or the card of residents (8, 9)."""
    if (
        len(code) != 10
        or code[0].upper() not in _TAIWAN_LETTERS
        or not code[1:].isdigit()
        or code[1] not in "1289"
    ):
        return False
    value = _TAIWAN_LETTERS.index(code[0].upper()) + 10
    digits = [value // 10, value % 10, *map(int, code[1:])]
    weights = (1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1)
    return sum(digit * weight for digit, weight in zip(digits, weights, strict=True)) % 10 == 0


def is_china_id(code: str) -> bool:
    """18 places by GB 11643: region, date of birth, sequence, check digit (X for ten)."""
    if len(code) != 18 or not code[:17].isdigit() or not "18" <= code[6:8] <= "20":
        return False
    if not ("01" <= code[10:12] <= "12" and "01" <= code[12:14] <= "31"):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(code, _CHINA_WEIGHTS, strict=False))
    return _CHINA_DIGITS[total % 11] == code[17].upper()


def is_iban(code: str) -> bool:
    """An account number by ISO 13616."""
    plain = code.replace(" ", "").upper()
    if not plain.isascii():
        return False
    if (
        not 15 <= len(plain) <= 34
        or not plain[:2].isalpha()
        or not plain[2:4].isdigit()
        or not plain.isalnum()
    ):
        return False
    return int("".join(str(int(char, 36)) for char in plain[4:] + plain[:4])) % 97 == 1
