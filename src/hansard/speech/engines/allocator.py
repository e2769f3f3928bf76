"""How a process keeps the memory that engines free: many megabytes for each segment of speech.

By itself glibc keeps most of it, apart for every thread, and a worker grows by half over two hours. With
another C library nothing happens here.
"""

import ctypes
from functools import cache

_MMAP_THRESHOLD = -3  # as in malloc.h
_LARGE_BYTES = 1_000_000  # less costs time: every block comes from the system anew


@cache
def return_large_blocks() -> None:
    """Let blocks of a megabyte and more go back to the system as soon as they are free."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_MMAP_THRESHOLD, _LARGE_BYTES)


def return_freed_memory() -> None:
    """Give back what is free at the moment; takes a few milliseconds."""
    malloc_trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if malloc_trim is not None:
        malloc_trim(0)
