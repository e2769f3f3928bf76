"""What stands between the analysis and a language model: asking it, and checking what it says."""
