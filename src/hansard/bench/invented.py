"""Words written where nobody speaks."""

import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

from hansard.bench.context import Context, Counter
from hansard.bench.music import hold_music
from hansard.bench.noise import pink_noise, silence, white_noise
from hansard.bench.sound import at_level, write_wav
from hansard.bench.systems import BARE, OURS, TITLES, running
from hansard.bench.tables import Goal, Section, Table, table
from hansard.bench.tones import busy, keys, ring_back
from hansard.media.pcm import FloatSamples
from hansard.model.audio import SAMPLE_RATE_HZ

LEVELS_DBFS = (-60.0, -40.0, -25.0, -10.0)
SOUNDS: dict[str, Callable[[float], FloatSamples]] = {
    "white noise": white_noise,
    "pink noise": pink_noise,
    "ring-back tones": ring_back,
    "busy tones": busy,
    "keys (DTMF)": keys,
    "hold music": hold_music,
}
SILENCE = "digital silence"
MINUTES = 10.0
_TAKE_S = 30.0


@dataclass(frozen=True, slots=True)
class Invention:
    """What a system wrote down of a sound; `level_dbfs` is None for digital silence."""

    sound: str
    level_dbfs: float | None
    system: str
    words: int
    text: str


@dataclass(frozen=True, slots=True)
class _Sound:
    """One sound at one level, in recordings that add up to its length."""

    name: str
    level_dbfs: float | None
    paths: tuple[Path, ...]


def measure_invented(context: Context) -> Section:
    """Every sound at every level through both systems."""
    minutes = context.scaled(MINUTES)
    with tempfile.TemporaryDirectory() as name:
        sounds = _write_sounds(Path(name), minutes * 60)
        counter = Counter(context.report, 2 * len(sounds))
        found = _listen_with_both(sounds, counter)
    ours = sum(one.words for one in found if one.system == OURS)
    return Section(
        how=f"{minutes:g} minutes of each sound at each level (RMS of each recording while it sounds), made "
        "by the benchmark: half of it in one recording, half in recordings of 30 s. Tones of seven "
        "networks, and pieces of hold music, change every 30 s. Every word written is one too many.",
        tables=(_table(found),),
        goals=(Goal("words written", "0", str(ours), ours == 0),),
        data={"found": [asdict(one) for one in found]},
    )


def _write_sounds(folder: Path, seconds: float) -> list[_Sound]:
    written = [_write(folder, SILENCE, None, silence(seconds))]
    for name, make in SOUNDS.items():
        samples = make(seconds)
        written += [_write(folder, name, level, samples) for level in LEVELS_DBFS]
    return written


def _write(folder: Path, name: str, level_dbfs: float | None, samples: FloatSamples) -> _Sound:
    paths = []
    for number, take in enumerate(split_takes(samples)):
        paths.append(folder / f"{name} {level_dbfs} {number}.wav")
        write_wav(paths[-1], take if level_dbfs is None else at_level(take, level_dbfs))
    return _Sound(name, level_dbfs, tuple(paths))


def split_takes(samples: FloatSamples) -> list[FloatSamples]:
    """The first half, and the second in pieces of half a minute."""
    half, size = len(samples) // 2, round(_TAKE_S * SAMPLE_RATE_HZ)
    return [samples[:half], *(samples[start : start + size] for start in range(half, len(samples), size))]


def _listen_with_both(sounds: list[_Sound], counter: Counter) -> list[Invention]:
    """Both systems at the same time: nothing is timed here."""
    with ThreadPoolExecutor(2) as pool:
        found = pool.map(lambda system: _listen(system, sounds, counter), (BARE, OURS))
        return [one for of_system in found for one in of_system]


def _listen(name: str, sounds: list[_Sound], counter: Counter) -> list[Invention]:
    found = []
    with running(name) as system:
        for sound in sounds:
            text = " ".join(system.hear(path, speakers=1).text for path in sound.paths).strip()
            words = sum(any(sign.isalnum() for sign in word) for word in text.split())
            found.append(Invention(sound.name, sound.level_dbfs, name, words, text))
            counter.step(f"{TITLES[name]}: {sound.name}")
    return found


def _table(found: list[Invention]) -> Table:
    """A row for each sound and system, a column for each level."""
    rows = []
    for sound in (SILENCE, *SOUNDS):
        for system in (BARE, OURS):
            words = {one.level_dbfs: one.words for one in found if (one.sound, one.system) == (sound, system)}
            counts = [words.get(None, words.get(level, 0)) for level in LEVELS_DBFS]
            cells = counts if sound != SILENCE else [counts[0], *[""] * (len(LEVELS_DBFS) - 1)]
            rows.append((sound, TITLES[system], *cells))
    return table(("words written", "system", *(f"{level:.0f} dBFS" for level in LEVELS_DBFS)), rows)
