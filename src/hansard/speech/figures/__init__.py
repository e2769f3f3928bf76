"""Numbers spoken as words, written in figures."""
