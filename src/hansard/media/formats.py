"""The file formats that are read, and the names callers use for audio without a header."""

CONTAINERS = (
    "aac",
    "ac3",
    "aiff",
    "amr",
    "ape",
    "asf",
    "au",
    "avi",
    "caf",
    "dss",
    "eac3",
    "flac",
    "flv",
    "loas",
    "matroska",
    "mov",
    "mp3",
    "mpeg",
    "mpegts",
    "nistsphere",
    "ogg",
    "tta",
    "voc",
    "w64",
    "wav",
    "wv",
    "xwma",
)
"""FFmpeg demuxers an upload may choose by its content.

Playlists (HLS, DASH, concat) are left out on purpose: they make FFmpeg open other files and URLs.
"""

GUESSED_CONTAINERS = frozenset({"aac", "ac3", "eac3", "loas", "mp3", "mpeg"})
"""Recognised by frame markers only, which plain samples can contain by chance."""

HEADED_EXTENSIONS = frozenset(
    {
        "3gp",
        "aac",
        "ac3",
        "aif",
        "aifc",
        "aiff",
        "amr",
        "ape",
        "asf",
        "au",
        "avi",
        "awb",
        "caf",
        "dss",
        "flac",
        "flv",
        "m4a",
        "m4v",
        "mka",
        "mkv",
        "mov",
        "mp2",
        "mp3",
        "mp4",
        "mpeg",
        "mpg",
        "oga",
        "ogg",
        "ogv",
        "opus",
        "sph",
        "spx",
        "ts",
        "tta",
        "voc",
        "w64",
        "wav",
        "wave",
        "webm",
        "wma",
        "wmv",
        "wv",
    }
)
"""File name extensions of formats that describe themselves."""

RAW_EXTENSIONS: dict[str, tuple[str, int | None]] = {
    "al": ("alaw", 8_000),
    "alaw": ("alaw", 8_000),
    "g722": ("g722", 16_000),
    "gsm": ("gsm", 8_000),
    "mulaw": ("mulaw", 8_000),
    "sln": ("s16le", 8_000),
    "sln16": ("s16le", 16_000),
    "ul": ("mulaw", 8_000),
    "ulaw": ("mulaw", 8_000),
}
"""File name extensions of headerless audio: FFmpeg format and usual sample rate in Hz."""

OPEN_RAW_EXTENSIONS = frozenset({"bin", "pcm", "raw"})
"""Headerless too, but the extension does not tell the encoding."""

RAW_CONTAINERS = frozenset({"alaw", "mulaw", "pcm", "raw", "ulaw"})
"""What callers give as the container of headerless audio."""

RAW_ENCODINGS = {
    "a_law": "alaw",
    "alaw": "alaw",
    "linear": "s16le",
    "linear16": "s16le",
    "mu_law": "mulaw",
    "mulaw": "mulaw",
    "pcm": "s16le",
    "pcm_alaw": "alaw",
    "pcm_f32le": "f32le",
    "pcm_mulaw": "mulaw",
    "pcm_s16be": "s16be",
    "pcm_s16le": "s16le",
    "pcm_s24le": "s24le",
    "pcm_s32le": "s32le",
    "pcm_s8": "s8",
    "pcm_s8le": "s8",
    "pcm_u8": "u8",
    "s16be": "s16be",
    "s16le": "s16le",
    "s8": "s8",
    "u8": "u8",
    "ulaw": "mulaw",
}
"""What callers call an encoding (lower case, `-` as `_`): FFmpeg format."""
