"""How other languages tell a machine to forget what it was told. English is tried in all of them."""

# "Ignore", whose instructions, and "instructions"; a few words may stand in between.
_UNDO = (
    (r"ignorer|glem|se bort fra", r"tidligere|alle|dine|ovenstående", r"instruktion\w*|anvisning\w*"),
    (
        r"ignorier\w*|vergiss|vergessen sie|missacht\w*",
        r"alle|vorherige\w*|bisherige\w*|deine|ihre|frühere\w*",
        r"anweisung\w*|instruktion\w*|vorgaben|prompts?",
    ),
    (
        r"ignora\w*|olvid\w*|descart\w*",
        r"tus|sus|todas|anteriores|previas",
        r"instrucci\w*|indicaci\w*|prompts?",
    ),
    (r"ohita|unohda|älä noudata", r"kaikki|aiemmat|aiempia|edelliset", r"ohjee\w*|ohjei\w*|käsky\w*"),
    (
        r"ignore[zr]?|oublie[zr]?",
        r"tes|vos|toutes|précédentes",
        r"instructions?|consignes?|directives?|prompts?",
    ),
    (r"התעלם|התעלמי|תתעלם|תתעלמי|שכח", r"כל|הקודמות", r"\w*הוראות\w*|\w*הנחיות\w*"),
    (r"abaikan|lupakan", r"semua|sebelumnya|anda", r"instruksi|perintah"),
    (r"ignora\w*|dimentica\w*", r"tue|sue|tutte|precedenti", r"istruzioni|indicazioni|direttive"),
    (r"negeer|vergeet", r"alle|je|uw|vorige|eerdere", r"instructies|aanwijzingen|opdrachten"),
    (
        r"zignoruj\w*|ignoruj\w*|zapomnij\w*",
        r"wszystkie|poprzedni\w*|swoje|wcześniejsz\w*",
        r"instrukcj\w*|polece\w*",
    ),
    (
        r"ignor\w*|esqueç\w*|desconsider\w*",
        r"suas|tuas|todas|anteriores",
        r"instruções|orientações|prompts?",
    ),
    (r"ignorera|glöm|bortse från", r"alla|tidigare|dina", r"instruktion\w*|anvisning\w*"),
)
_VERB_LAST = (
    r"(?:सभी|पिछले|अपने|उपरोक्त)[^।]{0,20}निर्देश[^।]{0,20}(?:अनदेखा|नज़रअंदाज़|भूल)",
    r"(?:以前|これまで|上記|前|全て|すべて|あなた|システム)[^。]{0,8}(?:指示|命令|プロンプト|设定|設定)[^。]{0,4}(?:無視|无视|忘れ)",
    r"(?:이전|앞|위|모든|시스템)[^.。]{0,8}(?:지시|명령|프롬프트|지침)[^.。]{0,6}(?:무시|잊)",
)
_GAP = r"(?:\W+\w+){0,3}?\W+"


def commands() -> list[str]:
    """A pattern for each language."""
    return [*(_undo(*words) for words in _UNDO), *_VERB_LAST]


def _undo(verb: str, whose: str, noun: str) -> str:
    """Verb, whose and noun in this order, or verb, noun and whose."""
    verb, whose, noun = (rf"\b(?:{each})\b" for each in (verb, whose, noun))
    return rf"{verb}{_GAP}(?:{whose}{_GAP}{noun}|{noun}{_GAP}{whose})"
