"""Opens Moonshine's decoder so that it also tells where it listens.

The decoder computes a cross-attention weight for every token and frame of sound, but does not give
it out, and the wheel carries no model that does. While it decodes from its cache it returns, in
unused outputs (`present.N.encoder.key`), only a copy of what it was given. These outputs are pointed
at the attention weights instead: the ORT file is a FlatBuffer, so that is one changed offset
per layer in a copy of the bytes. Weights and arithmetic stay what they are.
"""

import struct
from typing import Any

from onnxruntime.tools.ort_format_model.ort_flatbuffers_py.fbs.InferenceSession import InferenceSession

from hansard.errors import EngineFailedError

LAYERS = 6
_OUTPUTS_FIELD = 16  # vtable slot of `Graph.outputs` in onnxruntime's ort.fbs
_ATTENTION = "/model/decoder/layers.{layer}/encoder_attn/Softmax_output_0"


def attention_output(layer: int) -> str:
    """The decoder's output that carries the layer's attention: `[1, heads, tokens, frames]`."""
    return f"present.{layer}.encoder.key"


def expose_attention(model: bytes) -> bytes:
    """A copy of the decoder that gives out its cross-attention when it runs on its cache.

    Raises `EngineFailedError` when the model is not built as expected.
    """
    graph = _cached_branch(model)
    vector = graph._tab.Vector(graph._tab.Offset(_OUTPUTS_FIELD))
    names = [graph.Outputs(index).decode() for index in range(graph.OutputsLength())]
    patched = bytearray(model)
    for layer in range(LAYERS):
        slot = vector + 4 * names.index(attention_output(layer))
        target = _append_string(patched, _ATTENTION.format(layer=layer))
        struct.pack_into("<I", patched, slot, target - slot)
    return bytes(patched)


def _cached_branch(model: bytes) -> Any:
    """The graph that runs when there is a cache."""
    graph = InferenceSession.GetRootAsInferenceSession(model, 0).Model().Graph()
    for node in map(graph.Nodes, range(graph.NodesLength())):
        for attribute in map(node.Attributes, range(node.AttributesLength())):
            if attribute.Name() == b"then_branch":
                return attribute.G()
    raise EngineFailedError("Moonshine's decoder is not the merged model that was expected")


def _append_string(buffer: bytearray, text: str) -> int:
    """Adds a FlatBuffer string at the end and returns its position."""
    buffer.extend(bytes(-len(buffer) % 4))
    position = len(buffer)
    raw = text.encode()
    buffer.extend(struct.pack("<I", len(raw)) + raw + b"\0")
    buffer.extend(bytes(-len(buffer) % 4))
    return position
