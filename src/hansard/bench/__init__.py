"""Measures the pipeline beside the bare speech engine. Needs the extra `bench`."""
