"""Makes src/hansard/insight/grammar/data/{english,chinese}.txt.gz: what kind of word each word is.

Three sources, none of which Hansard hands out as it is:

- the lexicon of Eric Brill's tagger 1.14 (Massachusetts Institute of Technology and University of
  Pennsylvania, MIT License), as contained in the package TextBlob 0.20.1 (MIT):
  `pip download --no-deps textblob==0.20.1`;
- src/hansard/insight/trackers/data/words.npz, for the other kinds a word can be (see word_vectors.py);
- the dictionary of the package jieba 0.42.1 (MIT): `pip download --no-deps jieba==0.42.1`.

    python scripts/word_classes.py textblob-0.20.1-py3-none-any.whl jieba-0.42.1.tar.gz

English: one line for each kind, `KIND OTHERS word word ...`; KIND is the commonest Penn tag of the words
and OTHERS the further kinds they can be (n, v, a; - for none). Chinese: `TAG LEVEL word word ...`; TAG is
jieba's, LEVEL the binary logarithm of how often the words occur in 60 million.
"""

import gzip
import sys
import tarfile
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from hansard.insight.trackers.inflection import bases
from hansard.insight.trackers.words import WordClass, word_table

FOLDER = Path(__file__).resolve().parent.parent / "src/hansard/insight/grammar/data"
PENN = {"NN", "NNS", "VB", "VBP", "VBZ", "VBD", "VBN", "VBG", "JJ", "JJR", "JJS", "RB", "RBR", "RBS"}
LETTERS = {WordClass.NOUN: "n", WordClass.VERB: "v", WordClass.ADJECTIVE: "a"}
OWN_KIND = {"N": "n", "V": "v", "J": "a", "R": ""}
NAMES = {"nr", "nrt", "nrfg", "nt"}
LEAST_NAME, LEAST_PLACE, LEAST_IDIOM, LEAST_LONG, LEAST = 300, 30, 20, 8, 3
LONGEST = 4

Groups = dict[tuple[str, str], list[str]]


def english(wheel: Path) -> Groups:
    with zipfile.ZipFile(wheel) as package:
        lines = package.read("textblob/en/en-lexicon.txt").decode().splitlines()
    pairs = (line.split() for line in lines if line and not line.startswith(";;;"))
    tags = {word: tag for word, tag in pairs if word.isascii() and word.isalpha() and word.islower()}
    groups: Groups = defaultdict(list)
    for word in sorted({*tags, *word_table().places}):
        tag = tags.get(word) or unlisted(word)
        if tag in PENN and len(word) > 1:
            groups[tag, others(word, tag)].append(word)
    return groups


def unlisted(word: str) -> str:
    own = word_table().word_class(word)
    kinds = ((WordClass.NOUN, "NN"), (WordClass.ADJECTIVE, "JJ"), (WordClass.VERB, "VB"))
    return next((tag for kind, tag in kinds if own & kind), "RB")


def others(word: str, tag: str) -> str:
    """The kinds, beside that of its tag, that a word or what it is a form of can be."""
    known = WordClass.UNKNOWN
    for base in bases(word, as_verb=tag.startswith("V")):
        known |= word_table().word_class(base)
    found = "".join(letter for kind, letter in LETTERS.items() if known & kind)
    return found.replace(OWN_KIND[tag[0]], "") or "-"


def chinese(archive: Path) -> Groups:
    with tarfile.open(archive) as package:
        member = package.extractfile("jieba-0.42.1/jieba/dict.txt")
        assert member is not None
        lines = member.read().decode().splitlines()
    groups: Groups = defaultdict(list)
    for word, tag, count in wanted(line.split() for line in lines):
        groups[tag, str(count.bit_length())].append(word)
    return groups


def wanted(fields: Iterable[list[str]]) -> Iterator[tuple[str, str, int]]:
    for word, number, tag in fields:
        count = int(number)
        is_han = all("\u4e00" <= character <= "\u9fff" for character in word)
        if is_han and len(word) <= LONGEST and count >= least(word, tag):
            yield word, tag, count


def least(word: str, tag: str) -> int:
    """How often a word must occur to be kept: names and set phrases oftener than plain words."""
    if tag in NAMES:
        return LEAST_NAME
    if tag == "ns":
        return LEAST_PLACE
    if tag in ("i", "l"):
        return LEAST_IDIOM
    return LEAST if len(word) < 3 or tag == "n" else LEAST_LONG


def write(path: Path, groups: Groups) -> None:
    lines = [" ".join((*key, *words)) for key, words in sorted(groups.items())]
    path.write_bytes(gzip.compress(("\n".join(lines) + "\n").encode(), mtime=0))
    print(path.name, sum(map(len, groups.values())), "words", path.stat().st_size, "bytes")


def main() -> None:
    wheel, archive = map(Path, sys.argv[1:3])
    FOLDER.mkdir(parents=True, exist_ok=True)
    write(FOLDER / "english.txt.gz", english(wheel))
    write(FOLDER / "chinese.txt.gz", chinese(archive))


if __name__ == "__main__":
    main()
