"""One file per analysis engine."""
