"""From samples to turns: segments, words, speakers, roles."""
