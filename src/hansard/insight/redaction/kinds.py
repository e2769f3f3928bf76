"""What can be taken out."""

from dataclasses import dataclass
from enum import StrEnum


class RedactionKind(StrEnum):
    """Personal and payment items. The values are the names used on the wire and in placeholders."""

    PERSON_NAME = "PERSON_NAME"
    EMAIL_ADDRESS = "EMAIL_ADDRESS"
    PHONE_NUMBER = "PHONE_NUMBER"
    CREDIT_CARD_NUMBER = "CREDIT_CARD_NUMBER"
    SECURITY_CODE = "SECURITY_CODE"  # of a card, PINs, passwords, codes sent once
    SSN = "SSN"  # of the United States
    ID_NUMBER = "ID_NUMBER"  # identity cards, passports, licences of any country
    ACCOUNT_NUMBER = "ACCOUNT_NUMBER"  # and any other long number or code by which a record is found
    DATE_OF_BIRTH = "DATE_OF_BIRTH"
    ADDRESS = "ADDRESS"
    URL = "URL"


ALL = frozenset(RedactionKind)


@dataclass(frozen=True, slots=True)
class Redaction:
    """Characters `start`..`end` of a text that are to go."""

    kind: RedactionKind
    start: int
    end: int


Place = tuple[int, int]
"""Start and end in a text."""
