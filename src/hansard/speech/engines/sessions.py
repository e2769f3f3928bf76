"""ONNX sessions as all engines use them: one thread, no arena, errors only."""

from pathlib import Path
from typing import Any

import onnxruntime

from hansard.speech.engines.allocator import return_large_blocks

_ERRORS_ONLY = 3


def open_session(model: Path | bytes) -> Any:
    """An inference session on a model file or on a model's bytes.

    One thread, since many jobs share the machine; without the arena the memory is given back.
    """
    return_large_blocks()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.log_severity_level = _ERRORS_ONLY
    source = model if isinstance(model, bytes) else str(model)
    return onnxruntime.InferenceSession(source, options, providers=["CPUExecutionProvider"])
