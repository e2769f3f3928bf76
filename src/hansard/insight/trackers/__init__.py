"""Trackers: words and phrases a workspace looks for, found as they stand, inflected, or by what they mean."""
