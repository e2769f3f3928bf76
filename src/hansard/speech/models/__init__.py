"""Model files: what can be downloaded, what is there, and whether it is whole."""
