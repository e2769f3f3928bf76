"""Ids in the forms that the dialects have."""

import secrets

_SYMBL_DIGITS = 16


def new_digits() -> str:
    """An id as Symbl has them: 16 digits, none of them a zero."""
    return "".join(secrets.choice("123456789") for _ in range(_SYMBL_DIGITS))
