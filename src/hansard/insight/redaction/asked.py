# ruff: noqa: E501 (patterns stay on their line)
"""What a turn asks the other for."""

import re
from dataclasses import dataclass

from hansard.insight.entities.introductions import is_name_asked
from hansard.insight.redaction.cues import Cue, cues_in
from hansard.insight.redaction.kinds import RedactionKind as Kind


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for just before: items in order, a street address, or a price, a count, a date."""

    kinds: tuple[Kind, ...] = ()
    address: bool = False
    harmless: bool = False

    @property
    def is_something(self) -> bool:
        """Whether anything was asked for that is known."""
        return bool(self.kinds) or self.address or self.harmless


NOTHING_ASKED = Asked()

_ASKS = re.compile(
    r"[?？]|\b(?:can|could|may|might|would|will) (?:i|you|we)\b|\bplease\b|\bwhat(?:'?s| is| was| are)?\b|\b(?:give|tell|provide|confirm|verify|share|spell|read|enter|say|need|have|get|send|type|repeat|include)\b|\byour\b.{0,40}$|[嗎吗呢]|請|请|麻煩|麻烦|提供|告訴|告诉|報一下|报一下|核對|核对|確認|确认|多少|幾號|几号|什麼|什么|輸入|输入|方便|給我|给我",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"number|\bno\b|digits|code|\bid\b|ssn|social|\bpin\b|cvv|cvc|otp|passport|licen|phone|cell|mobile|birth|born|d\.?o\.?b|zip|post|reference|confirmation|last|iban|routing|reach|call|email|號|号|碼|码|電話|电话|手機|手机|生日|出生|證|证|聯絡|联系|編|编|末|尾|帳|账|代",
    re.IGNORECASE,
)
_GIVEN_UP = re.compile(
    r"(?:what(?:'?s| is| are)|(?:may|can|could) (?:i|we) (?:have|get|take|see)|give (?:me|us)|provide|confirm|verify|read|tell me) (?:me |us |out )?(?:your|the|that)(?: full)? $|提供|報|报|告訴|告诉",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"\be-?mail\b|電子郵件|电子邮件|信箱|郵箱|邮箱|郵件地址", re.IGNORECASE)
_ADDRESS = re.compile(
    r"\b(?:billing|home|shipping|mailing|delivery|street|new|current|full|your|the|service|property) address\b|\bwhere (?:do|are) you (?:live|living|located|based)|\bwhere (?:should|shall|do|can|would) (?:we|i|you)(?: \w+){0,2} (?:send|ship|deliver|mail|go|sent|delivered|shipped|come)|\baddress (?:on|for|we)\b|地址|住址|住在哪|住哪|[寄送]到?哪",
    re.IGNORECASE,
)


def asked_in(text: str) -> Asked:
    """What a text asks for."""
    if not _ASKS.search(text):
        return NOTHING_ASKED
    cues = list(cues_in(text))
    kinds = [cue.kind for cue in cues if cue.kind is not None and _is_number_asked(text, cue)]
    address = _ADDRESS.search(text)
    if is_name_asked(text):
        kinds.append(Kind.PERSON_NAME)
    return Asked(
        kinds=tuple(dict.fromkeys(kinds)),
        address=address is not None and not _EMAIL.search(text[: address.end()]),
        harmless=not kinds and any(cue.kind is None for cue in cues),
    )


def _is_number_asked(text: str, cue: Cue) -> bool:
    """Whether its number is asked for, not the thing itself: "shall I send the card?"."""
    is_numbered = _NUMBERED.search(text[cue.start : cue.end]) is not None
    return is_numbered or _GIVEN_UP.search(text[: cue.start]) is not None
