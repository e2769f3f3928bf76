"""Where a conversation turns to another matter: lexical cohesion, words that open an item, long pauses.

After TextTiling (Hearst, 1997): the words before and after each gap between two turns are compared, and the
deepest valleys part the text; here with lengths bounded, so that the best set of cuts is found as a whole.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from hansard.insight.dialogue import Dialogue, Line
from hansard.insight.grammar.chinese import chinese_words
from hansard.insight.grammar.english import english_words
from hansard.insight.grammar.word import VERBS, Kind, Word
from hansard.insight.han import simplified
from hansard.insight.phrases import en_meetings, zh_meetings
from hansard.insight.topics import Topic, topics
from hansard.insight.trackers.inflection import bases
from hansard.insight.trackers.words import word_table

_LEAST_S, _LEAST_LINES = 120.0, 12
_WINDOW_WORDS = 60
_MIN_S, _MAX_S = 60.0, 660.0
_MIN_LINES = 5
_USUAL_S, _USUAL_SHARE = 150.0, 0.06
_LEAST_SCORE = 0.5
_MAX_SEGMENTS = 20
_CUE = 0.35
_PAUSE_S, _LONG_PAUSE_S = 2.5, 8.0
_PAUSE = 0.3
_CONTENT = frozenset({Kind.NOUN, Kind.PLURAL, Kind.NAME, Kind.ADJECTIVE}) | VERBS
_MIN_LETTERS = 3
_MEANING = 0.5
_REACH = 120
_LEAD = (
    r"(?:(?:okay|ok|right|so|and|um|uh|well|alright|all right|yeah|good|great|now|好的?|嗯|那|行|对)"
    r"[,.，。、 ]+)*"
)
_OWN_SHARE = 0.4
_MOST_MATTERS = 8

Scores = NDArray[np.float64]


def is_long(dialogue: Dialogue) -> bool:
    """Whether a conversation is long enough to have parts."""
    lines = dialogue.lines
    return len(lines) >= _LEAST_LINES and lines[-1].turn.end_s - lines[0].turn.start_s >= _LEAST_S


def matters(dialogue: Dialogue) -> list[Topic]:
    """The weightiest topic of each part, each once; where there are many parts, of every second or third."""
    everywhere = dialogue.once(topics)
    parts = segments(dialogue)
    step = -(-len(parts) // _MOST_MATTERS)
    found: dict[tuple[str, ...], Topic] = {}
    for part in parts[::step]:
        own = [topic for topic in own_topics(dialogue, part, everywhere) if topic.key not in found]
        if own:
            found[own[0].key] = own[0]
    return list(found.values())


def own_topics(dialogue: Dialogue, lines: Sequence[Line], everywhere: Sequence[Topic]) -> list[Topic]:
    """The topics of some lines, those first that do not come up all over the conversation as well."""
    spread = {topic.key: len(topic.lines) for topic in everywhere}

    def weight(topic: Topic) -> float:
        share = len(topic.lines) / max(spread.get(topic.key, 0), len(topic.lines))
        return topic.score * max(_OWN_SHARE, share)

    return sorted(topics(dialogue, lines), key=lambda topic: -weight(topic))


def segments(dialogue: Dialogue) -> list[Sequence[Line]]:
    """Stretches of lines on one matter each, in order, that cover all lines."""
    lines = dialogue.lines
    scores = _cut_scores(dialogue)
    cuts = _best_cuts(lines, scores)
    edges = [0, *cuts, len(lines)]
    return [lines[first:behind] for first, behind in pairwise(edges)]


def _cut_scores(dialogue: Dialogue) -> Scores:
    """For each line how much speaks for a new matter before it; the mean is 0, the spread 1."""
    words = [_content(dialogue, line) for line in dialogue.lines]
    valleys = _depths(_cohesion(words))
    if dialogue.pack.code == "en":
        valleys = (1 - _MEANING) * _scaled(valleys) + _MEANING * _scaled(_depths(_closeness(words)))
    scores = _scaled(valleys)
    for at, line in enumerate(dialogue.lines[1:], 1):
        scores[at] += 3 * _CUE * _opens_item(dialogue, line) + 3 * _PAUSE * _pause(
            dialogue.lines[at - 1], line
        )
    return scores


def _scaled(values: Scores) -> Scores:
    scaled: Scores = (values - values.mean()) / max(float(values.std()), 1e-9)
    return scaled


def _content(dialogue: Dialogue, line: Line) -> list[str]:
    """The words of a line that tell of a matter, in their plain form."""
    if dialogue.pack.code == "zh":
        return [
            word.text for word in chinese_words(line.text) if word.kind in _CONTENT and len(word.text) > 1
        ]
    stop = dialogue.pack.stop_words
    found = (
        word for word in english_words(line.text) if word.kind in _CONTENT and len(word.text) >= _MIN_LETTERS
    )
    return [base for word in found if word.text not in stop and (base := _plain(word)) not in stop]


def _plain(word: Word) -> str:
    return bases(word.text)[0]


def _cohesion(words: Sequence[Sequence[str]]) -> Scores:
    """Before each line: the cosine between the words on either side, rare words weighing more."""
    lines_with = Counter(word for each in words for word in set(each))
    weight = {word: math.log(1 + len(words) / count) for word, count in lines_with.items()}
    made = np.ones(len(words))
    for at in range(1, len(words)):
        before = _window(words, at - 1, -1)
        after = _window(words, at, 1)
        made[at] = _cosine(before, after, weight)
    return made


def _window(words: Sequence[Sequence[str]], at: int, step: int) -> Counter[str]:
    """The words of the lines from `at` on in one direction, until there are enough of them."""
    found: Counter[str] = Counter()
    count = 0
    while 0 <= at < len(words) and count < _WINDOW_WORDS:
        found.update(words[at])
        count += len(words[at])
        at += step
    return found


def _cosine(one: Counter[str], other: Counter[str], weight: dict[str, float]) -> float:
    shared = sum(one[word] * other[word] * weight[word] ** 2 for word in one if word in other)
    lengths = [
        math.sqrt(sum((count * weight[word]) ** 2 for word, count in each.items())) for each in (one, other)
    ]
    return shared / (lengths[0] * lengths[1]) if all(lengths) else 0.0


def _closeness(words: Sequence[Sequence[str]]) -> Scores:
    """The same by the meaning of English words: cosine of the sums of their vectors."""
    table = word_table()
    lines_with = Counter(word for each in words for word in set(each))
    total = np.zeros((len(words) + 1, table.vectors.shape[1]))
    counts = np.zeros(len(words) + 1)
    for at, each in enumerate(words):
        vector = sum(
            (math.log(1 + len(words) / lines_with[word]) * table.vector(word) for word in each), np.zeros(1)
        )
        total[at + 1] = total[at] + vector
        counts[at + 1] = counts[at] + len(each)
    made = np.ones(len(words))
    for at in range(1, len(words)):
        first = int(np.searchsorted(counts, counts[at] - _WINDOW_WORDS))
        last = min(int(np.searchsorted(counts, counts[at] + _WINDOW_WORDS)), len(words))
        made[at] = _cosine_of(total[at] - total[min(first, at - 1)], total[max(last, at + 1)] - total[at])
    return made


def _cosine_of(one: Scores, other: Scores) -> float:
    return float(one @ other) / max(float(np.linalg.norm(one) * np.linalg.norm(other)), 1e-9)


def _depths(cohesion: Scores) -> Scores:
    """How deep each place lies below the nearest peaks on both sides."""
    values: list[float] = cohesion.tolist()  # plain numbers, which are read one by one far faster
    made = np.zeros(len(values))
    for at in range(1, len(values)):
        made[at] = _peak(values, at, -1) + _peak(values, at, 1) - 2 * values[at]
    return made


def _peak(values: Sequence[float], at: int, step: int) -> float:
    best = values[at]
    at += step
    for _ in range(_REACH):
        if not 0 < at < len(values) or values[at] < best:
            break
        best = values[at]
        at += step
    return best


def _opens_item(dialogue: Dialogue, line: Line) -> bool:
    pattern = _new_item(dialogue.pack.code)
    return pattern is not None and pattern.match(line.text) is not None


@cache
def _new_item(code: str) -> re.Pattern[str] | None:
    if code == "en":
        return re.compile(rf"{_LEAD}(?:{en_meetings.NEW_ITEM})(?!\w)", re.IGNORECASE)
    return re.compile(_LEAD + simplified(zh_meetings.NEW_ITEM)) if code == "zh" else None


def _pause(before: Line, line: Line) -> float:
    """0 for no pause worth the name, 1 for a long one."""
    pause_s = line.turn.start_s - before.turn.end_s
    return min(1.0, max(0.0, (pause_s - _PAUSE_S) / (_LONG_PAUSE_S - _PAUSE_S)))


def _best_cuts(lines: Sequence[Line], scores: Scores) -> list[int]:
    """The best places for a cut, as many as the length asks for; then cuts in what is still too long."""
    starts = [line.turn.start_s for line in lines]
    end_s = max(line.turn.end_s for line in lines)
    total_s = end_s - starts[0]
    wanted = min(_MAX_SEGMENTS, max(1, round(total_s / (_USUAL_S + _USUAL_SHARE * total_s)))) - 1
    ranked = sorted(range(1, len(lines)), key=lambda at: (-scores[at], at))
    plain = [at for at in ranked if scores[at] >= _LEAST_SCORE]
    cuts = _apart(plain, starts, end_s, [], wanted)
    while len(cuts) < _MAX_SEGMENTS - 1 and (long := _too_long(cuts, starts, end_s)):
        inside = [at for at in ranked if long[0] < at < long[1]]
        more = _apart(inside, starts, end_s, cuts, len(cuts) + 1)
        if len(more) == len(cuts):
            break
        cuts = more
    return sorted(cuts)


def _apart(
    ranked: Sequence[int], starts: Sequence[float], end_s: float, cuts: Sequence[int], count: int
) -> list[int]:
    """So many cuts in all, the first ranked first, none too close to another or to either end."""
    kept = list(cuts)
    for at in ranked:
        if len(kept) >= count:
            break
        far = all(abs(starts[at] - starts[cut]) >= _MIN_S and abs(at - cut) >= _MIN_LINES for cut in kept)
        is_inside = starts[at] - starts[0] >= _MIN_S and end_s - starts[at] >= _MIN_S
        if far and is_inside and _MIN_LINES <= at <= len(starts) - _MIN_LINES:
            kept.append(at)
    return kept


def _too_long(cuts: Sequence[int], starts: Sequence[float], end_s: float) -> tuple[int, int] | None:
    """The longest stretch between cuts that is longer than one may be."""
    edges = [0, *sorted(cuts), len(starts)]
    times = [*starts, end_s]
    length_s, first, behind = max((times[b] - times[a], a, b) for a, b in pairwise(edges))
    return (first, behind) if length_s > _MAX_S else None
