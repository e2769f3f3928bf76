"""The benchmarks there are, in the order in which they are run and shown."""

from collections.abc import Callable
from dataclasses import dataclass

from hansard.bench.call import measure_call
from hansard.bench.context import Context
from hansard.bench.decoding import measure_decoding
from hansard.bench.diarization import measure_diarization
from hansard.bench.figures import measure_figures
from hansard.bench.insights import measure_insights
from hansard.bench.invented import measure_invented
from hansard.bench.long import measure_long
from hansard.bench.symbl import measure_symbl
from hansard.bench.tables import Section
from hansard.bench.upload import measure_upload
from hansard.bench.wordings import measure_wordings
from hansard.bench.words import measure_telephone, measure_words
from hansard.errors import ConfigurationError


@dataclass(frozen=True, slots=True)
class Benchmark:
    """A subject and how it is measured."""

    title: str
    measure: Callable[[Context], Section]


BENCHMARKS = {
    "wer": Benchmark("Word error rate", measure_words),
    "telephone": Benchmark("Word error rate over the telephone", measure_telephone),
    "noise": Benchmark("Words where nobody speaks", measure_invented),
    "diarization": Benchmark("Who speaks when", measure_diarization),
    "figures": Benchmark("Metrics of a call", measure_figures),
    "insights": Benchmark("What is concluded", measure_insights),
    "wordings": Benchmark("What sentences mean", measure_wordings),
    "call": Benchmark("A two-channel call", measure_call),
    "long": Benchmark("A long stereo recording", measure_long),
    "decoding": Benchmark("Decoding and segmenting a long stereo recording", measure_decoding),
    "upload": Benchmark("A large upload", measure_upload),
    "symbl": Benchmark("The Symbl dialect", measure_symbl),
}
TITLES = tuple(benchmark.title for benchmark in BENCHMARKS.values())


def chosen_benchmarks(only: str) -> dict[str, Benchmark]:
    """Those whose names are listed, separated by commas, in their order; all when none is.

    Raises ConfigurationError for a name that there is not.
    """
    names = {name.strip() for name in only.split(",") if name.strip()} or set(BENCHMARKS)
    unknown = names - set(BENCHMARKS)
    if unknown:
        raise ConfigurationError(
            f"no benchmark {', '.join(sorted(unknown))}; there are {', '.join(BENCHMARKS)}"
        )
    return {name: benchmark for name, benchmark in BENCHMARKS.items() if name in names}
